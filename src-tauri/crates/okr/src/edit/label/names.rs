//! What things are called in a label.

use crate::{
    ActivityKind, Canvas, Cycle, Id, Language, Objective, Period, Phase, Row, Table, Unit,
    Workspace,
};

/// The noun of a row's table.
pub(super) fn noun(workspace: &Workspace, id: Id, language: Language) -> &'static str {
    let Some(row) = workspace.row(id) else {
        return language.pick("row", "Eintrag");
    };
    let (english, german) = match row {
        Row::Activity(row) => work(row.kind),
        row => noun_of(row.table()),
    };
    language.pick(english, german)
}

fn noun_of(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Settings => ("workspace", "Arbeitsmappe"),
        Table::Level => ("level", "Ebene"),
        Table::Person => ("person", "Person"),
        Table::StrategicObjective => ("strategic objective", "Strategisches Ziel"),
        Table::Unit => ("unit", "Einheit"),
        Table::Cycle => ("cycle", "Zyklus"),
        Table::Period => ("period", "Zeitraum"),
        Table::Canvas => ("canvas", "Canvas"),
        Table::Objective => ("objective", "Ziel"),
        Table::KeyResult => ("key result", "Schlüsselergebnis"),
        Table::PeriodTarget => ("target of", "Zielwert von"),
        Table::Milestone => ("milestone", "Meilenstein"),
        Table::OutcomePlan => ("plan for", "Plan für"),
        Table::Activity => ("activity", "Aktivität"),
        Table::ActivityLink => ("link to work from", "Verbindung zur Arbeit von"),
        Table::CheckIn => ("check-in on", "Check-in zu"),
        Table::Alignment => ("alignment of", "Ausrichtung von"),
        Table::Waiver => ("waiver on", "Ausnahme für"),
    }
}

/// The nouns of work.
pub(super) fn work(kind: ActivityKind) -> (&'static str, &'static str) {
    match kind {
        ActivityKind::Activity => ("activity", "Aktivität"),
        ActivityKind::Project => ("project", "Projekt"),
    }
}

pub(super) fn phase(phase: Phase, language: Language) -> &'static str {
    match phase {
        Phase::Initiation => language.pick("initiation", "Entwurf"),
        Phase::Checking => language.pick("checking", "Überprüfung"),
        Phase::Closing => language.pick("closing", "Abschluss"),
        Phase::Closed => language.pick("closed", "abgeschlossen"),
    }
}

/// A row's name, or that of what it belongs to; empty when neither has one.
pub(crate) fn name(workspace: &Workspace, id: Id) -> String {
    let Some(row) = workspace.row(id) else {
        return String::new();
    };
    match row {
        Row::Settings(row) => row.name.clone(),
        Row::Level(row) => row.one.clone(),
        Row::Person(row) => row.name.clone(),
        Row::StrategicObjective(row) => format!("{} {}", row.code, row.title),
        Row::Unit(row) => row.name.clone(),
        Row::Cycle(row) => row.name.clone(),
        Row::Period(row) => row.label.clone(),
        Row::Canvas(row) => canvas(workspace, row),
        Row::Objective(row) => row.title(),
        Row::KeyResult(row) => row.title.clone(),
        Row::Milestone(row) => row.title.clone(),
        Row::Activity(row) => row.title.clone(),
        Row::PeriodTarget(row) => {
            let label = workspace
                .get::<Period>(row.period)
                .map_or("", |row| row.label.as_str());
            format!("{}, {label}", name(workspace, row.key_result))
        }
        Row::OutcomePlan(row) => name(workspace, row.key_result),
        Row::ActivityLink(row) => name(workspace, row.activity),
        Row::CheckIn(row) => name(workspace, row.key_result),
        Row::Alignment(row) => name(workspace, row.objective),
        Row::Waiver(row) if row.thing != id => name(workspace, row.thing),
        Row::Waiver(_) => String::new(),
    }
}

fn canvas(workspace: &Workspace, row: &Canvas) -> String {
    let unit = workspace.get::<Unit>(row.unit).map_or("", Unit::brief);
    let cycle = workspace
        .get::<Cycle>(row.cycle)
        .map_or("", |row| row.name.as_str());
    format!("{unit}, {cycle}")
}

/// The name a thing has once `field` of its name is `to`.
pub(super) fn renamed(workspace: &Workspace, id: Id, field: &str, to: &str) -> String {
    match (workspace.get::<Objective>(id), field) {
        (Some(row), "verb") => format!("{to} {}", row.subject),
        (Some(row), "subject") => format!("{} {to}", row.verb),
        _ => to.to_owned(),
    }
}

/// `objective “Increase on-time deliveries”`; the bare noun for what has no name.
pub(super) fn thing(workspace: &Workspace, id: Id, language: Language) -> String {
    with_name(
        noun(workspace, id, language),
        &name(workspace, id),
        language,
    )
}

pub(super) fn with_name(noun: &str, name: &str, language: Language) -> String {
    let noun_alone = noun.trim_end_matches(" of").trim_end_matches(" von");
    if name.trim().is_empty() {
        noun_alone.to_owned()
    } else {
        format!("{noun} {}", quoted(name, language))
    }
}

pub(super) fn quoted(name: &str, language: Language) -> String {
    let name = short(name);
    match language {
        Language::En => format!("“{name}”"),
        Language::De => format!("„{name}“"),
    }
}

/// One line of at most 80 letters.
pub(super) fn short(name: &str) -> String {
    const MOST: usize = 80;
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars()
        .take(MOST - 1)
        .collect::<String>()
        .trim_end()
        .to_owned()
        + "…"
}
