//! The finished picture of who serves whom: what the board, its list twin, posters and
//! sheets lay out. Shares are of 1; `None` is unknown and shown as a dash.

use super::ratios::AlignmentRatios;
use crate::{AlignedTo, Id, Origin, Perspective, State, Status, Strength};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who serves whom in one cycle and those that overlap it, on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Cascade {
    /// The cycle it is seen from.
    pub cycle: Id,
    /// Its name: `2026`.
    pub cycle_name: String,
    /// What progress is of in that cycle: `H1`.
    pub against: String,
    /// Elapsed share of that as text: `74%`; none outside the cycle.
    pub elapsed_text: Option<String>,
    /// Strategic objectives in their order.
    pub bands: Vec<CascadeBand>,
    /// All levels, highest first; a last one without an id where units have no level.
    pub levels: Vec<CascadeLevel>,
    /// Objectives by level, then by their units in the tree, then as their canvas shows
    /// them.
    pub cards: Vec<CascadeCard>,
    /// Links between cards, and from cards to strategic objectives, oldest first.
    pub links: Vec<CascadeLink>,
    /// The ratios over all levels.
    pub ratios: AlignmentRatios,
    /// How many running objectives have which status, best first; those that none has are
    /// left out.
    pub statuses: Vec<(Status, u32)>,
    /// Running objectives that serve nothing, in the order of the cards.
    pub orphans: Vec<Id>,
    /// Running key results above the lowest level that no running objective serves, in
    /// the order of the cards.
    pub unserved: Vec<Id>,
    /// People none of whose work is aligned, by name.
    pub people_without: Vec<WithoutAlignment>,
    /// Units none of whose objectives is aligned, as they stand in the tree.
    pub units_without: Vec<WithoutAlignment>,
}

/// A strategic objective at the head of all that serves it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeBand {
    /// The strategic objective.
    pub id: Id,
    /// Its code: `S1`.
    pub code: String,
    /// What it says.
    pub title: String,
    /// Who stands for it.
    pub sponsor: Option<CascadeOwner>,
    /// Mean progress of the cycle's objectives that serve it directly, 0 to 1.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// The same as text: `66%`.
    pub progress_text: Option<String>,
    /// Mean expected progress of the same objectives, 0 to 1.
    #[ts(as = "Option<String>")]
    pub expected: Option<Decimal>,
    /// How many running objectives below it have which status, best first.
    pub statuses: Vec<(Status, u32)>,
    /// Running objectives that serve it, directly or through others; those that reach two
    /// strategic objectives count for the nearest.
    pub objectives: u32,
}

/// A column of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeLevel {
    /// The level; none for units without one.
    pub id: Option<Id>,
    /// Name of many: `Teams`.
    pub name: String,
    /// Name of one: `Team`.
    pub one: String,
    /// Its units that have a card, as they stand in the tree.
    pub units: Vec<Id>,
    /// How many running objectives stand on it.
    pub objectives: u32,
    /// The ratios of what stands on it.
    pub ratios: AlignmentRatios,
}

/// Who owns something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeOwner {
    /// The person; also picks the hue of the avatar.
    pub id: Id,
    /// Full name.
    pub name: String,
    /// Two letters, or three.
    pub initials: String,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeCard {
    /// The objective.
    pub id: Id,
    /// Its canvas.
    pub canvas: Id,
    /// Its unit.
    pub unit: Id,
    /// Its cycle: the picture's, or one that overlaps it.
    pub cycle: Id,
    /// Its unit's level.
    pub level: Option<Id>,
    /// The strategic objective it reaches on the shortest way up; none when it reaches none.
    pub band: Option<Id>,
    /// Where it stands: `PMO, O2`.
    pub place: String,
    /// Its number on its canvas, from 1.
    pub number: u32,
    /// Name of its unit.
    pub unit_name: String,
    /// `Increase`.
    pub verb: String,
    /// `on-time deliveries`.
    pub subject: String,
    /// Who owns it.
    pub owner: Option<CascadeOwner>,
    /// Outcomes, services or the team; none where nobody said.
    pub perspective: Option<Perspective>,
    /// Draft, active or stopped. A stopped one counts in no ratio.
    pub state: State,
    /// Its status.
    pub status: Status,
    /// The same as a word: `At risk`.
    pub status_text: String,
    /// Its progress, 0 to 1.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// The same as text: `74%`.
    pub progress_text: Option<String>,
    /// Expected progress, 0 to 1.
    #[ts(as = "Option<String>")]
    pub expected: Option<Decimal>,
    /// The same as text.
    pub expected_text: Option<String>,
    /// Its key results in their order, stopped ones left out.
    pub key_results: Vec<CascadeKeyResult>,
    /// What it serves, oldest link first, also what is not in the picture.
    pub parents: Vec<AlignedTo>,
    /// Whether it serves anything.
    pub aligned: bool,
    /// Whether it serves something and all its links came from below.
    pub laddered: bool,
    /// How many running objectives of the picture serve it or a key result of it.
    pub served_by: u32,
}

/// A key result of a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeKeyResult {
    /// The key result.
    pub id: Id,
    /// Its number on its canvas: `2.2`.
    pub number: String,
    /// What is to be seen.
    pub title: String,
    /// Its status.
    pub status: Status,
    /// Progress towards the running target as text: `35%`, unclamped.
    pub progress_text: Option<String>,
    /// How many running objectives of the picture serve it.
    pub served_by: u32,
}

/// A link of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeLink {
    /// The alignment.
    pub id: Id,
    /// The objective that serves.
    pub from: Id,
    /// What it serves.
    pub to: AlignedTo,
    /// The band or card it leads to: for a key result the card it stands on.
    pub to_card: Id,
    /// Whether it leads to a card that is not on a level above its own: sideways, or down.
    pub sideways: bool,
    /// Where the link came from.
    pub origin: Origin,
    /// Whether it counts in the roll-up.
    pub strength: Strength,
}

/// A person or unit with nothing aligned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WithoutAlignment {
    /// The person or unit.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Running objectives (a person's: and key results and pieces of work) in the picture;
    /// 0 when there is nothing to align.
    pub owns: u32,
    /// The same as text: `2 objectives, none of them aligned`.
    pub text: String,
}
