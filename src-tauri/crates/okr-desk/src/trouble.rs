//! Files in trouble: what was read of them, what is missing, and the ways out.

use crate::backups::{BackupLine, newest_good, when};
use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::messages::{Failure, Started};
use crate::opening::with_ending;
use okr::{Language, Table};
use okr_file::{Facts, HistoryEntry, ReadOnlyReason, Undone, Version, facts};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use ts_rs::TS;

#[derive(Deserialize)]
pub struct AskRescue {
    /// The file to rescue; the open one for none.
    path: Option<PathBuf>,
}

/// What is known of a damaged or newer file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileTrouble {
    /// `damaged` or `newer`.
    pub code: String,
    /// When it was saved last: `12 May 2026, 16:20`.
    pub saved_at: Option<String>,
    /// The version of its format.
    pub version: u32,
    /// The newest format that this program reads.
    pub known: u32,
    /// The version of this program.
    pub program: String,
    /// What could be read, table by table; tables that nothing is known of are left out.
    pub read: Vec<TableRead>,
    /// How many edits of its history could be read.
    pub edits: u32,
    /// How many things are missing, as far as known.
    pub missing_count: u32,
    /// What is missing, by name where a name is known.
    pub missing: Vec<MissingThing>,
    /// How many things were read from the history instead.
    pub from_history: u32,
    /// How many of the missing things are in the newest whole backup.
    pub in_backup: u32,
    /// The newest whole backup that this program can open.
    pub backup: Option<BackupLine>,
}

/// How much of one table could be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableRead {
    /// The table.
    pub table: Table,
    /// Its name for people, in the plural.
    pub name: String,
    /// Rows that were read.
    pub read: u32,
    /// Rows that are missing, as far as known.
    pub missing: u32,
    /// Reading stopped, so there may have been more.
    pub perhaps_more: bool,
}

/// A missing thing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MissingThing {
    /// Its table.
    pub table: Table,
    /// What it was called, or how many there were: `Key result “Calls answered”`.
    pub text: String,
}

/// What was saved into a new file, which is open now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rescued {
    /// The new file.
    pub started: Started,
    /// Rows that were saved.
    pub rows: u32,
    /// What is missing, by name.
    pub missing: Vec<MissingThing>,
}

/// An edit that waits in memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldEdit {
    /// `14:33`.
    pub at: String,
    /// What was done.
    pub label: String,
}

impl Desk {
    /// What is known of the open file when it is damaged or newer; none when it is neither.
    pub(crate) fn file_trouble(&self, _: Nothing) -> Result<Option<FileTrouble>, Failure> {
        let language = self.machine().language;
        let (path, reason) =
            self.with_file(|file| Ok((file.path().to_owned(), file.read_only().cloned())))?;
        let code = match reason {
            Some(reason @ (ReadOnlyReason::Damaged(_) | ReadOnlyReason::Newer)) => reason.code(),
            _ => return Ok(None),
        };
        let facts = facts(&path).map_err(|error| Failure::of_file(&error, language))?;
        let backup = newest_good(&path, language);
        Ok(Some(told(code, &facts, backup, language)))
    }

    /// Asks for a place, copies everything that reads into a new file there and opens that.
    /// The file in trouble is not touched.
    pub(crate) fn rescue(&self, args: AskRescue) -> Result<Option<Rescued>, Failure> {
        let language = self.machine().language;
        let path = match args.path {
            Some(path) => path,
            None => self.with_file(|file| Ok(file.path().to_owned()))?,
        };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem} {}.okr", language.pick("rescued", "gerettet"));
        let title = language.pick("Rescue to a new file", "In eine neue Datei retten");
        let Some(target) = self.dialogs.save_workspace(title, &name) else {
            return Ok(None);
        };
        let target = with_ending(target);
        let rescued = okr_file::rescue(&path, &target, &self.who())
            .map_err(|error| Failure::of_file(&error, language))?;
        self.open(&target)?;
        Ok(Some(Rescued {
            started: self.started(None)?,
            rows: number(rescued.rows),
            missing: listed(&rescued.missing, language),
        }))
    }

    /// The edits that wait in memory, oldest first.
    pub(crate) fn held_edits(&self, _: Nothing) -> Result<Vec<HeldEdit>, Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            let edits = file.waiting().into_iter();
            let versions = file.waiting_versions().into_iter();
            Ok(edits
                .map(|entry| held_edit(entry, language))
                .chain(versions.map(|version| held_version(version, language)))
                .collect())
        })
    }

    /// How many edits would be lost if the window closed now.
    pub fn would_be_lost(&self) -> usize {
        if self.copied.load(Ordering::Relaxed) {
            return 0;
        }
        let open = crate::desk::lock(&self.file);
        let held = open.as_ref().and_then(okr_file::WorkspaceFile::held);
        held.map_or(0, |trouble| trouble.waiting)
    }

    /// Saves a copy where the person says and opens that: what cannot be written here can
    /// be written there.
    pub(crate) fn open_copy(&self, _: Nothing) -> Result<Option<Started>, Failure> {
        let Some(path) = self.copy_where_asked()? else {
            return Ok(None);
        };
        self.open(&path)?;
        self.started(None).map(Some)
    }

    /// Takes the file over from another machine; none when somebody there still has it.
    pub(crate) fn take_over(&self, _: Nothing) -> Result<Option<Started>, Failure> {
        let language = self.machine().language;
        let writes = self.with_file(|file| {
            file.take_over()
                .map_err(|error| Failure::of_file(&error, language))
        })?;
        if writes {
            self.started(None).map(Some)
        } else {
            Ok(None)
        }
    }
}

fn held_edit(entry: HistoryEntry, language: Language) -> HeldEdit {
    let undone = language.pick("Undone", "Rückgängig");
    HeldEdit {
        at: entry.at.format("%H:%M").to_string(),
        label: match entry.undone {
            Undone::No => entry.label,
            _ => format!("{undone}: {}", entry.label),
        },
    }
}

fn held_version(version: Option<Version>, language: Language) -> HeldEdit {
    let Some(Version { at, name, .. }) = version else {
        return HeldEdit {
            at: String::new(),
            label: language
                .pick(
                    "Took away the name of a version",
                    "Name einer Version entfernt",
                )
                .to_owned(),
        };
    };
    HeldEdit {
        at: at.format("%H:%M").to_string(),
        label: match language {
            Language::En => format!("Named a version “{name}”"),
            Language::De => format!("Version „{name}“ benannt"),
        },
    }
}

fn told(code: &str, facts: &Facts, backup: Option<BackupLine>, language: Language) -> FileTrouble {
    FileTrouble {
        code: code.to_owned(),
        saved_at: facts.saved_at.map(|at| when(at, clock::now(), language)),
        version: u32::try_from(facts.version).unwrap_or(0),
        known: u32::try_from(facts.known).unwrap_or(0),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        read: Table::ALL
            .iter()
            .filter_map(|table| read(*table, facts, language))
            .collect(),
        edits: number(facts.edits),
        missing_count: number(facts.missing.count()),
        missing: listed(&facts.missing, language),
        from_history: number(facts.missing.from_history),
        in_backup: number(facts.missing.in_backup),
        backup,
    }
}

fn read(table: Table, facts: &Facts, language: Language) -> Option<TableRead> {
    let read = facts.read.get(&table).copied().unwrap_or(0);
    let of = facts.missing.of.get(&table);
    if read == 0 && of.is_none() {
        return None;
    }
    Some(TableRead {
        table,
        name: okr_file::plural(table, language),
        read: number(read),
        missing: number(of.map_or(0, okr_file::MissingOf::count)),
        perhaps_more: of.is_some_and(|of| of.perhaps_more),
    })
}

fn listed(missing: &okr_file::Missing, language: Language) -> Vec<MissingThing> {
    let things = missing.listed(language).into_iter();
    things
        .map(|(table, text)| MissingThing { table, text })
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
