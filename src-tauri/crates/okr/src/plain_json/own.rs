//! The rows of our own export.
//!
//! What the workspace has already is recognised and kept as it is: the same row, or a
//! person, unit, level, strategic objective, cycle or period of the same name. Everything
//! else comes in under its own id, or a fresh one where that is taken.

use super::read::{Node, Plan};
use super::{Import, Wish, joined, split};
use crate::{
    Canvas, Cycle, Id, KeyResult, Level, Objective, Period, Person, Row, StrategicObjective, Table,
    Unit, Workspace,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::{HashMap, HashSet};

/// Brings the rows in; the answer names the nodes that they cover. `before` is the
/// workspace without them: two people of one name in the file stay two.
pub(super) fn rows(
    import: &mut Import<'_>,
    before: &Workspace,
    plan: &Plan,
    wish: Wish<'_>,
) -> HashSet<String> {
    let mut ids: HashMap<Id, Id> = HashMap::new();
    let mut left_out = plan.unread;
    let mut here = 0;
    let moved = Moved::of(plan, wish);
    for row in in_order(&plan.rows) {
        let Some(mut row) = moved.row(row) else {
            left_out += 1;
            continue;
        };
        let old = row.id();
        let Some(known) = known_references(&row, &ids) else {
            left_out += 1;
            continue;
        };
        row = known;
        row.rename(&ids);
        if let Some(same) = same_here(before, &row, wish) {
            here += usize::from(matches!(row.table(), Table::Objective | Table::KeyResult));
            ids.insert(old, same);
            continue;
        }
        if import.scratch.row(old).is_some() {
            let new = import.fresh();
            row.rename(&HashMap::from([(old, new)]));
        }
        ids.insert(old, row.id());
        import.add(row);
    }
    edited_nodes(import, plan, &ids);
    notes(import, left_out, here);
    let covers = |node: &&Node| node.id.parse().is_ok_and(|id: Id| ids.contains_key(&id));
    plan.nodes
        .iter()
        .filter(covers)
        .map(|node| node.id.clone())
        .collect()
}

fn notes(import: &mut Import<'_>, left_out: usize, here: usize) {
    if left_out > 0 {
        import.note(
            format!("{left_out} entries could not be read or placed and were left out."),
            format!(
                "{left_out} Einträge waren nicht lesbar oder einzuordnen und wurden ausgelassen."
            ),
        );
    }
    if here > 0 {
        import.note(
            format!("{here} objectives and key results are in the workspace already and stay as they are."),
            format!("{here} Ziele und Schlüsselergebnisse sind schon in der Arbeitsmappe und bleiben, wie sie sind."),
        );
    }
}

/// The rows with whatever they refer to before them.
fn in_order(rows: &[Row]) -> Vec<&Row> {
    let own: HashSet<Id> = rows.iter().map(Row::id).collect();
    let mut waiting: Vec<&Row> = rows.iter().collect();
    waiting.sort_by_key(|row| row.table());
    let mut done: HashSet<Id> = HashSet::new();
    let mut out = Vec::with_capacity(rows.len());
    while !waiting.is_empty() {
        let before = out.len();
        waiting.retain(|row| {
            let ready = row
                .mentions()
                .iter()
                .all(|id| done.contains(id) || !own.contains(id));
            if ready && done.insert(row.id()) {
                out.push(*row);
            }
            !ready
        });
        if out.len() == before {
            break;
        }
    }
    out
}

/// The row without mentions of what did not come along; none when it needs such a thing.
fn known_references(row: &Row, ids: &HashMap<Id, Id>) -> Option<Row> {
    let mut row = row.clone();
    for id in row.mentions() {
        if !ids.contains_key(&id) {
            row = row.without_mention(id)?;
        }
    }
    row.mentions()
        .iter()
        .all(|id| ids.contains_key(id))
        .then_some(row)
}

/// The row that is this one already.
fn same_here(workspace: &Workspace, row: &Row, wish: Wish<'_>) -> Option<Id> {
    let by_id = workspace
        .row(row.id())
        .filter(|here| here.table() == row.table());
    let same = by_id.filter(|here| match (here, row) {
        (Row::Cycle(here), Row::Cycle(_)) => wish.cycle_name.is_none_or(|name| here.name == name),
        _ => here.parents() == row.parents(),
    });
    if let Some(same) = same {
        return Some(same.id());
    }
    match row {
        Row::Settings(row) => workspace.row(row.id).map(Row::id),
        Row::Level(row) => workspace
            .levels()
            .iter()
            .find(|here: &&&Level| here.one == row.one)
            .map(|here| here.id),
        Row::Person(row) => workspace
            .all()
            .find(|here: &&Person| here.name == row.name)
            .map(|here| here.id),
        Row::StrategicObjective(row) => workspace
            .all()
            .find(|here: &&StrategicObjective| (&here.code, &here.title) == (&row.code, &row.title))
            .map(|here| here.id),
        Row::Unit(row) => {
            let siblings = workspace.units_below(row.parent);
            siblings
                .iter()
                .find(|here: &&&Unit| here.name == row.name)
                .map(|here| here.id)
        }
        Row::Cycle(row) => workspace
            .all()
            .find(|here: &&Cycle| here.name == row.name)
            .map(|here| here.id),
        Row::Period(row) => workspace
            .below(row.cycle)
            .find(|here: &&Period| (&here.label, here.finer) == (&row.label, row.finer))
            .map(|here| here.id),
        Row::Canvas(row) => workspace
            .canvas_of(row.unit, row.cycle)
            .map(|here: &Canvas| here.id),
        row => workspace.in_place_of(row).map(Row::id),
    }
}

/// The cycle under the name and dates that were asked for, its periods moved along.
struct Moved<'a> {
    wish: Wish<'a>,
    from: Option<(NaiveDate, NaiveDate)>,
}

impl<'a> Moved<'a> {
    fn of(plan: &Plan, wish: Wish<'a>) -> Self {
        let mut cycles = plan.rows.iter().filter_map(|row| match row {
            Row::Cycle(row) => Some((row.start, row.end)),
            _ => None,
        });
        let only = cycles.next().filter(|_| cycles.next().is_none());
        Self { wish, from: only }
    }

    /// The row as it should come in; none for a period outside the new dates.
    fn row(&self, row: &Row) -> Option<Row> {
        let Some((from, _)) = self.from else {
            return Some(row.clone());
        };
        Some(match row {
            Row::Cycle(row) => {
                let (start, end) = self.wish.span.unwrap_or((row.start, row.end));
                let name = self.wish.cycle_name.unwrap_or(&row.name).to_owned();
                Cycle {
                    name,
                    start,
                    end,
                    ..row.clone()
                }
                .into()
            }
            Row::Period(row) => {
                let Some((start, end)) = self.wish.span.filter(|span| Some(*span) != self.from)
                else {
                    return Some(row.clone().into());
                };
                let first = shifted(row.start, from, start)?.max(start);
                let next = shifted(row.end.checked_add_days(Days::new(1))?, from, start)?;
                let last = next.checked_sub_days(Days::new(1))?.min(end);
                (first <= last)
                    .then(|| Period {
                        start: first,
                        end: last,
                        ..row.clone()
                    })?
                    .into()
            }
            row => row.clone(),
        })
    }
}

/// A date as many months later as `to` is later than `from`.
fn shifted(date: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    let months = |date: NaiveDate| date.year() * 12 + date.month0().cast_signed();
    let by = months(to) - months(from);
    let step = Months::new(by.unsigned_abs());
    if by < 0 {
        date.checked_sub_months(step)
    } else {
        date.checked_add_months(step)
    }
}

/// Where somebody changed the plain part of our file, it wins over the rows.
fn edited_nodes(import: &mut Import<'_>, plan: &Plan, ids: &HashMap<Id, Id>) {
    let new: HashMap<Id, usize> = import
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id(), at))
        .collect();
    let place = |id: &str| new.get(ids.get(&id.parse().ok()?)?).copied();
    for node in &plan.nodes {
        if let Some(Row::Objective(row)) = place(&node.id).and_then(|at| import.rows.get_mut(at)) {
            edited_objective(row, node);
        }
        for plain in &node.key_results {
            if let Some(Row::KeyResult(row)) =
                place(&plain.id).and_then(|at| import.rows.get_mut(at))
            {
                plain.title.clone_into(&mut row.title);
                plain.unit.clone_into(&mut row.unit);
                edited_numbers(row, plain);
            }
        }
    }
}

fn edited_objective(row: &mut Objective, node: &Node) {
    if joined(&row.verb, &row.subject) != node.title {
        (row.verb, row.subject) = split(&node.title);
    }
}

fn edited_numbers(row: &mut KeyResult, plain: &super::read::PlainKeyResult) {
    let odd = |field: &str| plain.odd.contains(&field);
    if row.baseline != plain.start && !odd("start") {
        row.baseline = plain.start;
    }
    if row.target != plain.target && !odd("target") {
        row.target = plain.target;
    }
    if !odd("due") {
        row.due = plain.due;
    }
}
