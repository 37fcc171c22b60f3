//! What is known of people: where they belong, what they own, whose initials are theirs too.

use super::PersonFacts;
use crate::edit::handing_over::owners;
use crate::edit::people::variants;
use crate::{Id, Language, Person, Row, Unit, Workspace};
use std::collections::HashMap;

pub(super) fn people(workspace: &Workspace, language: Language) -> Vec<PersonFacts> {
    let mut owns: HashMap<Id, u32> = HashMap::new();
    let mut places: HashMap<Id, Id> = HashMap::new();
    for row in workspace.rows() {
        let mut owners = owners(row);
        owners.dedup();
        for owner in owners {
            *owns.entry(owner).or_default() += 1;
            if let Some(unit) = unit_of(workspace, row) {
                places.entry(owner).or_insert(unit);
            }
        }
    }
    let people = workspace.people();
    let by_plain = by_plain_initials(&people);
    let facts = people.iter().map(|person| PersonFacts {
        id: person.id,
        place: place(workspace, person.id, places.get(&person.id), language),
        owns: owns.get(&person.id).copied().unwrap_or_default(),
        initials_note: initials_note(&by_plain, person, language),
    });
    facts.collect()
}

/// The unit that a row stands in.
fn unit_of(workspace: &Workspace, row: &Row) -> Option<Id> {
    let canvas = workspace.canvas_under(row.id())?;
    workspace.get::<crate::Canvas>(canvas).map(|row| row.unit)
}

fn place(workspace: &Workspace, person: Id, owns_in: Option<&Id>, language: Language) -> String {
    let led = workspace
        .all()
        .find(|unit: &&Unit| unit.lead == Some(person) && unit.person.is_none());
    if let Some(unit) = led {
        return format!("{}, {}", unit.brief(), language.pick("lead", "Leitung"));
    }
    let own = workspace
        .all()
        .find(|unit: &&Unit| unit.person == Some(person))
        .and_then(|unit| unit.parent);
    let unit = own.or(owns_in.copied());
    unit.and_then(|unit| workspace.get::<Unit>(unit))
        .map_or_else(String::new, |unit| unit.brief().to_owned())
}

/// People by the initials that their names offer first.
fn by_plain_initials<'a>(people: &[&'a Person]) -> HashMap<String, Vec<&'a Person>> {
    let mut out: HashMap<String, Vec<&Person>> = HashMap::new();
    for person in people {
        if let Some(plain) = variants(&person.name).into_iter().next() {
            out.entry(plain).or_default().push(person);
        }
    }
    out
}

/// Said once, of the one who has the plain initials.
fn initials_note(
    by_plain: &HashMap<String, Vec<&Person>>,
    person: &Person,
    language: Language,
) -> Option<String> {
    let all = by_plain.get(&person.initials)?;
    if all.iter().all(|one| one.id != person.id) {
        return None;
    }
    let others: Vec<&&Person> = all
        .iter()
        .filter(|other| other.id != person.id)
        // Two people with chosen initials in common are told by the first of them.
        .filter(|other| other.initials != person.initials || person.id < other.id)
        .collect();
    if others.is_empty() {
        return None;
    }
    let shows = others.iter().map(|other| match language {
        Language::En => format!("{} shows as {}.", other.name, other.initials),
        Language::De => format!("{} erscheint als {}.", other.name, other.initials),
    });
    let initials = &person.initials;
    let lead = match (language, others.len()) {
        (Language::En, 1) => format!("{initials} twice."),
        (Language::De, 1) => format!("{initials} zweimal."),
        (Language::En, more) => format!("{initials} {} times.", more + 1),
        (Language::De, more) => format!("{initials} {}-mal.", more + 1),
    };
    Some(format!("{lead} {}", shows.collect::<Vec<_>>().join(" ")))
}
