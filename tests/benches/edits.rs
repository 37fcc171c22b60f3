//! What an edit through `okr edit` costs beside the same bytes in a bare SQLite transaction
//! with the same settings. Both are run in turn, so that a busy disk meets both alike.

use okr_file::{Who, WorkspaceFile};
use okr_tests::generated::{Size, workspace};
use rusqlite::Connection;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 400;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("edits.okr");
    let size = Size {
        canvases: 40,
        objectives: 4,
        key_results: 4,
        one_more_every: 0,
        check_ins: 6,
    };
    let workspace = workspace(size);
    let key_result = workspace
        .all::<okr::KeyResult>()
        .next()
        .ok_or("no key result")?
        .id;
    drop(WorkspaceFile::create(
        &file,
        &workspace,
        &Who::here("bench"),
    )?);

    let okr = Path::new(env!("CARGO_BIN_EXE_bridge")).with_file_name("okr");
    let mut child = Command::new(okr)
        .arg("edit")
        .arg(&file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut ask = child.stdin.take().ok_or("no input")?;
    let mut answers = BufReader::new(child.stdout.take().ok_or("no output")?);
    let bare = bare(&folder.path().join("bare.db"))?;

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let title = format!("Hours lost to waiting, measured anew {round:05}");
        // A field that never repeats within a minute would be one step; a new owner and a
        // new title in turn keep each edit a step of its own.
        let edit = format!(
            "{{\"edit\":\"set_key_result\",\"id\":\"{key_result}\",\"set\":{{\"field\":\"{}\",\"to\":\"{title}\"}}}}\n",
            if round % 2 == 0 { "title" } else { "needs" },
        );
        let begun = Instant::now();
        ask.write_all(edit.as_bytes())?;
        ask.flush()?;
        let mut answer = String::new();
        answers.read_line(&mut answer)?;
        ours.push(begun.elapsed());
        assert!(!answer.contains("refused"), "{answer}");

        let begun = Instant::now();
        bare_edit(&bare, &answer, round)?;
        theirs.push(begun.elapsed());
    }
    drop(ask);
    child.wait()?;
    let (ours, theirs) = (median(ours), median(theirs));
    println!("one edit through okr edit   {ours:>10.2?} at the median");
    println!("bare SQLite transaction     {theirs:>10.2?} at the median");
    println!(
        "ratio                       {:>10.2}",
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
    Ok(())
}

/// The settings of a workspace file, and a table for rows and one for the history.
fn bare(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
         CREATE TABLE row (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
         CREATE TABLE history (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;",
    )?;
    for id in 0..640 {
        connection.execute("INSERT INTO row VALUES (?1, ?2)", (id, "x".repeat(600)))?;
    }
    Ok(connection)
}

/// As many bytes as the edit wrote: its answer holds the row before and after.
fn bare_edit(connection: &Connection, bytes: &str, round: usize) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let half = &bytes[..bytes.len() / 2];
    connection
        .prepare_cached("UPDATE row SET value = ?2 WHERE id = ?1")?
        .execute((i64::try_from(round % 640).unwrap_or_default(), half))?;
    connection
        .prepare_cached("INSERT INTO history (value) VALUES (?1)")?
        .execute([bytes])?;
    connection.execute_batch("COMMIT")
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
