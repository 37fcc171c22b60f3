//! Edits of objectives.

use super::answer::{Answer, Line, changed, graded};
use super::targets;
use crate::{
    AlignedTo, Alignment, Canvas, Change, Id, Objective, ObjectiveField, Origin, Person,
    StrategicObjective, Strength, Workspace,
};

pub(super) fn add(
    workspace: &Workspace,
    id: Id,
    (canvas, after): (Id, Option<Id>),
    (verb, subject): (&str, &str),
    serves: Option<Id>,
) -> Answer {
    workspace.need::<Canvas>(canvas)?;
    workspace.need_if::<StrategicObjective>(serves)?;
    let order = line(workspace, canvas).behind(after)?;
    let mut changes = workspace.added(Objective {
        order,
        ..Objective::new(id, canvas, verb, subject)
    })?;
    if let Some(strategic_objective) = serves {
        changes.extend(workspace.added(Alignment {
            id: id.nth(1),
            objective: id,
            to: AlignedTo::StrategicObjective(strategic_objective),
            origin: Origin::Cascaded,
            strength: Strength::Contributes,
        })?);
    }
    Ok(changes)
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &ObjectiveField) -> Answer {
    let before = workspace.need::<Objective>(id)?;
    let mut after = before.clone();
    match set {
        ObjectiveField::Verb(verb) => verb.clone_into(&mut after.verb),
        ObjectiveField::Subject(subject) => subject.clone_into(&mut after.subject),
        ObjectiveField::Why(why) => why.clone_into(&mut after.why),
        ObjectiveField::Owner(person) => {
            workspace.need_if::<Person>(*person)?;
            after.owner = *person;
        }
        ObjectiveField::Commitment(commitment) => after.commitment = *commitment,
        ObjectiveField::Impact(grade) => {
            graded(*grade)?;
            after.impact = *grade;
        }
        ObjectiveField::Effort(grade) => {
            graded(*grade)?;
            after.effort = *grade;
        }
        ObjectiveField::Perspective(perspective) => after.perspective = *perspective,
        ObjectiveField::State(state) => after.state = *state,
        ObjectiveField::StoppedBecause(why) => why.clone_into(&mut after.stopped_because),
        ObjectiveField::CountsChildren(counts) => after.counts_children = *counts,
    }
    changed(before, after)
}

/// Everything under an objective follows it; on the canvas of another cycle its period
/// targets go to the periods of the same name or place there.
pub(super) fn shift(workspace: &Workspace, id: Id, canvas: Id, after: Option<Id>) -> Answer {
    let before = workspace.need::<Objective>(id)?;
    let (from, to) = (
        workspace.need::<Canvas>(before.canvas)?,
        workspace.need::<Canvas>(canvas)?,
    );
    let order = line(workspace, canvas).moved(id, after)?;
    let mut changes = changed(
        before,
        Objective {
            canvas,
            order,
            ..before.clone()
        },
    )?;
    let moves: Vec<Change> = workspace
        .key_results(id)
        .into_iter()
        .flat_map(|row| targets::into_cycle(workspace, row.id, from.cycle, to.cycle))
        .collect();
    changes.extend(moves);
    Ok(changes)
}

fn line(workspace: &Workspace, canvas: Id) -> Line {
    Line::of(workspace.objectives(canvas), |row| (row.id, &row.order))
}
