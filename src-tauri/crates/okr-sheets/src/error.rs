//! What can go wrong when a file for spreadsheets is made.

use okr::Language;
use thiserror::Error;

/// Why no workbook or list came about. Texts are whole sentences for the person.
#[derive(Debug, Error)]
pub enum SheetError {
    /// The writer of workbooks refused.
    #[error("The workbook could not be made: {0}. Export fewer canvases at once.")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The writer of CSV refused.
    #[error("The list could not be made: {0}.")]
    List(#[from] csv::Error),
    /// A workbook could not be read back.
    #[error("The workbook could not be read: {0}.")]
    Reading(#[from] calamine::XlsxError),
}

impl SheetError {
    /// What is wrong and what to do, as a finished sentence.
    pub fn sentence(&self, language: Language) -> String {
        match (language, self) {
            (Language::En, _) => self.to_string(),
            (Language::De, Self::Workbook(error)) => format!(
                "Die Arbeitsmappe konnte nicht erstellt werden: {error}. \
                 Weniger Canvas auf einmal exportieren."
            ),
            (Language::De, Self::List(error)) => {
                format!("Die Liste konnte nicht erstellt werden: {error}.")
            }
            (Language::De, Self::Reading(error)) => {
                format!("Die Arbeitsmappe konnte nicht gelesen werden: {error}.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn a_german_reader_gets_a_german_sentence() {
        let error = SheetError::List(csv::Error::from(io::Error::other("voll")));
        assert_eq!(
            error.sentence(Language::De),
            "Die Liste konnte nicht erstellt werden: voll."
        );
        assert_eq!(error.sentence(Language::En), error.to_string());
    }
}
