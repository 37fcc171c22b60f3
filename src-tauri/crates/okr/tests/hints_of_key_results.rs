//! Facts about hints on key results: each rule fires on its case and not on its neighbour.

mod hint_sheet;

use hint_sheet::{Cases, UNIT, day, flawless};
use okr::*;
use rust_decimal::dec;

#[test]
fn what_a_key_result_lacks_is_named() {
    let cases: Cases<KeyResult> = vec![
        (HintRule::NoOwner, |row| row.owner = None),
        (HintRule::NoDataSource, |row| row.data_source = " ".into()),
        (HintRule::NoBaseline, |row| row.baseline = None),
        (HintRule::NoNumber, |row| row.target = None),
        (HintRule::NoDate, |row| row.due = None),
        (HintRule::SameStartAndTarget, |row| {
            row.target = row.baseline
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Launch the delivery portal".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Maintain deliveries on the promised day".into()
        }),
        (HintRule::StockPhrase, |row| {
            row.title = "World-class deliveries".into()
        }),
        (HintRule::NoNumber, |row| row.measure = Measure::Milestones),
    ];
    for (rule, change) in cases {
        let (mut sheet, _, key_result) = flawless();
        sheet.change(key_result, change);
        assert_eq!(sheet.rules(key_result), [rule], "only this is missing");
    }
}

#[test]
fn neighbours_of_a_gap_are_left_in_peace() {
    let cases: Cases<KeyResult> = vec![
        (HintRule::NoBaseline, |row| {
            (row.baseline, row.meaning) = (None, TargetMeaning::Level)
        }),
        (HintRule::NoBaseline, |row| {
            (row.baseline, row.measure) = (None, Measure::AtMost)
        }),
        (HintRule::NoNumber, |row| {
            (row.target, row.measure) = (None, Measure::Done)
        }),
        (HintRule::NoNumber, |row| {
            (row.target, row.measure) = (None, Measure::Baseline)
        }),
        (HintRule::SameStartAndTarget, |row| {
            (row.target, row.measure) = (row.baseline, Measure::AtLeast)
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Portfolio ROI".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Keep improving the response".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            (row.title, row.target) = ("Fewer errors in a small number of cases".into(), None)
        }),
        (HintRule::LooksLikeKpi, |row| {
            (row.title, row.measure) = ("Maintain water pressure".into(), Measure::AtLeast)
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Workshops with 80% of key executives".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Test coverage of the billing rules".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Plan accuracy".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Reach 40 customers".into()
        }),
        (HintRule::StockPhrase, |row| {
            row.title = "Customer satisfaction".into()
        }),
    ];
    for (rule, change) in cases {
        let (mut sheet, _, key_result) = flawless();
        sheet.change(key_result, change);
        let title = sheet
            .workspace
            .get::<KeyResult>(key_result)
            .map(|row| row.title.clone());
        assert!(
            !sheet.fires(rule, key_result),
            "{rule:?} must not fire on {title:?}"
        );
    }
}

#[test]
fn a_number_and_a_date_may_come_from_the_period_targets() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| (row.target, row.due) = (None, None));
    assert_eq!(sheet.rules(key_result), [HintRule::NoNumber]);
    let id = sheet.id();
    sheet.put(PeriodTarget {
        id,
        key_result,
        period: Id::fixed(0xa11),
        value: dec!(80),
        upper: None,
    });
    assert_eq!(
        sheet.rules(key_result),
        [],
        "a target for H1 is a number with a date"
    );
}

#[test]
fn a_key_result_without_a_number_speaks_of_that_alone_and_interrupts_its_row() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.target, row.baseline, row.owner) = (None, None, None);
        row.data_source.clear();
    });
    let hints = sheet.hints();
    let hint = hints.first().expect("a hint");
    assert_eq!(
        (hint.rule, hint.thing, hint.prominent),
        (HintRule::NoNumber, key_result, true)
    );
    assert_eq!(hint.title, "No number in this key result.");
    assert_eq!(
        hint.reason,
        "Name a measure, then a baseline and a target for each half."
    );
    assert_eq!(
        (hint.action, hint.action_text.as_str()),
        (HintAction::AddMeasure, "Add measure")
    );
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoNumber],
        "the rest follows from the number"
    );
}

#[test]
fn a_running_figure_without_a_target_looks_like_a_kpi() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.title, row.target) = ("Resource utilisation".into(), None)
    });
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoNumber, HintRule::LooksLikeKpi]
    );
    sheet.change::<KeyResult>(key_result, |row| row.target = Some(dec!(90)));
    assert_eq!(
        sheet.rules(key_result),
        [],
        "from 70 to 90 it moves, as a key result should"
    );
}

#[test]
fn a_stretch_with_full_confidence_is_doubted() {
    let (mut sheet, objective, key_result) = flawless();
    let id = sheet.id();
    let check_in = CheckIn {
        id,
        key_result,
        on: day(5, 1),
        value: Some(dec!(84)),
        confidence: Some(10),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    };
    sheet.put(check_in.clone());
    assert!(
        !sheet.fires(HintRule::CertainStretch, key_result),
        "a commitment may be certain"
    );
    sheet.change::<Objective>(objective, |row| row.commitment = Commitment::Aspirational);
    assert!(sheet.fires(HintRule::CertainStretch, key_result));
    let later = sheet.id();
    sheet.put(CheckIn {
        id: later,
        on: day(5, 12),
        confidence: Some(9),
        ..check_in
    });
    assert!(
        !sheet.fires(HintRule::CertainStretch, key_result),
        "the latest confidence counts"
    );
}

#[test]
fn key_results_above_the_lowest_level_want_to_be_served() {
    let (mut sheet, objective, key_result) = flawless();
    sheet.change::<Unit>(UNIT, |row| row.level = Some(Id::fixed(2)));
    assert_eq!(sheet.rules(key_result), [HintRule::NobodyServes]);
    let helper = sheet.objective("Route", "vans by need");
    let id = sheet.id();
    let to = AlignedTo::KeyResult(key_result);
    sheet.put(Alignment {
        id,
        objective: helper,
        to,
        origin: Origin::Laddered,
        strength: Strength::Supports,
    });
    assert_eq!(sheet.rules(key_result), []);
    assert_eq!(sheet.rules(objective), []);
    sheet.change::<Objective>(helper, |row| row.state = State::Stopped);
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NobodyServes],
        "a stopped objective serves no longer"
    );
}
