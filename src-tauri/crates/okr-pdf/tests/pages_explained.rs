//! The appendix that says how the numbers came about.
#![allow(clippy::unwrap_used)]

mod common;

use common::{canvas, dense, now, printed};
use okr::{Cycle, Language, Report, ReportScope, Unit};
use okr_pdf::{PageOptions, Silent, Standard, pdf};

fn explained(language: Language) -> Report {
    let workspace = okr::example_workspace(language);
    let of_2026 = |cycle: &&Cycle| cycle.name == "2026";
    let scope = ReportScope {
        cycle: workspace.all::<Cycle>().find(of_2026).unwrap().id,
        unit: workspace
            .all::<Unit>()
            .find(|unit| unit.brief() == "PMO")
            .map(|unit| unit.id),
        below: false,
        language,
        drafts: false,
        blank: false,
        explanations: true,
    };
    Report::make(&workspace, &scope, "tarn-valley.okr", now()).unwrap()
}

#[test]
fn an_appendix_follows_the_canvas_and_keeps_the_standards() {
    for language in [Language::En, Language::De] {
        let report = explained(language);
        let file = pdf(&report, &PageOptions::default(), &Silent).unwrap();
        assert_eq!(file.standard, Standard::UaAndA2a, "{:?}", file.missing);
        let bare = pdf(&canvas(), &PageOptions::default(), &Silent).unwrap();
        assert!(file.pages > bare.pages, "{} pages", file.pages);
        let page = printed(&format!("explained-{language:?}.pdf"), &file);
        page.assert_whole();
        let Some(text) = page.text() else { continue };
        for explanation in &report.canvases[0].explanations {
            assert!(
                text.contains(&dense(&explanation.about)),
                "{} is explained",
                explanation.about
            );
        }
    }
}

#[test]
fn nothing_follows_where_it_was_not_asked_for() {
    assert!(canvas().canvases[0].explanations.is_empty());
}
