//! Splitting an objective in two, and taking two together.

use super::stage::*;
use okr::*;
use rust_decimal::dec;

/// An objective of four key results with check-ins, served by three of a unit below.
struct Four {
    stage: Stage,
    rows: Vec<Id>,
    /// Serve the objective itself, its first and its last key result.
    serving: Vec<Id>,
}

impl Four {
    fn new() -> Self {
        let mut stage = Stage::new();
        let whole = stage.objective;
        let mut rows = vec![stage.key_result];
        for title in ["Second", "Third", "Fourth"] {
            rows.push(stage.key_result_of(whole, title));
        }
        for (n, row) in (1..).zip(&rows) {
            stage.check_in(*row, n);
        }
        let to = [
            AlignedTo::Objective(whole),
            AlignedTo::KeyResult(rows[0]),
            AlignedTo::KeyResult(rows[3]),
        ];
        let serving = to.map(|to| {
            let below = stage.objective("Serve", "what is above");
            stage.align(below, to)
        });
        Self {
            stage,
            rows,
            serving: serving.to_vec(),
        }
    }

    /// Splits off the second and the last.
    fn split(&mut self, serving: Vec<ServingSide>) -> Split {
        let half = |subject: &str, rows: &[Id]| Half {
            verb: "Increase".into(),
            subject: subject.into(),
            owner: None,
            key_results: rows.to_vec(),
        };
        let rows = &self.rows;
        Split {
            objective: self.stage.objective,
            left: half("on-time deliveries", &[rows[2], rows[0]]),
            right: half("the return", &[rows[1], rows[3]]),
            new: self.stage.fresh(),
            serving,
        }
    }

    fn below(&self, objective: Id) -> Vec<Id> {
        let rows = self.stage.workspace.key_results(objective);
        rows.iter().map(|row| row.id).collect()
    }

    fn served(&self, alignment: usize) -> AlignedTo {
        self.stage.get::<Alignment>(self.serving[alignment]).to
    }
}

#[test]
fn both_halves_keep_what_the_whole_served_and_the_key_results_keep_their_check_ins() {
    let mut four = Four::new();
    let split = four.split(vec![]);
    let before = four.stage.get::<Objective>(split.objective);
    four.stage.ask(Edit::SplitObjective {
        split: split.clone(),
    });
    let new = four.stage.get::<Objective>(split.new);
    assert_eq!(
        (new.impact, new.commitment, new.canvas),
        (before.impact, before.commitment, before.canvas)
    );
    let (left, right) = (&split.left.key_results, &split.right.key_results);
    assert_eq!(&four.below(split.objective), left, "in the order given");
    assert_eq!(&four.below(split.new), right);
    let parents = |id| -> Vec<AlignedTo> {
        let links = four.stage.workspace.serves(id);
        links.iter().map(|link| link.to).collect()
    };
    assert_eq!(parents(split.objective), parents(split.new));
    for row in &four.rows {
        assert_eq!(four.stage.workspace.check_ins(*row).len(), 1);
    }
    let canvas = four.stage.workspace.objectives(four.stage.canvas);
    assert_eq!(canvas[1].id, split.new, "right behind the other half");
}

#[test]
fn what_serves_follows_its_key_result_unless_somebody_says_otherwise() {
    let mut four = Four::new();
    let split = four.split(vec![]);
    let (whole, new) = (split.objective, split.new);
    four.stage.ask(Edit::SplitObjective { split });
    assert_eq!(four.served(0), AlignedTo::Objective(whole), "stays");
    assert_eq!(four.served(2), AlignedTo::KeyResult(four.rows[3]));
    let again = four.stage.get::<KeyResult>(four.rows[3]).objective;
    assert_eq!(again, new, "its key result went right, and it with it");
}

#[test]
fn what_serves_can_be_sent_left_right_or_to_both() {
    let mut four = Four::new();
    let sides = [Side::Both, Side::Right, Side::Left];
    let links = four.serving.clone().into_iter().zip(sides);
    let said = links.map(|(alignment, side)| ServingSide { alignment, side });
    let split = four.split(said.collect());
    let (whole, new) = (split.objective, split.new);
    four.stage.ask(Edit::SplitObjective { split });
    let both = four.stage.get::<Alignment>(four.serving[0]).objective;
    let to: Vec<AlignedTo> = four
        .stage
        .workspace
        .serves(both)
        .iter()
        .map(|link| link.to)
        .collect();
    assert_eq!(to, [AlignedTo::Objective(whole), AlignedTo::Objective(new)]);
    assert_eq!(four.served(1), AlignedTo::Objective(new));
    assert_eq!(four.served(2), AlignedTo::Objective(whole));
}

#[test]
fn two_links_of_one_objective_that_meet_become_one() {
    let mut four = Four::new();
    let one = four.stage.get::<Alignment>(four.serving[0]).objective;
    let to_first = AlignedTo::KeyResult(four.rows[0]);
    let second = four.stage.align(one, to_first);
    let right = [four.serving[0], second].map(|alignment| ServingSide {
        alignment,
        side: Side::Right,
    });
    let split = four.split(Vec::from(right));
    let new = split.new;
    four.stage.ask(Edit::SplitObjective { split });
    let links = four.stage.workspace.serves(one);
    let to: Vec<AlignedTo> = links.iter().map(|link| link.to).collect();
    assert_eq!(to, [AlignedTo::Objective(new)]);
}

#[test]
fn a_half_without_a_key_result_is_refused_but_previewed() {
    let mut four = Four::new();
    let mut split = four.split(vec![]);
    split.right.key_results.clear();
    let refused = four.stage.refused(Edit::SplitObjective {
        split: split.clone(),
    });
    assert_eq!(refused, Refusal::HalfIsEmpty);
    let preview = split_preview(&four.stage.workspace, &split, today(), Language::En).unwrap();
    assert_eq!(
        preview.right.objective.progress, None,
        "unknown is not zero"
    );
    assert!(preview.refused.is_some());
    assert_eq!(preview.left.numbers.len(), 4, "what nobody named stays");
}

#[test]
fn a_preview_tells_the_numbers_that_the_split_then_has() {
    let mut four = Four::new();
    for (row, target) in four.rows.clone().into_iter().zip([2, 4, 6, 8]) {
        let id = four.stage.fresh();
        four.stage.ask(Edit::TypeMeasure {
            id,
            key_result: row,
            period: None,
            typed: format!("0 -> {target}"),
            language: Language::En,
        });
    }
    let split = four.split(vec![]);
    let preview = split_preview(&four.stage.workspace, &split, today(), Language::En).unwrap();
    assert!(
        preview
            .consequence
            .starts_with("Both keep serving S1. This canvas"),
        "{}",
        preview.consequence
    );
    let before = four.stage.workspace.clone();
    let edit = Edit::SplitObjective {
        split: split.clone(),
    };
    four.stage.ask(edit);
    assert_ne!(before, four.stage.workspace);
    let canvas = four.stage.canvas;
    let then = canvas_figures(&four.stage.workspace, canvas, today(), Language::En).unwrap();
    let of = |id: Id| then.objectives.iter().find(|one| one.id == id).unwrap();
    assert_eq!(&preview.left.objective, of(split.objective));
    assert_eq!(&preview.right.objective, of(split.new));
    assert_eq!(of(split.new).progress, Some(dec!(0.5)), "2 of 4 and 4 of 8");
    let numbers: Vec<&str> = preview
        .right
        .numbers
        .iter()
        .map(|(_, number)| number.as_str())
        .collect();
    assert_eq!(numbers, ["2.1", "2.2"]);
    assert_eq!(preview.serving.len(), 3);
}

#[test]
fn merging_what_was_split_has_all_key_results_check_ins_and_links_again() {
    let mut four = Four::new();
    let split = four.split(vec![]);
    let (whole, new) = (split.objective, split.new);
    four.stage.ask(Edit::SplitObjective { split });
    four.stage.ask(Edit::MergeObjectives {
        id: whole,
        other: new,
    });
    assert!(!four.stage.has(new));
    let mut together = four.below(whole);
    together.sort();
    assert_eq!(together, four.rows);
    assert_eq!(four.stage.workspace.serves(whole).len(), 1);
    assert_eq!(four.served(0), AlignedTo::Objective(whole));
    assert_eq!(four.stage.workspace.all::<CheckIn>().count(), 4);
}

#[test]
fn merging_fills_what_the_first_leaves_open_and_keeps_its_title() {
    let mut stage = Stage::new();
    let (first, owner) = (stage.objective, stage.person);
    let second = stage.objective("Reduce", "waiting");
    stage.ask(Edit::SetObjective {
        id: second,
        set: ObjectiveField::Owner(Some(owner)),
    });
    let below = stage.objective("Serve", "both");
    stage.align(below, AlignedTo::Objective(first));
    stage.align(below, AlignedTo::Objective(second));
    stage.align(second, AlignedTo::Objective(first));
    stage.ask(Edit::MergeObjectives {
        id: first,
        other: second,
    });
    let row = stage.get::<Objective>(first);
    assert_eq!(row.title(), "Increase on-time deliveries");
    assert_eq!(row.owner, Some(owner));
    assert_eq!(stage.workspace.serves(below).len(), 1, "one link is enough");
    assert_eq!(stage.workspace.serves(first).len(), 1, "none to itself");
}

#[test]
fn merging_is_refused_across_canvases_and_where_it_would_close_a_circle() {
    let mut stage = Stage::new();
    let first = stage.objective;
    let between = stage.objective("Stand", "between");
    let last = stage.objective("Come", "last");
    stage.align(first, AlignedTo::Objective(between));
    stage.align(between, AlignedTo::Objective(last));
    let merge = Edit::MergeObjectives {
        id: first,
        other: last,
    };
    assert_eq!(stage.refused(merge).code(), "circle");
    let (unit, cycle) = (stage.fresh(), stage.cycle);
    stage.ask(Edit::AddUnit {
        id: unit,
        parent: None,
        name: "Elsewhere".into(),
    });
    let canvas = stage.fresh();
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit,
        cycle,
    });
    stage.ask(Edit::MoveObjective {
        id: last,
        canvas,
        after: None,
    });
    let refused = stage.refused(Edit::MergeObjectives {
        id: first,
        other: last,
    });
    assert_eq!(refused, Refusal::OtherCanvas);
}

#[test]
fn places_to_move_to_say_what_stands_in_the_way() {
    let mut stage = Stage::new();
    let (key_result, own) = (stage.key_result, stage.objective);
    let below = stage.objective("Serve", "it");
    let free = stage.objective("Stand", "aside");
    stage.align(below, AlignedTo::KeyResult(key_result));
    let unit = stage.fresh();
    stage.ask(Edit::AddUnit {
        id: unit,
        parent: Some(stage.unit),
        name: "Below".into(),
    });
    let places = move_places(&stage.workspace, key_result, Language::En);
    let ids: Vec<Id> = places.iter().map(|place| place.id).collect();
    assert_eq!(ids, [below, free], "all but its own");
    assert!(
        places[0].refused.is_some(),
        "its own servant would serve itself"
    );
    assert_eq!(places[1].refused, None);
    let places = move_places(&stage.workspace, own, Language::En);
    assert_eq!(places.len(), 1);
    assert_eq!(
        (places[0].id, places[0].canvas),
        (unit, None),
        "a unit whose canvas is not started yet can be chosen too"
    );
}
