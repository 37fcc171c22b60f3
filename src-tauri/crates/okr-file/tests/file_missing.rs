//! What a damaged file lost is told by name, as far as anything still knows the name.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use common::*;
use okr::{Edit, Id, Language, Person, Table, Unit, Workspace, example_workspace};
use okr_file::{Facts, Kin, Way, WorkspaceFile, backups, facts, rescue};
use std::fs;
use std::path::{Path, PathBuf};

/// A file with the example, edited once after a backup was made of it.
fn with_backup(folder: &Path) -> (PathBuf, Workspace) {
    let workspace = example_workspace(Language::En);
    let path = folder.join("example.okr");
    drop(WorkspaceFile::create(&path, &workspace, &ada()).unwrap());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    let edit = Edit::AddPerson {
        id: Id::fixed(77),
        name: "Newcomer".to_owned(),
    };
    file.edit(&edit, &stamp(0)).unwrap();
    drop(file);
    assert_eq!(backups(&path).unwrap().len(), 1);
    (path, workspace)
}

/// Wipes the page on which `text` stands.
fn wipe_page(path: &Path, text: &str) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes
        .windows(text.len())
        .position(|window| window == text.as_bytes())
        .expect("is there");
    let page = at / 4096 * 4096;
    bytes[page..page + 4096].fill(0xa5);
    fs::write(path, bytes).unwrap();
}

/// How many rows of a table could be read, and how many are missing.
fn of(facts: &Facts, table: Table) -> (usize, usize) {
    let read = facts.read.get(&table).copied().unwrap_or(0);
    let missing = facts.missing.of.get(&table);
    (read, missing.map_or(0, okr_file::MissingOf::count))
}

#[test]
fn what_a_backup_still_holds_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = with_backup(folder.path());
    wipe_page(&path, "Active projects ranked");
    let facts = facts(&path).unwrap();
    let lost = &facts.missing.of[&Table::KeyResult];
    assert!(
        lost.named
            .iter()
            .any(|name| name == "Active projects ranked by the framework"),
        "{lost:?}"
    );
    assert_eq!(lost.nameless, 0, "every one of them has its name");
    assert_eq!(facts.missing.in_backup, facts.missing.count());
    let (read, missing) = of(&facts, Table::KeyResult);
    let all = whole.all::<okr::KeyResult>().count();
    assert_eq!(read + missing, all, "read and missing are all there were");
    let lines = facts.missing.lines(Language::De);
    let wanted = "Schlüsselergebnis „Active projects ranked by the framework“";
    assert!(lines.iter().any(|line| line == wanted), "{lines:?}");
}

#[test]
fn what_was_removed_after_the_backup_is_not_missing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = with_backup(folder.path());
    let someone = whole.all::<Person>().next().unwrap();
    let gone = okr::Unit::clone(whole.all::<Unit>().last().unwrap());
    let mut file = WorkspaceFile::open(&path, &ada()).unwrap();
    file.edit(&Edit::Remove { id: gone.id }, &stamp(60))
        .unwrap();
    drop(file);
    wipe_page(&path, &someone.name);
    let facts = facts(&path).unwrap();
    let units = facts.missing.of.get(&Table::Unit);
    let named = units.is_some_and(|of| of.named.contains(&gone.name));
    assert!(!named, "{units:?}");
}

#[test]
fn without_a_backup_what_is_missing_is_counted_and_what_stands_in_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = with_backup(folder.path());
    fs::remove_dir_all(folder.path().join(".backups")).unwrap();
    wipe_page(&path, "Active projects ranked");
    let facts = facts(&path).unwrap();
    let (read, missing) = of(&facts, Table::KeyResult);
    let all = whole.all::<okr::KeyResult>().count();
    assert_eq!(read + missing, all);
    assert!(missing > 20, "a page of them is gone: {missing}");
    assert_eq!(facts.missing.in_backup, 0);
    let (units, _) = of(&facts, Table::Unit);
    assert_eq!(units, whole.all::<Unit>().count());

    let out = folder.path().join("rescued.okr");
    let rescued = rescue(&path, &out, &ada()).unwrap();
    let read: usize = facts.read.values().sum();
    assert_eq!(rescued.rows, read, "what stands in was not rescued");
    let there = okr_file::read(&out, &ada()).unwrap().0;
    let stand_ins = there.all::<Unit>().filter(|unit| unit.name == "Recovered");
    assert_eq!(
        stand_ins.count(),
        1,
        "all that lost its place stands in one"
    );
}

#[test]
fn without_a_backup_what_is_missing_goes_by_what_it_belonged_to() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = with_backup(folder.path());
    fs::remove_dir_all(folder.path().join(".backups")).unwrap();
    wipe_page(&path, "Active projects ranked");
    let facts = facts(&path).unwrap();
    let lost = &facts.missing.of[&Table::KeyResult];
    assert_eq!((lost.named.len(), lost.nameless), (0, 0), "{lost:?}");
    let gone = whole
        .all::<okr::KeyResult>()
        .find(|row| row.title.starts_with("Active projects ranked"))
        .unwrap();
    let objective = whole.get::<okr::Objective>(gone.objective).unwrap().title();
    let all: usize = whole.below::<okr::KeyResult>(gone.objective).count();
    let kin = Kin {
        way: Way::Of,
        table: Table::Objective,
        name: objective.clone(),
    };
    let known = lost.akin.get(&kin).copied().unwrap_or_default();
    assert!((1..=all).contains(&known), "{known} of {all}");
    let lines = facts.missing.lines(Language::De);
    let end = format!("zu Ziel „{objective}“");
    assert!(lines.iter().any(|line| line.ends_with(&end)), "{lines:?}");
    assert_eq!(
        lost.akin.values().sum::<usize>(),
        lost.count(),
        "each of them once"
    );
}

#[test]
fn what_lost_the_thing_above_it_tells_of_that() {
    let folder = tempfile::tempdir().unwrap();
    let (path, whole) = with_backup(folder.path());
    fs::remove_dir_all(folder.path().join(".backups")).unwrap();
    let someone = whole.all::<Person>().next().unwrap();
    wipe_page(&path, &someone.name);
    let facts = facts(&path).unwrap();
    let lost = &facts.missing.of[&Table::Person];
    let with = lost.akin.keys().filter(|kin| kin.way == Way::With);
    assert!(with.count() > 0, "people go by what names them: {lost:?}");
    let sentence = facts.missing.sentence(Language::En);
    assert!(sentence.contains(" named at "), "{sentence}");
}
