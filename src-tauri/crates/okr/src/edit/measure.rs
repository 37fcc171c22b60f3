//! Measures typed as one would say them, laid over a key result's periods.
//!
//! Where the targets go: from the named period on, one after the other. Without a named
//! period, several targets fill the periods from the first; a single one is the key
//! result's own target, or the first period's where it has period targets already. A
//! target left open (`10; ; 18`) clears its period. In a cycle without periods, the one
//! target is the key result's own.

use super::answer::Answer;
use super::key_results::{set_measure, upright};
use super::targets::{self, Limits};
use crate::{
    Change, Division, Id, KeyResult, Language, Measure, PeriodTarget, Refusal, TargetMeaning,
    TypedMeasure, TypedTarget, Workspace, parse_measure,
};
use rust_decimal::Decimal;

pub(super) fn type_measure(
    workspace: &Workspace,
    id: Id,
    (key_result, period): (Id, Option<Id>),
    typed: &str,
    language: Language,
) -> Answer {
    let before = workspace.need::<KeyResult>(key_result)?;
    let said = parse_measure(typed, language)?;
    let mut after = before.clone();
    describe(&mut after, &said);
    let limits = said
        .targets
        .iter()
        .map(|target| limits(target, after.baseline, typed))
        .collect::<Result<Vec<_>, _>>()?;
    let mut changes = match places(workspace, before, period, limits.len())? {
        Places::Own => {
            if let Some(limits) = limits.first() {
                after.target = limits.map(|(value, _)| value);
                after.target_upper = limits.and_then(|(_, upper)| upper);
            }
            vec![]
        }
        Places::Periods(periods) => {
            let changes = lay_all(workspace, id, &after, &periods, &limits)?;
            after = targets::following(workspace, &after, &changes);
            changes
        }
    };
    upright(&after)?;
    if after != *before {
        changes.push(Change::changed(before.clone(), after));
    }
    if changes.is_empty() {
        Err(Refusal::NothingToDo)
    } else {
        Ok(changes)
    }
}

/// What the text says about the key result itself. Numbers typed where none are measured
/// make it a metric, and a rate (`12/hour`) is what a value should be in each period.
fn describe(row: &mut KeyResult, said: &TypedMeasure) {
    let numbers = said
        .targets
        .iter()
        .any(|target| *target != TypedTarget::Open);
    let measure = said
        .measure
        .or((numbers && !row.measure.takes_targets()).then_some(Measure::Metric));
    if let Some(measure) = measure {
        set_measure(row, measure);
    }
    if let Some(unit) = said.unit.as_ref().filter(|unit| **unit != row.unit) {
        unit.clone_into(&mut row.unit);
        if unit.starts_with('/')
            && row.measure == Measure::Metric
            && row.meaning == TargetMeaning::Reach
        {
            row.meaning = TargetMeaning::Level;
        }
    }
    if said.baseline.is_some() {
        row.baseline = said.baseline;
    }
}

/// The numbers of a typed target; none where it is left open.
fn limits(
    target: &TypedTarget,
    baseline: Option<Decimal>,
    typed: &str,
) -> Result<Option<Limits>, Refusal> {
    let relative = |value: Option<Decimal>| {
        value
            .map(|value| Some((value.normalize(), None)))
            .ok_or_else(|| Refusal::NotANumber {
                typed: typed.to_owned(),
            })
    };
    match target {
        TypedTarget::Open => Ok(None),
        TypedTarget::Value(value, Some(upper)) if upper < value => Err(Refusal::RangeUpsideDown),
        TypedTarget::Value(value, upper) => Ok(Some((*value, *upper))),
        TypedTarget::OfBaseline(factor) => {
            relative(baseline.ok_or(Refusal::NoBaseline)?.checked_mul(*factor))
        }
        TypedTarget::AboveBaseline(more) => {
            relative(baseline.ok_or(Refusal::NoBaseline)?.checked_add(*more))
        }
    }
}

enum Places {
    Own,
    Periods(Vec<Id>),
}

fn places(
    workspace: &Workspace,
    row: &KeyResult,
    from: Option<Id>,
    targets: usize,
) -> Result<Places, Refusal> {
    let cycle = targets::cycle_of(workspace, row.id).ok_or(Refusal::Gone)?;
    let periods = workspace.periods(cycle, row.division == Division::Fine);
    let has_targets = workspace.below::<PeriodTarget>(row.id).next().is_some();
    let start = match from {
        Some(from) => periods
            .iter()
            .position(|row| row.id == from)
            .ok_or(Refusal::OtherDivision)?,
        None if targets <= 1 && (periods.is_empty() || !has_targets) => return Ok(Places::Own),
        None => 0,
    };
    let places: Vec<Id> = periods.iter().skip(start).map(|row| row.id).collect();
    if targets > places.len() {
        return Err(Refusal::TooManyTargets {
            periods: places.len(),
        });
    }
    Ok(Places::Periods(places))
}

fn lay_all(
    workspace: &Workspace,
    id: Id,
    row: &KeyResult,
    periods: &[Id],
    limits: &[Option<Limits>],
) -> Answer {
    let mut changes = vec![];
    for (n, (period, limits)) in (1..).zip(periods.iter().zip(limits)) {
        changes.extend(targets::lay(workspace, id.nth(n), row, *period, *limits)?);
    }
    Ok(changes)
}
