//! The words for single fields.

use crate::{NumberField, Outcome};
use serde::Serialize;

/// A field by the name it has in an edit, and the text it is set to, where it is a text.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) to: Option<String>,
}

/// The field that a `…Field` value sets, read off the form it has in an edit.
pub(super) fn field_of(set: &impl Serialize) -> Option<Field> {
    let value = serde_json::to_value(set).ok()?;
    let said = value.get("field")?.as_str()?;
    let name = WORDS
        .iter()
        .map(|(name, ..)| *name)
        .find(|name| *name == said)?;
    Some(Field {
        name,
        to: value
            .get("to")
            .and_then(|to| to.as_str())
            .map(str::to_owned),
    })
}

pub(super) fn plan(outcome: Outcome) -> Field {
    let name = match outcome {
        Outcome::Missed => "plan_missed",
        Outcome::Met => "plan_met",
        Outcome::Exceeded => "plan_exceeded",
    };
    Field { name, to: None }
}

pub(super) fn number(into: NumberField) -> Field {
    let name = match into {
        NumberField::Baseline => "baseline",
        NumberField::Weight | NumberField::MilestoneWeight => "weight",
        NumberField::Done => "done",
        NumberField::MissedFrom => "plan_missed",
        NumberField::ExceededFrom => "plan_exceeded",
    };
    Field { name, to: None }
}

/// Where a period ends and the next begins.
pub(super) fn border() -> Field {
    let name = "end";
    Field { name, to: None }
}

/// Whether the field is (part of) the thing's name.
pub(super) fn is_name(field: &str) -> bool {
    matches!(
        field,
        "name" | "title" | "verb" | "subject" | "label" | "one"
    )
}

/// The words for a field in English and German.
pub(crate) fn words(field: &str) -> (&'static str, &'static str) {
    let found = WORDS.iter().find(|(name, ..)| *name == field);
    found.map_or(("a field", "Ein Feld"), |(_, english, german)| {
        (*english, *german)
    })
}

const WORDS: &[(&str, &str, &str)] = &[
    ("advice", "advice limits", "Hinweisgrenzen"),
    ("agreed_on", "the agreement date", "Vereinbart am"),
    (
        "anticipated_impact",
        "anticipated impact",
        "Erwartete Wirkung",
    ),
    ("bands", "score bands", "Bewertungsstufen"),
    ("baseline", "baseline", "Ausgangswert"),
    ("budget", "budget", "Budget"),
    ("check_in_days", "check-in rhythm", "Check-in-Rhythmus"),
    ("code", "code", "Kürzel"),
    ("commitment", "commitment", "Verbindlichkeit"),
    ("counts_children", "what counts", "Was zählt"),
    ("data_source", "data source", "Datenquelle"),
    ("decision", "decision", "Entscheidung"),
    (
        "decision_reason",
        "reason of the decision",
        "Grund der Entscheidung",
    ),
    ("division", "division of periods", "Einteilung"),
    ("done", "progress of work", "Arbeitsstand"),
    ("done_on", "tick", "Haken"),
    ("due", "due date", "Termin"),
    ("effort", "effort", "Aufwand"),
    ("end", "end", "Ende"),
    ("facilitator", "facilitator", "Moderation"),
    ("first_movement_on", "first movement", "Erste Bewegung"),
    ("hints_off", "hints", "Hinweise"),
    ("horizon", "horizon", "Horizont"),
    ("impact", "impact", "Wirkung"),
    (
        "indicator",
        "leading or lagging",
        "Früh- oder Spätindikator",
    ),
    ("initials", "initials", "Initialen"),
    ("kind", "kind", "Art"),
    ("label", "label", "Bezeichnung"),
    ("language", "language", "Sprache"),
    ("lead", "lead", "Leitung"),
    ("level", "level", "Ebene"),
    ("many", "name of many", "Mehrzahl"),
    ("meaning", "meaning of targets", "Bedeutung der Zielwerte"),
    ("measure", "measure", "Messgröße"),
    ("name", "name", "Name"),
    ("needs", "needs", "Bedarf"),
    ("objective_status", "status rule", "Statusregel"),
    ("one", "name of one", "Einzahl"),
    ("origin", "origin", "Herkunft"),
    (
        "override_reason",
        "reason of the status",
        "Grund des Status",
    ),
    ("owner", "owner", "Verantwortliche Person"),
    ("participants", "who took part", "Teilnehmende"),
    ("person", "person", "Person"),
    ("perspective", "perspective", "Perspektive"),
    ("phase", "phase", "Phase"),
    ("phase_dates", "planned phases", "Geplante Phasen"),
    ("plan_exceeded", "plan if exceeded", "Plan bei Übertreffen"),
    ("plan_met", "plan if met", "Plan bei Erreichen"),
    ("plan_missed", "plan if missed", "Plan bei Verfehlen"),
    ("review_on", "review date", "Überprüfung"),
    ("short", "short name", "Kurzname"),
    ("sponsor", "sponsor", "Sponsor"),
    ("start", "start", "Anfang"),
    ("state", "state", "Zustand"),
    ("status", "status limits", "Statusgrenzen"),
    ("status_override", "own status", "Eigener Status"),
    ("stopped_because", "reason of the stop", "Grund des Stopps"),
    ("strength", "weight", "Gewicht"),
    ("subject", "subject", "Gegenstand"),
    ("target", "target", "Zielwert"),
    ("target_upper", "upper limit", "Obere Grenze"),
    ("text", "text", "Text"),
    ("title", "title", "Titel"),
    ("trigger", "trigger", "Auslöser"),
    ("unit", "unit of measure", "Maßeinheit"),
    ("until", "until", "Bis wann"),
    ("used_on", "use", "Einsatz"),
    ("values", "values", "Werte"),
    ("verb", "verb", "Verb"),
    ("weight", "weight", "Gewicht"),
    ("who", "who", "Wer"),
    ("why", "why", "Warum"),
];
