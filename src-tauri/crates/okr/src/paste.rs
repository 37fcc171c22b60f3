//! Pasting: a block of typed cells laid over the rows of a canvas.
//!
//! Answers with one edit for every cell that could be read, and with a sentence for each
//! that could not, so that one bad cell never costs the good ones. Changes nothing itself.
//! Each cell is read as if somebody had typed it there.

use crate::{Edit, Id, Language, Workspace};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod cell;
mod columns;
mod people;
mod rows;

use columns::{Column, Plan};
use rows::Work;

/// A block of cells and where it goes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Paste {
    /// Names what is new, by [`Id::nth`].
    pub id: Id,
    /// The canvas new objectives go to.
    pub canvas: Option<Id>,
    /// The strategic objective that new objectives serve.
    pub serves: Option<Id>,
    /// The objective that new key results go to, and that new objectives stand behind.
    pub objective: Option<Id>,
    /// The key results that take the rows, one after the other; rows beyond them are new
    /// key results of `objective`, or refused where there is none.
    pub over: Vec<Id>,
    /// The column the first cell goes to: `title`, `baseline`, `target:0`, `now`,
    /// `confidence`, `owner`; `objective` for rows of objectives and key results.
    pub from: String,
    /// What was done, for the history.
    pub what: Several,
    /// The cells, as text.
    pub rows: Vec<Vec<String>>,
}

/// What was done to several rows at once, for the label in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Several {
    /// Cells pasted.
    Pasted,
    /// One value given to several rows.
    Filled,
    /// Words replaced in titles.
    Replaced,
    /// Rows removed.
    Removed,
    /// Rows taken away to the clipboard.
    Cut,
    /// Rows copied beside themselves.
    Duplicated,
    /// Rows moved.
    Moved,
    /// Rows changed otherwise.
    Changed,
}

/// What a paste comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Pasted {
    /// The edit that carries it out; none when no cell could be read.
    pub edit: Option<Edit>,
    /// How many rows it changes or adds.
    pub rows: u32,
    /// How many key results lose a title they had to another one.
    pub over: u32,
    /// The key results and objectives that are new, in order.
    pub added: Vec<Id>,
    /// People who are new, by name.
    pub people: Vec<String>,
    /// The cells that were left out.
    pub refused: Vec<RefusedCell>,
}

/// A cell that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefusedCell {
    /// The row of the pasted block, from 1.
    pub row: u32,
    /// The name of the column.
    pub column: String,
    /// What the cell held.
    pub typed: String,
    /// A finished sentence.
    pub reason: String,
}

/// What pasting these cells comes to.
pub fn paste(workspace: &Workspace, ask: &Paste, today: NaiveDate, language: Language) -> Pasted {
    let plan = Plan::of(workspace, ask, language);
    let mut work = Work::new(workspace, ask, &plan, today, language);
    for (n, row) in ask.rows.iter().enumerate().skip(plan.heads()) {
        work.row(n, row);
    }
    work.done()
}

/// Texts longer than this are no cells, but something pasted by mistake.
const LONGEST: usize = 2000;
