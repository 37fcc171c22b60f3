//! Numbers as Excel keeps and shows them.
//!
//! Percentages are kept as shares, the way people type them into a spreadsheet: `6%` is
//! 0.06. Every other number is kept as it was typed.

use chrono::NaiveDate;
use okr::{Comparator, Language};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Most places a number shows.
const PLACES: u32 = 6;

/// The scale and look of one key result's numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NumberStyle {
    percent: bool,
    places: u32,
    money: &'static str,
    language: Language,
}

impl NumberStyle {
    /// The style for values in `unit`; other units than percent show the same decimals all
    /// along the row, so that `10.0` stands under `10.5`.
    pub(crate) fn of(
        unit: &str,
        values: impl IntoIterator<Item = Option<Decimal>>,
        language: Language,
    ) -> Self {
        let percent = unit.trim() == "%";
        let places = values
            .into_iter()
            .flatten()
            .map(places_of)
            .max()
            .unwrap_or(0);
        let money = ["€", "$", "£", "¥"]
            .into_iter()
            .find(|sign| *sign == unit.trim());
        Self {
            percent,
            places,
            money: money.unwrap_or(""),
            language,
        }
    }

    /// The number as the cell holds it.
    pub(crate) fn value(&self, value: Decimal) -> f64 {
        let kept = if self.percent {
            value / Decimal::ONE_HUNDRED
        } else {
            value
        };
        float(kept)
    }

    /// The number format of a cell that holds `value`.
    pub(crate) fn pattern(&self, value: Option<Decimal>) -> String {
        if self.percent {
            let places = value.map_or(0, places_of);
            return digits(places) + percent_sign(self.language);
        }
        let number = digits(self.places);
        let large = value.is_some_and(|value| value.abs() >= Decimal::from(10_000));
        let number = if large {
            format!("#,##{number}")
        } else {
            number
        };
        match (self.money, self.language) {
            ("", _) => number,
            (sign, Language::En) => format!("\"{sign}\"{number}"),
            (sign, Language::De) => format!("{number}\"\u{a0}{sign}\""),
        }
    }

    /// The format of a threshold's limit, which prints its comparison: `< 10`.
    pub(crate) fn limit_pattern(
        &self,
        comparator: Option<Comparator>,
        value: Option<Decimal>,
    ) -> String {
        let sign = match comparator {
            None => return self.pattern(value),
            Some(Comparator::Under) => "<",
            Some(Comparator::AtMost) => "≤",
            Some(Comparator::Over) => ">",
            Some(Comparator::AtLeast | Comparator::Between) => "≥",
        };
        let number = self.pattern(value);
        format!("\"{sign} \"{number};\"{sign} \"-{number}")
    }
}

fn places_of(value: Decimal) -> u32 {
    value.normalize().scale().min(PLACES)
}

fn digits(places: u32) -> String {
    match places {
        0 => "0".to_owned(),
        places => format!("0.{}", "0".repeat(places as usize)),
    }
}

fn percent_sign(language: Language) -> &'static str {
    language.pick("%", "\"\u{a0}\"%")
}

/// Format of shares shown as whole percent.
pub(crate) fn share_pattern(language: Language) -> String {
    digits(0) + percent_sign(language)
}

/// Format of days, with months in the report's language whatever the machine's.
pub(crate) fn day_pattern(language: Language) -> &'static str {
    language.pick("[$-809]d mmm yyyy", "[$-407]d. mmm yyyy")
}

/// The nearest double; Excel has nothing more exact.
pub(crate) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// The number as a formula's stored result; empty when unknown.
pub(crate) fn result(value: Option<Decimal>) -> String {
    value.map_or_else(String::new, |value| float(value).to_string())
}

/// Days since Excel's day zero.
pub(crate) fn day_number(date: NaiveDate) -> i64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    (date - zero).num_days()
}

/// Whether Excel knows the day: it counts from 1900 to 9999.
pub(crate) fn has_day(date: NaiveDate) -> bool {
    (61..=2_958_465).contains(&day_number(date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn percentages_are_kept_as_shares() {
        let style = NumberStyle::of("%", [Some(dec!(2.1)), Some(dec!(15))], Language::En);
        assert_eq!(style.value(dec!(15)), 0.15, "15% is 0.15 in a spreadsheet");
        assert_eq!(style.pattern(Some(dec!(2.1))), "0.0%");
        assert_eq!(
            style.pattern(Some(dec!(15))),
            "0%",
            "each percentage shows its own places"
        );
    }

    #[test]
    fn other_numbers_share_their_places_along_the_row() {
        let style = NumberStyle::of("days", [Some(dec!(14)), Some(dec!(10.5))], Language::En);
        assert_eq!(
            style.pattern(Some(dec!(14))),
            "0.0",
            "14.0 stands over 10.5"
        );
        assert_eq!(style.value(dec!(14)), 14.0);
    }

    #[test]
    fn a_limit_shows_its_comparison_and_stays_a_number() {
        let style = NumberStyle::of("", [Some(dec!(10))], Language::En);
        let pattern = style.limit_pattern(Some(Comparator::Under), Some(dec!(10)));
        assert_eq!(pattern, "\"< \"0;\"< \"-0");
    }

    #[test]
    fn days_count_as_excel_counts_them() {
        let day = NaiveDate::from_ymd_opt(2026, 5, 14).unwrap();
        assert_eq!(day_number(day), 46_156);
    }
}
