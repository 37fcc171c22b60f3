//! Explanations: how the number of a key result came about, from what went in to what it
//! does in its objective. Every figure here is read from the same standing that made the
//! number, so the two cannot differ.

use super::frame::Frame;
use super::key_result::{expected_value, points};
use super::objective::ObjectiveStanding;
use super::progress::clamped;
use super::standing::Standing;
use super::status::gap;
use super::track::target_text;
use super::wording::Wording;
use crate::{Explanation, Language, Measure, Status, TargetMeaning};
use rust_decimal::Decimal;

mod inputs;
mod weight;

/// The explanation of a key result's progress.
pub(super) fn explanation(
    frame: &Frame,
    standing: &Standing,
    objective: &ObjectiveStanding,
    number: usize,
    wording: &Wording,
) -> Explanation {
    Explanation {
        result_text: standing.raw.map(|raw| frame.language.percent(raw)),
        inputs: inputs::inputs(frame, standing, wording),
        words: words(frame.language, standing),
        figures: formula(frame, standing, wording),
        raw: standing.raw,
        clamp: clamp(frame.language, standing),
        expected: expected(frame, standing, wording),
        status: standing.status(),
        status_because: because(frame, standing),
        weight: weight::weight(frame.language, standing, objective, number),
        cycle: cycle(frame, standing, wording),
    }
}

/// The formula in words.
fn words(language: Language, standing: &Standing) -> String {
    if standing.is_draft() {
        return String::new();
    }
    let key_result = standing.key_result;
    let (english, german) = match key_result.measure {
        Measure::Metric if standing.is_attainment() => (
            "Attainment: the value as a share of the target, as there is no baseline",
            "Zielerreichung: der Wert als Anteil am Ziel, da der Ausgangswert fehlt",
        ),
        Measure::Metric => (
            "The way gone, as a share of the way to go",
            "Der zurückgelegte Weg als Anteil am ganzen Weg",
        ),
        Measure::Milestones => (
            "The milestones ticked, as a share of all by weight",
            "Die abgehakten Meilensteine als Anteil an allen, nach Gewicht",
        ),
        Measure::Done => ("1 when done, 0 before", "1 sobald erledigt, vorher 0"),
        Measure::Baseline => (
            "1 once there is a first value, 0 before",
            "1 sobald ein erster Wert vorliegt, vorher 0",
        ),
        _ if key_result.meaning == TargetMeaning::Hold => (
            "1 while it holds at every check-in of the period, else 0",
            "1 solange es bei jedem Check-in des Zeitraums gilt, sonst 0",
        ),
        _ => ("1 while it holds, else 0", "1 solange es gilt, sonst 0"),
    };
    language.pick(english, german).to_owned()
}

/// The formula with its figures as typed.
fn formula(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
    let number = |value| bracketed(frame.language.number_as_typed(value));
    let key_result = standing.key_result;
    match key_result.measure {
        Measure::Milestones => milestone_formula(frame, standing),
        Measure::Done | Measure::Baseline => String::new(),
        measure => {
            let (Some(seen), Some(goal)) = (standing.decisive(), standing.targets.running().goal)
            else {
                return String::new();
            };
            let (value, target) = (number(seen.value), number(goal.value));
            match (measure.comparator(), key_result.baseline) {
                (Some(_), _) => format!("{value}: {}", wording.goal(goal)),
                (None, None) => format!("{value} ÷ {target}"),
                (None, Some(baseline)) => {
                    let baseline = number(baseline);
                    format!("({value} − {baseline}) / ({target} − {baseline})")
                }
            }
        }
    }
}

/// A negative number inside a formula stands in brackets.
fn bracketed(number: String) -> String {
    if number.starts_with('−') {
        format!("({number})")
    } else {
        number
    }
}

fn milestone_formula(frame: &Frame, standing: &Standing) -> String {
    let sum = |ticked_only: bool| -> Decimal {
        let ticked = |on: Option<chrono::NaiveDate>| on.is_some_and(|on| on <= frame.today);
        let rows = standing.milestones.iter();
        rows.filter(|row| !ticked_only || ticked(row.done_on))
            .fold(Decimal::ZERO, |sum, row| sum.saturating_add(row.weight))
    };
    let number = |value| frame.language.number_as_typed(value);
    format!("{} ÷ {}", number(sum(true)), number(sum(false)))
}

fn clamp(language: Language, standing: &Standing) -> String {
    let Some(raw) = standing.raw else {
        return String::new();
    };
    let counted = clamped(raw);
    if counted == raw {
        return String::new();
    }
    let (counted, raw) = (language.percent(counted), language.percent(raw));
    match language {
        Language::En => format!("Shown and counted as {counted}. The raw {raw} is kept."),
        Language::De => {
            format!("Angezeigt und gezählt als {counted}. Der rohe Wert {raw} bleibt erhalten.")
        }
    }
}

/// Expected today and how.
fn expected(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
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
    let stretch = super::expected::running_stretch(frame, standing.key_result, &standing.targets)?;
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

/// Why the status, with its limit; and what the owner says instead.
fn because(frame: &Frame, standing: &Standing) -> String {
    let by_rule = by_rule(frame, standing);
    let Some(own) = standing.key_result.status_override else {
        return by_rule;
    };
    let computed = standing.computed_status.word(frame.language);
    let own = own.word(frame.language);
    let reason = standing.key_result.override_reason.trim();
    match frame.language {
        Language::En => format!("The owner says {own}: {reason}. Computed: {computed}. {by_rule}"),
        Language::De => {
            format!(
                "Die verantwortliche Person sagt {own}: {reason}. Berechnet: {computed}. {by_rule}"
            )
        }
    }
}

fn by_rule(frame: &Frame, standing: &Standing) -> String {
    let language = frame.language;
    let limits = &frame.limits;
    let over = points(
        standing
            .raw
            .unwrap_or_default()
            .saturating_sub(Decimal::ONE),
    );
    let behind = gap(standing.expected, standing.raw)
        .map(points)
        .unwrap_or_default();
    let number = |value| language.number(value, 0);
    let limit = |share| number(points(share));
    let end = language.date(standing.targets.running().span.end);
    let is_behind = behind > Decimal::ZERO;
    let (behind, over) = (number(behind.max(Decimal::ZERO)), number(over));
    match (standing.computed_status, language) {
        (Status::Exceeded, Language::En) => {
            format!(
                "Raw is over 100% by {over} points. The limit is {}.",
                limit(limits.exceeded)
            )
        }
        (Status::Exceeded, Language::De) => format!(
            "Der rohe Wert liegt {over} Punkte über 100\u{202f}%. Die Grenze ist {}.",
            limit(limits.exceeded)
        ),
        (Status::Met, _) => language
            .pick("The target is reached.", "Das Ziel ist erreicht.")
            .to_owned(),
        (Status::OnTrack, _) if !is_behind => language
            .pick(
                "Level with the pace or ahead of it.",
                "Im Tempo oder voraus.",
            )
            .to_owned(),
        (Status::OnTrack, Language::En) => {
            format!(
                "{behind} points behind pace. On track up to {}.",
                limit(limits.on_track)
            )
        }
        (Status::OnTrack, Language::De) => {
            format!(
                "{behind} Punkte hinter dem Tempo. Im Plan bis {}.",
                limit(limits.on_track)
            )
        }
        (Status::AtRisk, _) => at_risk(frame, standing, &behind),
        (Status::OffTrack, Language::En) => {
            format!(
                "{behind} points behind pace. At risk up to {}.",
                limit(limits.at_risk)
            )
        }
        (Status::OffTrack, Language::De) => {
            format!(
                "{behind} Punkte hinter dem Tempo. Gefährdet bis {}.",
                limit(limits.at_risk)
            )
        }
        (Status::Stale, _) => stale(frame, standing),
        (Status::Missed, Language::En) => format!("Ended {end} short of the target."),
        (Status::Missed, Language::De) => format!("Am {end} ohne das Ziel zu Ende gegangen."),
        (Status::NotStarted, _) => not_started(language, standing).to_owned(),
    }
}

fn at_risk(frame: &Frame, standing: &Standing, behind: &str) -> String {
    let limits = &frame.limits;
    let limit = |share| frame.language.number(points(share), 0);
    let far = gap(standing.expected, standing.raw).is_some_and(|gap| gap > limits.at_risk);
    let first = standing.key_result.first_movement_on.filter(|_| far);
    match (first, frame.language) {
        (Some(first), Language::En) => format!(
            "{behind} points behind pace, but no movement is expected before {}.",
            frame.language.date(first)
        ),
        (Some(first), Language::De) => format!(
            "{behind} Punkte hinter dem Tempo, aber vor dem {} wird keine Bewegung erwartet.",
            frame.language.date(first)
        ),
        (None, Language::En) => format!(
            "{behind} points behind pace. On track up to {}, at risk up to {}.",
            limit(limits.on_track),
            limit(limits.at_risk)
        ),
        (None, Language::De) => format!(
            "{behind} Punkte hinter dem Tempo. Im Plan bis {}, gefährdet bis {}.",
            limit(limits.on_track),
            limit(limits.at_risk)
        ),
    }
}

fn stale(frame: &Frame, standing: &Standing) -> String {
    let heard = standing.last_heard_on(frame.today);
    let days = heard.map_or(0, |heard| (frame.today - heard).num_days());
    let limit = 2 * i64::from(frame.cycle.check_in_days);
    match frame.language {
        Language::En => {
            format!("Last check-in {days} days ago. The limit is twice the rhythm: {limit}.")
        }
        Language::De => {
            format!(
                "Letzter Check-in vor {days} Tagen. Die Grenze ist der doppelte Rhythmus: {limit}."
            )
        }
    }
}

fn not_started(language: Language, standing: &Standing) -> &'static str {
    let way_is_none = standing.key_result.measure == Measure::Metric
        && standing.now().is_some()
        && standing.raw.is_none();
    if standing.is_draft() {
        language.pick(
            "No number to measure against yet.",
            "Noch keine Zahl, an der zu messen wäre.",
        )
    } else if way_is_none {
        language.pick(
            "Start and target are the same: this is something to keep. Use a threshold or a KPI.",
            "Start und Ziel sind gleich: Das ist etwas, das zu halten ist. Nimm einen Schwellenwert oder eine Kennzahl.",
        )
    } else {
        language.pick("No check-in counts yet.", "Noch zählt kein Check-in.")
    }
}

/// `65% of the cycle: 13 ÷ 20, to 90%.`; empty when the same as the running figure.
fn cycle(frame: &Frame, standing: &Standing, wording: &Wording) -> String {
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
