//! Closing scores and figures over many objectives.

use super::frame::Frame;
use super::objective::{ObjectiveStanding, mean};
use super::progress::clamped;
use crate::{AlignedTo, Canvas, Commitment, Id, Language, Objective, ScoreBands, State, Workspace};
use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

/// Band of a closing score. Worse ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScoreBand {
    /// Below the amber border.
    Red,
    /// From the amber border to below the green one.
    Amber,
    /// From the green border on.
    Green,
}

/// The band of a score, read from the unrounded score: 0.699 is amber although it is
/// shown as 0.7.
pub fn score_band(score: Decimal, bands: &ScoreBands) -> ScoreBand {
    if score >= bands.green {
        ScoreBand::Green
    } else if score >= bands.amber {
        ScoreBand::Amber
    } else {
        ScoreBand::Red
    }
}

/// A closing score: progress at close, 0 to 1, to one decimal.
pub fn closing_score(progress: Decimal) -> Decimal {
    clamped(progress).round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
}

/// Share of the committed objectives that are met (progress of 1); none when none is
/// known. Unknown ones are left out.
pub fn share_of_committed_met(
    objectives: impl IntoIterator<Item = (Commitment, Option<Decimal>)>,
) -> Option<Decimal> {
    let met = |progress: Decimal| Decimal::from(u8::from(progress >= Decimal::ONE));
    let committed = of(objectives, Commitment::Committed);
    mean(committed.map(|progress| progress.map(met)))
}

/// Mean progress of the aspirational objectives; none when none is known.
pub fn mean_of_aspirational(
    objectives: impl IntoIterator<Item = (Commitment, Option<Decimal>)>,
) -> Option<Decimal> {
    mean(of(objectives, Commitment::Aspirational).map(|progress| progress.map(clamped)))
}

fn of(
    objectives: impl IntoIterator<Item = (Commitment, Option<Decimal>)>,
    wanted: Commitment,
) -> impl Iterator<Item = Option<Decimal>> {
    let wanted = objectives
        .into_iter()
        .filter(move |(commitment, _)| *commitment == wanted);
    wanted.map(|(_, progress)| progress)
}

/// Benefit over cost: impact divided by effort, each 1 to 5; none while one is not set.
pub fn benefit_cost(impact: Option<u8>, effort: Option<u8>) -> Option<Decimal> {
    Decimal::from(impact?).checked_div(Decimal::from(effort?))
}

/// Percent of a strategic objective in a cycle: the mean of the objectives that serve it
/// directly, as a share of 1. Stopped ones and unknown ones are left out.
pub fn strategic_objective_progress(
    workspace: &Workspace,
    strategic_objective: Id,
    cycle: Id,
    today: NaiveDate,
) -> Option<Decimal> {
    let frame = Frame::new(workspace, cycle, today, Language::En)?;
    let objectives = serving(&frame, strategic_objective);
    mean(objectives.map(|row| ObjectiveStanding::of(&frame, row).progress))
}

/// The objectives of a cycle that serve a strategic objective directly, stopped ones left
/// out.
pub(super) fn serving<'f, 'a>(
    frame: &'f Frame<'a>,
    strategic_objective: Id,
) -> impl Iterator<Item = &'a Objective> + 'f {
    let workspace = frame.workspace;
    let in_cycle = move |row: &&Objective| {
        let canvas = workspace.get::<Canvas>(row.canvas);
        row.state != State::Stopped && canvas.is_some_and(|canvas| canvas.cycle == frame.cycle.id)
    };
    let links = workspace.served_by(strategic_objective).into_iter();
    links
        .filter(move |link| link.to == AlignedTo::StrategicObjective(strategic_objective))
        .filter_map(|link| workspace.get::<Objective>(link.objective))
        .filter(in_cycle)
}
