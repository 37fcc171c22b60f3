//! By when a target is to be reached, as people say it: `by 30 June`, `within six months`.

use super::{date, said, words};
use crate::{Cycle, Period};
use chrono::{Datelike, Months, NaiveDate};

/// A time said beside a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    time: Time,
    /// It ends the day before: `before June`.
    before: bool,
}

/// First and last day of a time.
type Days = (NaiveDate, NaiveDate);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    /// `30 June`.
    Day {
        day: u32,
        month: u32,
        year: Option<Year>,
    },
    /// The n-th so many months of a year: `June`, `Q3`, `the first half`, `2027`.
    Part {
        months: u32,
        nth: u32,
        year: Option<Year>,
    },
    /// So many months from the first day of the target's own time on: `within six months`.
    Length(u32),
    /// The so many months of the calendar that the target's own time ends in: `this quarter`.
    Around(u32),
    /// `in the last quarter`, `by the end of the cycle`.
    CyclesEnd,
    /// `this period`.
    Own,
    /// `next quarter`: after which, nobody can tell.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Year {
    Said(i32),
    /// `next year`: the one after the cycle's.
    Next,
}

/// What a time is said in.
#[derive(Clone, Copy)]
pub(crate) struct Within<'a> {
    pub(crate) cycle: &'a Cycle,
    /// Those of both divisions: their names come before the calendar's.
    pub(crate) periods: &'a [&'a Period],
    /// When the target is due unless it says otherwise.
    pub(crate) own: Days,
}

impl When {
    /// Reads the words after an opening such as `by`, already known to be a phrase of time.
    pub(super) fn of(opening: &str, tokens: &[String]) -> Self {
        Self {
            time: Tokens(tokens).time(opening),
            // `before the end of June` is June's last day and not the day before June.
            before: opening == "before" && !tokens.iter().any(|token| is_end(token)),
        }
    }

    /// The last day of the time; none where no calendar has it, or nobody can tell.
    pub(crate) fn last_day(self, within: Within<'_>) -> Option<NaiveDate> {
        let (start, end) = self.time.days(within)?;
        if self.before {
            start.pred_opt()
        } else {
            Some(end)
        }
    }
}

impl Time {
    fn days(self, within: Within<'_>) -> Option<Days> {
        let cycle = within.cycle;
        match self {
            Self::Day { day, month, year } => in_year(cycle, year, |year| {
                let day = NaiveDate::from_ymd_opt(year, month, day)?;
                Some((day, day))
            }),
            Self::Part { months, nth, year } => {
                let letter = if months == 3 { 'q' } else { 'h' };
                let label = format!("{letter}{nth}");
                let named = within.periods.iter().find(|period| {
                    year.is_none() && months > 1 && period.label.to_lowercase() == label
                });
                match named {
                    Some(period) => Some((period.start, period.end)),
                    None => in_year(cycle, year, |year| part(year, months, nth)),
                }
            }
            Self::Length(months) => Some((within.own.0, end_of(within.own.0, months)?)),
            Self::Around(months) => {
                let end = within.own.1;
                let (first, last) = part(end.year(), months, end.month0() / months + 1)?;
                Some((first, last.min(cycle.end)))
            }
            Self::CyclesEnd => Some((cycle.end, cycle.end)),
            Self::Own => Some((within.own.0, within.own.1.min(cycle.end))),
            Self::Unknown => None,
        }
    }
}

/// A time in the year it is said of, else in the first one in which the cycle has begun.
fn in_year(cycle: &Cycle, year: Option<Year>, days: impl Fn(i32) -> Option<Days>) -> Option<Days> {
    match year {
        Some(Year::Said(year)) => days(year),
        Some(Year::Next) => days(cycle.end.year() + 1),
        None => {
            let now = cycle.start.year();
            let has_begun = |(_, end): &Days| *end >= cycle.start;
            days(now).filter(has_begun).or_else(|| days(now + 1))
        }
    }
}

/// The n-th so many months of a year.
fn part(year: i32, months: u32, nth: u32) -> Option<Days> {
    let first = nth.checked_sub(1)?.checked_mul(months)?;
    let start = NaiveDate::from_ymd_opt(year, first.checked_add(1)?, 1)?;
    Some((start, end_of(start, months)?))
}

fn end_of(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(months))?.pred_opt()
}

/// The words of a phrase of time, in lower case.
struct Tokens<'a>(&'a [String]);

impl Tokens<'_> {
    fn time(&self, opening: &str) -> Time {
        let (year, numbers) = (self.year(opening), self.numbers());
        if let Some(month) = self.find(month) {
            // `the first of June`, but `the end of the first half of June`.
            let ordinal = self.find(ordinal).filter(|_| !self.has_part());
            return match numbers.first().copied().or(ordinal.flatten()) {
                Some(day) => Time::Day { day, month, year },
                None => Time::Part {
                    months: 1,
                    nth: month,
                    year,
                },
            };
        }
        match (numbers.as_slice(), self.find(part_of_year)) {
            // The year stands first where the month comes before the day.
            (&[month, day], _) if self.0.first().is_some_and(|one| said::year(one).is_some()) => {
                Time::Day { day, month, year }
            }
            (&[day, month], _) => Time::Day { day, month, year },
            (_, Some((months, nth))) => Time::Part { months, nth, year },
            // `06/2026` is a month of that year.
            (&[nth], None) if year.is_some() && self.find(span).is_none() => {
                let months = 1;
                Time::Part { months, nth, year }
            }
            _ => self.span(opening, year, numbers.first().copied()),
        }
    }

    fn span(&self, opening: &str, year: Option<Year>, number: Option<u32>) -> Time {
        let months = self.find(span);
        let count = number.or(self.find(count));
        // `within the next six months` and `within the first six months` are six months.
        if let (true, Some(count), Some(months)) = (is_within(opening), count, months) {
            return Time::Length(count * months);
        }
        match (self.find(ordinal), months) {
            (Some(Some(nth)), Some(months @ (3 | 6))) => {
                return Time::Part { months, nth, year };
            }
            (Some(Some(nth)), Some(months)) => return Time::Length(nth * months),
            (Some(None), _) if year.is_none() => return Time::CyclesEnd,
            _ => {}
        }
        if year.is_none() && (opening == "next" || self.has(&["next"])) {
            return Time::Unknown;
        }
        let one = || (is_within(opening) && self.has(words::ONE)).then_some(1);
        match (count.or_else(one), year, months) {
            (Some(count), _, Some(months)) => Time::Length(count * months),
            (_, Some(_), _) => Time::Part {
                months: 12,
                nth: 1,
                year,
            },
            (_, None, Some(months)) => Time::Around(months),
            _ if self.has(&["cycle", "zyklus"]) => Time::CyclesEnd,
            _ => Time::Own,
        }
    }

    /// The year that is said: `2027`, `next year`. `within the next year` is a length.
    fn year(&self, opening: &str) -> Option<Year> {
        let is_next = || {
            let pairs = &mut self.0.windows(2);
            pairs.any(|pair| matches!(pair, [next, year] if next == "next" && year == "year"))
        };
        let said = self.find(said::year).map(Year::Said);
        said.or_else(|| (!is_within(opening) && is_next()).then_some(Year::Next))
    }

    /// `the first half` of a month: its number is no day.
    fn has_part(&self) -> bool {
        let pairs = &mut self.0.windows(2);
        pairs.any(
            |pair| matches!(pair, [nth, part] if ordinal(nth).is_some() && span(part).is_some()),
        )
    }

    fn has(&self, words: &[&str]) -> bool {
        self.0.iter().any(|token| words.contains(&token.as_str()))
    }

    fn find<T>(&self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.0.iter().find_map(|token| read(token))
    }

    /// Days and months in figures: `30`, `30th`, `06`. `1st` may say which half instead.
    fn numbers(&self) -> Vec<u32> {
        let all = self.0.iter().filter(|token| ordinal(token).is_none());
        all.filter_map(|token| said::day(token).or_else(|| token.parse().ok().filter(|n| *n < 100)))
            .collect()
    }
}

fn is_within(opening: &str) -> bool {
    words::WITHIN.contains(&opening)
}

fn is_end(token: &str) -> bool {
    matches!(token, "end" | "ende")
}

fn month(token: &str) -> Option<u32> {
    let known = words::MONTH_NAMES.contains(&token);
    known.then(|| date::month_of(token)).flatten()
}

/// Months of a span; none for a cycle and its periods.
fn span(token: &str) -> Option<u32> {
    let all: [(&[&str], u32); 4] = [
        (&["half", "halves", "semester", "halbjahr"], 6),
        (&["quarter", "quartal"], 3),
        (&["month", "monat"], 1),
        (&["year", "jahr"], 12),
    ];
    let known = words::SPANS.contains(&token);
    let names = |words: &[&str]| words.iter().any(|word| token.contains(word));
    let found = all.iter().find(|(words, _)| known && names(words));
    found.map(|(_, months)| *months)
}

/// Which one of several; none for the last.
fn ordinal(token: &str) -> Option<Option<u32>> {
    if !words::ORDINALS.contains(&token) {
        return None;
    }
    let starts = |list: [&str; 3]| list.iter().any(|word| token.starts_with(word));
    let all = [
        ["first", "1st", "erst"],
        ["second", "2nd", "zweit"],
        ["third", "3rd", "dritt"],
        ["fourth", "4th", "viert"],
    ];
    let nth = (1..).zip(all).find(|(_, words)| starts(*words));
    Some(nth.map(|(nth, _)| nth))
}

/// `q3`, `h1`: how many months, and which of them.
fn part_of_year(token: &str) -> Option<(u32, u32)> {
    if !said::is_part_of_year(token) {
        return None;
    }
    let nth = token.get(1..)?.parse().ok()?;
    Some((if token.starts_with('q') { 3 } else { 6 }, nth))
}

/// `six`.
fn count(token: &str) -> Option<u32> {
    let at = words::COUNTS.iter().position(|word| *word == token)?;
    // Those of both languages, one after the other, from two on.
    u32::try_from(at % (words::COUNTS.len() / 2) + 2).ok()
}
