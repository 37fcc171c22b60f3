//! Edits of what objectives serve, and the waivers of hints. No circle is ever stored.

use super::answer::{Answer, changed};
use crate::cascade::cycle_of;
use crate::{
    AlignedTo, Alignment, AlignmentField, Change, HintRule, Id, KeyResult, Objective, Origin,
    Refusal, StrategicObjective, Strength, Waiver, Workspace,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, VecDeque};

pub(super) fn align(
    workspace: &Workspace,
    id: Id,
    objective: Id,
    to: AlignedTo,
    (origin, strength): (Origin, Strength),
) -> Answer {
    may_serve(workspace, objective, to)?;
    workspace.added(Alignment {
        id,
        objective,
        to,
        origin,
        strength,
    })
}

/// Changes one field of a link.
pub(super) fn set(workspace: &Workspace, id: Id, set: &AlignmentField) -> Answer {
    let before = workspace.need::<Alignment>(id)?;
    let mut after = before.clone();
    match set {
        AlignmentField::Serves(to) if *to != before.to => {
            may_serve(workspace, before.objective, *to)?;
            after.to = *to;
        }
        AlignmentField::Serves(_) => {}
        AlignmentField::Origin(origin) => after.origin = *origin,
        AlignmentField::Strength(strength) => after.strength = *strength,
    }
    changed(before, after)
}

/// Takes an objective off everything it serves.
pub(super) fn unalign(workspace: &Workspace, objective: Id) -> Answer {
    workspace.need::<Objective>(objective)?;
    let mut changes = vec![];
    for link in workspace.serves(objective) {
        changes.extend(super::removal::remove(workspace, link.id)?);
    }
    if changes.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    Ok(changes)
}

/// That an objective can be made to serve something it does not serve yet; the refusal that
/// an edit would meet otherwise.
pub fn may_serve(workspace: &Workspace, objective: Id, to: AlignedTo) -> Result<(), Refusal> {
    workspace.need::<Objective>(objective)?;
    possible(workspace, to)?;
    if workspace.serves(objective).iter().any(|link| link.to == to) {
        return Err(Refusal::AlreadyAligned);
    }
    refuse_circle(workspace, objective, to)?;
    refuse_apart(workspace, objective, to)
}

/// That both stand in cycles that overlap. Only making a link is refused: one whose cycles
/// were moved apart since stays, and an import may bring such a one along, as it was meant
/// where it was made.
fn refuse_apart(workspace: &Workspace, objective: Id, to: AlignedTo) -> Result<(), Refusal> {
    let cycle = |objective| cycle_of(workspace, objective);
    let above = workspace.objective_served(to).and_then(cycle);
    match (cycle(objective), above) {
        (Some(own), Some(other)) if !own.overlaps(other) => Err(Refusal::CyclesApart {
            own: own.name.clone(),
            other: other.name.clone(),
        }),
        _ => Ok(()),
    }
}

/// That what is to be served is there.
pub(super) fn possible(workspace: &Workspace, to: AlignedTo) -> Result<(), Refusal> {
    match to {
        AlignedTo::StrategicObjective(id) => workspace.need::<StrategicObjective>(id).map(|_| ()),
        AlignedTo::Objective(id) => workspace.need::<Objective>(id).map(|_| ()),
        AlignedTo::KeyResult(id) => workspace.need::<KeyResult>(id).map(|_| ()),
    }
}

/// That `objective` does not serve itself when it serves `to`.
pub(crate) fn refuse_circle(
    workspace: &Workspace,
    objective: Id,
    to: AlignedTo,
) -> Result<(), Refusal> {
    let Some(start) = workspace.objective_served(to) else {
        return Ok(());
    };
    let Some(way) = way_up(workspace, start, objective) else {
        return Ok(());
    };
    let title = |id: Id| match workspace.get::<Objective>(id).map(Objective::title) {
        Some(title) if !title.is_empty() => title,
        _ => "…".to_owned(),
    };
    Err(Refusal::AlignmentCircle {
        way: std::iter::once(objective).chain(way).map(title).collect(),
    })
}

/// Whether an alignment would let its objective serve itself.
pub(crate) fn closes_circle(workspace: &Workspace, link: &Alignment) -> bool {
    refuse_circle(workspace, link.objective, link.to).is_err()
}

/// The objectives from `start` up to `goal`, both named, where `start` serves it: the
/// shortest way, as it is read out in a refusal.
fn way_up(workspace: &Workspace, start: Id, goal: Id) -> Option<Vec<Id>> {
    let mut came_from: BTreeMap<Id, Option<Id>> = BTreeMap::from([(start, None)]);
    let mut waiting = VecDeque::from([start]);
    while let Some(at) = waiting.pop_front() {
        if at == goal {
            let mut way = vec![at];
            while let Some(Some(before)) = way.last().and_then(|id| came_from.get(id)) {
                way.push(*before);
            }
            way.reverse();
            return Some(way);
        }
        let above = workspace
            .serves(at)
            .into_iter()
            .filter_map(|link| workspace.objective_served(link.to));
        for above in above.collect::<Vec<_>>() {
            came_from.entry(above).or_insert_with(|| {
                waiting.push_back(above);
                Some(at)
            });
        }
    }
    None
}

/// Serves one strategic objective instead of those it serves now. A link that is there is
/// turned to the new one, so that where it came from is kept.
pub(super) fn serve(
    workspace: &Workspace,
    id: Id,
    objective: Id,
    strategic_objective: Option<Id>,
) -> Answer {
    workspace.need::<Objective>(objective)?;
    workspace.need_if::<StrategicObjective>(strategic_objective)?;
    let to = strategic_objective.map(AlignedTo::StrategicObjective);
    let links: Vec<&Alignment> = workspace
        .serves(objective)
        .into_iter()
        .filter(|link| matches!(link.to, AlignedTo::StrategicObjective(_)))
        .collect();
    let kept = links
        .iter()
        .find(|link| Some(link.to) == to)
        .or(links.first())
        .copied();
    let kept = kept.filter(|_| to.is_some());
    let mut changes = vec![];
    for gone in links
        .iter()
        .filter(|link| Some(link.id) != kept.map(|kept| kept.id))
    {
        changes.extend(super::removal::remove(workspace, gone.id)?);
    }
    match (kept, to) {
        (Some(kept), Some(to)) if kept.to != to => {
            changes.push(Change::changed(
                kept.clone(),
                Alignment { to, ..kept.clone() },
            ));
        }
        (None, Some(to)) => {
            let (origin, strength) = (Origin::Cascaded, Strength::Contributes);
            changes.extend(workspace.added(Alignment {
                id,
                objective,
                to,
                origin,
                strength,
            })?);
        }
        _ => {}
    }
    if changes.is_empty() {
        Err(Refusal::NothingToDo)
    } else {
        Ok(changes)
    }
}

/// Waives a hint; a second time it is the reason that changes.
pub(super) fn waive(
    workspace: &Workspace,
    id: Id,
    (thing, rule): (Id, HintRule),
    reason: &str,
    by: &str,
    on: NaiveDate,
) -> Answer {
    if workspace.row(thing).is_none() {
        return Err(Refusal::Gone);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    let (reason, by) = (reason.to_owned(), by.to_owned());
    let situation = crate::hints::situation(workspace, thing, rule, on);
    match workspace.waiver(thing, rule) {
        Some(before) => changed(
            before,
            Waiver {
                reason,
                by,
                on,
                situation,
                ..before.clone()
            },
        ),
        None => workspace.added(Waiver {
            id,
            thing,
            rule,
            reason,
            by,
            on,
            situation,
        }),
    }
}
