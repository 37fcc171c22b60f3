//! Bringing rows back to how they were: one field, or a whole earlier state.
//!
//! The rows come from the history, and the history came with the file: what they come to is
//! checked as if each row had been typed.

use super::answer::Answer;
use super::rows::sound;
use crate::{Change, Edit, Id, Refusal, Row, Table, Unit, Workspace};
use std::collections::{BTreeMap, BTreeSet};

impl Edit {
    /// The edit that makes `then` of `now`.
    pub fn bring_back(now: &Workspace, then: &Workspace, what: &str) -> Self {
        let differs = |row: &&Row| now.row(row.id()) != Some(*row);
        let gone = |row: &&Row| then.row(row.id()).is_none();
        Self::BringBack {
            what: what.to_owned(),
            rows: then.rows().filter(differs).cloned().collect(),
            without: now.rows().filter(gone).map(Row::id).collect(),
        }
    }
}

/// Parents come before what needs them, and go after it.
pub(super) fn bring_back(workspace: &Workspace, rows: &[Row], without: &[Id]) -> Answer {
    let mut coming: BTreeMap<(Table, Id), Change> = BTreeMap::new();
    let mut leaving: BTreeMap<(Table, Id), Change> = BTreeMap::new();
    for row in rows {
        let place = (row.table(), row.id());
        match workspace.row(row.id()) {
            Some(now) if now == row => {}
            Some(now) if now.table() != row.table() => return Err(Refusal::AlreadyThere),
            Some(now) => {
                coming.insert(place, Change::changed(now.clone(), row.clone()));
            }
            None => {
                coming.insert(place, Change::added(row.clone()));
            }
        }
    }
    for id in without {
        let row = workspace.row(*id).ok_or(Refusal::Gone)?;
        leaving.insert((row.table(), *id), Change::removed(row.clone()));
    }
    let changes: Vec<Change> = coming
        .into_values()
        .chain(leaving.into_values().rev())
        .collect();
    if changes.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    comes_to_something_whole(workspace, &changes)?;
    Ok(changes)
}

/// That every row is sound once all is done, and nothing is left that refers to a row that
/// went.
fn comes_to_something_whole(workspace: &Workspace, changes: &[Change]) -> Result<(), Refusal> {
    let mut after = workspace.clone();
    after.apply(changes);
    for change in changes {
        match (&change.before, &change.after) {
            (_, Some(row)) => {
                sound(&after, row)?;
                not_below_itself(&after, row)?;
            }
            (Some(gone), None) if after.all_below(gone.id()).next().is_some() => {
                return Err(Refusal::Gone);
            }
            _ => {}
        }
    }
    let gone = |id: &Id| workspace.row(*id).is_some() && after.row(*id).is_none();
    let mentioned = [Table::Person, Table::Level, Table::CheckIn];
    let may_be_mentioned = changes
        .iter()
        .filter(|change| change.after.is_none())
        .filter_map(Change::row)
        .any(|row| mentioned.contains(&row.table()));
    if may_be_mentioned && after.rows().any(|row| row.mentions().iter().any(gone)) {
        return Err(Refusal::Gone);
    }
    Ok(())
}

fn not_below_itself(workspace: &Workspace, row: &Row) -> Result<(), Refusal> {
    let Row::Unit(unit) = row else {
        return Ok(());
    };
    let mut seen = BTreeSet::from([unit.id]);
    let mut at = unit.parent;
    while let Some(above) = at.and_then(|id| workspace.get::<Unit>(id)) {
        if !seen.insert(above.id) {
            return Err(Refusal::UnitBelowItself);
        }
        at = above.parent;
    }
    Ok(())
}
