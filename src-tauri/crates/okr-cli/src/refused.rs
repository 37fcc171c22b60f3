//! Why a command was not carried out.

use crate::surroundings::language;
use okr::Refusal;
use okr_file::{EditError, FileError, ReadOnlyReason};

/// A refusal with its finished sentence.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong and what to do; empty when it was said already.
    pub sentence: String,
    /// The command line itself makes no sense.
    pub usage: bool,
}

impl Refused {
    /// A refusal of the job.
    pub fn because(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            usage: false,
        }
    }
}

/// A command line that makes no sense, said in English and German.
pub fn usage(english: &str, german: &str) -> Refused {
    Refused {
        sentence: language().pick(english, german).to_owned(),
        usage: true,
    }
}

impl From<FileError> for Refused {
    fn from(error: FileError) -> Self {
        Self::because(error.sentence(language()))
    }
}

impl From<EditError> for Refused {
    fn from(error: EditError) -> Self {
        Self::because(error.sentence(language()))
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::because(refusal.sentence(language()))
    }
}

impl From<&ReadOnlyReason> for Refused {
    fn from(reason: &ReadOnlyReason) -> Self {
        Self::because(reason.sentence(language()))
    }
}
