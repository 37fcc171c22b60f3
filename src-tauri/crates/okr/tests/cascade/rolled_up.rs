//! What counts in an objective that counts what serves it: each of them once.

use crate::figures_story::*;
use okr::*;
use rust_decimal::{Decimal, dec};

const A: Id = Id::fixed(301);
const B: Id = Id::fixed(302);
const C: Id = Id::fixed(303);

/// Objectives A, B and C that stand at these tenths, and one above them that counts what
/// serves it.
fn story(tenths: [&str; 3]) -> Story {
    let mut story = Story::new();
    for (id, now) in [A, B, C].into_iter().zip(tenths) {
        story.objective(id, "c");
        let row = id.nth(0x100);
        story.metric(row, ["0", "10", "20"], now);
        story.change::<KeyResult>(row, |row| row.objective = id);
    }
    counting(&mut story, OBJECTIVE);
    story
}

fn counting(story: &mut Story, id: Id) {
    story.change::<Objective>(id, |row| row.counts_children = true);
}

fn serves(story: &mut Story, from: Id, to: Id) {
    story.align(from, AlignedTo::Objective(to), Strength::Contributes);
}

fn progress(story: &Story, id: Id) -> Option<Decimal> {
    let rows = story.figures().objectives;
    rows.into_iter().find(|row| row.id == id).unwrap().progress
}

#[test]
fn one_that_serves_a_key_result_counts_as_one_that_serves_the_objective() {
    let mut story = story(["5", "0", "0"]);
    story.metric(Id::fixed(201), ["0", "10", "20"], "10");
    let to = AlignedTo::KeyResult(Id::fixed(201));
    story.align(A, to, Strength::Contributes);
    assert_eq!(progress(&story, OBJECTIVE), Some(dec!(0.75)));
    let link = story.workspace.serves(A)[0].id;
    story.change::<Alignment>(link, |row| row.strength = Strength::Supports);
    assert_eq!(
        progress(&story, OBJECTIVE),
        Some(dec!(1)),
        "support does not count"
    );
}

#[test]
fn one_that_serves_an_objective_twice_counts_once() {
    let mut story = story(["5", "0", "0"]);
    story.metric(Id::fixed(201), ["0", "10", "20"], "10");
    serves(&mut story, A, OBJECTIVE);
    story.align(
        A,
        AlignedTo::KeyResult(Id::fixed(201)),
        Strength::Contributes,
    );
    assert_eq!(
        progress(&story, OBJECTIVE),
        Some(dec!(0.75)),
        "the mean of 100% and 50%, not of 100%, 50% and 50%"
    );
}

#[test]
fn one_reached_directly_and_through_another_counts_where_it_is_nearest() {
    let mut story = story(["10", "0", "0"]);
    serves(&mut story, A, OBJECTIVE);
    serves(&mut story, B, OBJECTIVE);
    serves(&mut story, A, B);
    counting(&mut story, B);
    assert_eq!(progress(&story, B), Some(dec!(0.5)), "B by itself counts A");
    assert_eq!(
        progress(&story, OBJECTIVE),
        Some(dec!(0.5)),
        "A brings 100%, B without A brings 0%"
    );
}

#[test]
fn the_explanation_says_where_something_was_counted_already() {
    let mut story = story(["10", "0", "0"]);
    serves(&mut story, A, OBJECTIVE);
    serves(&mut story, B, OBJECTIVE);
    serves(&mut story, A, B);
    counting(&mut story, B);
    let told = story.explained(OBJECTIVE, AskedFigure::Progress);
    let inputs: Vec<(&str, &str)> = told
        .inputs
        .iter()
        .map(|input| (input.name.as_str(), input.value.as_str()))
        .collect();
    assert_eq!(
        inputs,
        [
            ("Below", "100%"),
            ("Below, without what counts already", "0%")
        ]
    );
    assert_eq!(told.raw, progress(&story, OBJECTIVE));
}

#[test]
fn one_reached_by_two_ways_of_the_same_length_counts_once() {
    let mut story = story(["10", "0", "0"]);
    for (from, to) in [(B, OBJECTIVE), (C, OBJECTIVE), (A, B), (A, C)] {
        serves(&mut story, from, to);
    }
    counting(&mut story, B);
    counting(&mut story, C);
    assert_eq!(progress(&story, C), Some(dec!(0.5)));
    assert_eq!(
        progress(&story, OBJECTIVE),
        Some(dec!(0.25)),
        "B brings 50% with A in it, C brings 0% without"
    );
}

#[test]
fn what_is_below_one_that_does_not_count_it_brings_nothing_further_up() {
    let mut story = story(["10", "0", "0"]);
    serves(&mut story, B, OBJECTIVE);
    serves(&mut story, A, B);
    assert_eq!(progress(&story, OBJECTIVE), Some(dec!(0)));
    story.change::<Objective>(B, |row| row.state = State::Stopped);
    assert_eq!(
        progress(&story, OBJECTIVE),
        None,
        "a stopped one is left out"
    );
}

#[test]
fn a_check_in_below_touches_all_that_count_it_also_through_a_key_result() {
    let mut story = story(["5", "0", "0"]);
    story.metric(Id::fixed(201), ["0", "10", "20"], "10");
    story.align(
        A,
        AlignedTo::KeyResult(Id::fixed(201)),
        Strength::Contributes,
    );
    let id = story.check_in(A.nth(0x100), "2026-05-13", "6");
    let change = Change::added(story.workspace.get::<CheckIn>(id).unwrap().clone());
    let part = figures_touched(
        &story.workspace,
        CANVAS,
        &[change],
        story.today,
        Language::En,
    )
    .unwrap();
    let touched: Vec<Id> = part.objectives.iter().map(|row| row.id).collect();
    assert_eq!(touched, [OBJECTIVE, A]);
}

#[test]
fn many_ways_through_many_levels_take_no_longer_than_there_are_objectives() {
    let mut story = story(["10", "0", "0"]);
    let mut above = vec![OBJECTIVE];
    for level in 0..40_u128 {
        let pair = [Id::fixed(0x1000 + level * 2), Id::fixed(0x1001 + level * 2)];
        for id in pair {
            story.objective(id, "d");
            counting(&mut story, id);
            for to in &above {
                serves(&mut story, id, *to);
            }
        }
        above = pair.to_vec();
    }
    for to in above {
        serves(&mut story, A, to);
    }
    // Counted path by path this would be two to the power of forty.
    assert_eq!(progress(&story, OBJECTIVE), Some(dec!(1)));
}
