//! The sheets of the board: every link, and the cascade as an outline.
#![allow(clippy::unwrap_used)]

mod common;

use calamine::Reader;
use common::{cells, now, office_example, open, scope, whole_example};
use okr::{Language, PosterScope, Report};

fn board(language: Language) -> (Report, Vec<u8>) {
    let workspace = okr::example_workspace(language);
    let cycle = scope(&workspace, language).cycle;
    let scope = PosterScope::of(cycle, language);
    let cascade = okr::cascade(&workspace, cycle, now().date(), language).unwrap();
    let report = Report::of_board(&workspace, &cascade, &scope, "tarn-valley.okr", now()).unwrap();
    let bytes = okr_sheets::board_workbook(&report).unwrap();
    (report, bytes)
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let cells = cells(bytes, sheet);
    let rows = cells
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect());
    rows.collect()
}

#[test]
fn every_link_has_a_row_with_both_its_ends() {
    let (report, bytes) = board(Language::En);
    let links = &report.alignment.as_ref().unwrap().links;
    let rows = rows(&bytes, "Alignment");
    assert_eq!(
        rows.len(),
        5 + links.len(),
        "a row for each link below the heads"
    );
    let second: Vec<_> = rows
        .iter()
        .filter(|row| row[0] == "Catch slippage earlier")
        .collect();
    assert_eq!(
        second.len(),
        2,
        "one that serves two things stands there twice"
    );
    let from_below = second.iter().find(|row| row[7] == "Laddered").unwrap();
    assert_eq!(
        from_below[4],
        "Raise the PMO’s contribution to strategy".replace(
            '’',
            &from_below[4]
                .chars()
                .find(|c| "’'".contains(*c))
                .unwrap()
                .to_string()
        )
    );
    assert_eq!(&from_below[1..3], ["Team", "Delivery assurance"]);
    assert!(
        rows.iter()
            .any(|row| row[5] == "Strategic objective" && row[6] == "S1")
    );
}

#[test]
fn the_cascade_is_an_outline_from_strategy_down_with_what_is_not_aligned_at_the_end() {
    let (report, bytes) = board(Language::En);
    let outline = &report.alignment.as_ref().unwrap().outline;
    let rows = rows(&bytes, "Cascade");
    assert_eq!(rows.len(), 5 + outline.len());
    assert_eq!(
        rows[5][0],
        "S1 Deliver what we promise, when we promised it"
    );
    assert_eq!(&rows[6][..2], ["Increase on-time deliveries", "Programme"]);
    assert!(rows[6][4].starts_with('▲'), "sign and word: {}", rows[6][4]);
    assert_eq!(
        rows[6][5]
            .parse::<f64>()
            .unwrap()
            .mul_add(100.0, 0.5)
            .floor(),
        74.0
    );
    assert!(
        rows[6][7].starts_with("S1 Deliver"),
        "what it serves: {}",
        rows[6][7]
    );
    let heading = rows.iter().position(|row| row[0] == "Not aligned").unwrap();
    assert_eq!(rows.len() - heading, 4, "three orphans under their heading");
    let all: usize = outline.iter().filter(|row| row.level == "Person").count();
    assert_eq!(all, 18, "everybody once, aligned or not");
}

#[test]
fn the_workbook_of_everything_holds_both_and_a_canvas_alone_neither() {
    let whole = okr_sheets::workbook(&whole_example(Language::De)).unwrap();
    let names = open(&whole).sheet_names();
    for name in ["Ausrichtung", "Kaskade"] {
        assert!(names.contains(&name.to_owned()), "{name} in {names:?}");
    }
    let one = okr_sheets::workbook(&office_example(Language::En)).unwrap();
    let names = open(&one).sheet_names();
    assert!(!names.contains(&"Alignment".to_owned()), "{names:?}");
}

#[test]
fn the_board_alone_is_two_sheets() {
    let (_, bytes) = board(Language::De);
    assert_eq!(open(&bytes).sheet_names(), ["Kaskade", "Ausrichtung"]);
    if let Some(folder) = std::env::var_os("OKR_PAGES_DIR") {
        std::fs::write(std::path::Path::new(&folder).join("board-de.xlsx"), &bytes).unwrap();
        let english = board(Language::En).1;
        std::fs::write(std::path::Path::new(&folder).join("board.xlsx"), english).unwrap();
    }
}
