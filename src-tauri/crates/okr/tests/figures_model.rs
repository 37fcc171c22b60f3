//! The rules of the model, one fact each: which target counts, what is expected, which
//! status follows, what an objective makes of it.

mod figures_story;

use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);

#[test]
fn progress_is_against_the_running_period_and_cycle_progress_against_the_last() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    let figures = story.of(A);
    assert_eq!(rounded(figures.progress), "0.6", "6 of 10 in H1");
    assert_eq!(
        rounded(figures.cycle_progress),
        "0.3333",
        "6 of 18 in the year"
    );
    assert_eq!(figures.against, "H1");
    assert_eq!(figures.against_end, day("2026-06-30"));
    assert_eq!(rounded(figures.expected), "0.7389", "133 of 180 days of H1");
    assert_eq!(rounded(figures.expected_cycle), "0.4105", "7.39 of 18");
    assert_eq!(figures.points_behind, Some(14));
    assert_eq!(figures.status, Status::AtRisk);
}

#[test]
fn the_target_is_that_of_the_period_today_lies_in() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    for (today, against, progress) in [
        ("2025-11-01", "H1", "n/a"),
        ("2026-06-30", "H1", "0.5"),
        ("2026-07-01", "H2", "0.25"),
        ("2027-03-01", "H2", "0.25"),
    ] {
        story.on(today);
        let figures = story.of(A);
        assert_eq!(figures.against, against, "on {today}");
        assert_eq!(rounded(figures.progress), progress, "on {today}");
    }
}

#[test]
fn a_target_without_periods_is_for_the_whole_cycle() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(20)))
    });
    story.check_in(A, "2026-05-12", "5");
    let figures = story.of(A);
    assert_eq!(figures.against, "2026");
    assert_eq!(rounded(figures.progress), "0.25");
    assert_eq!(
        figures.progress, figures.cycle_progress,
        "the two are the same"
    );
    assert_eq!(rounded(figures.expected), "0.3654", "133 of 364 days");
    assert_eq!(figures.track.steps.len(), 1);
    assert_eq!(story.of_objective().against, "2026");
}

#[test]
fn a_period_left_open_leaves_the_last_target_standing() {
    let mut story = Story::new();
    story.key_result(A, |row| row.baseline = Some(dec!(0)));
    story.target(A, H1, "10");
    story.check_in(A, "2026-06-20", "9");
    story.on("2026-08-01");
    let figures = story.of(A);
    assert_eq!(figures.against, "H1");
    assert_eq!(
        figures.status,
        Status::Missed,
        "H1 is over and 9 is short of 10"
    );
    assert_eq!(figures.track.steps.len(), 2);
    assert_eq!(figures.track.steps[1].target_text, None, "H2 is not set");
}

#[test]
fn a_target_of_the_cycle_stands_in_for_the_last_period() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(20)))
    });
    story.target(A, H1, "10");
    story.check_in(A, "2026-05-12", "5");
    let figures = story.of(A);
    assert_eq!(rounded(figures.progress), "0.5");
    assert_eq!(rounded(figures.cycle_progress), "0.25");
}

#[test]
fn the_expected_line_runs_through_each_target() {
    let mut story = Story::new();
    let months = [
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-28"),
        ("2026-03-01", "2026-03-31"),
    ];
    story.change::<Cycle>(CYCLE, |row| row.end = day("2026-03-31"));
    story.key_result(A, |row| {
        row.baseline = Some(dec!(0));
        row.division = Division::Fine;
    });
    for ((id, dates), target) in QUARTERS.into_iter().zip(months).zip(["10", "40", "100"]) {
        story.period(id, "M", dates, true);
        story.target(A, id, target);
    }
    story.workspace.apply(&[Change::removed(
        story
            .workspace
            .get::<Period>(QUARTERS[3])
            .expect("Q4")
            .clone(),
    )]);
    let figures = story.on("2026-02-14").of(A);
    assert_eq!(
        figures.expected_value,
        Some(dec!(25)),
        "half way from 10 to 40"
    );
    assert_eq!(figures.expected, Some(dec!(0.625)));
    assert_eq!(figures.expected_cycle, Some(dec!(0.25)));
}

#[test]
fn a_key_result_may_set_its_targets_on_the_finer_division() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        row.baseline = Some(dec!(0));
        row.division = Division::Fine;
    });
    for (id, target) in QUARTERS.into_iter().zip(["12", "24", "30", "34"]) {
        story.target(A, id, target);
    }
    story.check_in(A, "2026-05-12", "19");
    let figures = story.of(A);
    assert_eq!(figures.against, "Q2");
    assert_eq!(figures.progress_text.as_deref(), Some("79%"));
    // From 12 on 31 March: 44 of 91 days on the way to 24.
    assert_eq!(rounded(figures.expected_value), "17.8022");
    assert_eq!(figures.status, Status::OnTrack);
}

#[test]
fn check_ins_of_earlier_periods_do_not_count_for_a_level() {
    let mut story = Story::new();
    story.key_result(A, |row| row.meaning = TargetMeaning::Level);
    story.target(A, H1, "12");
    story.target(A, H2, "14");
    story.check_in(A, "2026-05-12", "12");
    let figures = story.of(A);
    assert_eq!(figures.status, Status::Met, "12 an hour is the level of H1");
    assert!(figures.is_attainment, "there is no baseline");
    assert_eq!(
        figures.expected,
        Some(dec!(1)),
        "a level should be so from its first check-in on"
    );
    assert_eq!(figures.cycle_progress, None, "nothing is known of H2 yet");

    let figures = story.on("2026-07-20").of(A);
    assert_eq!(
        figures.progress, None,
        "the value of May says nothing about H2"
    );
    assert_eq!(figures.now, None);
    story.check_in(A, "2026-07-19", "7");
    let figures = story.of(A);
    assert_eq!(figures.progress, Some(dec!(0.5)), "7 of 14");
    assert_eq!(figures.status, Status::OffTrack);
}

#[test]
fn what_must_hold_must_hold_at_every_check_in_of_the_period() {
    let mut story = Story::new();
    threshold(&mut story, Measure::Under, TargetMeaning::Hold);
    story.check_in(A, "2026-02-12", "11");
    story.check_in(A, "2026-05-12", "8");
    let figures = story.of(A);
    assert_eq!(figures.progress, Some(dec!(0)), "11 in February broke it");
    assert_eq!(
        figures.now,
        Some(dec!(8)),
        "the latest value is shown all the same"
    );
    assert_eq!(
        story.explanation(A).inputs[0].value,
        "11",
        "the one that decides is explained"
    );

    story.change::<KeyResult>(A, |row| row.meaning = TargetMeaning::Level);
    assert_eq!(
        story.of(A).progress,
        Some(dec!(1)),
        "as a level only the latest counts"
    );
}

#[test]
fn the_cycle_progress_of_a_threshold_is_the_share_of_elapsed_periods_in_which_it_held() {
    let mut story = Story::new();
    threshold(&mut story, Measure::Under, TargetMeaning::Hold);
    story.check_in(A, "2026-05-12", "8");
    assert_eq!(story.of(A).cycle_progress, None, "no period has elapsed");
    story.check_in(A, "2026-09-12", "8");
    let figures = story.on("2026-09-14").of(A);
    assert_eq!(
        figures.progress,
        Some(dec!(0)),
        "8 is not under the 7 of H2"
    );
    assert_eq!(figures.cycle_progress, Some(dec!(1)), "H1 held");
    assert_eq!(
        story.on("2027-01-01").of(A).cycle_progress,
        Some(dec!(0.5)),
        "H1 held, H2 did not"
    );
}

fn threshold(story: &mut Story, measure: Measure, meaning: TargetMeaning) {
    story.key_result(A, |row| (row.measure, row.meaning) = (measure, meaning));
    story.target(A, H1, "10");
    story.target(A, H2, "7");
}

#[test]
fn a_range_holds_between_its_limits() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        row.measure = Measure::Between;
        (row.target, row.target_upper) = (Some(dec!(4)), Some(dec!(5)));
        row.unit = "%".to_owned();
    });
    story.check_in(A, "2026-05-12", "4.5");
    let figures = story.of(A);
    assert_eq!(figures.progress, Some(dec!(1)));
    assert_eq!(figures.target_text.as_deref(), Some("4 to 5%"));
    assert_eq!(figures.higher_is_better, None);
    let ranges: Vec<&str> = figures
        .plans
        .iter()
        .map(|plan| plan.range.as_str())
        .collect();
    assert_eq!(ranges, ["outside 4 to 5%", "4 to 5%", ""]);
}

#[test]
fn milestones_are_the_weighted_share_ticked_and_expect_what_is_dated() {
    let mut story = Story::new();
    story.key_result(A, |row| row.measure = Measure::Milestones);
    assert!(story.of(A).is_draft, "no milestone yet: nothing to measure");
    story.milestone(A, "1", Some("2026-03-01"), Some("2026-03-05"));
    story.milestone(A, "2", Some("2026-05-01"), None);
    story.milestone(A, "1", Some("2026-09-01"), None);
    let figures = story.of(A);
    assert_eq!(figures.progress, Some(dec!(0.25)));
    assert_eq!(
        figures.expected,
        Some(dec!(0.75)),
        "two of the dates have passed"
    );
    assert_eq!(figures.now_text.as_deref(), Some("1 of 3"));
    assert_eq!(figures.status, Status::OffTrack);

    story.milestone(A, "4", None, None);
    assert_eq!(
        rounded(story.of(A).expected),
        "0.5577",
        "(3 + 4 × 133/364) ÷ 8"
    );
}

#[test]
fn yes_or_no_expects_nothing_until_its_date() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        row.measure = Measure::Done;
        row.due = Some(day("2026-06-30"));
    });
    assert_eq!(story.of(A).status, Status::NotStarted);
    story.check_in(A, "2026-05-12", "0");
    let figures = story.of(A);
    assert_eq!(
        (figures.progress, figures.expected),
        (Some(dec!(0)), Some(dec!(0)))
    );
    assert_eq!(figures.status, Status::OnTrack);
    assert_eq!(story.on("2026-07-01").of(A).status, Status::Missed);
    story.check_in(A, "2026-07-01", "1");
    assert_eq!(story.of(A).status, Status::Met);
}

#[test]
fn measuring_first_is_done_once_there_is_a_first_value() {
    let mut story = Story::new();
    story.key_result(A, |row| row.measure = Measure::Baseline);
    assert_eq!(story.of(A).progress, Some(dec!(0)));
    story.check_in(A, "2026-05-12", "37");
    let figures = story.of(A);
    assert_eq!(
        (figures.progress, figures.status),
        (Some(dec!(1)), Status::Met)
    );
    assert_eq!(figures.now_text.as_deref(), Some("37"));
}

#[test]
fn without_a_baseline_it_is_an_attainment_and_called_so() {
    let mut story = Story::new();
    story.key_result(A, |row| {
        (row.target, row.unit) = (Some(dec!(15)), "%".to_owned())
    });
    story.check_in(A, "2026-05-12", "6");
    let figures = story.of(A);
    assert!(figures.is_attainment);
    assert_eq!(figures.progress, Some(dec!(0.4)));
    let explanation = story.explanation(A);
    assert!(
        explanation.words.starts_with("Attainment"),
        "{}",
        explanation.words
    );
    assert_eq!(explanation.figures, "6 ÷ 15");
}
