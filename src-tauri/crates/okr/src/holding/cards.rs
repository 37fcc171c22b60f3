//! Holdings as cards, ready to be laid out on paper.

use super::{Holding, holding};
use crate::{Cycle, Id, Language, Workspace};
use chrono::NaiveDateTime;

/// Cards of people and units, to hand out before meeting them.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// Language of labels and numbers.
    pub language: Language,
    /// The workspace's name.
    pub organisation: String,
    /// `2026`.
    pub cycle: String,
    /// Name of the workspace file: `tarn-valley.okr`.
    pub file_name: String,
    /// When they were made; the figures speak of that day.
    pub made_at: NaiveDateTime,
    /// One card for each.
    pub holdings: Vec<Holding>,
}

impl Cards {
    /// The cards of these people and units, in the order asked for; those that are gone are
    /// passed over. None when the cycle is gone.
    pub fn make(
        workspace: &Workspace,
        who: &[Id],
        cycle: Id,
        (file_name, now): (&str, NaiveDateTime),
        language: Language,
    ) -> Option<Self> {
        let row: &Cycle = workspace.get(cycle)?;
        let who = who.iter();
        Some(Self {
            language,
            organisation: workspace.settings().name,
            cycle: row.name.clone(),
            file_name: file_name.to_owned(),
            made_at: now,
            holdings: who
                .filter_map(|id| holding(workspace, *id, cycle, now.date(), language))
                .collect(),
        })
    }
}
