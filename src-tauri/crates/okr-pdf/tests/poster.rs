//! The cascade poster: whole, tagged as a list in a list, every card on it, and cut into
//! sheets that fit together.
#![allow(clippy::unwrap_used)]

mod common;

use common::{dense, now, printed};
use okr::{Cycle, Language, Poster, PosterFit, PosterScope};
use okr_pdf::{
    PdfError, PosterOptions, PosterPaper, Silent, Standard, Tiles, poster_pdf, poster_png,
    poster_svg, tiling,
};

fn poster_of(language: Language, change: impl FnOnce(&mut PosterScope)) -> Poster {
    let workspace = okr::example_workspace(language);
    let cycle = workspace
        .all::<Cycle>()
        .find(|cycle| cycle.name == "2026")
        .unwrap();
    let mut scope = PosterScope::of(cycle.id, language);
    change(&mut scope);
    Poster::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap()
}

fn example() -> Poster {
    poster_of(Language::En, |_| {})
}

#[test]
fn the_example_is_one_a3_sheet_that_declares_both_standards() {
    let poster = example();
    let file = poster_pdf(&poster, &PosterOptions::default(), &Silent).unwrap();
    let page = printed("poster.pdf", &file);
    assert_eq!(file.pages, 1, "39 objectives fit A3");
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "nothing stands against it"
    );
    page.assert_whole();
    let Some(info) = page.ask("pdfinfo", &[], &[]) else {
        return;
    };
    assert!(info.contains("1190.55 x 841.89"), "A3 landscape: {info}");
    assert!(
        info.contains("OKR cascade: Tarn Valley Water, 2026"),
        "titled: {info}"
    );
}

#[test]
fn every_card_is_read_in_a_list_in_a_list() {
    let poster = example();
    let file = poster_pdf(&poster, &PosterOptions::default(), &Silent).unwrap();
    let page = printed("poster-tags.pdf", &file);
    let Some(tags) = page.ask("pdfinfo", &["-struct-text"], &[]) else {
        return;
    };
    for tag in ["H1", "H2", "LI", "LBody", "Figure"] {
        assert!(tags.contains(tag), "{tag} is in the structure: {tags}");
    }
    let depth = |line: &str| line.len() - line.trim_start().len();
    let lists: Vec<usize> = tags
        .lines()
        .filter(|line| line.trim() == "L" || line.trim().starts_with("L "))
        .map(depth)
        .collect();
    let deepest = lists.iter().max().unwrap() - lists.iter().min().unwrap();
    assert_eq!(
        deepest, 6,
        "a list in each of the three above it: {lists:?}"
    );
    let Some(text) = page.text() else { return };
    for card in poster.pages[0].all() {
        assert!(
            text.contains(&dense(&card.verb)),
            "{} is printed",
            card.verb
        );
    }
    assert!(
        text.contains(&dense("Not aligned")),
        "what is not aligned is said"
    );
    assert!(
        text.contains(&dense("tarn-valley.okr, 14 May 2026 14:41")),
        "from when"
    );
}

#[test]
fn every_paper_holds_the_same_poster() {
    let sizes = [
        (PosterPaper::A4, "841.89 x 595.276"),
        (PosterPaper::A2, "1683.78 x 1190.55"),
        (PosterPaper::A1, "2383.94 x 1683.78"),
        (PosterPaper::A0, "3370.39 x 2383.94"),
    ];
    for (paper, size) in sizes {
        let options = PosterOptions { paper, tiles: None };
        let file = poster_pdf(&example(), &options, &Silent).unwrap();
        let page = printed(&format!("poster-{paper:?}.pdf"), &file);
        let Some(info) = page.ask("pdfinfo", &[], &[]) else {
            return;
        };
        assert!(info.contains(size), "{paper:?} is {size}: {info}");
    }
}

#[test]
fn sheets_are_as_many_as_planned_and_named() {
    let options = PosterOptions {
        paper: PosterPaper::A1,
        tiles: Some(Tiles::default()),
    };
    let planned = tiling(&options).unwrap();
    let file = poster_pdf(&example(), &options, &Silent).unwrap();
    assert_eq!(file.pages, planned.tiles.len(), "a page for each sheet");
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "sheets are sound files too"
    );
    let page = printed("poster-tiles.pdf", &file);
    let Some(info) = page.ask("pdfinfo", &[], &[]) else {
        return;
    };
    assert!(info.contains("841.89 x 595.276"), "A4, lying: {info}");
    let Some(text) = page.ask("pdftotext", &["-f", "5", "-l", "5"], &["-"]) else {
        return;
    };
    assert!(
        text.contains("B2"),
        "the fifth sheet is the second of row B: {text}"
    );
    let with_plan = PosterOptions {
        tiles: Some(Tiles {
            plan: true,
            ..Tiles::default()
        }),
        ..options
    };
    let file = poster_pdf(&example(), &with_plan, &Silent).unwrap();
    printed("poster-plan.pdf", &file);
    assert_eq!(file.pages, planned.tiles.len() + 1, "the plan comes first");
}

#[test]
fn one_page_for_each_strategic_objective_in_german() {
    let poster = poster_of(Language::De, |scope| scope.fit = PosterFit::Pages);
    let file = poster_pdf(&poster, &PosterOptions::default(), &Silent).unwrap();
    let page = printed("poster-pages.pdf", &file);
    assert_eq!(file.pages, poster.pages.len());
    assert!(file.pages >= 3, "one each: {}", file.pages);
    assert_eq!(file.standard, Standard::UaAndA2a);
    let Some(text) = page.text() else { return };
    for words in ["OKR-Kaskade", "Nicht ausgerichtet", "1 von 3"] {
        assert!(text.contains(&dense(words)), "{words} in {text}");
    }
}

#[test]
fn pictures_are_of_one_page() {
    let png = poster_png(&example(), &PosterOptions::default(), 0, 2000).unwrap();
    let width = u32::from_be_bytes(png.bytes[16..20].try_into().unwrap());
    assert_eq!(width, 2000, "as wide as asked");
    let svg = poster_svg(&example(), &PosterOptions::default(), 0).unwrap();
    let svg = String::from_utf8(svg.bytes).unwrap();
    assert!(svg.starts_with("<svg"), "an SVG");
    assert!(
        svg.contains("<title>OKR cascade: Tarn Valley Water, 2026</title>"),
        "titled"
    );
    // Kept where somebody wants to look at them.
    if let Some(folder) = std::env::var_os("OKR_PAGES_DIR").map(std::path::PathBuf::from) {
        std::fs::write(folder.join("okr-poster.svg"), svg).unwrap();
        std::fs::write(folder.join("okr-poster.png"), png.bytes).unwrap();
    }
}

#[test]
fn the_same_poster_gives_the_same_bytes() {
    let make = || {
        poster_pdf(&example(), &PosterOptions::default(), &Silent)
            .unwrap()
            .bytes
    };
    let first = make();
    okr_pdf::forget();
    assert!(
        first == make(),
        "nothing of the clock or of chance is in it"
    );
}

#[test]
fn an_empty_board_and_sheets_without_room_are_refused_kindly() {
    let nothing = poster_of(Language::En, |scope| scope.shown = Some(vec![]));
    let refused = poster_pdf(&nothing, &PosterOptions::default(), &Silent).unwrap_err();
    assert_eq!(refused, PdfError::NothingOnBoard);
    let options = PosterOptions {
        paper: PosterPaper::A1,
        tiles: Some(Tiles {
            overlap: 150.0,
            margin: 40.0,
            ..Tiles::default()
        }),
    };
    let refused = poster_pdf(&example(), &options, &Silent).unwrap_err();
    assert_eq!(refused, PdfError::NoRoomOnSheets);
}
