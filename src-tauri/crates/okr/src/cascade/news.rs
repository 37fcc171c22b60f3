//! What is new in a picture since another one: an edit changes a few cards of thousands.

use super::picture::{Cascade, CascadeCard, CascadeLink};
use crate::Id;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// A picture told to somebody who has an earlier one.
///
/// Whoever has the earlier one gets this one by putting `picture` in its place, with the cards
/// and links they had for those that are left out here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeNews {
    /// The picture; of its cards and links only those that are new or another than before.
    pub picture: Cascade,
    /// All cards in their order; none where the same stand in the same order as before.
    pub cards: Option<Vec<Id>>,
    /// All links in their order; none where they are the same in the same order as before.
    pub links: Option<Vec<Id>>,
}

impl Cascade {
    /// What is new in it since an earlier picture, which may be of anything; all of it when
    /// there is none.
    pub fn news_since(&self, earlier: Option<&Self>) -> CascadeNews {
        let cards = differing(&self.cards, earlier.map(|picture| &picture.cards[..]));
        let links = differing(&self.links, earlier.map(|picture| &picture.links[..]));
        CascadeNews {
            cards: cards.order,
            links: links.order,
            picture: Self {
                cards: cards.rows,
                links: links.rows,
                cycle_name: self.cycle_name.clone(),
                against: self.against.clone(),
                elapsed_text: self.elapsed_text.clone(),
                bands: self.bands.clone(),
                levels: self.levels.clone(),
                ratios: self.ratios.clone(),
                statuses: self.statuses.clone(),
                orphans: self.orphans.clone(),
                unserved: self.unserved.clone(),
                people_without: self.people_without.clone(),
                units_without: self.units_without.clone(),
                cycle: self.cycle,
            },
        }
    }
}

trait Row: Clone + PartialEq {
    fn id(&self) -> Id;
}

impl Row for CascadeCard {
    fn id(&self) -> Id {
        self.id
    }
}

impl Row for CascadeLink {
    fn id(&self) -> Id {
        self.id
    }
}

struct Differing<R> {
    rows: Vec<R>,
    order: Option<Vec<Id>>,
}

/// The rows that are new or another than before, and the order of all where it is another.
fn differing<R: Row>(now: &[R], before: Option<&[R]>) -> Differing<R> {
    let known = before.unwrap_or_default();
    let by_id: HashMap<Id, &R> = known.iter().map(|row| (row.id(), row)).collect();
    let new = now.iter().filter(|row| by_id.get(&row.id()) != Some(row));
    let ids = || now.iter().map(Row::id);
    let same = before.is_some() && ids().eq(known.iter().map(Row::id));
    Differing {
        rows: new.cloned().collect(),
        order: (!same).then(|| ids().collect()),
    }
}
