//! What we wrote ourselves comes back without loss.

use crate::chance::{Draw, draw, edit};
use crate::stage::*;
use crate::{exported, ids, import, imported, newest};
use okr::*;
use proptest::prelude::*;
use rust_decimal::dec;
use serde_json::{Value, json};

#[test]
fn importing_our_own_file_again_changes_nothing() {
    let stage = Stage::new();
    let plan = import(&stage.workspace, &exported(&stage.workspace), 1);
    assert_eq!(plan.rows, vec![], "all of it is here");
    assert_eq!(plan.notes.len(), 1, "and that is said");
}

#[test]
fn a_plan_can_be_brought_into_the_next_year() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H1"));
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(10)),
        upper: None,
    });
    let text = exported(&stage.workspace);
    let dates = (day("2027-01-01"), day("2027-12-31"));
    let plan = import_plain_json(
        &stage.workspace,
        &text,
        Some("2027"),
        Some(dates),
        today(),
        &mut ids(1),
    );
    stage.ask(Edit::AddRows {
        what: "plan.json".into(),
        rows: plan.unwrap().rows,
    });
    let cycle = newest(&stage.workspace);
    let periods = stage.workspace.periods(cycle, false);
    assert_eq!((periods[0].start, periods[1].end), dates);
    let canvas = stage
        .workspace
        .canvas_of(stage.unit, cycle)
        .expect("the unit is the same")
        .id;
    let copy = stage
        .workspace
        .key_results(stage.workspace.objectives(canvas)[0].id)[0]
        .id;
    assert_ne!(copy, key_result);
    assert_eq!(
        stage
            .workspace
            .period_target(copy, periods[0].id)
            .unwrap()
            .value,
        dec!(10)
    );
    assert_eq!(stage.workspace.people().len(), 1, "people are not doubled");
}

#[test]
fn the_plain_part_of_our_file_wins_where_somebody_changed_it() {
    let stage = Stage::new();
    let mut plan: Value = serde_json::from_str(&exported(&stage.workspace)).unwrap();
    plan["nodes"][0]["title"] = json!("Raise deliveries in time");
    plan["nodes"][0]["key_results"][0]["target"] = json!(12.5);
    plan["nodes"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "title": "One more", "owner": "PMO" }));
    let workspace = imported(&Workspace::default(), &plan.to_string(), 1);
    let row: &Objective = workspace.get(stage.objective).unwrap();
    assert_eq!(
        (row.verb.as_str(), row.subject.as_str()),
        ("Raise", "deliveries in time")
    );
    assert_eq!(
        workspace.get::<KeyResult>(stage.key_result).unwrap().target,
        Some(dec!(12.5))
    );
    assert_eq!(
        workspace.objectives(stage.canvas).len(),
        2,
        "and what was added comes in too"
    );
}

#[test]
fn a_part_of_a_cycle_takes_along_only_what_it_mentions() {
    let mut stage = Stage::new();
    let (below, canvas, ann, objective) =
        (stage.fresh(), stage.fresh(), stage.fresh(), stage.fresh());
    let (unit, cycle, above) = (stage.unit, stage.cycle, stage.objective);
    stage.ask(Edit::AddUnit {
        id: below,
        parent: Some(unit),
        name: "Planning".into(),
    });
    stage.ask(Edit::AddCanvas {
        id: canvas,
        unit: below,
        cycle,
    });
    stage.ask(Edit::AddPerson {
        id: ann,
        name: "Ann Ek".into(),
    });
    stage.ask(Edit::AddObjective {
        id: objective,
        canvas,
        after: None,
        verb: "Plan".into(),
        subject: "routes".into(),
        serves: None,
    });
    stage.ask(Edit::SetObjective {
        id: objective,
        set: ObjectiveField::Owner(Some(ann)),
    });
    stage.align(objective, AlignedTo::Objective(above));
    let text = export_plain_json(&stage.workspace, cycle, Some(&[below]), Language::En);
    let workspace = imported(&Workspace::default(), &text, 1);
    assert!(workspace.row(objective).is_some() && workspace.row(ann).is_some());
    assert!(workspace.row(unit).is_some(), "units above come along");
    assert!(workspace.row(above).is_none() && workspace.row(stage.person).is_none());
    assert_whole(&workspace);
}

#[test]
fn every_cycle_of_the_example_comes_back_as_it_was() {
    for language in [Language::En, Language::De] {
        let example = example_workspace(language);
        assert!(!example.cycles().is_empty());
        for cycle in example.cycles() {
            let out = export_plain_json(&example, cycle.id, None, language);
            let back = imported(&Workspace::default(), &out, 1);
            let again = export_plain_json(&back, cycle.id, None, language);
            assert_eq!(again, out, "{} is written the same", cycle.name);
            let lost = back.rows().find(|row| example.row(row.id()) != Some(row));
            assert_eq!(lost, None, "every row is as in the example");
        }
    }
}

/// A workspace of one cycle that chance has lived in.
fn one_cycle(draws: &[Draw]) -> Workspace {
    let mut stage = Stage::new();
    for draw in draws {
        let id = stage.fresh();
        let Some(edit) = edit(&stage.workspace, draw, id) else {
            continue;
        };
        let keeps_one_cycle = match &edit {
            Edit::AddCycle { .. } => false,
            Edit::Remove { id } | Edit::Duplicate { id, .. } => *id != stage.cycle,
            _ => true,
        };
        if let Some(changes) = stage
            .workspace
            .changes_for(&edit, today())
            .ok()
            .filter(|_| keeps_one_cycle)
        {
            stage.workspace.apply(&changes);
        }
    }
    stage.workspace
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_workspace_goes_out_and_comes_back_without_loss(draws in prop::collection::vec(draw(), 1..70)) {
        let workspace = one_cycle(&draws);
        let back = imported(&Workspace::default(), &exported(&workspace), 9);
        prop_assert_eq!(back, workspace);
    }

    #[test]
    fn any_title_comes_back_exactly(title in "(\\PC|\\s){0,30}", number in any::<i64>(), scale in 0u32..28) {
        let value = rust_decimal::Decimal::from_i128_with_scale(number.into(), scale);
        let text = json!({ "nodes": [{ "title": title, "key_results": [
            { "title": title, "target": value.to_string() }] }] }).to_string();
        let workspace = imported(&Workspace::new("", Language::En), &text, 1);
        let out: Value = serde_json::from_str(&exported(&workspace)).unwrap();
        prop_assert_eq!(&out["nodes"][0]["title"], &json!(title));
        prop_assert_eq!(&out["nodes"][0]["key_results"][0]["title"], &json!(title));
        let again = imported(&Workspace::default(), &out.to_string(), 2);
        prop_assert_eq!(again.all::<KeyResult>().next().unwrap().target, Some(value));
        prop_assert_eq!(again, workspace);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\]{}\":,0-9a-z. ]{0,60}") {
        let wrapped = format!(r#"{{"nodes":[{{"title":"x","level":9,"id":3,"key_results":[{text}]}}]}}"#);
        for text in [text, wrapped] {
            let workspace = Workspace::new("", Language::En);
            let _ = import_plain_json(&workspace, &text, None, None, today(), &mut ids(1));
        }
    }
}
