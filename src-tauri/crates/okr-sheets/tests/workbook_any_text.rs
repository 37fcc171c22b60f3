//! Any text goes into a workbook and a list as text, and comes back.
#![allow(clippy::unwrap_used)]

mod common;

use calamine::{Data, Reader};
use common::{cells, key_results_mut, office_example, open};
use okr::{Language, Report};
use proptest::prelude::*;
use std::sync::LazyLock;

static EXAMPLE: LazyLock<Report> = LazyLock::new(|| office_example(Language::En));

/// The example with `text` as the first key result's title and wherever else it fits.
fn with_text(text: &str) -> Report {
    let mut report = EXAMPLE.clone();
    report.organisation = text.to_owned();
    report.file_name = text.to_owned();
    report.people.push(text.to_owned());
    report.canvases[0].unit = text.to_owned();
    report.canvases[0].periods[0].label = text.to_owned();
    report.canvases[0].values.push(text.to_owned());
    report.canvases[0].bands[0].objectives[0].subject = text.to_owned();
    let key_result = key_results_mut(&mut report).next().unwrap();
    key_result.title = text.to_owned();
    key_result.owner = text.to_owned();
    key_result.unit = text.to_owned();
    key_result.figures.plans[0].text = text.to_owned();
    report
}

/// Excel writes control characters as `_x0001_`; calamine hands them over as they stand.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 6)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let closed = rest.get(at + 6..at + 7) == Some("_");
        match code.and_then(char::from_u32).filter(|_| closed) {
            Some(letter) => {
                out.push_str(&rest[..at]);
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

fn string_in(bytes: &[u8], row: u32, column: u32) -> String {
    match cells(bytes, "Canvas").get_value((row, column)) {
        Some(Data::String(text)) => text.clone(),
        None | Some(Data::Empty) => String::new(),
        other => panic!("not a string: {other:?}"),
    }
}

fn comes_back(text: &str) {
    let bytes = okr_sheets::workbook(&with_text(text)).unwrap();
    let found = string_in(&bytes, 7, 2);
    assert!(
        found == text || decoded(&found) == text,
        "{text:?} came back as {found:?}"
    );
    let formulas = open(&bytes).worksheet_formula("Canvas").unwrap();
    let formula = formulas.get_value((7, 2)).cloned().unwrap_or_default();
    assert_eq!(formula, "", "a title is never a formula");
    for name in open(&bytes).sheet_names() {
        open(&bytes).worksheet_range(&name).unwrap();
    }
}

#[test]
fn texts_that_have_broken_spreadsheets_come_back() {
    let texts = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "TRUE",
        "12",
        "nan",
        "inf",
        "1e5",
        "#N/A",
        "<r>bold</r>",
        "<r><t>x</t></r>",
        "<sub>2</sub> & \"quotes\"",
        "_x0041_",
        "a\u{1}b",
        "line\nbreak",
        "return\r\nbreak",
        " spaces ",
        "https://example.org/",
        "2026-05-14",
        "مرحبا بالعالم",
        "שלום",
        "zero\u{200b}width\u{200d}joiner\u{feff}",
        "👩‍👩‍👧‍👦 🎯",
        "日本語の目標",
        "a\u{fffe}b\u{ffff}",
        "{=A1}",
        "'apostrophe",
        "&[Page] &P",
        "_xFFFE_",
    ];
    for text in texts {
        comes_back(text);
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
    let text = "Ein langer Titel 🎯 ".repeat(3_000);
    let bytes = okr_sheets::workbook(&with_text(&text)).unwrap();
    let found = string_in(&bytes, 7, 2);
    assert!(found.encode_utf16().count() <= 32_767, "Excel's limit");
    assert!(found.ends_with('…'), "the cut can be seen");
    assert!(
        text.starts_with(found.trim_end_matches('…')),
        "it is the beginning of the text"
    );
}

/// A strict reader of RFC 4180: fields in quotes may hold anything, lines end in CRLF.
fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes)
        .unwrap()
        .strip_prefix('\u{feff}')
        .unwrap();
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let field = rows.last_mut().unwrap().last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().unwrap().push(String::new()),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'), "lines end in CRLF");
                rows.push(vec![String::new()]);
            }
            '\n' if !quoted => panic!("a bare line feed outside quotes"),
            letter => field.push(letter),
        }
    }
    assert_eq!(rows.pop().unwrap(), [""], "the last line is ended too");
    rows
}

fn unguarded(cell: &str) -> &str {
    let runs = ['=', '+', '-', '@', '\t', '\r'];
    match cell.trim_start_matches('\'').starts_with(runs) {
        true => cell.strip_prefix('\'').unwrap_or(cell),
        false => cell,
    }
}

fn column(rows: &[Vec<String>], head: &str) -> usize {
    rows[0].iter().position(|found| found == head).unwrap()
}

#[test]
fn the_list_has_one_row_for_each_key_result_and_plain_numbers() {
    let bytes = okr_sheets::csv(&EXAMPLE).unwrap();
    let rows = read_csv(&bytes);
    assert_eq!(rows.len(), 1 + common::key_results(&EXAMPLE).count());
    assert!(
        rows.iter().all(|row| row.len() == rows[0].len()),
        "every row has every column"
    );
    assert_eq!(rows[1][column(&rows, "Key result no.")], "1.1");
    assert_eq!(rows[1][column(&rows, "Baseline")], "0", "numbers as typed");
    assert_eq!(rows[1][column(&rows, "Progress")], "0.6", "shares of 1");
    assert_eq!(
        rows[1][column(&rows, "Verb")],
        "Increase",
        "with its objective's columns"
    );
    assert_eq!(rows[1][column(&rows, "Strategic objective code")], "S1");
}

#[test]
fn a_negative_number_stays_a_number() {
    let mut report = EXAMPLE.clone();
    key_results_mut(&mut report).next().unwrap().baseline = Some(rust_decimal::dec!(-20.50));
    let rows = read_csv(&okr_sheets::csv(&report).unwrap());
    assert_eq!(
        rows[1][column(&rows, "Baseline")],
        "-20.5",
        "no guard before a number"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_survives_the_workbook(text in "(?s).{0,60}") {
        comes_back(&text);
    }

    #[test]
    fn any_text_survives_the_list(text in "(?s)['=+@,\"\\r\\n\\t -]{0,4}.{0,40}") {
        let rows = read_csv(&okr_sheets::csv(&with_text(&text)).unwrap());
        let cell = &rows[1][column(&rows, "Key result")];
        prop_assert_eq!(unguarded(cell), text.as_str());
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "nothing may run");
    }
}
