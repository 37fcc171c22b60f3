//! Where one key result stands: its progress, its pace, its status. No texts yet: this is
//! computed for every key result of a canvas after each edit and has to be quick.

use super::expected;
use super::frame::Frame;
use super::progress::{attainment, metric_progress, ticked_share};
use super::status::{Pace, status_of_pace};
use super::targets::{Slot, Targets};
use super::threshold::threshold_holds;
use crate::{CheckIn, Id, KeyResult, Measure, Milestone, State, Status, TargetMeaning};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::HashSet;

/// A value and the check-in it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Observed<'a> {
    pub check_in: &'a CheckIn,
    pub value: Decimal,
}

/// Where a key result stands on the frame's day.
pub(super) struct Standing<'a> {
    pub key_result: &'a KeyResult,
    pub targets: Targets<'a>,
    /// Check-ins that stand, up to today, oldest first.
    pub check_ins: Vec<&'a CheckIn>,
    /// In their order; empty unless it is measured by them.
    pub milestones: Vec<&'a Milestone>,
    pub raw: Option<Decimal>,
    pub expected: Option<Decimal>,
    pub cycle_raw: Option<Decimal>,
    pub cycle_expected: Option<Decimal>,
    pub computed_status: Status,
    /// What a preview takes its status to be, whatever the owner says.
    pub assumed_status: Option<Status>,
}

impl<'a> Standing<'a> {
    /// The standing of one key result.
    pub fn of(frame: &Frame<'a>, key_result: &'a KeyResult) -> Self {
        let mut standing = Self {
            key_result,
            targets: Targets::of(frame, key_result),
            check_ins: check_ins_up_to(frame, key_result.id),
            milestones: milestones_of(frame, key_result),
            raw: None,
            expected: None,
            cycle_raw: None,
            cycle_expected: None,
            computed_status: Status::NotStarted,
            assumed_status: None,
        };
        standing.raw = standing.raw_towards(frame, standing.targets.running());
        standing.expected = standing.expected_towards(frame, standing.targets.running());
        (standing.cycle_raw, standing.cycle_expected) = standing.over_the_cycle(frame);
        standing.computed_status = standing.status_by_rules(frame);
        if let Some(assumption) = &frame.assumption {
            assumption.touch(frame, &mut standing);
        }
        standing
    }

    /// The owner's status where there is one, else the computed one.
    pub fn status(&self) -> Status {
        self.assumed_status
            .or(self.key_result.status_override)
            .unwrap_or(self.computed_status)
    }

    /// Nothing to measure against yet.
    pub fn is_draft(&self) -> bool {
        match self.key_result.measure {
            Measure::Milestones => self.milestones.is_empty(),
            Measure::Done | Measure::Baseline => false,
            _ => self.targets.set().next().is_none(),
        }
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.key_result.state == State::Stopped
    }

    /// Whether it counts in its objective: not a draft, not stopped.
    pub fn counts(&self) -> bool {
        !self.is_draft() && !self.is_stopped()
    }

    /// A metric without a baseline is attained, not progressed.
    pub fn is_attainment(&self) -> bool {
        self.key_result.measure == Measure::Metric && self.key_result.baseline.is_none()
    }

    /// Whether its targets say what should be so at any time, not what is to be reached.
    pub fn holds_at_any_time(&self) -> bool {
        self.key_result.measure.comparator().is_some()
            || (self.key_result.measure == Measure::Metric
                && self.key_result.meaning != TargetMeaning::Reach)
    }

    /// Check-ins with a value, oldest first.
    pub fn observed(&self) -> impl DoubleEndedIterator<Item = Observed<'a>> + '_ {
        self.check_ins.iter().filter_map(|check_in| {
            Some(Observed {
                check_in,
                value: check_in.value?,
            })
        })
    }

    /// The values that count towards a slot's target, oldest first: for what is to be
    /// reached all of them, else those of its own days.
    pub fn counting(&self, slot: &Slot) -> impl DoubleEndedIterator<Item = Observed<'a>> + '_ {
        let span = slot.span;
        let any_day = !self.key_result.measure.takes_targets()
            || self.key_result.meaning == TargetMeaning::Reach;
        self.observed()
            .filter(move |seen| any_day || span.holds(seen.check_in.on))
    }

    /// The latest value that counts towards the running target.
    pub fn now(&self) -> Option<Observed<'a>> {
        self.counting(self.targets.running()).next_back()
    }

    /// The value the running progress is made of: for what must hold all through, the one
    /// that holds least.
    pub fn decisive(&self) -> Option<Observed<'a>> {
        let slot = self.targets.running();
        if self.key_result.meaning != TargetMeaning::Hold
            || !self.key_result.measure.takes_targets()
        {
            return self.now();
        }
        // `min_by_key` keeps the first of equals; the latest of them is what people look for.
        self.counting(slot)
            .rev()
            .min_by_key(|seen| self.raw_of(slot, seen.value))
    }

    /// The day something was last heard of it.
    pub fn last_heard_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let ticks = self
            .milestones
            .iter()
            .filter_map(|milestone| milestone.done_on);
        let checked = self.check_ins.last().map(|check_in| check_in.on);
        ticks.filter(|on| *on <= today).chain(checked).max()
    }

    /// Whether what it is measured against, or the cycle, is over.
    pub fn ended(&self, frame: &Frame) -> bool {
        frame.today > self.targets.running().span.end || frame.today > frame.cycle.end
    }

    /// Raw progress of one value towards a slot's target.
    pub fn raw_of(&self, slot: &Slot, value: Decimal) -> Option<Decimal> {
        let goal = slot.goal?;
        if let Some(comparator) = self.key_result.measure.comparator() {
            let holds = threshold_holds(comparator, goal.value, goal.upper, value)?;
            return Some(Decimal::from(u8::from(holds)));
        }
        match self.key_result.baseline {
            Some(baseline) => metric_progress(baseline, goal.value, value),
            None => attainment(goal.value, value),
        }
    }

    /// Raw progress towards a slot's target.
    pub fn raw_towards(&self, frame: &Frame, slot: &Slot) -> Option<Decimal> {
        let latest = || self.counting(slot).next_back().map(|seen| seen.value);
        match self.key_result.measure {
            Measure::Milestones => ticked_share(&self.milestones, frame.today),
            Measure::Done => Some(yes(latest().is_some_and(|value| value >= Decimal::ONE))),
            Measure::Baseline => Some(yes(latest().is_some())),
            _ if self.key_result.meaning == TargetMeaning::Hold => self
                .counting(slot)
                .filter_map(|seen| self.raw_of(slot, seen.value))
                .min(),
            _ => self.raw_of(slot, latest()?),
        }
    }

    fn expected_towards(&self, frame: &Frame, slot: &Slot) -> Option<Decimal> {
        match self.key_result.measure {
            Measure::Milestones => expected::dated_share(&self.milestones, slot.span, frame.today),
            Measure::Done | Measure::Baseline => Some(expected::once_due(slot.span, frame.today)),
            _ if self.holds_at_any_time() => {
                slot.goal?;
                let mut seen = self.observed();
                Some(expected::standing(
                    seen.any(|seen| slot.span.holds(seen.check_in.on)),
                ))
            }
            _ => expected::reaching(frame, self.key_result, &self.targets, slot),
        }
    }

    /// Raw and expected progress over the whole cycle.
    fn over_the_cycle(&self, frame: &Frame) -> (Option<Decimal>, Option<Decimal>) {
        if self.targets.set().nth(1).is_none() {
            return (self.raw, self.expected);
        }
        if self.key_result.measure.comparator().is_some() {
            let share = self.share_of_periods_held(frame);
            return (share, share.map(|_| Decimal::ONE));
        }
        let last = self.targets.last();
        (
            self.raw_towards(frame, last),
            self.expected_towards(frame, last),
        )
    }

    /// Share of the elapsed periods in which a threshold held. Periods nobody checked in
    /// are unknown and left out.
    fn share_of_periods_held(&self, frame: &Frame) -> Option<Decimal> {
        let over = self
            .targets
            .set()
            .filter(|(slot, _)| slot.span.end < frame.today);
        let held: Vec<Decimal> = over
            .filter_map(|(slot, _)| self.raw_at_end_of(frame, slot))
            .collect();
        let count = Decimal::from(held.len());
        held.into_iter().sum::<Decimal>().checked_div(count)
    }

    /// Raw progress towards a slot's target as it stood at the slot's end, or now where it
    /// has not ended.
    pub fn raw_at_end_of(&self, frame: &Frame, slot: &Slot) -> Option<Decimal> {
        let reached = self.key_result.meaning == TargetMeaning::Reach;
        if !reached || slot.span.end >= frame.today {
            return self.raw_towards(frame, slot);
        }
        let mut by_then = self
            .observed()
            .filter(|seen| seen.check_in.on <= slot.span.end);
        self.raw_of(slot, by_then.next_back()?.value)
    }

    fn status_by_rules(&self, frame: &Frame) -> Status {
        let heard = self.last_heard_on(frame.today);
        let ended = self.ended(frame);
        if self.is_draft() || (heard.is_none() && !ended) {
            return Status::NotStarted;
        }
        let first = self.key_result.first_movement_on;
        let pace = Pace {
            raw: self.raw,
            expected: self.expected,
            first_movement_passed: first.is_none_or(|first| frame.today >= first),
            ended,
        };
        let status = status_of_pace(pace, &frame.limits);
        let quiet_days = heard.map_or(0, |heard| (frame.today - heard).num_days());
        let patience = i64::from(frame.limits.stale_after);
        let stale = quiet_days > patience * i64::from(frame.cycle.check_in_days);
        if stale && status == Status::OnTrack {
            Status::Stale
        } else {
            status
        }
    }
}

fn yes(holds: bool) -> Decimal {
    Decimal::from(u8::from(holds))
}

fn check_ins_up_to<'a>(frame: &Frame<'a>, key_result: Id) -> Vec<&'a CheckIn> {
    let all: Vec<&CheckIn> = frame.workspace.below(key_result).collect();
    let corrected: HashSet<Id> = all.iter().filter_map(|row| row.corrects).collect();
    let mut standing: Vec<&CheckIn> = all
        .into_iter()
        .filter(|row| row.on <= frame.today && !corrected.contains(&row.id))
        .collect();
    standing.sort_by_key(|row| (row.on, row.id));
    standing
}

fn milestones_of<'a>(frame: &Frame<'a>, key_result: &KeyResult) -> Vec<&'a Milestone> {
    match key_result.measure {
        Measure::Milestones => frame.workspace.milestones(key_result.id),
        _ => Vec::new(),
    }
}
