//! Edits of cycles and their periods.

use super::answer::{Answer, changed, named, spanned};
use crate::cycle::usual_check_in_days;
use crate::{
    Change, Cycle, CycleField, Id, Period, PeriodField, Phase, PhaseDates, Preset, Refusal,
    Workspace,
};
use chrono::NaiveDate;

pub(super) fn add(
    workspace: &Workspace,
    id: Id,
    name: &str,
    (start, end): (NaiveDate, NaiveDate),
    preset: Preset,
) -> Answer {
    named(name)?;
    unlike_others(workspace, id, name)?;
    spanned(start, end)?;
    let cycle = Cycle {
        id,
        name: name.to_owned(),
        start,
        end,
        phase: Phase::Initiation,
        phase_dates: PhaseDates::default(),
        check_in_days: usual_check_in_days(start, end),
    };
    let mut changes = workspace.added(cycle)?;
    let slices = preset.periods(start, end, workspace.settings().language);
    for (n, slice) in (1..).zip(slices) {
        workspace.free(id.nth(n))?;
        changes.push(Change::added(Period {
            id: id.nth(n),
            cycle: id,
            label: slice.label,
            start: slice.start,
            end: slice.end,
            finer: slice.finer,
        }));
    }
    Ok(changes)
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &CycleField) -> Answer {
    let before = workspace.need::<Cycle>(id)?;
    let mut after = before.clone();
    match set {
        CycleField::Name(name) => {
            named(name)?;
            unlike_others(workspace, id, name)?;
            name.clone_into(&mut after.name);
        }
        CycleField::Start(date) => after.start = *date,
        CycleField::End(date) => after.end = *date,
        CycleField::Phase(phase) => after.phase = *phase,
        CycleField::PhaseDates(dates) => after.phase_dates = *dates,
        CycleField::CheckInDays(0) => return Err(Refusal::NoRhythm),
        CycleField::CheckInDays(days) => after.check_in_days = *days,
    }
    spanned(after.start, after.end)?;
    changed(before, after)
}

/// That no other cycle bears this name: one could not tell them apart in a list.
fn unlike_others(workspace: &Workspace, id: Id, name: &str) -> Result<(), Refusal> {
    let name = name.trim();
    let alike = |other: &Cycle| other.id != id && other.name.trim() == name;
    if workspace.all::<Cycle>().any(alike) {
        let name = name.to_owned();
        return Err(Refusal::CycleNamed { name });
    }
    Ok(())
}

pub(super) fn add_period(
    workspace: &Workspace,
    id: Id,
    cycle: Id,
    label: &str,
    (start, end): (NaiveDate, NaiveDate),
    finer: bool,
) -> Answer {
    workspace.need::<Cycle>(cycle)?;
    named(label)?;
    spanned(start, end)?;
    workspace.added(Period {
        id,
        cycle,
        label: label.to_owned(),
        start,
        end,
        finer,
    })
}

pub(super) fn set_period(workspace: &Workspace, id: Id, set: &PeriodField) -> Answer {
    let before = workspace.need::<Period>(id)?;
    let mut after = before.clone();
    match set {
        PeriodField::Label(label) => {
            named(label)?;
            label.clone_into(&mut after.label);
        }
        PeriodField::Start(date) => after.start = *date,
        PeriodField::End(date) => after.end = *date,
    }
    spanned(after.start, after.end)?;
    changed(before, after)
}
