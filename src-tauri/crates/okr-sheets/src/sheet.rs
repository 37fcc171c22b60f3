//! Writing cells: the one door through which text, numbers and formulas enter a sheet.

use crate::error::SheetError;
use crate::numbers::{day_number, has_day};
use crate::style::{Ground, Holds, Styles};
use crate::text::cell_text;
use chrono::NaiveDate;
use okr::Language;
use rust_xlsxwriter::{Format, Formula, Note, Worksheet};

/// A sheet being written.
pub(crate) struct Sheet<'s> {
    /// The writer's own sheet, for what is not a cell.
    pub inner: &'s mut Worksheet,
    /// Formats.
    pub styles: &'s mut Styles,
    /// Language of its own words.
    pub language: Language,
}

impl Sheet<'_> {
    /// A text, always a string: user text never becomes a formula, a number or a link.
    pub(crate) fn text(
        &mut self,
        (row, column): (u32, u16),
        text: &str,
        ground: Ground,
        holds: Holds,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, holds);
        let cut = write_text(self.inner, (row, column), text, format)?;
        if cut {
            self.inner
                .insert_note(row, column, &cut_note(self.language))?;
        }
        Ok(())
    }

    /// A text in a format of its own.
    pub(crate) fn plain(
        &mut self,
        place: (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), SheetError> {
        write_text(self.inner, place, text, format)?;
        Ok(())
    }

    /// A number, or an empty cell that is ready for one.
    pub(crate) fn number(
        &mut self,
        (row, column): (u32, u16),
        value: Option<f64>,
        ground: Ground,
        pattern: String,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, Holds::Number(pattern));
        match value {
            Some(value) => self
                .inner
                .write_number_with_format(row, column, value, format)?,
            None => self.inner.write_blank(row, column, format)?,
        };
        Ok(())
    }

    /// A day, or an empty cell; days Excel does not know are written as text.
    pub(crate) fn day(
        &mut self,
        (row, column): (u32, u16),
        day: Option<NaiveDate>,
        ground: Ground,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, Holds::Day);
        match day {
            Some(day) if has_day(day) => {
                let number = day_number(day) as f64;
                self.inner
                    .write_number_with_format(row, column, number, format)?
            }
            Some(day) => {
                self.inner
                    .write_string_with_format(row, column, day.to_string(), format)?
            }
            None => self.inner.write_blank(row, column, format)?,
        };
        Ok(())
    }

    /// A formula with the result the report knows already.
    pub(crate) fn formula(
        &mut self,
        (row, column): (u32, u16),
        formula: &str,
        result: String,
        holds: Holds,
        ground: Ground,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, holds);
        let formula = Formula::new(formula).set_result(result);
        self.inner
            .write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }

    /// An empty cell.
    pub(crate) fn blank(
        &mut self,
        (row, column): (u32, u16),
        ground: Ground,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, Holds::Text);
        self.inner.write_blank(row, column, format)?;
        Ok(())
    }
}

/// Writes a string and tells whether it had to be cut.
fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<bool, SheetError> {
    let (short, cut) = cell_text(text);
    if short.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else if cut {
        sheet.write_string_with_format(row, column, format!("{short}…"), format)?;
    } else if let Some(rest) = looks_rich(short) {
        let plain = crate::style::body();
        let parts = [(&plain, "<"), (&plain, rest)];
        sheet.write_rich_string_with_format(row, column, &parts, format)?;
    } else {
        sheet.write_string_with_format(row, column, short, format)?;
    }
    Ok(cut)
}

/// The writer takes a text such as `<r>…</r>` for markup of its own and would put it into
/// the file as it stands. In two parts it goes through its escaping; this is the second.
fn looks_rich(text: &str) -> Option<&str> {
    let rich = text.starts_with("<r>") && text.ends_with("</r>");
    if rich { text.strip_prefix('<') } else { None }
}

fn cut_note(language: Language) -> Note {
    Note::new(language.pick(
        "Cut here: a cell holds 32,767 characters. The whole text is in the OKR Canvas file.",
        "Hier gekürzt: Eine Zelle fasst 32.767 Zeichen. Der ganze Text steht in der OKR-Canvas-Datei.",
    ))
    .set_author("OKR Canvas")
    .add_author_prefix(false)
}
