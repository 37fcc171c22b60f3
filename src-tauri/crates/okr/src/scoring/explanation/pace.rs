//! What is expected of a key result today, and the figure over the whole cycle.

use super::super::expected::running_stretch;
use super::super::frame::Frame;
use super::super::key_result::expected_value;
use super::super::standing::Standing;
use super::super::track::target_text;
use super::super::wording::Wording;
use super::formula::bracketed;
use crate::{Language, Measure};
use rust_decimal::Decimal;

/// Expected today and how.
pub(super) fn expected(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
    let language = frame.language;
    let Some(expected) = standing.expected else {
        return String::new();
    };
    let share = language.percent(expected);
    let key_result = standing.key_result;
    if standing.holds_at_any_time() {
        let how = language.pick(
            "as it should be so from the period’s first check-in on",
            "da es ab dem ersten Check-in des Zeitraums so sein soll",
        );
        return format!("{share}, {how}.");
    }
    if !key_result.measure.takes_targets() {
        let how = match key_result.measure {
            Measure::Milestones => language.pick(
                "what is dated up to today, undated milestones by time",
                "was bis heute terminiert ist, Meilensteine ohne Datum nach Zeit",
            ),
            _ => language.pick("0 until the due date, then 1", "0 bis zum Termin, danach 1"),
        };
        return format!("{share}: {how}.");
    }
    match line_text(frame, standing, wording).filter(|_| standing.targets.by_period) {
        Some(line) => format!("{share}, {line}"),
        None => by_time(frame, standing, &share),
    }
}

/// `as the line from 70% to 80% stands at 77.4% today.`
fn line_text(frame: &Frame, standing: &Standing, wording: &Wording) -> Option<String> {
    let stretch = running_stretch(frame, standing.key_result, &standing.targets)?;
    let (from, to) = (wording.brief(stretch.from), wording.brief(stretch.to));
    let now = wording.computed(expected_value(frame, standing)?);
    Some(match frame.language {
        Language::En => format!("as the line from {from} to {to} stands at {now} today."),
        Language::De => format!("denn die Linie von {from} bis {to} steht heute bei {now}."),
    })
}

fn by_time(frame: &Frame, standing: &Standing, share: &str) -> String {
    let span = standing.targets.running().span;
    let whole = (span.end - span.start).num_days();
    let gone = (frame.today - span.start).num_days().clamp(0, whole);
    match frame.language {
        Language::En => format!("{share} by time: day {gone} of {whole}."),
        Language::De => format!("{share} nach Zeit: Tag {gone} von {whole}."),
    }
}

/// `65% of the cycle: 13 ÷ 20, to 90%.`; empty when the same as the running figure.
pub(super) fn cycle(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
    if standing.targets.runs_in_last() && standing.key_result.measure.comparator().is_none() {
        return String::new();
    }
    let Some(raw) = standing
        .cycle_raw
        .filter(|_| standing.targets.set().nth(1).is_some())
    else {
        return String::new();
    };
    let share = frame.language.percent(raw);
    let last = standing.targets.last();
    if standing.key_result.measure.comparator().is_some() {
        return match frame.language {
            Language::En => format!("{share}: share of the elapsed periods in which it held."),
            Language::De => format!("{share}: Anteil der vergangenen Zeiträume, in denen es galt."),
        };
    }
    let (Some(seen), Some(goal)) = (standing.decisive(), last.goal) else {
        return String::new();
    };
    let baseline = standing.key_result.baseline.unwrap_or_default();
    let number = |value: Option<Decimal>| {
        value
            .map(|value| bracketed(frame.language.number_as_typed(value)))
            .unwrap_or_default()
    };
    let gone = number(seen.value.checked_sub(baseline));
    let way = number(goal.value.checked_sub(baseline));
    let target = target_text(standing, last, wording).unwrap_or_default();
    match frame.language {
        Language::En => format!("{share} of the cycle: {gone} ÷ {way}, to {target}."),
        Language::De => format!("{share} des Zyklus: {gone} ÷ {way}, bis {target}."),
    }
}
