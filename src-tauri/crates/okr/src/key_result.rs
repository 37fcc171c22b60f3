//! Key results: how we know. With their five measures, period targets and milestones.

use crate::{Id, Order, State, Status};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A key result of one objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeyResult {
    /// Identity.
    pub id: Id,
    /// The objective it measures.
    pub objective: Id,
    /// What is to be seen.
    pub title: String,
    /// How it is measured.
    pub measure: Measure,
    /// Unit of measure: `%`, `/hour`, `days a month`; may be empty.
    pub unit: String,
    /// Where it started; in `unit`.
    #[ts(as = "Option<String>")]
    pub baseline: Option<Decimal>,
    /// Where it should be at the end; in `unit`. The lower bound of a range.
    #[ts(as = "Option<String>")]
    pub target: Option<Decimal>,
    /// The upper bound of a range; else none.
    #[ts(as = "Option<String>")]
    pub target_upper: Option<Decimal>,
    /// What its period targets mean.
    pub meaning: TargetMeaning,
    /// On which division of the cycle its period targets are set.
    pub division: Division,
    /// Weight in its objective; 0 or more.
    #[ts(as = "String")]
    pub weight: Decimal,
    /// Who owns it.
    pub owner: Option<Id>,
    /// Where the number comes from.
    pub data_source: String,
    /// Leading or lagging.
    pub indicator: Option<Indicator>,
    /// When it should first move.
    pub first_movement_on: Option<NaiveDate>,
    /// What reaching it brings.
    pub anticipated_impact: String,
    /// Impact, 1 to 5.
    pub impact: Option<u8>,
    /// Effort, 1 to 5.
    pub effort: Option<u8>,
    /// What it needs.
    pub needs: String,
    /// Until when; the cycle's end when none.
    pub due: Option<NaiveDate>,
    /// Draft, active or stopped.
    pub state: State,
    /// Why it was stopped.
    pub stopped_because: String,
    /// The owner's own status, beside the computed one.
    pub status_override: Option<Status>,
    /// Why the owner sees it differently.
    pub override_reason: String,
    /// Place in its objective.
    pub order: Order,
}

impl KeyResult {
    /// A new key result: a running metric of weight 1 without numbers, first in its place.
    pub fn new(id: Id, objective: Id, title: &str) -> Self {
        Self {
            id,
            objective,
            title: title.to_owned(),
            measure: Measure::Metric,
            unit: String::new(),
            baseline: None,
            target: None,
            target_upper: None,
            meaning: TargetMeaning::Reach,
            division: Division::Coarse,
            weight: Decimal::ONE,
            owner: None,
            data_source: String::new(),
            indicator: None,
            first_movement_on: None,
            anticipated_impact: String::new(),
            impact: None,
            effort: None,
            needs: String::new(),
            due: None,
            state: State::Active,
            stopped_because: String::new(),
            status_override: None,
            override_reason: String::new(),
            order: Order::between(None, None),
        }
    }
}

/// How a key result is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Measure {
    /// From a baseline to a target; the sign tells the direction.
    Metric,
    /// Value under the limit.
    Under,
    /// Value at most the limit.
    AtMost,
    /// Value over the limit.
    Over,
    /// Value at least the limit.
    AtLeast,
    /// Value between two limits, both included.
    Between,
    /// A weighted list that gets ticked.
    Milestones,
    /// Yes or no.
    Done,
    /// Measure it first: done once there is a first value.
    Baseline,
}

/// The comparator of a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Comparator {
    /// `<`
    Under,
    /// `≤`
    AtMost,
    /// `>`
    Over,
    /// `≥`
    AtLeast,
    /// both limits included
    Between,
}

impl Measure {
    /// The comparator, where the measure is a threshold.
    pub fn comparator(self) -> Option<Comparator> {
        match self {
            Self::Under => Some(Comparator::Under),
            Self::AtMost => Some(Comparator::AtMost),
            Self::Over => Some(Comparator::Over),
            Self::AtLeast => Some(Comparator::AtLeast),
            Self::Between => Some(Comparator::Between),
            Self::Metric | Self::Milestones | Self::Done | Self::Baseline => None,
        }
    }

    /// What a period target of this measure means unless somebody says otherwise.
    pub fn usual_meaning(self) -> TargetMeaning {
        if self.comparator().is_some() {
            TargetMeaning::Hold
        } else {
            TargetMeaning::Reach
        }
    }

    /// Whether it is measured by numbers against targets.
    pub fn takes_targets(self) -> bool {
        self == Self::Metric || self.comparator().is_some()
    }
}

/// What the targets of a key result's periods mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TargetMeaning {
    /// Reached by the period's end.
    Reach,
    /// What the value should be in that period on its own.
    Level,
    /// Must hold at every check-in of the period.
    Hold,
}

/// Which of a cycle's divisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Division {
    /// The first.
    Coarse,
    /// The finer one.
    Fine,
}

/// Whether a key result moves before or after the thing it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Indicator {
    /// Moves first.
    Leading,
    /// Follows.
    Lagging,
}

/// The target of a key result for one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeriodTarget {
    /// Identity.
    pub id: Id,
    /// The key result.
    pub key_result: Id,
    /// The period; of the division the key result uses.
    pub period: Id,
    /// The target, in the key result's unit; the lower bound of a range.
    #[ts(as = "String")]
    pub value: Decimal,
    /// The upper bound of a range.
    #[ts(as = "Option<String>")]
    pub upper: Option<Decimal>,
}

/// One entry of a key result that is measured by milestones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Milestone {
    /// Identity.
    pub id: Id,
    /// The key result.
    pub key_result: Id,
    /// What is reached.
    pub title: String,
    /// Weight among its siblings; 0 or more.
    #[ts(as = "String")]
    pub weight: Decimal,
    /// Planned for.
    pub due: Option<NaiveDate>,
    /// Ticked on; none while open.
    pub done_on: Option<NaiveDate>,
    /// Place in the list.
    pub order: Order,
}

/// One field of a [`Milestone`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum MilestoneField {
    /// What is reached.
    Title(String),
    /// Weight.
    Weight(#[ts(as = "String")] Decimal),
    /// Planned for.
    Due(Option<NaiveDate>),
    /// Ticked on.
    DoneOn(Option<NaiveDate>),
}

/// One field of a [`KeyResult`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum KeyResultField {
    /// What is to be seen.
    Title(String),
    /// How it is measured.
    Measure(Measure),
    /// Unit of measure.
    Unit(String),
    /// Where it started.
    Baseline(#[ts(as = "Option<String>")] Option<Decimal>),
    /// Where it should end.
    Target(#[ts(as = "Option<String>")] Option<Decimal>),
    /// Upper bound of a range.
    TargetUpper(#[ts(as = "Option<String>")] Option<Decimal>),
    /// What period targets mean.
    Meaning(TargetMeaning),
    /// Which division.
    Division(Division),
    /// Weight.
    Weight(#[ts(as = "String")] Decimal),
    /// Owner.
    Owner(Option<Id>),
    /// Where the number comes from.
    DataSource(String),
    /// Leading or lagging.
    Indicator(Option<Indicator>),
    /// First movement expected on.
    FirstMovementOn(Option<NaiveDate>),
    /// What reaching it brings.
    AnticipatedImpact(String),
    /// Impact, 1 to 5.
    Impact(Option<u8>),
    /// Effort, 1 to 5.
    Effort(Option<u8>),
    /// What it needs.
    Needs(String),
    /// Until when.
    Due(Option<NaiveDate>),
    /// Draft, active or stopped.
    State(State),
    /// Why it was stopped.
    StoppedBecause(String),
    /// The owner's own status.
    StatusOverride(Option<Status>),
    /// Why.
    OverrideReason(String),
}
