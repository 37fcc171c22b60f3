//! Everything that can be wrong with a file, each with its finished sentence.

use crate::{Holder, ReadOnlyReason};
use okr::{Language, Refusal};
use rusqlite::ErrorCode;
use rusqlite::ffi;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.sentence(Language::En))]
pub enum FileError {
    /// There is no such file.
    NotThere,
    /// There is one already, and it is not overwritten.
    Exists,
    /// Not a workspace file.
    NotOurs,
    /// Holds tables or rules that this program did not write.
    Strange,
    /// So damaged that nothing can be read.
    Unreadable,
    /// The folder is not there.
    NoFolder,
    /// The folder does not take new files.
    FolderReadOnly,
    /// The file cannot be written to.
    FileReadOnly,
    /// The system does not let us read it.
    NotPermitted,
    /// Left in the middle of a save, and cannot be put right where it lies.
    Unfinished,
    /// The disk is full.
    DiskFull,
    /// The file was moved, renamed or removed while open.
    Vanished,
    /// Another program changed the file while open.
    ChangedOutside,
    /// Another program holds the file right now.
    Busy,
    /// Open elsewhere.
    Held(Holder),
    /// Written by a newer version of the program.
    Newer,
    /// More than one row may hold.
    TooBig,
    /// The rows do not fit together.
    DoesNotFit,
    /// The step no longer fits what is in the workspace.
    StepDoesNotFit,
    /// There is no such backup.
    NoSuchBackup,
    /// The backup itself is damaged.
    BadBackup,
    /// The folder chosen for backups takes none; whether one was kept beside the file.
    BackupFolder(PathBuf, bool),
    /// The file is open for reading only.
    ReadOnly(ReadOnlyReason),
    /// Anything else the system reports, in its words.
    System(String),
}

impl FileError {
    /// A stable code, for callers that act differently on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotThere => "not_there",
            Self::Exists => "exists",
            Self::NotOurs => "not_ours",
            Self::Strange => "strange",
            Self::Unreadable => "unreadable",
            Self::NoFolder => "no_folder",
            Self::FolderReadOnly => "folder_read_only",
            Self::FileReadOnly => "file_read_only",
            Self::NotPermitted => "not_permitted",
            Self::Unfinished => "unfinished",
            Self::DiskFull => "disk_full",
            Self::Vanished => "vanished",
            Self::ChangedOutside => "changed_outside",
            Self::Busy => "busy",
            Self::Held(_) => "held",
            Self::Newer => "newer",
            Self::TooBig => "too_big",
            Self::DoesNotFit => "does_not_fit",
            Self::StepDoesNotFit => "step_does_not_fit",
            Self::NoSuchBackup => "no_such_backup",
            Self::BadBackup => "bad_backup",
            Self::BackupFolder(..) => "backup_folder",
            Self::ReadOnly(_) => "read_only",
            Self::System(_) => "system",
        }
    }

    /// What is wrong and what to do, in one or two sentences.
    pub fn sentence(&self, language: Language) -> String {
        let (english, german) = match self {
            Self::Held(holder) => return holder.sentence(language),
            Self::ReadOnly(reason) => return reason.sentence(language),
            Self::BackupFolder(folder, kept) => return no_backups_in(folder, *kept, language),
            Self::System(detail) => return system(detail, language),
            other => other.words(),
        };
        language.pick(english, german).to_owned()
    }

    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotThere => (
                "There is no such file. It may have been moved or renamed.",
                "Diese Datei gibt es nicht. Vielleicht wurde sie verschoben oder umbenannt.",
            ),
            Self::Exists => (
                "There is a file of that name already. Choose another name.",
                "Eine Datei dieses Namens gibt es schon. Einen anderen Namen wählen.",
            ),
            Self::NotOurs => (
                "This is not an OKR Canvas file, or its beginning is damaged. It was not opened. If it is yours, restore a backup.",
                "Das ist keine Datei von OKR Canvas, oder ihr Anfang ist beschädigt. Sie wurde nicht geöffnet. Falls es Ihre ist, eine Sicherung zurückholen.",
            ),
            Self::Strange => (
                "This file holds parts OKR Canvas did not write. It was not opened. A rescue copies your work into a new file.",
                "Diese Datei enthält Teile, die nicht von OKR Canvas stammen. Sie wurde nicht geöffnet. Eine Rettung kopiert Ihre Arbeit in eine neue Datei.",
            ),
            Self::Unreadable => (
                "This file is damaged and nothing in it can be read. Restore a backup.",
                "Diese Datei ist beschädigt, und nichts darin ist lesbar. Eine Sicherung zurückholen.",
            ),
            Self::NoFolder => (
                "There is no such folder. Choose another place.",
                "Diesen Ordner gibt es nicht. Einen anderen Ort wählen.",
            ),
            Self::FolderReadOnly => (
                "Nothing can be written in this folder. Choose another folder, or ask for the right to write there.",
                "In diesem Ordner kann nichts geschrieben werden. Einen anderen Ordner wählen oder das Schreibrecht erbitten.",
            ),
            Self::FileReadOnly => (
                "This file cannot be written to. Save a copy elsewhere, or ask for the right to write it.",
                "Diese Datei kann nicht beschrieben werden. Eine Kopie anderswo speichern oder das Schreibrecht erbitten.",
            ),
            Self::NotPermitted => (
                "The system does not allow reading this file. Ask for the right to read it.",
                "Das System erlaubt es nicht, diese Datei zu lesen. Das Leserecht erbitten.",
            ),
            Self::Unfinished => (
                "This file was left in the middle of a save, and its folder cannot be written to. Copy it together with the file ending in -journal to another folder and open it there.",
                "Diese Datei wurde mitten im Speichern verlassen, und ihr Ordner ist nicht beschreibbar. Sie zusammen mit der Datei auf -journal in einen anderen Ordner kopieren und dort öffnen.",
            ),
            Self::DiskFull => (
                "The disk is full. Free some space, or save a copy on another disk.",
                "Der Datenträger ist voll. Platz schaffen oder eine Kopie auf einem anderen Datenträger speichern.",
            ),
            Self::Vanished => (
                "The file is no longer where it was. Put it back, or save a copy.",
                "Die Datei ist nicht mehr an ihrem Ort. Sie zurücklegen oder eine Kopie speichern.",
            ),
            Self::ChangedOutside => (
                "Another program changed this file while it was open. Nothing was overwritten.",
                "Ein anderes Programm hat diese Datei verändert, während sie offen war. Nichts wurde überschrieben.",
            ),
            Self::Busy => (
                "Another program is using this file right now. Try again in a moment.",
                "Ein anderes Programm benutzt diese Datei gerade. Gleich noch einmal versuchen.",
            ),
            Self::Newer => (
                "This file was written by a newer version of OKR Canvas. Update the program to change it.",
                "Diese Datei stammt von einer neueren Version von OKR Canvas. Zum Ändern das Programm aktualisieren.",
            ),
            Self::TooBig => (
                "This is more than the file can hold in one step. Do it in smaller parts.",
                "Das ist mehr, als die Datei in einem Schritt fassen kann. In kleineren Teilen vorgehen.",
            ),
            Self::DoesNotFit => (
                "This does not fit what is in the file. Nothing was changed.",
                "Das passt nicht zum Inhalt der Datei. Nichts wurde geändert.",
            ),
            Self::StepDoesNotFit => (
                "This step no longer fits what is in the workspace. Nothing was changed.",
                "Dieser Schritt passt nicht mehr zum Inhalt der Arbeitsmappe. Nichts wurde geändert.",
            ),
            Self::NoSuchBackup => (
                "There is no such backup. List the backups to see which there are.",
                "Diese Sicherung gibt es nicht. Die Liste der Sicherungen zeigt die vorhandenen.",
            ),
            Self::BadBackup => (
                "This backup is damaged and was not restored. Choose an older one.",
                "Diese Sicherung ist beschädigt und wurde nicht zurückgeholt. Eine ältere wählen.",
            ),
            Self::Held(_) | Self::ReadOnly(_) | Self::System(_) | Self::BackupFolder(..) => {
                ("", "")
            }
        }
    }
}

fn no_backups_in(folder: &Path, kept: bool, language: Language) -> String {
    let folder = folder.display();
    match (language, kept) {
        (Language::En, false) => {
            format!("No backup can be written to {folder}. Choose another folder.")
        }
        (Language::De, false) => {
            format!(
                "In {folder} lässt sich keine Sicherung schreiben. Einen anderen Ordner wählen."
            )
        }
        (Language::En, true) => format!(
            "The last backup could not be written to {folder}. It was kept beside the file instead."
        ),
        (Language::De, true) => format!(
            "Die letzte Sicherung ließ sich nicht in {folder} schreiben. Sie liegt stattdessen neben der Datei."
        ),
    }
}

fn system(detail: &str, language: Language) -> String {
    match language {
        Language::En => format!("The system could not do this: {detail}."),
        Language::De => format!("Das System konnte das nicht: {detail}."),
    }
}

impl From<rusqlite::Error> for FileError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::System(error.to_string());
        };
        match (failure.code, failure.extended_code) {
            (_, ffi::SQLITE_READONLY_DBMOVED) => Self::Vanished,
            (_, ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY) => Self::Unfinished,
            (_, ffi::SQLITE_READONLY_DIRECTORY) => Self::FolderReadOnly,
            (ErrorCode::ReadOnly, _) => Self::FileReadOnly,
            (ErrorCode::DiskFull, _) => Self::DiskFull,
            (ErrorCode::CannotOpen, _) => Self::FolderReadOnly,
            (ErrorCode::PermissionDenied, _) => Self::NotPermitted,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (ErrorCode::DatabaseCorrupt, _) => Self::Unreadable,
            (ErrorCode::NotADatabase, _) => Self::NotOurs,
            (ErrorCode::ConstraintViolation, _) => Self::DoesNotFit,
            (ErrorCode::TooBig, _) => Self::TooBig,
            _ => Self::System(message.clone().unwrap_or_else(|| failure.to_string())),
        }
    }
}

impl From<std::io::Error> for FileError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::NotThere,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::PermissionDenied => Self::NotPermitted,
            ErrorKind::ReadOnlyFilesystem => Self::FolderReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::NotADirectory => Self::NoFolder,
            _ => Self::System(error.to_string()),
        }
    }
}

/// Edits that could not reach the disk and wait in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Why.
    pub why: FileError,
    /// How many edits wait; at least 1.
    pub waiting: usize,
}

impl Trouble {
    /// What is wrong and what becomes of the edits.
    pub fn sentence(&self, language: Language) -> String {
        let why = self.why.sentence(language);
        let waiting = self.waiting;
        match (language, waiting) {
            (Language::En, 1) => {
                format!("{why} The last edit is kept in memory until it can be saved.")
            }
            (Language::En, _) => {
                format!("{why} {waiting} edits are kept in memory until they can be saved.")
            }
            (Language::De, 1) => format!(
                "{why} Die letzte Änderung bleibt im Speicher, bis sie gespeichert werden kann."
            ),
            (Language::De, _) => format!(
                "{why} {waiting} Änderungen bleiben im Speicher, bis sie gespeichert werden können."
            ),
        }
    }
}

/// Why an edit was not carried out. Nothing was changed, in memory either.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EditError {
    /// The model says no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The file says no.
    #[error("{0}")]
    File(#[from] FileError),
}

impl EditError {
    /// What is wrong and what to do.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(language),
            Self::File(error) => error.sentence(language),
        }
    }

    /// A stable code, for callers that act differently on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::File(error) => error.code(),
        }
    }
}
