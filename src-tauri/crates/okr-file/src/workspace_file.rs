//! An open workspace file: the value in memory and the same on disk.
//!
//! Three rules keep the two alike: only [`WorkspaceFile`] touches both; an edit is checked,
//! written, then applied; nobody else writes the file meanwhile, and if somebody does it is
//! noticed before anything is overwritten. When the disk fails, editing goes on in memory
//! and says so ([`WorkspaceFile::held`]).

use crate::disk::{self, Disk};
use crate::history::{Entry, History};
use crate::lock::Lock;
use crate::{EditError, FileError, ReadOnlyReason, Stamp, Trouble, Version, Who, backup, inspect};
use chrono::{NaiveDateTime, TimeDelta};
use okr::{Alignment, Change, Edit, Refusal, Row, Table, Tabled, Workspace, reversed};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

mod copying;
mod opening;
mod outside;
mod past;

pub use opening::read;
pub use outside::{Choice, Difference, Side};

/// How old the last backup is when another is made.
const BACKUP_EACH: TimeDelta = TimeDelta::hours(1);

/// An open file and what is in it.
#[derive(Debug)]
pub struct WorkspaceFile {
    path: PathBuf,
    workspace: Workspace,
    disk: Disk,
    history: History,
    read_only: Option<ReadOnlyReason>,
    held: Option<FileError>,
    backup: Option<JoinHandle<Result<Option<backup::Backup>, FileError>>>,
    backup_trouble: Option<FileError>,
    backed_up_at: NaiveDateTime,
    // Given up last, when the connection is closed.
    lock: Option<Lock>,
    who: Who,
}

/// What an edit, undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What happened to the rows. Already applied.
    pub changes: Vec<Change>,
    /// What was done, in the past tense.
    pub label: String,
}

impl WorkspaceFile {
    /// Everything in the file.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Where it lies; absolute.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its size; 0 when it is gone.
    pub fn bytes_on_disk(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |there| there.len())
    }

    /// Why it cannot be written to; none when it can.
    pub fn read_only(&self) -> Option<&ReadOnlyReason> {
        self.read_only.as_ref()
    }

    /// Why edits wait in memory; none when all is on disk.
    pub fn held(&self) -> Option<Trouble> {
        let why = self.held.clone()?;
        Some(Trouble {
            why,
            waiting: self.history.pending.steps().max(1),
        })
    }

    /// Why the last backup could not be made; editing goes on without it.
    pub fn backup_trouble(&self) -> Option<&FileError> {
        self.backup_trouble.as_ref()
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.history.undo_label()
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&str> {
        self.history.redo_label()
    }

    /// The latest edits, newest first, those taken back too.
    pub fn history(&self, most: usize) -> Result<Vec<Entry>, FileError> {
        self.history.latest(self.disk.conn(), most)
    }

    /// Number of the last edit, those that wait in memory too.
    pub fn last_edit(&self) -> i64 {
        self.history.last()
    }

    /// The edits that wait in memory, oldest first.
    pub fn waiting(&self) -> Vec<Entry> {
        self.history.pending.entries.values().cloned().collect()
    }

    /// The names of versions that wait in memory; none in place of a name taken away.
    pub fn waiting_versions(&self) -> Vec<Option<Version>> {
        self.history.pending.versions.values().cloned().collect()
    }

    /// Carries an edit out: checked, written, then applied. When it is answered it is on
    /// disk, unless [`Self::held`] says that it waits in memory.
    pub fn edit(&mut self, edit: &Edit, stamp: &Stamp) -> Result<Done, EditError> {
        self.writable()?;
        let changes = self.workspace.changes_for(edit, stamp.today)?;
        if changes.is_empty() {
            return Err(Refusal::NothingToDo.into());
        }
        let language = stamp.language.unwrap_or(self.workspace.settings().language);
        let label = edit.label(&self.workspace, language);
        let step = edit
            .one_step_key()
            .map(|(id, field)| format!("{id} {field}"));
        let before = self.history.clone_when_clear();
        self.history
            .add(self.disk.conn(), &changes, &label, step, stamp);
        let done = self.carry_out(Done { changes, label }, before)?;
        self.back_up_each_hour(stamp.at);
        Ok(done)
    }

    /// Takes the last edit back. None when there is none.
    pub fn undo(&mut self, _stamp: &Stamp) -> Result<Option<Done>, EditError> {
        self.writable()?;
        let Some(entry) = self.history.to_undo(self.disk.conn())? else {
            return Ok(None);
        };
        self.fits(&reversed(&entry.changes))?;
        let (label, before) = (entry.label.clone(), self.history.clone_when_clear());
        let changes = self.history.undo(self.disk.conn(), entry)?;
        self.carry_out(Done { changes, label }, before).map(Some)
    }

    /// Brings back what undo took last. None when there is nothing.
    pub fn redo(&mut self, _stamp: &Stamp) -> Result<Option<Done>, EditError> {
        self.writable()?;
        let Some(entry) = self.history.to_redo(self.disk.conn())? else {
            return Ok(None);
        };
        self.fits(&entry.changes)?;
        let (label, before) = (entry.label.clone(), self.history.clone_when_clear());
        let changes = self.history.redo(self.disk.conn(), entry)?;
        self.carry_out(Done { changes, label }, before).map(Some)
    }

    /// Tries once more to write what waits in memory.
    pub fn retry(&mut self) -> Result<(), FileError> {
        match &self.held {
            None => return Ok(()),
            Some(FileError::Vanished | FileError::ChangedOutside) => self.find_again()?,
            Some(_) => {}
        }
        self.flush()
    }

    fn writable(&self) -> Result<(), FileError> {
        self.read_only
            .clone()
            .map_or(Ok(()), |reason| Err(FileError::ReadOnly(reason)))
    }

    /// Writes what the history holds ready, then applies it. Whatever the disk says, the
    /// edit counts; only rows that do not fit together are refused.
    fn carry_out(&mut self, done: Done, before: Option<History>) -> Result<Done, EditError> {
        let waits_for_person = matches!(
            self.held,
            Some(FileError::Vanished | FileError::ChangedOutside)
        );
        if !waits_for_person {
            let refused = match self.flush() {
                Err(error @ (FileError::DoesNotFit | FileError::TooBig)) => Some(error),
                _ => None,
            };
            if let (Some(error), Some(before)) = (refused, before) {
                self.history = before;
                self.held = None;
                return Err(error.into());
            }
        }
        self.workspace.apply(&done.changes);
        Ok(done)
    }

    /// Writes what is pending, with `self.workspace` still as it was before the last edit.
    fn flush(&mut self) -> Result<(), FileError> {
        self.finish_backup();
        let pending = std::mem::take(&mut self.history.pending);
        let workspace = &self.workspace;
        let before = || {
            let mut before = workspace.clone();
            // All but the last edit are applied; taking all back in reverse order is right
            // for rows that were never applied too.
            before.apply(&reversed(&pending.changes));
            before
        };
        match self.disk.save(&pending, before) {
            Ok(()) => {
                self.held = None;
                self.history.saved();
            }
            Err(error) => {
                self.history.pending = pending;
                self.held = Some(error.clone());
                return Err(error);
            }
        }
        Ok(())
    }

    /// A file that was gone or replaced may be back as we left it: then it is taken up again.
    fn find_again(&mut self) -> Result<(), FileError> {
        let mut as_saved = self.workspace.clone();
        as_saved.apply(&reversed(&self.history.pending.changes));
        let mut found = Disk::open(&self.path, disk::Mode::Write).map_err(|error| match error {
            FileError::NotThere => FileError::Vanished,
            other => other,
        })?;
        found.in_step()?;
        let same = match inspect::inspect(&found)? {
            inspect::Found::Sound(there, _) => {
                let last = crate::rows::history::last(found.conn())?;
                there == as_saved && last == self.history.last_saved()
            }
            _ => false,
        };
        if !same {
            return Err(FileError::ChangedOutside);
        }
        disk::keep_in_one_file(&found)?;
        self.disk = found;
        Ok(())
    }

    /// Whether changes from the history start from what is there and close no circle: the
    /// history came with the file and is not trusted more than it.
    fn fits(&self, changes: &[Change]) -> Result<(), FileError> {
        if !self.workspace.holds_before(changes) {
            return Err(FileError::StepDoesNotFit);
        }
        let links = |row: &Row| matches!(row.table(), Table::Unit | Alignment::TABLE);
        if changes
            .iter()
            .filter_map(|change| change.after.as_ref())
            .any(links)
        {
            let mut after = self.workspace.clone();
            after.apply(changes);
            if !inspect::circles(&after).is_empty() {
                return Err(FileError::StepDoesNotFit);
            }
        }
        Ok(())
    }

    /// A window that stays open all day has a backup of every hour too.
    fn back_up_each_hour(&mut self, now: NaiveDateTime) {
        if self.held.is_some() || now - self.backed_up_at < BACKUP_EACH {
            return;
        }
        self.backed_up_at = now;
        let source = self.path.clone();
        self.backup = Some(std::thread::spawn(move || backup::make(&source, now)));
    }

    /// The first save waits for the backup of what it changes.
    fn finish_backup(&mut self) {
        if let Some(Ok(Err(error))) = self.backup.take().map(JoinHandle::join) {
            self.backup_trouble = Some(error);
        }
    }
}

impl Drop for WorkspaceFile {
    fn drop(&mut self) {
        self.finish_backup();
    }
}
