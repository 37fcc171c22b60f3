//! A report: finished values of one canvas or many, ready to lay out on paper, in a
//! workbook or in a list. What writes a file never asks the workspace.

use crate::{
    ActivityKind, CanvasFigures, Comparator, Explanation, Id, KeyResultFigures, Language, Measure,
    ObjectiveFigures, ObjectiveStatusRule, Outcome, StatusLimits, TargetMeaning,
};
use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod blank;
mod board;
mod canvas;
mod key_result;
mod make;

pub use board::{AlignmentReport, LinkRow, OutlineKind, OutlineRow};
pub(crate) use key_result::done_text;

/// What to report on and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReportScope {
    /// The cycle.
    pub cycle: Id,
    /// One unit's canvas; every canvas of the cycle for none.
    pub unit: Option<Id>,
    /// With everything below that unit.
    pub below: bool,
    /// Language of the labels.
    pub language: Language,
    /// Whether key results without a number are listed.
    pub drafts: bool,
    /// Leave every field empty, for writing by hand.
    pub blank: bool,
    /// Whether an appendix says how the numbers came about.
    pub explanations: bool,
}

/// Finished values, ready to lay out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Language of labels and numbers.
    pub language: Language,
    /// The workspace's name.
    pub organisation: String,
    /// `2026`.
    pub cycle: String,
    /// Name of the workspace file: `tarn-valley.okr`.
    pub file_name: String,
    /// When it was made.
    pub made_at: NaiveDateTime,
    /// The day the figures speak of.
    pub today: NaiveDate,
    /// The empty form for the wall.
    pub blank: bool,
    /// Canvases, each unit before those below it.
    pub canvases: Vec<CanvasReport>,
    /// All people by name, for lists.
    pub people: Vec<String>,
    /// Numbers of the drafts that were left out: `KR 1.3`.
    pub drafts_left_out: Vec<String>,
    /// Identity of the workspace: its oldest row's, which every copy of it shares.
    pub file_id: Id,
    /// Where a status tips over, for formulas that find it again.
    pub limits: StatusLimits,
    /// What an objective's status is read from.
    pub objective_status: ObjectiveStatusRule,
    /// Days between check-ins in this cycle.
    pub check_in_days: u32,
    /// Who serves whom; only where the whole cycle or its board is told.
    pub alignment: Option<AlignmentReport>,
}

/// One canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CanvasReport {
    /// The canvas.
    pub id: Id,
    /// Unit's name.
    pub unit: String,
    /// Unit's short name, for sheet names and contents.
    pub unit_short: String,
    /// Depth of the unit below the first reported, 0 for the top.
    pub depth: u32,
    /// `2026, checking`.
    pub cycle_text: String,
    /// First day of the cycle.
    pub cycle_start: NaiveDate,
    /// Last day of the cycle.
    pub cycle_end: NaiveDate,
    /// `H1 Jan to Jun, H2 Jul to Dec`.
    pub periods_text: String,
    /// The first division's periods.
    pub periods: Vec<ReportPeriod>,
    /// The unit's lead; empty when none.
    pub owner: String,
    /// The canvas's sponsor; empty when none.
    pub sponsor: String,
    /// Values it must honour.
    pub values: Vec<String>,
    /// Head figures, columns and today.
    pub figures: CanvasFigures,
    /// Bands in order.
    pub bands: Vec<BandReport>,
    /// How its numbers came about, in the order of the sheet; empty unless asked for.
    pub explanations: Vec<Explanation>,
}

/// A period of the first division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportPeriod {
    /// `H1`.
    pub label: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

/// The objectives that serve one strategic objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BandReport {
    /// The strategic objective; none for those that serve none.
    pub id: Option<Id>,
    /// `S1`; empty when none.
    pub code: String,
    /// Its title; a finished text such as `Not aligned` when none.
    pub title: String,
    /// Its sponsor.
    pub sponsor: String,
    /// `Feeds back to strategy review, 8 July`; empty without a date.
    pub feeds_back: String,
    /// Objectives in order.
    pub objectives: Vec<ObjectiveReport>,
}

/// One objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveReport {
    /// The verb.
    pub verb: String,
    /// The subject.
    pub subject: String,
    /// Owner's name; empty when none.
    pub owner: String,
    /// Why it matters.
    pub why: String,
    /// Whether aligned objectives count in its progress like further key results.
    pub counts_children: bool,
    /// Figures.
    pub figures: ObjectiveFigures,
    /// Status as a word.
    pub status_text: String,
    /// `74% of H1`, `Expected 74%`; empty when unknown.
    pub progress_line: String,
    /// See `progress_line`.
    pub expected_line: String,
    /// Key results in order.
    pub key_results: Vec<KeyResultReport>,
}

/// One key result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyResultReport {
    /// Title.
    pub title: String,
    /// Owner's name; empty when none.
    pub owner: String,
    /// Measure.
    pub measure: Measure,
    /// Measure as a word: `Metric`, `At most`.
    pub measure_text: String,
    /// Comparator of a threshold.
    pub comparator: Option<Comparator>,
    /// What period targets mean.
    pub meaning: TargetMeaning,
    /// The same as words: `Reached by its end`.
    pub meaning_text: String,
    /// Unit of measure.
    pub unit: String,
    /// Baseline.
    pub baseline: Option<Decimal>,
    /// Target of the whole cycle.
    pub target: Option<Decimal>,
    /// Targets of the canvas's periods (first division; a finer target stands in the
    /// period it ends with), lower limits of ranges.
    pub period_targets: Vec<Option<Decimal>>,
    /// Every target with the last day it is for: finer ones too, by date.
    pub all_targets: Vec<DatedTarget>,
    /// The running target, as a number: of the period today lies in.
    pub running_target: Option<Decimal>,
    /// Upper limit of the running target, for ranges.
    pub running_upper: Option<Decimal>,
    /// Where the straight expected line stood when the running period began: the target
    /// before it, or the baseline.
    pub line_from: Option<Decimal>,
    /// First day of the period it is measured against; the cycle's without periods.
    pub against_start: NaiveDate,
    /// Start of the running period's stretch of that line.
    pub line_start: Option<NaiveDate>,
    /// Its end.
    pub line_end: Option<NaiveDate>,
    /// When it should first move.
    pub first_movement_on: Option<NaiveDate>,
    /// Whether it was stopped, and so counts in nothing.
    pub stopped: bool,
    /// Weight in its objective.
    pub weight: Decimal,
    /// Where the number comes from.
    pub data_source: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// What reaching it brings.
    pub anticipated_impact: String,
    /// Impact 1 to 5.
    pub impact: Option<u8>,
    /// Effort 1 to 5.
    pub effort: Option<u8>,
    /// Figures.
    pub figures: KeyResultFigures,
    /// Status as a word.
    pub status_text: String,
    /// `Confidence 6`; empty when none.
    pub confidence_line: String,
    /// Work list.
    pub activities: Vec<ActivityReport>,
    /// Check-ins that stand, oldest first.
    pub check_ins: Vec<CheckInReport>,
    /// Titles of milestones with their dates, where it is measured by them.
    pub milestones: Vec<MilestoneReport>,
    /// Its outcome plans as agreed; their texts and ranges are in `figures.plans`.
    pub plans: Vec<PlanReport>,
}

/// Who carries out an outcome plan, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanReport {
    /// The outcome plan.
    pub id: Id,
    /// For which outcome.
    pub outcome: Outcome,
    /// The value from which it applies.
    pub trigger: Option<Decimal>,
    /// Name of who does it; empty when nobody is named.
    pub who: String,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// When it was put to use.
    pub used_on: Option<NaiveDate>,
}

/// A target and the last day it is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DatedTarget {
    /// `H1`.
    pub label: String,
    /// Last day.
    pub end: NaiveDate,
    /// The target.
    pub value: Decimal,
    /// Upper limit of a range.
    pub upper: Option<Decimal>,
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActivityReport {
    /// The activity.
    pub id: Id,
    /// Activity or project.
    pub kind: ActivityKind,
    /// The same as a word.
    pub kind_text: String,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Owner's name.
    pub owner: String,
    /// From.
    pub start: Option<NaiveDate>,
    /// Until.
    pub due: Option<NaiveDate>,
    /// Share done, 0 to 1.
    pub done: Option<Decimal>,
    /// `62%`, `3 of 5`; empty when unknown.
    pub done_text: String,
    /// What it takes.
    pub effort: String,
    /// What it costs.
    pub budget: String,
    /// Decision as a word.
    pub decision_text: String,
}

/// A check-in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckInReport {
    /// The check-in.
    pub id: Id,
    /// The day.
    pub on: NaiveDate,
    /// Value.
    pub value: Option<Decimal>,
    /// Confidence.
    pub confidence: Option<u8>,
    /// Note.
    pub note: String,
    /// Author's name.
    pub author: String,
}

/// A milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MilestoneReport {
    /// The milestone.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Weight.
    pub weight: Decimal,
    /// Planned.
    pub due: Option<NaiveDate>,
    /// Ticked.
    pub done_on: Option<NaiveDate>,
}
