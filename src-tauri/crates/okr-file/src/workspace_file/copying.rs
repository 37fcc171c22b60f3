//! Saving a copy, from memory too.

use super::WorkspaceFile;
use super::opening::{place, write_new};
use crate::FileError;
use crate::lock::{self, Taken};
use std::fs::{self, File};
use std::path::Path;

impl WorkspaceFile {
    /// Saves a copy of everything, with its history, what waits in memory included. An
    /// existing file there is replaced, unless somebody has it open. Works when the file
    /// itself is gone, full or damaged.
    pub fn save_copy(&self, target: &Path) -> Result<(), FileError> {
        let target = place(target)?;
        let taken = lock::take(&target, &self.who, false);
        let _lock = match taken {
            Taken::Ours(lock) => lock,
            Taken::Held(holder) => return Err(FileError::Held(holder)),
            Taken::Unwritable => return Err(FileError::FolderReadOnly),
        };
        let part = target.with_extension("okr-part");
        let _ = fs::remove_file(&part);
        let mut entries = crate::rows::history::readable(self.disk.conn());
        self.history.lay_over(&mut entries);
        let written = write_new(&part, &self.workspace, &entries)
            .and_then(|()| Ok(File::open(&part)?.sync_all()?))
            .and_then(|()| Ok(fs::rename(&part, &target)?));
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }
}
