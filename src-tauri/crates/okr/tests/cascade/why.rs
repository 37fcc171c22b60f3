//! The line from any thing up to the strategic objective it is done for.

use crate::stage::*;
use crate::town::Town;
use okr::*;

fn line(town: &Town, thing: Id) -> WhyLine {
    why_line(&town.stage.workspace, thing, Language::En).unwrap()
}

#[test]
fn the_line_leads_from_the_strategic_objective_down_to_the_thing() {
    let mut town = Town::new();
    let (strategic, objective, key_result) = (
        town.stage.strategic,
        town.stage.objective,
        town.stage.key_result,
    );
    let team = town.objective(town.team, "stock");
    town.link(team, AlignedTo::KeyResult(key_result), Origin::Cascaded);
    let why = line(&town, team);
    assert_eq!(
        why.text,
        "S1 Reliable supply › PMO, O1 › KR 1.1 Non-productive hours reduced › Raise stock"
    );
    let ids: Vec<Id> = why.steps.iter().map(|step| step.id).collect();
    assert_eq!(ids, [strategic, objective, key_result, team]);
    assert_eq!(why.steps[2].place, "PMO, KR 1.1");
    assert_eq!((why.reaches, why.others, why.gap), (true, 0, None));
}

#[test]
fn key_results_and_work_have_the_line_of_what_they_move() {
    let mut town = Town::new();
    let key_result = town.stage.key_result;
    assert_eq!(
        line(&town, key_result).text,
        "S1 Reliable supply › PMO, O1 › KR 1.1 Non-productive hours reduced"
    );
    let work = town.stage.fresh();
    town.stage.ask(Edit::AddActivity {
        id: work,
        key_result,
        kind: ActivityKind::Project,
        title: "Plan routes".into(),
    });
    let why = line(&town, work);
    assert_eq!(
        why.text,
        "S1 Reliable supply › PMO, O1 › KR 1.1 Non-productive hours reduced › Plan routes"
    );
    assert_eq!(why.others, 0);
    let team = town.objective(town.team, "stock");
    let row = town.stage.key_result_of(team, "Stock counted");
    let id = town.stage.fresh();
    town.stage.ask(Edit::LinkActivity {
        id,
        activity: work,
        key_result: row,
    });
    assert_eq!(line(&town, work).others, 0, "that one leads nowhere");
    town.link(team, AlignedTo::KeyResult(key_result), Origin::Cascaded);
    let why = line(&town, work);
    assert_eq!(
        (why.others, why.others_text.as_deref()),
        (1, Some("1 other way"))
    );
    assert_eq!(why.steps.len(), 4, "the shorter one is told");
}

#[test]
fn of_several_ways_the_shortest_is_told_and_the_others_are_counted() {
    let mut town = Town::new();
    let (strategic, objective, key_result) = (
        town.stage.strategic,
        town.stage.objective,
        town.stage.key_result,
    );
    let (middle, low) = (
        town.objective(town.team, "stock"),
        town.objective(town.person, "skill"),
    );
    town.link(low, AlignedTo::Objective(middle), Origin::Cascaded);
    town.link(middle, AlignedTo::Objective(objective), Origin::Cascaded);
    town.link(middle, AlignedTo::KeyResult(key_result), Origin::Cascaded);
    assert_eq!(
        line(&town, low).others,
        1,
        "by the objective, by its key result"
    );
    assert_eq!(
        line(&town, middle).steps.len(),
        3,
        "of two ways of the same length the one by the older link"
    );
    town.link(
        low,
        AlignedTo::StrategicObjective(strategic),
        Origin::Shared,
    );
    let why = line(&town, low);
    assert_eq!(why.text, "S1 Reliable supply › Raise skill");
    assert_eq!(why.others_text.as_deref(), Some("2 other ways"));
    let german = why_line(&town.stage.workspace, low, Language::De).unwrap();
    assert_eq!(german.others_text.as_deref(), Some("2 andere Wege"));
}

#[test]
fn a_line_that_breaks_off_says_where() {
    let mut town = Town::new();
    let (top, low) = (
        town.objective(town.team, "stock"),
        town.objective(town.person, "skill"),
    );
    let why = line(&town, low);
    assert_eq!((why.text.as_str(), why.reaches), ("Raise skill", false));
    assert_eq!(why.gap.as_deref(), Some("Serves nothing yet."));
    let german = why_line(&town.stage.workspace, low, Language::De).unwrap();
    assert_eq!(german.gap.as_deref(), Some("Dient noch keinem Ziel."));
    town.link(low, AlignedTo::Objective(top), Origin::Cascaded);
    let why = line(&town, low);
    assert_eq!(why.text, "Routes, O1 › Raise skill");
    assert_eq!(why.gap.as_deref(), Some("Routes, O1 serves nothing yet."));
    assert_eq!(why.others, 0);
    assert_eq!(
        why_line(&town.stage.workspace, town.stage.unit, Language::En),
        None,
        "a unit is not done for anything"
    );
}

#[test]
fn a_circle_in_a_damaged_file_ends_the_line() {
    let mut town = Town::new();
    let [a, b, c] = ["a", "b", "c"].map(|name| town.objective(town.team, name));
    for (from, to) in [(a, b), (b, c), (c, a)] {
        let row = Alignment {
            id: town.stage.fresh(),
            objective: from,
            to: AlignedTo::Objective(to),
            origin: Origin::Cascaded,
            strength: Strength::Contributes,
        };
        town.stage.workspace.apply(&[Change::added(row)]);
    }
    let why = line(&town, a);
    assert!(!why.reaches && why.steps.len() == 3, "{}", why.text);
    let seen = town.cascade();
    assert_eq!(seen.links.len(), 4);
    let top = AlignedTo::Objective(town.stage.objective);
    let row = Alignment {
        id: town.stage.fresh(),
        objective: b,
        to: top,
        origin: Origin::Cascaded,
        strength: Strength::Contributes,
    };
    town.stage.workspace.apply(&[Change::added(row)]);
    let _ = line(&town, a);
}

#[test]
fn many_lines_at_once_are_the_same_as_one_by_one() {
    let workspace = example_workspace(Language::En);
    let mut all = WhyLines::all(&workspace, Language::En);
    let tables = [Table::Objective, Table::KeyResult, Table::Activity];
    for row in tables.iter().flat_map(|table| workspace.rows_of(*table)) {
        let one = why_line(&workspace, row.id(), Language::En).unwrap();
        assert_eq!(all.of(row.id()).unwrap(), one);
        if let Row::Objective(row) = row {
            let top = one.steps[0].id;
            let band = workspace.strategic_objective_of(row.id);
            assert_eq!(
                one.reaches.then_some(top),
                band,
                "the line leads to the band that the canvas shows it in"
            );
        }
    }
    let benefits = all
        .of(workspace.all::<Activity>().next().unwrap().id)
        .unwrap();
    assert!(benefits.reaches, "{}", benefits.text);
}

#[test]
fn the_line_of_the_example_reads_as_it_was_drawn() {
    let workspace = example_workspace(Language::En);
    let prove = workspace
        .all::<Objective>()
        .find(|row| row.title() == "Prove the return of every project")
        .unwrap();
    assert_eq!(
        why_line(&workspace, prove.id, Language::En).unwrap().text,
        "S2 Put money and people behind the strategy › PMO, O2 › KR 2.2 Portfolio ROI, \
         improvement › Prove the return of every project"
    );
    let _ = today();
}
