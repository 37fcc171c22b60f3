//! Typing a measure into a key result: where its targets go.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use rust_decimal::{Decimal, dec};
use stage::*;

fn typed(stage: &mut Stage, period: Option<&str>, typed: &str) -> KeyResult {
    let edit = asked(stage, period, typed);
    stage.ask(edit);
    stage.get(stage.key_result)
}

fn asked(stage: &mut Stage, period: Option<&str>, typed: &str) -> Edit {
    let (id, key_result) = (stage.fresh(), stage.key_result);
    let period = period.map(|label| stage.period(label));
    Edit::TypeMeasure {
        id,
        key_result,
        period,
        typed: typed.into(),
        language: Language::En,
    }
}

fn halves(stage: &Stage) -> [Option<Decimal>; 2] {
    ["H1", "H2"].map(|label| {
        let period = stage.period(label);
        stage
            .workspace
            .period_target(stage.key_result, period)
            .map(|row| row.value)
    })
}

#[test]
fn several_targets_fill_the_periods_from_the_first() {
    let mut stage = Stage::new();
    let row = typed(&mut stage, None, "10; 18");
    assert_eq!(halves(&stage), [Some(dec!(10)), Some(dec!(18))]);
    assert_eq!(
        row.target,
        Some(dec!(18)),
        "the last one is the key result's own"
    );
    let row = typed(&mut stage, None, "12; 20");
    assert_eq!(
        (halves(&stage), row.target),
        ([Some(dec!(12)), Some(dec!(20))], Some(dec!(20)))
    );
}

#[test]
fn typing_in_the_first_target_fills_all_periods() {
    let mut stage = Stage::new();
    typed(&mut stage, Some("H1"), "10%; 18%");
    assert_eq!(halves(&stage), [Some(dec!(10)), Some(dec!(18))]);
    assert_eq!(stage.get::<KeyResult>(stage.key_result).unit, "%");
    typed(&mut stage, Some("H2"), "16%");
    assert_eq!(
        halves(&stage),
        [Some(dec!(10)), Some(dec!(16))],
        "a single value sets that period"
    );
}

#[test]
fn a_single_value_without_a_period_is_the_key_results_own_target() {
    let mut stage = Stage::new();
    let row = typed(&mut stage, None, "70% -> 90%");
    assert_eq!(
        (row.baseline, row.target, row.measure),
        (Some(dec!(70)), Some(dec!(90)), Measure::Metric)
    );
    assert_eq!(halves(&stage), [None, None]);
    typed(&mut stage, Some("H1"), "80%");
    typed(&mut stage, None, "75%");
    assert_eq!(
        halves(&stage)[0],
        Some(dec!(75)),
        "where there are period targets it is the first one"
    );
}

#[test]
fn a_threshold_brings_its_meaning_and_a_rate_is_a_level() {
    let mut stage = Stage::new();
    let row = typed(&mut stage, None, "<10 days");
    assert_eq!(
        (row.measure, row.meaning),
        (Measure::Under, TargetMeaning::Hold)
    );
    let mut stage = Stage::new();
    let row = typed(&mut stage, None, "12/hour; 14");
    assert_eq!(
        (row.unit.as_str(), row.meaning),
        ("/hour", TargetMeaning::Level)
    );
    assert_eq!(halves(&stage), [Some(dec!(12)), Some(dec!(14))]);
}

#[test]
fn a_target_left_open_clears_its_period() {
    let mut stage = Stage::new();
    typed(&mut stage, None, "10; 18");
    typed(&mut stage, None, "; 20");
    assert_eq!(halves(&stage), [None, Some(dec!(20))]);
}

#[test]
fn a_relative_target_needs_a_baseline() {
    let mut stage = Stage::new();
    let edit = asked(&mut stage, None, "=+15%");
    assert_eq!(stage.refused(edit), Refusal::NoBaseline);
    let id = stage.key_result;
    stage.ask(Edit::SetKeyResult {
        id,
        set: KeyResultField::Baseline(Some(dec!(20))),
    });
    assert_eq!(typed(&mut stage, None, "=+15%").target, Some(dec!(23)));
}

#[test]
fn more_targets_than_periods_are_refused() {
    let mut stage = Stage::new();
    let edit = asked(&mut stage, Some("H2"), "1; 2");
    assert_eq!(stage.refused(edit), Refusal::TooManyTargets { periods: 1 });
    let edit = asked(&mut stage, None, "1; 2; 3");
    assert_eq!(stage.refused(edit), Refusal::TooManyTargets { periods: 2 });
    let edit = asked(&mut stage, Some("Q1"), "1");
    assert_eq!(stage.refused(edit), Refusal::OtherDivision);
}

#[test]
fn numbers_typed_where_none_are_measured_make_a_metric() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    stage.ask(Edit::SetKeyResult {
        id,
        set: KeyResultField::Measure(Measure::Milestones),
    });
    assert_eq!(typed(&mut stage, None, "12").measure, Measure::Metric);
    assert_eq!(typed(&mut stage, None, "done").measure, Measure::Done);
    let edit = asked(&mut stage, None, "done");
    assert_eq!(stage.refused(edit), Refusal::NothingToDo);
}

#[test]
fn numbers_go_into_fields_as_one_would_say_them() {
    let mut stage = Stage::new();
    let (activity, key_result, id) = (stage.fresh(), stage.key_result, stage.fresh());
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Activity,
        title: "Plan".into(),
    });
    let type_in = |thing, into, typed: &str| Edit::TypeNumber {
        id,
        thing,
        into,
        typed: typed.into(),
        language: Language::En,
    };
    for (typed, done) in [
        ("62%", Done::Share { share: dec!(0.62) }),
        ("3 of 5", Done::Count { done: 3, total: 5 }),
        ("4/5", Done::Count { done: 4, total: 5 }),
        ("80", Done::Share { share: dec!(0.8) }),
        ("0.5", Done::Share { share: dec!(0.5) }),
        ("", Done::Unknown),
    ] {
        stage.ask(type_in(activity, NumberField::Done, typed));
        assert_eq!(stage.get::<Activity>(activity).done, done, "{typed}");
    }
    assert_eq!(
        stage.refused(type_in(activity, NumberField::Done, "6 of 5")),
        Refusal::DoneOutOfRange
    );
    stage.ask(type_in(key_result, NumberField::Baseline, "€1.2m"));
    assert_eq!(
        stage.get::<KeyResult>(key_result).baseline,
        Some(dec!(1200000))
    );
    stage.ask(type_in(key_result, NumberField::Baseline, " "));
    assert_eq!(
        stage.get::<KeyResult>(key_result).baseline,
        None,
        "an empty text clears"
    );
    stage.ask(type_in(key_result, NumberField::MissedFrom, "3"));
    assert_eq!(
        stage
            .workspace
            .plan(key_result, Outcome::Missed)
            .unwrap()
            .trigger,
        Some(dec!(3))
    );
    assert!(matches!(
        stage.refused(type_in(key_result, NumberField::Weight, "")),
        Refusal::NotANumber { .. }
    ));
}
