//! Copies, several edits as one, and ready rows.

use crate::stage::*;
use okr::*;
use rust_decimal::dec;

#[test]
fn a_copy_has_everything_but_what_was_observed() {
    let mut stage = Stage::new();
    let (objective, key_result) = (stage.objective, stage.key_result);
    let (plan, milestone, activity) = (stage.fresh(), stage.fresh(), stage.fresh());
    stage.ask(Edit::SetPlan {
        id: plan,
        key_result,
        outcome: Outcome::Exceeded,
        set: PlanField::Text("Take on more".into()),
    });
    stage.ask(Edit::AddMilestone {
        id: milestone,
        key_result,
        title: "First route".into(),
    });
    stage.ask(Edit::SetMilestone {
        id: milestone,
        set: MilestoneField::DoneOn(Some(today())),
    });
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Activity,
        title: "Plan".into(),
    });
    let (target, period) = (stage.fresh(), stage.period("H1"));
    stage.ask(Edit::SetPeriodTarget {
        id: target,
        key_result,
        period,
        value: Some(dec!(10)),
        upper: None,
    });
    stage.check_in(key_result, 3);
    let last = stage.objective("Cut", "waste");
    let new = stage.fresh();
    stage.ask(Edit::Duplicate { id: objective, new });
    let order: Vec<Id> = stage
        .workspace
        .objectives(stage.canvas)
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(order, [objective, new, last], "right behind itself");
    assert_eq!(
        stage.workspace.serves(new).len(),
        1,
        "it serves the same strategic objective"
    );
    let copy = stage.workspace.key_results(new)[0].id;
    assert_eq!(
        stage.workspace.period_target(copy, period).unwrap().value,
        dec!(10)
    );
    assert_eq!(
        stage.workspace.plan(copy, Outcome::Exceeded).unwrap().text,
        "Take on more"
    );
    assert_eq!(
        stage.workspace.milestones(copy)[0].done_on,
        None,
        "a tick is an observation"
    );
    assert_eq!(
        stage.workspace.activities(copy)[0].1.id,
        activity,
        "the same work serves both"
    );
    assert!(stage.workspace.check_ins(copy).is_empty());
}

#[test]
fn a_cycle_is_copied_with_its_periods_and_canvases() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H2"));
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(5)),
        upper: None,
    });
    let (cycle, new) = (stage.cycle, stage.fresh());
    stage.ask(Edit::Duplicate { id: cycle, new });
    let canvas = stage
        .workspace
        .canvas_of(stage.unit, new)
        .expect("the canvas came along")
        .id;
    let copy = stage
        .workspace
        .key_results(stage.workspace.objectives(canvas)[0].id)[0]
        .id;
    let target = stage.workspace.below::<PeriodTarget>(copy).next().unwrap();
    assert_eq!(
        stage.get::<Period>(target.period).cycle,
        new,
        "targets are on the new periods"
    );
    assert_whole(&stage.workspace);
}

#[test]
fn several_edits_are_one_step() {
    let mut stage = Stage::new();
    let (id, objective, key_result) = (stage.fresh(), stage.objective, stage.key_result);
    let before = stage.workspace.clone();
    let canvas = stage.canvas;
    let changes = stage.ask(Edit::Together {
        edits: vec![
            Edit::AddObjective {
                id,
                canvas,
                after: None,
                verb: "Half".into(),
                subject: "one".into(),
                serves: None,
            },
            Edit::MoveKeyResult {
                id: key_result,
                objective: id,
                after: None,
            },
            Edit::SetObjective {
                id,
                set: ObjectiveField::Subject("two".into()),
            },
            Edit::Remove { id: objective },
        ],
    });
    let added = changes
        .iter()
        .find(|change| change.row().map(Row::id) == Some(id))
        .unwrap();
    assert_eq!(added.before, None);
    assert_eq!(
        stage.get::<Objective>(id).subject,
        "two",
        "one change for a row: first before, last after"
    );
    assert_eq!(
        changes
            .iter()
            .filter(|change| change.row().map(Row::id) == Some(id))
            .count(),
        1
    );
    assert!(!stage.has(objective) && stage.has(key_result));
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(stage.workspace, before);
    let there_and_back = Edit::Together {
        edits: vec![
            Edit::SetObjective {
                id: objective,
                set: ObjectiveField::Verb("Raise".into()),
            },
            Edit::SetObjective {
                id: objective,
                set: ObjectiveField::Verb("Increase".into()),
            },
        ],
    };
    assert_eq!(stage.refused(there_and_back), Refusal::NothingToDo);
}

#[test]
fn a_canvas_can_be_replaced_in_one_step() {
    let mut stage = Stage::new();
    let (id, unit, cycle, canvas) = (stage.fresh(), stage.unit, stage.cycle, stage.canvas);
    stage.ask(Edit::Together {
        edits: vec![
            Edit::SetCanvas {
                id: canvas,
                set: CanvasField::Values(vec!["Care".into()]),
            },
            Edit::Remove { id: canvas },
            Edit::AddCanvas { id, unit, cycle },
        ],
    });
    assert_eq!(stage.workspace.canvas_of(unit, cycle).unwrap().id, id);
}

#[test]
fn ready_rows_come_in_whatever_their_order() {
    let mut stage = Stage::new();
    let source = stage.workspace.clone();
    let mut rows: Vec<Row> = source.rows().cloned().collect();
    rows.reverse();
    stage.workspace = Workspace::default();
    stage.ask(Edit::AddRows {
        what: "a copy".into(),
        rows,
    });
    assert_eq!(stage.workspace, source);
}

#[test]
fn among_several_edits_those_with_nothing_to_do_are_passed_over() {
    let mut stage = Stage::new();
    let (id, person) = (stage.objective, stage.person);
    stage.ask(Edit::Together {
        edits: vec![
            Edit::SetObjective {
                id,
                set: ObjectiveField::Verb("Increase".into()),
            },
            Edit::SetObjective {
                id,
                set: ObjectiveField::Owner(Some(person)),
            },
        ],
    });
    assert_eq!(stage.get::<Objective>(id).owner, Some(person));
}
