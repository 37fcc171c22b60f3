//! `okr doctor`

use crate::arguments::Doctor;
use crate::refused::Refused;
use crate::surroundings::{language, say, who};
use okr_file::{Missing, doctor, rescue};
use std::path::Path;

/// Examines a file; with `--rescue`, copies what can be read into a new one.
pub fn run(asked: &Doctor) -> Result<(), Refused> {
    if let Some(out) = &asked.rescue {
        return save(&asked.file, out);
    }
    let report = doctor(&asked.file)?;
    if report.sound {
        let sound = language().pick("The file is sound.", "Die Datei ist in Ordnung.");
        return say(&format!("{sound} {}", rows(report.rows)));
    }
    for finding in &report.findings {
        say(&finding.replace('\n', " "))?;
    }
    say(&rows(report.rows))?;
    list(&report.missing)?;
    let backups = language().pick("Backups:", "Sicherungen:");
    say(&format!("{backups} {}", report.backups.len()))?;
    Err(match report.trouble {
        Some(trouble) => trouble.into(),
        None => Refused::because(language().pick(
            "This file is damaged. Restore a backup, or use --rescue to copy what can be read into a new file.",
            "Diese Datei ist beschädigt. Eine Sicherung zurückholen oder mit --rescue das Lesbare in eine neue Datei kopieren.",
        )),
    })
}

fn save(path: &Path, out: &Path) -> Result<(), Refused> {
    let rescued = rescue(path, out, &who())?;
    let saved = language().pick("Saved into", "Gerettet in");
    say(&format!(
        "{saved} {}: {}",
        out.display(),
        rows(rescued.rows)
    ))?;
    say(&rescued.missing.sentence(language()))?;
    list(&rescued.missing)
}

fn list(missing: &Missing) -> Result<(), Refused> {
    let lead = language().pick("Missing:", "Es fehlt:");
    missing
        .lines(language())
        .iter()
        .try_for_each(|line| say(&format!("{lead} {line}")))
}

fn rows(count: usize) -> String {
    format!(
        "{count} {}",
        language().pick("rows can be read.", "Zeilen sind lesbar.")
    )
}
