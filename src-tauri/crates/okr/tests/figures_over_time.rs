//! The rules of the model for what time does to a status: first movements, silence, ends,
//! corrections and the owner's own word.

mod figures_story;

use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);

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
    let explanation = story.explanation(A);
    let because = explanation.text_of(ExplainedKind::Status);
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
    let explanation = story.explanation(A);
    let because = explanation.text_of(ExplainedKind::Status);
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
