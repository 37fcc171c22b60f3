//! Hints about a key result.

use super::found::Found;
use super::title::Title;
use super::words::words;
use super::{HintRule, hollow, objective_rules, phrases, work};
use crate::scoring::Behind;
use crate::{
    Commitment, KeyResult, Language, Measure, Milestone, Objective, Outcome, OutcomePlan, Period,
    PeriodTarget, TargetMeaning, Workspace,
};
use rust_decimal::Decimal;

/// A running figure is named at the start of a title; later it is a part of a sentence.
const NAME_STARTS_WITHIN: usize = 2;

/// Whether there is something to measure against.
pub(super) fn has_number(workspace: &Workspace, row: &KeyResult) -> bool {
    match row.measure {
        Measure::Done | Measure::Baseline => true,
        Measure::Milestones => workspace.below::<Milestone>(row.id).next().is_some(),
        _ => row.target.is_some() || workspace.below::<PeriodTarget>(row.id).next().is_some(),
    }
}

/// Looks at a key result. One without a number has that gap only: the rest follows from
/// the number.
pub(super) fn look<'a>(found: &mut Found<'a>, objective: &Objective, row: &'a KeyResult) {
    let has_number = has_number(found.workspace, row);
    wording(found, row, has_number);
    if !has_number {
        let words = no_number(found, row);
        found.say(HintRule::NoNumber, row.id, words, true);
        return;
    }
    numbers(found, row);
    if row.owner.is_none() {
        found.give(HintRule::NoOwner, row.id);
    }
    if row.data_source.trim().is_empty() {
        found.give(HintRule::NoDataSource, row.id);
    }
    plans(found, row);
    if found.has_levels_below && !found.workspace.is_served(row.id) {
        found.give(HintRule::NobodyServes, row.id);
    }
    if objective.commitment == Commitment::Aspirational && is_certain(found.workspace, row) {
        found.give(HintRule::CertainStretch, row.id);
    }
}

fn wording(found: &mut Found, row: &KeyResult, has_number: bool) {
    let (title, words) = (Title::of(&row.title), words(found.settings.language));
    if row.measure != Measure::Milestones && work::is_work(&title, words) {
        found.give(HintRule::WorkNotOutcome, row.id);
    }
    let is_kept = words.keep.contains(title.word(0)) && !title.word(1).ends_with("ing");
    let is_figure = phrases::first_within(&title, NAME_STARTS_WITHIN, &words.kpi).is_some();
    if (is_kept && row.measure.comparator().is_none()) || (is_figure && !has_number) {
        found.give(HintRule::LooksLikeKpi, row.id);
    }
    objective_rules::stock_phrase(found, row.id, &title);
}

/// The gap as it is drawn, with the periods' own name in it.
fn no_number(found: &Found, row: &KeyResult) -> (String, String) {
    if row.measure == Measure::Milestones {
        let (title, reason) = match found.language {
            Language::En => (
                "No milestones in this key result.",
                "List what will be reached, each with a date.",
            ),
            Language::De => (
                "Keine Meilensteine in diesem Schlüsselergebnis.",
                "Auflisten, was erreicht wird, jedes mit Datum.",
            ),
        };
        return (title.to_owned(), reason.to_owned());
    }
    let (title, usual) = super::reasons::of(HintRule::NoNumber, found.language);
    let reason = match (found.language, each_period(found)) {
        (_, None) => usual.to_owned(),
        (Language::En, Some(each)) => {
            format!("Name a measure, then a baseline and a target for each {each}.")
        }
        (Language::De, Some(each)) => {
            format!(
                "Messgröße benennen, dann Ausgangswert und Zielwert für jedes {each} eintragen."
            )
        }
    };
    (title.to_owned(), reason)
}

/// `half` or `quarter`, by the number and label of the cycle's periods.
fn each_period(found: &Found) -> Option<&'static str> {
    let periods: Vec<&Period> = found.workspace.periods(found.canvas.cycle, false);
    let starts = |letter: char| {
        periods
            .iter()
            .all(|period| period.label.starts_with(letter))
    };
    match periods.len() {
        0 | 1 => None,
        2 if starts('H') => Some(found.language.pick("half", "Halbjahr")),
        _ if starts('Q') => Some(found.language.pick("quarter", "Quartal")),
        _ => Some(found.language.pick("period", "Zeitraum")),
    }
}

fn numbers(found: &mut Found, row: &KeyResult) {
    let targets: Vec<&PeriodTarget> = found.workspace.below(row.id).collect();
    let is_way = row.measure == Measure::Metric && row.meaning != TargetMeaning::Level;
    if is_way && row.baseline.is_none() {
        found.give(HintRule::NoBaseline, row.id);
    }
    let last = row.target.or(targets.last().map(|target| target.value));
    let is_flat = targets
        .iter()
        .all(|target| Some(target.value) == row.baseline);
    if is_way && row.baseline.is_some() && last == row.baseline && is_flat {
        found.give(HintRule::SameStartAndTarget, row.id);
    }
    if row.due.is_none() && targets.is_empty() && !has_dated_milestone(found.workspace, row) {
        found.give(HintRule::NoDate, row.id);
    }
}

fn has_dated_milestone(workspace: &Workspace, row: &KeyResult) -> bool {
    row.measure == Measure::Milestones
        && workspace
            .below::<Milestone>(row.id)
            .any(|milestone| milestone.due.is_some())
}

/// A plan whose text is empty is still to be agreed.
fn plans<'a>(found: &mut Found<'a>, row: &'a KeyResult) {
    let (mut missed, mut exceeded) = ("", "");
    for plan in found.workspace.below::<OutcomePlan>(row.id) {
        match plan.outcome {
            Outcome::Missed => missed = plan.text.trim(),
            Outcome::Exceeded => exceeded = plan.text.trim(),
            Outcome::Met => {}
        }
    }
    if missed.is_empty() {
        no_plan_missed(found, row);
    } else if hollow::is_hollow(missed) {
        found.give(HintRule::HollowPlan, row.id);
    }
    if exceeded.is_empty() {
        found.give(HintRule::NoPlanExceeded, row.id);
    }
}

/// Quiet while all is well; off track, it interrupts the row and says how far.
fn no_plan_missed<'a>(found: &mut Found<'a>, row: &'a KeyResult) {
    match found.pacing.behind(row) {
        None => found.give(HintRule::NoPlanMissed, row.id),
        Some(behind) => {
            let (title, usual) = super::reasons::of(HintRule::NoPlanMissed, found.language);
            let reason = behind_reason(&behind, found.language).unwrap_or_else(|| usual.to_owned());
            found.say(
                HintRule::NoPlanMissed,
                row.id,
                (title.to_owned(), reason),
                true,
            );
        }
    }
}

/// `39 points behind, and nothing is agreed for missing 6%. At this pace H1 ends at 2.2%.`
fn behind_reason(behind: &Behind, language: Language) -> Option<String> {
    let (points, target) = (behind.points?, behind.target.as_deref()?);
    let gap = match language {
        Language::En if points == Decimal::ONE => {
            format!("1 point behind, and nothing is agreed for missing {target}.")
        }
        Language::En => {
            format!("{points} points behind, and nothing is agreed for missing {target}.")
        }
        Language::De if points == Decimal::ONE => {
            format!("1 Punkt zurück, und nichts ist vereinbart, falls {target} verfehlt wird.")
        }
        Language::De => format!(
            "{points} Punkte zurück, und nichts ist vereinbart, falls {target} verfehlt wird."
        ),
    };
    let Some(end) = &behind.forecast else {
        return Some(gap);
    };
    let against = &behind.against;
    Some(match language {
        Language::En => format!("{gap} At this pace {against} ends at {end}."),
        Language::De => format!("{gap} Bei diesem Tempo endet {against} bei {end}."),
    })
}

fn is_certain(workspace: &Workspace, row: &KeyResult) -> bool {
    let check_ins = workspace.check_ins(row.id);
    check_ins
        .iter()
        .rev()
        .find_map(|check_in| check_in.confidence)
        == Some(10)
}
