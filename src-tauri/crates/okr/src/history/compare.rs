//! Two states side by side: what differs, thing by thing, then and now.

use super::fields::{Aspect, FieldChange, aspect, label};
use super::names::Names;
use super::values::quantity;
use crate::{Change, CheckIn, Id, KeyResult, Language, Row, Status, Table, Workspace};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What differs between two states.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// The things that differ, canvas by canvas in their order.
    pub things: Vec<Compared>,
    /// How many fields differ.
    pub fields: u32,
    /// Of these, how many speak of the plan and all that belongs to it.
    pub plan: u32,
    /// And how many of check-ins.
    pub check_ins: u32,
    /// How many things are no longer there.
    pub removed: u32,
    /// `14 fields in 6 things. Nothing removed.`
    pub sentence: String,
}

/// A thing that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Compared {
    /// The thing.
    pub id: Id,
    /// What kind of thing.
    pub table: Table,
    /// `KR 1.1 Non-productive hours`.
    pub title: String,
    /// The canvas it stands on: `PMO, 2026`.
    pub place: String,
    /// Its status, where it has one.
    pub status: Option<Status>,
    /// It has no number yet.
    pub is_draft: bool,
    /// Its fields that differ.
    pub fields: Vec<ComparedField>,
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedField {
    /// Its name in the row; empty when the row as a whole came or went.
    pub field: String,
    /// What a person calls it.
    pub label: String,
    /// What it said.
    pub then: String,
    /// What it says.
    pub now: String,
    /// What it speaks of.
    pub aspect: Aspect,
}

/// What differs between two states, the earlier first.
pub fn compare(
    then: &Workspace,
    now: &Workspace,
    today: NaiveDate,
    language: Language,
) -> Comparison {
    let was = Names::beside(then, now, today, language);
    let is = Names::beside(now, then, today, language);
    let mut comparison = compared((then, &was), (now, &is), |_| true);
    comparison.count(language);
    comparison
}

/// The things of the rows that `wanted` says yes to. Not counted yet.
pub(super) fn compared(
    (then, was): (&Workspace, &Names),
    (now, is): (&Workspace, &Names),
    wanted: impl Fn(&Row) -> bool,
) -> Comparison {
    let changes: Vec<Change> = differing(then, now, wanted)
        .into_iter()
        .flat_map(|change| by_thing(change, was, is))
        .collect();
    let mut things: BTreeMap<Id, Vec<&Change>> = BTreeMap::new();
    for change in &changes {
        if let Some(row) = change.row() {
            things.entry(is.thing_of(row)).or_default().push(change);
        }
    }
    let mut out: Vec<(Place, Compared)> = things
        .into_iter()
        .map(|(id, changes)| (place(id, is), thing(id, &changes, was, is)))
        .filter(|(_, thing)| !thing.fields.is_empty())
        .collect();
    out.sort_by(|(a, _), (b, _)| a.cmp(b));
    Comparison {
        things: out.into_iter().map(|(_, thing)| thing).collect(),
        ..Comparison::default()
    }
}

fn differing(then: &Workspace, now: &Workspace, wanted: impl Fn(&Row) -> bool) -> Vec<Change> {
    let here = now.rows().filter(|row| wanted(row));
    let changed = here.filter_map(|row| match then.row(row.id()) {
        Some(before) if before == row => None,
        before => Some(Change {
            before: before.cloned(),
            after: Some(row.clone()),
        }),
    });
    let gone = then
        .rows()
        .filter(|row| wanted(row) && now.row(row.id()).is_none())
        .map(|row| Change::removed(row.clone()));
    changed.chain(gone).collect()
}

/// What went from one thing to another went from the one and came to the other: told at both,
/// it reads the same both ways.
fn by_thing(change: Change, was: &Names, is: &Names) -> Vec<Change> {
    match change {
        Change {
            before: Some(before),
            after: Some(after),
        } if was.thing_of(&before) != is.thing_of(&after) => {
            vec![Change::removed(before), Change::added(after)]
        }
        change => vec![change],
    }
}

/// Where a thing is listed: on its canvas by number, all else behind.
type Place = (u8, String, Vec<u32>, u8, String);

fn place(id: Id, names: &Names) -> Place {
    let row = names.row(id);
    let canvas = row.and_then(|row| names.canvas_of(row));
    let number = names.standing(id).map_or_else(Vec::new, |standing| {
        standing
            .number
            .split('.')
            .filter_map(|part| part.parse().ok())
            .collect()
    });
    let table = row.map_or(u8::MAX, |row| row.table() as u8);
    let on_canvas = u8::from(canvas.is_none());
    let title = canvas.map_or_else(String::new, |id| names.title(id));
    (on_canvas, title, number, table, names.title(id))
}

fn thing(id: Id, changes: &[&Change], was: &Names, is: &Names) -> Compared {
    let there = |names: &Names| names.workspace.row(id).is_some();
    let names = if there(is) { is } else { was };
    let standing = names.standing(id);
    let row = names.row(id);
    let canvas = row.and_then(|row| names.canvas_of(row));
    Compared {
        id,
        table: row.map_or(Table::Settings, Row::table),
        title: match row {
            Some(Row::Settings(_)) => names
                .language
                .pick("Settings of this file", "Einstellungen dieser Datei")
                .to_owned(),
            _ => names.full(id),
        },
        place: canvas
            .filter(|canvas| *canvas != id)
            .map_or_else(String::new, |canvas| names.title(canvas)),
        status: standing.as_ref().map(|standing| standing.status),
        is_draft: standing.is_some_and(|standing| standing.is_draft),
        fields: fields(id, changes, was, is),
    }
}

fn fields(id: Id, changes: &[&Change], was: &Names, is: &Names) -> Vec<ComparedField> {
    let whole = changes.iter().find(|change| {
        change.row().is_some_and(|row| row.id() == id)
            && change.before.is_none() != change.after.is_none()
    });
    // What came or went as a whole is told as one: its parts came or went with it.
    if let Some(change) = whole {
        return came_or_went(change, was, is);
    }
    let (check_ins, others): (Vec<&Change>, Vec<&Change>) = changes
        .iter()
        .partition(|change| matches!(change.row(), Some(Row::CheckIn(_))));
    let mut out: Vec<ComparedField> = observed(id, &check_ins, was, is);
    for change in others {
        let told = FieldChange::of(change, was, is);
        out.extend(told.into_iter().map(|field| told_as(field, is.language)));
    }
    out
}

fn told_as(field: FieldChange, language: Language) -> ComparedField {
    let none = || language.pick("none", "keine").to_owned();
    ComparedField {
        field: field.field,
        label: field.label,
        then: field.before.unwrap_or_else(none),
        now: field.after.unwrap_or_else(none),
        aspect: field.aspect,
    }
}

fn came_or_went(change: &Change, was: &Names, is: &Names) -> Vec<ComparedField> {
    let Some(row) = change.row() else {
        return vec![];
    };
    let names = if change.after.is_some() { is } else { was };
    let language = is.language;
    let none = language.pick("none", "keine").to_owned();
    let draft = names
        .standing(row.id())
        .is_some_and(|standing| standing.is_draft);
    let there = match (change.after.is_some(), draft) {
        (_, true) => language.pick("there, draft", "da, Entwurf"),
        _ => language.pick("there", "da"),
    }
    .to_owned();
    let (then, now) = match change.after {
        Some(_) => (none, there),
        None => (there, none),
    };
    vec![ComparedField {
        field: String::new(),
        label: label(row, "", names),
        then,
        now,
        aspect: aspect(row),
    }]
}

/// Check-ins as what they come to: the value and the confidence that stand. Where these are
/// the same, how many there are; else the note.
fn observed(id: Id, changes: &[&Change], was: &Names, is: &Names) -> Vec<ComparedField> {
    if changes.is_empty() {
        return vec![];
    }
    let language = is.language;
    let pick = |english: &str, german: &str| language.pick(english, german).to_owned();
    let field = |field: &str, label: String, then: Option<String>, now: Option<String>| {
        told_as(
            FieldChange {
                field: field.to_owned(),
                label,
                before: then,
                after: now,
                aspect: Aspect::CheckIns,
            },
            language,
        )
    };
    let value = |names: &Names| {
        last(names, id, |row| {
            let whole = Row::CheckIn(row.clone());
            row.value.map(|value| quantity(names, &whole, value))
        })
    };
    let confidence = |names: &Names| last(names, id, |row| row.confidence.map(|it| it.to_string()));
    let note = |names: &Names| {
        last(names, id, |row| {
            Some(row.note.clone()).filter(|note| !note.is_empty())
        })
    };
    let count = |names: &Names| Some(names.workspace.below::<CheckIn>(id).count().to_string());
    let mut out = vec![
        field("value", pick("Now", "Stand"), value(was), value(is)),
        field(
            "confidence",
            pick("Confidence", "Zuversicht"),
            confidence(was),
            confidence(is),
        ),
    ];
    out.retain(|field| field.then != field.now);
    if out.is_empty() {
        out.push(field(
            "count",
            pick("Check-ins", "Check-ins"),
            count(was),
            count(is),
        ));
    }
    if out.iter().all(|field| field.then == field.now) {
        out = vec![field("note", pick("Note", "Notiz"), note(was), note(is))];
    }
    out
}

fn last(
    names: &Names,
    key_result: Id,
    said: impl Fn(&CheckIn) -> Option<String>,
) -> Option<String> {
    names.workspace.get::<KeyResult>(key_result)?;
    let standing = names.workspace.check_ins(key_result);
    standing.into_iter().rev().find_map(said)
}

impl Comparison {
    /// Counts what it holds and says so.
    pub(super) fn count(&mut self, language: Language) {
        let fields = || self.things.iter().flat_map(|thing| &thing.fields);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let check_ins = fields()
            .filter(|field| field.aspect == Aspect::CheckIns)
            .count();
        let all = fields().count();
        let none = language.pick("none", "keine");
        let went = |field: &&ComparedField| field.field.is_empty() && field.now == none;
        let removed = fields().filter(went).count();
        let things: BTreeSet<Id> = self.things.iter().map(|thing| thing.id).collect();
        let sentence = sentence(all, things.len(), removed, language);
        self.fields = number(all);
        self.check_ins = number(check_ins);
        self.plan = number(all - check_ins);
        self.removed = number(removed);
        self.sentence = sentence;
    }
}

fn sentence(fields: usize, things: usize, removed: usize, language: Language) -> String {
    let en = |count: usize, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    if fields == 0 {
        return language
            .pick("Nothing differs.", "Kein Unterschied.")
            .to_owned();
    }
    match language {
        Language::En => {
            let gone = match removed {
                0 => "Nothing removed.".to_owned(),
                count => format!("{count} removed."),
            };
            format!(
                "{} in {}. {gone}",
                en(fields, "field", "fields"),
                en(things, "thing", "things")
            )
        }
        Language::De => {
            let gone = match removed {
                0 => "Nichts entfernt.".to_owned(),
                count => format!("{count} entfernt."),
            };
            format!(
                "{} in {}. {gone}",
                en(fields, "Feld", "Felder"),
                en(things, "Eintrag", "Einträgen")
            )
        }
    }
}
