//! What crosses between the page and the desk about the history.

use chrono::{NaiveDate, NaiveDateTime};
use okr::{Aspect, Drift, Eased, HistoryLine, Id, Piece};
use okr_file::Version;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which edits are listed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryFilter {
    /// On this canvas.
    pub canvas: Option<Id>,
    /// Of this thing.
    pub thing: Option<Id>,
    /// By this person.
    pub author: Option<String>,
    /// About this.
    pub kind: Option<Aspect>,
    /// With these words.
    pub words: String,
}

/// A moment in the history: the state just after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "point", rename_all = "snake_case")]
#[ts(export)]
pub enum Point {
    /// As it is now.
    Now,
    /// A named version.
    Version {
        /// Which.
        id: Id,
    },
    /// Just after an edit; 0 is before the first.
    Edit {
        /// Its number.
        #[ts(type = "number")]
        seq: i64,
    },
}

/// The history at a glance, and which edits to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryOverview {
    /// How many edits there are.
    pub total: u32,
    /// How many of them fit the filter.
    pub matching: u32,
    /// `1284 edits since 8 January. Each one is kept and can be undone.`
    pub sentence: String,
    /// `412 of 1284`.
    pub counted: String,
    /// The edits that fit, by day, latest first.
    pub days: Vec<HistoryDay>,
    /// The named versions, latest first.
    pub versions: Vec<VersionRow>,
    /// The time line.
    pub time_line: TimeLine,
    /// Canvases that were edited.
    pub canvases: Vec<HistoryChoice>,
    /// Things that were edited, those of the chosen canvas.
    pub things: Vec<HistoryChoice>,
    /// Who edited.
    pub people: Vec<HistoryChoice>,
    /// What every edit was about is known; until then the canvases and things are not all.
    pub whole: bool,
}

/// One day's edits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryDay {
    /// The day.
    pub date: NaiveDate,
    /// `Today, Thursday 14 May`.
    pub title: String,
    /// `6 edits`.
    pub counted: String,
    /// `12 May`, for `5 more of 12 May`.
    pub day: String,
    /// Numbers of the edits, latest first.
    #[ts(type = "Array<number>")]
    pub seqs: Vec<i64>,
}

/// A named version as a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VersionRow {
    /// Identity.
    pub id: Id,
    /// The edit it is the state just after.
    #[ts(type = "number")]
    pub seq: i64,
    /// Its name.
    pub name: String,
    /// `Mon 11 May, 17:30, Ines Duarte`.
    pub note: String,
    /// `8 April`.
    pub day: String,
    /// The day it was named.
    pub date: NaiveDate,
    /// All of it, to bring a removed one back.
    pub kept: VersionKept,
}

/// A named version as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VersionKept {
    /// Identity.
    pub id: Id,
    /// The edit it is the state just after.
    #[ts(type = "number")]
    pub seq: i64,
    /// Its name.
    pub name: String,
    /// When it was named.
    pub at: NaiveDateTime,
    /// Who named it.
    pub author: String,
}

impl From<Version> for VersionKept {
    fn from(version: Version) -> Self {
        Self {
            id: version.id,
            seq: version.seq,
            name: version.name,
            at: version.at,
            author: version.author,
        }
    }
}

impl From<VersionKept> for Version {
    fn from(version: VersionKept) -> Self {
        Self {
            id: version.id,
            seq: version.seq,
            name: version.name,
            at: version.at,
            author: version.author,
        }
    }
}

/// Edits per week from the first one to a little after today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimeLine {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// `14 May`.
    pub today_text: String,
    /// The weeks that hold edits.
    pub weeks: Vec<HistoryWeek>,
    /// Where a month or year begins.
    pub months: Vec<HistoryMonth>,
}

/// The edits of one week.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryWeek {
    /// Its Monday.
    pub start: NaiveDate,
    /// How many edits.
    pub count: u32,
    /// `12 edits in the week of 4 May`.
    pub text: String,
}

/// A mark on the time line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryMonth {
    /// Its first day.
    pub start: NaiveDate,
    /// `Jan`.
    pub label: String,
}

/// One thing to filter by.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryChoice {
    /// Id, or a person's name as it was written.
    pub value: String,
    /// What to show.
    pub title: String,
    /// How many edits.
    pub count: u32,
}

/// One edit as a row of the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryRow {
    /// Its number.
    #[ts(type = "number")]
    pub seq: i64,
    /// `14:32`.
    pub time: String,
    /// Who made it.
    pub who: Who,
    /// What it was.
    pub line: HistoryLine,
    /// It was taken back.
    pub undone: bool,
}

/// Who made an edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, rename = "HistoryWho")]
pub struct Who {
    /// The name as it was written.
    pub name: String,
    /// Initials.
    pub initials: String,
    /// What the colour goes by: the person's id, else the name.
    pub hue: String,
}

/// One edit in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryDetail {
    /// Its number.
    #[ts(type = "number")]
    pub seq: i64,
    /// `Plan if missed, KR 1.1`.
    pub title: String,
    /// Who made it.
    pub who: Who,
    /// `Priya Nair, today 14:32, on PMO, 2026. Five changes within a minute, kept as one step.`
    pub note: String,
    /// It was taken back.
    pub undone: bool,
    /// Why, in the person's words.
    pub reason: String,
    /// Whether a reason belongs here: a target was eased.
    pub takes_reason: bool,
    /// Its fields, before and after.
    pub fields: Vec<HistoryField>,
    /// How many more there are.
    pub more: u32,
    /// The check-in to correct; check-ins are never rewritten.
    pub correct: Option<ToCorrect>,
    /// Nothing came after it that counts: going back to it would change nothing.
    pub is_now: bool,
}

/// A field of an edit, before and after.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryField {
    /// What a person calls it.
    pub label: String,
    /// Of which thing.
    pub thing: String,
    /// What it said; words that differ marked.
    pub before: Vec<Piece>,
    /// What it says.
    pub after: Vec<Piece>,
    /// What can be done about it.
    pub way: WayBack,
}

/// What can be done about a field of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WayBack {
    /// Put the earlier text back.
    PutBack,
    /// Bring back what was removed.
    BringBack,
    /// Nothing: it reads like this now, or the thing is gone.
    None,
}

/// A check-in that can be corrected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ToCorrect {
    /// The check-in.
    pub check_in: Id,
    /// Its key result.
    pub key_result: Id,
    /// The day it speaks of.
    pub on: NaiveDate,
    /// Its value, as one would type it.
    pub value: String,
    /// Its confidence.
    pub confidence: Option<u8>,
    /// Its note.
    pub note: String,
    /// Who said it.
    pub author: Option<Id>,
}

/// How a canvas differs from what was agreed on, and where in the history that was.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SinceAgreed {
    /// The edit with which it was agreed on; 0 when that was before the file kept a history.
    #[ts(type = "number")]
    pub seq: i64,
    /// What differs.
    pub drift: Drift,
}

/// Targets of an agreed canvas that an edit made easier: a reason is asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReasonWanted {
    /// The edit.
    #[ts(type = "number")]
    pub seq: i64,
    /// What was eased.
    pub eased: Vec<Eased>,
}
