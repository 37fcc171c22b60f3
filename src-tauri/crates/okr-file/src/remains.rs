//! What is left in a file that is not whole, is of a newer version, or holds strange tables.

use crate::disk::{Disk, Mode, Past};
use crate::missing::kin;
use crate::rows::{self, checks, salvage};
use crate::{FileError, Kin, Missing, backup, history, history::Undone, migrations, missing};
use okr::{Done, Id, Row, Table, Workspace};
use std::cell::LazyCell;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

mod standing;

/// What could be read of a file that is not whole.
#[derive(Debug)]
pub struct Remains {
    /// Everything readable that hangs together.
    pub workspace: Workspace,
    /// Those of its rows that stand in the place of lost ones.
    pub stand_ins: BTreeSet<Id>,
    /// What is missing.
    pub missing: Missing,
    /// Every entry of the history and every named version that can be read.
    pub past: Past,
}

impl Remains {
    /// The rows that were read, without those that only stand in.
    pub fn read(&self) -> impl Iterator<Item = &Row> {
        let all = self.workspace.rows();
        all.filter(|row| !self.stand_ins.contains(&row.id()))
    }
}

/// Reads what is left in a file: of ours, of a newer version or with strange tables.
pub fn remains(path: &Path) -> Result<Remains, FileError> {
    let disk = Disk::open(path, Mode::Salvage)?;
    let conn = disk.conn();
    let application = checks::head(conn, "application_id").map_err(|error| match error.into() {
        FileError::System(_) => FileError::Unreadable,
        other => other,
    })?;
    if application != i64::from(migrations::APPLICATION_ID) {
        return Err(FileError::NotOurs);
    }
    let mut missing = Missing::default();
    let mut all = HashMap::new();
    let mut nowhere = BTreeMap::new();
    let history = rows::history::readable(conn);
    let last_known = last_known(&history);
    let backup = LazyCell::new(|| backup::newest_rows(path).unwrap_or_default());
    for &table in Table::ALL {
        let salvaged = salvage::table(conn, table);
        for row in salvaged.rows {
            // Of two rows that claim one identity, the one that others stand on counts.
            match all.entry(row.id()) {
                Entry::Vacant(free) => drop(free.insert(mended(row))),
                Entry::Occupied(_) => missing.add(table, missing::name_of(&row), || None),
            }
        }
        for id in salvaged.lost {
            match last_known.get(&id) {
                Some(Some(row)) if row.table() == table => {
                    all.insert(id, row.clone());
                    missing.from_history += 1;
                }
                _ => {
                    nowhere.insert(id, (table, salvaged.parents.get(&id).copied()));
                }
            }
        }
        if salvaged.nameless > 0 || salvaged.cut_short {
            // What the backup holds and no edit removed since must be among them.
            let gone = backup.rows().filter(|row| {
                let id = row.id();
                let removed = last_known.get(&id).is_some_and(Option::is_none);
                row.table() == table
                    && !removed
                    && !all.contains_key(&id)
                    && !nowhere.contains_key(&id)
            });
            let most = if salvaged.cut_short {
                usize::MAX
            } else {
                salvaged.nameless
            };
            let mut known = 0;
            for row in gone.take(most) {
                missing.lose(table, Some(row), || {
                    Kin::above(&row.parents(), |id| backup.row(id))
                });
                known += 1;
            }
            for _ in known..salvaged.nameless {
                missing.lose(table, None, || None);
            }
        }
        if salvaged.cut_short {
            missing.of.entry(table).or_default().perhaps_more = true;
        }
    }
    if all.is_empty() {
        return Err(FileError::Unreadable);
    }
    if !nowhere.is_empty() {
        lose(&nowhere, &all, &backup, &mut missing);
    }
    let stood = standing::stand(all, &mut missing);
    let dropped = stood.dropped.iter();
    missing.in_backup += dropped.filter(|id| backup.row(**id).is_some()).count();
    Ok(Remains {
        workspace: stood.workspace,
        stand_ins: stood.stand_ins,
        missing,
        past: Past {
            entries: history,
            versions: rows::versions::all(conn).unwrap_or_default(),
        },
    })
}

/// Notes rows that are nowhere to be read, by what still tells of them. `nowhere` holds the
/// table of each and what it belonged to, where that is known.
fn lose(
    nowhere: &BTreeMap<Id, (Table, Option<Id>)>,
    all: &HashMap<Id, Row>,
    backup: &Workspace,
    missing: &mut Missing,
) {
    let find = |id: Id| all.get(&id).or_else(|| backup.row(id));
    let mut rows: Vec<&Row> = all.values().collect();
    rows.sort_by_key(|row| (row.table(), row.id()));
    let references = |row: &Row| {
        let mentioned = standing::mentions(row).into_iter().map(|(_, id)| id);
        row.parents().into_iter().chain(mentioned).collect()
    };
    let below = kin::below(rows.into_iter(), references, find);
    for (id, (table, parent)) in nowhere {
        let known = backup.row(*id).filter(|row| row.table() == *table);
        missing.lose(*table, known, || {
            let parents = known.map(Row::parents).unwrap_or_default();
            let parents: Vec<Id> = parent.iter().copied().chain(parents).collect();
            Kin::above(&parents, find).or_else(|| below.get(id).cloned())
        });
    }
}

/// The row without values that no edit could have made: the arithmetic relies on it.
fn mended(mut row: Row) -> Row {
    let grade = |grade: &mut Option<u8>| *grade = grade.filter(|grade| (1..=5).contains(grade));
    match &mut row {
        Row::Cycle(row) => {
            row.check_in_days = row.check_in_days.max(1);
            row.end = row.end.max(row.start);
        }
        Row::Period(row) => row.end = row.end.max(row.start),
        Row::Objective(row) => {
            grade(&mut row.impact);
            grade(&mut row.effort);
        }
        Row::KeyResult(row) => {
            grade(&mut row.impact);
            grade(&mut row.effort);
        }
        Row::CheckIn(row) => row.confidence = row.confidence.filter(|confidence| *confidence <= 10),
        Row::Activity(row) if matches!(row.done, Done::Count { total: 0, .. }) => {
            row.done = Done::Unknown;
        }
        _ => {}
    }
    row
}

/// The last state of every row that the history tells of; none for removed ones.
fn last_known(history: &[history::Entry]) -> HashMap<Id, Option<Row>> {
    let mut out = HashMap::new();
    for entry in history {
        if entry.undone == Undone::No {
            for change in &entry.changes {
                if let Some(id) = change.row().map(Row::id) {
                    out.insert(id, change.after.clone());
                }
            }
        }
    }
    out
}
