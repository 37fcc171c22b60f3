//! Outcome plans: from which value each applies, and which is likely.

use super::frame::Frame;
use super::standing::Standing;
use super::targets::Goal;
use super::wording::Wording;
use crate::{Comparator, Forecast, Language, Outcome, OutcomePlan, PlanFigures};
use rust_decimal::Decimal;

/// The values at which one outcome turns into the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Borders {
    comparator: Option<Comparator>,
    /// Whether more is better; none for a range.
    rising: Option<bool>,
    goal: Option<Goal>,
    /// Said by the plan itself, not read from the target.
    missed: Option<Decimal>,
    exceeded: Option<Decimal>,
}

impl Borders {
    /// The borders of a key result: its plans' triggers, else its running target and, for
    /// a metric, the value from which it counts as exceeded. Triggers on the wrong side of
    /// the running target were said about another period's target and do not count now.
    pub fn of(frame: &Frame, standing: &Standing) -> Self {
        let goal = standing.targets.running().goal;
        let rising = rising(standing);
        let trigger = |outcome| plan(frame, standing, outcome).and_then(|plan| plan.trigger);
        let (missed, exceeded) = (trigger(Outcome::Missed), trigger(Outcome::Exceeded));
        let said_now = speak_of(goal, rising, missed, exceeded);
        Self {
            comparator: standing.key_result.measure.comparator(),
            rising,
            goal,
            missed: missed.filter(|_| said_now),
            exceeded: exceeded
                .filter(|_| said_now)
                .or_else(|| exceeds(frame, standing)),
        }
    }

    /// The outcome that ending at `value` would be; none while there is no target.
    pub fn outcome_of(&self, value: Decimal) -> Option<Outcome> {
        let rising = self.rising.unwrap_or(true);
        let beyond = |border: Decimal| {
            if rising {
                value > border
            } else {
                value < border
            }
        };
        if self.rising.is_some() && self.exceeded.is_some_and(beyond) {
            return Some(Outcome::Exceeded);
        }
        let short = match (self.missed, self.comparator) {
            (Some(border), _) if self.rising.is_some() => {
                if rising {
                    value < border
                } else {
                    value > border
                }
            }
            (_, Some(comparator)) => {
                let goal = self.goal?;
                !super::threshold::threshold_holds(comparator, goal.value, goal.upper, value)?
            }
            (_, None) => {
                let goal = self.goal?.value;
                if rising { value < goal } else { value > goal }
            }
        };
        Some(if short { Outcome::Missed } else { Outcome::Met })
    }

    /// From when an outcome applies: `under 9%`, `9 to 12%`, `over 12%`; empty when
    /// unknown.
    fn range(&self, outcome: Outcome, wording: &Wording) -> String {
        let Some(goal) = self.goal else {
            return String::new();
        };
        match self.rising {
            None => self.range_of_range(outcome, goal, wording),
            Some(rising) => self.range_of_side(outcome, goal, rising, wording),
        }
    }

    fn range_of_range(&self, outcome: Outcome, goal: Goal, wording: &Wording) -> String {
        let Some(upper) = goal.upper else {
            return String::new();
        };
        let inside = wording.between(goal.value, upper);
        match outcome {
            Outcome::Missed => {
                format!("{} {inside}", wording.language.pick("outside", "außerhalb"))
            }
            Outcome::Met => inside,
            Outcome::Exceeded => String::new(),
        }
    }

    fn range_of_side(
        &self,
        outcome: Outcome,
        goal: Goal,
        rising: bool,
        wording: &Wording,
    ) -> String {
        let short_of = if rising {
            Wording::under
        } else {
            Wording::over
        };
        let beyond = if rising {
            Wording::over
        } else {
            Wording::under
        };
        let missed = self.missed.unwrap_or(goal.value);
        match outcome {
            Outcome::Missed => match (self.missed, self.comparator) {
                (None, Some(Comparator::Under | Comparator::Over)) => {
                    self.limit_itself(goal, wording)
                }
                _ => short_of(wording, missed),
            },
            Outcome::Met => match self.exceeded {
                Some(exceeded) => wording.between(missed.min(exceeded), missed.max(exceeded)),
                None => self.met_alone(goal, rising, wording),
            },
            Outcome::Exceeded => self
                .exceeded
                .map(|border| beyond(wording, border))
                .unwrap_or_default(),
        }
    }

    /// What falls short of a limit that itself does not hold: `10 or more`.
    fn limit_itself(&self, goal: Goal, wording: &Wording) -> String {
        let words = match self.comparator {
            Some(Comparator::Under) => wording.language.pick("or more", "oder mehr"),
            _ => wording.language.pick("or less", "oder weniger"),
        };
        format!("{} {words}", wording.brief(goal.value))
    }

    /// What is met where nothing counts as exceeded.
    fn met_alone(&self, goal: Goal, rising: bool, wording: &Wording) -> String {
        let usual = if rising {
            Comparator::AtLeast
        } else {
            Comparator::AtMost
        };
        let (comparator, value) = match self.missed {
            Some(border) => (usual, border),
            None => (self.comparator.unwrap_or(usual), goal.value),
        };
        format!(
            "{} {}",
            comparator.word(wording.language),
            wording.brief(value)
        )
    }
}

/// Whether triggers enclose a target: missed short of it, exceeded beyond it.
fn speak_of(
    goal: Option<Goal>,
    rising: Option<bool>,
    missed: Option<Decimal>,
    exceeded: Option<Decimal>,
) -> bool {
    let (Some(goal), Some(rising)) = (goal, rising) else {
        return true;
    };
    let (low, high) = if rising {
        (missed, exceeded)
    } else {
        (exceeded, missed)
    };
    low.is_none_or(|border| border <= goal.value) && high.is_none_or(|border| border >= goal.value)
}

/// Whether more is better: by the comparator, else by the way from the baseline to the
/// target; none when neither.
pub(super) fn rising(standing: &Standing) -> Option<bool> {
    let key_result = standing.key_result;
    match key_result.measure.comparator() {
        Some(Comparator::Under | Comparator::AtMost) => Some(false),
        Some(Comparator::Over | Comparator::AtLeast) => Some(true),
        Some(Comparator::Between) => None,
        None if !key_result.measure.takes_targets() => None,
        None => {
            let (_, goal) = standing.targets.set().next_back()?;
            match key_result.baseline {
                Some(baseline) => (goal.value != baseline).then_some(goal.value > baseline),
                None => Some(true),
            }
        }
    }
}

/// The value from which a metric counts as exceeded: raw progress over 1 by the limit.
fn exceeds(frame: &Frame, standing: &Standing) -> Option<Decimal> {
    let key_result = standing.key_result;
    if key_result.measure.comparator().is_some() {
        return None;
    }
    let goal = standing.targets.running().goal?.value;
    let baseline = key_result.baseline.unwrap_or_default();
    let beyond = goal
        .checked_sub(baseline)?
        .checked_mul(frame.limits.exceeded)?;
    goal.checked_add(beyond)
}

fn plan<'a>(frame: &Frame<'a>, standing: &Standing, outcome: Outcome) -> Option<&'a OutcomePlan> {
    frame.workspace.plan(standing.key_result.id, outcome)
}

/// The three plans, missed, met, exceeded.
pub(super) fn plans(
    frame: &Frame,
    standing: &Standing,
    borders: &Borders,
    forecast: Option<&Forecast>,
    wording: &Wording,
) -> Vec<PlanFigures> {
    let outcomes = [Outcome::Missed, Outcome::Met, Outcome::Exceeded];
    outcomes
        .into_iter()
        .map(|outcome| PlanFigures {
            outcome,
            range: borders.range(outcome, wording),
            text: plan(frame, standing, outcome)
                .map(|plan| plan.text.clone())
                .unwrap_or_default(),
            likely: forecast.is_some_and(|forecast| forecast.outcome == outcome),
            note: note(frame, standing, outcome, wording),
        })
        .collect()
}

/// Why a trigger does not count against the running target; none when it does.
fn note(frame: &Frame, standing: &Standing, outcome: Outcome, wording: &Wording) -> Option<String> {
    let slot = standing.targets.running();
    let rising = rising(standing);
    let of = |outcome| plan(frame, standing, outcome).and_then(|plan| plan.trigger);
    let (missed, exceeded) = (of(Outcome::Missed), of(Outcome::Exceeded));
    if speak_of(slot.goal, rising, missed, exceeded) {
        return None;
    }
    let value = wording.brief(of(outcome)?);
    let target = super::track::target_text(standing, slot, wording)?;
    let alone = match outcome {
        Outcome::Missed => speak_of(slot.goal, rising, missed, None),
        _ => speak_of(slot.goal, rising, None, exceeded),
    };
    let label = slot.label;
    Some(match (frame.language, outcome, alone) {
        (Language::En, _, true) => format!(
            "The other plan’s value does not fit the {label} target of {target}, so {value} does not count now either."
        ),
        (Language::En, Outcome::Missed, _) => {
            format!("{value} lies beyond the {label} target of {target}, so the target counts now.")
        }
        (Language::En, ..) => format!(
            "{value} falls short of the {label} target of {target}, so it does not count now."
        ),
        (Language::De, _, true) => format!(
            "Der Wert des anderen Plans passt nicht zum Zielwert {target} für {label}; auch {value} zählt jetzt nicht."
        ),
        (Language::De, Outcome::Missed, _) => format!(
            "{value} liegt jenseits des Zielwerts {target} für {label}; jetzt zählt der Zielwert."
        ),
        (Language::De, ..) => format!(
            "{value} liegt noch vor dem Zielwert {target} für {label} und zählt jetzt nicht."
        ),
    })
}
