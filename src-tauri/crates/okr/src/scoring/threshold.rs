//! Thresholds: a comparison that holds or does not.

use crate::Comparator;
use rust_decimal::Decimal;

/// Whether `value` keeps to the limit. A range needs its `upper` limit, both included;
/// without one it is not known whether it holds.
pub fn threshold_holds(
    comparator: Comparator,
    limit: Decimal,
    upper: Option<Decimal>,
    value: Decimal,
) -> Option<bool> {
    Some(match comparator {
        Comparator::Under => value < limit,
        Comparator::AtMost => value <= limit,
        Comparator::Over => value > limit,
        Comparator::AtLeast => value >= limit,
        Comparator::Between => limit <= value && value <= upper?,
    })
}
