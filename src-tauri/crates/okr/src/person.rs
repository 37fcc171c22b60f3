//! Somebody who can own things. Nothing but a name is asked.

use crate::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Person {
    /// Identity; also picks the hue of the avatar.
    pub id: Id,
    /// Full name.
    pub name: String,
    /// Two letters, three when two people would share them.
    pub initials: String,
}

/// One field of a [`Person`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum PersonField {
    /// Full name.
    Name(String),
    /// Initials on the avatar.
    Initials(String),
}
