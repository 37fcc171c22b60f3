//! Sheets that hold one native table: a title, a hint, black heads on row 5, rows below.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::{FIRST_ROW, HEAD_ROW};
use crate::sheet::{Look, Sheet};
use crate::style::{self, Ground, Holds};
use crate::text::caption;
use okr::Report;
use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet};
use std::collections::HashSet;

/// Paper size A4 in Excel's numbering.
const A4: u8 = 9;

/// Pixels of a row of one line.
const ROW_HEIGHT: u32 = 21;

/// A column of a listing.
pub(crate) struct Column {
    /// Its head.
    pub head: String,
    /// Width in characters.
    pub width: f64,
    /// Numbers and days stand at the right.
    pub numeric: bool,
    /// How its cells look, where all look the same.
    pub look: Option<Look>,
}

impl Column {
    /// Quiet texts: numbers on the canvas, identities.
    pub(crate) fn quiet(self) -> Self {
        self.looking(Holds::Quiet)
    }

    /// Days.
    pub(crate) fn day(self) -> Self {
        self.looking(Holds::Day)
    }

    /// Numbers in this pattern.
    pub(crate) fn number(self, pattern: &str) -> Self {
        self.looking(Holds::Number(pattern.to_owned()))
    }

    /// Cells that follow others: each has a look of its own, for grey must end with them.
    pub(crate) fn linked(self) -> Self {
        Self { look: None, ..self }
    }

    fn looking(self, holds: Holds) -> Self {
        let look = Some((Ground::Input, holds));
        Self { look, ..self }
    }
}

/// A column of words.
pub(crate) fn words(head: &str, width: f64) -> Column {
    Column {
        head: head.to_owned(),
        width,
        numeric: false,
        look: Some((Ground::Input, Holds::Text)),
    }
}

/// A column of numbers or days, each with a look of its own.
pub(crate) fn figures(head: &str, width: f64) -> Column {
    Column {
        head: head.to_owned(),
        width,
        numeric: true,
        look: None,
    }
}

/// What a listing looks like before its rows.
pub(crate) struct Listing<'a> {
    /// Name of the sheet.
    pub sheet: &'a str,
    /// Name of the table, for formulas and for reading it back.
    pub table: &'static str,
    /// One line that says what it holds.
    pub hint: String,
    /// Columns; the last `hidden` ones hold identities and are hidden.
    pub columns: Vec<Column>,
    /// How many columns at the end are hidden.
    pub hidden: u16,
    /// How many columns at the start stay in view.
    pub frozen: u16,
}

/// Adds the sheet with title, hint, widths, panes and print set-up.
pub(crate) fn begin<'s>(book: &'s mut Book, listing: &Listing) -> Result<Sheet<'s>, SheetError> {
    let report = book.report;
    let mut sheet = book.sheet(listing.sheet)?;
    for (row, pixels) in [31, 20, 20, 10, 29].into_iter().enumerate() {
        sheet.inner.set_row_height_pixels(row as u32, pixels)?;
    }
    sheet.plain((0, 0), listing.sheet, &style::title())?;
    let about = format!("{}, {}", report.organisation, report.cycle);
    sheet.plain((1, 0), &about, &style::quiet())?;
    sheet.plain((2, 0), &listing.hint, &style::quiet())?;
    for (column, spec) in (0..).zip(&listing.columns) {
        sheet.inner.set_column_width(column, spec.width)?;
    }
    let looks = listing.columns.iter().map(|spec| spec.look.clone());
    sheet.set_column_looks(looks.collect())?;
    let count = listing.columns.len() as u16;
    for column in count - listing.hidden..count {
        sheet.inner.set_column_hidden(column)?;
    }
    sheet.inner.set_freeze_panes(FIRST_ROW, listing.frozen)?;
    set_up_print(sheet.inner, report)?;
    Ok(sheet)
}

/// Lays the native table over the `rows` that were written; an empty one keeps one row, as
/// Excel asks for.
pub(crate) fn finish(sheet: &mut Sheet, listing: &Listing, rows: u32) -> Result<(), SheetError> {
    let mut seen = HashSet::new();
    let columns: Vec<TableColumn> = listing
        .columns
        .iter()
        .map(|column| {
            TableColumn::new()
                .set_header(unique(&mut seen, &column.head))
                .set_header_format(style::head(column.numeric))
        })
        .collect();
    let table = Table::new()
        .set_name(listing.table)
        .set_style(TableStyle::None)
        .set_columns(&columns)
        .set_alt_text_title(listing.sheet)
        .set_alt_text(&listing.hint);
    let last = FIRST_ROW + rows.max(1) - 1;
    sheet
        .inner
        .add_table(HEAD_ROW, 0, last, listing.columns.len() as u16 - 1, &table)?;
    // Columns have their look down to the last row there is; a page ends with the table.
    let shown = listing.columns.len() as u16 - listing.hidden;
    sheet.inner.set_print_area(0, 0, last, shown - 1)?;
    Ok(())
}

/// Makes a row as high as its longest text needs; rows of one line keep the usual height.
pub(crate) fn grow(sheet: &mut Sheet, row: u32, texts: &[(&str, usize)]) -> Result<(), SheetError> {
    let pixels = crate::canvas::height(ROW_HEIGHT, texts);
    if pixels > ROW_HEIGHT {
        sheet.inner.set_row_height_pixels(row, pixels)?;
    }
    Ok(())
}

/// A head no column before has: Excel repairs files whose tables repeat one.
fn unique(seen: &mut HashSet<String>, head: &str) -> String {
    let base = caption(head, 200);
    let base = if base.trim().is_empty() {
        "–".to_owned()
    } else {
        base
    };
    let mut name = base.clone();
    let mut number = 2;
    while !seen.insert(name.to_lowercase()) {
        name = format!("{base} {number}");
        number += 1;
    }
    name
}

/// Landscape, one page wide, heads on every page, page numbers at the foot.
pub(crate) fn set_up_print(sheet: &mut Worksheet, report: &Report) -> Result<(), SheetError> {
    let file = caption(&report.file_name, 80).replace('&', "&&");
    let page = report.language.pick("Page &P of &N", "Seite &P von &N");
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer(format!("&L&8{file}&C&8&A&R&8{page}"));
    sheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    Ok(())
}
