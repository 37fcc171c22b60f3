//! How far behind a key result is, in words, for whoever has to say so without the rest
//! of its figures.

use super::forecast::forecast;
use super::frame::Frame;
use super::key_result::{points, wording_of};
use super::objective::ObjectiveStanding;
use super::plans::Borders;
use super::standing::Standing;
use super::status::gap;
use super::track::target_text;
use crate::{Canvas, Id, KeyResult, Language, Objective, Status, Workspace};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// `, 14 points behind pace`; empty when not behind.
pub(crate) fn behind_pace(language: Language, points: Option<i32>) -> String {
    match (points.filter(|points| *points > 0), language) {
        (Some(1), Language::En) => ", 1 point behind pace".to_owned(),
        (Some(points), Language::En) => format!(", {points} points behind pace"),
        (Some(1), Language::De) => ", 1 Punkt hinter dem Tempo".to_owned(),
        (Some(points), Language::De) => format!(", {points} Punkte hinter dem Tempo"),
        (None, _) => String::new(),
    }
}

/// What is said about a key result that is off track or was missed.
pub(crate) struct Behind {
    /// Expected less actual progress in whole points.
    pub points: Option<Decimal>,
    /// The running target: `6%`.
    pub target: Option<String>,
    /// Its period: `H1`.
    pub against: String,
    /// Where it ends at this pace: `2.2%`.
    pub forecast: Option<String>,
}

/// A canvas seen on one day, to ask about its key results one by one.
pub(crate) struct Pacing<'a>(Option<Frame<'a>>);

impl<'a> Pacing<'a> {
    /// The pacing of a canvas.
    pub fn of(
        workspace: &'a Workspace,
        canvas: &Canvas,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self(Frame::new(workspace, canvas.cycle, today, language))
    }

    /// The status of a key result or objective; none for anything else.
    pub fn status(&self, thing: Id) -> Option<Status> {
        let frame = self.0.as_ref()?;
        if let Some(row) = frame.workspace.get::<KeyResult>(thing) {
            return Some(Standing::of(frame, row).status());
        }
        let row = frame.workspace.get::<Objective>(thing)?;
        Some(ObjectiveStanding::of(frame, row).status)
    }

    /// Whether a key result has no number yet.
    pub fn is_draft(&self, key_result: &'a KeyResult) -> bool {
        let frame = self.0.as_ref();
        frame.is_some_and(|frame| Standing::of(frame, key_result).is_draft())
    }

    /// How far behind; none unless it is off track or was missed, by its own status.
    pub fn behind(&self, key_result: &'a KeyResult) -> Option<Behind> {
        let frame = self.0.as_ref()?;
        let standing = Standing::of(frame, key_result);
        if !matches!(standing.status(), Status::OffTrack | Status::Missed) {
            return None;
        }
        let wording = wording_of(frame, &standing);
        let slot = standing.targets.running();
        let borders = Borders::of(frame, &standing);
        Some(Behind {
            points: gap(standing.expected, standing.raw)
                .map(points)
                .filter(|points| *points > Decimal::ZERO),
            target: target_text(&standing, slot, &wording),
            against: slot.label.to_owned(),
            forecast: forecast(frame, &standing, &borders, &wording).map(|found| found.text),
        })
    }
}
