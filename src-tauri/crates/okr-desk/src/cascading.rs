//! Questions about the cascade: who serves whom, and why something is done.

use crate::clock;
use crate::desk::Desk;
use crate::messages::Failure;
use okr::{Cascade, Id};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Seen {
    /// The cycle it is seen from.
    cycle: Id,
}

impl Desk {
    /// None when the cycle is gone.
    pub(crate) fn cascade(&self, args: Seen) -> Result<Option<Cascade>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::cascade(file.workspace(), args.cycle, today, language)))
    }
}
