//! Objectives and key results, their targets and plans.

use crate::stage::*;
use okr::*;
use rust_decimal::{Decimal, dec};

#[test]
fn rows_go_where_they_are_put() {
    let mut stage = Stage::new();
    let first = stage.objective;
    let second = stage.objective("Cut", "waste");
    let third = stage.fresh();
    let canvas = stage.canvas;
    stage.ask(Edit::AddObjective {
        id: third,
        canvas,
        after: Some(first),
        verb: String::new(),
        subject: String::new(),
        serves: None,
    });
    let order = |stage: &Stage| -> Vec<Id> {
        stage
            .workspace
            .objectives(canvas)
            .iter()
            .map(|row| row.id)
            .collect()
    };
    assert_eq!(
        order(&stage),
        [first, third, second],
        "behind the one that was named"
    );
    stage.ask(Edit::MoveObjective {
        id: second,
        canvas,
        after: None,
    });
    assert_eq!(order(&stage), [second, first, third], "none is the front");
    stage.ask(Edit::MoveObjective {
        id: second,
        canvas,
        after: Some(first),
    });
    assert_eq!(order(&stage), [first, second, third]);
    let same = Edit::MoveObjective {
        id: second,
        canvas,
        after: Some(first),
    };
    assert_eq!(
        stage.refused(same),
        Refusal::NothingToDo,
        "it stands there already"
    );
}

#[test]
fn everything_under_an_objective_follows_it_to_another_cycle() {
    let mut stage = Stage::new();
    let (key_result, objective) = (stage.key_result, stage.objective);
    for (label, value) in [("H1", dec!(10)), ("H2", dec!(18))] {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget {
            id,
            key_result,
            period,
            value: Some(value),
            upper: None,
        });
    }
    let check_in = stage.check_in(key_result, 6);
    let link = stage.workspace.serves(objective)[0].id;
    let (next, canvas) = (stage.fresh(), stage.fresh());
    stage.ask(year(next, "2027"));
    let unit = stage.unit;
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit,
        cycle: next,
    });
    stage.ask(Edit::MoveObjective {
        id: objective,
        canvas,
        after: None,
    });
    assert!(
        stage.has(check_in) && stage.has(link),
        "check-ins and alignments stay with it"
    );
    let targets: Vec<(String, Decimal)> = stage
        .workspace
        .periods(next, false)
        .iter()
        .map(|row| {
            (
                row.label.clone(),
                stage
                    .workspace
                    .period_target(key_result, row.id)
                    .unwrap()
                    .value,
            )
        })
        .collect();
    assert_eq!(
        targets,
        [("H1".to_owned(), dec!(10)), ("H2".to_owned(), dec!(18))]
    );
}

#[test]
fn the_target_of_a_key_result_follows_its_last_period() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let target = |stage: &mut Stage, label: &str, value: Option<Decimal>| {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget {
            id,
            key_result,
            period,
            value,
            upper: None,
        });
        stage.get::<KeyResult>(key_result).target
    };
    assert_eq!(
        target(&mut stage, "H1", Some(dec!(10))),
        None,
        "H2 is still open"
    );
    assert_eq!(
        target(&mut stage, "H2", Some(dec!(18))),
        Some(dec!(18)),
        "all are set: it is the last"
    );
    assert_eq!(
        target(&mut stage, "H2", Some(dec!(20))),
        Some(dec!(20)),
        "it follows"
    );
    assert_eq!(
        target(&mut stage, "H1", None),
        Some(dec!(20)),
        "an earlier one does not matter"
    );
    assert_eq!(
        target(&mut stage, "H2", None),
        None,
        "nothing stale is left"
    );
    stage.ask(Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Target(Some(dec!(30))),
    });
    target(&mut stage, "H1", Some(dec!(1)));
    assert_eq!(
        target(&mut stage, "H2", Some(dec!(2))),
        Some(dec!(30)),
        "one set on its own stays"
    );
}

#[test]
fn targets_follow_to_the_finer_division_and_back() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    for (label, value) in [("H1", dec!(10)), ("H2", dec!(18))] {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget {
            id,
            key_result,
            period,
            value: Some(value),
            upper: None,
        });
    }
    let division = |division| Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Division(division),
    };
    let value = |stage: &Stage, label: &str| {
        stage
            .workspace
            .period_target(key_result, stage.period(label))
            .map(|row| row.value)
    };
    stage.ask(division(Division::Fine));
    assert_eq!(
        ["Q1", "Q2", "Q3", "Q4", "H1"].map(|label| value(&stage, label)),
        [None, Some(dec!(10)), None, Some(dec!(18)), None],
        "each target is due when it was due before"
    );
    let (id, period) = (stage.fresh(), stage.period("H1"));
    let other = Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(1)),
        upper: None,
    };
    assert_eq!(stage.refused(other), Refusal::OtherDivision);
    let (id, period) = (stage.fresh(), stage.period("Q1"));
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(4)),
        upper: None,
    });
    stage.ask(division(Division::Coarse));
    assert_eq!(
        ["H1", "H2", "Q1"].map(|label| value(&stage, label)),
        [Some(dec!(10)), Some(dec!(18)), None]
    );
}

#[test]
fn what_targets_mean_follows_the_measure_unless_chosen() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    let mut meaning = |set| {
        stage.ask(Edit::SetKeyResult { id, set });
        stage.get::<KeyResult>(id).meaning
    };
    assert_eq!(
        meaning(KeyResultField::Measure(Measure::Under)),
        TargetMeaning::Hold
    );
    assert_eq!(
        meaning(KeyResultField::Measure(Measure::Metric)),
        TargetMeaning::Reach
    );
    assert_eq!(
        meaning(KeyResultField::Meaning(TargetMeaning::Level)),
        TargetMeaning::Level
    );
    assert_eq!(
        meaning(KeyResultField::Measure(Measure::AtLeast)),
        TargetMeaning::Level,
        "somebody chose it"
    );
}

#[test]
fn a_plan_begins_with_its_first_word_and_ends_with_its_last() {
    let mut stage = Stage::new();
    let (id, key_result) = (stage.fresh(), stage.key_result);
    let write = |id, set| Edit::SetPlan {
        id,
        key_result,
        outcome: Outcome::Missed,
        set,
    };
    assert_eq!(
        stage.refused(write(id, PlanField::Text(String::new()))),
        Refusal::NothingToDo
    );
    stage.ask(write(
        id,
        PlanField::Text("Question the channel first".into()),
    ));
    let other = stage.fresh();
    stage.ask(write(other, PlanField::Trigger(Some(dec!(3)))));
    assert!(!stage.has(other), "there is one plan for an outcome");
    let plan = stage.workspace.plan(key_result, Outcome::Missed).unwrap();
    assert_eq!((plan.id, plan.trigger), (id, Some(dec!(3))));
    stage.ask(write(other, PlanField::Text(String::new())));
    stage.ask(write(other, PlanField::Trigger(None)));
    assert!(!stage.has(id), "a plan that says nothing is none");
}

#[test]
fn an_objective_serves_one_strategic_objective_instead_of_another() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    let other = stage.fresh();
    stage.ask(Edit::AddStrategicObjective {
        id: other,
        code: String::new(),
        title: "Fair prices".into(),
    });
    let parent = stage.objective("Lead", "the market");
    let link = stage.align(objective, AlignedTo::Objective(parent));
    let serve = |id, strategic_objective| Edit::ServeStrategicObjective {
        id,
        objective,
        strategic_objective,
    };
    let id = stage.fresh();
    stage.ask(serve(id, Some(other)));
    assert_eq!(
        stage.workspace.strategic_objective_of(objective),
        Some(other)
    );
    assert_eq!(stage.refused(serve(id, Some(other))), Refusal::NothingToDo);
    stage.ask(serve(id, None));
    let links: Vec<Id> = stage
        .workspace
        .serves(objective)
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(links, [link], "other alignments stay");
}

#[test]
fn a_check_in_is_typed_as_one_would_say_it() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let mut typed = |typed: &str| {
        let id = stage.fresh();
        stage.ask(Edit::TypeCheckIn {
            id,
            key_result,
            on: today(),
            typed: typed.into(),
            language: Language::En,
            confidence: Some(6),
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        });
        stage.get::<CheckIn>(id).value
    };
    assert_eq!(typed("yes"), Some(dec!(1)));
    assert_eq!(typed("nein"), Some(dec!(0)));
    assert_eq!(typed("  "), None, "confidence alone is a check-in too");
}
