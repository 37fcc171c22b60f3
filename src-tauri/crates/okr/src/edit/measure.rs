//! Measures typed as one would say them, laid over a key result's periods.
//!
//! Where the targets go: from the named period on, one after the other. Without a named
//! period, several targets fill the periods from the first; a single one is the key
//! result's own target, or the first period's where it has period targets already. A
//! target left open (`10; ; 18`) clears its period. In a cycle without periods, the one
//! target is the key result's own.
//!
//! Where a typed time goes: the target's period says by when it is meant; a text that names
//! another day (`90% by 15 June`) makes that the key result's due date.

use super::answer::Answer;
use super::due;
use super::key_results::{set_measure, upright};
use super::targets::{self, Limits};
use crate::{
    Change, Division, Id, KeyResult, Language, Measure, MeasureDraft, PeriodTarget, Refusal,
    TargetMeaning, TypedMeasure, TypedTarget, When, Workspace, parse_measure, parse_number,
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
    let places = places(workspace, before, period, limits.len())?;
    // Without a target it is the whole cycle that the time is said of.
    let own = if limits.is_empty() {
        &[]
    } else {
        places.periods()
    };
    due::keep(workspace, &mut after, &said.by, own)?;
    let changes = match places {
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
    finished(before, after, changes)
}

/// The changes with the key result's own, refused where there are none.
fn finished(before: &KeyResult, after: KeyResult, mut changes: Vec<Change>) -> Answer {
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

/// A measure chosen field by field. What a target says beside its number (a unit, a
/// comparison) has to agree with what was chosen.
pub(super) fn choose(
    workspace: &Workspace,
    id: Id,
    key_result: Id,
    draft: &MeasureDraft,
    language: Language,
) -> Answer {
    let before = workspace.need::<KeyResult>(key_result)?;
    let mut after = before.clone();
    set_measure(&mut after, draft.measure);
    if !draft.measure.takes_targets() {
        return finished(before, after, vec![]);
    }
    after.meaning = draft.meaning;
    draft.unit.trim().clone_into(&mut after.unit);
    after.baseline = match draft.baseline.trim() {
        "" => None,
        typed => Some(parse_number(typed, language)?),
    };
    let mut by = vec![];
    let limits = draft
        .targets
        .iter()
        .map(|typed| chosen_limits(typed, &mut after, &mut by, language))
        .collect::<Result<Vec<_>, _>>()?;
    let cycle = targets::cycle_of(workspace, key_result).ok_or(Refusal::Gone)?;
    let periods = workspace.periods(cycle, after.division == Division::Fine);
    if limits.len() > periods.len().max(1) {
        return Err(Refusal::TooManyTargets {
            periods: periods.len(),
        });
    }
    let periods: Vec<Id> = periods.iter().map(|row| row.id).collect();
    due::keep(workspace, &mut after, &by, &periods)?;
    if periods.is_empty() {
        let own = limits.first().copied().flatten();
        after.target = own.map(|(value, _)| value);
        after.target_upper = own.and_then(|(_, upper)| upper);
        return finished(before, after, vec![]);
    }
    let changes = lay_all(workspace, id, &after, &periods, &limits)?;
    let after = targets::following(workspace, &after, &changes);
    finished(before, after, changes)
}

/// What was typed for one period, none where it stays open, and by when.
fn chosen_limits(
    typed: &str,
    row: &mut KeyResult,
    by: &mut Vec<Option<When>>,
    language: Language,
) -> Result<Option<Limits>, Refusal> {
    if typed.trim().is_empty() {
        by.push(None);
        return Ok(None);
    }
    let said = parse_measure(typed, language)?;
    by.push(said.by.first().copied().flatten());
    if said.targets.len() > 1 || said.baseline.is_some() {
        return Err(Refusal::SeparateTargets);
    }
    if said.measure.is_some_and(|measure| measure != row.measure) {
        return Err(Refusal::MixedComparisons);
    }
    let target = said.targets.first().unwrap_or(&TypedTarget::Open);
    if row.measure == Measure::Between && matches!(target, TypedTarget::Value(_, None)) {
        return Err(Refusal::RangeNeedsTwo);
    }
    if let Some(unit) = said.unit {
        row.unit = unit;
    }
    limits(target, row.baseline, typed)
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

impl Places {
    fn periods(&self) -> &[Id] {
        match self {
            Self::Own => &[],
            Self::Periods(periods) => periods,
        }
    }
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
