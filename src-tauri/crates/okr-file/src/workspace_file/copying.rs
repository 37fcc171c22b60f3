//! Saving a copy, from memory too, and of an earlier state.

use super::WorkspaceFile;
use super::opening::{place, write_new};
use crate::disk::Past;
use crate::history::Undone;
use crate::lock::{self, Taken};
use crate::{FileError, HistoryEntry};
use okr::Workspace;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;

impl WorkspaceFile {
    /// Saves a copy of everything, with its history, what waits in memory included. An
    /// existing file there is replaced, unless somebody has it open. Works when the file
    /// itself is gone, full or damaged.
    pub fn save_copy(&self, target: &Path) -> Result<(), FileError> {
        let past = Past {
            entries: self.all_entries(),
            versions: self.history.versions().to_vec(),
        };
        self.write_copy(target, &self.workspace, &past)
    }

    /// Saves the state just after entry `seq` as a file of its own, with the history that
    /// led there. The open file stays as it is.
    pub fn save_state(&self, seq: i64, target: &Path) -> Result<(), FileError> {
        let state = self.state_at(seq)?;
        let led: BTreeSet<i64> = self
            .history
            .leading_to(self.disk.conn(), seq)?
            .into_iter()
            .collect();
        let counts = |entry: HistoryEntry| HistoryEntry {
            undone: Undone::No,
            ..entry
        };
        let entries = self.all_entries().into_iter();
        let past = Past {
            entries: entries
                .filter(|entry| led.contains(&entry.seq))
                .map(counts)
                .collect(),
            versions: self
                .history
                .versions()
                .iter()
                .filter(|version| version.seq == 0 || led.contains(&version.seq))
                .cloned()
                .collect(),
        };
        self.write_copy(target, &state, &past)
    }

    fn all_entries(&self) -> Vec<HistoryEntry> {
        let mut entries = crate::rows::history::readable(self.disk.conn());
        self.history.lay_over(&mut entries);
        entries
    }

    fn write_copy(
        &self,
        target: &Path,
        workspace: &Workspace,
        past: &Past,
    ) -> Result<(), FileError> {
        let target = place(target)?;
        let taken = lock::take(&target, &self.who, false);
        let _lock = match taken {
            Taken::Ours(lock) => lock,
            Taken::Held(holder) => return Err(FileError::Held(holder)),
            Taken::Unwritable => return Err(FileError::FolderReadOnly),
        };
        let part = target.with_extension("okr-part");
        let _ = fs::remove_file(&part);
        let written = write_new(&part, workspace, past)
            .and_then(|()| Ok(File::open(&part)?.sync_all()?))
            .and_then(|()| Ok(fs::rename(&part, &target)?));
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }
}
