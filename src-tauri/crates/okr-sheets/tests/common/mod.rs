//! Reports that the tests of this crate share.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

use calamine::Reader;
use chrono::NaiveDate;
use okr::{Cycle, Id, Language, Report, ReportScope, Unit, Workspace};

/// The day the example is told on.
pub fn now() -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 5, 14)
        .unwrap()
        .and_hms_opt(14, 41, 0)
        .unwrap()
}

pub fn scope(workspace: &Workspace, language: Language) -> ReportScope {
    let cycle = workspace
        .all::<Cycle>()
        .find(|cycle| cycle.name == "2026")
        .unwrap()
        .id;
    ReportScope {
        cycle,
        unit: None,
        below: false,
        language,
        drafts: true,
        blank: false,
        explanations: false,
    }
}

/// The whole example: many canvases.
pub fn whole_example(language: Language) -> Report {
    let workspace = okr::example_workspace(language);
    Report::make(
        &workspace,
        &scope(&workspace, language),
        "tarn-valley.okr",
        now(),
    )
    .unwrap()
}

/// The canvas of the example's project management office.
pub fn office(workspace: &Workspace) -> Id {
    let office = workspace.all::<Unit>().find(|unit| {
        unit.name == "Project Management Office" || unit.name.contains("Projektmanagement")
    });
    office.unwrap().id
}

pub fn office_example(language: Language) -> Report {
    let workspace = okr::example_workspace(language);
    let scope = ReportScope {
        unit: Some(office(&workspace)),
        ..scope(&workspace, language)
    };
    Report::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap()
}

pub fn blank_example(language: Language) -> Report {
    let workspace = okr::example_workspace(language);
    let scope = ReportScope {
        unit: Some(office(&workspace)),
        blank: true,
        ..scope(&workspace, language)
    };
    Report::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap()
}

/// The workbook's cells by sheet, as other programs read them.
pub fn cells(bytes: &[u8], sheet: &str) -> calamine::Range<calamine::Data> {
    open(bytes).worksheet_range(sheet).unwrap()
}

pub fn open(bytes: &[u8]) -> calamine::Xlsx<std::io::Cursor<Vec<u8>>> {
    calamine::Xlsx::new(std::io::Cursor::new(bytes.to_vec())).unwrap()
}

/// Every key result of a report.
pub fn key_results(report: &Report) -> impl Iterator<Item = &okr::KeyResultReport> {
    let bands = report.canvases.iter().flat_map(|canvas| &canvas.bands);
    bands
        .flat_map(|band| &band.objectives)
        .flat_map(|objective| &objective.key_results)
}

/// Every key result of a report, to change it.
pub fn key_results_mut(report: &mut Report) -> impl Iterator<Item = &mut okr::KeyResultReport> {
    let bands = report
        .canvases
        .iter_mut()
        .flat_map(|canvas| &mut canvas.bands);
    bands
        .flat_map(|band| &mut band.objectives)
        .flat_map(|objective| &mut objective.key_results)
}
