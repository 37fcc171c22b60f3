//! The cascade as an outline: strategic objectives, what serves them below, and what is not
//! aligned at the end. Branches fold as on the board.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::FIRST_ROW;
use crate::listing::{self, Column, Listing, figures, words};
use crate::numbers::{float, share_pattern};
use crate::sheet::{Look, Sheet};
use crate::style::{BAR, Ground, Holds};
use crate::words::status_text;
use okr::{Language, OutlineKind, OutlineRow};
use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatDataBarAxisPosition, ConditionalFormatType,
};

/// Deepest outline that Excel knows, below the rows that are always seen.
const DEEPEST: u32 = 7;
/// Column of progress, which has a bar.
const PROGRESS: u16 = 5;

/// Writes the outline; no sheet where the report tells of none.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let Some(alignment) = &report.alignment else {
        return Ok(());
    };
    let language = report.language;
    let hint = language.pick(
        "Who serves whom, from strategy down. The numbers at the left fold the levels.",
        "Wer wem dient, von der Strategie abwärts. Die Zahlen links klappen die Ebenen ein.",
    );
    let listing = Listing {
        sheet: &layout.names.cascade,
        table: "OKR_Cascade",
        hint: hint.to_owned(),
        columns: heads(language),
        hidden: 1,
        frozen: 1,
    };
    let mut sheet = listing::begin(book, &listing)?;
    for (row, line) in (FIRST_ROW..).zip(&alignment.outline) {
        outline_row(&mut sheet, row, line)?;
    }
    set_outline(&mut sheet, &alignment.outline)?;
    let count = alignment.outline.len() as u32;
    let last = FIRST_ROW + count.max(1) - 1;
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_fill_color(Color::RGB(BAR))
        .set_solid_fill(true)
        .set_border_off(true)
        .set_axis_position(ConditionalFormatDataBarAxisPosition::None);
    sheet
        .inner
        .add_conditional_format(FIRST_ROW, PROGRESS, last, PROGRESS, &bar)?;
    listing::finish(&mut sheet, &listing, count)
}

fn heads(language: Language) -> Vec<Column> {
    let pick = |en, de| language.pick(en, de);
    let share = share_pattern(language);
    vec![
        words(pick("Objective", "Ziel"), 52.).linked(),
        words(pick("Level", "Ebene"), 14.).linked(),
        words(pick("Unit", "Einheit"), 26.).linked(),
        words(pick("Owner", "Verantwortlich"), 18.).linked(),
        words(pick("Status", "Status"), 18.).linked(),
        figures(pick("Progress", "Fortschritt"), 13.)
            .number(&share)
            .linked(),
        figures(pick("Expected", "Erwartet"), 12.)
            .number(&share)
            .linked(),
        words(pick("Serves", "Dient"), 48.).linked(),
        words(pick("Cycle", "Zyklus"), 10.).linked(),
        words("id", 38.).linked(),
    ]
}

fn outline_row(sheet: &mut Sheet, row: u32, line: &OutlineRow) -> Result<(), SheetError> {
    let language = sheet.language;
    let (ground, title): Look = match line.kind {
        OutlineKind::Band => (Ground::Band, Holds::Bold),
        OutlineKind::Objective => {
            let depth = line.depth.min(DEEPEST) as u8;
            (Ground::Input, Holds::Deep(depth))
        }
    };
    let status = line.status.map(|status| status_text(status, language));
    let pattern = share_pattern(language);
    sheet.text((row, 0), &line.title, ground, title)?;
    for (column, text) in [(1, &line.level), (2, &line.unit), (3, &line.owner)] {
        sheet.text((row, column), text, ground, Holds::Text)?;
    }
    sheet.text(
        (row, 4),
        status.as_deref().unwrap_or(""),
        ground,
        Holds::Text,
    )?;
    let progress = line.progress.map(float);
    sheet.number((row, PROGRESS), progress, ground, pattern.clone())?;
    sheet.number((row, 6), line.expected.map(float), ground, pattern)?;
    sheet.text((row, 7), &line.serves, ground, Holds::Text)?;
    sheet.text((row, 8), &line.cycle, ground, Holds::Text)?;
    let id = line.id.map_or(String::new(), |id| id.to_string());
    sheet.text((row, 9), &id, ground, Holds::Text)?;
    let room = 51_usize.saturating_sub(2 * line.depth as usize);
    listing::grow(
        sheet,
        row,
        &[
            (&line.title, room.max(20)),
            (&line.serves, 47),
            (&line.unit, 25),
        ],
    )
}

/// Every branch is a group below its first row, as deep as Excel goes.
fn set_outline(sheet: &mut Sheet, rows: &[OutlineRow]) -> Result<(), SheetError> {
    sheet.inner.group_symbols_above(true);
    for depth in 1..=DEEPEST {
        let mut start = None;
        for (at, line) in rows.iter().enumerate() {
            match (start, line.depth >= depth) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    group(sheet, from, at - 1)?;
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            group(sheet, from, rows.len() - 1)?;
        }
    }
    Ok(())
}

fn group(sheet: &mut Sheet, from: usize, to: usize) -> Result<(), SheetError> {
    let first = FIRST_ROW + from as u32;
    sheet.inner.group_rows(first, FIRST_ROW + to as u32)?;
    Ok(())
}
