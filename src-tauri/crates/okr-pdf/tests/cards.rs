//! Cards of people and units: on one page, whole, tagged, and what is asked for on them.
#![allow(clippy::unwrap_used)]

mod common;

use common::{dense, now, printed};
use okr::{Cards, Cycle, Id, Language, Person, Unit, Workspace};
use okr_pdf::{CardOptions, CardPaper, PdfError, Silent, Standard, cards_pdf, cards_png};

const A5: &str = "419.528 x 595.276";
const A6: &str = "419.528 x 297.638";

fn who(workspace: &Workspace, name: &str) -> Id {
    let person = workspace.all::<Person>().find(|row| row.name == name);
    let mut units = workspace.all::<Unit>();
    let unit = units.find(|row| row.name == name || row.short == name);
    person.map(|row| row.id).or(unit.map(|row| row.id)).unwrap()
}

fn cards(names: &[&str], language: Language) -> Cards {
    let workspace = okr::example_workspace(language);
    let mut cycles = workspace.all::<Cycle>();
    let cycle = cycles.find(|row| row.name == "2026").unwrap().id;
    let who: Vec<Id> = names.iter().map(|name| who(&workspace, name)).collect();
    Cards::make(
        &workspace,
        &who,
        cycle,
        ("tarn-valley.okr", now()),
        language,
    )
    .unwrap()
}

fn on(paper: CardPaper) -> CardOptions {
    CardOptions {
        paper,
        ..CardOptions::default()
    }
}

#[test]
fn a_card_is_one_page_of_a5_that_declares_both_standards() {
    let file = cards_pdf(
        &cards(&["Maya Cohen"], Language::En),
        &on(CardPaper::A5),
        &Silent,
    )
    .unwrap();
    let page = printed("card-a5.pdf", &file);
    assert_eq!(
        file.standard,
        Standard::UaAndA2a,
        "nothing stands against it"
    );
    assert_eq!(file.pages, 1, "three objectives fit one page");
    page.assert_whole();
    page.assert_within_the_paper();
    let Some(info) = page.ask("pdfinfo", &[], &[]) else {
        return;
    };
    assert!(info.contains(A5), "A5 portrait: {info}");
    assert!(
        info.contains("OKR card: Maya Cohen, 2026"),
        "titled: {info}"
    );
    assert!(info.contains("Tagged:          yes"), "tagged: {info}");
}

#[test]
fn everything_owned_is_on_the_card_and_what_it_serves() {
    let cards = cards(&["Maya Cohen"], Language::En);
    let file = cards_pdf(&cards, &on(CardPaper::A5), &Silent).unwrap();
    let Some(text) = printed("card-words.pdf", &file).text() else {
        return;
    };
    let holding = &cards.holdings[0];
    let mut expected = vec![
        holding.name.clone(),
        "tarn-valley.okr, 14 May 2026 14:41".into(),
    ];
    expected.extend(holding.facts.iter().map(|fact| fact.value.clone()));
    expected.extend(holding.points.iter().map(|point| point.text.clone()));
    expected.extend(
        holding
            .work
            .iter()
            .flat_map(|row| [row.title.clone(), row.card_line.clone()]),
    );
    for row in &holding.objectives {
        expected.extend([
            row.verb.clone(),
            row.subject.clone(),
            row.status_text.clone(),
        ]);
        expected.extend(row.chains.iter().map(|chain| chain.lead.clone()));
        for k in &row.key_results {
            expected.extend([
                k.title.clone(),
                k.now_text.clone().unwrap(),
                k.target_line.clone(),
            ]);
        }
    }
    for k in &holding.key_results {
        expected.extend([
            k.title.clone(),
            k.now_text.clone().unwrap(),
            k.confidence_line.clone(),
        ]);
    }
    for words in expected {
        assert!(
            text.contains(&dense(&words)),
            "“{words}” is printed whole in: {text}"
        );
    }
    assert!(
        text.contains(&dense("No parent yet")),
        "what serves nothing says so"
    );
}

#[test]
fn what_is_switched_off_is_not_printed() {
    let options = CardOptions {
        work: false,
        points: false,
        confidence: false,
        paper: CardPaper::A5,
    };
    let file = cards_pdf(&cards(&["Maya Cohen"], Language::En), &options, &Silent).unwrap();
    let Some(text) = printed("card-less.pdf", &file).text() else {
        return;
    };
    for words in ["Goal check at intake", "Open points", "Confidence"] {
        assert!(
            !text.contains(&dense(words)),
            "“{words}” was not asked for: {text}"
        );
    }
    assert!(text.contains(&dense("Projects aligned to a strategic goal")));
}

#[test]
fn small_cards_are_a6_and_two_of_them_share_a_sheet() {
    let cards = cards(&["Delivery assurance", "Priya Nair"], Language::En);
    let options = |paper| CardOptions {
        work: false,
        points: false,
        ..on(paper)
    };
    let alone = cards_pdf(&cards, &options(CardPaper::A6), &Silent).unwrap();
    let pairs = cards_pdf(&cards, &options(CardPaper::TwoA6), &Silent).unwrap();
    assert_eq!((alone.pages, pairs.pages), (2, 1));
    assert_eq!(
        pairs.standard,
        Standard::UaAndA2a,
        "put together it is tagged as before"
    );
    let (one, two) = (
        printed("cards-a6.pdf", &alone),
        printed("cards-two-a6.pdf", &pairs),
    );
    two.assert_whole();
    let (Some(small), Some(sheet)) = (one.ask("pdfinfo", &[], &[]), two.ask("pdfinfo", &[], &[]))
    else {
        return;
    };
    assert!(small.contains(A6) && sheet.contains(A5), "{small}{sheet}");
    let (one, two) = (one.text().unwrap(), two.text().unwrap());
    assert_eq!(one.len(), two.len(), "nothing is lost between the two");
    let tags = printed("tags.pdf", &pairs)
        .ask("pdfinfo", &["-struct-text"], &[])
        .unwrap();
    assert!(
        tags.contains("Priya Nair") && tags.contains("Delivery assurance"),
        "{tags}"
    );
}

#[test]
fn a_screen_reader_finds_headings_lists_and_spoken_figures() {
    let file = cards_pdf(
        &cards(&["Maya Cohen"], Language::En),
        &on(CardPaper::A5),
        &Silent,
    )
    .unwrap();
    let Some(tags) = printed("card-tags.pdf", &file).ask("pdfinfo", &["-struct"], &[]) else {
        return;
    };
    for tag in ["H1", "H2", "H3", "Figure", "LI"] {
        assert!(tags.contains(tag), "{tag} is in the structure: {tags}");
    }
    let page = printed("card-spoken.pdf", &file);
    let plain = ["--qdf", "--object-streams=disable"];
    let Some(said) = page.ask("qpdf", &plain, &["-"]) else {
        return;
    };
    assert!(said.contains("38%, expected 74%"), "the bar is spoken");
}

#[test]
fn german_cards_and_cards_of_a_team_are_made() {
    let team = ["Ines Duarte", "Lars Holm", "Kwame Boateng", "PMO"];
    let file = cards_pdf(&cards(&team, Language::De), &on(CardPaper::A5), &Silent).unwrap();
    assert!(file.pages >= 4, "each begins a page");
    let page = printed("cards-de.pdf", &file);
    page.assert_within_the_paper();
    let Some(text) = page.text() else { return };
    assert!(text.contains(&dense("Offene Punkte")) && text.contains(&dense("OKR-Karte, Einheit")));
}

#[test]
fn nobody_has_no_card_and_who_owns_nothing_has_an_empty_one() {
    let mut none = cards(&["Rosa Fenn"], Language::En);
    let file = cards_pdf(&none, &on(CardPaper::A6), &Silent).unwrap();
    if let Some(text) = printed("card-empty.pdf", &file).text() {
        assert!(
            text.contains(&dense("Owns nothing in this cycle yet.")),
            "{text}"
        );
    }
    none.holdings.clear();
    let refused = cards_pdf(&none, &on(CardPaper::A5), &Silent);
    assert_eq!(refused, Err(PdfError::NoCard));
}

#[test]
fn any_text_is_text_and_a_long_card_goes_on_over_pages() {
    let mut cards = cards(&["Maya Cohen"], Language::En);
    let holding = &mut cards.holdings[0];
    let hostile =
        "#panic() *a* $x$ \\ <b> العربية 日本語 Donaudampfschifffahrtsgesellschaftskapitänsmütze";
    holding.name = hostile.into();
    for row in &mut holding.objectives {
        row.subject = hostile.into();
        row.chains
            .iter_mut()
            .for_each(|chain| chain.lead = hostile.into());
    }
    let pattern = holding.objectives.clone();
    holding.objectives = pattern.into_iter().cycle().take(12).collect();
    let file = cards_pdf(&cards, &on(CardPaper::A5), &Silent).unwrap();
    assert!(file.pages > 1, "twelve objectives need more than a page");
    let page = printed("card-long.pdf", &file);
    page.assert_within_the_paper();
    let Some(text) = page.text() else { return };
    assert!(text.contains("#panic()*a*$x$"), "as typed: {text}");
    assert!(
        text.contains(&dense(&format!("2 of {}", file.pages))),
        "pages are counted: {text}"
    );
}

#[test]
fn a_picture_is_as_wide_as_asked_for() {
    let picture = cards_png(
        &cards(&["Maya Cohen"], Language::En),
        &on(CardPaper::A5),
        0,
        536,
    )
    .unwrap();
    let width = u32::from_be_bytes(picture.bytes[16..20].try_into().unwrap());
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    assert!((535..=537).contains(&width), "{width}");
    assert_eq!(picture.pages, 1);
}

#[test]
fn the_same_cards_give_the_same_bytes() {
    let make = || {
        cards_pdf(
            &cards(&["Maya Cohen"], Language::En),
            &on(CardPaper::A5),
            &Silent,
        )
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
