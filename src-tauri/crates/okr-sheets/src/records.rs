//! Tables of what belongs to key results: the columns and rows that all of them share.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::{CanvasPlace, FIRST_ROW, KeyResultPlace, Layout, Line};
use crate::listing::{self, Column, Listing, words};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::text::fits_as_result;
use okr::Id;

/// A key result and where it stands.
pub(crate) struct Origin<'a> {
    /// Its canvas.
    pub place: &'a CanvasPlace<'a>,
    /// Its row there.
    pub row: u32,
    /// The key result.
    pub key_result: &'a KeyResultPlace<'a>,
}

/// Key results with their row on the canvas, in the workbook's order.
pub(crate) fn key_results<'a>(layout: &'a Layout<'a>) -> impl Iterator<Item = Origin<'a>> {
    layout.canvases.iter().flat_map(|place| {
        place.placed().filter_map(move |(row, line)| match line {
            Line::KeyResult(Some(key_result)) => Some(Origin {
                place,
                row,
                key_result,
            }),
            _ => None,
        })
    })
}

/// A table of records: what makes it different from the others.
pub(crate) struct Records<'a> {
    /// Name of its sheet.
    pub sheet: &'a str,
    /// Name of the table.
    pub table: &'static str,
    /// One line that says what it holds.
    pub hint: &'static str,
    /// Columns between the key result's title and the identities.
    pub columns: Vec<Column>,
}

/// Writes a table of records. `rows` writes those of one key result from the given row on,
/// without what all tables share, and hands back their identities, one for each row.
pub(crate) fn write(
    book: &mut Book,
    records: Records,
    rows: impl Fn(&mut Sheet, u32, &Origin) -> Result<Vec<Option<Id>>, SheetError>,
) -> Result<(), SheetError> {
    let (language, layout) = (book.report.language, book.layout);
    let pick = |en, de| language.pick(en, de);
    let mut columns = vec![
        words("Canvas", 24.),
        words(pick("No.", "Nr."), 7.).quiet(),
        words(pick("Key result", "Schlüsselergebnis"), 38.),
    ];
    columns.extend(records.columns);
    columns.extend(["key_result_id", "id"].map(|head| words(head, 38.).quiet()));
    let listing = Listing {
        sheet: records.sheet,
        table: records.table,
        hint: records.hint.to_owned(),
        columns,
        hidden: 2,
        frozen: 3,
    };
    let mut sheet = listing::begin(book, &listing)?;
    let ids = listing.columns.len() as u16 - 2;
    let mut row = FIRST_ROW;
    for origin in key_results(layout) {
        for id in rows(&mut sheet, row, &origin)? {
            belonging(&mut sheet, row, &origin)?;
            let of = origin.key_result.key_result.figures.id.to_string();
            sheet.text((row, ids), &of, Ground::Input, Holds::Quiet)?;
            let id = id.map_or_else(String::new, |id| id.to_string());
            sheet.text((row, ids + 1), &id, Ground::Input, Holds::Quiet)?;
            row += 1;
        }
    }
    listing::finish(&mut sheet, &listing, row - FIRST_ROW)
}

/// Canvas, number and title: the first three columns of every table here.
fn belonging(sheet: &mut Sheet, row: u32, origin: &Origin) -> Result<(), SheetError> {
    let key_result = origin.key_result.key_result;
    let unit = &origin.place.canvas.unit;
    let number = &key_result.figures.number;
    sheet.text((row, 0), unit, Ground::Input, Holds::Text)?;
    sheet.text((row, 1), number, Ground::Input, Holds::Quiet)?;
    sheet.text((row, 2), &key_result.title, Ground::Input, Holds::Text)
}

/// A text that follows the cell it stands in first. The formula holds only the cell's
/// name; a text that could be taken for a number as a result is written as it is.
pub(crate) fn linked_text(
    sheet: &mut Sheet,
    place: (u32, u16),
    source: &str,
    text: &str,
) -> Result<(), SheetError> {
    if !text.is_empty() && !fits_as_result(text) {
        return sheet.text(place, text, Ground::Formula, Holds::Text);
    }
    let formula = format!("=IF({source}=\"\",\"\",{source})");
    sheet.formula(
        place,
        &formula,
        text.to_owned(),
        Holds::Text,
        Ground::Formula,
    )
}
