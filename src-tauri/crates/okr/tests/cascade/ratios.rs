//! Each ratio on a few rows whose numbers can be counted by hand.

use crate::town::Town;
use okr::*;

fn numbers(ratio: &Ratio) -> (u32, u32) {
    (ratio.part, ratio.whole)
}

#[test]
fn an_objective_is_aligned_when_it_serves_anything() {
    let mut town = Town::new();
    let team = town.objective(town.team, "stock");
    let alone = town.objective(town.team, "trust");
    town.link(alone, AlignedTo::Objective(team), Origin::Cascaded);
    let ratios = town.cascade().ratios;
    assert_eq!(
        numbers(&ratios.aligned),
        (2, 3),
        "the company's serves S1, one of the team's serves the other, which serves nothing"
    );
    assert_eq!(ratios.aligned.figure, "2 of 3");
    assert_eq!(ratios.aligned.text, "2 of 3 aligned");
    assert_eq!(town.cascade().orphans, [team]);
    let german = town.cascade_in(Language::De).ratios;
    assert_eq!(german.aligned.text, "2 von 3 ausgerichtet");
    assert_eq!(german.served.text, "0 von 1 Schlüsselergebnissen bedient");
    assert_eq!(german.laddered.text, "0 von 2 von unten");
}

#[test]
fn a_stopped_objective_counts_in_nothing() {
    let mut town = Town::new();
    let (strategic, key_result) = (town.stage.strategic, town.stage.key_result);
    let (loose, serving) = (
        town.objective(town.team, "stock"),
        town.objective(town.team, "trust"),
    );
    town.link(serving, AlignedTo::KeyResult(key_result), Origin::Laddered);
    town.stop(loose);
    town.stop(serving);
    let cascade = town.cascade();
    assert_eq!(numbers(&cascade.ratios.aligned), (1, 1));
    assert_eq!(
        numbers(&cascade.ratios.served),
        (0, 1),
        "nobody serves it any more"
    );
    assert_eq!(numbers(&cascade.ratios.laddered), (0, 1));
    assert_eq!(cascade.orphans, []);
    assert_eq!(cascade.unserved, [key_result]);
    assert_eq!(cascade.bands[0].id, strategic);
    assert_eq!(cascade.bands[0].objectives, 1);
    assert_eq!(cascade.cards.len(), 3, "they are still shown");
}

#[test]
fn a_key_result_is_served_when_an_objective_is_aligned_to_it_by_either_kind_of_link() {
    let mut town = Town::new();
    let (objective, first) = (town.stage.objective, town.stage.key_result);
    let second = town.stage.key_result_of(objective, "Calls answered");
    let third = town.stage.key_result_of(objective, "Routes planned");
    let (one, two) = (
        town.objective(town.team, "stock"),
        town.objective(town.team, "trust"),
    );
    town.link(one, AlignedTo::KeyResult(first), Origin::Cascaded);
    let link = town.link(two, AlignedTo::KeyResult(second), Origin::Cascaded);
    town.stage.ask(Edit::SetAlignment {
        id: link,
        set: AlignmentField::Strength(Strength::Supports),
    });
    town.link(two, AlignedTo::Objective(objective), Origin::Cascaded);
    let cascade = town.cascade();
    assert_eq!(
        numbers(&cascade.ratios.served),
        (2, 3),
        "serving the objective as a whole serves no key result by itself"
    );
    assert_eq!(cascade.ratios.served.text, "2 of 3 key results served");
    assert_eq!(cascade.unserved, [third]);
}

#[test]
fn key_results_of_the_lowest_level_are_not_waiting_to_be_served() {
    let mut town = Town::new();
    let own = town.objective(town.person, "skill");
    town.stage.key_result_of(own, "Courses taken");
    let team = town.objective(town.team, "stock");
    let waiting = town.stage.key_result_of(team, "Stock counted");
    let cascade = town.cascade();
    assert_eq!(
        numbers(&cascade.ratios.served),
        (0, 2),
        "the company's one and the team's one"
    );
    assert_eq!(cascade.unserved, [town.stage.key_result, waiting]);
    town.stage.ask(Edit::SetKeyResult {
        id: waiting,
        set: KeyResultField::State(State::Stopped),
    });
    assert_eq!(numbers(&town.cascade().ratios.served), (0, 1));
}

#[test]
fn an_objective_is_laddered_when_all_its_links_came_from_below() {
    let mut town = Town::new();
    let top = AlignedTo::Objective(town.stage.objective);
    let key_result = AlignedTo::KeyResult(town.stage.key_result);
    let ids = ["a", "b", "c", "d"].map(|name| town.objective(town.team, name));
    town.link(ids[0], top, Origin::Laddered);
    town.link(ids[0], key_result, Origin::Laddered);
    town.link(ids[1], top, Origin::Laddered);
    town.link(ids[1], key_result, Origin::Cascaded);
    town.link(ids[2], top, Origin::Shared);
    let ratios = town.cascade().ratios;
    assert_eq!(
        numbers(&ratios.laddered),
        (1, 4),
        "of the four that are aligned only a was left to itself"
    );
    assert_eq!(ratios.laddered.text, "1 of 4 laddered");
    assert!(town.card(ids[0]).laddered && !town.card(ids[1]).laddered);
    assert!(!town.card(ids[3]).laddered, "it serves nothing at all");
}

#[test]
fn every_level_has_its_own_ratios_and_they_add_up() {
    let mut town = Town::new();
    let objective = AlignedTo::Objective(town.stage.objective);
    let (one, two) = (
        town.objective(town.team, "stock"),
        town.objective(town.team, "trust"),
    );
    town.link(one, objective, Origin::Cascaded);
    town.objective(town.person, "skill");
    let cascade = town.cascade();
    let heads: Vec<(&str, u32, &str)> = cascade
        .levels
        .iter()
        .map(|level| {
            (
                level.name.as_str(),
                level.objectives,
                level.ratios.aligned.text.as_str(),
            )
        })
        .collect();
    assert_eq!(
        heads,
        [
            ("Strategic", 1, "1 of 1 aligned"),
            ("Programmes", 2, "1 of 2 aligned"),
            ("Teams", 0, "– aligned"),
            ("Individuals", 1, "0 of 1 aligned"),
        ]
    );
    let sum: u32 = cascade.levels.iter().map(|level| level.objectives).sum();
    assert_eq!(sum, cascade.ratios.aligned.whole);
    assert_eq!(cascade.levels[2].ratios.aligned.share, None, "of nothing");
    assert!(cascade.orphans.contains(&two));
}

#[test]
fn people_and_units_with_nothing_aligned_are_named_with_what_they_have() {
    let mut town = Town::new();
    let mira = town.stage.person;
    let (team, skill) = (
        town.objective(town.team, "stock"),
        town.objective(town.person, "skill"),
    );
    let own = |id| Edit::SetObjective {
        id,
        set: ObjectiveField::Owner(Some(mira)),
    };
    town.stage.ask(own(team));
    town.stage.ask(own(skill));
    let told = |list: Vec<WithoutAlignment>| -> Vec<(String, String)> {
        list.into_iter().map(|one| (one.name, one.text)).collect()
    };
    let cascade = town.cascade();
    assert_eq!(
        told(cascade.people_without),
        [(
            "Mira Lund".to_owned(),
            "owns 2 things, none of them aligned".to_owned()
        )]
    );
    assert_eq!(
        told(cascade.units_without),
        [
            ("Routes".to_owned(), "1 objective, not aligned".to_owned()),
            (
                "Mira Lund".to_owned(),
                "1 objective, not aligned".to_owned()
            ),
        ]
    );
    let top = AlignedTo::Objective(town.stage.objective);
    town.link(team, top, Origin::Cascaded);
    let cascade = town.cascade();
    assert_eq!(
        told(cascade.people_without),
        [],
        "one aligned thing will do"
    );
    assert_eq!(cascade.units_without.len(), 1);
}

#[test]
fn whoever_owns_nothing_has_nothing_to_align_and_work_counts_with_what_it_moves() {
    let mut town = Town::new();
    let mira = town.stage.person;
    let german = town.cascade_in(Language::De).people_without;
    assert_eq!(german[0].text, "in 2026 für nichts verantwortlich");
    assert_eq!(german[0].owns, 0);
    let (work, key_result) = (town.stage.fresh(), town.stage.key_result);
    town.stage.ask(Edit::AddActivity {
        id: work,
        key_result,
        kind: ActivityKind::Project,
        title: "Plan routes".into(),
    });
    town.stage.ask(Edit::SetActivity {
        id: work,
        set: ActivityField::Owner(Some(mira)),
    });
    assert_eq!(
        town.cascade().people_without,
        [],
        "the work moves a key result of an aligned objective"
    );
}
