//! The sheet that says how the numbers came about, where it was asked for: one row for
//! each part of an explanation, so that it can be filtered.

use crate::book::Book;
use crate::error::SheetError;
use crate::listing;
use crate::sheet::Sheet;
use crate::style;
use okr::{Explanation, Language};
use rust_xlsxwriter::Format;

/// Row of the column heads, and widths of the columns.
const HEADS: u32 = 2;
const WIDTHS: [f64; 7] = [27., 16., 40., 10., 16., 68., 34.];

/// One part of an explanation: its name, what it says, and where that comes from.
type Part<'e> = (&'e str, String, &'e str);

/// Writes the explanations of every canvas; no sheet where there are none.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let mut canvases = report.canvases.iter();
    if canvases.all(|canvas| canvas.explanations.is_empty()) {
        return Ok(());
    }
    let language = report.language;
    let mut sheet = book.sheet(&layout.names.explanations)?;
    let last = WIDTHS.len() as u16 - 1;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.inner.set_column_width(column, width)?;
    }
    heads(&mut sheet, language)?;
    let cells = Cells {
        plain: style::body().set_text_wrap(),
        strong: style::body().set_bold(),
        quiet: style::quiet().set_text_wrap(),
    };
    let mut row = HEADS + 1;
    for canvas in &report.canvases {
        for explanation in &canvas.explanations {
            row = cells.explanation(&mut sheet, row, &canvas.unit, explanation)?;
        }
    }
    sheet
        .inner
        .autofilter(HEADS, 0, row.max(HEADS + 1) - 1, last)?;
    sheet.inner.set_freeze_panes(HEADS + 1, 0)?;
    sheet
        .inner
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(HEADS, HEADS)?;
    Ok(())
}

fn heads(sheet: &mut Sheet, language: Language) -> Result<(), SheetError> {
    let title = language.pick("How the numbers came about", "Wie die Zahlen entstanden");
    sheet.plain((0, 0), title, &style::title())?;
    sheet.inner.set_row_height_pixels(0, 31)?;
    let note = language.pick(
        "As they stood on the day of the export. Nothing here is a formula.",
        "Wie sie am Tag des Exports standen. Nichts hier ist eine Formel.",
    );
    sheet.plain((1, 0), note, &style::quiet())?;
    let names: [&str; 7] = match language {
        Language::En => ["Unit", "Number", "What", "Figure", "Part", "Says", "From"],
        Language::De => [
            "Einheit", "Nummer", "Was", "Zahl", "Teil", "Sagt", "Herkunft",
        ],
    };
    for (column, name) in (0..).zip(names) {
        sheet.plain((HEADS, column), name, &style::head(false))?;
    }
    Ok(())
}

/// Formats of the rows.
struct Cells {
    plain: Format,
    strong: Format,
    quiet: Format,
}

impl Cells {
    /// The rows of one explanation; the first row after them.
    fn explanation(
        &self,
        sheet: &mut Sheet,
        first: u32,
        unit: &str,
        explanation: &Explanation,
    ) -> Result<u32, SheetError> {
        let result = explanation.result_text.as_deref().unwrap_or("–");
        let mut row = first;
        for (name, says, from) in parts(explanation, sheet.language) {
            // Each row names its number, so that a filter leaves whole sentences.
            sheet.plain((row, 0), unit, &self.quiet)?;
            sheet.plain((row, 1), &explanation.about, &self.plain)?;
            sheet.plain((row, 2), &explanation.subject, &self.quiet)?;
            sheet.plain((row, 3), result, &self.strong)?;
            sheet.plain((row, 4), name, &self.plain)?;
            sheet.plain((row, 5), &says, &self.plain)?;
            sheet.plain((row, 6), from, &self.quiet)?;
            let texts = [
                (unit, 30),
                (explanation.subject.as_str(), 46),
                (says.as_str(), 80),
                (from, 39),
            ];
            listing::grow(sheet, row, &texts)?;
            row += 1;
        }
        Ok(row)
    }
}

fn parts(explanation: &Explanation, language: Language) -> Vec<Part<'_>> {
    let result = explanation.result_text.as_deref().unwrap_or("–");
    let inputs = explanation.inputs.iter().map(|input| {
        (
            input.name.as_str(),
            input.value.clone(),
            input.from.as_str(),
        )
    });
    let formula = language.pick("Formula", "Formel");
    let figures = language.pick("In figures", "In Zahlen");
    let words = (formula, explanation.words.clone(), "");
    let counted = match explanation.figures.as_str() {
        "" => String::new(),
        figures => format!("{figures} = {result}"),
    };
    let lines = explanation
        .lines
        .iter()
        .map(|line| (line.name.as_str(), with_status(line, language), ""));
    inputs
        .chain([words, (figures, counted, "")])
        .chain(lines)
        .filter(|(_, says, _)| !says.is_empty())
        .collect()
}

fn with_status(line: &okr::ExplainedLine, language: Language) -> String {
    match line.status {
        Some(status) => format!(
            "{}. {}",
            crate::words::status_text(status, language),
            line.text
        ),
        None => line.text.clone(),
    }
}
