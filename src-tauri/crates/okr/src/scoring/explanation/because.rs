//! Why a status, with its limit; and what the owner says instead.

use super::super::frame::Frame;
use super::super::key_result::points;
use super::super::standing::Standing;
use super::super::status::gap;
use crate::{Language, Measure, Status};
use rust_decimal::Decimal;

/// Why the status, with its limit; and what the owner says instead.
pub(super) fn because(frame: &Frame, standing: &Standing) -> String {
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
