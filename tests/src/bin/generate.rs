//! Writes a generated workspace of any size, always the same for the same size.
//!
//!     generate FILE CANVASES OBJECTIVES KEY_RESULTS CHECK_INS [ONE_MORE_EVERY] [EDITS]
//!
//! EDITS makes so many edits in it, spread over the months before 14 May 2026.
//!
//!     generate FILE cascade OBJECTIVES
//!
//! makes so many objectives on four levels that serve one another.

use chrono::{NaiveDate, TimeDelta};
use okr::{Edit, Id, KeyResult, KeyResultField, Workspace};
use okr_file::{Stamp, Who, WorkspaceFile};
use okr_tests::cascaded;
use okr_tests::generated::{Size, workspace};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [file, shape, objectives] = arguments.as_slice()
        && shape == "cascade"
    {
        create(file, &cascaded::workspace(objectives.parse()?))?;
        return Ok(());
    }
    let [
        file,
        canvases,
        objectives,
        key_results,
        check_ins,
        more @ ..,
    ] = arguments.as_slice()
    else {
        return Err(
            "generate FILE CANVASES OBJECTIVES KEY_RESULTS CHECK_INS | cascade OBJECTIVES".into(),
        );
    };
    let size = Size {
        canvases: canvases.parse()?,
        objectives: objectives.parse()?,
        key_results: key_results.parse()?,
        check_ins: check_ins.parse()?,
        one_more_every: more.first().map_or(Ok(0), |every| every.parse())?,
    };
    let edits: i32 = more.get(1).map_or(Ok(0), |edits| edits.parse())?;
    edit(create(file, &workspace(size))?, edits)
}

fn create(file: &str, made: &Workspace) -> Result<WorkspaceFile, Box<dyn std::error::Error>> {
    let (file, who) = (PathBuf::from(file), Who::here("generator"));
    Ok(WorkspaceFile::create(&file, made, &who)?)
}

const PEOPLE: [&str; 4] = ["Ada Marsh", "Bo Reed", "Cleo Ash", "Dan Holt"];

/// Makes so many edits, each a step of its own.
fn edit(mut file: WorkspaceFile, edits: i32) -> Result<(), Box<dyn std::error::Error>> {
    let key_results: Vec<Id> = file
        .workspace()
        .all::<KeyResult>()
        .map(|row| row.id)
        .collect();
    let start = NaiveDate::from_ymd_opt(2026, 1, 8)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .ok_or("no such moment")?;
    let span = TimeDelta::days(126) / edits.max(1);
    for (n, key_result) in (0..edits).zip(key_results.iter().cycle()) {
        let at = start + span * n;
        let author = PEOPLE[usize::try_from(n / 5)? % PEOPLE.len()].to_owned();
        let stamp = Stamp {
            at,
            today: at.date(),
            author,
            language: None,
        };
        file.edit(&nth(n, *key_result, at.date()), &stamp)?;
    }
    Ok(())
}

fn nth(n: i32, key_result: Id, on: NaiveDate) -> Edit {
    let set = |set| Edit::SetKeyResult {
        id: key_result,
        set,
    };
    match n % 3 {
        0 => set(KeyResultField::Needs(format!("A planner, round {n}"))),
        1 => set(KeyResultField::DataSource(format!("Ledger, page {n}"))),
        _ => Edit::CheckIn {
            id: Id::fresh(),
            key_result,
            on,
            value: Some((n % 90).into()),
            confidence: Some(u8::try_from(n % 11).unwrap_or(5)),
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        },
    }
}
