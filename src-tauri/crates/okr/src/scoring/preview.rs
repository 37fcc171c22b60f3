//! What other limits of status would come to, on the canvas that is open.

use super::canvas::Sheet;
use super::standing::Standing;
use super::status::gap;
use crate::{Id, Status};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A canvas seen with other limits. Places are shares of the whole way, 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LimitsPreview {
    /// Where the running period or cycle should be by today; none outside the cycle.
    pub expected: Option<f64>,
    /// The same as text: `74%`.
    pub expected_text: String,
    /// Off track up to here.
    pub off_track_below: f64,
    /// The same as text: `44%`.
    pub off_track_text: String,
    /// At risk from there up to here.
    pub at_risk_below: f64,
    /// The same as text: `64%`.
    pub at_risk_text: String,
    /// Key results that have a value.
    pub measured: u32,
    /// How many of them have which status; statuses that none has are left out.
    pub counts: Vec<(Status, u32)>,
    /// Measured key results by how far they are behind, the farthest first.
    pub marks: Vec<PaceMark>,
}

/// A key result on the scale of the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PaceMark {
    /// The key result.
    pub id: Id,
    /// Its number on the canvas: `1.2`.
    pub number: String,
    /// Its status with these limits.
    pub status: Status,
    /// Its place: as far from what is expected as it is behind.
    pub at: f64,
    /// Whole points behind; negative when ahead.
    pub behind: i32,
}

impl Sheet<'_> {
    /// The canvas as the limits of its frame make it.
    pub fn limits_preview(&self) -> LimitsPreview {
        let frame = &self.frame;
        let inside = frame.span.holds(frame.today);
        let expected = inside.then(|| frame.against_span().elapsed(frame.today));
        let reference = expected.unwrap_or(Decimal::ONE);
        let place = |behind: Decimal| clamped(reference.saturating_sub(behind));
        let percent = |share: Decimal| frame.language.percent(share);
        let mut counts: BTreeMap<Status, u32> = BTreeMap::new();
        let mut marks = Vec::new();
        for (number, row) in self.measured() {
            *counts.entry(row.status()).or_default() += 1;
            marks.extend(mark(row, number, place));
        }
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.behind));
        let (off_track, at_risk) = (place(frame.limits.at_risk), place(frame.limits.on_track));
        LimitsPreview {
            expected: expected.and_then(|share| share.to_f64()),
            expected_text: expected.map(percent).unwrap_or_default(),
            off_track_below: drawn(off_track),
            off_track_text: percent(off_track),
            at_risk_below: drawn(at_risk),
            at_risk_text: percent(at_risk),
            measured: counts.values().sum(),
            counts: counts.into_iter().collect(),
            marks,
        }
    }

    /// The key results that count and have a value, with their numbers.
    fn measured(&self) -> impl Iterator<Item = (String, &Standing<'_>)> {
        self.objectives().flat_map(|(number, objective)| {
            let rows = (1..).zip(&objective.key_results);
            rows.filter(|(_, row)| row.counts() && row.status() != Status::NotStarted)
                .map(move |(place, row)| (format!("{number}.{place}"), row))
        })
    }
}

fn mark(row: &Standing, number: String, place: impl Fn(Decimal) -> Decimal) -> Option<PaceMark> {
    let behind = gap(row.expected, row.raw)?;
    let points = behind
        .saturating_mul(Decimal::ONE_HUNDRED)
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Some(PaceMark {
        id: row.key_result.id,
        number,
        status: row.status(),
        at: drawn(place(behind)),
        behind: points.to_i32()?,
    })
}

fn clamped(share: Decimal) -> Decimal {
    share.clamp(Decimal::ZERO, Decimal::ONE)
}

fn drawn(share: Decimal) -> f64 {
    share.to_f64().unwrap_or_default()
}
