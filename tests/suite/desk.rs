//! Stories told through the desk, as the page tells them.

use okr_desk::{Desk, NoDialogs, Places};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

/// A machine of its own: nothing remembered, nothing open.
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir_all(folder.path().join("documents")).expect("documents");
        Self { folder }
    }

    fn desk(&self) -> Desk {
        let places = Places::new(
            self.folder.path().join("data"),
            self.folder.path().join("documents"),
        );
        Desk::new(places, Arc::new(NoDialogs))
    }
}

fn ask(desk: &Desk, name: &str, args: Value) -> Value {
    desk.answer(name, args)
        .unwrap_or_else(|failure| panic!("{name} was refused: {}", failure.message))
}

/// The first row of a table in a list of rows, and what it holds.
fn row<'a>(rows: &'a Value, table: &str, fits: impl Fn(&Value) -> bool) -> &'a Value {
    let rows = rows.as_array().expect("a list of rows");
    let found = rows
        .iter()
        .find(|row| row["table"] == table && fits(&row["row"]));
    &found.unwrap_or_else(|| panic!("there is a {table} that fits"))["row"]
}

fn any(_: &Value) -> bool {
    true
}

#[test]
fn a_first_start_shows_nothing_and_remembers_nothing() {
    let machine = Machine::new();
    let started = ask(&machine.desk(), "start", json!({}));
    assert_eq!(
        started["file"],
        Value::Null,
        "nothing is opened before a person chose"
    );
    assert_eq!(started["recent"], json!([]), "nothing was opened before");
}

#[test]
fn a_blank_canvas_is_there_after_a_restart_with_what_was_written() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(
        &desk,
        "new_file",
        json!({ "name": "Harbour", "unit": "PMO", "cycle": "2026" }),
    );
    let page = &started["file"]["page"];
    let canvas = page["canvas"].clone();
    assert!(canvas.is_string(), "the blank canvas is made with the file");
    let id = okr::Id::fresh();
    let edit = json!({ "edit": "add_objective", "id": id, "canvas": canvas, "after": null,
        "verb": "Increase", "subject": "on-time deliveries", "serves": null });
    let edited = ask(&desk, "edit", json!({ "edit": edit, "shown": canvas }));
    assert!(
        edited["state"]["not_saved"].is_null(),
        "it is on disk: {edited}"
    );
    drop(desk);

    let again = ask(&machine.desk(), "start", json!({}));
    let rows = &again["file"]["page"]["rows"];
    let objective = row(rows, "objective", any);
    assert_eq!(
        objective["subject"], "on-time deliveries",
        "an answered edit survives"
    );
    assert!(
        again["file"]["state"]["undo"].is_string(),
        "undo survives a restart"
    );
}

#[test]
fn the_example_opens_on_the_canvas_of_its_project_office() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(&desk, "open_example", json!({}));
    let file = &started["file"];
    let unit = file["page"]["unit"].clone();
    let shown = row(&file["outline"], "unit", |row| row["id"] == unit);
    assert_eq!(
        shown["short"], "PMO",
        "the fullest canvas is the one to look at first"
    );
    assert_eq!(
        file["page"]["figures"]["objectives"]
            .as_array()
            .map(Vec::len),
        Some(3),
        "its three objectives"
    );
}

#[test]
fn a_refused_edit_says_why_and_changes_nothing() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(&desk, "open_example", json!({}));
    let page = &started["file"]["page"];
    let objective = row(&page["rows"], "objective", any);
    let edit = json!({ "edit": "set_objective", "id": objective["id"], "set": { "field": "impact", "to": 9 } });
    let failure = desk
        .answer("edit", json!({ "edit": edit, "shown": page["canvas"] }))
        .expect_err("9 is no grade");
    assert_eq!(
        failure.message, "Type a grade from 1 to 5.",
        "a sentence that says what to do"
    );
    let after = ask(
        &desk,
        "open_canvas",
        json!({ "unit": page["unit"], "cycle": page["cycle"] }),
    );
    assert_eq!(after["rows"], page["rows"], "nothing was changed");
}

#[test]
fn undo_and_redo_answer_with_the_rows_and_figures_that_they_touched() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(&desk, "open_example", json!({}));
    let canvas = started["file"]["page"]["canvas"].clone();
    let key_result = row(&started["file"]["page"]["rows"], "key_result", |row| {
        row["title"] == "Non-productive hours, reduction"
    });
    let edit = json!({ "edit": "remove", "id": key_result["id"] });
    let removed = ask(&desk, "edit", json!({ "edit": edit, "shown": canvas }));
    assert!(
        removed["changes"]
            .as_array()
            .is_some_and(|changes| changes.len() > 5),
        "all under it goes too"
    );
    let back = ask(&desk, "undo", json!({ "shown": canvas }));
    let rows = back["changes"].as_array().expect("changes");
    assert!(
        rows.iter()
            .any(|change| change["after"]["row"]["title"] == key_result["title"]),
        "it is back"
    );
    assert!(
        ask(&desk, "redo", json!({ "shown": canvas }))["label"].is_string(),
        "and can go again"
    );
}

#[test]
fn every_format_is_handed_out_and_nothing_half_written_is_left() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(&desk, "open_example", json!({}));
    let page = &started["file"]["page"];
    for format in ["pdf", "xlsx", "png", "csv", "json"] {
        let ask_for = json!({ "what": "canvas", "unit": page["unit"], "cycle": page["cycle"], "format": format,
            "paper": "a4", "language": "en", "plans": true, "work": true, "legend": true, "drafts": false });
        let preview = ask(
            &desk,
            "export_preview",
            json!({ "ask": ask_for, "page": 0 }),
        );
        assert!(
            preview["pages"].as_u64() >= Some(1),
            "{format} has something to look at"
        );
        let job = ask(
            &desk,
            "export_start",
            json!({ "ask": ask_for, "fileName": preview["file_name"], "to": "over", "open": false }),
        );
        let saved = finished(&desk, &job["job"]);
        let path = saved["saved"]
            .as_str()
            .unwrap_or_else(|| panic!("{format}: {saved}"));
        let bytes = std::fs::metadata(path).expect("the file is there").len();
        assert_eq!(
            Some(bytes),
            saved["bytes"].as_u64(),
            "{format}: the size told is the size written"
        );
    }
    let left: Vec<_> = std::fs::read_dir(machine.folder.path().join("documents"))
        .expect("documents")
        .map(|entry| {
            entry
                .expect("entry")
                .file_name()
                .into_string()
                .expect("name")
        })
        .collect();
    assert_eq!(
        left.len(),
        5,
        "five files and nothing beside them: {left:?}"
    );
}

#[test]
fn edits_that_are_only_in_memory_keep_another_file_from_taking_their_place() {
    let machine = Machine::new();
    let desk = machine.desk();
    let started = ask(
        &desk,
        "new_file",
        json!({ "name": "Harbour", "unit": "PMO", "cycle": "2026" }),
    );
    let path = started["file"]["path"].as_str().expect("a path");
    std::fs::remove_file(path).expect("the file goes while it is open");
    let edit = json!({ "edit": "add_person", "id": okr::Id::fresh(), "name": "Ines Duarte" });
    let edited = ask(&desk, "edit", json!({ "edit": edit, "shown": null }));
    assert!(
        edited["state"]["not_saved"].is_object(),
        "the state says that it is not on disk: {edited}"
    );
    let failure = desk
        .answer("open_example", json!({}))
        .expect_err("the edit would be lost");
    assert_eq!(failure.code, "held");
    let still = ask(&desk, "start", json!({}));
    row(&still["file"]["outline"], "person", |row| {
        row["name"] == "Ines Duarte"
    });
}

fn finished(desk: &Desk, job: &Value) -> Value {
    let begun = Instant::now();
    loop {
        let state = ask(desk, "export_job", json!({ "job": job }));
        if !state["saved"].is_null() || !state["failed"].is_null() || state["cancelled"] == true {
            return state;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "the export never ends: {state}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_setting_that_cannot_be_written_down_holds_and_says_so() {
    let machine = Machine::new();
    let desk = machine.desk();
    let mut wanted = ask(&desk, "start", json!({}))["machine"].clone();
    wanted["theme"] = json!("dark");
    // A folder stands where the settings go.
    let there = machine.folder.path().join("data/machine.json");
    std::fs::remove_file(&there).ok();
    std::fs::create_dir_all(there.join("in the way")).expect("a folder");
    let failure = desk
        .answer("set_machine", json!({ "machine": wanted }))
        .expect_err("it is not on the disk");
    assert_eq!(failure.code, "not_kept");
    assert!(
        failure.message.starts_with("This setting holds until"),
        "{}",
        failure.message
    );
    let started = ask(&desk, "start", json!({}));
    assert_eq!(started["machine"]["theme"], "dark", "it is in force");
}

#[test]
fn what_was_made_to_be_printed_goes_a_day_later_and_nothing_else_does() {
    let machine = Machine::new();
    let print = machine.folder.path().join("data").join("print");
    std::fs::create_dir_all(print.join("old.pdf.d")).expect("a folder");
    let old = SystemTime::now() - Duration::from_secs(25 * 60 * 60);
    let files = [
        ("maya.pdf", true),
        (".maya.pdf.7.part", true),
        ("today.pdf", false),
        ("notes.txt", true),
    ];
    for (name, is_old) in files {
        let file = std::fs::File::create(print.join(name)).expect("a file");
        if is_old {
            file.set_modified(old).expect("an older file");
        }
    }
    machine.desk().get_ready();
    let left = std::fs::read_dir(&print).expect("is still there");
    let mut left: Vec<String> = left
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(left, ["notes.txt", "old.pdf.d", "today.pdf"]);
}

#[test]
#[cfg(unix)]
fn a_folder_that_is_only_a_link_keeps_what_it_leads_to() {
    let machine = Machine::new();
    let elsewhere = machine.folder.path().join("documents");
    let file = std::fs::File::create(elsewhere.join("contract.pdf")).expect("a file");
    file.set_modified(SystemTime::UNIX_EPOCH)
        .expect("an old file");
    let data = machine.folder.path().join("data");
    std::fs::create_dir_all(&data).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, data.join("print")).expect("a link");
    machine.desk().get_ready();
    assert!(elsewhere.join("contract.pdf").exists());
}
