//! Edits of people, and the initials made from their names.

use super::answer::{Answer, changed, named};
use crate::{Id, Person, PersonField, Workspace};
use std::collections::BTreeSet;

pub(super) fn add(workspace: &Workspace, id: Id, name: &str) -> Answer {
    named(name)?;
    let initials = initials(name, &taken(workspace, id));
    workspace.added(Person {
        id,
        name: name.to_owned(),
        initials,
    })
}

pub(super) fn set(workspace: &Workspace, id: Id, set: &PersonField) -> Answer {
    let before = workspace.need::<Person>(id)?;
    let mut after = before.clone();
    match set {
        PersonField::Name(name) => {
            named(name)?;
            name.clone_into(&mut after.name);
            // Initials that somebody chose stay; made ones follow the name.
            if variants(&before.name).contains(&before.initials) {
                after.initials = initials(name, &taken(workspace, id));
            }
        }
        PersonField::Initials(chosen) if chosen.trim().is_empty() => {
            after.initials = initials(&before.name, &taken(workspace, id));
        }
        PersonField::Initials(chosen) => chosen.clone_into(&mut after.initials),
    }
    changed(before, after)
}

/// The initials in use by others than `but`.
pub(super) fn taken(workspace: &Workspace, but: Id) -> BTreeSet<String> {
    let others = workspace.all().filter(|row: &&Person| row.id != but);
    others.map(|row| row.initials.clone()).collect()
}

/// Initials for a name: two letters, a third when the two are taken, a number when all
/// that the name offers is taken.
pub(super) fn initials(name: &str, taken: &BTreeSet<String>) -> String {
    let offered = variants(name);
    if let Some(free) = offered.iter().find(|initials| !taken.contains(*initials)) {
        return free.clone();
    }
    let first = offered.first().cloned().unwrap_or_else(|| "?".to_owned());
    (2..)
        .map(|n| format!("{first}{n}"))
        .find(|initials| !taken.contains(initials))
        .unwrap_or(first)
}

/// What a name offers, best first: `Mira Lund` gives ML, MLU, MLN, MLD; `Sven` gives SV, SVE, SVN.
pub(crate) fn variants(name: &str) -> Vec<String> {
    let words: Vec<Vec<char>> = name
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return vec![];
    };
    let (start, rest) = match (words.len(), first.as_slice()) {
        (1, [one, two, rest @ ..]) => (vec![*one, *two], rest),
        (1, one) => (one.to_vec(), [].as_slice()),
        _ => (vec![first[0], last[0]], &last[1..]),
    };
    let start = upper(&start);
    let thirds = rest.iter().map(|third| start.clone() + &upper(&[*third]));
    std::iter::once(start.clone()).chain(thirds).collect()
}

fn upper(letters: &[char]) -> String {
    letters
        .iter()
        .flat_map(|letter| letter.to_uppercase())
        .collect()
}
