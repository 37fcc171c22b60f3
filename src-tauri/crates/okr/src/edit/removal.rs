//! Removing a thing with everything under it.
//!
//! First whatever merely mentions it lets go, then rows go, children before parents, so
//! that no step leaves a row without what it belongs to. The history keeps all of them.

use super::answer::Answer;
use super::check_ins::corrections;
use crate::{Change, CheckIn, Id, Refusal, Row, Table, Workspace};
use std::collections::BTreeSet;

pub(super) fn remove(workspace: &Workspace, id: Id) -> Answer {
    let row = workspace.row(id).ok_or(Refusal::Gone)?;
    // A workspace is never without its settings.
    if row.table() == Table::Settings {
        return Err(Refusal::NothingToDo);
    }
    let mut going = vec![];
    collect(workspace, row, &mut BTreeSet::new(), &mut going);
    let gone: BTreeSet<Id> = going.iter().map(|row| row.id()).collect();
    let mut changes = mentions_let_go(workspace, &going, &gone);
    changes.extend(going.into_iter().map(|row| Change::removed(row.clone())));
    Ok(changes)
}

/// Everything under a row and the row itself, children first. Under a key result a
/// correction goes before the check-in it corrects.
fn collect<'a>(
    workspace: &'a Workspace,
    row: &'a Row,
    seen: &mut BTreeSet<Id>,
    out: &mut Vec<&'a Row>,
) {
    if !seen.insert(row.id()) {
        return;
    }
    for below in workspace.all_below(row.id()) {
        if let (Row::CheckIn(check_in), Row::KeyResult(_)) = (below, row) {
            for correction in latest_first(workspace, check_in) {
                collect(workspace, correction, seen, out);
            }
        }
        collect(workspace, below, seen, out);
    }
    out.push(row);
}

/// The corrections of a check-in and theirs, the last one first.
fn latest_first<'a>(workspace: &'a Workspace, check_in: &CheckIn) -> Vec<&'a Row> {
    let mut chain: Vec<Id> = vec![];
    let mut waiting = corrections(workspace, check_in);
    while let Some(id) = waiting.pop() {
        if !chain.contains(&id) {
            chain.push(id);
            let further = workspace
                .get::<CheckIn>(id)
                .map(|row| corrections(workspace, row));
            waiting.extend(further.unwrap_or_default());
        }
    }
    chain
        .into_iter()
        .rev()
        .filter_map(|id| workspace.row(id))
        .collect()
}

/// What stays but mentions something that goes, without the mention.
fn mentions_let_go(workspace: &Workspace, going: &[&Row], gone: &BTreeSet<Id>) -> Vec<Change> {
    let mentioned: Vec<&Row> = going
        .iter()
        .copied()
        .filter(|row| matches!(row.table(), Table::Person | Table::Level | Table::CheckIn))
        .collect();
    let mut changes: Vec<Change> = vec![];
    for row in mentioned {
        let mentioning: Vec<&Row> = match row {
            Row::CheckIn(check_in) => corrections(workspace, check_in)
                .into_iter()
                .filter_map(|id| workspace.row(id))
                .collect(),
            _ => workspace.rows().collect(),
        };
        for before in mentioning
            .into_iter()
            .filter(|before| !gone.contains(&before.id()))
        {
            if let Some(after) = without(workspace, before, row) {
                changes.push(Change::changed(before.clone(), after));
            }
        }
    }
    changes
}

/// A row without its mention of one that goes. A unit whose level goes is on the level
/// above from then on, below the top one on the next.
fn without(workspace: &Workspace, row: &Row, gone: &Row) -> Option<Row> {
    let mut after = row.without_mention(gone.id())?;
    if let (Row::Unit(unit), Row::Level(level)) = (&mut after, gone) {
        let levels = workspace.levels();
        let at = levels.iter().position(|row| row.id == level.id)?;
        let next = at.checked_sub(1).unwrap_or(1);
        unit.level = levels.get(next).map(|row| row.id);
    }
    Some(after)
}
