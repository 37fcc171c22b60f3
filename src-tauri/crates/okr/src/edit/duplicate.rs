//! Copying a thing with everything under it.
//!
//! What was observed is not copied: check-ins, ticks, used plans, the owner's own status;
//! neither are waivers, which somebody gave to the original. A copied objective serves
//! what the original serves; whoever serves the original does not serve the copy.

use super::answer::{Answer, Line};
use super::{people, strategy};
use crate::{Change, Id, Order, Refusal, Row, Table, Workspace};
use std::collections::{HashMap, HashSet};

pub(super) fn duplicate(workspace: &Workspace, id: Id, new: Id) -> Answer {
    let row = workspace.row(id).ok_or(Refusal::Gone)?;
    stands_alone(row)?;
    let mut originals = vec![];
    collect(workspace, row, &mut HashSet::new(), &mut originals);
    // A row may have two parents among the copied ones: tables are in an order that suits.
    originals.sort_by_key(|row| row.table());
    let rest = originals
        .iter()
        .map(|row| row.id())
        .filter(|other| *other != id);
    let mut ids: HashMap<Id, Id> = rest.zip((1..).map(|n| new.nth(n))).collect();
    ids.insert(id, new);
    let mut changes = vec![];
    for original in originals {
        let mut copy = original.clone();
        copy.rename(&ids);
        forget_observations(&mut copy);
        if original.id() == id {
            set_apart(workspace, id, &mut copy)?;
        }
        workspace.free(copy.id())?;
        changes.push(Change::added(copy));
    }
    Ok(changes)
}

/// That there can be two of it.
fn stands_alone(row: &Row) -> Result<(), Refusal> {
    match row.table() {
        Table::Canvas => Err(Refusal::CanvasExists),
        Table::Alignment | Table::ActivityLink => Err(Refusal::AlreadyAligned),
        Table::Settings
        | Table::PeriodTarget
        | Table::OutcomePlan
        | Table::CheckIn
        | Table::Waiver => Err(Refusal::NothingToDo),
        _ => Ok(()),
    }
}

/// A row and what is copied with it, each before what is under it.
fn collect<'a>(
    workspace: &'a Workspace,
    row: &'a Row,
    seen: &mut HashSet<Id>,
    out: &mut Vec<&'a Row>,
) {
    if !seen.insert(row.id()) {
        return;
    }
    out.push(row);
    for below in workspace.all_below(row.id()) {
        let goes_along = match below {
            Row::CheckIn(_) | Row::Waiver(_) => false,
            Row::Alignment(link) => link.objective == row.id(),
            _ => true,
        };
        if goes_along {
            collect(workspace, below, seen, out);
        }
    }
}

fn forget_observations(copy: &mut Row) {
    match copy {
        Row::Milestone(row) => row.done_on = None,
        Row::OutcomePlan(row) => row.used_on = None,
        Row::KeyResult(row) => {
            row.status_override = None;
            row.override_reason.clear();
        }
        Row::Canvas(row) => row.agreed_on = None,
        _ => {}
    }
}

/// Puts the copy right behind its original and gives it what must be its own.
fn set_apart(workspace: &Workspace, id: Id, copy: &mut Row) -> Result<(), Refusal> {
    if let Some((line, order)) = place(workspace, copy) {
        *order = line.behind(Some(id))?;
    }
    match copy {
        Row::Person(row) => {
            row.initials = people::initials(&row.name, &people::taken(workspace, row.id))
        }
        Row::StrategicObjective(row) => row.code = strategy::next_code(workspace),
        _ => {}
    }
    Ok(())
}

/// The siblings of a row, and its place among them.
fn place<'a>(workspace: &Workspace, row: &'a mut Row) -> Option<(Line, &'a mut Order)> {
    Some(match row {
        Row::Level(row) => (
            Line::of(workspace.levels(), |row| (row.id, &row.order)),
            &mut row.order,
        ),
        Row::StrategicObjective(row) => (
            Line::of(workspace.strategic_objectives(), |row| (row.id, &row.order)),
            &mut row.order,
        ),
        Row::Unit(row) => (
            Line::of(workspace.units_below(row.parent), |row| {
                (row.id, &row.order)
            }),
            &mut row.order,
        ),
        Row::Objective(row) => (
            Line::of(workspace.objectives(row.canvas), |row| (row.id, &row.order)),
            &mut row.order,
        ),
        Row::KeyResult(row) => (
            Line::of(workspace.key_results(row.objective), |row| {
                (row.id, &row.order)
            }),
            &mut row.order,
        ),
        Row::Milestone(row) => (
            Line::of(workspace.milestones(row.key_result), |row| {
                (row.id, &row.order)
            }),
            &mut row.order,
        ),
        _ => return None,
    })
}
