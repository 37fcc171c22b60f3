//! A power cut at any moment: `okr edit` is killed again and again, and every edit that it
//! answered must be in the file, which must be sound.

use okr::{Edit, Id, Language, Objective, ObjectiveField, Workspace};
use okr_file::{Who, WorkspaceFile, doctor, read};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

const ROUNDS: u32 = 45;

/// A small generator, so that a failing run can be run again.
fn roll(seed: &mut u64, below: u64) -> u64 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

fn start(path: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_okr"))
        .arg("edit")
        .arg(path)
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("okr starts")
}

/// An edit that writes `number` where it can be found again, with enough text to fill pages.
fn edit(objective: Id, number: u32, seed: &mut u64) -> String {
    let padding = "waves ".repeat(usize::try_from(roll(seed, 2_000)).unwrap_or(0));
    let set = ObjectiveField::Why(format!("{number} {padding}"));
    serde_json::to_string(&Edit::SetObjective { id: objective, set }).expect("JSON")
}

fn number_in(workspace: &Workspace, objective: Id) -> u32 {
    let why = workspace
        .get::<Objective>(objective)
        .map(|row| row.why.clone())
        .unwrap_or_default();
    why.split(' ')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[test]
fn every_answered_edit_survives_a_kill_at_any_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kill.okr");
    let example = okr::example_workspace(Language::En);
    let objective = example.all::<Objective>().next().expect("an objective").id;
    drop(WorkspaceFile::create(&path, &example, &Who::here("test")).expect("a file"));
    let mut seed = 20_261_121;
    let mut number = 0;
    let mut answered_in_all = 0;
    let mut cut_between = 0;
    for round in 0..ROUNDS {
        let mut child = start(&path);
        let mut edits = child.stdin.take().expect("stdin");
        let answers = BufReader::new(child.stdout.take().expect("stdout"));
        let answered = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&answered);
        let reader = std::thread::spawn(move || {
            // A torn last line is no answer.
            for line in answers.lines().map_while(Result::ok) {
                let answer: Result<serde_json::Value, _> = serde_json::from_str(&line);
                if answer.is_ok_and(|answer| answer.get("done").is_some()) {
                    counted.fetch_add(1, Ordering::SeqCst);
                }
            }
        });
        let first = number + 1;
        let lines: Vec<String> = (0..400)
            .map(|n| edit(objective, first + n, &mut seed))
            .collect();
        let writer = std::thread::spawn(move || {
            for line in lines {
                if writeln!(edits, "{line}").is_err() {
                    return;
                }
            }
        });
        // Some kills hit the opening, most the saving.
        let answers_first = if round % 5 == 0 {
            0
        } else {
            1 + roll(&mut seed, 12)
        };
        let patience = std::time::Instant::now();
        while u64::from(answered.load(Ordering::SeqCst)) < answers_first
            && patience.elapsed() < Duration::from_secs(20)
        {
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_micros(roll(&mut seed, 40_000)));
        child.kill().expect("is killed");
        child.wait().expect("is gone");
        reader.join().expect("reads");
        writer.join().expect("writes");

        let answered = answered.load(Ordering::SeqCst);
        let report = doctor(&path).expect("opens");
        assert!(report.sound, "round {round}: {report:?}");
        let (workspace, reason) = read(&path, &Who::here("test")).expect("opens");
        assert_eq!(reason, None, "round {round}");
        let there = number_in(&workspace, objective);
        let least = number + answered;
        assert!(
            there >= least,
            "round {round}: {least} answered, {there} in the file"
        );
        assert!(
            there <= least + 1,
            "round {round}: at most the one at work may be there unanswered"
        );
        cut_between += u32::from(there > least);
        answered_in_all += answered;
        number = there;
    }
    println!(
        "{ROUNDS} kills, {answered_in_all} edits answered, {cut_between} saved but not yet answered"
    );
    assert!(
        answered_in_all > 3 * ROUNDS,
        "the rounds must be long enough to prove something"
    );

    // The whole way back is there as well.
    let mut file = WorkspaceFile::open(&path, &Who::here("test")).expect("opens");
    assert_eq!(
        file.read_only(),
        None,
        "a lock left by a kill is taken over"
    );
    while file
        .undo(&okr_file::Stamp::now("test"))
        .expect("undoes")
        .is_some()
    {}
    assert_eq!(*file.workspace(), example);
}
