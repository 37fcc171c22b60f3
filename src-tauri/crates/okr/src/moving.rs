//! Where a thing may be moved: a list to pick from, with what stands in the way.

use crate::edit::refuse_circle;
use crate::{AlignedTo, Canvas, Id, KeyResult, Language, Objective, Row, Table, Unit, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place that a thing may be moved to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MovePlace {
    /// The objective for a key result, the unit for an objective.
    pub id: Id,
    /// Which of the two.
    pub table: Table,
    /// Its title.
    pub title: String,
    /// The unit of an objective; the unit above a unit; may be empty.
    pub place: String,
    /// The canvas; none while the unit has none in this cycle.
    pub canvas: Option<Id>,
    /// Why the thing cannot go there; none when it can.
    pub refused: Option<String>,
}

/// The places a key result or an objective may be moved to within its cycle: for a key
/// result the other objectives, those of its own canvas first; for an objective the other
/// units. Nothing else can be moved like this.
pub fn move_places(workspace: &Workspace, thing: Id, language: Language) -> Vec<MovePlace> {
    match workspace.row(thing) {
        Some(Row::KeyResult(row)) => for_key_result(workspace, row, language),
        Some(Row::Objective(row)) => for_objective(workspace, row),
        _ => vec![],
    }
}

fn for_key_result(workspace: &Workspace, row: &KeyResult, language: Language) -> Vec<MovePlace> {
    let Some(own) = canvas_of(workspace, row.objective) else {
        return vec![];
    };
    let mut canvases = vec![own];
    let others = units(workspace).into_iter();
    canvases.extend(
        others
            .filter_map(|unit| workspace.canvas_of(unit.id, own.cycle))
            .filter(|canvas| canvas.id != own.id),
    );
    let objectives = canvases
        .into_iter()
        .flat_map(|canvas| workspace.objectives(canvas.id));
    objectives
        .filter(|objective| objective.id != row.objective)
        .map(|objective| MovePlace {
            id: objective.id,
            table: Table::Objective,
            title: objective.title(),
            place: canvas_of(workspace, objective.id)
                .and_then(|canvas| workspace.get(canvas.unit))
                .map_or("", Unit::brief)
                .to_owned(),
            canvas: Some(objective.canvas),
            refused: refused(workspace, row.id, objective.id, language),
        })
        .collect()
}

fn for_objective(workspace: &Workspace, row: &Objective) -> Vec<MovePlace> {
    let Some(own) = workspace.get::<Canvas>(row.canvas) else {
        return vec![];
    };
    let above = |unit: &Unit| unit.parent.and_then(|id| workspace.get::<Unit>(id));
    let units = units(workspace).into_iter();
    units
        .filter(|unit| unit.id != own.unit)
        .map(|unit| MovePlace {
            id: unit.id,
            table: Table::Unit,
            title: unit.name.clone(),
            place: above(unit).map_or("", Unit::brief).to_owned(),
            canvas: workspace
                .canvas_of(unit.id, own.cycle)
                .map(|canvas| canvas.id),
            refused: None,
        })
        .collect()
}

/// Why whoever serves the key result could not go on doing so.
fn refused(
    workspace: &Workspace,
    key_result: Id,
    objective: Id,
    language: Language,
) -> Option<String> {
    let links = workspace.served_by(key_result).into_iter();
    links
        .filter_map(|link| {
            refuse_circle(workspace, link.objective, AlignedTo::Objective(objective)).err()
        })
        .map(|refusal| refusal.sentence(language))
        .next()
}

fn canvas_of(workspace: &Workspace, objective: Id) -> Option<&Canvas> {
    workspace.get(workspace.get::<Objective>(objective)?.canvas)
}

/// All units, each before those below it.
fn units(workspace: &Workspace) -> Vec<&Unit> {
    let roots = workspace.units_below(None).into_iter();
    roots.flat_map(|root| workspace.branch(root.id)).collect()
}
