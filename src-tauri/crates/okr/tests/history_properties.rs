//! What holds for any two states, and for any two texts.
#![allow(clippy::unwrap_used)]

#[path = "stage/chance.rs"]
mod chance;
mod stage;

use chance::{Draw, draw, edit};
use okr::*;
use proptest::prelude::*;
use stage::*;
use std::collections::BTreeSet;

/// The states chance leads through.
fn states(draws: &[Draw]) -> Vec<Workspace> {
    let mut stage = Stage::new();
    let mut out = vec![stage.workspace.clone()];
    for draw in draws {
        let id = stage.fresh();
        let Some(edit) = edit(&stage.workspace, draw, id) else {
            continue;
        };
        if let Ok(changes) = stage.workspace.changes_for(&edit, today()) {
            stage.workspace.apply(&changes);
            out.push(stage.workspace.clone());
        }
    }
    out
}

type Told = BTreeSet<(Id, String, String, String)>;

/// Every field as thing, label, then and now; swapped when asked for.
fn told(comparison: &Comparison, swapped: bool) -> Told {
    let mut out = BTreeSet::new();
    for thing in &comparison.things {
        for field in &thing.fields {
            let (then, now) = if swapped {
                (&field.now, &field.then)
            } else {
                (&field.then, &field.now)
            };
            out.insert((thing.id, field.field.clone(), then.clone(), now.clone()));
        }
    }
    out
}

fn whole(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn same(pieces: &[Piece]) -> String {
    let same = pieces.iter().filter(|piece| !piece.differs);
    same.flat_map(|piece| piece.text.chars())
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn comparing_tells_all_that_differs_and_the_same_both_ways(
        draws in prop::collection::vec(draw(), 1..40),
        picks in any::<[prop::sample::Index; 2]>(),
    ) {
        let states = states(&draws);
        let (a, b) = (picks[0].get(&states), picks[1].get(&states));
        let same = compare(a, a, today(), Language::En);
        prop_assert_eq!((same.fields, same.things.len()), (0, 0), "nothing differs from itself");
        let there = compare(a, b, today(), Language::De);
        let back = compare(b, a, today(), Language::De);
        prop_assert_eq!(told(&there, false), told(&back, true));
        prop_assert_eq!(there.fields == 0, a == b, "all that differs is told: {:?}", there);
        prop_assert_eq!(there.fields, there.plan + there.check_ins);
    }

    #[test]
    fn bringing_back_leads_to_the_earlier_state_and_undo_away_from_it(
        draws in prop::collection::vec(draw(), 1..40),
        pick in any::<prop::sample::Index>(),
    ) {
        let states = states(&draws);
        let (then, now) = (pick.get(&states), states.last().unwrap());
        let edit = Edit::bring_back(now, then, "Went back");
        match now.changes_for(&edit, today()) {
            Ok(changes) => {
                let mut there = now.clone();
                prop_assert!(there.holds_before(&changes));
                there.apply(&changes);
                prop_assert_eq!(&there, then);
                there.apply(&reversed(&changes));
                prop_assert_eq!(&there, now);
            }
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::NothingToDo);
                prop_assert_eq!(then, now);
            }
        }
    }

    #[test]
    fn marked_words_leave_both_texts_whole_and_what_is_not_marked_is_in_both(
        before in "[a-c ]{0,24}|\\PC{0,40}", after in "[a-c ]{0,24}|\\PC{0,40}",
    ) {
        let (old, new) = differing_words(&before, &after);
        prop_assert_eq!(whole(&old), before);
        prop_assert_eq!(whole(&new), after);
        prop_assert_eq!(same(&old), same(&new));
    }
}
