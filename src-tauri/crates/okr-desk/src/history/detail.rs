//! One edit in full: what it said before and after, and what can be done about it.

use super::index::Index;
use super::messages::*;
use super::overview::who;
use super::way_back;
use chrono::NaiveDateTime;
use okr::{CheckIn, Language, Names, Row, differing_words, field_changes};
use okr_file::{FileError, HistoryEntry, Undone, WorkspaceFile};

/// Most fields shown of one edit.
const MOST_FIELDS: usize = 24;

/// The edit of this number.
pub fn detail(
    file: &WorkspaceFile,
    index: &mut Index,
    seq: i64,
    now: NaiveDateTime,
    language: Language,
) -> Result<Option<HistoryDetail>, FileError> {
    let Some(entry) = file.history_entry(seq)? else {
        return Ok(None);
    };
    index.remember(file, &entry.changes);
    let names = Names::new(file.workspace(), &index.gone, now.date(), language);
    let line = okr::line(&entry.changes, &entry.label, &entry.reason, &names);
    let fields = fields(file, &entry, &names);
    let more = fields.len().saturating_sub(MOST_FIELDS);
    let undone = index
        .seen
        .get(&seq)
        .map_or(entry.undone != Undone::No, |seen| seen.undone);
    Ok(Some(HistoryDetail {
        seq,
        title: title(&line.what, &line.thing),
        who: who(&entry.author, file.workspace(), language),
        note: note(&entry, &names, now, language),
        undone,
        reason: entry.reason.clone(),
        takes_reason: !entry.reason.is_empty() || okr::eases(&entry.changes, &names),
        fields: fields.into_iter().take(MOST_FIELDS).collect(),
        more: u32::try_from(more).unwrap_or(u32::MAX),
        correct: to_correct(file, &entry, undone),
        is_now: file.history_head() == seq,
    }))
}

fn title(what: &str, thing: &str) -> String {
    if thing.is_empty() {
        what.to_owned()
    } else {
        format!("{what}, {thing}")
    }
}

fn fields(file: &WorkspaceFile, entry: &HistoryEntry, names: &Names) -> Vec<HistoryField> {
    let mut out = vec![];
    for (at, change) in entry.changes.iter().enumerate() {
        for field in field_changes(change, names) {
            let (before, after) = differing_words(
                field.before.as_deref().unwrap_or_default(),
                field.after.as_deref().unwrap_or_default(),
            );
            let thing = change
                .row()
                .map_or_else(String::new, |row| names.full(names.thing_of(row)));
            out.push(HistoryField {
                way: way_back::way(file, entry, at, &field.field),
                label: field.label,
                thing,
                before,
                after,
            });
        }
    }
    out
}

/// Who, when, where, and how many changes it was.
fn note(entry: &HistoryEntry, names: &Names, now: NaiveDateTime, language: Language) -> String {
    let date = entry.at.date();
    let day = if date == now.date() {
        language.pick("today", "heute").to_owned()
    } else {
        language.date(date)
    };
    let mut said = format!("{day} {}", entry.at.format("%H:%M"));
    if entry.author.trim().is_empty() {
        said = capitalised(&said);
    } else {
        said = format!("{}, {said}", entry.author);
    }
    let (canvases, ..) = okr::about(&entry.changes, names);
    if let [canvas] = canvases.into_iter().collect::<Vec<_>>().as_slice() {
        said.push_str(language.pick(", on ", ", auf "));
        said.push_str(&names.title(*canvas));
    }
    said.push('.');
    if entry.steps > 1 {
        let count = entry.steps;
        said.push_str(&match language {
            Language::En => format!(" {count} changes within a minute, kept as one step."),
            Language::De => {
                format!(" {count} Änderungen innerhalb einer Minute, als ein Schritt behalten.")
            }
        });
    }
    said
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The check-in that the edit made, while it stands.
fn to_correct(file: &WorkspaceFile, entry: &HistoryEntry, undone: bool) -> Option<ToCorrect> {
    let workspace = file.workspace();
    let [change] = entry.changes.as_slice() else {
        return None;
    };
    let (None, Some(Row::CheckIn(row))) = (&change.before, &change.after) else {
        return None;
    };
    let corrected = workspace
        .below::<CheckIn>(row.key_result)
        .any(|other| other.corrects == Some(row.id));
    workspace.get::<CheckIn>(row.id)?;
    (!undone && !corrected).then(|| ToCorrect {
        check_in: row.id,
        key_result: row.key_result,
        on: row.on,
        value: row
            .value
            .map_or_else(String::new, |value| value.normalize().to_string()),
        confidence: row.confidence,
        note: row.note.clone(),
        author: row.author,
    })
}
