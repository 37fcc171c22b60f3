//! The model of OKR Canvas: its words, its rules, its arithmetic.
//!
//! Everything a workspace knows is a [`Workspace`], a plain value. What a person asks
//! for is an [`Edit`]; [`Workspace::changes_for`] answers it with a list of [`Change`]s
//! and changes nothing; [`Workspace::apply`] carries such a list out. Saving, undo and
//! the screen all work on that same list.
//!
//! This crate does no input or output and reads no clock: today, ids and languages come
//! in as arguments.

#![forbid(unsafe_code)]

mod activity;
mod alignment;
mod canvas;
mod cascade;
mod check_in;
mod cycle;
mod edit;
mod example;
mod figures;
mod hints;
mod history;
mod holding;
mod id;
mod key_result;
mod language;
mod level;
mod measure_draft;
mod moving;
mod objective;
mod order;
mod outcome_plan;
mod paste;
mod person;
mod place;
mod plain_json;
mod poster;
mod refusal;
mod report;
mod row;
mod scoring;
mod search;
mod settings;
mod setup;
mod split;
mod strategic_objective;
mod titles;
mod typed;
mod unit;
mod waiver;
mod workspace;

pub use activity::{Activity, ActivityField, ActivityKind, ActivityLink, Decision, Done};
pub use alignment::{AlignedTo, Alignment, AlignmentField, Origin, Strength};
pub use canvas::{Canvas, CanvasField};
pub use cascade::*;
pub use check_in::{ActionTaken, CheckIn};
pub use cycle::{Cycle, CycleField, Period, PeriodField, Phase, PhaseDates, Preset, Slicing};
pub use edit::{Edit, NumberField, field_name, may_serve};
pub use example::example_workspace;
pub use figures::*;
pub use hints::{
    Hint, HintAction, HintRule, KeptState, PlacedHint, RuleWords, WaivedHint, WordList, all_hints,
    hint_rules, hint_words, hints_for_canvas, waived_hints,
};
pub use history::*;
pub use holding::*;
pub use id::Id;
pub use key_result::{
    Comparator, Division, Indicator, KeyResult, KeyResultField, Measure, Milestone, MilestoneField,
    PeriodTarget, TargetMeaning,
};
pub use language::Language;
pub use level::{Level, LevelField};
pub use measure_draft::{MeasureDraft, MeasureReading, measure_draft, read_measure_draft};
pub use moving::{MovePlace, move_places};
pub use objective::{Commitment, Objective, ObjectiveField, Perspective, State};
pub use order::Order;
pub use outcome_plan::{Outcome, OutcomePlan, PlanField};
pub use paste::{Paste, Pasted, RefusedCell, Several, paste};
pub use person::{Person, PersonField};
pub use plain_json::{PlainImport, export_plain_json, import_plain_json};
pub use poster::*;
pub use refusal::Refusal;
pub use report::*;
pub use row::{Change, Row, Table, Tabled, reversed};
pub use scoring::*;
pub use search::{Hit, fold_into, search};
pub use settings::{
    AdviceLimits, ObjectiveStatusRule, ScoreBands, Settings, SettingsField, StatusLimits,
};
pub use setup::*;
pub use split::{Half, HalfFigures, ServingSide, Side, Split, SplitPreview, SplitServing};
pub use strategic_objective::{StrategicObjective, StrategicObjectiveField};
pub use titles::{AskTitles, TitleFound, Titles, find_titles};
pub use typed::{
    TypedMeasure, TypedTarget, When, is_blank, parse_date, parse_measure, parse_number, typed_form,
};
pub use unit::{Unit, UnitField};
pub use waiver::Waiver;
pub use workspace::Workspace;
