//! Objectives: the weighted mean of what is measured, and the worst of what is running.

use super::frame::Frame;
use super::progress::{clamped, weighted_mean};
use super::rollup;
use super::standing::Standing;
use super::status::{Pace, status_of_pace};
use crate::{Id, Objective, ObjectiveStatusRule, State, Status};
use rust_decimal::Decimal;

/// `Σ(w·p) / Σw` over the key results that have a raw progress, each clamped to 0 to 1
/// first; none when nothing is measured or the weights sum to 0.
pub fn rolled_up(parts: &[(Option<Decimal>, Decimal)]) -> Option<Decimal> {
    let parts: Vec<_> = parts
        .iter()
        .map(|(raw, weight)| (raw.map(clamped), *weight))
        .collect();
    weighted_mean(&parts)
}

/// The mean of those that are known.
pub(crate) fn mean(values: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    let parts: Vec<_> = values.map(|value| (value, Decimal::ONE)).collect();
    weighted_mean(&parts)
}

/// Where an objective stands.
pub(super) struct ObjectiveStanding<'a> {
    pub objective: &'a Objective,
    pub key_results: Vec<Standing<'a>>,
    pub progress: Option<Decimal>,
    pub expected: Option<Decimal>,
    pub status: Status,
    pub decided_by: Option<Id>,
    /// Aligned objectives that count like key results, with their progress.
    pub children: Vec<(Id, Option<Decimal>)>,
}

impl<'a> ObjectiveStanding<'a> {
    /// The standing of an objective with its key results.
    pub fn of(frame: &Frame<'a>, objective: &'a Objective) -> Self {
        let rows = frame.workspace.key_results(objective.id);
        let key_results: Vec<Standing> = rows
            .into_iter()
            .map(|row| Standing::of(frame, row))
            .collect();
        let mut parts: Vec<Part> = key_results.iter().filter_map(Part::of).collect();
        let mut counted = Vec::new();
        if objective.counts_children {
            for (id, part) in rollup::children(frame, objective) {
                counted.push((id, part.raw));
                parts.push(part);
            }
        }
        let progress = rolled_up(&parts.iter().map(Part::progress).collect::<Vec<_>>());
        let expected = weighted_mean(&parts.iter().map(Part::expected).collect::<Vec<_>>());
        let (status, decided_by) = match frame.rule {
            ObjectiveStatusRule::Worst => worst(&key_results),
            ObjectiveStatusRule::OwnPace => {
                (own_pace(frame, &key_results, progress, expected), None)
            }
        };
        Self {
            objective,
            key_results,
            progress,
            expected,
            status,
            decided_by,
            children: counted,
        }
    }

    /// Whether it counts on its canvas: a stopped one does not.
    pub fn counts(&self) -> bool {
        self.objective.state != State::Stopped
    }

    /// The key results that count.
    pub fn counting(&self) -> impl Iterator<Item = &Standing<'a>> {
        self.key_results.iter().filter(|standing| standing.counts())
    }

    /// Weighted confidences of the key results that count.
    pub fn confidences(&self) -> impl Iterator<Item = (u8, Decimal)> + '_ {
        self.counting().filter_map(|standing| {
            let confidence = standing
                .check_ins
                .iter()
                .rev()
                .find_map(|row| row.confidence)?;
            Some((confidence, standing.key_result.weight))
        })
    }
}

/// What counts in an objective's progress.
pub(super) struct Part {
    pub raw: Option<Decimal>,
    pub expected: Option<Decimal>,
    pub weight: Decimal,
}

impl Part {
    /// A key result as a part; none when it does not count.
    pub fn of(standing: &Standing) -> Option<Self> {
        standing.counts().then_some(Self {
            raw: standing.raw,
            expected: standing.expected,
            weight: standing.key_result.weight,
        })
    }

    pub fn progress(&self) -> (Option<Decimal>, Decimal) {
        (self.raw, self.weight)
    }

    /// Expected progress weighs like progress: only where there is one.
    pub fn expected(&self) -> (Option<Decimal>, Decimal) {
        (self.raw.and(self.expected), self.weight)
    }
}

/// The worst status of the running key results and the first that has it; not started
/// ones are ignored.
fn worst(key_results: &[Standing]) -> (Status, Option<Id>) {
    let running = key_results
        .iter()
        .filter(|standing| standing.counts() && standing.status() != Status::NotStarted);
    // `max_by_key` keeps the last of equals; people look from the top.
    match running.rev().max_by_key(|standing| standing.status()) {
        Some(standing) => (standing.status(), Some(standing.key_result.id)),
        None => (Status::NotStarted, None),
    }
}

fn own_pace(
    frame: &Frame,
    key_results: &[Standing],
    progress: Option<Decimal>,
    expected: Option<Decimal>,
) -> Status {
    let counting = || key_results.iter().filter(|standing| standing.counts());
    if counting().all(|standing| standing.computed_status == Status::NotStarted) {
        return Status::NotStarted;
    }
    let pace = Pace {
        raw: progress,
        expected,
        first_movement_passed: true,
        ended: counting().all(|standing| standing.ended(frame)),
    };
    status_of_pace(pace, &frame.limits)
}
