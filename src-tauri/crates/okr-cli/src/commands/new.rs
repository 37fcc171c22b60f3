//! `okr new`

use crate::arguments::New;
use crate::refused::Refused;
use crate::surroundings::{language, say, who};
use okr::{Edit, SettingsField, Workspace, example_workspace};
use okr_file::WorkspaceFile;
use std::path::Path;

/// Makes a new workspace file.
pub fn run(asked: &New) -> Result<(), Refused> {
    WorkspaceFile::create(&asked.file, &workspace(asked)?, &who())?;
    let made = language().pick("Made", "Angelegt:");
    say(&format!("{made} {}", asked.file.display()))
}

fn workspace(asked: &New) -> Result<Workspace, Refused> {
    if !asked.example {
        let name = asked.name.clone().unwrap_or_else(|| stem(&asked.file));
        return Ok(Workspace::new(&name, language()));
    }
    let mut example = example_workspace(language());
    if let Some(name) = asked
        .name
        .clone()
        .filter(|name| *name != example.settings().name)
    {
        let rename = Edit::SetSettings {
            set: SettingsField::Name(name),
        };
        let changes = example.changes_for(&rename, chrono::Local::now().date_naive())?;
        example.apply(&changes);
    }
    Ok(example)
}

/// A file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
