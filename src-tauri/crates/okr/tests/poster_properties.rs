//! What holds for a poster whatever hangs on what: nothing over anything else, everything
//! printed, order kept, the same picture every time.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use proptest::prelude::*;
use stage::*;
use std::collections::HashSet;

/// Objectives by unit, and links from one to another, by chance.
type Plan = (Vec<usize>, Vec<(usize, usize, u8)>);

fn plans() -> impl Strategy<Value = Plan> {
    (1usize..60).prop_flat_map(|count| {
        (
            prop::collection::vec(0usize..6, count),
            prop::collection::vec((0..count, 0..count, 0u8..8), 0..90),
        )
    })
}

/// A workspace with units on three levels.
fn told((units, links): &Plan) -> Stage {
    let mut stage = Stage::new();
    let first = stage.objective;
    stage.ask(Edit::Remove { id: first });
    let levels: Vec<Id> = stage
        .workspace
        .levels()
        .iter()
        .map(|level| level.id)
        .collect();
    let (mut all, mut canvases) = (vec![], vec![]);
    for n in 0..6 {
        let (id, canvas) = (stage.fresh(), stage.fresh());
        let parent = (n > 1).then(|| all[n / 2 - 1]);
        let name = format!("Unit {n}");
        stage.ask(Edit::AddUnit { id, parent, name });
        let set = UnitField::Level(levels.get(n / 2).copied());
        // A unit begins on the level below its parent's; most stand there already.
        if let Ok(changes) = stage
            .workspace
            .changes_for(&Edit::SetUnit { id, set }, today())
        {
            stage.workspace.apply(&changes);
        }
        let cycle = stage.cycle;
        stage.ask(Edit::AddCanvas {
            id: canvas,
            unit: id,
            cycle,
        });
        all.push(id);
        canvases.push(canvas);
    }
    let mut objectives = vec![];
    for (n, unit) in units.iter().enumerate() {
        stage.canvas = canvases[*unit];
        objectives.push(stage.objective("Raise", &format!("stock {n}")));
    }
    for (from, to, kind) in links {
        let id = stage.fresh();
        let to = match kind {
            0..=1 => AlignedTo::StrategicObjective(stage.strategic),
            _ => AlignedTo::Objective(objectives[*to]),
        };
        let edit = align(id, objectives[*from], to);
        if let Ok(changes) = stage.workspace.changes_for(&edit, today()) {
            stage.workspace.apply(&changes);
        }
    }
    for id in objectives.into_iter().skip(3).step_by(5) {
        stage.ask(Edit::SetObjective {
            id,
            set: ObjectiveField::State(State::Stopped),
        });
    }
    stage
}

fn poster(stage: &Stage, change: impl FnOnce(&mut PosterScope)) -> Poster {
    let mut scope = PosterScope::of(stage.cycle, Language::En);
    change(&mut scope);
    let now = today().and_hms_opt(9, 30, 0).unwrap();
    Poster::make(&stage.workspace, &scope, "test.okr", now).unwrap()
}

fn apart(one: &PosterCard, other: &PosterCard) -> bool {
    one.x + one.width <= other.x
        || other.x + other.width <= one.x
        || one.y + one.height <= other.y
        || other.y + other.height <= one.y
}

/// Every page: no card over another, none outside the sheet.
fn stands(poster: &Poster) {
    for page in &poster.pages {
        let all = page.all();
        for (at, one) in all.iter().enumerate() {
            assert!(one.y + one.height <= poster.sheet.1 && one.x + one.width <= poster.sheet.0);
            for other in &all[at + 1..] {
                assert!(apart(one, other), "{one:?} over {other:?}");
            }
        }
        for parent in &all {
            for pair in parent.below.windows(2) {
                assert!(pair[0].y < pair[1].y, "order is kept");
            }
            if let (Some(first), Some(last)) = (parent.below.first(), parent.below.last()) {
                let middle = f64::midpoint(first.y, last.y + last.height);
                let own = parent.y + parent.height / 2.0;
                assert!((middle - own).abs() < 0.01 || parent.below.len() == 1);
            }
        }
    }
}

#[test]
fn a_larger_sheet_takes_more_of_what_does_not_fit_on_one() {
    let links = (0..400).map(|n| (n, n, 0)).collect();
    let stage = told(&((0..400).map(|n| n % 6).collect(), links));
    let pages = |enlarged, fit| {
        let poster = poster(&stage, |scope| {
            (scope.enlarged, scope.fit) = (enlarged, fit)
        });
        stands(&poster);
        poster.pages.len()
    };
    let small = pages(1.0, PosterFit::One);
    let large = pages(2.0, PosterFit::One);
    assert!(small > 10, "{small} sheets of A3");
    assert!(large * 2 <= small, "{large} sheets of A1 for {small} of A3");
    assert_eq!(
        pages(12.0, PosterFit::Pages),
        2,
        "a page for the strategic objective, one for what hangs on none"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_covers_anything_and_everything_is_printed(plan in plans(), fit in any::<bool>(), large in any::<bool>()) {
        let stage = told(&plan);
        let poster = poster(&stage, |scope| {
            scope.fit = if fit { PosterFit::One } else { PosterFit::Pages };
            scope.enlarged = if large { 2.0 } else { 1.0 };
        });
        stands(&poster);
        let seen = cascade(&stage.workspace, stage.cycle, today(), Language::En).unwrap();
        let printed: HashSet<Id> = poster.pages.iter().flat_map(PosterPage::all).map(|card| card.id).collect();
        for card in &seen.cards {
            prop_assert!(printed.contains(&card.id), "{} is on a page", card.subject);
        }
        let lanes: Vec<Id> = poster.pages.iter().filter_map(|page| page.lane.as_ref()).flat_map(|lane| &lane.cards).map(|card| card.id).collect();
        prop_assert_eq!(lanes, seen.orphans, "what is not aligned is printed once, in order");
        prop_assert!(poster.pages.last().unwrap().lane.is_some(), "on the last page");
    }

    #[test]
    fn the_same_workspace_gives_the_same_poster(plan in plans()) {
        let (one, other) = (told(&plan), told(&plan));
        prop_assert_eq!(poster(&one, |_| {}), poster(&other, |_| {}));
    }
}

#[test]
fn what_does_not_fit_moves_closer_and_then_goes_on_by_strategic_objective() {
    let of = |count: usize| {
        let links = (0..count).map(|n| (n, n, 0u8)).collect();
        told(&(vec![2; count], links))
    };
    let ample = poster(&of(17), |_| {});
    assert_eq!(
        (ample.pages.len(), ample.card_height),
        (1, 38.0),
        "as designed"
    );
    let close = poster(&of(20), |_| {});
    assert_eq!(close.pages.len(), 1, "closer together");
    assert!(
        close.card_height < 38.0 && close.card_height >= 34.0,
        "{}",
        close.card_height
    );
    let long = poster(&of(60), |_| {});
    assert!(long.pages.len() > 1, "on further pages");
    assert!(
        long.pages[1].cards[0].continued,
        "that repeat what it hangs on"
    );
    let large = poster(&of(60), |scope| scope.enlarged = 2.83);
    assert_eq!(large.pages.len(), 1, "a larger sheet has room for it");
}

#[test]
fn a_filter_and_folds_print_the_board_as_it_is_seen() {
    let stage = told(&(vec![0, 2, 4], vec![(0, 0, 0), (1, 0, 5), (2, 1, 5)]));
    let whole = poster(&stage, |_| {});
    let [first, second, _] = whole.pages[0].all()[1..] else {
        panic!("a chain of three");
    };
    let (first, second) = (first.id, second.id);
    let folded = poster(&stage, |scope| scope.folded = vec![first]);
    let cards = folded.pages[0].all();
    assert_eq!(cards.len(), 2, "what hangs on it is away");
    assert_eq!(cards[1].folded, 2, "and counted");
    let shown = poster(&stage, |scope| {
        scope.shown = Some(vec![stage.strategic, first, second]);
    });
    assert_eq!(shown.pages[0].all().len(), 3, "only what the filter leaves");
    let said = shown
        .facts
        .iter()
        .find(|(label, _)| label == "Shown")
        .unwrap();
    assert_eq!(said.1, "2 of 3", "and it says so");
    let lane = shown.pages[0].lane.as_ref().unwrap();
    assert_eq!(lane.note, "None of those shown", "others may be unaligned");
}

#[test]
fn what_was_stopped_and_the_highest_level_stand_in_their_columns() {
    let stage = told(&(vec![0, 2, 2, 2], vec![(1, 0, 5)]));
    let poster = poster(&stage, |_| {});
    let page = &poster.pages[0];
    let roots = page.cards.iter().filter(|card| card.column > 0);
    let roots: Vec<&str> = roots.map(|card| card.subject.as_str()).collect();
    assert_eq!(
        roots,
        ["stock 0", "stock 3"],
        "served or not, stopped or not"
    );
    let alone = told(&(vec![0, 2], vec![]));
    let poster = self::poster(&alone, |_| {});
    let page = &poster.pages[0];
    let roots = page.cards.iter().filter(|card| card.column > 0);
    assert_eq!(roots.count(), 1, "nothing stands above the highest level");
}

#[test]
fn what_serves_its_own_level_alone_stands_a_step_further_right() {
    let stage = told(&(vec![0, 2, 2], vec![(0, 0, 0), (1, 0, 0), (2, 1, 5)]));
    let poster = poster(&stage, |_| {});
    let page = &poster.pages[0];
    let all: Vec<(&str, usize)> = page
        .all()
        .into_iter()
        .map(|card| (card.subject.as_str(), card.column))
        .collect();
    assert_eq!(all[1..], [("stock 0", 1), ("stock 1", 2), ("stock 2", 3)]);
    assert_eq!(page.cards.len(), 1, "all hang on the strategic objective");
    assert_eq!(page.cards[0].below[1].below[0].subject, "stock 2");
    let heads: Vec<&str> = poster.columns.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        heads[1..],
        ["Strategic", "Programmes", ""],
        "one head a level"
    );
}

#[test]
fn a_second_parent_is_drawn_and_told() {
    let stage = told(&(
        vec![0, 1, 2],
        vec![(0, 0, 0), (1, 1, 1), (2, 0, 5), (2, 1, 5)],
    ));
    let poster = poster(&stage, |_| {});
    let page = &poster.pages[0];
    assert_eq!(page.links.len(), 4, "each link has its line");
    let card = page
        .all()
        .into_iter()
        .find(|card| card.subject == "stock 2")
        .unwrap();
    assert!(
        card.spoken.contains("also serves Raise stock 1"),
        "{}",
        card.spoken
    );
}

#[test]
fn the_head_speaks_the_language_asked_for() {
    let stage = told(&(vec![0], vec![]));
    let german = poster(&stage, |scope| scope.language = Language::De);
    assert_eq!(german.kind, "OKR-Kaskade");
    let lane = german.pages[0].lane.as_ref().unwrap();
    assert_eq!(
        (lane.title.as_str(), lane.note.as_str()),
        ("Nicht ausgerichtet", "1 Ziel dient noch nichts")
    );
    assert!(
        german
            .facts
            .iter()
            .any(|(label, value)| label == "Ausgerichtet" && value == "0 von 1 Ziel")
    );
}
