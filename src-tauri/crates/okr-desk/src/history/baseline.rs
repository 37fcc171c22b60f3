//! The plan a canvas was agreed on with, and what has moved since.

use super::messages::{ReasonWanted, SinceAgreed};
use crate::clock;
use crate::desk::{Desk, lock};
use crate::messages::Failure;
use okr::{Canvas, Change, Id, Language, Row, Workspace};
use okr_file::{FileError, WorkspaceFile};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

#[derive(Deserialize)]
pub struct OfCanvas {
    canvas: Id,
}

/// The agreed plan of a canvas, and the edit it was agreed with.
#[derive(Debug, Clone)]
pub struct Since {
    seq: i64,
    plan: Arc<Workspace>,
}

impl Desk {
    pub(crate) fn drift(&self, args: OfCanvas) -> Result<Option<SinceAgreed>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        self.with_file(|file| {
            let since = self
                .since_agreed(file, args.canvas)
                .map_err(|error| Failure::of_file(&error, language))?;
            Ok(since.and_then(|since| {
                let workspace = file.workspace();
                let drift = okr::drift(&since.plan, workspace, args.canvas, today, language)?;
                Some(SinceAgreed {
                    seq: since.seq,
                    drift,
                })
            }))
        })
    }

    /// The targets of agreed canvases that an edit just made easier. What cannot be read of
    /// the past asks for no reason.
    pub(crate) fn reason_wanted(
        &self,
        file: &WorkspaceFile,
        changes: &[Change],
        language: Language,
    ) -> Option<ReasonWanted> {
        let today = clock::now().date();
        let workspace = file.workspace();
        let touched: BTreeSet<Id> = changes
            .iter()
            .filter_map(Change::row)
            .filter(|row| matches!(row, Row::KeyResult(_) | Row::PeriodTarget(_)))
            .filter_map(|row| match row {
                Row::PeriodTarget(row) => workspace.canvas_under(row.key_result),
                row => workspace.canvas_under(row.id()),
            })
            .filter(|id| {
                let canvas = workspace.get::<Canvas>(*id);
                canvas.is_some_and(|canvas| canvas.agreed_on.is_some())
            })
            .collect();
        let mut eased = vec![];
        for canvas in touched {
            if let Ok(Some(since)) = self.since_agreed(file, canvas) {
                eased.extend(okr::eased_targets(
                    &since.plan,
                    workspace,
                    changes,
                    today,
                    language,
                ));
            }
        }
        (!eased.is_empty()).then(|| ReasonWanted {
            seq: file.history_head(),
            eased,
        })
    }

    /// Agreeing anew, or taking it back, makes another plan the agreed one; and what an
    /// undo took away is known from then on by what the history says of it.
    pub(crate) fn note_for_past(&self, file: &WorkspaceFile, changes: &[Change]) {
        if let Some(index) = lock(&self.index).as_mut() {
            index.remember(file, changes);
        }
        let mut agreed = lock(&self.agreed);
        for row in changes.iter().filter_map(Change::row) {
            if let Row::Canvas(row) = row {
                agreed.remove(&row.id);
            }
        }
    }

    /// Found once for each canvas: nothing that comes later changes what was agreed.
    fn since_agreed(&self, file: &WorkspaceFile, canvas: Id) -> Result<Option<Since>, FileError> {
        if let Some(since) = lock(&self.agreed).get(&canvas) {
            return Ok(Some(since.clone()));
        }
        let Some(seq) = file.agreed_at(canvas)? else {
            return Ok(None);
        };
        let plan = Arc::new(okr::agreed_plan(&file.state_at(seq)?, canvas));
        let since = Since { seq, plan };
        lock(&self.agreed).insert(canvas, since.clone());
        Ok(Some(since))
    }
}
