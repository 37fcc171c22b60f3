//! Facts about the example workspace.

use okr::*;
use rust_decimal::dec;
use std::collections::HashSet;

fn unit(workspace: &Workspace, brief: &str) -> Id {
    let found = workspace.all::<Unit>().find(|unit| unit.brief() == brief);
    found.map(|unit| unit.id).expect("a unit of the example")
}

#[test]
fn every_row_of_the_example_points_to_rows_that_are_there() {
    for language in [Language::En, Language::De] {
        let workspace = example_workspace(language);
        for row in workspace.rows() {
            for parent in row.parents() {
                assert!(workspace.row(parent).is_some(), "{row:?} stands on nothing");
            }
        }
        for row in workspace.all::<KeyResult>() {
            for target in workspace.below::<PeriodTarget>(row.id) {
                let period = workspace.get::<Period>(target.period).expect("a period");
                assert_eq!(
                    period.finer,
                    row.division == Division::Fine,
                    "{}",
                    row.title
                );
            }
            assert!(
                row.owner
                    .is_none_or(|owner| workspace.get::<Person>(owner).is_some())
            );
        }
    }
}

#[test]
fn both_languages_tell_the_same_example_with_the_same_ids_and_numbers() {
    let (english, german) = (
        example_workspace(Language::En),
        example_workspace(Language::De),
    );
    let ids = |workspace: &Workspace| workspace.rows().map(Row::id).collect::<HashSet<_>>();
    assert_eq!(ids(&english), ids(&german));
    assert_eq!(
        english.rows().count(),
        ids(&english).len(),
        "ids must be unique"
    );
    let mut same_texts = 0;
    for row in english.all::<KeyResult>() {
        let other = german
            .get::<KeyResult>(row.id)
            .expect("the same key result");
        assert_eq!(
            (row.baseline, row.target, row.measure),
            (other.baseline, other.target, other.measure)
        );
        same_texts += usize::from(row.title == other.title);
    }
    assert_eq!(same_texts, 0, "every title must be told in German");
    assert_eq!(
        example_workspace(Language::En),
        english,
        "the example is always the same"
    );
}

#[test]
fn the_office_has_three_objectives_and_nine_key_results_as_drawn() {
    let workspace = example_workspace(Language::En);
    let pmo = unit(&workspace, "PMO");
    let cycle = workspace.cycles()[1];
    assert_eq!(
        (cycle.name.as_str(), cycle.phase),
        ("2026", Phase::Checking)
    );
    let canvas = workspace
        .canvas_of(pmo, cycle.id)
        .expect("the canvas of 2026");
    let objectives = workspace.objectives(canvas.id);
    let titles: Vec<String> = objectives
        .iter()
        .map(|objective| objective.title())
        .collect();
    assert_eq!(
        titles,
        [
            "Increase on-time deliveries",
            "Raise the PMO’s contribution to strategy",
            "Improve stakeholder view of PMO value"
        ]
    );
    let counts: Vec<usize> = objectives
        .iter()
        .map(|row| workspace.key_results(row.id).len())
        .collect();
    assert_eq!(counts, [3, 4, 2]);
    let hours = workspace.key_results(objectives[0].id)[0];
    let values: Vec<_> = workspace
        .check_ins(hours.id)
        .iter()
        .filter_map(|row| row.value)
        .collect();
    assert_eq!(values, [dec!(0.8), dec!(2.1), dec!(4), dec!(5.2), dec!(6)]);
    let ranked = workspace.key_results(objectives[1].id)[2];
    assert_eq!(
        workspace.below::<PeriodTarget>(ranked.id).count(),
        4,
        "2.3 is set in quarters"
    );
    assert_eq!(workspace.activities(hours.id).len(), 2);
}

#[test]
fn every_measure_and_every_unit_of_the_organisation_occurs() {
    let workspace = example_workspace(Language::En);
    let measures: HashSet<Measure> = workspace
        .all::<KeyResult>()
        .map(|row| row.measure)
        .collect();
    for measure in [
        Measure::Metric,
        Measure::Under,
        Measure::AtMost,
        Measure::AtLeast,
        Measure::Between,
        Measure::Milestones,
        Measure::Done,
        Measure::Baseline,
    ] {
        assert!(
            measures.contains(&measure),
            "{measure:?} is not shown in the example"
        );
    }
    let cycle = workspace.cycles()[1].id;
    let without: Vec<&str> = workspace
        .all::<Unit>()
        .filter(|unit| workspace.canvas_of(unit.id, cycle).is_none())
        .map(Unit::brief)
        .collect();
    assert_eq!(
        without,
        ["Tarn Valley Water"],
        "only the company keeps to its strategic objectives"
    );
}
