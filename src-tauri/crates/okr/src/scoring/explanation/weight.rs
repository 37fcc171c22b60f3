//! What a key result's weight does in its objective.

use super::super::key_result::points;
use super::super::objective::ObjectiveStanding;
use super::super::progress::clamped;
use super::super::standing::Standing;
use super::sum::{self, Share};
use crate::{Language, State};

/// `1 of 4 in O2: brings 25 of its 70 points. (100 + 35 + 79 + 67) ÷ 4 = 70%`
pub(super) fn weight(
    language: Language,
    standing: &Standing,
    objective: &ObjectiveStanding,
    number: usize,
) -> String {
    if standing.is_draft() {
        return language
            .pick(
                "Counts in nothing while it has no number.",
                "Zählt nirgends, solange die Zahl fehlt.",
            )
            .to_owned();
    }
    if standing.key_result.state == State::Stopped {
        return language
            .pick("Stopped: counts in nothing.", "Gestoppt: zählt nirgends.")
            .to_owned();
    }
    let (Some(raw), Some(whole)) = (standing.raw, objective.progress) else {
        return language
            .pick(
                "Unknown, so left out of the average.",
                "Unbekannt, daher nicht im Mittelwert.",
            )
            .to_owned();
    };
    let shares = shares(objective);
    let weights = sum::weights(&shares);
    let own = standing.key_result.weight;
    let brings = clamped(raw)
        .saturating_mul(own)
        .checked_div(weights)
        .unwrap_or_default();
    let number_text = |value| language.number_as_typed(value);
    let (brings, of) = (number_text(points(brings)), number_text(points(whole)));
    let (own, all) = (number_text(own), number_text(weights));
    let first = match language {
        Language::En => format!("{own} of {all} in O{number}: brings {brings} of its {of} points."),
        Language::De => format!("{own} von {all} in O{number}: bringt {brings} von {of} Punkten."),
    };
    // With children counting too, the key results alone do not make the sum.
    match objective.objective.counts_children {
        true => first,
        false => format!(
            "{first} {} = {}",
            sum::mean(language, &shares),
            language.percent(whole)
        ),
    }
}

fn shares(objective: &ObjectiveStanding) -> Vec<Share> {
    let counting = objective.counting();
    counting
        .filter_map(|row| Some(Share::of_points(row.raw?, row.key_result.weight)))
        .collect()
}
