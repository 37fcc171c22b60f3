//! `okr export --person`: cards of people and units.

use crate::arguments::{Export, Paper};
use crate::refused::{Refused, usage};
use crate::surroundings::{language, say, write_whole};
use okr::{Cards, Id, Language, Person, Unit, Workspace};
use okr_desk::{ExportFormat, name_of, note_on, why_no_pages};
use okr_pdf::{CardOptions, CardPaper, PdfError, Silent};

/// Candidates named in a refusal.
const MOST_NAMED: usize = 12;

/// Whether what was asked goes together: cards are PDF on small paper, and small paper is
/// for cards.
pub fn check(asked: &Export, format: ExportFormat) -> Result<(), Refused> {
    let small = matches!(asked.paper, Some(Paper::A5 | Paper::A6));
    if asked.person.is_empty() && small && !asked.board {
        return Err(usage(
            "Paper a5 and a6 are for cards. Add --person NAME, or use a4, a3 or letter.",
            "Papier a5 und a6 ist für Karten. --person NAME angeben oder a4, a3 oder letter benutzen.",
        ));
    }
    if asked.person.is_empty() {
        return Ok(());
    }
    if format != ExportFormat::Pdf {
        return Err(usage(
            "A card is a .pdf. Let OUT end in .pdf.",
            "Eine Karte ist ein .pdf. OUT auf .pdf enden lassen.",
        ));
    }
    if asked.paper.is_some() && !small {
        return Err(usage(
            "A card is printed on a5 or a6. Use --paper a5 or --paper a6.",
            "Eine Karte wird auf a5 oder a6 gedruckt. --paper a5 oder --paper a6 benutzen.",
        ));
    }
    Ok(())
}

/// Hands cards out.
pub fn run(asked: &Export, workspace: &Workspace, cycle: Id, out: Language) -> Result<(), Refused> {
    let names = asked.person.iter();
    let who: Vec<Id> = names
        .map(|name| holder(workspace, name))
        .collect::<Result<_, _>>()?;
    let now = chrono::Local::now().naive_local();
    let from = name_of(&asked.file);
    let cards = Cards::make(workspace, &who, cycle, (&from, now), out);
    let cards = cards.ok_or_else(|| no_pages(&PdfError::NoCard))?;
    let options = CardOptions {
        paper: match asked.paper {
            Some(Paper::A6) => CardPaper::A6,
            _ => CardPaper::A5,
        },
        ..CardOptions::default()
    };
    let made = okr_pdf::cards_pdf(&cards, &options, &Silent).map_err(|error| no_pages(&error))?;
    write_whole(&asked.to, &made.bytes)?;
    if let Some(note) = note_on(&made.standard, &made.missing, language()) {
        eprintln!("{note}");
    }
    let wrote = language().pick("Wrote", "Geschrieben:");
    say(&format!(
        "{wrote} {} ({} KB)",
        asked.to.display(),
        made.bytes.len().div_ceil(1024)
    ))
}

fn no_pages(error: &PdfError) -> Refused {
    Refused::because(why_no_pages(error, language()))
}

/// Somebody who can be named.
struct Named {
    id: Id,
    /// Name, and what else they are called: initials, the short name.
    names: [String; 2],
    /// `Maya Cohen (MC)`
    told: String,
}

/// The person or unit of this name: exactly so, else but for case, else the only one whose
/// name holds it.
fn holder(workspace: &Workspace, name: &str) -> Result<Id, Refused> {
    let all = everybody(workspace);
    let typed = name.trim().to_lowercase();
    let alike = |one: &Named, fits: &dyn Fn(&str) -> bool| {
        let mut own = one.names.iter().filter(|own| !own.is_empty());
        own.any(|own| fits(own))
    };
    let rounds: [&dyn Fn(&str) -> bool; 3] = [
        &|own| own == name.trim(),
        &|own| own.to_lowercase() == typed,
        &|own| !typed.is_empty() && own.to_lowercase().contains(&typed),
    ];
    for fits in rounds {
        let found: Vec<&Named> = all.iter().filter(|one| alike(one, fits)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only.id),
            several => return Err(ambiguous(name, several)),
        }
    }
    Err(nobody(name, &all))
}

/// People by name, then units as they stand in the tree; those that stand for a person are
/// that person.
fn everybody(workspace: &Workspace) -> Vec<Named> {
    let people = workspace.people().into_iter().map(|row: &Person| Named {
        id: row.id,
        names: [row.name.clone(), row.initials.clone()],
        told: in_brackets(&row.name, &row.initials),
    });
    let roots = workspace.units_below(None).into_iter();
    let units = roots.flat_map(|root| workspace.branch(root.id));
    let units = units.filter(|row: &&Unit| row.person.is_none());
    let units = units.map(|row| Named {
        id: row.id,
        names: [row.name.clone(), row.short.clone()],
        told: in_brackets(&row.name, &row.short),
    });
    people.chain(units).collect()
}

/// `Maya Cohen (MC)`; the name alone where there is nothing else.
fn in_brackets(name: &str, also: &str) -> String {
    match also {
        "" => name.to_owned(),
        also => format!("{name} ({also})"),
    }
}

fn ambiguous(name: &str, several: &[&Named]) -> Refused {
    let there = told(several.iter().copied());
    Refused::because(match language() {
        Language::En => format!(
            "“{name}” is the name of several: {there}. Say which, by the whole name or by what stands in brackets."
        ),
        Language::De => format!(
            "„{name}“ heißen mehrere: {there}. Den ganzen Namen angeben oder was in Klammern steht."
        ),
    })
}

fn nobody(name: &str, all: &[Named]) -> Refused {
    if all.is_empty() {
        return Refused::because(language().pick(
            "There is no person and no unit in this workspace yet.",
            "In dieser Arbeitsmappe gibt es noch keine Person und keine Einheit.",
        ));
    }
    let there = told(all.iter());
    Refused::because(match language() {
        Language::En => {
            format!("There is no person or unit called “{name}”. There are: {there}.")
        }
        Language::De => {
            format!("Eine Person oder Einheit „{name}“ gibt es nicht. Es gibt: {there}.")
        }
    })
}

/// The first of them by name, and how many more there are.
fn told<'n>(all: impl ExactSizeIterator<Item = &'n Named>) -> String {
    let more = all.len().saturating_sub(MOST_NAMED);
    let named: Vec<&str> = all.take(MOST_NAMED).map(|one| one.told.as_str()).collect();
    let named = named.join(", ");
    match (more, language()) {
        (0, _) => named,
        (_, Language::En) => format!("{named} and {more} more"),
        (_, Language::De) => format!("{named} und {more} weitere"),
    }
}
