//! The targets of one key result, laid out over time.
//!
//! A key result has a slot for each period of its division when any of them has a target,
//! else one slot from the cycle's start to its due date. A target for the whole cycle
//! fills the last period's slot when that period has none of its own.

use super::frame::Frame;
use super::span::Span;
use crate::{Id, KeyResult, PeriodTarget};
use rust_decimal::Decimal;

/// A target: a value, and the upper limit of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Goal {
    pub value: Decimal,
    pub upper: Option<Decimal>,
}

/// A stretch of time and the target set for it.
#[derive(Debug, Clone)]
pub(super) struct Slot<'a> {
    pub period: Option<Id>,
    pub label: &'a str,
    pub span: Span,
    pub goal: Option<Goal>,
}

/// All slots of a key result. There is always at least one.
#[derive(Debug, Clone)]
pub(super) struct Targets<'a> {
    pub slots: Vec<Slot<'a>>,
    /// The slot progress is measured against.
    running: usize,
    /// The slot cycle progress is measured against.
    last: usize,
    /// Whether targets are set for periods.
    pub by_period: bool,
}

impl<'a> Targets<'a> {
    /// The targets of a key result.
    pub fn of(frame: &Frame<'a>, key_result: &'a KeyResult) -> Self {
        let slots = slots_of(frame, key_result);
        let by_period = slots
            .iter()
            .any(|slot| slot.goal.is_some() && slot.period.is_some());
        let set = |slot: &Slot| slot.goal.is_some() || !by_period;
        let open = |slot: &Slot| slot.span.end >= frame.today;
        let last = slots.iter().rposition(set).unwrap_or(0);
        let running = slots
            .iter()
            .position(|slot| set(slot) && open(slot))
            .unwrap_or(last);
        Self {
            slots,
            running,
            last,
            by_period,
        }
    }

    /// The slot progress is measured against: the one today lies in, before the first
    /// that one, after the last the last. A period without a target of its own leads on
    /// to the next that has one.
    pub fn running(&self) -> &Slot<'a> {
        &self.slots[self.running]
    }

    /// The last slot with a target.
    pub fn last(&self) -> &Slot<'a> {
        &self.slots[self.last]
    }

    /// Whether both are the same.
    pub fn runs_in_last(&self) -> bool {
        self.running == self.last
    }

    /// Place of the running slot.
    pub fn running_at(&self) -> usize {
        self.running
    }

    /// The slots that have a target, in time.
    pub fn set(&self) -> impl DoubleEndedIterator<Item = (&Slot<'a>, Goal)> {
        self.slots
            .iter()
            .filter_map(|slot| Some((slot, slot.goal?)))
    }
}

fn slots_of<'a>(frame: &Frame<'a>, key_result: &'a KeyResult) -> Vec<Slot<'a>> {
    let whole = whole_goal(key_result);
    if !key_result.measure.takes_targets() {
        return vec![whole_slot(frame, key_result, None)];
    }
    let rows: Vec<&PeriodTarget> = frame.workspace.below(key_result.id).collect();
    let mut slots: Vec<Slot> = frame
        .periods(key_result.division)
        .iter()
        .map(|period| Slot {
            period: Some(period.id),
            label: &period.label,
            span: Span {
                start: period.start,
                end: period.end,
            },
            goal: rows
                .iter()
                .find(|row| row.period == period.id)
                .map(|row| Goal {
                    value: row.value,
                    upper: row.upper,
                }),
        })
        .collect();
    let any = slots.iter().any(|slot| slot.goal.is_some());
    if slots.is_empty() || (!any && whole.is_some()) {
        return vec![whole_slot(frame, key_result, whole)];
    }
    if any && let Some(slot) = slots.last_mut() {
        slot.goal = slot.goal.or(whole);
    }
    slots
}

fn whole_goal(key_result: &KeyResult) -> Option<Goal> {
    key_result.target.map(|value| Goal {
        value,
        upper: key_result.target_upper,
    })
}

fn whole_slot<'a>(frame: &Frame<'a>, key_result: &KeyResult, goal: Option<Goal>) -> Slot<'a> {
    let due = key_result.due.filter(|due| frame.span.holds(*due));
    let end = due.unwrap_or(frame.cycle.end);
    Slot {
        period: None,
        label: &frame.cycle.name,
        span: Span {
            start: frame.cycle.start,
            end,
        },
        goal,
    }
}
