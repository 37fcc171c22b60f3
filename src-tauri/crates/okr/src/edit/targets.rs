//! Edits of period targets.
//!
//! A key result's own target follows its last period: once every period of its division
//! has a target, it is the last one's, unless somebody set it apart.

use super::answer::Answer;
use super::removal;
use crate::{
    Canvas, Change, Division, Id, KeyResult, Measure, Objective, Period, PeriodTarget, Refusal,
    Workspace,
};
use rust_decimal::Decimal;

/// A target and the upper limit of a range.
pub(super) type Limits = (Decimal, Option<Decimal>);

/// Sets or clears the target of one period.
pub(super) fn set(
    workspace: &Workspace,
    id: Id,
    (key_result, period): (Id, Id),
    limits: Option<Limits>,
) -> Answer {
    let row = workspace.need::<KeyResult>(key_result)?;
    let slice = workspace.need::<Period>(period)?;
    if Some(slice.cycle) != cycle_of(workspace, key_result) {
        return Err(Refusal::PeriodOfAnotherCycle);
    }
    if slice.finer != (row.division == Division::Fine) {
        return Err(Refusal::OtherDivision);
    }
    let mut changes = lay(workspace, id, row, period, limits)?;
    if changes.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    let after = following(workspace, row, &changes);
    if after != *row {
        changes.push(Change::changed(row.clone(), after));
    }
    Ok(changes)
}

/// The changes that put `limits` on a period; none when they are there already.
pub(super) fn lay(
    workspace: &Workspace,
    id: Id,
    row: &KeyResult,
    period: Id,
    limits: Option<Limits>,
) -> Answer {
    let before = workspace.period_target(row.id, period);
    let Some((value, upper)) = limits else {
        return before.map_or(Ok(vec![]), |before| removal::remove(workspace, before.id));
    };
    if row.measure == Measure::Between && upper.is_some_and(|upper| upper < value) {
        return Err(Refusal::RangeUpsideDown);
    }
    let Some(before) = before else {
        workspace.free(id)?;
        let row = PeriodTarget {
            id,
            key_result: row.id,
            period,
            value,
            upper,
        };
        return Ok(vec![Change::added(row)]);
    };
    let after = PeriodTarget {
        value,
        upper,
        ..before.clone()
    };
    if after == *before {
        Ok(vec![])
    } else {
        Ok(vec![Change::changed(before.clone(), after)])
    }
}

/// The key result as it is once these changes of its period targets are made.
pub(super) fn following(workspace: &Workspace, row: &KeyResult, changes: &[Change]) -> KeyResult {
    let own = row.target.map(|value| (value, row.target_upper));
    let before = limits_by_period(workspace, row, &[]);
    let after = limits_by_period(workspace, row, changes);
    let (last_before, last) = (
        before.last().copied().flatten(),
        after.last().copied().flatten(),
    );
    let mut row = row.clone();
    let follows = own.is_some() && own == last_before;
    let complete = !after.is_empty() && after.iter().all(Option::is_some);
    if follows || (own.is_none() && complete) {
        row.target = last.map(|(value, _)| value);
        row.target_upper = last.and_then(|(_, upper)| upper);
    }
    row
}

/// The targets of a key result's periods, by date, after `changes`.
fn limits_by_period(
    workspace: &Workspace,
    row: &KeyResult,
    changes: &[Change],
) -> Vec<Option<Limits>> {
    let Some(cycle) = cycle_of(workspace, row.id) else {
        return vec![];
    };
    let of = |target: &PeriodTarget| (target.value, target.upper);
    let changed = |period: Id| {
        changes
            .iter()
            .find_map(|change| match (change.row(), &change.after) {
                (Some(crate::Row::PeriodTarget(target)), after) if target.period == period => {
                    Some(after.is_some().then(|| of(target)))
                }
                _ => None,
            })
    };
    let periods = workspace.periods(cycle, row.division == Division::Fine);
    periods
        .into_iter()
        .map(|period| {
            let now = || workspace.period_target(row.id, period.id).map(of);
            changed(period.id).unwrap_or_else(now)
        })
        .collect()
}

/// The cycle a key result is planned in.
pub(super) fn cycle_of(workspace: &Workspace, key_result: Id) -> Option<Id> {
    let objective = workspace.get::<KeyResult>(key_result)?.objective;
    let canvas = workspace.get::<Objective>(objective)?.canvas;
    workspace.get::<Canvas>(canvas).map(|row| row.cycle)
}

/// Takes a key result's targets to another division of its cycle. The latest go first.
pub(super) fn into_division(
    workspace: &Workspace,
    key_result: Id,
    cycle: Id,
    division: Division,
) -> Vec<Change> {
    let there = workspace.periods(cycle, division == Division::Fine);
    relaid(workspace, key_result, |period| {
        if there.iter().any(|other| other.id == period.id) {
            return Some(period.id);
        }
        there
            .iter()
            .find(|other| other.start <= period.end && period.end <= other.end)
            .map(|other| other.id)
    })
}

/// Takes a key result's targets to another cycle: to the period of the same label in the
/// same division, else to the one of the same place.
pub(super) fn into_cycle(workspace: &Workspace, key_result: Id, from: Id, to: Id) -> Vec<Change> {
    if from == to {
        return vec![];
    }
    relaid(workspace, key_result, |period| {
        let there = workspace.periods(to, period.finer);
        let place = workspace
            .periods(from, period.finer)
            .iter()
            .position(|row| row.id == period.id);
        there
            .iter()
            .find(|row| row.label == period.label)
            .or_else(|| there.get(place?))
            .map(|row| row.id)
    })
}

/// Lays targets on other periods, the latest first; what finds no free place is removed.
fn relaid(
    workspace: &Workspace,
    key_result: Id,
    place: impl Fn(&Period) -> Option<Id>,
) -> Vec<Change> {
    let mut targets: Vec<(&Period, &PeriodTarget)> = workspace
        .below(key_result)
        .filter_map(|row: &PeriodTarget| Some((workspace.get::<Period>(row.period)?, row)))
        .collect();
    targets.sort_by_key(|(period, row)| std::cmp::Reverse((period.end, row.id)));
    let mut taken = std::collections::BTreeSet::new();
    let mut removed = vec![];
    let mut moved = vec![];
    for (period, row) in targets {
        match place(period).filter(|there| taken.insert(*there)) {
            Some(there) if there == row.period => {}
            Some(period) => {
                moved.push(self::moved(row, period));
            }
            // The target is there, so that removing it cannot be refused.
            None => removed.extend(removal::remove(workspace, row.id).unwrap_or_default()),
        }
    }
    removed.extend(moved);
    removed
}

/// A target laid on another period.
pub(super) fn moved(row: &PeriodTarget, period: Id) -> Change {
    let after = PeriodTarget {
        period,
        ..row.clone()
    };
    Change::changed(row.clone(), after)
}

/// Takes upper limits away that are below the lower ones: the key result has just become
/// a range.
pub(super) fn without_crossed_limits(workspace: &Workspace, key_result: Id) -> Vec<Change> {
    workspace
        .below(key_result)
        .filter(|row: &&PeriodTarget| row.upper.is_some_and(|upper| upper < row.value))
        .map(|row| {
            Change::changed(
                row.clone(),
                PeriodTarget {
                    upper: None,
                    ..row.clone()
                },
            )
        })
        .collect()
}
