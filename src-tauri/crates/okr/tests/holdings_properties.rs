//! Whoever owns what: everything owned is in hand once.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use proptest::prelude::*;
use stage::*;
use std::collections::BTreeMap;

/// Who owns what, by chance: of nine objectives with a key result and a piece of work each.
fn owners() -> impl Strategy<Value = Vec<(u8, u8, u8, u8)>> {
    prop::collection::vec((0u8..4, 0u8..4, 0u8..4, 0u8..6), 9)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_owned_is_listed_exactly_once(owners in owners()) {
        let mut stage = Stage::new();
        let mut people = vec![stage.person];
        for name in ["Ada Quill", "Ben Ode"] {
            let id = stage.fresh();
            stage.ask(Edit::AddPerson { id, name: name.into() });
            people.push(id);
        }
        let owner = |at: u8| people.get(usize::from(at)).copied();
        for (n, (objective, key_result, work, kind)) in owners.iter().enumerate() {
            let row = stage.objective("Raise", &format!("stock {n}"));
            let k = stage.key_result_of(row, &format!("Stock counted {n}"));
            let a = stage.fresh();
            stage.ask(Edit::AddActivity { id: a, key_result: k, kind: ActivityKind::Activity, title: format!("Count {n}") });
            if let Some(owner) = owner(*objective) {
                stage.ask(Edit::SetObjective { id: row, set: ObjectiveField::Owner(Some(owner)) });
            }
            if let Some(owner) = owner(*key_result) {
                stage.ask(Edit::SetKeyResult { id: k, set: KeyResultField::Owner(Some(owner)) });
            }
            if let Some(owner) = owner(*work) {
                stage.ask(Edit::SetActivity { id: a, set: ActivityField::Owner(Some(owner)) });
            }
            match kind {
                0 => { stage.ask(Edit::SetObjective { id: row, set: ObjectiveField::State(State::Stopped) }); }
                1 => { stage.ask(Edit::SetKeyResult { id: k, set: KeyResultField::State(State::Stopped) }); }
                2 => { stage.ask(Edit::SetActivity { id: a, set: ActivityField::Decision(Decision::Stop) }); }
                _ => {}
            }
        }
        let workspace = &stage.workspace;
        for person in &people {
            let held = holding(workspace, *person, stage.cycle, today(), Language::En).unwrap();
            let listed = held.objectives.iter().map(|row| row.id)
                .chain(held.objectives.iter().flat_map(|row| &row.key_results).map(|row| row.id))
                .chain(held.key_results.iter().map(|row| row.id))
                .chain(held.work.iter().map(|row| row.id));
            let mut times: BTreeMap<Id, u32> = BTreeMap::new();
            for id in listed {
                *times.entry(id).or_default() += 1;
            }
            prop_assert!(times.values().all(|count| *count == 1), "nothing twice");
            let runs = |id: Id| workspace.get::<Objective>(id).is_some_and(|row| row.state != State::Stopped);
            let objectives = workspace.all::<Objective>().filter(|row| row.owner == Some(*person) && runs(row.id));
            let rows = workspace.all::<KeyResult>()
                .filter(|row| row.owner == Some(*person) && row.state != State::Stopped && runs(row.objective));
            let moves = |id: Id| workspace.below::<ActivityLink>(id).any(|link| {
                let row = workspace.get::<KeyResult>(link.key_result).unwrap();
                row.state != State::Stopped && runs(row.objective)
            });
            let work = workspace.all::<Activity>()
                .filter(|row| row.owner == Some(*person) && row.decision != Decision::Stop && moves(row.id));
            let owned: Vec<Id> = objectives.map(|row| row.id).chain(rows.map(|row| row.id)).chain(work.map(|row| row.id)).collect();
            for id in &owned {
                prop_assert!(times.contains_key(id), "{id:?} is listed");
            }
            let beside = held.objectives.iter().flat_map(|row| &row.key_results)
                .filter(|row| workspace.get::<KeyResult>(row.id).unwrap().owner != Some(*person)).count();
            prop_assert_eq!(times.len(), owned.len() + beside, "and nothing else but the key results of own objectives");
        }
    }
}
