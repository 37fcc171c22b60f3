//! What can be told of a file that is damaged or of a newer version: for its screen.

use crate::disk::{Disk, Mode};
use crate::rows::checks;
use crate::{FileError, Missing, migrations, remains};
use chrono::{DateTime, Local, NaiveDateTime};
use okr::Table;
use std::collections::BTreeMap;
use std::path::Path;

/// What is known of a file without trusting it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// When it was written last, in local time.
    pub saved_at: Option<NaiveDateTime>,
    /// The version of its format.
    pub version: i64,
    /// The newest version of the format that this program reads.
    pub known: i64,
    /// How many rows of each table can be read.
    pub read: BTreeMap<Table, usize>,
    /// How many edits of its history can be read.
    pub edits: usize,
    /// What cannot be read.
    pub missing: Missing,
}

/// Looks at a file as far as it reads. Never writes to it.
pub fn facts(path: &Path) -> Result<Facts, FileError> {
    let disk = Disk::open(path, Mode::Salvage)?;
    let version = checks::head(disk.conn(), "user_version")?;
    let remains = remains::remains(path)?;
    let mut read = BTreeMap::new();
    for row in remains.read() {
        *read.entry(row.table()).or_insert(0) += 1;
    }
    let modified = std::fs::metadata(path).and_then(|there| there.modified());
    Ok(Facts {
        saved_at: modified
            .ok()
            .map(|at| DateTime::<Local>::from(at).naive_local()),
        version,
        known: migrations::VERSION,
        read,
        edits: remains.past.entries.len(),
        missing: remains.missing,
    })
}
