//! What would change if one key result came out in a certain way.

use crate::{Id, Outcome, Status};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a key result is taken to come out.
///
/// The model gives every key result a share of 0 to 1 that counts in its objective, each
/// clamped first (MODEL, *Objective progress*). The three are its lower end, its plan and
/// its upper end, all as of today, so that what is beside it need not be guessed:
///
/// * missed counts 0, what a threshold, a yes or no and a first measurement give when they
///   do not hold (MODEL, *Threshold*, *Done*, *Baseline*): the worst a plan for missed has
///   to answer to;
/// * as planned counts the progress expected today (MODEL, *Expected progress*), so it
///   leads to `met` at the end; what should be so at any time counts 1;
/// * exceeded counts 1, as all beyond the target is clamped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Assumed {
    /// Nothing of it comes.
    Missed,
    /// It stands where its plan says today.
    AsPlanned,
    /// All of it comes, and more.
    Exceeded,
}

impl Assumed {
    /// The outcome whose plan would be due.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Missed => Outcome::Missed,
            Self::AsPlanned => Outcome::Met,
            Self::Exceeded => Outcome::Exceeded,
        }
    }
}

/// What an assumption about one key result comes to. Nothing of it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Impact {
    /// The key result.
    pub key_result: Id,
    /// How it is taken to come out.
    pub assumed: Assumed,
    /// The key result itself, now and then.
    pub itself: ImpactChange,
    /// Objectives that change, nearest first, then the strategic objectives that do.
    pub changes: Vec<ImpactChange>,
    /// Objectives up the tree that stay as they are: they do not count what serves them,
    /// or what they count stays the same.
    pub unmoved: Vec<Id>,
    /// The key result's plans for this outcome, where one was written.
    pub plans: Vec<PlanDue>,
    /// The same as text: `Plan if missed: Question the channel first. Lars Holm, by 1 July 2026.`,
    /// `No plan if missed.`
    pub plans_text: String,
    /// Why nothing changes, where the key result counts in nothing: it is a draft or was
    /// stopped.
    pub note: Option<String>,
}

/// One thing before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImpactChange {
    /// The key result, objective or strategic objective.
    pub id: Id,
    /// The cycle its progress is of.
    pub cycle: Id,
    /// Where it stands: `PMO, KR 2.2`, `PMO, O2`, `S2`.
    pub place: String,
    /// Its title.
    pub title: String,
    /// Progress now, 0 to 1 (raw for a key result); none while unknown.
    #[ts(as = "Option<String>")]
    pub from: Option<Decimal>,
    /// The same as text: `70%`.
    pub from_text: Option<String>,
    /// Progress then.
    #[ts(as = "Option<String>")]
    pub to: Option<Decimal>,
    /// The same as text: `62%`.
    pub to_text: Option<String>,
    /// Whole points gained, as the two texts show them; negative when lost, none where
    /// one of the two is unknown.
    pub points: Option<i32>,
    /// Status now; none for a strategic objective, which has none.
    pub status_from: Option<Status>,
    /// Status then.
    pub status_to: Option<Status>,
    /// All in one sentence: `PMO, O2 goes from 70% to 62%, from at risk to missed.`
    pub text: String,
}

/// A plan that would be due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanDue {
    /// The plan.
    pub id: Id,
    /// The key result it is for.
    pub key_result: Id,
    /// For which outcome.
    pub outcome: Outcome,
    /// What will be done.
    pub text: String,
    /// Who does it.
    pub who: Option<Id>,
    /// The name of that person; empty for nobody.
    pub who_name: String,
    /// Until when.
    pub until: Option<NaiveDate>,
}
