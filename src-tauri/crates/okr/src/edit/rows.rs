//! Ready rows as an import makes them, and several edits as one.

use super::answer::{Answer, graded, named, spanned, weighed};
use super::{alignment, check_ins, key_results, work};
use crate::{Change, Edit, Id, Refusal, Row, Table, Workspace};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Adds ready rows, parents first whatever order they come in. They are checked as if
/// each had been typed: an import cannot bring in what an edit would refuse.
pub(super) fn add(workspace: &Workspace, rows: &[Row]) -> Answer {
    let mut ids = BTreeSet::new();
    for row in rows {
        workspace.free(row.id())?;
        if !ids.insert(row.id()) {
            return Err(Refusal::AlreadyThere);
        }
    }
    let added = rows.iter().cloned().map(Change::added).collect();
    let changes = in_order(workspace, added, refers_to_what_is_there).ok_or(Refusal::Gone)?;
    let mut scratch = workspace.clone();
    for change in &changes {
        if let Some(row) = &change.after {
            sound(&scratch, row)?;
            scratch.apply(std::slice::from_ref(change));
        }
    }
    if changes.is_empty() {
        Err(Refusal::NothingToDo)
    } else {
        Ok(changes)
    }
}

/// That a row holds nothing impossible and takes nobody's place. Its parents are there.
pub(super) fn sound(workspace: &Workspace, row: &Row) -> Result<(), Refusal> {
    if !workspace.fits(row) {
        return Err(Refusal::Gone);
    }
    if let Some(taken) = place_taken(workspace, row) {
        return Err(taken);
    }
    match row {
        Row::Person(row) => named(&row.name),
        Row::Level(row) => named(&row.one).and(named(&row.many)),
        Row::Unit(row) => named(&row.name),
        Row::Cycle(row) if row.check_in_days == 0 => Err(Refusal::NoRhythm),
        Row::Cycle(row) => named(&row.name).and(spanned(row.start, row.end)),
        Row::Period(row) => named(&row.label).and(spanned(row.start, row.end)),
        Row::Objective(row) => graded(row.impact).and(graded(row.effort)),
        Row::KeyResult(row) => graded(row.impact)
            .and(graded(row.effort))
            .and(weighed(row.weight))
            .and(key_results::upright(row)),
        Row::Milestone(row) => weighed(row.weight),
        Row::Activity(row) => work::possible(row.done),
        Row::CheckIn(row) => check_ins::possible(workspace, row),
        Row::Alignment(row) => alignment::refuse_circle(workspace, row.objective, row.to),
        Row::Waiver(row) if row.reason.trim().is_empty() => Err(Refusal::NoReason),
        _ => Ok(()),
    }
}

/// The refusal of a row whose place another row has.
fn place_taken(workspace: &Workspace, row: &Row) -> Option<Refusal> {
    let other = workspace.in_place_of(row)?;
    Some(match other {
        Row::Canvas(_) => Refusal::CanvasExists,
        Row::Alignment(_) | Row::ActivityLink(_) => Refusal::AlreadyAligned,
        _ => Refusal::AlreadyThere,
    })
}

/// Several edits as one: each sees what the ones before it did. Those with nothing to do
/// are passed over.
pub(super) fn together(workspace: &Workspace, edits: &[Edit], today: NaiveDate) -> Answer {
    let mut scratch = workspace.clone();
    let mut all = vec![];
    for edit in edits {
        let changes = match scratch.changes_for(edit, today) {
            // Filling many cells at once, some hold the value already.
            Err(Refusal::NothingToDo) => continue,
            answer => answer?,
        };
        scratch.apply(&changes);
        all.extend(changes);
    }
    let steps = all.len();
    let merged = merged(all);
    if merged.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    // Nothing was touched twice: the order of the edits is right as it is.
    if merged.len() == steps {
        return Ok(merged);
    }
    Ok(in_order(workspace, merged.clone(), can_be_made).unwrap_or(merged))
}

/// One change for each row: as it was first, as it is last.
fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut places: HashMap<Id, usize> = HashMap::new();
    let mut out: Vec<Change> = vec![];
    for change in changes {
        let Some(id) = change.row().map(Row::id) else {
            continue;
        };
        match places.get(&id).and_then(|at| out.get_mut(*at)) {
            Some(first) => first.after = change.after,
            None => {
                places.insert(id, out.len());
                out.push(change);
            }
        }
    }
    out.retain(|change| change.before != change.after);
    out
}

/// The changes in an order in which each `may` be made; mostly the order they come in.
/// None when there is no such order.
pub(super) fn in_order(
    workspace: &Workspace,
    changes: Vec<Change>,
    may: impl Fn(&Workspace, &Change) -> bool,
) -> Option<Vec<Change>> {
    let mut scratch = workspace.clone();
    let mut waiting = changes;
    let mut out = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let before = out.len();
        let mut later = vec![];
        for change in waiting {
            if may(&scratch, &change) {
                scratch.apply(std::slice::from_ref(&change));
                out.push(change);
            } else {
                later.push(change);
            }
        }
        if out.len() == before {
            return None;
        }
        waiting = later;
    }
    Some(out)
}

/// Whether what a row refers to is there, nothing is left that refers to a row that goes,
/// and no two rows have one place.
pub(super) fn can_be_made(workspace: &Workspace, change: &Change) -> bool {
    match (&change.before, &change.after) {
        (_, Some(row)) => {
            refers_to_what_is_there(workspace, change) && workspace.in_place_of(row).is_none()
        }
        (Some(row), None) => !is_referred_to(workspace, row),
        (None, None) => true,
    }
}

fn refers_to_what_is_there(workspace: &Workspace, change: &Change) -> bool {
    let Some(row) = &change.after else {
        return true;
    };
    row.mentions().iter().all(|id| workspace.row(*id).is_some())
}

fn is_referred_to(workspace: &Workspace, row: &Row) -> bool {
    let id = row.id();
    let mentioned = matches!(row.table(), Table::Person | Table::Level | Table::CheckIn);
    workspace.all_below(id).next().is_some()
        || (mentioned && workspace.rows().any(|other| other.mentions().contains(&id)))
}
