//! Two objectives of a canvas as one.

use super::alignment::refuse_circle;
use super::answer::Answer;
use super::removal;
use crate::{
    AlignedTo, Alignment, Change, HintRule, Id, KeyResult, Objective, Order, Refusal, Waiver,
    Workspace,
};

/// Takes `other` into `id`: its key results come behind, what it serves and what serves it
/// is united, and what `id` leaves open is filled from it. What was decided to be kept as it
/// is stays decided. Refused when the one would then serve itself through others.
pub(super) fn merge(workspace: &Workspace, id: Id, other: Id) -> Answer {
    let first = workspace.need::<Objective>(id)?;
    let second = workspace.need::<Objective>(other)?;
    if id == other {
        return Err(Refusal::NothingToDo);
    }
    if first.canvas != second.canvas {
        return Err(Refusal::OtherCanvas);
    }
    let mut changes = filled(first, second);
    changes.extend(appended(workspace, id, other));
    changes.extend(united(workspace, id, other)?);
    changes.extend(still_waived(workspace, id, other));
    let mut scratch = workspace.clone();
    scratch.apply(&changes);
    let rest = removal::remove(&scratch, other)?;
    scratch.apply(&rest);
    changes.extend(rest);
    for link in scratch.serves(id) {
        refuse_circle(&scratch, id, link.to)?;
    }
    Ok(changes)
}

/// The first objective with what it left open and the second one knows.
fn filled(first: &Objective, second: &Objective) -> Vec<Change> {
    let mut after = first.clone();
    if after.why.trim().is_empty() {
        after.why.clone_from(&second.why);
    }
    after.owner = after.owner.or(second.owner);
    after.impact = after.impact.or(second.impact);
    after.effort = after.effort.or(second.effort);
    after.perspective = after.perspective.or(second.perspective);
    match after == *first {
        true => vec![],
        false => vec![Change::changed(first.clone(), after)],
    }
}

/// Waivers of the second one that speak of what is now in the first. Those about the wording
/// of its title go with the title.
fn still_waived(workspace: &Workspace, id: Id, other: Id) -> Vec<Change> {
    let of_title = |rule| {
        matches!(
            rule,
            HintRule::NumberInObjective | HintRule::NoVerb | HintRule::StockPhrase
        )
    };
    workspace
        .below::<Waiver>(other)
        .filter(|row| !of_title(row.rule) && workspace.waiver(id, row.rule).is_none())
        .map(|row| {
            let after = Waiver {
                thing: id,
                ..row.clone()
            };
            Change::changed(row.clone(), after)
        })
        .collect()
}

fn appended(workspace: &Workspace, id: Id, other: Id) -> Vec<Change> {
    let mut last = workspace
        .key_results(id)
        .last()
        .map(|row| row.order.clone());
    let mut changes = vec![];
    for row in workspace.key_results(other) {
        let order = Order::between(last.as_ref(), None);
        last = Some(order.clone());
        let after = KeyResult {
            objective: id,
            order,
            ..row.clone()
        };
        changes.push(Change::changed(row.clone(), after));
    }
    changes
}

/// The links of the second one that the first does not have. Links between the two come to
/// nothing; those that stay with the second one go with it.
fn united(workspace: &Workspace, id: Id, other: Id) -> Answer {
    let of = |to: AlignedTo| match to {
        AlignedTo::KeyResult(row) => workspace.get::<KeyResult>(row).map(|row| row.objective),
        to => Some(to.id()),
    };
    let between = |link: &Alignment| {
        let ends = (Some(link.objective), of(link.to));
        ends == (Some(id), Some(other)) || ends == (Some(other), Some(id))
    };
    let mut changes = vec![];
    for link in workspace.serves(id) {
        if matches!(link.to, AlignedTo::KeyResult(_)) && between(link) {
            changes.extend(removal::remove(workspace, link.id)?);
        }
    }
    let up = workspace.serves(other).into_iter();
    let up = up.map(|link| (link, link.to, id));
    let down = workspace.served_by(other).into_iter();
    let down = down.map(|link| (link, AlignedTo::Objective(id), link.objective));
    for (link, to, objective) in up.chain(down).filter(|(link, ..)| !between(link)) {
        let there = workspace.serves(objective).iter().any(|one| one.to == to);
        if !there {
            let after = Alignment {
                to,
                objective,
                ..link.clone()
            };
            changes.push(Change::changed(link.clone(), after));
        }
    }
    Ok(changes)
}
