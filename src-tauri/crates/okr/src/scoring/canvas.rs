//! A canvas: its bands, its numbering, its columns, and the mean of its objectives.

use super::frame::Frame;
use super::key_result::{self, points};
use super::objective::{ObjectiveStanding, mean};
use super::progress::weighted_mean;
use super::standing::Standing;
use crate::{
    Band, Canvas, CanvasFigures, Column, Figures, Id, KeyResultFigures, Objective,
    ObjectiveFigures, StrategicObjective, Workspace,
};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Everything on one canvas with where it stands, in the order shown.
pub(super) struct Sheet<'a> {
    pub frame: Frame<'a>,
    pub canvas: &'a Canvas,
    pub bands: Vec<(Option<Id>, Vec<ObjectiveStanding<'a>>)>,
}

impl<'a> Sheet<'a> {
    /// The sheet of a canvas.
    pub fn of(frame: Frame<'a>, canvas: &'a Canvas) -> Self {
        let bands = shown_bands(frame.workspace, canvas)
            .into_iter()
            .map(|(band, objectives)| {
                let standings = objectives
                    .into_iter()
                    .map(|row| ObjectiveStanding::of(&frame, row));
                (band, standings.collect())
            })
            .collect();
        Self {
            frame,
            canvas,
            bands,
        }
    }

    /// The objectives with their numbers, in the order shown.
    pub fn objectives(&self) -> impl Iterator<Item = (usize, &ObjectiveStanding<'a>)> {
        (1..).zip(self.bands.iter().flat_map(|(_, objectives)| objectives))
    }

    /// All figures, or those of the things that `shown` says yes to.
    pub fn figures(&self, shown: impl Fn(Id) -> bool) -> Figures {
        let mut objectives = Vec::new();
        let mut key_results = Vec::new();
        for (number, standing) in self.objectives() {
            if shown(standing.objective.id) {
                objectives.push(self.objective_figures(number, standing));
            }
            for (place, row) in (1..).zip(&standing.key_results) {
                if shown(row.key_result.id) {
                    key_results.push(self.key_result_figures(number, place, row));
                }
            }
        }
        Figures {
            canvas: self.canvas_figures(),
            objectives,
            key_results,
        }
    }

    fn key_result_figures(&self, number: usize, place: usize, row: &Standing) -> KeyResultFigures {
        key_result::figures(&self.frame, row, &format!("{number}.{place}"))
    }

    fn objective_figures(&self, number: usize, standing: &ObjectiveStanding) -> ObjectiveFigures {
        let percent =
            |share: Option<Decimal>| share.map(|share| self.frame.language.percent(share));
        let confidences: Vec<(u8, Decimal)> = standing.confidences().collect();
        let marks = standing.key_results.iter().filter(|row| !row.is_stopped());
        ObjectiveFigures {
            id: standing.objective.id,
            number: number.to_string(),
            progress: standing.progress,
            progress_text: percent(standing.progress),
            expected: standing.expected,
            expected_text: percent(standing.expected),
            points_behind: points_behind(standing.progress, standing.expected),
            against: self.objective_against(standing),
            status: standing.status,
            decided_by: standing.decided_by,
            marks: marks.map(|row| row.status()).collect(),
            confidence_mean: confidence_mean(&confidences),
            confidence_min: confidences.iter().map(|(confidence, _)| *confidence).min(),
        }
    }

    /// The running period where any of its key results is measured by periods, else the
    /// cycle.
    pub fn objective_against(&self, standing: &ObjectiveStanding) -> String {
        let mut counting = standing.counting().peekable();
        let none = counting.peek().is_none();
        let by_period = none || counting.any(|row| row.targets.by_period);
        if by_period {
            self.frame.against()
        } else {
            &self.frame.cycle.name
        }
        .to_owned()
    }

    fn canvas_figures(&self) -> CanvasFigures {
        let counting = || {
            self.objectives()
                .map(|(_, row)| row)
                .filter(|row| row.counts())
        };
        let progress = mean(counting().map(|row| row.progress));
        let confidences: Vec<(u8, Decimal)> =
            counting().flat_map(|row| row.confidences()).collect();
        let frame = &self.frame;
        let inside = frame.span.holds(frame.today);
        let elapsed = inside.then(|| frame.against_span().elapsed(frame.today));
        CanvasFigures {
            id: self.canvas.id,
            progress,
            progress_text: progress.map(|share| frame.language.percent(share)),
            against: frame.against().to_owned(),
            elapsed_text: elapsed.map(|share| frame.language.percent(share)),
            confidence_mean: confidence_mean(&confidences),
            confidence_min: confidences.iter().map(|(confidence, _)| *confidence).min(),
            columns: columns(frame),
            today: frame.today_place(),
            today_text: frame.language.day(frame.today),
            bands: self.bands.iter().map(band_figures).collect(),
        }
    }
}

/// Both are rounded first: whoever sees 74% and 60% counts fourteen points.
fn points_behind(progress: Option<Decimal>, expected: Option<Decimal>) -> Option<i32> {
    points(expected?)
        .checked_sub(points(progress?))
        .and_then(|points| points.to_i32())
}

fn band_figures((id, objectives): &(Option<Id>, Vec<ObjectiveStanding>)) -> Band {
    Band {
        strategic_objective: *id,
        objectives: objectives.iter().map(|row| row.objective.id).collect(),
    }
}

/// The objectives of a canvas by the strategic objective they serve, those that serve none
/// last.
pub(crate) fn shown_bands<'a>(
    workspace: &'a Workspace,
    canvas: &Canvas,
) -> Vec<(Option<Id>, Vec<&'a Objective>)> {
    let strategic = workspace.strategic_objectives();
    let ids = strategic
        .iter()
        .map(|row: &&StrategicObjective| Some(row.id));
    let mut bands: Vec<(Option<Id>, Vec<&Objective>)> =
        ids.chain([None]).map(|id| (id, Vec::new())).collect();
    for objective in workspace.objectives(canvas.id) {
        let served = workspace.strategic_objective_of(objective.id);
        // A strategic objective that is gone leaves its objectives in the last band.
        let at = bands
            .iter()
            .position(|(id, _)| *id == served)
            .unwrap_or(strategic.len());
        bands[at].1.push(objective);
    }
    bands.retain(|(_, objectives)| !objectives.is_empty());
    bands
}

pub(super) fn columns(frame: &Frame) -> Vec<Column> {
    let whole = Column {
        period: None,
        label: frame.cycle.name.clone(),
        from: 0.0,
        to: 1.0,
        current: frame.span.holds(frame.today),
    };
    if frame.coarse.is_empty() {
        return vec![whole];
    }
    let column = |period: &&crate::Period| Column {
        period: Some(period.id),
        label: period.label.clone(),
        from: frame.span.edge_before(period.start),
        to: frame.span.edge_after(period.end),
        current: period.start <= frame.today && frame.today <= period.end,
    };
    frame.coarse.iter().map(column).collect()
}

pub(crate) fn confidence_mean(confidences: &[(u8, Decimal)]) -> Option<Decimal> {
    let parts: Vec<_> = confidences
        .iter()
        .map(|(confidence, weight)| (Some(Decimal::from(*confidence)), *weight))
        .collect();
    weighted_mean(&parts)
}
