//! An edit as one line: what it was about, and before and after in a few words.

use super::drift::easier;
use super::fields::{Aspect, FieldChange, aspect, label, serves, work};
use super::names::Names;
use super::values::{quantity, target};
use crate::{Change, CheckIn, Id, KeyResult, Language, Row, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Texts longer than this stand in the detail only.
const LONGEST: usize = 34;

/// One edit as a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryLine {
    /// What was changed: `Owner`, `Key result added`.
    pub what: String,
    /// Of which thing: `KR 2.4`.
    pub thing: String,
    /// What it said; empty when there is nothing short to say.
    pub before: String,
    /// What it says now.
    pub after: String,
}

/// What an edit's changes are about: the canvases they stand on, the things they belong
/// to, and what they speak of.
pub fn about(changes: &[Change], names: &Names) -> (BTreeSet<Id>, BTreeSet<Id>, Aspect) {
    let rows = || {
        changes
            .iter()
            .flat_map(|change| [&change.before, &change.after])
    };
    let canvases = rows().flatten().filter_map(|row| names.canvas_of(row));
    let things = rows().flatten().map(|row| names.thing_of(row));
    let about = primary(changes, names).and_then(Change::row).map(aspect);
    (
        canvases.collect(),
        things.collect(),
        about.unwrap_or(Aspect::Plan),
    )
}

/// An edit as a line. `label` is what the history calls it, `reason` what was said for it.
pub fn line(changes: &[Change], label: &str, reason: &str, names: &Names) -> HistoryLine {
    let Some(change) = primary(changes, names) else {
        return several(changes, label, names.language);
    };
    match (&change.before, &change.after) {
        (None, Some(row)) => came(row, names),
        (Some(row), None) => went(row, names),
        _ => changed(change, reason, names),
    }
}

/// Whether an edit made a target easier to reach.
pub fn eases(changes: &[Change], names: &Names) -> bool {
    changes.iter().any(|change| {
        let (Some(before), Some(after)) = (&change.before, &change.after) else {
            return false;
        };
        names
            .get::<KeyResult>(names.thing_of(after))
            .is_some_and(|key_result| easier(key_result, before, after))
    })
}

/// The change that an edit is about; none when it is about several things at once.
fn primary<'a>(changes: &'a [Change], names: &Names) -> Option<&'a Change> {
    let whole: Vec<&Change> = changes
        .iter()
        .filter(|change| change.before.is_none() != change.after.is_none())
        .collect();
    let top = whole
        .iter()
        .filter(|change| !is_below(change, &whole))
        .copied()
        .collect::<Vec<_>>();
    let place = |change: &&Change| change.row().map(Row::table);
    match top.as_slice() {
        [one] => return Some(one),
        // An objective comes with what it serves, a project with whom it serves.
        [first, rest @ ..] if rest.iter().all(|change| is_link(change)) => return Some(first),
        [_, ..] if whole.len() == changes.len() => return None,
        [_, ..] => {
            return top
                .into_iter()
                .min_by_key(place)
                .filter(|_| changes.len() <= 3);
        }
        [] => {}
    }
    let things: BTreeSet<Id> = changes
        .iter()
        .filter_map(Change::row)
        .map(|row| names.thing_of(row))
        .collect();
    (things.len() <= 1).then(|| changes.first()).flatten()
}

/// Whether something else of the same list holds it.
fn is_below(change: &Change, all: &[&Change]) -> bool {
    let Some(row) = change.row() else {
        return true;
    };
    let parents = row.parents();
    all.iter()
        .filter_map(|other| other.row())
        .any(|other| parents.contains(&other.id()))
}

fn is_link(change: &Change) -> bool {
    let table = change.row().map(Row::table);
    matches!(table, Some(Table::Alignment | Table::ActivityLink))
}

fn several(changes: &[Change], label: &str, language: Language) -> HistoryLine {
    let count = changes.len();
    let after = match (language, count) {
        (_, 0) => String::new(),
        (Language::En, 1) => "1 change".to_owned(),
        (Language::En, count) => format!("{count} changes"),
        (Language::De, 1) => "1 Änderung".to_owned(),
        (Language::De, count) => format!("{count} Änderungen"),
    };
    HistoryLine {
        what: label.to_owned(),
        after,
        ..HistoryLine::default()
    }
}

fn came(row: &Row, names: &Names) -> HistoryLine {
    let language = names.language;
    let what = label(row, "", names);
    match row {
        Row::CheckIn(row) => checked_in(row, names),
        Row::PeriodTarget(row) => HistoryLine {
            what,
            thing: names.brief(row.key_result),
            before: language.pick("none", "keiner").to_owned(),
            after: target(names, row),
        },
        Row::OutcomePlan(row) => HistoryLine {
            what,
            thing: names.brief(row.key_result),
            before: String::new(),
            after: short(&row.text, names.language),
        },
        Row::Alignment(row) => HistoryLine {
            what,
            thing: names.title(row.objective),
            before: String::new(),
            after: serves(&names.brief(row.to.id()), language),
        },
        Row::ActivityLink(row) => HistoryLine {
            what,
            thing: names.title(row.activity),
            before: String::new(),
            after: serves(&names.brief(row.key_result), language),
        },
        Row::Waiver(row) => HistoryLine {
            what,
            thing: names.brief(row.thing),
            before: String::new(),
            after: short(&row.reason, language),
        },
        row => HistoryLine {
            what: with(&what, language.pick("added", "hinzugefügt")),
            thing: in_its_place(row, names),
            before: String::new(),
            after: match row {
                Row::KeyResult(row) if names.standing(row.id).is_some_and(|it| it.is_draft) => {
                    language.pick("Draft", "Entwurf").to_owned()
                }
                _ => String::new(),
            },
        },
    }
}

fn went(row: &Row, names: &Names) -> HistoryLine {
    let language = names.language;
    let what = label(row, "", names);
    let none = language.pick("none", "keiner").to_owned();
    match row {
        Row::PeriodTarget(row) => HistoryLine {
            what,
            thing: names.brief(row.key_result),
            before: target(names, row),
            after: none,
        },
        Row::Alignment(row) => HistoryLine {
            what,
            thing: names.title(row.objective),
            before: serves(&names.brief(row.to.id()), language),
            after: none,
        },
        row => HistoryLine {
            what: with(&what, language.pick("removed", "entfernt")),
            thing: in_its_place(row, names),
            ..HistoryLine::default()
        },
    }
}

fn changed(change: &Change, reason: &str, names: &Names) -> HistoryLine {
    let language = names.language;
    let (Some(old), Some(row)) = (&change.before, &change.after) else {
        return HistoryLine::default();
    };
    let fields = FieldChange::of(change, names, names);
    if let [field] = fields.as_slice()
        && field.field == FieldChange::PLACE
    {
        let parent = |row: &Row| match row {
            Row::KeyResult(row) => names.brief(row.objective),
            Row::Unit(row) => row.parent.map_or_else(String::new, |id| names.title(id)),
            _ => String::new(),
        };
        let (before, after) = (parent(old), parent(row));
        let same = before == after;
        return HistoryLine {
            what: language.pick("Moved", "Verschoben").to_owned(),
            thing: names.title(row.id()),
            before: if same { String::new() } else { before },
            after: if same { String::new() } else { after },
        };
    }
    let thing = thing_of(row, names);
    let Some(first) = fields.first() else {
        return HistoryLine {
            what: label(row, "", names),
            thing,
            ..HistoryLine::default()
        };
    };
    let mut line = HistoryLine {
        what: match row {
            Row::Activity(row) => work(row, language).to_owned(),
            _ => first.label.clone(),
        },
        thing,
        before: first.before.clone().unwrap_or_default(),
        after: first.after.clone().unwrap_or_default(),
    };
    if let Some(key_result) = names.get::<KeyResult>(names.thing_of(row))
        && easier(key_result, old, row)
    {
        line.thing = eased_thing(row, reason, names);
        line.what = language.pick("Target eased", "Zielwert gesenkt").to_owned();
    }
    shortened(line, language)
}

/// `KR 2.2, H1, reason kept`.
fn eased_thing(row: &Row, reason: &str, names: &Names) -> String {
    let language = names.language;
    let mut parts = vec![names.brief(names.thing_of(row))];
    if let Row::PeriodTarget(row) = row {
        parts.extend(
            names
                .get::<crate::Period>(row.period)
                .map(|row| row.label.clone()),
        );
    }
    if !reason.is_empty() {
        parts.push(language.pick("reason kept", "mit Grund").to_owned());
    }
    parts.join(", ")
}

fn checked_in(row: &CheckIn, names: &Names) -> HistoryLine {
    let language = names.language;
    let whole = Row::CheckIn(row.clone());
    let all: Vec<&CheckIn> = names.workspace.below(row.key_result).collect();
    let earlier = |with: fn(&CheckIn) -> bool| {
        let before = all.iter().filter(|other| {
            with(other) && (other.on, other.id) < (row.on, row.id) && row.corrects != Some(other.id)
        });
        before.max_by_key(|other| (other.on, other.id)).copied()
    };
    let number = |value| quantity(names, &whole, value);
    let confidence = match (earlier(|other| other.confidence.is_some()), row.confidence) {
        (
            Some(CheckIn {
                confidence: Some(was),
                ..
            }),
            Some(is),
        ) if *was != is => Some(match language {
            Language::En => format!("confidence {was} to {is}"),
            Language::De => format!("Zuversicht {was} auf {is}"),
        }),
        _ => None,
    };
    let thing: Vec<String> = [Some(names.brief(row.key_result)), confidence]
        .into_iter()
        .flatten()
        .collect();
    HistoryLine {
        what: match row.corrects {
            Some(_) => language.pick("Check-in corrected", "Check-in berichtigt"),
            None => language.pick("Check-in", "Check-in"),
        }
        .to_owned(),
        thing: thing.join(", "),
        before: earlier(|other| other.value.is_some())
            .and_then(|other| other.value)
            .filter(|_| row.value.is_some())
            .map_or_else(String::new, number),
        after: row.value.map_or_else(String::new, number),
    }
}

fn thing_of(row: &Row, names: &Names) -> String {
    match row {
        Row::Settings(_) => names.language.pick("this file", "diese Datei").to_owned(),
        Row::Activity(row) => names.title(row.id),
        row => names.brief(names.thing_of(row)),
    }
}

/// `O1: Fewer surprises at stage gates`.
fn in_its_place(row: &Row, names: &Names) -> String {
    match row {
        Row::KeyResult(row) => {
            let objective = names.number(row.objective);
            let parts = [objective, names.title(row.id)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(": ")
        }
        row => names.title(row.id()),
    }
}

fn with(what: &str, done: &str) -> String {
    format!("{what} {done}")
}

fn shortened(mut line: HistoryLine, language: Language) -> HistoryLine {
    let long = |text: &str| text.chars().count() > LONGEST || text.contains('\n');
    if long(&line.before) || long(&line.after) {
        line.before.clear();
        line.after = language.pick("Text", "Text").to_owned();
    } else if line.after.is_empty() && !line.before.is_empty() {
        language.pick("none", "keiner").clone_into(&mut line.after);
    }
    line
}

fn short(text: &str, language: Language) -> String {
    if text.chars().count() > LONGEST || text.contains('\n') {
        language.pick("Text", "Text").to_owned()
    } else {
        text.to_owned()
    }
}
