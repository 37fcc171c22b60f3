//! What the templates read: the report cut down to what is printed, text made safe,
//! places along time kept within the sheet.

mod appendix;
mod sheet;

use crate::labels::{Labels, labels, status_word};
use crate::words::{Words, printable};
use crate::{PageOptions, Paper, PdfError, fonts, world::canvases_per_file};
pub(crate) use appendix::Appendix;
use chrono::{Datelike, Timelike};
use okr::{Report, Status};
use serde::Serialize;
pub(crate) use sheet::{Sheet, TrackDrawing};

/// Margin above the sheet, and below it, in units.
const ABOVE: f64 = 34.3;
const BELOW_WITH_LEGEND: f64 = 56.2;

/// Points in a unit of the design, a CSS pixel on A4.
const POINTS_PER_UNIT: f64 = 0.75;

/// How much smaller a canvas is set where that saves its second page. Body text on A4 is
/// then 6.6 pt; smaller is hard to read on paper.
const TIGHT: f64 = 0.92;

/// Everything the templates read.
pub(crate) struct Content {
    pub book: Book,
    pub contents: Vec<Entry>,
    pub sheets: Vec<Sheet>,
    /// How the numbers came about, a part for each canvas; empty unless asked for.
    pub appendix: Vec<Appendix>,
}

/// What holds for all pages.
#[derive(Clone, Serialize)]
pub(crate) struct Book {
    unit: f64,
    fit: f64,
    paper: (f64, f64),
    lang: &'static str,
    title: String,
    heading: Words,
    above: f64,
    below: f64,
    author: String,
    description: String,
    made: [u32; 5],
    fonts: [&'static str; 5],
    words: &'static Labels,
    plans: bool,
    work: bool,
    legend: bool,
    blank: bool,
    contents: bool,
    canvases: usize,
    per_file: usize,
    file_line: Words,
    legend_statuses: Vec<LegendStatus>,
}

#[derive(Clone, Serialize)]
struct LegendStatus {
    status: Status,
    text: &'static str,
}

/// A line of the contents.
#[derive(Serialize)]
pub(crate) struct Entry {
    unit: Words,
    owner: Words,
    depth: u32,
    objectives: usize,
    key_results: usize,
    progress: String,
}

impl Content {
    /// The content of a report; refused when it holds no canvas.
    pub fn of(report: &Report, options: &PageOptions) -> Result<Self, PdfError> {
        let sheets: Vec<Sheet> = report
            .canvases
            .iter()
            .map(|canvas| Sheet::of(report, canvas))
            .collect();
        if sheets.is_empty() {
            return Err(PdfError::NoCanvas);
        }
        let contents = report.canvases.iter().map(Entry::of).collect();
        Ok(Self {
            book: Book::of(report, options, &sheets),
            contents,
            sheets,
            appendix: report
                .canvases
                .iter()
                .filter_map(|canvas| Appendix::of(canvas, report.language))
                .collect(),
        })
    }

    /// Canvases to a data file.
    pub fn per_file(&self) -> usize {
        self.book.per_file
    }
}

impl Book {
    /// Height of a page between its margins, in units.
    pub fn room(&self) -> f64 {
        self.paper.1 / self.unit - (self.above + self.below) * self.fit.recip()
    }

    /// Whether the empty form is printed.
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// The same with smaller type on a sheet of the same width.
    pub fn tight(&self) -> Self {
        Self {
            unit: self.unit * TIGHT,
            fit: TIGHT,
            ..self.clone()
        }
    }

    fn of(report: &Report, options: &PageOptions, sheets: &[Sheet]) -> Self {
        let words = labels(report.language);
        let paper = options.paper.points();
        let (name, of) = match sheets {
            [only] => (words.canvas, only.unit.plain()),
            _ => (words.booklet, printable(&report.organisation)),
        };
        let made = report.made_at;
        let file_line = format!(
            "{}, {} {}",
            report.file_name,
            report.language.date(made.date()),
            made.format("%H:%M")
        );
        Self {
            unit: POINTS_PER_UNIT * options.paper.scale(),
            fit: 1.0,
            paper,
            lang: report.language.pick("en", "de"),
            title: title(&[name, &of, &printable(&report.cycle)]),
            heading: Words::new(&report.organisation),
            above: ABOVE,
            below: if options.legend {
                BELOW_WITH_LEGEND
            } else {
                ABOVE
            },
            author: one_line(&report.organisation),
            description: format!("{} {}", words.cycle, one_line(&report.cycle)),
            made: [
                made.year().unsigned_abs(),
                made.month(),
                made.day(),
                made.hour(),
                made.minute(),
            ],
            fonts: fonts::FAMILIES,
            words,
            plans: options.plans,
            work: options.work,
            legend: options.legend,
            blank: report.blank,
            contents: sheets.len() > 1,
            canvases: sheets.len(),
            per_file: canvases_per_file(sheets.len()),
            file_line: Words::new(&file_line),
            legend_statuses: legend_statuses(report),
        }
    }
}

/// The statuses of the design's legend, then those that also stand on a page.
fn legend_statuses(report: &Report) -> Vec<LegendStatus> {
    use Status::{AtRisk, Exceeded, Met, Missed, NotStarted, OffTrack, OnTrack, Stale};
    const ALWAYS: [Status; 5] = [OnTrack, AtRisk, OffTrack, Exceeded, NotStarted];
    let objectives = report
        .canvases
        .iter()
        .flat_map(|c| &c.bands)
        .flat_map(|b| &b.objectives);
    let seen: Vec<Status> = objectives
        .flat_map(|o| &o.key_results)
        .map(|k| k.figures.status)
        .collect();
    let also = [Met, Missed, Stale]
        .into_iter()
        .filter(|status| seen.contains(status));
    ALWAYS
        .into_iter()
        .chain(also)
        .map(|status| LegendStatus {
            status,
            text: status_word(report.language, status),
        })
        .collect()
}

impl Entry {
    fn of(canvas: &okr::CanvasReport) -> Self {
        let objectives = || canvas.bands.iter().flat_map(|band| &band.objectives);
        Self {
            unit: Words::new(&canvas.unit),
            owner: Words::new(&canvas.owner),
            depth: canvas.depth.min(12),
            objectives: objectives().count(),
            key_results: objectives().map(|o| o.key_results.len()).sum(),
            progress: canvas
                .figures
                .progress_text
                .clone()
                .unwrap_or_else(|| "–".to_owned()),
        }
    }
}

impl Paper {
    /// Width and height in points.
    fn points(self) -> (f64, f64) {
        const POINTS_PER_MM: f64 = 72.0 / 25.4;
        match self {
            Self::A4 => (297.0 * POINTS_PER_MM, 210.0 * POINTS_PER_MM),
            Self::A3 => (420.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM),
            Self::Letter => (792.0, 612.0),
        }
    }

    /// How much larger than on A4 everything is.
    fn scale(self) -> f64 {
        match self {
            Self::A4 => 1.0,
            Self::A3 => std::f64::consts::SQRT_2,
            Self::Letter => 0.96,
        }
    }
}

/// `OKR canvas: Project Management Office, 2026`.
fn title(parts: &[&str; 3]) -> String {
    let [name, of, cycle] = parts;
    one_line(&format!("{name}: {of}, {cycle}"))
}

fn one_line(text: &str) -> String {
    printable(text).replace('\n', " ")
}
