//! Edits of canvases.

use super::answer::{Answer, changed};
use crate::{Canvas, CanvasField, Cycle, Id, Person, Refusal, Unit, Workspace};

pub(super) fn add(workspace: &Workspace, id: Id, unit: Id, cycle: Id) -> Answer {
    workspace.need::<Unit>(unit)?;
    workspace.need::<Cycle>(cycle)?;
    if workspace.canvas_of(unit, cycle).is_some() {
        return Err(Refusal::CanvasExists);
    }
    workspace.added(Canvas {
        id,
        unit,
        cycle,
        values: vec![],
        sponsor: None,
        facilitator: None,
        participants: vec![],
        agreed_on: None,
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &CanvasField) -> Answer {
    let before = workspace.need::<Canvas>(id)?;
    let mut after = before.clone();
    match set {
        CanvasField::Values(values) => after.values.clone_from(values),
        CanvasField::Sponsor(person) => after.sponsor = *person,
        CanvasField::Facilitator(person) => after.facilitator = *person,
        CanvasField::Participants(people) => {
            after.participants.clear();
            for person in people {
                if !after.participants.contains(person) {
                    after.participants.push(*person);
                }
            }
        }
        CanvasField::AgreedOn(date) => after.agreed_on = *date,
    }
    let mentioned = after
        .participants
        .iter()
        .copied()
        .chain(after.sponsor)
        .chain(after.facilitator);
    for person in mentioned {
        workspace.need::<Person>(person)?;
    }
    changed(before, after)
}
