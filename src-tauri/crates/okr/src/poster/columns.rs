//! The columns of the poster, as on the board: one for each level, and further ones within a
//! level where its objectives serve each other, step by step, and nothing above.

use crate::{Cascade, CascadeCard, Id};
use std::collections::HashMap;

/// How far right of its level's first column an objective stands at most.
const MOST_STEPS: usize = 6;
/// Columns of all levels together, for titles to have some width.
const MOST_COLUMNS: usize = 16;

/// The column of each card, strategy being 0, and how many columns each level has.
pub(super) fn columns(
    cascade: &Cascade,
    cards: &[&CascadeCard],
    levels: &[Option<Id>],
) -> (HashMap<Id, usize>, Vec<usize>) {
    let at = |card: &CascadeCard| levels.iter().position(|id| *id == card.level);
    let places: HashMap<Id, usize> = cards
        .iter()
        .map(|card| (card.id, at(card).unwrap_or_default()))
        .collect();
    let beside = beside(cascade, &places);
    let room = MOST_COLUMNS / levels.len().max(1);
    let most = MOST_STEPS.min(room.saturating_sub(1));
    let steps: HashMap<Id, usize> = cards
        .iter()
        .map(|card| (card.id, steps(card.id, &beside, most)))
        .collect();
    let mut spans = vec![1; levels.len()];
    for (id, place) in &places {
        if let (Some(span), Some(step)) = (spans.get_mut(*place), steps.get(id)) {
            *span = (*span).max(step + 1);
        }
    }
    let column = |id: &Id, place: usize| {
        let before: usize = spans.iter().take(place).sum();
        1 + before + steps.get(id).copied().unwrap_or_default()
    };
    let columns = places.iter().map(|(id, place)| (*id, column(id, *place)));
    (columns.collect(), spans.clone())
}

/// The objective of its own level that each serves first, where it serves nothing above.
fn beside(cascade: &Cascade, places: &HashMap<Id, usize>) -> HashMap<Id, Id> {
    let mut serves: HashMap<Id, Vec<Id>> = HashMap::new();
    for link in &cascade.links {
        serves.entry(link.from).or_default().push(link.to_card);
    }
    let mut beside = HashMap::new();
    for (id, own) in places {
        let parents = serves.get(id).map_or(&[][..], Vec::as_slice);
        // A strategic objective stands before all levels.
        let above = |parent: &Id| places.get(parent).is_none_or(|place| place < own);
        if parents.iter().any(above) {
            continue;
        }
        let first = parents
            .iter()
            .find(|parent| places.get(*parent) == Some(own));
        beside.extend(first.map(|first| (*id, *first)));
    }
    beside
}

/// How many of its own level an objective stands below; a circle ends at the most there are.
fn steps(id: Id, beside: &HashMap<Id, Id>, most: usize) -> usize {
    let chain = std::iter::successors(beside.get(&id), |one| beside.get(*one));
    chain.take(most).count()
}
