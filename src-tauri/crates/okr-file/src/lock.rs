//! The lock file beside an open workspace: who has it, on which machine, since when.
//!
//! Its holder also keeps a lock of the operating system on it, which ends with the process
//! however it ends. So a lock file left by a crash on this machine is told from a living
//! one without guessing by process number. Of another machine's nobody can tell: that asks.

use crate::{Holder, Who};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A lock file is a few words; more than this is not read.
const MOST_BYTES: u64 = 4096;

/// What stands in a lock file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Words {
    name: String,
    machine: String,
    since: Option<NaiveDateTime>,
}

/// A lock we hold; given up when dropped.
#[derive(Debug)]
pub struct Lock {
    file: Option<File>,
    path: PathBuf,
}

/// What came of trying to take a lock.
#[derive(Debug)]
pub enum Taken {
    /// It is ours.
    Ours(Lock),
    /// Somebody has it.
    Held(Holder),
    /// No lock file can be made here.
    Unwritable,
}

/// Where the lock file of `path` lies: `.~lock.NAME#`.
pub fn path_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".~lock.{name}#"))
}

/// Takes the lock of `path`. `force` also takes one that another machine left.
pub fn take(path: &Path, who: &Who, force: bool) -> Taken {
    let lock_path = path_of(path);
    // The holder may remove the file between our opening and locking it: then once more.
    for _ in 0..5 {
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&lock_path);
        let Ok(mut file) = opened else {
            return match File::open(&lock_path) {
                Ok(mut file) => Taken::Held(holder(&mut file, who)),
                Err(_) => Taken::Unwritable,
            };
        };
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Taken::Held(holder(&mut file, who)),
            // A file system without locks: the words in the file have to do.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        if !same_file(&file, &lock_path) {
            continue;
        }
        let words = read(&mut file);
        if !words.machine.is_empty() && words.machine != who.machine && !force {
            return Taken::Held(holder(&mut file, who));
        }
        write(&mut file, who);
        return Taken::Ours(Lock {
            file: Some(file),
            path: lock_path,
        });
    }
    Taken::Held(Holder {
        name: String::new(),
        machine: String::new(),
        since: None,
        elsewhere: false,
    })
}

fn holder(file: &mut File, who: &Who) -> Holder {
    let words = read(file);
    let elsewhere = !words.machine.is_empty() && words.machine != who.machine;
    Holder {
        name: words.name,
        machine: words.machine,
        since: words.since,
        elsewhere,
    }
}

/// The words in a lock file; empty when it says nothing that makes sense.
fn read(file: &mut File) -> Words {
    let mut text = String::new();
    let _ = file.seek(SeekFrom::Start(0));
    let _ = Read::by_ref(file)
        .take(MOST_BYTES)
        .read_to_string(&mut text);
    let mut words: Words = serde_json::from_str(&text).unwrap_or_default();
    words.name = tidy(&words.name);
    words.machine = tidy(&words.machine);
    words
}

/// Who has it is a courtesy: the lock holds on a full disk too.
fn write(file: &mut File, who: &Who) {
    let words = Words {
        name: who.name.clone(),
        machine: who.machine.clone(),
        since: Some(who.now),
    };
    let text = serde_json::to_string(&words).unwrap_or_default();
    let _ = file.set_len(0);
    let _ = file.seek(SeekFrom::Start(0));
    let _ = file.write_all(text.as_bytes());
}

fn tidy(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control())
        .take(80)
        .collect()
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_file: &File, path: &Path) -> bool {
    path.exists()
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self
            .file
            .as_ref()
            .is_some_and(|file| same_file(file, &self.path))
        {
            let _ = std::fs::remove_file(&self.path);
        }
        self.file.take();
    }
}
