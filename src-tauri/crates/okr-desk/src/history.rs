//! The history: its list, one edit, two states side by side, and the ways back.

use crate::clock;
use crate::desk::{Desk, Nothing, lock};
use crate::messages::{Edited, Failure};
use crate::places::name_of;
use okr::{Comparison, Edit, Id, Language, Refusal, Workspace};
use okr_file::{EditError, Version, WorkspaceFile};
use serde::Deserialize;
use std::borrow::Cow;

mod baseline;
mod detail;
mod index;
mod messages;
mod overview;
mod way_back;

pub use baseline::{OfCanvas, Since};
pub use index::Index;
pub use messages::*;

#[derive(Deserialize)]
pub struct AskHistory {
    filter: HistoryFilter,
}

#[derive(Deserialize)]
pub struct AskLines {
    seqs: Vec<i64>,
}

#[derive(Deserialize)]
pub struct OfEntry {
    seq: i64,
}

#[derive(Deserialize)]
pub struct AskCompare {
    then: Point,
    now: Point,
}

#[derive(Deserialize)]
pub struct GoBack {
    to: Point,
    shown: Option<Id>,
}

#[derive(Deserialize)]
pub struct PutBack {
    seq: i64,
    field: usize,
    shown: Option<Id>,
}

#[derive(Deserialize)]
pub struct AskSaveState {
    at: Point,
}

#[derive(Deserialize)]
pub struct NameVersion {
    name: String,
}

#[derive(Deserialize)]
pub struct PutVersion {
    version: VersionKept,
}

#[derive(Deserialize)]
pub struct OfVersion {
    id: Id,
}

#[derive(Deserialize)]
pub struct KeepReason {
    seq: i64,
    reason: String,
}

impl Desk {
    pub(crate) fn history(&self, args: AskHistory) -> Result<HistoryOverview, Failure> {
        let language = self.machine().language;
        let now = clock::now();
        self.with_index(|file, index| {
            if overview::asks_what(&args.filter) {
                index
                    .read_all(file, now.date())
                    .map_err(|error| Failure::of_file(&error, language))?;
            }
            overview::overview(file, index, &args.filter, now, language)
                .map_err(|error| Failure::of_file(&error, language))
        })
    }

    /// Reads what some more of the edits were about; answers whether all are known now.
    pub(crate) fn history_read(&self, _: Nothing) -> Result<bool, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_index(|file, index| {
            index
                .read_on(file, today)
                .map_err(|error| Failure::of_file(&error, language))?;
            Ok(index.is_whole())
        })
    }

    pub(crate) fn history_lines(&self, args: AskLines) -> Result<Vec<HistoryRow>, Failure> {
        let language = self.machine().language;
        self.with_index(|file, index| {
            overview::rows(file, index, &args.seqs, clock::now().date(), language)
                .map_err(|error| Failure::of_file(&error, language))
        })
    }

    pub(crate) fn history_entry(&self, args: OfEntry) -> Result<Option<HistoryDetail>, Failure> {
        let language = self.machine().language;
        self.with_index(|file, index| {
            detail::detail(file, index, args.seq, clock::now(), language)
                .map_err(|error| Failure::of_file(&error, language))
        })
    }

    pub(crate) fn history_compare(&self, args: AskCompare) -> Result<Comparison, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let then = state(file, args.then, language)?;
            let now = state(file, args.now, language)?;
            Ok(okr::compare(&then, &now, today, language))
        })
    }

    pub(crate) fn go_back(&self, args: GoBack) -> Result<Edited, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        self.with_file(|file| {
            let seq = seq_of(file, args.to, language)?;
            let what = way_back::went_back(file, args.to, stamp.today, language);
            let done = file
                .go_back(seq, &what, &stamp)
                .map_err(|error| Failure::of_edit(&error, language))?;
            Ok(self.edited(file, done, args.shown, language))
        })
    }

    pub(crate) fn put_back(&self, args: PutBack) -> Result<Edited, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        let edit = self.with_index(|file, index| {
            way_back::put_back(file, index, (args.seq, args.field), stamp.today, language)
                .map_err(|error| Failure::of_edit(&error, language))
        })?;
        self.with_file(|file| {
            let done = carry_out(file, &edit, &stamp)
                .map_err(|error| Failure::of_edit(&error, language))?;
            Ok(self.edited(file, done, args.shown, language))
        })
    }

    pub(crate) fn save_state(&self, args: AskSaveState) -> Result<Option<String>, Failure> {
        let language = self.machine().language;
        let name = self.with_file(|file| Ok(way_back::copy_name(file, args.at)))?;
        let title = language.pick("Save as a copy", "Als Kopie speichern");
        let Some(path) = self.dialogs.save_workspace(title, &name) else {
            return Ok(None);
        };
        let path = crate::opening::with_ending(path);
        self.with_file(|file| {
            let seq = seq_of(file, args.at, language)?;
            file.save_state(seq, &path)
                .map_err(|error| Failure::of_file(&error, language))
        })?;
        Ok(Some(name_of(&path)))
    }

    pub(crate) fn name_version(&self, args: NameVersion) -> Result<VersionKept, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        self.with_file(|file| {
            let version = Version {
                id: Id::fresh(),
                seq: file.history_head(),
                name: args.name.trim().to_owned(),
                at: stamp.at,
                author: stamp.author,
            };
            file.put_version(version.clone())
                .map_err(|error| Failure::of_edit(&error, language))?;
            Ok(version.into())
        })
    }

    pub(crate) fn put_version(&self, args: PutVersion) -> Result<(), Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            file.put_version(args.version.into())
                .map_err(|error| Failure::of_edit(&error, language))
        })
    }

    pub(crate) fn remove_version(&self, args: OfVersion) -> Result<(), Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            file.remove_version(args.id)
                .map_err(|error| Failure::of_edit(&error, language))
        })
    }

    pub(crate) fn keep_reason(&self, args: KeepReason) -> Result<(), Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            file.keep_reason(args.seq, &args.reason)
                .map_err(|error| Failure::of_edit(&error, language))
        })
    }

    /// The named versions, latest first.
    pub(crate) fn versions(&self, _: Nothing) -> Result<Vec<VersionKept>, Failure> {
        self.with_file(|file| {
            let versions = file.versions().iter().rev();
            Ok(versions.cloned().map(VersionKept::from).collect())
        })
    }

    /// Forgets what was worked out for the file that was open before.
    pub(crate) fn forget_past(&self) {
        *lock(&self.index) = None;
        lock(&self.agreed).clear();
    }

    fn with_index<T>(
        &self,
        work: impl FnOnce(&WorkspaceFile, &mut Index) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let mut index = lock(&self.index);
            let index = index.get_or_insert_with(Index::default);
            index
                .follow(file, today, language)
                .map_err(|error| Failure::of_file(&error, language))?;
            work(file, index)
        })
    }
}

fn carry_out(
    file: &mut WorkspaceFile,
    edit: &Result<Edit, Refusal>,
    stamp: &okr_file::Stamp,
) -> Result<okr_file::Done, EditError> {
    match edit {
        Ok(edit) => file.edit(edit, stamp),
        Err(refusal) => Err(refusal.clone().into()),
    }
}

/// The entry that a state is just after.
fn seq_of(file: &WorkspaceFile, point: Point, language: Language) -> Result<i64, Failure> {
    match point {
        Point::Now => Ok(file.history_head()),
        Point::Edit { seq } => Ok(seq),
        Point::Version { id } => file
            .versions()
            .iter()
            .find(|version| version.id == id)
            .map(|version| version.seq)
            .ok_or_else(|| Failure::refused(&Refusal::Gone, language)),
    }
}

fn state(
    file: &WorkspaceFile,
    point: Point,
    language: Language,
) -> Result<Cow<'_, Workspace>, Failure> {
    if matches!(point, Point::Now) {
        return Ok(Cow::Borrowed(file.workspace()));
    }
    let seq = seq_of(file, point, language)?;
    file.state_at(seq)
        .map(Cow::Owned)
        .map_err(|error| Failure::of_file(&error, language))
}
