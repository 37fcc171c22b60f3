//! The languages the program speaks, and how each writes numbers and dates.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of screens, hints and exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Language {
    /// British English.
    #[default]
    En,
    /// German.
    De,
}

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const WEEKDAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const WEEKDAYS_DE: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];

impl Language {
    /// Picks the text of this language.
    pub fn pick<'a>(self, english: &'a str, german: &'a str) -> &'a str {
        match self {
            Self::En => english,
            Self::De => german,
        }
    }

    /// The mark between whole and decimal places.
    pub fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::De => ',',
        }
    }

    /// A number with at most `places` decimals, without trailing zeros, a true minus sign
    /// and thousands set apart from five digits on: `10.5`, `−0.6`, `12,500`.
    pub fn number(self, value: Decimal, places: u32) -> String {
        let rounded = value
            .round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .normalize();
        let text = rounded.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        if rounded.is_sign_negative() && !rounded.is_zero() {
            out.push('−');
        }
        out.push_str(&self.grouped(whole));
        if !fraction.is_empty() {
            out.push(self.decimal_mark());
            out.push_str(fraction);
        }
        out
    }

    /// A number with as many decimals as were typed, up to six.
    pub fn number_as_typed(self, value: Decimal) -> String {
        self.number(value, 6)
    }

    fn grouped(self, whole: &str) -> String {
        if whole.len() < 5 {
            return whole.to_owned();
        }
        let mark = match self {
            Self::En => ',',
            Self::De => '.',
        };
        let mut out = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// A number with its unit of measure, with as many decimals as were typed.
    pub fn quantity_as_typed(self, value: Decimal, unit: &str) -> String {
        self.with_unit(self.number_as_typed(value), unit)
    }

    /// A number with its unit of measure: `6%`, `10 a month`, `€1.2m`; German sets a
    /// narrow no-break space before the percent sign.
    pub fn quantity(self, value: Decimal, unit: &str) -> String {
        // Two decimals hide a value such as 0.004 altogether.
        let places = if value.abs() < Decimal::ONE { 4 } else { 2 };
        self.with_unit(self.number(value, places), unit)
    }

    fn with_unit(self, number: String, unit: &str) -> String {
        match (unit, self) {
            ("", _) => number,
            (unit, Self::En) if unit.starts_with('%') => number + unit,
            (unit, Self::De) if unit.starts_with('%') => format!("{number}\u{202f}{unit}"),
            ("€" | "$" | "£" | "¥", Self::En) => match number.strip_prefix('−') {
                Some(rest) => format!("−{unit}{rest}"),
                None => format!("{unit}{number}"),
            },
            (unit, _) if unit.starts_with('/') => number + unit,
            (_, Self::En) => format!("{number} {unit}"),
            // A narrow space before a word would run number and word together.
            (unit, Self::De) if unit.chars().count() > 3 => format!("{number}\u{a0}{unit}"),
            (_, Self::De) => format!("{number}\u{202f}{unit}"),
        }
    }

    /// A share as whole percent: `0.7374` is `74%`.
    pub fn percent(self, share: Decimal) -> String {
        let whole = share
            .saturating_mul(Decimal::ONE_HUNDRED)
            .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        self.quantity(whole, "%")
    }

    /// Day and month: `14 May`, `14. Mai`.
    pub fn day(self, date: NaiveDate) -> String {
        let month = self.month(date);
        match self {
            Self::En => format!("{} {}", date.day(), short(month, 3)),
            Self::De => format!("{}. {}", date.day(), month_de_short(date)),
        }
    }

    /// Day and month written out: `30 June`, `30. Juni`.
    pub fn day_and_month(self, date: NaiveDate) -> String {
        match self {
            Self::En => format!("{} {}", date.day(), self.month(date)),
            Self::De => format!("{}. {}", date.day(), self.month(date)),
        }
    }

    /// The whole date: `14 May 2026`, `14. Mai 2026`.
    pub fn date(self, date: NaiveDate) -> String {
        match self {
            Self::En => format!("{} {} {}", date.day(), self.month(date), date.year()),
            Self::De => format!("{}. {} {}", date.day(), self.month(date), date.year()),
        }
    }

    /// The day of the week: `Thursday`.
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        let at = date.weekday().num_days_from_monday() as usize;
        match self {
            Self::En => WEEKDAYS_EN[at],
            Self::De => WEEKDAYS_DE[at],
        }
    }

    /// Day of the week, day and month, short: `Mon 11 May`, `Mo., 11. Mai`.
    pub fn short_weekday_and_day(self, date: NaiveDate) -> String {
        match self {
            Self::En => format!("{} {}", short(self.weekday(date), 3), self.day(date)),
            Self::De => format!("{}., {}", short(self.weekday(date), 2), self.day(date)),
        }
    }

    /// The name of the date's month.
    pub fn month(self, date: NaiveDate) -> &'static str {
        let at = date.month0() as usize;
        match self {
            Self::En => MONTHS_EN[at],
            Self::De => MONTHS_DE[at],
        }
    }

    /// The month's name in three letters or so: `Jun`, `Juni`.
    pub fn month_short(self, date: NaiveDate) -> &'static str {
        match self {
            Self::En => short(self.month(date), 3),
            Self::De => month_de_short(date),
        }
    }
}

fn month_de_short(date: NaiveDate) -> &'static str {
    match date.month() {
        3 => "März",
        5 => "Mai",
        6 => "Juni",
        7 => "Juli",
        9 => "Sept.",
        month => {
            const SHORT: [&str; 12] = [
                "Jan.", "Feb.", "", "Apr.", "", "", "", "Aug.", "", "Okt.", "Nov.", "Dez.",
            ];
            SHORT[month as usize - 1]
        }
    }
}

fn short(name: &'static str, letters: usize) -> &'static str {
    name.get(..letters).unwrap_or(name)
}
