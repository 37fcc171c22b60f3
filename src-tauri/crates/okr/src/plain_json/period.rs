//! Which dates a period's name means: `FY21-Q1`, `2018 Q1`, `2020 Set 1`, `2026-05`, `2026`.

use chrono::{Datelike, Days, Months, NaiveDate};

/// First and last day of a named period; none when the name says no dates. A year is the
/// calendar year, that of `FY21` too: the name does not tell when a business year starts.
pub(super) fn recognised(name: &str) -> Option<(NaiveDate, NaiveDate)> {
    let name = name.to_lowercase();
    let words: Vec<&str> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let year = words.iter().find_map(|word| year_of(word))?;
    let rest: String = words
        .iter()
        .filter(|word| year_of(word).is_none())
        .copied()
        .collect();
    let (first_month, months) = part_of_year(&rest)?;
    span(NaiveDate::from_ymd_opt(year, first_month, 1)?, months)
}

/// The calendar quarter a day lies in.
pub(super) fn running_quarter(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let month = today.month0() / 3 * 3 + 1;
    NaiveDate::from_ymd_opt(today.year(), month, 1)
        .and_then(|start| span(start, 3))
        .unwrap_or((today, today))
}

/// How many whole months a span has; none when it does not end with one.
pub(super) fn whole_months(start: NaiveDate, end: NaiveDate) -> Option<u32> {
    [1, 3, 6, 12]
        .into_iter()
        .find(|months| span(start, *months) == Some((start, end)))
}

fn span(start: NaiveDate, months: u32) -> Option<(NaiveDate, NaiveDate)> {
    let next = start.checked_add_months(Months::new(months))?;
    Some((start, next.checked_sub_days(Days::new(1))?))
}

/// `2018`, `fy21`, `fy2021`.
fn year_of(word: &str) -> Option<i32> {
    let digits = word.strip_prefix("fy").unwrap_or(word);
    let year: i32 = digits.parse().ok()?;
    match digits.len() {
        4 => Some(year),
        2 if word.starts_with("fy") => Some(2000 + year),
        _ => None,
    }
}

/// First month and number of months of `q1`, `h2`, `set1`, `05`; the whole year for nothing.
fn part_of_year(rest: &str) -> Option<(u32, u32)> {
    if rest.is_empty() {
        return Some((1, 12));
    }
    let kind = rest.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let n: u32 = rest.strip_prefix(kind)?.parse().ok()?;
    let (months, most) = match kind {
        "q" | "quarter" | "quartal" => (3, 4),
        "h" | "half" | "set" | "halbjahr" => (6, 2),
        "" | "m" | "month" => (1, 12),
        _ => return None,
    };
    (1..=most)
        .contains(&n)
        .then_some(((n - 1) * months + 1, months))
}
