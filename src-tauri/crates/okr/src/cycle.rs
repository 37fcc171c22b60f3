//! Cycles, the periods they are cut into, and the phase each stands in.

use crate::Id;
use chrono::NaiveDate;
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
