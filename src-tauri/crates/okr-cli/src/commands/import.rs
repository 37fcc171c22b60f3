//! `okr import`

use crate::arguments::Import;
use crate::commands::new::stem;
use crate::refused::Refused;
use crate::surroundings::{language, on_disk, open_to_write, say, stamp, who};
use okr::{Edit, Id, Language, PlainImport, Workspace, import_plain_json};
use okr_desk::name_of;
use okr_file::{FileError, WorkspaceFile, read};

/// More than this is no plan that people wrote.
const MOST_BYTES: u64 = 64 << 20;

/// Brings plain OKR JSON into a workspace file.
pub fn run(asked: &Import) -> Result<(), Refused> {
    let text = source(asked)?;
    let there = asked.into.exists();
    if asked.dry_run {
        let workspace = if there {
            read(&asked.into, &who())?.0
        } else {
            blank(asked)
        };
        return tell(
            &plan(asked, &workspace, &text)?,
            language().pick("Would import", "Würde importieren:"),
        );
    }
    if !there {
        // Refused before a file is made for nothing.
        plan(asked, &blank(asked), &text)?;
        WorkspaceFile::create(&asked.into, &blank(asked), &who())?;
    }
    let mut file = open_to_write(&asked.into)?;
    let import = plan(asked, file.workspace(), &text)?;
    let edit = Edit::AddRows {
        what: name_of(&asked.source),
        rows: import.rows.clone(),
    };
    file.edit(&edit, &stamp())?;
    on_disk(&file)?;
    tell(&import, language().pick("Imported", "Importiert:"))
}

fn source(asked: &Import) -> Result<String, Refused> {
    let size = std::fs::metadata(&asked.source)
        .map_err(FileError::from)?
        .len();
    if size > MOST_BYTES {
        return Err(FileError::TooBig.into());
    }
    let bytes = std::fs::read(&asked.source).map_err(FileError::from)?;
    String::from_utf8(bytes).map_err(|_| {
        Refused::because(language().pick(
            "This file is not text in UTF-8. Save it as UTF-8 and import it again.",
            "Diese Datei ist kein Text in UTF-8. Als UTF-8 speichern und noch einmal importieren.",
        ))
    })
}

fn blank(asked: &Import) -> Workspace {
    Workspace::new(&stem(&asked.into), language())
}

fn plan(asked: &Import, workspace: &Workspace, text: &str) -> Result<PlainImport, Refused> {
    let span = asked.from.zip(asked.to);
    let today = chrono::Local::now().date_naive();
    let cycle = asked.cycle.as_deref();
    let import = import_plain_json(workspace, text, cycle, span, today, &mut Id::fresh)?;
    Ok(import)
}

fn tell(import: &PlainImport, done: &str) -> Result<(), Refused> {
    let (objectives, key_results) = (import.objectives, import.key_results);
    say(&match language() {
        Language::En => format!("{done} {objectives} objectives and {key_results} key results."),
        Language::De => format!("{done} {objectives} Ziele und {key_results} Schlüsselergebnisse."),
    })?;
    import.notes.iter().try_for_each(|note| say(note))
}
