//! The board on its way to a file: taken from the workspace, then drawn in any of its
//! formats.

use crate::handout::{HandoutError, Rendered, first_of, note_on};
use crate::messages::{ExportAsk, ExportFormat};
use crate::preview::{Drawn, Shown, poster_shown};
use chrono::NaiveDateTime;
use okr::{Cascade, Id, Language, Poster, PosterFit, PosterScope, Report, Workspace, cascade};
use okr_pdf::{PosterOptions, Tiles, Watch};
use serde::{Deserialize, Serialize};
use std::sync::Mutex;
use ts_rs::TS;

/// Pixels of a picture from left to right: sharp on the widest screens there are.
const PICTURE_PIXELS: u32 = 4960;
/// Size of the smallest text of a poster, in points on A3.
const SMALLEST: f64 = 8.1;

/// How the board is printed. Lengths in mm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PosterAsk {
    /// Paper of the poster.
    pub paper: PosterPaper,
    /// The sheets it is printed on.
    pub sheets: PosterSheets,
    /// How much neighbouring sheets have in common.
    pub overlap: u32,
    /// What the printer leaves white.
    pub margin: u32,
    /// Size in percent of the paper.
    pub percent: u32,
    /// Whether crosses show where to cut.
    pub marks: bool,
    /// Whether every sheet says its name.
    pub names: bool,
    /// Whether the edge to glue on is hatched.
    pub glue: bool,
    /// Whether a plan of the sheets comes first.
    pub plan: bool,
    /// What becomes of a poster that does not fit.
    pub fit: okr::PosterFit,
    /// What the board's filter leaves; all for none.
    pub shown: Option<Vec<Id>>,
    /// What is folded away on the board.
    pub folded: Vec<Id>,
}

/// Paper of a poster, landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PosterPaper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 594 × 420 mm.
    A2,
    /// 841 × 594 mm.
    A1,
    /// 1189 × 841 mm.
    A0,
}

/// What a poster is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PosterSheets {
    /// One sheet of its own paper.
    One,
    /// Sheets of A4, to be glued together.
    A4,
    /// Sheets of A3.
    A3,
}

/// What is to be known of a poster before it is printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PosterPreview {
    /// `Tarn Valley Water, 2026`.
    pub title: String,
    /// Objectives on it.
    pub objectives: u32,
    /// Width and height at full size, in mm.
    pub size: (u32, u32),
    /// Its smallest text, in points as printed.
    pub smallest: u32,
    /// Pages as one poster, and with a page for each strategic objective.
    pub pages_of: (u32, u32),
    /// Its sheets, where it is cut.
    pub tiling: Option<okr::Tiling>,
}

/// A board, and how it is printed.
pub struct BoardSource {
    made: Made,
    options: PosterOptions,
    cascade: Cascade,
    scope: PosterScope,
}

/// What a board's formats are drawn from.
enum Made {
    Poster(Poster),
    /// Its rows.
    Workbook(Report),
}

impl BoardSource {
    /// Takes the board out of the workspace.
    pub(crate) fn take(
        workspace: &Workspace,
        ask: &ExportAsk,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Result<Self, HandoutError> {
        let usual = PosterAsk::default();
        let how = ask.poster.as_ref().unwrap_or(&usual);
        let scope = PosterScope {
            shown: how.shown.clone(),
            folded: how.folded.clone(),
            fit: how.fit,
            enlarged: paper(how.paper).enlarged(),
            ..PosterScope::of(ask.cycle, ask.language)
        };
        let drawn = (ask.format, options(how));
        Self::of_scope(workspace, scope, drawn, (file_name, now))
    }

    /// The same for what a command line asks for.
    pub fn of_scope(
        workspace: &Workspace,
        scope: PosterScope,
        (format, options): (ExportFormat, PosterOptions),
        (file_name, now): (&str, NaiveDateTime),
    ) -> Result<Self, HandoutError> {
        let seen = cascade(workspace, scope.cycle, now.date(), scope.language);
        let cascade = seen.ok_or(HandoutError::Gone)?;
        let made = match format {
            ExportFormat::Csv | ExportFormat::Json => return Err(HandoutError::NotOfBoard),
            ExportFormat::Xlsx => {
                let report = Report::of_board(workspace, &cascade, &scope, file_name, now);
                Made::Workbook(report.ok_or(HandoutError::Gone)?)
            }
            ExportFormat::Pdf | ExportFormat::Png | ExportFormat::Svg => {
                Made::Poster(Poster::of(workspace, &cascade, &scope, (file_name, now)))
            }
        };
        Ok(Self {
            made,
            options,
            cascade,
            scope,
        })
    }

    /// Makes the bytes, in the format it was taken for.
    pub(crate) fn render(
        &self,
        format: ExportFormat,
        language: Language,
        watch: &dyn Watch,
    ) -> Result<Rendered, HandoutError> {
        let mut made = Rendered {
            bytes: vec![],
            note: None,
            pages: 1,
        };
        match (&self.made, format) {
            (Made::Workbook(report), _) => made.bytes = okr_sheets::board_workbook(report)?,
            (Made::Poster(poster), ExportFormat::Png) => {
                let picture = okr_pdf::poster_png(poster, &self.options, 0, PICTURE_PIXELS)?;
                made.note = first_of(picture.pages, language);
                made.bytes = picture.bytes;
            }
            (Made::Poster(poster), ExportFormat::Svg) => {
                let drawing = okr_pdf::poster_svg(poster, &self.options, 0)?;
                made.note = first_of(drawing.pages, language);
                made.bytes = drawing.bytes;
            }
            (Made::Poster(poster), _) => {
                let file = okr_pdf::poster_pdf(poster, &self.options, watch)?;
                made.note = note_on(&file.standard, &file.missing, language);
                made.pages = file.pages;
                made.bytes = file.bytes;
            }
        }
        if watch.cancelled() {
            return Err(HandoutError::Cancelled);
        }
        Ok(made)
    }

    /// What it will look like: its page uncut, or the first rows of its sheet.
    pub(crate) fn shown(
        &self,
        page: u32,
        last: &Mutex<Option<Drawn>>,
    ) -> Result<Shown, HandoutError> {
        match &self.made {
            Made::Workbook(report) => Shown::workbook(&okr_sheets::board_workbook(report)?),
            Made::Poster(poster) => poster_shown(poster, &self.options, page, last),
        }
    }

    /// What a person wants to know before printing; nothing of a workbook.
    pub(crate) fn preview(&self) -> Option<PosterPreview> {
        let Made::Poster(poster) = &self.made else {
            return None;
        };
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (width, height) = self.options.paper.millimetres();
        let scale = self.options.tiles.map_or(1.0, |tiles| tiles.scale);
        // More units on a sheet make each of them smaller.
        let least = SMALLEST * scale * width / 420.0 * 1587.4 / poster.sheet.0;
        let (one, each) = self.pages_of(poster.pages.len());
        Some(PosterPreview {
            title: poster.title.clone(),
            objectives: small(poster.objectives),
            size: (width as u32, height as u32),
            smallest: least.round() as u32,
            pages_of: (small(one), small(each)),
            tiling: okr_pdf::tiling(&self.options),
        })
    }

    /// Pages as one poster, and with a page for each strategic objective.
    fn pages_of(&self, own: usize) -> (usize, usize) {
        let other = |fit| {
            let scope = PosterScope {
                fit,
                ..self.scope.clone()
            };
            Poster::pages_of(&self.cascade, &scope)
        };
        match self.scope.fit {
            PosterFit::One => (own, other(PosterFit::Pages)),
            PosterFit::Pages => (other(PosterFit::One), own),
        }
    }
}

impl Default for PosterAsk {
    fn default() -> Self {
        Self {
            paper: PosterPaper::A3,
            sheets: PosterSheets::One,
            overlap: 10,
            margin: 5,
            percent: 100,
            marks: true,
            names: true,
            glue: true,
            plan: false,
            fit: PosterFit::One,
            shown: None,
            folded: Vec::new(),
        }
    }
}

fn options(ask: &PosterAsk) -> PosterOptions {
    let sheet = match ask.sheets {
        PosterSheets::One => None,
        PosterSheets::A4 => Some(okr_pdf::PosterPaper::A4),
        PosterSheets::A3 => Some(okr_pdf::PosterPaper::A3),
    };
    PosterOptions {
        paper: paper(ask.paper),
        tiles: sheet.map(|sheet| Tiles {
            sheet,
            overlap: f64::from(ask.overlap.min(100)),
            margin: f64::from(ask.margin.min(50)),
            scale: f64::from(ask.percent.clamp(20, 200)) / 100.0,
            marks: ask.marks,
            names: ask.names,
            glue: ask.glue,
            plan: ask.plan,
        }),
    }
}

fn paper(paper: PosterPaper) -> okr_pdf::PosterPaper {
    match paper {
        PosterPaper::A4 => okr_pdf::PosterPaper::A4,
        PosterPaper::A3 => okr_pdf::PosterPaper::A3,
        PosterPaper::A2 => okr_pdf::PosterPaper::A2,
        PosterPaper::A1 => okr_pdf::PosterPaper::A1,
        PosterPaper::A0 => okr_pdf::PosterPaper::A0,
    }
}
