//! What the sheet, the inspector and the popovers show: tracks, charts, explanations,
//! texts, and how little is computed anew after an edit.

mod figures_story;

use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);
const B: Id = Id::fixed(202);

/// Two places, for drawing.
fn places(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[test]
fn a_row_reads_as_on_the_sheet() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.change::<KeyResult>(A, |row| row.unit = "%".to_owned());
    story.check_in(A, "2026-04-17", "5.2");
    let figures = story.of(A);
    assert_eq!(figures.number, "1.1");
    assert_eq!(figures.now_text.as_deref(), Some("6%"));
    assert_eq!(figures.now_on, Some(day("2026-05-12")));
    assert_eq!(figures.change_text.as_deref(), Some("+0.8"));
    assert_eq!(figures.expected_text.as_deref(), Some("7.4%"));
    assert_eq!(figures.baseline_text.as_deref(), Some("0%"));
    assert_eq!(
        figures.spoken,
        "KR 1.1, Non-productive hours, at risk, 6% of 10%"
    );
    assert_eq!(
        figures.track.spoken,
        "Now 6%. H1 target 10%, 14 points behind pace. H2 target 18%."
    );
}

#[test]
fn german_rows_use_german_words_commas_and_spaces() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6.5");
    story.change::<KeyResult>(A, |row| row.unit = "%".to_owned());
    story.plan(A, Outcome::Missed, Some("9"), "");
    story.plan(A, Outcome::Exceeded, Some("12"), "");
    let figures =
        canvas_figures(&story.workspace, CANVAS, story.today, Language::De).expect("figures");
    let row = &figures.key_results[0];
    assert_eq!(row.now_text.as_deref(), Some("6,5\u{202f}%"));
    assert_eq!(row.plans[0].range, "unter 9\u{202f}%");
    assert_eq!(row.plans[1].range, "9 bis 12\u{202f}%");
    assert_eq!(
        row.spoken,
        "KR 1.1, Non-productive hours, im Plan, 6,5\u{202f}% von 10\u{202f}%"
    );
    assert_eq!(figures.canvas.today_text, "14. Mai");
}

#[test]
fn a_long_unit_stands_with_the_target_and_not_with_the_value() {
    let mut story = Story::new();
    story.metric(A, ["14", "10", "7"], "10.5");
    story.change::<KeyResult>(A, |row| row.unit = "a month".to_owned());
    let figures = story.of(A);
    assert_eq!(figures.now_text.as_deref(), Some("10.5"));
    assert_eq!(figures.baseline_text.as_deref(), Some("14"));
    assert_eq!(figures.target_text.as_deref(), Some("10 a month"));
    assert_eq!(figures.progress_text.as_deref(), Some("88%"));
    assert_eq!(
        figures.track.steps[1].target_text.as_deref(),
        Some("7 a month")
    );
}

#[test]
fn a_threshold_says_its_comparison() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.measure, row.meaning) = (Measure::Under, TargetMeaning::Hold);
        row.unit = "days a month".to_owned();
    });
    story.target(A, H1, "10");
    story.check_in(A, "2026-05-12", "8");
    let figures = story.of(A);
    assert_eq!(
        figures.target_text.as_deref(),
        Some("under 10 days a month")
    );
    assert_eq!(
        figures.spoken,
        "KR 1.1, Non-productive hours, met, 8, under 10 days a month"
    );
}

#[test]
fn a_rising_measure_rises_and_its_shortfall_ends_at_today() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    let track = story.of(A).track;
    let [first, second] = &track.steps[..] else {
        panic!("two steps")
    };
    assert_eq!(track.baseline_height, 0.0);
    assert_eq!((places(first.height), places(second.height)), (0.56, 1.0));
    assert_eq!(places(first.fill), 0.6);
    assert_eq!(first.shortfall_status, Some(Status::AtRisk));
    let hatch_ends = first.from + first.shortfall_to.expect("behind") * (first.to - first.from);
    let today = track.today.expect("inside the cycle");
    let within_first = (today - first.from) / (first.to - first.from);
    assert_eq!(
        places(first.shortfall_to.expect("behind")),
        places(within_first),
        "{hatch_ends} {today}"
    );
    assert!(first.current && !first.reached && !second.current);
    assert_eq!((second.fill, second.shortfall_to), (0.0, None));
    assert_eq!((first.from, second.to), (0.0, 1.0));
    assert_eq!(first.to, second.from, "no gap between the halves");
}

#[test]
fn a_small_shortfall_is_hatched_quietly() {
    let mut story = Story::new();
    story.metric(A, ["0", "3", "6"], "2");
    let step = &story.of(A).track.steps[0];
    assert!(step.shortfall_to.is_some(), "67% against 74%");
    assert_eq!(step.shortfall_status, None, "under ten points is grey");
}

#[test]
fn a_falling_measure_falls_and_fills_all_the_same() {
    let mut story = Story::new();
    story.metric(A, ["14", "10", "7"], "10.5");
    let track = story.of(A).track;
    assert_eq!(track.baseline_height, 1.0);
    assert_eq!(places(track.steps[0].height), 0.43);
    assert_eq!(track.steps[1].height, 0.0);
    assert_eq!(places(track.steps[0].fill), 0.88);
    assert_eq!(track.steps[0].shortfall_to, None, "88% is ahead of 74%");
}

#[test]
fn a_threshold_with_a_start_is_filled_by_the_way_gone() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.measure, row.meaning) = (Measure::AtMost, TargetMeaning::Hold);
        row.baseline = Some(dec!(14));
    });
    story.target(A, H1, "10");
    story.target(A, H2, "7");
    story.check_in(A, "2026-05-12", "10.5");
    let track = story.of(A).track;
    assert_eq!(places(track.steps[0].fill), 0.88);
    assert!(!track.steps[0].reached);
    assert_eq!(track.steps[1].fill, 0.0, "nothing is known of H2");
    story.check_in(A, "2026-05-13", "9");
    story.change::<KeyResult>(A, |row| row.meaning = TargetMeaning::Level);
    let step = &story.of(A).track.steps[0];
    assert_eq!((step.fill, step.reached), (1.0, true));
}

#[test]
fn a_level_to_keep_stays_level_and_fills_with_time() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.measure, row.meaning) = (Measure::AtLeast, TargetMeaning::Hold);
        row.baseline = Some(dec!(95));
    });
    story.target(A, H1, "95");
    story.target(A, H2, "95");
    story.check_in(A, "2026-05-12", "96");
    let track = story.of(A).track;
    assert_eq!(
        (
            track.baseline_height,
            track.steps[0].height,
            track.steps[1].height
        ),
        (0.5, 0.5, 0.5)
    );
    assert_eq!(places(track.steps[0].fill), 0.74);
    assert_eq!(track.steps[0].shortfall_to, None);
}

#[test]
fn a_target_met_early_is_ticked_and_the_next_step_begins_to_fill() {
    let mut story = Story::new();
    story.metric(A, ["70", "80", "90"], "83");
    let track = story.of(A).track;
    assert!(track.steps[0].reached);
    assert_eq!(track.steps[0].fill, 1.0);
    assert_eq!(
        places(track.steps[1].fill),
        0.3,
        "3 of the 10 from 80 to 90"
    );
    assert!(!track.steps[1].reached);
}

#[test]
fn a_draft_has_unset_steps_that_rise() {
    let mut story = Story::new();
    story.key_result(A, |_| {});
    let figures = story.of(A);
    assert!(figures.is_draft);
    assert_eq!(
        figures.spoken,
        "KR 1.1, Non-productive hours, no number yet"
    );
    let track = figures.track;
    assert!(track.steps.iter().all(|step| step.target_text.is_none()));
    assert_eq!((track.steps[0].height, track.steps[1].height), (0.0, 1.0));
    assert_eq!(track.spoken, "No target set.");
}

#[test]
fn a_number_explains_itself() {
    let mut story = Story::new();
    let person = Id::fixed(501);
    story.put(Person {
        id: person,
        name: "Maya Cohen".to_owned(),
        initials: "MC".to_owned(),
    });
    story.metric(A, ["70", "80", "90"], "83");
    story.change::<KeyResult>(A, |row| row.unit = "%".to_owned());
    let check_in = story.workspace.check_ins(A)[0].id;
    story.change::<CheckIn>(check_in, |row| row.author = Some(person));
    story.metric(B, ["0", "6", "15"], "2.1");
    let explanation = story.explanation(A);
    let inputs: Vec<(&str, &str, &str)> = explanation
        .inputs
        .iter()
        .map(|input| {
            (
                input.name.as_str(),
                input.value.as_str(),
                input.from.as_str(),
            )
        })
        .collect();
    assert_eq!(
        inputs,
        [
            ("Now", "83%", "12 May, Maya Cohen"),
            ("Baseline", "70%", "1 January"),
            ("H1 target", "80%", "by 30 June"),
        ]
    );
    assert_eq!(explanation.result_text.as_deref(), Some("130%"));
    assert_eq!(
        explanation.words,
        "The way gone, as a share of the way to go"
    );
    assert_eq!(explanation.figures, "(83 − 70) / (80 − 70)");
    assert_eq!(
        explanation.text_of(ExplainedKind::Clamp),
        "Shown and counted as 100%. The raw 130% is kept."
    );
    assert_eq!(
        explanation.text_of(ExplainedKind::Expected),
        "74%, as the line from 70% to 80% stands at 77.4% today."
    );
    assert_eq!(explanation.status(), Some(Status::Exceeded));
    assert_eq!(
        explanation.text_of(ExplainedKind::Status),
        "Raw is over 100% by 30 points. The limit is 10."
    );
    assert_eq!(
        explanation.text_of(ExplainedKind::Weight),
        "1 of 2 in O1: brings 50 of its 68 points. (100 + 35) ÷ 2 = 68%"
    );
    assert_eq!(
        explanation.text_of(ExplainedKind::Cycle),
        "65% of the cycle: 13 ÷ 20, to 90%."
    );
}

#[test]
fn the_chart_holds_what_the_inspector_draws() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.change::<KeyResult>(A, |row| row.unit = "%".to_owned());
    story.check_in(A, "2026-03-13", "4");
    story.check_in(A, "2026-04-17", "5.2");
    let detail = story.detail(A);
    let chart = detail.chart;
    let ticks: Vec<&str> = chart
        .value_ticks
        .iter()
        .map(|tick| tick.text.as_str())
        .collect();
    assert_eq!(ticks, ["0", "5", "10", "15", "20%"]);
    let months: String = chart
        .time_ticks
        .iter()
        .map(|tick| tick.text.as_str())
        .collect();
    assert_eq!(months, "JFMAMJJASOND");
    let current: Vec<usize> = (0..12).filter(|at| chart.time_ticks[*at].current).collect();
    assert_eq!(current, [4], "May");
    let actual: Vec<f64> = chart.actual.iter().map(|point| point.value).collect();
    assert_eq!(actual, [0.0, 4.0, 5.2, 6.0], "from the baseline on");
    let expected: Vec<(f64, f64)> = chart
        .expected
        .iter()
        .map(|point| (places(point.at), point.value))
        .collect();
    assert_eq!(expected, [(0.0, 0.0), (0.5, 10.0), (1.0, 18.0)]);
    let targets: Vec<&str> = chart
        .targets
        .iter()
        .map(|target| target.text.as_str())
        .collect();
    assert_eq!(targets, ["H1 target 10%", "H2 target 18%"]);
    assert_eq!(chart.forecast.expect("a forecast").value_text, "7.6%");
    assert_eq!(chart.expected_today.map(places), Some(7.39));
    assert_eq!(chart.today.map(places), Some(0.37));
    let days: Vec<&str> = detail
        .check_ins
        .iter()
        .map(|line| line.date_text.as_str())
        .collect();
    assert_eq!(days, ["12 May", "17 Apr", "13 Mar"], "newest first");
}

#[test]
fn a_fall_in_confidence_is_marked() {
    let mut story = Story::new();
    story.key_result(A, |_| {});
    for (on, confidence) in [("2026-03-01", 7), ("2026-04-01", 6), ("2026-05-01", 6)] {
        story.check_in_with(A, on, "", Some(confidence));
    }
    let fell: Vec<bool> = story
        .detail(A)
        .check_ins
        .iter()
        .map(|line| line.confidence_fell)
        .collect();
    assert_eq!(fell, [false, true, false]);
}

#[test]
fn triggers_said_about_the_first_half_do_not_judge_the_second() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.plan(A, Outcome::Missed, Some("9"), "");
    story.plan(A, Outcome::Exceeded, Some("12"), "");
    story.today = day("2026-11-22");
    let plans = story.of(A).plans;
    assert_eq!(
        plans[0].range, "under 18",
        "over 12 is no success while 18 is the target"
    );
}
