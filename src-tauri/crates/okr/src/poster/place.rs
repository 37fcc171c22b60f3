//! Where everything stands on a page: a row for every card on which nothing hangs, each
//! parent in the middle of what hangs on it, nothing over anything else.

use super::words::{is_band, is_laddered};
use super::{PosterCard, PosterColumn, PosterLane, PosterLink};
use crate::{CascadeLink, Id};
use std::collections::{HashMap, HashSet};

/// An A3 sheet in units.
pub(super) const SHEET: (f64, f64) = (1587.4, 1122.5);
/// Left margin, wider for binding.
const LEFT: f64 = 71.8;
const RIGHT: f64 = 56.7;
/// Where cards begin, below head and column heads.
pub(super) const TOP: f64 = 164.0;
/// Legend and footer.
const FOOT: f64 = 79.0;
/// Between cards of a column.
const GAP: f64 = 4.0;
/// More between branches of the second level, and between roots.
const BRANCH_GAP: f64 = 7.0;
const ROOT_GAP: f64 = 16.0;
/// Above and below the dashed line of the lane.
const LANE_ABOVE: f64 = 16.0;
const LANE_BELOW: f64 = 14.0;
/// Heights of a card: as designed, and the least.
pub(super) const CARD: f64 = 38.0;
pub(super) const LEAST_CARD: f64 = 34.0;
/// What a column needs for a title of a few words.
const LEAST_WIDTH: f64 = 240.0;
const WIDEST: f64 = 400.0;
const WIDEST_GUTTER: f64 = 160.0;
/// How much of a usual column's width strategy has, with strategic objectives and without.
const STRATEGY: f64 = 0.966;
const HEADING: f64 = 0.6;

/// The ground of a page: how large it is and how high a card.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    /// How many times A3 the sheet is in units.
    pub times: f64,
    /// Height of a card.
    pub card: f64,
}

impl Ground {
    /// Width and height of the page.
    pub fn sheet(self) -> (f64, f64) {
        (SHEET.0 * self.times, SHEET.1 * self.times)
    }

    /// Height for cards where the page has no lane.
    pub fn room(self) -> f64 {
        self.sheet().1 - FOOT - TOP
    }

    /// Height for cards above a lane of so many rows.
    pub fn room_above(self, rows: usize) -> f64 {
        self.room() - self.lane(rows)
    }

    fn lane(self, rows: usize) -> f64 {
        LANE_ABOVE + LANE_BELOW + self.rows(rows.max(1))
    }

    /// Rows of cards that a lane of this height takes.
    pub fn rows_in(self, height: f64) -> usize {
        let rows = (height - LANE_ABOVE - LANE_BELOW + GAP) / (self.card + GAP);
        if rows >= 1.0 { rows as usize } else { 0 }
    }

    fn rows(self, count: usize) -> f64 {
        count as f64 * (self.card + GAP) - GAP
    }

    /// The least sheet on which this many columns hold a title.
    pub fn times_for(columns: usize) -> f64 {
        let needed = columns as f64 * (LEAST_WIDTH + gutter(columns)) + LEFT + RIGHT;
        (needed / SHEET.0).max(1.0)
    }

    /// Places and widths of columns.
    pub fn columns(self, heads: &[(String, usize)]) -> Vec<PosterColumn> {
        let count = heads.len();
        let (all, between) = (self.sheet().0 - LEFT - RIGHT, count as f64 - 1.0);
        // Without strategic objectives the first column only holds the lane's heading.
        let empty = count > 1 && heads[0].1 == 0;
        let strategy = if empty { HEADING } else { STRATEGY };
        let mut gutter = gutter(count);
        let usual = (all - gutter * between) / count as f64;
        let first = if count == 1 {
            usual
        } else {
            (usual * strategy).clamp(150.0, WIDEST)
        };
        let width = ((all - gutter * between - first) / between.max(1.0)).min(WIDEST * self.times);
        if count > 1 {
            gutter = ((all - first - width * between) / between).min(WIDEST_GUTTER);
        }
        let mut x = LEFT;
        let mut columns = Vec::new();
        for (at, (name, count)) in heads.iter().enumerate() {
            let width = if at == 0 { first } else { width };
            columns.push(PosterColumn {
                name: name.clone(),
                count: *count,
                x,
                width,
            });
            x += width + gutter;
        }
        columns
    }

    fn height_of(self, card: &PosterCard) -> f64 {
        if is_band(card.kind) {
            self.card * 2.0
        } else {
            self.card
        }
    }

    /// Places the cards one below the other and tells how high they are together.
    pub fn place(self, roots: &mut [PosterCard], columns: &[PosterColumn]) -> f64 {
        let (mut cursor, mut wide) = (TOP, false);
        for (at, root) in roots.iter_mut().enumerate() {
            let alone = stands_alone(root);
            if at > 0 && (wide || !alone) {
                cursor += ROOT_GAP;
            }
            wide = !alone;
            self.place_one(root, columns, &mut cursor, 0);
        }
        (cursor - GAP - TOP).max(0.0)
    }

    /// How high these would be together.
    pub fn height(self, roots: &[PosterCard]) -> f64 {
        let (mut cursor, mut wide) = (TOP, false);
        for (at, root) in roots.iter().enumerate() {
            let alone = stands_alone(root);
            if at > 0 && (wide || !alone) {
                cursor += ROOT_GAP;
            }
            wide = !alone;
            self.height_of_one(root, &mut cursor, 0);
        }
        (cursor - GAP - TOP).max(0.0)
    }

    fn height_of_one(self, card: &PosterCard, cursor: &mut f64, depth: usize) {
        let start = *cursor;
        let mut wide = false;
        for (at, child) in card.below.iter().enumerate() {
            let branches = !child.below.is_empty();
            if at > 0 && depth == 0 && (wide || branches) {
                *cursor += BRANCH_GAP;
            }
            wide = branches;
            self.height_of_one(child, cursor, depth + 1);
        }
        *cursor = cursor.max(start + self.height_of(card) + GAP);
    }

    fn place_one(
        self,
        card: &mut PosterCard,
        columns: &[PosterColumn],
        cursor: &mut f64,
        depth: usize,
    ) {
        let start = *cursor;
        card.height = self.height_of(card);
        if let Some(column) = columns.get(card.column) {
            (card.x, card.width) = (column.x, column.width);
        }
        let mut wide = false;
        for (at, child) in card.below.iter_mut().enumerate() {
            let branches = !child.below.is_empty();
            if at > 0 && depth == 0 && (wide || branches) {
                *cursor += BRANCH_GAP;
            }
            wide = branches;
            self.place_one(child, columns, cursor, depth + 1);
        }
        let end = card.below.last().map_or(start, |last| last.y + last.height);
        let first = card.below.first().map_or(start, |first| first.y);
        card.y = match card.below.is_empty() {
            true => start,
            false => (first + end - card.height) / 2.0,
        };
        // What hangs on a high card may be lower than the card: it then stands beside it.
        let above = start - card.y;
        if above > 0.0 {
            card.y = start;
            card.below.iter_mut().for_each(|child| lower(child, above));
            *cursor += above;
        }
        *cursor = cursor.max(card.y + card.height + GAP);
    }

    /// The lane at the foot of the page.
    pub fn lane_of(
        self,
        mut cards: Vec<PosterCard>,
        columns: &[PosterColumn],
        words: (String, String),
    ) -> PosterLane {
        let across = lane_columns(columns);
        let rows = cards.len().div_ceil(across.len().max(1));
        let bottom = self.sheet().1 - FOOT;
        let first = bottom - self.rows(rows.max(1));
        for (at, card) in cards.iter_mut().enumerate() {
            let Some(column) = across.get(at % across.len().max(1)) else {
                continue;
            };
            (card.x, card.width) = (column.x, column.width);
            card.y = first + (at / across.len()) as f64 * (self.card + GAP);
            card.height = self.card;
        }
        PosterLane {
            title: words.0,
            note: words.1,
            top: first - LANE_BELOW,
            cards,
        }
    }
}

/// The columns that a lane's cards stand in: the first holds its heading.
pub(super) fn lane_columns(columns: &[PosterColumn]) -> &[PosterColumn] {
    columns.get(1..).unwrap_or_default()
}

fn gutter(columns: usize) -> f64 {
    (72.0 - 12.0 * (columns.max(4) - 4) as f64).max(36.0)
}

/// A root that is neither a strategic objective nor has anything hang on it.
fn stands_alone(root: &PosterCard) -> bool {
    root.below.is_empty() && !is_band(root.kind)
}

fn lower(card: &mut PosterCard, by: f64) {
    card.y += by;
    card.below.iter_mut().for_each(|child| lower(child, by));
}

/// The lines between the cards of a page.
pub(super) fn links(cards: &[PosterCard], links: &[CascadeLink]) -> Vec<PosterLink> {
    let placed: HashMap<Id, &PosterCard> = cards
        .iter()
        .flat_map(PosterCard::all)
        .map(|card| (card.id, card))
        .collect();
    let mut drawn = HashSet::new();
    let seen = links.iter().filter_map(|link| {
        let (child, parent) = (placed.get(&link.from)?, placed.get(&link.to_card)?);
        let laddered = is_laddered(link.origin);
        drawn
            .insert((link.from, link.to_card, laddered))
            .then(|| PosterLink {
                from: link.from,
                to: link.to_card,
                laddered,
                curve: curve(parent, child),
            })
    });
    seen.collect()
}

fn curve(parent: &PosterCard, child: &PosterCard) -> [(f64, f64); 4] {
    let (y1, y2) = (middle(parent), middle(child));
    let right = parent.x + parent.width;
    if child.column > parent.column {
        let bend = ((child.x - right) / 2.0).min(60.0);
        return [
            (right, y1),
            (right + bend, y1),
            (child.x - bend, y2),
            (child.x, y2),
        ];
    }
    // Beside or before it: out to the right and back.
    let end = child.x + child.width;
    let out = right.max(end) + 34.0;
    [(right, y1), (out, y1), (out, y2), (end, y2)]
}

fn middle(card: &PosterCard) -> f64 {
    card.y + card.height / 2.0
}
