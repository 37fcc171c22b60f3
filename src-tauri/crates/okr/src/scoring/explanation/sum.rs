//! Means as people write them down: `(100 + 2 × 35) ÷ 3`.

use super::super::key_result::points;
use super::super::progress::clamped;
use crate::Language;
use rust_decimal::Decimal;

/// One part of a mean: its value as shown, and its weight.
pub(super) struct Share {
    pub value: Decimal,
    pub weight: Decimal,
}

impl Share {
    /// A share of 1, in whole points.
    pub fn of_points(raw: Decimal, weight: Decimal) -> Self {
        Self {
            value: points(clamped(raw)),
            weight,
        }
    }
}

/// The sum of the weights.
pub(super) fn weights(shares: &[Share]) -> Decimal {
    shares
        .iter()
        .fold(Decimal::ZERO, |sum, share| sum.saturating_add(share.weight))
}

/// `(100 + 35 + 79 + 67) ÷ 4`, weights other than 1 written out; empty without parts.
pub(super) fn mean(language: Language, shares: &[Share]) -> String {
    if shares.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = shares
        .iter()
        .map(|share| {
            let value = language.number(share.value, 1);
            match share.weight == Decimal::ONE {
                true => value,
                false => format!("{} × {value}", language.number_as_typed(share.weight)),
            }
        })
        .collect();
    let all = language.number_as_typed(weights(shares));
    format!("({}) ÷ {all}", parts.join(" + "))
}
