//! Handing over: what one person owns goes to another, what one unit holds to another unit.
//!
//! Who checked in and who took part stays as it was: that is what happened, not what
//! somebody owns.

use super::answer::Answer;
use super::{removal, units};
use crate::{Canvas, Change, Id, Objective, Order, Person, Refusal, Row, Unit, Workspace};

pub(super) fn hand_over(workspace: &Workspace, from: Id, to: Id) -> Answer {
    if from == to {
        return Err(Refusal::NothingToDo);
    }
    let changes = if workspace.get::<Person>(from).is_some() {
        workspace.need::<Person>(to)?;
        of_person(workspace, from, to)
    } else {
        of_unit(workspace, from, to)?
    };
    if changes.is_empty() {
        Err(Refusal::NothingToDo)
    } else {
        Ok(changes)
    }
}

fn of_person(workspace: &Workspace, from: Id, to: Id) -> Vec<Change> {
    let owned = workspace.rows().filter_map(|row| {
        let mut after = row.clone();
        let mine = places(&mut after)
            .into_iter()
            .filter(|place| **place == Some(from));
        let mut any = false;
        for place in mine {
            *place = Some(to);
            any = true;
        }
        any.then(|| Change::changed(row.clone(), after))
    });
    owned.collect()
}

/// How many things a person owns.
pub(crate) fn owned(workspace: &Workspace, person: Id) -> usize {
    let owns = |row: &&Row| {
        let mut row = (*row).clone();
        places(&mut row)
            .into_iter()
            .any(|place| *place == Some(person))
    };
    workspace.rows().filter(owns).count()
}

/// Whom a row names as its owner, lead, sponsor, facilitator or who acts on a plan.
pub(crate) fn owners(row: &Row) -> Vec<Id> {
    let mut row = row.clone();
    let places = places(&mut row).into_iter();
    places.filter_map(|place| *place).collect()
}

fn places(row: &mut Row) -> Vec<&mut Option<Id>> {
    match row {
        Row::StrategicObjective(row) => vec![&mut row.sponsor],
        Row::Unit(row) => vec![&mut row.lead],
        Row::Canvas(row) => vec![&mut row.sponsor, &mut row.facilitator],
        Row::Objective(row) => vec![&mut row.owner],
        Row::KeyResult(row) => vec![&mut row.owner],
        Row::OutcomePlan(row) => vec![&mut row.who],
        Row::Activity(row) => vec![&mut row.owner],
        _ => vec![],
    }
}

/// Units below go behind those of the other; a canvas goes as it is where the other unit
/// has none in that cycle, else its objectives go to the end of that one.
fn of_unit(workspace: &Workspace, from: Id, to: Id) -> Answer {
    workspace.need::<Unit>(from)?;
    workspace.need::<Unit>(to)?;
    if units::is_below(workspace, to, from) {
        return Err(Refusal::UnitBelowItself);
    }
    let mut changes = vec![];
    let mut last = workspace
        .units_below(Some(to))
        .last()
        .map(|row| row.order.clone());
    for unit in workspace.units_below(Some(from)) {
        let order = Order::between(last.as_ref(), None);
        last = Some(order.clone());
        let after = Unit {
            parent: Some(to),
            order,
            ..unit.clone()
        };
        changes.push(Change::changed(unit.clone(), after));
    }
    let canvases: Vec<&Canvas> = workspace.below(from).collect();
    for canvas in canvases {
        match workspace.canvas_of(to, canvas.cycle) {
            None => {
                let after = Canvas {
                    unit: to,
                    ..canvas.clone()
                };
                changes.push(Change::changed(canvas.clone(), after));
            }
            Some(other) => changes.extend(objectives_of(workspace, canvas, other)?),
        }
    }
    Ok(changes)
}

/// The objectives of a canvas go to the end of another; what is left of it goes.
fn objectives_of(workspace: &Workspace, canvas: &Canvas, to: &Canvas) -> Answer {
    let mut last = workspace
        .objectives(to.id)
        .last()
        .map(|row| row.order.clone());
    let mut changes = vec![];
    for objective in workspace.objectives(canvas.id) {
        let order = Order::between(last.as_ref(), None);
        last = Some(order.clone());
        let after = Objective {
            canvas: to.id,
            order,
            ..objective.clone()
        };
        changes.push(Change::changed(objective.clone(), after));
    }
    let mut without = workspace.clone();
    without.apply(&changes);
    changes.extend(removal::remove(&without, canvas.id)?);
    Ok(changes)
}
