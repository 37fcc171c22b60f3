//! Typing aids: measures and numbers as one would say them.
//!
//! Nothing is guessed. Where a text could be read in two ways (`6,5` in English), it is
//! refused with the way to write it; words of both languages are understood in both,
//! only the marks inside numbers follow the language.

use crate::{Language, Measure, Refusal};
use chrono::NaiveDate;
use rust_decimal::Decimal;

mod date;
mod form;
mod measure;
mod number;
mod quantity;
mod said;
mod targets;
mod text;
mod when;
mod words;

pub use form::typed_form;
pub use text::is_blank;
pub use when::When;
pub(crate) use when::Within;
pub(crate) use words::MONTH_NAMES;

/// What a typed measure means, before it is laid over periods.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedMeasure {
    /// The measure, where the text says one (`<10`, `70% -> 90%`, `done`).
    pub measure: Option<Measure>,
    /// The unit of measure, where the text says one; never empty.
    pub unit: Option<String>,
    /// The baseline, where the text says one.
    pub baseline: Option<Decimal>,
    /// Targets, lower and upper limit, for one period after the other.
    pub targets: Vec<TypedTarget>,
    /// By when each of the targets is meant, where the text says so of any; a single one
    /// for a measure without targets.
    pub by: Vec<Option<When>>,
}

/// One typed target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedTarget {
    /// A value, and the upper limit of a range, not below it.
    Value(Decimal, Option<Decimal>),
    /// `=+15%`: the baseline times this factor.
    OfBaseline(Decimal),
    /// `=+15`: the baseline plus this.
    AboveBaseline(Decimal),
    /// Left open: `10; ; 18`.
    Open,
}

/// Reads a number as people of this language write it: `6.5`, `1,200`, `€1.2m`, `70%`.
/// A unit around the number is allowed and left out of the answer. Thousands may also be
/// set apart by spaces or apostrophes.
///
/// # Errors
/// [`Refusal::NotANumber`] when it is none, [`Refusal::OtherDecimalMark`] when it is one
/// in the other language only, [`Refusal::NumberTooLong`] beyond 28 digits.
pub fn parse_number(typed: &str, language: Language) -> Result<Decimal, Refusal> {
    let cleaned = text::cleaned(typed);
    match quantity::quantity(&cleaned, language) {
        Ok(found) => Ok(found.value),
        // How to type a score is a matter of its measure.
        Err(Refusal::AFraction { .. }) => Err(Refusal::NotANumber { typed: cleaned }),
        Err(other) => Err(other),
    }
}

/// Reads a date as people write it: `2026-05-14`, `14 May 2026`, `14.5.2026`, `31-Dec-26`.
/// `year` is meant where none is said.
///
/// # Errors
/// [`Refusal::NotADate`] when it is none.
pub fn parse_date(typed: &str, year: i32) -> Result<NaiveDate, Refusal> {
    date::date(&text::cleaned(typed), year)
}

/// Reads a measure.
///
/// - a value, with or without its unit: `70%`, `12/hour`, `€1.2m`, `10 days a month`
/// - targets of several periods: `10; 18`, one left open: `10; ; 18`
/// - a threshold: `<10 days`, `≤ 10`, `at most 2; 1 a gate`, `9 or more`
/// - a range: `between 4 and 5`, `4–5`, `4 to 5`
/// - baseline and targets: `70% -> 90%`, `70 → 80 → 90`, `from 70% to 90%`
/// - relative to the baseline: `=+15%`, `=-3`, `+15 %`; a minus without `=` is a negative
///   number
/// - with words around: `increase to 90%`, `increase by 20%`
/// - with a time: `10k by June`, `90% by 15 June`, `within six months`
/// - without numbers: `done`, `yes/no`, `milestones`, `baseline`, `done by 15 June`
///
/// German words do as well: `höchstens 2`, `unter 10 Tage im Monat`, `von 70 auf 90 %`.
///
/// # Errors
/// A [`Refusal`] that says how to write it.
pub fn parse_measure(typed: &str, language: Language) -> Result<TypedMeasure, Refusal> {
    let cleaned = text::cleaned(typed);
    let (alone, by) = said::apart_from_when(&cleaned);
    match words::whole(alone) {
        Some(measure) => Ok(TypedMeasure {
            measure: Some(measure),
            by: by.map(Some).into_iter().collect(),
            ..TypedMeasure::default()
        }),
        None => measure::read(&cleaned, language),
    }
}
