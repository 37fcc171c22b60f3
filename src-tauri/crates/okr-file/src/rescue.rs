//! The doctor: what is wrong with a file, and saving what is left of it.

use crate::disk::{self, Disk, Mode};
use crate::inspect::{self, Found};
use crate::remains;
use crate::rows::checks;
use crate::{Backup, FileError, Missing, Who, WorkspaceFile, backups};
use std::path::Path;

/// Most findings of SQLite's check that are told.
const MOST_FINDINGS: u32 = 20;

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The file is whole.
    pub sound: bool,
    /// Why it does not open, when it does not.
    pub trouble: Option<FileError>,
    /// What SQLite's own check says; for those who know.
    pub findings: Vec<String>,
    /// What could not be read.
    pub missing: Missing,
    /// How many rows could be read.
    pub rows: usize,
    /// Backups, newest first.
    pub backups: Vec<Backup>,
}

/// What was saved into a new file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// How many rows.
    pub rows: usize,
    /// What is missing.
    pub missing: Missing,
}

/// Examines a file. Changes nothing, but lets an interrupted save be finished.
pub fn doctor(path: &Path) -> Result<Report, FileError> {
    let backups = backups(path).unwrap_or_default();
    let mut report = Report {
        sound: false,
        trouble: None,
        findings: vec![],
        missing: Missing::default(),
        rows: 0,
        backups,
    };
    disk::settle(path);
    let disk = match Disk::open(path, Mode::Read) {
        Err(error @ (FileError::NotThere | FileError::NotPermitted)) => return Err(error),
        Err(error) => {
            return Ok(Report {
                trouble: Some(error),
                ..report
            });
        }
        Ok(disk) => disk,
    };
    match inspect::inspect(&disk) {
        Ok(Found::Sound(workspace, _)) => {
            report.sound = true;
            report.rows = workspace.rows().count();
            return Ok(report);
        }
        Ok(Found::Newer) => report.trouble = Some(FileError::Newer),
        Ok(Found::Damaged) => {}
        Err(error @ (FileError::Unfinished | FileError::Busy)) => return Err(error),
        Err(error) => report.trouble = Some(error),
    }
    report.findings = checks::unsound(disk.conn(), MOST_FINDINGS).unwrap_or_default();
    match remains::remains(path) {
        Ok(remains) => {
            report.rows = remains.read().count();
            report.missing = remains.missing;
        }
        Err(error) => report.trouble = Some(report.trouble.unwrap_or(error)),
    }
    Ok(report)
}

/// Copies what can be read into a new file. Rows are read out and written afresh, so that
/// nothing strange in the old file reaches the new one. The old file is not touched.
pub fn rescue(path: &Path, out: &Path, who: &Who) -> Result<Rescued, FileError> {
    disk::settle(path);
    let remains = remains::remains(path)?;
    let rows = remains.read().count();
    WorkspaceFile::create_with(out, &remains.workspace, &remains.past, who)?;
    Ok(Rescued {
        rows,
        missing: remains.missing,
    })
}
