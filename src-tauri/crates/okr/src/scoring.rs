//! The arithmetic of OKRs, all of it: progress, pace, status, forecast, roll-up.
//!
//! Every formula has one home below; everything else, screens and exports included, shows
//! what is computed here. Decimals are exact; rounding is for display only. Nothing here
//! changes a workspace.

mod assumption;
mod behind;
mod canvas;
mod chart;
mod expected;
mod explanation;
mod forecast;
mod frame;
mod impact;
mod key_result;
mod kpi_health;
mod objective;
mod pace;
mod plans;
mod preview;
mod progress;
mod reported;
mod rollup;
mod score;
mod sight;
mod span;
mod split;
mod standing;
mod status;
mod targets;
mod threshold;
mod touched;
mod track;
mod wording;

pub(crate) use behind::{Behind, Pacing, behind_pace};
pub(crate) use canvas::{confidence_mean, shown_bands};
pub use explanation::{explain, explain_canvas};
pub use forecast::{Dated, value_at_pace};
pub use impact::impact;
pub use kpi_health::{KpiHealth, KpiLimits, kpi_health};
pub(crate) use objective::mean;
pub use objective::rolled_up;
pub(crate) use pace::hinges;
pub use preview::{LimitsPreview, PaceMark};
pub use progress::{attainment, clamped, metric_progress};
pub(crate) use reported::{cycle_columns, report_targets};
pub use score::{
    ScoreBand, benefit_cost, closing_score, mean_of_aspirational, score_band,
    share_of_committed_met, strategic_objective_progress,
};
pub(crate) use sight::{Seen, Sight};
pub use split::split_preview;
pub use status::{Pace, status_of_pace};
pub use threshold::threshold_holds;

use crate::*;
use canvas::Sheet;
use chrono::NaiveDate;
use frame::Frame;
use touched::{Touched, touched};

/// The figures of one canvas, all of them.
pub fn canvas_figures(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Figures> {
    Some(sheet(workspace, canvas, today, language)?.figures(|_| true))
}

/// The figures of a canvas's objectives and key results that `wanted` says yes to.
pub(crate) fn figures_of(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
    wanted: impl Fn(Id) -> bool,
) -> Option<Figures> {
    Some(sheet(workspace, canvas, today, language)?.figures(wanted))
}

/// The part of a canvas's figures that `changes` touched: always the canvas, and the
/// objectives and key results whose figures may differ. `workspace` is as it is after
/// the changes.
pub fn figures_touched(
    workspace: &Workspace,
    canvas: Id,
    changes: &[Change],
    today: NaiveDate,
    language: Language,
) -> Option<Figures> {
    let sheet = sheet(workspace, canvas, today, language)?;
    Some(match touched(workspace, changes) {
        Touched::All => sheet.figures(|_| true),
        Touched::Some(ids) => sheet.figures(|id| ids.contains(&id)),
    })
}

/// How many key results of a canvas would have which status with other limits. Nothing is
/// stored.
pub fn preview_limits(
    workspace: &Workspace,
    canvas: Id,
    limits: StatusLimits,
    today: NaiveDate,
    language: Language,
) -> Option<LimitsPreview> {
    let mut other = frame(workspace, canvas, today, language)?;
    other.limits = limits;
    Some(Sheet::of(other, workspace.get(canvas)?).limits_preview())
}

/// What the inspector shows of a key result.
pub fn key_result_detail(
    workspace: &Workspace,
    key_result: Id,
    today: NaiveDate,
    language: Language,
) -> Option<KeyResultDetail> {
    let canvas = workspace.canvas_under(key_result)?;
    let sheet = sheet(workspace, canvas, today, language)?;
    let standing = sheet.objectives().find_map(|(_, objective)| {
        let mut rows = objective.key_results.iter();
        rows.find(|row| row.key_result.id == key_result)
    })?;
    let wording = key_result::wording_of(&sheet.frame, standing);
    Some(KeyResultDetail {
        id: key_result,
        chart: chart::chart(&sheet.frame, standing, &wording),
        check_ins: chart::check_in_lines(standing, &wording),
    })
}

fn sheet<'a>(
    workspace: &'a Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Sheet<'a>> {
    let frame = frame(workspace, canvas, today, language)?;
    Some(Sheet::of(frame, workspace.get(canvas)?))
}

fn frame(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Frame<'_>> {
    let canvas: &Canvas = workspace.get(canvas)?;
    Frame::new(workspace, canvas.cycle, today, language)
}
