//! Pages: a report as PDF, for print and screen readers, or as a picture of one page.
//!
//! Pure: the same report and options give the same bytes. Nothing is read from disk but
//! fonts, and those of the system only when a report holds a character that the fonts
//! inside the program lack. Text of the user goes to the templates as JSON strings and is
//! never markup.

#![forbid(unsafe_code)]

mod card;
mod content;
mod fonts;
mod labels;
mod measure;
mod missing;
mod numbering;
mod plan;
mod poster;
mod template;
mod watch;
mod words;
mod world;

pub use card::{CardOptions, CardPaper, cards_pdf, cards_png};
pub use poster::{PosterOptions, PosterPaper, Tiles, poster_pdf, poster_png, poster_svg, tiling};
pub use watch::{Silent, Watch};

use content::Content;
use numbering::Pages;
use okr::Report;
use typst::model::Document;
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Desk, Evict};

/// How pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageOptions {
    /// Paper.
    pub paper: Paper,
    /// Whether the three outcome plans have their columns.
    pub plans: bool,
    /// Whether the work list stands under each key result.
    pub work: bool,
    /// Whether legend and footer are printed.
    pub legend: bool,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self {
            paper: Paper::A4,
            plans: true,
            work: true,
            legend: true,
        }
    }
}

/// Paper, always landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm; everything larger by √2.
    A3,
    /// 11 × 8.5 in; everything at 96 %.
    Letter,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Pages.
    pub pages: usize,
    /// Which standard it declares.
    pub standard: Standard,
    /// Characters that no font here can show; they print as boxes.
    pub missing: Vec<MissingGlyph>,
}

/// Which standards a PDF declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standard {
    /// PDF/UA-1 and PDF/A-2a, both checked while writing.
    UaAndA2a,
    /// Tagged, yet without a declared standard: something on the page stood against it.
    Tagged,
}

/// A character that could not be shown, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character or characters.
    pub text: String,
    /// `KR 3.2`, `Objective 1`, `S2`, or a unit's name.
    pub place: String,
}

/// A picture of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// PNG.
    pub bytes: Vec<u8>,
    /// Pages of the whole document.
    pub pages: usize,
}

/// Why no pages were made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The watcher asked to stop; nothing was made.
    #[error("The export was cancelled. No file was written.")]
    Cancelled,
    /// The report holds no canvas.
    #[error("There is no canvas to print. Choose a unit that has one in this cycle.")]
    NoCanvas,
    /// Nobody to make a card of.
    #[error("There is nobody to make a card of. Choose a person or a unit.")]
    NoCard,
    /// The board holds nothing.
    #[error("There is nothing on the board to print. Write an objective, or show all cards.")]
    NothingOnBoard,
    /// Margin and overlap take the whole sheet.
    #[error("Margin and overlap leave nothing of a sheet. Make them smaller.")]
    NoRoomOnSheets,
    /// The layout engine refused; the text is its own.
    #[error("The pages could not be laid out. Export to Excel works. Details: {0}")]
    Layout(String),
    /// The picture could not be encoded; the text is the encoder's own.
    #[error("The picture of the page could not be made. Details: {0}")]
    Picture(String),
}

/// The whole report as one PDF: one canvas, or a booklet with contents and bookmarks.
///
/// A character that no font can show never costs the export: the file is then tagged but
/// declares no standard, and `missing` says where.
pub fn pdf(report: &Report, options: &PageOptions, watch: &dyn Watch) -> Result<PdfFile, PdfError> {
    let _evict = Evict::after(report);
    let mut content = Content::of(report, options)?;
    let mut missing = missing::in_report(report);
    let fonts = fonts_for(!missing.is_empty());
    let pages = planned(&mut content, watch, fonts)?;
    let document = drawn(&content, &pages, watch, fonts)?;
    let unshown = missing::beyond(&mut missing);
    let creator = format!("OKR Canvas {}", env!("CARGO_PKG_VERSION"));
    let (bytes, standard, refused) = written(&document, &creator, unshown.is_empty())?;
    if watch.cancelled() {
        return Err(PdfError::Cancelled);
    }
    let missing = if unshown.is_empty() {
        missing::named_in(&refused, report)
    } else {
        unshown
    };
    Ok(PdfFile {
        bytes,
        pages: document.pages().len(),
        standard,
        missing,
    })
}

/// A picture of one page, `pixels_per_pt` pixels to a point (an A4 page is 842 × 595
/// points; 0.1 to 8 is used). Pages count from 0; beyond the last one the last is drawn.
pub fn png(
    report: &Report,
    options: &PageOptions,
    page: usize,
    pixels_per_pt: f32,
) -> Result<Picture, PdfError> {
    let _evict = Evict::after(report);
    let mut content = Content::of(report, options)?;
    let fonts = fonts_for(!missing::in_report(report).is_empty());
    let pages = planned(&mut content, &Silent, fonts)?;
    let (document, total) = match (pages.only(page), pages.total) {
        (Some(only), Some(total)) => (drawn(&content, &only, &Silent, fonts)?, total),
        _ => {
            let document = drawn(&content, &pages, &Silent, fonts)?;
            let total = document.pages().len();
            (document, total)
        }
    };
    let at = if document.pages().len() == 1 { 0 } else { page };
    let Some(drawn) = document.pages().get(at).or(document.pages().last()) else {
        return Err(PdfError::NoCanvas);
    };
    let scale = if pixels_per_pt.is_finite() {
        pixels_per_pt.clamp(0.1, 8.0)
    } else {
        1.0
    };
    let options = typst_render::RenderOptions {
        pixel_per_pt: typst::utils::Scalar::new(f64::from(scale)),
        render_bleed: false,
    };
    let bytes = typst_render::render(drawn, &options)
        .encode_png()
        .map_err(|error| PdfError::Picture(error.to_string()))?;
    Ok(Picture {
        bytes,
        pages: total,
    })
}

/// Gives the memory of earlier layouts back. The next page is made from scratch.
pub fn forget() {
    comemo::evict(0);
}

fn fonts_for(system: bool) -> &'static FontStore {
    if system {
        fonts::with_system()
    } else {
        fonts::bundled()
    }
}

/// Plans the pages of every canvas, and numbers them.
fn planned(
    content: &mut Content,
    watch: &dyn Watch,
    fonts: &'static FontStore,
) -> Result<Pages, PdfError> {
    measure::plan_pages(content, watch, fonts)?;
    if content.sheets.len() < 2 {
        return Ok(Pages::all(content, 0));
    }
    let alone = Pages::contents_alone(content);
    let contents = compiled(&Desk::to_draw(content, &alone, watch, fonts)?, watch)?;
    Ok(Pages::all(content, contents.pages().len()))
}

/// Draws the pages, part by part: the engine's memory of one part is dropped before the
/// next. Should they come out more or fewer than planned, all are drawn together and the
/// engine is asked for every number instead.
fn drawn(
    content: &Content,
    pages: &Pages,
    watch: &dyn Watch,
    fonts: &'static FontStore,
) -> Result<PagedDocument, PdfError> {
    let parts = pages.parts();
    let mut made = Vec::new();
    let mut info = None;
    for part in &parts {
        let document = compiled(&Desk::to_draw(content, part, watch, fonts)?, watch)?;
        if parts.len() == 1 && part.is_as_planned(document.pages().len()) {
            return Ok(document);
        }
        made.extend(document.pages().iter().cloned());
        info.get_or_insert_with(|| document.info().clone());
        drop(document);
        comemo::evict(0);
    }
    if let Some(info) = info.filter(|_| pages.is_as_planned(made.len())) {
        return Ok(PagedDocument::new(made.into_iter().collect(), info));
    }
    drop(made);
    compiled(
        &Desk::to_draw(content, &pages.asked(), watch, fonts)?,
        watch,
    )
}

fn compiled(desk: &Desk, watch: &dyn Watch) -> Result<PagedDocument, PdfError> {
    let made = typst::compile::<PagedDocument>(desk).output;
    if watch.cancelled() {
        return Err(PdfError::Cancelled);
    }
    made.map_err(|errors| PdfError::Layout(said(&errors)))
}

/// The file, with its standards where nothing stands against them, and what did.
fn written(
    document: &PagedDocument,
    creator: &str,
    try_standards: bool,
) -> Result<(Vec<u8>, Standard, Vec<String>), PdfError> {
    let mut refused = Vec::new();
    if try_standards {
        let standards = [PdfStandard::Ua_1, PdfStandard::A_2a];
        match typst_pdf::pdf(document, &pdf_options(creator, &standards)) {
            Ok(bytes) => return Ok((bytes, Standard::UaAndA2a, refused)),
            Err(errors) => refused = errors.iter().map(|e| e.message.to_string()).collect(),
        }
    }
    let bytes = typst_pdf::pdf(document, &pdf_options(creator, &[]))
        .map_err(|errors| PdfError::Layout(said(&errors)))?;
    Ok((bytes, Standard::Tagged, refused))
}

fn pdf_options(creator: &str, standards: &[PdfStandard]) -> PdfOptions {
    PdfOptions {
        creator: typst::foundations::Smart::Custom(Some(creator.to_owned())),
        standards: PdfStandards::new(standards).unwrap_or_default(),
        tagged: true,
        ..PdfOptions::default()
    }
}

fn said(errors: &[typst::diag::SourceDiagnostic]) -> String {
    let mut texts: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    texts.dedup();
    texts.truncate(3);
    texts.join("; ")
}
