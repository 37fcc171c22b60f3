//! Edits of strategic objectives.

use super::answer::{Answer, Line, changed, named};
use crate::{Id, Person, StrategicObjective, StrategicObjectiveField, Workspace};
use std::collections::BTreeSet;

pub(super) fn add(workspace: &Workspace, id: Id, code: &str, title: &str) -> Answer {
    let code = if code.trim().is_empty() {
        next_code(workspace)
    } else {
        code.to_owned()
    };
    workspace.added(StrategicObjective {
        id,
        code,
        title: title.to_owned(),
        horizon: String::new(),
        sponsor: None,
        review_on: None,
        order: line(workspace).end(),
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &StrategicObjectiveField) -> Answer {
    let before = workspace.need::<StrategicObjective>(id)?;
    let mut after = before.clone();
    match set {
        StrategicObjectiveField::Code(code) => {
            named(code)?;
            code.clone_into(&mut after.code);
        }
        StrategicObjectiveField::Title(title) => title.clone_into(&mut after.title),
        StrategicObjectiveField::Horizon(horizon) => horizon.clone_into(&mut after.horizon),
        StrategicObjectiveField::Sponsor(person) => {
            workspace.need_if::<Person>(*person)?;
            after.sponsor = *person;
        }
        StrategicObjectiveField::ReviewOn(date) => after.review_on = *date,
    }
    changed(before, after)
}

pub(super) fn shift(workspace: &Workspace, id: Id, after: Option<Id>) -> Answer {
    let before = workspace.need::<StrategicObjective>(id)?;
    let order = line(workspace).moved(id, after)?;
    changed(
        before,
        StrategicObjective {
            order,
            ..before.clone()
        },
    )
}

/// The next free `S…`.
pub(super) fn next_code(workspace: &Workspace) -> String {
    let codes: BTreeSet<&str> = workspace
        .all()
        .map(|row: &StrategicObjective| row.code.as_str())
        .collect();
    (1..)
        .map(|n| format!("S{n}"))
        .find(|code| !codes.contains(code.as_str()))
        .unwrap_or_default()
}

fn line(workspace: &Workspace) -> Line {
    Line::of(workspace.strategic_objectives(), |row| (row.id, &row.order))
}
