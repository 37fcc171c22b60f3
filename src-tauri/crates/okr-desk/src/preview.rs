//! What an export will look like: a page as a picture, or the first lines.

use crate::desk::lock;
use crate::handout::{self, HandoutError};
use crate::messages::{ExportAsk, ExportFormat};
use okr::{Language, Poster, Report};
use okr_pdf::{PosterOptions, PosterPaper, Silent, Standard};
use std::sync::Mutex;

/// Pixels for each point of a page: sharp at 628 pixels wide on a dense screen.
const PIXELS_PER_POINT: f32 = 1.5;
/// Pixels of a poster from left to right: sharp at 811 on a dense screen.
const POSTER_PIXELS: u32 = 1622;
/// Lines of a text format, or rows of a sheet.
const LINES: usize = 40;
/// Canvases up to which the whole file is made to tell its size.
const MOST_SIZED: usize = 4;

/// What a preview shows.
pub(crate) struct Shown {
    pub pages: u32,
    pub png: Option<Vec<u8>>,
    pub lines: Vec<Vec<String>>,
    pub standard: String,
    pub bytes: u64,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            pages: 1,
            png: None,
            lines: vec![],
            standard: String::new(),
            bytes: 0,
        }
    }
}

impl Shown {
    /// A page of so many.
    fn page(png: Vec<u8>, pages: usize) -> Self {
        Self {
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            png: Some(png),
            ..Self::default()
        }
    }

    /// The first lines of a text.
    fn text(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let lines = text.lines().take(LINES);
        Self {
            lines: lines.map(|line| vec![line.to_owned()]).collect(),
            bytes: bytes.len() as u64,
            ..Self::default()
        }
    }

    /// The first rows of a workbook.
    pub fn workbook(bytes: &[u8]) -> Result<Self, HandoutError> {
        Ok(Self {
            lines: okr_sheets::first_rows(bytes, LINES)?,
            bytes: bytes.len() as u64,
            ..Self::default()
        })
    }
}

/// The page of a poster that was drawn last. Overlap, margin and marks are tried one after
/// the other on the same page.
pub(crate) struct Drawn {
    poster: Poster,
    paper: PosterPaper,
    page: u32,
    png: Vec<u8>,
}

/// A page of the uncut poster.
pub(crate) fn poster_shown(
    poster: &Poster,
    options: &PosterOptions,
    page: u32,
    last: &Mutex<Option<Drawn>>,
) -> Result<Shown, HandoutError> {
    let pages = poster.pages.len();
    let same = |drawn: &&Drawn| {
        (drawn.paper, drawn.page) == (options.paper, page) && drawn.poster == *poster
    };
    if let Some(drawn) = lock(last).as_ref().filter(same) {
        return Ok(Shown::page(drawn.png.clone(), pages));
    }
    let png = okr_pdf::poster_png(poster, options, page as usize, POSTER_PIXELS)?.bytes;
    *lock(last) = Some(Drawn {
        poster: poster.clone(),
        paper: options.paper,
        page,
        png: png.clone(),
    });
    Ok(Shown::page(png, pages))
}

/// A page of canvases, or the first lines of what has no pages.
pub(crate) fn canvases_shown(
    report: &Report,
    json: Option<&str>,
    ask: &ExportAsk,
    page: u32,
) -> Result<Shown, HandoutError> {
    let options = handout::page_options(ask);
    Ok(match ask.format {
        ExportFormat::Pdf | ExportFormat::Png => {
            let picture = okr_pdf::png(report, &options, page as usize, PIXELS_PER_POINT)?;
            let mut shown = Shown::page(picture.bytes, picture.pages);
            if ask.format == ExportFormat::Pdf && report.canvases.len() <= MOST_SIZED {
                let file = okr_pdf::pdf(report, &options, &Silent)?;
                shown.bytes = file.bytes.len() as u64;
                shown.standard = standard_text(&file.standard, ask.language);
            }
            shown
        }
        ExportFormat::Xlsx => Shown::workbook(&okr_sheets::workbook(report)?)?,
        ExportFormat::Csv => Shown::text(&okr_sheets::csv(report)?),
        ExportFormat::Json => Shown::text(json.unwrap_or_default().as_bytes()),
        ExportFormat::Svg => return Err(HandoutError::OnlyOfBoard),
    })
}

fn standard_text(standard: &Standard, language: Language) -> String {
    match standard {
        Standard::UaAndA2a => language.pick("PDF/UA-1 and PDF/A-2a", "PDF/UA-1 und PDF/A-2a"),
        Standard::Tagged => language.pick(
            "Tagged, without the PDF/UA mark",
            "Mit Tags, ohne das PDF/UA-Zeichen",
        ),
    }
    .to_owned()
}
