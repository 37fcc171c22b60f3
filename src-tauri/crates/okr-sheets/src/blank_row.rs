//! Helpers of a row to be filled in. The report knows nothing of it yet, so the row finds
//! its running period by itself, from today and the periods on the sheet of lists.

use crate::formulas::names;
use crate::layout::{Columns, cell};

/// Formulas of the helpers in an empty row.
pub(crate) struct BlankHelpers {
    /// The row.
    pub row: u32,
    /// Columns of the canvas.
    pub columns: Columns,
    /// Cells with the periods' last days.
    pub ends: Vec<String>,
}

impl BlankHelpers {
    fn targets(&self) -> impl DoubleEndedIterator<Item = (String, &String)> {
        let target = |at| cell(self.row, self.columns.target(at));
        let count = self.ends.len().min(usize::from(self.columns.periods));
        (0..count).map(move |at| (target(at as u16), &self.ends[at]))
    }

    /// The first target whose period is not over, else the last there is.
    pub(crate) fn running(&self) -> String {
        self.first_open(|target, _| target.to_owned(), "\"\"")
    }

    /// Last day of the running target's period.
    pub(crate) fn until(&self) -> String {
        self.first_open(|_, end| end.to_owned(), names::CYCLE_END)
    }

    fn first_open(&self, pick: impl Fn(&str, &str) -> String, none: &str) -> String {
        let last = self.targets().fold(none.to_owned(), |rest, (target, end)| {
            format!("IF({target}<>\"\",{},{rest})", pick(&target, end))
        });
        let first = self.targets().rev().fold(last, |rest, (target, end)| {
            format!(
                "IF(AND({target}<>\"\",{}<={end}),{},{rest})",
                names::TODAY,
                pick(&target, end)
            )
        });
        format!("={first}")
    }

    /// Last day of the last target before the running one, else the cycle's first day.
    pub(crate) fn line_start(&self) -> String {
        let until = cell(self.row, self.columns.until());
        let ends = self
            .targets()
            .map(|(target, end)| format!(",IF(AND({target}<>\"\",{end}<{until}),{end},0)"));
        format!("=MAX({}{})", names::CYCLE_START, ends.collect::<String>())
    }

    /// The target at that day, else the baseline.
    pub(crate) fn line_from(&self) -> String {
        let start = cell(self.row, self.columns.line_start());
        let baseline = format!("N({})", cell(self.row, Columns::BASELINE));
        let from = self.targets().fold(baseline, |rest, (target, end)| {
            format!("IF(AND({target}<>\"\",{end}={start}),{target},{rest})")
        });
        format!("={from}")
    }
}
