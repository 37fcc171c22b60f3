//! What is looked for in the history: one small record for each edit.
//!
//! The list asks who edited and when, and that is read at once. What each edit was about is
//! needed to filter; ten thousand are read piece by piece while one already looks, and after
//! that only what is new. The rows themselves stay in the file and are read for the lines in
//! sight.

use chrono::{NaiveDate, NaiveDateTime};
use okr::{Aspect, Change, Id, Language, Names, Row, Table, fold_into};
use okr_file::{FileError, HistoryEntry, Undone, WorkspaceFile};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many edits are read at a time.
const PIECE: usize = 1000;

/// Who edited, and when.
#[derive(Debug, Clone)]
pub struct Seen {
    pub at: NaiveDateTime,
    pub author: String,
    pub undone: bool,
}

/// What an edit was about, as far as it can be looked for.
#[derive(Debug, Clone)]
pub struct Record {
    pub canvases: BTreeSet<Id>,
    pub things: BTreeSet<Id>,
    pub kind: Aspect,
    /// All its words, folded.
    pub text: String,
}

/// Every edit of the open file.
#[derive(Debug, Default)]
pub struct Index {
    language: Option<Language>,
    pub seen: BTreeMap<i64, Seen>,
    pub records: BTreeMap<i64, Record>,
    /// Rows that the history tells of and the workspace does not hold any more.
    pub gone: HashMap<Id, Row>,
}

impl Index {
    /// Takes in what is new in the history. What the edits are about is kept up only once
    /// all of it was read.
    pub fn follow(
        &mut self,
        file: &WorkspaceFile,
        today: NaiveDate,
        language: Language,
    ) -> Result<(), FileError> {
        if self.language != Some(language) {
            *self = Self {
                language: Some(language),
                ..Self::default()
            };
        }
        let was_whole = self.is_whole() && !self.seen.is_empty();
        // The last one may have become one step with what came after it.
        let from = self.seen.keys().next_back().copied().unwrap_or(0);
        for head in file.history_heads(from)? {
            let seen = Seen {
                at: head.at,
                author: head.author,
                undone: false,
            };
            self.seen.insert(head.seq, seen);
        }
        for (seq, undone) in file.history_marks()? {
            if let Some(seen) = self.seen.get_mut(&seq) {
                seen.undone = undone != Undone::No;
            }
        }
        if was_whole || self.seen.len() <= PIECE {
            self.read_all(file, today)?;
        }
        Ok(())
    }

    /// Whether it is known of every edit what it was about.
    pub fn is_whole(&self) -> bool {
        self.records.len() == self.seen.len()
    }

    /// Reads what the next edits were about.
    pub fn read_on(&mut self, file: &WorkspaceFile, today: NaiveDate) -> Result<(), FileError> {
        let language = self.language.unwrap_or(Language::En);
        let from = self.records.keys().next_back().copied().unwrap_or(0);
        let entries = file.some_history_since(from, PIECE)?;
        for entry in &entries {
            self.remember(file, &entry.changes);
        }
        let names = Names::new(file.workspace(), &self.gone, today, language);
        for entry in &entries {
            self.records.insert(entry.seq, record(entry, &names));
        }
        Ok(())
    }

    /// Reads what all edits were about, also what the last one became.
    pub fn read_all(&mut self, file: &WorkspaceFile, today: NaiveDate) -> Result<(), FileError> {
        loop {
            let before = self.records.len();
            self.read_on(file, today)?;
            if self.records.len() == before || self.is_whole() {
                return Ok(());
            }
        }
    }

    /// Keeps the rows that the workspace does not hold any more.
    pub fn remember(&mut self, file: &WorkspaceFile, changes: &[Change]) {
        for row in changes.iter().filter_map(Change::row) {
            let is_link = matches!(row.table(), Table::Alignment | Table::ActivityLink);
            if !is_link && file.workspace().row(row.id()).is_none() {
                self.gone.insert(row.id(), row.clone());
            }
        }
    }
}

fn record(entry: &HistoryEntry, names: &Names) -> Record {
    let (canvases, things, kind) = okr::about(&entry.changes, names);
    let line = okr::line(&entry.changes, &entry.label, &entry.reason, names);
    let mut text = String::new();
    for part in [
        &line.what,
        &line.thing,
        &line.before,
        &line.after,
        &entry.label,
        &entry.author,
        &entry.reason,
    ] {
        fold_into(part, &mut text);
        text.push('\n');
    }
    Record {
        canvases,
        things,
        kind,
        text,
    }
}
