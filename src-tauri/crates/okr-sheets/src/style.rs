//! Looks of cells: one format for each job, made once for a workbook.
//!
//! Colours are those of the printed canvas: ink, greys, and amber or red for exceptions.

use crate::error::SheetError;
use crate::numbers::day_pattern;
use okr::Language;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook};
use std::collections::HashMap;

const FONT: &str = "Arial";
const INK: u32 = 0x1B1B19;
const QUIET: u32 = 0x686761;
const HEAD: u32 = 0x2B2B29;
const LINE: u32 = 0xE4E4E0;
const BAND: u32 = 0xE9E9E5;
const OBJECTIVE: u32 = 0xF6F6F4;
const FORMULA: u32 = 0xF4F4F1;
/// Fill of data bars.
pub(crate) const BAR: u32 = 0xCFCFCA;
/// Edge of a number that is missing.
pub(crate) const AMBER: u32 = 0x8A5200;
/// Text of a status that is on its way.
pub(crate) const GREEN: u32 = 0x0B6E53;
/// Text of a status at risk.
pub(crate) const RISK: u32 = 0x855000;
/// Text of a status off track.
pub(crate) const RED: u32 = 0xAC2F17;
/// Text of a status that says nothing yet.
pub(crate) const GREY: u32 = QUIET;

/// The ground a cell stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Ground {
    /// To be typed in.
    Input,
    /// A formula.
    Formula,
    /// The row of an objective.
    Objective,
    /// The row of a strategic objective.
    Band,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Holds {
    /// Text on several lines if need be.
    Text,
    /// Text in bold.
    Bold,
    /// Text on one line in bold, running over into empty neighbours.
    BoldLine,
    /// Text as deep as its row hangs.
    Deep(u8),
    /// Quiet text: ids, codes.
    Quiet,
    /// An objective's verb.
    Verb,
    /// A number in this format.
    Number(String),
    /// A day.
    Day,
}

/// Formats of a workbook, each made the first time it is asked for.
pub(crate) struct Styles {
    made: HashMap<(Ground, Holds), Format>,
    language: Language,
}

/// Sets Arial for everything that is not told otherwise.
pub(crate) fn set_default(workbook: &mut Workbook) -> Result<(), SheetError> {
    let format = Format::new()
        .set_font_name(FONT)
        .set_font_size(10)
        .set_align(FormatAlign::VerticalCenter);
    workbook.set_default_format(&format, 21, 64)?;
    Ok(())
}

impl Styles {
    /// No formats yet; days will be written in this language.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            made: HashMap::new(),
            language,
        }
    }

    /// The format of a cell in a row of the sheet.
    pub(crate) fn cell(&mut self, ground: Ground, holds: Holds) -> &Format {
        let language = self.language;
        self.made
            .entry((ground, holds))
            .or_insert_with_key(|(ground, holds)| made(*ground, holds, language))
    }
}

fn made(ground: Ground, holds: &Holds, language: Language) -> Format {
    let format = lined(body(), ground);
    match holds {
        Holds::Text => indented(format).set_text_wrap(),
        Holds::Bold => indented(format).set_bold().set_text_wrap(),
        Holds::BoldLine => indented(format).set_bold(),
        Holds::Deep(depth) => indented(format).set_indent(1 + 2 * *depth).set_text_wrap(),
        Holds::Quiet => indented(format).set_font_color(Color::RGB(QUIET)),
        Holds::Verb => indented(format)
            .set_bold()
            .set_text_wrap()
            .set_background_color(Color::White)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(INK)),
        Holds::Number(pattern) => at_right(format).set_num_format(pattern),
        Holds::Day => at_right(format).set_num_format(day_pattern(language)),
    }
}

/// Ground and lines. A cell draws its lower and right line only: an edge between two cells
/// then belongs to one of them, and the frame of a verb or the amber edge of a missing
/// number is not painted over by a neighbour.
fn lined(format: Format, ground: Ground) -> Format {
    let format = format
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(Color::RGB(LINE));
    let sided = |format: Format| {
        format
            .set_border_right(FormatBorder::Thin)
            .set_border_right_color(Color::RGB(LINE))
    };
    match ground {
        Ground::Input => sided(format),
        Ground::Formula => sided(format).set_background_color(Color::RGB(FORMULA)),
        Ground::Objective => sided(format).set_background_color(Color::RGB(OBJECTIVE)),
        Ground::Band => format.set_background_color(Color::RGB(BAND)),
    }
}

fn indented(format: Format) -> Format {
    format.set_align(FormatAlign::Left).set_indent(1)
}

fn at_right(format: Format) -> Format {
    format.set_align(FormatAlign::Right).set_indent(1)
}

/// Body text: 12 px on the grid of Arial 10.
pub(crate) fn body() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(9)
        .set_font_color(Color::RGB(INK))
        .set_align(FormatAlign::VerticalCenter)
}

/// The sheet's title.
pub(crate) fn title() -> Format {
    indented(body()).set_font_size(14).set_bold()
}

/// Quiet text without a border.
pub(crate) fn quiet() -> Format {
    indented(body()).set_font_color(Color::RGB(0x4C4B47))
}

/// Head of a column: white on black; numbers stand at the right, clear of the filter's
/// button.
pub(crate) fn head(numeric: bool) -> Format {
    let format = body()
        .set_bold()
        .set_text_wrap()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(HEAD))
        .set_border_left(FormatBorder::Thin)
        .set_border_right(FormatBorder::Thin)
        .set_border_left_color(Color::RGB(0x4C4B47))
        .set_border_right_color(Color::RGB(0x4C4B47));
    if numeric {
        format.set_align(FormatAlign::Right).set_indent(2)
    } else {
        indented(format)
    }
}

/// A bold figure or day in the sheet's head.
pub(crate) fn figure(pattern: &str) -> Format {
    indented(body()).set_bold().set_num_format(pattern)
}
