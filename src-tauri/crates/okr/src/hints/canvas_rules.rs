//! Hints about a canvas as a whole.

use super::HintRule;
use super::found::Found;
use crate::{Alignment, Language, Origin, State};

/// From so many links on, their origins say something.
const TELLING_LINKS: usize = 3;

/// Looks at the canvas itself.
pub(super) fn look(found: &mut Found) {
    count(found);
    if found.canvas.sponsor.is_none() {
        found.give(HintRule::NoSponsor, found.canvas.id);
    }
    origins(found);
}

/// A blank canvas is not one with too few objectives.
fn count(found: &mut Found) {
    let objectives = found.workspace.objectives(found.canvas.id);
    let count = objectives
        .iter()
        .filter(|row| row.state != State::Stopped)
        .count();
    let advice = found.settings.advice;
    let (rule, limit) = match count {
        0 => return,
        few if few < advice.objectives_min as usize => {
            (HintRule::FewObjectives, advice.objectives_min)
        }
        many if many > advice.objectives_max as usize => {
            (HintRule::ManyObjectives, advice.objectives_max)
        }
        _ => return,
    };
    let (_, reason) = super::reasons::of(rule, found.language);
    let title = match (found.language, rule, count) {
        (Language::En, HintRule::FewObjectives, 1) => format!("1 objective, fewer than {limit}."),
        (Language::De, HintRule::FewObjectives, 1) => format!("1 Ziel, weniger als {limit}."),
        (Language::En, HintRule::FewObjectives, _) => {
            format!("{count} objectives, fewer than {limit}.")
        }
        (Language::De, HintRule::FewObjectives, _) => {
            format!("{count} Ziele, weniger als {limit}.")
        }
        (Language::En, _, _) => format!("{count} objectives, more than {limit}."),
        (Language::De, _, _) => format!("{count} Ziele, mehr als {limit}."),
    };
    found.say(rule, found.canvas.id, (title, reason.to_owned()), false);
}

fn origins(found: &mut Found) {
    let workspace = found.workspace;
    let objectives = workspace.objectives(found.canvas.id);
    let running = objectives.iter().filter(|row| row.state != State::Stopped);
    let links: Vec<&Alignment> = running.flat_map(|row| workspace.serves(row.id)).collect();
    if links.len() < TELLING_LINKS {
        return;
    }
    let most = found.settings.advice.lopsided as usize;
    let is_most = |origin| {
        let count = links.iter().filter(|link| link.origin == origin).count();
        count * 100 > links.len() * most
    };
    if is_most(Origin::Laddered) {
        found.give(HintRule::MostlyLaddered, found.canvas.id);
    }
    if is_most(Origin::Cascaded) {
        found.give(HintRule::MostlyCascaded, found.canvas.id);
    }
}
