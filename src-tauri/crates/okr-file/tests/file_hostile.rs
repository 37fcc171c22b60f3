//! Files that somebody else made or changed: nothing in them runs, nothing odd comes in.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::Objective;
use okr_file::{FileError, ReadOnlyReason, WorkspaceFile, doctor, read, rescue};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Opens a whole file with another program and does something to it.
fn tampered(folder: &Path, sql: &str) -> PathBuf {
    let path = made(folder);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    other.execute_batch(sql).unwrap();
    path
}

#[test]
fn a_file_with_tables_of_others_is_not_opened_but_its_rows_can_be_rescued() {
    for sql in [
        "CREATE TRIGGER evil AFTER UPDATE ON objective BEGIN DELETE FROM key_result; END",
        "CREATE VIEW evil AS SELECT * FROM person",
        "CREATE TABLE extra (a)",
        "DROP INDEX objective_owner",
        "CREATE INDEX evil ON person (abs(name))",
        "DROP TABLE waiver",
        "DROP TABLE waiver; CREATE VIEW waiver AS SELECT * FROM person",
        "ALTER TABLE person ADD COLUMN phone TEXT",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = tampered(folder.path(), sql);
        let before = fs::read(&path).unwrap();
        let opened = WorkspaceFile::open(&path, &ada());
        assert_eq!(opened.err(), Some(FileError::Strange), "{sql}");
        let out = folder.path().join("rescued.okr");
        rescue(&path, &out, &ada()).unwrap();
        let (there, reason) = read(&out, &ada()).unwrap();
        assert_eq!(reason, None);
        assert_eq!(there.all::<Objective>().count(), 2, "{sql}");
        assert!(fs::read(&path).unwrap() == before, "{sql}");
    }
}

#[test]
fn rows_that_make_no_sense_open_read_only() {
    for sql in [
        "UPDATE key_result SET weight = 'heavy'",
        "UPDATE cycle SET start = 'soon'",
        "UPDATE cycle SET check_in_days = 0",
        "UPDATE cycle SET \"end\" = '2020-01-01'",
        "UPDATE activity SET done_total = 0 WHERE done_total > 0",
        "UPDATE objective SET state = 'undecided'",
        "UPDATE objective SET impact = 9",
        "UPDATE canvas SET participants = 'not a list'",
        "UPDATE objective SET canvas = '01900000-0000-7000-8000-00000000dead'",
        "UPDATE unit SET id = 'x' WHERE parent IS NOT NULL",
        "UPDATE waiver SET id = (SELECT id FROM unit LIMIT 1)",
        "UPDATE canvas SET unit = (SELECT id FROM person)",
        "UPDATE key_result SET owner = (SELECT id FROM unit LIMIT 1)",
        "UPDATE unit SET parent = (SELECT max(id) FROM unit) WHERE parent IS NULL",
        "INSERT INTO alignment SELECT '01900000-0000-7000-8000-0000000000ff', to_objective, NULL,
             objective, NULL, origin, strength FROM alignment WHERE to_objective IS NOT NULL",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = tampered(folder.path(), sql);
        let file =
            WorkspaceFile::open(&path, &ada()).unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert!(
            matches!(file.read_only(), Some(ReadOnlyReason::Damaged(_))),
            "{sql}"
        );
        // Walking the tree ends: no circle came in.
        let count = file
            .workspace()
            .units_below(None)
            .iter()
            .map(|unit| file.workspace().branch(unit.id).len())
            .sum::<usize>();
        assert!(count <= 5, "{sql}: {count}");
        let out = folder.path().join("rescued.okr");
        rescue(&path, &out, &ada()).unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert!(doctor(&out).unwrap().sound, "{sql}");
    }
}

#[test]
fn a_history_that_was_tampered_with_cannot_be_undone_into_nonsense() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    drop(file);
    let other = Connection::open(&path).unwrap();
    other
        .execute(
            "UPDATE history SET changes = replace(changes, 'one', 'two')",
            [],
        )
        .unwrap();
    drop(other);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert!(file.undo(&stamp(10)).is_err());
    assert_eq!(subject(file.workspace()), "one");
    file.edit(&rename("three"), &stamp(200)).unwrap();
    assert_eq!(file.held(), None);
}

#[test]
fn a_file_of_a_newer_version_is_shown_but_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let sql = "ALTER TABLE objective ADD COLUMN mood TEXT; CREATE TABLE kpi (id TEXT PRIMARY KEY);
        PRAGMA user_version = 99";
    let path = tampered(folder.path(), sql);
    let before = fs::read(&path).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.read_only(), Some(&ReadOnlyReason::Newer));
    assert_eq!(
        *file.workspace(),
        full(),
        "what this version knows is there"
    );
    drop(file);
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_file_that_another_program_set_to_wal_is_put_into_one_piece_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = tampered(folder.path(), "PRAGMA journal_mode = WAL");
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    assert_eq!(file.held(), None);
    assert!(!folder.path().join("harbour.okr-wal").exists());
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "one");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_at_all_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.okr");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let directory = folder.path().join("folder.okr");
    fs::create_dir(&directory).unwrap();
    for path in [pipe, directory] {
        let report = doctor(&path).unwrap();
        assert_eq!(report.trouble, Some(FileError::NotOurs), "{path:?}");
        let opened = WorkspaceFile::open(&path, &ada());
        assert_eq!(opened.err(), Some(FileError::NotOurs), "{path:?}");
    }
}
