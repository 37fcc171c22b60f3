//! The stepped target track: each period a step, as high as its target, filled as far as
//! it is reached. Places and heights are doubles, for drawing only.

use super::expected;
use super::frame::Frame;
use super::progress::{clamped, metric_progress};
use super::standing::Standing;
use super::status::gap;
use super::targets::{Goal, Slot};
use super::wording::Wording;
use crate::{Measure, Status, Step, TargetMeaning, Track};
use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

/// More steps than this do not all get their target printed.
const LABELS_THAT_FIT: usize = 6;

/// The track of a key result.
pub(super) fn track(frame: &Frame, standing: &Standing, wording: &Wording) -> Track {
    let heights = Heights::of(standing);
    let count = standing.targets.slots.len();
    let steps: Vec<Step> = (0..count)
        .map(|at| step(frame, standing, wording, &heights, at))
        .collect();
    let baseline = standing.key_result.baseline;
    Track {
        baseline_text: baseline.map(|value| wording.brief(value)),
        baseline_height: baseline.map_or(0.0, |value| heights.at(value)),
        spoken: spoken(frame, standing, wording),
        today: frame.today_place(),
        steps,
    }
}

fn step(
    frame: &Frame,
    standing: &Standing,
    wording: &Wording,
    heights: &Heights,
    at: usize,
) -> Step {
    let slot = &standing.targets.slots[at];
    let shape = Shape::of(frame, standing, at);
    let behind = [Status::AtRisk, Status::OffTrack, Status::Missed];
    let status = match slot.span.end < frame.today {
        true => Status::Missed,
        false => standing.computed_status,
    };
    let short = shape.shortfall_to.is_some();
    Step {
        period: slot.period,
        label: slot.label.to_owned(),
        target_text: target_text(standing, slot, wording),
        target_short: target_short(standing, slot, wording),
        prominent: prominent(standing, at),
        from: frame.span.edge_before(slot.span.start),
        to: frame.span.edge_after(slot.span.end),
        height: heights.of_slot(standing, at),
        fill: shape.fill,
        shortfall_to: shape.shortfall_to,
        shortfall_status: Some(status).filter(|status| short && behind.contains(status)),
        reached: shape.reached,
        current: slot.span.holds(frame.today),
    }
}

/// What a slot asks for, as text.
pub(super) fn target_text(standing: &Standing, slot: &Slot, wording: &Wording) -> Option<String> {
    let language = wording.language;
    match standing.key_result.measure {
        Measure::Milestones => {
            let count = standing.milestones.len();
            (count > 0).then(|| format!("{} {count}", language.pick("all", "alle")))
        }
        Measure::Done => Some(language.pick("done", "erledigt").to_owned()),
        Measure::Baseline => Some(language.pick("a first value", "ein erster Wert").to_owned()),
        _ => slot.goal.map(|goal| wording.goal(goal)),
    }
}

/// The same for a narrow step: signs instead of words, units only where they are short.
fn target_short(standing: &Standing, slot: &Slot, wording: &Wording) -> Option<String> {
    match standing.key_result.measure.takes_targets() {
        true => slot.goal.map(|goal| wording.short_goal(goal)),
        false => target_text(standing, slot, wording),
    }
}

/// Where room is short only the running, the last and every third target are printed.
fn prominent(standing: &Standing, at: usize) -> bool {
    let count = standing.targets.slots.len();
    count <= LABELS_THAT_FIT
        || at == standing.targets.running_at()
        || at + 1 == count
        || (at + 1).is_multiple_of(3)
}

/// How far one step is filled and hatched.
struct Shape {
    fill: f64,
    shortfall_to: Option<f64>,
    reached: bool,
}

impl Shape {
    fn of(frame: &Frame, standing: &Standing, at: usize) -> Self {
        let slot = &standing.targets.slots[at];
        let begun = slot.span.start <= frame.today;
        let raw = standing
            .raw_at_end_of(frame, slot)
            .filter(|_| begun || reaches(standing));
        let elapsed = slot.span.elapsed(frame.today);
        let fill = fill(frame, standing, at, raw).map(clamped);
        let due = expected_fill(frame, standing, at).filter(|_| begun);
        let behind = gap(due, Some(fill.unwrap_or_default())).filter(|gap| *gap > Decimal::ZERO);
        let heard = standing.last_heard_on(frame.today).is_some();
        let fill = share(fill.unwrap_or_default());
        let to = if slot.span.end < frame.today {
            1.0
        } else {
            slot.span.middle_of(frame.today)
        };
        Self {
            fill,
            shortfall_to: behind
                .filter(|_| heard && !elapsed.is_zero() && to > fill)
                .map(|_| to),
            reached: begun && heard && raw.is_some_and(|raw| raw >= Decimal::ONE),
        }
    }
}

/// Whether values of earlier periods go on to count: then the way to each target begins at
/// the one before. Levels and thresholds start anew in each period.
fn reaches(standing: &Standing) -> bool {
    !standing.holds_at_any_time()
}

/// Filled share of a step: of the way to its target. A level without a way (no baseline,
/// or the baseline itself) fills with time while it is kept.
fn fill(frame: &Frame, standing: &Standing, at: usize, raw: Option<Decimal>) -> Option<Decimal> {
    let slot = &standing.targets.slots[at];
    if !standing.key_result.measure.takes_targets() {
        return raw;
    }
    let kept = raw.is_some_and(|raw| raw >= Decimal::ONE);
    let kept_so_far = if kept {
        slot.span.elapsed(frame.today)
    } else {
        Decimal::ZERO
    };
    let goal = slot.goal?;
    if standing.key_result.measure == Measure::Between {
        return raw.map(|_| kept_so_far);
    }
    let from = match reaches(standing) {
        true => Some(way_from(standing, at)),
        false => standing.key_result.baseline,
    };
    let value = value_for(frame, standing, slot)?;
    match from.filter(|from| *from != goal.value) {
        Some(_) if kept && !reaches(standing) => Some(Decimal::ONE),
        Some(from) => metric_progress(from, goal.value, value),
        None if standing.key_result.measure == Measure::Metric && !reaches(standing) => raw,
        None => Some(kept_so_far),
    }
}

/// Where the way to a step's target begins: at the target before it, else the baseline.
fn way_from(standing: &Standing, at: usize) -> Decimal {
    let before = standing.targets.slots[..at]
        .iter()
        .rev()
        .find_map(|slot| slot.goal);
    let baseline = standing.key_result.baseline.unwrap_or_default();
    before.map_or(baseline, |goal| goal.value)
}

/// The value that fills a step: the latest, for a level the latest of its days, for what
/// must hold the one that holds least.
fn value_for(frame: &Frame, standing: &Standing, slot: &Slot) -> Option<Decimal> {
    let mut counting = standing.counting(slot);
    let hold = standing.key_result.meaning == TargetMeaning::Hold;
    let seen = match hold {
        true => counting
            .rev()
            .min_by_key(|seen| standing.raw_of(slot, seen.value)),
        false => counting.next_back(),
    };
    seen.map(|seen| seen.value)
        .filter(|_| slot.span.start <= frame.today || reaches(standing))
}

/// How far a step should be filled today.
fn expected_fill(frame: &Frame, standing: &Standing, at: usize) -> Option<Decimal> {
    let slot = &standing.targets.slots[at];
    if !standing.key_result.measure.takes_targets() {
        return standing.expected;
    }
    let goal = slot.goal?;
    if slot.span.end < frame.today || !reaches(standing) {
        return Some(slot.span.elapsed(frame.today));
    }
    let from = way_from(standing, at);
    let value = expected::value_on_line(frame, standing.key_result, &standing.targets)?;
    metric_progress(from, goal.value, value).map(clamped)
}

/// Lowest and highest of baseline and targets, for heights between them.
struct Heights {
    low: Decimal,
    high: Decimal,
}

impl Heights {
    fn of(standing: &Standing) -> Self {
        let goals = standing.targets.set().map(|(_, goal)| middle(goal));
        let values: Vec<Decimal> = goals.chain(standing.key_result.baseline).collect();
        Self {
            low: values.iter().min().copied().unwrap_or_default(),
            high: values.iter().max().copied().unwrap_or_default(),
        }
    }

    /// 0 at the lowest, 1 at the highest, half way up when all are level.
    fn at(&self, value: Decimal) -> f64 {
        metric_progress(self.low, self.high, value).map_or(0.5, |height| share(clamped(height)))
    }

    /// A slot without a target is as high as the one before it; where nothing is set yet
    /// the steps simply rise.
    fn of_slot(&self, standing: &Standing, at: usize) -> f64 {
        let slots = &standing.targets.slots;
        match slots[..=at].iter().rev().find_map(|slot| slot.goal) {
            Some(goal) => self.at(middle(goal)),
            None if standing.targets.set().next().is_none() && slots.len() > 1 => {
                at as f64 / (slots.len() - 1) as f64
            }
            None => standing
                .key_result
                .baseline
                .map_or(0.5, |value| self.at(value)),
        }
    }
}

fn middle(goal: Goal) -> Decimal {
    let both = goal.upper.and_then(|upper| goal.value.checked_add(upper));
    both.map_or(goal.value, |both| both * dec!(0.5))
}

fn share(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

fn spoken(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
    let language = frame.language;
    let mut sentences: Vec<String> = Vec::new();
    if let Some(now) = super::key_result::now_text(frame, standing, wording) {
        sentences.push(format!("{} {now}.", language.pick("Now", "Stand")));
    }
    for (at, slot) in standing.targets.slots.iter().enumerate() {
        let Some(target) = target_text(standing, slot, wording) else {
            continue;
        };
        let mut sentence = match language {
            crate::Language::En => format!("{} target {target}", slot.label),
            crate::Language::De => format!("Ziel {} {target}", slot.label),
        };
        if at == standing.targets.running_at() {
            sentence.push_str(&super::key_result::behind_text(frame, standing));
        }
        sentences.push(sentence + ".");
    }
    if sentences.is_empty() {
        sentences.push(
            language
                .pick("No target set.", "Kein Ziel gesetzt.")
                .to_owned(),
        );
    }
    sentences.join(" ")
}
