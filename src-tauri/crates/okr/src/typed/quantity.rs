//! A number with what stands around it: sign, currency, power of ten, unit.

use super::text::after_word;
use super::{number, said, words};
use crate::{Language, Refusal};
use rust_decimal::Decimal;

/// Longer texts behind a number are no units, but something pasted by mistake.
const LONGEST_UNIT: usize = 60;

/// A number and its unit of measure, where one was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity {
    pub(super) value: Decimal,
    pub(super) unit: Option<String>,
}

/// Reads a whole text as one number with its unit.
pub(super) fn quantity(text: &str, language: Language) -> Result<Quantity, Refusal> {
    let (minus, rest) = sign(text);
    let (currency, rest) = currency(rest);
    let (inner_minus, rest) = if minus { (false, rest) } else { sign(rest) };
    if !rest.starts_with(|letter: char| letter.is_ascii_digit() || ".,".contains(letter)) {
        return Err(number::refused(text));
    }
    let (value, rest) = number::scan(rest, language)?;
    let (power, rest) = power(rest, language, !currency.is_empty());
    let value = raised(value, power).ok_or(Refusal::NumberTooLong)?;
    let unit = joined(currency, &unit(rest, text)?);
    let value = if minus || inner_minus { -value } else { value };
    Ok(Quantity {
        value,
        unit: (!unit.is_empty()).then_some(unit),
    })
}

fn sign(text: &str) -> (bool, &str) {
    if let Some(rest) = after_word(text, "minus") {
        return (true, rest);
    }
    match text.strip_prefix(['-', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').map_or(text, str::trim_start)),
    }
}

fn currency(text: &str) -> (&str, &str) {
    let end = match text.chars().next() {
        Some(letter) if words::is_currency(letter) => letter.len_utf8(),
        _ => words::CURRENCY_CODES
            .iter()
            .find(|code| text.starts_with(**code))
            .map_or(0, |code| code.len()),
    };
    let (currency, rest) = text.split_at(end);
    (currency, rest.trim_start())
}

/// The power of ten in words or letters behind the number.
fn power(text: &str, language: Language, is_money: bool) -> (u32, &str) {
    let trimmed = text.trim_start();
    let end = trimmed
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(trimmed.len());
    let (word, rest) = trimmed.split_at(end);
    let lower = word.to_lowercase();
    let by_word = words::SCALES.iter().find(|scale| scale.0 == lower);
    if let Some(power) = by_word.and_then(|scale| match language {
        Language::En => scale.1,
        Language::De => scale.2,
    }) {
        return (power, rest.strip_prefix('.').unwrap_or(rest));
    }
    let is_close = trimmed.len() == text.len() || is_money;
    let is_length = lower == "m" && rest.starts_with(['/', '²', '³', '^', '2', '3']);
    let by_letter = words::SCALE_LETTERS.iter().find(|scale| scale.0 == lower);
    match by_letter.filter(|_| is_close && !is_length) {
        Some((_, power)) => (*power, rest),
        None => (0, text),
    }
}

fn raised(value: Decimal, power: u32) -> Option<Decimal> {
    match power {
        0 => Some(value),
        power => value
            .checked_mul(Decimal::from(10_u64.pow(power)))
            .map(|value| value.normalize()),
    }
}

/// The unit behind a number, as typed but for `%`, `/` and their words.
fn unit(rest: &str, text: &str) -> Result<String, Refusal> {
    let rest = rest.trim();
    if rest.starts_with(',') || has_further_number(rest) {
        return Err(Refusal::SeparateTargets);
    }
    let is_wrong =
        rest.starts_with(|first: char| first.is_numeric() || ".:-–—+=<>*^~!?&|\\".contains(first));
    let is_power = rest.starts_with(['e', 'E'])
        && rest[1..].starts_with(|next: char| next.is_ascii_digit() || next == '-');
    let whole = rest
        .strip_prefix('/')
        .map(str::trim)
        .filter(|after| after.chars().all(char::is_numeric));
    if let (Some(whole), Some((part, _))) =
        (whole.filter(|it| !it.is_empty()), text.split_once('/'))
    {
        return Err(Refusal::AFraction {
            part: part.trim().to_owned(),
            whole: whole.to_owned(),
        });
    }
    if is_wrong || is_power || whole.is_some() || rest.chars().count() > LONGEST_UNIT {
        return Err(number::refused(text));
    }
    if let Some(after) = words::PERCENT
        .iter()
        .find_map(|word| after_word(rest, word))
    {
        return Ok(joined("%", after));
    }
    if let Some(after) = words::PER.iter().find_map(|word| after_word(rest, word)) {
        return Ok(format!("/{after}"));
    }
    Ok(match rest.strip_prefix('/') {
        Some(after) => format!("/{}", after.trim_start()),
        None => rest.to_owned(),
    })
}

/// `10 in H1, 14 in H2`, `12 an hour in H1 and 14`: a second target hides in what looks like
/// a unit.
fn has_further_number(unit: &str) -> bool {
    // What is longer is refused anyway, and looking into it would take long.
    if unit.chars().count() > LONGEST_UNIT {
        return false;
    }
    let commas = unit.match_indices(',').map(|(at, _)| (at, at + 1));
    let mut commas = commas.filter(|(at, after)| parts(unit, *at, *after));
    let mut joinings = joinings(unit).filter(|(at, _)| may_end(unit, *at));
    let is_target_after = |(_, after): (usize, usize)| {
        unit.get(after..)
            .is_some_and(|text| is_target(text.trim_start()))
    };
    commas.any(is_target_after) || joinings.any(is_target_after)
}

/// Whether a comma stands between targets: `H1,14` but not `per 1,000`.
fn parts(unit: &str, at: usize, after: usize) -> bool {
    let (before, rest) = (
        unit.get(..at).unwrap_or(""),
        unit.get(after..).unwrap_or(""),
    );
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_in_number = before.ends_with(is_digit) && rest.starts_with(is_digit);
    !is_in_number || said::apart_from_when(before).1.is_some()
}

/// Where words such as `and` begin and end.
fn joinings(unit: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    let words = unit.split(' ').map(move |word| {
        let start = at;
        at += word.len() + 1;
        (word, start, start + word.len())
    });
    words
        .filter(|(word, ..)| words::JOINING.contains(&word.to_lowercase().as_str()))
        .map(|(_, start, end)| (start, end))
}

/// Whether a target may end here: with nothing, a comma or a time, but not in the middle of
/// `between 9 and 17 h`.
fn may_end(unit: &str, at: usize) -> bool {
    let before = unit.get(..at).unwrap_or("").trim_end();
    before.is_empty() || before.ends_with(',') || said::apart_from_when(before).1.is_some()
}

/// Whether a target begins here: `14`, `<7`, `under 7`.
fn is_target(text: &str) -> bool {
    let text = words::BEFORE
        .iter()
        .find_map(|(word, _)| after_word(text, word))
        .unwrap_or(text);
    text.trim_start_matches(|letter: char| "<>≤≥=+-–".contains(letter))
        .trim_start()
        .starts_with(|letter: char| letter.is_ascii_digit())
}

/// A currency and what follows it: `€/hour`, `€ a year`.
fn joined(first: &str, second: &str) -> String {
    match (first, second) {
        (_, "") => first.to_owned(),
        ("", _) => second.to_owned(),
        _ if second.starts_with('/') => format!("{first}{second}"),
        _ => format!("{first} {second}"),
    }
}
