//! Numbers with the marks that a language puts into them.

use crate::{Language, Refusal};
use rust_decimal::Decimal;

/// Groups of digits and the mark before each; the first has none.
struct Digits<'a> {
    groups: Vec<(char, &'a str)>,
    rest: &'a str,
}

/// Reads the number that `text` starts with, without a sign, and gives back the rest.
pub(super) fn scan(text: &str, language: Language) -> Result<(Decimal, &str), Refusal> {
    let found = digits(text);
    let rest = found.rest;
    match plain(&found.groups, language) {
        Some(plain) => {
            let value = Decimal::from_str_exact(&plain).map_err(|_| Refusal::NumberTooLong)?;
            Ok((value, rest))
        }
        None => Err(otherwise(&found.groups, language).unwrap_or_else(|| refused(text))),
    }
}

/// "This is not a number."
pub(super) fn refused(typed: &str) -> Refusal {
    Refusal::NotANumber {
        typed: typed.to_owned(),
    }
}

/// The refusal that shows how to write it, when the other language can read it.
fn otherwise(groups: &[(char, &str)], language: Language) -> Option<Refusal> {
    let other = match language {
        Language::En => Language::De,
        Language::De => Language::En,
    };
    let value = Decimal::from_str_exact(&plain(groups, other)?).ok()?;
    Some(Refusal::OtherDecimalMark {
        meant: language.number(value, 28),
    })
}

fn digits(text: &str) -> Digits<'_> {
    let (first, mut rest) = split_digits(text);
    let mut groups = vec![('\0', first)];
    loop {
        let mut letters = rest.chars();
        let Some(mark) = letters.next().filter(|mark| ".,'’ ".contains(*mark)) else {
            break;
        };
        let (group, after) = split_digits(letters.as_str());
        let is_group = match mark {
            ' ' => group.len() == 3 && (1..=3).contains(&groups[0].1.len()),
            _ => !group.is_empty(),
        };
        if !is_group {
            break;
        }
        groups.push((mark, group));
        rest = after;
    }
    Digits {
        groups,
        rest: without_full_stop(rest, first),
    }
}

/// `10.` at the end of a sentence is 10.
fn without_full_stop<'a>(rest: &'a str, first: &str) -> &'a str {
    if matches!(rest, "." | ",") && !first.is_empty() {
        ""
    } else {
        rest
    }
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The digits as a computer writes them; none when the marks are not where this language
/// puts them. `0,500` is no thousand in any language.
fn plain(groups: &[(char, &str)], language: Language) -> Option<String> {
    let decimal = language.decimal_mark();
    let other = if decimal == '.' { ',' } else { '.' };
    let (whole, fraction) = match groups.split_last() {
        Some(((mark, last), whole)) if *mark == decimal => (whole, Some(*last)),
        _ => (groups, None),
    };
    let mut text = whole.first().map_or("", |group| group.1).to_owned();
    if whole.len() > 1 && (text.is_empty() || text.len() > 3 || text.starts_with('0')) {
        return None;
    }
    let thousands = whole.get(1).map_or('\0', |group| group.0);
    for (mark, group) in whole.iter().skip(1) {
        if *mark != thousands || *mark == decimal || group.len() != 3 {
            return None;
        }
        debug_assert!(
            [other, '\'', '’', ' '].contains(mark),
            "digits() knows no other marks"
        );
        text.push_str(group);
    }
    match fraction {
        Some(fraction) if text.is_empty() => Some(format!("0.{fraction}")),
        Some(fraction) => Some(format!("{text}.{fraction}")),
        None => (!text.is_empty()).then_some(text),
    }
}
