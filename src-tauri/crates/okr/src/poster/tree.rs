//! What hangs on what: each objective on the first thing it serves that stands further
//! left, as on the board.

use super::columns::columns;
use super::words::{spoken, spoken_band, under};
use super::{PosterCard, PosterKind, PosterScope};
use crate::{Cascade, CascadeBand, CascadeCard, Id, State, Status};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{HashMap, HashSet};

/// What is on the poster before it has places.
pub(super) struct Forest {
    /// Names of the columns with their counts, strategy first.
    pub columns: Vec<(String, usize)>,
    /// The strategic objectives in their order, then what reaches none.
    pub roots: Vec<PosterCard>,
    /// What is not aligned, in the order of the cards.
    pub orphans: Vec<PosterCard>,
    /// Objectives that the filter leaves.
    pub objectives: usize,
}

/// What the board shows of the cascade as a forest.
pub(super) fn forest(cascade: &Cascade, scope: &PosterScope) -> Forest {
    let wanted: Option<HashSet<Id>> = scope
        .shown
        .as_ref()
        .map(|ids| ids.iter().copied().collect());
    let is_shown = |id: Id| wanted.as_ref().is_none_or(|ids| ids.contains(&id));
    let cards: Vec<&CascadeCard> = cascade
        .cards
        .iter()
        .filter(|card| is_shown(card.id))
        .collect();
    let used: HashSet<Option<Id>> = cards.iter().map(|card| card.level).collect();
    let levels: Vec<_> = cascade
        .levels
        .iter()
        .filter(|level| used.contains(&level.id))
        .collect();
    let order: Vec<Option<Id>> = levels.iter().map(|level| level.id).collect();
    let (mut columns, spans) = columns(cascade, &cards, &order);
    let bands: Vec<&CascadeBand> = cascade.bands.iter().filter(|b| is_shown(b.id)).collect();
    columns.extend(bands.iter().map(|band| (band.id, 0)));
    // What is not aligned stands in the lane alone, but for the highest level, which has
    // nothing above it, and what others serve. What was stopped is in no lane.
    let top = levels.first().map(|level| level.id);
    let stands = |card: &CascadeCard| {
        let stopped = card.state == State::Stopped;
        card.aligned || card.served_by > 0 || stopped || Some(card.level) == top
    };
    let standing = cards.iter().filter(|card| stands(card)).map(|card| card.id);
    let standing: HashSet<Id> = standing.chain(bands.iter().map(|band| band.id)).collect();
    let hangs_on = hangs_on(cascade, &columns, &standing);
    let mut grower = Grower {
        cascade,
        scope,
        hangs_on: &hangs_on,
        hanging: HashMap::new(),
        columns: &columns,
    };
    let rank: HashMap<Id, usize> = cascade.bands.iter().map(|band| band.id).zip(0..).collect();
    let in_columns = cards.iter().filter(|card| standing.contains(&card.id));
    let mut in_order: Vec<&CascadeCard> = in_columns.copied().collect();
    in_order.sort_by_key(|card| {
        let band = card.band.and_then(|band| rank.get(&band));
        band.copied().unwrap_or(rank.len())
    });
    for card in &in_order {
        if let Some(parent) = hangs_on.get(&card.id) {
            grower.hanging.entry(*parent).or_default().push(*card);
        }
    }
    let loose = in_order
        .iter()
        .filter(|card| !hangs_on.contains_key(&card.id));
    let roots = bands
        .iter()
        .map(|band| grower.band(band))
        .chain(loose.map(|card| grower.objective(card)))
        .collect();
    let orphans: HashSet<Id> = cascade.orphans.iter().copied().collect();
    let ones: HashMap<Option<Id>, &str> = cascade
        .levels
        .iter()
        .map(|level| (level.id, level.one.as_str()))
        .collect();
    let lane = cards.iter().filter(|card| orphans.contains(&card.id));
    let strategy = scope.language.pick("Strategy", "Strategie").to_owned();
    let heads = levels.iter().zip(spans).flat_map(|(level, span)| {
        let on = cards.iter().filter(|card| card.level == level.id);
        let running = on.filter(|card| card.state != State::Stopped);
        let further = (1..span).map(|_| (String::new(), 0));
        std::iter::once((level.name.clone(), running.count())).chain(further)
    });
    Forest {
        columns: std::iter::once((strategy, bands.len()))
            .chain(heads)
            .collect(),
        roots,
        orphans: lane
            .map(|card| grower.card(card, ones.get(&card.level).copied()))
            .collect(),
        objectives: cards.len(),
    }
}

/// The card each hangs on; none for roots.
fn hangs_on(
    cascade: &Cascade,
    columns: &HashMap<Id, usize>,
    standing: &HashSet<Id>,
) -> HashMap<Id, Id> {
    let mut on = HashMap::new();
    for link in &cascade.links {
        let (Some(own), Some(above)) = (columns.get(&link.from), columns.get(&link.to_card)) else {
            continue;
        };
        if above < own && standing.contains(&link.to_card) {
            on.entry(link.from).or_insert(link.to_card);
        }
    }
    on
}

struct Grower<'a> {
    cascade: &'a Cascade,
    scope: &'a PosterScope,
    hangs_on: &'a HashMap<Id, Id>,
    hanging: HashMap<Id, Vec<&'a CascadeCard>>,
    columns: &'a HashMap<Id, usize>,
}

impl Grower<'_> {
    fn band(&self, band: &CascadeBand) -> PosterCard {
        let sponsor = band.sponsor.as_ref().map(|one| one.name.clone());
        let grown = PosterCard {
            kind: PosterKind::Band,
            code: band.code.clone(),
            subject: band.title.clone(),
            under: sponsor.unwrap_or_default(),
            progress: band.progress.and_then(share),
            expected: band.expected.and_then(share),
            percent: dash(band.progress_text.as_ref()),
            spoken: spoken_band(band, self.scope.language),
            ..blank(band.id)
        };
        self.with_branch(grown)
    }

    fn objective(&self, card: &CascadeCard) -> PosterCard {
        self.with_branch(self.card(card, None))
    }

    /// What hangs on a card; folded away where the board has it so and no filter is set.
    fn with_branch(&self, card: PosterCard) -> PosterCard {
        let Some(hanging) = self.hanging.get(&card.id) else {
            return card;
        };
        let is_folded = self.scope.shown.is_none() && self.scope.folded.contains(&card.id);
        if is_folded {
            let folded = self.count(card.id);
            return PosterCard { folded, ..card };
        }
        let below = hanging.iter().map(|child| self.objective(child)).collect();
        PosterCard { below, ..card }
    }

    fn count(&self, id: Id) -> usize {
        let hanging = self.hanging.get(&id).into_iter().flatten();
        hanging.map(|card| 1 + self.count(card.id)).sum()
    }

    fn card(&self, card: &CascadeCard, level: Option<&str>) -> PosterCard {
        let language = self.scope.language;
        let running = card.state == State::Active;
        let hangs_on = self.hangs_on.get(&card.id).copied();
        PosterCard {
            kind: if card.aligned {
                PosterKind::Objective
            } else {
                PosterKind::Orphan
            },
            column: self.columns.get(&card.id).copied().unwrap_or(1),
            verb: card.verb.clone(),
            subject: card.subject.clone(),
            under: under(card, level, language),
            status: running.then_some(card.status),
            stopped: card.state == State::Stopped,
            progress: card.progress.and_then(share),
            expected: card.expected.and_then(share),
            percent: dash(card.progress_text.as_ref()),
            spoken: spoken(self.cascade, card, hangs_on, language),
            ..blank(card.id)
        }
    }
}

fn blank(id: Id) -> PosterCard {
    PosterCard {
        id,
        kind: PosterKind::Objective,
        column: 0,
        code: String::new(),
        verb: String::new(),
        subject: String::new(),
        under: String::new(),
        status: None::<Status>,
        stopped: false,
        progress: None,
        expected: None,
        percent: String::new(),
        folded: 0,
        continued: false,
        spoken: String::new(),
        x: 0.0,
        y: 0.0,
        width: 0.0,
        height: 0.0,
        below: Vec::new(),
    }
}

fn share(of: Decimal) -> Option<f64> {
    of.to_f64().map(|share| share.clamp(0.0, 1.0))
}

fn dash(text: Option<&String>) -> String {
    text.cloned().unwrap_or_else(|| "–".to_owned())
}

/// What hangs on what, and nothing else.
pub(crate) struct Branch {
    /// The strategic objective or objective.
    pub id: Id,
    /// What hangs on it.
    pub below: Vec<Branch>,
}

/// The trees of a board.
pub(crate) struct Branches {
    /// Strategic objectives, then what reaches none.
    pub roots: Vec<Branch>,
    /// What is not aligned and stands nowhere else.
    pub orphans: Vec<Branch>,
}

/// What hangs on what on the board, folded or not.
pub(crate) fn branches(cascade: &Cascade, scope: &PosterScope) -> Branches {
    let unfolded = PosterScope {
        folded: Vec::new(),
        ..scope.clone()
    };
    let forest = forest(cascade, &unfolded);
    let orphans: HashSet<Id> = forest.orphans.iter().map(|card| card.id).collect();
    let (loose, roots): (Vec<_>, Vec<_>) = forest
        .roots
        .into_iter()
        .partition(|card| orphans.contains(&card.id));
    let mut left: Vec<Branch> = loose.iter().map(branch).collect();
    let led: HashSet<Id> = loose.iter().map(|card| card.id).collect();
    let alone = forest.orphans.iter().filter(|card| !led.contains(&card.id));
    left.extend(alone.map(branch));
    Branches {
        roots: roots.iter().map(branch).collect(),
        orphans: left,
    }
}

fn branch(card: &PosterCard) -> Branch {
    Branch {
        id: card.id,
        below: card.below.iter().map(branch).collect(),
    }
}
