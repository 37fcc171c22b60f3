//! A changed row as fields: what each is called, what it said, what it says.

use super::names::Names;
use super::values::{target, value};
use crate::edit::field_words;
use crate::{Activity, Change, Language, Outcome, Period, Row};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// What a field speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Aspect {
    /// What was planned.
    Plan,
    /// What was observed.
    CheckIns,
    /// What is done for it.
    Work,
    /// Units, cycles, people and settings.
    SetUp,
}

/// One field of one row, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field's name in the row; empty when the row as a whole came or went.
    pub field: String,
    /// What a person calls it: `Plan if missed`.
    pub label: String,
    /// What it said; none for nothing.
    pub before: Option<String>,
    /// What it says; none for nothing.
    pub after: Option<String>,
    /// What it speaks of.
    pub aspect: Aspect,
}

/// Places of a row among others; told as one field.
const PLACE: &[&str] = &["order", "canvas", "objective", "parent"];

impl FieldChange {
    /// The field by which a change of place is told.
    pub(super) const PLACE: &'static str = "place";

    /// The fields in which a change differs. `before` and `after` name things as they were
    /// and as they are.
    pub(super) fn of(change: &Change, before: &Names, after: &Names) -> Vec<Self> {
        match (&change.before, &change.after) {
            (Some(old), Some(new)) => between(old, new, before, after),
            (None, Some(new)) => vec![whole(new, None, Some(existence(new, after)), after)],
            (Some(old), None) => vec![whole(old, Some(existence(old, before)), None, before)],
            (None, None) => vec![],
        }
    }
}

/// The fields in which a change differs, with today's names.
pub fn field_changes(change: &Change, names: &Names) -> Vec<FieldChange> {
    FieldChange::of(change, names, names)
}

fn between(old: &Row, new: &Row, before: &Names, after: &Names) -> Vec<FieldChange> {
    let (was, is) = (content(old), content(new));
    let mut out = vec![];
    let differing = is
        .iter()
        .filter(|(field, now)| was.get(*field) != Some(*now));
    let mut moved = false;
    for (field, now) in differing {
        if PLACE.contains(&field.as_str()) && !matches!(new, Row::Alignment(_)) {
            moved = true;
            continue;
        }
        let then = was.get(field).unwrap_or(&Value::Null);
        out.push(FieldChange {
            field: field.clone(),
            label: label(new, field, after),
            before: value(before, old, field, then),
            after: value(after, new, field, now),
            aspect: aspect(new),
        });
    }
    if moved {
        out.push(FieldChange {
            field: FieldChange::PLACE.to_owned(),
            label: after.language.pick("Place", "Platz").to_owned(),
            before: Some(place(old, before)),
            after: Some(place(new, after)),
            aspect: aspect(new),
        });
    }
    out
}

/// Where a row stands: its number, or what it is below.
fn place(row: &Row, names: &Names) -> String {
    match row {
        Row::Objective(_) | Row::KeyResult(_) => names.brief(row.id()),
        Row::Unit(row) => row.parent.map_or_else(
            || names.language.pick("at the top", "ganz oben").to_owned(),
            |parent| names.title(parent),
        ),
        row => names.title(row.id()),
    }
}

fn whole(row: &Row, before: Option<String>, after: Option<String>, names: &Names) -> FieldChange {
    FieldChange {
        field: String::new(),
        label: label(row, "", names),
        before,
        after,
        aspect: aspect(row),
    }
}

/// What stands for a whole row: its value where it is one, else that it is there.
fn existence(row: &Row, names: &Names) -> String {
    let language = names.language;
    match row {
        Row::PeriodTarget(row) => target(names, row),
        Row::OutcomePlan(row) if !row.text.is_empty() => row.text.clone(),
        Row::Milestone(row) => row.title.clone(),
        Row::ActivityLink(row) => names.title(row.activity),
        Row::Alignment(row) => serves(&names.full(row.to.id()), language),
        Row::Waiver(row) => row.reason.clone(),
        Row::Period(row) => row.label.clone(),
        Row::KeyResult(row) if names.standing(row.id).is_some_and(|it| it.is_draft) => {
            language.pick("there, draft", "da, Entwurf").to_owned()
        }
        _ => language.pick("there", "da").to_owned(),
    }
}

pub(super) fn serves(what: &str, language: Language) -> String {
    match language {
        Language::En => format!("serves {what}"),
        Language::De => format!("dient {what}"),
    }
}

/// What a person calls a field of a row; the row itself for an empty field.
pub(super) fn label(row: &Row, field: &str, names: &Names) -> String {
    let language = names.language;
    let pick = |english: &str, german: &str| language.pick(english, german).to_owned();
    match row {
        Row::PeriodTarget(row) => {
            let period = names
                .get::<Period>(row.period)
                .map_or("", |row| row.label.as_str());
            match language {
                Language::En => format!("{period} target").trim().to_owned(),
                Language::De => format!("Zielwert {period}").trim().to_owned(),
            }
        }
        Row::OutcomePlan(row) => {
            let plan = match row.outcome {
                Outcome::Missed => pick("Plan if missed", "Plan bei Verfehlen"),
                Outcome::Met => pick("Plan if met", "Plan bei Erreichen"),
                Outcome::Exceeded => pick("Plan if exceeded", "Plan bei Übertreffen"),
            };
            match field {
                "" | "text" => plan,
                field => format!("{plan}, {}", lower(&word(field, language))),
            }
        }
        Row::Milestone(row) if !field.is_empty() => {
            format!("{}, {}", row.title, lower(&word(field, language)))
        }
        row if field.is_empty() => match row {
            Row::KeyResult(_) => pick("Key result", "Schlüsselergebnis"),
            Row::Objective(_) => pick("Objective", "Ziel"),
            Row::Alignment(_) => pick("Alignment", "Ausrichtung"),
            Row::ActivityLink(_) => pick("Work", "Arbeit"),
            Row::Activity(row) => work(row, language).to_owned(),
            Row::Milestone(_) => pick("Milestone", "Meilenstein"),
            Row::CheckIn(_) => pick("Check-in", "Check-in"),
            Row::Waiver(_) => pick("Kept as it is", "So gelassen"),
            Row::Person(_) => pick("Person", "Person"),
            Row::Unit(_) => pick("Unit", "Einheit"),
            Row::Cycle(_) => pick("Cycle", "Zyklus"),
            Row::Period(_) => pick("Period", "Zeitraum"),
            Row::Canvas(_) => pick("Canvas", "Canvas"),
            Row::Level(_) => pick("Level", "Ebene"),
            Row::StrategicObjective(_) => pick("Strategic objective", "Strategisches Ziel"),
            _ => pick("Settings", "Einstellungen"),
        },
        Row::CheckIn(_) if field == "value" => pick("Now", "Stand"),
        Row::CheckIn(_) if field == "confidence" => pick("Confidence", "Zuversicht"),
        Row::CheckIn(_) if field == "note" => pick("Note", "Notiz"),
        Row::Alignment(_) if field == "to" => pick("Serves", "Dient"),
        _ => word(field, language),
    }
}

pub(super) fn work(row: &Activity, language: Language) -> &'static str {
    match row.kind {
        crate::ActivityKind::Activity => language.pick("Activity", "Aktivität"),
        crate::ActivityKind::Project => language.pick("Project", "Projekt"),
    }
}

/// A field's word at the start of a line.
fn word(field: &str, language: Language) -> String {
    let (english, german) = field_words(field);
    let word = language.pick(english, german);
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Inside a line; German nouns stay as they are.
fn lower(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), word.is_ascii()) {
        (Some(first), true) => first.to_lowercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

pub(super) fn aspect(row: &Row) -> Aspect {
    match row {
        Row::CheckIn(_) => Aspect::CheckIns,
        Row::Activity(_) | Row::ActivityLink(_) => Aspect::Work,
        Row::Settings(_)
        | Row::Level(_)
        | Row::Person(_)
        | Row::Unit(_)
        | Row::Cycle(_)
        | Row::Period(_) => Aspect::SetUp,
        _ => Aspect::Plan,
    }
}

/// A row's fields by their names.
fn content(row: &Row) -> Map<String, Value> {
    let mut whole = serde_json::to_value(row).unwrap_or_default();
    match whole.get_mut("row").map(Value::take) {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The row `now` with one field as it is in `then`; none when that is no row, or the same.
pub fn put_back(now: &Row, then: &Row, field: &str) -> Option<Row> {
    let mut fields = content(now);
    let earlier = content(then);
    let names: Vec<&str> = match field {
        FieldChange::PLACE => PLACE.to_vec(),
        field => vec![field],
    };
    for name in names {
        if let Some(value) = earlier.get(name) {
            fields.insert(name.to_owned(), value.clone());
        }
    }
    let mut whole = serde_json::to_value(now).ok()?;
    whole["row"] = Value::Object(fields);
    let row: Row = serde_json::from_value(whole).ok()?;
    (row != *now).then_some(row)
}
