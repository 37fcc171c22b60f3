//! Reports to make pages of, and other programs' eyes on what was made.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveDateTime};
use okr::{Cycle, Language, Report, ReportScope, Unit};
use okr_pdf::PdfFile;
use std::path::PathBuf;
use std::process::Command;

pub const PMO: &str = "Project Management Office";

/// When reports are made; the day all figures speak of.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 5, 14)
        .unwrap()
        .and_hms_opt(14, 41, 0)
        .unwrap()
}

/// The example's report on one unit's canvas of 2026, or on all.
pub fn report(unit: Option<&str>, language: Language, blank: bool) -> Report {
    let workspace = okr::example_workspace(language);
    let unit = unit.map(|name| workspace.all::<Unit>().find(|u| u.name == name).unwrap().id);
    let cycle = workspace
        .all::<Cycle>()
        .find(|c| c.name == "2026")
        .unwrap()
        .id;
    let scope = ReportScope {
        cycle,
        unit,
        below: false,
        language,
        drafts: false,
        blank,
        explanations: false,
    };
    Report::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap()
}

/// The canvas of the design.
pub fn canvas() -> Report {
    report(Some(PMO), Language::En, false)
}

/// That canvas with `count` key results spread over its objectives.
pub fn with_key_results(count: usize) -> Report {
    let mut report = canvas();
    let bands = &mut report.canvases[0].bands;
    let objectives: usize = bands.iter().map(|band| band.objectives.len()).sum();
    let mut number = 0;
    for objective in bands.iter_mut().flat_map(|band| &mut band.objectives) {
        number += 1;
        let pattern = objective.key_results.clone();
        let wanted = count / objectives;
        objective.key_results = pattern.into_iter().cycle().take(wanted).collect();
        for (at, k) in objective.key_results.iter_mut().enumerate() {
            k.figures.number = format!("{number}.{}", at + 1);
        }
    }
    report
}

/// A booklet of `count` canvases.
pub fn booklet(count: usize) -> Report {
    let mut report = canvas();
    let pattern = report.canvases[0].clone();
    report.canvases = (1..=count)
        .map(|n| {
            let mut canvas = pattern.clone();
            canvas.unit = format!("Unit {n}");
            canvas.depth = u32::from(n > 1);
            canvas
        })
        .collect();
    report
}

/// The canvas with one text in every field that a person can type.
pub fn with_text_everywhere(text: &str) -> Report {
    let mut report = canvas();
    let text = || text.to_owned();
    report.organisation = text();
    let canvas = &mut report.canvases[0];
    canvas.unit = text();
    canvas.owner = text();
    canvas.values = vec![text(), text()];
    canvas.bands.truncate(1);
    let band = &mut canvas.bands[0];
    band.code = text();
    band.title = text();
    band.feeds_back = text();
    for objective in &mut band.objectives {
        objective.verb = text();
        objective.subject = text();
        objective.owner = text();
        objective.key_results.truncate(2);
        for k in &mut objective.key_results {
            k.title = text();
            k.owner = text();
            k.data_source = text();
            k.anticipated_impact = text();
            k.figures.now_text = Some(text());
            k.figures.track.baseline_text = Some(text());
            k.figures.track.spoken = text();
            k.figures
                .track
                .steps
                .iter_mut()
                .for_each(|step| step.target_text = Some(text()));
            k.figures.plans.iter_mut().for_each(|plan| {
                plan.text = text();
                plan.range = text();
            });
            k.activities
                .iter_mut()
                .for_each(|activity| activity.title = text());
        }
    }
    report
}

/// A PDF on disk; kept where `OKR_PAGES_DIR` points, to be looked at.
pub struct Printed {
    pub path: PathBuf,
    _folder: Option<tempfile::TempDir>,
}

impl Printed {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let kept = std::env::var_os("OKR_PAGES_DIR").map(PathBuf::from);
        let folder = kept.is_none().then(|| tempfile::tempdir().unwrap());
        let place = kept.unwrap_or_else(|| folder.as_ref().unwrap().path().to_owned());
        let path = place.join(name);
        std::fs::write(&path, bytes).unwrap();
        Self {
            path,
            _folder: folder,
        }
    }

    /// What another program says of it: none, with a note, where it is not installed.
    pub fn ask(&self, program: &str, before: &[&str], after: &[&str]) -> Option<String> {
        let mut command = Command::new(program);
        command.args(before).arg(&self.path).args(after);
        match command.output() {
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stdout).into_owned();
                let trouble = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(
                    output.status.success(),
                    "{program} objects: {said}{trouble}"
                );
                Some(said)
            }
            Err(_) => {
                println!("skipped: {program} is not installed");
                None
            }
        }
    }

    /// All text without white space: where a line breaks says nothing.
    pub fn text(&self) -> Option<String> {
        Some(dense(&self.ask("pdftotext", &["-raw"], &["-"])?))
    }

    /// No word is drawn beyond the paper's edge.
    pub fn assert_within_the_paper(&self) {
        let Some(boxes) = self.ask("pdftotext", &["-bbox"], &["-"]) else {
            return;
        };
        let number = |line: &str, name: &str| -> Option<f64> {
            line.split(&format!("{name}=\""))
                .nth(1)?
                .split('"')
                .next()?
                .parse()
                .ok()
        };
        let mut width = 0.0;
        for line in boxes.lines() {
            width = number(line, "page width").unwrap_or(width);
            let edges = number(line, "xMin").zip(number(line, "xMax"));
            if let Some((left, right)) = edges {
                assert!(left >= 0.0 && right <= width, "beyond {width} pt: {line}");
            }
        }
        assert!(width > 0.0, "the page has a width");
    }

    /// `qpdf --check` finds nothing.
    pub fn assert_whole(&self) {
        if let Some(said) = self.ask("qpdf", &["--check"], &[]) {
            assert!(!said.contains("WARNING"), "qpdf warns: {said}");
        }
    }
}

pub fn printed(name: &str, file: &PdfFile) -> Printed {
    Printed::new(name, &file.bytes)
}

/// The text without white space.
pub fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}
