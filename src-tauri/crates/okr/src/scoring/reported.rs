//! Targets and the expected line as plain numbers, for workbooks that compute on their own.

use super::canvas::columns;
use super::expected::running_stretch;
use super::frame::Frame;
use super::standing::Standing;
use super::targets::Targets;
use crate::{Column, Cycle, DatedTarget, KeyResult, Language, Workspace};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A key result's targets laid out for a report.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ReportTargets {
    /// First day of what progress is measured against.
    pub against_start: NaiveDate,
    /// For each period of the first division; a finer target stands in the period it ends
    /// with.
    pub by_period: Vec<Option<Decimal>>,
    /// Every target with the last day it is for, by date.
    pub dated: Vec<DatedTarget>,
    /// The target progress is measured against.
    pub running: Option<Decimal>,
    /// Its upper limit, for ranges.
    pub running_upper: Option<Decimal>,
    /// The stretch of the expected line that leads to it; none where time says nothing.
    pub line: Option<Line>,
}

/// A stretch of the expected line, without its end value (the running target).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub from: Decimal,
    pub start: NaiveDate,
    pub end: NaiveDate,
}

/// The targets of a key result on a day.
pub(crate) fn report_targets(
    workspace: &Workspace,
    row: &KeyResult,
    cycle: &Cycle,
    today: NaiveDate,
) -> ReportTargets {
    let frame = Frame::of(workspace, cycle, today, Language::En);
    let standing = Standing::of(&frame, row);
    let targets = &standing.targets;
    let running = targets.running().goal;
    let stretch = running_stretch(&frame, row, targets)
        .filter(|_| row.measure.takes_targets() && !standing.holds_at_any_time());
    ReportTargets {
        against_start: targets.running().span.start,
        by_period: by_period(&frame, targets),
        dated: dated(targets),
        running: running.map(|goal| goal.value),
        running_upper: running.and_then(|goal| goal.upper),
        line: stretch.map(|stretch| Line {
            from: stretch.from,
            start: stretch.span.start,
            end: stretch.span.end,
        }),
    }
}

fn by_period(frame: &Frame, targets: &Targets) -> Vec<Option<Decimal>> {
    let periods = frame.coarse.iter();
    periods
        .map(|period| {
            let ends_here = |slot: &super::targets::Slot| {
                slot.period.is_some()
                    && period.start <= slot.span.end
                    && slot.span.end <= period.end
            };
            let mut inside = targets.set().filter(|(slot, _)| ends_here(slot));
            inside.next_back().map(|(_, goal)| goal.value)
        })
        .collect()
}

fn dated(targets: &Targets) -> Vec<DatedTarget> {
    let all = targets.set().map(|(slot, goal)| DatedTarget {
        label: slot.label.to_owned(),
        end: slot.span.end,
        value: goal.value,
        upper: goal.upper,
    });
    all.collect()
}

/// The columns of a cycle's sheets.
pub(crate) fn cycle_columns(workspace: &Workspace, cycle: &Cycle, today: NaiveDate) -> Vec<Column> {
    columns(&Frame::of(workspace, cycle, today, Language::En))
}
