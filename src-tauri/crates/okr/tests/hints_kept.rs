//! What is kept as it is: until the status or the rule changes, and listed with its words.

mod hint_sheet;

use hint_sheet::{day, flawless};
use okr::*;

fn waive(sheet: &mut hint_sheet::Sheet, thing: Id, rule: HintRule) {
    let id = sheet.id();
    let edit = Edit::Waive {
        id,
        thing,
        rule,
        reason: "the committee decides on 15 July".into(),
        by: "Ada".into(),
        on: day(5, 14),
    };
    let changes = sheet.workspace.changes_for(&edit, day(5, 14));
    sheet.workspace.apply(&changes.expect("allowed"));
}

fn state(sheet: &hint_sheet::Sheet) -> KeptState {
    waived_hints(&sheet.workspace, day(5, 14), Language::En)[0].state
}

#[test]
fn a_waiver_keeps_its_words_and_lapses_when_the_status_changes() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| row.owner = None);
    waive(&mut sheet, key_result, HintRule::NoOwner);
    let listed = waived_hints(&sheet.workspace, day(5, 14), Language::En);
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].reason, "the committee decides on 15 July");
    assert_eq!(listed[0].by, "Ada, 14 May 2026");
    assert_eq!(listed[0].state, KeptState::Holds);
    sheet.change::<KeyResult>(key_result, |row| {
        row.status_override = Some(Status::Missed);
    });
    assert_eq!(state(&sheet), KeptState::Lapsed, "it is missed now");
    let hint = sheet.hints();
    let open = hint.iter().find(|hint| hint.rule == HintRule::NoOwner);
    assert_eq!(
        open.map(|hint| hint.waived_because.is_none()),
        Some(true),
        "so the hint is open again"
    );
}

#[test]
fn a_gap_that_is_gone_leaves_a_settled_waiver() {
    let (mut sheet, _, key_result) = flawless();
    let owner = sheet
        .workspace
        .get::<KeyResult>(key_result)
        .and_then(|row| row.owner);
    sheet.change::<KeyResult>(key_result, |row| row.owner = None);
    waive(&mut sheet, key_result, HintRule::NoOwner);
    sheet.change::<KeyResult>(key_result, |row| row.owner = owner);
    assert_eq!(state(&sheet), KeptState::Settled);
}

#[test]
fn a_changed_limit_is_a_changed_rule() {
    let (mut sheet, _, _) = flawless();
    let canvas = hint_sheet::CANVAS;
    waive(&mut sheet, canvas, HintRule::FewObjectives);
    let before = sheet.hints();
    assert!(
        before
            .iter()
            .all(|hint| hint.rule != HintRule::FewObjectives || hint.waived_because.is_some()),
        "quiet while the limit is the same"
    );
    let mut advice = sheet.workspace.settings().advice;
    advice.objectives_min += 1;
    let set = SettingsField::Advice(advice);
    let changes = sheet
        .workspace
        .changes_for(&Edit::SetSettings { set }, day(5, 14))
        .expect("allowed");
    sheet.workspace.apply(&changes);
    let few = sheet
        .hints()
        .into_iter()
        .find(|hint| hint.rule == HintRule::FewObjectives)
        .expect("more are wanted now");
    assert_eq!(few.waived_because, None, "another limit asks again");
}

#[test]
fn every_hint_of_the_file_is_listed_with_its_place_rule_and_source() {
    let today = day(5, 14);
    let workspace = example_workspace(Language::En);
    for language in [Language::En, Language::De] {
        let all = all_hints(&workspace, today, language);
        assert!(!all.is_empty());
        for placed in all {
            assert!(!placed.place.is_empty(), "{placed:?}");
            for text in [
                &placed.hint.rule_text,
                &placed.hint.source,
                &placed.hint.reason,
            ] {
                assert!(text.ends_with(['.', '?']), "a finished sentence: {text}");
            }
        }
    }
}
