//! Hints about an objective and its set of key results.

use super::found::Found;
use super::title::{Title, has_number};
use super::words::words;
use super::{HintRule, key_result_rules, phrases, work};
use crate::{Indicator, KeyResult, Language, Objective, State, StrategicObjective, Unit};

/// Looks at an objective and everything it is measured by. Stopped ones are past advice.
pub(super) fn look<'a>(found: &mut Found<'a>, objective: &'a Objective) {
    if objective.state == State::Stopped {
        return;
    }
    let rows = found.workspace.key_results(objective.id);
    let running: Vec<&KeyResult> = rows
        .into_iter()
        .filter(|row| row.state != State::Stopped)
        .collect();
    wording(found, objective);
    if objective.owner.is_none() {
        found.give(HintRule::NoOwner, objective.id);
    }
    if found.workspace.serves(objective.id).is_empty() && can_be_aligned(found) {
        found.give(HintRule::NotAligned, objective.id);
    }
    set(found, objective, &running);
    for key_result in running {
        key_result_rules::look(found, objective, key_result);
    }
}

fn wording(found: &mut Found, objective: &Objective) {
    let text = objective.title();
    let (title, words) = (Title::of(&text), words(found.settings.language));
    if objective.verb.trim().is_empty() || work::starts_without_verb(&title, words) {
        found.give(HintRule::NoVerb, objective.id);
    }
    if has_number(&text) {
        found.give(HintRule::NumberInObjective, objective.id);
    }
    stock_phrase(found, objective.id, &title);
}

/// A stock phrase in a title, named.
pub(super) fn stock_phrase(found: &mut Found, thing: crate::Id, title: &Title) {
    let Some(phrase) = phrases::first_in(title, &words(found.settings.language).stock) else {
        return;
    };
    let said = match found.language {
        Language::En => format!("A stock phrase: “{phrase}”."),
        Language::De => format!("Eine Floskel: „{phrase}“."),
    };
    let (_, reason) = super::reasons::of(HintRule::StockPhrase, found.language);
    found.say(
        HintRule::StockPhrase,
        thing,
        (said, reason.to_owned()),
        false,
    );
}

/// Somewhere to align to: a strategic objective, or a unit above.
fn can_be_aligned(found: &Found) -> bool {
    let unit = found.workspace.get::<Unit>(found.canvas.unit);
    unit.is_some_and(|unit| unit.parent.is_some())
        || found.workspace.all::<StrategicObjective>().next().is_some()
}

fn set(found: &mut Found, objective: &Objective, running: &[&KeyResult]) {
    if running.len() > found.settings.advice.key_results_max as usize {
        let title = match found.language {
            Language::En => format!("{} key results: consider splitting", running.len()),
            Language::De => format!("{} Schlüsselergebnisse: Teilen erwägen", running.len()),
        };
        let (_, reason) = super::reasons::of(HintRule::ManyKeyResults, found.language);
        found.say(
            HintRule::ManyKeyResults,
            objective.id,
            (title, reason.to_owned()),
            true,
        );
    }
    let measured: Vec<&&KeyResult> = running
        .iter()
        .filter(|row| key_result_rules::has_number(found.workspace, row))
        .collect();
    if measured.len() < 2 {
        return;
    }
    if measured
        .iter()
        .all(|row| row.indicator != Some(Indicator::Leading))
    {
        found.give(HintRule::NoLeading, objective.id);
    }
    found.give(HintRule::SetQuestion, objective.id);
}
