//! A canvas with everything that stands on it, as the page shows it.

use crate::clock;
use crate::desk::Desk;
use crate::messages::{CanvasPage, Failure};
use okr::{
    Activity, ActivityLink, Canvas, Id, Language, Milestone, Objective, OutcomePlan, PeriodTarget,
    Row, Table, Waiver, Workspace,
};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
pub struct OpenCanvas {
    unit: Id,
    cycle: Id,
}

impl Desk {
    pub(crate) fn open_canvas(&self, args: OpenCanvas) -> Result<CanvasPage, Failure> {
        let language = self.machine().language;
        let (page, path) = self.with_file(|file| {
            Ok((
                page(file.workspace(), args.unit, args.cycle, language),
                file.path().to_owned(),
            ))
        })?;
        self.remember(|memory| memory.left_off(&path, args.unit, args.cycle));
        Ok(page)
    }
}

/// The page of a unit's canvas in a cycle, whether there is a canvas yet or not.
pub fn page(workspace: &Workspace, unit: Id, cycle: Id, language: Language) -> CanvasPage {
    let canvas = workspace.canvas_of(unit, cycle).map(|canvas| canvas.id);
    let today = clock::now().date();
    CanvasPage {
        unit: Some(unit),
        cycle: Some(cycle),
        canvas,
        rows: canvas.map(|id| rows(workspace, id)).unwrap_or_default(),
        figures: canvas.and_then(|id| okr::canvas_figures(workspace, id, today, language)),
        hints: canvas
            .map(|id| okr::hints_for_canvas(workspace, id, today, language))
            .unwrap_or_default(),
    }
}

/// The page of a workspace that holds no unit or no cycle yet.
pub fn empty_page() -> CanvasPage {
    CanvasPage {
        unit: None,
        cycle: None,
        canvas: None,
        rows: vec![],
        figures: None,
        hints: vec![],
    }
}

/// The unit and cycle to show: where one left off when both are still there, else the
/// newest running cycle and the first unit that has a canvas in it, else the first of
/// each.
pub fn to_show(workspace: &Workspace, left_off: Option<(Id, Id)>) -> Option<(Id, Id)> {
    let there = left_off.filter(|(unit, cycle)| {
        workspace.get::<okr::Unit>(*unit).is_some() && workspace.get::<okr::Cycle>(*cycle).is_some()
    });
    if there.is_some() {
        return there;
    }
    let today = clock::now().date();
    let cycles = workspace.cycles();
    let running = cycles
        .iter()
        .find(|cycle| cycle.start <= today && today <= cycle.end);
    let written = cycles.iter().find(|cycle| {
        workspace
            .all::<Canvas>()
            .any(|canvas| canvas.cycle == cycle.id)
    });
    let cycle = running.or(written).or(cycles.first())?.id;
    let units: Vec<Id> = workspace
        .units_below(None)
        .iter()
        .flat_map(|root| workspace.branch(root.id))
        .map(|unit| unit.id)
        .collect();
    let busiest = units.iter().copied().max_by_key(|unit| {
        let canvas = workspace.canvas_of(*unit, cycle);
        canvas.map_or(0, |canvas| workspace.objectives(canvas.id).len())
    });
    Some((busiest.or(units.first().copied())?, cycle))
}

/// Settings, levels, people, strategic objectives, units, cycles, periods and canvases.
pub fn outline(workspace: &Workspace) -> Vec<Row> {
    const TABLES: [Table; 8] = [
        Table::Settings,
        Table::Level,
        Table::Person,
        Table::StrategicObjective,
        Table::Unit,
        Table::Cycle,
        Table::Period,
        Table::Canvas,
    ];
    TABLES
        .iter()
        .flat_map(|table| workspace.rows_of(*table))
        .cloned()
        .collect()
}

/// Objectives on each canvas.
pub fn objective_counts(workspace: &Workspace) -> Vec<(Id, u32)> {
    workspace
        .all::<Canvas>()
        .map(|canvas| (canvas.id, count(workspace, canvas.id)))
        .collect()
}

/// Objectives on one canvas.
pub fn count(workspace: &Workspace, canvas: Id) -> u32 {
    u32::try_from(workspace.below::<Objective>(canvas).count()).unwrap_or(u32::MAX)
}

fn rows(workspace: &Workspace, canvas: Id) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut work = BTreeSet::new();
    push::<Waiver>(workspace, canvas, &mut rows);
    for objective in workspace.objectives(canvas) {
        rows.push(objective.clone().into());
        push::<Waiver>(workspace, objective.id, &mut rows);
        rows.extend(
            workspace
                .serves(objective.id)
                .into_iter()
                .cloned()
                .map(Row::Alignment),
        );
        for key_result in workspace.key_results(objective.id) {
            rows.push(key_result.clone().into());
            push::<Waiver>(workspace, key_result.id, &mut rows);
            push::<PeriodTarget>(workspace, key_result.id, &mut rows);
            push::<Milestone>(workspace, key_result.id, &mut rows);
            push::<OutcomePlan>(workspace, key_result.id, &mut rows);
            push::<ActivityLink>(workspace, key_result.id, &mut rows);
            work.extend(
                workspace
                    .below::<ActivityLink>(key_result.id)
                    .map(|link| link.activity),
            );
        }
    }
    rows.extend(
        work.into_iter()
            .filter_map(|id| workspace.get::<Activity>(id))
            .cloned()
            .map(Row::Activity),
    );
    rows
}

fn push<T: okr::Tabled>(workspace: &Workspace, parent: Id, rows: &mut Vec<Row>) {
    rows.extend(workspace.below::<T>(parent).cloned().map(Into::into));
}
