//! Finding things by their words.

mod stage;

use okr::*;
use stage::*;

fn titles(workspace: &Workspace, text: &str) -> Vec<String> {
    search(workspace, text, 9)
        .into_iter()
        .map(|hit| hit.title)
        .collect()
}

#[test]
fn titles_that_start_with_the_text_come_first_then_words_then_the_rest() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    for title in [
        "The route plan",
        "Routes planned",
        "Reroute lorries",
        "Plan each route early",
    ] {
        stage.key_result_of(objective, title);
    }
    assert_eq!(
        titles(&stage.workspace, "route"),
        [
            "Routes planned",
            "The route plan",
            "Plan each route early",
            "Reroute lorries"
        ]
    );
    assert_eq!(
        titles(&stage.workspace, "early plan"),
        ["Plan each route early"],
        "all words, in any order"
    );
}

#[test]
fn case_and_accents_make_no_difference() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    stage.key_result_of(objective, "Überstunden in Málaga – Straße");
    for text in [
        "uberSTUNDEN",
        "malaga",
        "STRASSE",
        "Überst",
        "malaga\u{301}",
    ] {
        assert_eq!(titles(&stage.workspace, text).len(), 1, "{text}");
    }
    assert!(titles(&stage.workspace, "  ").is_empty());
    assert!(titles(&stage.workspace, "no such words").is_empty());
}

#[test]
fn a_hit_says_where_it_stands_and_which_canvas_to_open() {
    let stage = Stage::new();
    let hits = search(&stage.workspace, "Non-productive", 5);
    assert_eq!(
        (hits[0].id, hits[0].table),
        (stage.key_result, Table::KeyResult)
    );
    assert_eq!(
        (hits[0].place.as_str(), hits[0].canvas),
        ("PMO, 2026", Some(stage.canvas))
    );
    let unit = search(&stage.workspace, "pmo", 5);
    assert_eq!(
        (unit[0].table, unit[0].canvas),
        (Table::Unit, Some(stage.canvas))
    );
    assert_eq!(
        search(&stage.workspace, "s1", 5)[0].title,
        "S1 Reliable supply",
        "codes are found too"
    );
    assert_eq!(
        search(&stage.workspace, "e", 2).len(),
        2,
        "no more than asked for"
    );
}
