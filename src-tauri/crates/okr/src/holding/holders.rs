//! Everybody who can be picked: people by name, units as they stand in the tree.

use super::head::{led, objectives, works_in};
use super::held::HolderKind;
use crate::cascade::{Ground, cascade};
use crate::id::IdMap;
use crate::{
    Activity, ActivityLink, Cascade, CascadeCard, Cycle, Decision, Id, KeyResult, Language, Level,
    Person, State, Status, Unit, Workspace,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Everybody who can be picked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Holders {
    /// People by name.
    pub people: Vec<Holder>,
    /// Units as they stand in the tree. Those that stand for a person are left out: they
    /// are that person.
    pub units: Vec<Holder>,
}

/// A person or a unit, in a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Holder {
    /// The person or unit.
    pub id: Id,
    /// Which of the two.
    pub kind: HolderKind,
    /// Name.
    pub name: String,
    /// A person's initials; empty for a unit.
    pub initials: String,
    /// `Benefits and reporting, lead`, `Team, 2 objectives`.
    pub line: String,
    /// Statuses of their objectives in the order of the board; of the key results owned
    /// where there is no objective.
    pub marks: Vec<Status>,
    /// The same in words, best first: `2 on track, 1 at risk`; empty for none.
    pub marks_text: String,
    /// Objectives, key results and pieces of work owned.
    pub owns: u32,
}

/// What somebody has, as the list counts it.
#[derive(Default)]
struct Has {
    objectives: Vec<Status>,
    key_results: Vec<Status>,
    work: u32,
    /// The unit of the first thing.
    unit: Option<Id>,
}

/// Everybody who can be picked, seen from a cycle; none when the cycle is gone.
pub fn holders(
    workspace: &Workspace,
    cycle: Id,
    today: NaiveDate,
    language: Language,
) -> Option<Holders> {
    let row: &Cycle = workspace.get(cycle)?;
    let picture = cascade(workspace, cycle, today, language)?;
    let ground = Ground::of(workspace, row, today, language);
    let all = counted(workspace, &picture);
    let none = Has::default();
    let has = |id: Id| all.get(&id).unwrap_or(&none);
    let people = workspace.people().into_iter();
    let units = ground.units.iter().filter(|unit| unit.person.is_none());
    Some(Holders {
        people: people
            .map(|row| person(&ground, row, has(row.id)))
            .collect(),
        units: units.map(|row| unit(&ground, row, has(row.id))).collect(),
    })
}

/// What everybody has, each card of the picture looked at once.
fn counted(workspace: &Workspace, picture: &Cascade) -> IdMap<Has> {
    let mut all: IdMap<Has> = IdMap::default();
    let mut moving: HashSet<Id> = HashSet::new();
    let cards = picture.cards.iter();
    for card in cards.filter(|card| card.state != State::Stopped) {
        let holders = holders_of(workspace, card);
        for id in &holders {
            let has = all.entry(*id).or_default();
            has.objectives.push(card.status);
            has.unit.get_or_insert(card.unit);
        }
        for row in &card.key_results {
            let owner = workspace.get(row.id).and_then(|row: &KeyResult| row.owner);
            if let Some(owner) = owner.filter(|owner| !holders.contains(owner)) {
                let has = all.entry(owner).or_default();
                has.key_results.push(row.status);
                has.unit.get_or_insert(card.unit);
            }
            let links = workspace.below::<ActivityLink>(row.id);
            moving.extend(links.map(|link| link.activity));
        }
    }
    let work = workspace.all::<Activity>();
    for row in work.filter(|row| row.decision != Decision::Stop) {
        let loose = || workspace.below::<ActivityLink>(row.id).next().is_none();
        if let Some(owner) = row.owner.filter(|_| moving.contains(&row.id) || loose()) {
            all.entry(owner).or_default().work += 1;
        }
    }
    all
}

/// Its unit, its owner, and the person its unit stands for; each once.
fn holders_of(workspace: &Workspace, card: &CascadeCard) -> Vec<Id> {
    let unit = workspace.get::<Unit>(card.unit);
    let mut ids = vec![card.unit];
    ids.extend(card.owner.as_ref().map(|owner| owner.id));
    let stands_for = unit.and_then(|unit| unit.person);
    ids.extend(stands_for.filter(|id| !ids.contains(id)));
    ids
}

fn person(ground: &Ground, row: &Person, has: &Has) -> Holder {
    let language = ground.language;
    let led = led(ground, row.id);
    let line = match led.as_slice() {
        [] => {
            let first = has.unit.and_then(|id| ground.workspace.get::<Unit>(id));
            let unit = works_in(ground, row.id).or(first);
            unit.map_or_else(|| nothing(language), |unit| unit.brief().to_owned())
        }
        [first, ..] => format!("{}, {}", first.brief(), language.pick("lead", "Leitung")),
    };
    holder(language, (row.id, HolderKind::Person), &row.name, line, has).with(&row.initials)
}

fn nothing(language: Language) -> String {
    language
        .pick("owns nothing yet", "noch für nichts verantwortlich")
        .to_owned()
}

fn unit(ground: &Ground, row: &Unit, has: &Has) -> Holder {
    let language = ground.language;
    let count = objectives(language, has.objectives.len());
    let level = row.level.and_then(|id| ground.workspace.get::<Level>(id));
    let line = level.map_or(count.clone(), |level| format!("{}, {count}", level.one));
    holder(language, (row.id, HolderKind::Unit), &row.name, line, has)
}

fn holder(
    language: Language,
    (id, kind): (Id, HolderKind),
    name: &str,
    line: String,
    has: &Has,
) -> Holder {
    let marks = match has.objectives.as_slice() {
        [] => &has.key_results,
        _ => &has.objectives,
    };
    let things = has.objectives.len() + has.key_results.len();
    Holder {
        id,
        kind,
        name: name.to_owned(),
        initials: String::new(),
        line,
        marks_text: in_words(language, marks),
        marks: marks.clone(),
        owns: u32::try_from(things).unwrap_or(u32::MAX) + has.work,
    }
}

/// `2 on track, 1 at risk`
fn in_words(language: Language, marks: &[Status]) -> String {
    let mut marks = marks.to_vec();
    marks.sort();
    let alike = marks.chunk_by(|one, other| one == other);
    let parts: Vec<String> = alike
        .map(|some| {
            let word = some[0].word(language);
            let word = match language {
                Language::En => word.to_lowercase(),
                Language::De => word.to_owned(),
            };
            format!("{} {word}", some.len())
        })
        .collect();
    parts.join(", ")
}

impl Holder {
    fn with(mut self, initials: &str) -> Self {
        initials.clone_into(&mut self.initials);
        self
    }
}
