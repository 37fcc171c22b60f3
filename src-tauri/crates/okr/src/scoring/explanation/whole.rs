//! How the figures of a canvas and of a strategic objective came about.

use super::super::canvas::Sheet;
use super::super::frame::Frame;
use super::super::objective::{ObjectiveStanding, mean};
use super::super::score::serving;
use super::sum::{self, Share};
use super::{line, title, unit_of};
use crate::{
    Canvas, ExplainedFraction, ExplainedInput, ExplainedKind, Explanation, Id, Language,
    StrategicObjective, Workspace,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The objectives that count on a canvas, with their numbers.
fn counting<'s, 'a>(
    sheet: &'s Sheet<'a>,
) -> impl Iterator<Item = (usize, &'s ObjectiveStanding<'a>)> {
    sheet.objectives().filter(|(_, row)| row.counts())
}

/// What a canvas's percent is the mean of.
pub(super) fn shares(sheet: &Sheet) -> Vec<Share> {
    counting(sheet)
        .filter_map(|(_, row)| Some(Share::of_points(row.progress?, Decimal::ONE)))
        .collect()
}

/// A canvas's percent as text; empty while unknown.
pub(super) fn progress_text(sheet: &Sheet) -> String {
    let progress = mean(counting(sheet).map(|(_, row)| row.progress));
    progress
        .map(|share| sheet.frame.language.percent(share))
        .unwrap_or_default()
}

/// The explanation of a canvas's percent.
pub(super) fn canvas(sheet: &Sheet) -> Explanation {
    let language = sheet.frame.language;
    let progress = mean(counting(sheet).map(|(_, row)| row.progress));
    let result_text = progress.map(|share| language.percent(share));
    let unit = unit_of(sheet.frame.workspace, sheet.canvas);
    let inputs = counting(sheet).filter_map(|(number, row)| {
        Some(ExplainedInput {
            name: format!("O{number}"),
            value: language.percent(row.progress?),
            from: row.objective.title(),
        })
    });
    let unknown: Vec<String> = counting(sheet)
        .filter(|(_, row)| row.progress.is_none())
        .map(|(number, _)| format!("O{number}"))
        .collect();
    Explanation {
        title: title(language, result_text.as_deref()),
        about: format!("{unit}, {}", sheet.frame.against()),
        subject: unit,
        result_text,
        inputs: inputs.collect(),
        words: words(
            language,
            "The mean of its objectives",
            "Der Mittelwert der Ziele",
            progress,
        ),
        figures: sum::mean(language, &shares(sheet)),
        fraction: None,
        raw: progress,
        lines: left_out(language, &unknown).into_iter().collect(),
    }
}

fn words(language: Language, english: &str, german: &str, known: Option<Decimal>) -> String {
    known.map_or(String::new(), |_| language.pick(english, german).to_owned())
}

fn left_out(language: Language, unknown: &[String]) -> Option<crate::ExplainedLine> {
    let list = unknown.join(", ");
    let text = match (unknown.len(), language) {
        (0, _) => String::new(),
        (1, Language::En) => format!("{list}: nothing measured yet."),
        (_, Language::En) => format!("{list}: nothing measured in them yet."),
        (_, Language::De) => format!("{list}: noch nichts gemessen."),
    };
    let name = language.pick("Left out", "Ohne");
    line(ExplainedKind::LeftOut, name, (String::new(), text))
}

/// The explanation of how much of the running period is over; none outside the cycle.
pub(super) fn elapsed(sheet: &Sheet) -> Option<Explanation> {
    let frame = &sheet.frame;
    if !frame.span.holds(frame.today) {
        return None;
    }
    let language = frame.language;
    let span = frame.against_span();
    let share = span.elapsed(frame.today);
    let whole = (span.end - span.start).num_days();
    let gone = (frame.today - span.start).num_days().clamp(0, whole);
    let result = language.percent(share);
    let input = |name: &str, day: NaiveDate| ExplainedInput {
        name: name.to_owned(),
        value: language.day_and_month(day),
        from: String::new(),
    };
    Some(Explanation {
        title: title(language, Some(&result)),
        about: frame.against().to_owned(),
        subject: unit_of(frame.workspace, sheet.canvas),
        result_text: Some(result),
        inputs: vec![
            input(language.pick("Start", "Beginn"), span.start),
            input(language.pick("Today", "Heute"), frame.today),
            input(language.pick("End", "Ende"), span.end),
        ],
        words: language
            .pick(
                "The days gone, as a share of the days from start to end",
                "Die vergangenen Tage als Anteil an den Tagen von Beginn bis Ende",
            )
            .to_owned(),
        figures: format!("{gone} ÷ {whole}"),
        fraction: Some(ExplainedFraction {
            name_above: language.pick("days gone", "vergangene Tage").to_owned(),
            name_below: language.pick("days in all", "alle Tage").to_owned(),
            above: gone.to_string(),
            below: whole.to_string(),
        }),
        raw: Some(share),
        lines: vec![],
    })
}

/// The explanation of a strategic objective's percent in a cycle.
pub(super) fn strategic_objective(
    workspace: &Workspace,
    row: &StrategicObjective,
    cycle: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Explanation> {
    let frame = Frame::new(workspace, cycle, today, language)?;
    let standings: Vec<ObjectiveStanding> = serving(&frame, row.id)
        .map(|objective| ObjectiveStanding::of(&frame, objective))
        .collect();
    let progress = mean(standings.iter().map(|row| row.progress));
    let result_text = progress.map(|share| language.percent(share));
    let shares: Vec<Share> = standings
        .iter()
        .filter_map(|row| Some(Share::of_points(row.progress?, Decimal::ONE)))
        .collect();
    let unit = |standing: &ObjectiveStanding| {
        let canvas = workspace.get::<Canvas>(standing.objective.canvas);
        canvas.map(|canvas| unit_of(workspace, canvas))
    };
    let inputs = standings.iter().filter_map(|row| {
        Some(ExplainedInput {
            name: unit(row)?,
            value: language.percent(row.progress?),
            from: row.objective.title(),
        })
    });
    let unknown: Vec<String> = standings
        .iter()
        .filter(|row| row.progress.is_none())
        .map(|row| row.objective.title())
        .collect();
    Some(Explanation {
        title: title(language, result_text.as_deref()),
        about: format!("{}, {}", row.code, frame.cycle.name),
        subject: row.title.clone(),
        result_text,
        inputs: inputs.collect(),
        words: match standings.is_empty() {
            true => language
                .pick(
                    "No objective of this cycle serves it directly",
                    "Kein Ziel dieses Zyklus dient ihm unmittelbar",
                )
                .to_owned(),
            false => words(
                language,
                "The mean of the objectives that serve it directly",
                "Der Mittelwert der Ziele, die ihm unmittelbar dienen",
                progress,
            ),
        },
        figures: sum::mean(language, &shares),
        fraction: None,
        raw: progress,
        lines: left_out(language, &unknown).into_iter().collect(),
    })
}
