//! `okr backups`

use crate::arguments::Backups;
use crate::refused::Refused;
use crate::surroundings::{language, say, who};
use okr_file::{Backup, FileError, backups, restore};

/// Lists the backups of a file, or puts one in its place.
pub fn run(asked: &Backups) -> Result<(), Refused> {
    let all = backups(&asked.file)?;
    if let Some(which) = &asked.restore {
        let chosen = chosen(&all, which).ok_or(FileError::NoSuchBackup)?;
        restore(&asked.file, chosen, &who())?;
        let restored = language().pick("Restored the backup of", "Zurückgeholt: die Sicherung vom");
        return say(&format!("{restored} {}.", chosen.name()));
    }
    if !asked.file.exists() && all.is_empty() {
        return Err(FileError::NotThere.into());
    }
    if all.is_empty() {
        return say(language().pick("There is no backup yet.", "Es gibt noch keine Sicherung."));
    }
    for (number, backup) in (1..).zip(&all) {
        say(&format!(
            "{number:>3}  {}  {} KB",
            backup.name(),
            backup.bytes.div_ceil(1024)
        ))?;
    }
    Ok(())
}

/// By name, or by its number in the list.
fn chosen<'a>(all: &'a [Backup], which: &str) -> Option<&'a Backup> {
    all.iter()
        .find(|backup| backup.name() == which)
        .or_else(|| {
            let number: usize = which.parse().ok()?;
            all.get(number.checked_sub(1)?)
        })
}
