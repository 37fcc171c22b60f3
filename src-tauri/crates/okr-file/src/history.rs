//! The history: every edit ever made, and the steps that undo and redo walk along.
//!
//! What was done but has not reached the disk lies over what is in the file, so that undo
//! goes on while the disk is full.

use crate::rows::{history as table, versions};
use crate::{FileError, Stamp, Version};
use chrono::TimeDelta;
use okr::{Change, Id, reversed};
use rusqlite::Connection;
use std::collections::BTreeMap;

mod entry;
mod naming;
mod way;

pub use entry::{Entry, Head, Undone};
pub use way::{Link, Way};

/// Quick repeats within this span are one step.
const ONE_STEP: TimeDelta = TimeDelta::seconds(60);

/// What still has to be written.
#[derive(Debug, Clone, Default)]
pub struct Pending {
    /// Changes of rows, in the order they were made.
    pub changes: Vec<Change>,
    /// New and changed entries.
    pub entries: BTreeMap<i64, Entry>,
    /// Versions that are new or have a new name; none for those that go.
    pub versions: BTreeMap<Id, Option<Version>>,
    /// What the file holds as taken back can no longer return.
    pub leave_behind: bool,
    /// How many edits, undos and redos these are.
    pub count: usize,
}

impl Pending {
    /// How many entries and names of versions wait: what a list of them shows.
    pub fn steps(&self) -> usize {
        self.entries.len() + self.versions.len()
    }
}

/// Where undo and redo stand.
#[derive(Debug, Clone)]
pub struct History {
    last: i64,
    last_saved: i64,
    undo: Option<Head>,
    redo: Option<Head>,
    versions: Vec<Version>,
    /// What still has to be written.
    pub pending: Pending,
}

impl History {
    /// Where the file's history stands.
    pub fn read(conn: &Connection) -> rusqlite::Result<Self> {
        let last = table::last(conn)?;
        let undo = table::done_before(conn, i64::MAX)?;
        let redo = table::undone_after(conn, undo.as_ref().map_or(0, |head| head.seq))?;
        Ok(Self {
            last,
            last_saved: last,
            undo,
            redo,
            versions: versions::all(conn)?,
            pending: Pending::default(),
        })
    }

    /// The history of a file whose history cannot be read.
    pub fn empty() -> Self {
        Self {
            last: 0,
            last_saved: 0,
            undo: None,
            redo: None,
            versions: vec![],
            pending: Pending::default(),
        }
    }

    /// Number of the last entry.
    pub fn last(&self) -> i64 {
        self.last
    }

    /// Number of the last entry that the file holds.
    pub fn last_saved(&self) -> i64 {
        self.last_saved
    }

    /// Notes that everything pending is in the file.
    pub fn saved(&mut self) {
        self.last_saved = self.last;
    }

    /// A copy to go back to; none while something waits to be written.
    pub fn clone_when_clear(&self) -> Option<Self> {
        (self.pending.count == 0).then(|| self.clone())
    }

    /// Lays what is pending over the entries of the file.
    pub fn lay_over(&self, entries: &mut Vec<Entry>) {
        let mut all: BTreeMap<i64, Entry> = std::mem::take(entries)
            .into_iter()
            .map(|entry| (entry.seq, entry))
            .collect();
        if self.pending.leave_behind {
            for entry in all
                .values_mut()
                .filter(|entry| entry.undone == Undone::CanReturn)
            {
                entry.undone = Undone::LeftBehind;
            }
        }
        all.extend(self.pending.entries.clone());
        entries.extend(all.into_values());
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.as_ref().map(|head| head.label.as_str())
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.as_ref().map(|head| head.label.as_str())
    }

    /// Notes an edit, as part of the entry before it when both are one step.
    pub fn add(
        &mut self,
        conn: &Connection,
        changes: &[Change],
        label: &str,
        step: Option<String>,
        stamp: &Stamp,
    ) {
        // When the entry cannot be read just now, the edit is a step of its own.
        let joined = self
            .joins(step.as_deref(), stamp)
            .and_then(|seq| self.entry(conn, seq).ok().flatten())
            .and_then(|entry| join(entry, changes, label));
        let entry = joined.unwrap_or_else(|| Entry {
            seq: self.last + 1,
            at: stamp.at,
            author: stamp.author.clone(),
            label: label.to_owned(),
            step,
            undone: Undone::No,
            changes: changes.to_vec(),
            follows: Some(self.head()),
            steps: 1,
            reason: String::new(),
        });
        if self.redo.take().is_some() {
            self.leave_behind();
        }
        self.last = self.last.max(entry.seq);
        self.undo = Some(Head::from(&entry));
        self.stage(entry, changes);
    }

    /// The entry that this edit becomes part of.
    fn joins(&self, step: Option<&str>, stamp: &Stamp) -> Option<i64> {
        let head = self.undo.as_ref()?;
        let since = stamp.at - head.at;
        let joins = self.redo.is_none()
            && head.seq == self.last
            // A version is the state just after its entry: that entry is finished.
            && !self.versions.iter().any(|version| version.seq == head.seq)
            && step.is_some()
            && head.step.as_deref() == step
            && head.author == stamp.author
            && since >= TimeDelta::zero()
            && since <= ONE_STEP;
        joins.then_some(head.seq)
    }

    /// Number of the entry that counts last, 0 when none does.
    pub fn head(&self) -> i64 {
        self.undo.as_ref().map_or(0, |head| head.seq)
    }

    /// At most so many entries from number `from` on, oldest first; when there were no more
    /// in the file, those still to be written too.
    pub fn some_since(
        &self,
        conn: &Connection,
        from: i64,
        most: usize,
    ) -> Result<Vec<Entry>, FileError> {
        let mut entries = table::some_since(conn, from, most)?;
        if entries.len() >= most {
            return Ok(entries);
        }
        self.lay_over(&mut entries);
        entries.retain(|entry| entry.seq >= from);
        Ok(entries)
    }

    /// Number, time and author of the entries from number `from` on, oldest first.
    pub fn heads(&self, conn: &Connection, from: i64) -> Result<Vec<Head>, FileError> {
        let mut all: BTreeMap<i64, Head> = table::heads(conn, from)?
            .into_iter()
            .map(|head| (head.seq, head))
            .collect();
        let waiting = self.pending.entries.range(from..);
        all.extend(waiting.map(|(seq, entry)| (*seq, Head::from(entry))));
        Ok(all.into_values().collect())
    }

    /// The entry that undo takes back.
    pub fn to_undo(&self, conn: &Connection) -> Result<Option<Entry>, FileError> {
        self.undo
            .as_ref()
            .map_or(Ok(None), |head| self.entry(conn, head.seq))
    }

    /// The entry that redo brings again.
    pub fn to_redo(&self, conn: &Connection) -> Result<Option<Entry>, FileError> {
        self.redo
            .as_ref()
            .map_or(Ok(None), |head| self.entry(conn, head.seq))
    }

    /// Notes that an entry was taken back; gives what that does to the rows.
    pub fn undo(&mut self, conn: &Connection, mut entry: Entry) -> Result<Vec<Change>, FileError> {
        let changes = reversed(&entry.changes);
        let next = self.done_before(conn, entry.seq)?;
        entry.undone = Undone::CanReturn;
        self.redo = Some(Head::from(&entry));
        self.undo = next;
        self.stage(entry, &changes);
        Ok(changes)
    }

    /// Notes that an entry was brought again; gives what that does to the rows.
    pub fn redo(&mut self, conn: &Connection, mut entry: Entry) -> Result<Vec<Change>, FileError> {
        let changes = entry.changes.clone();
        let next = self.undone_after(conn, entry.seq)?;
        entry.undone = Undone::No;
        self.undo = Some(Head::from(&entry));
        self.redo = next;
        self.stage(entry, &changes);
        Ok(changes)
    }

    /// The latest entries, newest first, those still to be written too.
    pub fn latest(&self, conn: &Connection, most: usize) -> Result<Vec<Entry>, FileError> {
        let mut entries = table::latest(conn, most)?;
        self.lay_over(&mut entries);
        entries.reverse();
        entries.truncate(most);
        Ok(entries)
    }

    fn stage(&mut self, entry: Entry, changes: &[Change]) {
        self.pending.changes.extend_from_slice(changes);
        self.pending.entries.insert(entry.seq, entry);
        self.pending.count += 1;
    }

    fn leave_behind(&mut self) {
        self.pending.leave_behind = true;
        for entry in self.pending.entries.values_mut() {
            if entry.undone == Undone::CanReturn {
                entry.undone = Undone::LeftBehind;
            }
        }
    }

    /// The entry of this number.
    pub fn entry(&self, conn: &Connection, seq: i64) -> Result<Option<Entry>, FileError> {
        if let Some(entry) = self.pending.entries.get(&seq) {
            return Ok(Some(entry.clone()));
        }
        Ok(table::one(conn, seq)?)
    }

    fn done_before(&self, conn: &Connection, seq: i64) -> Result<Option<Head>, FileError> {
        let mut waiting = self
            .pending
            .entries
            .range(..seq)
            .rev()
            .map(|(_, entry)| entry);
        let waiting = waiting
            .find(|entry| entry.undone == Undone::No)
            .map(Head::from);
        let mut stored = table::done_before(conn, seq)?;
        while let Some(head) = stored.take_if(|head| self.is_pending(head.seq)) {
            stored = table::done_before(conn, head.seq)?;
        }
        Ok(waiting
            .into_iter()
            .chain(stored)
            .max_by_key(|head| head.seq))
    }

    fn undone_after(&self, conn: &Connection, seq: i64) -> Result<Option<Head>, FileError> {
        let mut waiting = self
            .pending
            .entries
            .range(seq + 1..)
            .map(|(_, entry)| entry);
        let waiting = waiting
            .find(|entry| entry.undone == Undone::CanReturn)
            .map(Head::from);
        if self.pending.leave_behind {
            return Ok(waiting);
        }
        let mut stored = table::undone_after(conn, seq)?;
        while let Some(head) = stored.take_if(|head| self.is_pending(head.seq)) {
            stored = table::undone_after(conn, head.seq)?;
        }
        Ok(waiting
            .into_iter()
            .chain(stored)
            .min_by_key(|head| head.seq))
    }

    fn is_pending(&self, seq: i64) -> bool {
        self.pending.entries.contains_key(&seq)
    }
}

/// An entry that did both; none when the two take each other back, for then the first must
/// stay a step of its own.
fn join(mut entry: Entry, changes: &[Change], label: &str) -> Option<Entry> {
    let mut joined: Vec<Change> = Vec::new();
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    for change in entry.changes.iter().chain(changes) {
        let Some(id) = change.row().map(okr::Row::id) else {
            continue;
        };
        match places.get(&id) {
            Some(&at) => joined[at].after = change.after.clone(),
            None => {
                places.insert(id, joined.len());
                joined.push(change.clone());
            }
        }
    }
    joined.retain(|change| change.before != change.after);
    if joined.is_empty() {
        return None;
    }
    entry.changes = joined;
    entry.steps += 1;
    entry.label = label.to_owned();
    Some(entry)
}
