//! The work that moves key results. It never counts as progress.

use crate::{Id, Order};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An activity or project. Which key results it serves is in [`ActivityLink`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Activity {
    /// Identity.
    pub id: Id,
    /// Activity or project.
    pub kind: ActivityKind,
    /// Code elsewhere: `P-041`.
    pub code: String,
    /// What is done.
    pub title: String,
    /// Who does it.
    pub owner: Option<Id>,
    /// From when.
    pub start: Option<NaiveDate>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub done: Done,
    /// What it takes, in words: `12 days`.
    pub effort: String,
    /// What it costs, in words: `€40k`.
    pub budget: String,
    /// What was decided about it.
    pub decision: Decision,
    /// Why.
    pub decision_reason: String,
}

/// Activity or project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActivityKind {
    /// A piece of work.
    Activity,
    /// A project, usually run elsewhere too.
    Project,
}

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
#[ts(export)]
pub enum Done {
    /// Nothing said.
    Unknown,
    /// A share, 0 to 1.
    Share {
        /// The share done.
        #[ts(as = "String")]
        share: Decimal,
    },
    /// So many of so many.
    Count {
        /// Done so far.
        done: u32,
        /// In all; at least 1.
        total: u32,
    },
}

/// What was decided about a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Decision {
    /// Goes on.
    Keep,
    /// Rests.
    Pause,
    /// Ends.
    Stop,
}

/// An activity serves a key result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ActivityLink {
    /// Identity.
    pub id: Id,
    /// The activity.
    pub activity: Id,
    /// The key result it moves.
    pub key_result: Id,
    /// Place in that key result's work list.
    pub order: Order,
}

/// One field of an [`Activity`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum ActivityField {
    /// Activity or project.
    Kind(ActivityKind),
    /// Code elsewhere.
    Code(String),
    /// What is done.
    Title(String),
    /// Who does it.
    Owner(Option<Id>),
    /// From when.
    Start(Option<NaiveDate>),
    /// Until when.
    Due(Option<NaiveDate>),
    /// How far it is.
    Done(Done),
    /// What it takes.
    Effort(String),
    /// What it costs.
    Budget(String),
    /// What was decided.
    Decision(Decision),
    /// Why.
    DecisionReason(String),
}
