//! Earlier states: reading one, going back to one, naming one.
//!
//! A state is the workspace as it is now with the changes since taken back. Going back is an
//! edit like any other: one entry, and undo takes it back.

use super::{Done, WorkspaceFile};
use crate::history::Way;
use crate::{EditError, FileError, HistoryEntry, HistoryHead, Stamp, Undone, Version};
use okr::{Canvas, Edit, Id, Row, Workspace, reversed};

impl WorkspaceFile {
    /// At most so many entries from number `from` on, oldest first.
    pub fn some_history_since(
        &self,
        from: i64,
        most: usize,
    ) -> Result<Vec<HistoryEntry>, FileError> {
        self.history.some_since(self.disk.conn(), from, most)
    }

    /// Number, time and author of the entries from number `from` on, oldest first: quick,
    /// however many there are.
    pub fn history_heads(&self, from: i64) -> Result<Vec<HistoryHead>, FileError> {
        self.history.heads(self.disk.conn(), from)
    }

    /// Every entry's number and whether it was taken back, oldest first.
    pub fn history_marks(&self) -> Result<Vec<(i64, Undone)>, FileError> {
        self.history.marks(self.disk.conn())
    }

    /// One entry.
    pub fn history_entry(&self, seq: i64) -> Result<Option<HistoryEntry>, FileError> {
        self.history.entry(self.disk.conn(), seq)
    }

    /// Number of the entry that counts last; 0 when none does.
    pub fn history_head(&self) -> i64 {
        self.history.head()
    }

    /// The named versions, oldest first.
    pub fn versions(&self) -> &[Version] {
        self.history.versions()
    }

    /// The workspace just after entry `seq`; 0 is before the first.
    pub fn state_at(&self, seq: i64) -> Result<Workspace, FileError> {
        let way = self.history.way(self.disk.conn(), seq)?;
        let Way { back, forth } = way.ok_or(FileError::StepDoesNotFit)?;
        let mut state = self.workspace.clone();
        for seq in back {
            step(&mut state, &reversed(&self.changes_of(seq)?))?;
        }
        for seq in forth {
            step(&mut state, &self.changes_of(seq)?)?;
        }
        Ok(state)
    }

    /// Brings the workspace to the state just after entry `seq`, as one edit. `what` says so
    /// in the past tense.
    pub fn go_back(&mut self, seq: i64, what: &str, stamp: &Stamp) -> Result<Done, EditError> {
        self.writable()?;
        let state = self.state_at(seq)?;
        let edit = Edit::bring_back(&self.workspace, &state, what);
        self.edit(&edit, stamp)
    }

    /// Gives the present state a name, or an existing version another one.
    pub fn put_version(&mut self, version: Version) -> Result<(), EditError> {
        self.writable()?;
        if okr::is_blank(&version.name) {
            return Err(okr::Refusal::EmptyName.into());
        }
        let before = self.history.clone_when_clear();
        self.history.put_version(version);
        self.carry_out(Done::nothing(), before).map(|_| ())
    }

    /// Takes the name off a state. The state stays in the history.
    pub fn remove_version(&mut self, id: Id) -> Result<(), EditError> {
        self.writable()?;
        if !self.versions().iter().any(|version| version.id == id) {
            return Err(okr::Refusal::Gone.into());
        }
        let before = self.history.clone_when_clear();
        self.history.remove_version(id);
        self.carry_out(Done::nothing(), before).map(|_| ())
    }

    /// Keeps the reason of an edit with its entry.
    pub fn keep_reason(&mut self, seq: i64, reason: &str) -> Result<(), EditError> {
        self.writable()?;
        let Some(entry) = self.history_entry(seq)? else {
            return Err(okr::Refusal::Gone.into());
        };
        let before = self.history.clone_when_clear();
        self.history.keep_reason(entry, reason);
        self.carry_out(Done::nothing(), before).map(|_| ())
    }

    /// The entry with which a canvas was last agreed on: the plan just after it is what was
    /// agreed. 0 when it was agreed before the file kept a history; none when it is not.
    pub fn agreed_at(&self, canvas: Id) -> Result<Option<i64>, FileError> {
        let agreed = |row: Option<&Row>| match row {
            Some(Row::Canvas(row)) if row.id == canvas => row.agreed_on,
            _ => None,
        };
        let now = self.workspace.get::<Canvas>(canvas);
        if now.and_then(|row| row.agreed_on).is_none() {
            return Ok(None);
        }
        let text = format!(r#"{{"table":"canvas","row":{{"id":"{canvas}""#);
        let mut told = crate::rows::history::telling(self.disk.conn(), &text)?;
        self.history.lay_over(&mut told);
        let found = told.iter().rev().find(|entry| {
            entry.undone == Undone::No
                && entry.changes.iter().any(|change| {
                    let after = agreed(change.after.as_ref());
                    after.is_some() && after != agreed(change.before.as_ref())
                })
        });
        Ok(Some(found.map_or(0, |entry| entry.seq)))
    }

    fn changes_of(&self, seq: i64) -> Result<Vec<okr::Change>, FileError> {
        let entry = self.history_entry(seq)?;
        Ok(entry.ok_or(FileError::StepDoesNotFit)?.changes)
    }
}

impl Done {
    /// For what is kept beside the rows.
    fn nothing() -> Self {
        Self {
            changes: vec![],
            label: String::new(),
        }
    }
}

fn step(state: &mut Workspace, changes: &[okr::Change]) -> Result<(), FileError> {
    if !state.holds_before(changes) {
        return Err(FileError::StepDoesNotFit);
    }
    state.apply(changes);
    Ok(())
}
