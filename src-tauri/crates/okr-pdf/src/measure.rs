//! Measuring canvases and planning their pages, before anything is drawn.
//!
//! Done a few canvases at a time, and the engine's memory of it dropped in between: drawn
//! and measured together, a booklet of 100 canvases took 1.5 GB.

use crate::content::{Book, Content, Sheet};
use crate::plan::{Heights, Plan};
use crate::world::Desk;
use crate::{PdfError, Watch, compiled};
use typst::foundations::{Label, Selector};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_kit::fonts::FontStore;

/// Canvases measured together.
const AT_ONCE: usize = 8;

/// Plans the pages of every canvas.
pub(crate) fn plan_pages(
    content: &mut Content,
    watch: &dyn Watch,
    fonts: &'static FontStore,
) -> Result<(), PdfError> {
    let total = content.sheets.len();
    for first in (0..total).step_by(AT_ONCE) {
        let last = total.min(first + AT_ONCE);
        let part = &content.sheets[first..last];
        watch.page(first / 2, total, &part[0].unit.plain());
        let plans = plans_of(&content.book, part, watch, fonts)?;
        for (sheet, plan) in content.sheets[first..last].iter_mut().zip(plans) {
            sheet.plan = plan;
        }
        if total > AT_ONCE {
            comemo::evict(0);
        }
    }
    Ok(())
}

/// Plans in the size of the design; a canvas that needs a second page for little is set a
/// little smaller where that saves it.
fn plans_of(
    book: &Book,
    sheets: &[Sheet],
    watch: &dyn Watch,
    fonts: &'static FontStore,
) -> Result<Vec<Plan>, PdfError> {
    let all: Vec<&Sheet> = sheets.iter().collect();
    let desk = Desk::to_measure(book, &all, false, fonts)?;
    let mut plans = planned(&desk, book, watch)?;
    let long: Vec<usize> = (0..plans.len())
        .filter(|&at| plans[at].is_nearly_one_page())
        .collect();
    if long.is_empty() {
        return Ok(plans);
    }
    let again: Vec<&Sheet> = long.iter().filter_map(|&at| sheets.get(at)).collect();
    let desk = Desk::to_measure(book, &again, true, fonts)?;
    for (at, plan) in long.into_iter().zip(planned(&desk, &book.tight(), watch)?) {
        if plan.pages.len() == 1 {
            plans[at] = Plan {
                tight: true,
                ..plan
            };
        }
    }
    Ok(plans)
}

fn planned(desk: &Desk, book: &Book, watch: &dyn Watch) -> Result<Vec<Plan>, PdfError> {
    let document = compiled(desk, watch)?;
    let label = Label::new(PicoStr::constant("heights")).ok_or_else(unmeasured)?;
    let found = document.introspector().query(&Selector::Label(label));
    found
        .iter()
        .map(|element| {
            let heights = element.to_packed::<MetadataElem>().ok_or_else(unmeasured)?;
            let value = serde_json::to_value(&heights.value).map_err(|_| unmeasured())?;
            let heights: Heights = serde_json::from_value(value).map_err(|_| unmeasured())?;
            Ok(Plan::new(&heights, book.room(), book.is_blank()))
        })
        .collect()
}

fn unmeasured() -> PdfError {
    PdfError::Layout("the heights could not be read".to_owned())
}
