//! Check-ins. They are added and never rewritten.

use super::answer::Answer;
use crate::{CheckIn, Edit, Id, KeyResult, Language, Person, Refusal, Workspace, parse_number};
use rust_decimal::Decimal;

/// Answers [`Edit::CheckIn`] and [`Edit::TypeCheckIn`].
pub(super) fn check_in(workspace: &Workspace, edit: &Edit) -> Answer {
    match edit {
        Edit::CheckIn {
            id,
            key_result,
            on,
            value,
            confidence,
            note,
            author,
            action,
            corrects,
        } => add(
            workspace,
            CheckIn {
                id: *id,
                key_result: *key_result,
                on: *on,
                value: *value,
                confidence: *confidence,
                note: note.clone(),
                author: *author,
                action: *action,
                corrects: *corrects,
            },
        ),
        Edit::TypeCheckIn {
            id,
            key_result,
            on,
            typed,
            language,
            confidence,
            note,
            author,
            action,
            corrects,
        } => add(
            workspace,
            CheckIn {
                id: *id,
                key_result: *key_result,
                on: *on,
                value: value(typed, *language)?,
                confidence: *confidence,
                note: note.clone(),
                author: *author,
                action: *action,
                corrects: *corrects,
            },
        ),
        _ => Err(Refusal::NothingToDo),
    }
}

fn add(workspace: &Workspace, row: CheckIn) -> Answer {
    workspace.need::<KeyResult>(row.key_result)?;
    workspace.need_if::<Person>(row.author)?;
    possible(workspace, &row)?;
    let says_nothing = row.value.is_none()
        && row.confidence.is_none()
        && row.note.trim().is_empty()
        && row.action.is_none();
    // A correction may say nothing: that takes the corrected one back.
    if says_nothing && row.corrects.is_none() {
        return Err(Refusal::NothingToDo);
    }
    workspace.added(row)
}

/// That confidence is 0 to 10 and a correction stays with its key result.
pub(super) fn possible(workspace: &Workspace, row: &CheckIn) -> Result<(), Refusal> {
    if row.confidence.is_some_and(|confidence| confidence > 10) {
        return Err(Refusal::ConfidenceOutOfRange);
    }
    let Some(corrects) = row.corrects else {
        return Ok(());
    };
    let corrected = workspace.need::<CheckIn>(corrects)?;
    if corrected.key_result != row.key_result || corrects == row.id {
        return Err(Refusal::CorrectsAnother);
    }
    Ok(())
}

/// A value as one would say it; none for an empty text.
fn value(typed: &str, language: Language) -> Result<Option<Decimal>, Refusal> {
    match typed.trim().to_lowercase().as_str() {
        "" => Ok(None),
        "yes" | "y" | "done" | "true" | "ja" | "j" | "erledigt" | "fertig" | "✓" | "✔" => {
            Ok(Some(Decimal::ONE))
        }
        "no" | "n" | "not done" | "open" | "false" | "nein" | "offen" => Ok(Some(Decimal::ZERO)),
        _ => parse_number(typed, language).map(Some),
    }
}

/// The check-ins of a key result that correct `id`.
pub(super) fn corrections(workspace: &Workspace, row: &CheckIn) -> Vec<Id> {
    let others = workspace.below(row.key_result);
    others
        .filter(|other: &&CheckIn| other.corrects == Some(row.id))
        .map(|other| other.id)
        .collect()
}
