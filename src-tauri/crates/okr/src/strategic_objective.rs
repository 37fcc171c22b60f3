//! What the OKRs serve; outlives cycles.

use crate::{Id, Order};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A strategic objective of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StrategicObjective {
    /// Identity.
    pub id: Id,
    /// Short code: `S1`.
    pub code: String,
    /// What it says.
    pub title: String,
    /// Until when it holds, in words: `to 2028`.
    pub horizon: String,
    /// The person who stands for it.
    pub sponsor: Option<Id>,
    /// Next strategy review; results feed back to it.
    pub review_on: Option<NaiveDate>,
    /// Place among the strategic objectives.
    pub order: Order,
}

/// One field of a [`StrategicObjective`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum StrategicObjectiveField {
    /// Short code.
    Code(String),
    /// What it says.
    Title(String),
    /// Until when it holds.
    Horizon(String),
    /// The person who stands for it.
    Sponsor(Option<Id>),
    /// Next strategy review.
    ReviewOn(Option<NaiveDate>),
}
