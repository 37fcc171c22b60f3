//! What is in the picture, in which order, and what each card says.

use crate::stage::*;
use crate::town::Town;
use okr::*;
use rust_decimal::dec;

#[test]
fn cards_come_by_level_then_by_unit_then_as_their_canvas_shows_them() {
    let mut town = Town::new();
    let skill = town.objective(town.person, "skill");
    let (loose, served) = (
        town.objective(town.team, "stock"),
        town.objective(town.team, "trust"),
    );
    let top = town.stage.objective;
    town.link(served, AlignedTo::Objective(top), Origin::Cascaded);
    let cascade = town.cascade();
    let ids: Vec<Id> = cascade.cards.iter().map(|card| card.id).collect();
    assert_eq!(
        ids,
        [top, served, loose, skill],
        "on a canvas what serves a strategic objective comes first"
    );
    let places: Vec<&str> = cascade
        .cards
        .iter()
        .map(|card| card.place.as_str())
        .collect();
    assert_eq!(
        places,
        ["PMO, O1", "Routes, O1", "Routes, O2", "Mira Lund, O1"]
    );
    assert_eq!(cascade.levels[1].units, [cascade.cards[1].unit]);
}

#[test]
fn a_card_says_all_that_is_drawn_on_it() {
    let mut town = Town::new();
    let (objective, key_result, mira) = (
        town.stage.objective,
        town.stage.key_result,
        town.stage.person,
    );
    town.stage.ask(Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Baseline(Some(dec!(0))),
    });
    town.stage.ask(Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Target(Some(dec!(10))),
    });
    town.stage.check_in(key_result, 3);
    town.stage.ask(Edit::SetObjective {
        id: objective,
        set: ObjectiveField::Owner(Some(mira)),
    });
    let team = town.objective(town.team, "stock");
    town.link(team, AlignedTo::KeyResult(key_result), Origin::Laddered);
    town.link(team, AlignedTo::Objective(objective), Origin::Cascaded);
    let card = town.card(objective);
    assert_eq!(
        (card.verb.as_str(), card.subject.as_str()),
        ("Increase", "on-time deliveries")
    );
    assert_eq!(card.owner.as_ref().unwrap().initials, "ML");
    assert_eq!(card.progress, Some(dec!(0.3)));
    assert_eq!(card.progress_text.as_deref(), Some("30%"));
    assert_eq!(card.expected_text.as_deref(), Some("37%"));
    assert_eq!(
        (card.status, card.status_text.as_str()),
        (Status::OnTrack, "On track")
    );
    assert_eq!(card.band, Some(town.stage.strategic));
    assert_eq!(card.served_by, 1, "one objective, by two links");
    let row = &card.key_results[0];
    assert_eq!((row.number.as_str(), row.served_by), ("1.1", 1));
    assert_eq!(row.progress_text.as_deref(), Some("30%"));
    let below = town.card(team);
    assert_eq!(
        below.band,
        Some(town.stage.strategic),
        "through what it serves"
    );
    assert_eq!(
        below.parents,
        [
            AlignedTo::KeyResult(key_result),
            AlignedTo::Objective(objective)
        ]
    );
}

#[test]
fn links_lead_from_card_to_card_also_where_a_key_result_is_served() {
    let mut town = Town::new();
    let (objective, key_result) = (town.stage.objective, town.stage.key_result);
    let team = town.objective(town.team, "stock");
    let beside = town.objective(town.team, "trust");
    let link = town.link(team, AlignedTo::KeyResult(key_result), Origin::Laddered);
    let across = town.link(beside, AlignedTo::Objective(team), Origin::Shared);
    let cascade = town.cascade();
    assert_eq!(cascade.links.len(), 3, "and the one to S1");
    let sideways: Vec<Id> = cascade
        .links
        .iter()
        .filter(|one| one.sideways)
        .map(|one| one.id)
        .collect();
    assert_eq!(sideways, [across], "both stand on one level");
    let found = cascade.links.iter().find(|one| one.id == link).unwrap();
    assert_eq!(
        (found.from, found.to, found.to_card, found.origin),
        (
            team,
            AlignedTo::KeyResult(key_result),
            objective,
            Origin::Laddered
        )
    );
}

#[test]
fn a_strategic_objective_is_the_mean_of_what_serves_it_directly() {
    let mut town = Town::new();
    let (strategic, key_result) = (town.stage.strategic, town.stage.key_result);
    for set in [
        KeyResultField::Baseline(Some(dec!(0))),
        KeyResultField::Target(Some(dec!(10))),
    ] {
        town.stage.ask(Edit::SetKeyResult {
            id: key_result,
            set,
        });
    }
    town.stage.check_in(key_result, 3);
    let team = town.objective(town.team, "stock");
    let objective = town.stage.objective;
    town.link(team, AlignedTo::Objective(objective), Origin::Cascaded);
    let band = &town.cascade().bands[0];
    assert_eq!((band.code.as_str(), band.objectives), ("S1", 2));
    assert_eq!(band.progress, Some(dec!(0.3)));
    let workspace = &town.stage.workspace;
    assert_eq!(
        band.progress,
        strategic_objective_progress(workspace, strategic, town.stage.cycle, today()),
        "the one figure, wherever it is shown"
    );
    assert_eq!(
        band.statuses,
        [(Status::OnTrack, 1), (Status::NotStarted, 1)]
    );
}

#[test]
fn cycles_that_overlap_are_in_the_picture_and_others_are_not() {
    let mut town = Town::new();
    let unit = town.stage.unit;
    let mut canvas = |name: &str, start: &str, end: &str| {
        let (cycle, canvas) = (town.stage.fresh(), town.stage.fresh());
        town.stage.ask(Edit::AddCycle {
            id: cycle,
            name: name.into(),
            start: day(start),
            end: day(end),
            preset: Preset::Open,
        });
        town.stage.ask(Edit::AddCanvas {
            id: canvas,
            unit,
            cycle,
        });
        (cycle, canvas)
    };
    let (may, may_canvas) = canvas("May", "2026-05-01", "2026-05-31");
    let (_, june_canvas) = canvas("June", "2026-06-01", "2026-06-30");
    let (monthly, next) = (
        town.objective(may_canvas, "stock"),
        town.objective(june_canvas, "trust"),
    );
    let year = town.stage.objective;
    town.link(monthly, AlignedTo::Objective(year), Origin::Cascaded);
    let ids = |cycle| -> Vec<Id> {
        let seen = cascade(&town.stage.workspace, cycle, today(), Language::En).unwrap();
        seen.cards.iter().map(|card| card.id).collect()
    };
    assert_eq!(ids(town.stage.cycle), [year, monthly, next]);
    assert_eq!(
        ids(may),
        [monthly, year],
        "seen from May, June is not there"
    );
}

#[test]
fn an_empty_workspace_is_an_empty_picture() {
    let blank = Workspace::new("Blank", Language::En);
    assert_eq!(cascade(&blank, Id::fixed(1), today(), Language::En), None);
    let cycle = Id::fixed(0x500);
    let changes = blank.changes_for(&year(cycle, "2026"), today()).unwrap();
    let mut workspace = blank;
    workspace.apply(&changes);
    let empty = cascade(&workspace, cycle, today(), Language::En).unwrap();
    assert!(empty.cards.is_empty() && empty.links.is_empty());
    assert_eq!(empty.ratios.aligned.figure, "–");
    assert_eq!(empty.levels.len(), 4);
}

#[test]
fn the_example_is_the_picture_that_was_drawn() {
    let workspace = example_workspace(Language::En);
    let cycle = workspace.cycles()[1].id;
    let seen = cascade(&workspace, cycle, today(), Language::En).unwrap();
    assert_eq!(seen.against, "H1");
    assert_eq!(seen.elapsed_text.as_deref(), Some("74%"));
    assert_eq!(seen.ratios.aligned.text, "36 of 39 aligned");
    assert_eq!(seen.orphans.len(), 3);
    let heads: Vec<u32> = seen.levels.iter().map(|level| level.objectives).collect();
    assert_eq!(heads, [0, 6, 15, 18]);
    assert_eq!(seen.ratios.laddered.text, "4 of 36 laddered");
    assert_eq!(seen.ratios.served.text, "3 of 48 key results served");
    let bands = seen.bands.iter();
    let bands: Vec<_> = bands
        .map(|band| (band.code.as_str(), band.progress_text.as_deref().unwrap()))
        .collect();
    assert_eq!(bands, [("S1", "66%"), ("S2", "53%"), ("S3", "82%")]);
    let without: Vec<&str> = seen
        .units_without
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(without, ["Tarn Valley Water", "Tom Ashby"]);
}
