//! The arithmetic of OKRs, all of it: progress, pace, status, forecast, roll-up.

use crate::*;
use chrono::NaiveDate;

/// The figures of one canvas, all of them.
pub fn canvas_figures(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Figures> {
    let _ = (workspace, canvas, today, language);
    None
}

/// The part of a canvas's figures that `changes` touched: always the canvas, and the
/// objectives and key results whose figures may differ.
pub fn figures_touched(
    workspace: &Workspace,
    canvas: Id,
    changes: &[Change],
    today: NaiveDate,
    language: Language,
) -> Option<Figures> {
    let _ = changes;
    canvas_figures(workspace, canvas, today, language)
}

/// What the inspector shows of a key result.
pub fn key_result_detail(
    workspace: &Workspace,
    key_result: Id,
    today: NaiveDate,
    language: Language,
) -> Option<KeyResultDetail> {
    let _ = (workspace, key_result, today, language);
    None
}
