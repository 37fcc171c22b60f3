//! Objectives: `[Verb] [Subject]`.

use crate::{Id, Order};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An objective of one canvas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Objective {
    /// Identity.
    pub id: Id,
    /// The canvas it stands on.
    pub canvas: Id,
    /// `Increase`.
    pub verb: String,
    /// `on-time deliveries`.
    pub subject: String,
    /// Why it matters.
    pub why: String,
    /// Who owns it.
    pub owner: Option<Id>,
    /// How much of it is promised.
    pub commitment: Commitment,
    /// Impact, 1 to 5.
    pub impact: Option<u8>,
    /// Effort, 1 to 5.
    pub effort: Option<u8>,
    /// Whose view it is taken from.
    pub perspective: Option<Perspective>,
    /// Draft, active or stopped.
    pub state: State,
    /// Why it was stopped.
    pub stopped_because: String,
    /// Whether aligned children that contribute count as further key results.
    pub counts_children: bool,
    /// Place on its canvas.
    pub order: Order,
}

impl Objective {
    /// A new objective: active, committed, first in its place, all else left open.
    pub fn new(id: Id, canvas: Id, verb: &str, subject: &str) -> Self {
        Self {
            id,
            canvas,
            verb: verb.to_owned(),
            subject: subject.to_owned(),
            why: String::new(),
            owner: None,
            commitment: Commitment::Committed,
            impact: None,
            effort: None,
            perspective: None,
            state: State::Active,
            stopped_because: String::new(),
            counts_children: false,
            order: Order::between(None, None),
        }
    }

    /// Verb and subject in one line.
    pub fn title(&self) -> String {
        format!("{} {}", self.verb, self.subject).trim().to_owned()
    }
}

/// What an objective promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Commitment {
    /// Expects 1.0.
    Committed,
    /// Expects about 0.7.
    Aspirational,
}

/// Whose view an objective is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Perspective {
    /// The outcomes the office contributes to.
    Outcomes,
    /// How its services are received.
    Services,
    /// The team itself.
    Team,
}

/// State of an objective or key result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum State {
    /// Being written.
    Draft,
    /// Running.
    Active,
    /// Stopped, with a reason.
    Stopped,
}

/// One field of an [`Objective`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum ObjectiveField {
    /// The verb.
    Verb(String),
    /// The subject.
    Subject(String),
    /// Why it matters.
    Why(String),
    /// Who owns it.
    Owner(Option<Id>),
    /// How much is promised.
    Commitment(Commitment),
    /// Impact, 1 to 5.
    Impact(Option<u8>),
    /// Effort, 1 to 5.
    Effort(Option<u8>),
    /// Whose view.
    Perspective(Option<Perspective>),
    /// Draft, active or stopped.
    State(State),
    /// Why it was stopped.
    StoppedBecause(String),
    /// Whether contributing children count.
    CountsChildren(bool),
}
