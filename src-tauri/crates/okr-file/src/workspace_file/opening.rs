//! Making and opening files, and getting the right to write later.

use super::WorkspaceFile;
use crate::disk::{self, Disk, Mode, Past};
use crate::history::History;
use crate::inspect::{self, Found};
use crate::lock::{self, Lock, Taken};
use crate::migrations::VERSION;
use crate::remains;
use crate::{FileError, Holder, ReadOnlyReason, Who, backup};
use okr::Workspace;
use std::fs::File;
use std::path::{Path, PathBuf};

impl WorkspaceFile {
    /// Makes a new file. Never overwrites one.
    pub fn create(path: &Path, workspace: &Workspace, who: &Who) -> Result<Self, FileError> {
        Self::create_with(path, workspace, &Past::default(), who)
    }

    /// Makes a new file that goes on with a history. Never overwrites one.
    pub(crate) fn create_with(
        path: &Path,
        workspace: &Workspace,
        past: &Past,
        who: &Who,
    ) -> Result<Self, FileError> {
        let path = place(path)?;
        if path.exists() {
            return Err(FileError::Exists);
        }
        let lock = match lock::take(&path, who, false) {
            Taken::Ours(lock) => lock,
            Taken::Held(holder) => return Err(FileError::Held(holder)),
            Taken::Unwritable => return Err(FileError::FolderReadOnly),
        };
        write_new(&path, workspace, past)?;
        Self::writing(path, who, lock)
    }

    /// Opens a file: to read and write where that is possible, else to read only, and
    /// [`WorkspaceFile::read_only`] says why. Never changes a file that is not sound.
    pub fn open(path: &Path, who: &Who) -> Result<Self, FileError> {
        let path = real(path)?;
        match lock::take(&path, who, false) {
            Taken::Ours(lock) => Self::open_to_write(path, who, lock),
            Taken::Held(holder) => Self::open_to_read(path, who, ReadOnlyReason::Held(holder)),
            Taken::Unwritable => Self::open_to_read(path, who, ReadOnlyReason::Folder),
        }
    }

    /// Opens a file to read only, without taking it and without a backup, while others
    /// write too. Finishes an interrupted save where it can.
    pub fn look(path: &Path, who: &Who) -> Result<Self, FileError> {
        let nobody = Holder {
            name: String::new(),
            machine: String::new(),
            since: None,
            elsewhere: false,
        };
        let path = real(path)?;
        disk::settle(&path);
        Self::open_to_read(path, who, ReadOnlyReason::Held(nobody))
    }

    /// Becomes the writer when what stood in the way is gone: the holder left, the folder
    /// can be written to. Reads the file again then. Cheap while it is not.
    pub fn try_to_write(&mut self) -> Result<bool, FileError> {
        self.become_writer(false)
    }

    /// Takes the file over from another machine that will not give it back: only when the
    /// person says so, for whether that machine still writes cannot be known from here.
    pub fn take_over(&mut self) -> Result<bool, FileError> {
        self.become_writer(true)
    }

    /// Reads the file again when the one who has it open saved; for those who only read.
    /// Answers whether anything was new.
    pub fn refresh(&mut self) -> Result<bool, FileError> {
        let Some(ReadOnlyReason::Held(_)) = &self.read_only else {
            return Ok(false);
        };
        if self.path.exists() && !self.disk.changed_by_others()? {
            return Ok(false);
        }
        self.reload()?;
        Ok(true)
    }

    /// Reads the file again as it is on disk. What waits in memory is given up.
    pub fn reload(&mut self) -> Result<(), FileError> {
        self.finish_backup();
        let fresh = match (self.lock.take(), self.read_only.clone()) {
            (Some(lock), _) => Self::open_to_write(self.path.clone(), &self.who, lock),
            (None, Some(reason)) => Self::open_to_read(self.path.clone(), &self.who, reason),
            (None, None) => Self::open(&self.path, &self.who),
        };
        *self = fresh?;
        Ok(())
    }

    fn become_writer(&mut self, force: bool) -> Result<bool, FileError> {
        match &self.read_only {
            None => return Ok(true),
            Some(ReadOnlyReason::Newer | ReadOnlyReason::Damaged(_)) => return Ok(false),
            Some(_) => {}
        }
        let who = Who {
            now: chrono::Local::now().naive_local(),
            ..self.who.clone()
        };
        match lock::take(&self.path, &who, force) {
            Taken::Ours(lock) => *self = Self::open_to_write(self.path.clone(), &who, lock)?,
            Taken::Held(holder) => self.read_only = Some(ReadOnlyReason::Held(holder)),
            Taken::Unwritable => {}
        }
        Ok(self.read_only.is_none())
    }

    fn open_to_write(path: PathBuf, who: &Who, lock: Lock) -> Result<Self, FileError> {
        let mut file = Self::writing(path, who, lock)?;
        if file.read_only.is_none() {
            let (source, now) = (file.path.clone(), who.now);
            file.backup = Some(std::thread::spawn(move || backup::make(&source, now)));
        }
        Ok(file)
    }

    fn writing(path: PathBuf, who: &Who, lock: Lock) -> Result<Self, FileError> {
        let mut disk = Disk::open(&path, Mode::Write)?;
        if !disk.is_writable() {
            drop(lock);
            return Self::open_to_read(path, who, ReadOnlyReason::File);
        }
        let (workspace, version) = match inspect::inspect(&disk)? {
            Found::Sound(workspace, version) => (workspace, version),
            Found::Newer => {
                drop((disk, lock));
                return Self::open_to_read(path, who, ReadOnlyReason::Newer);
            }
            Found::Damaged => {
                drop((disk, lock));
                return Self::open_damaged(path, who);
            }
        };
        if version < VERSION {
            // Kept beside the file is as good, before the format is changed.
            match backup::make(&path, who.now) {
                Ok(_) | Err(FileError::BackupFolder(_, true)) => {}
                Err(error) => return Err(error),
            }
            disk::migrate(&mut disk, version)?;
            drop(disk);
            return Self::writing(path, who, lock);
        }
        disk::keep_in_one_file(&disk)?;
        disk.in_step()?;
        let history = History::read(disk.conn())?;
        Ok(Self {
            path,
            workspace,
            disk,
            history,
            read_only: None,
            held: None,
            backup: None,
            backup_trouble: None,
            backed_up_at: who.now,
            lock: Some(lock),
            who: who.clone(),
        })
    }

    fn open_to_read(path: PathBuf, who: &Who, reason: ReadOnlyReason) -> Result<Self, FileError> {
        let mut disk = Disk::open(&path, Mode::Read)?;
        disk.in_step().or_else(|error| match error {
            FileError::Unreadable => Ok(()),
            other => Err(other),
        })?;
        match inspect::inspect(&disk)? {
            Found::Sound(workspace, VERSION) => {
                let history = History::read(disk.conn())?;
                Ok(Self::to_read(path, who, workspace, disk, history, reason))
            }
            // Of another version: what this one knows of it.
            Found::Sound(..) | Found::Newer => {
                let remains = remains::remains(&path)?;
                Ok(Self::to_read(
                    path,
                    who,
                    remains.workspace,
                    disk,
                    History::empty(),
                    reason,
                ))
            }
            Found::Damaged => Self::open_damaged(path, who),
        }
    }

    fn open_damaged(path: PathBuf, who: &Who) -> Result<Self, FileError> {
        let remains = remains::remains(&path)?;
        let disk = Disk::open(&path, Mode::Salvage)?;
        let reason = ReadOnlyReason::Damaged(remains.missing);
        Ok(Self::to_read(
            path,
            who,
            remains.workspace,
            disk,
            History::empty(),
            reason,
        ))
    }

    fn to_read(
        path: PathBuf,
        who: &Who,
        workspace: Workspace,
        disk: Disk,
        history: History,
        reason: ReadOnlyReason,
    ) -> Self {
        Self {
            path,
            workspace,
            disk,
            history,
            read_only: Some(reason),
            held: None,
            backup: None,
            backup_trouble: None,
            backed_up_at: who.now,
            lock: None,
            who: who.clone(),
        }
    }
}

/// Reads a file without taking it: what is in it, and why it cannot be written to where
/// that is more than somebody having it open. See [`WorkspaceFile::look`].
pub fn read(path: &Path, who: &Who) -> Result<(Workspace, Option<ReadOnlyReason>), FileError> {
    let mut file = WorkspaceFile::look(path, who)?;
    let reason = file
        .read_only
        .take()
        .filter(|reason| !matches!(reason, ReadOnlyReason::Held(_)));
    Ok((std::mem::take(&mut file.workspace), reason))
}

/// Writes a new file, whole or not at all.
pub(super) fn write_new(path: &Path, workspace: &Workspace, past: &Past) -> Result<(), FileError> {
    drop(File::create_new(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => FileError::FolderReadOnly,
        _ => error.into(),
    })?);
    let filled = disk::fill(path, workspace, past);
    if filled.is_err() {
        let _ = std::fs::remove_file(path);
    }
    filled
}

/// The absolute path of a file that may not be there yet.
pub(super) fn place(path: &Path) -> Result<PathBuf, FileError> {
    let path = std::path::absolute(path)?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(FileError::NoFolder);
    };
    let folder = std::fs::canonicalize(folder).map_err(|_| FileError::NoFolder)?;
    Ok(folder.join(name))
}

/// The path of a file behind all links, so that two ways to one file find one lock.
fn real(path: &Path) -> Result<PathBuf, FileError> {
    let path = std::fs::canonicalize(path)?;
    if path.is_file() {
        Ok(path)
    } else {
        Err(FileError::NotOurs)
    }
}
