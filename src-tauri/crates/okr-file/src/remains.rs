//! What is left in a file that is not whole, is of a newer version, or holds strange tables.

use crate::disk::{Disk, Mode, Past};
use crate::rows::{self, checks, salvage};
use crate::{FileError, Missing, history, history::Undone, migrations, missing};
use okr::{Done, Id, Row, Table, Workspace};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::Path;

mod standing;

/// What could be read of a file that is not whole.
#[derive(Debug)]
pub struct Remains {
    /// Everything readable that hangs together.
    pub workspace: Workspace,
    /// What is missing.
    pub missing: Missing,
    /// Every entry of the history and every named version that can be read.
    pub past: Past,
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
    let history = rows::history::readable(conn);
    let last_known = last_known(&history);
    for &table in Table::ALL {
        let salvaged = salvage::table(conn, table);
        for row in salvaged.rows {
            // Of two rows that claim one identity, the one that others stand on counts.
            match all.entry(row.id()) {
                Entry::Vacant(free) => drop(free.insert(mended(row))),
                Entry::Occupied(_) => missing.add(table, missing::name_of(&row)),
            }
        }
        for id in salvaged.lost {
            match last_known.get(&id) {
                Some(Some(row)) if row.table() == table => {
                    all.insert(id, row.clone());
                    missing.from_history += 1;
                }
                _ => missing.add(table, None),
            }
        }
        for _ in 0..salvaged.nameless {
            missing.add(table, None);
        }
        if salvaged.cut_short {
            missing.of.entry(table).or_default().perhaps_more = true;
        }
    }
    if all.is_empty() {
        return Err(FileError::Unreadable);
    }
    let workspace = standing::stand(all, &mut missing);
    Ok(Remains {
        workspace,
        missing,
        past: Past {
            entries: history,
            versions: rows::versions::all(conn).unwrap_or_default(),
        },
    })
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
