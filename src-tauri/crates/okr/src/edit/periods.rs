//! Edits of a cycle's divisions: borders, splits, and another division altogether.
//!
//! A period that stays the same days keeps its identity, and so its targets. No target is
//! thrown away silently: the ones that find no place are named before the edit is made
//! (`setup/foresight.rs`) and come back with undo.

use super::answer::{Answer, spanned};
use super::rows::{can_be_made, in_order};
use super::{removal, targets};
use crate::cycle::{Slice, slices};
use crate::{
    Canvas, Change, Cycle, Division, Id, KeyResult, Objective, Period, PeriodTarget, Refusal,
    Slicing, Workspace,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeMap;

pub(super) fn move_border(workspace: &Workspace, period: Id, to: NaiveDate) -> Answer {
    let row = workspace.need::<Period>(period)?;
    let from = row.end;
    if from == to {
        return Err(Refusal::NothingToDo);
    }
    let (day_after, begins) = (next(from)?, next(to)?);
    let mut changes = vec![];
    for before in workspace.below::<Period>(row.cycle) {
        let mut after = before.clone();
        if before.end == from {
            after.end = to;
        }
        if before.start == day_after {
            after.start = begins;
        }
        spanned(after.start, after.end)?;
        if after != *before {
            changes.push(Change::changed(before.clone(), after));
        }
    }
    Ok(changes)
}

pub(super) fn split(workspace: &Workspace, id: Id, period: Id) -> Answer {
    let before = workspace.need::<Period>(period)?;
    let Some(at) = middle(before.start, before.end) else {
        return Err(Refusal::PeriodTooShort);
    };
    let earlier = Period {
        id,
        label: format!("{}a", before.label),
        end: at.pred_opt().ok_or(Refusal::PeriodTooShort)?,
        ..before.clone()
    };
    let later = Period {
        label: format!("{}b", before.label),
        start: at,
        ..before.clone()
    };
    let mut changes = workspace.added(earlier)?;
    changes.push(Change::changed(before.clone(), later));
    Ok(changes)
}

/// The first day of a month nearest the middle of a span, else the day in the middle; none
/// for a single day.
fn middle(start: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
    let days = (end - start).num_days() + 1;
    if days < 2 {
        return None;
    }
    let half = start.checked_add_days(Days::new(u64::try_from(days).ok()? / 2))?;
    let first = half.with_day(1)?;
    let second = first.checked_add_months(Months::new(1))?;
    [first, second]
        .into_iter()
        // A month away from the middle of a short period would leave nearly nothing.
        .filter(|day| {
            let off = (*day - half).num_days().abs();
            start < *day && *day <= end && off * 4 <= days
        })
        .min_by_key(|day| (*day - half).num_days().abs())
        .or(Some(half))
}

fn next(day: NaiveDate) -> Result<NaiveDate, Refusal> {
    day.succ_opt().ok_or(Refusal::EndBeforeStart)
}

pub(super) fn lay_out(
    workspace: &Workspace,
    id: Id,
    cycle: Id,
    (start, end): (NaiveDate, NaiveDate),
    (coarse, fine): (Option<Slicing>, Option<Slicing>),
) -> Answer {
    let before = workspace.need::<Cycle>(cycle)?;
    spanned(start, end)?;
    let coarser = coarse.map_or(u32::MAX, Slicing::months);
    // A finer division is one beneath another, and finer than that.
    let fine = fine.filter(|fine| coarse.is_some() && fine.months() < coarser);
    let wanted = slices((start, end), (coarse, fine), workspace.settings().language);
    let after = Cycle {
        start,
        end,
        ..before.clone()
    };
    let laid = Laid::of(workspace, id, cycle, wanted);
    let mut changes = vec![];
    if after != *before {
        changes.push(Change::changed(before.clone(), after));
    }
    changes.extend(laid.changes(workspace, cycle)?);
    if changes.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    in_order(workspace, changes, can_be_made).ok_or(Refusal::Gone)
}

/// A division laid over the one there is.
struct Laid<'a> {
    before: Vec<&'a Period>,
    after: Vec<Period>,
}

impl<'a> Laid<'a> {
    fn of(workspace: &'a Workspace, id: Id, cycle: Id, wanted: Vec<Slice>) -> Self {
        let before: Vec<&Period> = workspace.below(cycle).collect();
        let mut free = before.clone();
        // Twice: a period of the same division has the better claim to a slice's days.
        let mut claimed: BTreeMap<usize, &Period> = BTreeMap::new();
        for same_division in [true, false] {
            for (n, slice) in wanted.iter().enumerate() {
                let fits = |row: &&Period| {
                    (row.start, row.end) == (slice.start, slice.end)
                        && (row.finer == slice.finer || !same_division)
                };
                if !claimed.contains_key(&n)
                    && let Some(at) = free.iter().position(fits)
                {
                    claimed.insert(n, free.remove(at));
                }
            }
        }
        let mut fresh = 0;
        let after = wanted.into_iter().enumerate().map(|(n, slice)| {
            let kept = claimed.get(&n).copied();
            if kept.is_none() {
                fresh += 1;
            }
            Period {
                id: kept.map_or(id.nth(fresh), |row| row.id),
                cycle,
                // A name that somebody gave stays.
                label: kept.map_or(slice.label, |row| row.label.clone()),
                start: slice.start,
                end: slice.end,
                finer: slice.finer,
            }
        });
        Self {
            after: after.collect(),
            before,
        }
    }

    fn changes(&self, workspace: &Workspace, cycle: Id) -> Answer {
        let mut changes = vec![];
        for row in &self.after {
            match self.before.iter().find(|before| before.id == row.id) {
                Some(before) if *before == row => {}
                Some(before) => changes.push(Change::changed((*before).clone(), row.clone())),
                None => {
                    workspace.free(row.id)?;
                    changes.push(Change::added(row.clone()));
                }
            }
        }
        for key_result in key_results_of(workspace, cycle) {
            changes.extend(self.carried(workspace, key_result));
        }
        let mut moved = workspace.clone();
        moved.apply(&changes);
        for row in &self.before {
            if self.after.iter().all(|after| after.id != row.id) {
                changes.extend(removal::remove(&moved, row.id)?);
            }
        }
        Ok(changes)
    }

    /// A key result on the division that keeps most of its targets, and those targets.
    fn carried(&self, workspace: &Workspace, key_result: &KeyResult) -> Vec<Change> {
        let rows: Vec<(&Period, &PeriodTarget)> = workspace
            .below(key_result.id)
            .filter_map(|row: &PeriodTarget| Some((workspace.get::<Period>(row.period)?, row)))
            .collect();
        let stays = |division: &Division| *division == key_result.division;
        let possible = [Division::Coarse, Division::Fine]
            .into_iter()
            .filter(|division| self.slots(*division).next().is_some());
        let best = possible.max_by_key(|division| {
            let places = self.places(&rows, *division);
            let same = |(row, to): &(&PeriodTarget, Option<Id>)| *to == Some(row.period);
            let placed = places.iter().filter(|(_, to)| to.is_some()).count();
            (
                placed,
                places.iter().filter(|at| same(at)).count(),
                stays(division),
            )
        });
        // Without periods a key result has one target, its own, on the first division.
        let division = best.unwrap_or(Division::Coarse);
        let mut changes = vec![];
        if division != key_result.division {
            let after = KeyResult {
                division,
                ..key_result.clone()
            };
            changes.push(Change::changed(key_result.clone(), after));
        }
        for (row, to) in self.places(&rows, division) {
            match to {
                Some(to) if to == row.period => {}
                Some(period) => changes.push(targets::moved(row, period)),
                None => changes.push(Change::removed(row.clone())),
            }
        }
        changes
    }

    fn slots(&self, division: Division) -> impl Iterator<Item = &Period> {
        let fine = division == Division::Fine;
        self.after.iter().filter(move |row| row.finer == fine)
    }

    /// Where each target goes in a division: it stays with its period, else it goes to the
    /// one that holds its period's last day, the latest first.
    fn places<'r>(
        &self,
        rows: &[(&Period, &'r PeriodTarget)],
        division: Division,
    ) -> Vec<(&'r PeriodTarget, Option<Id>)> {
        let mut rows = rows.to_vec();
        let own = |period: &Period| self.slots(division).any(|row| row.id == period.id);
        rows.sort_by_key(|(period, row)| (!own(period), std::cmp::Reverse((period.end, row.id))));
        let mut taken = std::collections::BTreeSet::new();
        let mut out = vec![];
        for (period, row) in rows {
            let holding = || {
                self.slots(division)
                    .find(|slot| slot.start <= period.end && period.end <= slot.end)
                    .map(|slot| slot.id)
            };
            let to = if own(period) {
                Some(period.id)
            } else {
                holding()
            };
            out.push((row, to.filter(|to| taken.insert(*to))));
        }
        out
    }
}

/// The key results planned in a cycle.
fn key_results_of(workspace: &Workspace, cycle: Id) -> impl Iterator<Item = &KeyResult> {
    workspace
        .below::<Canvas>(cycle)
        .flat_map(|canvas| workspace.below::<Objective>(canvas.id))
        .flat_map(|objective| workspace.below::<KeyResult>(objective.id))
}
