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

const OBJECTIVE: [&str; 5] = ["verb", "subject", "why", "impact", "effort"];
const KEY_RESULT: [&str; 5] = ["title", "needs", "data_source", "weight", "impact"];

/// Sets a field; answers whether it says something else now.
fn set_objective(row: &mut Objective, field: &str, text: &str) -> bool {
    let before = row.clone();
    match field {
        "verb" => row.verb = text.to_owned(),
        "subject" => row.subject = text.to_owned(),
        "why" => row.why = text.to_owned(),
        "impact" => row.impact = other(row.impact),
        _ => row.effort = other(row.effort),
    }
    before != *row
}

fn set_key_result(row: &mut KeyResult, field: &str, text: &str) -> bool {
    let before = row.clone();
    match field {
        "title" => row.title = text.to_owned(),
        "needs" => row.needs = text.to_owned(),
        "data_source" => row.data_source = text.to_owned(),
        "weight" => row.weight += rust_decimal::Decimal::ONE,
        _ => row.impact = other(row.impact),
    }
    before != *row
}

fn other(grade: Option<u8>) -> Option<u8> {
    if grade == Some(3) { None } else { Some(3) }
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
    fn comparing_names_exactly_the_fields_that_differ(
        draws in prop::collection::vec(draw(), 1..40),
        pick in any::<prop::sample::Index>(),
        fields in prop::collection::btree_set(0..OBJECTIVE.len() + KEY_RESULT.len(), 0..6),
        text in "[a-z]{1,12}",
    ) {
        let state = states(&draws).pop().unwrap();
        let key_results: Vec<&KeyResult> = state.all::<KeyResult>().collect();
        prop_assume!(!key_results.is_empty());
        let row: KeyResult = (*pick.get(&key_results)).clone();
        let objective = state.get::<Objective>(row.objective).unwrap().clone();
        let (mut plan, mut measured) = (objective.clone(), row.clone());
        let mut expected = BTreeSet::new();
        for field in fields {
            match OBJECTIVE.get(field) {
                Some(name) if set_objective(&mut plan, name, &text) => {
                    expected.insert((plan.id, (*name).to_owned()));
                }
                Some(_) => {}
                None => {
                    let name = KEY_RESULT[field - OBJECTIVE.len()];
                    if set_key_result(&mut measured, name, &text) {
                        expected.insert((measured.id, name.to_owned()));
                    }
                }
            }
        }
        let mut after = state.clone();
        after.apply(&[Change::changed(objective, plan), Change::changed(row, measured)]);
        for (then, now) in [(&state, &after), (&after, &state)] {
            let comparison = compare(then, now, today(), Language::En);
            let named: BTreeSet<(Id, String)> = told(&comparison, false)
                .into_iter()
                .map(|(id, field, ..)| (id, field))
                .collect();
            prop_assert_eq!(&named, &expected);
            prop_assert_eq!(comparison.fields as usize, expected.len(), "each named once");
        }
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
