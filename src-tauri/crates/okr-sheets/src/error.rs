//! What can go wrong when a file for spreadsheets is made.

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
