//! What a person or a unit has in hand, and what it serves.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use rust_decimal::dec;
use stage::*;

fn held_in(workspace: &Workspace, who: Id, cycle: Id, language: Language) -> Holding {
    holding(workspace, who, cycle, today(), language).unwrap()
}

fn example(name: &str) -> Holding {
    let workspace = example_workspace(Language::En);
    let person = workspace.all::<Person>().find(|row| row.name == name);
    let unit = workspace.all::<Unit>().find(|row| row.name == name);
    let who = person.map(|row| row.id).or(unit.map(|row| row.id)).unwrap();
    let mut cycles = workspace.all::<Cycle>();
    let cycle = cycles.find(|row| row.name == "2026").unwrap().id;
    held_in(&workspace, who, cycle, Language::En)
}

fn chain(chain: &HeldChain) -> String {
    let steps = chain.steps.iter().map(|step| step.text.as_str());
    steps.collect::<Vec<_>>().join(" › ")
}

#[test]
fn a_person_has_a_head_that_says_what_they_lead_and_how_much_there_is() {
    let maya = example("Maya Cohen");
    assert_eq!(maya.kind, HolderKind::Person);
    assert_eq!(
        maya.line,
        "Leads Benefits and reporting, Team. 2026, 74% of H1 elapsed."
    );
    assert_eq!(
        (maya.owns, maya.owns_text.as_str()),
        (8, "3 objectives, 2 key results, 3 activities")
    );
    assert_eq!(maya.last_check_in.as_deref(), Some("12 May"));
    assert_eq!(
        maya.confidence_min,
        Some(4),
        "the lowest of all, not of the means"
    );
    assert_eq!(
        maya.expected_text.as_deref(),
        Some("74%"),
        "all expect the same"
    );
    let labels: Vec<&str> = maya.facts.iter().map(|fact| fact.label.as_str()).collect();
    assert_eq!(labels, ["Leads", "Cycle", "Owns", "Confidence"]);
}

#[test]
fn objectives_carry_their_key_results_and_the_way_up() {
    let maya = example("Maya Cohen");
    let prove = &maya.objectives[0];
    assert_eq!(
        (prove.place.as_str(), prove.count_text.as_str()),
        ("Benefits and reporting, O1", "2 key results")
    );
    assert_eq!(
        (prove.status, prove.progress_text.as_deref()),
        (Status::OffTrack, Some("38%"))
    );
    assert_eq!(
        chain(&prove.chains[0]),
        "KR 2.2 Portfolio ROI, improvement › PMO, O2 › S2"
    );
    assert_eq!(prove.chains[0].steps[0].status, Some(Status::OffTrack));
    assert_eq!(
        prove.chains[0].lead,
        "PMO, KR 2.2 Portfolio ROI, improvement"
    );
    assert_eq!(prove.chains[0].rest, ["O2", "S2"]);
    assert_eq!(prove.key_results[0].target_line, "of 20 by June");
    assert!(maya.objectives[1].chains.is_empty(), "serves nothing");
    assert_eq!(
        maya.objectives[1].key_results[0].target_line,
        "down to 26 pages"
    );
    let own = &maya.objectives[2];
    assert_eq!(
        chain(&own.chains[0]),
        "Benefits and reporting, O1 › PMO, KR 2.2 › S2",
        "a key result stands for its objective"
    );
    assert_eq!(
        own.chains[0].rest,
        ["PMO, KR 2.2", "O2", "S2"],
        "print has room for all"
    );
}

#[test]
fn key_results_on_objectives_of_others_and_work_stand_by_themselves() {
    let maya = example("Maya Cohen");
    let row = &maya.key_results[0];
    assert_eq!(
        (row.place.as_str(), row.now_text.as_deref()),
        ("PMO, KR 2.1", Some("83%"))
    );
    assert_eq!(
        (row.status, row.confidence_line.as_str()),
        (Status::Exceeded, "Confidence 9")
    );
    assert_eq!(
        chain(&row.chains[0]),
        "PMO, O2 Raise the PMO’s contribution to strategy › S2"
    );
    let work = maya
        .work
        .iter()
        .find(|row| row.title == "Ranking sessions, monthly")
        .unwrap();
    assert_eq!(
        (work.card_line.as_str(), work.line.as_str()),
        ("KR 2.3, 5 of 12", "Due 11 December")
    );
    assert_eq!(
        chain(&work.chains[0]),
        "KR 2.3 Active projects ranked by the framework › PMO, O2 › S2"
    );
}

#[test]
fn open_points_are_what_the_hints_say_and_what_is_above() {
    let points = example("Maya Cohen").points;
    let said: Vec<(PointKind, &str)> = points
        .iter()
        .map(|row| (row.kind, row.text.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                PointKind::NoPlan,
                "KR 2.2 Portfolio ROI, improvement, which two of these serve, is off track with no plan if missed."
            ),
            (
                PointKind::NoPlan,
                "Benefits checked six months after close: off track with no plan if missed."
            ),
            (
                PointKind::NotAligned,
                "Simplify monthly reporting serves nothing yet."
            ),
        ]
    );
    assert_eq!(points[0].action, HintAction::WritePlanMissed);
    assert_eq!(points[2].action, HintAction::Align);
}

#[test]
fn a_unit_has_its_objectives_every_parent_of_them_and_who_feeds_it() {
    let unit = example("Delivery assurance");
    assert_eq!(
        unit.line,
        "Team of PMO, led by Lars Holm. 2026, 74% of H1 elapsed."
    );
    let catch = &unit.objectives[0];
    let leads: Vec<(&str, &str)> = catch
        .chains
        .iter()
        .map(|row| (row.lead.as_str(), row.origin_text.as_str()))
        .collect();
    assert_eq!(
        leads,
        [
            ("PMO, O1 Increase on-time deliveries", ""),
            (
                "PMO, O2 Raise the PMO’s contribution to strategy",
                "laddered"
            ),
        ]
    );
    let fed: Vec<(&str, &str)> = unit
        .fed_by
        .iter()
        .map(|row| (row.title.as_str(), row.figure.as_str()))
        .collect();
    assert_eq!(
        fed,
        [
            ("Build an early slippage signal", "75%"),
            ("Run a quarterly fit review", "not started")
        ]
    );
}

#[test]
fn a_kept_hint_is_no_open_point_and_what_was_stopped_is_past() {
    let mut stage = Stage::new();
    let person = stage.person;
    let row = stage.objective;
    stage.ask(Edit::SetObjective {
        id: row,
        set: ObjectiveField::Owner(Some(person)),
    });
    stage.ask(Edit::Unalign { objective: row });
    let now = |stage: &Stage| held_in(&stage.workspace, person, stage.cycle, Language::En);
    let texts = |stage: &Stage| -> Vec<String> {
        now(stage).points.into_iter().map(|row| row.text).collect()
    };
    assert!(texts(&stage).contains(&"Increase on-time deliveries serves nothing yet.".to_owned()));
    let id = stage.fresh();
    stage.ask(Edit::Waive {
        id,
        thing: row,
        rule: HintRule::NotAligned,
        reason: "Stands alone".into(),
        by: "Mira".into(),
        on: today(),
    });
    assert!(
        !texts(&stage)
            .iter()
            .any(|text| text.contains("serves nothing")),
        "somebody decided so"
    );
    stage.ask(Edit::SetObjective {
        id: row,
        set: ObjectiveField::State(State::Stopped),
    });
    let held = now(&stage);
    assert_eq!(
        (held.owns, held.owns_text.as_str(), held.points.len()),
        (0, "", 0)
    );
}

#[test]
fn quiet_key_results_late_work_and_work_for_nothing_are_told() {
    let mut stage = Stage::new();
    let (person, row) = (stage.person, stage.key_result);
    stage.ask(Edit::SetKeyResult {
        id: row,
        set: KeyResultField::Owner(Some(person)),
    });
    for set in [
        KeyResultField::Baseline(Some(dec!(0))),
        KeyResultField::Target(Some(dec!(10))),
    ] {
        stage.ask(Edit::SetKeyResult { id: row, set });
    }
    let id = stage.fresh();
    let mut early = check_in(id, row, 5);
    if let Edit::CheckIn { on, .. } = &mut early {
        *on = day("2026-01-20");
    }
    stage.ask(early);
    let work = stage.fresh();
    stage.ask(Edit::AddActivity {
        id: work,
        key_result: row,
        kind: ActivityKind::Project,
        title: "Plan routes".into(),
    });
    for set in [
        ActivityField::Owner(Some(person)),
        ActivityField::Due(Some(day("2026-04-30"))),
    ] {
        stage.ask(Edit::SetActivity { id: work, set });
    }
    let held = held_in(&stage.workspace, person, stage.cycle, Language::En);
    assert_eq!(held.owns_text, "1 key result, 1 project");
    let texts: Vec<&str> = held.points.iter().map(|row| row.text.as_str()).collect();
    assert!(
        texts.contains(&"Non-productive hours reduced: no check-in since 20 January."),
        "{texts:?}"
    );
    assert!(
        texts.contains(&"Plan routes was due on 30 April."),
        "{texts:?}"
    );
    assert_eq!(held.work[0].line, "Was due 30 April");
    let german = held_in(&stage.workspace, person, stage.cycle, Language::De);
    assert_eq!(german.owns_text, "1 Schlüsselergebnis, 1 Projekt");
    assert!(
        german
            .points
            .iter()
            .any(|row| row.text == "Plan routes war am 30. April fällig.")
    );
}

#[test]
fn what_is_ticked_says_by_when_and_since_when_nothing_was_heard() {
    let mut stage = Stage::new();
    let (person, row) = (stage.person, stage.key_result);
    for set in [
        KeyResultField::Owner(Some(person)),
        KeyResultField::Measure(Measure::Milestones),
    ] {
        stage.ask(Edit::SetKeyResult { id: row, set });
    }
    for (title, done_on) in [("Routes drawn", Some(day("2026-01-20"))), ("Driven", None)] {
        let id = stage.fresh();
        stage.ask(Edit::AddMilestone {
            id,
            key_result: row,
            title: title.into(),
        });
        if done_on.is_some() {
            let set = MilestoneField::DoneOn(done_on);
            stage.ask(Edit::SetMilestone { id, set });
        }
    }
    let held = |stage: &Stage, language| held_in(&stage.workspace, person, stage.cycle, language);
    let english = held(&stage, Language::En);
    assert_eq!(english.key_results[0].status, Status::Stale);
    assert_eq!(english.key_results[0].target_line, "all 2 by December");
    assert_eq!(english.last_check_in.as_deref(), Some("20 Jan"));
    let texts: Vec<&str> = english.points.iter().map(|row| row.text.as_str()).collect();
    let quiet = "Non-productive hours reduced: no check-in since 20 January.";
    assert!(texts.contains(&quiet), "{texts:?}");
    stage.ask(Edit::SetKeyResult {
        id: row,
        set: KeyResultField::Measure(Measure::Done),
    });
    let german = held(&stage, Language::De);
    assert_eq!(german.key_results[0].target_line, "erledigt bis Dezember");
}

#[test]
fn who_owns_nothing_has_an_empty_holding_and_nobody_else_has_one() {
    let stage = Stage::new();
    let held = held_in(&stage.workspace, stage.person, stage.cycle, Language::En);
    assert_eq!(
        (held.owns, held.objectives.len(), held.points.len()),
        (0, 0, 0)
    );
    assert_eq!((held.confidence_text, held.last_check_in), (None, None));
    let of = |who, cycle| holding(&stage.workspace, who, cycle, today(), Language::En);
    assert!(
        of(stage.objective, stage.cycle).is_none(),
        "neither a person nor a unit"
    );
    assert!(of(stage.person, stage.objective).is_none(), "no cycle");
}

#[test]
fn the_list_says_what_they_lead_and_how_their_objectives_stand() {
    let workspace = example_workspace(Language::En);
    let mut cycles = workspace.all::<Cycle>();
    let cycle = cycles.find(|row| row.name == "2026").unwrap().id;
    let all = holders(&workspace, cycle, today(), Language::En).unwrap();
    let find = |name: &str| {
        all.people
            .iter()
            .chain(&all.units)
            .find(|row| row.name == name)
            .unwrap()
    };
    let maya = find("Maya Cohen");
    assert_eq!(maya.line, "Benefits and reporting, lead");
    assert_eq!(
        maya.marks,
        [Status::OffTrack, Status::OnTrack, Status::AtRisk]
    );
    assert_eq!(maya.marks_text, "1 on track, 1 at risk, 1 off track");
    let team = find("Delivery assurance");
    assert_eq!((team.line.as_str(), team.owns), ("Team, 2 objectives", 2));
    assert_eq!(find("Rosa Fenn").line, "owns nothing yet");
    assert!(
        all.units.iter().all(|row| row.name != "Maya Cohen"),
        "her own unit is she"
    );
    let names: Vec<String> = all
        .people
        .iter()
        .map(|row| row.name.to_lowercase())
        .collect();
    assert!(names.is_sorted(), "people by name");
    for row in all.people.iter().chain(&all.units) {
        let held = held_in(&workspace, row.id, cycle, Language::En);
        if row.kind == HolderKind::Person {
            assert_eq!(
                held.owns, row.owns,
                "the list and the page count {} alike",
                row.name
            );
        } else {
            assert_eq!(held.objectives.len() as u32, row.owns, "{}", row.name);
        }
    }
}
