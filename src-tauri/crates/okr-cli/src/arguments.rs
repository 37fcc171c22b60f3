//! The command line, as it is typed.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// OKR Canvas on the command line: works on the same .okr files as the window.
#[derive(Debug, Parser)]
#[command(name = "okr", version, about, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

/// One job.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new workspace file.
    New(New),
    /// Bring plain OKR JSON into a workspace file, made when it is not there.
    Import(Import),
    /// Hand out canvases as .xlsx, .pdf, .png, .csv or .json, or the board as .pdf, .svg,
    /// .png or .xlsx, by the ending of OUT.
    Export(Export),
    /// List hints on every canvas and check that the file is whole.
    Check(Check),
    /// Read edits as JSON lines and answer each with a JSON line once it is on disk.
    Edit(OneFile),
    /// Take the last edits back.
    Undo(Undo),
    /// List what was done, newest first.
    Log(Log),
    /// Examine a file, and save what is left of a damaged one.
    Doctor(Doctor),
    /// List the backups of a file, or put one in its place.
    Backups(Backups),
}

/// A file and nothing else.
#[derive(Debug, Args)]
pub struct OneFile {
    /// The workspace file.
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct New {
    /// The workspace file to make; never overwrites one.
    pub file: PathBuf,
    /// The organisation's name; the file's name when not given.
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// Fill it with the example.
    #[arg(long)]
    pub example: bool,
}

#[derive(Debug, Args)]
pub struct Import {
    /// A file of plain OKR JSON.
    pub source: PathBuf,
    /// The workspace file that takes it in.
    #[arg(long, value_name = "FILE")]
    pub into: PathBuf,
    /// The cycle it belongs to; made when there is none of that name.
    #[arg(long, value_name = "NAME")]
    pub cycle: Option<String>,
    /// First day of a new cycle, as 2026-01-01.
    #[arg(long, value_name = "DATE", requires = "to")]
    pub from: Option<NaiveDate>,
    /// Last day of a new cycle.
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<NaiveDate>,
    /// Say what would come in, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    /// The workspace file.
    pub file: PathBuf,
    /// Where to write; the ending says what.
    #[arg(long, value_name = "OUT")]
    pub to: PathBuf,
    /// The unit, by its name or short name; the whole cycle when not given.
    #[arg(long, value_name = "NAME")]
    pub unit: Option<String>,
    /// With every unit below it.
    #[arg(long, requires = "unit")]
    pub below: bool,
    /// A card of this person or unit, to hand out before meeting them (.pdf, on a5 or a6);
    /// give it several times for several cards.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["unit", "blank", "explain", "board"])]
    pub person: Vec<String>,
    /// The cycle, by name; the newest when not given.
    #[arg(long, value_name = "NAME")]
    pub cycle: Option<String>,
    /// The empty form, for writing by hand.
    #[arg(long)]
    pub blank: bool,
    /// With an appendix that says how the numbers came about (.pdf and .xlsx).
    #[arg(long, conflicts_with = "blank")]
    pub explain: bool,
    /// The board of the cycle instead: who serves whom, as a poster.
    #[arg(long, conflicts_with_all = ["unit", "below", "blank", "explain", "person"])]
    pub board: bool,
    /// Paper: a4, a3 or letter for canvases (a4 when not given), a4 to a0 for the board (a3),
    /// a5 or a6 for cards (a5).
    #[arg(long, value_enum)]
    pub paper: Option<Paper>,
    /// Cut the poster into sheets of this paper, to print and glue together (.pdf).
    #[arg(long, value_enum, value_name = "SHEET", requires = "board")]
    pub tile: Option<Sheet>,
    /// Language of labels; the workspace's own when not given.
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 594 × 420 mm.
    A2,
    /// 841 × 594 mm.
    A1,
    /// 1189 × 841 mm.
    A0,
    /// 11 × 8.5 in.
    Letter,
    /// 148 × 210 mm, for cards.
    A5,
    /// 148 × 105 mm, for cards.
    A6,
}

/// Paper that a poster is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
}

/// A language of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// German.
    De,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The workspace file.
    pub file: PathBuf,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Undo {
    /// The workspace file.
    pub file: PathBuf,
    /// How many edits.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub count: u32,
}

#[derive(Debug, Args)]
pub struct Log {
    /// The workspace file.
    pub file: PathBuf,
    /// As JSON, with what happened to each row.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Doctor {
    /// The workspace file.
    pub file: PathBuf,
    /// Copy what can be read into this new file.
    #[arg(long, value_name = "OUT")]
    pub rescue: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Backups {
    /// The workspace file.
    pub file: PathBuf,
    /// The backup to put in its place: its name or its number in the list.
    #[arg(long, value_name = "WHICH")]
    pub restore: Option<String>,
}
