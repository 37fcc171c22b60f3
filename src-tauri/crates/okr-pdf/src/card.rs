//! Cards of people and units as PDF, to hand out before meeting them: A5, A6, or two A6 on a
//! sheet of A5.

mod content;
mod labels;
mod sheet;

use crate::world::Desk;
use crate::{
    MissingGlyph, PdfError, PdfFile, Picture, Silent, Watch, compiled, fonts_for, missing, written,
};
use content::Content;
use okr::Cards;
use typst_layout::PagedDocument;

/// Layouts kept for the next card: a preview is asked for again and again.
const KEPT_LAYOUTS: usize = 10;

/// How cards are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardOptions {
    /// Paper.
    pub paper: CardPaper,
    /// Whether activities and projects are listed.
    pub work: bool,
    /// Whether open points are listed.
    pub points: bool,
    /// Whether confidence is told.
    pub confidence: bool,
}

impl Default for CardOptions {
    fn default() -> Self {
        Self {
            paper: CardPaper::A5,
            work: true,
            points: true,
            confidence: true,
        }
    }
}

/// Paper of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CardPaper {
    /// 148 × 210 mm.
    #[default]
    A5,
    /// 148 × 105 mm; key results of one's own objectives have no room.
    A6,
    /// Two of these on one sheet of A5, to be cut.
    TwoA6,
}

/// All cards as one PDF.
///
/// As with canvases, a character that no font can show costs the declared standard and not
/// the export.
pub fn cards_pdf(
    cards: &Cards,
    options: &CardOptions,
    watch: &dyn Watch,
) -> Result<PdfFile, PdfError> {
    let mut missing = missing_in(cards);
    let document = drawn(cards, options, &missing, watch)?;
    let unshown = missing::beyond(&mut missing);
    let creator = format!("OKR Canvas {}", env!("CARGO_PKG_VERSION"));
    let (bytes, standard, _) = written(&document, &creator, unshown.is_empty())?;
    comemo::evict(KEPT_LAYOUTS);
    if watch.cancelled() {
        return Err(PdfError::Cancelled);
    }
    Ok(PdfFile {
        bytes,
        pages: document.pages().len(),
        standard,
        missing: unshown,
    })
}

/// A picture of one page, `pixels` wide. Pages count from 0; beyond the last one the last is
/// drawn.
pub fn cards_png(
    cards: &Cards,
    options: &CardOptions,
    page: usize,
    pixels: u32,
) -> Result<Picture, PdfError> {
    let document = drawn(cards, options, &missing_in(cards), &Silent)?;
    let pages = document.pages();
    let Some(drawn) = pages.get(page).or(pages.last()) else {
        return Err(PdfError::NoCard);
    };
    let width = drawn.frame.width().to_pt();
    let scale = f64::from(pixels.clamp(50, 6000)) / width;
    let options = typst_render::RenderOptions {
        pixel_per_pt: typst::utils::Scalar::new(scale),
        render_bleed: false,
    };
    let bytes = typst_render::render(drawn, &options)
        .encode_png()
        .map_err(|error| PdfError::Picture(error.to_string()))?;
    comemo::evict(KEPT_LAYOUTS);
    Ok(Picture {
        bytes,
        pages: pages.len(),
    })
}

fn drawn(
    cards: &Cards,
    options: &CardOptions,
    missing: &[MissingGlyph],
    watch: &dyn Watch,
) -> Result<PagedDocument, PdfError> {
    if cards.holdings.is_empty() {
        return Err(PdfError::NoCard);
    }
    let content = Content::of(cards, options);
    let desk = Desk::to_draw_cards(
        &content.book,
        &content.book.tight(),
        &content.cards,
        fonts_for(!missing.is_empty()),
    )?;
    let document = compiled(&desk, watch)?;
    Ok(match options.paper {
        CardPaper::TwoA6 => sheet::in_pairs(&document),
        CardPaper::A5 | CardPaper::A6 => document,
    })
}

fn missing_in(cards: &Cards) -> Vec<MissingGlyph> {
    missing::in_texts(&mut |visit| content::each_text(cards, visit))
}
