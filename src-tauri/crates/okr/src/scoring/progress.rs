//! Progress: how much of the way from the baseline to a target has been gone.
//!
//! Raw shares are kept as they are; over 1 is over-achievement, under 0 is moving away.
//! `None` is unknown and never zero.

use crate::Milestone;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Raw progress `(value − baseline) / (target − baseline)`; none when baseline and target
/// are the same, as there is no way to go.
pub fn metric_progress(baseline: Decimal, target: Decimal, value: Decimal) -> Option<Decimal> {
    let gone = value.checked_sub(baseline)?;
    let way = target.checked_sub(baseline)?;
    gone.checked_div(way)
}

/// Attainment `value / target`, for a measure without a baseline; none for a target of 0.
pub fn attainment(target: Decimal, value: Decimal) -> Option<Decimal> {
    value.checked_div(target)
}

/// A raw share as it is shown and counted: 0 to 1.
pub fn clamped(raw: Decimal) -> Decimal {
    raw.clamp(Decimal::ZERO, Decimal::ONE)
}

/// Weighted share of the milestones ticked by `today`; none when nothing weighs anything.
pub(super) fn ticked_share(milestones: &[&Milestone], today: NaiveDate) -> Option<Decimal> {
    share_of_weight(milestones, |milestone| {
        let ticked = milestone.done_on.is_some_and(|on| on <= today);
        Some(Decimal::from(u8::from(ticked)))
    })
}

/// `Σ(w·share) / Σw` over milestones.
pub(super) fn share_of_weight(
    milestones: &[&Milestone],
    share: impl Fn(&Milestone) -> Option<Decimal>,
) -> Option<Decimal> {
    let parts: Vec<(Option<Decimal>, Decimal)> = milestones
        .iter()
        .map(|milestone| (share(milestone), milestone.weight))
        .collect();
    weighted_mean(&parts)
}

/// `Σ(w·p) / Σw` over the parts that have a value, each as it is; none when nothing has a
/// value or the weights sum to 0.
pub(super) fn weighted_mean(parts: &[(Option<Decimal>, Decimal)]) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    let mut weights = Decimal::ZERO;
    for (value, weight) in parts {
        let Some(value) = value else { continue };
        sum = sum.checked_add(value.checked_mul(*weight)?)?;
        weights = weights.checked_add(*weight)?;
    }
    sum.checked_div(weights)
}
