//! How much is aligned, served and laddered: ratios that show both their numbers.

use super::picture::{CascadeCard, CascadeLink};
use crate::{Id, Language, State};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Ratio {
    /// The numerator.
    pub part: u32,
    /// The denominator.
    pub whole: u32,
    /// The share, 0 to 1; none of nothing.
    #[ts(as = "Option<String>")]
    pub share: Option<Decimal>,
    /// The two numbers: `36 of 39`; a dash for nothing.
    pub figure: String,
    /// With what they are of: `36 of 39 aligned`.
    pub text: String,
}

/// The alignment figures of a level, or of all. Stopped objectives and key results count in
/// none of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlignmentRatios {
    /// Objectives that serve anything, of all.
    pub aligned: Ratio,
    /// Key results that an objective is aligned to, of those above the lowest level. Where
    /// the link came from and whether it counts makes no difference; a link to the
    /// objective as a whole names none of its key results and serves none of them.
    pub served: Ratio,
    /// Aligned objectives all of whose links came from below, of all that are aligned. One
    /// that also has a link from above or made together was not left to itself.
    pub laddered: Ratio,
}

/// Counts that grow card by card.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    objectives: u32,
    aligned: u32,
    key_results: u32,
    served: u32,
    laddered: u32,
}

impl Tally {
    /// Counts a card. `above` says whether it stands above the lowest level.
    pub(super) fn count(&mut self, card: &CascadeCard, above: bool) {
        if card.state == State::Stopped {
            return;
        }
        self.objectives += 1;
        self.aligned += u32::from(card.aligned);
        self.laddered += u32::from(card.laddered);
        if above {
            let served = card.key_results.iter().filter(|row| row.served_by > 0);
            self.served += count(served.count());
            self.key_results += count(card.key_results.len());
        }
    }

    /// How many objectives were counted.
    pub(super) fn objectives(self) -> u32 {
        self.objectives
    }

    /// The counts as finished ratios.
    pub(super) fn ratios(self, language: Language) -> AlignmentRatios {
        let ratio = |part, whole, words: (&str, &str)| ratio(part, whole, words, language);
        AlignmentRatios {
            aligned: ratio(self.aligned, self.objectives, ("aligned", "ausgerichtet")),
            served: ratio(
                self.served,
                self.key_results,
                ("key results served", "Schlüsselergebnissen bedient"),
            ),
            laddered: ratio(self.laddered, self.aligned, ("laddered", "von unten")),
        }
    }
}

/// A count as it is told.
pub(super) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn ratio(part: u32, whole: u32, (english, german): (&str, &str), language: Language) -> Ratio {
    let figure = match whole {
        0 => "–".to_owned(),
        _ => format!("{part} {} {whole}", language.pick("of", "von")),
    };
    Ratio {
        part,
        whole,
        share: Decimal::from(part).checked_div(Decimal::from(whole)),
        text: format!("{figure} {}", language.pick(english, german)),
        figure,
    }
}

/// How many running objectives serve each card, and each thing by itself.
pub(super) struct Served {
    pub(super) cards: HashMap<Id, u32>,
    pub(super) things: HashMap<Id, u32>,
}

impl Served {
    /// The counts of these links; `runs` says which objectives still do.
    pub(super) fn by(links: &[CascadeLink], runs: impl Fn(Id) -> bool) -> Self {
        let mut pairs = HashSet::new();
        let mut served = Self {
            cards: HashMap::new(),
            things: HashMap::new(),
        };
        for link in links.iter().filter(|link| runs(link.from)) {
            *served.things.entry(link.to.id()).or_default() += 1;
            if pairs.insert((link.from, link.to_card)) {
                *served.cards.entry(link.to_card).or_default() += 1;
            }
        }
        served
    }
}
