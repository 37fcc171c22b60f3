//! Plans that other people and programs wrote.

use crate::stage::*;
use crate::{exported, ids, import, imported};
use okr::*;
use rust_decimal::dec;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(".").join("../../../../shared/samples");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: there is no shared/samples beside the repository");
        return vec![];
    };
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

/// All that the format tells of objectives and key results, whatever their order.
fn told(text: &str) -> Vec<Value> {
    let plan: Value = serde_json::from_str(text).unwrap();
    let nodes = plan["nodes"].as_array().unwrap();
    let title = |id: &Value| {
        nodes
            .iter()
            .find(|node| node["id"] == *id)
            .map(|node| node["title"].clone())
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut told: Vec<Value> = nodes
        .iter()
        .map(|node| {
            let key_results = node["key_results"].as_array().unwrap().iter().map(|row| {
                json!([
                    row["title"],
                    text(&row["unit"]),
                    row["start"],
                    row["target"],
                    row["current"],
                    row["due"]
                ])
            });
            json!([
                node["title"],
                title(&node["parent"]),
                key_results.collect::<Vec<_>>()
            ])
        })
        .collect();
    told.sort_by_key(Value::to_string);
    told
}

#[test]
fn real_plans_come_in_go_out_and_come_back_equal() {
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let first = imported(&Workspace::new("", Language::En), &text, 1);
        assert_whole(&first);
        let out = exported(&first);
        assert_eq!(
            told(&out),
            told(&text),
            "every title and number of {path:?} is as it was"
        );
        assert_eq!(
            imported(&Workspace::default(), &out, 2),
            first,
            "{path:?} comes back equal"
        );
        let mut plain: Value = serde_json::from_str(&out).unwrap();
        plain.as_object_mut().unwrap().remove("okr_canvas");
        let without_rows = imported(&Workspace::new("", Language::En), &plain.to_string(), 3);
        assert_eq!(
            told(&exported(&without_rows)),
            told(&text),
            "{path:?} without our own fields"
        );
    }
}

#[test]
fn owners_become_units_under_one_root_and_levels_their_depth() {
    let text = r#"{"period":"FY22-Q1","nodes":[
        {"id":"a","parent":null,"level":0,"owner":"Company","title":"Win","key_results":[]},
        {"id":"b","parent":"a","level":1,"owner":"Sales","title":"Sell more","key_results":[]},
        {"id":"c","parent":"b","level":3,"owner":"Nina","title":"Call","key_results":[]},
        {"id":"d","level":0,"title":"No owner"}]}"#;
    let workspace = imported(&Workspace::new("Tarn", Language::En), text, 1);
    let roots = workspace.units_below(None);
    assert_eq!(roots.len(), 1);
    assert_eq!(
        roots[0].name, "Tarn",
        "two owners on top need a root above them"
    );
    let names: Vec<&str> = workspace
        .units_below(Some(roots[0].id))
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Company", "Sales", "Nina"]);
    let nina = workspace
        .all()
        .find(|row: &&Unit| row.name == "Nina")
        .unwrap();
    assert_eq!(nina.level, workspace.levels().last().map(|row| row.id));
    assert_eq!(workspace.all::<Canvas>().count(), 4);
    assert_eq!(workspace.all::<Alignment>().count(), 2);
    let again = imported(&workspace, text, 2);
    assert_eq!(
        again.all::<Unit>().count(),
        4,
        "units are found again by their names"
    );
    assert_eq!(again.all::<Cycle>().count(), 1, "and so is the cycle");
}

#[test]
fn the_period_names_the_cycle_and_its_dates() {
    let span = |period: &str| {
        let text = json!({ "period": period, "nodes": [{ "title": "Win" }] }).to_string();
        let workspace = imported(&Workspace::new("", Language::En), &text, 1);
        let cycle = workspace.cycles()[0].clone();
        assert!(period.trim().is_empty() || cycle.name == period);
        (
            cycle.start.to_string(),
            cycle.end.to_string(),
            workspace.periods(cycle.id, false).len(),
        )
    };
    let of = |start: &str, end: &str, periods| (start.to_owned(), end.to_owned(), periods);
    for name in ["2018-Q1", "2018 Q1", "FY18-Q1", "Q1 2018", "q1/2018"] {
        assert_eq!(span(name), of("2018-01-01", "2018-03-31", 3), "{name}");
    }
    assert_eq!(span("2020 Set 1"), of("2020-01-01", "2020-06-30", 2));
    assert_eq!(span("H2 2026"), of("2026-07-01", "2026-12-31", 2));
    assert_eq!(span("2026"), of("2026-01-01", "2026-12-31", 4));
    assert_eq!(span("2026-05"), of("2026-05-01", "2026-05-31", 1));
    for unknown in ["", "Q9 2018", "soon", "Set 2"] {
        assert_eq!(
            span(unknown),
            of("2026-04-01", "2026-06-30", 3),
            "{unknown}: the running quarter"
        );
    }
}

#[test]
fn the_person_may_name_the_cycle_and_its_dates() {
    let text = r#"{"period":"2018-Q1","nodes":[{"title":"Win"}]}"#;
    let dates = (day("2026-02-01"), day("2026-04-30"));
    let workspace = Workspace::new("", Language::En);
    let plan = import_plain_json(
        &workspace,
        text,
        Some("Spring"),
        Some(dates),
        today(),
        &mut ids(1),
    )
    .unwrap();
    let cycle = plan.rows.iter().find_map(Cycle::from_row).unwrap();
    assert_eq!(
        (cycle.name.as_str(), cycle.start, cycle.end),
        ("Spring", dates.0, dates.1)
    );
    assert_eq!(plan.notes, Vec::<String>::new(), "nothing was guessed");
    let upside_down = Some((dates.1, dates.0));
    let refused = import_plain_json(&workspace, text, None, upside_down, today(), &mut ids(1));
    assert_eq!(refused, Err(Refusal::EndBeforeStart));
}

#[test]
fn numbers_make_a_metric_and_the_current_value_a_check_in() {
    let text = r#"{"nodes":[{"title":"Win","key_results":[
        {"title":"Views","unit":"views","start":125000,"target":"200000.5","current":1.1,"due":"2026-06-30"},
        {"title":"Odd","target":"many","due":"soon","current":null}]}]}"#;
    let plan = import(&Workspace::new("", Language::En), text, 1);
    let rows: Vec<&KeyResult> = plan.rows.iter().filter_map(KeyResult::from_row).collect();
    assert_eq!(
        (rows[0].baseline, rows[0].target),
        (Some(dec!(125000)), Some(dec!(200000.5)))
    );
    assert_eq!(
        (rows[0].unit.as_str(), rows[0].due),
        ("views", Some(day("2026-06-30")))
    );
    let check_ins: Vec<&CheckIn> = plan.rows.iter().filter_map(CheckIn::from_row).collect();
    assert_eq!(check_ins.len(), 1);
    assert_eq!(
        (check_ins[0].on, check_ins[0].value),
        (today(), Some(dec!(1.1)))
    );
    assert_eq!((rows[1].target, rows[1].due), (None, None));
    assert!(
        plan.notes
            .iter()
            .any(|note| note == "“Odd”: target could not be read and was left out.")
    );
}

#[test]
fn a_circle_of_parents_is_left_open_and_said() {
    let text = r#"{"nodes":[
        {"id":"a","parent":"b","title":"One"},{"id":"b","parent":"a","title":"Two"},
        {"id":"c","parent":"c","title":"Three"},{"id":"d","parent":"nobody","title":"Four"}]}"#;
    let plan = import(&Workspace::new("", Language::En), text, 1);
    assert_eq!(plan.rows.iter().filter_map(Alignment::from_row).count(), 1);
    assert_eq!(
        plan.notes
            .iter()
            .filter(|note| note.contains("left unaligned"))
            .count(),
        3
    );
}

#[test]
fn what_is_broken_says_where() {
    let refused = |text: &str| {
        let workspace = Workspace::new("", Language::En);
        import_plain_json(&workspace, text, None, None, today(), &mut ids(1)).unwrap_err()
    };
    let broken = refused("{\n  \"nodes\": [,\n");
    assert_eq!(
        broken,
        Refusal::BrokenJson {
            line: 2,
            column: 13
        }
    );
    assert_eq!(
        broken.to_string(),
        "This is not valid JSON: it breaks off at line 2, column 13."
    );
    assert_eq!(refused("[]"), Refusal::NotAPlan { at: "nodes".into() });
    assert_eq!(
        refused(r#"{"nodes":[{},7]}"#),
        Refusal::NotAPlan {
            at: "nodes[1]".into()
        }
    );
    let title = refused(r#"{"nodes":[{"key_results":[{"title":[]}]}]}"#);
    assert_eq!(
        title,
        Refusal::NotAPlan {
            at: "nodes[0].key_results[0].title".into()
        }
    );
    assert!(matches!(refused(""), Refusal::BrokenJson { .. }));
    assert!(
        matches!(refused(&"[".repeat(100_000)), Refusal::BrokenJson { .. }),
        "depth does no harm"
    );
}
