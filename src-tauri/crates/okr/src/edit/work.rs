//! Edits of the work that moves key results.

use super::answer::{Answer, Line, changed, spanned};
use crate::{
    Activity, ActivityField, ActivityKind, ActivityLink, Decision, Done, Id, KeyResult, Person,
    Refusal, Workspace,
};
use rust_decimal::Decimal;

pub(super) fn add(
    workspace: &Workspace,
    id: Id,
    key_result: Id,
    kind: ActivityKind,
    title: &str,
) -> Answer {
    workspace.need::<KeyResult>(key_result)?;
    let mut changes = workspace.added(Activity {
        id,
        kind,
        code: String::new(),
        title: title.to_owned(),
        owner: None,
        start: None,
        due: None,
        done: Done::Unknown,
        effort: String::new(),
        budget: String::new(),
        decision: Decision::Keep,
        decision_reason: String::new(),
    })?;
    let order = end(workspace, key_result);
    changes.extend(workspace.added(ActivityLink {
        id: id.nth(1),
        activity: id,
        key_result,
        order,
    })?);
    Ok(changes)
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &ActivityField) -> Answer {
    let before = workspace.need::<Activity>(id)?;
    let mut after = before.clone();
    match set {
        ActivityField::Kind(kind) => after.kind = *kind,
        ActivityField::Code(code) => code.clone_into(&mut after.code),
        ActivityField::Title(title) => title.clone_into(&mut after.title),
        ActivityField::Owner(person) => {
            workspace.need_if::<Person>(*person)?;
            after.owner = *person;
        }
        ActivityField::Start(date) => after.start = *date,
        ActivityField::Due(date) => after.due = *date,
        ActivityField::Done(done) => {
            possible(*done)?;
            after.done = *done;
        }
        ActivityField::Effort(effort) => effort.clone_into(&mut after.effort),
        ActivityField::Budget(budget) => budget.clone_into(&mut after.budget),
        ActivityField::Decision(decision) => after.decision = *decision,
        ActivityField::DecisionReason(why) => why.clone_into(&mut after.decision_reason),
    }
    if let (Some(start), Some(due)) = (after.start, after.due) {
        spanned(start, due)?;
    }
    changed(before, after)
}

/// That no more is done than there is.
pub(super) fn possible(done: Done) -> Result<(), Refusal> {
    let possible = match done {
        Done::Unknown => true,
        Done::Share { share } => (Decimal::ZERO..=Decimal::ONE).contains(&share),
        Done::Count { done, total } => total > 0 && done <= total,
    };
    if possible {
        Ok(())
    } else {
        Err(Refusal::DoneOutOfRange)
    }
}

pub(super) fn link(workspace: &Workspace, id: Id, activity: Id, key_result: Id) -> Answer {
    workspace.need::<Activity>(activity)?;
    workspace.need::<KeyResult>(key_result)?;
    if workspace
        .activities(key_result)
        .iter()
        .any(|(link, _)| link.activity == activity)
    {
        return Err(Refusal::AlreadyAligned);
    }
    let order = end(workspace, key_result);
    workspace.added(ActivityLink {
        id,
        activity,
        key_result,
        order,
    })
}

fn end(workspace: &Workspace, key_result: Id) -> crate::Order {
    let links = workspace
        .activities(key_result)
        .into_iter()
        .map(|(link, _)| link)
        .collect();
    Line::of(links, |link: &ActivityLink| (link.id, &link.order)).end()
}
