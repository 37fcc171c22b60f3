//! What serves what: made, changed, turned elsewhere and taken off.

use crate::stage::*;
use okr::*;

fn set(id: Id, set: AlignmentField) -> Edit {
    Edit::SetAlignment { id, set }
}

/// A canvas of the stage's unit in a cycle of these days.
fn canvas_in(stage: &mut Stage, name: &str, start: &str, end: &str) -> Id {
    let (cycle, canvas, unit) = (stage.fresh(), stage.fresh(), stage.unit);
    stage.ask(Edit::AddCycle {
        id: cycle,
        name: name.into(),
        start: day(start),
        end: day(end),
        preset: Preset::Open,
    });
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit,
        cycle,
    });
    canvas
}

fn objective_on(stage: &mut Stage, canvas: Id, subject: &str) -> Id {
    let id = stage.fresh();
    stage.ask(Edit::AddObjective {
        id,
        canvas,
        after: None,
        verb: "Raise".into(),
        subject: subject.into(),
        serves: None,
    });
    id
}

#[test]
fn an_objective_serves_many_things_of_every_kind_at_once() {
    let mut stage = Stage::new();
    let (strategic, key_result) = (stage.strategic, stage.key_result);
    let beside = stage.objective("Win", "customers");
    let one = stage.objective("Cut", "waste");
    stage.align(one, AlignedTo::StrategicObjective(strategic));
    stage.align(one, AlignedTo::Objective(beside));
    stage.align(one, AlignedTo::KeyResult(key_result));
    let parents: Vec<AlignedTo> = stage
        .workspace
        .serves(one)
        .iter()
        .map(|row| row.to)
        .collect();
    assert_eq!(
        parents,
        [
            AlignedTo::StrategicObjective(strategic),
            AlignedTo::Objective(beside),
            AlignedTo::KeyResult(key_result),
        ],
        "sideways and diagonally too, oldest first"
    );
}

#[test]
fn a_link_changes_where_it_came_from_and_whether_it_counts() {
    let mut stage = Stage::new();
    let (objective, other) = (stage.objective, stage.objective("Win", "customers"));
    let link = stage.align(objective, AlignedTo::Objective(other));
    stage.ask(set(link, AlignmentField::Origin(Origin::Shared)));
    stage.ask(set(link, AlignmentField::Strength(Strength::Supports)));
    let row: Alignment = stage.get(link);
    assert_eq!(
        (row.origin, row.strength, row.to),
        (
            Origin::Shared,
            Strength::Supports,
            AlignedTo::Objective(other)
        )
    );
    let again = set(link, AlignmentField::Origin(Origin::Shared));
    assert_eq!(stage.refused(again), Refusal::NothingToDo);
}

#[test]
fn a_link_that_is_turned_elsewhere_keeps_what_it_is() {
    let mut stage = Stage::new();
    let (objective, key_result) = (stage.objective, stage.key_result);
    let (one, other) = (
        stage.objective("Win", "customers"),
        stage.objective("Cut", "waste"),
    );
    let link = stage.align(one, AlignedTo::Objective(other));
    stage.ask(set(link, AlignmentField::Origin(Origin::Laddered)));
    let serves = |to| set(link, AlignmentField::Serves(to));
    stage.ask(serves(AlignedTo::KeyResult(key_result)));
    let row: Alignment = stage.get(link);
    assert_eq!(row.to, AlignedTo::KeyResult(key_result));
    assert_eq!(row.origin, Origin::Laddered, "it came from where it came");
    assert_eq!(
        stage.refused(serves(AlignedTo::KeyResult(key_result))),
        Refusal::NothingToDo
    );
    assert_eq!(
        stage.refused(serves(AlignedTo::Objective(Id::fixed(9)))),
        Refusal::Gone
    );
    stage.align(one, AlignedTo::Objective(objective));
    assert_eq!(
        stage.refused(serves(AlignedTo::Objective(objective))),
        Refusal::AlreadyAligned
    );
}

#[test]
fn a_link_cannot_be_turned_into_a_circle() {
    let mut stage = Stage::new();
    let (one, key_result, strategic) = (stage.objective, stage.key_result, stage.strategic);
    let two = stage.objective("Cut", "waste");
    stage.align(two, AlignedTo::KeyResult(key_result));
    let link = stage.workspace.serves(one)[0].id;
    let refusal = stage.refused(set(link, AlignmentField::Serves(AlignedTo::Objective(two))));
    assert_eq!(
        refusal.sentence(Language::En),
        "An objective cannot support itself, even through others: Increase on-time deliveries \
         serves Cut waste serves Increase on-time deliveries.",
        "also where the way round leads through a key result"
    );
    assert_eq!(
        refusal.sentence(Language::De),
        "Ein Ziel kann sich nicht selbst dienen, auch nicht über andere: Increase on-time \
         deliveries dient Cut waste dient Increase on-time deliveries."
    );
    let row: Alignment = stage.get(link);
    assert_eq!(row.to, AlignedTo::StrategicObjective(strategic));
}

#[test]
fn of_several_ways_round_the_shortest_is_named() {
    let mut stage = Stage::new();
    let top = stage.objective;
    let [a, b, c] = ["a", "b", "c"].map(|name| stage.objective("Raise", name));
    // c serves the top by way of b and a, and, said later, directly.
    for (from, to) in [(c, b), (b, a), (a, top), (c, top)] {
        stage.align(from, AlignedTo::Objective(to));
    }
    let id = stage.fresh();
    let refusal = stage.refused(align(id, top, AlignedTo::Objective(c)));
    assert!(
        matches!(&refusal, Refusal::AlignmentCircle { way } if way.len() == 3),
        "{refusal}"
    );
}

#[test]
fn an_objective_taken_off_serves_nothing_and_goes_on_being_served() {
    let mut stage = Stage::new();
    let (objective, key_result) = (stage.objective, stage.key_result);
    let (above, below) = (
        stage.objective("Win", "customers"),
        stage.objective("Cut", "waste"),
    );
    stage.align(objective, AlignedTo::Objective(above));
    stage.align(below, AlignedTo::KeyResult(key_result));
    let before = stage.workspace.clone();
    let changes = stage.ask(Edit::Unalign { objective });
    assert!(stage.workspace.serves(objective).is_empty());
    assert_eq!(stage.workspace.serves(below).len(), 1);
    assert_eq!(
        stage.refused(Edit::Unalign { objective }),
        Refusal::NothingToDo
    );
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(stage.workspace, before, "one step takes it all back");
}

#[test]
fn cycles_of_different_length_serve_each_other_where_they_overlap() {
    let mut stage = Stage::new();
    let (year, key_result) = (stage.objective, stage.key_result);
    let month = canvas_in(&mut stage, "May", "2026-05-01", "2026-05-31");
    let last = canvas_in(&mut stage, "December", "2025-12-01", "2026-01-01");
    let (may, december) = (
        objective_on(&mut stage, month, "stock"),
        objective_on(&mut stage, last, "calls answered"),
    );
    stage.align(may, AlignedTo::KeyResult(key_result));
    stage.align(december, AlignedTo::Objective(year));
    let id = stage.fresh();
    for (from, to) in [(may, december), (december, may)] {
        assert!(
            matches!(
                stage.refused(align(id, from, AlignedTo::Objective(to))),
                Refusal::CyclesApart { .. }
            ),
            "they share no day, whichever way round"
        );
    }
    assert_eq!(cannot_serve(&stage.workspace, may), [may, december]);
    let link = stage.workspace.serves(may)[0].id;
    let turned = set(link, AlignmentField::Serves(AlignedTo::Objective(december)));
    let refusal = stage.refused(turned);
    assert_eq!(
        refusal.sentence(Language::En),
        "May and December share no day. Align it to something of a cycle that overlaps May."
    );
    assert_eq!(
        refusal.sentence(Language::De),
        "May und December haben keinen Tag gemeinsam. Auf etwas in einem Zyklus ausrichten, \
         der sich mit May überschneidet."
    );
    let strategic = stage.strategic;
    stage.align(december, AlignedTo::StrategicObjective(strategic));
}

#[test]
fn a_link_whose_cycles_were_moved_apart_stays() {
    let mut stage = Stage::new();
    let year = stage.objective;
    let month = canvas_in(&mut stage, "May", "2026-05-01", "2026-05-31");
    let may = objective_on(&mut stage, month, "stock");
    let link = stage.align(may, AlignedTo::Objective(year));
    let cycle = stage.get::<Canvas>(month).cycle;
    stage.ask(Edit::LayOutCycle {
        id: Id::fixed(5),
        cycle,
        start: day("2027-05-01"),
        end: day("2027-05-31"),
        coarse: None,
        fine: None,
    });
    assert!(stage.has(link), "nothing is lost by a new date");
    stage.ask(set(link, AlignmentField::Strength(Strength::Supports)));
}

#[test]
fn the_history_names_what_happened_to_a_link() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    let other = stage.objective("Win", "customers");
    let link = stage.workspace.serves(objective)[0].id;
    let told = [
        (
            set(link, AlignmentField::Serves(AlignedTo::Objective(other))),
            "Aligned “Increase on-time deliveries” to “Win customers”",
            "„Increase on-time deliveries“ auf „Win customers“ ausgerichtet",
        ),
        (
            set(link, AlignmentField::Origin(Origin::Shared)),
            "Changed origin of alignment of “Increase on-time deliveries”",
            "Herkunft von Ausrichtung von „Increase on-time deliveries“ geändert",
        ),
        (
            set(link, AlignmentField::Strength(Strength::Supports)),
            "Changed weight of alignment of “Increase on-time deliveries”",
            "Gewicht von Ausrichtung von „Increase on-time deliveries“ geändert",
        ),
        (
            Edit::Unalign { objective },
            "Took “Increase on-time deliveries” off what it served",
            "„Increase on-time deliveries“ von allem gelöst, dem es diente",
        ),
    ];
    for (edit, english, german) in told {
        assert_eq!(edit.label(&stage.workspace, Language::En), english);
        assert_eq!(edit.label(&stage.workspace, Language::De), german);
    }
    let turned = set(link, AlignmentField::Serves(AlignedTo::Objective(other)));
    assert_eq!(
        turned.one_step_key(),
        None,
        "two cards dragged one after the other are two steps"
    );
}
