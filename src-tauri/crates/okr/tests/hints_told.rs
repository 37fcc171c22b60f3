//! Facts about how hints are told: their order, their sentences, and when they fall silent.

mod hint_sheet;

use hint_sheet::{CANVAS, CYCLE, WORDING, day, flawless};
use okr::*;

#[test]
fn a_waived_hint_stays_with_its_reason_and_moves_to_the_end() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| row.target = None);
    let id = sheet.id();
    sheet.put(Waiver {
        id,
        thing: key_result,
        rule: HintRule::NoNumber,
        reason: "the gates change in June".into(),
        by: "Ada".into(),
        on: day(5, 14),
        situation: String::new(),
    });
    let hints = sheet.hints();
    let last = hints.last().expect("a hint");
    assert_eq!(last.rule, HintRule::NoNumber, "open hints come first");
    assert_eq!(
        last.waived_because.as_deref(),
        Some("the gates change in June")
    );
    assert!(
        hints
            .iter()
            .rev()
            .skip(1)
            .all(|hint| hint.waived_because.is_none())
    );
}

#[test]
fn stopped_things_and_closed_cycles_are_past_advice() {
    let (mut sheet, objective, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.target, row.state) = (None, State::Stopped)
    });
    assert_eq!(sheet.rules(key_result), []);
    sheet.change::<Objective>(objective, |row| {
        (row.owner, row.state) = (None, State::Stopped)
    });
    assert_eq!(sheet.rules(objective), []);
    sheet.change::<Canvas>(CANVAS, |row| row.sponsor = None);
    assert_eq!(
        sheet.rules(CANVAS),
        [HintRule::NoSponsor],
        "no running objective is a blank canvas"
    );
    sheet.change::<Cycle>(CYCLE, |row| row.phase = Phase::Closed);
    assert_eq!(sheet.hints(), []);
}

#[test]
fn every_hint_speaks_as_a_finished_sentence_with_its_source() {
    for language in [Language::En, Language::De] {
        let workspace = example_workspace(language);
        for canvas in workspace.all::<Canvas>() {
            for hint in hints_for_canvas(&workspace, canvas.id, day(5, 14), language) {
                assert!(
                    hint.reason.ends_with(['.', '?']) && !hint.reason.contains('!'),
                    "{hint:?}"
                );
                assert!(
                    hint.source.ends_with('.') && hint.source.contains(": "),
                    "{hint:?}"
                );
                assert_eq!(
                    hint.action == HintAction::None,
                    hint.action_text.is_empty(),
                    "{hint:?}"
                );
            }
        }
    }
}

#[test]
fn the_office_of_the_example_shows_the_hints_of_the_drawing() {
    let workspace = example_workspace(Language::En);
    let hints = hints_for_canvas(&workspace, Id::fixed(0x1000), day(5, 14), Language::En);
    let name = |id: Id| match workspace.row(id) {
        Some(Row::Objective(row)) => row.title(),
        Some(Row::KeyResult(row)) => row.title.clone(),
        _ => String::new(),
    };
    let prominent: Vec<(HintRule, String)> = hints
        .iter()
        .filter(|hint| hint.prominent)
        .map(|hint| (hint.rule, name(hint.thing)))
        .collect();
    assert_eq!(
        prominent,
        [
            (
                HintRule::NoNumber,
                "Fewer surprises at stage gates".to_owned()
            ),
            (
                HintRule::NoPlanMissed,
                "Portfolio ROI, improvement".to_owned()
            ),
            (
                HintRule::ManyKeyResults,
                "Raise the PMO’s contribution to strategy".to_owned()
            ),
        ]
    );
    let missed = hints
        .iter()
        .find(|hint| hint.rule == HintRule::NoPlanMissed)
        .expect("the plan of 2.2");
    assert_eq!(
        missed.reason,
        "39 points behind, and nothing is agreed for missing 6%. At this pace H1 ends at 2.2%."
    );
    assert!(
        hints.iter().all(|hint| !WORDING.contains(&hint.rule)),
        "the drawing has none of these"
    );
}
