//! The table of links: one row for each, who serves what.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::FIRST_ROW;
use crate::listing::{self, Column, Listing, words};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use okr::{Language, LinkRow};

/// Writes the links; no sheet where the report tells of none.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let Some(alignment) = &report.alignment else {
        return Ok(());
    };
    let hint = report.language.pick(
        "One row for each link: who serves what, and where the link came from.",
        "Eine Zeile für jede Verbindung: wer wem dient und woher sie kommt.",
    );
    let listing = Listing {
        sheet: &layout.names.alignment,
        table: "OKR_Alignment",
        hint: hint.to_owned(),
        columns: heads(report.language),
        hidden: 3,
        frozen: 1,
    };
    let mut sheet = listing::begin(book, &listing)?;
    for (row, link) in (FIRST_ROW..).zip(&alignment.links) {
        link_row(&mut sheet, row, link)?;
    }
    listing::finish(&mut sheet, &listing, alignment.links.len() as u32)
}

fn heads(language: Language) -> Vec<Column> {
    let pick = |en, de| language.pick(en, de);
    vec![
        words(pick("Objective", "Ziel"), 36.),
        words(pick("Level", "Ebene"), 14.),
        words(pick("Unit", "Einheit"), 24.),
        words(pick("Owner", "Verantwortlich"), 18.),
        words(pick("Serves", "Dient"), 38.),
        words(pick("What that is", "Was das ist"), 20.),
        words(pick("Where", "Wo"), 22.),
        words(pick("Origin", "Herkunft"), 13.),
        words(pick("Strength", "Stärke"), 14.),
        words(pick("Cycle", "Zyklus"), 10.),
        words("from_id", 38.),
        words("to_id", 38.),
        words("id", 38.),
    ]
}

fn link_row(sheet: &mut Sheet, row: u32, link: &LinkRow) -> Result<(), SheetError> {
    let ids = [&link.from, &link.to, &link.id].map(ToString::to_string);
    let texts = [
        &link.title,
        &link.level,
        &link.unit,
        &link.owner,
        &link.serves,
        &link.kind,
        &link.place,
        &link.origin,
        &link.strength,
        &link.cycle,
    ];
    for (column, text) in (0..).zip(texts.into_iter().chain(&ids)) {
        sheet.text((row, column), text, Ground::Input, Holds::Text)?;
    }
    listing::grow(
        sheet,
        row,
        &[(&link.title, 35), (&link.serves, 37), (&link.unit, 23)],
    )
}
