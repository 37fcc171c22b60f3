//! What was agreed beforehand to do about an outcome.

use crate::Id;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The three ways a key result can end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Outcome {
    /// Short of the target.
    Missed,
    /// About the target.
    Met,
    /// Clearly beyond the target.
    Exceeded,
}

/// A plan for one outcome of one key result; at most one each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OutcomePlan {
    /// Identity.
    pub id: Id,
    /// The key result.
    pub key_result: Id,
    /// For which outcome.
    pub outcome: Outcome,
    /// The value from which it applies, in the key result's unit: the border to `met`
    /// (for missed and exceeded). None for `met`, and when nothing was said.
    #[ts(as = "Option<String>")]
    pub trigger: Option<Decimal>,
    /// What will be done.
    pub text: String,
    /// Who does it.
    pub who: Option<Id>,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// When the plan was put to use.
    pub used_on: Option<NaiveDate>,
}

/// One field of an [`OutcomePlan`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum PlanField {
    /// The value from which it applies.
    Trigger(#[ts(as = "Option<String>")] Option<Decimal>),
    /// What will be done.
    Text(String),
    /// Who does it.
    Who(Option<Id>),
    /// Until when.
    Until(Option<NaiveDate>),
    /// When it was put to use.
    UsedOn(Option<NaiveDate>),
}
