//! The heads of the picture: strategic objectives at the left, a column for each level.

use super::cards::{owner, statuses};
use super::ground::Ground;
use super::picture::{CascadeBand, CascadeCard, CascadeLevel};
use super::ratios::{Tally, count};
use crate::scoring::mean;
use crate::{AlignedTo, Id, State, StrategicObjective};
use rust_decimal::Decimal;
use std::collections::HashSet;

/// The strategic objectives in their order.
pub(super) fn bands(ground: &Ground, cards: &[CascadeCard]) -> Vec<CascadeBand> {
    let rows = ground.workspace.strategic_objectives().into_iter();
    rows.map(|row| band(ground, cards, row)).collect()
}

fn band(ground: &Ground, cards: &[CascadeCard], row: &StrategicObjective) -> CascadeBand {
    let running = || cards.iter().filter(|card| card.state != State::Stopped);
    let below = || running().filter(|card| card.band == Some(row.id));
    let to = AlignedTo::StrategicObjective(row.id);
    let direct: Vec<&CascadeCard> = running()
        .filter(|card| card.cycle == ground.cycle.id && card.parents.contains(&to))
        .collect();
    let progress = mean(direct.iter().map(|card| card.progress));
    // Expected progress weighs like progress: only where there is one.
    let expected = |card: &&CascadeCard| -> Option<Decimal> { card.progress.and(card.expected) };
    CascadeBand {
        id: row.id,
        code: row.code.clone(),
        title: row.title.clone(),
        sponsor: owner(ground.workspace, row.sponsor),
        progress,
        progress_text: progress.map(|share| ground.language.percent(share)),
        expected: mean(direct.iter().map(expected)),
        statuses: statuses(below()),
        objectives: count(below().count()),
    }
}

/// All levels, highest first, and what has none at the end.
pub(super) fn levels(
    ground: &Ground,
    cards: &[CascadeCard],
    above: &HashSet<Id>,
) -> Vec<CascadeLevel> {
    let language = ground.language;
    let known = ground.levels.iter();
    let mut columns: Vec<CascadeLevel> = known
        .map(|row| {
            let names = (row.many.clone(), row.one.clone());
            column(ground, cards, above, Some(row.id), names)
        })
        .collect();
    let none = ("No level", "Ohne Ebene");
    let none = language.pick(none.0, none.1).to_owned();
    let rest = column(ground, cards, above, None, (none.clone(), none));
    if !rest.units.is_empty() {
        columns.push(rest);
    }
    columns
}

fn column(
    ground: &Ground,
    cards: &[CascadeCard],
    above: &HashSet<Id>,
    level: Option<Id>,
    (name, one): (String, String),
) -> CascadeLevel {
    let place = ground.place_of_level(level);
    let here = || {
        cards
            .iter()
            .filter(|card| ground.place_of_level(card.level) == place)
    };
    let with_cards: HashSet<Id> = here().map(|card| card.unit).collect();
    let units = ground.units.iter().map(|unit| unit.id);
    let tally = tally(here(), above);
    CascadeLevel {
        id: level,
        name,
        one,
        units: units.filter(|id| with_cards.contains(id)).collect(),
        objectives: tally.objectives(),
        ratios: tally.ratios(ground.language),
    }
}

/// The units above the lowest level.
pub(super) fn stand_above(ground: &Ground) -> HashSet<Id> {
    let units = ground.units.iter().map(|unit| unit.id);
    units
        .filter(|id| ground.workspace.stands_above_others(*id))
        .collect()
}

/// The counts of these cards.
pub(super) fn tally<'c>(
    cards: impl Iterator<Item = &'c CascadeCard>,
    above: &HashSet<Id>,
) -> Tally {
    let mut tally = Tally::default();
    for card in cards {
        tally.count(card, above.contains(&card.unit));
    }
    tally
}
