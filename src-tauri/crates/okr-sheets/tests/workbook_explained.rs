//! The sheet that says how the numbers came about.
#![allow(clippy::unwrap_used)]

mod common;

use calamine::Reader;
use common::{cells, now, office, open, scope};
use okr::{Language, Report, ReportScope};

fn book(language: Language, explanations: bool) -> (Report, Vec<u8>) {
    let workspace = okr::example_workspace(language);
    let scope = ReportScope {
        unit: Some(office(&workspace)),
        explanations,
        ..scope(&workspace, language)
    };
    let report = Report::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap();
    let bytes = okr_sheets::workbook(&report).unwrap();
    (report, bytes)
}

#[test]
fn every_part_of_every_explanation_has_a_row() {
    for (language, name) in [
        (Language::En, "Explanations"),
        (Language::De, "Erklärungen"),
    ] {
        let (report, bytes) = book(language, true);
        let sheet = cells(&bytes, name);
        let rows: Vec<Vec<String>> = sheet
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect();
        for explanation in &report.canvases[0].explanations {
            let own: Vec<_> = rows
                .iter()
                .filter(|row| row.contains(&explanation.about))
                .collect();
            for line in &explanation.lines {
                assert!(
                    own.iter()
                        .any(|row| row.iter().any(|cell| cell.contains(&line.text))),
                    "{}: {}",
                    explanation.about,
                    line.text
                );
            }
        }
        assert!(rows.len() > 60, "{} rows", rows.len());
    }
}

#[test]
fn there_is_no_such_sheet_unless_it_was_asked_for() {
    let (_, bytes) = book(Language::En, false);
    assert!(
        !open(&bytes)
            .sheet_names()
            .contains(&"Explanations".to_owned())
    );
}
