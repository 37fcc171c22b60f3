//! Where everything will stand, decided before the first cell is written: formulas on one
//! sheet point to cells of another.

use crate::text::{SheetNames, caption};
use okr::{BandReport, CanvasReport, KeyResultReport, ObjectiveReport, Report};
use std::ops::Range;

/// Row of the column heads (row 5 on screen).
pub(crate) const HEAD_ROW: u32 = 4;
/// First row below the heads.
pub(crate) const FIRST_ROW: u32 = HEAD_ROW + 1;
/// Objectives a blank band offers.
const BLANK_OBJECTIVES: usize = 2;
/// Key results a blank objective offers.
const BLANK_KEY_RESULTS: usize = 3;
/// Bands of a blank canvas that names no strategic objective.
const BLANK_BANDS: usize = 3;

/// The whole workbook's plan.
pub(crate) struct Layout<'a> {
    /// Canvases with their sheets, in the report's order.
    pub canvases: Vec<CanvasPlace<'a>>,
    /// Names of the sheets that are there once.
    pub names: ListNames,
}

/// Names of the sheets after the canvases.
pub(crate) struct ListNames {
    /// Key results of all canvases.
    pub key_results: String,
    /// Check-ins.
    pub check_ins: String,
    /// Outcome plans.
    pub plans: String,
    /// Activities, projects and milestones.
    pub work: String,
    /// Every link.
    pub alignment: String,
    /// What hangs on what.
    pub cascade: String,
    /// How the numbers came about.
    pub explanations: String,
    /// Today, limits and what can be picked.
    pub lists: String,
    /// How to use it.
    pub read_me: String,
}

/// A canvas and its sheet.
pub(crate) struct CanvasPlace<'a> {
    /// What stands on it.
    pub canvas: &'a CanvasReport,
    /// Name of its sheet.
    pub sheet: String,
    /// Its columns.
    pub columns: Columns,
    /// Its rows from [`FIRST_ROW`] on, without gaps.
    pub lines: Vec<Line<'a>>,
}

/// One row of a canvas. `None` stands for a row to be filled in.
pub(crate) enum Line<'a> {
    /// A strategic objective, or the heading of those that serve none.
    Band(Option<&'a BandReport>),
    /// An objective and the rows of its key results.
    Objective(Option<&'a ObjectiveReport>, Range<u32>),
    /// A key result.
    KeyResult(Option<KeyResultPlace<'a>>),
}

/// A key result and where its lists stand on the other sheets.
#[derive(Clone)]
pub(crate) struct KeyResultPlace<'a> {
    /// The objective it measures.
    pub objective: &'a ObjectiveReport,
    /// The key result.
    pub key_result: &'a KeyResultReport,
    /// Rows of its check-ins.
    pub check_ins: Range<u32>,
    /// Rows of its milestones on the work sheet.
    pub milestones: Range<u32>,
}

/// Places of a canvas's columns, which depend on how many periods there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Columns {
    /// How many periods have a target column.
    pub periods: u16,
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $after:expr),+ $(,)?) => {
        impl Columns {
            $($(#[$doc])* pub(crate) const fn $name(self) -> u16 { 5 + self.periods + $after })+
        }
    };
}

columns! {
    /// Latest value.
    now = 0,
    /// Progress towards the running target.
    progress = 1,
    /// Expected progress.
    expected = 2,
    /// Status as sign and word.
    status = 3,
    /// Confidence.
    confidence = 4,
    /// Plan if missed; met and exceeded follow.
    plans = 5,
    /// Sparkline of values.
    trend = 8,
    /// Sparkline of confidence.
    confidence_trend = 9,
    /// How it is measured.
    measure = 10,
    /// Unit of measure.
    unit = 11,
    /// What targets mean.
    meaning = 12,
    /// Weight in the objective.
    weight = 13,
    /// Where the number comes from.
    data_source = 14,
    /// Due date.
    due = 15,
    /// First movement expected on.
    first_movement = 16,
    /// The owner's own status.
    own_status = 17,
    /// The running target: first of the helpers.
    running = 18,
    /// Upper limit of a range.
    upper = 19,
    /// Where the expected line starts.
    line_from = 20,
    /// When it starts.
    line_start = 21,
    /// When it ends.
    line_end = 22,
    /// First day of the running period.
    since = 23,
    /// Last day of what it is measured against.
    until = 24,
    /// Day something was last heard of it.
    heard = 25,
    /// 1 where it counts in its objective: last of the helpers.
    counts = 26,
    /// Identity, hidden.
    id = 27,
}

impl Columns {
    /// Number on the canvas.
    pub(crate) const NUMBER: u16 = 0;
    /// Verb, or the title of a band.
    pub(crate) const VERB: u16 = 1;
    /// Subject or key result.
    pub(crate) const SUBJECT: u16 = 2;
    /// Owner or sponsor.
    pub(crate) const OWNER: u16 = 3;
    /// Baseline.
    pub(crate) const BASELINE: u16 = 4;

    /// Target of the period at `index`.
    pub(crate) const fn target(self, index: u16) -> u16 {
        5 + index
    }

    /// Last target column.
    pub(crate) const fn last_target(self) -> u16 {
        4 + self.periods
    }
}

/// `I8`: a cell of the same sheet.
pub(crate) fn cell(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// `$I$8`: a cell that stays where it is when rows are sorted.
pub(crate) fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// `I8:I10`: some rows of a column.
pub(crate) fn rows_of(rows: &Range<u32>, column: u16) -> String {
    let letters = letters(column);
    format!("{letters}{}:{letters}{}", rows.start + 1, rows.end)
}

/// A column's letters: `A`, `AB`.
pub(crate) fn letters(column: u16) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}

impl<'a> Layout<'a> {
    /// Plans the sheets of a report.
    pub(crate) fn of(report: &'a Report) -> Self {
        let mut names = SheetNames::default();
        let lists = ListNames::taken_from(&mut names, report);
        let mut rows = ListRows::default();
        let single = report.canvases.len() == 1;
        let canvases = report
            .canvases
            .iter()
            .map(|canvas| CanvasPlace {
                canvas,
                sheet: names.take(if single { "Canvas" } else { wish(canvas) }),
                columns: Columns {
                    periods: canvas.periods.len().clamp(1, 60) as u16,
                },
                lines: if report.blank {
                    blank_lines(canvas)
                } else {
                    rows.lines(canvas)
                },
            })
            .collect();
        Self {
            canvases,
            names: lists,
        }
    }
}

fn wish(canvas: &CanvasReport) -> &str {
    if canvas.unit_short.trim().is_empty() {
        &canvas.unit
    } else {
        &canvas.unit_short
    }
}

impl ListNames {
    fn taken_from(names: &mut SheetNames, report: &Report) -> Self {
        let mut take = |en, de| names.take(report.language.pick(en, de));
        Self {
            key_results: take("Key results", "Schlüsselergebnisse"),
            check_ins: take("Check-ins", "Check-ins"),
            plans: take("Outcome plans", "Ergebnispläne"),
            work: take("Work", "Arbeit"),
            alignment: take("Alignment", "Ausrichtung"),
            cascade: take("Cascade", "Kaskade"),
            explanations: take("Explanations", "Erklärungen"),
            lists: take("Lists", "Listen"),
            read_me: take("Read me", "Lies mich"),
        }
    }
}

/// The next free rows of the lists that all canvases share.
struct ListRows {
    check_ins: u32,
    work: u32,
}

impl Default for ListRows {
    fn default() -> Self {
        Self {
            check_ins: FIRST_ROW,
            work: FIRST_ROW,
        }
    }
}

impl ListRows {
    fn lines<'a>(&mut self, canvas: &'a CanvasReport) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        for band in &canvas.bands {
            lines.push(Line::Band(Some(band)));
            for objective in &band.objectives {
                let first = FIRST_ROW + lines.len() as u32 + 1;
                let rows = first..first + objective.key_results.len() as u32;
                lines.push(Line::Objective(Some(objective), rows));
                for key_result in &objective.key_results {
                    lines.push(Line::KeyResult(Some(self.place(objective, key_result))));
                }
            }
        }
        lines
    }

    fn place<'a>(
        &mut self,
        objective: &'a ObjectiveReport,
        key_result: &'a KeyResultReport,
    ) -> KeyResultPlace<'a> {
        let check_ins = taken(&mut self.check_ins, key_result.check_ins.len());
        let milestones = taken(&mut self.work, key_result.milestones.len());
        taken(&mut self.work, key_result.activities.len());
        KeyResultPlace {
            objective,
            key_result,
            check_ins,
            milestones,
        }
    }
}

fn taken(next: &mut u32, count: usize) -> Range<u32> {
    let first = *next;
    *next += count as u32;
    first..*next
}

/// Empty rows under the bands there are, or under blank ones.
fn blank_lines(canvas: &CanvasReport) -> Vec<Line<'_>> {
    let named: Vec<Option<&BandReport>> = canvas
        .bands
        .iter()
        .filter(|band| band.id.is_some())
        .map(Some)
        .collect();
    let bands = if named.is_empty() {
        vec![None; BLANK_BANDS]
    } else {
        named
    };
    let mut lines = Vec::new();
    for band in bands {
        lines.push(Line::Band(band));
        for _ in 0..BLANK_OBJECTIVES {
            let first = FIRST_ROW + lines.len() as u32 + 1;
            lines.push(Line::Objective(
                None,
                first..first + BLANK_KEY_RESULTS as u32,
            ));
            lines.extend((0..BLANK_KEY_RESULTS).map(|_| Line::KeyResult(None)));
        }
    }
    lines
}

impl CanvasPlace<'_> {
    /// The rows that hold lines.
    pub(crate) fn rows(&self) -> Range<u32> {
        FIRST_ROW..FIRST_ROW + self.lines.len() as u32
    }

    /// Every line with its row.
    pub(crate) fn placed(&self) -> impl Iterator<Item = (u32, &Line<'_>)> {
        self.rows().zip(&self.lines)
    }

    /// Labels of the target columns.
    pub(crate) fn period_labels(&self) -> Vec<String> {
        match self.canvas.periods.as_slice() {
            [] => vec![caption(&self.canvas.figures.against, 40)],
            periods => periods
                .iter()
                .take(usize::from(self.columns.periods))
                .map(|period| caption(&period.label, 40))
                .collect(),
        }
    }
}
