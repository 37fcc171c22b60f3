//! Questions about numbers and advice: how a figure came about, how a measure would read,
//! which hints there are and which were waived.

use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::messages::Failure;
use okr::{
    AskedNumber, Explanation, Id, MeasureDraft, MeasureReading, PlacedHint, Refusal, WaivedHint,
};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Asked {
    asked: AskedNumber,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfDraft {
    key_result: Id,
    /// None asks how it is measured now.
    draft: Option<MeasureDraft>,
}

impl Desk {
    pub(crate) fn explain(&self, args: Asked) -> Result<Option<Explanation>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::explain(file.workspace(), &args.asked, today, language)))
    }

    pub(crate) fn measure_draft(&self, args: OfDraft) -> Result<MeasureReading, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let workspace = file.workspace();
            let asked = args.draft;
            let draft = asked.or_else(|| okr::measure_draft(workspace, args.key_result, language));
            let draft = draft.ok_or_else(|| Failure::refused(&Refusal::Gone, language))?;
            okr::read_measure_draft(workspace, args.key_result, &draft, today, language)
                .map_err(|refusal| Failure::refused(&refusal, language))
        })
    }

    pub(crate) fn all_hints(&self, _: Nothing) -> Result<Vec<PlacedHint>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::all_hints(file.workspace(), today, language)))
    }

    pub(crate) fn waived_hints(&self, _: Nothing) -> Result<Vec<WaivedHint>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::waived_hints(file.workspace(), today, language)))
    }
}
