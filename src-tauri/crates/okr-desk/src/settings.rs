//! The screen of settings: limits tried before they are set, and all hints.

use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::messages::Failure;
use okr::{Id, LimitsPreview, RuleWords, StatusLimits, WaivedHint, WordList};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Deserialize)]
pub struct AskLimits {
    canvas: Id,
    limits: StatusLimits,
}

/// Every rule of advice, and what was waived.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HintList {
    /// All rules, the most pressing first.
    pub rules: Vec<RuleWords>,
    /// The words that wording is checked against, in the language of the file.
    pub words: Vec<WordList>,
    /// What was waived, the latest first.
    pub waived: Vec<WaivedHint>,
}

impl Desk {
    /// The open canvas as other limits would make it; nothing is stored.
    pub(crate) fn preview_limits(&self, args: AskLimits) -> Result<Option<LimitsPreview>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let workspace = file.workspace();
            Ok(okr::preview_limits(
                workspace,
                args.canvas,
                args.limits,
                today,
                language,
            ))
        })
    }

    pub(crate) fn hint_list(&self, _: Nothing) -> Result<HintList, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let workspace = file.workspace();
            Ok(HintList {
                rules: okr::hint_rules(language),
                words: okr::hint_words(workspace.settings().language),
                waived: okr::waived_hints(workspace, today, language),
            })
        })
    }
}
