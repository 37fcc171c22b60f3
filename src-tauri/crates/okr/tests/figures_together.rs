//! The rules of the model for what several rows make together: objectives and canvases.

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
fn an_objective_is_as_many_points_behind_as_its_two_percents_differ() {
    let mut story = Story::new();
    story.metric(A, ["0", "1000", "2000"], "634");
    let objective = story.of_objective();
    assert_eq!(objective.progress_text.as_deref(), Some("63%"));
    assert_eq!(objective.expected_text.as_deref(), Some("74%"));
    assert_eq!(objective.points_behind, Some(11), "the gap itself is 10.49");

    story.metric(B, ["0", "1000", "2000"], "1000");
    let ahead = story.of_objective();
    assert_eq!(ahead.points_behind, Some(-8), "82% against 74%");

    let mut unknown = Story::new();
    unknown.key_result(A, |_| {});
    assert_eq!(unknown.of_objective().points_behind, None);
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
