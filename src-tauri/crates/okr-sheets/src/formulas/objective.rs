//! The formulas of an objective's row: what its key results make together.

use super::names::{AT_RISK, CYCLE_END, ON_TRACK, TODAY};
use crate::layout::{Columns, cell, rows_of};
use crate::words::{WORST_FIRST, status_text};
use okr::{Language, ObjectiveStatusRule, Status};
use std::ops::Range;

/// What the formulas of an objective's row are made from.
pub(crate) struct ObjectiveFormulas<'a> {
    /// Columns of the canvas.
    pub columns: Columns,
    /// Rows of its key results; not empty.
    pub rows: &'a Range<u32>,
    /// Language of status words.
    pub language: Language,
}

impl ObjectiveFormulas<'_> {
    fn of(&self, column: u16) -> String {
        rows_of(self.rows, column)
    }

    /// Mean of its key results by weight, each clamped to 0 to 1 first.
    pub(crate) fn progress(&self) -> String {
        let (weight, counts) = (
            self.of(self.columns.weight()),
            self.of(self.columns.counts()),
        );
        let each = self.of(self.columns.progress());
        let over = format!("SUMPRODUCT({weight},{counts},ISNUMBER({each})*({each}>=1))");
        let within = format!("SUMPRODUCT({weight},{counts},({each}>0)*({each}<1),{each})");
        let whole = format!("SUMPRODUCT({weight},{counts},--ISNUMBER({each}))");
        format!("=IF({whole}=0,\"\",({over}+{within})/{whole})")
    }

    /// Mean of what is expected, weighted like progress.
    pub(crate) fn expected(&self) -> String {
        let (weight, counts) = (
            self.of(self.columns.weight()),
            self.of(self.columns.counts()),
        );
        let (progress, each) = (
            self.of(self.columns.progress()),
            self.of(self.columns.expected()),
        );
        let known = format!("ISNUMBER({progress})*ISNUMBER({each})");
        let whole = format!("SUMPRODUCT({weight},{counts},{known})");
        format!("=IF({whole}=0,\"\",SUMPRODUCT({weight},{counts},{known},{each})/{whole})")
    }

    /// Its status by the workspace's rule, without the leading `=`.
    pub(crate) fn status(&self, row: u32, rule: ObjectiveStatusRule) -> String {
        match rule {
            ObjectiveStatusRule::Worst => self.worst(),
            ObjectiveStatusRule::OwnPace => self.own_pace(row),
        }
    }

    fn worst(&self) -> String {
        let (status, counts) = (
            self.of(self.columns.status()),
            self.of(self.columns.counts()),
        );
        let none = format!("\"{}\"", status_text(Status::NotStarted, self.language));
        WORST_FIRST.iter().rev().fold(none, |rest, worse| {
            let text = status_text(*worse, self.language);
            format!("IF(COUNTIFS({status},\"{text}\",{counts},1)>0,\"{text}\",{rest})")
        })
    }

    fn own_pace(&self, row: u32) -> String {
        let text = |status| format!("\"{}\"", status_text(status, self.language));
        let (status, counts) = (
            self.of(self.columns.status()),
            self.of(self.columns.counts()),
        );
        let (progress, expected) = (
            cell(row, self.columns.progress()),
            cell(row, self.columns.expected()),
        );
        let gap = format!("ROUND({expected}-{progress},9)");
        let ended = format!(
            "{TODAY}>MIN(MAX({}),{CYCLE_END})",
            self.of(self.columns.until())
        );
        let none = text(Status::NotStarted);
        format!(
            "IF(OR({progress}=\"\",COUNTIFS({counts},1)=COUNTIFS({counts},1,{status},{none})),{none},\
             IF(ROUND({progress},9)>=1,{met},IF({ended},{missed},\
             IF({expected}=\"\",{on},IF({gap}<={ON_TRACK},{on},IF({gap}<={AT_RISK},{risk},{off}))))))",
            met = text(Status::Met),
            missed = text(Status::Missed),
            on = text(Status::OnTrack),
            risk = text(Status::AtRisk),
            off = text(Status::OffTrack),
        )
    }
}
