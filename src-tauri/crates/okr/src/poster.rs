//! The cascade poster: who serves whom on paper, laid out and ready to draw.
//!
//! Lengths are in units of the design, a CSS pixel on A3: a larger sheet is the same poster
//! with larger units, or, where that is not enough room, one with more units on it. What
//! draws a poster never asks the workspace and moves nothing.

mod columns;
mod make;
mod pages;
mod place;
mod tiles;
mod tree;
mod words;

pub(crate) use tree::{Branch, branches};

pub use tiles::{Tile, TileAsk, TileSaving, Tiling, tile};

use crate::{Id, Language, Status};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to print of the board and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PosterScope {
    /// The cycle it is seen from.
    pub cycle: Id,
    /// Language of the words.
    pub language: Language,
    /// Objectives and strategic objectives that a filter leaves; all for none.
    pub shown: Option<Vec<Id>>,
    /// Those whose branch is folded away.
    pub folded: Vec<Id>,
    /// What becomes of a poster that does not fit.
    pub fit: PosterFit,
    /// How many times A3 the sheet is along its edge. Only a sheet larger than that takes
    /// more on it before type gets smaller than on A3.
    pub enlarged: f64,
}

/// What becomes of a poster that does not fit its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PosterFit {
    /// Cards move closer together; only what does not fit even then goes on further pages.
    #[default]
    One,
    /// A page for each strategic objective.
    Pages,
}

/// A poster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Poster {
    /// Language of its words.
    pub language: Language,
    /// The workspace's name.
    pub organisation: String,
    /// Name of the cycle.
    pub cycle: String,
    /// Name of the workspace file.
    pub file_name: String,
    /// When it was made.
    pub made_at: NaiveDateTime,
    /// `OKR cascade`.
    pub kind: String,
    /// `Tarn Valley Water, 2026`.
    pub title: String,
    /// What stands at the right of the head, label and value.
    pub facts: Vec<(String, String)>,
    /// Statuses that stand on it, best first.
    pub statuses: Vec<(Status, String)>,
    /// The words of the legend for links and bars: from above, from below, progress.
    pub legend: [String; 3],
    /// Width and height of a page, in units.
    pub sheet: (f64, f64),
    /// Height of a card; smaller where cards moved closer together.
    pub card_height: f64,
    /// Columns, strategy first.
    pub columns: Vec<PosterColumn>,
    /// Pages.
    pub pages: Vec<PosterPage>,
    /// Objectives on it.
    pub objectives: usize,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosterColumn {
    /// `Teams`; empty for a further column of the same level.
    pub name: String,
    /// How many stand in it.
    pub count: usize,
    /// From the left edge of the sheet.
    pub x: f64,
    /// Its width.
    pub width: f64,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosterPage {
    /// Which part of the poster it is; empty where there is one page.
    pub part: String,
    /// What stands on it, each with what hangs on it.
    pub cards: Vec<PosterCard>,
    /// Lines between them.
    pub links: Vec<PosterLink>,
    /// What is not aligned; none on pages before the last.
    pub lane: Option<PosterLane>,
}

/// What a card stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PosterKind {
    /// A strategic objective.
    Band,
    /// An objective.
    Objective,
    /// An objective that serves nothing.
    Orphan,
}

/// A card of the poster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosterCard {
    /// The objective or strategic objective.
    pub id: Id,
    /// Which of the two.
    pub kind: PosterKind,
    /// Its column, 0 for strategy.
    pub column: usize,
    /// Code of a strategic objective.
    pub code: String,
    /// An objective's verb.
    pub verb: String,
    /// An objective's subject, or a strategic objective's title.
    pub subject: String,
    /// The second line: unit, or sponsor.
    pub under: String,
    /// Its status; none for drafts and strategic objectives.
    pub status: Option<Status>,
    /// Whether it was stopped.
    pub stopped: bool,
    /// Progress, 0 to 1.
    pub progress: Option<f64>,
    /// Expected progress, 0 to 1.
    pub expected: Option<f64>,
    /// Progress as text; a dash for none.
    pub percent: String,
    /// How many that hang on it are folded away.
    pub folded: usize,
    /// Whether an earlier page had it already.
    pub continued: bool,
    /// What shapes and lines say, in words, for those who do not see them.
    pub spoken: String,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What hangs on it, in order.
    pub below: Vec<PosterCard>,
}

/// A line from what is served to what serves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosterLink {
    /// The objective that serves.
    pub from: Id,
    /// The card it leads to.
    pub to: Id,
    /// Whether it came from below.
    pub laddered: bool,
    /// Four points: where it leaves what is served, two that bend it, where it arrives.
    pub curve: [(f64, f64); 4],
}

/// What is not aligned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PosterLane {
    /// Its heading.
    pub title: String,
    /// How many there are, or that there are none.
    pub note: String,
    /// Where its dashed line runs.
    pub top: f64,
    /// Its cards.
    pub cards: Vec<PosterCard>,
}

impl PosterCard {
    /// This card and all that hang on it, each before those below it.
    pub fn all(&self) -> Vec<&PosterCard> {
        let below = self.below.iter().flat_map(PosterCard::all);
        std::iter::once(self).chain(below).collect()
    }
}

impl PosterPage {
    /// Every card of the page, those of the lane last.
    pub fn all(&self) -> Vec<&PosterCard> {
        let lane = self.lane.iter().flat_map(|lane| &lane.cards);
        let cards = self.cards.iter().chain(lane);
        cards.flat_map(PosterCard::all).collect()
    }
}
