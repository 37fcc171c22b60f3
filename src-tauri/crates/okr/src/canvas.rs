//! One unit's sheet in one cycle: the page people fill in.

use crate::Id;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A canvas. There is at most one for a unit in a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Canvas {
    /// Identity.
    pub id: Id,
    /// The unit whose sheet it is.
    pub unit: Id,
    /// The cycle it belongs to.
    pub cycle: Id,
    /// Values it must honour, in order.
    pub values: Vec<String>,
    /// Who stands for it.
    pub sponsor: Option<Id>,
    /// Who led the room.
    pub facilitator: Option<Id>,
    /// Who took part.
    pub participants: Vec<Id>,
    /// When it was agreed on.
    pub agreed_on: Option<NaiveDate>,
}

/// One field of a [`Canvas`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum CanvasField {
    /// Values it must honour.
    Values(Vec<String>),
    /// Who stands for it.
    Sponsor(Option<Id>),
    /// Who led the room.
    Facilitator(Option<Id>),
    /// Who took part.
    Participants(Vec<Id>),
    /// When it was agreed on.
    AgreedOn(Option<NaiveDate>),
}
