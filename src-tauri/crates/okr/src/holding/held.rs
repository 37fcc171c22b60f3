//! A holding as finished values. Shares are of 1; `None` is unknown and shown as a dash.

use crate::{CascadeOwner, HintAction, Id, State, Status, Table, Track};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose holding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HolderKind {
    /// A person.
    Person,
    /// A unit.
    Unit,
}

/// All that a person or a unit owns in a cycle and those that overlap it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Holding {
    /// The person or unit.
    pub id: Id,
    /// Which of the two.
    pub kind: HolderKind,
    /// Name.
    pub name: String,
    /// A person's initials; empty for a unit.
    pub initials: String,
    /// `Leads Benefits and reporting, Team. 2026, 74% of H1 elapsed.`
    pub line: String,
    /// The cycle it is seen from.
    pub cycle: Id,
    /// What a card says below the name: leads, cycle, owns, confidence.
    pub facts: Vec<HeldFact>,
    /// Objectives, key results and pieces of work owned.
    pub owns: u32,
    /// The same as text: `3 objectives, 2 key results, 2 activities`; empty for none.
    pub owns_text: String,
    /// Weighted mean confidence of all key results here: `6.4`.
    pub confidence_text: Option<String>,
    /// Lowest confidence.
    pub confidence_min: Option<u8>,
    /// The day of the last check-in: `12 May`.
    pub last_check_in: Option<String>,
    /// What all objectives here expect: `74%`; none where they differ.
    pub expected_text: Option<String>,
    /// Objectives owned, in the order of the board.
    pub objectives: Vec<HeldObjective>,
    /// Key results owned on objectives of others.
    pub key_results: Vec<HeldKeyResult>,
    /// Activities and projects owned; of a unit: those that move its key results.
    pub work: Vec<HeldWork>,
    /// Running objectives that serve a unit's; empty for a person.
    pub fed_by: Vec<HeldFeeder>,
    /// What is still open about all this, most pressing first.
    pub points: Vec<HeldPoint>,
}

/// A fact below the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldFact {
    /// `Leads`.
    pub label: String,
    /// `Benefits and reporting`.
    pub value: String,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldObjective {
    /// The objective.
    pub id: Id,
    /// Its unit, to go there.
    pub unit: Id,
    /// Its cycle.
    pub cycle: Id,
    /// `Prove`.
    pub verb: String,
    /// `the return of every project`.
    pub subject: String,
    /// Draft or active.
    pub state: State,
    /// Its status.
    pub status: Status,
    /// The same as a word.
    pub status_text: String,
    /// Where it stands: `Benefits and reporting, O1`.
    pub place: String,
    /// `2 key results`.
    pub count_text: String,
    /// Who owns it.
    pub owner: Option<CascadeOwner>,
    /// Its progress, 0 to 1.
    #[ts(as = "Option<String>")]
    pub progress: Option<Decimal>,
    /// The same as text.
    pub progress_text: Option<String>,
    /// Expected progress, 0 to 1.
    #[ts(as = "Option<String>")]
    pub expected: Option<Decimal>,
    /// The same as text.
    pub expected_text: Option<String>,
    /// How far one is behind the other, for whoever hears them: `, 36 points behind pace`;
    /// empty when not behind.
    pub behind_text: String,
    /// `Confidence 6`; empty when none is known.
    pub confidence_line: String,
    /// The way up by each of its links, oldest first; empty when it serves nothing.
    pub chains: Vec<HeldChain>,
    /// Its key results in their order, whoever owns them.
    pub key_results: Vec<HeldKeyResult>,
}

/// A key result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldKeyResult {
    /// The key result.
    pub id: Id,
    /// Its objective.
    pub objective: Id,
    /// Its unit, to go there.
    pub unit: Id,
    /// Its cycle.
    pub cycle: Id,
    /// `2.1`.
    pub number: String,
    /// Where it stands: `PMO, KR 2.1`.
    pub place: String,
    /// What is to be seen.
    pub title: String,
    /// Its status.
    pub status: Status,
    /// The same as a word; `No number yet` for a draft.
    pub status_text: String,
    /// No number yet.
    pub is_draft: bool,
    /// Latest value as the canvas writes it: `83%`.
    pub now_text: Option<String>,
    /// Where it should be: `of 12 by June`, `down to 40`; empty when unknown.
    pub target_line: String,
    /// `Confidence 9`; empty when none is known.
    pub confidence_line: String,
    /// The stepped target track.
    pub track: Track,
    /// Its accessible name as on the canvas.
    pub spoken: String,
    /// The way up from it; empty for one that stands with its objective.
    pub chains: Vec<HeldChain>,
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldWork {
    /// The activity.
    pub id: Id,
    /// A project, usually run elsewhere too.
    pub project: bool,
    /// Code elsewhere; may be empty.
    pub code: String,
    /// What is done.
    pub title: String,
    /// `Running since 2 February, due 30 June`.
    pub line: String,
    /// How far it is: `5 of 12`; none while unknown.
    pub done_text: Option<String>,
    /// For a card: `KR 2.1, running`, `KR 2.3, 5 of 12`.
    pub card_line: String,
    /// The canvas to go to: unit and cycle of the first key result it moves.
    pub unit: Option<Id>,
    /// See `unit`.
    pub cycle: Option<Id>,
    /// The way up from each key result it moves.
    pub chains: Vec<HeldChain>,
}

/// An objective of another unit that serves one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldFeeder {
    /// The objective.
    pub id: Id,
    /// Its unit, to go there.
    pub unit: Id,
    /// Its cycle.
    pub cycle: Id,
    /// Verb and subject.
    pub title: String,
    /// Its status.
    pub status: Status,
    /// The same as a word.
    pub status_text: String,
    /// `Delivery assurance, O1`.
    pub place: String,
    /// Its progress: `75%`; its status as a word in lower case where there is none.
    pub figure: String,
    /// What of this unit it serves: `KR 1.2`.
    pub serves: String,
}

/// A way from a thing up to the strategic objective it is done for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldChain {
    /// What it serves first, then on upwards. Objectives that a key result below them has
    /// just named are passed over.
    pub steps: Vec<HeldStep>,
    /// For print, what it serves first: `PMO, KR 2.2 Portfolio ROI`.
    pub lead: String,
    /// For print, what follows: `O2`, `S2`. A unit is named where it changes.
    pub rest: Vec<String>,
    /// The link came from below, as words: `laddered`; empty otherwise.
    pub origin_text: String,
    /// What is missing at the top; none where a strategic objective is reached.
    pub gap: Option<String>,
}

/// A step of a way up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldStep {
    /// Strategic objective, objective or key result.
    pub table: Table,
    /// The thing.
    pub id: Id,
    /// `KR 2.2 Portfolio ROI`, `PMO, O2`, `S2`.
    pub text: String,
    /// Its title.
    pub title: String,
    /// Its status; none for a strategic objective and outside the cycle.
    pub status: Option<Status>,
    /// The same as a word; empty when none.
    pub status_text: String,
}

/// What an open point is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PointKind {
    /// Off track, and nothing is agreed for missing it.
    NoPlan,
    /// The plan only moves the goalposts.
    HollowPlan,
    /// An objective that serves nothing.
    NotAligned,
    /// No check-in for too long.
    Stale,
    /// A key result without a number.
    NoNumber,
    /// Nobody owns it.
    NoOwner,
    /// Work past its day.
    Overdue,
    /// Work that moves no key result.
    LooseWork,
}

/// Something open, to be talked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeldPoint {
    /// What it is about.
    pub kind: PointKind,
    /// Objective, key result or activity.
    pub table: Table,
    /// The thing; may stand above what is owned.
    pub thing: Id,
    /// Its canvas, to go there.
    pub unit: Option<Id>,
    /// See `unit`.
    pub cycle: Option<Id>,
    /// `Simplify monthly reporting serves nothing yet.`
    pub text: String,
    /// What can be done about it.
    pub action: HintAction,
    /// The same in words; empty where there is nothing but to talk.
    pub action_text: String,
}
