//! Running the real binary.
#![allow(dead_code)]

use okr::{Edit, Id, ObjectiveField, Workspace};
use okr_file::{Who, read};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_okr"));
    command.env("LC_ALL", "C").env("OKR_AUTHOR", "Ada Quill");
    command
}

pub fn okr(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Output {
    command()
        .args(arguments.iter().map(|one| one.as_ref()))
        .output()
        .expect("okr runs")
}

pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Exit 0.
pub fn done(output: Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{error}");
    out(&output)
}

/// Exit 1 and one sentence on standard error.
pub fn refused(output: &Output) -> String {
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
pub fn usage(output: &Output) {
    assert_eq!(
        output.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(!output.stderr.is_empty());
}

/// A folder with the example in it.
pub fn example() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tarn.okr");
    done(okr(&[&"new", &path, &"--example"]));
    (folder, path)
}

pub fn workspace(path: &Path) -> Workspace {
    read(path, &Who::here("test")).expect("opens").0
}

pub fn edit(path: &Path, lines: &str) -> (Output, Vec<Value>) {
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

pub fn why(objective: Id, text: &str) -> String {
    let set = ObjectiveField::Why(text.to_owned());
    serde_json::to_string(&Edit::SetObjective { id: objective, set }).expect("JSON")
}
