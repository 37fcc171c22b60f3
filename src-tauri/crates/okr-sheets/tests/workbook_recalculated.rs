//! LibreOffice recalculates every formula and must find the app's numbers.
//!
//! All stored results are falsified first, so that what is compared can only come from
//! the formulas.
#![allow(clippy::unwrap_used)]

mod common;

use calamine::Reader;
use chrono::{NaiveDate, NaiveDateTime};
use common::{now, scope, whole_example};
use okr::{
    Id, KeyResult, Language, Measure, Milestone, Order, Report, Row, State, Status, TargetMeaning,
    Workspace,
};
use rust_decimal::{Decimal, dec};
use std::path::Path;
use std::process::Command;

/// Makes LibreOffice recalculate always, whatever the file says.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;
const ALL_SHEETS: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

fn has_office() -> bool {
    let found = Command::new("soffice").arg("--version").output().is_ok();
    if !found {
        println!("skipped: LibreOffice (soffice) is not installed");
    }
    found
}

/// Every sheet as LibreOffice calculates it, by name.
fn recalculated(bytes: &[u8], folder: &Path) -> impl Fn(&str) -> Vec<Vec<String>> + use<> {
    let user = folder.join("profile/user");
    std::fs::create_dir_all(&user).unwrap();
    std::fs::write(user.join("registrymodifications.xcu"), PROFILE).unwrap();
    std::fs::write(folder.join("book.xlsx"), bytes).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    let out = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            ALL_SHEETS,
            "--outdir",
        ])
        .arg(folder)
        .arg(folder.join("book.xlsx"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    let folder = folder.to_owned();
    move |sheet| {
        let path = folder.join(format!("book-{sheet}.csv"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no {sheet}: {said}"));
        let mut builder = csv::ReaderBuilder::new();
        let mut reader = builder
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }
}

/// A report whose stored figures are all wrong.
fn falsified(report: &Report) -> Report {
    let mut wrong = report.clone();
    for canvas in &mut wrong.canvases {
        for objective in canvas
            .bands
            .iter_mut()
            .flat_map(|band| &mut band.objectives)
        {
            objective.figures.progress = Some(dec!(0.123));
            objective.figures.expected = Some(dec!(0.321));
            objective.figures.status = Status::Stale;
            for key_result in &mut objective.key_results {
                let own = key_result.figures.status != key_result.figures.computed_status;
                key_result.figures.progress = Some(dec!(0.123));
                key_result.figures.expected = Some(dec!(0.321));
                if !own {
                    key_result.figures.status = Status::Stale;
                    key_result.figures.computed_status = Status::Stale;
                }
            }
        }
    }
    wrong
}

/// `74%`, `0.74`; none for an empty cell.
fn share(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => percent
            .trim()
            .parse::<f64>()
            .ok()
            .map(|value| value / 100.0),
        None => text.parse().ok(),
    }
}

fn float(value: Option<Decimal>) -> Option<f64> {
    value.map(|value| value.to_string().parse().unwrap())
}

fn same(found: &str, expected: Option<Decimal>, what: &str) {
    let (found_share, expected) = (share(found), float(expected));
    let close = match (found_share, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
        (None, None) => found.is_empty(),
        _ => false,
    };
    assert!(
        close,
        "{what}: LibreOffice has {found:?}, the app {expected:?}"
    );
}

/// Compares every canvas of the report; returns how many key results were compared.
fn compare(report: &Report) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let sheet = recalculated(
        &okr_sheets::workbook(&falsified(report)).unwrap(),
        folder.path(),
    );
    let table = sheet(report.language.pick("Key results", "Schlüsselergebnisse"));
    let head = |names: [&str; 2]| {
        table[4]
            .iter()
            .position(|head| names.contains(&head.as_str()))
            .unwrap()
    };
    let progress = head(["Progress", "Fortschritt"]);
    let expected = head(["Expected", "Erwartet"]);
    let status = head(["Status", "Status"]);
    let mut row = 5;
    for canvas in &report.canvases {
        for objective in canvas.bands.iter().flat_map(|band| &band.objectives) {
            for key_result in &objective.key_results {
                let what = format!(
                    "{} on {}: {} {:?} {:?}",
                    report.today,
                    canvas.unit,
                    key_result.figures.number,
                    key_result.measure,
                    key_result.meaning,
                );
                let cells = &table[row];
                same(
                    &cells[progress],
                    key_result.figures.progress,
                    &format!("{what} progress"),
                );
                same(
                    &cells[expected],
                    key_result.figures.expected,
                    &format!("{what} expected"),
                );
                let word = cells[status].split_once(' ').map_or("", |(_, word)| word);
                assert_eq!(word, key_result.status_text, "{what} status");
                row += 1;
            }
        }
    }
    let sheets = canvas_sheets(report);
    for (canvas, name) in report.canvases.iter().zip(&sheets) {
        compare_objectives(report, canvas, &sheet(name));
    }
    row - 5
}

/// Names of the canvas sheets, in order, as the workbook has them.
fn canvas_sheets(report: &Report) -> Vec<String> {
    let names = common::open(&okr_sheets::workbook(report).unwrap()).sheet_names();
    names.into_iter().take(report.canvases.len()).collect()
}

fn compare_objectives(report: &Report, canvas: &okr::CanvasReport, rows: &[Vec<String>]) {
    let periods = canvas.periods.len().max(1);
    let progress = 6 + periods;
    for objective in canvas.bands.iter().flat_map(|band| &band.objectives) {
        let figures = &objective.figures;
        if objective.counts_children {
            continue;
        }
        let number = format!("O{}", figures.number);
        let row = rows.iter().find(|row| row[0] == number).unwrap();
        let what = format!("{} on {}: {number}", report.today, canvas.unit);
        same(
            &row[progress],
            figures.progress,
            &format!("{what} progress"),
        );
        same(
            &row[progress + 1],
            figures.expected,
            &format!("{what} expected"),
        );
        let word = row[progress + 2]
            .split_once(' ')
            .map_or("", |(_, word)| word);
        assert_eq!(word, objective.status_text, "{what} status");
    }
}

#[test]
fn libreoffice_finds_the_apps_numbers_in_the_example() {
    if has_office() {
        assert!(
            compare(&whole_example(Language::En)) > 50,
            "the example holds many key results"
        );
        compare(&whole_example(Language::De));
    }
}

fn at(year: i32, month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day)
        .unwrap()
        .and_hms_opt(9, 0, 0)
        .unwrap()
}

fn report_of(workspace: &Workspace, now: NaiveDateTime) -> Report {
    Report::make(
        workspace,
        &scope(workspace, Language::En),
        "tarn-valley.okr",
        now,
    )
    .unwrap()
}

#[test]
fn libreoffice_reads_the_sheets_of_the_board_as_they_are_meant() {
    if !has_office() {
        return;
    }
    let report = whole_example(Language::En);
    let board = report.alignment.as_ref().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let sheet = recalculated(&okr_sheets::workbook(&report).unwrap(), folder.path());
    let links = sheet("Alignment");
    assert_eq!(links.len(), 5 + board.links.len(), "a row for each link");
    for (row, link) in links[5..].iter().zip(&board.links) {
        assert_eq!((&row[0], &row[4]), (&link.title, &link.serves));
        assert_eq!((&row[7], &row[8]), (&link.origin, &link.strength));
    }
    let outline = sheet("Cascade");
    assert_eq!(
        outline.len(),
        5 + board.outline.len(),
        "and for each objective"
    );
    for (row, line) in outline[5..].iter().zip(&board.outline) {
        let what = format!("progress of {}", line.title);
        assert_eq!(row[0], line.title);
        same(&row[5], line.progress, &what);
    }
}

#[test]
fn libreoffice_finds_them_on_any_day_of_the_cycle() {
    if !has_office() {
        return;
    }
    let workspace = okr::example_workspace(Language::En);
    for day in [
        at(2025, 12, 1),
        at(2026, 1, 1),
        at(2026, 6, 30),
        at(2026, 8, 20),
        at(2027, 2, 1),
    ] {
        compare(&report_of(&workspace, day));
    }
}

/// The example with every measure, meaning, own status and state dealt out in turn.
fn shuffled(turn: usize) -> Workspace {
    let example = okr::example_workspace(Language::En);
    let measures = [
        Measure::Metric,
        Measure::Under,
        Measure::AtMost,
        Measure::Over,
        Measure::AtLeast,
        Measure::Between,
        Measure::Milestones,
        Measure::Done,
        Measure::Baseline,
    ];
    let meanings = [
        TargetMeaning::Reach,
        TargetMeaning::Level,
        TargetMeaning::Hold,
    ];
    let mut rows = Vec::new();
    let mut seen = turn;
    for row in example.rows() {
        let Row::KeyResult(key_result) = row else {
            rows.push(row.clone());
            continue;
        };
        seen += 1;
        let mut changed: KeyResult = key_result.clone();
        changed.measure = measures[seen % 9];
        changed.meaning = meanings[(seen / 9 + turn) % 3];
        changed.weight = Decimal::from(seen % 4);
        if seen.is_multiple_of(5) {
            changed.baseline = None;
        }
        if seen.is_multiple_of(7) {
            changed.state = State::Stopped;
        }
        if seen.is_multiple_of(11) {
            changed.status_override = Some(Status::AtRisk);
        }
        if seen.is_multiple_of(13) {
            changed.first_movement_on = NaiveDate::from_ymd_opt(2026, 9, 1);
        }
        if changed.measure == Measure::Milestones && !seen.is_multiple_of(4) {
            rows.extend((0..3).map(|n| milestone(changed.id, n)));
        }
        rows.push(changed.into());
    }
    for row in &mut rows {
        if let Row::PeriodTarget(target) = row {
            target.upper = Some(target.value + dec!(3.5));
        }
    }
    Workspace::from_rows(rows)
}

fn milestone(key_result: Id, n: u32) -> Row {
    Row::Milestone(Milestone {
        id: key_result.nth(900 + n),
        key_result,
        title: format!("Step {n}"),
        weight: Decimal::from(n + 1),
        due: NaiveDate::from_ymd_opt(2026, 3 + n * 2, 15).filter(|_| n < 2),
        done_on: NaiveDate::from_ymd_opt(2026, 4, 1).filter(|_| n == 0),
        order: Order(format!("b{}", ["b", "c", "d"][n as usize])),
    })
}

#[test]
fn libreoffice_finds_them_for_every_measure_and_meaning() {
    if !has_office() {
        return;
    }
    let (spring, summer, after) = (now(), at(2026, 7, 1), at(2027, 1, 20));
    for (turn, day) in [
        (0, spring),
        (1, spring),
        (2, spring),
        (0, summer),
        (1, after),
    ] {
        compare(&report_of(&shuffled(turn), day));
    }
}
