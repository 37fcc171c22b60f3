//! How a forecast came about, or why it is too early for one.

use super::super::forecast::{forecast, least_days, pace_and_days};
use super::super::frame::Frame;
use super::super::key_result::wording_of;
use super::super::plans::Borders;
use super::super::standing::Standing;
use super::{formula, inputs, title};
use crate::{Dated, ExplainedInput, ExplainedKind, Explanation, Language, Outcome};

/// The explanation of where a key result leads at this pace.
pub(super) fn explanation(
    frame: &Frame,
    standing: &Standing,
    (number, place): (usize, usize),
) -> Explanation {
    let language = frame.language;
    let wording = wording_of(frame, standing);
    let slot = standing.targets.running();
    let found = forecast(frame, standing, &Borders::of(frame, standing), &wording);
    let mut seen: Vec<_> = standing.counting(slot).rev().take(3).collect();
    seen.reverse();
    let inputs = seen.iter().map(|seen| ExplainedInput {
        name: language.day(seen.check_in.on),
        value: language.quantity_as_typed(seen.value, wording.unit),
        from: inputs::source(frame, seen.check_in),
    });
    let dated: Vec<Dated> = seen
        .iter()
        .map(|seen| Dated {
            on: seen.check_in.on,
            value: seen.value,
        })
        .collect();
    let result_text = found.as_ref().map(|found| found.text.clone());
    let figures = found.as_ref().and_then(|_| {
        let last = dated.last()?;
        let (slope, days) = pace_and_days(&dated, slot.span.end)?;
        let value = formula::bracketed(language.number_as_typed(last.value));
        let slope = formula::bracketed(language.number(slope, 4));
        let a_day = language.pick("a day", "am Tag");
        let days_word = language.pick("days", "Tage");
        Some(format!("{value} + {slope} {a_day} × {days} {days_word}"))
    });
    Explanation {
        title: title(language, result_text.as_deref()),
        about: format!("KR {number}.{place}, {}", language.day(slot.span.end)),
        subject: standing.key_result.title.clone(),
        inputs: inputs.collect(),
        words: words(language, found.is_some()),
        figures: figures.unwrap_or_default(),
        fraction: None,
        raw: found.as_ref().map(|found| found.value),
        lines: found
            .and_then(|found| {
                let text = (String::new(), outcome(language, found.outcome));
                let name = language.pick("Leads to", "Führt zu");
                super::line(ExplainedKind::Forecast, name, text)
            })
            .into_iter()
            .collect(),
        result_text,
    }
}

fn words(language: Language, known: bool) -> String {
    let days = least_days();
    match (known, language) {
        (true, Language::En) => {
            "The pace of the last three check-ins, run on from the latest to the period’s end"
                .to_owned()
        }
        (true, Language::De) => {
            "Das Tempo der letzten drei Check-ins, vom letzten bis zum Ende des Zeitraums fortgeführt"
                .to_owned()
        }
        (false, Language::En) => format!(
            "Too early to say: it takes three check-ins with at least {days} days between the first and the last"
        ),
        (false, Language::De) => format!(
            "Noch zu früh: Es braucht drei Check-ins mit mindestens {days} Tagen zwischen dem ersten und dem letzten"
        ),
    }
}

fn outcome(language: Language, outcome: Outcome) -> String {
    match outcome {
        Outcome::Missed => language.pick("The target would be missed.", "Das Ziel würde verfehlt."),
        Outcome::Met => language.pick("The target would be met.", "Das Ziel würde erreicht."),
        Outcome::Exceeded => language.pick(
            "The target would be exceeded.",
            "Das Ziel würde übertroffen.",
        ),
    }
    .to_owned()
}
