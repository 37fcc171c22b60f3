//! Edits: what a person asked for.
//!
//! An edit is small, in the person's words, and carries the ids of what it makes, so that
//! answering it is a pure function. [`Workspace::changes_for`](crate::Workspace::changes_for)
//! is in `edit/`, a file for each noun.

use crate::*;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod alignment;
mod answer;
mod bring_back;
mod canvases;
mod check_ins;
mod cycles;
pub(crate) mod due;
mod duplicate;
pub(crate) mod handing_over;
pub(crate) mod key_results;
mod label;
mod measure;
mod merge;
mod milestones;
pub(crate) mod objectives;
pub(crate) mod people;
mod periods;
mod plans;
mod removal;
mod rows;
mod settings;
pub(crate) mod split;
mod strategy;
mod targets;
mod typed_numbers;
mod units;
mod work;

pub use alignment::may_serve;
pub(crate) use alignment::{closes_circle, refuse_circle};
pub use label::field_name;
pub(crate) use label::{name_of as label_name, words_for as field_words};

/// One thing a person asked for. Each variant says what its fields are.
#[allow(missing_docs)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case")]
#[ts(export)]
pub enum Edit {
    /// Change a setting of the workspace.
    SetSettings { set: SettingsField },
    /// Add a level at the end.
    AddLevel { id: Id, one: String, many: String },
    /// Move a level behind another; to the top for none.
    MoveLevel { id: Id, after: Option<Id> },
    /// Rename a level.
    SetLevel { id: Id, set: LevelField },
    /// Add a person; initials are made from the name.
    AddPerson { id: Id, name: String },
    /// Change a person.
    SetPerson { id: Id, set: PersonField },
    /// Add a strategic objective at the end; an empty code becomes the next free `S…`.
    AddStrategicObjective { id: Id, code: String, title: String },
    /// Change a strategic objective.
    SetStrategicObjective {
        id: Id,
        set: StrategicObjectiveField,
    },
    /// Move a strategic objective behind another; to the front for none.
    MoveStrategicObjective { id: Id, after: Option<Id> },
    /// Add a unit as the last below `parent`, on the level beneath its parent's.
    AddUnit {
        id: Id,
        parent: Option<Id>,
        name: String,
    },
    /// Change a unit.
    SetUnit { id: Id, set: UnitField },
    /// Move a unit below another, behind a sibling; refused below itself.
    MoveUnit {
        id: Id,
        parent: Option<Id>,
        after: Option<Id>,
    },
    /// Add a cycle and the preset's periods (ids by [`Id::nth`]).
    AddCycle {
        id: Id,
        name: String,
        start: NaiveDate,
        end: NaiveDate,
        preset: Preset,
    },
    /// Change a cycle.
    SetCycle { id: Id, set: CycleField },
    /// Add a period to a cycle.
    AddPeriod {
        id: Id,
        cycle: Id,
        label: String,
        start: NaiveDate,
        end: NaiveDate,
        finer: bool,
    },
    /// Change a period.
    SetPeriod { id: Id, set: PeriodField },
    /// Let a period end on another day, and with it whatever ended on the same day; what
    /// began the day after begins the day after.
    MoveBorder { period: Id, to: NaiveDate },
    /// Cut a period in two at the start of the month nearest its middle. Its targets stay
    /// with the later part, which ends when it ended; `id` names the earlier part.
    SplitPeriod { id: Id, period: Id },
    /// Give a cycle these dates and divisions. Periods of the same days stay what they
    /// are; targets of the others go to the period that holds their end, and the latest
    /// wins where two would share one. New periods are named by [`Id::nth`] of `id`.
    LayOutCycle {
        id: Id,
        cycle: Id,
        start: NaiveDate,
        end: NaiveDate,
        coarse: Option<Slicing>,
        fine: Option<Slicing>,
    },
    /// Give all that a person owns to another, or what a unit holds (its canvases and the
    /// units below it) to another unit.
    HandOver { from: Id, to: Id },
    /// Start the canvas of a unit in a cycle; refused when there is one.
    AddCanvas { id: Id, unit: Id, cycle: Id },
    /// Change a canvas.
    SetCanvas { id: Id, set: CanvasField },
    /// Add an objective behind another (at the end for none), aligned to a strategic
    /// objective when one is named (alignment id by [`Id::nth`]).
    AddObjective {
        id: Id,
        canvas: Id,
        after: Option<Id>,
        verb: String,
        subject: String,
        serves: Option<Id>,
    },
    /// Change an objective.
    SetObjective { id: Id, set: ObjectiveField },
    /// Move an objective behind another of the same or another canvas; to the front for
    /// none.
    MoveObjective {
        id: Id,
        canvas: Id,
        after: Option<Id>,
    },
    /// Split an objective in two.
    SplitObjective { split: Split },
    /// Take another objective of the same canvas into this one: its key results come
    /// behind, the links of both are united.
    MergeObjectives { id: Id, other: Id },
    /// Add a key result behind another; at the end for none.
    AddKeyResult {
        id: Id,
        objective: Id,
        after: Option<Id>,
        title: String,
    },
    /// Change a key result.
    SetKeyResult { id: Id, set: KeyResultField },
    /// Move a key result behind another of the same or another objective; to the front
    /// for none.
    MoveKeyResult {
        id: Id,
        objective: Id,
        after: Option<Id>,
    },
    /// Set or clear the target of a period. `id` names the target row when it is new.
    SetPeriodTarget {
        id: Id,
        key_result: Id,
        period: Id,
        #[ts(as = "Option<String>")]
        value: Option<Decimal>,
        #[ts(as = "Option<String>")]
        upper: Option<Decimal>,
    },
    /// Type a measure as one would say it, into a key result's targets: `12/hour`,
    /// `10; 18`, `<10 days`, `70% -> 90%`, `=+15%`. With `period`, filling starts there.
    /// New target rows are named by [`Id::nth`] of `id`.
    TypeMeasure {
        id: Id,
        key_result: Id,
        period: Option<Id>,
        typed: String,
        language: Language,
    },
    /// Choose how a key result is measured, all of it at once. New target rows are named
    /// by [`Id::nth`] of `id`.
    SetMeasure {
        id: Id,
        key_result: Id,
        draft: MeasureDraft,
        language: Language,
    },
    /// Add a milestone at the end.
    AddMilestone {
        id: Id,
        key_result: Id,
        title: String,
    },
    /// Change a milestone.
    SetMilestone { id: Id, set: MilestoneField },
    /// Write an outcome plan. `id` names the plan when it is new.
    SetPlan {
        id: Id,
        key_result: Id,
        outcome: Outcome,
        set: PlanField,
    },
    /// Add a piece of work to a key result (link id by [`Id::nth`]).
    AddActivity {
        id: Id,
        key_result: Id,
        kind: ActivityKind,
        title: String,
    },
    /// Change a piece of work.
    SetActivity { id: Id, set: ActivityField },
    /// Let a piece of work serve one more key result.
    LinkActivity {
        id: Id,
        activity: Id,
        key_result: Id,
    },
    /// Check in.
    CheckIn {
        id: Id,
        key_result: Id,
        on: NaiveDate,
        #[ts(as = "Option<String>")]
        value: Option<Decimal>,
        confidence: Option<u8>,
        note: String,
        author: Option<Id>,
        action: Option<ActionTaken>,
        corrects: Option<Id>,
    },
    /// Check in with the value as one would say it: `6,5`, `83%`, `yes`. An empty text
    /// holds no value. The rest as in [`Edit::CheckIn`].
    TypeCheckIn {
        id: Id,
        key_result: Id,
        on: NaiveDate,
        typed: String,
        language: Language,
        confidence: Option<u8>,
        note: String,
        author: Option<Id>,
        action: Option<ActionTaken>,
        corrects: Option<Id>,
    },
    /// Type a number into a field as one would say it: `70%`, `3 of 5`, `1,5`. An empty
    /// text clears the field where it may be empty. `id` names a plan that is new.
    TypeNumber {
        id: Id,
        thing: Id,
        into: NumberField,
        typed: String,
        language: Language,
    },
    /// Align an objective; refused when it would close a circle, or when the two stand in
    /// cycles that share no day.
    Align {
        id: Id,
        objective: Id,
        to: AlignedTo,
        origin: Origin,
        strength: Strength,
    },
    /// Change a link: what it serves (refused when that would close a circle), where it
    /// came from, whether it counts.
    SetAlignment { id: Id, set: AlignmentField },
    /// Take an objective off everything it serves.
    Unalign { objective: Id },
    /// Let an objective serve this one strategic objective instead of the ones it serves
    /// now (none: serves no strategic objective). Other alignments stay.
    ServeStrategicObjective {
        id: Id,
        objective: Id,
        strategic_objective: Option<Id>,
    },
    /// Waive a hint; the reason must not be empty.
    Waive {
        id: Id,
        thing: Id,
        rule: HintRule,
        reason: String,
        by: String,
        on: NaiveDate,
    },
    /// Copy a thing with everything under it, right behind itself. Check-ins are not
    /// copied. The copy is named `new`, the rest by [`Id::nth`].
    Duplicate { id: Id, new: Id },
    /// Remove a thing with everything under it; what merely mentions it loses the mention.
    Remove { id: Id },
    /// Add ready rows, as an import makes them.
    AddRows { what: String, rows: Vec<Row> },
    /// Bring rows back to how they were, and take away those that were not there. `what`
    /// says in the past tense what that comes to.
    BringBack {
        what: String,
        rows: Vec<Row>,
        without: Vec<Id>,
    },
    /// Several edits as one step, under the name of the first.
    Together { edits: Vec<Edit> },
    /// Several edits as one step, named by what was done to how many rows.
    Several {
        what: Several,
        count: u32,
        edits: Vec<Edit>,
    },
}

/// The fields that [`Edit::TypeNumber`] fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NumberField {
    /// A key result's baseline.
    Baseline,
    /// A key result's weight.
    Weight,
    /// A milestone's weight.
    MilestoneWeight,
    /// How far a piece of work is: `62%`, `3 of 5`.
    Done,
    /// From which value the plan for missed applies; `thing` is the key result.
    MissedFrom,
    /// From which value the plan for exceeded applies; `thing` is the key result.
    ExceededFrom,
}
