//! Expected progress: where a key result should stand today.

use super::frame::Frame;
use super::progress::{attainment, clamped, metric_progress, share_of_weight};
use super::span::Span;
use super::targets::{Slot, Targets};
use crate::{KeyResult, Milestone};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The stretch of the expected line that ends at one target: from the value at its start
/// to the target at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Decimal,
    pub to: Decimal,
    pub span: Span,
}

impl Stretch {
    /// The value expected on a day, on the straight line.
    pub fn value_on(self, today: NaiveDate) -> Option<Decimal> {
        let way = self.to.checked_sub(self.from)?;
        self.from
            .checked_add(way.checked_mul(self.span.elapsed(today))?)
    }
}

/// The line from the baseline at the cycle's start through each target at its period's
/// end. Without a baseline it starts at 0, as attainment does.
pub(super) fn line(frame: &Frame, key_result: &KeyResult, targets: &Targets) -> Vec<Stretch> {
    let mut from = key_result.baseline.unwrap_or_default();
    let mut start = frame.cycle.start;
    let mut line = Vec::new();
    for (slot, goal) in targets.set() {
        let span = Span {
            start,
            end: slot.span.end,
        };
        line.push(Stretch {
            from,
            to: goal.value,
            span,
        });
        (from, start) = (goal.value, slot.span.end);
    }
    line
}

/// The stretch that ends with the slot progress is measured against.
pub(super) fn running_stretch(
    frame: &Frame,
    key_result: &KeyResult,
    targets: &Targets,
) -> Option<Stretch> {
    let end = targets.running().span.end;
    line(frame, key_result, targets)
        .into_iter()
        .find(|stretch| stretch.span.end == end)
}

/// The value the line expects today, for a target to be reached.
pub(super) fn value_on_line(
    frame: &Frame,
    key_result: &KeyResult,
    targets: &Targets,
) -> Option<Decimal> {
    running_stretch(frame, key_result, targets)?.value_on(frame.today)
}

/// Expected progress towards the target of `slot` where the measure is to be reached:
/// the line's value put through the same formula as progress. Without period targets it
/// is elapsed time.
pub(super) fn reaching(
    frame: &Frame,
    key_result: &KeyResult,
    targets: &Targets,
    slot: &Slot,
) -> Option<Decimal> {
    let goal = slot.goal?;
    if !targets.by_period {
        return Some(slot.span.elapsed(frame.today));
    }
    let value = value_on_line(frame, key_result, targets)?;
    let raw = match key_result.baseline {
        Some(baseline) => metric_progress(baseline, goal.value, value),
        None => attainment(goal.value, value),
    };
    raw.map(clamped)
}

/// What should be so at any time expects 1 from the period's first check-in on.
pub(super) fn standing(checked_in: bool) -> Decimal {
    Decimal::from(u8::from(checked_in))
}

/// Milestones expect what is dated up to today; undated ones by time.
pub(super) fn dated_share(
    milestones: &[&Milestone],
    span: Span,
    today: NaiveDate,
) -> Option<Decimal> {
    share_of_weight(milestones, |milestone| {
        Some(match milestone.due {
            Some(due) => Decimal::from(u8::from(due <= today)),
            None => span.elapsed(today),
        })
    })
}

/// Yes or no, and measuring first, expect 0 until the due date, then 1.
pub(super) fn once_due(span: Span, today: NaiveDate) -> Decimal {
    Decimal::from(u8::from(today >= span.end))
}
