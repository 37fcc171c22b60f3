//! Typing aids: measures and numbers as one would say them.

use crate::{Division, Language, Measure, Refusal};
use rust_decimal::Decimal;

/// What a typed measure means, before it is laid over periods.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedMeasure {
    /// The measure, where the text says one (`<10`, `70% -> 90%`, `done`).
    pub measure: Option<Measure>,
    /// The unit of measure, where the text says one.
    pub unit: Option<String>,
    /// The baseline, where the text says one.
    pub baseline: Option<Decimal>,
    /// Targets, lower and upper limit, for one period after the other.
    pub targets: Vec<TypedTarget>,
}

/// One typed target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedTarget {
    /// A value, and the upper limit of a range.
    Value(Decimal, Option<Decimal>),
    /// `=+15%`: the baseline times this factor.
    OfBaseline(Decimal),
    /// `=+15`: the baseline plus this.
    AboveBaseline(Decimal),
    /// Left open: `10; ; 18`.
    Open,
}

/// Reads a number as people of this language write it: `6.5`, `1,200`, `€1.2m`, `70%`.
/// A unit around the number is allowed and left out of the answer.
pub fn parse_number(typed: &str, language: Language) -> Result<Decimal, Refusal> {
    let _ = language;
    Err(Refusal::NotANumber { typed: typed.to_owned() })
}

/// Reads a measure: `12/hour`, `70%`, `<10 days`, `€1.2m`, `10; 18`, `70% -> 90%`,
/// `=+15%`, `at most 2; 1 a gate`.
pub fn parse_measure(typed: &str, language: Language) -> Result<TypedMeasure, Refusal> {
    let _ = (language, Division::Coarse);
    Err(Refusal::NotANumber { typed: typed.to_owned() })
}
