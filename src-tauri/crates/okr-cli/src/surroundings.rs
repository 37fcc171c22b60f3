//! What the command line takes from its surroundings: language, author, clock, and how it
//! says things.

use crate::refused::Refused;
use okr::Language;
use okr_file::{FileError, Stamp, Trouble, Who, WorkspaceFile};
use std::io::Write;
use std::path::Path;

/// The language of the machine: German where it is set so, else English.
pub fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    match set {
        Some(value) if value.starts_with("de") => Language::De,
        _ => Language::En,
    }
}

/// Who runs this command.
pub fn who() -> Who {
    Who::here(&author())
}

/// Who runs this command, now, for the history.
pub fn stamp() -> Stamp {
    Stamp::now(&author())
}

fn author() -> String {
    let name = ["OKR_AUTHOR", "USER", "USERNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.trim().is_empty());
    name.unwrap_or_else(|| "okr".to_owned())
}

/// Opens a file to change it; refused when it can only be read.
pub fn open_to_write(path: &Path) -> Result<WorkspaceFile, Refused> {
    let file = WorkspaceFile::open(path, &who())?;
    match file.read_only() {
        Some(reason) => Err(reason.into()),
        None => Ok(file),
    }
}

/// Fails when an edit did not reach the disk: here nobody waits for it to come back.
pub fn on_disk(file: &WorkspaceFile) -> Result<(), Refused> {
    match file.held() {
        Some(Trouble { why, .. }) => Err(why.into()),
        None => Ok(()),
    }
}

/// Writes a line to standard output. A reader that left, such as `head`, ends the command
/// without a word.
pub fn say(line: &str) -> Result<(), Refused> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|_| Refused::because(""))
}

/// Writes a file whole or not at all.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    okr_desk::write_whole(path, bytes).map_err(|error| match FileError::from(error) {
        FileError::NotThere => FileError::NoFolder.into(),
        FileError::NotPermitted => FileError::FolderReadOnly.into(),
        other => other.into(),
    })
}
