//! The real binary: the board as poster, drawing, picture and workbook.

mod common;

use common::*;
use okr::{Edit, Id, Preset};
use std::process::Output;

#[test]
fn the_board_is_handed_out_in_every_format() {
    let (folder, path) = example();
    let to = |name: &str| folder.path().join(name);
    for (name, begins) in [
        ("board.pdf", &b"%PDF"[..]),
        ("board.svg", b"<svg"),
        ("board.png", b"\x89PNG"),
        ("board.XLSX", b"PK"),
    ] {
        let said = done(okr(&[&"export", &path, &"--board", &"--to", &to(name)]));
        assert!(said.contains("Wrote"), "{said}");
        let bytes = std::fs::read(to(name)).expect("was written");
        assert!(bytes.starts_with(begins), "{name} is what its ending says");
    }
    let a0 = to("a0.pdf");
    done(okr(&[
        &"export", &path, &"--board", &"--paper", &"a0", &"--to", &a0, &"--lang", &"de",
    ]));
    let sheets = to("sheets.pdf");
    done(okr(&[
        &"export", &path, &"--board", &"--paper", &"a1", &"--tile", &"a4", &"--to", &sheets,
    ]));
    assert_ne!(
        std::fs::read(a0).ok(),
        std::fs::read(sheets).ok(),
        "cut or whole"
    );
}

#[test]
fn what_makes_no_sense_for_a_board_is_usage_and_leaves_no_file() {
    let (folder, path) = example();
    let to = |name: &str| folder.path().join(name);
    let asks: [&[&str]; 9] = [
        &["x.csv", "--board"],
        &["x.json", "--board"],
        &["x.svg"],
        &["x.svg", "--board", "--paper", "a1", "--tile", "a4"],
        &["x.pdf", "--board", "--tile", "a3"],
        &["x.pdf", "--board", "--paper", "letter"],
        &["x.pdf", "--board", "--unit", "PMO"],
        &["x.pdf", "--paper", "a0"],
        &["x.pdf", "--tile", "a4"],
    ];
    for ask in asks {
        let file = to(ask[0]);
        let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> =
            vec![&"export", &path, &"--to", &file];
        for word in &ask[1..] {
            arguments.push(word);
        }
        usage(&okr(&arguments));
        assert!(!file.exists(), "{ask:?} leaves nothing behind");
    }
}

/// Runs a command line on a machine that is set to German.
fn german(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
    let mut command = command();
    command.env("LC_ALL", "de_DE.UTF-8");
    command.args(arguments.iter().map(|one| one.as_ref()));
    command.output().expect("okr runs")
}

#[test]
fn usage_is_told_in_the_language_of_the_machine() {
    let (folder, path) = example();
    let asks: [(&str, [&str; 2], &str); 3] = [
        (
            "x.csv",
            ["--board", "--lang=de"],
            "Mit --board muss OUT auf .pdf, .svg, .png oder .xlsx enden.",
        ),
        (
            "x.png",
            ["--person", "Maya"],
            "Eine Karte ist ein .pdf. OUT auf .pdf enden lassen.",
        ),
        (
            "x.pdf",
            ["--paper", "a0"],
            "Canvas werden auf a4, a3 oder letter gedruckt. Größeres Papier ist für --board.",
        ),
    ];
    for (name, [one, two], sentence) in asks {
        let to = folder.path().join(name);
        let output = german(&[&"export", &path, &"--to", &to, &one, &two]);
        usage(&output);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(said.trim(), sentence);
    }
}

#[test]
fn a_workspace_without_objectives_has_no_poster() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("empty.okr");
    done(okr(&[&"new", &path]));
    let to = folder.path().join("x.pdf");
    let board: [&dyn AsRef<std::ffi::OsStr>; 5] = [&"export", &path, &"--board", &"--to", &to];
    let sentence = refused(&okr(&board));
    assert!(sentence.contains("no cycle"), "{sentence}");
    let cycle = Edit::AddCycle {
        id: Id::fresh(),
        name: "2026".into(),
        start: "2026-01-01".parse().expect("a day"),
        end: "2026-12-31".parse().expect("a day"),
        preset: Preset::YearHalves,
    };
    let line = serde_json::to_string(&cycle).expect("JSON");
    done(edit(&path, &line).0);
    let sentence = refused(&okr(&board));
    assert!(sentence.contains("nothing on the board"), "{sentence}");
    assert_eq!(
        refused(&german(&board)),
        "Auf dem Board ist nichts zu drucken. Ein Ziel schreiben oder alle Karten zeigen."
    );
}
