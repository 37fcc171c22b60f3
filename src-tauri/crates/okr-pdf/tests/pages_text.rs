//! Any text a person can type: literal, whole, and never the end of an export.
#![allow(clippy::unwrap_used)]

mod common;

use common::{canvas, dense, printed, with_text_everywhere};
use okr_pdf::{PageOptions, Paper, Silent, Standard, pdf};
use proptest::prelude::*;

#[test]
fn markup_in_text_is_printed_as_typed() {
    let hostile = "#[danger] *x* $y$ @ref <l> #eval(\"1\") \\ // -- ... `c` = 'q' <sub>2</sub>";
    let file = pdf(
        &with_text_everywhere(hostile),
        &PageOptions::default(),
        &Silent,
    )
    .unwrap();
    assert_eq!(file.standard, Standard::UaAndA2a, "signs are only signs");
    let page = printed("markup.pdf", &file);
    page.assert_whole();
    let Some(text) = page.text() else { return };
    assert!(
        text.contains(&dense(hostile)),
        "every sign as typed in: {text}"
    );
}

#[test]
fn scripts_of_the_world_have_glyphs_and_direction() {
    let text = "Łódź Ελλάδα Київ 資源の日数 日本語 自由 한국어 עברית العربية ✔ → ≤ ≥ € 😀 🚀 ½ − ×";
    let file = pdf(
        &with_text_everywhere(text),
        &PageOptions::default(),
        &Silent,
    )
    .unwrap();
    printed("scripts.pdf", &file).assert_whole();
    assert!(
        file.missing.is_empty(),
        "bundled fonts cover them: {:?}",
        file.missing
    );
    assert_eq!(file.standard, Standard::UaAndA2a);
}

#[test]
fn right_to_left_text_stands_at_the_right() {
    let mut report = canvas();
    let k = &mut report.canvases[0].bands[0].objectives[0].key_results[0];
    k.title = "تقليل ساعات العمل غير المنتجة".to_owned();
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    let page = printed("arabic.pdf", &file);
    assert_eq!(file.standard, Standard::UaAndA2a);
    let Some(boxes) = page.ask("pdftotext", &["-bbox"], &["-"]) else {
        return;
    };
    // Words of the title, and how far right they reach. The column ends 272 pt from the left.
    let edges = boxes
        .lines()
        .filter(|line| line.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)));
    let right = edges
        .filter_map(|line| {
            line.split("xMax=\"")
                .nth(1)?
                .split('"')
                .next()?
                .parse::<f64>()
                .ok()
        })
        .fold(0.0, f64::max);
    assert!(
        (250.0..272.0).contains(&right),
        "the title ends at the column's right: {right}"
    );
}

#[test]
fn long_titles_lines_and_words_wrap_and_stay_whole() {
    let long = "A title that goes on and on about everything at once, ".repeat(17);
    let long = long.trim();
    assert!(long.len() > 900, "as long as the longest seen");
    let file = pdf(
        &with_text_everywhere(long),
        &PageOptions::default(),
        &Silent,
    )
    .unwrap();
    assert_eq!(file.standard, Standard::UaAndA2a);
    let page = printed("long.pdf", &file);
    page.assert_within_the_paper();
    let Some(text) = page.text() else { return };
    assert!(text.contains(&dense(long)), "whole: {text}");

    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenband".repeat(4);
    let file = pdf(
        &with_text_everywhere(&word),
        &PageOptions::default(),
        &Silent,
    )
    .unwrap();
    let page = printed("word.pdf", &file);
    page.assert_within_the_paper();
    let Some(text) = page.text() else { return };
    assert!(
        text.contains(&word),
        "a word without a break is broken, not cut: {text}"
    );

    let lines = "first\nsecond\r\nthird\u{200b}\u{200d}\u{feff}\u{0}";
    let file = pdf(
        &with_text_everywhere(lines),
        &PageOptions::default(),
        &Silent,
    )
    .unwrap();
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "marks without a picture cost nothing"
    );
    let Some(text) = printed("lines.pdf", &file).text() else {
        return;
    };
    assert!(
        text.contains("firstsecondthird"),
        "lines stay in order: {text}"
    );
}

#[test]
fn a_text_higher_than_a_page_goes_on_over_pages() {
    let mut report = canvas();
    let k = &mut report.canvases[0].bands[0].objectives[0].key_results[0];
    let lines: Vec<String> = (1..=200).map(|n| format!("line{n}")).collect();
    k.anticipated_impact = lines.join("\n");
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    assert_eq!(file.standard, Standard::UaAndA2a);
    let Some(text) = printed("high.pdf", &file).text() else {
        return;
    };
    for line in lines {
        assert!(text.contains(&line), "{line} is printed, none is cut");
    }
}

#[test]
fn a_missing_glyph_costs_the_mark_and_is_named_not_the_export() {
    let mut report = canvas();
    let k = &mut report.canvases[0].bands[2].objectives[0].key_results[1];
    k.title = "A sign of one's own: \u{e123}".to_owned();
    let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
    assert_eq!(
        file.standard,
        Standard::Tagged,
        "it declares what it cannot keep to nobody"
    );
    assert_eq!(file.missing.len(), 1, "one place: {:?}", file.missing);
    assert_eq!(file.missing[0].place, "KR 3.2", "the place is named");
    assert_eq!(file.missing[0].text, "\u{e123}");
    let page = printed("missing.pdf", &file);
    page.assert_whole();
    let Some(text) = page.text() else { return };
    assert!(
        text.contains(&dense("A sign of one's own:")),
        "the rest is there: {text}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_text_makes_pages(text in "\\PC{0,40}|[\\x00-\\u{ffff}]{0,20}|(\\w{1,30} ){0,30}", paper in 0..3usize) {
        let paper = [Paper::A4, Paper::A3, Paper::Letter][paper];
        let options = PageOptions { paper, ..PageOptions::default() };
        let file = pdf(&with_text_everywhere(&text), &options, &Silent);
        prop_assert!(file.is_ok(), "{:?} for {text:?}", file.err());
        prop_assert!(file.unwrap().bytes.starts_with(b"%PDF"));
    }
}
