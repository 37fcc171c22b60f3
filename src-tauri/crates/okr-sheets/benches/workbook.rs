//! A workbook of 5,000 key results beside the same cells written bare by the same writer:
//! what formats, rules, links and layout cost on top. At most twice as long is the aim.
#![allow(clippy::unwrap_used, missing_docs)]

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use divan::Bencher;
use okr::{Cycle, Id, Language, ObjectiveReport, Report, ReportScope};
use rust_xlsxwriter::{Formula, Workbook};
use std::io::Cursor;

const CANVASES: usize = 100;
const KEY_RESULTS: usize = 50;

fn main() {
    divan::main();
}

/// A hundred canvases of fifty key results, out of the example's.
fn large_report() -> Report {
    let workspace = okr::example_workspace(Language::En);
    let cycle = workspace
        .all::<Cycle>()
        .find(|cycle| cycle.name == "2026")
        .unwrap()
        .id;
    let scope = ReportScope {
        cycle,
        unit: None,
        below: false,
        language: Language::En,
        drafts: true,
        blank: false,
        explanations: false,
    };
    let now = NaiveDate::from_ymd_opt(2026, 5, 14)
        .unwrap()
        .and_hms_opt(14, 41, 0)
        .unwrap();
    let mut report = Report::make(&workspace, &scope, "large.okr", now).unwrap();
    let mut next = 0;
    report.canvases = report
        .canvases
        .iter()
        .cycle()
        .filter(|canvas| canvas.bands.iter().any(|band| !band.objectives.is_empty()))
        .take(CANVASES)
        .cloned()
        .map(|mut canvas| {
            let objectives: Vec<ObjectiveReport> = canvas
                .bands
                .iter()
                .flat_map(|band| band.objectives.clone())
                .collect();
            canvas.bands.truncate(1);
            canvas.bands[0].objectives = filled(&objectives, &mut next);
            canvas
        })
        .collect();
    report
}

/// Objectives again and again until they hold enough key results, each with its own ids.
fn filled(objectives: &[ObjectiveReport], next: &mut u128) -> Vec<ObjectiveReport> {
    let mut out: Vec<ObjectiveReport> = Vec::new();
    let mut count = 0;
    let with_rows = objectives
        .iter()
        .filter(|objective| !objective.key_results.is_empty());
    for objective in with_rows.cycle() {
        let mut objective = objective.clone();
        objective.key_results.truncate(KEY_RESULTS - count);
        count += objective.key_results.len();
        *next += 1;
        objective.figures.id = Id::fixed(1_000_000 + *next);
        out.push(objective);
        if count == KEY_RESULTS {
            return out;
        }
    }
    out
}

/// A cell as it is written bare.
enum Cell {
    Text(u32, u16, String),
    Number(u32, u16, f64),
    Formula(u32, u16, String, String),
}

/// Every cell of a workbook, sheet by sheet.
fn cells_of(bytes: Vec<u8>) -> Vec<Vec<Cell>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names
        .iter()
        .map(|name| {
            let formulas = book.worksheet_formula(name).unwrap();
            let values = book.worksheet_range(name).unwrap();
            let start = values.start().unwrap();
            values
                .cells()
                .filter_map(|(row, column, value)| {
                    let place = (row as u32 + start.0, column as u32 + start.1);
                    let formula = formulas.get_value(place).filter(|text| !text.is_empty());
                    let (row, column) = (place.0, place.1 as u16);
                    if let Some(formula) = formula {
                        return Some(Cell::Formula(
                            row,
                            column,
                            formula.clone(),
                            value.to_string(),
                        ));
                    }
                    match value {
                        Data::Empty => None,
                        Data::Float(number) => Some(Cell::Number(row, column, *number)),
                        Data::DateTime(date) => Some(Cell::Number(row, column, date.as_f64())),
                        text => Some(Cell::Text(row, column, text.to_string())),
                    }
                })
                .collect()
        })
        .collect()
}

fn write_bare(sheets: &[Vec<Cell>]) -> Vec<u8> {
    let mut book = Workbook::new();
    for cells in sheets {
        let sheet = book.add_worksheet();
        for cell in cells {
            match cell {
                Cell::Text(row, column, text) => sheet.write_string(*row, *column, text).unwrap(),
                Cell::Number(row, column, number) => {
                    sheet.write_number(*row, *column, *number).unwrap()
                }
                Cell::Formula(row, column, formula, result) => {
                    let formula = Formula::new(formula).set_result(result);
                    sheet.write_formula(*row, *column, formula).unwrap()
                }
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[divan::bench(sample_count = 10)]
fn workbook_of_5000_key_results(bencher: Bencher) {
    let report = large_report();
    bencher.bench_local(|| okr_sheets::workbook(&report).unwrap());
}

#[divan::bench(sample_count = 10)]
fn the_same_cells_bare(bencher: Bencher) {
    let sheets = cells_of(okr_sheets::workbook(&large_report()).unwrap());
    bencher.bench_local(|| write_bare(&sheets));
}

#[divan::bench(sample_count = 10)]
fn list_of_5000_key_results(bencher: Bencher) {
    let report = large_report();
    bencher.bench_local(|| okr_sheets::csv(&report).unwrap());
}
