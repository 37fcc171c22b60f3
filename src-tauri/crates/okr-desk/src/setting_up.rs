//! The questions of the set up screen.

use crate::clock;
use crate::desk::Desk;
use crate::messages::Failure;
use okr::{Edit, Foresight, Id, SetupFacts};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct OfCycle {
    cycle: Option<Id>,
}

#[derive(Deserialize)]
pub struct Before {
    edit: Edit,
}

impl Desk {
    pub(crate) fn setup_facts(&self, args: OfCycle) -> Result<SetupFacts, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            Ok(okr::setup_facts(
                file.workspace(),
                args.cycle,
                today,
                language,
            ))
        })
    }

    pub(crate) fn foresee(&self, args: Before) -> Result<Foresight, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::foresee(file.workspace(), &args.edit, today, language)))
    }
}
