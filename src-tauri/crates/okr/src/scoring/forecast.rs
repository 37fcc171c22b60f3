//! Forecast: where the last three check-ins lead by the end of the running period.

use super::frame::Frame;
use super::plans::Borders;
use super::standing::{Observed, Standing};
use super::wording::Wording;
use crate::Forecast;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Fewer days than this between the first and the last of them are too early to say.
const LEAST_DAYS: i64 = 21;

/// One dated value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub on: NaiveDate,
    /// The value.
    pub value: Decimal,
}

/// The value on `end` at the pace of the last three values (oldest first): their least
/// squares slope, run on from the latest. None with fewer than three, with less than 21
/// days between the first and the last of them, or when `end` is past.
pub fn value_at_pace(values: &[Dated], end: NaiveDate) -> Option<Decimal> {
    let (slope, days_left) = pace_and_days(values, end)?;
    let way = slope.checked_mul(Decimal::from(days_left))?;
    values.last()?.value.checked_add(way)
}

/// The slope a day of the last three values, and the days it is run on.
pub(super) fn pace_and_days(values: &[Dated], end: NaiveDate) -> Option<(Decimal, i64)> {
    let last_three = values.last_chunk::<3>()?;
    let [first, _, latest] = last_three;
    if (latest.on - first.on).num_days() < LEAST_DAYS || end < latest.on {
        return None;
    }
    Some((slope_a_day(last_three)?, (end - latest.on).num_days()))
}

/// Days that have to lie between the first and the last of the three.
pub(super) fn least_days() -> i64 {
    LEAST_DAYS
}

/// Least squares: `(nΣxy − ΣxΣy) / (nΣx² − (Σx)²)`, in values a day.
fn slope_a_day(values: &[Dated; 3]) -> Option<Decimal> {
    let [first, ..] = values;
    let (mut x, mut y, mut xx, mut xy) =
        (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for dated in values {
        let day = Decimal::from((dated.on - first.on).num_days());
        x = x.checked_add(day)?;
        y = y.checked_add(dated.value)?;
        xx = xx.checked_add(day.checked_mul(day)?)?;
        xy = xy.checked_add(day.checked_mul(dated.value)?)?;
    }
    let n = Decimal::from(values.len());
    let above = n.checked_mul(xy)?.checked_sub(x.checked_mul(y)?)?;
    let below = n.checked_mul(xx)?.checked_sub(x.checked_mul(x)?)?;
    above.checked_div(below)
}

/// The forecast of a key result; none while it is too early to say or too late to ask.
pub(super) fn forecast(
    frame: &Frame,
    standing: &Standing,
    borders: &Borders,
    wording: &Wording,
) -> Option<Forecast> {
    if !standing.key_result.measure.takes_targets() || standing.ended(frame) {
        return None;
    }
    let slot = standing.targets.running();
    slot.goal?;
    let dated = |seen: Observed| Dated {
        on: seen.check_in.on,
        value: seen.value,
    };
    let values: Vec<Dated> = standing.counting(slot).map(dated).collect();
    let on = slot.span.end;
    let value = value_at_pace(&values, on)?;
    let outcome = borders.outcome_of(value)?;
    Some(Forecast {
        value,
        text: wording.computed(value),
        on,
        outcome,
    })
}
