//! What people say around a target: by when, and the words before the number.

use super::text::after_word;
use super::words;

/// Longer texts are no targets, but something pasted by mistake, and are not looked into.
const LONGEST: usize = 200;

/// The text without a phrase of time at its end: `10k by June` is 10k, for a target's time
/// is that of its period. `10 days a month` and `95% within two days` say something else
/// and stay whole.
pub(super) fn without_when(text: &str) -> &str {
    if text.len() > LONGEST {
        return text;
    }
    if is_when(text) {
        return "";
    }
    let mut places = text.match_indices(' ').map(|(at, _)| at);
    let found = places.find(|at| text.get(at + 1..).is_some_and(is_when));
    match found.and_then(|at| text.get(..at)) {
        Some(before) => before.trim_end_matches([',', ' ']),
        None => text,
    }
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
fn is_when(text: &str) -> bool {
    words::WHEN.iter().any(|(opening, asks)| {
        after_word(text, opening).is_some_and(|rest| {
            let tokens: Vec<String> = rest
                .split(|letter: char| !letter.is_alphanumeric())
                .filter(|token| !token.is_empty())
                .map(str::to_lowercase)
                .collect();
            is_time(&tokens, *asks)
        })
    })
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
            || (asks == Asks::Span && is_day(token))
            || is_year(token)
            || (asks == Asks::Length && is_count(token))
    });
    let is_certain = has(words::ORDINALS)
        || has(words::MONTH_NAMES)
        || tokens
            .iter()
            .any(|token| is_part_of_year(token) || is_year(token));
    all_known && (is_certain || (asks != Asks::Certain && has(words::SPANS)))
}

/// `six`, `18`.
fn is_count(token: &str) -> bool {
    words::COUNTS.contains(&token) || token.parse().is_ok_and(|count: u32| count < 100)
}

/// `q3`, `h1`.
fn is_part_of_year(token: &str) -> bool {
    matches!(token.strip_prefix('q'), Some("1" | "2" | "3" | "4"))
        || matches!(token.strip_prefix('h'), Some("1" | "2"))
}

/// `30`, `30th`.
fn is_day(token: &str) -> bool {
    let digits = token.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let ending = token.get(digits.len()..).unwrap_or_default();
    matches!(ending, "" | "st" | "nd" | "rd" | "th")
        && digits.parse().is_ok_and(|day: u32| (1..=31).contains(&day))
}

fn is_year(token: &str) -> bool {
    token.len() == 4
        && token
            .parse()
            .is_ok_and(|year: u32| (1900..2100).contains(&year))
}
