//! The counts of the whole screen.

use super::{SetupFacts, cycle_facts, people};
use crate::{AlignedTo, Alignment, Canvas, Cycle, Id, Language, Level, Objective, Unit, Workspace};
use chrono::NaiveDate;
use std::collections::HashMap;

/// What the set up screen shows of a workspace and one of its cycles.
pub fn setup_facts(
    workspace: &Workspace,
    cycle: Option<Id>,
    today: NaiveDate,
    language: Language,
) -> SetupFacts {
    let cycle = cycle.and_then(|cycle| workspace.get::<Cycle>(cycle));
    let levels = levels(workspace);
    SetupFacts {
        strategic_objectives: strategic_objectives(workspace, cycle),
        units: units(workspace, cycle),
        levels_used: size(levels.iter().filter(|(_, units)| *units > 0).count()),
        levels,
        people: people::people(workspace, language),
        cycle: cycle.map(|cycle| cycle_facts::of(workspace, cycle, today, language)),
    }
}

fn strategic_objectives(workspace: &Workspace, cycle: Option<&Cycle>) -> Vec<(Id, u32)> {
    let in_cycle = |objective: Id| {
        let canvas = workspace
            .get::<Objective>(objective)
            .and_then(|row| workspace.get::<Canvas>(row.canvas));
        canvas.map(|row| row.cycle) == cycle.map(|row| row.id)
    };
    let mut serving: HashMap<Id, u32> = HashMap::new();
    for link in workspace.all::<Alignment>() {
        if let AlignedTo::StrategicObjective(id) = link.to
            && in_cycle(link.objective)
        {
            *serving.entry(id).or_default() += 1;
        }
    }
    let rows = workspace.strategic_objectives().into_iter();
    rows.map(|row| (row.id, serving.get(&row.id).copied().unwrap_or_default()))
        .collect()
}

fn units(workspace: &Workspace, cycle: Option<&Cycle>) -> Vec<(Id, Option<u32>)> {
    let objectives = |unit: Id| {
        let canvas = workspace.canvas_of(unit, cycle?.id)?;
        Some(size(workspace.below::<Objective>(canvas.id).count()))
    };
    let units = workspace.all::<Unit>();
    units.map(|unit| (unit.id, objectives(unit.id))).collect()
}

fn levels(workspace: &Workspace) -> Vec<(Id, u32)> {
    let on = |level: &Level| {
        let units = workspace.all::<Unit>();
        units.filter(|unit| unit.level == Some(level.id)).count()
    };
    let levels = workspace.levels().into_iter();
    levels.map(|level| (level.id, size(on(level)))).collect()
}

/// A count as the page gets it.
pub(super) fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
