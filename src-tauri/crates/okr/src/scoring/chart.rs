//! The chart of a key result's values over the cycle. Places and values are doubles: for
//! drawing only, nothing is computed from them.

use super::expected;
use super::forecast::forecast;
use super::frame::Frame;
use super::key_result::expected_value;
use super::plans::Borders;
use super::standing::{Observed, Standing};
use super::wording::Wording;
use crate::{Chart, ChartPoint, ChartTarget, CheckInLine, Language, Measure, Tick};
use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::{Decimal, prelude::FromPrimitive, prelude::ToPrimitive};

/// The chart of a key result.
pub(super) fn chart(frame: &Frame, standing: &Standing, wording: &Wording) -> Chart {
    if standing.key_result.measure == Measure::Milestones {
        return of_milestones(frame, standing);
    }
    let borders = Borders::of(frame, standing);
    let forecast = forecast(frame, standing, &borders, wording).map(|seen| {
        point(
            frame,
            frame.span.edge_after(seen.on),
            seen.on,
            seen.value,
            seen.text,
        )
    });
    let mut chart = Chart {
        value_ticks: Vec::new(),
        time_ticks: time_ticks(frame),
        actual: actual(frame, standing, wording),
        expected: expected_line(frame, standing, wording),
        targets: targets(frame, standing, wording),
        forecast,
        today: frame.today_place(),
        expected_today: expected_value(frame, standing).map(double),
    };
    chart.value_ticks = value_ticks(
        &values_of(&chart),
        |value| wording.brief(value),
        frame.language,
    );
    chart
}

/// Milestones are charted as the share ticked, in percent.
fn of_milestones(frame: &Frame, standing: &Standing) -> Chart {
    let mut days: Vec<NaiveDate> = standing
        .milestones
        .iter()
        .filter_map(|row| row.done_on)
        .filter(|on| *on <= frame.today)
        .collect();
    days.sort_unstable();
    days.dedup();
    let days = [frame.cycle.start]
        .into_iter()
        .chain(days)
        .chain([frame.today.min(frame.cycle.end)]);
    let percent = |day| {
        let share = super::progress::ticked_share(&standing.milestones, day)?;
        let text = frame.language.percent(share);
        let value = share.checked_mul(Decimal::ONE_HUNDRED)?;
        Some(point(frame, frame.span.middle_of(day), day, value, text))
    };
    let write = |value| frame.language.quantity(value, "%");
    let expected = standing
        .expected
        .and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED));
    Chart {
        value_ticks: value_ticks(&[0.0, 100.0], write, frame.language),
        time_ticks: time_ticks(frame),
        actual: days.filter_map(percent).collect(),
        expected: Vec::new(),
        targets: Vec::new(),
        forecast: None,
        today: frame.today_place(),
        expected_today: expected.map(double),
    }
}

fn actual(frame: &Frame, standing: &Standing, wording: &Wording) -> Vec<ChartPoint> {
    let start = frame.cycle.start;
    let begins = standing
        .key_result
        .baseline
        .filter(|_| !standing.holds_at_any_time());
    let begins = begins.map(|value| point(frame, 0.0, start, value, wording.brief(value)));
    let seen = standing.observed().map(|Observed { check_in, value }| {
        point(
            frame,
            frame.span.middle_of(check_in.on),
            check_in.on,
            value,
            wording.brief(value),
        )
    });
    begins.into_iter().chain(seen).collect()
}

/// The straight line through the targets; empty where time says nothing.
fn expected_line(frame: &Frame, standing: &Standing, wording: &Wording) -> Vec<ChartPoint> {
    if standing.holds_at_any_time() {
        return Vec::new();
    }
    let line = expected::line(frame, standing.key_result, &standing.targets);
    let first = line.first().map(|first| {
        point(
            frame,
            0.0,
            first.span.start,
            first.from,
            wording.computed(first.from),
        )
    });
    let rest = line.iter().map(|part| {
        let on = part.span.end;
        point(
            frame,
            frame.span.edge_after(on),
            on,
            part.to,
            wording.computed(part.to),
        )
    });
    first.into_iter().chain(rest).collect()
}

fn targets(frame: &Frame, standing: &Standing, wording: &Wording) -> Vec<ChartTarget> {
    let target = |from, to, value: Decimal, label: &str, text: String| ChartTarget {
        from,
        to,
        value: double(value),
        text: match frame.language {
            Language::En => format!("{label} target {text}"),
            Language::De => format!("{label}-Ziel {text}"),
        },
    };
    let mut out = Vec::new();
    for (slot, goal) in standing.targets.set() {
        let from = frame.span.edge_before(slot.span.start);
        let to = frame.span.edge_after(slot.span.end);
        out.push(target(from, to, goal.value, slot.label, wording.goal(goal)));
        let upper = goal
            .upper
            .filter(|_| standing.key_result.measure == Measure::Between);
        out.extend(upper.map(|upper| target(from, to, upper, slot.label, wording.brief(upper))));
    }
    out
}

/// Check-ins that stand, newest first.
pub(super) fn check_in_lines(standing: &Standing, wording: &Wording) -> Vec<CheckInLine> {
    let mut before: Option<u8> = None;
    let mut lines: Vec<CheckInLine> = Vec::new();
    for row in &standing.check_ins {
        let fell = matches!((before, row.confidence), (Some(before), Some(now)) if now < before);
        before = row.confidence.or(before);
        lines.push(CheckInLine {
            id: row.id,
            date_text: wording.language.day(row.on),
            value_text: row.value.map(|value| wording.brief(value)),
            confidence: row.confidence,
            confidence_fell: fell,
            note: row.note.clone(),
            author: row.author,
        });
    }
    lines.reverse();
    lines
}

fn point(frame: &Frame, at: f64, on: NaiveDate, value: Decimal, text: String) -> ChartPoint {
    ChartPoint {
        at,
        value: double(value),
        date_text: frame.language.date(on),
        value_text: text,
    }
}

fn double(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

fn values_of(chart: &Chart) -> Vec<f64> {
    let points = chart
        .actual
        .iter()
        .chain(&chart.expected)
        .chain(&chart.forecast);
    let targets = chart.targets.iter().map(|target| target.value);
    points
        .map(|point| point.value)
        .chain(targets)
        .chain(chart.expected_today)
        .collect()
}

/// Round values from below the lowest to above the highest, about five; the top one with
/// its unit.
fn value_ticks(values: &[f64], write: impl Fn(Decimal) -> String, language: Language) -> Vec<Tick> {
    let low = values.iter().copied().reduce(f64::min).unwrap_or(0.0);
    let high = values.iter().copied().reduce(f64::max).unwrap_or(1.0);
    let step = round_step((high - low).max(f64::EPSILON) / 4.0, high.abs().max(1.0));
    let (first, last) = (
        (low / step).floor(),
        (high / step).ceil().max((low / step).floor() + 1.0),
    );
    let count = (last - first).clamp(1.0, 12.0) as usize;
    let tick = |at: usize| {
        let value = (first + at as f64) * step;
        let exact = Decimal::from_f64(value).unwrap_or_default().round_dp(6);
        let text = if at == count {
            write(exact)
        } else {
            language.number(exact, 4)
        };
        Tick {
            at: value,
            text,
            current: false,
        }
    };
    (0..=count).map(tick).collect()
}

/// The next of 1, 2, 2.5, 5 times a power of ten; a flat line gets a tenth of its height.
fn round_step(least: f64, height: f64) -> f64 {
    let least = if least < height * 1e-9 {
        height / 10.0
    } else {
        least
    };
    let power = 10_f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0].map(|step| step * power);
    steps
        .into_iter()
        .find(|step| *step >= least)
        .unwrap_or(10.0 * power)
}

/// Months by their letters, weeks where the cycle is shorter than about two months.
fn time_ticks(frame: &Frame) -> Vec<Tick> {
    let days = (frame.cycle.end - frame.cycle.start).num_days();
    if days <= 62 {
        weeks(frame)
    } else {
        months(frame, days)
    }
}

fn weeks(frame: &Frame) -> Vec<Tick> {
    let starts = frame
        .cycle
        .start
        .iter_days()
        .step_by(7)
        .take_while(|day| *day <= frame.cycle.end);
    let tick = |day: NaiveDate| Tick {
        at: frame.span.edge_before(day),
        text: frame.language.day(day),
        current: day <= frame.today && frame.today < day + Days::new(7),
    };
    starts.map(tick).collect()
}

fn months(frame: &Frame, days: i64) -> Vec<Tick> {
    let every = if days > 430 { 3 } else { 1 };
    let mut ticks = Vec::new();
    let mut month = frame.cycle.start.with_day(1);
    while let Some(first) = month.filter(|first| *first <= frame.cycle.end) {
        let next = first.checked_add_months(Months::new(every));
        let last = next
            .and_then(|next| next.pred_opt())
            .unwrap_or(frame.cycle.end);
        let from = frame.span.edge_before(first);
        let to = frame.span.edge_after(last);
        ticks.push(Tick {
            at: (from + to) / 2.0,
            text: month_text(frame.language, first, days),
            current: first <= frame.today && frame.today <= last,
        });
        month = next;
    }
    ticks
}

fn month_text(language: Language, month: NaiveDate, days: i64) -> String {
    match days {
        ..=190 => language.month_short(month).to_owned(),
        191..=430 => language.month(month).chars().take(1).collect(),
        _ => format!("{} {:02}", language.month_short(month), month.year() % 100),
    }
}
