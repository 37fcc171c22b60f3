//! How confidences came about: as said, and their mean and lowest. They never change
//! progress.

use super::super::canvas::Sheet;
use super::super::frame::Frame;
use super::super::objective::ObjectiveStanding;
use super::super::progress::weighted_mean;
use super::super::standing::Standing;
use super::sum::{self, Share};
use super::{inputs, line, title, unit_of};
use crate::{CheckIn, ExplainedInput, ExplainedKind, Explanation, Language};
use rust_decimal::Decimal;

/// How many check-ins are listed.
const TRAIL: usize = 5;

/// One confidence that counts.
struct Said {
    confidence: u8,
    weight: Decimal,
    input: ExplainedInput,
    number: String,
}

/// The explanation of a key result's confidence: what was said last.
pub(super) fn of_key_result(
    frame: &Frame,
    standing: &Standing,
    (number, place): (usize, usize),
) -> Explanation {
    let language = frame.language;
    let said: Vec<(&CheckIn, u8)> = standing
        .check_ins
        .iter()
        .rev()
        .filter_map(|row| Some((*row, row.confidence?)))
        .take(TRAIL)
        .collect();
    let result_text = said.first().map(|(_, confidence)| confidence.to_string());
    let inputs = said.iter().enumerate().map(|(at, (row, confidence))| {
        let source = inputs::source(frame, row);
        ExplainedInput {
            name: match at {
                0 => language.pick("Now", "Stand").to_owned(),
                _ => language.pick("Before", "Davor").to_owned(),
            },
            value: confidence.to_string(),
            from: source,
        }
    });
    Explanation {
        title: title(language, result_text.as_deref()),
        about: format!("KR {number}.{place}, {}", word(language)),
        subject: standing.key_result.title.clone(),
        inputs: inputs.collect(),
        words: language
            .pick(
                "As said at the last check-in, from 0 to 10. It never changes progress",
                "Wie beim letzten Check-in gesagt, von 0 bis 10. Sie ändert nie den Fortschritt",
            )
            .to_owned(),
        figures: String::new(),
        fraction: None,
        raw: said
            .first()
            .map(|(_, confidence)| Decimal::from(*confidence)),
        lines: vec![],
        result_text,
    }
}

/// The explanation of an objective's confidence.
pub(super) fn of_objective(
    sheet: &Sheet,
    standing: &ObjectiveStanding,
    number: usize,
) -> Explanation {
    let language = sheet.frame.language;
    let about = format!("O{number}, {}", word(language));
    let said = said_in(&sheet.frame, standing, number).collect();
    of_many(language, about, standing.objective.title(), said)
}

/// The explanation of a canvas's confidence.
pub(super) fn of_canvas(sheet: &Sheet) -> Explanation {
    let language = sheet.frame.language;
    let unit = unit_of(sheet.frame.workspace, sheet.canvas);
    let counting = sheet.objectives().filter(|(_, row)| row.counts());
    let said = counting
        .flat_map(|(number, row)| said_in(&sheet.frame, row, number))
        .collect();
    of_many(language, format!("{unit}, {}", word(language)), unit, said)
}

fn word(language: Language) -> &'static str {
    language.pick("confidence", "Zuversicht")
}

fn said_in<'s>(
    frame: &'s Frame,
    standing: &'s ObjectiveStanding,
    number: usize,
) -> impl Iterator<Item = Said> + 's {
    let counting = (1..)
        .zip(&standing.key_results)
        .filter(|(_, row)| row.counts());
    counting.filter_map(move |(place, row)| {
        let mut check_ins = row.check_ins.iter().rev();
        let check_in = check_ins.find(|row| row.confidence.is_some())?;
        let confidence = check_in.confidence?;
        Some(Said {
            confidence,
            weight: row.key_result.weight,
            input: ExplainedInput {
                name: format!("KR {number}.{place}"),
                value: confidence.to_string(),
                from: inputs::source(frame, check_in),
            },
            number: format!("KR {number}.{place}"),
        })
    })
}

fn of_many(language: Language, about: String, subject: String, said: Vec<Said>) -> Explanation {
    let parts: Vec<_> = said
        .iter()
        .map(|one| (Some(Decimal::from(one.confidence)), one.weight))
        .collect();
    let mean = weighted_mean(&parts);
    let result_text = mean.map(|mean| language.number(mean, 1));
    let shares: Vec<Share> = said
        .iter()
        .map(|one| Share {
            value: Decimal::from(one.confidence),
            weight: one.weight,
        })
        .collect();
    let lowest = lowest(language, &said);
    Explanation {
        title: title(language, result_text.as_deref()),
        about,
        subject,
        words: mean.map_or(String::new(), |_| {
            language
                .pick(
                    "The mean of the last confidences by weight. It never changes progress",
                    "Der Mittelwert der letzten Angaben nach Gewicht. Er ändert nie den Fortschritt",
                )
                .to_owned()
        }),
        figures: sum::mean(language, &shares),
        fraction: None,
        raw: mean,
        lines: line(
            ExplainedKind::Lowest,
            language.pick("Lowest", "Kleinste"),
            lowest,
        )
        .into_iter()
        .collect(),
        inputs: said.into_iter().map(|one| one.input).collect(),
        result_text,
    }
}

/// The first key result that has the lowest.
fn lowest(language: Language, said: &[Said]) -> (String, String) {
    let Some(one) = said.iter().min_by_key(|one| one.confidence) else {
        return (String::new(), String::new());
    };
    let value = one.confidence.to_string();
    let text = match language {
        Language::En => format!("{value}, in {}.", one.number),
        Language::De => format!("{value}, in {}.", one.number),
    };
    (value, text)
}
