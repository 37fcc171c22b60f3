//! Dates as people write them, in either language; only the order of day and month in
//! figures is fixed: day first, as both languages have it.

use crate::Refusal;
use chrono::NaiveDate;

const MONTHS: [[&str; 3]; 12] = [
    ["jan", "jän", "jan"],
    ["feb", "feb", "feb"],
    ["mar", "mär", "mrz"],
    ["apr", "apr", "apr"],
    ["may", "mai", "mai"],
    ["jun", "jun", "jun"],
    ["jul", "jul", "jul"],
    ["aug", "aug", "aug"],
    ["sep", "sep", "sep"],
    ["oct", "okt", "okt"],
    ["nov", "nov", "nov"],
    ["dec", "dez", "dez"],
];

/// Reads `2026-05-14`, `14 May 2026`, `14.5.2026`, `14/05/26`, `31-Dec-26`; `year` is meant
/// where none is said.
pub(super) fn date(text: &str, year: i32) -> Result<NaiveDate, Refusal> {
    let parts: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || ",./-".contains(letter))
        .filter(|part| !part.is_empty())
        .collect();
    let read = match parts.as_slice() {
        // A time of midnight comes along with dates of some programs.
        [first, month, day, ..] if first.len() == 4 && first.parse::<i32>().is_ok() => {
            whole(first, year).and_then(|year| made(day, month, year))
        }
        [day, month, said] => whole(said, year).and_then(|year| made(day, month, year)),
        [day, month] => made(day, month, year),
        _ => None,
    };
    read.ok_or(Refusal::NotADate)
}

fn whole(said: &str, now: i32) -> Option<i32> {
    let year: i32 = said.parse().ok()?;
    match said.len() {
        4 => Some(year),
        2 => Some(now - now.rem_euclid(100) + year),
        _ => None,
    }
}

/// Day before month, or the other way round where the month is a word.
fn made(first: &str, second: &str, year: i32) -> Option<NaiveDate> {
    let (day, month) = if first.starts_with(char::is_alphabetic) {
        (second, month_of(first)?)
    } else {
        (first, month_of(second)?)
    };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

pub(super) fn month_of(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let start: String = text.to_lowercase().chars().take(3).collect();
    let at = MONTHS
        .iter()
        .position(|names| names.contains(&start.as_str()))?;
    u32::try_from(at + 1).ok()
}
