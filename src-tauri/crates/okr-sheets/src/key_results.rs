//! All key results of all canvases as one native table, for filters and pivots.
//!
//! Numbers and texts that can be typed on a canvas are links to it, so that the two never
//! disagree. Links name fixed cells: sorting the table keeps each with its row.

use crate::book::Book;
use crate::error::SheetError;
use crate::key_result_row::{shown_status, shown_targets};
use crate::layout::{CanvasPlace, Columns, FIRST_ROW, Layout, Line, fixed};
use crate::listing::{self, Column, Listing, figures, words};
use crate::numbers::{NumberStyle, float, result, share_pattern};
use crate::records::{Origin, key_results, linked_text};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::text::sheet_prefix;
use okr::{BandReport, Id, KeyResultReport, Measure, Report};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The last printed column, before those of the periods are counted.
const PRINTED: u16 = 14;

/// Writes the table.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let pick = |en, de| report.language.pick(en, de);
    let listing = Listing {
        sheet: &layout.names.key_results,
        table: "OKR_KRs",
        hint: pick(
            "All key results in one table, for filters and pivots. Type on the canvas; grey cells follow it.",
            "Alle Schlüsselergebnisse in einer Tabelle, für Filter und Pivots. Auf dem Canvas schreiben; graue Zellen folgen.",
        )
        .to_owned(),
        columns: heads(report, layout),
        hidden: 3,
        frozen: 5,
    };
    let bands = bands_by_objective(layout);
    let mut sheet = listing::begin(book, &listing)?;
    let mut row = FIRST_ROW;
    for origin in key_results(layout) {
        let band = bands.get(&origin.key_result.objective.figures.id).copied();
        let line = TableRow {
            origin,
            band,
            report,
            row,
            column: 0,
        };
        line.write(&mut sheet, most_periods(layout))?;
        row += 1;
    }
    listing::finish(&mut sheet, &listing, row - FIRST_ROW)?;
    // The rest is for filters and pivots; a page holds what people read.
    let last = row.max(FIRST_ROW + 1) - 1;
    sheet
        .inner
        .set_print_area(0, 0, last, PRINTED + most_periods(layout))?;
    Ok(())
}

fn most_periods(layout: &Layout) -> u16 {
    layout
        .canvases
        .iter()
        .map(|place| place.columns.periods)
        .max()
        .unwrap_or(0)
}

fn heads(report: &Report, layout: &Layout) -> Vec<Column> {
    let pick = |en, de| report.language.pick(en, de);
    let widest = layout
        .canvases
        .iter()
        .max_by_key(|place| place.columns.periods);
    let labels = widest.map(CanvasPlace::period_labels).unwrap_or_default();
    let mut columns = vec![
        words("Canvas", 24.),
        words(pick("Strategic objective", "Strategisches Ziel"), 30.),
        words(pick("Objective", "Ziel"), 32.),
        words(pick("No.", "Nr."), 7.),
        words(pick("Key result", "Schlüsselergebnis"), 38.).linked(),
        words(pick("Owner", "Verantwortlich"), 18.).linked(),
        words(pick("Measure", "Messart"), 14.).linked(),
        words(pick("Targets mean", "Ziele bedeuten"), 22.).linked(),
        words(pick("Unit", "Einheit"), 14.).linked(),
        figures(pick("Baseline", "Ausgang"), 12.),
    ];
    let target = pick("target", "Ziel");
    columns.extend(
        labels
            .iter()
            .map(|label| figures(&format!("{label} {target}"), 11.)),
    );
    columns.extend([
        figures(pick("Now", "Stand"), 11.),
        figures(pick("Progress", "Fortschritt"), 13.),
        figures(pick("Expected", "Erwartet"), 12.),
        words(pick("Status", "Status"), 19.).linked(),
        figures(pick("Confidence", "Zuversicht"), 14.),
        figures(pick("Weight", "Gewicht"), 11.),
        figures(pick("Due", "Fällig"), 13.).day(),
        words(pick("Data source", "Datenquelle"), 24.).linked(),
        words(pick("Anticipated impact", "Erwartete Wirkung"), 30.),
        figures(pick("Impact", "Wirkung"), 10.).number("General"),
        figures(pick("Effort", "Aufwand"), 10.).number("General"),
        words(pick("Why it matters", "Warum es zählt"), 36.),
        words("canvas_id", 38.),
        words("objective_id", 38.),
        words("id", 38.),
    ]);
    columns
}

fn bands_by_objective<'a>(layout: &'a Layout<'a>) -> HashMap<Id, &'a BandReport> {
    let mut bands = HashMap::new();
    for place in &layout.canvases {
        let mut current = None;
        for line in &place.lines {
            match line {
                Line::Band(band) => current = *band,
                Line::Objective(Some(objective), _) => {
                    bands.extend(current.map(|band| (objective.figures.id, band)));
                }
                _ => {}
            }
        }
    }
    bands
}

struct TableRow<'a> {
    origin: Origin<'a>,
    band: Option<&'a BandReport>,
    report: &'a Report,
    row: u32,
    column: u16,
}

impl TableRow<'_> {
    fn data(&self) -> &KeyResultReport {
        self.origin.key_result.key_result
    }

    fn source(&self, column: u16) -> String {
        sheet_prefix(&self.origin.place.sheet) + &fixed(self.origin.row, column)
    }

    /// The next place of the row.
    fn next(&mut self) -> (u32, u16) {
        self.column += 1;
        (self.row, self.column - 1)
    }

    fn word(&mut self, sheet: &mut Sheet, text: &str) -> Result<(), SheetError> {
        sheet.text(self.next(), text, Ground::Input, Holds::Text)
    }

    fn link(&mut self, sheet: &mut Sheet, column: u16, text: &str) -> Result<(), SheetError> {
        let source = self.source(column);
        linked_text(sheet, self.next(), &source, text)
    }

    fn figure(
        &mut self,
        sheet: &mut Sheet,
        column: u16,
        value: String,
        pattern: String,
    ) -> Result<(), SheetError> {
        let source = self.source(column);
        let formula = format!("=IF({source}=\"\",\"\",{source})");
        sheet.formula(
            self.next(),
            &formula,
            value,
            Holds::Number(pattern),
            Ground::Formula,
        )
    }

    fn write(mut self, sheet: &mut Sheet, periods: u16) -> Result<(), SheetError> {
        self.write_words(sheet)?;
        self.write_numbers(sheet, periods)?;
        self.write_figures(sheet)?;
        self.write_rest(sheet)
    }

    fn write_words(&mut self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let language = self.report.language;
        let data = self.origin.key_result.key_result;
        let objective = self.origin.key_result.objective;
        let band = self.band.map_or_else(String::new, |band| {
            format!("{} {}", band.code, band.title).trim().to_owned()
        });
        let title = format!("{} {}", objective.verb, objective.subject);
        let columns = self.origin.place.columns;
        self.word(sheet, &self.origin.place.canvas.unit)?;
        self.word(sheet, &band)?;
        self.word(sheet, title.trim())?;
        self.word(sheet, &data.figures.number)?;
        self.link(sheet, Columns::SUBJECT, &data.title)?;
        self.link(sheet, Columns::OWNER, &data.owner)?;
        self.link(sheet, columns.measure(), data.measure.word(language))?;
        let takes = data.measure.takes_targets();
        let meaning = if takes {
            data.meaning.words(language)
        } else {
            ""
        };
        self.link(sheet, columns.meaning(), meaning)?;
        self.link(sheet, columns.unit(), &data.unit)?;
        let texts = [
            (band.as_str(), 29),
            (title.as_str(), 31),
            (data.title.as_str(), 37),
        ];
        listing::grow(sheet, self.row, &texts)
    }

    fn write_numbers(&mut self, sheet: &mut Sheet, periods: u16) -> Result<(), SheetError> {
        let data = self.origin.key_result.key_result;
        let columns = self.origin.place.columns;
        let targets = shown_targets(data, columns.periods);
        let values = [data.baseline, data.running_target, data.figures.now];
        let all = values.into_iter().chain(targets.iter().copied());
        let style = NumberStyle::of(&data.unit, all, self.report.language);
        let text = |value: Option<Decimal>| {
            value.map_or_else(String::new, |value| style.value(value).to_string())
        };
        self.figure(
            sheet,
            Columns::BASELINE,
            text(data.baseline),
            style.pattern(data.baseline),
        )?;
        for index in 0..periods {
            let Some(target) = targets.get(usize::from(index)) else {
                self.word(sheet, "")?;
                continue;
            };
            let pattern = style.limit_pattern(data.comparator, *target);
            self.figure(sheet, columns.target(index), text(*target), pattern)?;
        }
        let now = data.figures.now;
        let (value, pattern) = match data.measure {
            Measure::Milestones => (result(now), share_pattern(self.report.language)),
            Measure::Done => (result(now), "0".to_owned()),
            _ => (text(now), style.pattern(now)),
        };
        self.figure(sheet, columns.now(), value, pattern)
    }

    fn write_figures(&mut self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.origin.place.columns;
        let share = share_pattern(self.report.language);
        let figures = &self.origin.key_result.key_result.figures;
        self.figure(
            sheet,
            columns.progress(),
            result(figures.progress),
            share.clone(),
        )?;
        self.figure(sheet, columns.expected(), result(figures.expected), share)?;
        let status = shown_status(self.data(), self.report.language);
        self.link(sheet, columns.status(), &status)?;
        let confidence = self
            .data()
            .figures
            .confidence
            .map_or_else(String::new, |value| value.to_string());
        self.figure(sheet, columns.confidence(), confidence, "0".to_owned())
    }

    fn write_rest(&mut self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let data = self.origin.key_result.key_result;
        let columns = self.origin.place.columns;
        let general = || "General".to_owned();
        self.figure(
            sheet,
            columns.weight(),
            float(data.weight).to_string(),
            general(),
        )?;
        sheet.day(self.next(), data.due, Ground::Input)?;
        self.link(sheet, columns.data_source(), &data.data_source)?;
        self.word(sheet, &data.anticipated_impact)?;
        for value in [data.impact, data.effort] {
            sheet.number(self.next(), value.map(f64::from), Ground::Input, general())?;
        }
        self.word(sheet, &self.origin.key_result.objective.why)?;
        self.word(sheet, &self.origin.place.canvas.id.to_string())?;
        self.word(
            sheet,
            &self.origin.key_result.objective.figures.id.to_string(),
        )?;
        self.word(sheet, &data.figures.id.to_string())
    }
}
