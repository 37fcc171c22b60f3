//! Every state that was ever there can be read, named, compared with and gone back to.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

#[path = "../../okr/tests/stage/chance.rs"]
mod chance;
mod common;
#[path = "../../okr/tests/stage/mod.rs"]
mod stage;

use chance::{Draw, draw, edit};
use common::{CANVAS, SECOND, ada, day, full, made, rename, stamp, subject};
use okr::{CanvasField, Edit, Id, Language, Refusal, Workspace, compare};
use okr_file::{EditError, FileError, Undone, Version, WorkspaceFile};
use proptest::prelude::*;
use stage::{Stage, today};
use std::collections::BTreeMap;

fn version(file: &WorkspaceFile, n: u128, name: &str, second: u32) -> Version {
    Version {
        id: Id::fixed(n),
        seq: file.history_head(),
        name: name.to_owned(),
        at: stamp(second).at,
        author: "Ada Quill".into(),
    }
}

#[test]
fn going_back_is_one_edit_that_can_be_undone_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let one = file.history_head();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    file.edit(&rename("three"), &stamp(200)).unwrap();
    let before = file.history_head();
    let done = file
        .go_back(one, "Went back to 09:00", &stamp(300))
        .unwrap();
    assert_eq!(done.label, "Went back to 09:00");
    assert_eq!(subject(file.workspace()), "one");
    assert_eq!(file.history_head(), before + 1, "one entry, however far");
    drop(file);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.undo(&stamp(400)).unwrap();
    assert_eq!(subject(file.workspace()), "three");
    file.redo(&stamp(500)).unwrap();
    assert_eq!(subject(file.workspace()), "one");
    assert_eq!(
        file.go_back(one, "again", &stamp(600)),
        Err(EditError::Refused(Refusal::NothingToDo)),
        "where one is already there is no way to go"
    );
    assert_eq!(
        file.state_at(99),
        Err(FileError::StepDoesNotFit),
        "an edit that never was leads nowhere"
    );
}

#[test]
fn a_version_keeps_its_state_whatever_happens_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let named = version(&file, 900, "First", 5);
    file.put_version(named.clone()).unwrap();
    let then = file.workspace().clone();
    file.edit(&rename("one and a half"), &stamp(10)).unwrap();
    assert_ne!(
        file.history_head(),
        named.seq,
        "typing on does not move what was named"
    );
    file.undo(&stamp(20)).unwrap();
    file.undo(&stamp(21)).unwrap();
    file.edit(&rename("another way"), &stamp(100)).unwrap();
    drop(file);
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.versions(), std::slice::from_ref(&named));
    assert_eq!(
        file.state_at(named.seq).unwrap(),
        then,
        "though it was taken back and left behind"
    );
    file.remove_version(named.id).unwrap();
    assert!(file.versions().is_empty());
    file.put_version(named.clone()).unwrap();
    drop(file);
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(file.versions(), [named], "a name can be brought back");
}

#[test]
fn a_version_needs_a_name_and_a_file_that_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut first = WorkspaceFile::open(&path, &ada()).unwrap();
    let nameless = version(&first, 900, " \u{200b} ", 0);
    assert_eq!(
        first.put_version(nameless),
        Err(EditError::Refused(Refusal::EmptyName))
    );
    let mut second = WorkspaceFile::look(&path, &ada()).unwrap();
    let named = version(&second, 901, "Mine", 0);
    assert!(matches!(
        second.put_version(named),
        Err(EditError::File(FileError::ReadOnly(_)))
    ));
    assert!(matches!(
        second.go_back(0, "back", &stamp(0)),
        Err(EditError::File(FileError::ReadOnly(_)))
    ));
    assert_eq!(second.state_at(0).unwrap(), full(), "reading it is free");
}

#[test]
fn a_state_saved_as_a_copy_is_a_file_of_its_own_with_what_led_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let copy = folder.path().join("then.okr");
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let named = version(&file, 900, "First", 5);
    file.put_version(named.clone()).unwrap();
    let then = file.workspace().clone();
    file.edit(&rename("two"), &stamp(100)).unwrap();
    file.save_state(named.seq, &copy).unwrap();
    assert_eq!(
        subject(file.workspace()),
        "two",
        "the open file stays as it is"
    );
    let mut other = WorkspaceFile::open(&copy, &ada()).unwrap();
    assert_eq!(*other.workspace(), then);
    assert_eq!(other.versions(), [named]);
    other.undo(&stamp(200)).unwrap();
    assert_eq!(
        *other.workspace(),
        full(),
        "undo reaches back in the copy too"
    );
}

#[test]
fn the_reason_of_an_edit_stays_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("one"), &stamp(0)).unwrap();
    let seq = file.history_head();
    file.keep_reason(seq, " The depot floods ").unwrap();
    file.undo(&stamp(10)).unwrap();
    file.redo(&stamp(20)).unwrap();
    drop(file);
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    let entry = file.history_entry(seq).unwrap().unwrap();
    assert_eq!(entry.reason, "The depot floods");
    assert_eq!(entry.undone, Undone::No);
}

#[test]
fn the_agreed_plan_is_that_of_the_last_agreement() {
    let agree = |date| Edit::SetCanvas {
        id: CANVAS,
        set: CanvasField::AgreedOn(date),
    };
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(
        file.agreed_at(CANVAS),
        Ok(Some(0)),
        "agreed before the file kept a history"
    );
    file.edit(&rename("one"), &stamp(0)).unwrap();
    file.edit(&agree(Some(day(5, 14))), &stamp(100)).unwrap();
    let agreed = file.history_head();
    file.edit(&rename("two"), &stamp(200)).unwrap();
    assert_eq!(file.agreed_at(CANVAS), Ok(Some(agreed)));
    assert_eq!(subject(&file.state_at(agreed).unwrap()), "one");
    file.edit(&agree(None), &stamp(300)).unwrap();
    assert_eq!(file.agreed_at(CANVAS), Ok(None));
    file.undo(&stamp(400)).unwrap();
    assert_eq!(file.agreed_at(CANVAS), Ok(Some(agreed)));
    assert_eq!(file.agreed_at(SECOND), Ok(None), "no canvas, no agreement");
}

/// Lives through what chance gives, in a real file; every state that was ever on screen is
/// remembered under the entry that counted last.
fn lived(file: &mut WorkspaceFile, draws: &[Draw]) -> BTreeMap<i64, Workspace> {
    let mut states = BTreeMap::from([(0, file.workspace().clone())]);
    let mut stage = Stage::new();
    for (n, draw) in (1..).zip(draws) {
        // Some follow within a minute and become one step.
        let at = stamp(n * if draw.number % 3 == 0 { 20 } else { 61 });
        match draw.kind % 7 {
            0 | 1 => drop(file.undo(&at).unwrap()),
            2 => drop(file.redo(&at).unwrap()),
            _ => {
                let id = stage.fresh();
                if let Some(edit) = edit(file.workspace(), draw, id) {
                    let _ = file.edit(&edit, &at);
                }
            }
        }
        assert_eq!(file.held(), None);
        states.insert(file.history_head(), file.workspace().clone());
    }
    states
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_state_there_ever_was_can_be_read_and_gone_back_to(
        draws in prop::collection::vec(draw(), 1..30),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chance.okr");
        let start = Stage::new().workspace;
        let mut file = WorkspaceFile::create(&path, &start, &ada()).unwrap();
        let states = lived(&mut file, &draws);
        drop(file);
        let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
        let now = file.workspace().clone();
        for (seq, state) in &states {
            prop_assert_eq!(&file.state_at(*seq).unwrap(), state, "the state after {}", seq);
            let differs = compare(state, &now, today(), Language::En);
            prop_assert_eq!(differs.fields == 0, *state == now, "{:?}", differs.sentence);
            if *state == now {
                continue;
            }
            let last = file.last_edit();
            file.go_back(*seq, "back", &stamp(3000)).unwrap();
            prop_assert_eq!(file.workspace(), state);
            prop_assert_eq!(file.last_edit(), last + 1, "one edit, however far back");
            file.undo(&stamp(3001)).unwrap();
            prop_assert_eq!(file.workspace(), &now, "and undone");
        }
    }
}
