//! The cascade poster as PDF, as a picture, or over sheets that are glued together.
//!
//! A whole poster is a tagged list in a list. The sheets of a tiled one are for a printer:
//! the poster is drawn for each as far as it shows there, and says nothing to a screen
//! reader.

mod content;

use crate::world::Desk;
use crate::{
    MissingGlyph, PdfError, PdfFile, Picture, Silent, Watch, compiled, fonts_for, missing, written,
};
use content::Content;
use okr::{Poster, TileAsk, Tiling, tile};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

/// How a poster is made.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PosterOptions {
    /// Paper of the poster, landscape.
    pub paper: PosterPaper,
    /// The sheets it is cut into; none for one sheet.
    pub tiles: Option<Tiles>,
}

/// Paper of a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PosterPaper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    #[default]
    A3,
    /// 594 × 420 mm.
    A2,
    /// 841 × 594 mm.
    A1,
    /// 1189 × 841 mm.
    A0,
}

/// Sheets that a poster is cut into.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tiles {
    /// Paper of the sheets: A4 or A3.
    pub sheet: PosterPaper,
    /// How much neighbours have in common, in mm.
    pub overlap: f64,
    /// What the printer leaves white, in mm.
    pub margin: f64,
    /// Size of the poster, 1 for full.
    pub scale: f64,
    /// Whether crosses show where to cut.
    pub marks: bool,
    /// Whether every sheet says its name.
    pub names: bool,
    /// Whether the edge to glue on is hatched.
    pub glue: bool,
    /// Whether a plan of the sheets comes first.
    pub plan: bool,
}

impl Default for Tiles {
    fn default() -> Self {
        Self {
            sheet: PosterPaper::A4,
            overlap: 10.0,
            margin: 5.0,
            scale: 1.0,
            marks: true,
            names: true,
            glue: true,
            plan: false,
        }
    }
}

impl PosterPaper {
    /// Long and short edge in mm.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
            Self::A2 => (594.0, 420.0),
            Self::A1 => (841.0, 594.0),
            Self::A0 => (1189.0, 841.0),
        }
    }

    /// How many times A3 its edge is: what a poster has room for on it.
    pub fn enlarged(self) -> f64 {
        self.millimetres().0 / 420.0
    }
}

/// The sheets of a poster cut so; none when it is not cut, or nothing would be left of one.
pub fn tiling(options: &PosterOptions) -> Option<Tiling> {
    let tiles = options.tiles?;
    let (long, short) = tiles.sheet.millimetres();
    tile(&TileAsk {
        poster: options.paper.millimetres(),
        sheet: (short, long),
        overlap: tiles.overlap,
        margin: tiles.margin,
        scale: tiles.scale,
    })
}

/// The poster as PDF.
///
/// As with canvases, a character that no font can show costs the declared standard and not
/// the export.
pub fn poster_pdf(
    poster: &Poster,
    options: &PosterOptions,
    watch: &dyn Watch,
) -> Result<PdfFile, PdfError> {
    let mut missing = missing_in(poster);
    let document = drawn(poster, options, None, &missing, watch)?;
    let unshown = missing::beyond(&mut missing);
    let creator = format!("OKR Canvas {}", env!("CARGO_PKG_VERSION"));
    let (bytes, standard, _) = written(&document, &creator, unshown.is_empty())?;
    let pages = document.pages().len();
    drop(document);
    comemo::evict(3);
    if watch.cancelled() {
        return Err(PdfError::Cancelled);
    }
    Ok(PdfFile {
        bytes,
        pages,
        standard,
        missing: unshown,
    })
}

/// A picture of one page of the uncut poster, `pixels` wide.
pub fn poster_png(
    poster: &Poster,
    options: &PosterOptions,
    page: usize,
    pixels: u32,
) -> Result<Picture, PdfError> {
    let document = one_page(poster, options, page)?;
    let page = document.pages().first().ok_or(PdfError::NoCanvas)?;
    let scale = f64::from(pixels.clamp(100, 20_000)) / page.frame.width().to_pt();
    let options = typst_render::RenderOptions {
        pixel_per_pt: typst::utils::Scalar::new(scale),
        render_bleed: false,
    };
    let bytes = typst_render::render(page, &options)
        .encode_png()
        .map_err(|error| PdfError::Picture(error.to_string()))?;
    comemo::evict(3);
    Ok(Picture {
        bytes,
        pages: poster.pages.len(),
    })
}

/// One page of the uncut poster as SVG: letters are shapes, so that it looks the same
/// everywhere, and its title says what it is.
pub fn poster_svg(
    poster: &Poster,
    options: &PosterOptions,
    page: usize,
) -> Result<Picture, PdfError> {
    let document = one_page(poster, options, page)?;
    let page = document.pages().first().ok_or(PdfError::NoCanvas)?;
    let drawn = typst_svg::svg(
        page,
        &SvgOptions {
            render_bleed: false,
            pretty: false,
        },
    );
    comemo::evict(3);
    Ok(Picture {
        bytes: content::titled(&drawn, poster).into_bytes(),
        pages: poster.pages.len(),
    })
}

fn one_page(
    poster: &Poster,
    options: &PosterOptions,
    page: usize,
) -> Result<PagedDocument, PdfError> {
    let whole = PosterOptions {
        tiles: None,
        ..*options
    };
    let page = page.min(poster.pages.len().saturating_sub(1));
    drawn(poster, &whole, Some(page), &missing_in(poster), &Silent)
}

fn drawn(
    poster: &Poster,
    options: &PosterOptions,
    only: Option<usize>,
    missing: &[MissingGlyph],
    watch: &dyn Watch,
) -> Result<PagedDocument, PdfError> {
    if poster.is_empty() {
        return Err(PdfError::NothingOnBoard);
    }
    let content = Content::of(poster, options, only)?;
    let desk = Desk::to_draw_poster(
        &content.book,
        &content.poster,
        fonts_for(!missing.is_empty()),
    )?;
    compiled(&desk, watch)
}

/// Characters the program's own fonts lack, each once per card.
fn missing_in(poster: &Poster) -> Vec<MissingGlyph> {
    missing::in_texts(&mut |visit| {
        let heads = [&poster.title, &poster.file_name].into_iter();
        let facts = poster.facts.iter().map(|(_, value)| value);
        let columns = poster.columns.iter().map(|column| &column.name);
        heads
            .chain(facts)
            .chain(columns)
            .for_each(|text| visit(&poster.organisation, text));
        for card in poster.pages.iter().flat_map(okr::PosterPage::all) {
            let place = format!("{} {}", card.verb, card.subject);
            for text in [&card.code, &card.verb, &card.subject, &card.under] {
                visit(place.trim(), text);
            }
        }
    })
}
