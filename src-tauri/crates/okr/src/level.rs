//! The levels of the organisation, with the names this organisation uses for them.

use crate::{Id, Order};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A level of units, highest first by `order`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Level {
    /// Identity.
    pub id: Id,
    /// Name of one: `Team`.
    pub one: String,
    /// Name of many: `Teams`.
    pub many: String,
    /// Place among the levels.
    pub order: Order,
}

/// One field of a [`Level`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum LevelField {
    /// Name of one.
    One(String),
    /// Name of many.
    Many(String),
}
