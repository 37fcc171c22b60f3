//! One key result as finished values, with its work, its check-ins and its milestones.

use super::canvas::Reporter;
use crate::scoring::report_targets;
use crate::{
    Activity, ActivityKind, ActivityReport, CheckInReport, Decision, Done, KeyResult,
    KeyResultFigures, KeyResultReport, Language, Measure, MilestoneReport, Outcome, PlanReport,
    State, TargetMeaning,
};
use rust_decimal::Decimal;

/// The report of one key result.
pub(super) fn key_result_report(
    reporter: &Reporter,
    row: &KeyResult,
    figures: KeyResultFigures,
) -> KeyResultReport {
    let language = reporter.language;
    let targets = report_targets(reporter.workspace, row, reporter.cycle, reporter.today);
    KeyResultReport {
        title: row.title.clone(),
        owner: reporter.name(row.owner),
        measure: row.measure,
        measure_text: row.measure.word(language).to_owned(),
        comparator: row.measure.comparator(),
        meaning: row.meaning,
        meaning_text: row.meaning.words(language).to_owned(),
        unit: row.unit.clone(),
        baseline: row.baseline,
        target: row.target,
        period_targets: targets.by_period,
        all_targets: targets.dated,
        running_target: targets.running,
        running_upper: targets.running_upper,
        line_from: targets.line.map(|line| line.from),
        line_start: targets.line.map(|line| line.start),
        line_end: targets.line.map(|line| line.end),
        against_start: targets.against_start,
        first_movement_on: row.first_movement_on,
        stopped: row.state == State::Stopped,
        plans: plans(reporter, row),
        weight: row.weight,
        data_source: row.data_source.clone(),
        due: row.due,
        anticipated_impact: row.anticipated_impact.clone(),
        impact: row.impact,
        effort: row.effort,
        status_text: status_text(language, &figures),
        confidence_line: confidence_line(language, figures.confidence),
        activities: activities(reporter, row),
        check_ins: check_ins(reporter, row),
        milestones: milestones(reporter, row),
        figures,
    }
}

/// A draft has no status but a gap.
fn status_text(language: Language, figures: &KeyResultFigures) -> String {
    match figures.is_draft {
        true => language.pick("No number yet", "Noch keine Zahl").to_owned(),
        false => figures.status.word(language).to_owned(),
    }
}

fn confidence_line(language: Language, confidence: Option<u8>) -> String {
    let word = language.pick("Confidence", "Zuversicht");
    confidence
        .map(|confidence| format!("{word} {confidence}"))
        .unwrap_or_default()
}

fn plans(reporter: &Reporter, row: &KeyResult) -> Vec<PlanReport> {
    let outcomes = [Outcome::Missed, Outcome::Met, Outcome::Exceeded].into_iter();
    let agreed = outcomes.filter_map(|outcome| reporter.workspace.plan(row.id, outcome));
    agreed
        .map(|plan| PlanReport {
            id: plan.id,
            outcome: plan.outcome,
            trigger: plan.trigger,
            who: reporter.name(plan.who),
            until: plan.until,
            used_on: plan.used_on,
        })
        .collect()
}

fn activities(reporter: &Reporter, row: &KeyResult) -> Vec<ActivityReport> {
    let rows = reporter.workspace.activities(row.id);
    rows.into_iter()
        .map(|(_, activity)| activity_report(reporter, activity))
        .collect()
}

fn activity_report(reporter: &Reporter, row: &Activity) -> ActivityReport {
    let language = reporter.language;
    ActivityReport {
        id: row.id,
        kind: row.kind,
        kind_text: match row.kind {
            ActivityKind::Activity => language.pick("Activity", "Aktivität"),
            ActivityKind::Project => language.pick("Project", "Projekt"),
        }
        .to_owned(),
        code: row.code.clone(),
        title: row.title.clone(),
        owner: reporter.name(row.owner),
        start: row.start,
        due: row.due,
        done: row.done.as_share(),
        done_text: done_text(language, row.done),
        effort: row.effort.clone(),
        budget: row.budget.clone(),
        decision_text: match row.decision {
            Decision::Keep => language.pick("Keep", "Beibehalten"),
            Decision::Pause => language.pick("Pause", "Pausieren"),
            Decision::Stop => language.pick("Stop", "Beenden"),
        }
        .to_owned(),
    }
}

/// `62%`, `3 of 5`; empty when unknown.
pub(crate) fn done_text(language: Language, done: Done) -> String {
    match done {
        Done::Unknown => String::new(),
        Done::Share { share } => language.percent(share),
        Done::Count { done, total } => format!("{done} {} {total}", language.pick("of", "von")),
    }
}

fn check_ins(reporter: &Reporter, row: &KeyResult) -> Vec<CheckInReport> {
    let rows = reporter.workspace.check_ins(row.id).into_iter();
    rows.filter(|row| row.on <= reporter.today)
        .map(|row| CheckInReport {
            id: row.id,
            on: row.on,
            value: row.value,
            confidence: row.confidence,
            note: row.note.clone(),
            author: reporter.name(row.author),
        })
        .collect()
}

fn milestones(reporter: &Reporter, row: &KeyResult) -> Vec<MilestoneReport> {
    if row.measure != Measure::Milestones {
        return Vec::new();
    }
    let rows = reporter.workspace.milestones(row.id).into_iter();
    rows.map(|row| MilestoneReport {
        id: row.id,
        title: row.title.clone(),
        weight: row.weight,
        due: row.due,
        done_on: row.done_on,
    })
    .collect()
}

impl Measure {
    /// The measure as a word: `Metric`, `At most`.
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Metric => language.pick("Metric", "Messwert"),
            Self::Under => language.pick("Under", "Unter"),
            Self::AtMost => language.pick("At most", "Höchstens"),
            Self::Over => language.pick("Over", "Über"),
            Self::AtLeast => language.pick("At least", "Mindestens"),
            Self::Between => language.pick("Between", "Zwischen"),
            Self::Milestones => language.pick("Milestones", "Meilensteine"),
            Self::Done => language.pick("Done", "Erledigt"),
            Self::Baseline => language.pick("Baseline", "Ausgangswert"),
        }
    }
}

impl TargetMeaning {
    /// What a period target means, as words: `Reached by its end`.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            Self::Reach => language.pick("Reached by its end", "Bis zum Ende erreicht"),
            Self::Level => language.pick("Level in the period", "Niveau im Zeitraum"),
            Self::Hold => language.pick("Must hold all through", "Muss durchgehend gelten"),
        }
    }
}

impl Done {
    /// The share done, 0 to 1; none while unknown.
    pub fn as_share(self) -> Option<Decimal> {
        match self {
            Self::Unknown => None,
            Self::Share { share } => Some(share),
            Self::Count { done, total } => Decimal::from(done).checked_div(Decimal::from(total)),
        }
    }
}
