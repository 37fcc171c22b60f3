//! Edits of milestones.

use super::answer::{Answer, Line, changed, weighed};
use crate::{Id, KeyResult, Milestone, MilestoneField, Workspace};
use rust_decimal::Decimal;

pub(super) fn add(workspace: &Workspace, id: Id, key_result: Id, title: &str) -> Answer {
    workspace.need::<KeyResult>(key_result)?;
    let order = Line::of(workspace.milestones(key_result), |row| (row.id, &row.order)).end();
    workspace.added(Milestone {
        id,
        key_result,
        title: title.to_owned(),
        weight: Decimal::ONE,
        due: None,
        done_on: None,
        order,
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &MilestoneField) -> Answer {
    let before = workspace.need::<Milestone>(id)?;
    let mut after = before.clone();
    match set {
        MilestoneField::Title(title) => title.clone_into(&mut after.title),
        MilestoneField::Weight(weight) => {
            weighed(*weight)?;
            after.weight = *weight;
        }
        MilestoneField::Due(date) => after.due = *date,
        MilestoneField::DoneOn(date) => after.done_on = *date,
    }
    changed(before, after)
}
