//! Files that were made to be printed. They are put aside and opened by the system's
//! program; nobody looks for them later, and what stands on them is private.

use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// As long a program may still be looking at one.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// Where they are put, below the application's own data.
pub(crate) fn folder(data: &Path) -> PathBuf {
    data.join("print")
}

/// Removes those of more than a day ago. What cannot be removed is tried again next time;
/// links and whatever else a person put there stay.
pub(crate) fn clear(data: &Path, now: SystemTime) {
    let folder = folder(data);
    // A link could lead to somebody's documents.
    if !fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
        return;
    }
    let Ok(entries) = fs::read_dir(&folder) else {
        return;
    };
    for entry in entries.flatten().filter(|entry| is_over(entry, now)) {
        fs::remove_file(entry.path()).ok();
    }
}

/// Whether this is a finished or broken off file of ours, and old. An entry's own facts
/// are those of a link, not of what it leads to.
fn is_over(entry: &DirEntry, now: SystemTime) -> bool {
    let path = entry.path();
    let ours = matches!(
        path.extension().and_then(OsStr::to_str),
        Some("pdf" | "part")
    );
    let Ok(found) = entry.metadata() else {
        return false;
    };
    let age = found
        .modified()
        .ok()
        .and_then(|at| now.duration_since(at).ok());
    ours && found.is_file() && age.is_some_and(|age| age > KEPT)
}
