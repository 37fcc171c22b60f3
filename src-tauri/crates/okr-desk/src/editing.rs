//! Editing, undo and redo, and the questions of one key result.

use crate::clock;
use crate::desk::Desk;
use crate::messages::{Edited, Failure};
use crate::pages;
use okr::{Change, Edit, Hit, Id, KeyResultDetail, Language, Row, Workspace};
use okr_file::{Done, WorkspaceFile};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

#[derive(Deserialize)]
pub struct Ask {
    edit: Edit,
    shown: Option<Id>,
}

#[derive(Deserialize)]
pub struct Shown {
    shown: Option<Id>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfKeyResult {
    key_result: Id,
}

#[derive(Deserialize)]
pub struct Find {
    text: String,
}

/// Most hits the palette asks for.
const MOST_HITS: usize = 50;

impl Desk {
    pub(crate) fn edit(&self, args: Ask) -> Result<Edited, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        self.with_file(|file| {
            let done = file
                .edit(&args.edit, &stamp)
                .map_err(|error| Failure::of_edit(&error, language))?;
            let mut edited = self.edited(file, done, args.shown, language);
            edited.reason_wanted = self.reason_wanted(file, &edited.changes, language);
            Ok(edited)
        })
    }

    pub(crate) fn undo(&self, args: Shown) -> Result<Option<Edited>, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        self.with_file(|file| {
            let done = file
                .undo(&stamp)
                .map_err(|error| Failure::of_edit(&error, language))?;
            Ok(done.map(|done| self.edited(file, done, args.shown, language)))
        })
    }

    pub(crate) fn redo(&self, args: Shown) -> Result<Option<Edited>, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        self.with_file(|file| {
            let done = file
                .redo(&stamp)
                .map_err(|error| Failure::of_edit(&error, language))?;
            Ok(done.map(|done| self.edited(file, done, args.shown, language)))
        })
    }

    pub(crate) fn detail(&self, args: OfKeyResult) -> Result<Option<KeyResultDetail>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            Ok(okr::key_result_detail(
                file.workspace(),
                args.key_result,
                today,
                language,
            ))
        })
    }

    pub(crate) fn find(&self, args: Find) -> Result<Vec<Hit>, Failure> {
        self.with_file(|file| Ok(okr::search(file.workspace(), &args.text, MOST_HITS)))
    }

    /// What pasting comes to; nothing is changed.
    pub(crate) fn paste(&self, args: okr::Paste) -> Result<okr::Pasted, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| Ok(okr::paste(file.workspace(), &args, today, language)))
    }

    /// Titles that hold some words, each with what replacing them comes to.
    pub(crate) fn find_titles(&self, args: okr::AskTitles) -> Result<okr::Titles, Failure> {
        let language = self.machine().language;
        self.with_file(|file| Ok(okr::find_titles(file.workspace(), &args, language)))
    }

    pub(crate) fn edited(
        &self,
        file: &WorkspaceFile,
        done: Done,
        shown: Option<Id>,
        language: Language,
    ) -> Edited {
        self.copied.store(false, Ordering::Relaxed);
        if file.held().is_none() {
            self.just_saved();
        }
        let workspace = file.workspace();
        let today = clock::now().date();
        // A canvas made by this very edit is shown from now on; one that it removed is not.
        let shown = added_canvas(&done.changes)
            .or(shown)
            .filter(|id| workspace.row(*id).is_some());
        self.note_for_past(file, &done.changes);
        Edited {
            reason_wanted: None,
            figures: shown.and_then(|canvas| {
                okr::figures_touched(workspace, canvas, &done.changes, today, language)
            }),
            hints: shown
                .map(|canvas| okr::hints_for_canvas(workspace, canvas, today, language))
                .unwrap_or_default(),
            label: done.label,
            objective_counts: counts(workspace, &done.changes),
            state: self.state_of(file, language),
            changes: done.changes,
        }
    }
}

fn added_canvas(changes: &[Change]) -> Option<Id> {
    changes
        .iter()
        .find_map(|change| match (&change.before, &change.after) {
            (None, Some(Row::Canvas(canvas))) => Some(canvas.id),
            _ => None,
        })
}

fn counts(workspace: &Workspace, changes: &[Change]) -> Vec<(Id, u32)> {
    let rows = changes
        .iter()
        .flat_map(|change| [&change.before, &change.after])
        .flatten();
    let touched: BTreeSet<Id> = rows
        .filter_map(|row| match row {
            Row::Objective(objective) => Some(objective.canvas),
            Row::Canvas(canvas) => Some(canvas.id),
            _ => None,
        })
        .collect();
    touched
        .into_iter()
        .map(|canvas| (canvas, pages::count(workspace, canvas)))
        .collect()
}
