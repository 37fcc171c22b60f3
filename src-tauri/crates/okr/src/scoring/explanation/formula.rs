//! The formula of a key result's progress, in words and with its figures.

use super::super::frame::Frame;
use super::super::standing::Standing;
use super::super::wording::Wording;
use crate::{ExplainedFraction, Language, Measure, TargetMeaning};
use rust_decimal::Decimal;

/// The formula in words.
pub(super) fn words(language: Language, standing: &Standing) -> String {
    if standing.is_draft() {
        return String::new();
    }
    let key_result = standing.key_result;
    let (english, german) = match key_result.measure {
        Measure::Metric if standing.is_attainment() => (
            "Attainment: the value as a share of the target, as there is no baseline",
            "Zielerreichung: der Wert als Anteil am Ziel, da der Ausgangswert fehlt",
        ),
        Measure::Metric => (
            "The way gone, as a share of the way to go",
            "Der zurückgelegte Weg als Anteil am ganzen Weg",
        ),
        Measure::Milestones => (
            "The milestones ticked, as a share of all by weight",
            "Die abgehakten Meilensteine als Anteil an allen, nach Gewicht",
        ),
        Measure::Done => ("1 when done, 0 before", "1 sobald erledigt, vorher 0"),
        Measure::Baseline => (
            "1 once there is a first value, 0 before",
            "1 sobald ein erster Wert vorliegt, vorher 0",
        ),
        _ if key_result.meaning == TargetMeaning::Hold => (
            "1 while it holds at every check-in of the period, else 0",
            "1 solange es bei jedem Check-in des Zeitraums gilt, sonst 0",
        ),
        _ => ("1 while it holds, else 0", "1 solange es gilt, sonst 0"),
    };
    language.pick(english, german).to_owned()
}

/// The formula with its figures as typed.
pub(super) fn formula(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
    let number = |value| bracketed(frame.language.number_as_typed(value));
    let key_result = standing.key_result;
    match key_result.measure {
        Measure::Milestones => milestone_formula(frame, standing),
        Measure::Done | Measure::Baseline => String::new(),
        measure => {
            let (Some(seen), Some(goal)) = (standing.decisive(), standing.targets.running().goal)
            else {
                return String::new();
            };
            let (value, target) = (number(seen.value), number(goal.value));
            match (measure.comparator(), key_result.baseline) {
                (Some(_), _) => format!("{value}: {}", wording.goal(goal)),
                (None, None) => format!("{value} ÷ {target}"),
                (None, Some(baseline)) => {
                    let baseline = number(baseline);
                    format!("({value} − {baseline}) / ({target} − {baseline})")
                }
            }
        }
    }
}

/// The formula of a metric with a baseline as a fraction.
pub(super) fn fraction(frame: &Frame, standing: &Standing) -> Option<ExplainedFraction> {
    let key_result = standing.key_result;
    if key_result.measure != Measure::Metric {
        return None;
    }
    let number = |value| bracketed(frame.language.number_as_typed(value));
    let pick = |english: &str, german: &str| frame.language.pick(english, german).to_owned();
    let (value, goal) = (
        standing.decisive()?.value,
        standing.targets.running().goal?.value,
    );
    let Some(baseline) = key_result.baseline else {
        return Some(ExplainedFraction {
            name_above: pick("now", "Stand"),
            name_below: pick("target", "Zielwert"),
            above: number(value),
            below: number(goal),
        });
    };
    let baseline = number(baseline);
    Some(ExplainedFraction {
        name_above: pick("now − baseline", "Stand − Ausgang"),
        name_below: pick("target − baseline", "Ziel − Ausgang"),
        above: format!("{} − {baseline}", number(value)),
        below: format!("{} − {baseline}", number(goal)),
    })
}

/// A negative number inside a formula stands in brackets.
pub(super) fn bracketed(number: String) -> String {
    if number.starts_with('−') {
        format!("({number})")
    } else {
        number
    }
}

fn milestone_formula(frame: &Frame, standing: &Standing) -> String {
    let sum = |ticked_only: bool| -> Decimal {
        let ticked = |on: Option<chrono::NaiveDate>| on.is_some_and(|on| on <= frame.today);
        let rows = standing.milestones.iter();
        rows.filter(|row| !ticked_only || ticked(row.done_on))
            .fold(Decimal::ZERO, |sum, row| sum.saturating_add(row.weight))
    };
    let number = |value| frame.language.number_as_typed(value);
    format!("{} ÷ {}", number(sum(true)), number(sum(false)))
}
