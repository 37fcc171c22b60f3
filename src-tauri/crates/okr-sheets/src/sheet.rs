//! Writing cells: the one door through which text, numbers and formulas enter a sheet.

use crate::error::SheetError;
use crate::layout::FIRST_ROW;
use crate::numbers::{day_number, has_day};
use crate::style::{Ground, Holds, Styles};
use crate::text::{CELL_LIMIT, cell_text};
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
    ready: Ready,
}

/// What a cell looks like.
pub(crate) type Look = (Ground, Holds);

/// Cells that look right already, because their whole row or column does. They are written
/// without a format of their own and not at all when empty, which halves the writer's work.
enum Ready {
    /// No cell.
    Nowhere,
    /// The cells of this row.
    Row(u32, Look),
    /// The cells of these columns, from the first row below the heads on.
    Columns(Vec<Option<Look>>),
}

impl<'s> Sheet<'s> {
    /// A sheet whose cells have no look yet.
    pub(crate) fn new(
        inner: &'s mut Worksheet,
        styles: &'s mut Styles,
        language: Language,
    ) -> Self {
        Self {
            inner,
            styles,
            language,
            ready: Ready::Nowhere,
        }
    }

    /// Gives every cell of a row this look; cells written into it later may have another.
    pub(crate) fn set_row_look(
        &mut self,
        row: u32,
        (ground, holds): Look,
    ) -> Result<(), SheetError> {
        let format = self.styles.cell(ground, holds.clone());
        self.inner.set_row_format(row, format)?;
        self.ready = Ready::Row(row, (ground, holds));
        Ok(())
    }

    /// Gives whole columns a look, from the first on; the rows above the heads stay plain.
    pub(crate) fn set_column_looks(&mut self, looks: Vec<Option<Look>>) -> Result<(), SheetError> {
        for (column, look) in (0..).zip(&looks) {
            if let Some((ground, holds)) = look {
                let format = self.styles.cell(*ground, holds.clone());
                self.inner.set_column_format(column, format)?;
            }
        }
        for row in 0..FIRST_ROW {
            self.inner.set_row_format(row, &crate::style::body())?;
        }
        self.ready = Ready::Columns(looks);
        Ok(())
    }

    fn is_ready(&self, (row, column): (u32, u16), ground: Ground, holds: &Holds) -> bool {
        let look = match &self.ready {
            Ready::Nowhere => None,
            Ready::Row(at, look) => Some(look).filter(|_| *at == row),
            Ready::Columns(looks) => looks
                .get(usize::from(column))
                .filter(|_| row >= FIRST_ROW)
                .and_then(Option::as_ref),
        };
        look.is_some_and(|look| look.0 == ground && look.1 == *holds)
    }
    /// A text, always a string: user text never becomes a formula, a number or a link.
    pub(crate) fn text(
        &mut self,
        (row, column): (u32, u16),
        text: &str,
        ground: Ground,
        holds: Holds,
    ) -> Result<(), SheetError> {
        if is_simple(text) && self.is_ready((row, column), ground, &holds) {
            if !text.is_empty() {
                self.inner.write_string(row, column, text)?;
            }
            return Ok(());
        }
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
        let holds = Holds::Number(pattern);
        self.value((row, column), value, ground, holds)
    }

    fn value(
        &mut self,
        (row, column): (u32, u16),
        value: Option<f64>,
        ground: Ground,
        holds: Holds,
    ) -> Result<(), SheetError> {
        if self.is_ready((row, column), ground, &holds) {
            if let Some(value) = value {
                self.inner.write_number(row, column, value)?;
            }
            return Ok(());
        }
        let format = self.styles.cell(ground, holds);
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
        place: (u32, u16),
        day: Option<NaiveDate>,
        ground: Ground,
    ) -> Result<(), SheetError> {
        if let Some(unknown) = day.filter(|day| !has_day(*day)) {
            return self.text(place, &unknown.to_string(), ground, Holds::Day);
        }
        let number = day.map(|day| day_number(day) as f64);
        self.value(place, number, ground, Holds::Day)
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
        let formula = Formula::new(formula).set_result(result);
        if self.is_ready((row, column), ground, &holds) {
            self.inner.write_formula(row, column, formula)?;
            return Ok(());
        }
        let format = self.styles.cell(ground, holds);
        self.inner
            .write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }

    /// An empty cell.
    pub(crate) fn blank(&mut self, place: (u32, u16), ground: Ground) -> Result<(), SheetError> {
        self.text(place, "", ground, Holds::Text)
    }
}

/// Whether the writer takes the text as it stands.
fn is_simple(text: &str) -> bool {
    text.len() <= CELL_LIMIT && looks_rich(text).is_none()
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
