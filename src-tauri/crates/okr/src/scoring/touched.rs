//! What a list of changes touches on a canvas.

use crate::{Change, Id, KeyResult, Objective, Row, Tabled, Workspace};
use std::collections::BTreeSet;

/// What has to be computed anew.
pub(super) enum Touched {
    /// Everything: numbers, bands or dates may have shifted.
    All,
    /// These objectives and key results.
    Some(BTreeSet<Id>),
}

/// What `changes` touch. `workspace` is as it is after them.
pub(super) fn touched(workspace: &Workspace, changes: &[Change]) -> Touched {
    let mut ids = BTreeSet::new();
    for change in changes {
        if reorders(change) {
            return Touched::All;
        }
        ids.extend(change.row().and_then(key_result_of));
        if let Some(Row::Objective(row)) = change.row() {
            ids.insert(row.id);
        }
    }
    let objectives: Vec<Id> = ids
        .iter()
        .filter_map(|id| objective_of(workspace, *id))
        .collect();
    for objective in objectives {
        climb(workspace, objective, &mut ids);
    }
    Touched::Some(ids)
}

/// Whether a change may shift numbers, bands, dates or limits of the whole canvas.
fn reorders(change: &Change) -> bool {
    let place = |row: &Row| match row {
        Row::Objective(row) => Some((row.canvas, row.order.clone())),
        Row::KeyResult(row) => Some((row.objective, row.order.clone())),
        _ => None,
    };
    match change.row() {
        Some(
            Row::Settings(_)
            | Row::Cycle(_)
            | Row::Period(_)
            | Row::StrategicObjective(_)
            | Row::Alignment(_),
        ) => true,
        Some(Row::Objective(_) | Row::KeyResult(_)) => {
            change.before.as_ref().and_then(place) != change.after.as_ref().and_then(place)
        }
        _ => false,
    }
}

fn key_result_of(row: &Row) -> Option<Id> {
    match row {
        Row::KeyResult(row) => Some(row.id),
        Row::PeriodTarget(row) => Some(row.key_result),
        Row::Milestone(row) => Some(row.key_result),
        Row::OutcomePlan(row) => Some(row.key_result),
        Row::ActivityLink(row) => Some(row.key_result),
        Row::CheckIn(row) => Some(row.key_result),
        _ => None,
    }
}

fn objective_of(workspace: &Workspace, id: Id) -> Option<Id> {
    let row = workspace.row(id)?;
    KeyResult::from_row(row)
        .map(|row| row.objective)
        .or_else(|| Objective::from_row(row).map(|row| row.id))
}

/// Adds an objective and those above it whose progress counts it.
fn climb(workspace: &Workspace, objective: Id, ids: &mut BTreeSet<Id>) {
    let mut next = vec![objective];
    let mut seen = BTreeSet::new();
    while let Some(id) = next.pop() {
        if !seen.insert(id) {
            continue;
        }
        ids.insert(id);
        let above = workspace
            .serves(id)
            .into_iter()
            .filter_map(|link| workspace.objective_served(link.to))
            .filter_map(|id| workspace.get::<Objective>(id));
        next.extend(above.filter(|row| row.counts_children).map(|row| row.id));
    }
}
