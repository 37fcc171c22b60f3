//! Several canvases in one file: contents, bookmarks, progress, cancelling.
#![allow(clippy::unwrap_used)]

mod common;

use common::{booklet, dense, printed, report};
use okr::Language;
use okr_pdf::{PageOptions, PdfError, Silent, Standard, Watch, pdf};
use std::sync::Mutex;

#[derive(Default)]
struct Seen {
    calls: Mutex<Vec<(usize, usize, String)>>,
    stop_at: Option<usize>,
}

impl Watch for Seen {
    fn page(&self, done: usize, total: usize, at: &str) {
        self.calls
            .lock()
            .unwrap()
            .push((done, total, at.to_owned()));
    }

    fn cancelled(&self) -> bool {
        let calls = self.calls.lock().unwrap();
        self.stop_at
            .is_some_and(|at| calls.iter().any(|(done, ..)| *done >= at))
    }
}

#[test]
fn a_booklet_has_contents_bookmarks_and_a_page_for_each_canvas() {
    let file = pdf(&booklet(12), &PageOptions::default(), &Silent).unwrap();
    let page = printed("booklet.pdf", &file);
    assert_eq!(file.pages, 13, "contents and twelve canvases");
    assert_eq!(file.standard, Standard::UaAndA2a);
    page.assert_whole();
    let Some(first) = page.ask("pdftotext", &["-raw", "-l", "1"], &["-"]) else {
        return;
    };
    assert!(
        first.contains("Unit 12") && first.contains("13"),
        "listed with its page: {first}"
    );
    let Some(json) = page.ask("qpdf", &["--json", "--json-key=outlines"], &[]) else {
        return;
    };
    for title in ["Unit 1\"", "Unit 12\"", "Increase on-time deliveries"] {
        assert!(json.contains(title), "{title} is a bookmark: {json}");
    }
}

#[test]
fn the_whole_cycle_of_the_example_is_a_booklet() {
    let report = report(None, Language::En, false);
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    let page = printed("cycle.pdf", &file);
    assert_eq!(file.standard, Standard::UaAndA2a);
    assert!(
        file.pages > report.canvases.len(),
        "contents and a page or more for each"
    );
    let Some(text) = page.text() else { return };
    for canvas in &report.canvases {
        assert!(text.contains(&dense(&canvas.unit)), "{} is in", canvas.unit);
    }
}

#[test]
fn progress_rises_to_the_end_and_names_canvases() {
    let seen = Seen::default();
    pdf(&booklet(6), &PageOptions::default(), &seen).unwrap();
    let calls = seen.calls.into_inner().unwrap();
    assert!(
        calls.is_sorted_by_key(|(done, ..)| *done),
        "never backwards: {calls:?}"
    );
    assert_eq!(
        calls.last().map(|call| (call.0, call.1)),
        Some((6, 6)),
        "ends with all"
    );
    assert!(
        calls.iter().any(|(.., at)| at == "Unit 3"),
        "says where it is: {calls:?}"
    );
}

#[test]
fn cancelling_stops_early_and_the_next_export_is_whole() {
    let seen = Seen {
        stop_at: Some(1),
        ..Seen::default()
    };
    let refused = pdf(&booklet(20), &PageOptions::default(), &seen).unwrap_err();
    assert_eq!(refused, PdfError::Cancelled);
    let done = seen.calls.into_inner().unwrap().len();
    assert!(done < 20, "most canvases were not begun: {done}");
    let file = pdf(&booklet(3), &PageOptions::default(), &Silent).unwrap();
    assert_eq!(file.pages, 4, "nothing of the cancelled one is left behind");
}
