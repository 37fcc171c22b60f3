//! Settings of the file: limits, levels, hints switched off.

use crate::stage::*;
use okr::*;
use rust_decimal::dec;

fn set(set: SettingsField) -> Edit {
    Edit::SetSettings { set }
}

fn names(stage: &Stage) -> Vec<String> {
    let levels = stage.workspace.levels();
    levels.iter().map(|level| level.one.clone()).collect()
}

#[test]
fn levels_are_put_in_another_order() {
    let mut stage = Stage::new();
    let [first, second, ..] = stage.workspace.levels()[..] else {
        panic!("a new workspace has levels")
    };
    let (first, second) = (first.id, second.id);
    stage.ask(Edit::MoveLevel {
        id: first,
        after: Some(second),
    });
    assert_eq!(names(&stage)[..2], ["Programme", "Strategic"]);
    stage.ask(Edit::MoveLevel {
        id: first,
        after: None,
    });
    assert_eq!(names(&stage)[..2], ["Strategic", "Programme"]);
    let same = Edit::MoveLevel {
        id: first,
        after: None,
    };
    assert_eq!(
        stage.refused(same),
        Refusal::NothingToDo,
        "it stands there already"
    );
}

#[test]
fn the_units_of_a_removed_level_move_up_and_of_the_highest_down() {
    let mut stage = Stage::new();
    let unit = stage.workspace.all::<Unit>().next().unwrap().id;
    let level = |stage: &Stage| stage.get::<Unit>(unit).level;
    let levels: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    stage.ask(Edit::SetUnit {
        id: unit,
        set: UnitField::Level(Some(levels[2])),
    });
    stage.ask(Edit::Remove { id: levels[2] });
    assert_eq!(level(&stage), Some(levels[1]), "the level above takes them");
    stage.ask(Edit::Remove { id: levels[0] });
    stage.ask(Edit::Remove { id: levels[1] });
    assert_eq!(level(&stage), Some(levels[3]), "of the highest, the next");
    stage.ask(Edit::Remove { id: levels[3] });
    assert_eq!(level(&stage), None, "without levels there is none");
}

#[test]
fn a_hint_that_is_switched_off_is_not_given() {
    let mut stage = Stage::new();
    stage.objective("Improve", "productivity");
    let canvas = stage.workspace.all::<Canvas>().next().unwrap().id;
    let fires = |stage: &Stage, rule| {
        let hints = hints_for_canvas(&stage.workspace, canvas, today(), Language::En);
        hints.iter().any(|hint| hint.rule == rule)
    };
    assert!(fires(&stage, HintRule::NoSponsor) && fires(&stage, HintRule::FewObjectives));
    stage.ask(set(SettingsField::HintsOff(vec![
        HintRule::NoSponsor,
        HintRule::NoSponsor,
    ])));
    assert!(!fires(&stage, HintRule::NoSponsor));
    assert!(
        fires(&stage, HintRule::FewObjectives),
        "only that one is off"
    );
    assert_eq!(
        stage.workspace.settings().hints_off,
        [HintRule::NoSponsor],
        "a rule is off once"
    );
    stage.ask(set(SettingsField::HintsOff(vec![])));
    assert!(fires(&stage, HintRule::NoSponsor));
}

#[test]
fn a_share_over_a_hundred_and_stale_at_once_are_refused() {
    let stage = Stage::new();
    let settings = stage.workspace.settings();
    let advice = AdviceLimits {
        lopsided: 101,
        ..settings.advice
    };
    let status = StatusLimits {
        stale_after: 0,
        ..settings.status
    };
    for limits in [SettingsField::Advice(advice), SettingsField::Status(status)] {
        assert_eq!(stage.refused(set(limits)), Refusal::LimitsOutOfOrder);
    }
}

#[test]
fn other_limits_are_tried_without_being_stored() {
    let workspace = example_workspace(Language::En);
    let today = day("2026-05-14");
    let pmo = workspace.all::<Unit>().find(|unit| unit.short == "PMO");
    let unit = pmo.unwrap().id;
    let canvas = workspace
        .all::<Canvas>()
        .find(|canvas| {
            let cycle = workspace.get::<Cycle>(canvas.cycle).unwrap();
            canvas.unit == unit && cycle.name == "2026"
        })
        .unwrap()
        .id;
    let look = |limits| preview_limits(&workspace, canvas, limits, today, Language::En).unwrap();
    let usual = workspace.settings().status;
    let count = |preview: &LimitsPreview, status| {
        let found = preview.counts.iter().find(|(one, _)| *one == status);
        found.map_or(0, |(_, count)| *count)
    };
    let now = look(usual);
    let shown = canvas_figures(&workspace, canvas, today, Language::En).unwrap();
    let off = shown
        .key_results
        .iter()
        .filter(|row| row.status == Status::OffTrack && !row.is_draft);
    assert_eq!(
        count(&now, Status::OffTrack) as usize,
        off.count(),
        "the usual limits give what the canvas shows"
    );
    assert!(count(&now, Status::OffTrack) > 0, "there is one to lose");
    let kinder = look(StatusLimits {
        on_track: dec!(1),
        at_risk: dec!(1),
        ..usual
    });
    assert_eq!(count(&kinder, Status::OffTrack), 0);
    assert_eq!(count(&kinder, Status::AtRisk), 0);
    assert_eq!(now.measured, kinder.measured, "nothing is measured anew");
    assert!(
        now.marks
            .windows(2)
            .all(|two| two[0].behind >= two[1].behind),
        "the farthest behind come first"
    );
    assert_eq!(workspace, example_workspace(Language::En));
}

#[test]
fn every_rule_and_word_list_is_told_in_both_languages() {
    let (english, german) = (hint_rules(Language::En), hint_rules(Language::De));
    let rules = |list: &[RuleWords]| list.iter().map(|row| row.rule).collect::<Vec<_>>();
    assert_eq!(rules(&english), rules(&german));
    assert!(english.len() >= 20, "all of them: {}", english.len());
    for row in english.iter().chain(&german) {
        assert!(!row.title.is_empty() && !row.reason.is_empty() && !row.source.is_empty());
    }
    for language in [Language::En, Language::De] {
        for list in hint_words(language) {
            assert!(list.words.len() > 10, "{:?}", list.rule);
            assert!(list.words.is_sorted(), "one finds a word in it");
        }
    }
}
