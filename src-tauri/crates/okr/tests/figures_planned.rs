//! The rules of the model for forecasts, and for the plans that name what to do if.

mod figures_story;

use figures_story::*;
use okr::*;

const A: Id = Id::fixed(201);

#[test]
fn a_forecast_needs_three_check_ins_over_three_weeks() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.check_in(A, "2026-04-17", "5.2");
    assert_eq!(story.of(A).forecast, None, "two are too early to say");
    story.check_in(A, "2026-04-22", "5.3");
    let forecast = story.of(A).forecast.expect("25 days are enough");
    assert_eq!(forecast.on, day("2026-06-30"));
    story.check_in(A, "2026-05-11", "5.9");
    assert!(
        story.of(A).forecast.is_none(),
        "the last three span 20 days only"
    );
}

#[test]
fn the_forecast_runs_the_slope_on_to_the_periods_end_and_marks_the_plan() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.change::<KeyResult>(A, |row| row.unit = "%".to_owned());
    story.check_in(A, "2026-03-13", "4");
    story.check_in(A, "2026-04-17", "5.2");
    story.plan(A, Outcome::Missed, Some("9"), "Pause new intake");
    story.plan(A, Outcome::Exceeded, Some("12"), "Raise H2");
    let figures = story.of(A);
    let forecast = figures.forecast.expect("a forecast");
    assert_eq!(forecast.text, "7.6%");
    assert_eq!(forecast.outcome, Outcome::Missed);
    let ranges: Vec<&str> = figures
        .plans
        .iter()
        .map(|plan| plan.range.as_str())
        .collect();
    assert_eq!(ranges, ["under 9%", "9 to 12%", "over 12%"]);
    let likely: Vec<bool> = figures.plans.iter().map(|plan| plan.likely).collect();
    assert_eq!(likely, [true, false, false]);
}

#[test]
fn plans_of_a_falling_measure_turn_round() {
    let mut story = Story::new();
    story.metric(A, ["14", "10", "7"], "10.5");
    story.plan(A, Outcome::Missed, Some("11"), "Book contractors");
    story.plan(A, Outcome::Exceeded, Some("9"), "");
    let figures = story.of(A);
    let ranges: Vec<&str> = figures
        .plans
        .iter()
        .map(|plan| plan.range.as_str())
        .collect();
    assert_eq!(ranges, ["over 11", "9 to 11", "under 9"]);
    assert_eq!(figures.higher_is_better, Some(false));
}

#[test]
fn plans_without_triggers_read_their_ranges_from_the_target() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    let ranges: Vec<String> = story
        .of(A)
        .plans
        .into_iter()
        .map(|plan| plan.range)
        .collect();
    assert_eq!(
        ranges,
        ["under 10", "10 to 11", "over 11"],
        "exceeded is over by a tenth"
    );

    let mut story = Story::new();
    threshold(&mut story, Measure::Under, TargetMeaning::Hold);
    let ranges: Vec<String> = story
        .of(A)
        .plans
        .into_iter()
        .map(|plan| plan.range)
        .collect();
    assert_eq!(ranges, ["10 or more", "under 10", ""]);
}

fn threshold(story: &mut Story, measure: Measure, meaning: TargetMeaning) {
    story.key_result(A, |row| (row.measure, row.meaning) = (measure, meaning));
    story.target(A, H1, "10");
    story.target(A, H2, "7");
}
