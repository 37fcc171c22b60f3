//! Finished figures: what a screen or page shows of a canvas, computed once in `scoring`.
//!
//! Shares are of 1, not percent. `None` means unknown and is shown as a dash; it is never
//! zero. Texts are written in the language that was asked for.

use crate::{Id, Outcome};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod detail;
mod explanation;
mod impact;

pub use detail::*;
pub use explanation::*;
pub use impact::*;

/// Status of a key result or objective. Better ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Status {
    /// Over the target by more than the limit.
    Exceeded,
    /// At the target.
    Met,
    /// Within the first limit of the pace.
    OnTrack,
    /// Nothing checked in yet.
    NotStarted,
    /// Last check-in older than twice the rhythm.
    Stale,
    /// Between the limits.
    AtRisk,
    /// Behind the second limit.
    OffTrack,
    /// Ended short of the target.
    Missed,
}

/// A key result's figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeyResultFigures {
    /// The key result.
    pub id: Id,
    /// Its number on the canvas: `1.2`.
    pub number: String,
    /// Status shown: the owner's where there is one, else the computed one.
    pub status: Status,
    /// Status by the rules.
    pub computed_status: Status,
    /// No number yet (nothing to measure against): counts in no average.
    pub is_draft: bool,
    /// Latest value that counts; share ticked (0..1) for milestones, 1 or 0 for done.
    #[ts(as = "Option<String>")]
    pub now: Option<Decimal>,
    /// The same as text with its unit where short: `6%`, `10.5`.
    pub now_text: Option<String>,
    /// When it was observed.
    pub now_on: Option<NaiveDate>,
    /// Change since the check-in before: `+0.8`.
    pub change_text: Option<String>,
    /// Latest confidence, 0 to 10.
    pub confidence: Option<u8>,
    /// The last five confidences, oldest first.
    pub confidence_trail: Vec<u8>,
    /// Raw progress towards the running target; may be under 0 or over 1. The attainment
    /// (value / target) where there is no baseline.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// Whether `progress` is an attainment, to be labelled so.
    pub is_attainment: bool,
    /// Raw progress towards the last target of the cycle.
    #[ts(as = "Option<String>")]
    pub cycle_progress: Option<Decimal>,
    /// Expected progress towards the running target, 0 to 1.
    #[ts(as = "Option<String>")]
    pub expected: Option<Decimal>,
    /// Expected progress towards the last target of the cycle, 0 to 1.
    #[ts(as = "Option<String>")]
    pub expected_cycle: Option<Decimal>,
    /// The value expected today, in its unit.
    #[ts(as = "Option<String>")]
    pub expected_value: Option<Decimal>,
    /// The same as text: `7.4%`.
    pub expected_text: Option<String>,
    /// Percent of the running target: `60%`, unclamped.
    pub progress_text: Option<String>,
    /// The running target as text: `10%`, `under 10 days a month`.
    pub target_text: Option<String>,
    /// The running target's period: `H1`; the cycle's name where there are no periods.
    pub against: String,
    /// Last day of what it is measured against.
    pub against_end: NaiveDate,
    /// Expected less actual progress in whole points; positive when behind.
    pub points_behind: Option<i32>,
    /// Baseline as text.
    pub baseline_text: Option<String>,
    /// Whether more is better; none when neither.
    pub higher_is_better: Option<bool>,
    /// The stepped target track.
    pub track: Track,
    /// Where the last check-ins lead.
    pub forecast: Option<Forecast>,
    /// The three outcome plans, missed, met, exceeded.
    pub plans: Vec<PlanFigures>,
    /// Pieces of work that serve it.
    pub activity_count: u32,
    /// Accessible name: `KR 1.1, Non-productive hours, at risk, 6% of 10%`.
    pub spoken: String,
}

/// The value at the end of the running period at the pace of the last three check-ins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Forecast {
    /// The value, in the key result's unit.
    #[ts(as = "String")]
    pub value: Decimal,
    /// The same as text: `7.6%`.
    pub text: String,
    /// For which day.
    pub on: NaiveDate,
    /// The outcome it would be.
    pub outcome: Outcome,
}

/// One of the three outcome plans.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanFigures {
    /// Which.
    pub outcome: Outcome,
    /// From when it applies: `under 9%`, `9 to 12%`, `over 12%`; empty when unknown.
    pub range: String,
    /// What will be done; empty while not agreed.
    pub text: String,
    /// Likely at this pace.
    pub likely: bool,
    /// Why its own trigger does not count now:
    /// `12% falls short of the H2 target of 18%, so it does not count now.`
    pub note: Option<String>,
}

/// The stepped target track: time from left to right over the whole cycle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Track {
    /// Baseline as text, before the first step.
    pub baseline_text: Option<String>,
    /// Height of the baseline, 0 (foot) to 1 (top).
    pub baseline_height: f64,
    /// The steps, in time.
    pub steps: Vec<Step>,
    /// Today as a share of the cycle; none outside it.
    pub today: Option<f64>,
    /// Accessible name: `Now 6%. H1 target 10%, 14 points behind pace. H2 target 18%.`
    pub spoken: String,
}

/// One step: a period and its target. Places along time are shares of the cycle, 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Step {
    /// The period; none when the whole cycle is the one step.
    pub period: Option<Id>,
    /// Its label: `H1`.
    pub label: String,
    /// The target as text: `10%`, `7 a month`; none while not set.
    pub target_text: Option<String>,
    /// The target as it stands where the whole text has no room: `≤ 10`, `7`; none while
    /// not set.
    pub target_short: Option<String>,
    /// Whether to print the target where room is short.
    pub prominent: bool,
    /// Where the step begins.
    pub from: f64,
    /// Where the step ends.
    pub to: f64,
    /// Height, 0 to 1; rises, falls or stays with the targets.
    pub height: f64,
    /// Filled share of the step's width, 0 to 1: the way from the last target to this.
    pub fill: f64,
    /// Where the hatch ends, as a share of the step's width; none without a shortfall.
    pub shortfall_to: Option<f64>,
    /// Status that colours the hatch; none for the quiet grey (under ten points).
    pub shortfall_status: Option<Status>,
    /// The target is reached.
    pub reached: bool,
    /// Today lies in it.
    pub current: bool,
}

/// An objective's figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ObjectiveFigures {
    /// The objective.
    pub id: Id,
    /// Its number on the canvas: `1`.
    pub number: String,
    /// Progress towards the running targets, 0 to 1.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// The same as text: `74%`.
    pub progress_text: Option<String>,
    /// Expected progress, weighted like progress.
    #[ts(as = "Option<String>")]
    pub expected: Option<Decimal>,
    /// The same as text.
    pub expected_text: Option<String>,
    /// Whole points that progress is behind what is expected, as the two texts differ; less
    /// than nothing when ahead, none while either is unknown.
    pub points_behind: Option<i32>,
    /// What the progress is of: `H1`.
    pub against: String,
    /// The worst of its running key results (or its own pace, by setting).
    pub status: Status,
    /// The key result that decides the status.
    pub decided_by: Option<Id>,
    /// Statuses of its key results, in order.
    pub marks: Vec<Status>,
    /// Weighted mean confidence.
    #[ts(as = "Option<String>")]
    pub confidence_mean: Option<Decimal>,
    /// Lowest confidence.
    pub confidence_min: Option<u8>,
}

/// A canvas's figures: its head, its columns and the order of what stands on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CanvasFigures {
    /// The canvas.
    pub id: Id,
    /// Mean progress of its objectives, 0 to 1.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// The same as text: `77%`.
    pub progress_text: Option<String>,
    /// What it is of: `H1`.
    pub against: String,
    /// Elapsed share of that as text: `74%`; none outside the cycle.
    pub elapsed_text: Option<String>,
    /// Weighted mean confidence.
    #[ts(as = "Option<String>")]
    pub confidence_mean: Option<Decimal>,
    /// Lowest confidence.
    pub confidence_min: Option<u8>,
    /// The first division's periods, as columns; one for the whole cycle when there are
    /// none.
    pub columns: Vec<Column>,
    /// Today as a share of the cycle; none outside it.
    pub today: Option<f64>,
    /// Today as text for the head's tag: `14 May`.
    pub today_text: String,
    /// Bands in order, each with its objectives in order.
    pub bands: Vec<Band>,
}

/// A period as a column head of the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Column {
    /// The period; none for the whole cycle.
    pub period: Option<Id>,
    /// Its label.
    pub label: String,
    /// Where it begins, as a share of the cycle.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Today lies in it.
    pub current: bool,
}

/// The objectives of a canvas that serve one strategic objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Band {
    /// The strategic objective; none for those that serve none.
    pub strategic_objective: Option<Id>,
    /// Objectives in order.
    pub objectives: Vec<Id>,
}

/// All figures of one canvas, or the part that a change touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Figures {
    /// The canvas itself.
    pub canvas: CanvasFigures,
    /// Objectives: all, or those touched.
    pub objectives: Vec<ObjectiveFigures>,
    /// Key results: all, or those touched.
    pub key_results: Vec<KeyResultFigures>,
}
