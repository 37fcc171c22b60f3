//! Named versions: a name for the state just after an edit.

use chrono::NaiveDateTime;
use okr::Id;

/// A state with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Identity.
    pub id: Id,
    /// The entry it is the state just after; 0 for the state before the first.
    pub seq: i64,
    /// What it is called.
    pub name: String,
    /// When it was named.
    pub at: NaiveDateTime,
    /// Who named it.
    pub author: String,
}
