//! When another program changed the file while it was open: what differs, and going on
//! with the choice of a person.
//!
//! Three states are compared field by field: as we saved it last, as it is here with what
//! waits in memory, and as it is on disk now. What only one side changed needs no choice,
//! but is shown with that side chosen, so that nothing happens unseen.

use super::{Done, WorkspaceFile};
use crate::disk::{Disk, Mode};
use crate::inspect::{self, Found};
use crate::{EditError, FileError, Stamp};
use okr::{Change, Id, Refusal, Row, Table, Workspace, reversed};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Whose state of a field counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// As it is in this window.
    Mine,
    /// As it is in the file now.
    Theirs,
}

/// One field that differs between this window and the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The row.
    pub id: Id,
    /// Its table.
    pub table: Table,
    /// The field by its name; none when the whole row is only on one side.
    pub field: Option<String>,
    /// As it is here; none when the row is not here.
    pub mine: Option<Value>,
    /// As it is in the file; none when the row is not there.
    pub theirs: Option<Value>,
    /// The side that changed it, mine where both did.
    pub offered: Side,
}

/// What a person chose for a field.
pub type Choice = ((Id, Option<String>), Side);

impl WorkspaceFile {
    /// The fields that differ between this window and the file as it is now, with the
    /// file's own state of things for their names.
    pub fn outside(&self) -> Result<(Vec<Difference>, Workspace), FileError> {
        let theirs = self.on_disk()?;
        let mut base = self.workspace.clone();
        base.apply(&reversed(&self.history.pending.changes));
        Ok((differences(&base, &self.workspace, &theirs), theirs))
    }

    /// Reads the file as it is now and lays the chosen fields of this window over it, as
    /// one edit. None when nothing of this window was chosen.
    pub fn settle_outside(
        &mut self,
        choices: &[Choice],
        label: &str,
        stamp: &Stamp,
    ) -> Result<Option<Done>, EditError> {
        let (differences, theirs) = self.outside()?;
        let mine = self.workspace.clone();
        let chosen: HashMap<&(Id, Option<String>), Side> =
            choices.iter().map(|(key, side)| (key, *side)).collect();
        let side = |one: &Difference| {
            let key = (one.id, one.field.clone());
            chosen.get(&key).copied().unwrap_or(one.offered)
        };
        let wanted: Vec<&Difference> = differences
            .iter()
            .filter(|one| side(one) == Side::Mine)
            .collect();
        let changes = laid_over(&wanted, &mine, &theirs);
        // Checked before anything of this window is given up.
        let mut after = theirs;
        after.apply(&changes);
        let whole = after.rows().all(|row| after.fits(row));
        if !whole || !inspect::circles(&after).is_empty() {
            return Err(Refusal::Gone.into());
        }
        self.reload()?;
        if changes.is_empty() {
            return Ok(None);
        }
        self.history
            .add(self.disk.conn(), &changes, label, None, stamp);
        let label = label.to_owned();
        self.carry_out(Done { changes, label }, None).map(Some)
    }

    fn on_disk(&self) -> Result<Workspace, FileError> {
        let disk = Disk::open(&self.path, Mode::Read).map_err(|error| match error {
            FileError::NotThere => FileError::Vanished,
            other => other,
        })?;
        match inspect::inspect(&disk)? {
            Found::Sound(workspace, crate::VERSION) => Ok(workspace),
            Found::Sound(..) | Found::Newer => Err(FileError::Newer),
            Found::Damaged => Err(FileError::Unreadable),
        }
    }
}

fn differences(base: &Workspace, mine: &Workspace, theirs: &Workspace) -> Vec<Difference> {
    let mut rows: BTreeMap<(Table, Id), ()> = BTreeMap::new();
    for row in mine.rows().chain(theirs.rows()) {
        rows.insert((row.table(), row.id()), ());
    }
    let mut out = Vec::new();
    for (table, id) in rows.into_keys() {
        let (here, there) = (mine.row(id), theirs.row(id));
        if here == there {
            continue;
        }
        let (before, here, there) = (base.row(id), here.map(fields), there.map(fields));
        let before = before.map(fields);
        match (&here, &there) {
            (Some(here), Some(there)) => {
                out.extend(of_fields((table, id), before.as_ref(), here, there));
            }
            _ => out.push(Difference {
                id,
                table,
                field: None,
                offered: if here == before {
                    Side::Theirs
                } else {
                    Side::Mine
                },
                mine: here.map(Value::Object),
                theirs: there.map(Value::Object),
            }),
        }
    }
    out
}

fn of_fields(
    (table, id): (Table, Id),
    before: Option<&Map<String, Value>>,
    here: &Map<String, Value>,
    there: &Map<String, Value>,
) -> Vec<Difference> {
    let names: BTreeSet<&String> = here.keys().chain(there.keys()).collect();
    let differing = names
        .into_iter()
        .filter(|name| here.get(*name) != there.get(*name));
    differing
        .map(|name| {
            let was = before.and_then(|row| row.get(name));
            let only_theirs = was == here.get(name);
            Difference {
                id,
                table,
                field: Some(name.clone()),
                mine: here.get(name).cloned(),
                theirs: there.get(name).cloned(),
                offered: if only_theirs {
                    Side::Theirs
                } else {
                    Side::Mine
                },
            }
        })
        .collect()
}

/// The fields of a row, by the names that JSON has for them.
fn fields(row: &Row) -> Map<String, Value> {
    match serde_json::to_value(row).map(|mut value| value["row"].take()) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// What makes the wanted fields of `mine` out of `theirs`: parents first, rows that go last
/// and in the other order.
fn laid_over(wanted: &[&Difference], mine: &Workspace, theirs: &Workspace) -> Vec<Change> {
    let mut of_row: BTreeMap<Id, Vec<&Difference>> = BTreeMap::new();
    for one in wanted {
        of_row.entry(one.id).or_default().push(one);
    }
    let mut changes: Vec<Change> = Vec::new();
    for row in mine.rows() {
        let Some(fields) = of_row.get(&row.id()) else {
            continue;
        };
        match theirs.row(row.id()) {
            None => changes.push(Change::added(row.clone())),
            Some(before) => {
                changes.extend(with_fields(before, fields).map(|after| Change {
                    before: Some(before.clone()),
                    after: Some(after),
                }));
            }
        }
    }
    let going: Vec<Change> = theirs
        .rows()
        .filter(|row| of_row.contains_key(&row.id()) && mine.row(row.id()).is_none())
        .map(|row| Change::removed(row.clone()))
        .collect();
    changes.extend(going.into_iter().rev());
    changes
}

fn with_fields(row: &Row, wanted: &[&Difference]) -> Option<Row> {
    let mut value = serde_json::to_value(row).ok()?;
    for one in wanted {
        let name = one.field.as_ref()?;
        value["row"][name] = one.mine.clone()?;
    }
    serde_json::from_value(value)
        .ok()
        .filter(|after| after != row)
}
