//! Troubles of the layers below, as the page gets them.

use crate::messages::{Failure, ReadOnly};
use okr::{Language, Refusal};
use okr_file::{EditError, FileError, ReadOnlyReason};

impl Failure {
    /// A failure with a finished sentence.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            field: None,
        }
    }

    /// Page and desk do not understand each other: a defect, told as one.
    pub fn inside(what: &str) -> Self {
        Self::new(
            "inside",
            format!("OKR Canvas has a defect: {what}. Your file is not touched."),
        )
    }

    /// No file is open.
    pub fn no_file(language: Language) -> Self {
        Self::new(
            "no_file",
            language.pick("No file is open.", "Es ist keine Datei geöffnet."),
        )
    }

    /// A setting of this machine that is in force and could not be written down.
    pub fn not_kept(error: std::io::Error, language: Language) -> Self {
        let holds = language.pick(
            "This setting holds until OKR Canvas closes, for it could not be written down.",
            "Diese Einstellung gilt, bis OKR Canvas schließt, denn sie ließ sich nicht sichern.",
        );
        let why = FileError::from(error).sentence(language);
        Self::new("not_kept", format!("{holds} {why}"))
    }

    /// An edit that cannot be carried out.
    pub fn refused(refusal: &Refusal, language: Language) -> Self {
        Self::new(refusal.code(), refusal.sentence(language))
    }

    /// A trouble of the file.
    pub fn of_file(error: &FileError, language: Language) -> Self {
        Self::new(error.code(), error.sentence(language))
    }

    /// Whatever kept an edit from being carried out.
    pub fn of_edit(error: &EditError, language: Language) -> Self {
        Self::new(error.code(), error.sentence(language))
    }
}

/// The banner of a file that cannot be written to.
pub fn read_only(reason: &ReadOnlyReason, language: Language) -> ReadOnly {
    ReadOnly {
        code: reason.code().to_owned(),
        lead: reason.lead(language),
        message: reason.sentence(language),
        elsewhere: matches!(reason, ReadOnlyReason::Held(holder) if holder.elsewhere),
    }
}
