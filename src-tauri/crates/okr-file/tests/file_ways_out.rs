//! Ways out of trouble: rescue, choosing between two states, backups as copies.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::{CheckIn, Edit, Id, Language, Milestone, Objective, ObjectiveField, Row, Workspace};
use okr_file::{
    FileError, ReadOnlyReason, Side, WorkspaceFile, backups, doctor, facts, read, rescue,
};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Check-ins and milestones beside what the full workspace holds.
const MANY: u32 = 120;

fn with_many() -> Workspace {
    let mut rows: Vec<Row> = full().rows().cloned().collect();
    for n in 0..MANY {
        let note = format!("Watch {n}");
        let id = 20_000 + u128::from(n);
        rows.push(
            CheckIn {
                note,
                ..check_in(id, None)
            }
            .into(),
        );
        let milestone = full().all::<Milestone>().next().unwrap().clone();
        rows.push(
            Milestone {
                id: Id::fixed(30_000 + u128::from(n)),
                title: format!("Step {n}"),
                ..milestone
            }
            .into(),
        );
    }
    Workspace::from_rows(rows)
}

/// Writes what no edit writes over rows, so that they cannot be read any more.
fn destroy(path: &Path, rows: &BTreeSet<Id>) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0")
        .unwrap();
    for id in rows {
        let id = id.to_string();
        conn.execute("UPDATE check_in SET \"on\" = 'never' WHERE id = ?1", [&id])
            .unwrap();
        conn.execute("UPDATE milestone SET weight = 'heavy' WHERE id = ?1", [&id])
            .unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rescue_of_a_file_with_rows_destroyed_keeps_all_others(
        check_ins in proptest::collection::btree_set(0..MANY, 0..40),
        milestones in proptest::collection::btree_set(0..MANY, 0..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("harbour.okr");
        let whole = with_many();
        drop(WorkspaceFile::create(&path, &whole, &ada()).unwrap());
        let gone: BTreeSet<Id> = check_ins
            .iter()
            .map(|n| Id::fixed(20_000 + u128::from(*n)))
            .chain(milestones.iter().map(|n| Id::fixed(30_000 + u128::from(*n))))
            .collect();
        destroy(&path, &gone);
        let before = fs::read(&path).unwrap();
        let out = folder.path().join("rescued.okr");
        let rescued = rescue(&path, &out, &ada()).unwrap();
        let (there, reason) = read(&out, &ada()).unwrap();
        prop_assert_eq!(reason, None, "the new file is sound");
        for row in whole.rows() {
            let expected = (!gone.contains(&row.id())).then_some(row);
            prop_assert_eq!(there.row(row.id()), expected);
        }
        prop_assert_eq!(rescued.missing.count(), gone.len(), "and what is gone is counted");
        prop_assert!(fs::read(&path).unwrap() == before, "the damaged file is left alone");
    }
}

#[test]
fn a_rescue_takes_the_history_along() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbour.okr");
    let mut file = WorkspaceFile::create(&path, &with_many(), &ada()).unwrap();
    file.edit(&rename("the night watch"), &stamp(0)).unwrap();
    drop(file);
    destroy(&path, &BTreeSet::from([Id::fixed(20_007)]));
    let told = facts(&path).unwrap();
    assert_eq!((told.edits, told.missing.count()), (1, 1));
    let out = folder.path().join("rescued.okr");
    rescue(&path, &out, &ada()).unwrap();
    let mut file = WorkspaceFile::open(&out, &ada()).unwrap();
    file.undo(&stamp(10)).unwrap();
    assert_eq!(subject(file.workspace()), subject(&full()));
    assert!(doctor(&out).unwrap().sound);
}

fn why(text: &str) -> Edit {
    Edit::SetObjective {
        id: SECOND,
        set: ObjectiveField::Why(text.to_owned()),
    }
}

/// A file that another program changed while ours was open and went on.
fn changed_on_both_sides(folder: &Path) -> WorkspaceFile {
    let path = made(folder);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&why("typed here before"), &stamp(0)).unwrap();
    let other = Connection::open(&path).unwrap();
    let theirs = "UPDATE objective SET subject = 'theirs', effort = 5 WHERE id = ?1";
    other.execute(theirs, [SECOND.to_string()]).unwrap();
    drop(other);
    file.edit(&rename("mine"), &stamp(100)).unwrap();
    file.edit(&why("typed here"), &stamp(200)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::ChangedOutside);
    file
}

#[test]
fn only_the_fields_that_differ_are_told_with_the_side_that_changed_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = changed_on_both_sides(folder.path());
    let (differences, _) = file.outside().unwrap();
    let told: Vec<(&str, Side)> = differences
        .iter()
        .map(|one| (one.field.as_deref().unwrap_or_default(), one.offered))
        .collect();
    assert_eq!(
        told,
        [
            ("effort", Side::Theirs),
            ("subject", Side::Mine),
            ("why", Side::Mine)
        ],
        "what both changed is offered as it is here, what one changed as that one has it"
    );
}

#[test]
fn what_is_chosen_stays_and_is_one_edit_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = changed_on_both_sides(folder.path());
    let choices = [((SECOND, Some("subject".to_owned())), Side::Theirs)];
    file.settle_outside(&choices, "Kept mine", &stamp(300))
        .unwrap();
    let objective = |file: &WorkspaceFile| file.workspace().get::<Objective>(SECOND).cloned();
    let settled = objective(&file).unwrap();
    assert_eq!(
        (
            settled.subject.as_str(),
            settled.why.as_str(),
            settled.effort
        ),
        ("theirs", "typed here", Some(5)),
        "a choice for each field"
    );
    assert_eq!(file.held(), None);
    assert_eq!(
        read(file.path(), &ada()).unwrap().0,
        *file.workspace(),
        "all of it is on disk"
    );
    assert_eq!(file.undo_label(), Some("Kept mine"));
    file.undo(&stamp(400)).unwrap();
    assert_eq!(objective(&file).unwrap().why, "typed here before");
}

#[test]
fn choosing_the_file_everywhere_gives_up_nothing_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = changed_on_both_sides(folder.path());
    let (differences, theirs) = file.outside().unwrap();
    let choices: Vec<_> = differences
        .iter()
        .map(|one| ((one.id, one.field.clone()), Side::Theirs))
        .collect();
    assert_eq!(
        file.settle_outside(&choices, "Kept mine", &stamp(300)),
        Ok(None)
    );
    assert_eq!((file.workspace(), file.held()), (&theirs, None));
}

#[test]
fn a_choice_that_would_leave_a_row_without_its_place_is_refused_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let id = Id::fixed(900);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("PRAGMA foreign_keys = 1; DELETE FROM alignment")
        .and_then(|()| other.execute("DELETE FROM objective WHERE id = ?1", [SECOND.to_string()]))
        .unwrap();
    drop(other);
    let add = Edit::AddKeyResult {
        id,
        objective: SECOND,
        after: None,
        title: "Ships that wait".to_owned(),
    };
    file.edit(&add, &stamp(0)).unwrap();
    let choices = [((SECOND, None), Side::Theirs), ((id, None), Side::Mine)];
    assert!(
        file.settle_outside(&choices, "Kept mine", &stamp(10))
            .is_err()
    );
    assert!(file.workspace().row(id).is_some(), "still here in memory");
    assert_eq!(file.held().unwrap().why, FileError::ChangedOutside);
    file.settle_outside(&[((SECOND, None), Side::Mine)], "Kept mine", &stamp(20))
        .unwrap();
    assert!(
        file.workspace().row(id).is_some(),
        "with its objective it can stay"
    );
}

#[test]
fn the_edits_that_wait_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let file = changed_on_both_sides(folder.path());
    let labels: Vec<String> = file.waiting().into_iter().map(|edit| edit.label).collect();
    assert_eq!(labels.len(), 2);
    assert!(labels[0].contains("mine"), "{labels:?}");
}

#[test]
fn a_backup_is_checked_to_its_last_page_and_opened_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("since then"), &stamp(0)).unwrap();
    let last = file.last_edit();
    drop(file);
    let backup = backups(&path).unwrap().remove(0);
    let checked = backup.check();
    assert!(checked.good);
    assert_eq!(checked.last_edit.map(|edit| last - edit), Some(1));
    let copy = folder.path().join("copy.okr");
    backup.copy_to(&copy).unwrap();
    assert_eq!(read(&copy, &ada()).unwrap().0, full());
    assert_eq!(
        subject(&read(&path, &ada()).unwrap().0),
        "since then",
        "the file itself is left alone"
    );
    assert_eq!(backup.copy_to(&copy), Err(FileError::Exists));
    let mut bytes = fs::read(&backup.path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(&backup.path, bytes).unwrap();
    assert!(!backup.check().good, "a damaged one is not called whole");
    let other = folder.path().join("other.okr");
    assert_eq!(backup.copy_to(&other), Err(FileError::BadBackup));
    assert!(!other.exists());
}

#[test]
fn a_damaged_file_of_an_older_version_keeps_its_settings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.okr");
    let kept = Path::new(".").join("../../../tests/files/version-1.okr");
    fs::copy(kept, &path).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA ignore_check_constraints = 1; UPDATE check_in SET \"on\" = 'never'")
        .unwrap();
    drop(conn);
    // A page that is no page: damage that the check of pages finds.
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len() - 4096;
    bytes[end..].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert!(matches!(file.read_only(), Some(ReadOnlyReason::Damaged(_))));
    assert_eq!(file.workspace().settings(), full().settings());
    assert_eq!(file.workspace().settings().language, Language::En);
}

#[test]
fn a_window_that_stays_open_makes_a_backup_each_hour() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let who = okr_file::Who {
        now: moment(0),
        ..ada()
    };
    let mut file = WorkspaceFile::open(&path, &who).unwrap();
    file.edit(&rename("within the hour"), &stamp(60)).unwrap();
    assert_eq!(backups(&path).unwrap().len(), 1, "the one made on opening");
    let later = okr_file::Stamp {
        at: moment(0) + chrono::TimeDelta::minutes(61),
        ..stamp(0)
    };
    file.edit(&rename("an hour later"), &later).unwrap();
    drop(file);
    let all = backups(&path).unwrap();
    assert_eq!(all.len(), 2);
    let copy = folder.path().join("copy.okr");
    all[0].copy_to(&copy).unwrap();
    assert_eq!(subject(&read(&copy, &ada()).unwrap().0), "an hour later");
}
