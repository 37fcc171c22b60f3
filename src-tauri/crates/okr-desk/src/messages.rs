//! What crosses between the page and the desk.

use crate::poster::{PosterAsk, PosterPreview};
use chrono::NaiveDate;
use okr::{CascadeNews, Change, Figures, Hint, Id, Language, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the page needs when it starts, and whenever another file is opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Started {
    /// What is set on this machine.
    pub machine: Machine,
    /// The open file; none shows the first-run screen.
    pub file: Option<OpenFile>,
    /// Files opened lately, newest first.
    pub recent: Vec<RecentFile>,
    /// A finished sentence when a file could not be opened; the page shows it as a banner.
    pub trouble: Option<Failure>,
    /// `mac` prints ⌘ for Mod, others `Ctrl`.
    pub mac: bool,
    /// The day the figures speak of, and check-ins made now.
    pub today: NaiveDate,
}

/// Who serves whom, told to a page that may have an earlier picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CascadeAnswer {
    /// The number of this picture: said with the next question, it saves telling all again.
    pub number: u32,
    /// What is new in it since the picture whose number was said; all of it where none was,
    /// or another than the last.
    pub news: CascadeNews,
}

/// What is set on this machine, not in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Machine {
    /// Theme of the window.
    pub theme: Theme,
    /// Language of the window.
    pub language: Language,
    /// The name written into the history.
    pub author: String,
    /// Text size in percent, 80 to 200.
    pub text_size: u32,
    /// Width of the inspector in pixels, 304 to 440.
    #[serde(default = "usual_inspector_width")]
    pub inspector_width: u32,
    /// Whether single letters run commands.
    pub letter_keys: bool,
    /// How much moves.
    #[serde(default)]
    pub motion: Motion,
}

/// How much moves in the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Motion {
    /// As the system has it.
    #[default]
    System,
    /// Nothing slides.
    Reduced,
    /// Everything moves, whatever the system says.
    Full,
}

/// As wide as the inspector is drawn.
pub(crate) fn usual_inspector_width() -> u32 {
    344
}

/// Theme of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// For a projector.
    Projector,
}

/// The open file and the outline of what is in it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenFile {
    /// `tarn-valley.okr`.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// Why it cannot be written to; none when it can.
    pub read_only: Option<ReadOnly>,
    /// Settings, levels, people, strategic objectives, units, cycles, periods and
    /// canvases: what rails and pickers need.
    pub outline: Vec<Row>,
    /// Objectives on each canvas.
    pub objective_counts: Vec<(Id, u32)>,
    /// The canvas to show: where one left off.
    pub page: CanvasPage,
    /// State of saving, undo and redo.
    pub state: SaveState,
}

/// Why a file is read only, as a banner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReadOnly {
    /// `held`, `folder`, `newer`, `damaged` …
    pub code: String,
    /// `Read only. This file is open in another window.`
    pub lead: String,
    /// What that means and what to do.
    pub message: String,
    /// Another machine has it, so whether it is still in use cannot be known from here.
    pub elsewhere: bool,
}

/// A file opened lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecentFile {
    /// File name.
    pub name: String,
    /// Whole path.
    pub path: String,
}

/// Whether what was typed is on disk, and what undo would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaveState {
    /// `14:32`: when the last edit reached the disk; none when nothing was edited yet.
    pub saved_at: Option<String>,
    /// Why edits are held in memory; none when all is on disk.
    pub not_saved: Option<Failure>,
    /// How many edits wait in memory.
    pub waiting: u32,
    /// What undo would take back; none when nothing.
    pub undo: Option<String>,
    /// What redo would bring back; none when nothing.
    pub redo: Option<String>,
    /// Size of the file on disk in bytes, as it is now.
    pub bytes: u64,
}

/// One canvas with everything that stands on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CanvasPage {
    /// The unit; none in an empty workspace.
    pub unit: Option<Id>,
    /// The cycle; none in an empty workspace.
    pub cycle: Option<Id>,
    /// The canvas; none while the unit has none in that cycle.
    pub canvas: Option<Id>,
    /// Objectives, key results, period targets, milestones, outcome plans, activities and
    /// their links, and alignments of this canvas. Check-ins are in the details.
    pub rows: Vec<Row>,
    /// Figures of all of it.
    pub figures: Option<Figures>,
    /// Hints on it.
    pub hints: Vec<Hint>,
}

/// What an edit, undo or redo came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Edited {
    /// What happened to the rows. The page applies the same list; it ignores check-ins
    /// and rows of canvases it does not show.
    pub changes: Vec<Change>,
    /// Figures of the shown canvas that the changes touched; replaces those of the same
    /// id, and the canvas's own always.
    pub figures: Option<Figures>,
    /// All hints of the shown canvas.
    pub hints: Vec<Hint>,
    /// What was done, for the toast: `Removed key result “Active projects ranked”`.
    pub label: String,
    /// Objectives on each canvas whose count changed.
    pub objective_counts: Vec<(Id, u32)>,
    /// Targets of an agreed canvas were eased: a reason is asked for, and not insisted on.
    pub reason_wanted: Option<crate::history::ReasonWanted>,
    /// State of saving, undo and redo.
    pub state: SaveState,
}

/// A call that was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Failure {
    /// For callers that act differently on it.
    pub code: String,
    /// A finished sentence: what is wrong, what to do.
    pub message: String,
    /// The field it belongs to, or the file that was not opened, where there is one.
    pub field: Option<String>,
}

/// What to hand out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportAsk {
    /// Which canvases.
    pub what: ExportWhat,
    /// The unit shown.
    pub unit: Id,
    /// The cycle shown.
    pub cycle: Id,
    /// Format.
    pub format: ExportFormat,
    /// Paper of pages.
    pub paper: Paper,
    /// Language of labels.
    pub language: Language,
    /// Whether outcome plans are shown.
    pub plans: bool,
    /// Whether the work list is shown.
    pub work: bool,
    /// Whether legend and footer are shown.
    pub legend: bool,
    /// Whether key results without a number are shown.
    pub drafts: bool,
    /// Whether an appendix says how the numbers came about.
    #[serde(default)]
    pub explanations: bool,
    /// How the board is printed, where that is asked for.
    #[serde(default)]
    pub poster: Option<PosterAsk>,
}

/// Which canvases to hand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExportWhat {
    /// The canvas shown.
    Canvas,
    /// The unit and everything below it.
    Below,
    /// The whole cycle.
    Cycle,
    /// The empty form.
    Blank,
    /// The board of the cycle.
    Board,
}

/// Format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExportFormat {
    /// PDF pages.
    Pdf,
    /// Excel workbook.
    Xlsx,
    /// A picture of a page.
    Png,
    /// A drawing of the board.
    Svg,
    /// One row a key result.
    Csv,
    /// Plain OKR JSON.
    Json,
}

/// Paper, always landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Paper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8.5 in.
    Letter,
}

/// What an export will look like.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Preview {
    /// Pages in all (1 for what has no pages).
    pub pages: u32,
    /// How many canvases each choice of `what` would take: canvas, below, cycle, blank.
    pub counts: Vec<(ExportWhat, u32)>,
    /// The page asked for as PNG, base64; none for text formats.
    pub png: Option<String>,
    /// First lines of a text format, or the first sheet as rows of cells.
    pub lines: Vec<Vec<String>>,
    /// `PDF/UA-1 and PDF/A-2a`, or why not.
    pub standard: String,
    /// Size of the file in bytes, about.
    pub bytes: u64,
    /// Key results left out: `KR 1.3`.
    pub drafts_left_out: Vec<String>,
    /// Suggested file name without its ending.
    pub file_name: String,
    /// Folder it would be saved to, for people to read.
    pub folder: String,
    /// `12 May, 16:20` when a file of that name is there already.
    pub replaces: Option<String>,
    /// Of the board: what its poster is like.
    pub poster: Option<PosterPreview>,
}

/// Where an export goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExportTo {
    /// Into the folder of exports, over a file of that name.
    Over,
    /// Into the folder of exports, under a name that is free.
    Beside,
    /// To the program that prints: put aside, opened, and cleared later.
    Print,
}

/// A running or finished export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportJob {
    /// Number of the job.
    pub job: u32,
    /// Canvases done.
    pub done: u32,
    /// Canvases in all; 0 while unknown.
    pub total: u32,
    /// The canvas at work.
    pub at: String,
    /// Pages of the finished file; 0 while running, 1 for what has no pages.
    pub pages: u32,
    /// Where it was saved; none while running.
    pub saved: Option<String>,
    /// Its size in bytes, once saved.
    pub bytes: u64,
    /// What was not as asked: `Saved without the PDF/UA mark. …`
    pub note: Option<String>,
    /// Why it failed.
    pub failed: Option<Failure>,
    /// It was cancelled and left no file.
    pub cancelled: bool,
}
