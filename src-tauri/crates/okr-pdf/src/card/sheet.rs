//! Two cards on one sheet, one above the other.

use typst::layout::{Abs, Frame, Point, Size};
use typst::model::Document;
use typst_layout::{Page, PagedDocument};

/// The pages of a document two by two, each pair on a page twice as high.
pub(super) fn in_pairs(document: &PagedDocument) -> PagedDocument {
    let pairs = document.pages().chunks(2).enumerate();
    let pages = pairs.filter_map(|(at, pair)| {
        let first = pair.first()?;
        let size = first.frame.size();
        let mut frame = Frame::hard(Size::new(size.x, size.y * 2.0));
        for (one, place) in pair.iter().zip([Abs::zero(), size.y]) {
            frame.push_frame(Point::with_y(place), one.frame.clone());
        }
        Some(Page {
            frame,
            number: at as u64 + 1,
            ..first.clone()
        })
    });
    PagedDocument::new(pages.collect(), document.info().clone())
}
