//! The cards of the picture: every objective with its key results.

use super::ground::Ground;
use super::picture::{CascadeCard, CascadeKeyResult, CascadeOwner};
use super::ratios::{Served, count};
use crate::scoring::{Seen, Sight, shown_bands};
use crate::{Canvas, Id, Objective, Origin, Person, Status, Unit, Workspace};
use rust_decimal::Decimal;

/// All cards in the order of the picture. How often each is served is not known yet.
pub(super) fn cards(ground: &Ground) -> Vec<CascadeCard> {
    let mut cards = Vec::new();
    for (canvas, unit) in &ground.canvases {
        let Some(sight) = ground.sights.get(&canvas.cycle) else {
            continue;
        };
        let bands = shown_bands(ground.workspace, canvas).into_iter();
        let shown = bands.flat_map(|(band, rows)| rows.into_iter().map(move |row| (band, row)));
        for (number, (band, row)) in (1..).zip(shown) {
            cards.push(card(ground, (canvas, unit), sight, (number, band), row));
        }
    }
    cards
}

fn card<'a>(
    ground: &Ground<'a>,
    (canvas, unit): (&Canvas, &Unit),
    sight: &Sight<'a>,
    (number, band): (u32, Option<Id>),
    row: &'a Objective,
) -> CascadeCard {
    let seen = sight.objective(row);
    let percent = |share: Decimal| ground.language.percent(share);
    let links = ground.workspace.serves(row.id);
    let from_below = links.iter().all(|link| link.origin == Origin::Laddered);
    CascadeCard {
        id: row.id,
        canvas: canvas.id,
        unit: unit.id,
        cycle: canvas.cycle,
        level: unit.level,
        band,
        place: format!("{}, O{number}", unit.brief()),
        number,
        unit_name: unit.name.clone(),
        verb: row.verb.clone(),
        subject: row.subject.clone(),
        owner: owner(ground.workspace, row.owner),
        perspective: row.perspective,
        state: row.state,
        status: seen.status,
        status_text: seen.status.word(ground.language).to_owned(),
        progress: seen.progress,
        progress_text: seen.progress.map(percent),
        expected: seen.expected,
        expected_text: seen.expected.map(percent),
        key_results: key_results(ground, &seen, number),
        parents: links.iter().map(|link| link.to).collect(),
        aligned: !links.is_empty(),
        laddered: !links.is_empty() && from_below,
        served_by: 0,
    }
}

fn key_results(ground: &Ground, seen: &Seen, number: u32) -> Vec<CascadeKeyResult> {
    let rows = seen.key_results.iter();
    rows.map(|row| CascadeKeyResult {
        id: row.id,
        number: format!("{number}.{}", row.place),
        title: row.title.to_owned(),
        status: row.status,
        progress_text: row.progress.map(|share| ground.language.percent(share)),
        served_by: 0,
    })
    .collect()
}

/// A person as shown beside what they own.
pub(crate) fn owner(workspace: &Workspace, id: Option<Id>) -> Option<CascadeOwner> {
    let person: &Person = workspace.get(id?)?;
    Some(CascadeOwner {
        id: person.id,
        name: person.name.clone(),
        initials: person.initials.clone(),
    })
}

/// Writes on every card how often it is served.
pub(super) fn write_served(cards: &mut [CascadeCard], served: &Served) {
    for card in cards {
        card.served_by = served.cards.get(&card.id).copied().unwrap_or_default();
        for row in &mut card.key_results {
            row.served_by = served.things.get(&row.id).copied().unwrap_or_default();
        }
    }
}

/// How many of the statuses there are of each, best first.
pub(super) fn statuses<'c>(cards: impl Iterator<Item = &'c CascadeCard>) -> Vec<(Status, u32)> {
    let mut found: Vec<Status> = cards.map(|card| card.status).collect();
    found.sort();
    let alike = found.chunk_by(|one, other| one == other);
    alike.map(|some| (some[0], count(some.len()))).collect()
}
