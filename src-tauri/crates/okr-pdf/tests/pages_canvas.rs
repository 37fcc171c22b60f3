//! One canvas as a PDF: whole, tagged, every word on it, and the same every time.
#![allow(clippy::unwrap_used)]

mod common;

use common::{canvas, dense, printed, report, with_key_results};
use okr::Language;
use okr_pdf::{PageOptions, Paper, PdfError, Silent, Standard, pdf, png};

#[test]
fn the_canvas_is_one_page_that_declares_both_standards() {
    let file = pdf(&canvas(), &PageOptions::default(), &Silent).unwrap();
    let page = printed("canvas.pdf", &file);
    assert_eq!(file.pages, 1, "eight key results fit one page");
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "ordinary text stands against nothing"
    );
    assert!(
        file.missing.is_empty(),
        "every character has a glyph: {:?}",
        file.missing
    );
    page.assert_whole();
    let Some(info) = page.ask("pdfinfo", &[], &[]) else {
        return;
    };
    assert!(
        info.contains("OKR canvas: Project Management Office, 2026"),
        "titled: {info}"
    );
    assert!(info.contains("Tagged:          yes"), "tagged: {info}");
}

#[test]
fn every_word_of_the_canvas_is_on_the_page() {
    let report = canvas();
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    let Some(text) = printed("words.pdf", &file).text() else {
        return;
    };
    let canvas = &report.canvases[0];
    let mut expected = vec![canvas.unit.clone(), canvas.cycle_text.clone()];
    for band in &canvas.bands {
        expected.extend([
            band.code.clone(),
            band.title.clone(),
            band.feeds_back.clone(),
        ]);
        for objective in &band.objectives {
            expected.extend([objective.verb.clone(), objective.subject.clone()]);
            for k in &objective.key_results {
                expected.extend([k.title.clone(), k.owner.clone(), k.status_text.clone()]);
                expected.push(k.anticipated_impact.clone());
                expected.extend(k.figures.plans.iter().map(|plan| plan.text.clone()));
                expected.extend(k.activities.iter().map(|work| work.title.clone()));
            }
        }
    }
    for words in expected {
        assert!(
            text.contains(&dense(&words)),
            "“{words}” is printed whole in: {text}"
        );
    }
    assert!(
        text.contains(&dense("tarn-valley.okr, 14 May 2026 14:41")),
        "the footer says from when"
    );
    assert!(
        text.contains(&dense("To be agreed")),
        "a missing plan says so"
    );
}

#[test]
fn a_screen_reader_finds_headings_a_table_and_spoken_tracks() {
    let file = pdf(&canvas(), &PageOptions::default(), &Silent).unwrap();
    let page = printed("tags.pdf", &file);
    let Some(tags) = page.ask("pdfinfo", &["-struct-text"], &[]) else {
        return;
    };
    for tag in ["H1", "H2", "Table", "TH", "TR", "Figure"] {
        assert!(tags.contains(tag), "{tag} is in the structure: {tags}");
    }
    assert!(tags.contains("Key result and work"), "columns have heads");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let make = || {
        pdf(&canvas(), &PageOptions::default(), &Silent)
            .unwrap()
            .bytes
    };
    let first = make();
    okr_pdf::forget();
    assert!(
        first == make(),
        "nothing of the clock or of chance is in the file"
    );
}

#[test]
fn every_paper_holds_the_sheet() {
    let sizes = [
        (Paper::A4, "841.89 x 595.276"),
        (Paper::A3, "1190.55 x 841.89"),
        (Paper::Letter, "792 x 612"),
    ];
    for (paper, size) in sizes {
        let options = PageOptions {
            paper,
            ..PageOptions::default()
        };
        let file = pdf(&canvas(), &options, &Silent).unwrap();
        assert_eq!(file.pages, 1, "{paper:?} takes the canvas on one page");
        let page = printed(&format!("{paper:?}.pdf"), &file);
        let Some(info) = page.ask("pdfinfo", &[], &[]) else {
            return;
        };
        assert!(info.contains(size), "{paper:?} is {size}: {info}");
    }
}

#[test]
fn plans_work_and_legend_can_be_left_out() {
    let options = PageOptions {
        paper: Paper::A4,
        plans: false,
        work: false,
        legend: false,
    };
    let file = pdf(&canvas(), &options, &Silent).unwrap();
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "fewer columns are still a whole table"
    );
    let Some(text) = printed("short.pdf", &file).text() else {
        return;
    };
    assert!(!text.contains(&dense("If missed")), "no plan columns");
    assert!(!text.contains(&dense("Recording clinics")), "no work list");
    assert!(!text.contains(&dense("Behind pace")), "no legend");
    assert!(
        text.contains(&dense("Non-productive hours")),
        "the key results stay"
    );
}

#[test]
fn german_labels_and_language() {
    let report = report(Some("Projektmanagementbüro"), Language::De, false);
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    assert_eq!(file.standard, Standard::UaAndA2a);
    let page = printed("german.pdf", &file);
    let Some(text) = page.text() else { return };
    for words in [
        "Schlüsselergebnis und Arbeit",
        "Wenn verfehlt",
        "Noch offen",
        "1 von ",
    ] {
        assert!(text.contains(&dense(words)), "{words} in: {text}");
    }
    assert!(!text.contains("Anticipated"), "no English label is left");
}

#[test]
fn the_form_for_the_wall_is_empty_and_one_page() {
    let report = report(Some(common::PMO), Language::En, true);
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    assert_eq!(file.pages, 1, "a sheet to hang up");
    assert_eq!(file.standard, Standard::UaAndA2a);
    let Some(text) = printed("blank.pdf", &file).text() else {
        return;
    };
    assert!(
        text.contains(&dense("If exceeded")),
        "the columns are named"
    );
    assert!(!text.contains("Non-productive"), "the fields are empty");
    assert!(
        !text.contains(&dense("To be agreed")),
        "an empty field says nothing"
    );
}

#[test]
fn many_key_results_break_between_rows_and_repeat_the_head() {
    let report = with_key_results(300);
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    assert!(
        file.pages > 20,
        "300 key results take many pages: {}",
        file.pages
    );
    let page = printed("many.pdf", &file);
    page.assert_whole();
    for at in [2, 3, file.pages] {
        let number = at.to_string();
        let Some(text) = page.ask("pdftotext", &["-raw", "-f", &number, "-l", &number], &["-"])
        else {
            return;
        };
        let text = dense(&text);
        assert!(
            text.contains(&dense("If exceeded")),
            "page {at} has the column heads: {text}"
        );
        assert!(
            text.contains("S1") || text.contains("S2") || text.contains("S3"),
            "and a band"
        );
        assert!(
            text.contains(&dense("Project Management Office")),
            "and the unit"
        );
    }
    let whole = page.text().unwrap();
    for k in report.canvases[0]
        .bands
        .iter()
        .flat_map(|b| &b.objectives)
        .flat_map(|o| &o.key_results)
    {
        assert!(
            whole.contains(&k.figures.number),
            "{} is printed",
            k.figures.number
        );
    }
}

#[test]
fn a_picture_of_any_page() {
    let picture = png(&canvas(), &PageOptions::default(), 0, 2.0).unwrap();
    assert_eq!(picture.pages, 1);
    assert_eq!(&picture.bytes[1..4], b"PNG");
    let width = u32::from_be_bytes(picture.bytes[16..20].try_into().unwrap());
    assert_eq!(width, 1684, "two pixels to each of 842 points");
    let beyond = png(&canvas(), &PageOptions::default(), 9, 0.2).unwrap();
    assert_eq!(beyond.pages, 1, "beyond the end the last page is drawn");
}

#[test]
fn nothing_to_print_is_said_kindly() {
    let mut empty = canvas();
    empty.canvases.clear();
    let refused = pdf(&empty, &PageOptions::default(), &Silent).unwrap_err();
    assert_eq!(refused, PdfError::NoCanvas);
    assert!(
        refused.to_string().ends_with('.'),
        "a finished sentence: {refused}"
    );
    let mut unwritten = canvas();
    unwritten.canvases[0].bands.clear();
    let file = pdf(&unwritten, &PageOptions::default(), &Silent).unwrap();
    let Some(text) = printed("unwritten.pdf", &file).text() else {
        return;
    };
    assert!(
        text.contains(&dense("Nothing is written")),
        "an empty canvas prints its head: {text}"
    );
}
