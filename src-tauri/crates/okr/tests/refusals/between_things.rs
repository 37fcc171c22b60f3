//! Circles, places that are taken, things that are gone.

use crate::name;
use crate::stage::*;
use okr::*;
use rust_decimal::dec;

#[test]
fn a_circle_is_refused_and_names_the_way_round() {
    let mut stage = Stage::new();
    let one = stage.objective;
    let two = stage.objective("Cut", "waste");
    let three = stage.objective("Win", "customers");
    let key_result = stage.key_result_of(two, "Waste per route");
    stage.align(one, AlignedTo::KeyResult(key_result));
    stage.align(two, AlignedTo::Objective(three));
    let id = stage.fresh();
    let own = stage.key_result;
    let refusal = stage.refused(align(id, three, AlignedTo::KeyResult(own)));
    let way = [
        "Win customers",
        "Increase on-time deliveries",
        "Cut waste",
        "Win customers",
    ];
    assert_eq!(
        refusal,
        Refusal::AlignmentCircle {
            way: way.map(name).to_vec()
        }
    );
    assert_eq!(
        refusal.sentence(Language::En),
        "An objective cannot support itself, even through others: Win customers serves \
         Increase on-time deliveries serves Cut waste serves Win customers."
    );
    let itself = stage.refused(align(id, one, AlignedTo::Objective(one)));
    assert!(matches!(itself, Refusal::AlignmentCircle { way } if way.len() == 2));
    let its_own = stage.refused(align(id, one, AlignedTo::KeyResult(own)));
    assert!(
        matches!(its_own, Refusal::AlignmentCircle { .. }),
        "its own key result is itself too"
    );
}

#[test]
fn moving_a_key_result_cannot_close_a_circle() {
    let mut stage = Stage::new();
    let (one, key_result) = (stage.objective, stage.key_result);
    let two = stage.objective("Cut", "waste");
    stage.align(two, AlignedTo::KeyResult(key_result));
    let into = Edit::MoveKeyResult {
        id: key_result,
        objective: two,
        after: None,
    };
    assert!(
        matches!(stage.refused(into), Refusal::AlignmentCircle { .. }),
        "two would serve itself"
    );
    let three = stage.objective("Win", "customers");
    stage.ask(Edit::MoveKeyResult {
        id: key_result,
        objective: three,
        after: None,
    });
    assert_eq!(
        stage.workspace.served_by(key_result).len(),
        1,
        "whoever serves it goes on doing so"
    );
    stage.align(one, AlignedTo::Objective(two));
}

#[test]
fn ready_rows_cannot_bring_in_what_an_edit_would_refuse() {
    let mut stage = Stage::new();
    let one = stage.objective;
    let two = stage.objective("Cut", "waste");
    stage.align(two, AlignedTo::Objective(one));
    let mut link = |objective, to| {
        Row::from(Alignment {
            id: stage.fresh(),
            objective,
            to: AlignedTo::Objective(to),
            origin: Origin::Shared,
            strength: Strength::Supports,
        })
    };
    let (circle, twice, loose) = (link(one, two), link(two, one), link(one, Id::fixed(9)));
    let (unit, cycle) = (stage.unit, stage.cycle);
    let canvas = Canvas {
        id: stage.fresh(),
        ..stage.get::<Canvas>(stage.canvas)
    };
    assert_eq!((canvas.unit, canvas.cycle), (unit, cycle));
    let negative = KeyResult {
        id: stage.fresh(),
        weight: dec!(-1),
        ..stage.get(stage.key_result)
    };
    let nameless = Person {
        id: stage.fresh(),
        name: name(" "),
        initials: name("X"),
    };
    let add = |row: Row| {
        stage.refused(Edit::AddRows {
            what: name("rows"),
            rows: vec![row],
        })
    };
    assert!(matches!(add(circle), Refusal::AlignmentCircle { .. }));
    assert_eq!(add(twice), Refusal::AlreadyAligned);
    assert_eq!(add(loose), Refusal::Gone);
    assert_eq!(add(canvas.into()), Refusal::CanvasExists);
    assert_eq!(add(negative.into()), Refusal::NegativeWeight);
    assert_eq!(add(nameless.into()), Refusal::EmptyName);
    assert_eq!(add(stage.get::<Unit>(unit).into()), Refusal::AlreadyThere);
    let none = stage.refused(Edit::AddRows {
        what: name("rows"),
        rows: vec![],
    });
    assert_eq!(none, Refusal::NothingToDo);
}

#[test]
fn a_unit_is_never_below_itself() {
    let mut stage = Stage::new();
    let (top, middle, below) = (stage.unit, stage.fresh(), stage.fresh());
    stage.ask(Edit::AddUnit {
        id: middle,
        parent: Some(top),
        name: name("Programme"),
    });
    stage.ask(Edit::AddUnit {
        id: below,
        parent: Some(middle),
        name: name("Team"),
    });
    let put = |parent| Edit::MoveUnit {
        id: top,
        parent: Some(parent),
        after: None,
    };
    assert_eq!(stage.refused(put(below)), Refusal::UnitBelowItself);
    assert_eq!(stage.refused(put(top)), Refusal::UnitBelowItself);
    stage.ask(Edit::MoveUnit {
        id: below,
        parent: None,
        after: Some(top),
    });
    stage.ask(put(below));
}

#[test]
fn what_is_there_already_is_refused() {
    let mut stage = Stage::new();
    let (unit, cycle, person, objective, strategic) = (
        stage.unit,
        stage.cycle,
        stage.person,
        stage.objective,
        stage.strategic,
    );
    let id = stage.fresh();
    assert_eq!(
        stage.refused(Edit::AddCanvas { id, unit, cycle }),
        Refusal::CanvasExists
    );
    assert_eq!(
        stage.refused(Edit::Duplicate {
            id: stage.canvas,
            new: id
        }),
        Refusal::CanvasExists
    );
    assert_eq!(
        stage.refused(Edit::AddPerson {
            id: person,
            name: name("Ann")
        }),
        Refusal::AlreadyThere
    );
    let again = align(id, objective, AlignedTo::StrategicObjective(strategic));
    assert_eq!(stage.refused(again), Refusal::AlreadyAligned);
    let (activity, key_result) = (stage.fresh(), stage.key_result);
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Activity,
        title: name("Plan"),
    });
    assert_eq!(
        stage.refused(Edit::LinkActivity {
            id,
            activity,
            key_result
        }),
        Refusal::AlreadyAligned
    );
}

#[test]
fn what_is_gone_is_refused() {
    let mut stage = Stage::new();
    let (objective, person, canvas) = (stage.objective, stage.person, stage.canvas);
    stage.ask(Edit::Remove { id: objective });
    stage.ask(Edit::Remove { id: person });
    let id = stage.fresh();
    assert_eq!(stage.refused(Edit::Remove { id: objective }), Refusal::Gone);
    assert_eq!(
        stage.refused(Edit::SetObjective {
            id: objective,
            set: ObjectiveField::CountsChildren(true)
        }),
        Refusal::Gone
    );
    assert_eq!(
        stage.refused(Edit::AddKeyResult {
            id,
            objective,
            after: None,
            title: name("x")
        }),
        Refusal::Gone
    );
    let owner = Edit::SetCanvas {
        id: canvas,
        set: CanvasField::Sponsor(Some(person)),
    };
    assert_eq!(stage.refused(owner), Refusal::Gone);
}

#[test]
fn a_correction_stays_with_its_key_result() {
    let mut stage = Stage::new();
    let (objective, first) = (stage.objective, stage.key_result);
    let other = stage.key_result_of(objective, "Routes planned");
    let observed = stage.check_in(first, 3);
    let id = stage.fresh();
    let correct = |key_result, corrects| Edit::CheckIn {
        id,
        key_result,
        on: today(),
        value: Some(dec!(4)),
        confidence: None,
        note: String::new(),
        author: None,
        action: None,
        corrects: Some(corrects),
    };
    assert_eq!(
        stage.refused(correct(other, observed)),
        Refusal::CorrectsAnother
    );
    assert_eq!(
        stage.refused(correct(first, first)),
        Refusal::Gone,
        "only check-ins are corrected"
    );
    stage.ask(correct(first, observed));
}

#[test]
fn two_cycles_cannot_be_told_apart_by_one_name() {
    let mut stage = Stage::new();
    let (first, second) = (stage.fresh(), stage.fresh());
    stage.ask(year(first, "2030"));
    let taken = |name: &str| Refusal::CycleNamed { name: name.into() };
    assert_eq!(stage.refused(year(second, "2030")), taken("2030"));
    stage.ask(year(second, "2031"));
    let rename = |to: &str| Edit::SetCycle {
        id: second,
        set: CycleField::Name(to.into()),
    };
    assert_eq!(stage.refused(rename(" 2030 ")), taken("2030"));
    stage.ask(rename("2032"));
    assert_eq!(stage.get::<Cycle>(second).name, "2032");
}
