//! The figures of one key result, texts included.

use super::behind::behind_pace;
use super::expected;
use super::forecast::forecast;
use super::frame::Frame;
use super::plans::{Borders, plans, rising};
use super::standing::Standing;
use super::status::gap;
use super::track::{target_text, track};
use super::wording::Wording;
use crate::{ActivityLink, KeyResultFigures, Measure};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

/// How many confidences the trail shows.
const TRAIL: usize = 5;

/// The figures of a key result.
pub(super) fn figures(frame: &Frame, standing: &Standing, number: &str) -> KeyResultFigures {
    let wording = wording_of(frame, standing);
    let slot = standing.targets.running();
    let borders = Borders::of(frame, standing);
    let forecast = forecast(frame, standing, &borders, &wording);
    let expected_value = expected_value(frame, standing);
    let confidences: Vec<u8> = standing
        .check_ins
        .iter()
        .filter_map(|row| row.confidence)
        .collect();
    KeyResultFigures {
        id: standing.key_result.id,
        number: number.to_owned(),
        status: standing.status(),
        computed_status: standing.computed_status,
        is_draft: standing.is_draft(),
        now: now_value(standing),
        now_text: now_text(frame, standing, &wording),
        now_on: now_on(frame, standing),
        change_text: change(standing).map(|value| wording.difference(value)),
        confidence: confidences.last().copied(),
        confidence_trail: confidences[confidences.len().saturating_sub(TRAIL)..].to_vec(),
        progress: standing.raw,
        is_attainment: standing.is_attainment(),
        cycle_progress: standing.cycle_raw,
        expected: standing.expected,
        expected_cycle: standing.cycle_expected,
        expected_value,
        expected_text: expected_value.map(|value| wording.computed(value)),
        progress_text: standing.raw.map(|raw| frame.language.percent(raw)),
        target_text: target_text(standing, slot, &wording),
        against: slot.label.to_owned(),
        against_end: slot.span.end,
        points_behind: points_behind(standing),
        baseline_text: standing
            .key_result
            .baseline
            .map(|value| wording.brief(value)),
        higher_is_better: rising(standing),
        track: track(frame, standing, &wording),
        plans: plans(frame, standing, &borders, forecast.as_ref(), &wording),
        forecast,
        activity_count: activity_count(frame, standing),
        spoken: spoken(frame, standing, &wording, number),
    }
}

/// How a key result's values are written.
pub(super) fn wording_of<'a>(frame: &Frame, standing: &Standing<'a>) -> Wording<'a> {
    let goals = standing.targets.set().map(|(_, goal)| goal);
    Wording::of(frame.language, standing.key_result, goals)
}

/// The value the running pace expects today.
pub(super) fn expected_value(frame: &Frame, standing: &Standing) -> Option<Decimal> {
    if standing.holds_at_any_time() {
        let limit = standing.targets.running().goal?;
        return limit.upper.is_none().then_some(limit.value);
    }
    expected::value_on_line(frame, standing.key_result, &standing.targets)
}

/// Latest value; share ticked for milestones, 1 or 0 for done.
fn now_value(standing: &Standing) -> Option<Decimal> {
    match standing.key_result.measure {
        Measure::Milestones => standing.raw,
        _ => standing.now().map(|seen| seen.value),
    }
}

/// The same as text: `6%`, `2 of 5`, `Done`.
pub(super) fn now_text(frame: &Frame, standing: &Standing, wording: &Wording) -> Option<String> {
    let language = frame.language;
    match standing.key_result.measure {
        Measure::Milestones => {
            let of = language.pick("of", "von");
            let all = standing.milestones.len();
            let ticked = standing
                .milestones
                .iter()
                .filter(|row| row.done_on.is_some_and(|on| on <= frame.today));
            (all > 0).then(|| format!("{} {of} {all}", ticked.count()))
        }
        Measure::Done => standing.now().map(|seen| {
            let done = seen.value >= Decimal::ONE;
            let words = if done {
                ("Done", "Erledigt")
            } else {
                ("Not yet", "Noch nicht")
            };
            language.pick(words.0, words.1).to_owned()
        }),
        _ => standing.now().map(|seen| wording.brief(seen.value)),
    }
}

fn now_on(frame: &Frame, standing: &Standing) -> Option<chrono::NaiveDate> {
    match standing.key_result.measure {
        Measure::Milestones => standing.last_heard_on(frame.today),
        _ => standing.now().map(|seen| seen.check_in.on),
    }
}

/// Change since the value before the one that is shown.
fn change(standing: &Standing) -> Option<Decimal> {
    if !standing.key_result.measure.takes_targets() {
        return None;
    }
    let now = standing.now()?;
    let mut earlier = standing
        .observed()
        .rev()
        .skip_while(|seen| seen.check_in.id != now.check_in.id);
    let before = earlier.nth(1)?;
    now.value.checked_sub(before.value)
}

/// Expected less actual progress in whole points.
fn points_behind(standing: &Standing) -> Option<i32> {
    let gap = gap(standing.expected, standing.raw)?;
    points(gap).to_i32()
}

/// A share in whole points of a hundred.
pub(super) fn points(share: Decimal) -> Decimal {
    share
        .saturating_mul(Decimal::ONE_HUNDRED)
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

/// `, 14 points behind pace`; empty when not behind.
pub(super) fn behind_text(frame: &Frame, standing: &Standing) -> String {
    behind_pace(frame.language, points_behind(standing))
}

fn activity_count(frame: &Frame, standing: &Standing) -> u32 {
    let links = frame
        .workspace
        .below::<ActivityLink>(standing.key_result.id);
    u32::try_from(links.count()).unwrap_or(u32::MAX)
}

fn spoken(frame: &Frame, standing: &Standing, wording: &Wording, number: &str) -> String {
    let language = frame.language;
    let title = match standing.key_result.title.trim() {
        "" => language.pick("no title", "ohne Titel"),
        title => title,
    };
    if standing.is_draft() {
        let gap = language.pick("no number yet", "noch keine Zahl");
        return format!("KR {number}, {title}, {gap}");
    }
    let status = standing.status().word_inside(language);
    let now = now_text(frame, standing, wording);
    let target = target_text(standing, standing.targets.running(), wording);
    let tail = match (now, target) {
        (Some(now), Some(target)) if standing.key_result.measure == Measure::Metric => {
            format!(", {now} {} {target}", language.pick("of", "von"))
        }
        (Some(now), _) if standing.key_result.measure == Measure::Milestones => format!(", {now}"),
        (Some(now), Some(target)) => format!(", {now}, {target}"),
        (None, Some(target)) => format!(", {} {target}", language.pick("target", "Ziel")),
        (Some(now), None) => format!(", {now}"),
        (None, None) => String::new(),
    };
    format!("KR {number}, {title}, {status}{tail}")
}
