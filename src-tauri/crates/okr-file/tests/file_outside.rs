//! Other programs: moving the file, changing it, putting another in its place.

mod common;

use common::*;
use okr_file::{FileError, WorkspaceFile, read};
use rusqlite::Connection;
use std::fs;

#[test]
fn a_file_that_vanished_is_noticed_and_taken_up_again_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let away = folder.path().join("away.okr");
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    fs::rename(&path, &away).unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::Vanished);
    assert!(!path.exists(), "nothing was made in its place");
    assert_eq!(
        subject(&read(&away, &ada()).unwrap().0),
        "one",
        "nor written where it went"
    );
    assert_eq!(file.retry(), Err(FileError::Vanished));
    file.save_copy(&folder.path().join("copy.okr")).unwrap();

    fs::rename(&away, &path).unwrap();
    file.retry().unwrap();
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "two");
    file.edit(&rename("three"), &stamp(200)).unwrap();
    assert_eq!(file.held(), None);
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "three");
}

#[test]
fn a_program_that_changed_the_file_is_noticed_before_anything_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let other = Connection::open(&path).unwrap();
    other
        .execute(
            "UPDATE objective SET subject = 'theirs' WHERE subject = 'one'",
            [],
        )
        .unwrap();
    drop(other);
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::ChangedOutside);
    assert_eq!(
        subject(&read(&path, &ada()).unwrap().0),
        "theirs",
        "their change stands"
    );
    assert_eq!(
        file.retry(),
        Err(FileError::ChangedOutside),
        "it does not go away by itself"
    );
    file.save_copy(&folder.path().join("mine.okr")).unwrap();
    assert_eq!(
        subject(&read(&folder.path().join("mine.okr"), &ada()).unwrap().0),
        "two"
    );
    file.reload().unwrap();
    assert_eq!(
        (subject(file.workspace()).as_str(), file.held()),
        ("theirs", None)
    );
    file.edit(&rename("three"), &stamp(200)).unwrap();
    assert_eq!(file.held(), None);
}

#[test]
fn a_file_put_in_the_place_of_ours_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let copy = folder.path().join("older.okr");
    fs::copy(&path, &copy).unwrap();
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    fs::rename(&copy, &path).unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::ChangedOutside);
    assert_eq!(
        read(&path, &ada()).unwrap().0,
        full(),
        "the other file is not overwritten"
    );
}

#[test]
fn another_history_written_over_ours_is_noticed_even_with_the_same_counter() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let fork = folder.path().join("fork.okr");
    fs::copy(&path, &fork).unwrap();
    let mut theirs = WorkspaceFile::open(&fork, &ada()).unwrap();
    theirs.edit(&rename("their"), &stamp(0)).unwrap();
    drop(theirs);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("ours!"), &stamp(0)).unwrap();
    // As a sync program does: the same file, other bytes, past SQLite.
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::write(&path, fs::read(&fork).unwrap()).unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::ChangedOutside);
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "their");
}

#[test]
fn a_file_that_was_merely_touched_is_still_ours() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(90);
    fs::File::options()
        .append(true)
        .open(&path)
        .unwrap()
        .set_modified(later)
        .unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(file.held(), None);
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "two");
}

#[test]
fn a_program_in_the_middle_of_writing_makes_us_wait_not_fail() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    assert_eq!(file.held().unwrap().why, FileError::Busy);
    other.execute_batch("ROLLBACK").unwrap();
    file.retry().unwrap();
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "one");
}
