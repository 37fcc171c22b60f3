//! A hint that somebody decided to live with, and why.

use crate::{HintRule, Id};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// "Keep as is, because …"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Waiver {
    /// Identity.
    pub id: Id,
    /// The thing the hint is about.
    pub thing: Id,
    /// The rule that is waived for it.
    pub rule: HintRule,
    /// Why; never empty.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// How things stood then, such as `off_track`: the waiver lapses when that changes.
    /// Empty where nothing has to stay the same.
    #[serde(default)]
    pub situation: String,
}
