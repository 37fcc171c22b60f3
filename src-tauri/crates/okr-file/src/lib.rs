//! The workspace file: one `.okr` SQLite file, one writer, every edit one transaction.
//!
//! [`WorkspaceFile`] is the only door. An edit that was answered is on disk; the one file
//! is whole between any two edits; everything ever done is in its history and can be
//! undone after a restart. A file that came from somewhere is hostile until proven, and a
//! damaged one is never written to.
//!
//! SQL is in `rows.rs`, `rows/` and `migrations/`, nowhere else.

#![forbid(unsafe_code)]

mod backup;
mod disk;
mod facts;
mod history;
mod inspect;
mod lock;
mod migrations;
mod missing;
mod read_only;
mod remains;
mod rescue;
mod rows;
mod trouble;
mod versions;
mod who;
mod workspace_file;

pub use backup::{Backup, Checked, backup_folder, backups, keep_backups_in, newest_good, restore};
pub use facts::{Facts, facts};
pub use history::{Entry as HistoryEntry, Head as HistoryHead, Undone};
pub use migrations::{APPLICATION_ID, VERSION};
pub use missing::{Kin, Missing, MissingOf, Way, plural, singular};
pub use read_only::{Holder, ReadOnlyReason};
pub use rescue::{Report, Rescued, doctor, rescue};
pub use trouble::{EditError, FileError, Trouble};
pub use versions::Version;
pub use who::{Stamp, Who};
pub use workspace_file::{Choice, Difference, Done, Side, WorkspaceFile, read};

/// The version of SQLite inside, such as `3.54.1`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
