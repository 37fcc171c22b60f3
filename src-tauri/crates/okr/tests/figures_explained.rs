//! How numbers explain themselves: objectives, canvases, confidences, forecasts, in both
//! languages.

mod figures_story;

use figures_story::*;
use okr::*;

const A: Id = Id::fixed(201);
const B: Id = Id::fixed(202);

fn two() -> Story {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    story.metric(B, ["0", "6", "15"], "2.1");
    story
}

fn inputs(explanation: &Explanation) -> Vec<(&str, &str)> {
    let parts = explanation.inputs.iter();
    parts
        .map(|input| (input.name.as_str(), input.value.as_str()))
        .collect()
}

#[test]
fn an_objective_names_its_parts_its_mean_and_the_key_result_that_decides() {
    let mut story = two();
    story.change::<KeyResult>(A, |row| row.weight = "2".parse().expect("a weight"));
    let objective = story.workspace.get::<KeyResult>(A).expect("it").objective;
    let explanation = story.explained(objective, AskedFigure::Progress);
    assert_eq!(
        inputs(&explanation),
        [("KR 1.1", "60%"), ("KR 1.2", "35%")],
        "each with its own percent"
    );
    assert_eq!(explanation.figures, "(2 × 60 + 35) ÷ 3");
    assert_eq!(explanation.result_text.as_deref(), Some("52%"));
    let status = explanation.text_of(ExplainedKind::Status);
    assert!(
        status.starts_with("KR 1.2 decides, as the worst that runs."),
        "{status}"
    );
    assert_eq!(explanation.status(), Some(Status::OffTrack));
}

#[test]
fn what_has_no_figure_is_left_out_by_name() {
    let mut story = two();
    story.change::<KeyResult>(B, |row| row.state = State::Stopped);
    let objective = story.workspace.get::<KeyResult>(A).expect("it").objective;
    let explanation = story.explained(objective, AskedFigure::Progress);
    assert_eq!(inputs(&explanation), [("KR 1.1", "60%")]);
    assert_eq!(
        explanation.text_of(ExplainedKind::LeftOut),
        "KR 1.2 is stopped."
    );
}

#[test]
fn a_canvas_is_the_mean_of_its_objectives_and_knows_its_days() {
    let story = two();
    let canvas = story.workspace.canvas_under(A).expect("a canvas");
    let explanation = story.explained(canvas, AskedFigure::Progress);
    assert_eq!(inputs(&explanation), [("O1", "48%")]);
    assert_eq!(explanation.figures, "(48) ÷ 1");
    let elapsed = story.explained(canvas, AskedFigure::Elapsed);
    let figures = story.figures();
    assert_eq!(
        elapsed.result_text, figures.canvas.elapsed_text,
        "the number of the head"
    );
    assert!(elapsed.fraction.is_some(), "days gone over days in all");
}

#[test]
fn confidences_are_told_as_mean_and_lowest_and_never_as_progress() {
    let mut story = two();
    for (key_result, confidence) in [(A, 8), (B, 3)] {
        let id = story.check_in(key_result, "2026-05-14", "6");
        story.change::<CheckIn>(id, |row| row.confidence = Some(confidence));
    }
    let objective = story.workspace.get::<KeyResult>(A).expect("it").objective;
    let explanation = story.explained(objective, AskedFigure::Confidence);
    assert_eq!(explanation.figures, "(8 + 3) ÷ 2");
    assert_eq!(explanation.result_text.as_deref(), Some("5.5"));
    assert_eq!(explanation.text_of(ExplainedKind::Lowest), "3, in KR 1.2.");
    let own = story.explained(A, AskedFigure::Confidence);
    assert_eq!(own.result_text.as_deref(), Some("8"));
    assert!(own.words.contains("never changes progress"));
}

#[test]
fn a_forecast_shows_its_slope_or_says_what_it_takes() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "18"], "6");
    let early = story.explained(A, AskedFigure::Forecast);
    assert_eq!(early.result_text, None);
    assert!(
        early.words.starts_with("Too early to say"),
        "{}",
        early.words
    );
    story.check_in(A, "2026-03-13", "4");
    story.check_in(A, "2026-04-17", "5.2");
    let told = story.explained(A, AskedFigure::Forecast);
    let shown = story.of(A).forecast.expect("a forecast");
    assert_eq!(told.result_text.as_deref(), Some(shown.text.as_str()));
    assert_eq!(told.inputs.len(), 3, "the three check-ins it is made of");
    assert!(told.figures.contains("a day × 49 days"), "{}", told.figures);
}

#[test]
fn every_explanation_of_a_sheet_speaks_both_languages() {
    let workspace = example_workspace(Language::En);
    let today = "2026-05-14".parse().expect("a day");
    let mut told = 0;
    for canvas in workspace.all::<Canvas>() {
        let of = |language| explain_canvas(&workspace, canvas.id, today, language, |_| true);
        for (english, german) in of(Language::En).iter().zip(of(Language::De)) {
            told += 1;
            assert_eq!(english.raw, german.raw, "the same number");
            assert_ne!(english.title, german.title, "{}", english.title);
            if !english.words.is_empty() {
                assert_ne!(english.words, german.words, "{}", english.about);
            }
            for (one, other) in english.lines.iter().zip(&german.lines) {
                assert_eq!(one.kind, other.kind);
                assert_ne!(one.text, other.text, "{}", english.about);
                assert!(
                    one.text.contains(&one.strong),
                    "{} holds {}",
                    one.text,
                    one.strong
                );
            }
        }
    }
    assert!(told > 100, "the example holds many numbers: {told}");
}
