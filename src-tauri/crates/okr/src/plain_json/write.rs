//! A plan as text: the plain nodes for everybody, and all rows for ourselves.

use super::joined;
use crate::{
    AlignedTo, Canvas, Cycle, Id, KeyResult, Language, Objective, Row, Table, Unit, Workspace,
};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// Writes a cycle (or the canvases of `units` in it) as plain JSON with our extra fields.
/// A whole cycle takes along all units, people and strategic objectives; a part of one only
/// those it mentions. `language` is the language the texts are in, as the reader is told.
pub fn export_plain_json(
    workspace: &Workspace,
    cycle: Id,
    units: Option<&[Id]>,
    language: Language,
) -> String {
    let canvases = canvases(workspace, cycle, units);
    let rows = rows(workspace, cycle, &canvases, units.is_none());
    let here: HashSet<Id> = rows.iter().map(|row| row.id()).collect();
    let nodes: Vec<Value> = canvases
        .iter()
        .flat_map(|canvas| {
            workspace
                .objectives(canvas.id)
                .into_iter()
                .map(move |row| (canvas, row))
        })
        .map(|(canvas, row)| node(workspace, canvas, row, &here))
        .collect();
    let plan = json!({
        "source": "OKR Canvas",
        "period": workspace.get::<Cycle>(cycle).map(|row| row.name.as_str()),
        "language": language,
        "nodes": nodes,
        "okr_canvas": { "format": 1, "rows": rows },
    });
    // A value of texts and numbers always can be written.
    serde_json::to_string_pretty(&plan).unwrap_or_default() + "\n"
}

/// The canvases to write, in the order of the organisation tree.
fn canvases<'a>(workspace: &'a Workspace, cycle: Id, units: Option<&[Id]>) -> Vec<&'a Canvas> {
    let roots = workspace.units_below(None);
    roots
        .into_iter()
        .flat_map(|root| workspace.branch(root.id))
        .filter(|unit| units.is_none_or(|units| units.contains(&unit.id)))
        .filter_map(|unit| workspace.canvas_of(unit.id, cycle))
        .collect()
}

/// All rows of the canvases and whatever they refer to, parents first.
fn rows<'a>(
    workspace: &'a Workspace,
    cycle: Id,
    canvases: &[&Canvas],
    whole: bool,
) -> Vec<&'a Row> {
    let mut ids: HashSet<Id> = HashSet::new();
    let mut waiting: Vec<Id> = canvases.iter().map(|row| row.id).collect();
    waiting.push(cycle);
    waiting.extend(workspace.below(cycle).map(|row: &crate::Period| row.id));
    let always = [Table::Settings, Table::Level].iter();
    let also = [
        Table::Person,
        Table::StrategicObjective,
        Table::Unit,
        Table::Activity,
    ]
    .iter();
    for table in always.chain(also.filter(|_| whole)) {
        waiting.extend(workspace.rows_of(*table).map(Row::id));
    }
    while let Some(id) = waiting.pop() {
        let Some(row) = workspace.row(id).filter(|_| ids.insert(id)) else {
            continue;
        };
        waiting.extend(row.mentions());
        if stands_on_a_canvas(row.table()) {
            let below = workspace.all_below(id).filter(|row| !links(row.table()));
            waiting.extend(below.map(Row::id));
        }
        waiting.extend(strategic_objectives(workspace, row));
    }
    let loose = [Table::Alignment, Table::Waiver];
    let mut loose: Vec<&Row> = loose
        .iter()
        .flat_map(|table| workspace.rows_of(*table))
        .collect();
    // A waiver may be about an alignment, so one round may not do.
    while loose.iter().any(|row| both_ends(row, &ids)) {
        ids.extend(
            loose
                .extract_if(.., |row| both_ends(row, &ids))
                .map(|row| row.id())
                .collect::<Vec<_>>(),
        );
    }
    workspace
        .rows()
        .filter(|row| ids.contains(&row.id()))
        .collect()
}

fn both_ends(row: &Row, ids: &HashSet<Id>) -> bool {
    row.mentions().iter().all(|id| ids.contains(id))
}

fn stands_on_a_canvas(table: Table) -> bool {
    matches!(table, Table::Canvas | Table::Objective | Table::KeyResult)
}

/// Rows that are written when both their ends are.
fn links(table: Table) -> bool {
    matches!(table, Table::Alignment | Table::Waiver)
}

/// The strategic objectives an objective serves come along with it.
fn strategic_objectives(workspace: &Workspace, row: &Row) -> Vec<Id> {
    let Row::Objective(row) = row else {
        return vec![];
    };
    let serves = workspace.serves(row.id);
    serves
        .into_iter()
        .filter(|link| matches!(link.to, AlignedTo::StrategicObjective(_)))
        .map(|link| link.to.id())
        .collect()
}

fn node(workspace: &Workspace, canvas: &Canvas, row: &Objective, here: &HashSet<Id>) -> Value {
    let key_results: Vec<Value> = workspace
        .key_results(row.id)
        .into_iter()
        .map(|row| key_result(workspace, row))
        .collect();
    json!({
        "id": row.id,
        "parent": parent(workspace, row.id).filter(|id| here.contains(id)),
        "level": depth(workspace, canvas.unit),
        "owner": workspace.get::<Unit>(canvas.unit).map(|row| row.name.as_str()),
        "title": joined(&row.verb, &row.subject),
        "key_results": key_results,
    })
}

fn key_result(workspace: &Workspace, row: &KeyResult) -> Value {
    let check_ins = workspace.check_ins(row.id);
    let current = check_ins.iter().rev().find_map(|row| row.value);
    let mut out = Map::new();
    out.insert("id".to_owned(), json!(row.id));
    out.insert("title".to_owned(), json!(row.title));
    out.insert("unit".to_owned(), json!(row.unit));
    out.insert("start".to_owned(), number(row.baseline));
    out.insert("target".to_owned(), number(row.target));
    out.insert("current".to_owned(), number(current));
    out.insert("due".to_owned(), json!(row.due));
    Value::Object(out)
}

/// A JSON number where it says exactly the same, else its digits as a text.
fn number(value: Option<Decimal>) -> Value {
    let Some(value) = value else {
        return Value::Null;
    };
    let exact = serde_json::from_str::<Value>(&value.normalize().to_string())
        .ok()
        .filter(|number| number.to_string().parse() == Ok(value));
    exact.unwrap_or_else(|| Value::String(value.to_string()))
}

/// The first objective that an objective serves, directly or by a key result.
fn parent(workspace: &Workspace, objective: Id) -> Option<Id> {
    workspace
        .serves(objective)
        .into_iter()
        .find_map(|link| match link.to {
            AlignedTo::StrategicObjective(_) => None,
            AlignedTo::Objective(id) => Some(id),
            AlignedTo::KeyResult(id) => workspace.get::<KeyResult>(id).map(|row| row.objective),
        })
}

/// How many units are above a unit.
fn depth(workspace: &Workspace, unit: Id) -> usize {
    let above = |unit: &Unit| {
        unit.parent
            .and_then(|id| workspace.get::<Unit>(id))
            .cloned()
    };
    let start = workspace.get::<Unit>(unit).and_then(&above);
    std::iter::successors(start, above).count()
}
