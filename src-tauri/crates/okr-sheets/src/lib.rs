//! Workbooks and lists for spreadsheets, out of a [`Report`].
//!
//! [`workbook`] makes an Excel file whose figures stay alive: progress, expected progress
//! and status are formulas, stored with the report's own numbers as their results.
//! [`csv`] makes a plain list, one row for each key result.
//!
//! Both are pure: the same report gives the same bytes. Nothing here computes a figure or
//! asks the workspace, and user text enters a file only as text.

#![forbid(unsafe_code)]

mod alignment;
mod blank_row;
mod book;
mod canvas;
mod canvas_rules;
mod cascade;
mod check_ins;
mod csv_list;
mod error;
mod explanations;
mod formulas;
mod key_result_row;
mod key_results;
mod layout;
mod listing;
mod lists;
mod numbers;
mod plans;
mod preview;
mod read_me;
mod records;
mod sheet;
mod style;
mod text;
mod words;
mod work;

pub use error::SheetError;
pub use preview::first_rows;

use book::Book;
use layout::Layout;
use okr::Report;
use rust_xlsxwriter::DocProperties;

/// Version of the workbook's layout, for reading it back: goes up when columns change
/// their meaning.
pub const SCHEMA: i32 = 1;

/// An Excel workbook of the report: a sheet for each canvas, then all key results as a
/// table, check-ins, outcome plans, work, lists to pick from and how to use it.
///
/// A blank report gives the empty form with formulas and lists ready.
///
/// # Errors
/// When the report does not fit Excel: more than 1,048,576 rows on a sheet.
pub fn workbook(report: &Report) -> Result<Vec<u8>, SheetError> {
    let layout = Layout::of(report);
    let mut book = Book::new(report, &layout)?;
    for place in &layout.canvases {
        canvas::write(&mut book, place)?;
    }
    key_results::write(&mut book)?;
    check_ins::write(&mut book)?;
    plans::write(&mut book)?;
    work::write(&mut book)?;
    alignment::write(&mut book)?;
    cascade::write(&mut book)?;
    explanations::write(&mut book)?;
    lists::write(&mut book)?;
    read_me::write(&mut book)?;
    book.inner.set_properties(&properties(report));
    Ok(book.inner.save_to_buffer()?)
}

/// An Excel workbook of the board: the cascade as an outline, then every link.
///
/// # Errors
/// When the board does not fit Excel: more than 1,048,576 rows on a sheet.
pub fn board_workbook(report: &Report) -> Result<Vec<u8>, SheetError> {
    let layout = Layout::of(report);
    let mut book = Book::new(report, &layout)?;
    cascade::write(&mut book)?;
    alignment::write(&mut book)?;
    let what = report.language.pick("OKR cascade", "OKR-Kaskade");
    let about = format!("{what}: {}, {}", report.organisation, report.cycle);
    let title = text::caption(&about, 255);
    book.inner
        .set_properties(&properties(report).set_title(title));
    Ok(book.inner.save_to_buffer()?)
}

/// The key results as CSV after RFC 4180, UTF-8 with a byte order mark, one row each with
/// the columns of its objective and canvas.
///
/// Texts that a spreadsheet would run as a formula are guarded by a leading `'`.
///
/// # Errors
/// When the writer of CSV fails; it writes to memory, so there is no usual reason to.
pub fn csv(report: &Report) -> Result<Vec<u8>, SheetError> {
    csv_list::write(report)
}

fn properties(report: &Report) -> DocProperties {
    let caption = |text: &str| text::caption(text, 255);
    let what = report.language.pick("OKR canvas", "OKR-Canvas");
    let about = match report.canvases.as_slice() {
        [only] => format!("{what}: {}, {}", only.unit, report.cycle),
        _ => format!("{what}: {}, {}", report.organisation, report.cycle),
    };
    DocProperties::new()
        .set_title(caption(&about))
        .set_subject(caption(&report.cycle))
        .set_author("OKR Canvas")
        .set_company(caption(&report.organisation))
        .set_keywords("OKR")
        .set_custom_property("okr_file_id", report.file_id.to_string().as_str())
        .set_custom_property("okr_schema", SCHEMA)
        .set_custom_property("okr_cycle", caption(&report.cycle).as_str())
        .set_creation_datetime(&report.made_at)
}
