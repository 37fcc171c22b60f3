//! The sheet of one canvas: the page people know, with its formulas alive.

mod head;

use crate::book::Book;
use crate::canvas_rules;
use crate::error::SheetError;
use crate::formulas::ObjectiveFormulas;
use crate::key_result_row;
use crate::layout::{CanvasPlace, Columns, FIRST_ROW, HEAD_ROW, Layout, Line, cell};
use crate::numbers::{result, share_pattern};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::words::status_text;
use okr::{BandReport, ObjectiveReport, Report};
use std::ops::Range;

/// Heights in pixels of title, two lines of facts, gap and head.
const HEAD_HEIGHTS: [u32; 5] = [31, 20, 20, 10, 29];
/// Pixels of a line of wrapped text, and of the space around it.
const LINE_HEIGHT: u32 = 15;
const LINE_SPACE: u32 = 4;
/// Excel makes no row higher than this.
const MAX_HEIGHT: u32 = 540;
/// Titles of bands longer than this stand in the wide column, where they wrap.
const BAND_TITLE: usize = 54;

/// What writing the rows of a canvas needs.
pub(crate) struct Page<'a> {
    /// The report.
    pub report: &'a Report,
    /// The whole plan.
    pub layout: &'a Layout<'a>,
    /// This canvas.
    pub place: &'a CanvasPlace<'a>,
}

/// Writes a canvas's sheet.
pub(crate) fn write(book: &mut Book, place: &CanvasPlace) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let mut sheet = book.sheet(&place.sheet)?;
    let page = Page {
        report,
        layout,
        place,
    };
    page.set_up(&mut sheet)?;
    page.write_head(&mut sheet)?;
    for (row, line) in place.placed() {
        match line {
            Line::Band(band) => page.band(&mut sheet, row, *band)?,
            Line::Objective(objective, rows) => {
                page.objective(&mut sheet, row, *objective, rows)?
            }
            Line::KeyResult(key_result) => {
                key_result_row::write(&page, &mut sheet, row, key_result.as_ref())?;
            }
        }
    }
    page.set_outline(&mut sheet)?;
    canvas_rules::add(&page, &mut sheet)
}

/// The height a row needs: `least`, or more for the longest of its texts, each with the
/// characters its column holds.
pub(crate) fn height(least: u32, texts: &[(&str, usize)]) -> u32 {
    let lines = texts
        .iter()
        .map(|(text, width)| lines_of(text, *width))
        .max()
        .unwrap_or(1);
    (lines * LINE_HEIGHT + LINE_SPACE).clamp(least, MAX_HEIGHT)
}

fn lines_of(text: &str, width: usize) -> u32 {
    // Wide scripts take the room of two letters.
    let room = |line: &str| {
        line.chars()
            .map(|c| if c >= '\u{1100}' { 2 } else { 1 })
            .sum::<usize>()
    };
    text.split('\n')
        .map(|line| room(line).div_ceil(width).max(1) as u32)
        .sum()
}

impl Page<'_> {
    fn set_up(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.place.columns;
        for (column, width) in self.widths() {
            sheet.inner.set_column_width(column, width)?;
        }
        sheet
            .inner
            .group_columns_collapsed(columns.running(), columns.counts())?;
        sheet.inner.group_symbols_to_left(true);
        sheet.inner.set_column_hidden(columns.id())?;
        for (row, pixels) in (0..).zip(HEAD_HEIGHTS) {
            sheet.inner.set_row_height_pixels(row, pixels)?;
        }
        sheet.inner.set_freeze_panes(FIRST_ROW, Columns::OWNER)?;
        let last = self.place.rows().end.max(FIRST_ROW + 1) - 1;
        sheet
            .inner
            .autofilter(HEAD_ROW, 0, last, columns.own_status())?;
        crate::listing::set_up_print(sheet.inner, self.report)?;
        sheet
            .inner
            .set_print_area(0, 0, last, columns.confidence_trend())?;
        Ok(())
    }

    fn band(
        &self,
        sheet: &mut Sheet,
        row: u32,
        band: Option<&BandReport>,
    ) -> Result<(), SheetError> {
        let (code, title, sponsor) = band.map_or(("", "", ""), |band| {
            (
                band.code.as_str(),
                band.title.as_str(),
                band.sponsor.as_str(),
            )
        });
        self.fill(sheet, row, Ground::Band)?;
        sheet.text((row, Columns::NUMBER), code, Ground::Band, Holds::BoldLine)?;
        let long = title.chars().count() > BAND_TITLE || title.contains('\n');
        let (column, holds) = if long {
            (Columns::SUBJECT, Holds::Bold)
        } else {
            (Columns::VERB, Holds::BoldLine)
        };
        sheet.text((row, column), title, Ground::Band, holds)?;
        sheet.text((row, Columns::OWNER), sponsor, Ground::Band, Holds::Text)?;
        if let Some(id) = band.and_then(|band| band.id) {
            self.write_id(sheet, row, &id.to_string())?;
        }
        let texts: &[(&str, usize)] = if long { &[(title, 36)] } else { &[] };
        sheet.inner.set_row_height_pixels(row, height(22, texts))?;
        Ok(())
    }

    fn objective(
        &self,
        sheet: &mut Sheet,
        row: u32,
        objective: Option<&ObjectiveReport>,
        rows: &Range<u32>,
    ) -> Result<(), SheetError> {
        let ground = Ground::Objective;
        let [number, verb, subject, owner] = objective.map_or_else(Default::default, |objective| {
            let number = format!("O{}", objective.figures.number);
            [
                number,
                objective.verb.clone(),
                objective.subject.clone(),
                objective.owner.clone(),
            ]
        });
        self.fill(sheet, row, ground)?;
        sheet.text((row, Columns::NUMBER), &number, ground, Holds::Quiet)?;
        sheet.text((row, Columns::VERB), &verb, ground, Holds::Verb)?;
        let input = if objective.is_some() {
            ground
        } else {
            Ground::Input
        };
        sheet.text((row, Columns::SUBJECT), &subject, input, Holds::Bold)?;
        sheet.text((row, Columns::OWNER), &owner, input, Holds::Text)?;
        self.objective_figures(sheet, row, objective, rows)?;
        if let Some(objective) = objective {
            self.write_id(sheet, row, &objective.figures.id.to_string())?;
        }
        let texts = [
            (subject.as_str(), 36),
            (verb.as_str(), 11),
            (owner.as_str(), 15),
        ];
        sheet.inner.set_row_height_pixels(row, height(27, &texts))?;
        Ok(())
    }

    /// Progress, expected and status. Figures that count aligned objectives too cannot be
    /// found again from this sheet: they are written as the app has them, and say so.
    fn objective_figures(
        &self,
        sheet: &mut Sheet,
        row: u32,
        objective: Option<&ObjectiveReport>,
        rows: &Range<u32>,
    ) -> Result<(), SheetError> {
        let language = self.report.language;
        let columns = self.place.columns;
        let ground = Ground::Formula;
        let share = Holds::Number(share_pattern(language));
        let figures = objective.map(|objective| &objective.figures);
        let progress = result(figures.and_then(|figures| figures.progress));
        let expected = result(figures.and_then(|figures| figures.expected));
        let status =
            figures.map_or_else(String::new, |figures| status_text(figures.status, language));
        let formulas = ObjectiveFormulas {
            columns,
            rows,
            language,
        };
        let beyond = objective.is_some_and(|objective| objective.counts_children);
        let known = |value: &str| {
            if value.is_empty() {
                "=\"\"".to_owned()
            } else {
                format!("={value}")
            }
        };
        let (p, e) = if rows.is_empty() || beyond {
            (known(&progress), known(&expected))
        } else {
            (formulas.progress(), formulas.expected())
        };
        let s = match objective {
            Some(_) if rows.is_empty() => format!("=\"{status}\""),
            Some(_) => format!("={}", formulas.status(row, self.report.objective_status)),
            None => {
                let by_rules = formulas.status(row, self.report.objective_status);
                format!("=IF({}=\"\",\"\",{by_rules})", cell(row, Columns::SUBJECT))
            }
        };
        sheet.formula(
            (row, columns.progress()),
            &p,
            progress,
            share.clone(),
            ground,
        )?;
        sheet.formula((row, columns.expected()), &e, expected, share, ground)?;
        sheet.formula((row, columns.status()), &s, status, Holds::Text, ground)?;
        if beyond {
            let text = language.pick(
                "Counts aligned objectives too: the figure is the app's.",
                "Zählt auch ausgerichtete Ziele: Die Zahl stammt aus der App.",
            );
            let note = rust_xlsxwriter::Note::new(text).add_author_prefix(false);
            sheet.inner.insert_note(row, columns.progress(), &note)?;
        }
        Ok(())
    }

    /// Every cell of a row that is printed.
    fn fill(&self, sheet: &mut Sheet, row: u32, ground: Ground) -> Result<(), SheetError> {
        let last = self.place.columns.confidence_trend();
        (0..=last).try_for_each(|column| sheet.blank((row, column), ground))
    }

    /// The stable identity, in the hidden last column.
    pub(crate) fn write_id(&self, sheet: &mut Sheet, row: u32, id: &str) -> Result<(), SheetError> {
        let place = (row, self.place.columns.id());
        sheet.text(place, id, Ground::Input, Holds::Text)
    }

    /// Outline levels: strategic objective, objective, key result.
    fn set_outline(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        sheet.inner.group_symbols_above(true);
        let mut band: Option<u32> = None;
        let end = self.place.rows().end;
        let groups = self
            .place
            .placed()
            .filter(|(_, line)| matches!(line, Line::Band(_)));
        for row in groups.map(|(row, _)| row).chain([end]) {
            if let Some(start) = band.filter(|start| start + 1 < row) {
                sheet.inner.group_rows(start + 1, row - 1)?;
            }
            band = Some(row);
        }
        for (_, line) in self.place.placed() {
            if let Line::Objective(_, rows) = line
                && !rows.is_empty()
            {
                sheet.inner.group_rows(rows.start, rows.end - 1)?;
            }
        }
        Ok(())
    }
}
