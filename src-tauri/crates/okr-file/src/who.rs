//! Who does something, where and when.

use chrono::{NaiveDate, NaiveDateTime};
use okr::Language;

/// Who holds a file open: for the lock file and for its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The person's name.
    pub name: String,
    /// The machine's name; tells a stale lock of our own from a stranger's.
    pub machine: String,
    /// Now, in local time.
    pub now: NaiveDateTime,
}

impl Who {
    /// A person at this machine, now.
    pub fn here(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            machine: machine_name(),
            now: chrono::Local::now().naive_local(),
        }
    }
}

/// Who makes an edit and when, for the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When, in local time.
    pub at: NaiveDateTime,
    /// The day the edit speaks of.
    pub today: NaiveDate,
    /// The author's name.
    pub author: String,
    /// The language the author works in; none for the workspace's own.
    pub language: Option<Language>,
}

impl Stamp {
    /// A person, now.
    pub fn now(author: &str) -> Self {
        let at = chrono::Local::now().naive_local();
        Self {
            at,
            today: at.date(),
            author: author.to_owned(),
            language: None,
        }
    }
}

/// What this machine is called.
pub(crate) fn machine_name() -> String {
    let from_file = ["/proc/sys/kernel/hostname", "/etc/hostname"]
        .into_iter()
        .find_map(|path| std::fs::read_to_string(path).ok());
    let name = from_file
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .unwrap_or_default();
    let name = name.trim();
    if name.is_empty() {
        "this machine".to_owned()
    } else {
        name.to_owned()
    }
}
