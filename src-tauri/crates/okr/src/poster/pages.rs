//! One page where everything fits; else a page or more for each strategic objective, what is
//! not aligned on the last.

use super::place::{CARD, Ground, LEAST_CARD, lane_columns, links};
use super::tree::Forest;
use super::words::{lane_note, loose};
use super::{PosterCard, PosterColumn, PosterFit, PosterPage, PosterScope};
use crate::{Cascade, Id};
use std::collections::HashSet;

/// Cards move closer in steps of this, and sheets get more on them in steps of that.
const CARD_STEP: f64 = 0.5;
const SHEET_STEP: f64 = 0.05;

/// The pages of a poster, the ground they stand on and their columns.
pub(super) struct Paged {
    pub ground: Ground,
    pub columns: Vec<PosterColumn>,
    pub pages: Vec<PosterPage>,
}

/// Lays a forest out on pages.
pub(super) fn paged(cascade: &Cascade, scope: &PosterScope, forest: Forest) -> Paged {
    let most = scope.enlarged.max(1.0);
    let least = Ground::times_for(forest.columns.len()).min(most);
    let lane_rows = forest
        .orphans
        .len()
        .div_ceil(forest.columns.len().saturating_sub(1).max(1));
    let fits = |ground: &Ground| ground.height(&forest.roots) <= ground.room_above(lane_rows);
    let one = grounds(least, most).find(fits);
    let (ground, split) = match (scope.fit, one) {
        (PosterFit::One, Some(ground)) => (ground, false),
        (PosterFit::One, None) => (as_designed(most), true),
        (PosterFit::Pages, _) => (a_page_each(least, most, &forest.roots), true),
    };
    let columns = ground.columns(&forest.columns);
    let leaves = Leaves {
        cascade,
        scope,
        ground,
        columns: &columns,
    };
    let pages = if split {
        leaves.split(forest)
    } else {
        vec![leaves.page(String::new(), forest.roots, Some(forest.orphans))]
    };
    Paged {
        ground,
        columns,
        pages,
    }
}

/// The grounds to try: cards as designed first, closer ones next, then more on the sheet.
fn grounds(least: f64, most: f64) -> impl Iterator<Item = Ground> {
    let closer = ((CARD - LEAST_CARD) / CARD_STEP) as usize;
    sheets(least, most).flat_map(move |times| {
        (0..=closer).map(move |at| Ground {
            times,
            card: CARD - at as f64 * CARD_STEP,
        })
    })
}

/// How much more than on A3 stands on a sheet, the least first.
fn sheets(least: f64, most: f64) -> impl Iterator<Item = f64> {
    let steps = ((most - least) / SHEET_STEP).ceil() as usize;
    (0..=steps).map(move |step| (least + step as f64 * SHEET_STEP).min(most))
}

fn as_designed(times: f64) -> Ground {
    Ground { times, card: CARD }
}

/// The least sheet that takes every strategic objective on a page of its own; where none
/// does, the one with the fewest further pages.
fn a_page_each(least: f64, most: f64, roots: &[PosterCard]) -> Ground {
    let takes_each = |ground: &Ground| {
        let mut heights = roots.chunks(1).map(|root| ground.height(root));
        heights.all(|height| height <= ground.room())
    };
    let mut all = sheets(least, most).map(as_designed);
    all.find(takes_each).unwrap_or(as_designed(most))
}

struct Leaves<'a> {
    cascade: &'a Cascade,
    scope: &'a PosterScope,
    ground: Ground,
    columns: &'a [PosterColumn],
}

impl Leaves<'_> {
    fn page(
        &self,
        part: String,
        mut cards: Vec<PosterCard>,
        orphans: Option<Vec<PosterCard>>,
    ) -> PosterPage {
        self.ground.place(&mut cards, self.columns);
        PosterPage {
            part,
            links: links(&cards, &self.cascade.links),
            cards,
            lane: orphans.map(|orphans| {
                let title = self
                    .scope
                    .language
                    .pick("Not aligned", "Nicht ausgerichtet");
                let count = self.cascade_orphans().max(orphans.len());
                let filtered = self.scope.shown.is_some();
                let note = lane_note(count, filtered, self.scope.language);
                self.ground
                    .lane_of(orphans, self.columns, (title.to_owned(), note))
            }),
        }
    }

    /// How many are not aligned in all; those of the filter where one is set.
    fn cascade_orphans(&self) -> usize {
        let wanted = self.scope.shown.as_ref();
        let orphans = self.cascade.orphans.iter();
        orphans
            .filter(|id| wanted.is_none_or(|ids| ids.contains(id)))
            .count()
    }

    /// A page or more for each strategic objective, one for what reaches none, and what is
    /// not aligned at the end.
    fn split(&self, forest: Forest) -> Vec<PosterPage> {
        let mut loose_roots = Vec::new();
        let mut parts: Vec<(String, Vec<PosterCard>)> = Vec::new();
        for root in forest.roots {
            if super::words::is_band(root.kind) {
                let part = format!("{} {}", root.code, root.subject).trim().to_owned();
                parts.push((part, vec![root]));
            } else {
                loose_roots.push(root);
            }
        }
        if !loose_roots.is_empty() {
            let part = loose(self.scope.language).to_owned();
            parts.push((part, loose_roots));
        }
        let mut pages = Vec::new();
        for (part, roots) in parts {
            for cards in self.in_pieces(roots) {
                pages.push(self.page(part.clone(), cards, None));
            }
        }
        self.with_lane(pages, forest.orphans)
    }

    /// Puts the lane on the last page where it fits there, else on pages of its own.
    fn with_lane(&self, mut pages: Vec<PosterPage>, orphans: Vec<PosterCard>) -> Vec<PosterPage> {
        let across = lane_columns(self.columns).len().max(1);
        let last = pages.last().map(|page| self.ground.height(&page.cards));
        let rows = orphans.len().div_ceil(across);
        if last.is_some_and(|height| height <= self.ground.room_above(rows)) {
            if let Some(page) = pages.pop() {
                pages.push(self.page(page.part, page.cards, Some(orphans)));
            }
            return pages;
        }
        let most = (self.ground.rows_in(self.ground.room()) * across).max(1);
        let title = self
            .scope
            .language
            .pick("Not aligned", "Nicht ausgerichtet");
        for some in orphans.chunks(most) {
            pages.push(self.page(title.to_owned(), Vec::new(), Some(some.to_vec())));
        }
        if orphans.is_empty() {
            pages.push(self.page(title.to_owned(), Vec::new(), Some(Vec::new())));
        }
        pages
    }

    /// These in as many pieces as they need pages. What they hang on stands on every page.
    fn in_pieces(&self, roots: Vec<PosterCard>) -> Vec<Vec<PosterCard>> {
        let room = self.ground.room();
        if self.ground.height(&roots) <= room {
            return vec![roots];
        }
        let mut ends = Vec::new();
        roots.iter().for_each(|root| leaves_of(root, &mut ends));
        let (mut pieces, mut before, mut from) = (Vec::new(), HashSet::new(), 0);
        while from < ends.len() {
            let upto = self.most(&roots, &ends, from);
            let wanted: HashSet<Id> = ends[from..upto].iter().copied().collect();
            let piece = pruned(&roots, &wanted, &before);
            let on_it = piece.iter().flat_map(PosterCard::all).map(|card| card.id);
            before.extend(on_it.collect::<Vec<_>>());
            pieces.push(piece);
            from = upto;
        }
        pieces
    }

    /// How far one comes on a page from the leaf at `from` on; one leaf always fits.
    fn most(&self, roots: &[PosterCard], ends: &[Id], from: usize) -> usize {
        let fits = |upto: usize| {
            let wanted: HashSet<Id> = ends[from..upto].iter().copied().collect();
            self.ground.height(&pruned(roots, &wanted, &HashSet::new())) <= self.ground.room()
        };
        // No page takes more rows than it has room for cards.
        let (mut good, mut bad) = (from + 1, ends.len() + 1);
        let rows = (self.ground.room() / self.ground.card).ceil() as usize;
        bad = bad.min(from + rows + 1);
        while bad - good > 1 {
            let middle = usize::midpoint(good, bad);
            if fits(middle) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        good
    }
}

fn leaves_of(card: &PosterCard, found: &mut Vec<Id>) {
    if card.below.is_empty() {
        found.push(card.id);
    }
    card.below.iter().for_each(|child| leaves_of(child, found));
}

/// The same with only these leaves and what they hang on.
fn pruned(cards: &[PosterCard], wanted: &HashSet<Id>, before: &HashSet<Id>) -> Vec<PosterCard> {
    let kept = cards.iter().filter_map(|card| {
        let below = pruned(&card.below, wanted, before);
        let is_kept = !below.is_empty() || wanted.contains(&card.id);
        is_kept.then(|| PosterCard {
            below,
            continued: before.contains(&card.id),
            ..without_branch(card)
        })
    });
    kept.collect()
}

fn without_branch(card: &PosterCard) -> PosterCard {
    PosterCard {
        id: card.id,
        kind: card.kind,
        column: card.column,
        code: card.code.clone(),
        verb: card.verb.clone(),
        subject: card.subject.clone(),
        under: card.under.clone(),
        status: card.status,
        stopped: card.stopped,
        progress: card.progress,
        expected: card.expected,
        percent: card.percent.clone(),
        folded: card.folded,
        continued: card.continued,
        spoken: card.spoken.clone(),
        x: card.x,
        y: card.y,
        width: card.width,
        height: card.height,
        below: Vec::new(),
    }
}
