//! The cascade: which objective serves what.
//!
//! A circle can never be stored, so no caller has to guard against one.

use crate::{Id, KeyResult, Objective, State, Workspace};
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

/// One field of an [`Alignment`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum AlignmentField {
    /// What is served instead.
    Serves(AlignedTo),
    /// Where the link came from.
    Origin(Origin),
    /// Whether it counts in the roll-up.
    Strength(Strength),
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

impl Workspace {
    /// Whether an objective that still runs serves this thing.
    pub fn is_served(&self, thing: Id) -> bool {
        let links = self.served_by(thing).into_iter();
        links
            .filter_map(|link| self.get::<Objective>(link.objective))
            .any(|row| row.state != State::Stopped)
    }

    /// The objective that something served belongs to: itself, or the one its key result
    /// measures. None for a strategic objective, and for what is gone.
    pub fn objective_served(&self, to: AlignedTo) -> Option<Id> {
        match to {
            AlignedTo::StrategicObjective(_) => None,
            AlignedTo::Objective(id) => Some(id),
            AlignedTo::KeyResult(id) => self.get::<KeyResult>(id).map(|row| row.objective),
        }
    }
}

/// The links that hang on an objective: to itself, then to its key results.
pub(crate) fn serving(workspace: &Workspace, objective: Id) -> Vec<&Alignment> {
    let mut links = workspace.served_by(objective);
    for row in workspace.key_results(objective) {
        links.extend(workspace.served_by(row.id));
    }
    links
}
