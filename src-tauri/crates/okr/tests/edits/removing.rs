//! Removing things with everything under them.

use crate::stage::*;
use okr::*;
use rust_decimal::dec;

#[test]
fn removing_a_key_result_leaves_the_work_that_served_it() {
    let mut stage = Stage::new();
    let (activity, key_result) = (stage.fresh(), stage.key_result);
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Project,
        title: "Route planning".into(),
    });
    let first = stage.check_in(key_result, 6);
    let second = stage.fresh();
    let Edit::CheckIn {
        value,
        confidence,
        on,
        ..
    } = check_in(second, key_result, 7)
    else {
        unreachable!()
    };
    stage.ask(Edit::CheckIn {
        id: second,
        key_result,
        on,
        value,
        confidence,
        note: "Read wrongly".into(),
        author: None,
        action: None,
        corrects: Some(first),
    });
    assert_eq!(
        stage.workspace.check_ins(key_result).len(),
        1,
        "the corrected one no longer counts"
    );
    let removed = stage.ask(Edit::Remove { id: key_result });
    assert_eq!(
        removed.len(),
        4,
        "the key result, its link and both check-ins go"
    );
    assert!(stage.has(activity), "work stays, as an orphan");
    assert_whole(&stage.workspace);
}

#[test]
fn removing_a_unit_removes_its_whole_branch_and_all_that_serves_it() {
    let mut stage = Stage::new();
    let (below, canvas, below_objective) = (stage.fresh(), stage.fresh(), stage.fresh());
    let (unit, cycle, objective, key_result) =
        (stage.unit, stage.cycle, stage.objective, stage.key_result);
    stage.ask(Edit::AddUnit {
        id: below,
        parent: Some(unit),
        name: "Planning".into(),
    });
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit: below,
        cycle,
    });
    stage.ask(Edit::AddObjective {
        id: below_objective,
        canvas,
        after: None,
        verb: "Plan".into(),
        subject: "routes".into(),
        serves: None,
    });
    stage.align(below_objective, AlignedTo::KeyResult(key_result));
    let (waiver, person) = (stage.fresh(), stage.person);
    stage.ask(Edit::Waive {
        id: waiver,
        thing: objective,
        rule: HintRule::NoOwner,
        reason: "Shared".into(),
        by: "Mira".into(),
        on: today(),
    });
    let branch = stage.workspace.clone();
    stage.ask(Edit::Remove { id: unit });
    for gone in [
        unit,
        below,
        canvas,
        stage.canvas,
        below_objective,
        objective,
        key_result,
        waiver,
    ] {
        assert!(!stage.has(gone));
    }
    assert!(stage.has(person) && stage.has(cycle) && stage.has(stage.strategic));
    assert_eq!(stage.workspace.all::<Alignment>().count(), 0);
    assert_whole(&stage.workspace);
    assert!(
        branch.row(below).is_some(),
        "the history keeps the branch; undoing it was followed by the stage"
    );
}

#[test]
fn removing_a_person_clears_every_mention() {
    let mut stage = Stage::new();
    let (person, canvas, id) = (stage.person, stage.canvas, stage.objective);
    stage.ask(Edit::SetObjective {
        id,
        set: ObjectiveField::Owner(Some(person)),
    });
    stage.ask(Edit::SetCanvas {
        id: canvas,
        set: CanvasField::Participants(vec![person, person]),
    });
    assert_eq!(
        stage.get::<Canvas>(canvas).participants,
        [person],
        "nobody took part twice"
    );
    stage.ask(Edit::Remove { id: person });
    assert_eq!(stage.get::<Objective>(id).owner, None);
    assert!(stage.get::<Canvas>(canvas).participants.is_empty());
    assert_whole(&stage.workspace);
}

#[test]
fn removing_a_period_removes_its_targets() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H1"));
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(10)),
        upper: None,
    });
    stage.ask(Edit::Remove { id: period });
    assert!(!stage.has(id) && stage.has(key_result));
}

#[test]
fn a_cleared_target_takes_its_waiver_along() {
    let mut stage = Stage::new();
    let (id, waiver, key_result, period) = (
        stage.fresh(),
        stage.fresh(),
        stage.key_result,
        stage.period("H1"),
    );
    let target = |value| Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value,
        upper: None,
    };
    stage.ask(target(Some(dec!(10))));
    stage.ask(Edit::Waive {
        id: waiver,
        thing: id,
        rule: HintRule::NoOwner,
        reason: "Known".into(),
        by: "Mira".into(),
        on: today(),
    });
    stage.ask(target(None));
    assert!(!stage.has(waiver), "nothing is left under what is gone");
}
