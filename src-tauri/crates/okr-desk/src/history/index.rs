//! What is looked for in the history: one small record for each edit.
//!
//! Ten thousand edits are read once, when the history is first opened; after that only what
//! is new. The rows themselves stay in the file and are read for the lines in sight.

use chrono::{NaiveDate, NaiveDateTime};
use okr::{Aspect, Change, Id, Language, Names, Row, Table, fold_into};
use okr_file::{FileError, HistoryEntry, Undone, WorkspaceFile};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One edit, as far as it can be looked for.
#[derive(Debug, Clone)]
pub struct Record {
    pub at: NaiveDateTime,
    pub author: String,
    pub undone: bool,
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
    pub records: BTreeMap<i64, Record>,
    /// Rows that the history tells of and the workspace does not hold any more.
    pub gone: HashMap<Id, Row>,
}

impl Index {
    /// Takes in what is new in the history.
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
        // The last one may have become one step with what came after it.
        let from = self.records.keys().next_back().copied().unwrap_or(0);
        let entries = file.history_since(from)?;
        for entry in &entries {
            self.remember(file, &entry.changes);
        }
        let names = Names::new(file.workspace(), &self.gone, today, language);
        for entry in &entries {
            self.records.insert(entry.seq, record(entry, &names));
        }
        for (seq, undone) in file.history_marks()? {
            if let Some(record) = self.records.get_mut(&seq) {
                record.undone = undone != Undone::No;
            }
        }
        Ok(())
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
        at: entry.at,
        author: entry.author.clone(),
        undone: entry.undone != Undone::No,
        canvases,
        things,
        kind,
        text,
    }
}
