//! Edits of outcome plans: at most one for each outcome of a key result.

use super::answer::{Answer, changed};
use super::removal;
use crate::{Id, KeyResult, Outcome, OutcomePlan, Person, PlanField, Refusal, Workspace};

/// Writes into the plan of an outcome. The first word makes the plan, and a plan that
/// holds nothing any more is removed, so that a row always is a plan.
pub(super) fn set(
    workspace: &Workspace,
    id: Id,
    key_result: Id,
    outcome: Outcome,
    set: &PlanField,
) -> Answer {
    workspace.need::<KeyResult>(key_result)?;
    let before = workspace.plan(key_result, outcome);
    let mut after = before
        .cloned()
        .unwrap_or_else(|| empty(id, key_result, outcome));
    match set {
        PlanField::Trigger(value) => after.trigger = *value,
        PlanField::Text(text) => text.clone_into(&mut after.text),
        PlanField::Who(person) => {
            workspace.need_if::<Person>(*person)?;
            after.who = *person;
        }
        PlanField::Until(date) => after.until = *date,
        PlanField::UsedOn(date) => after.used_on = *date,
    }
    let holds_nothing = after == empty(after.id, key_result, outcome);
    match before {
        None if holds_nothing => Err(Refusal::NothingToDo),
        None => workspace.added(after),
        Some(before) if holds_nothing && *before != after => removal::remove(workspace, before.id),
        Some(before) => changed(before, after),
    }
}

fn empty(id: Id, key_result: Id, outcome: Outcome) -> OutcomePlan {
    OutcomePlan {
        id,
        key_result,
        outcome,
        trigger: None,
        text: String::new(),
        who: None,
        until: None,
        used_on: None,
    }
}
