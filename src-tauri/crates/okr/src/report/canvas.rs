//! One canvas as finished values: its head, its bands, its objectives.

use super::key_result::key_result_report;
use crate::{
    BandReport, Canvas, CanvasReport, Cycle, Explanation, Figures, Id, KeyResultFigures, Language,
    Objective, ObjectiveFigures, ObjectiveReport, Period, Person, Phase, ReportPeriod, ReportScope,
    StrategicObjective, Unit, Workspace, canvas_figures, explain_canvas,
};
use chrono::{Datelike, NaiveDate};
use std::collections::{HashMap, HashSet};

/// What all canvases of a report share.
pub(super) struct Reporter<'a> {
    pub workspace: &'a Workspace,
    pub cycle: &'a Cycle,
    pub periods: Vec<&'a Period>,
    pub today: NaiveDate,
    pub language: Language,
    pub drafts: bool,
    pub explanations: bool,
}

impl<'a> Reporter<'a> {
    pub fn new(
        workspace: &'a Workspace,
        scope: &ReportScope,
        cycle: &'a Cycle,
        today: NaiveDate,
    ) -> Self {
        Self {
            workspace,
            cycle,
            periods: workspace.periods(cycle.id, false),
            today,
            language: scope.language,
            drafts: scope.drafts,
            explanations: scope.explanations,
        }
    }

    /// A person's name; empty when there is none.
    pub fn name(&self, person: Option<Id>) -> String {
        let person = person.and_then(|id| self.workspace.get::<Person>(id));
        person.map(|person| person.name.clone()).unwrap_or_default()
    }

    /// The head of a canvas, without figures and bands.
    pub fn periods_for_report(&self) -> Vec<ReportPeriod> {
        let report = |period: &&Period| ReportPeriod {
            label: period.label.clone(),
            start: period.start,
            end: period.end,
        };
        self.periods.iter().map(report).collect()
    }

    /// `H1 Jan to Jun, H2 Jul to Dec`.
    pub fn periods_text(&self) -> String {
        let texts: Vec<String> = self
            .periods
            .iter()
            .map(|period| self.period_text(period))
            .collect();
        texts.join(", ")
    }

    fn period_text(&self, period: &Period) -> String {
        let whole_months =
            period.start.day() == 1 && period.end.succ_opt().is_none_or(|next| next.day() == 1);
        let text = |day| match whole_months {
            true => self.language.month_short(day).to_owned(),
            false => self.language.day(day),
        };
        let (from, to) = (text(period.start), text(period.end));
        if from == to && from == period.label {
            // A month is named after itself.
            return from;
        }
        if from == to {
            return format!("{} {from}", period.label);
        }
        format!(
            "{} {from} {} {to}",
            period.label,
            self.language.pick("to", "bis")
        )
    }

    /// `2026, checking`.
    pub fn cycle_text(&self) -> String {
        let phase = match self.cycle.phase {
            Phase::Initiation => self.language.pick("draft", "Entwurf"),
            Phase::Checking => self.language.pick("checking", "Überprüfung"),
            Phase::Closing => self.language.pick("closing", "Abschluss"),
            Phase::Closed => self.language.pick("closed", "abgeschlossen"),
        };
        format!("{}, {phase}", self.cycle.name)
    }
}

/// A canvas report and the numbers of the drafts that are not in it.
pub(super) struct Made {
    pub report: CanvasReport,
    pub left_out: Vec<String>,
}

/// The report of one canvas; none when its figures cannot be made.
pub(super) fn canvas_report(
    reporter: &Reporter,
    canvas: &Canvas,
    unit: &Unit,
    depth: u32,
) -> Option<Made> {
    let figures = canvas_figures(
        reporter.workspace,
        canvas.id,
        reporter.today,
        reporter.language,
    )?;
    let Figures {
        canvas: head,
        objectives,
        key_results,
    } = figures;
    let left_out = key_results
        .iter()
        .filter(|row| row.is_draft && !reporter.drafts)
        .map(|row| row.number.clone())
        .collect();
    let mut rows = Rows {
        objectives: objectives.into_iter().map(|row| (row.id, row)).collect(),
        key_results: key_results.into_iter().map(|row| (row.id, row)).collect(),
    };
    let bands: Vec<BandReport> = head
        .bands
        .iter()
        .map(|band| {
            let objectives = band.objectives.iter();
            let reports = objectives.filter_map(|id| objective_report(reporter, *id, &mut rows));
            band_report(reporter, band.strategic_objective, reports.collect())
        })
        .collect();
    let report = CanvasReport {
        id: canvas.id,
        unit: unit.name.clone(),
        unit_short: unit.brief().to_owned(),
        depth,
        cycle_text: reporter.cycle_text(),
        cycle_start: reporter.cycle.start,
        cycle_end: reporter.cycle.end,
        periods_text: reporter.periods_text(),
        periods: reporter.periods_for_report(),
        owner: reporter.name(unit.lead),
        sponsor: reporter.name(canvas.sponsor),
        values: canvas.values.clone(),
        explanations: explanations(reporter, canvas, &bands),
        figures: head,
        bands,
    };
    Some(Made { report, left_out })
}

/// How the numbers on the sheet came about; those of drafts that are left out stay out.
fn explanations(reporter: &Reporter, canvas: &Canvas, bands: &[BandReport]) -> Vec<Explanation> {
    if !reporter.explanations {
        return vec![];
    }
    let objectives = bands.iter().flat_map(|band| &band.objectives);
    let rows = objectives.flat_map(|objective| &objective.key_results);
    let shown: HashSet<Id> = rows.map(|row| row.figures.id).collect();
    let (today, language) = (reporter.today, reporter.language);
    explain_canvas(reporter.workspace, canvas.id, today, language, |id| {
        shown.contains(&id)
    })
}

/// The figures of a canvas by id, taken out as they are used.
struct Rows {
    objectives: HashMap<Id, ObjectiveFigures>,
    key_results: HashMap<Id, KeyResultFigures>,
}

fn band_report(
    reporter: &Reporter,
    id: Option<Id>,
    objectives: Vec<ObjectiveReport>,
) -> BandReport {
    let row = id.and_then(|id| reporter.workspace.get::<StrategicObjective>(id));
    let not_aligned = reporter.language.pick("Not aligned", "Nicht ausgerichtet");
    BandReport {
        id: row.map(|row| row.id),
        code: row.map(|row| row.code.clone()).unwrap_or_default(),
        title: row.map_or(not_aligned, |row| row.title.as_str()).to_owned(),
        sponsor: reporter.name(row.and_then(|row| row.sponsor)),
        feeds_back: feeds_back(reporter.language, row.and_then(|row| row.review_on)),
        objectives,
    }
}

fn feeds_back(language: Language, review_on: Option<NaiveDate>) -> String {
    let Some(on) = review_on else {
        return String::new();
    };
    let day = language.day_and_month(on);
    match language {
        Language::En => format!("Feeds back to strategy review, {day}"),
        Language::De => format!("Geht ein in die Strategieprüfung, {day}"),
    }
}

fn objective_report(reporter: &Reporter, id: Id, rows: &mut Rows) -> Option<ObjectiveReport> {
    let objective: &Objective = reporter.workspace.get(id)?;
    let figures = rows.objectives.remove(&id)?;
    let key_results = reporter
        .workspace
        .key_results(id)
        .into_iter()
        .filter_map(|row| {
            let figures = rows.key_results.remove(&row.id)?;
            let shown = reporter.drafts || !figures.is_draft;
            shown.then(|| key_result_report(reporter, row, figures))
        });
    Some(ObjectiveReport {
        verb: objective.verb.clone(),
        subject: objective.subject.clone(),
        owner: reporter.name(objective.owner),
        why: objective.why.clone(),
        status_text: figures.status.word(reporter.language).to_owned(),
        progress_line: progress_line(reporter.language, &figures),
        expected_line: expected_line(reporter.language, &figures),
        counts_children: objective.counts_children,
        key_results: key_results.collect(),
        figures,
    })
}

fn progress_line(language: Language, figures: &ObjectiveFigures) -> String {
    let of = language.pick("of", "von");
    let text = figures.progress_text.as_ref();
    text.map(|text| format!("{text} {of} {}", figures.against))
        .unwrap_or_default()
}

fn expected_line(language: Language, figures: &ObjectiveFigures) -> String {
    let expected = language.pick("Expected", "Erwartet");
    let text = figures.expected_text.as_ref();
    text.map(|text| format!("{expected} {text}"))
        .unwrap_or_default()
}
