//! What a damaged file lost, by name where a name is known.

use okr::{Language, Row, Table};
use std::collections::BTreeMap;

pub(crate) mod kin;

pub use kin::{Kin, Way};

/// How many names of one kind a sentence gives before it counts the rest.
const NAMES_IN_SENTENCE: usize = 5;

/// What could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// By table: what is known to be missing.
    pub of: BTreeMap<Table, MissingOf>,
    /// How many rows were unreadable in their table but whole in the history.
    pub from_history: usize,
    /// How many of the missing rows are in the newest whole backup.
    pub in_backup: usize,
}

/// What is missing of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissingOf {
    /// Names of missing things.
    pub named: Vec<String>,
    /// How many more are missing of which only this is known.
    pub akin: BTreeMap<Kin, usize>,
    /// How many more are missing of which nothing is known.
    pub nameless: usize,
    /// Reading stopped, so there may have been still more.
    pub perhaps_more: bool,
}

impl Missing {
    /// Nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// How many things are missing, as far as known.
    pub fn count(&self) -> usize {
        self.of.values().map(MissingOf::count).sum()
    }

    /// Notes a row that is missing: by its name, else by what it belonged to.
    pub(crate) fn add(
        &mut self,
        table: Table,
        name: Option<String>,
        kin: impl FnOnce() -> Option<Kin>,
    ) {
        let of = self.of.entry(table).or_default();
        if let Some(name) = name.filter(|name| !okr::is_blank(name)) {
            of.named.push(name);
        } else if let Some(kin) = kin() {
            *of.akin.entry(kin).or_default() += 1;
        } else {
            of.nameless += 1;
        }
    }

    /// Notes a row that could not be read; a backup may know what it was.
    pub(crate) fn lose(
        &mut self,
        table: Table,
        in_backup: Option<&Row>,
        kin: impl FnOnce() -> Option<Kin>,
    ) {
        let known = in_backup.filter(|row| row.table() == table);
        self.in_backup += usize::from(known.is_some());
        self.add(table, known.and_then(name_of), kin);
    }

    /// All of it in one sentence or two: `Missing: 2 key results (“A”, “B”), 14 check-ins.`
    pub fn sentence(&self, language: Language) -> String {
        let mut out = match (self.from_history, language) {
            (0, _) => String::new(),
            (1, Language::En) => "1 thing was read from the history instead. ".to_owned(),
            (n, Language::En) => format!("{n} things were read from the history instead. "),
            (1, Language::De) => "1 Eintrag wurde stattdessen aus dem Verlauf gelesen. ".to_owned(),
            (n, Language::De) => {
                format!("{n} Einträge wurden stattdessen aus dem Verlauf gelesen. ")
            }
        };
        if self.is_empty() {
            out += language.pick(
                "Nothing you wrote is missing.",
                "Von Ihrer Arbeit fehlt nichts.",
            );
            return out;
        }
        let parts: Vec<String> = self
            .of
            .iter()
            .map(|(table, of)| of.phrase(*table, language))
            .collect();
        out + &format!(
            "{}: {}.",
            language.pick("Missing", "Es fehlt"),
            parts.join(", ")
        )
    }

    /// Every missing thing on a line of its own.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let all = self.listed(language).into_iter();
        all.map(|(_, line)| line).collect()
    }

    /// The same with the table each belongs to.
    pub fn listed(&self, language: Language) -> Vec<(Table, String)> {
        let mut out = Vec::new();
        for (table, of) in &self.of {
            let (one, _) = noun(*table, language);
            out.extend(
                of.named
                    .iter()
                    .map(|name| (*table, format!("{one} {}", quoted(name, language)))),
            );
            let akin = of.akin.iter().map(|(kin, count)| {
                let many = of_number(*count, *table, language);
                (*table, format!("{many} {}", kin.phrase(*table, language)))
            });
            out.extend(akin);
            if of.nameless > 0 || of.count() == 0 {
                let nameless = MissingOf {
                    nameless: of.nameless,
                    perhaps_more: of.perhaps_more,
                    ..MissingOf::default()
                };
                out.push((*table, nameless.phrase(*table, language)));
            }
        }
        out
    }
}

impl MissingOf {
    /// How many things of the table are missing, as far as known.
    pub fn count(&self) -> usize {
        self.named.len() + self.akin.values().sum::<usize>() + self.nameless
    }

    fn phrase(&self, table: Table, language: Language) -> String {
        let count = self.count();
        let mut out = match count {
            0 => format!(
                "{} {}",
                language.pick("perhaps some", "vielleicht einige"),
                noun(table, language).1
            ),
            _ => of_number(count, table, language),
        };
        let known = self.known(table, language);
        if !known.is_empty() {
            let mut told: Vec<String> = known.iter().take(NAMES_IN_SENTENCE).cloned().collect();
            if known.len() > told.len() {
                told.push("…".to_owned());
            }
            out += &format!(" ({})", told.join(", "));
        }
        if count > 0 && self.perhaps_more {
            out += language.pick(" and perhaps more", " und vielleicht mehr");
        }
        out
    }

    /// Names, and what the rest belonged to: `3 of objective “Calls answered”`.
    fn known(&self, table: Table, language: Language) -> Vec<String> {
        let named = self.named.iter().map(|name| quoted(name, language));
        let akin = self.akin.iter();
        named
            .chain(akin.map(|(kin, count)| format!("{count} {}", kin.phrase(table, language))))
            .collect()
    }
}

/// `1 key result`, `3 key results`.
fn of_number(count: usize, table: Table, language: Language) -> String {
    let (one, many) = noun(table, language);
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What a row is called, where it has a name of its own.
pub(crate) fn name_of(row: &Row) -> Option<String> {
    let name = match row {
        Row::Settings(row) => &row.name,
        Row::Level(row) => &row.one,
        Row::Person(row) => &row.name,
        Row::StrategicObjective(row) => &row.title,
        Row::Unit(row) => &row.name,
        Row::Cycle(row) => &row.name,
        Row::Period(row) => &row.label,
        Row::Objective(row) => return Some(row.title()),
        Row::KeyResult(row) => &row.title,
        Row::Milestone(row) => &row.title,
        Row::OutcomePlan(row) => &row.text,
        Row::Activity(row) => &row.title,
        Row::CheckIn(row) => return Some(format!("{} {}", row.on, row.note).trim().to_owned()),
        Row::Waiver(row) => &row.reason,
        Row::Canvas(_) | Row::PeriodTarget(_) | Row::ActivityLink(_) | Row::Alignment(_) => {
            return None;
        }
    };
    Some(name.chars().take(80).collect())
}

/// A row with its name, to begin a line with: `Key result “Calls answered”`.
pub fn singular(table: Table, language: Language, name: &str) -> String {
    let (one, _) = noun(table, language);
    if name.trim().is_empty() {
        return begun(one);
    }
    format!("{} {}", begun(one), quoted(name, language))
}

fn quoted(name: &str, language: Language) -> String {
    match language {
        Language::En => format!("“{name}”"),
        Language::De => format!("„{name}“"),
    }
}

/// What many rows of a table are called, to begin a line with: `Key results`.
pub fn plural(table: Table, language: Language) -> String {
    begun(noun(table, language).1)
}

/// A word as it begins a line.
fn begun(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

fn noun(table: Table, language: Language) -> (&'static str, &'static str) {
    let (one, many, eine, viele) = match table {
        Table::Settings => (
            "page of settings",
            "settings",
            "Seite der Einstellungen",
            "Einstellungen",
        ),
        Table::Level => ("level", "levels", "Ebene", "Ebenen"),
        Table::Person => ("person", "people", "Person", "Personen"),
        Table::StrategicObjective => (
            "strategic objective",
            "strategic objectives",
            "strategisches Ziel",
            "strategische Ziele",
        ),
        Table::Unit => ("unit", "units", "Einheit", "Einheiten"),
        Table::Cycle => ("cycle", "cycles", "Zyklus", "Zyklen"),
        Table::Period => ("period", "periods", "Zeitraum", "Zeiträume"),
        Table::Canvas => ("canvas", "canvases", "Canvas", "Canvases"),
        Table::Objective => ("objective", "objectives", "Ziel", "Ziele"),
        Table::KeyResult => (
            "key result",
            "key results",
            "Schlüsselergebnis",
            "Schlüsselergebnisse",
        ),
        Table::PeriodTarget => ("target", "targets", "Zielwert", "Zielwerte"),
        Table::Milestone => ("milestone", "milestones", "Meilenstein", "Meilensteine"),
        Table::OutcomePlan => ("outcome plan", "outcome plans", "Plan", "Pläne"),
        Table::Activity => (
            "activity or project",
            "activities and projects",
            "Aktivität oder Projekt",
            "Aktivitäten und Projekte",
        ),
        Table::ActivityLink => (
            "activity shown at a key result",
            "activities shown at key results",
            "Aktivität an einem Schlüsselergebnis",
            "Aktivitäten an Schlüsselergebnissen",
        ),
        Table::CheckIn => ("check-in", "check-ins", "Check-in", "Check-ins"),
        Table::Alignment => ("alignment", "alignments", "Ausrichtung", "Ausrichtungen"),
        Table::Waiver => (
            "waived hint",
            "waived hints",
            "Ausnahme von einem Hinweis",
            "Ausnahmen von Hinweisen",
        ),
    };
    match language {
        Language::En => (one, many),
        Language::De => (eine, viele),
    }
}
