//! Values and targets as text. Rounding happens here and nowhere else: for display only.

use super::targets::Goal;
use crate::{Comparator, KeyResult, Language, Measure};
use rust_decimal::{Decimal, RoundingStrategy};

/// How the values of one key result are written.
pub(super) struct Wording<'a> {
    pub language: Language,
    pub measure: Measure,
    pub unit: &'a str,
    /// Decimals that typed targets have; a computed value gets one more.
    places: u32,
}

impl<'a> Wording<'a> {
    /// The wording of a key result with these targets.
    pub fn of(
        language: Language,
        key_result: &'a KeyResult,
        goals: impl Iterator<Item = Goal>,
    ) -> Self {
        let typed = goals.map(|goal| goal.value).chain(key_result.baseline);
        let places = typed
            .map(|value| value.normalize().scale())
            .max()
            .unwrap_or(0);
        Self {
            language,
            measure: key_result.measure,
            unit: &key_result.unit,
            places,
        }
    }

    /// With the unit of measure: `10 a month`.
    pub fn full(&self, value: Decimal) -> String {
        self.language.quantity(value, self.unit)
    }

    /// With the unit where that is short: `6%`, `10.5`.
    pub fn brief(&self, value: Decimal) -> String {
        self.language.quantity(value, self.brief_unit())
    }

    /// A computed value, rounded to one decimal more than the targets have: `7.4%`.
    pub fn computed(&self, value: Decimal) -> String {
        let large = value.abs() >= Decimal::ONE_THOUSAND;
        let places = if large {
            0
        } else {
            self.places.saturating_add(1)
        };
        let rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        self.brief(rounded)
    }

    /// A difference with its sign: `+0.8`, `−0.6`, `±0`.
    pub fn difference(&self, value: Decimal) -> String {
        let number = self.language.number(value, 2);
        match value {
            value if value.is_zero() => format!("±{number}"),
            value if value.is_sign_positive() => format!("+{number}"),
            _ => number,
        }
    }

    /// A target as text: `10%`, `under 10 days a month`, `4 to 5%`.
    pub fn goal(&self, goal: Goal) -> String {
        self.limit(goal, Self::full)
    }

    fn limit(&self, goal: Goal, write: impl Fn(&Self, Decimal) -> String) -> String {
        match self.measure.comparator() {
            None => write(self, goal.value),
            Some(Comparator::Between) => match goal.upper {
                Some(upper) => self.between(goal.value, upper),
                None => write(self, goal.value),
            },
            Some(comparator) => {
                format!(
                    "{} {}",
                    comparator.word(self.language),
                    write(self, goal.value)
                )
            }
        }
    }

    /// A target in the least room: `10%`, `≤ 10`, `4–5%`.
    pub fn short_goal(&self, goal: Goal) -> String {
        let value = self.brief(goal.value);
        match (self.measure.comparator(), goal.upper) {
            (None, _) | (Some(Comparator::Between), None) => value,
            (Some(Comparator::Between), Some(upper)) => {
                format!(
                    "{}–{}",
                    self.language.number(goal.value, 2),
                    self.brief(upper)
                )
            }
            (Some(comparator), _) => format!("{} {value}", comparator.sign()),
        }
    }

    /// `9 to 12%`: the lower without its unit unless that stands before the number.
    pub fn between(&self, lower: Decimal, upper: Decimal) -> String {
        if lower == upper {
            return self.brief(lower);
        }
        let to = self.language.pick("to", "bis");
        format!(
            "{} {to} {}",
            self.language.number_as_typed(lower),
            self.brief(upper)
        )
    }

    /// `under 9%`.
    pub fn under(&self, value: Decimal) -> String {
        format!(
            "{} {}",
            Comparator::Under.word(self.language),
            self.brief(value)
        )
    }

    /// `over 12%`.
    pub fn over(&self, value: Decimal) -> String {
        format!(
            "{} {}",
            Comparator::Over.word(self.language),
            self.brief(value)
        )
    }

    fn brief_unit(&self) -> &'a str {
        match self.unit {
            short if short.chars().count() <= 2 => short,
            // Without its sign a share would read as a count.
            share if share.starts_with('%') => "%",
            _ => "",
        }
    }
}

impl Comparator {
    /// The comparator as a word inside a sentence: `at most`.
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Under => language.pick("under", "unter"),
            Self::AtMost => language.pick("at most", "höchstens"),
            Self::Over => language.pick("over", "über"),
            Self::AtLeast => language.pick("at least", "mindestens"),
            Self::Between => language.pick("between", "zwischen"),
        }
    }

    /// The comparator as a sign, for print: `≤`. A range has none.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Under => "<",
            Self::AtMost => "≤",
            Self::Over => ">",
            Self::AtLeast => "≥",
            Self::Between => "",
        }
    }
}
