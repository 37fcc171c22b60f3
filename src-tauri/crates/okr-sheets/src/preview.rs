//! The first sheet of a finished workbook as text, for looking at it before saving.

use crate::SheetError;
use calamine::{DataType, Reader, Xlsx};
use std::io::Cursor;

/// The first rows of a workbook's first sheet, as a spreadsheet would show their cells.
///
/// # Errors
/// When the bytes are no workbook.
pub fn first_rows(workbook: &[u8], most: usize) -> Result<Vec<Vec<String>>, SheetError> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook))?;
    let Some(sheet) = book.worksheet_range_at(0) else {
        return Ok(vec![]);
    };
    let sheet = sheet?;
    let rows = sheet.rows().take(most);
    Ok(rows
        .map(|row| {
            row.iter()
                .map(|cell| cell.as_string().unwrap_or_default())
                .collect()
        })
        .collect())
}
