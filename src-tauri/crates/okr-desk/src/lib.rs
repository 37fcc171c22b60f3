//! The desk: what a window asks for, answered without one.
//!
//! Holds the open workspace file and turns each question of the page into one call. The
//! app's command and the bridge of the browser tests are doors to the same desk, so the
//! tests drive what people use. Nothing here knows Tauri, and no rule about OKRs is here.

#![forbid(unsafe_code)]

mod backups;
mod cards;
mod cascading;
mod clock;
mod desk;
mod editing;
mod explaining;
mod exporting;
mod failure;
mod handout;
mod history;
mod holding;
mod jobs;
mod messages;
mod opening;
mod outside;
mod pages;
mod places;
mod poster;
mod preview;
mod printing;
mod setting_up;
mod settings;
mod splitting;
pub mod system_language;
mod trouble;

pub use backups::{BackupLine, BackupList};
pub use cards::{CardAsk, CardPage, CardPaper};
pub use desk::{CALLS, Desk, Dialogs, NoDialogs};
pub use handout::{HandoutError, Rendered, Source, note_on, why_no_pages};
pub use history::{
    HistoryDetail, HistoryFilter, HistoryOverview, HistoryRow, Point, ReasonWanted, SinceAgreed,
    VersionKept,
};
pub use messages::*;
pub use outside::{OutsideField, OutsideList};
pub use places::{Places, name_of, write_whole};
pub use poster::{BoardSource, PosterAsk, PosterPaper, PosterPreview, PosterSheets};
pub use settings::HintList;
pub use trouble::{FileTrouble, HeldEdit, MissingThing, Rescued, TableRead};
