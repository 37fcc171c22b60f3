//! Backups in a folder somebody chose.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::Language;
use okr_file::{Backup, FileError, Who, WorkspaceFile, backup_folder, backups, keep_backups_in};

#[test]
fn backups_go_to_the_folder_chosen_and_the_older_ones_stay_listed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.okr");
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    drop(WorkspaceFile::create(&path, &full(), &ada()).unwrap());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("before"), &stamp(1)).unwrap();
    keep_backups_in(&path, Some(&stick)).unwrap();
    assert_eq!(backup_folder(&path), (stick.clone(), true));
    drop(file);

    let later = Who {
        now: ada().now + chrono::TimeDelta::hours(2),
        ..ada()
    };
    drop(WorkspaceFile::open(&path, &later).unwrap());
    let all = backups(&path).unwrap();
    let lies = |backup: &Backup| backup.path.parent().unwrap().to_owned();
    assert_eq!(lies(&all[0]), stick, "the new one");
    assert_eq!(
        lies(&all[1]),
        folder.path().join(".backups"),
        "the older one"
    );
    assert!(all.iter().all(|backup| backup.check().good));

    keep_backups_in(&path, None).unwrap();
    assert_eq!(
        backup_folder(&path),
        (folder.path().join(".backups"), false)
    );
    assert_eq!(backups(&path).unwrap(), all, "none is forgotten");
    keep_backups_in(&path, Some(&stick)).unwrap();
    assert_eq!(backups(&path).unwrap(), all, "and none listed twice");
}

#[test]
fn two_files_of_one_name_share_a_folder_of_backups_and_not_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let paths = ["one", "two"].map(|name| {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        let path = folder.path().join(name).join("plan.okr");
        drop(WorkspaceFile::create(&path, &full(), &ada()).unwrap());
        keep_backups_in(&path, Some(&stick)).unwrap();
        drop(WorkspaceFile::open(&path, &ada()).unwrap());
        path
    });
    for path in paths {
        assert_eq!(backups(&path).unwrap().len(), 1);
    }
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 2);
}

#[test]
fn a_folder_that_takes_no_files_is_refused_and_one_that_goes_missing_costs_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.okr");
    let stick = folder.path().join("stick");
    drop(WorkspaceFile::create(&path, &full(), &ada()).unwrap());
    let refused = keep_backups_in(&path, Some(&stick)).unwrap_err();
    assert_eq!(refused, FileError::BackupFolder(stick.clone(), false));
    assert!(
        refused
            .sentence(Language::En)
            .contains("Choose another folder")
    );
    assert!(!backup_folder(&path).1, "nothing changed");

    std::fs::create_dir(&stick).unwrap();
    keep_backups_in(&path, Some(&stick)).unwrap();
    std::fs::remove_dir_all(&stick).unwrap();
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("the first save waits for the backup"), &stamp(1))
        .unwrap();
    assert_eq!(
        file.backup_trouble(),
        Some(&FileError::BackupFolder(stick, true))
    );
    assert_eq!(backups(&path).unwrap().len(), 1, "kept beside the file");
}
