//! The file on disk: one careful connection, and how a file is told from its replacement.

use crate::rows::{self, WriteError, checks, history, versions};
use crate::{FileError, history::Pending, migrations};
use okr::Workspace;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Longest single value: a whole import is one history entry.
const MOST_BYTES_OF_A_VALUE: i32 = 256 << 20;

/// How long a save waits for a program that reads the file meanwhile.
const PATIENCE: Duration = Duration::from_secs(2);

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To read and write.
    Write,
    /// To read.
    Read,
    /// To read whatever is left: SQLite then minds neither a short file nor a bad list of
    /// tables. Never writes.
    Salvage,
}

/// What tells whether the file is still the one we wrote last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    identity: (u64, u64),
    length: u64,
    modified: Option<SystemTime>,
}

/// An open file.
#[derive(Debug)]
pub struct Disk {
    conn: Connection,
    path: PathBuf,
    mark: Option<Mark>,
    /// SQLite's counter of what others did to the file.
    others: i64,
}

impl Disk {
    /// Opens a file that is there.
    pub fn open(path: &Path, mode: Mode) -> Result<Self, FileError> {
        let access = match mode {
            Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Mode::Read | Mode::Salvage => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        // A pipe would keep whoever opens it waiting for good.
        if path.metadata().is_ok_and(|there| !there.is_file()) {
            return Err(FileError::NotOurs);
        }
        // A path that starts with `file:` would be taken for a URI; ours are absolute.
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let conn =
            Connection::open_with_flags(path, flags).map_err(|error| not_opened(path, error))?;
        distrust(&conn, mode)?;
        Ok(Self {
            conn,
            path: path.to_owned(),
            mark: mark(path),
            others: 0,
        })
    }

    /// The connection, for reading.
    pub fn conn(&self) -> &Connection {
        &self.conn
    }

    /// Whether the system lets us write the file.
    pub fn is_writable(&self) -> bool {
        matches!(self.conn.is_readonly("main"), Ok(false))
    }

    /// Notes that what we know is what is on disk now.
    pub fn in_step(&mut self) -> Result<(), FileError> {
        self.others = checks::head(&self.conn, "data_version")?;
        self.mark = mark(&self.path);
        Ok(())
    }

    /// Whether another program changed the file since we were in step.
    pub fn changed_by_others(&self) -> Result<bool, FileError> {
        Ok(checks::head(&self.conn, "data_version")? != self.others)
    }

    /// Writes what is pending, in one transaction. `before` gives the workspace as the file
    /// should hold it; it is only asked for when the file looks touched.
    pub fn save(
        &mut self,
        pending: &Pending,
        before: impl FnOnce() -> Workspace,
    ) -> Result<(), FileError> {
        self.same_file()?;
        let touched = mark(&self.path) != self.mark;
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(unwritable)?;
        if checks::head(&transaction, "data_version")? != self.others {
            return Err(FileError::ChangedOutside);
        }
        // The same counter with another time stamp: written past SQLite, or merely touched.
        if touched && !holds(&self.path, &before())? {
            return Err(FileError::ChangedOutside);
        }
        rows::write(&transaction, &pending.changes).map_err(|error| match error {
            WriteError::Sql(error) => unwritable(error),
            WriteError::NotThere => FileError::DoesNotFit,
        })?;
        if pending.leave_behind {
            history::leave_behind(&transaction).map_err(unwritable)?;
        }
        for entry in pending.entries.values() {
            history::put(&transaction, entry).map_err(unwritable)?;
        }
        for (id, version) in &pending.versions {
            match version {
                Some(version) => versions::put(&transaction, version),
                None => versions::remove(&transaction, *id),
            }
            .map_err(unwritable)?;
        }
        transaction.commit().map_err(unwritable)?;
        self.mark = mark(&self.path);
        Ok(())
    }

    /// Fails when another file, or none, is where ours was.
    fn same_file(&self) -> Result<(), FileError> {
        let Some(now) = mark(&self.path) else {
            return Err(FileError::Vanished);
        };
        match &self.mark {
            Some(mark) if mark.identity == now.identity => Ok(()),
            _ => Err(FileError::ChangedOutside),
        }
    }
}

/// What a file knows of its past.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Every entry of the history, oldest first.
    pub entries: Vec<crate::HistoryEntry>,
    /// Every named version.
    pub versions: Vec<crate::Version>,
}

/// Fills a new, empty file with a workspace and its past.
pub fn fill(path: &Path, workspace: &Workspace, past: &Past) -> Result<(), FileError> {
    let mut disk = Disk::open(path, Mode::Write)?;
    let transaction = disk
        .conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(unwritable)?;
    migrations::migrate(&transaction, 0).map_err(unwritable)?;
    rows::write_all(&transaction, workspace).map_err(unwritable)?;
    for entry in &past.entries {
        history::put(&transaction, entry).map_err(unwritable)?;
    }
    for version in &past.versions {
        versions::put(&transaction, version).map_err(unwritable)?;
    }
    transaction.commit().map_err(unwritable)
}

/// Brings an older file to our version, in one transaction.
pub fn migrate(disk: &mut Disk, from: i64) -> Result<(), FileError> {
    let transaction = disk
        .conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(unwritable)?;
    migrations::migrate(&transaction, from).map_err(unwritable)?;
    if checks::dangling(&transaction)? > 0
        || !migrations::is_our_schema(&transaction, migrations::VERSION)?
    {
        return Err(FileError::DoesNotFit);
    }
    transaction.commit().map_err(unwritable)
}

/// Lets SQLite take back a save that was interrupted, where it can: a connection that only
/// reads cannot. Does nothing to a file that needs no such thing.
pub fn settle(path: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    if Path::new(&journal).exists() {
        let _ = Disk::open(path, Mode::Write).map(|disk| checks::head(&disk.conn, "user_version"));
    }
}

/// Whether the file at `path`, read afresh, holds this workspace.
pub fn holds(path: &Path, workspace: &Workspace) -> Result<bool, FileError> {
    let disk = Disk::open(path, Mode::Read)?;
    Ok(rows::read_all(disk.conn()).is_ok_and(|there| there == *workspace))
}

/// A file from somebody else is hostile until proven: nothing in it may run.
fn distrust(conn: &Connection, mode: Mode) -> rusqlite::Result<()> {
    use DbConfig::{
        SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML,
        SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, SQLITE_DBCONFIG_ENABLE_TRIGGER,
        SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
    };
    conn.set_db_config(SQLITE_DBCONFIG_DEFENSIVE, mode != Mode::Salvage)?;
    for off in [
        SQLITE_DBCONFIG_TRUSTED_SCHEMA,
        SQLITE_DBCONFIG_DQS_DML,
        SQLITE_DBCONFIG_DQS_DDL,
        SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE,
        SQLITE_DBCONFIG_ENABLE_TRIGGER,
        SQLITE_DBCONFIG_ENABLE_VIEW,
    ] {
        conn.set_db_config(off, false)?;
    }
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, MOST_BYTES_OF_A_VALUE)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1)?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.busy_timeout(PATIENCE)?;
    if mode == Mode::Salvage {
        conn.pragma_update(None, "writable_schema", true)?;
        conn.pragma_update(None, "query_only", true)?;
    }
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// Makes sure that the whole file is in one piece, whatever another program set.
pub fn keep_in_one_file(disk: &Disk) -> Result<(), FileError> {
    disk.conn.pragma_update(None, "synchronous", "FULL")?;
    let kind: String = disk
        .conn
        .pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if kind != "delete" {
        disk.conn
            .pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    }
    Ok(())
}

/// SQLite says only that it cannot open; the system knows why.
fn not_opened(path: &Path, error: rusqlite::Error) -> FileError {
    match std::fs::metadata(path) {
        Err(why) => why.into(),
        Ok(there) if there.is_dir() => FileError::NotOurs,
        Ok(_) => match FileError::from(error) {
            FileError::FolderReadOnly => FileError::NotPermitted,
            other => other,
        },
    }
}

/// Trouble while writing. What cannot be opened then is the journal beside the file.
fn unwritable(error: rusqlite::Error) -> FileError {
    match FileError::from(error) {
        FileError::Unreadable | FileError::NotOurs => FileError::ChangedOutside,
        other => other,
    }
}

fn mark(path: &Path) -> Option<Mark> {
    let there = std::fs::metadata(path).ok()?;
    Some(Mark {
        identity: identity(&there),
        length: there.len(),
        modified: there.modified().ok(),
    })
}

#[cfg(unix)]
fn identity(there: &std::fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (there.dev(), there.ino())
}

#[cfg(not(unix))]
fn identity(there: &std::fs::Metadata) -> (u64, u64) {
    let made = there
        .created()
        .ok()
        .and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
    (
        made.map_or(0, |span| span.as_secs()),
        made.map_or(0, |span| u64::from(span.subsec_nanos())),
    )
}
