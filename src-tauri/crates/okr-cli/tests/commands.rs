//! The real binary: every command, its refusals and its exit codes.

use okr::{Edit, Id, Language, Objective, ObjectiveField, Workspace};
use okr_file::{Who, WorkspaceFile, read};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_okr"));
    command.env("LC_ALL", "C").env("OKR_AUTHOR", "Ada Quill");
    command
}

fn okr(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
    command()
        .args(arguments.iter().map(|one| one.as_ref()))
        .output()
        .expect("okr runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Exit 0.
fn done(output: Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{error}");
    out(&output)
}

/// Exit 1 and one sentence on standard error.
fn refused(output: &Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr)
        .trim_end()
        .to_owned();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(
        error.ends_with('.') && !error.contains('\n'),
        "one finished sentence: {error:?}"
    );
    error
}

/// Exit 2.
fn usage(output: &Output) {
    assert_eq!(
        output.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(!output.stderr.is_empty());
}

/// A folder with the example in it.
fn example() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tarn.okr");
    done(okr(&[&"new", &path, &"--example"]));
    (folder, path)
}

fn workspace(path: &Path) -> Workspace {
    read(path, &Who::here("test")).expect("opens").0
}

fn edit(path: &Path, lines: &str) -> (Output, Vec<Value>) {
    let mut child = command()
        .arg("edit")
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("okr runs");
    child
        .stdin
        .take()
        .expect("stdin")
        .write_all(lines.as_bytes())
        .expect("takes the lines");
    let output = child.wait_with_output().expect("ends");
    let answers = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    (output, answers)
}

fn why(objective: Id, text: &str) -> String {
    let set = ObjectiveField::Why(text.to_owned());
    serde_json::to_string(&Edit::SetObjective { id: objective, set }).expect("JSON")
}

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/samples");
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
