//! What a person or a unit has in hand: all they own, what it serves, and what is still open
//! about it. What the people view shows, and what is printed as a card before meeting them.
//!
//! Everything here is a question about a `Workspace`; nothing here changes one. What is owned
//! stands in a holding exactly once: a key result with its objective where both are owned,
//! else by itself. What was stopped is past and left out.

mod cards;
mod chains;
mod gather;
mod head;
mod held;
mod holders;
mod points;
mod things;
mod work;

pub use cards::Cards;
pub use held::*;
pub use holders::{Holder, Holders, holders};

use crate::cascade::Ground;
use crate::{Cycle, Id, Language, Workspace};
use chains::Chains;
use chrono::NaiveDate;
use gather::{Owned, Who};

/// All that a person or a unit owns in a cycle and those that overlap it; none when they or
/// the cycle are gone.
pub fn holding(
    workspace: &Workspace,
    who: Id,
    cycle: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Holding> {
    let who = Who::of(workspace, who)?;
    let cycle: &Cycle = workspace.get(cycle)?;
    let ground = Ground::of(workspace, cycle, today, language);
    let owned = Owned::by(&ground, &who);
    let mut chains = Chains::of(&ground, &owned);
    let (objectives, key_results) = things::held(&ground, &owned, &mut chains, today);
    let work = work::held(&ground, &owned, &mut chains, today);
    let fed_by = match &who {
        Who::Unit(_) => things::fed_by(&ground, &owned, &mut chains),
        Who::Person(_) => vec![],
    };
    let points = points::found(&ground, today, (&objectives, &key_results), &work);
    let mut holding = head::of(&ground, &who);
    holding.objectives = objectives;
    holding.key_results = key_results;
    holding.work = work;
    holding.fed_by = fed_by;
    holding.points = points;
    head::count(&mut holding, &ground, today);
    Some(holding)
}
