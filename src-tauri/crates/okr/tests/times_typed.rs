//! A time typed beside a target: where it goes, so that no typed word is lost.
#![allow(clippy::unwrap_used)]

mod stage;

use chrono::NaiveDate;
use okr::*;
use rust_decimal::dec;
use stage::*;

fn typed(stage: &mut Stage, period: Option<&str>, typed: &str, language: Language) -> KeyResult {
    let edit = asked(stage, period, typed, language);
    stage.ask(edit);
    stage.get(stage.key_result)
}

fn asked(stage: &mut Stage, period: Option<&str>, typed: &str, language: Language) -> Edit {
    Edit::TypeMeasure {
        id: stage.fresh(),
        key_result: stage.key_result,
        period: period.map(|label| stage.period(label)),
        typed: typed.into(),
        language,
    }
}

fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn another_day_than_the_periods_end_becomes_the_due_date() {
    use Language::{De, En};
    let june = on(2026, 6, 15);
    let cases = [
        (En, "90% by 15 June", june),
        (En, "90% by June 15th, 2026", june),
        (En, "90% by 15.6.", june),
        (En, "90% by 2026-06-15", june),
        (En, "90% by 15/06/2026", june),
        (En, "90% before 16 June", june),
        (En, "70% -> 90% by 15 June", june),
        (En, "at least 90% by 15 June", june),
        (En, "between 4 and 5 by 15 June", june),
        (En, "90% by May", on(2026, 5, 31)),
        (En, "90% by the 1st of June", on(2026, 6, 1)),
        (En, "90% by the first of June", on(2026, 6, 1)),
        (En, "90% by the end of June 2027", on(2027, 6, 30)),
        (En, "90% before July 2027", on(2027, 6, 30)),
        (En, "90% by Q3", on(2026, 9, 30)),
        (En, "90% by the end of the third quarter", on(2026, 9, 30)),
        (En, "90% by Q1 2027", on(2027, 3, 31)),
        (En, "90% by 2027", on(2027, 12, 31)),
        (En, "90% by 05/2026", on(2026, 5, 31)),
        (En, "90% by 2026-05", on(2026, 5, 31)),
        (De, "90 % bis 05/2026", on(2026, 5, 31)),
        (En, "90% by the 1st half of May", on(2026, 5, 31)),
        (En, "90% by the 1st of June this year", on(2026, 6, 1)),
        (En, "90% by June next year", on(2027, 6, 30)),
        (En, "90% by 1st June next year", on(2027, 6, 1)),
        (En, "90% by Q1 next year", on(2027, 3, 31)),
        (En, "90% by the end of next year", on(2027, 12, 31)),
        (En, "90% before the end of the year", on(2026, 12, 31)),
        (En, "90% before the end of May", on(2026, 5, 31)),
        (En, "90% before the end of the cycle", on(2026, 12, 31)),
        (En, "90% within five months", on(2026, 5, 31)),
        (En, "90% within a month", on(2026, 1, 31)),
        (En, "90% this year", on(2026, 12, 31)),
        (En, "90% in the last quarter", on(2026, 12, 31)),
        (De, "90 % bis 15. Juni", june),
        (De, "90 % bis zum 15.6.", june),
        (De, "90 % bis Ende Mai", on(2026, 5, 31)),
        (De, "90 % innerhalb von fünf Monaten", on(2026, 5, 31)),
        (De, "90 % bis Jahresende", on(2026, 12, 31)),
    ];
    for (language, text, due) in cases {
        let mut stage = Stage::new();
        let row = typed(&mut stage, Some("H1"), text, language);
        assert_eq!(row.due, due, "{text}");
        let period = stage.period("H1");
        let target = stage.workspace.period_target(stage.key_result, period);
        assert!(
            target.is_some(),
            "the target goes where it was typed: {text}"
        );
    }
}

#[test]
fn the_periods_own_end_says_nothing_new() {
    let same = [
        "90% by June",
        "90% by 30 June",
        "90% by 06/2026",
        "90% within the next six months",
        "90% within the next 2 quarters",
        "90% by H1",
        "90% in the first half",
        "90% this half",
        "90% by the end of this period",
        "90% within six months",
        "90% by the second quarter",
        "90% before July",
    ];
    for text in same {
        let mut stage = Stage::new();
        let row = typed(&mut stage, Some("H1"), text, Language::En);
        assert_eq!(row.due, None, "{text}");
    }
}

#[test]
fn a_target_of_the_whole_cycle_is_due_when_it_is_said_to_be() {
    let mut stage = Stage::new();
    let row = typed(&mut stage, None, "10k by June", Language::En);
    assert_eq!((row.target, row.due), (Some(dec!(10000)), on(2026, 6, 30)));
    let row = typed(&mut stage, None, "12k by December", Language::En);
    assert_eq!(
        (row.target, row.due),
        (Some(dec!(12000)), on(2026, 12, 31)),
        "a corrected time replaces the earlier one"
    );
}

#[test]
fn a_corrected_time_replaces_the_due_date() {
    let mut stage = Stage::new();
    let row = typed(&mut stage, Some("H1"), "90% by 15 June", Language::En);
    assert_eq!(row.due, on(2026, 6, 15));
    let row = typed(&mut stage, Some("H1"), "91%", Language::En);
    assert_eq!(row.due, on(2026, 6, 15), "no time was typed");
    let row = typed(&mut stage, Some("H1"), "90% by 30 June", Language::En);
    assert_eq!(row.due, on(2026, 6, 30));
}

#[test]
fn a_time_in_a_later_period_is_counted_from_it() {
    use Language::{De, En};
    let cases = [
        (En, "90% within three months", on(2026, 9, 30)),
        (En, "90% within the next three months", on(2026, 9, 30)),
        (En, "90% within the first three months", on(2026, 9, 30)),
        (En, "90% within the next 3 quarters", on(2027, 3, 31)),
        (De, "90 % innerhalb von drei Monaten", on(2026, 9, 30)),
    ];
    for (language, text, due) in cases {
        let mut stage = Stage::new();
        let row = typed(&mut stage, Some("H2"), text, language);
        assert_eq!(row.due, due, "{text}");
    }
}

#[test]
fn the_end_of_the_cycle_is_not_the_periods() {
    for (language, text) in [
        (Language::En, "90% by the end of the cycle"),
        (Language::De, "90 % bis Ende des Zyklus"),
    ] {
        let mut stage = Stage::new();
        let row = typed(&mut stage, Some("H1"), text, language);
        assert_eq!(row.due, on(2026, 12, 31), "{text}");
    }
}

#[test]
fn this_year_ends_with_the_cycle() {
    let mut stage = Stage::new();
    let cycle = stage.cycle;
    stage.ask(Edit::SetCycle {
        id: cycle,
        set: CycleField::End(day("2026-11-30")),
    });
    let row = typed(&mut stage, Some("H1"), "90% this year", Language::En);
    assert_eq!(row.due, on(2026, 11, 30));
}

#[test]
fn of_several_times_the_latest_is_the_due_date() {
    let mut stage = Stage::new();
    let text = "10% by May; 18% by November";
    let row = typed(&mut stage, None, text, Language::En);
    assert_eq!(row.due, on(2026, 11, 30));
    let [first, second] = ["H1", "H2"].map(|label| {
        let period = stage.period(label);
        let target = stage.workspace.period_target(stage.key_result, period);
        target.map(|row| row.value)
    });
    assert_eq!((first, second), (Some(dec!(10)), Some(dec!(18))));
}

#[test]
fn what_is_done_or_not_takes_a_time_as_well() {
    for (text, measure) in [
        ("done by 15 June", Measure::Done),
        ("milestones by 15 June", Measure::Milestones),
    ] {
        let mut stage = Stage::new();
        let row = typed(&mut stage, Some("H1"), text, Language::En);
        assert_eq!((row.measure, row.due), (measure, on(2026, 6, 15)), "{text}");
    }
    let mut stage = Stage::new();
    let row = typed(&mut stage, Some("H1"), "done by 30 June", Language::En);
    assert_eq!(row.due, on(2026, 6, 30), "no period says it");
}

#[test]
fn a_day_that_no_calendar_has_is_asked_for() {
    for text in [
        "90% by 31 June",
        "90% by 13/2026",
        "90% next quarter",
        "90% by the next quarter",
    ] {
        let mut stage = Stage::new();
        let edit = asked(&mut stage, Some("H1"), text, Language::En);
        assert_eq!(stage.refused(edit), Refusal::NotADate, "{text}");
    }
}

#[test]
fn the_label_says_what_became_of_the_time() {
    let mut stage = Stage::new();
    let edit = asked(&mut stage, Some("H1"), "90% by 15 June", Language::En);
    let label = edit.label(&stage.workspace, Language::En);
    assert!(
        label.ends_with("to “90% by 15 June”, due 15 June 2026"),
        "{label}"
    );
    let label = edit.label(&stage.workspace, Language::De);
    assert!(
        label.ends_with("gesetzt, fällig am 15. Juni 2026"),
        "{label}"
    );
    let plain = asked(&mut stage, Some("H1"), "90% by June", Language::En);
    assert!(
        plain
            .label(&stage.workspace, Language::En)
            .ends_with("by June”")
    );
}

#[test]
fn a_chosen_measure_keeps_it_too_and_says_so_before() {
    let mut stage = Stage::new();
    let draft = MeasureDraft {
        measure: Measure::Metric,
        unit: "%".into(),
        baseline: "70".into(),
        targets: vec!["80 by 15 May".into(), "90".into()],
        meaning: TargetMeaning::Reach,
    };
    let today = on(2026, 3, 1).unwrap();
    let read = read_measure_draft(
        &stage.workspace,
        stage.key_result,
        &draft,
        today,
        Language::En,
    );
    assert_eq!(
        read.unwrap().due.as_deref(),
        Some("Kept as the due date: 15 May 2026.")
    );
    let id = stage.fresh();
    stage.ask(Edit::SetMeasure {
        id,
        key_result: stage.key_result,
        draft,
        language: Language::En,
    });
    assert_eq!(
        stage.get::<KeyResult>(stage.key_result).due,
        on(2026, 5, 15)
    );
}

#[test]
fn a_pasted_due_date_of_its_own_comes_last() {
    let stage = Stage::new();
    let ask = Paste {
        id: Id::fixed(9_000_000),
        canvas: None,
        serves: None,
        objective: None,
        over: vec![stage.key_result],
        from: "title".into(),
        what: Several::Pasted,
        rows: vec![
            vec!["Due".into(), "Key result".into(), "H1".into()],
            vec![
                "1 May 2026".into(),
                "Served".into(),
                "90% by 15 June".into(),
            ],
        ],
    };
    let today = on(2026, 3, 1).unwrap();
    let pasted = paste(&stage.workspace, &ask, today, Language::En);
    assert_eq!(pasted.refused, vec![]);
    let mut workspace = stage.workspace.clone();
    let changes = workspace.changes_for(&pasted.edit.unwrap(), today).unwrap();
    workspace.apply(&changes);
    let row: &KeyResult = workspace.get(stage.key_result).unwrap();
    assert_eq!(row.due, on(2026, 5, 1));
}
