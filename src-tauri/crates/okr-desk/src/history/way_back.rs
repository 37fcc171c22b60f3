//! The ways back: one field, what was removed, a whole state.

use super::index::Index;
use super::messages::{Point, WayBack};
use crate::places::name_of;
use chrono::NaiveDate;
use okr::{Change, Edit, Id, Language, Names, Refusal, Row, Table, field_changes};
use okr_file::{EditError, HistoryEntry, WorkspaceFile};

/// What can be done about one field of an edit.
pub fn way(file: &WorkspaceFile, entry: &HistoryEntry, at: usize, field: &str) -> WayBack {
    let Some(change) = entry.changes.get(at) else {
        return WayBack::None;
    };
    match (edit_for(file, entry, change, field), &change.after) {
        (Some(_), None) => WayBack::BringBack,
        (Some(_), Some(_)) => WayBack::PutBack,
        (None, _) => WayBack::None,
    }
}

/// The edit that puts one field of an earlier edit back.
pub fn put_back(
    file: &WorkspaceFile,
    index: &Index,
    (seq, field): (i64, usize),
    today: NaiveDate,
    language: Language,
) -> Result<Result<Edit, Refusal>, EditError> {
    let Some(entry) = file.history_entry(seq)? else {
        return Ok(Err(Refusal::Gone));
    };
    let names = Names::new(file.workspace(), &index.gone, today, language);
    let mut all = entry.changes.iter().flat_map(|change| {
        let fields = field_changes(change, &names).into_iter();
        fields.map(move |field| (change, field))
    });
    let Some((change, field)) = all.nth(field) else {
        return Ok(Err(Refusal::Gone));
    };
    let Some(edit) = edit_for(file, &entry, change, &field.field) else {
        return Ok(Err(Refusal::NothingToDo));
    };
    let thing = change
        .row()
        .map_or_else(String::new, |row| names.title(names.thing_of(row)));
    Ok(Ok(said(edit, &field.label, &thing, language)))
}

/// Gives the edit its words.
fn said(edit: Edit, label: &str, thing: &str, language: Language) -> Edit {
    match edit {
        Edit::BringBack { rows, without, .. } => Edit::BringBack {
            what: match language {
                Language::En => format!("Put {label} of “{thing}” back"),
                Language::De => format!("{label} von „{thing}“ zurückgesetzt"),
            },
            rows,
            without,
        },
        other => other,
    }
}

fn edit_for(
    file: &WorkspaceFile,
    entry: &HistoryEntry,
    change: &Change,
    field: &str,
) -> Option<Edit> {
    let workspace = file.workspace();
    let table = change.row()?.table();
    match (&change.before, &change.after) {
        // Check-ins are corrected, never rewritten.
        _ if table == Table::CheckIn => None,
        (before, Some(Row::PeriodTarget(row))) => {
            let then = match before {
                Some(Row::PeriodTarget(then)) => Some(then),
                _ => None,
            };
            let now = workspace.period_target(row.key_result, row.period);
            let value = then.map(|then| (then.value, then.upper));
            (now.map(|now| (now.value, now.upper)) != value).then(|| Edit::SetPeriodTarget {
                id: Id::fresh(),
                key_result: row.key_result,
                period: row.period,
                value: value.map(|(value, _)| value),
                upper: value.and_then(|(_, upper)| upper),
            })
        }
        (Some(before), Some(after)) => {
            let now = workspace.row(after.id())?;
            let row = okr::put_back(now, before, field)?;
            Some(bring_back(vec![row], vec![]))
        }
        (None, Some(row)) => {
            let belongs = matches!(
                table,
                Table::OutcomePlan
                    | Table::Milestone
                    | Table::ActivityLink
                    | Table::Alignment
                    | Table::Waiver
            );
            workspace.row(row.id()).filter(|_| belongs)?;
            Some(bring_back(vec![], vec![row.id()]))
        }
        (Some(before), None) => {
            if workspace.row(before.id()).is_some() {
                return None;
            }
            let removed = entry.changes.iter().filter(|change| change.after.is_none());
            let rows: Vec<Row> = removed
                .filter_map(|change| change.before.clone())
                .filter(|row| workspace.row(row.id()).is_none())
                .collect();
            Some(bring_back(rows, vec![]))
        }
        (None, None) => None,
    }
}

fn bring_back(rows: Vec<Row>, without: Vec<Id>) -> Edit {
    Edit::BringBack {
        what: String::new(),
        rows,
        without,
    }
}

/// How the history calls going back to a moment.
pub fn went_back(file: &WorkspaceFile, to: Point, today: NaiveDate, language: Language) -> String {
    let place = place(file, to, today, language);
    match language {
        Language::En => format!("Went back to {place}"),
        Language::De => format!("Zurück zu {place}"),
    }
}

fn place(file: &WorkspaceFile, to: Point, today: NaiveDate, language: Language) -> String {
    let at = match to {
        Point::Version { id } => {
            let found = file.versions().iter().find(|version| version.id == id);
            return found.map_or_else(String::new, |version| match language {
                Language::En => format!("“{}”", version.name),
                Language::De => format!("„{}“", version.name),
            });
        }
        Point::Edit { seq } => file.history_entry(seq).ok().flatten().map(|it| it.at),
        Point::Now => None,
    };
    match at {
        Some(at) if at.date() == today => at.format("%H:%M").to_string(),
        Some(at) => format!("{}, {}", language.day(at.date()), at.format("%H:%M")),
        None => language.pick("the beginning", "den Anfang").to_owned(),
    }
}

/// What a copy of a state is called: `tarn-valley After Q1.okr`.
pub fn copy_name(file: &WorkspaceFile, at: Point) -> String {
    let name = name_of(file.path());
    let stem = name.strip_suffix(".okr").unwrap_or(&name);
    let which = match at {
        Point::Version { id } => file
            .versions()
            .iter()
            .find(|version| version.id == id)
            .map(|version| version.name.clone()),
        Point::Edit { seq } => file
            .history_entry(seq)
            .ok()
            .flatten()
            .map(|entry| entry.at.format("%Y-%m-%d %H%M").to_string()),
        Point::Now => None,
    };
    let which: String = which
        .unwrap_or_default()
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        })
        .collect();
    format!("{stem} {which}").trim().to_owned() + ".okr"
}
