//! How edits read in the history, and what counts as drift.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use rust_decimal::Decimal;
use stage::*;
use std::collections::HashMap;

fn line_of(stage: &Stage, changes: &[Change], reason: &str) -> (String, String, String, String) {
    let gone = HashMap::new();
    let names = Names::new(&stage.workspace, &gone, today(), Language::En);
    let line = line(changes, "Did something", reason, &names);
    (line.what, line.thing, line.before, line.after)
}

fn told(parts: [&str; 4]) -> (String, String, String, String) {
    let [what, thing, before, after] = parts.map(str::to_owned);
    (what, thing, before, after)
}

fn target(stage: &mut Stage, value: Option<i64>) -> Vec<Change> {
    let (id, key_result) = (stage.fresh(), stage.key_result);
    let period = stage.period("H1");
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: value.map(Decimal::from),
        upper: None,
    })
}

fn set(stage: &mut Stage, set: KeyResultField) -> Vec<Change> {
    let id = stage.key_result;
    stage.ask(Edit::SetKeyResult { id, set })
}

#[test]
fn a_line_names_field_and_thing_and_says_before_and_after() {
    let mut stage = Stage::new();
    let person = stage.person;
    let owned = set(&mut stage, KeyResultField::Owner(Some(person)));
    assert_eq!(
        line_of(&stage, &owned, ""),
        told(["Owner", "KR 1.1", "", "Mira Lund"])
    );
    let first = target(&mut stage, Some(8));
    assert_eq!(
        line_of(&stage, &first, ""),
        told(["H1 target", "KR 1.1", "none", "8"])
    );
    let raised = target(&mut stage, Some(9));
    assert_eq!(
        line_of(&stage, &raised, ""),
        told(["H1 target", "KR 1.1", "8", "9"])
    );
    let key_result = stage.key_result;
    let id = stage.fresh();
    let checked = stage.ask(check_in(id, key_result, 5));
    assert_eq!(
        line_of(&stage, &checked, ""),
        told(["Check-in", "KR 1.1", "", "5"])
    );
    let removed = stage.ask(Edit::Remove { id: key_result });
    assert_eq!(line_of(&stage, &removed, "").0, "Key result removed");
}

#[test]
fn an_edit_of_many_things_goes_by_its_own_name() {
    let mut stage = Stage::new();
    let edits = vec![
        Edit::SetObjective {
            id: stage.objective,
            set: ObjectiveField::Why("So that".into()),
        },
        Edit::SetKeyResult {
            id: stage.key_result,
            set: KeyResultField::Needs("Time".into()),
        },
    ];
    let changes = stage.ask(Edit::Together { edits });
    assert_eq!(
        line_of(&stage, &changes, ""),
        told(["Did something", "", "", "2 changes"])
    );
}

#[test]
fn an_eased_target_says_so_with_its_reason() {
    let mut stage = Stage::new();
    set(&mut stage, KeyResultField::Baseline(Some(0.into())));
    target(&mut stage, Some(8));
    let eased = target(&mut stage, Some(6));
    assert_eq!(
        line_of(&stage, &eased, "The depot floods"),
        told(["Target eased", "KR 1.1, H1, reason kept", "8", "6"])
    );
}

#[test]
fn easing_goes_with_the_direction_of_the_measure() {
    let eased = |measure: Measure, baseline: Option<i64>, from: i64, to: i64| {
        let mut stage = Stage::new();
        if measure != Measure::Metric {
            set(&mut stage, KeyResultField::Measure(measure));
        }
        if let Some(baseline) = baseline {
            set(&mut stage, KeyResultField::Baseline(Some(baseline.into())));
        }
        target(&mut stage, Some(from));
        let agreed = agreed_plan(&stage.workspace, stage.canvas);
        let changes = target(&mut stage, Some(to));
        eased_targets(&agreed, &stage.workspace, &changes, today(), Language::En).len()
    };
    assert_eq!(
        eased(Measure::Metric, Some(0), 8, 6),
        1,
        "less is to be reached"
    );
    assert_eq!(eased(Measure::Metric, Some(0), 6, 8), 0);
    assert_eq!(
        eased(Measure::Metric, Some(20), 8, 10),
        1,
        "less is to be cut"
    );
    assert_eq!(eased(Measure::Metric, Some(20), 10, 8), 0);
    assert_eq!(eased(Measure::AtMost, None, 5, 7), 1, "more is allowed");
    assert_eq!(eased(Measure::AtMost, None, 7, 5), 0);
    assert_eq!(eased(Measure::AtLeast, None, 7, 5), 1, "less will do");
    assert_eq!(eased(Measure::AtLeast, None, 5, 7), 0);
}

#[test]
fn easing_is_told_against_what_was_agreed() {
    let mut stage = Stage::new();
    set(&mut stage, KeyResultField::Baseline(Some(0.into())));
    target(&mut stage, Some(8));
    let agreed = agreed_plan(&stage.workspace, stage.canvas);
    target(&mut stage, Some(80));
    let mended = target(&mut stage, Some(8));
    let asked = |stage: &Stage, changes: &[Change]| {
        eased_targets(&agreed, &stage.workspace, changes, today(), Language::En)
    };
    assert_eq!(
        asked(&stage, &mended),
        [],
        "a slip that was mended needs no reason"
    );
    let cleared = target(&mut stage, None);
    let found = asked(&stage, &cleared);
    assert_eq!(found.len(), 1, "no target is easier than any");
    assert_eq!(
        (
            found[0].what.as_str(),
            found[0].before.as_str(),
            found[0].after.as_str()
        ),
        ("KR 1.1, H1 target", "8", "none")
    );
}

#[test]
fn drift_is_what_moved_of_targets_owners_and_titles() {
    let mut stage = Stage::new();
    let canvas = stage.canvas;
    target(&mut stage, Some(8));
    stage.ask(Edit::SetCanvas {
        id: canvas,
        set: CanvasField::AgreedOn(Some(day("2026-02-08"))),
    });
    let agreed = agreed_plan(&stage.workspace, canvas);
    let moved =
        |stage: &Stage| drift(&agreed, &stage.workspace, canvas, today(), Language::En).unwrap();
    assert_eq!(moved(&stage).sentence, "");
    set(&mut stage, KeyResultField::Needs("A planner".into()));
    let key_result = stage.key_result;
    stage.check_in(key_result, 3);
    assert_eq!(
        moved(&stage).sentence,
        "",
        "neither needs nor check-ins are the plan"
    );
    let person = stage.person;
    set(&mut stage, KeyResultField::Owner(Some(person)));
    assert_eq!(moved(&stage).sentence, "1 change since agreed on 8 Feb");
    target(&mut stage, Some(6));
    let objective = stage.objective;
    let new = stage.key_result_of(objective, "Another");
    let found = moved(&stage);
    assert_eq!(found.sentence, "3 changes since agreed on 8 Feb");
    assert!(found.comparison.things.iter().any(|thing| thing.id == new));
    stage.ask(Edit::SetCanvas {
        id: canvas,
        set: CanvasField::AgreedOn(None),
    });
    assert_eq!(
        drift(&agreed, &stage.workspace, canvas, today(), Language::En),
        None
    );
}

#[test]
fn words_that_differ_are_marked_and_no_others() {
    let (old, new) = differing_words(
        "Pause new intake for one week and time-study the busiest scheme.",
        "Pause new intake for two weeks and time-study the three busiest schemes.",
    );
    let marked = |pieces: &[Piece]| {
        let marked = pieces.iter().filter(|piece| piece.differs);
        marked.map(|piece| piece.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(marked(&old), ["one week", "scheme"]);
    assert_eq!(marked(&new), ["two weeks", "three ", "schemes"]);
}

#[test]
fn one_field_is_put_back_and_nothing_else() {
    let mut stage = Stage::new();
    let then: KeyResult = stage.get(stage.key_result);
    set(&mut stage, KeyResultField::Title("Another title".into()));
    set(&mut stage, KeyResultField::Needs("A planner".into()));
    let now: KeyResult = stage.get(stage.key_result);
    let row = put_back(&now.clone().into(), &then.clone().into(), "title").unwrap();
    let Row::KeyResult(back) = &row else {
        panic!("still a key result")
    };
    assert_eq!((&back.title, &back.needs), (&then.title, &now.needs));
    let edit = Edit::BringBack {
        what: "Put the title back".into(),
        rows: vec![row.clone()],
        without: vec![],
    };
    assert_eq!(
        edit.label(&stage.workspace, Language::En),
        "Put the title back"
    );
    stage.ask(edit);
    assert_eq!(
        put_back(&row, &then.into(), "title"),
        None,
        "it reads like that"
    );
}

#[test]
fn what_came_with_the_history_is_checked_before_it_is_brought_back() {
    let mut stage = Stage::new();
    let bring = |rows: Vec<Row>, without: Vec<Id>| Edit::BringBack {
        what: "back".into(),
        rows,
        without,
    };
    let mut row: KeyResult = stage.get(stage.key_result);
    row.weight = Decimal::from(-1);
    assert_eq!(
        stage.refused(bring(vec![row.clone().into()], vec![])),
        Refusal::NegativeWeight
    );
    row.weight = Decimal::ONE;
    row.objective = Id::fixed(99);
    assert_eq!(
        stage.refused(bring(vec![row.into()], vec![])),
        Refusal::Gone
    );
    assert_eq!(
        stage.refused(bring(vec![], vec![stage.objective])),
        Refusal::Gone
    );
    let (unit, below) = (stage.unit, stage.fresh());
    stage.ask(Edit::AddUnit {
        id: below,
        parent: Some(unit),
        name: "Below".into(),
    });
    let mut top: Unit = stage.get(unit);
    top.parent = Some(below);
    assert_eq!(
        stage.refused(bring(vec![top.into()], vec![])),
        Refusal::UnitBelowItself
    );
}
