//! How a number came about, as values and finished texts: what went in, the formula in
//! words and in figures, what was clamped, expected, and what comes of it.

use crate::{Id, Status};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number that can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AskedNumber {
    /// What it is a number of: a key result, objective, canvas or strategic objective.
    pub thing: Id,
    /// Which of its numbers.
    pub figure: AskedFigure,
    /// The cycle, for a strategic objective; others know their own.
    pub cycle: Option<Id>,
}

/// Which number of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AskedFigure {
    /// Its progress, with what is expected and the status.
    Progress,
    /// Its confidence: the mean and the lowest where there are several.
    Confidence,
    /// Where a key result leads at this pace.
    Forecast,
    /// How much of the running period is over, for a canvas.
    Elapsed,
}

/// How a number came about. Parts that do not apply are empty or missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Explanation {
    /// `How 130% is made`.
    pub title: String,
    /// Which number it is: `KR 2.1, H1`.
    pub about: String,
    /// The thing's own words, for lists: `Projects aligned to a strategic goal`.
    pub subject: String,
    /// The number it explains: `130%`; none while unknown.
    pub result_text: Option<String>,
    /// What went in: name, value, and date or person.
    pub inputs: Vec<ExplainedInput>,
    /// The formula in words.
    pub words: String,
    /// The formula with its figures: `(83 − 70) / (80 − 70)`; empty when nothing to count.
    pub figures: String,
    /// The same as a fraction to draw, in words and in figures, where it is one.
    pub fraction: Option<ExplainedFraction>,
    /// Raw result before clamping.
    #[ts(as = "Option<String>")]
    pub raw: Option<Decimal>,
    /// What was done with it and what it does, in order; only what applies.
    pub lines: Vec<ExplainedLine>,
}

impl Explanation {
    /// The text of a line; empty where it does not apply.
    pub fn text_of(&self, kind: ExplainedKind) -> &str {
        self.lines
            .iter()
            .find(|line| line.kind == kind)
            .map_or("", |line| &line.text)
    }

    /// The status it leads to, where it leads to one.
    pub fn status(&self) -> Option<Status> {
        self.lines.iter().find_map(|line| line.status)
    }
}

/// One input of an explained number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplainedInput {
    /// `Now`, `Baseline`, `H1 target`.
    pub name: String,
    /// `83%`.
    pub value: String,
    /// `12 May, Maya Cohen`.
    pub from: String,
}

/// A formula that is a fraction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplainedFraction {
    /// `now − baseline`.
    pub name_above: String,
    /// `target − baseline`.
    pub name_below: String,
    /// `83 − 70`.
    pub above: String,
    /// `80 − 70`.
    pub below: String,
}

/// What was done with a number, or what it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplainedLine {
    /// What it speaks of.
    pub kind: ExplainedKind,
    /// Its name: `Clamp`, `Expected`; `2026` for the whole cycle.
    pub name: String,
    /// A finished sentence.
    pub text: String,
    /// The figure in it that counts most; empty for none.
    pub strong: String,
    /// The status it tells the reason of.
    pub status: Option<Status>,
}

/// What a line of an explanation speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExplainedKind {
    /// What clamping did.
    Clamp,
    /// Expected today and how.
    Expected,
    /// The status with its limit.
    Status,
    /// The lowest of several.
    Lowest,
    /// What was left out, and why.
    LeftOut,
    /// What its weight does in what it is a part of.
    Weight,
    /// The figure over the whole cycle.
    Cycle,
    /// Where it leads at this pace.
    Forecast,
}
