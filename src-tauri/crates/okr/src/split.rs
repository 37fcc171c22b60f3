//! An objective in two: what goes where, and what that would come to.

use crate::{Id, ObjectiveFigures, Origin, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How an objective is to be split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Split {
    /// The objective, which stays as the left half.
    pub objective: Id,
    /// The new objective, the right half; its links are named by [`Id::nth`].
    pub new: Id,
    /// What stays. Key results that neither half names stay too.
    pub left: Half,
    /// What becomes an objective of its own.
    pub right: Half,
    /// Where links of what serves the objective go; those not named follow their key
    /// result, and links to the objective itself stay.
    pub serving: Vec<ServingSide>,
}

/// One half of a split objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Half {
    /// The verb of its title.
    pub verb: String,
    /// The subject of its title.
    pub subject: String,
    /// Who owns it.
    pub owner: Option<Id>,
    /// Its key results, in their order.
    pub key_results: Vec<Id>,
}

/// Where a link from something that serves goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ServingSide {
    /// The link.
    pub alignment: Id,
    /// The half it is to serve.
    pub side: Side,
}

/// A half, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Side {
    /// What stays.
    Left,
    /// What is new.
    Right,
    /// The one and the other.
    Both,
}

/// What a split would come to. Nothing is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SplitPreview {
    /// What stays.
    pub left: HalfFigures,
    /// What is new.
    pub right: HalfFigures,
    /// What serves the objective or its key results.
    pub serving: Vec<SplitServing>,
    /// What stays the same and what changes, before it happens:
    /// `Both keep serving S2. This canvas goes from 77% to 75%.`
    pub consequence: String,
    /// Why it cannot be split like this; none when it can.
    pub refused: Option<String>,
}

/// The figures of one half.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HalfFigures {
    /// As an objective of its own.
    pub objective: ObjectiveFigures,
    /// The numbers its key results would have: `3.2`.
    pub numbers: Vec<(Id, String)>,
}

/// Something that serves the objective that is split.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SplitServing {
    /// The link.
    pub alignment: Id,
    /// The objective that serves.
    pub objective: Id,
    /// Its verb.
    pub verb: String,
    /// Its subject.
    pub subject: String,
    /// Its unit: `Delivery assurance`.
    pub unit: String,
    /// Where the link came from.
    pub origin: Origin,
    /// The number of the key result it serves, where it is one: `2.4`.
    pub key_result: Option<String>,
    /// How it stands.
    pub status: Status,
    /// The half it would serve.
    pub side: Side,
}
