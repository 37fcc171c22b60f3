//! How little is computed anew after an edit, and how much after one that shifts things.

mod figures_story;

use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);
const B: Id = Id::fixed(202);

#[test]
fn a_check_in_touches_its_key_result_and_objective_only() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    story.metric(B, ["0", "10", "20"], "5");
    let other = Id::fixed(301);
    story.objective(other, "c");
    let before = story.workspace.clone();
    let id = story.check_in(A, "2026-05-13", "8");
    let row = story.workspace.get::<CheckIn>(id).expect("it").clone();
    let touched = touched(&story, &[Change::added(row.clone())]);
    assert_eq!(ids(&touched), (vec![OBJECTIVE], vec![A]));
    assert_eq!(
        touched.canvas.progress,
        Some(dec!(0.65)),
        "the canvas is always told"
    );

    story.workspace = before;
    let touched = figures_touched(
        &story.workspace,
        CANVAS,
        &[Change::removed(row)],
        story.today,
        Language::En,
    );
    let touched = touched.expect("figures");
    assert_eq!(
        ids(&touched),
        (vec![OBJECTIVE], vec![A]),
        "undo touches the same"
    );
}

#[test]
fn whatever_shifts_numbers_or_limits_touches_the_whole_canvas() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    story.metric(B, ["0", "10", "20"], "5");
    let row = |id| story.workspace.get::<KeyResult>(id).expect("a row").clone();
    let mut renamed = row(A);
    renamed.title = "Idle hours".to_owned();
    let mut moved = row(B);
    moved.order = Order("a".to_owned());
    let settings = story.workspace.settings();
    let all = (vec![OBJECTIVE], vec![A, B]);
    assert_eq!(
        ids(&touched(&story, &[Change::changed(row(A), renamed)])),
        (vec![OBJECTIVE], vec![A])
    );
    assert_eq!(
        ids(&touched(&story, &[Change::changed(row(B), moved)])),
        all
    );
    assert_eq!(
        ids(&touched(
            &story,
            &[Change::changed(settings.clone(), settings)]
        )),
        all
    );
    assert_eq!(ids(&touched(&story, &[])), (vec![], vec![]));
}

#[test]
fn a_child_that_counts_touches_the_objective_above() {
    let mut story = Story::new();
    story.metric(A, ["0", "10", "20"], "5");
    let child = Id::fixed(301);
    story.objective(child, "c");
    story.change::<KeyResult>(A, |row| row.objective = child);
    story.align(
        child,
        AlignedTo::Objective(OBJECTIVE),
        Strength::Contributes,
    );
    story.change::<Objective>(OBJECTIVE, |row| row.counts_children = true);
    let check_in = story.workspace.check_ins(A)[0].clone();
    let touched = touched(&story, &[Change::added(check_in)]);
    let (objectives, key_results) = ids(&touched);
    assert_eq!(key_results, [A]);
    assert!(objectives.contains(&OBJECTIVE) && objectives.contains(&child));
}

fn touched(story: &Story, changes: &[Change]) -> Figures {
    figures_touched(&story.workspace, CANVAS, changes, story.today, Language::En).expect("figures")
}

fn ids(figures: &Figures) -> (Vec<Id>, Vec<Id>) {
    (
        figures.objectives.iter().map(|row| row.id).collect(),
        figures.key_results.iter().map(|row| row.id).collect(),
    )
}
