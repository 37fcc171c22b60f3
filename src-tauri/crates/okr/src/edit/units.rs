//! Edits of the organisation tree. A unit is never below itself.

use super::answer::{Answer, Line, changed, named};
use crate::{Id, Level, Person, Refusal, Unit, UnitField, Workspace};

pub(super) fn add(workspace: &Workspace, id: Id, parent: Option<Id>, name: &str) -> Answer {
    named(name)?;
    workspace.need_if::<Unit>(parent)?;
    workspace.added(Unit {
        id,
        parent,
        level: level_beneath(workspace, parent),
        name: name.to_owned(),
        short: String::new(),
        lead: None,
        person: None,
        order: line(workspace, parent).end(),
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &UnitField) -> Answer {
    let before = workspace.need::<Unit>(id)?;
    let mut after = before.clone();
    match set {
        UnitField::Name(name) => {
            named(name)?;
            name.clone_into(&mut after.name);
        }
        UnitField::Short(short) => short.clone_into(&mut after.short),
        UnitField::Level(level) => {
            workspace.need_if::<Level>(*level)?;
            after.level = *level;
        }
        UnitField::Lead(person) => {
            workspace.need_if::<Person>(*person)?;
            after.lead = *person;
        }
        UnitField::Person(person) => {
            workspace.need_if::<Person>(*person)?;
            after.person = *person;
        }
    }
    changed(before, after)
}

pub(super) fn shift(
    workspace: &Workspace,
    id: Id,
    parent: Option<Id>,
    after: Option<Id>,
) -> Answer {
    let before = workspace.need::<Unit>(id)?;
    workspace.need_if::<Unit>(parent)?;
    if parent.is_some_and(|parent| is_below(workspace, parent, id)) {
        return Err(Refusal::UnitBelowItself);
    }
    let order = line(workspace, parent).moved(id, after)?;
    changed(
        before,
        Unit {
            parent,
            order,
            ..before.clone()
        },
    )
}

/// Whether `unit` is `above` or anywhere below it.
pub(super) fn is_below(workspace: &Workspace, unit: Id, above: Id) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    let mut at = Some(unit);
    while let Some(id) = at {
        if id == above {
            return true;
        }
        // Rows that are still being checked may hold a circle elsewhere.
        if !seen.insert(id) {
            return false;
        }
        at = workspace.get::<Unit>(id).and_then(|row| row.parent);
    }
    false
}

/// The level beneath the parent's, the lowest at most; the highest for a root.
fn level_beneath(workspace: &Workspace, parent: Option<Id>) -> Option<Id> {
    let levels = workspace.levels();
    let at = match parent.and_then(|parent| workspace.get::<Unit>(parent)) {
        None => 0,
        Some(parent) => levels.iter().position(|row| Some(row.id) == parent.level)? + 1,
    };
    levels.get(at).or(levels.last()).map(|row| row.id)
}

fn line(workspace: &Workspace, parent: Option<Id>) -> Line {
    Line::of(workspace.units_below(parent), |row| (row.id, &row.order))
}
