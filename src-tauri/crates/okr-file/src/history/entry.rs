//! Entries of the history, whole and as undo needs them.

use chrono::NaiveDateTime;
use okr::Change;

/// One edit of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number; later ones have larger numbers.
    pub seq: i64,
    /// When it was made, in local time.
    pub at: NaiveDateTime,
    /// Who made it.
    pub author: String,
    /// What was done, in the past tense.
    pub label: String,
    /// Thing and field, for edits that may become one step with their like.
    pub step: Option<String>,
    /// Whether it was taken back.
    pub undone: Undone,
    /// What happened to the rows.
    pub changes: Vec<Change>,
    /// The entry that counted last when it was made, 0 for none; unknown (`None`) in files
    /// of old.
    pub follows: Option<i64>,
    /// How many edits within a minute became this one.
    pub steps: u32,
    /// Why, in the person's words; empty where nothing was said.
    pub reason: String,
}

/// Whether an edit was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// It counts.
    No,
    /// Taken back; redo brings it again.
    CanReturn,
    /// Taken back, and something else was done since.
    LeftBehind,
}

impl Undone {
    pub(crate) fn number(self) -> i64 {
        match self {
            Self::No => 0,
            Self::CanReturn => 1,
            Self::LeftBehind => 2,
        }
    }

    pub(crate) fn from_number(number: i64) -> Self {
        match number {
            0 => Self::No,
            1 => Self::CanReturn,
            _ => Self::LeftBehind,
        }
    }
}

/// What undo or redo would act on next.
#[derive(Debug, Clone)]
pub struct Head {
    /// Number of the entry.
    pub seq: i64,
    /// When it was made.
    pub at: NaiveDateTime,
    /// Who made it.
    pub author: String,
    /// What was done.
    pub label: String,
    /// See [`Entry::step`].
    pub step: Option<String>,
}

impl From<&Entry> for Head {
    fn from(entry: &Entry) -> Self {
        Self {
            seq: entry.seq,
            at: entry.at,
            author: entry.author.clone(),
            label: entry.label.clone(),
            step: entry.step.clone(),
        }
    }
}
