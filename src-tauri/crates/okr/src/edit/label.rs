//! How the history and the undo toast name an edit.

use crate::{Edit, Id, Language, Workspace};

impl Edit {
    /// What was done, past tense, with the thing's name as it is in `workspace` (before
    /// the edit): `Renamed objective to “Increase on-time deliveries”`.
    pub fn label(&self, workspace: &Workspace, language: Language) -> String {
        let _ = (workspace, language);
        String::new()
    }

    /// Edits with the same key within a minute are one step of undo: the thing and its
    /// field. None for edits that always stand alone.
    pub fn one_step_key(&self) -> Option<(Id, String)> {
        None
    }
}
