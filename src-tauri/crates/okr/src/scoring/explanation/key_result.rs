//! How the progress of a key result came about.

use super::super::frame::Frame;
use super::super::key_result::wording_of;
use super::super::objective::ObjectiveStanding;
use super::super::plans::Borders;
use super::super::progress::clamped;
use super::super::standing::Standing;
use super::{because, formula, inputs, line, pace, status_line, title, weight};
use crate::{ExplainedKind, ExplainedLine, Explanation, Language};

/// The explanation of a key result's progress.
pub(super) fn explanation(
    frame: &Frame,
    standing: &Standing,
    objective: &ObjectiveStanding,
    (number, place): (usize, usize),
) -> Explanation {
    let wording = wording_of(frame, standing);
    let result_text = standing.raw.map(|raw| frame.language.percent(raw));
    let has_figure = standing.raw.is_some();
    Explanation {
        title: title(frame.language, result_text.as_deref()),
        about: format!("KR {number}.{place}, {}", standing.targets.running().label),
        subject: standing.key_result.title.clone(),
        result_text,
        inputs: inputs::inputs(frame, standing, &wording),
        words: formula::words(frame.language, standing),
        figures: formula::formula(frame, standing, &wording),
        fraction: formula::fraction(frame, standing).filter(|_| has_figure),
        raw: standing.raw,
        lines: lines(frame, standing, objective, number),
    }
}

fn lines(
    frame: &Frame,
    standing: &Standing,
    objective: &ObjectiveStanding,
    number: usize,
) -> Vec<ExplainedLine> {
    let language = frame.language;
    let wording = wording_of(frame, standing);
    let pick = |english: &'static str, german: &'static str| language.pick(english, german);
    let share = |share: Option<rust_decimal::Decimal>| {
        share
            .map(|share| language.percent(share))
            .unwrap_or_default()
    };
    let clamp = (share(standing.raw.map(clamped)), clamp(language, standing));
    let expected = (
        share(standing.expected),
        pace::expected(frame, standing, &wording),
    );
    let weight = (
        language.number_as_typed(standing.key_result.weight),
        weight::weight(language, standing, objective, number),
    );
    let cycle = (
        share(standing.cycle_raw),
        pace::cycle(frame, standing, &wording),
    );
    [
        line(ExplainedKind::Clamp, pick("Clamp", "Grenze"), clamp),
        line(
            ExplainedKind::Expected,
            pick("Expected", "Erwartet"),
            expected,
        ),
        Some(status_line(
            language,
            standing.status(),
            because::because(frame, standing),
        )),
        line(
            ExplainedKind::Forecast,
            pick("Forecast", "Prognose"),
            forecast(frame, standing),
        ),
        line(ExplainedKind::Weight, pick("Weight", "Gewicht"), weight),
        line(ExplainedKind::Cycle, &frame.cycle.name, cycle),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn clamp(language: Language, standing: &Standing) -> String {
    let Some(raw) = standing.raw else {
        return String::new();
    };
    let counted = clamped(raw);
    if counted == raw {
        return String::new();
    }
    let (counted, raw) = (language.percent(counted), language.percent(raw));
    match language {
        Language::En => format!("Shown and counted as {counted}. The raw {raw} is kept."),
        Language::De => {
            format!("Angezeigt und gezählt als {counted}. Der rohe Wert {raw} bleibt erhalten.")
        }
    }
}

/// `2.2% on 30 June at the pace of the last three check-ins.`
fn forecast(frame: &Frame, standing: &Standing) -> (String, String) {
    let wording = wording_of(frame, standing);
    let borders = Borders::of(frame, standing);
    let Some(found) = super::super::forecast::forecast(frame, standing, &borders, &wording) else {
        return (String::new(), String::new());
    };
    let day = frame.language.day_and_month(found.on);
    let text = match frame.language {
        Language::En => format!(
            "{} on {day} at the pace of the last three check-ins.",
            found.text
        ),
        Language::De => format!(
            "{} am {day} beim Tempo der letzten drei Check-ins.",
            found.text
        ),
    };
    (found.text, text)
}
