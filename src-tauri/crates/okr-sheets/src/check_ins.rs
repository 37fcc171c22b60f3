//! The table of check-ins, oldest first within their key result.

use crate::book::Book;
use crate::error::SheetError;
use crate::listing::{self, figures, words};
use crate::numbers::NumberStyle;
use crate::records::{self, Records};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use okr::CheckInReport;

/// Columns that formulas point to.
pub(crate) mod columns {
    /// The day.
    pub(crate) const DAY: u16 = 3;
    /// The value.
    pub(crate) const VALUE: u16 = 4;
    /// Confidence.
    pub(crate) const CONFIDENCE: u16 = 5;
}

/// Writes the check-ins.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let pick = |en, de| report.language.pick(en, de);
    let table = Records {
        sheet: &layout.names.check_ins,
        table: "OKR_CheckIns",
        hint: pick(
            "Dated observations of key results. Confidence never changes progress.",
            "Datierte Beobachtungen der Schlüsselergebnisse. Zuversicht ändert den Fortschritt nie.",
        ),
        columns: vec![
            figures(pick("Day", "Tag"), 13.).day(),
            figures(pick("Value", "Wert"), 11.),
            figures(pick("Confidence", "Zuversicht"), 14.).number("0"),
            words(pick("Note", "Notiz"), 60.),
            words(pick("Author", "Von"), 18.),
        ],
    };
    records::write(book, table, |sheet, first, origin| {
        let key_result = origin.key_result.key_result;
        let values = key_result.check_ins.iter().map(|check_in| check_in.value);
        let numbers = NumberStyle::of(&key_result.unit, values, report.language);
        let rows = (first..).zip(&key_result.check_ins);
        rows.map(|(row, check_in)| {
            check_in_row(sheet, row, check_in, &numbers)?;
            Ok(Some(check_in.id))
        })
        .collect()
    })
}

fn check_in_row(
    sheet: &mut Sheet,
    row: u32,
    check_in: &CheckInReport,
    numbers: &NumberStyle,
) -> Result<(), SheetError> {
    use columns::{CONFIDENCE, DAY, VALUE};
    sheet.day((row, DAY), Some(check_in.on), Ground::Input)?;
    let value = check_in.value.map(|value| numbers.value(value));
    sheet.number(
        (row, VALUE),
        value,
        Ground::Input,
        numbers.pattern(check_in.value),
    )?;
    let confidence = check_in.confidence.map(f64::from);
    sheet.number((row, CONFIDENCE), confidence, Ground::Input, "0".to_owned())?;
    sheet.text((row, 6), &check_in.note, Ground::Input, Holds::Text)?;
    listing::grow(sheet, row, &[(&check_in.note, 58)])?;
    sheet.text((row, 7), &check_in.author, Ground::Input, Holds::Text)
}
