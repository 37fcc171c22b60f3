//! Owners by name or initials; a name nobody has becomes a new person.

use super::cell::one_line;
use crate::{Id, Person, Refusal, Workspace};

/// Who a cell names.
pub(super) enum Named {
    /// Somebody who is there.
    Known(Id),
    /// A new person of this name.
    New(String),
}

pub(super) fn named(workspace: &Workspace, typed: &str) -> Result<Named, Refusal> {
    let name = one_line(typed);
    let alike = |one: &str| one.to_lowercase() == name.to_lowercase();
    let people = workspace.people();
    let mut of_name = people.iter().filter(|person| alike(&person.name));
    if let Some(person) = of_name.next() {
        return match of_name.next() {
            None => Ok(Named::Known(person.id)),
            Some(_) => Err(Refusal::SeveralPeople { name }),
        };
    }
    let of_initials = |person: &&&Person| alike(&person.initials);
    if let Some(person) = people.iter().find(of_initials) {
        return Ok(Named::Known(person.id));
    }
    let letters = name.chars().filter(|one| one.is_alphabetic()).count();
    if letters < 2 || name.chars().any(|one| one.is_ascii_digit()) || name.chars().count() > 80 {
        return Err(Refusal::NotAName);
    }
    Ok(Named::New(name))
}
