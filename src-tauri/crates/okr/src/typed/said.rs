//! What people say around a target: by when, and the words before the number.

use super::text::after_word;
use super::{When, words};

/// Longer texts are no targets, but something pasted by mistake, and are not looked into.
const LONGEST: usize = 200;

/// The text without a phrase of time at its end, and that time: `10k by June` is 10k.
/// `10 days a month` and `95% within two days` say something else and stay whole.
pub(super) fn apart_from_when(text: &str) -> (&str, Option<When>) {
    if text.len() > LONGEST {
        return (text, None);
    }
    let whole = when(text).map(|when| ("", Some(when)));
    let places = text.match_indices(' ').map(|(at, _)| at);
    let mut ends = places.filter_map(|at| {
        let when = when(text.get(at + 1..)?)?;
        let before = text.get(..at)?.trim_end_matches([',', ' ']);
        Some((before, Some(when)))
    });
    whole.or_else(|| ends.next()).unwrap_or((text, None))
}

/// The text without words that only lead to the number: `increase to 90%`, `a score of 4`.
pub(super) fn without_lead(mut text: &str) -> &str {
    let led = |text| words::LEADS.iter().find_map(|word| after_word(text, word));
    while let Some(rest) = led(text).filter(|rest| !rest.is_empty()) {
        text = rest;
    }
    text
}

/// `by the end of June`, `within six months`, `im ersten Halbjahr`.
fn when(text: &str) -> Option<When> {
    words::WHEN.iter().find_map(|(opening, asks)| {
        let rest = after_word(text, opening)?;
        let tokens: Vec<String> = rest
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|token| !token.is_empty())
            .map(str::to_lowercase)
            .collect();
        let is_time = is_time(&tokens, *asks) || is_date(rest, &tokens, *asks);
        is_time.then(|| When::of(opening, &tokens))
    })
}

/// `30.6.` with its last point; without one it could be a number.
fn is_date(text: &str, tokens: &[String], asks: Asks) -> bool {
    let tokens = tokens.strip_prefix(&["zum".to_owned()]).unwrap_or(tokens);
    asks == Asks::Span
        && text.ends_with('.')
        && matches!(tokens, [first, second] if day(first).is_some() && day(second).is_some())
}

/// What must follow a word such as `by` to make it a phrase of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Any span: `this year`.
    Span,
    /// A certain one: `in the first half`; `im Monat` is a rate.
    Certain,
    /// A span, or a number of months or years: `within six months`.
    Length,
}

fn is_time(tokens: &[String], asks: Asks) -> bool {
    let has = |list: &[&str]| tokens.iter().any(|token| list.contains(&token.as_str()));
    let all_known = tokens.iter().all(|token| {
        let token = token.as_str();
        words::FILLERS.contains(&token)
            || words::SPANS.contains(&token)
            || words::ORDINALS.contains(&token)
            || words::MONTH_NAMES.contains(&token)
            || is_part_of_year(token)
            || (asks == Asks::Span && day(token).is_some())
            || year(token).is_some()
            || (asks == Asks::Length && is_count(token))
    });
    let is_certain = has(words::ORDINALS)
        || has(words::MONTH_NAMES)
        || tokens
            .iter()
            .any(|token| is_part_of_year(token) || year(token).is_some());
    all_known && (is_certain || (asks != Asks::Certain && has(words::SPANS)))
}

/// `six`, `18`.
fn is_count(token: &str) -> bool {
    words::COUNTS.contains(&token) || token.parse().is_ok_and(|count: u32| count < 100)
}

/// `q3`, `h1`.
pub(super) fn is_part_of_year(token: &str) -> bool {
    matches!(token.strip_prefix('q'), Some("1" | "2" | "3" | "4"))
        || matches!(token.strip_prefix('h'), Some("1" | "2"))
}

/// `30`, `30th`.
pub(super) fn day(token: &str) -> Option<u32> {
    let digits = token.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let ending = token.get(digits.len()..).unwrap_or_default();
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day));
    day.filter(|_| matches!(ending, "" | "st" | "nd" | "rd" | "th"))
}

pub(super) fn year(token: &str) -> Option<i32> {
    let year = token.parse().ok().filter(|_| token.len() == 4);
    year.filter(|year| (1900..2100).contains(year))
}
