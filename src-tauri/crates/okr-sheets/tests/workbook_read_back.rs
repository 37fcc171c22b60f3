//! What other programs find in the workbook.
#![allow(clippy::unwrap_used)]

mod common;

use calamine::{Data, Reader};
use common::{blank_example, cells, key_results, office_example, open, whole_example};
use okr::Language;
use std::collections::HashSet;

fn text(range: &calamine::Range<Data>, row: u32, column: u32) -> String {
    range
        .get_value((row, column))
        .map(ToString::to_string)
        .unwrap_or_default()
}

#[test]
fn the_canvas_reads_as_on_the_screen() {
    let report = office_example(Language::En);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let sheet = cells(&bytes, "Canvas");
    assert_eq!(text(&sheet, 0, 0), "OKR canvas: Project Management Office");
    assert_eq!(
        text(&sheet, 4, 5),
        "H1 target",
        "columns carry the periods' labels"
    );
    assert_eq!(text(&sheet, 5, 0), "S1", "bands stand first");
    assert_eq!(text(&sheet, 6, 1), "Increase", "the verb has its own cell");
    assert_eq!(text(&sheet, 7, 0), "1.1");
    assert_eq!(
        sheet.get_value((7, 7)),
        Some(&Data::Float(0.06)),
        "6% is a share"
    );
    assert_eq!(
        sheet.get_value((7, 8)),
        Some(&Data::Float(0.6)),
        "stored result of the formula"
    );
    assert_eq!(text(&sheet, 7, 10), "▲ At risk", "sign and word");
}

#[test]
fn progress_is_the_formula_people_expect() {
    let bytes = okr_sheets::workbook(&office_example(Language::En)).unwrap();
    let formulas = open(&bytes).worksheet_formula("Canvas").unwrap();
    let formula = formulas.get_value((7, 8)).unwrap();
    assert_eq!(formula, r#"IF(OR(H8="",F8=""),"",(H8-E8)/(F8-E8))"#);
}

#[test]
fn stored_results_are_the_apps_figures() {
    let report = whole_example(Language::En);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let table = cells(&bytes, "Key results");
    let progress = (0..60)
        .find(|column| text(&table, 4, *column) == "Progress")
        .unwrap();
    let mut compared = 0;
    for (row, key_result) in (5..).zip(key_results(&report)) {
        let figures = &key_result.figures;
        assert_eq!(
            text(&table, row, 3),
            figures.number,
            "rows follow the report"
        );
        assert_eq!(
            text(&table, row, 4),
            key_result.title,
            "titles stay as written"
        );
        let expected = figures
            .progress
            .map(|value| value.to_string().parse::<f64>().unwrap());
        let found = table
            .get_value((row, progress))
            .and_then(|cell| match cell {
                Data::Float(value) => Some(*value),
                Data::Int(value) => Some(*value as f64),
                _ => None,
            });
        match (expected, found) {
            (Some(expected), Some(found)) => assert!((expected - found).abs() < 1e-9),
            (expected, found) => assert_eq!(expected, found, "unknown is empty, never 0"),
        }
        compared += 1;
    }
    assert!(
        compared > 50,
        "the example holds many key results, found {compared}"
    );
}

#[test]
fn the_native_table_can_be_read_by_name() {
    let report = office_example(Language::En);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let mut book = open(&bytes);
    book.load_tables().unwrap();
    for name in ["OKR_KRs", "OKR_CheckIns", "OKR_Plans", "OKR_Work"] {
        assert!(
            book.table_names().iter().any(|found| *found == name),
            "{name} is missing"
        );
    }
    let table = book.table_by_name("OKR_KRs").unwrap();
    let id = table
        .columns()
        .iter()
        .position(|column| column == "id")
        .unwrap();
    let found: Vec<String> = table.data().rows().map(|row| row[id].to_string()).collect();
    let ids: Vec<String> = key_results(&report)
        .map(|key_result| key_result.figures.id.to_string())
        .collect();
    assert_eq!(found, ids, "stable ids make the way back safe");
}

#[test]
fn every_row_of_a_canvas_carries_its_identity_in_the_last_column() {
    let report = office_example(Language::En);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let sheet = cells(&bytes, "Canvas");
    let last = sheet.end().unwrap().1;
    let found: HashSet<String> = (0..40).map(|row| text(&sheet, row, last)).collect();
    assert!(
        found.contains(&report.canvases[0].id.to_string()),
        "the canvas's own id"
    );
    for key_result in key_results(&report) {
        assert!(
            found.contains(&key_result.figures.id.to_string()),
            "{}",
            key_result.title
        );
    }
}

#[test]
fn the_file_says_where_it_comes_from() {
    let report = office_example(Language::En);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let properties = open(&bytes).workbook_properties().unwrap();
    let text = format!("{:?}", properties.custom_properties);
    assert!(text.contains("okr_file_id"), "{text}");
    assert!(text.contains(&report.file_id.to_string()), "{text}");
    assert!(text.contains("okr_schema"), "{text}");
}

#[test]
fn there_is_a_sheet_for_each_canvas_and_no_merged_cell() {
    let report = whole_example(Language::De);
    let bytes = okr_sheets::workbook(&report).unwrap();
    let mut book = open(&bytes);
    let names = book.sheet_names();
    // Beside them: key results, check-ins, plans, work, links, the cascade, lists, how to read.
    assert_eq!(names.len(), report.canvases.len() + 8, "{names:?}");
    let folded: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), names.len(), "names differ whatever the case");
    assert!(
        names.iter().all(|name| name.encode_utf16().count() <= 31),
        "{names:?}"
    );
    for sheet in 0..names.len() {
        let merged = book.merge_cells_by_sheet_id(sheet).unwrap();
        assert!(merged.is_empty(), "merged cells break sorting and filters");
    }
}

#[test]
fn sheets_of_units_with_the_same_or_reserved_names_are_told_apart() {
    let mut report = whole_example(Language::En);
    let wishes = [
        "Lists",
        "lists",
        "a/b:c",
        "History",
        "'quoted'",
        &"long ".repeat(20),
    ];
    for (canvas, wish) in report.canvases.iter_mut().zip(wishes) {
        canvas.unit_short = wish.to_owned();
    }
    let bytes = okr_sheets::workbook(&report).unwrap();
    let names = open(&bytes).sheet_names();
    let folded: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), names.len(), "{names:?}");
    assert!(names.contains(&"a b c".to_owned()), "{names:?}");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = office_example(Language::En);
    let first = okr_sheets::workbook(&report).unwrap();
    assert!(
        first == okr_sheets::workbook(&report).unwrap(),
        "nothing but the report goes in"
    );
}

#[test]
fn a_blank_report_gives_a_form_with_formulas_ready() {
    let bytes = okr_sheets::workbook(&blank_example(Language::En)).unwrap();
    let sheet = cells(&bytes, "Canvas");
    let formulas = open(&bytes).worksheet_formula("Canvas").unwrap();
    let columns = formulas.end().unwrap().1;
    let in_row = |row: u32| {
        (0..=columns)
            .filter(|column| {
                formulas
                    .get_value((row, *column))
                    .is_some_and(|formula| !formula.is_empty())
            })
            .count()
    };
    assert!(in_row(7) >= 6, "an empty key result has its formulas");
    assert_eq!(text(&sheet, 7, 2), "", "and no text");
    assert_eq!(text(&sheet, 7, 8), "", "and no figure");
}

#[test]
fn a_report_without_canvases_still_is_a_workbook() {
    let mut report = office_example(Language::En);
    report.canvases.clear();
    let bytes = okr_sheets::workbook(&report).unwrap();
    assert!(open(&bytes).sheet_names().contains(&"Read me".to_owned()));
}
