//! What the set up screen says: counts, dates and sentences about cycles, units and
//! people, and what an edit would come to before it is made.
//!
//! Everything here is a question about a `Workspace`; nothing here changes one.

use crate::{Edit, Id, Phase, Slicing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod cycle_facts;
mod facts;
mod foresight;
mod people;
mod spans;
mod words;

pub use facts::setup_facts;
pub use foresight::foresee;

/// Everything the screen counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SetupFacts {
    /// The cycle asked for; none where it is gone or none is there yet.
    pub cycle: Option<CycleFacts>,
    /// Strategic objectives, each with the objectives of that cycle that serve it.
    pub strategic_objectives: Vec<(Id, u32)>,
    /// Units, each with the objectives on its canvas of that cycle; none without one.
    pub units: Vec<(Id, Option<u32>)>,
    /// Levels, each with the units on it.
    pub levels: Vec<(Id, u32)>,
    /// How many of the levels hold a unit.
    pub levels_used: u32,
    /// People by name.
    pub people: Vec<PersonFacts>,
}

/// What is known of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PersonFacts {
    /// The person.
    pub id: Id,
    /// Where they belong: `PMO, lead`; empty when nothing tells.
    pub place: String,
    /// How many things they own.
    pub owns: u32,
    /// Who else would have their initials: `SV twice. Sofia Vale shows as SVA.`
    pub initials_note: Option<String>,
}

/// How long a cycle is, where that is a whole number of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CycleLength {
    /// One month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// Twelve months.
    Year,
    /// Any two dates.
    Own,
}

/// What is known of a cycle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CycleFacts {
    /// The cycle.
    pub id: Id,
    /// The day the facts are of.
    pub today: NaiveDate,
    /// Its length.
    pub length: CycleLength,
    /// Last days it would have with each of the lengths, from its first day on.
    pub ends: Vec<(CycleLength, NaiveDate)>,
    /// Its division, where it is one of the usual.
    pub coarse: Option<Slicing>,
    /// The finer one.
    pub fine: Option<Slicing>,
    /// Its periods are not those of a usual division.
    pub own_periods: bool,
    /// First day of the time line.
    pub from: NaiveDate,
    /// Last day of the time line.
    pub to: NaiveDate,
    /// The phases from first to last.
    pub phases: Vec<PhaseSpan>,
    /// Every period of both divisions.
    pub periods: Vec<PeriodFacts>,
    /// The days on which check-ins are due.
    pub check_ins: Vec<CheckInDay>,
    /// Gaps, overlaps and the like, in words.
    pub hints: Vec<SpanHint>,
    /// How far the cycle is and what another border would move.
    pub pace_note: Note,
    /// Who uses the finer division; none without one.
    pub finer_note: Option<Note>,
}

/// A phase along the time line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PhaseSpan {
    /// Which.
    pub phase: Phase,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Its first day was planned; else it is where the cycle suggests it.
    pub planned: bool,
}

/// What is known of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeriodFacts {
    /// The period.
    pub id: Id,
    /// How many days, both ends included.
    pub days: u32,
    /// Key results with a target for it.
    pub written: u32,
    /// Key results that set targets on its division.
    pub of: u32,
}

/// A day on which check-ins are due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckInDay {
    /// The day.
    pub on: NaiveDate,
    /// Somebody checked in since the one before.
    pub done: bool,
}

/// A hint about dates, and the edit that would settle it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SpanHint {
    /// What is so: `H1 and H2 overlap by 5 days.`
    pub text: String,
    /// What the button says: `Start H2 on 1 July`; none without one.
    pub action: Option<String>,
    /// What it does.
    pub edit: Option<Edit>,
}

/// A sentence with a lead in bold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Note {
    /// The lead.
    pub lead: String,
    /// The rest.
    pub text: String,
}

/// What an edit would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Foresight {
    /// One or two finished sentences; why not, when it would be refused.
    pub sentence: String,
    /// The edit would be refused.
    pub refused: bool,
    /// Key results whose expected pace moves.
    pub paces: u32,
    /// Targets that go to another period.
    pub targets_moved: u32,
    /// Targets that find no period.
    pub targets_lost: u32,
    /// Things that change hands, are left without an owner, or go.
    pub things: u32,
}
