//! Stories of one file: edit, close, open, undo, and two people at once.

mod common;

use common::*;
use okr::{Edit, KeyResultField, ObjectiveField, Refusal, Workspace};
use okr_file::{EditError, FileError, ReadOnlyReason, Undone, Who, WorkspaceFile, backups, read};

fn reopen(file: WorkspaceFile) -> WorkspaceFile {
    let path = file.path().to_owned();
    drop(file);
    WorkspaceFile::open(&path, &ada()).expect("opens again")
}

#[test]
fn a_new_file_holds_every_row_of_the_workspace_it_was_made_from() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.read_only(), None);
    assert_eq!(
        *file.workspace(),
        full(),
        "every field of every table must come back"
    );
    assert!(file.bytes_on_disk() > 10_000);
}

#[test]
fn a_new_file_never_overwrites_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.okr");
    std::fs::write(&path, "something of mine").unwrap();
    let made = WorkspaceFile::create(&path, &full(), &ada());
    assert_eq!(made.err(), Some(FileError::Exists));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "something of mine");
}

#[test]
fn an_answered_edit_is_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    let done = file.edit(&rename("the night"), &stamp(0)).unwrap();
    assert_eq!(done.changes.len(), 1);
    assert!(
        done.label.contains("night"),
        "the label names the thing: {}",
        done.label
    );
    // Another reader sees it at once, while the file is still open.
    let (there, _) = read(file.path(), &ada()).unwrap();
    assert_eq!(subject(&there), "the night");
    assert_eq!(subject(reopen(file).workspace()), "the night");
}

#[test]
fn undo_and_redo_go_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    file.edit(&Edit::Remove { id: OBJECTIVE }, &stamp(100))
        .unwrap();
    let after_both = file.workspace().clone();
    assert!(
        after_both.row(KEY_RESULT).is_none(),
        "a removed objective takes its key results along"
    );

    let mut file = reopen(file);
    assert!(file.undo(&stamp(200)).unwrap().is_some());
    assert_eq!(subject(file.workspace()), "one");
    assert!(
        file.workspace().row(KEY_RESULT).is_some(),
        "undo brings the whole branch back"
    );

    let mut file = reopen(file);
    assert!(file.redo_label().is_some());
    assert!(file.undo(&stamp(300)).unwrap().is_some());
    assert_eq!(*file.workspace(), full());
    assert!(
        file.undo(&stamp(301)).unwrap().is_none(),
        "there is nothing before the first edit"
    );

    let mut file = reopen(file);
    assert!(file.redo(&stamp(400)).unwrap().is_some());
    assert!(file.redo(&stamp(401)).unwrap().is_some());
    assert!(file.redo(&stamp(402)).unwrap().is_none());
    assert_eq!(*reopen(file).workspace(), after_both);
}

#[test]
fn undone_edits_stay_listed_when_something_else_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    for (second, name) in [(0, "one"), (100, "two"), (200, "three")] {
        file.edit(&rename(name), &stamp(second)).unwrap();
    }
    file.undo(&stamp(300)).unwrap();
    file.undo(&stamp(301)).unwrap();
    file.edit(&rename("four"), &stamp(400)).unwrap();
    assert_eq!(
        file.redo_label(),
        None,
        "what was left behind cannot be redone"
    );
    let marks: Vec<Undone> = file
        .history(10)
        .unwrap()
        .iter()
        .map(|entry| entry.undone)
        .collect();
    assert_eq!(
        marks,
        [
            Undone::No,
            Undone::LeftBehind,
            Undone::LeftBehind,
            Undone::No
        ]
    );
    // Undo walks past what was left behind, to what was there before.
    file.undo(&stamp(500)).unwrap();
    assert_eq!(subject(file.workspace()), "one");
    let mut file = reopen(file);
    file.redo(&stamp(600)).unwrap();
    assert_eq!(subject(file.workspace()), "four");
}

#[test]
fn quick_repeats_in_one_field_are_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    for (second, name) in [(0, "t"), (20, "th"), (60, "the")] {
        file.edit(&rename(name), &stamp(second)).unwrap();
    }
    assert_eq!(
        file.history(10).unwrap().len(),
        1,
        "within a minute it is one step"
    );
    file.edit(&rename("the night"), &stamp(61)).unwrap();
    assert_eq!(
        file.history(10).unwrap().len(),
        2,
        "after a minute a new step begins"
    );
    let mut file = reopen(file);
    file.undo(&stamp(100)).unwrap();
    assert_eq!(subject(file.workspace()), "the");
    file.undo(&stamp(101)).unwrap();
    assert_eq!(
        *file.workspace(),
        full(),
        "the whole first step is taken back at once"
    );
}

#[test]
fn another_field_author_or_thing_is_a_step_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let verb = Edit::SetObjective {
        id: SECOND,
        set: ObjectiveField::Verb("Calm".into()),
    };
    file.edit(&verb, &stamp(1)).unwrap();
    let other = Edit::SetKeyResult {
        id: KEY_RESULT,
        set: KeyResultField::Title("Hours".into()),
    };
    file.edit(&other, &stamp(2)).unwrap();
    let mut bob = stamp(3);
    bob.author = "Bob".into();
    let again = Edit::SetKeyResult {
        id: KEY_RESULT,
        set: KeyResultField::Title("Hours out".into()),
    };
    file.edit(&again, &bob).unwrap();
    assert_eq!(file.history(10).unwrap().len(), 4);
}

#[test]
fn typing_something_and_typing_it_back_are_two_steps() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    let first = subject(file.workspace());
    file.edit(&rename("other"), &stamp(0)).unwrap();
    file.edit(&rename(&first), &stamp(5)).unwrap();
    assert_eq!(
        file.history(10).unwrap().len(),
        2,
        "one empty step would make undo do nothing"
    );
    file.undo(&stamp(9)).unwrap();
    assert_eq!(subject(file.workspace()), "other");
}

#[test]
fn undo_after_a_joined_step_and_a_redo_walks_right() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    file.edit(&rename("a"), &stamp(0)).unwrap();
    file.undo(&stamp(1)).unwrap();
    file.redo(&stamp(2)).unwrap();
    file.edit(&rename("ab"), &stamp(3)).unwrap();
    assert_eq!(
        file.history(10).unwrap().len(),
        1,
        "a redone step takes quick repeats too"
    );
    file.undo(&stamp(4)).unwrap();
    assert_eq!(*file.workspace(), full());
}

#[test]
fn a_refused_edit_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let before = std::fs::read(&path).unwrap();
    let gone = Edit::Remove {
        id: okr::Id::fixed(9_999),
    };
    assert_eq!(
        file.edit(&gone, &stamp(0)),
        Err(EditError::Refused(Refusal::Gone))
    );
    assert_eq!(file.history(10).unwrap(), []);
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn whoever_comes_second_reads_and_writes_once_the_first_one_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut first = WorkspaceFile::open(&path, &ada()).unwrap();
    let bob = Who {
        name: "Bob Reed".into(),
        ..ada()
    };
    let mut second = WorkspaceFile::open(&path, &bob).unwrap();
    let Some(ReadOnlyReason::Held(holder)) = second.read_only() else {
        panic!("the second must only read: {:?}", second.read_only());
    };
    assert_eq!(
        (holder.name.as_str(), holder.elsewhere),
        ("Ada Quill", false)
    );
    let edit = second.edit(&rename("mine"), &stamp(0));
    assert!(matches!(edit, Err(EditError::File(FileError::ReadOnly(_)))));
    assert_eq!(
        second.try_to_write(),
        Ok(false),
        "not while the first has it"
    );

    first.edit(&rename("by the first"), &stamp(0)).unwrap();
    assert_eq!(second.refresh(), Ok(true), "the guest sees what was saved");
    assert_eq!(subject(second.workspace()), "by the first");
    assert_eq!(second.refresh(), Ok(false));

    first
        .edit(&rename("by the first, later"), &stamp(100))
        .unwrap();
    drop(first);
    assert_eq!(second.try_to_write(), Ok(true));
    assert_eq!(second.read_only(), None);
    assert_eq!(subject(second.workspace()), "by the first, later");
    second.edit(&rename("mine"), &stamp(200)).unwrap();
    assert_eq!(subject(&read(&path, &ada()).unwrap().0), "mine");
}

#[test]
fn a_lock_left_on_another_machine_asks_before_it_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let lock = folder.path().join(".~lock.harbour.okr#");
    let words = r#"{"name":"Cleo","machine":"lighthouse-9","since":"2026-05-13T08:30:00"}"#;
    std::fs::write(&lock, words).unwrap();
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let Some(ReadOnlyReason::Held(holder)) = file.read_only() else {
        panic!("must ask")
    };
    assert!(holder.elsewhere);
    let sentence = holder.sentence(okr::Language::En);
    assert!(
        sentence.contains("Cleo on lighthouse-9 since 13 May, 08:30"),
        "{sentence}"
    );
    assert_eq!(file.try_to_write(), Ok(false));
    assert_eq!(file.take_over(), Ok(true));
    file.edit(&rename("mine"), &stamp(0)).unwrap();
    drop(file);
    assert!(!lock.exists(), "the lock file goes when the file is closed");
}

#[test]
fn a_lock_left_on_this_machine_by_a_crash_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let words = format!(
        r#"{{"name":"Ada","machine":{:?},"since":null}}"#,
        ada().machine
    );
    std::fs::write(folder.path().join(".~lock.harbour.okr#"), words).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.read_only(), None);
}

#[test]
fn two_ways_to_one_file_find_one_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let other = folder.path().join("elsewhere");
    std::fs::create_dir(&other).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, other.join("link.okr")).unwrap();
    let _first = WorkspaceFile::open(&path, &ada()).unwrap();
    let second = WorkspaceFile::open(&other.join("link.okr"), &ada()).unwrap();
    assert!(matches!(second.read_only(), Some(ReadOnlyReason::Held(_))));
}

#[test]
fn a_copy_holds_everything_and_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = WorkspaceFile::open(&made(folder.path()), &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let copy = folder.path().join("copy.okr");
    file.save_copy(&copy).unwrap();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    file.save_copy(&copy).unwrap();
    let mut copy = WorkspaceFile::open(&copy, &ada()).unwrap();
    assert_eq!(copy.workspace(), file.workspace());
    copy.undo(&stamp(200)).unwrap();
    copy.undo(&stamp(201)).unwrap();
    assert_eq!(*copy.workspace(), full());
}

#[test]
fn a_backup_is_made_on_opening_when_something_changed_and_can_be_restored() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    assert_eq!(
        backups(&path).unwrap(),
        [],
        "a new file has nothing to back up"
    );
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    drop(file);
    assert_eq!(backups(&path).unwrap().len(), 1);
    drop(WorkspaceFile::open(&path, &ada()).unwrap());
    assert_eq!(backups(&path).unwrap().len(), 2);
    drop(WorkspaceFile::open(&path, &ada()).unwrap());
    let all = backups(&path).unwrap();
    assert_eq!(all.len(), 2, "nothing changed since");

    okr_file::restore(&path, all.last().unwrap(), &ada()).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(*file.workspace(), full());
    let held = okr_file::restore(&path, &all[0], &ada());
    assert!(
        matches!(held, Err(FileError::Held(_))),
        "not while it is open"
    );
    drop(file);
    okr_file::restore(&path, &all[0], &ada()).unwrap();
    assert_eq!(
        subject(&read(&path, &ada()).unwrap().0),
        "one",
        "restoring loses nothing"
    );
}

#[test]
fn an_empty_workspace_is_a_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.okr");
    let empty = Workspace::new("", okr::Language::De);
    drop(WorkspaceFile::create(&path, &empty, &ada()).unwrap());
    assert_eq!(
        *WorkspaceFile::open(&path, &ada()).unwrap().workspace(),
        empty
    );
}

#[test]
fn sqlite_is_new_enough_to_be_trusted() {
    let parts: Vec<u32> = okr_file::sqlite_version()
        .split('.')
        .map(|part| part.parse().unwrap())
        .collect();
    assert!(
        parts >= vec![3, 51, 3],
        "older ones can corrupt a file in WAL mode: {parts:?}"
    );
}
