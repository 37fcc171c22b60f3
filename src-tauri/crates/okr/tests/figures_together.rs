//! The rules of the model for what several rows make together: objectives, canvases,
//! statuses over time, forecasts and plans.

mod figures_story;

use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);
const B: Id = Id::fixed(202);
const C: Id = Id::fixed(203);

#[test]
fn unknown_is_not_zero() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    story.key_result(B, |row| {
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(10)))
    });
    story.key_result(C, |_| {});
    let objective = story.of_objective();
    assert_eq!(
        objective.progress,
        Some(dec!(0.5)),
        "what nobody checked in is left out"
    );
    assert_eq!(story.of(B).progress, None);
    assert_eq!(story.of(B).status, Status::NotStarted);
    assert!(story.of(C).is_draft, "no number: counts in nothing");
}

#[test]
fn a_stopped_key_result_counts_in_nothing() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "8");
    story.metric(B, ["0", "10", "20"], "0");
    story.change::<KeyResult>(B, |row| row.state = State::Stopped);
    let objective = story.of_objective();
    assert_eq!(objective.progress, Some(dec!(0.8)));
    assert_eq!(objective.status, Status::OnTrack);
    assert_eq!(objective.marks, [Status::OnTrack]);
}

#[test]
fn an_objective_is_as_bad_as_its_worst_running_key_result() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "10");
    story.metric(B, ["0", "10", "20"], "1");
    story.key_result(C, |row| {
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(10)))
    });
    let objective = story.of_objective();
    assert_eq!(objective.status, Status::OffTrack);
    assert_eq!(objective.decided_by, Some(B));
    assert_eq!(
        objective.marks,
        [Status::Met, Status::OffTrack, Status::NotStarted]
    );

    let mut settings = story.workspace.settings();
    settings.objective_status = ObjectiveStatusRule::OwnPace;
    story.put(settings);
    let objective = story.of_objective();
    assert_eq!(
        objective.status,
        Status::AtRisk,
        "55% against 74% is its own pace"
    );
    assert_eq!(objective.decided_by, None);
}

#[test]
fn before_the_first_expected_movement_it_is_never_worse_than_at_risk() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "0");
    assert_eq!(story.of(A).status, Status::OffTrack);
    story.change::<KeyResult>(A, |row| row.first_movement_on = Some(day("2026-06-01")));
    assert_eq!(story.of(A).status, Status::AtRisk);
    assert_eq!(
        story.on("2026-06-01").of(A).status,
        Status::OffTrack,
        "the day has come"
    );
}

#[test]
fn a_last_check_in_older_than_twice_the_rhythm_is_stale_where_it_would_be_on_track() {
    let mut story = Story::new();
    story.key_result(A, |row| row.baseline = Some(dec!(0)));
    story.target(A, H1, "10");
    story.check_in(A, "2026-03-01", "9");
    assert_eq!(
        story.on("2026-04-30").of(A).status,
        Status::OnTrack,
        "60 days are twice the rhythm"
    );
    assert_eq!(story.on("2026-05-01").of(A).status, Status::Stale);
    let because = story.detail(A).explanation.status_because;
    assert_eq!(
        because,
        "Last check-in 61 days ago. The limit is twice the rhythm: 60."
    );
    story.check_in(A, "2026-05-01", "1");
    assert_eq!(
        story.of(A).status,
        Status::OffTrack,
        "staleness hides nothing worse"
    );
}

#[test]
fn after_the_end_it_is_met_exceeded_or_missed() {
    for (value, status) in [
        ("9.9", Status::Missed),
        ("10", Status::Met),
        ("11.01", Status::Exceeded),
    ] {
        let mut story = Story::new();
        story.key_result(A, |row| row.baseline = Some(dec!(0)));
        story.target(A, H1, "10");
        story.check_in(A, "2026-06-30", value);
        assert_eq!(story.on("2026-07-01").of(A).status, status, "{value} of 10");
    }
}

#[test]
fn the_owner_may_say_otherwise_and_the_computed_status_stays_visible() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "1");
    story.change::<KeyResult>(A, |row| {
        row.status_override = Some(Status::AtRisk);
        row.override_reason = "The order is signed".to_owned();
    });
    let figures = story.of(A);
    assert_eq!(figures.status, Status::AtRisk);
    assert_eq!(figures.computed_status, Status::OffTrack);
    let because = story.detail(A).explanation.status_because;
    assert!(
        because.contains("The order is signed") && because.contains("Off track"),
        "{because}"
    );
}

#[test]
fn confidence_never_changes_progress() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "6");
    let before = story.of(A);
    for confidence in [7, 7, 6, 5, 4, 3] {
        story.check_in_with(A, "2026-05-12", "", Some(confidence));
    }
    let after = story.of(A);
    assert_eq!(after.progress, before.progress);
    assert_eq!(
        after.now_text, before.now_text,
        "a check-in without a value leaves the value"
    );
    assert_eq!(after.confidence, Some(3));
    assert_eq!(after.confidence_trail, [7, 6, 5, 4, 3], "the last five");
    let objective = story.of_objective();
    assert_eq!(
        (objective.confidence_mean, objective.confidence_min),
        (Some(dec!(3)), Some(3))
    );
}

#[test]
fn a_corrected_check_in_no_longer_counts_and_neither_does_one_of_tomorrow() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "6");
    let wrong = story.check_in(A, "2026-05-13", "60");
    let right = story.check_in(A, "2026-05-13", "6.4");
    story.change::<CheckIn>(right, |row| row.corrects = Some(wrong));
    story.check_in(A, "2026-05-15", "9");
    let figures = story.of(A);
    assert_eq!(figures.now, Some(dec!(6.4)));
    assert_eq!(figures.change_text.as_deref(), Some("+0.4"));
}

#[test]
fn aligned_children_that_contribute_count_only_where_the_objective_says_so() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "10");
    let child = Id::fixed(301);
    story.objective(child, "c");
    story.key_result(B, |row| {
        row.objective = child;
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(10)));
    });
    story.check_in(B, "2026-05-12", "5");
    story.align(
        child,
        AlignedTo::Objective(OBJECTIVE),
        Strength::Contributes,
    );
    assert_eq!(story.of_objective().progress, Some(dec!(1)));
    story.change::<Objective>(OBJECTIVE, |row| row.counts_children = true);
    assert_eq!(story.of_objective().progress, Some(dec!(0.75)));
    let link = story.workspace.serves(child)[0].id;
    story.change::<Alignment>(link, |row| row.strength = Strength::Supports);
    assert_eq!(
        story.of_objective().progress,
        Some(dec!(1)),
        "support does not count"
    );
}

#[test]
fn a_circle_in_a_damaged_file_does_not_hang() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "10");
    let other = Id::fixed(301);
    story.objective(other, "c");
    for id in [OBJECTIVE, other] {
        story.change::<Objective>(id, |row| row.counts_children = true);
    }
    story.align(
        other,
        AlignedTo::Objective(OBJECTIVE),
        Strength::Contributes,
    );
    story.align(
        OBJECTIVE,
        AlignedTo::Objective(other),
        Strength::Contributes,
    );
    assert_eq!(story.of_objective().progress, Some(dec!(1)));
}

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

#[test]
fn a_canvas_is_the_mean_of_its_objectives_and_says_how_much_has_elapsed() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "10");
    let (other, stopped) = (Id::fixed(301), Id::fixed(302));
    for (id, order) in [(other, "c"), (stopped, "d")] {
        story.objective(id, order);
    }
    for (id, objective, value) in [(B, other, "5"), (C, stopped, "0")] {
        story.metric(id, ["0", "10", "20"], value);
        story.change::<KeyResult>(id, |row| row.objective = objective);
    }
    story.change::<Objective>(stopped, |row| row.state = State::Stopped);
    let canvas = story.figures().canvas;
    assert_eq!(canvas.progress, Some(dec!(0.75)));
    assert_eq!(canvas.elapsed_text.as_deref(), Some("74%"));
    assert_eq!(canvas.against, "H1");
    assert_eq!(canvas.today_text, "14 May");
    let labels: Vec<&str> = canvas
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    assert_eq!(labels, ["H1", "H2"]);
    assert!(canvas.columns[0].current && !canvas.columns[1].current);
}

#[test]
fn objectives_stand_in_the_bands_of_what_they_serve_and_are_numbered_as_shown() {
    let mut story = Story::new();
    let strategic = [Id::fixed(401), Id::fixed(402)];
    for (id, (code, order)) in strategic.into_iter().zip([("S1", "b"), ("S2", "c")]) {
        story.put(StrategicObjective {
            id,
            code: code.to_owned(),
            title: code.to_owned(),
            horizon: String::new(),
            sponsor: None,
            review_on: Some(day("2026-07-08")),
            order: Order(order.to_owned()),
        });
    }
    let (second, third) = (Id::fixed(301), Id::fixed(302));
    story.objective(second, "c");
    story.objective(third, "d");
    story.align(
        second,
        AlignedTo::StrategicObjective(strategic[1]),
        Strength::Contributes,
    );
    story.align(
        third,
        AlignedTo::StrategicObjective(strategic[0]),
        Strength::Contributes,
    );
    let figures = story.figures();
    let bands: Vec<(Option<Id>, Vec<Id>)> = figures
        .canvas
        .bands
        .iter()
        .map(|band| (band.strategic_objective, band.objectives.clone()))
        .collect();
    assert_eq!(
        bands,
        [
            (Some(strategic[0]), vec![third]),
            (Some(strategic[1]), vec![second]),
            (None, vec![OBJECTIVE])
        ]
    );
    let numbers: Vec<(Id, &str)> = figures
        .objectives
        .iter()
        .map(|row| (row.id, row.number.as_str()))
        .collect();
    assert_eq!(numbers, [(third, "1"), (second, "2"), (OBJECTIVE, "3")]);
    let percent = strategic_objective_progress(&story.workspace, strategic[0], CYCLE, story.today);
    assert_eq!(percent, None, "nothing measured yet");
}

#[test]
fn scores_of_committed_and_aspirational_objectives_are_told_apart() {
    use Commitment::{Aspirational, Committed};
    let objectives = [
        (Committed, Some(dec!(1))),
        (Committed, Some(dec!(0.9))),
        (Committed, None),
        (Aspirational, Some(dec!(0.6))),
        (Aspirational, Some(dec!(1.4))),
    ];
    assert_eq!(
        share_of_committed_met(objectives),
        Some(dec!(0.5)),
        "one of the two known"
    );
    assert_eq!(
        mean_of_aspirational(objectives),
        Some(dec!(0.8)),
        "each clamped to 1 first"
    );
    assert_eq!(share_of_committed_met([]), None);
    assert_eq!(closing_score(dec!(0.65)), dec!(0.7));
    assert_eq!(benefit_cost(Some(5), Some(2)), Some(dec!(2.5)));
    assert_eq!(benefit_cost(Some(5), None), None);
}

#[test]
fn enormous_numbers_are_unknown_rather_than_a_crash() {
    let mut story = Story::new();
    let most = "79228162514264337593543950335";
    story.metric(A, ["-79228162514264337593543950335", most, "18"], most);
    story.metric(B, ["0", "0.0000000000000000000000000001", "0.1"], most);
    story.change::<KeyResult>(A, |row| row.weight = number(most));
    for id in [A, B] {
        story.check_in(id, "2026-03-01", most);
        story.check_in(id, "2026-04-01", "-79228162514264337593543950335");
        assert_eq!(story.of(id).progress, None, "too large to be told");
        story.detail(id);
    }
}

fn threshold(story: &mut Story, measure: Measure, meaning: TargetMeaning) {
    story.key_result(A, |row| (row.measure, row.meaning) = (measure, meaning));
    story.target(A, H1, "10");
    story.target(A, H2, "7");
}
