//! Values of fields as text.

use super::names::Names;
use crate::{AlignedTo, Id, KeyResult, Language, Level, Measure, PeriodTarget, Row};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;

/// The text of a field's value; none for an empty one.
pub(super) fn value(names: &Names, row: &Row, field: &str, value: &Value) -> Option<String> {
    let language = names.language;
    match value {
        Value::Null => None,
        Value::Bool(yes) => Some(yes_or_no(*yes, language).to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) => list(names, items),
        Value::Object(_) => object(names, field, value),
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(string(names, row, field, text)),
    }
}

fn string(names: &Names, row: &Row, field: &str, text: &str) -> String {
    let language = names.language;
    if let Some(said) = enumerated(field, text, language) {
        return said.to_owned();
    }
    match field {
        "owner" | "lead" | "sponsor" | "facilitator" | "who" | "author" | "person" => text
            .parse()
            .map_or_else(|_| text.to_owned(), |id| names.person(id)),
        "level" => level(names, text),
        "parent" | "cycle" | "canvas" | "objective" | "key_result" | "thing" | "activity" => text
            .parse()
            .map_or_else(|_| text.to_owned(), |id: Id| names.brief(id)),
        "baseline" | "target" | "target_upper" | "trigger" | "value" | "upper" => text
            .parse()
            .map_or_else(|_| text.to_owned(), |number| quantity(names, row, number)),
        "weight" => text.parse().map_or_else(
            |_| text.to_owned(),
            |number: Decimal| language.number_as_typed(number),
        ),
        _ => date(text, field, language).unwrap_or_else(|| text.to_owned()),
    }
}

/// A date, in the fields that hold one.
fn date(text: &str, field: &str, language: Language) -> Option<String> {
    let dated = field.ends_with("_on") || matches!(field, "due" | "start" | "end" | "until" | "on");
    let date: NaiveDate = text.parse().ok()?;
    dated.then(|| language.date(date))
}

fn level(names: &Names, text: &str) -> String {
    let found = text.parse().ok().and_then(|id| names.get::<Level>(id));
    found.map_or_else(String::new, |row| row.one.clone())
}

/// A number in the unit of the key result that the row belongs to.
pub(super) fn quantity(names: &Names, row: &Row, number: Decimal) -> String {
    let language = names.language;
    let key_result = match row {
        Row::KeyResult(row) => Some(row),
        row => names.get::<KeyResult>(names.thing_of(row)),
    };
    match key_result {
        Some(row) if row.measure == Measure::Done => {
            let done = !number.is_zero();
            yes_or_no(done, language).to_owned()
        }
        Some(row) => language.quantity_as_typed(number, short_unit(&row.unit)),
        None => language.number_as_typed(number),
    }
}

/// A whole period target: a value, or a range.
pub(super) fn target(names: &Names, row: &PeriodTarget) -> String {
    let whole = Row::PeriodTarget(row.clone());
    let lower = quantity(names, &whole, row.value);
    match row.upper {
        Some(upper) => {
            let upper = quantity(names, &whole, upper);
            format!("{lower} {} {upper}", names.language.pick("to", "bis"))
        }
        None => lower,
    }
}

/// A long unit is left out: the row says it.
fn short_unit(unit: &str) -> &str {
    if unit.chars().count() <= 2 { unit } else { "" }
}

pub(super) fn yes_or_no(yes: bool, language: Language) -> &'static str {
    if yes {
        language.pick("yes", "ja")
    } else {
        language.pick("no", "nein")
    }
}

fn list(names: &Names, items: &[Value]) -> Option<String> {
    let texts: Vec<String> = items
        .iter()
        .filter_map(Value::as_str)
        .map(|text| match text.parse::<Id>() {
            Ok(id) if names.row(id).is_some() => names.person(id),
            _ => text.to_owned(),
        })
        .collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn object(names: &Names, field: &str, value: &Value) -> Option<String> {
    let language = names.language;
    match field {
        "done" => match serde_json::from_value(value.clone()).ok()? {
            crate::Done::Unknown => None,
            crate::Done::Share { share } => Some(language.percent(share)),
            crate::Done::Count { done, total } => Some(match language {
                Language::En => format!("{done} of {total}"),
                Language::De => format!("{done} von {total}"),
            }),
        },
        "to" => {
            let to: AlignedTo = serde_json::from_value(value.clone()).ok()?;
            Some(names.full(to.id()))
        }
        _ => {
            let texts = value.as_object()?.values().filter_map(|part| match part {
                Value::String(text) => Some(match text.parse::<NaiveDate>() {
                    Ok(date) => language.day(date),
                    Err(_) => text
                        .parse::<Decimal>()
                        .map_or_else(|_| text.clone(), |number| language.number_as_typed(number)),
                }),
                Value::Number(number) => Some(number.to_string()),
                _ => None,
            });
            let texts: Vec<String> = texts.collect();
            (!texts.is_empty()).then(|| texts.join(" · "))
        }
    }
}

/// The word for a value that is one of a few.
fn enumerated(field: &str, value: &str, language: Language) -> Option<&'static str> {
    let (_, _, english, german) = ENUMERATED
        .iter()
        .find(|(in_field, of, ..)| *in_field == field && *of == value)?;
    Some(language.pick(english, german))
}

#[rustfmt::skip]
const ENUMERATED: &[(&str, &str, &str, &str)] = &[
    ("measure", "metric", "metric", "Messgröße"),
    ("measure", "under", "under", "unter"),
    ("measure", "at_most", "at most", "höchstens"),
    ("measure", "over", "over", "über"),
    ("measure", "at_least", "at least", "mindestens"),
    ("measure", "between", "between", "zwischen"),
    ("measure", "milestones", "milestones", "Meilensteine"),
    ("measure", "done", "done or not", "erledigt oder nicht"),
    ("measure", "baseline", "baseline first", "erst messen"),
    ("meaning", "reach", "reached by its end", "bis zum Ende erreicht"),
    ("meaning", "level", "level in the period", "Niveau im Zeitraum"),
    ("meaning", "hold", "must hold all through", "muss durchgehend gelten"),
    ("division", "coarse", "the periods", "die Zeiträume"),
    ("division", "fine", "the finer periods", "die feineren Zeiträume"),
    ("indicator", "leading", "leading", "Frühindikator"),
    ("indicator", "lagging", "lagging", "Spätindikator"),
    ("state", "draft", "draft", "Entwurf"),
    ("state", "active", "active", "aktiv"),
    ("state", "stopped", "stopped", "gestoppt"),
    ("commitment", "committed", "committed", "verbindlich"),
    ("commitment", "aspirational", "aspirational", "ehrgeizig"),
    ("perspective", "outcomes", "outcomes", "Ergebnisse"),
    ("perspective", "services", "services", "Leistungen"),
    ("perspective", "team", "team", "Team"),
    ("status_override", "exceeded", "exceeded", "übertroffen"),
    ("status_override", "met", "met", "erreicht"),
    ("status_override", "on_track", "on track", "im Plan"),
    ("status_override", "not_started", "not started", "nicht begonnen"),
    ("status_override", "stale", "stale", "veraltet"),
    ("status_override", "at_risk", "at risk", "gefährdet"),
    ("status_override", "off_track", "off track", "nicht im Plan"),
    ("status_override", "missed", "missed", "verfehlt"),
    ("origin", "cascaded", "from above", "von oben"),
    ("origin", "laddered", "from below", "von unten"),
    ("origin", "shared", "shared", "geteilt"),
    ("strength", "contributes", "contributes", "trägt bei"),
    ("strength", "supports", "supports", "unterstützt"),
    ("phase", "initiation", "initiation", "Aufstellung"),
    ("phase", "checking", "checking", "Check-ins"),
    ("phase", "closing", "closing", "Abschluss"),
    ("phase", "closed", "closed", "geschlossen"),
    ("kind", "activity", "activity", "Aktivität"),
    ("kind", "project", "project", "Projekt"),
    ("decision", "keep", "keep", "weiterführen"),
    ("decision", "pause", "pause", "pausieren"),
    ("decision", "stop", "stop", "beenden"),
    ("language", "en", "English", "Englisch"),
    ("language", "de", "German", "Deutsch"),
    ("objective_status", "worst", "worst key result", "schlechtestes Schlüsselergebnis"),
    ("objective_status", "own_pace", "own pace", "eigenes Tempo"),
    ("action", "planned", "planned", "geplant"),
    ("action", "improvised", "improvised", "improvisiert"),
];
