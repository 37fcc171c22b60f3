//! Damaged files: opened as far as they read, never written to.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::{CheckIn, Id, Language, Objective, Row, Table, Workspace};
use okr_file::{FileError, ReadOnlyReason, WorkspaceFile, doctor, read, rescue};
use std::fs;
use std::path::{Path, PathBuf};

/// A small generator, so that every run damages the same places.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % below
    }
}

/// Opens a damaged file. It must say clearly what is the matter, show no more than was
/// there, and stay as it is to the last byte.
fn opens_with_care(path: &Path, bytes: &[u8], what: &str) -> &'static str {
    fs::write(path, bytes).unwrap();
    let outcome = match WorkspaceFile::open(path, &ada()) {
        Ok(file) => {
            // Stand-ins for a lost objective, its canvas, unit and cycle may come in.
            let most = full().rows().count() + 6;
            assert!(
                file.workspace().rows().count() <= most,
                "{what}: more than there was"
            );
            match file.read_only() {
                None => "sound",
                Some(reason @ ReadOnlyReason::Damaged(_)) => {
                    assert!(reason.sentence(Language::En).contains("damaged"), "{what}");
                    "damaged"
                }
                Some(ReadOnlyReason::Newer) => "newer",
                Some(other) => panic!("{what}: {other:?}"),
            }
        }
        Err(error) => {
            assert!(
                matches!(
                    error,
                    FileError::NotOurs | FileError::Strange | FileError::Unreadable
                ),
                "{what}: {error:?}"
            );
            assert!(error.sentence(Language::En).ends_with('.'));
            "refused"
        }
    };
    assert!(
        fs::read(path).unwrap() == bytes,
        "{what}: the file was written to"
    );
    let beside = path.with_file_name("damaged.okr-journal");
    assert!(!beside.exists(), "{what}: a journal was left");
    outcome
}

#[test]
fn flipped_bytes_at_many_places_never_change_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read(made(folder.path())).unwrap();
    let path = folder.path().join("damaged.okr");
    let mut dice = Dice(7);
    let head = 0..100;
    let everywhere: Vec<usize> = (0..300).map(|_| dice.roll(whole.len())).collect();
    let starts_of_pages = (0..whole.len()).step_by(4096).map(|page| page + 3);
    let mut outcomes = std::collections::BTreeMap::new();
    for at in head.chain(everywhere).chain(starts_of_pages) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        *outcomes
            .entry(opens_with_care(&path, &bytes, &format!("byte {at}")))
            .or_insert(0) += 1;
    }
    println!("flipped: {outcomes:?}");
    assert!(outcomes["damaged"] > 30, "damage is found: {outcomes:?}");
}

#[test]
fn a_file_cut_off_anywhere_never_changes() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read(made(folder.path())).unwrap();
    let path = folder.path().join("damaged.okr");
    let mut dice = Dice(11);
    let mut outcomes = std::collections::BTreeMap::new();
    let lengths = [
        0,
        1,
        15,
        16,
        99,
        100,
        511,
        512,
        4095,
        4096,
        4097,
        8192,
        whole.len() - 1,
    ];
    // Every place in the last page: SQLite takes what is missing there for empty room.
    let last_page = (whole.len() - 4096..whole.len()).step_by(61);
    for length in lengths
        .into_iter()
        .chain((0..60).map(|_| dice.roll(whole.len())))
        .chain(last_page)
    {
        let outcome = opens_with_care(&path, &whole[..length], &format!("cut at {length}"));
        *outcomes.entry(outcome).or_insert(0) += 1;
    }
    println!("cut off: {outcomes:?}");
    assert!(
        outcomes["damaged"] > 30,
        "what is left is shown: {outcomes:?}"
    );
    assert!(
        !outcomes.contains_key("sound"),
        "a missing page is never taken for whole"
    );
}

/// A file with many check-ins, so that a table has many pages.
fn large(folder: &Path) -> (PathBuf, Workspace) {
    let mut rows: Vec<Row> = full().rows().cloned().collect();
    for n in 0..2_000u32 {
        let note = format!("Note {n} of a long watch with wind from the west");
        rows.push(
            CheckIn {
                note,
                ..check_in(10_000 + u128::from(n), None)
            }
            .into(),
        );
    }
    let workspace = Workspace::from_rows(rows);
    let path = folder.join("large.okr");
    drop(WorkspaceFile::create(&path, &workspace, &ada()).unwrap());
    (path, workspace)
}

/// Where a text stands in a file.
fn find(bytes: &[u8], text: &str) -> usize {
    bytes
        .windows(text.len())
        .position(|window| window == text.as_bytes())
        .expect("is there")
}

/// Wipes the page on which `text` stands.
fn wipe_page(path: &Path, text: &str) {
    let mut bytes = fs::read(path).unwrap();
    let page = find(&bytes, text) / 4096 * 4096;
    bytes[page..page + 4096].fill(0xa5);
    fs::write(path, bytes).unwrap();
}

#[test]
fn around_a_broken_page_everything_else_is_read_and_the_gap_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = large(folder.path());
    wipe_page(&path, "Note 700 of");
    wipe_page(&path, "Note 1400 of");
    let before = fs::read(&path).unwrap();
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    let Some(ReadOnlyReason::Damaged(missing)) = file.read_only() else {
        panic!("is damaged")
    };
    let there = file.workspace();
    let gone = whole.rows().count() - there.rows().count();
    assert!(
        gone > 10 && gone < 100,
        "two pages of check-ins are gone, no more: {gone}"
    );
    assert_eq!(
        missing.count(),
        gone,
        "and the list counts them: {missing:?}"
    );
    assert!(
        there.rows().all(|row| whole.row(row.id()) == Some(row)),
        "what is there is right"
    );
    assert!(
        there.row(Id::fixed(10_000 + 1_000)).is_some(),
        "between two broken pages too"
    );
    drop(file);
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn rescue_writes_a_sound_file_and_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = large(folder.path());
    wipe_page(&path, "Note 700 of");
    let before = fs::read(&path).unwrap();
    let report = doctor(&path).unwrap();
    assert!(!report.sound && !report.findings.is_empty());
    let out = folder.path().join("rescued.okr");
    let rescued = rescue(&path, &out, &ada()).unwrap();
    assert!(
        rescued.missing.of.contains_key(&Table::CheckIn),
        "{:?}",
        rescued.missing
    );
    assert!(rescued.missing.sentence(Language::En).contains("check-ins"));
    assert_eq!(rescue(&path, &out, &ada()).err(), Some(FileError::Exists));
    assert!(doctor(&out).unwrap().sound);
    let mut file = WorkspaceFile::open(&out, &ada()).unwrap();
    assert_eq!(file.read_only(), None);
    file.edit(&rename("goes on"), &stamp(0)).unwrap();
    assert!(
        fs::read(&path).unwrap() == before,
        "the damaged file is left alone"
    );
}

#[test]
fn what_hangs_on_something_lost_gets_a_stand_in_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    wipe_page(&path, "the wait for a berth");
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    let Some(ReadOnlyReason::Damaged(missing)) = file.read_only() else {
        panic!("is damaged")
    };
    let sentence = missing.sentence(Language::En);
    assert!(sentence.contains("2 objectives"), "{sentence}");
    assert!(
        !sentence.contains("key result"),
        "key results are all there: {sentence}"
    );
    let there = file.workspace();
    assert_eq!(
        there.row(KEY_RESULT),
        full().row(KEY_RESULT),
        "as it was written"
    );
    let stand_in = there.get::<Objective>(OBJECTIVE).unwrap();
    assert_eq!(stand_in.title(), "Recovered");
    assert!(
        there.canvas_under(KEY_RESULT).is_some(),
        "it can be found on a canvas"
    );
    drop(file);
    let out = folder.path().join("rescued.okr");
    rescue(&path, &out, &ada()).unwrap();
    assert_eq!(
        read(&out, &ada()).unwrap().0.row(KEY_RESULT),
        full().row(KEY_RESULT)
    );
}

#[test]
fn a_lost_canvas_or_unit_or_key_result_takes_nothing_else_along() {
    for (page, kept) in [
        ("Pilot office", OBJECTIVE),
        ("above all", KEY_RESULT),
        ("Hours at anchor", Id::fixed(129)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        wipe_page(&path, page);
        let out = folder.path().join("rescued.okr");
        rescue(&path, &out, &ada()).unwrap();
        let (there, _) = read(&out, &ada()).unwrap();
        assert_eq!(there.row(kept), full().row(kept), "{page}");
        assert!(doctor(&out).unwrap().sound);
    }
}

#[test]
fn what_the_history_still_knows_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&rename("the harbour at three"), &stamp(0))
        .unwrap();
    drop(file);
    wipe_page(&path, "the wait for a berth");
    let file = WorkspaceFile::open(&path, &ada()).unwrap();
    assert_eq!(subject(file.workspace()), "the harbour at three");
    let Some(ReadOnlyReason::Damaged(missing)) = file.read_only() else {
        panic!("is damaged")
    };
    assert_eq!(missing.from_history, 1);
}
