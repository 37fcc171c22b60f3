//! Drift: how far a plan has moved since it was agreed on.
//!
//! What was agreed is the plan as it was at that moment. Shown against it are the targets,
//! owners and titles of today, and what came or went.

use super::compare::{ComparedField, Comparison, compared};
use super::names::Names;
use super::values::{quantity, target};
use crate::{
    Canvas, Change, Id, KeyResult, Language, Measure, Objective, PeriodTarget, Row, Table,
    Workspace,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a canvas differs from what was agreed on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Drift {
    /// The canvas.
    pub canvas: Id,
    /// When it was agreed on.
    pub agreed_on: NaiveDate,
    /// `3 changes since agreed on 8 Feb`; empty when nothing moved.
    pub sentence: String,
    /// `Agreed on 8 February`.
    pub agreed: String,
    /// What differs, thing by thing.
    pub comparison: Comparison,
}

/// A target that was made easier to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Eased {
    /// The key result.
    pub key_result: Id,
    /// `KR 2.2, H1 target`.
    pub what: String,
    /// What was agreed: `8%`.
    pub before: String,
    /// What it is now.
    pub after: String,
}

/// The fields that count as drift.
const FIELDS: &[&str] = &[
    "",
    "title",
    "verb",
    "subject",
    "owner",
    "target",
    "target_upper",
    "value",
    "upper",
    "measure",
    "place",
];

/// The part of `then` that a canvas is agreed on with: its plan and what that mentions.
pub fn agreed_plan(then: &Workspace, canvas: Id) -> Workspace {
    let plan = |row: &&Row| match row {
        Row::Objective(row) => row.canvas == canvas,
        Row::KeyResult(_) | Row::PeriodTarget(_) => then.canvas_under(row.id()) == Some(canvas),
        Row::Canvas(row) => row.id == canvas,
        row => matches!(
            row.table(),
            Table::Person
                | Table::Settings
                | Table::Unit
                | Table::Cycle
                | Table::Period
                | Table::StrategicObjective
        ),
    };
    let alignments = then.objectives(canvas).into_iter().flat_map(|objective| {
        let links = then.serves(objective.id).into_iter();
        links.cloned().map(Row::Alignment).collect::<Vec<_>>()
    });
    let rows: Vec<Row> = then
        .rows()
        .filter(plan)
        .cloned()
        .chain(alignments)
        .collect();
    Workspace::from_rows(rows)
}

/// How a canvas differs from the plan it was agreed on with; none while it is not agreed.
pub fn drift(
    agreed: &Workspace,
    now: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Drift> {
    let agreed_on = now.get::<Canvas>(canvas)?.agreed_on?;
    let shown = agreed_plan(now, canvas);
    let plan = [Table::Objective, Table::KeyResult, Table::PeriodTarget];
    let then = Names::beside(agreed, &shown, today, language);
    let is = Names::beside(now, agreed, today, language);
    let mut comparison = compared((agreed, &then), (&shown, &is), |row| {
        plan.contains(&row.table())
    });
    for thing in &mut comparison.things {
        thing.fields.retain(|field| counts(field, &is, thing.id));
    }
    comparison.things.retain(|thing| !thing.fields.is_empty());
    comparison.count(language);
    let (day, count) = (language.day(agreed_on), comparison.fields);
    Some(Drift {
        canvas,
        agreed_on,
        sentence: match (language, count) {
            (_, 0) => String::new(),
            (Language::En, 1) => format!("1 change since agreed on {day}"),
            (Language::En, count) => format!("{count} changes since agreed on {day}"),
            (Language::De, 1) => format!("1 Änderung seit der Vereinbarung am {day}"),
            (Language::De, count) => format!("{count} Änderungen seit der Vereinbarung am {day}"),
        },
        agreed: match language {
            Language::En => format!("Agreed on {}", language.day_and_month(agreed_on)),
            Language::De => format!("Vereinbart am {}", language.day_and_month(agreed_on)),
        },
        comparison,
    })
}

/// A target of the whole cycle follows its last period: it is told once. A place only
/// counts when the row went to another objective.
fn counts(field: &ComparedField, names: &Names, thing: Id) -> bool {
    let has_periods = || {
        let targets = names.workspace.below::<PeriodTarget>(thing);
        targets.count() > 0
    };
    match field.field.as_str() {
        "target" | "target_upper" => !has_periods(),
        "place" => false,
        name => FIELDS.contains(&name),
    }
}

/// Whether a row's target became easier to reach.
pub(super) fn easier(key_result: &KeyResult, before: &Row, after: &Row) -> bool {
    let limits = |row: &Row| match row {
        Row::PeriodTarget(row) => Some((Some(row.value), row.upper)),
        Row::KeyResult(row) => Some((row.target, row.target_upper)),
        _ => None,
    };
    let (Some(was), Some(is)) = (limits(before), limits(after)) else {
        return false;
    };
    was != is && is_easier(key_result, was, is)
}

type Limits = (Option<Decimal>, Option<Decimal>);

fn is_easier(key_result: &KeyResult, was: Limits, is: Limits) -> bool {
    let ((Some(old), old_upper), (Some(new), new_upper)) = (was, is) else {
        // Without a target there is nothing to reach.
        return was.0.is_some() && is.0.is_none();
    };
    match key_result.measure {
        Measure::Under | Measure::AtMost => new > old,
        Measure::Over | Measure::AtLeast => new < old,
        Measure::Between => {
            let upper = match (old_upper, new_upper) {
                (Some(old), Some(new)) => new > old,
                (Some(_), None) => true,
                _ => false,
            };
            new < old || upper
        }
        Measure::Metric => match key_result.baseline {
            Some(baseline) if old > baseline => new < old,
            Some(baseline) if old < baseline => new > old,
            Some(_) => false,
            None => new < old,
        },
        Measure::Milestones | Measure::Done | Measure::Baseline => false,
    }
}

/// The targets that `changes` made easier than both what they were and what was agreed.
/// `now` is the workspace after them.
pub fn eased_targets(
    agreed: &Workspace,
    now: &Workspace,
    changes: &[Change],
    today: NaiveDate,
    language: Language,
) -> Vec<Eased> {
    let names = Names::beside(now, agreed, today, language);
    changes
        .iter()
        .filter_map(|change| eased(agreed, change, &names))
        .collect()
}

fn eased(agreed: &Workspace, change: &Change, names: &Names) -> Option<Eased> {
    let (before, row) = (change.before.as_ref()?, change.row()?);
    let key_result = match row {
        Row::PeriodTarget(row) => names.get::<KeyResult>(row.key_result)?,
        Row::KeyResult(row) if names.workspace.below::<PeriodTarget>(row.id).count() == 0 => row,
        _ => return None,
    };
    names.workspace.get::<Objective>(key_result.objective)?;
    let easier_than = |then: &Row| match &change.after {
        Some(after) => easier(key_result, then, after),
        None => true,
    };
    let then = agreed.row(row.id())?;
    if !easier_than(before) || !easier_than(then) {
        return None;
    }
    let text = |row: &Row| match row {
        Row::PeriodTarget(row) => target(names, row),
        Row::KeyResult(key_result) => key_result
            .target
            .map_or_else(String::new, |value| quantity(names, row, value)),
        _ => String::new(),
    };
    let label = super::fields::label(row, "target", names);
    let none = names.language.pick("none", "keiner").to_owned();
    Some(Eased {
        key_result: key_result.id,
        what: format!("{}, {label}", names.brief(key_result.id)),
        before: text(then),
        after: change.after.as_ref().map_or(none, text),
    })
}
