//! Check-ins: dated observations of key results, never rewritten.

use crate::Id;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One dated observation. A later one that names it in `corrects` takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckIn {
    /// Identity; orders check-ins of one day.
    pub id: Id,
    /// The key result observed.
    pub key_result: Id,
    /// The day it speaks of.
    pub on: NaiveDate,
    /// The value, in the key result's unit; 1 or 0 for `done`. None when only the
    /// confidence or a note was given.
    #[ts(as = "Option<String>")]
    pub value: Option<Decimal>,
    /// Confidence, 0 to 10. Never changes progress.
    pub confidence: Option<u8>,
    /// What was said.
    pub note: String,
    /// Who said it.
    pub author: Option<Id>,
    /// Whether the action taken was planned.
    pub action: Option<ActionTaken>,
    /// The check-in this one corrects.
    pub corrects: Option<Id>,
}

/// Whether what was done about it had been planned beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActionTaken {
    /// As the outcome plan said.
    Planned,
    /// Made up on the spot.
    Improvised,
}
