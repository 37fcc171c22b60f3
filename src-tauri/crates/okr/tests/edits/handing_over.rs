//! Handing over, and levels that move or go.

use crate::stage::*;
use okr::*;

impl Stage {
    fn person(&mut self, name: &str) -> Id {
        let id = self.fresh();
        self.ask(Edit::AddPerson {
            id,
            name: name.into(),
        });
        id
    }

    fn unit_below(&mut self, parent: Option<Id>, name: &str) -> Id {
        let id = self.fresh();
        self.ask(Edit::AddUnit {
            id,
            parent,
            name: name.into(),
        });
        id
    }
}

#[test]
fn all_that_a_person_owns_goes_to_another_in_one_edit() {
    let mut stage = Stage::new();
    let (from, to) = (stage.person, stage.person("Ada Berg"));
    let owner = Some(from);
    let (objective, key_result) = (stage.objective, stage.key_result);
    for edit in [
        Edit::SetUnit {
            id: stage.unit,
            set: UnitField::Lead(owner),
        },
        Edit::SetUnit {
            id: stage.unit,
            set: UnitField::Person(owner),
        },
        Edit::SetObjective {
            id: objective,
            set: ObjectiveField::Owner(owner),
        },
        Edit::SetKeyResult {
            id: key_result,
            set: KeyResultField::Owner(owner),
        },
        Edit::SetCanvas {
            id: stage.canvas,
            set: CanvasField::Participants(vec![from]),
        },
    ] {
        stage.ask(edit);
    }
    let check_in = stage.check_in(key_result, 3);
    let edit = Edit::HandOver { from, to };
    let seen = foresee(&stage.workspace, &edit, today(), Language::En);
    assert_eq!(seen.things, 3, "a unit, an objective, a key result");
    assert!(
        seen.sentence
            .starts_with("1 unit, 1 objective and 1 key result go from Mira Lund to Ada Berg."),
        "{}",
        seen.sentence
    );
    stage.ask(edit.clone());
    assert_eq!(stage.get::<Objective>(objective).owner, Some(to));
    assert_eq!(stage.get::<KeyResult>(key_result).owner, Some(to));
    let unit = stage.get::<Unit>(stage.unit);
    assert_eq!(
        (unit.lead, unit.person),
        (Some(to), Some(from)),
        "she is still herself"
    );
    assert_eq!(
        stage.get::<Canvas>(stage.canvas).participants,
        [from],
        "she did take part"
    );
    assert!(stage.has(check_in));
    assert_eq!(stage.refused(edit), Refusal::NothingToDo);
    let facts = setup_facts(&stage.workspace, None, today(), Language::En);
    let owns = |id| {
        facts
            .people
            .iter()
            .find(|row| row.id == id)
            .map(|row| row.owns)
    };
    assert_eq!((owns(from), owns(to)), (Some(0), Some(3)));
}

#[test]
fn handing_over_to_nobody_or_oneself_is_refused() {
    let stage = Stage::new();
    let from = stage.person;
    let gone = Edit::HandOver {
        from,
        to: Id::fixed(5),
    };
    assert_eq!(stage.refused(gone), Refusal::Gone);
    let own = Edit::HandOver { from, to: from };
    assert_eq!(stage.refused(own), Refusal::NothingToDo);
}

#[test]
fn a_unit_hands_its_canvases_and_units_to_another() {
    let mut stage = Stage::new();
    let (from, below) = (stage.unit, {
        let unit = stage.unit;
        stage.unit_below(Some(unit), "Planning")
    });
    let to = stage.unit_below(None, "Field");
    let into_itself = Edit::HandOver { from, to: below };
    assert_eq!(stage.refused(into_itself), Refusal::UnitBelowItself);
    stage.ask(Edit::HandOver { from, to });
    assert_eq!(stage.get::<Canvas>(stage.canvas).unit, to);
    assert_eq!(stage.get::<Unit>(below).parent, Some(to));
}

#[test]
fn objectives_join_the_canvas_that_the_other_unit_has_already() {
    let mut stage = Stage::new();
    let from = stage.unit;
    let to = stage.unit_below(None, "Field");
    let canvas = stage.fresh();
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit: to,
        cycle: stage.cycle,
    });
    stage.ask(Edit::HandOver { from, to });
    assert_eq!(stage.get::<Objective>(stage.objective).canvas, canvas);
    assert!(!stage.has(stage.canvas), "what is left of it goes");
    assert!(stage.has(stage.key_result));
}

#[test]
fn units_of_a_removed_level_move_up() {
    let mut stage = Stage::new();
    let (root, below) = (stage.unit, {
        let unit = stage.unit;
        stage.unit_below(Some(unit), "Planning")
    });
    let levels: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    let remove = Edit::Remove { id: levels[1] };
    let seen = foresee(&stage.workspace, &remove, today(), Language::En);
    assert_eq!(seen.sentence, "1 unit on this level move to Strategic.");
    stage.ask(remove);
    assert_eq!(stage.get::<Unit>(below).level, Some(levels[0]));
    stage.ask(Edit::Remove { id: levels[0] });
    assert_eq!(
        stage.get::<Unit>(root).level,
        Some(levels[2]),
        "above the top one there is none: the next takes its place"
    );
}

#[test]
fn levels_move() {
    let mut stage = Stage::new();
    let before: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    stage.ask(Edit::MoveLevel {
        id: before[2],
        after: None,
    });
    let after: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    assert_eq!(after, [before[2], before[0], before[1], before[3]]);
}

#[test]
fn two_people_of_the_same_initials_are_told_apart() {
    let mut stage = Stage::new();
    let one = stage.person("Stella Voss");
    let other = stage.person("Sofia Vale");
    assert_eq!(stage.get::<Person>(other).initials, "SVA");
    let facts = setup_facts(&stage.workspace, None, today(), Language::En);
    let note = |id| {
        facts
            .people
            .iter()
            .find(|row| row.id == id)
            .unwrap()
            .initials_note
            .clone()
    };
    assert_eq!(
        note(one).as_deref(),
        Some("SV twice. Sofia Vale shows as SVA.")
    );
    assert_eq!(note(other), None, "said once");
}
