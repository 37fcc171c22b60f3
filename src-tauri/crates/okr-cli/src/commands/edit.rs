//! `okr edit`: edits in, answers out, one JSON line each.

use crate::arguments::OneFile;
use crate::refused::Refused;
use crate::surroundings::{language, on_disk, open_to_write, say, stamp};
use okr::Edit;
use okr_file::{EditError, WorkspaceFile};
use serde_json::{Value, json};
use std::io::BufRead;

/// Carries out the edits on standard input, each answered once it is on disk. A refused
/// one is answered too and the next goes on; when the disk fails, the command ends.
pub fn run(asked: &OneFile) -> Result<(), Refused> {
    let mut file = open_to_write(&asked.file)?;
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.map_err(|error| Refused::because(format!("Reading ended: {error}.")))?;
        if !line.trim_ascii().is_empty() {
            let answer = answer(&mut file, &line)?;
            say(&answer.to_string())?;
        }
    }
    Ok(())
}

fn answer(file: &mut WorkspaceFile, line: &[u8]) -> Result<Value, Refused> {
    let edit: Edit = match serde_json::from_slice(line) {
        Ok(edit) => edit,
        Err(error) => return Ok(json!({ "refused": no_edit(&error) })),
    };
    match file.edit(&edit, &stamp()) {
        Ok(done) => {
            on_disk(file)?;
            Ok(json!({ "done": done.label, "changes": done.changes }))
        }
        Err(error @ EditError::File(_)) if file.read_only().is_some() => Err(error.into()),
        Err(error) => Ok(json!({ "refused": error.sentence(language()) })),
    }
}

fn no_edit(error: &serde_json::Error) -> String {
    let lead = language().pick(
        "This line is not an edit.",
        "Diese Zeile ist keine Änderung.",
    );
    format!("{lead} ({error})")
}
