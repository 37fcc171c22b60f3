//! Short ways to say what was read from a typed measure.
#![allow(dead_code)]

use okr::TypedTarget::Value;
use okr::*;
use rust_decimal::Decimal;

/// A target without a second limit.
pub fn v(value: Decimal) -> TypedTarget {
    Value(value, None)
}

/// What was typed, without a baseline.
pub fn of(measure: Option<Measure>, unit: &str, targets: Vec<TypedTarget>) -> TypedMeasure {
    let unit = (!unit.is_empty()).then(|| unit.to_owned());
    TypedMeasure {
        measure,
        unit,
        baseline: None,
        targets,
        by: vec![],
    }
}

/// A metric that starts at a baseline.
pub fn from(baseline: Decimal, unit: &str, targets: Vec<TypedTarget>) -> TypedMeasure {
    TypedMeasure {
        baseline: Some(baseline),
        ..of(Some(Measure::Metric), unit, targets)
    }
}
