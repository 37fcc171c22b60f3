//! Cycles, the periods they are cut into, and the phase each stands in.

use crate::{Id, Language};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A planning span. Both dates belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Cycle {
    /// Identity.
    pub id: Id,
    /// Name: `2026`.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day, not before the first.
    pub end: NaiveDate,
    /// Where it stands.
    pub phase: Phase,
    /// When phases are planned to change.
    pub phase_dates: PhaseDates,
    /// Days between check-ins; at least 1.
    pub check_in_days: u32,
}

impl Cycle {
    /// Whether the two share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// Where a cycle stands. Moves freely, back too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Phase {
    /// Objectives and key results are being written.
    Initiation,
    /// Check-ins are made.
    Checking,
    /// Scores and learnings are gathered.
    Closing,
    /// Done; opens read only until reopened.
    Closed,
}

/// Planned dates of the phases after initiation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PhaseDates {
    /// Check-ins start.
    pub checking: Option<NaiveDate>,
    /// Closing starts.
    pub closing: Option<NaiveDate>,
    /// Closed from here on.
    pub closed: Option<NaiveDate>,
}

/// A dated slice of a cycle. Both dates belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Period {
    /// Identity.
    pub id: Id,
    /// The cycle it is a slice of.
    pub cycle: Id,
    /// Label: `H1`.
    pub label: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Whether it belongs to the finer of the cycle's two divisions.
    pub finer: bool,
}

/// A ready-made cycle length with its periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Preset {
    /// One month, one period.
    Month,
    /// A quarter in three months.
    Quarter,
    /// A half year in two quarters, months beneath.
    Half,
    /// A year in halves, quarters beneath.
    YearHalves,
    /// A year in quarters, months beneath.
    YearQuarters,
    /// A year in twelve months.
    YearMonths,
    /// Any two dates, no periods yet.
    Open,
}

/// A period that a preset makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slice {
    /// Label, the same in every year: `H1`, `Q3`, `Jan`.
    pub label: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Whether it belongs to the finer division.
    pub finer: bool,
}

/// No preset makes more periods than this for one division, whatever the dates.
const MOST_SLICES: u32 = 60;

/// What a division cuts a cycle into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Slicing {
    /// Six months each.
    Halves,
    /// Three months each.
    Quarters,
    /// One month each.
    Months,
}

impl Slicing {
    /// How many months a slice takes.
    pub(crate) fn months(self) -> u32 {
        match self {
            Self::Halves => 6,
            Self::Quarters => 3,
            Self::Months => 1,
        }
    }
}

impl Preset {
    /// The periods of a cycle from `start` to `end`.
    pub(crate) fn periods(
        self,
        start: NaiveDate,
        end: NaiveDate,
        language: Language,
    ) -> Vec<Slice> {
        use Slicing::{Halves, Months, Quarters};
        let (coarse, fine) = match self {
            Self::Month | Self::Quarter | Self::YearMonths => (Some(Months), None),
            Self::Half | Self::YearQuarters => (Some(Quarters), Some(Months)),
            Self::YearHalves => (Some(Halves), Some(Quarters)),
            Self::Open => (None, None),
        };
        slices((start, end), (coarse, fine), language)
    }
}

/// The slices of a division and the finer one beneath: by calendar months from the first
/// day on, the last one ending with the cycle. Halves and quarters of a year are numbered
/// from the cycle's start (Q1 of a business year is its first quarter); those of a shorter
/// cycle that keeps to calendar quarters have their calendar numbers.
pub(crate) fn slices(
    (start, end): (NaiveDate, NaiveDate),
    (coarse, fine): (Option<Slicing>, Option<Slicing>),
    language: Language,
) -> Vec<Slice> {
    let divisions = [(coarse, false), (fine, true)];
    let mut out = vec![];
    for (slicing, finer) in divisions {
        let Some(slicing) = slicing else { continue };
        let months = slicing.months();
        let first = first_number((start, end), months);
        for (n, (start, end)) in (0..).zip(spans(start, end, months)) {
            let label = match slicing {
                Slicing::Halves => format!("H{}", first + n),
                Slicing::Quarters => format!("Q{}", first + n),
                Slicing::Months => language.month_short(start).to_owned(),
            };
            out.push(Slice {
                label,
                start,
                end,
                finer,
            });
        }
    }
    out
}

/// The number of the first slice of so many months.
fn first_number((start, end): (NaiveDate, NaiveDate), months: u32) -> u32 {
    let short = start
        .checked_add_months(Months::new(9))
        .is_some_and(|later| end < later);
    if short && start.day() == 1 && start.month0().is_multiple_of(months) {
        start.month0() / months + 1
    } else {
        1
    }
}

/// Spans of so many months from `start` on, up to `end`.
fn spans(start: NaiveDate, end: NaiveDate, months: u32) -> Vec<(NaiveDate, NaiveDate)> {
    let nth = |n: u32| start.checked_add_months(Months::new(months * n));
    (0..MOST_SLICES)
        .map_while(|n| {
            let first = nth(n).filter(|first| *first <= end)?;
            let last = nth(n + 1).and_then(|next| next.checked_sub_days(Days::new(1)));
            Some((first, last.map_or(end, |last| last.min(end))))
        })
        .collect()
}

/// Days between check-ins in a new cycle: a week in up to four months, a fortnight beyond.
pub(crate) fn usual_check_in_days(start: NaiveDate, end: NaiveDate) -> u32 {
    if (end - start).num_days() <= 124 {
        7
    } else {
        14
    }
}

/// One field of a [`Cycle`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum CycleField {
    /// Name.
    Name(String),
    /// First day.
    Start(NaiveDate),
    /// Last day.
    End(NaiveDate),
    /// Where it stands.
    Phase(Phase),
    /// Planned phase dates.
    PhaseDates(PhaseDates),
    /// Days between check-ins.
    CheckInDays(u32),
}

/// One field of a [`Period`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum PeriodField {
    /// Label.
    Label(String),
    /// First day.
    Start(NaiveDate),
    /// Last day.
    End(NaiveDate),
}
