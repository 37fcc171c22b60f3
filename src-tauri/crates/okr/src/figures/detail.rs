//! What the inspector shows of one key result: its chart and its check-ins.

use crate::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the inspector shows of one key result beyond its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeyResultDetail {
    /// The key result.
    pub id: Id,
    /// The chart of its values over the cycle.
    pub chart: Chart,
    /// Check-ins that stand, newest first.
    pub check_ins: Vec<CheckInLine>,
}

/// A chart of values over time. Values are doubles: for drawing only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Chart {
    /// Places and texts of the value axis, from the lowest up.
    pub value_ticks: Vec<Tick>,
    /// Places and letters of the months (or weeks) on the time axis.
    pub time_ticks: Vec<Tick>,
    /// Actual values.
    pub actual: Vec<ChartPoint>,
    /// Expected line; empty where time says nothing (levels, thresholds).
    pub expected: Vec<ChartPoint>,
    /// Targets: each a level from one place in time to another.
    pub targets: Vec<ChartTarget>,
    /// Where the pace leads.
    pub forecast: Option<ChartPoint>,
    /// Today, as a share of the cycle.
    pub today: Option<f64>,
    /// The expected value today.
    pub expected_today: Option<f64>,
}

/// A place on an axis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Tick {
    /// Value, or share of the cycle.
    pub at: f64,
    /// Label.
    pub text: String,
    /// Today's month.
    pub current: bool,
}

/// One point of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChartPoint {
    /// Share of the cycle, 0 to 1.
    pub at: f64,
    /// Value.
    pub value: f64,
    /// The date, written out.
    pub date_text: String,
    /// The value with its unit.
    pub value_text: String,
}

/// One target of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChartTarget {
    /// Start, as a share of the cycle.
    pub from: f64,
    /// End, as a share of the cycle.
    pub to: f64,
    /// Value.
    pub value: f64,
    /// `H1 target 10%`.
    pub text: String,
}

/// A check-in as a line of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckInLine {
    /// The check-in.
    pub id: Id,
    /// `12 May`.
    pub date_text: String,
    /// `6%`; none when it held no value.
    pub value_text: Option<String>,
    /// Confidence.
    pub confidence: Option<u8>,
    /// Whether confidence fell since the one before.
    pub confidence_fell: bool,
    /// What was said.
    pub note: String,
    /// Who said it.
    pub author: Option<Id>,
}
