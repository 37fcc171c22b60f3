//! What an edit would come to, in a sentence, before it is made.

use super::Foresight;
use super::facts::size;
use super::words::{KEY_RESULT, Noun, TARGET, UNIT, counted, listed};
use crate::edit::handing_over::owned;
use crate::scoring::hinges;
use crate::{Change, Edit, Id, KeyResult, Language, Level, Person, Row, Table, Unit, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What `edit` would come to.
pub fn foresee(
    workspace: &Workspace,
    edit: &Edit,
    today: NaiveDate,
    language: Language,
) -> Foresight {
    let changes = match workspace.changes_for(edit, today) {
        Ok(changes) => changes,
        Err(refusal) => {
            return Foresight {
                sentence: refusal.sentence(language),
                refused: true,
                paces: 0,
                targets_moved: 0,
                targets_lost: 0,
                things: 0,
            };
        }
    };
    let seen = Seen {
        workspace,
        language,
        paces: paces_between(workspace, &changes, today),
        targets_moved: count(&changes, |change| {
            matches!(
                (&change.before, &change.after),
                (Some(Row::PeriodTarget(_)), Some(Row::PeriodTarget(_)))
            )
        }),
        targets_lost: count(&changes, |change| {
            matches!(
                (&change.before, &change.after),
                (Some(Row::PeriodTarget(_)), None)
            )
        }),
        changes: &changes,
    };
    let (sentence, things) = seen.told(edit);
    Foresight {
        sentence,
        refused: false,
        paces: size(seen.paces),
        targets_moved: size(seen.targets_moved),
        targets_lost: size(seen.targets_lost),
        things: size(things),
    }
}

/// How many key results' expected pace an edit moves; none when it would be refused.
pub(super) fn paces_moved(workspace: &Workspace, edit: &Edit, today: NaiveDate) -> usize {
    let changes = workspace.changes_for(edit, today);
    changes.map_or(0, |changes| paces_between(workspace, &changes, today))
}

fn paces_between(workspace: &Workspace, changes: &[Change], today: NaiveDate) -> usize {
    let cycles: BTreeSet<Id> = changes
        .iter()
        .filter_map(|change| match change.row()? {
            Row::Cycle(row) => Some(row.id),
            Row::Period(row) => Some(row.cycle),
            _ => None,
        })
        .collect();
    if cycles.is_empty() {
        return 0;
    }
    let mut then = workspace.clone();
    then.apply(changes);
    let moved = cycles.into_iter().map(|cycle| {
        let after = hinges(&then, cycle, today);
        let before = hinges(workspace, cycle, today);
        before
            .iter()
            .filter(|(id, hinges)| after.get(id) != Some(hinges))
            .count()
    });
    moved.sum()
}

fn count(changes: &[Change], which: impl Fn(&Change) -> bool) -> usize {
    changes.iter().filter(|change| which(change)).count()
}

struct Seen<'a> {
    workspace: &'a Workspace,
    language: Language,
    changes: &'a [Change],
    paces: usize,
    targets_moved: usize,
    targets_lost: usize,
}

impl Seen<'_> {
    fn told(&self, edit: &Edit) -> (String, usize) {
        match edit {
            Edit::HandOver { from, to } => self.handing_over(*from, *to),
            Edit::Remove { id } => match self.workspace.row(*id) {
                Some(Row::Person(person)) => self.removing_person(person),
                Some(Row::Level(level)) => self.removing_level(level),
                Some(Row::Period(_)) | None => (self.dates(), 0),
                Some(_) => self.removing(*id),
            },
            _ => (self.dates(), 0),
        }
    }

    /// What other dates move.
    fn dates(&self) -> String {
        let language = self.language;
        let paces = counted(self.paces, KEY_RESULT, language);
        let mut said = vec![match (language, self.paces) {
            (Language::En, 0) => "No key result’s expected pace moves".to_owned(),
            (Language::En, _) => format!("This moves the expected pace of {paces}"),
            (Language::De, 0) => "Kein erwartetes Tempo verschiebt sich".to_owned(),
            (Language::De, _) => format!("Das verschiebt das erwartete Tempo von {paces}"),
        }];
        said[0] += language.pick("; no value is touched.", "; kein Wert wird berührt.");
        let moved = counted(self.targets_moved, TARGET, language);
        match (language, self.targets_moved) {
            (_, 0) => {}
            (Language::En, 1) => said.push(format!("{moved} goes to another period.")),
            (Language::En, _) => said.push(format!("{moved} go to another period.")),
            (Language::De, 1) => said.push(format!("{moved} geht in einen anderen Zeitraum.")),
            (Language::De, _) => said.push(format!("{moved} gehen in einen anderen Zeitraum.")),
        }
        let lost = counted(self.targets_lost, TARGET, language);
        let of = self.key_results_that_lose();
        match (language, self.targets_lost) {
            (_, 0) => {}
            (Language::En, 1) => said.push(format!(
                "{lost} of {of} has no period then and goes; undo brings it back."
            )),
            (Language::En, _) => said.push(format!(
                "{lost} of {of} have no period then and go; undo brings them back."
            )),
            (Language::De, 1) => said.push(format!(
                "{lost} von {of} hat dann keinen Zeitraum und entfällt; Rückgängig holt ihn zurück."
            )),
            (Language::De, _) => said.push(format!(
                "{lost} von {of} haben dann keinen Zeitraum und entfallen; Rückgängig holt sie zurück."
            )),
        }
        said.join(" ")
    }

    /// The key results whose targets go: up to two by name, more by number.
    fn key_results_that_lose(&self) -> String {
        let losing: BTreeSet<Id> = self
            .changes
            .iter()
            .filter_map(|change| match (&change.before, &change.after) {
                (Some(Row::PeriodTarget(row)), None) => Some(row.key_result),
                _ => None,
            })
            .collect();
        if losing.len() > 2 {
            return counted(losing.len(), KEY_RESULT, self.language);
        }
        let names = losing.iter().filter_map(|id| self.workspace.get(*id));
        let quoted = |row: &KeyResult| match self.language {
            Language::En => format!("“{}”", row.title),
            Language::De => format!("„{}“", row.title),
        };
        listed(&names.map(quoted).collect::<Vec<_>>(), self.language)
    }

    fn handing_over(&self, from: Id, to: Id) -> (String, usize) {
        let things = self.changes.len();
        let kinds = kinds(self.changes.iter(), self.language);
        let name = |id: Id| match self.workspace.row(id) {
            Some(Row::Person(row)) => row.name.clone(),
            Some(Row::Unit(row)) => row.brief().to_owned(),
            _ => String::new(),
        };
        let (from, to) = (name(from), name(to));
        let sentence = match self.language {
            Language::En => format!(
                "{kinds} go from {from} to {to}. Check-ins stay under the name they were made in."
            ),
            Language::De => format!(
                "{kinds} gehen von {from} an {to}. Check-ins behalten den Namen, unter dem sie entstanden."
            ),
        };
        (sentence, things)
    }

    fn removing_person(&self, person: &Person) -> (String, usize) {
        let things = owned(self.workspace, person.id);
        let name = &person.name;
        let losing = self.changes.iter().filter(|change| {
            let owners = |row: &Option<Row>| {
                row.as_ref()
                    .map(crate::edit::handing_over::owners)
                    .unwrap_or_default()
            };
            owners(&change.before).contains(&person.id)
        });
        let kinds = kinds(losing, self.language);
        let sentence = match (self.language, things) {
            (Language::En, 0) => format!("{name} owns nothing."),
            (Language::De, 0) => format!("{name} ist für nichts zuständig."),
            (Language::En, _) => {
                format!("{name} owns {kinds}. Removed alone, they are left without an owner.")
            }
            (Language::De, _) => format!(
                "{name} ist zuständig für {kinds}. Ohne Übergabe bleiben sie ohne Zuständigkeit."
            ),
        };
        (sentence, things)
    }

    fn removing_level(&self, level: &Level) -> (String, usize) {
        let moved: Vec<&Unit> = self
            .changes
            .iter()
            .filter_map(|change| match &change.after {
                Some(Row::Unit(unit)) => Some(unit),
                _ => None,
            })
            .collect();
        let things = moved.len();
        let to = moved
            .first()
            .and_then(|unit| self.workspace.get::<Level>(unit.level?))
            .map(|level| level.one.as_str());
        let units = counted(things, UNIT, self.language);
        let sentence = match (self.language, things, to) {
            (Language::En, 0, _) => format!("No unit is on the level {}.", level.one),
            (Language::De, 0, _) => format!("Keine Einheit ist auf der Ebene {}.", level.one),
            (Language::En, _, Some(to)) => format!("{units} on this level move to {to}."),
            (Language::De, _, Some(to)) => format!("{units} dieser Ebene kommen auf {to}."),
            (Language::En, _, None) => format!("{units} on this level are left without one."),
            (Language::De, _, None) => format!("{units} dieser Ebene bleiben ohne Ebene."),
        };
        (sentence, things)
    }

    /// What goes with a thing.
    fn removing(&self, id: Id) -> (String, usize) {
        let going = self.changes.iter().filter(|change| {
            change.after.is_none() && change.row().is_some_and(|row| row.id() != id)
        });
        let going: Vec<&Change> = going.collect();
        let kinds = kinds(going.iter().copied(), self.language);
        let sentence = match (self.language, kinds.as_str()) {
            (Language::En, "") => "Nothing else goes with it.".to_owned(),
            (Language::De, "") => "Sonst entfällt nichts.".to_owned(),
            (Language::En, _) => format!("{kinds} go with it; undo brings all of it back."),
            (Language::De, _) => format!("{kinds} entfallen mit; Rückgängig holt alles zurück."),
        };
        (sentence, going.len())
    }
}

/// `2 objectives, 5 key results and 1 unit`: the things that people count, in that order.
fn kinds<'a>(changes: impl Iterator<Item = &'a Change>, language: Language) -> String {
    const NOUNS: [(Table, Noun); 10] = [
        (
            Table::StrategicObjective,
            Noun(
                "strategic objective",
                "strategic objectives",
                "strategisches Ziel",
                "strategische Ziele",
            ),
        ),
        (Table::Unit, UNIT),
        (
            Table::Period,
            Noun("period", "periods", "Zeitraum", "Zeiträume"),
        ),
        (
            Table::Canvas,
            Noun("canvas", "canvases", "Canvas", "Canvas"),
        ),
        (
            Table::Objective,
            Noun("objective", "objectives", "Ziel", "Ziele"),
        ),
        (Table::KeyResult, KEY_RESULT),
        (
            Table::OutcomePlan,
            Noun("outcome plan", "outcome plans", "Plan", "Pläne"),
        ),
        (
            Table::Activity,
            Noun("piece of work", "pieces of work", "Arbeit", "Arbeiten"),
        ),
        (
            Table::CheckIn,
            Noun("check-in", "check-ins", "Check-in", "Check-ins"),
        ),
        (
            Table::Alignment,
            Noun("alignment", "alignments", "Ausrichtung", "Ausrichtungen"),
        ),
    ];
    let tables: Vec<Table> = changes
        .filter_map(|change| Some(change.row()?.table()))
        .collect();
    let parts: Vec<String> = NOUNS
        .into_iter()
        .filter_map(|(table, noun)| {
            let number = tables.iter().filter(|other| **other == table).count();
            (number > 0).then(|| counted(number, noun, language))
        })
        .collect();
    listed(&parts, language)
}
