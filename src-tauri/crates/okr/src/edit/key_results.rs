//! Edits of key results.

use super::alignment::refuse_circle;
use super::answer::{Answer, Line, changed, graded, weighed};
use super::targets;
use crate::{
    AlignedTo, Canvas, Change, Division, Id, KeyResult, KeyResultField, Measure, Objective, Person,
    Refusal, Workspace,
};

pub(super) fn add(
    workspace: &Workspace,
    id: Id,
    (objective, after): (Id, Option<Id>),
    title: &str,
) -> Answer {
    workspace.need::<Objective>(objective)?;
    let order = line(workspace, objective).behind(after)?;
    workspace.added(KeyResult {
        order,
        ..KeyResult::new(id, objective, title)
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &KeyResultField) -> Answer {
    let before = workspace.need::<KeyResult>(id)?;
    if let KeyResultField::Division(division) = set {
        return set_division(workspace, before, *division);
    }
    let mut after = before.clone();
    set_field(workspace, &mut after, set)?;
    upright(&after)?;
    let mut changes = changed(before, after)?;
    if matches!(set, KeyResultField::Measure(Measure::Between)) {
        changes.extend(targets::without_crossed_limits(workspace, id));
    }
    Ok(changes)
}

fn set_field(
    workspace: &Workspace,
    after: &mut KeyResult,
    set: &KeyResultField,
) -> Result<(), Refusal> {
    match set {
        KeyResultField::Title(title) => title.clone_into(&mut after.title),
        KeyResultField::Measure(measure) => set_measure(after, *measure),
        KeyResultField::Unit(unit) => unit.clone_into(&mut after.unit),
        KeyResultField::Baseline(value) => after.baseline = *value,
        KeyResultField::Target(value) => after.target = *value,
        KeyResultField::TargetUpper(value) => after.target_upper = *value,
        KeyResultField::Meaning(meaning) => after.meaning = *meaning,
        KeyResultField::Division(division) => after.division = *division,
        KeyResultField::Weight(weight) => {
            weighed(*weight)?;
            after.weight = *weight;
        }
        KeyResultField::Owner(person) => {
            workspace.need_if::<Person>(*person)?;
            after.owner = *person;
        }
        KeyResultField::DataSource(source) => source.clone_into(&mut after.data_source),
        KeyResultField::Indicator(indicator) => after.indicator = *indicator,
        KeyResultField::FirstMovementOn(date) => after.first_movement_on = *date,
        KeyResultField::AnticipatedImpact(text) => text.clone_into(&mut after.anticipated_impact),
        KeyResultField::Impact(grade) => {
            graded(*grade)?;
            after.impact = *grade;
        }
        KeyResultField::Effort(grade) => {
            graded(*grade)?;
            after.effort = *grade;
        }
        KeyResultField::Needs(needs) => needs.clone_into(&mut after.needs),
        KeyResultField::Due(date) => after.due = *date,
        KeyResultField::State(state) => after.state = *state,
        KeyResultField::StoppedBecause(why) => why.clone_into(&mut after.stopped_because),
        KeyResultField::StatusOverride(status) => after.status_override = *status,
        KeyResultField::OverrideReason(why) => why.clone_into(&mut after.override_reason),
    }
    Ok(())
}

/// Another measure; what targets mean follows it, unless somebody chose otherwise. An
/// upper limit waits for the day the measure is a range again, unless it would be upside
/// down then.
pub(super) fn set_measure(row: &mut KeyResult, measure: Measure) {
    if row.meaning == row.measure.usual_meaning() {
        row.meaning = measure.usual_meaning();
    }
    row.measure = measure;
    if upright(row).is_err() {
        row.target_upper = None;
    }
}

/// That the limits of a range are not upside down.
pub(super) fn upright(row: &KeyResult) -> Result<(), Refusal> {
    match (row.measure, row.target, row.target_upper) {
        (Measure::Between, Some(lower), Some(upper)) if upper < lower => {
            Err(Refusal::RangeUpsideDown)
        }
        _ => Ok(()),
    }
}

/// Targets follow to the other division: each goes to the period in which its own ends,
/// the latest first; those that find their place taken are removed.
fn set_division(workspace: &Workspace, before: &KeyResult, division: Division) -> Answer {
    let mut changes = changed(
        before,
        KeyResult {
            division,
            ..before.clone()
        },
    )?;
    if let Some(cycle) = targets::cycle_of(workspace, before.id) {
        changes.extend(targets::into_division(
            workspace, before.id, cycle, division,
        ));
    }
    Ok(changes)
}

/// Check-ins and all else under a key result follow it, and whoever serves it goes on
/// doing so; refused when that would close a circle.
pub(super) fn shift(workspace: &Workspace, id: Id, objective: Id, after: Option<Id>) -> Answer {
    let before = workspace.need::<KeyResult>(id)?;
    let from = workspace.need::<Objective>(before.objective)?;
    let to = workspace.need::<Objective>(objective)?;
    let order = line(workspace, objective).moved(id, after)?;
    for link in workspace.served_by(id) {
        refuse_circle(workspace, link.objective, AlignedTo::Objective(objective))?;
    }
    let mut changes: Vec<Change> = changed(
        before,
        KeyResult {
            objective,
            order,
            ..before.clone()
        },
    )?;
    let cycle = |row: &Objective| workspace.need::<Canvas>(row.canvas).map(|row| row.cycle);
    changes.extend(targets::into_cycle(workspace, id, cycle(from)?, cycle(to)?));
    Ok(changes)
}

fn line(workspace: &Workspace, objective: Id) -> Line {
    Line::of(workspace.key_results(objective), |row| (row.id, &row.order))
}
