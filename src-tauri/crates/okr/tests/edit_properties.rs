//! What holds for any sequence of edits whatever.
#![allow(clippy::unwrap_used)]

#[path = "stage/chance.rs"]
mod chance;
mod stage;

use chance::{Draw, draw, edit};
use okr::*;
use proptest::prelude::*;
use stage::*;
use std::collections::BTreeSet;

/// Carries out what chance gives, following each answer row by row, there and back.
fn lived(draws: &[Draw]) -> (Workspace, usize) {
    let mut stage = Stage::new();
    let mut done = 0;
    for draw in draws {
        let id = stage.fresh();
        let Some(edit) = edit(&stage.workspace, draw, id) else {
            continue;
        };
        let Ok(changes) = stage.workspace.changes_for(&edit, today()) else {
            continue;
        };
        stage.workspace = followed(&stage.workspace, &changes);
        assert!(
            !edit.label(&stage.workspace, Language::De).is_empty(),
            "{edit:?} has a label"
        );
        done += 1;
    }
    (stage.workspace, done)
}

/// The objectives right above one.
fn above(workspace: &Workspace, objective: Id) -> Vec<Id> {
    let up = |link: &&Alignment| match link.to {
        AlignedTo::StrategicObjective(_) => None,
        AlignedTo::Objective(id) => Some(id),
        AlignedTo::KeyResult(id) => workspace.get::<KeyResult>(id).map(|row| row.objective),
    };
    workspace.serves(objective).iter().filter_map(up).collect()
}

fn serves_itself(workspace: &Workspace, objective: Id) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = above(workspace, objective);
    while let Some(at) = waiting.pop() {
        if at == objective {
            return true;
        }
        if seen.insert(at) {
            waiting.extend(above(workspace, at));
        }
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_can_be_followed_and_taken_back_and_leave_the_workspace_whole(
        draws in prop::collection::vec(draw(), 1..60),
    ) {
        let (workspace, _) = lived(&draws);
        assert_whole(&workspace);
        for row in workspace.all::<Objective>() {
            prop_assert!(!serves_itself(&workspace, row.id), "no circle is ever stored");
        }
        let again = Workspace::from_rows(workspace.rows().cloned());
        prop_assert_eq!(again, workspace, "a workspace is its rows");
    }

    #[test]
    fn whatever_is_split_and_merged_again_holds_the_same_key_results_and_check_ins(
        draws in prop::collection::vec(draw(), 20..60),
        bits in any::<u16>(),
    ) {
        let (workspace, _) = lived(&draws);
        for whole in workspace.all::<Objective>() {
            let rows = workspace.key_results(whole.id);
            let goes_right = |at: usize| bits >> (at % 16) & 1 == 1;
            let half = |right: bool| Half {
                verb: whole.verb.clone(),
                subject: whole.subject.clone(),
                owner: whole.owner,
                key_results: (0..rows.len())
                    .filter(|at| goes_right(*at) == right)
                    .map(|at| rows[at].id)
                    .collect(),
            };
            let new = Id::fixed(u128::MAX >> 66);
            let split = Split { objective: whole.id, new, left: half(false), right: half(true), serving: vec![] };
            let Ok(changes) = workspace.changes_for(&Edit::SplitObjective { split }, today()) else { continue };
            let split = followed(&workspace, &changes);
            let merge = Edit::MergeObjectives { id: whole.id, other: new };
            // Never refused: what was split served nothing that served it.
            let changes = split.changes_for(&merge, today()).unwrap();
            let again = followed(&split, &changes);
            assert_whole(&again);
            let ids = |of: &Workspace| -> BTreeSet<Id> {
                of.key_results(whole.id).iter().map(|row| row.id).collect()
            };
            prop_assert_eq!(ids(&again), ids(&workspace));
            let rest = |of: &Workspace| -> Vec<Row> {
                of.rows().filter(|row| row.table() != Table::KeyResult).cloned().collect()
            };
            prop_assert_eq!(rest(&again), rest(&workspace), "all else is as it was");
        }
    }

    #[test]
    fn many_edits_as_one_step_come_to_the_same_as_one_by_one(
        draws in prop::collection::vec(draw(), 1..40),
    ) {
        let start = Stage::new();
        let mut stage = Stage::new();
        let mut edits = vec![];
        for draw in &draws {
            let id = stage.fresh();
            let Some(edit) = edit(&stage.workspace, draw, id) else { continue };
            let Ok(changes) = stage.workspace.changes_for(&edit, today()) else { continue };
            stage.workspace.apply(&changes);
            edits.push(edit);
        }
        match start.workspace.changes_for(&Edit::Together { edits }, today()) {
            Ok(changes) => prop_assert_eq!(followed(&start.workspace, &changes), stage.workspace),
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::NothingToDo);
                prop_assert_eq!(start.workspace, stage.workspace);
            }
        }
    }
}

/// The properties above say something only if chance makes edits that are carried out.
#[test]
fn chance_makes_edits_of_every_kind_that_are_carried_out() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let draws = prop::collection::vec(draw(), 600)
        .new_tree(&mut runner)
        .unwrap()
        .current();
    let (workspace, done) = lived(&draws);
    assert!(done > 200, "of 600 draws {done} were carried out");
    assert!(workspace.all::<Alignment>().count() > 0);
}
