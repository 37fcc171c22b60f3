//! Questions about people and units: who there is, and what they have in hand.

use crate::clock;
use crate::desk::Desk;
use crate::messages::Failure;
use okr::{Holders, Holding, Id};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Seen {
    /// The cycle it is seen from.
    cycle: Id,
}

#[derive(Deserialize)]
pub struct OfHolder {
    /// A person or a unit.
    who: Id,
    cycle: Id,
}

impl Desk {
    /// Everybody who can be picked; none when the cycle is gone.
    pub(crate) fn holders(&self, args: Seen) -> Result<Option<Holders>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::holders(file.workspace(), args.cycle, today, language)))
    }

    /// All that somebody owns; none when they or the cycle are gone.
    pub(crate) fn holding(&self, args: OfHolder) -> Result<Option<Holding>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        let OfHolder { who, cycle } = args;
        self.with_file(|file| {
            let workspace = file.workspace();
            Ok(okr::holding(workspace, who, cycle, today, language))
        })
    }
}
