//! Questions before an objective is split or a thing is moved. Nothing is stored.

use crate::clock;
use crate::desk::Desk;
use crate::messages::Failure;
use okr::{Id, MovePlace, Split, SplitPreview};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct AskSplit {
    split: Split,
}

#[derive(Deserialize)]
pub struct OfThing {
    thing: Id,
}

impl Desk {
    pub(crate) fn split_preview(&self, args: AskSplit) -> Result<SplitPreview, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            okr::split_preview(file.workspace(), &args.split, today, language)
                .map_err(|refusal| Failure::of_edit(&refusal.into(), language))
        })
    }

    pub(crate) fn move_places(&self, args: OfThing) -> Result<Vec<MovePlace>, Failure> {
        let language = self.machine().language;
        self.with_file(|file| Ok(okr::move_places(file.workspace(), args.thing, language)))
    }
}
