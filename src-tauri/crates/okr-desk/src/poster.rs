//! The board on its way to a file: taken from the workspace, then drawn in any of its
//! formats.

use crate::exporting::{PREVIEW_LINES, Shown};
use crate::handout::{HandoutError, Rendered, Source, first_of, note_on};
use crate::messages::{ExportAsk, ExportFormat};
use chrono::NaiveDateTime;
use okr::{Id, Language, Poster, PosterFit, PosterScope, Report, Workspace};
use okr_pdf::{Picture, PosterOptions, Tiles, Watch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Pixels of a picture from left to right: sharp on the widest screens there are.
const PICTURE_PIXELS: u32 = 4960;
/// Pixels of a poster's preview from left to right: sharp at 811 on a dense screen.
const PREVIEW_PIXELS: u32 = 1622;
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
    /// The poster as asked for.
    pub poster: Poster,
    /// How it is drawn.
    pub options: PosterOptions,
    /// Pages as one poster, and with a page for each strategic objective.
    pub pages_of: (usize, usize),
}

impl BoardSource {
    /// Takes the board out of the workspace.
    pub(crate) fn take(
        workspace: &Workspace,
        ask: &ExportAsk,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Result<Source, HandoutError> {
        let usual = PosterAsk::default();
        let how = ask.poster.as_ref().unwrap_or(&usual);
        let scope = PosterScope {
            shown: how.shown.clone(),
            folded: how.folded.clone(),
            fit: how.fit,
            enlarged: paper(how.paper).enlarged(),
            ..PosterScope::of(ask.cycle, ask.language)
        };
        let mut source = Self::of_scope(workspace, &scope, options(how), (file_name, now))?;
        let other = PosterScope {
            fit: match how.fit {
                PosterFit::One => PosterFit::Pages,
                PosterFit::Pages => PosterFit::One,
            },
            ..scope
        };
        let other = Poster::make(workspace, &other, file_name, now);
        if let (Some(board), Some(other)) = (&mut source.board, other) {
            let (own, other) = (board.poster.pages.len(), other.pages.len());
            board.pages_of = match how.fit {
                PosterFit::One => (own, other),
                PosterFit::Pages => (other, own),
            };
        }
        Ok(source)
    }

    /// The same for what a command line asks for.
    pub fn of_scope(
        workspace: &Workspace,
        scope: &PosterScope,
        options: PosterOptions,
        (file_name, now): (&str, NaiveDateTime),
    ) -> Result<Source, HandoutError> {
        let gone = || HandoutError::Gone;
        let poster = Poster::make(workspace, scope, file_name, now).ok_or_else(gone)?;
        let report = Report::of_board(workspace, scope, file_name, now).ok_or_else(gone)?;
        let pages = poster.pages.len();
        Ok(Source {
            report,
            json: None,
            board: Some(Self {
                poster,
                options,
                pages_of: (pages, pages),
            }),
        })
    }

    /// Makes the bytes.
    pub(crate) fn render(
        &self,
        report: &Report,
        format: ExportFormat,
        language: Language,
        watch: &dyn Watch,
    ) -> Result<Rendered, HandoutError> {
        let mut made = Rendered {
            bytes: vec![],
            note: None,
            pages: 1,
        };
        match format {
            ExportFormat::Pdf => {
                let file = okr_pdf::poster_pdf(&self.poster, &self.options, watch)?;
                made.note = note_on(&file.standard, &file.missing, language);
                made.pages = file.pages;
                made.bytes = file.bytes;
            }
            ExportFormat::Png => {
                let picture = self.picture(0, PICTURE_PIXELS)?;
                made.note = first_of(picture.pages, language);
                made.bytes = picture.bytes;
            }
            ExportFormat::Svg => {
                let drawing = okr_pdf::poster_svg(&self.poster, &self.options, 0)?;
                made.note = first_of(drawing.pages, language);
                made.bytes = drawing.bytes;
            }
            ExportFormat::Xlsx => made.bytes = okr_sheets::board_workbook(report)?,
            ExportFormat::Csv | ExportFormat::Json => return Err(HandoutError::NotOfBoard),
        }
        if watch.cancelled() {
            return Err(HandoutError::Cancelled);
        }
        Ok(made)
    }

    /// A page of the uncut poster.
    pub(crate) fn picture(&self, page: usize, pixels: u32) -> Result<Picture, HandoutError> {
        let picture = okr_pdf::poster_png(&self.poster, &self.options, page, pixels)?;
        Ok(picture)
    }

    /// What it will look like: its page uncut, or the first rows of its sheet.
    pub(crate) fn shown(
        &self,
        report: &Report,
        format: ExportFormat,
        page: u32,
    ) -> Result<Shown, HandoutError> {
        let mut shown = Shown::default();
        if format == ExportFormat::Xlsx {
            let bytes = okr_sheets::board_workbook(report)?;
            shown.bytes = bytes.len() as u64;
            shown.lines = okr_sheets::first_rows(&bytes, PREVIEW_LINES)?;
            return Ok(shown);
        }
        let picture = self.picture(page as usize, PREVIEW_PIXELS)?;
        shown.pages = u32::try_from(picture.pages).unwrap_or(u32::MAX);
        shown.png = Some(picture.bytes);
        Ok(shown)
    }

    /// What a person wants to know before printing.
    pub(crate) fn preview(&self) -> PosterPreview {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (width, height) = self.options.paper.millimetres();
        let scale = self.options.tiles.map_or(1.0, |tiles| tiles.scale);
        // More units on a sheet make each of them smaller.
        let least = SMALLEST * scale * width / 420.0 * 1587.4 / self.poster.sheet.0;
        PosterPreview {
            title: self.poster.title.clone(),
            objectives: small(self.poster.objectives),
            size: (width as u32, height as u32),
            smallest: least.round() as u32,
            pages_of: (small(self.pages_of.0), small(self.pages_of.1)),
            tiling: okr_pdf::tiling(&self.options),
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
