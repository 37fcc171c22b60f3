//! Check-ins. They are added and never rewritten.
//!
//! One exception is none to the person: a value and a confidence typed one right after the
//! other are one observation, so the second completes the check-in that the first began.

use super::answer::{Answer, changed};
use crate::{CheckIn, Edit, Id, KeyResult, Language, Person, Refusal, Workspace, parse_number};
use rust_decimal::Decimal;

/// A value and a confidence typed within this time are one check-in, in milliseconds.
const ONE_SITTING: u64 = 60_000;

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
    workspace.free(row.id)?;
    match begun(workspace, &row) {
        Some(before) => changed(
            before,
            CheckIn {
                value: before.value.or(row.value),
                confidence: before.confidence.or(row.confidence),
                ..before.clone()
            },
        ),
        None => workspace.added(row),
    }
}

/// The check-in that this one completes: the last of the same day, by the same person,
/// made a moment ago, that lacks just what this one says.
fn begun<'a>(workspace: &'a Workspace, row: &CheckIn) -> Option<&'a CheckIn> {
    let bare = row.note.trim().is_empty() && row.action.is_none() && row.corrects.is_none();
    let mut same_day = workspace.check_ins(row.key_result).into_iter();
    let last = same_day.rfind(|other| other.on == row.on)?;
    let complete_each_other = match (last.value, last.confidence) {
        (Some(_), None) => row.value.is_none() && row.confidence.is_some(),
        (None, Some(_)) => row.value.is_some() && row.confidence.is_none(),
        _ => false,
    };
    let same_sitting = last.author == row.author && row.id.apart(last.id) <= ONE_SITTING;
    (bare && complete_each_other && same_sitting).then_some(last)
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
