//! What the poster's template reads: lengths in units, text made safe.

use super::{PosterOptions, tiling};
use crate::labels::labels;
use crate::words::{Words, printable};
use crate::{PdfError, fonts};
use chrono::{Datelike, Timelike};
use okr::{Poster, PosterCard, PosterLink, PosterPage};
use serde::Serialize;
use serde_json::{Value, json};

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Margins of the design, in units.
const LEFT: f64 = 71.8;
const RIGHT: f64 = 56.7;

/// Everything the template reads.
pub(super) struct Content {
    pub book: Value,
    pub poster: Value,
}

/// A text on one line and the side it begins on.
#[derive(Serialize)]
struct Line {
    text: String,
    rtl: bool,
}

impl Line {
    fn new(text: &str) -> Self {
        Self {
            text: printable(text).replace('\n', " "),
            rtl: Words::new(text).is_rtl(),
        }
    }
}

impl Content {
    pub(super) fn of(
        poster: &Poster,
        options: &PosterOptions,
        only: Option<usize>,
    ) -> Result<Self, PdfError> {
        let paper = options.paper.millimetres();
        let scale = options.tiles.map_or(1.0, |tiles| tiles.scale);
        let unit = paper.0 * POINTS_PER_MM * scale / poster.sheet.0;
        let tiles = match options.tiles {
            None => Value::Null,
            Some(_) => tiles(poster, options).ok_or(PdfError::NoRoomOnSheets)?,
        };
        let page = match tiling(options) {
            Some(tiling) => tiling.sheet,
            None => paper,
        };
        Ok(Self {
            book: book(poster, (unit, page)),
            poster: content(poster, &tiles, only),
        })
    }
}

fn book(poster: &Poster, (unit, page): (f64, (f64, f64))) -> Value {
    let made = poster.made_at;
    let title = format!("{}: {}", poster.kind, printable(&poster.title));
    json!({
        "unit": unit,
        "lang": poster.language.pick("en", "de"),
        "fonts": fonts::FAMILIES,
        "words": {},
        "page": (page.0 * POINTS_PER_MM, page.1 * POINTS_PER_MM),
        "title": title.replace('\n', " "),
        "author": Line::new(&poster.organisation).text,
        "description": format!("{} {}", labels(poster.language).cycle, Line::new(&poster.cycle).text),
        "made": [made.year().unsigned_abs(), made.month(), made.day(), made.hour(), made.minute()],
    })
}

fn content(poster: &Poster, tiles: &Value, only: Option<usize>) -> Value {
    let facts: Vec<(&String, Line)> = poster
        .facts
        .iter()
        .map(|(label, value)| (label, Line::new(value)))
        .collect();
    let columns = poster
        .columns
        .iter()
        .filter(|column| !column.name.is_empty());
    let columns = columns.map(|column| {
        json!({ "name": Line::new(&column.name), "count": column.count, "x": column.x, "width": column.width })
    });
    let statuses = poster.statuses.iter();
    let made = poster.made_at;
    let day = poster.language.date(made.date());
    let file = format!("{}, {day} {}", poster.file_name, made.format("%H:%M"));
    json!({
        "sheet": poster.sheet,
        "left": LEFT,
        "right": RIGHT,
        "kind": poster.kind,
        "title": Line::new(&poster.title),
        "facts": facts,
        "statuses": statuses.map(|(status, text)| json!({ "status": status, "text": text })).collect::<Vec<_>>(),
        "legend": poster.legend,
        "columns": columns.collect::<Vec<_>>(),
        "pages": poster.pages.iter().map(|one| page(poster, one)).collect::<Vec<_>>(),
        "file_line": Line::new(&file).text,
        "page_of": labels(poster.language).page_of,
        "tiles": tiles,
        "only": only,
    })
}

fn page(poster: &Poster, page: &PosterPage) -> Value {
    let lane = page.lane.as_ref().map(|lane| {
        json!({
            "title": lane.title,
            "note": lane.note,
            "top": lane.top,
            "cards": cards(poster, &lane.cards),
        })
    });
    let links = page.links.iter().map(
        |PosterLink {
             laddered, curve, ..
         }| json!({ "laddered": laddered, "curve": curve }),
    );
    json!({
        "part": Line::new(&page.part),
        "cards": cards(poster, &page.cards),
        "links": links.collect::<Vec<_>>(),
        "lane": lane,
    })
}

fn cards(poster: &Poster, some: &[PosterCard]) -> Vec<Value> {
    some.iter().map(|one| card(poster, one)).collect()
}

fn card(poster: &Poster, card: &PosterCard) -> Value {
    let under = if card.continued {
        let again = labels(poster.language).continued;
        Line::new(format!("{}, {again}", card.under).trim_start_matches(", "))
    } else {
        Line::new(&card.under)
    };
    json!({
        "kind": card.kind,
        "code": Line::new(&card.code),
        "verb": Line::new(&card.verb),
        "subject": Line::new(&card.subject),
        "under": under,
        "status": card.status,
        "stopped": card.stopped,
        "progress": card.progress,
        "expected": card.expected,
        "percent": card.percent,
        "folded": card.folded,
        "spoken": printable(&card.spoken).replace('\n', " "),
        "x": card.x,
        "y": card.y,
        "width": card.width,
        "height": card.height,
        "below": cards(poster, &card.below),
    })
}

/// The sheets, lengths in points.
fn tiles(poster: &Poster, options: &PosterOptions) -> Option<Value> {
    let tiles = options.tiles?;
    let tiling = tiling(options)?;
    let sheets = tiling.tiles.iter().map(|tile| {
        let (x, y, width, height) = tile.part;
        let part = [x, y, width, height].map(|length| length * POINTS_PER_MM);
        json!({ "name": tile.name, "row": tile.row, "column": tile.column, "part": part })
    });
    let count = tiling.tiles.len();
    let plan = poster.language.pick(
        "Trim each sheet at its crosses and glue it on the hatched edge of the next.",
        "Jedes Blatt an den Kreuzen beschneiden und auf die schraffierte Kante des nächsten kleben.",
    );
    let of = poster.language.pick("sheets", "Blätter");
    Some(json!({
        "margin": tiles.margin * POINTS_PER_MM,
        "overlap": tiles.overlap * POINTS_PER_MM,
        "marks": tiles.marks,
        "names": tiles.names,
        "glue": tiles.glue,
        "plan": tiles.plan,
        "plan_title": format!("{}, {count} {of}. {plan}", Line::new(&poster.title).text),
        "sheets": sheets.collect::<Vec<_>>(),
    }))
}

/// The SVG with a title that programs and screen readers find.
pub(super) fn titled(svg: &str, poster: &Poster) -> String {
    let title = format!("{}: {}", poster.kind, Line::new(&poster.title).text);
    let safe = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    match svg.find('>') {
        Some(end) => {
            let (head, rest) = svg.split_at(end + 1);
            format!("{head}<title>{safe}</title>{rest}")
        }
        None => svg.to_owned(),
    }
}
