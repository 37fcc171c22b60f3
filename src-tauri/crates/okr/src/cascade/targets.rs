//! What an objective could be aligned to, before anybody tries.

use crate::alignment::serving;
use crate::{Canvas, Cycle, Id, Objective, Workspace};
use std::collections::HashSet;

/// The objectives that one cannot serve: itself and all that serve it, as that would close
/// a circle, and those of cycles that share no day with its own. Their key results cannot be
/// served either. In the order of their ids; what an edit would say is in its refusal.
pub fn cannot_serve(workspace: &Workspace, objective: Id) -> Vec<Id> {
    let below = below(workspace, objective);
    let cycle = cycle_of(workspace, objective);
    let apart = |row: &Objective| match (cycle, cycle_of(workspace, row.id)) {
        (Some(own), Some(other)) => !own.overlaps(other),
        _ => false,
    };
    let rows = workspace
        .all()
        .filter(|row: &&Objective| below.contains(&row.id) || apart(row));
    rows.map(|row| row.id).collect()
}

/// An objective and all that serve it, directly or through others.
fn below(workspace: &Workspace, objective: Id) -> HashSet<Id> {
    let mut seen = HashSet::from([objective]);
    let mut waiting = vec![objective];
    while let Some(id) = waiting.pop() {
        for link in serving(workspace, id) {
            if seen.insert(link.objective) {
                waiting.push(link.objective);
            }
        }
    }
    seen
}

/// The cycle an objective stands in.
pub(crate) fn cycle_of(workspace: &Workspace, objective: Id) -> Option<&Cycle> {
    let objective = workspace.get::<Objective>(objective)?;
    let canvas = workspace.get::<Canvas>(objective.canvas)?;
    workspace.get(canvas.cycle)
}
