//! Backups: listed, checked, and opened as copies. The open file is never overwritten.

use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::messages::{Failure, Started};
use crate::places::free;
use chrono::{Datelike, NaiveDateTime, Weekday};
use okr::Language;
use okr_file::{Backup, FileError};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

#[derive(Deserialize)]
pub struct AskBackups {
    most: Option<usize>,
}

#[derive(Deserialize)]
pub struct KeepBackups {
    folder: Option<PathBuf>,
}

#[derive(Deserialize)]
pub struct OfBackup {
    name: String,
}

/// The backups of the open file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupList {
    /// Where the next one goes.
    pub folder: String,
    /// Somebody chose that folder; else it is the one beside the file.
    pub is_chosen: bool,
    /// How many there are.
    pub count: u32,
    /// What they take in bytes.
    pub bytes: u64,
    /// The newest of them, as many as were asked for.
    pub newest: Vec<BackupLine>,
    /// Why the last one could not be made; editing goes on without it.
    pub trouble: Option<String>,
}

/// One backup, opened and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupLine {
    /// What it is called.
    pub name: String,
    /// When it was made: `Today 13:55`, `Wed 13 May, 17:55`.
    pub at: String,
    /// The same inside a sentence: `today 13:55`.
    pub said: String,
    /// Its size.
    pub bytes: u64,
    /// How many edits were made since; none when that cannot be known.
    pub edits_since: Option<u32>,
    /// It was read from end to end just now and is whole.
    pub good: bool,
    /// Where it lies, where that is not the folder of the next one.
    pub elsewhere: Option<String>,
}

/// Another folder for backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupFolder {
    /// The folder chosen before, to go back to; none for beside the file.
    pub before: Option<String>,
    /// `Backups go to /media/stick from now on.`
    pub sentence: String,
}

impl Desk {
    pub(crate) fn backups(&self, args: AskBackups) -> Result<BackupList, Failure> {
        let language = self.machine().language;
        let (path, last, trouble) = self.with_file(|file| {
            let trouble = file.backup_trouble().map(|error| error.sentence(language));
            Ok((file.path().to_owned(), file.last_edit(), trouble))
        })?;
        let all = all_of(&path, language)?;
        let most = args.most.unwrap_or(all.len());
        let (folder, is_chosen) = okr_file::backup_folder(&path);
        // Checked without the file's lock: every page of each is read.
        let newest = all.iter().take(most);
        let newest = newest
            .map(|backup| BackupLine {
                elsewhere: lies_elsewhere(backup, &folder),
                ..line(backup, last, language)
            })
            .collect();
        Ok(BackupList {
            folder: folder.display().to_string(),
            is_chosen,
            count: u32::try_from(all.len()).unwrap_or(u32::MAX),
            bytes: all.iter().map(|backup| backup.bytes).sum(),
            newest,
            trouble,
        })
    }

    /// Asks for another folder for backups; none when nobody chose one.
    pub(crate) fn choose_backups(&self, _: Nothing) -> Result<Option<BackupFolder>, Failure> {
        let language = self.machine().language;
        let title = language.pick("Folder for backups", "Ordner für Sicherungen");
        let Some(folder) = self.dialogs.folder(title) else {
            return Ok(None);
        };
        let folder = Some(folder);
        self.keep_backups(KeepBackups { folder }).map(Some)
    }

    /// Keeps backups in a folder from now on, or beside the file again. Those that are there
    /// already stay where they are.
    pub(crate) fn keep_backups(&self, args: KeepBackups) -> Result<BackupFolder, Failure> {
        let language = self.machine().language;
        let path = self.with_file(|file| Ok(file.path().to_owned()))?;
        let (before, was_chosen) = okr_file::backup_folder(&path);
        okr_file::keep_backups_in(&path, args.folder.as_deref())
            .map_err(|error| Failure::of_file(&error, language))?;
        let (folder, is_chosen) = okr_file::backup_folder(&path);
        let folder = folder.display();
        let sentence = match (language, is_chosen) {
            (Language::En, true) => format!("Backups go to {folder} from now on"),
            (Language::De, true) => format!("Sicherungen kommen ab jetzt nach {folder}"),
            (Language::En, false) => "Backups lie beside the file from now on".to_owned(),
            (Language::De, false) => "Sicherungen liegen ab jetzt neben der Datei".to_owned(),
        };
        Ok(BackupFolder {
            before: was_chosen.then(|| before.display().to_string()),
            sentence,
        })
    }

    /// Opens a backup as a new file beside the open one, which stays as it is.
    pub(crate) fn restore_backup(&self, args: OfBackup) -> Result<Started, Failure> {
        self.nothing_would_be_lost()?;
        let language = self.machine().language;
        let path = self.with_file(|file| Ok(file.path().to_owned()))?;
        let all = all_of(&path, language)?;
        let found = all.iter().find(|backup| backup.name() == args.name);
        let failed = |error: &FileError| Failure::of_file(error, language);
        let backup = found.ok_or_else(|| failed(&FileError::NoSuchBackup))?;
        let target = self
            .copy_beside(backup, &path)
            .map_err(|error| failed(&error))?;
        self.open(&target)?;
        self.started(None)
    }

    pub(crate) fn show_folder(&self, _: Nothing) -> Result<(), Failure> {
        let language = self.machine().language;
        let path = self.with_file(|file| Ok(file.path().to_owned()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        self.dialogs
            .show(folder)
            .map_err(|error| Failure::of_file(&error.into(), language))
    }

    /// The copy lies beside the file, or among the documents where that takes no new files.
    fn copy_beside(&self, backup: &Backup, path: &Path) -> Result<PathBuf, FileError> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let stem = format!("{stem} {}", backup.at.format("%Y-%m-%d %H.%M"));
        let beside = free(path.parent().unwrap_or(Path::new(".")), &stem, "okr");
        match backup.copy_to(&beside) {
            Ok(()) => Ok(beside),
            Err(FileError::BadBackup) => Err(FileError::BadBackup),
            Err(_) => {
                let among = free(&self.places.documents, &stem, "okr");
                backup.copy_to(&among).map(|()| among)
            }
        }
    }
}

/// The newest whole backup that this program can read.
pub(crate) fn newest_good(path: &Path, language: Language) -> Option<BackupLine> {
    Some(line(&okr_file::newest_good(path)?, 0, language))
}

fn all_of(path: &Path, language: Language) -> Result<Vec<Backup>, Failure> {
    okr_file::backups(path).map_err(|error| Failure::of_file(&error, language))
}

fn lies_elsewhere(backup: &Backup, folder: &Path) -> Option<String> {
    let lies = backup.path.parent()?;
    (lies != folder).then(|| lies.display().to_string())
}

fn line(backup: &Backup, last: i64, language: Language) -> BackupLine {
    let checked = backup.check();
    let since = checked.last_edit.map(|edit| last.saturating_sub(edit));
    BackupLine {
        name: backup.name(),
        at: when(backup.at, clock::now(), language),
        said: said(backup.at, clock::now(), language),
        bytes: backup.bytes,
        edits_since: since.and_then(|edits| u32::try_from(edits).ok()),
        good: checked.good,
        elsewhere: None,
    }
}

/// A moment to begin a line with: `Today 13:55`, `Wed 13 May, 17:55`.
pub(crate) fn when(at: NaiveDateTime, now: NaiveDateTime, language: Language) -> String {
    let said = said(at, now, language);
    let mut letters = said.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// A moment inside a sentence: `today 13:55`, `Wed 13 May, 17:55`.
fn said(at: NaiveDateTime, now: NaiveDateTime, language: Language) -> String {
    let time = at.format("%H:%M");
    let days = (now.date() - at.date()).num_days();
    match days {
        0 => format!("{} {time}", language.pick("today", "heute")),
        1 => format!("{} {time}", language.pick("yesterday", "gestern")),
        _ if at.year() == now.year() => format!(
            "{} {}, {time}",
            weekday(at.weekday(), language),
            language.day(at.date())
        ),
        _ => format!("{}, {time}", language.date(at.date())),
    }
}

fn weekday(day: Weekday, language: Language) -> &'static str {
    let (english, german) = match day {
        Weekday::Mon => ("Mon", "Mo."),
        Weekday::Tue => ("Tue", "Di."),
        Weekday::Wed => ("Wed", "Mi."),
        Weekday::Thu => ("Thu", "Do."),
        Weekday::Fri => ("Fri", "Fr."),
        Weekday::Sat => ("Sat", "Sa."),
        Weekday::Sun => ("Sun", "So."),
    };
    language.pick(english, german)
}
