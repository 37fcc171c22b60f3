//! The real binary: every command, its refusals and its exit codes.

mod common;

use common::*;
use okr::{Edit, Id, Language, Objective, Workspace};
use okr_file::{Who, WorkspaceFile};
use serde_json::Value;

#[test]
fn new_makes_a_named_workspace_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mill.okr");
    done(okr(&[&"new", &path, &"--name", &"Mill & Sons"]));
    assert_eq!(
        workspace(&path),
        Workspace::new("Mill & Sons", Language::En)
    );
    let before = std::fs::read(&path).expect("is there");
    let sentence = refused(&okr(&[&"new", &path]));
    assert!(sentence.contains("already"), "{sentence}");
    assert!(
        std::fs::read(&path).expect("is there") == before,
        "and is not touched"
    );
    let nowhere = folder.path().join("no such folder").join("x.okr");
    refused(&okr(&[&"new", &nowhere]));
    let unnamed = folder.path().join("Quay.okr");
    done(okr(&[&"new", &unnamed]));
    assert_eq!(workspace(&unnamed).settings().name, "Quay");
}

#[test]
fn the_example_is_the_example() {
    let (_folder, path) = example();
    assert_eq!(workspace(&path), okr::example_workspace(Language::En));
    let named = path.with_file_name("named.okr");
    done(okr(&[
        &"new",
        &named,
        &"--example",
        &"--name",
        &"Fell Water",
    ]));
    assert_eq!(workspace(&named).settings().name, "Fell Water");
}

#[test]
fn a_command_line_that_makes_no_sense_is_usage() {
    let (folder, path) = example();
    usage(&okr(&[]));
    usage(&okr(&[&"dance"]));
    usage(&okr(&[&"new"]));
    usage(&okr(&[&"undo", &path, &"--count", &"0"]));
    usage(&okr(&[&"undo", &path, &"--count", &"many"]));
    usage(&okr(&[&"export", &path]));
    usage(&okr(&[
        &"export",
        &path,
        &"--to",
        &folder.path().join("x.docx"),
    ]));
    usage(&okr(&[&"export", &path, &"--to", &path]));
    usage(&okr(&[&"export", &path, &"--to", &"x.pdf", &"--below"]));
    usage(&okr(&[
        &"export", &path, &"--to", &"x.pdf", &"--paper", &"a7",
    ]));
    usage(&okr(&[&"export", &path, &"--to", &"x.json", &"--blank"]));
    usage(&okr(&[&"import", &"x.json"]));
    usage(&okr(&[
        &"import",
        &"x.json",
        &"--into",
        &path,
        &"--from",
        &"2026-01-01",
    ]));
    usage(&okr(&[
        &"import", &"x.json", &"--into", &path, &"--from", &"1/1", &"--to", &"2/1",
    ]));
}

#[test]
fn a_file_that_is_not_there_is_refused_by_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("gone.okr");
    for name in ["check", "log", "doctor", "backups", "undo", "edit"] {
        let sentence = refused(&okr(&[&name, &path]));
        assert!(sentence.contains("no such file"), "{name}: {sentence}");
    }
    refused(&okr(&[
        &"export",
        &path,
        &"--to",
        &folder.path().join("x.csv"),
    ]));
    refused(&okr(&[&"import", &path, &"--into", &path]));
    assert!(!path.exists(), "nothing is made in its place");
}

#[test]
fn each_edit_is_answered_and_a_refused_one_does_not_stop_the_next() {
    let (_folder, path) = example();
    let objective = workspace(&path).all::<Objective>().next().expect("one").id;
    let lines = [
        why(objective, "first"),
        "{ not json".to_owned(),
        r#"{"edit":"dance"}"#.to_owned(),
        String::new(),
        serde_json::to_string(&Edit::Remove {
            id: Id::fixed(77_777),
        })
        .expect("JSON"),
        why(objective, "second"),
    ]
    .join("\n");
    let (output, answers) = edit(&path, &lines);
    done(output);
    let kinds: Vec<&str> = answers
        .iter()
        .map(|answer| {
            if answer.get("done").is_some() {
                "done"
            } else {
                "refused"
            }
        })
        .collect();
    assert_eq!(kinds, ["done", "refused", "refused", "refused", "done"]);
    assert!(answers.iter().all(|answer| {
        answer
            .get("done")
            .or(answer.get("refused"))
            .is_some_and(|text| text.is_string())
    }));
    assert_eq!(
        workspace(&path)
            .get::<Objective>(objective)
            .expect("is there")
            .why,
        "second"
    );
}

#[test]
fn undo_and_log_tell_the_same_story() {
    let (_folder, path) = example();
    assert!(refused(&okr(&[&"undo", &path])).contains("nothing to undo"));
    let before = workspace(&path);
    let objectives: Vec<Id> = before
        .all::<Objective>()
        .take(3)
        .map(|row| row.id)
        .collect();
    let lines: Vec<String> = objectives.iter().map(|id| why(*id, "because")).collect();
    done(edit(&path, &lines.join("\n")).0);
    let log: Value = serde_json::from_str(&done(okr(&[&"log", &path, &"--json"]))).expect("JSON");
    let log = log.as_array().expect("a list");
    assert_eq!(log.len(), 3);
    assert!(
        log.iter()
            .all(|entry| entry["author"] == "Ada Quill" && entry["undone"] == false)
    );
    assert!(log[0]["changes"][0]["after"].is_object());

    let undone = done(okr(&[&"undo", &path, &"--count", &"2"]));
    assert_eq!(undone.lines().count(), 2, "{undone}");
    let log = done(okr(&[&"log", &path]));
    assert_eq!(
        log.lines().filter(|line| line.contains("(undone)")).count(),
        2,
        "{log}"
    );
    let undone = done(okr(&[&"undo", &path, &"--count", &"9"]));
    assert!(undone.contains("nothing more"), "{undone}");
    assert_eq!(workspace(&path), before);
}

#[test]
fn a_file_that_the_window_holds_is_read_but_not_written() {
    let (folder, path) = example();
    let held = WorkspaceFile::open(&path, &Who::here("Bob at the window")).expect("opens");
    let sentence = refused(&okr(&[&"undo", &path]));
    assert!(sentence.contains("Bob at the window"), "{sentence}");
    refused(&edit(&path, "").0);
    done(okr(&[&"check", &path]));
    done(okr(&[&"log", &path]));
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &folder.path().join("x.csv"),
    ]));
    drop(held);
}

#[test]
fn check_lists_hints_and_says_that_the_file_is_sound() {
    let (_folder, path) = example();
    let text = done(okr(&[&"check", &path]));
    assert!(text.ends_with("The file is sound.\n"), "{text}");
    assert!(text.lines().count() > 3, "the example has hints: {text}");
    let json: Value =
        serde_json::from_str(&done(okr(&[&"check", &path, &"--json"]))).expect("JSON");
    assert_eq!(json["sound"], true);
    assert_eq!(json["rows"], workspace(&path).rows().count());
    let first = &json["canvases"]
        .as_array()
        .expect("a list")
        .iter()
        .find_map(|canvas| canvas["hints"].get(0));
    assert!(first.is_some_and(|hint| hint["source"].is_string() && hint["reason"].is_string()));
    assert!(
        !path.with_file_name(".backups").exists(),
        "reading makes no backup"
    );
}

#[test]
fn a_damaged_file_is_reported_rescued_and_restored() {
    let (folder, path) = example();
    let objective = workspace(&path).all::<Objective>().next().expect("one").id;
    done(edit(&path, &why(objective, "to be backed up")).0);
    done(edit(&path, &why(objective, "later")).0);
    let list = done(okr(&[&"backups", &path]));
    assert_eq!(list.lines().count(), 2, "{list}");

    let mut bytes = std::fs::read(&path).expect("is there");
    let title = b"Increase";
    let at = bytes
        .windows(title.len())
        .position(|window| window == title)
        .expect("is there");
    bytes[at / 4096 * 4096..at / 4096 * 4096 + 4096].fill(0x5a);
    std::fs::write(&path, &bytes).expect("writes");
    assert!(refused(&okr(&[&"check", &path])).contains("damaged"));
    assert!(refused(&okr(&[&"doctor", &path])).contains("--rescue"));
    assert!(refused(&okr(&[&"undo", &path])).contains("damaged"));
    assert!(
        std::fs::read(&path).expect("is there") == bytes,
        "it is never written to"
    );

    let rescued = folder.path().join("rescued.okr");
    let text = done(okr(&[&"doctor", &path, &"--rescue", &rescued]));
    assert!(text.contains("Missing: "), "{text}");
    assert!(done(okr(&[&"doctor", &rescued])).starts_with("The file is sound."));
    refused(&okr(&[&"doctor", &path, &"--rescue", &rescued]));

    assert!(
        refused(&okr(&[&"backups", &path, &"--restore", &"yesterday"])).contains("no such backup")
    );
    done(okr(&[&"backups", &path, &"--restore", &"1"]));
    assert_eq!(
        workspace(&path)
            .get::<Objective>(objective)
            .expect("is there")
            .why,
        "to be backed up"
    );
    let kept = std::fs::read_dir(folder.path().join(".backups")).expect("is there");
    let kept = kept
        .flatten()
        .any(|entry| entry.path().extension().is_some_and(|end| end == "damaged"));
    assert!(kept, "the damaged file is set aside, not thrown away");
}

#[test]
fn a_file_of_somebody_else_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.okr");
    std::fs::write(&path, "Dear Sir or Madam, ".repeat(100)).expect("writes");
    for name in ["check", "log", "doctor", "undo", "edit"] {
        assert!(
            refused(&okr(&[&name, &path])).contains("not an OKR Canvas file"),
            "{name}"
        );
    }
}
