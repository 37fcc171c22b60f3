//! The real binary: import and export, refusals and exit codes, with every sample.

mod common;

use common::*;
use okr::Objective;
use serde_json::Value;
use std::path::{Path, PathBuf};

#[test]
fn the_example_is_handed_out_in_every_format() {
    let (folder, path) = example();
    let to = |name: &str| folder.path().join(name);
    done(okr(&[&"export", &path, &"--to", &to("all.xlsx")]));
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &to("all.csv"),
        &"--lang",
        &"de",
    ]));
    done(okr(&[&"export", &path, &"--to", &to("all.json")]));
    let pmo = workspace(&path)
        .all::<okr::Unit>()
        .find(|unit| unit.brief() == "PMO")
        .map(|unit| unit.name.clone());
    let unit = pmo.expect("the example has a PMO");
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &to("pmo.PDF"),
        &"--unit",
        &"pmo",
        &"--below",
        &"--paper",
        &"a3",
    ]));
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &to("pmo.png"),
        &"--unit",
        &unit,
    ]));
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &to("wall.pdf"),
        &"--unit",
        &unit,
        &"--blank",
        &"--paper",
        &"letter",
    ]));
    done(okr(&[
        &"export",
        &path,
        &"--to",
        &to("blank.xlsx"),
        &"--blank",
    ]));
    let starts = |name: &str, magic: &[u8]| {
        let bytes = std::fs::read(to(name)).expect("was written");
        assert!(bytes.starts_with(magic) && bytes.len() > 200, "{name}");
    };
    starts("all.xlsx", b"PK");
    starts("blank.xlsx", b"PK");
    starts("all.csv", b"\xef\xbb\xbf");
    starts("all.json", b"{");
    starts("pmo.PDF", b"%PDF-");
    starts("wall.pdf", b"%PDF-");
    starts("pmo.png", b"\x89PNG");

    let sentence = refused(&okr(&[
        &"export",
        &path,
        &"--to",
        &to("x.pdf"),
        &"--unit",
        &"Nowhere",
    ]));
    assert!(
        sentence.contains("“Nowhere”") && sentence.contains("PMO"),
        "{sentence}"
    );
    assert!(
        refused(&okr(&[
            &"export",
            &path,
            &"--to",
            &to("x.pdf"),
            &"--cycle",
            &"1066"
        ]))
        .contains("1066")
    );
    refused(&okr(&[&"export", &path, &"--to", &to("no").join("x.csv")]));
    let empty = to("empty.okr");
    done(okr(&[&"new", &empty]));
    assert!(refused(&okr(&[&"export", &empty, &"--to", &to("x.csv")])).contains("no cycle"));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("lists")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().contains("part"))
        .collect();
    assert!(left.is_empty(), "nothing half-written is left: {left:?}");
}

#[test]
fn a_plan_is_imported_dry_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("plan.json");
    let plan = r#"{"source":"own","period":"2026","language":"en","nodes":[
        {"id":"a","parent":null,"level":0,"owner":"Quay","title":"Shorten the queue","key_results":[
            {"title":"Hours waited","unit":"h","start":9,"target":4,"current":7,"due":null}]},
        {"id":"b","parent":"a","level":1,"owner":"Pilots","title":"Board sooner","key_results":[]}]}"#;
    std::fs::write(&source, plan).expect("writes");
    let path = folder.path().join("harbour.okr");
    let dry = [
        &"import" as &dyn AsRef<std::ffi::OsStr>,
        &source,
        &"--into",
        &path,
        &"--dry-run",
    ];
    assert!(done(okr(&dry)).contains("2 objectives and 1 key results"));
    assert!(!path.exists(), "a dry run makes nothing");
    let span: [&dyn AsRef<std::ffi::OsStr>; 10] = [
        &"import",
        &source,
        &"--into",
        &path,
        &"--cycle",
        &"Year",
        &"--from",
        &"2026-01-01",
        &"--to",
        &"2026-12-31",
    ];
    done(okr(&span));
    let there = workspace(&path);
    assert_eq!(there.all::<Objective>().count(), 2);
    assert_eq!(
        there.cycles().first().map(|cycle| cycle.name.as_str()),
        Some("Year")
    );
    done(okr(&[&"undo", &path]));
    assert_eq!(
        workspace(&path).all::<Objective>().count(),
        0,
        "an import is one step"
    );

    std::fs::write(&source, "[1, 2").expect("writes");
    refused(&okr(&[&"import", &source, &"--into", &path]));
    std::fs::write(&source, b"\xff\xfe\x00").expect("writes");
    assert!(refused(&okr(&[&"import", &source, &"--into", &path])).contains("UTF-8"));
    let other = folder.path().join("other.okr");
    refused(&okr(&[&"import", &source, &"--into", &other]));
    assert!(!other.exists(), "a refused import makes no file");
}

/// The samples beside the repository, where they are.
fn samples() -> Vec<PathBuf> {
    let folder = Path::new(".").join("../../../../shared/samples");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: there is no ../shared/samples beside the repository");
        return vec![];
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    files
}

#[test]
fn every_sample_comes_in_and_goes_out_in_every_format_with_every_title() {
    for sample in samples() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sample.okr");
        let name = sample
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        done(okr(&[&"import", &sample, &"--into", &path]));
        for ending in ["xlsx", "pdf", "csv", "json"] {
            let to = folder.path().join("out").with_extension(ending);
            done(okr(&[&"export", &path, &"--to", &to]));
            assert!(
                std::fs::metadata(&to).expect("was written").len() > 500,
                "{name} {ending}"
            );
        }
        let source: Value =
            serde_json::from_str(&std::fs::read_to_string(&sample).expect("reads")).expect("JSON");
        let json = folder.path().join("out.json");
        let exported: Value =
            serde_json::from_str(&std::fs::read_to_string(&json).expect("reads")).expect("JSON");
        assert_eq!(
            titles(&exported),
            titles(&source),
            "{name}: every title comes out as it went in"
        );

        let again = folder.path().join("again.okr");
        done(okr(&[&"import", &json, &"--into", &again]));
        let rows = |path: &Path| {
            workspace(path)
                .rows()
                .filter(|row| row.table() != okr::Table::Settings)
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            rows(&again),
            rows(&path),
            "{name}: comes back from JSON equal"
        );
    }
}

/// Titles of objectives and key results, sorted.
fn titles(plan: &Value) -> Vec<String> {
    let mut out = Vec::new();
    for node in plan["nodes"].as_array().into_iter().flatten() {
        out.extend(node["title"].as_str().map(|title| title.trim().to_owned()));
        for key_result in node["key_results"].as_array().into_iter().flatten() {
            out.extend(
                key_result["title"]
                    .as_str()
                    .map(|title| title.trim().to_owned()),
            );
        }
    }
    out.sort();
    out
}
