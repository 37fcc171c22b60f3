//! `okr undo` and `okr log`

use crate::arguments::{Log, Undo};
use crate::refused::Refused;
use crate::surroundings::{language, on_disk, open_to_write, say, stamp, who};
use okr_file::{HistoryEntry, Undone, WorkspaceFile};
use serde_json::json;

/// Takes the last edits back, newest first.
pub fn undo(asked: &Undo) -> Result<(), Refused> {
    let mut file = open_to_write(&asked.file)?;
    for step in 0..asked.count {
        match file.undo(&stamp())? {
            Some(done) => {
                on_disk(&file)?;
                say(&format!(
                    "{} {}",
                    language().pick("Undone:", "Rückgängig:"),
                    done.label
                ))?;
            }
            None => {
                let nothing = language().pick(
                    "There is nothing to undo.",
                    "Es gibt nichts rückgängig zu machen.",
                );
                let more = language().pick(
                    "There is nothing more to undo.",
                    "Mehr gibt es nicht rückgängig zu machen.",
                );
                return if step == 0 {
                    Err(Refused::because(nothing))
                } else {
                    say(more)
                };
            }
        }
    }
    Ok(())
}

/// Lists what was done, newest first.
pub fn log(asked: &Log) -> Result<(), Refused> {
    let file = WorkspaceFile::look(&asked.file, &who())?;
    let entries = file.history(usize::MAX)?;
    if asked.json {
        let entries: Vec<serde_json::Value> = entries.iter().map(as_json).collect();
        return say(&serde_json::Value::Array(entries).to_string());
    }
    entries.iter().try_for_each(|entry| say(&as_text(entry)))
}

fn as_json(entry: &HistoryEntry) -> serde_json::Value {
    json!({
        "number": entry.seq,
        "at": entry.at,
        "author": entry.author,
        "label": entry.label,
        "undone": entry.undone != Undone::No,
        "can_return": entry.undone == Undone::CanReturn,
        "changes": entry.changes,
    })
}

fn as_text(entry: &HistoryEntry) -> String {
    let undone = match entry.undone {
        Undone::No => "",
        _ => language().pick("  (undone)", "  (rückgängig)"),
    };
    let at = entry.at.format("%Y-%m-%d %H:%M");
    format!("{at}  {}  {}{undone}", entry.author, entry.label).replace('\n', " ")
}
