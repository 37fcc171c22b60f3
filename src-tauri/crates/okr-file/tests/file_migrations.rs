//! A file of every version that was ever released opens, with everything in it.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::{Id, Level, Person};
use okr_file::{VERSION, Version, WorkspaceFile, backups, doctor, read, restore};
use std::path::{Path, PathBuf};

/// Where one file of each version is kept.
fn kept() -> PathBuf {
    Path::new(".").join("../../../tests/files")
}

/// The file of a version.
fn kept_file(version: i64) -> PathBuf {
    kept().join(format!("version-{version}.okr"))
}

/// The versions that were released: of each a file is kept. What comes after the newest of
/// them is still on its way and may change.
fn released() -> Vec<i64> {
    let released: Vec<i64> = (1..=VERSION)
        .filter(|version| kept_file(*version).exists())
        .collect();
    let newest = released.last().copied().unwrap_or_default();
    assert!(newest >= 1, "the first version is kept");
    assert_eq!(
        released,
        (1..=newest).collect::<Vec<_>>(),
        "and every one up to the newest"
    );
    released
}

#[test]
fn a_file_of_every_version_opens_and_can_be_edited() {
    for version in released() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.okr");
        std::fs::copy(kept_file(version), &path)
            .unwrap_or_else(|error| panic!("{version}: {error}"));
        let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
        assert_eq!(file.read_only(), None, "version {version}");
        assert_eq!(*file.workspace(), expected(), "version {version}");
        assert_eq!(
            file.undo_label().map(str::is_empty),
            Some(false),
            "its history came along"
        );
        file.edit(&rename("goes on"), &stamp(900)).unwrap();
        assert_eq!(file.held(), None);
        assert_eq!(
            file.state_at(1).unwrap(),
            expected(),
            "version {version}: its history can be walked"
        );
        assert_eq!(file.state_at(0).unwrap(), full());
        file.undo(&stamp(901)).unwrap();
        file.undo(&stamp(902)).unwrap();
        assert_eq!(
            *file.workspace(),
            full(),
            "version {version}: undo reaches back before"
        );
        drop(file);
        assert!(doctor(&path).unwrap().sound);
    }
}

#[test]
fn an_older_file_is_set_aside_whole_before_it_is_brought_to_this_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.okr");
    std::fs::copy(kept_file(1), &path).unwrap();
    drop(WorkspaceFile::open(&path, &ada()).unwrap());
    assert_eq!(version_of(&path), VERSION);
    let all = backups(&path).unwrap();
    let older = all
        .iter()
        .find(|backup| version_of(&backup.path) == 1)
        .expect("the file as it was");
    assert!(doctor(&older.path).unwrap().sound, "the backup is whole");
    restore(&path, older, &ada()).unwrap();
    let again = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(*again.workspace(), expected(), "and leads here again");
}

#[test]
fn a_kept_file_brings_its_named_version_along() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.okr");
    std::fs::copy(kept_file(2), &path).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    let named: Vec<&str> = file
        .versions()
        .iter()
        .map(|version| version.name.as_str())
        .collect();
    assert_eq!(named, ["After the night watch"]);
    assert_eq!(file.state_at(file.versions()[0].seq).unwrap(), expected());
}

/// The version in a file's head: four bytes at byte 60.
fn version_of(path: &Path) -> i64 {
    let bytes = std::fs::read(path).unwrap();
    let head: [u8; 4] = bytes[60..64].try_into().unwrap();
    i64::from(u32::from_be_bytes(head))
}

/// What every kept file holds: the full workspace of the tests after one edit.
fn expected() -> okr::Workspace {
    let mut workspace = full();
    let changes = workspace
        .changes_for(&rename("the night watch"), day(5, 14))
        .unwrap();
    workspace.apply(&changes);
    workspace
}

/// Makes the file of the newest version. Run once when a version is released:
/// `cargo test -p okr-file --test file_migrations -- --ignored`. A released file is never
/// made again: it is what people have.
#[test]
#[ignore = "makes the file that the test above opens"]
fn make_the_file_of_the_newest_version() {
    let path = kept_file(VERSION);
    assert!(
        !path.exists(),
        "{} is released; it stays as it is",
        path.display()
    );
    std::fs::create_dir_all(kept()).unwrap();
    let mut file = WorkspaceFile::create(&path, &full(), &ada()).unwrap();
    file.edit(&rename("the night watch"), &stamp(0)).unwrap();
    let version = Version {
        id: Id::fixed(900),
        seq: file.history_head(),
        name: "After the night watch".into(),
        at: stamp(60).at,
        author: "Ada Quill".into(),
    };
    file.put_version(version).unwrap();
    drop(file);
    assert_eq!(read(&path, &ada()).unwrap(), (expected(), None));
}

#[test]
fn the_kept_file_is_known_to_hold_something_of_everything() {
    let workspace = full();
    for table in okr::Table::ALL {
        assert!(
            workspace.rows_of(*table).next().is_some(),
            "{table:?} is tried by no kept file"
        );
    }
    assert!(
        workspace.get::<Person>(ADA).is_some() && workspace.get::<Level>(Id::fixed(1)).is_some()
    );
}
