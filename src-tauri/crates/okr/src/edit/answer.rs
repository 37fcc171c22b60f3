//! What an edit comes to.

use crate::{Change, Edit, Refusal, Workspace};
use chrono::NaiveDate;

impl Workspace {
    /// The changes that carry `edit` out, or why it cannot be. Changes nothing itself.
    pub fn changes_for(&self, edit: &Edit, today: NaiveDate) -> Result<Vec<Change>, Refusal> {
        let _ = (edit, today);
        Err(Refusal::NothingToDo)
    }
}
