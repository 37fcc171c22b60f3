//! People and units with nothing aligned: whom to ask what their work is for.

use super::ground::Ground;
use super::picture::{CascadeCard, WithoutAlignment};
use crate::{Activity, ActivityLink, Decision, Id, KeyResult, Language, Person, State};
use std::collections::HashMap;

/// Whatever somebody has, and whether any of it is aligned.
#[derive(Default, Clone, Copy)]
struct Has {
    owns: u32,
    aligned: bool,
}

impl Has {
    fn add(&mut self, aligned: bool) {
        self.owns += 1;
        self.aligned |= aligned;
    }
}

/// Units none of whose objectives is aligned, as they stand in the tree.
pub(super) fn units(ground: &Ground, cards: &[CascadeCard]) -> Vec<WithoutAlignment> {
    let mut all: HashMap<Id, Has> = HashMap::new();
    for card in running(cards) {
        all.entry(card.unit).or_default().add(card.aligned);
    }
    let units = ground.units.iter();
    units
        .filter_map(|unit| {
            let has = all.get(&unit.id).copied().unwrap_or_default();
            (!has.aligned).then(|| WithoutAlignment {
                id: unit.id,
                name: unit.name.clone(),
                owns: has.owns,
                text: objectives(ground, has.owns),
            })
        })
        .collect()
}

/// People none of whose objectives, key results and pieces of work is aligned, by name. A
/// key result is aligned with its objective, a piece of work with its key results.
pub(super) fn people(ground: &Ground, cards: &[CascadeCard]) -> Vec<WithoutAlignment> {
    let all = owned(ground, cards);
    let people = ground.workspace.people().into_iter();
    people
        .filter_map(|person: &Person| {
            let has = all.get(&person.id).copied().unwrap_or_default();
            (!has.aligned).then(|| WithoutAlignment {
                id: person.id,
                name: person.name.clone(),
                owns: has.owns,
                text: things(ground, has.owns),
            })
        })
        .collect()
}

fn owned(ground: &Ground, cards: &[CascadeCard]) -> HashMap<Id, Has> {
    let workspace = ground.workspace;
    let mut all: HashMap<Id, Has> = HashMap::new();
    let mut add = |owner: Option<Id>, aligned: bool| {
        if let Some(owner) = owner {
            all.entry(owner).or_default().add(aligned);
        }
    };
    // Work for two key results is one piece of work.
    let mut work: HashMap<Id, bool> = HashMap::new();
    for card in running(cards) {
        add(card.owner.as_ref().map(|owner| owner.id), card.aligned);
        for row in &card.key_results {
            let owner = workspace.get::<KeyResult>(row.id).and_then(|row| row.owner);
            add(owner, card.aligned);
            for link in workspace.below::<ActivityLink>(row.id) {
                *work.entry(link.activity).or_default() |= card.aligned;
            }
        }
    }
    for (id, aligned) in work {
        let row = workspace.get::<Activity>(id);
        let row = row.filter(|row| row.decision != Decision::Stop);
        add(row.and_then(|row| row.owner), aligned);
    }
    all
}

fn running(cards: &[CascadeCard]) -> impl Iterator<Item = &CascadeCard> {
    cards.iter().filter(|card| card.state != State::Stopped)
}

fn objectives(ground: &Ground, count: u32) -> String {
    let cycle = &ground.cycle.name;
    match (ground.language, count) {
        (Language::En, 0) => format!("no objectives in {cycle}"),
        (Language::En, 1) => "1 objective, not aligned".to_owned(),
        (Language::En, _) => format!("{count} objectives, none of them aligned"),
        (Language::De, 0) => format!("keine Ziele in {cycle}"),
        (Language::De, 1) => "1 Ziel, nicht ausgerichtet".to_owned(),
        (Language::De, _) => format!("{count} Ziele, keines davon ausgerichtet"),
    }
}

fn things(ground: &Ground, count: u32) -> String {
    let cycle = &ground.cycle.name;
    match (ground.language, count) {
        (Language::En, 0) => format!("owns nothing in {cycle}"),
        (Language::En, 1) => "owns 1 thing, not aligned".to_owned(),
        (Language::En, _) => format!("owns {count} things, none of them aligned"),
        (Language::De, 0) => format!("in {cycle} für nichts verantwortlich"),
        (Language::De, 1) => "für 1 Sache verantwortlich, nicht ausgerichtet".to_owned(),
        (Language::De, _) => {
            format!("für {count} Sachen verantwortlich, keine davon ausgerichtet")
        }
    }
}
