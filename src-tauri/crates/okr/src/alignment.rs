//! The cascade: which objective serves what.
//!
//! A circle can never be stored, so no caller has to guard against one.

use crate::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A link upwards from an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Alignment {
    /// Identity.
    pub id: Id,
    /// The objective that serves.
    pub objective: Id,
    /// What it serves.
    pub to: AlignedTo,
    /// Where the link came from.
    pub origin: Origin,
    /// Whether it counts in the roll-up.
    pub strength: Strength,
}

/// What an objective serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
#[ts(export)]
pub enum AlignedTo {
    /// A strategic objective.
    StrategicObjective(Id),
    /// Another objective.
    Objective(Id),
    /// A key result of another objective.
    KeyResult(Id),
}

impl AlignedTo {
    /// The id of the thing served.
    pub fn id(self) -> Id {
        match self {
            Self::StrategicObjective(id) | Self::Objective(id) | Self::KeyResult(id) => id,
        }
    }
}

/// Where an alignment came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Origin {
    /// From above.
    Cascaded,
    /// From below.
    Laddered,
    /// Made together.
    Shared,
}

/// Whether an alignment counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Strength {
    /// Counts in the roll-up.
    Contributes,
    /// Does not count.
    Supports,
}
