//! The cascade as a finished picture: which objective serves what, over one cycle and those
//! that overlap it.
//!
//! Everything here is a question about a `Workspace`; nothing here changes one. The picture
//! holds no places: where a card is drawn is the board's business, and the same picture
//! serves the list, the poster and the sheets. Every row is looked at once, so that twenty
//! thousand objectives are no more than twenty times a thousand.

mod cards;
mod columns;
mod ground;
mod news;
mod picture;
mod ratios;
mod reach;
mod targets;
mod why;
mod without;

pub(crate) use cards::owner;
pub(crate) use ground::Ground;
pub use news::CascadeNews;
pub use picture::*;
pub use ratios::{AlignmentRatios, Ratio};
pub use targets::cannot_serve;
pub(crate) use targets::cycle_of;
pub use why::{WhyLine, WhyLines, WhyStep, why_line};

use crate::{Cycle, Id, Language, State, Workspace};
use cards::{cards, statuses, write_served};
use chrono::NaiveDate;
use columns::{bands, levels, stand_above, tally};
use ratios::Served;
use std::collections::HashMap;

/// Who serves whom in a cycle and those that overlap it; none when the cycle is gone.
pub fn cascade(
    workspace: &Workspace,
    cycle: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Cascade> {
    let cycle: &Cycle = workspace.get(cycle)?;
    let ground = Ground::of(workspace, cycle, today, language);
    let sight = ground.sights.get(&cycle.id)?;
    let mut cards = cards(&ground);
    let links = linked(&ground, &mut cards);
    let above = stand_above(&ground);
    let running = || cards.iter().filter(|card| card.state != State::Stopped);
    let unserved = running()
        .filter(|card| above.contains(&card.unit))
        .flat_map(|card| &card.key_results)
        .filter(|row| row.served_by == 0);
    Some(Cascade {
        cycle: cycle.id,
        cycle_name: cycle.name.clone(),
        against: sight.against().to_owned(),
        elapsed_text: sight.elapsed().map(|share| language.percent(share)),
        bands: bands(&ground, &cards),
        levels: levels(&ground, &cards, &above),
        ratios: tally(running(), &above).ratios(language),
        statuses: statuses(running()),
        orphans: running()
            .filter(|card| !card.aligned)
            .map(|card| card.id)
            .collect(),
        unserved: unserved.map(|row| row.id).collect(),
        people_without: without::people(&ground, &cards),
        units_without: without::units(&ground, &cards),
        cards,
        links,
    })
}

/// The links of the picture; what they come to is written on the cards.
fn linked(ground: &Ground, cards: &mut [CascadeCard]) -> Vec<CascadeLink> {
    let stand: HashMap<Id, (usize, State)> = cards
        .iter()
        .map(|card| (card.id, (ground.place_of_level(card.level), card.state)))
        .collect();
    let links = ground.links(|id| stand.get(&id).map(|(level, _)| *level));
    let runs = |id: Id| {
        let state = stand.get(&id).map(|(_, state)| *state);
        state.is_some_and(|state| state != State::Stopped)
    };
    write_served(cards, &Served::by(&links, runs));
    links
}
