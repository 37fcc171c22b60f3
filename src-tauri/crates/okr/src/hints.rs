//! Hints: advice on wording and structure. Advice never locks.
//!
//! A hint is a pure function of the workspace, fast enough to run after every edit. What
//! is waived stays in the list with its reason, so that nobody wonders where it went. A
//! closed cycle is past advice and gets none.

pub(crate) use kept::situation;
pub use kept::{KeptState, PlacedHint, WaivedHint, all_hints, waived_hints};

use crate::{Canvas, Cycle, Id, Language, Phase, Workspace};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod advice;
mod canvas_rules;
mod found;
mod hollow;
mod kept;
mod key_result_rules;
mod listed;
mod objective_rules;
mod phrases;
mod reasons;
mod rules;
mod sources;
mod title;
mod words;
mod words_de;
mod words_en;
mod work;

use found::Found;

pub use listed::{RuleWords, WordList, hint_rules, hint_words};

/// A rule that gives hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HintRule {
    /// Fewer objectives than the limit.
    FewObjectives,
    /// More objectives than the limit.
    ManyObjectives,
    /// More key results than the limit: consider splitting.
    ManyKeyResults,
    /// Nobody owns it.
    NoOwner,
    /// Nobody says where the number comes from.
    NoDataSource,
    /// No baseline.
    NoBaseline,
    /// No number at all.
    NoNumber,
    /// Neither a date nor a period target.
    NoDate,
    /// No plan if missed.
    NoPlanMissed,
    /// No plan if exceeded.
    NoPlanExceeded,
    /// The plan only raises the budget, lowers the target or postpones.
    HollowPlan,
    /// Serves nothing.
    NotAligned,
    /// A key result above the lowest level that nothing serves.
    NobodyServes,
    /// No leading key result in the set.
    NoLeading,
    /// Would reaching all of them mean the objective is reached?
    SetQuestion,
    /// No sponsor.
    NoSponsor,
    /// More laddered than half.
    MostlyLaddered,
    /// More cascaded than half.
    MostlyCascaded,
    /// Start and target are the same.
    SameStartAndTarget,
    /// A stretch target with full confidence.
    CertainStretch,
    /// The objective carries a number.
    NumberInObjective,
    /// The key result describes work, not an outcome.
    WorkNotOutcome,
    /// The objective has no verb.
    NoVerb,
    /// A stock phrase.
    StockPhrase,
    /// Looks like a KPI.
    LooksLikeKpi,
}

/// What a hint offers to do about itself, for the screen to carry out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HintAction {
    /// Put the cursor into the measure or target field.
    AddMeasure,
    /// Put the cursor into the baseline field.
    AddBaseline,
    /// Choose an owner.
    ChooseOwner,
    /// Type the data source.
    AddDataSource,
    /// Set a due date or period target.
    AddTarget,
    /// Write the plan for missed.
    WritePlanMissed,
    /// Write the plan for exceeded.
    WritePlanExceeded,
    /// Align the objective.
    Align,
    /// Edit the title where it stands.
    EditTitle,
    /// Add an objective.
    AddObjective,
    /// Choose a sponsor.
    ChooseSponsor,
    /// Mark a key result as leading.
    MarkLeading,
    /// Split the objective.
    SplitObjective,
    /// Change what the objective is committed to.
    ChooseCommitment,
    /// Nothing to do but to think or keep it.
    None,
}

/// One hint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hint {
    /// The rule.
    pub rule: HintRule,
    /// What it is about: a canvas, objective or key result.
    pub thing: Id,
    /// The gap, in a few words: `No number in this key result.`
    pub title: String,
    /// What would help: `Name a measure, then a baseline and a target for each half.`
    pub reason: String,
    /// When the rule speaks up: `Off track, and no outcome plan for missed.`
    pub rule_text: String,
    /// Where the rule comes from, retold.
    pub source: String,
    /// What it offers.
    pub action: HintAction,
    /// The action's words: `Add measure`.
    pub action_text: String,
    /// Whether it interrupts the row (true) or waits to be looked at.
    pub prominent: bool,
    /// Why it was waived; none while open.
    pub waived_because: Option<String>,
    /// Who waived it and when, as `Maya Cohen, 14 May 2026`; empty while open.
    pub waived_by: String,
}

/// All hints of a canvas and what stands on it, waived ones too, most pressing first:
/// open before waived, those that interrupt a row before the quiet ones, then by rule in
/// the order of the sheet.
pub fn hints_for_canvas(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Vec<Hint> {
    let Some(canvas) = workspace.get::<Canvas>(canvas) else {
        return vec![];
    };
    let phase = workspace
        .get::<Cycle>(canvas.cycle)
        .map(|cycle| cycle.phase);
    if phase == Some(Phase::Closed) {
        return vec![];
    }
    let mut found = Found::new(workspace, canvas, today, language);
    canvas_rules::look(&mut found);
    for objective in workspace.objectives(canvas.id) {
        objective_rules::look(&mut found, objective);
    }
    found.in_order()
}
