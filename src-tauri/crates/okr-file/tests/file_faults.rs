//! What goes wrong around a file: full disks, missing rights, other programs.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::{Edit, Language, ObjectiveField};
use okr_file::{EditError, FileError, ReadOnlyReason, WorkspaceFile, read};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk of its own, gone with the test. None where the machine does not allow it.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mount = run(
            "mount",
            &["-t", "tmpfs", "-o", &options, "tmpfs"],
            folder.path(),
        );
        if !mount {
            println!("skipped: this machine does not let the test mount a small disk");
        }
        mount.then_some(Self(folder))
    }

    fn read_only(&self) {
        assert!(
            run("mount", &["-o", "remount,ro"], self.0.path()),
            "remounts read only"
        );
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["-l"], self.0.path());
    }
}

fn run(program: &str, arguments: &[&str], path: &Path) -> bool {
    let done = Command::new(program).args(arguments).arg(path).output();
    done.is_ok_and(|done| done.status.success())
}

fn long_edit() -> Edit {
    let text = "every ship that waits is named here ".repeat(20_000);
    Edit::SetObjective {
        id: SECOND,
        set: ObjectiveField::Why(text),
    }
}

/// Fills a disk to the last byte.
fn fill(folder: &Path) -> PathBuf {
    let filler = folder.join("filler");
    let _ = fs::write(&filler, vec![7; 64 << 20]);
    filler
}

#[test]
fn on_a_full_disk_editing_goes_on_in_memory_and_is_saved_once_there_is_room() {
    let Some(disk) = SmallDisk::new("4m") else {
        return;
    };
    let path = made(disk.0.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("before"), &stamp(0)).unwrap();
    let filler = fill(disk.0.path());
    let before = fs::read(&path).unwrap();

    file.edit(&long_edit(), &stamp(100)).unwrap();
    let trouble = file.held().expect("the edit waits in memory");
    assert_eq!((&trouble.why, trouble.waiting), (&FileError::DiskFull, 1));
    assert!(
        trouble
            .sentence(Language::En)
            .starts_with("The disk is full.")
    );
    file.edit(&rename("meanwhile"), &stamp(200)).unwrap();
    file.undo(&stamp(300)).unwrap();
    file.redo(&stamp(301)).unwrap();
    assert_eq!(
        subject(file.workspace()),
        "meanwhile",
        "undo and redo work in memory too"
    );
    assert_eq!(
        file.held().map(|trouble| trouble.waiting),
        Some(2),
        "two edits wait, however often the second was taken back and done again"
    );
    assert_eq!(file.waiting().len(), 2, "and as many are listed");
    assert_eq!(file.retry(), Err(FileError::DiskFull));
    assert_eq!(file.history(10).unwrap().len(), 3);
    assert!(
        fs::read(&path).unwrap() == before,
        "the file on disk is as it was"
    );

    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.okr");
    file.save_copy(&copy).unwrap();
    assert_eq!(
        read(&copy, &ada()).unwrap().0,
        *file.workspace(),
        "a copy takes what waits along"
    );

    fs::remove_file(filler).unwrap();
    file.retry().unwrap();
    assert_eq!(file.held(), None);
    let expected = file.workspace().clone();
    drop(file);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(*file.workspace(), expected);
    for second in 400..403 {
        file.undo(&stamp(second)).unwrap();
    }
    assert_eq!(*file.workspace(), full(), "the history is whole as well");
}

#[test]
fn making_a_file_on_a_full_disk_leaves_nothing_behind() {
    let Some(disk) = SmallDisk::new("1m") else {
        return;
    };
    fill(disk.0.path());
    let path = disk.0.path().join("new.okr");
    assert_eq!(
        WorkspaceFile::create(&path, &full(), &ada()).err(),
        Some(FileError::DiskFull)
    );
    assert!(!path.exists());
}

#[test]
fn in_a_read_only_folder_a_file_opens_read_only_and_says_so() {
    let Some(disk) = SmallDisk::new("4m") else {
        return;
    };
    let path = made(disk.0.path());
    disk.read_only();
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.read_only(), Some(&ReadOnlyReason::Folder));
    assert_eq!(*file.workspace(), full());
    let edit = file.edit(&rename("x"), &stamp(0));
    assert_eq!(
        edit,
        Err(EditError::File(FileError::ReadOnly(ReadOnlyReason::Folder)))
    );
    assert_eq!(
        subject(file.workspace()),
        subject(&full()),
        "what cannot be saved is not typed"
    );
    assert_eq!(file.try_to_write(), Ok(false));
    let made = WorkspaceFile::create(&disk.0.path().join("new.okr"), &full(), &ada());
    assert_eq!(made.err(), Some(FileError::FolderReadOnly));
}

#[test]
fn a_folder_that_turns_read_only_while_open_costs_no_edit() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    if !run("chattr", &["+i"], folder.path()) {
        println!("skipped: this file system does not know folders that must not change");
        return;
    }
    let edited = file.edit(&rename("two"), &stamp(100));
    let trouble = file.held();
    let there = read(&path, &ada()).map(|(there, _)| subject(&there));
    run("chattr", &["-i"], folder.path());
    assert!(edited.is_ok());
    assert_eq!(
        trouble.map(|trouble| trouble.why),
        Some(FileError::FolderReadOnly)
    );
    assert_eq!(there.as_deref(), Ok("one"));
    file.retry().unwrap();
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "two");
}

#[test]
fn a_file_that_must_not_be_written_opens_read_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    if !run("chattr", &["+i"], &path) {
        println!("skipped: this file system does not know files that must not change");
        return;
    }
    let opened = WorkspaceFile::open(&path, &ada());
    let reason = opened
        .as_ref()
        .ok()
        .and_then(|file| file.read_only().cloned());
    run("chattr", &["-i"], &path);
    assert_eq!(reason, Some(ReadOnlyReason::File), "{opened:?}");
}

#[test]
fn a_journal_that_cannot_be_written_costs_no_edit() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let journal = folder.path().join("harbour.okr-journal");
    fs::create_dir(&journal).unwrap();
    let before = fs::read(&path).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let trouble = file.held().expect("the edit waits");
    assert!(!trouble.sentence(Language::De).is_empty());
    assert!(
        matches!(
            trouble.why,
            FileError::FolderReadOnly | FileError::System(_)
        ),
        "{trouble:?}"
    );
    assert!(fs::read(&path).unwrap() == before);
    fs::remove_dir(&journal).unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    assert_eq!(
        file.held(),
        None,
        "the next edit takes the waiting one along"
    );
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "two");
}

/// A file with a half-done save beside it, as a power cut leaves it.
fn interrupted(folder: &Path) -> PathBuf {
    let path = made(folder);
    let writer = Connection::open(&path).unwrap();
    writer
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN; UPDATE objective SET subject = 'half';
        UPDATE key_result SET title = 'half'; UPDATE person SET name = 'half'",
        )
        .unwrap();
    let cut = folder.join("cut.okr");
    fs::copy(&path, &cut).unwrap();
    fs::copy(
        folder.join("harbour.okr-journal"),
        folder.join("cut.okr-journal"),
    )
    .unwrap();
    cut
}

#[test]
fn a_save_that_a_power_cut_interrupted_is_taken_back_on_opening() {
    let folder = tempfile::tempdir().unwrap();
    let cut = interrupted(folder.path());
    assert_eq!(read(&cut, &ada()).unwrap().0, full());
    assert_eq!(
        *WorkspaceFile::open(&cut, &ada()).unwrap().workspace(),
        full()
    );
}

#[test]
fn an_interrupted_save_in_a_read_only_folder_says_what_to_do() {
    let Some(disk) = SmallDisk::new("8m") else {
        return;
    };
    let cut = interrupted(disk.0.path());
    disk.read_only();
    let opened = WorkspaceFile::open(&cut, &ada());
    assert_eq!(opened.err(), Some(FileError::Unfinished));
}

#[test]
fn what_is_no_workspace_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let open = |name: &str| WorkspaceFile::open(&folder.path().join(name), &ada()).err();
    fs::write(folder.path().join("text.okr"), "Dear all, ".repeat(200)).unwrap();
    fs::write(folder.path().join("empty.okr"), "").unwrap();
    fs::create_dir(folder.path().join("folder.okr")).unwrap();
    let other = Connection::open(folder.path().join("other.okr")).unwrap();
    other
        .execute_batch("CREATE TABLE objective (id TEXT)")
        .unwrap();
    drop(other);
    assert_eq!(open("text.okr"), Some(FileError::NotOurs));
    assert_eq!(open("empty.okr"), Some(FileError::NotOurs));
    assert_eq!(open("folder.okr"), Some(FileError::NotOurs));
    assert_eq!(open("other.okr"), Some(FileError::NotOurs));
    assert_eq!(open("nothing.okr"), Some(FileError::NotThere));
    let nowhere = folder.path().join("nowhere").join("new.okr");
    assert_eq!(
        WorkspaceFile::create(&nowhere, &full(), &ada()).err(),
        Some(FileError::NoFolder)
    );
    assert_eq!(
        fs::read(folder.path().join("empty.okr")).unwrap(),
        b"",
        "never recreated"
    );
}

#[test]
fn every_trouble_has_a_sentence_in_both_languages() {
    let all = [
        FileError::NotThere,
        FileError::Exists,
        FileError::NotOurs,
        FileError::Strange,
        FileError::Unreadable,
        FileError::NoFolder,
        FileError::FolderReadOnly,
        FileError::FileReadOnly,
        FileError::NotPermitted,
        FileError::Unfinished,
        FileError::DiskFull,
        FileError::Vanished,
        FileError::ChangedOutside,
        FileError::Busy,
        FileError::Newer,
        FileError::TooBig,
        FileError::DoesNotFit,
        FileError::StepDoesNotFit,
        FileError::NoSuchBackup,
        FileError::BadBackup,
        FileError::System("odd".into()),
        FileError::ReadOnly(ReadOnlyReason::Folder),
        FileError::ReadOnly(ReadOnlyReason::File),
        FileError::ReadOnly(ReadOnlyReason::Newer),
    ];
    for trouble in all {
        let (english, german) = (
            trouble.sentence(Language::En),
            trouble.sentence(Language::De),
        );
        assert!(
            english.ends_with('.') && german.ends_with('.'),
            "{trouble:?}"
        );
        assert_ne!(english, german, "{trouble:?}");
    }
}
