//! One typed target: a comparison, a range, a value, or a step from the baseline.

use super::quantity::{Quantity, quantity};
use super::text::{after_word, around_word, before_word};
use super::{TypedTarget, When, said, words};
use crate::{Language, Measure, Refusal};
use rust_decimal::Decimal;

/// A target with what it says about the key result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) target: TypedTarget,
    pub(super) measure: Option<Measure>,
    pub(super) unit: Option<String>,
    /// By when, where the text says so.
    pub(super) by: Option<When>,
}

/// Reads what stands for one period.
pub(super) fn target(text: &str, language: Language) -> Result<Said, Refusal> {
    if text.is_empty() {
        return Ok(Said {
            target: TypedTarget::Open,
            measure: None,
            unit: None,
            by: None,
        });
    }
    let (text, by) = said::apart_from_when(text);
    let text = said::without_lead(text);
    if text.is_empty() {
        return Err(Refusal::OnlyATime);
    }
    amount(text, language).map(|said| Said { by, ..said })
}

/// Reads a target without its time.
fn amount(text: &str, language: Language) -> Result<Said, Refusal> {
    let (measure, limit) = comparison(text);
    if measure.is_none()
        && let Some(range) = range(text, language)?
    {
        return Ok(range);
    }
    let limit = words::AVERAGE
        .iter()
        .find_map(|word| after_word(limit, word))
        .unwrap_or(limit);
    if let Some(step) = step(limit, language)? {
        return Ok(Said { measure, ..step });
    }
    let Quantity { value, unit } = quantity(
        limit.strip_prefix('=').unwrap_or(limit).trim_start(),
        language,
    )?;
    Ok(Said {
        target: TypedTarget::Value(value, None),
        measure,
        unit,
        by: None,
    })
}

/// The comparison in front of a limit or behind it, and the limit.
fn comparison(text: &str) -> (Option<Measure>, &str) {
    for (sign, measure) in words::SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            return (Some(*measure), rest.trim_start());
        }
    }
    for (word, measure) in words::BEFORE {
        if let Some(rest) = after_word(text, word) {
            return (Some(*measure), rest);
        }
    }
    for (word, measure) in words::AFTER {
        if let Some(before) = before_word(text, word) {
            return (Some(*measure), before);
        }
    }
    (None, text)
}

/// `between 4 and 5`, `4 to 5`, `4–5`; none when the text is no range.
fn range(text: &str, language: Language) -> Result<Option<Said>, Refusal> {
    let Some((low, high)) = range_ends(text, language) else {
        return Ok(None);
    };
    if high.value < low.value {
        return Err(Refusal::RangeUpsideDown);
    }
    Ok(Some(Said {
        target: TypedTarget::Value(low.value, Some(high.value)),
        measure: Some(Measure::Between),
        unit: same_unit(low.unit, high.unit)?,
        by: None,
    }))
}

fn range_ends(text: &str, language: Language) -> Option<(Quantity, Quantity)> {
    let ends = |(low, high): (&str, &str)| {
        Some((
            quantity(low, language).ok()?,
            quantity(high, language).ok()?,
        ))
    };
    for (opening, middle) in [("between", "and"), ("zwischen", "und"), ("von", "bis")] {
        if let Some(rest) = after_word(text, opening) {
            return around_word(rest, middle).and_then(ends);
        }
    }
    for word in ["to", "bis"] {
        if let Some(found) = around_word(text, word).and_then(ends) {
            return Some(found);
        }
    }
    let dashes = text.match_indices(['-', '–', '—', '…']);
    dashes
        .skip_while(|(at, _)| *at == 0)
        .find_map(|(at, dash)| {
            ends((
                text.get(..at)?.trim_end(),
                text.get(at + dash.len()..)?.trim_start(),
            ))
        })
}

/// `=+15%`, `=-3`, `+15 %`: a step from the baseline; none when the text is no step.
fn step(text: &str, language: Language) -> Result<Option<Said>, Refusal> {
    let in_words = words::STEPS
        .iter()
        .find_map(|(word, down)| Some((after_word(text, word)?, *down)));
    if let Some((by, down)) = in_words {
        let sign = if down { "-" } else { "+" };
        return step(&format!("={sign}{by}"), language);
    }
    let said = text.strip_prefix('=').map(str::trim_start);
    let is_step = match said {
        Some(rest) => rest.starts_with(['+', '-', '–']),
        None => text.starts_with('+'),
    };
    if !is_step {
        return Ok(None);
    }
    let Quantity { value, unit } = quantity(said.unwrap_or(text), language)?;
    let (target, unit) = match unit.as_deref() {
        Some("%") => (TypedTarget::OfBaseline(factor(value)?), None),
        _ => (TypedTarget::AboveBaseline(value), unit),
    };
    Ok(Some(Said {
        target,
        measure: None,
        unit,
        by: None,
    }))
}

/// 15 percent more is the baseline times 1.15.
fn factor(percent: Decimal) -> Result<Decimal, Refusal> {
    percent
        .checked_div(Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_add(Decimal::ONE))
        .map(|factor| factor.normalize())
        .ok_or(Refusal::NumberTooLong)
}

/// The one unit that both speak of; singular and plural are one.
pub(super) fn same_unit(
    first: Option<String>,
    second: Option<String>,
) -> Result<Option<String>, Refusal> {
    match (first, second) {
        (Some(first), Some(second)) if first == second || is_form_of(&first, &second) => {
            Ok(Some(if first.chars().count() < second.chars().count() {
                second
            } else {
                first
            }))
        }
        (Some(first), Some(second)) => Err(Refusal::MixedUnits { first, second }),
        (first, second) => Ok(first.or(second)),
    }
}

/// `day` and `days`, `Tag im Monat` and `Tage im Monat`.
fn is_form_of(first: &str, second: &str) -> bool {
    let (first, second): (Vec<&str>, Vec<&str>) =
        (first.split(' ').collect(), second.split(' ').collect());
    first.len() == second.len()
        && first.iter().zip(&second).all(|(one, other)| {
            let (short, long) = if one.len() <= other.len() {
                (one, other)
            } else {
                (other, one)
            };
            let ending = long.strip_prefix(short);
            ending == Some("")
                || (short.len() > 1 && matches!(ending, Some("s" | "es" | "e" | "n" | "en" | "er")))
        })
}
