//! Which column of the sheet each column of a pasted block goes to.

use super::Paste;
use crate::{Canvas, Id, KeyResult, Language, Objective, Period, Workspace};

/// A column that cells can be pasted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Objective,
    Title,
    Baseline,
    Target(usize),
    Now,
    Confidence,
    Owner,
    Due,
    Weight,
    Source,
    /// A head that names nothing here.
    Unknown,
}

/// The columns of a block.
pub(super) struct Plan {
    columns: Vec<Column>,
    named: bool,
    /// The labels of the periods.
    labels: Vec<String>,
    language: Language,
}

impl Plan {
    /// By the heads in the first row where it holds some, else from the named column on.
    pub(super) fn of(workspace: &Workspace, ask: &Paste, language: Language) -> Self {
        let labels = periods(workspace, ask)
            .into_iter()
            .map(|row| row.label.clone())
            .collect::<Vec<_>>();
        let heads = ask.rows.first().and_then(|row| heads(row, &labels));
        let named = heads.is_some();
        let columns = heads.unwrap_or_else(|| {
            let mut columns = from(ask, labels.len().max(1));
            names_to_owner(&mut columns, &ask.rows);
            columns
        });
        Self {
            columns,
            named,
            labels,
            language,
        }
    }

    /// How many rows at the top are heads.
    pub(super) fn heads(&self) -> usize {
        usize::from(self.named)
    }

    pub(super) fn column(&self, at: usize) -> Option<Column> {
        self.columns.get(at).copied()
    }

    /// The name of the column at a place, for people.
    pub(super) fn name(&self, at: usize) -> String {
        let pick = |en: &str, de: &str| self.language.pick(en, de).to_owned();
        match self.column(at) {
            Some(Column::Objective) => pick("Objective", "Ziel"),
            Some(Column::Title) => pick("Key result", "Schlüsselergebnis"),
            Some(Column::Baseline) => pick("Baseline", "Ausgangswert"),
            Some(Column::Target(step)) => self
                .labels
                .get(step)
                .cloned()
                .unwrap_or_else(|| pick("Target", "Zielwert")),
            Some(Column::Now) => pick("Now", "Stand"),
            Some(Column::Confidence) => pick("Confidence", "Zuversicht"),
            Some(Column::Owner) => pick("Owner", "Verantwortlich"),
            Some(Column::Due) => pick("Due", "Fällig"),
            Some(Column::Weight) => pick("Weight", "Gewicht"),
            Some(Column::Source) => pick("Data source", "Datenquelle"),
            Some(Column::Unknown) | None => match self.language {
                Language::En => format!("Column {}", at + 1),
                Language::De => format!("Spalte {}", at + 1),
            },
        }
    }
}

/// The first division's periods of the cycle that is pasted into.
fn periods<'a>(workspace: &'a Workspace, ask: &Paste) -> Vec<&'a Period> {
    let thing = ask.canvas.or_else(|| {
        let key_result = ask.over.first().copied();
        ask.objective
            .or(key_result)
            .and_then(|id| workspace.canvas_under(id))
    });
    cycle_of(workspace, thing)
        .map(|cycle| workspace.periods(cycle, false))
        .unwrap_or_default()
}

fn cycle_of(workspace: &Workspace, canvas: Option<Id>) -> Option<Id> {
    workspace.get::<Canvas>(canvas?).map(|row| row.cycle)
}

/// The periods that a key result sets its targets on.
pub(super) fn periods_of(workspace: &Workspace, row: &KeyResult) -> Vec<Id> {
    let canvas = workspace
        .get::<Objective>(row.objective)
        .map(|row| row.canvas);
    let finer = row.division == crate::Division::Fine;
    cycle_of(workspace, canvas)
        .map(|cycle| workspace.periods(cycle, finer))
        .unwrap_or_default()
        .into_iter()
        .map(|row| row.id)
        .collect()
}

/// The columns of the sheet from one of them on.
fn from(ask: &Paste, steps: usize) -> Vec<Column> {
    let mut all = vec![Column::Objective, Column::Title, Column::Baseline];
    all.extend((0..steps).map(Column::Target));
    all.extend([Column::Now, Column::Confidence, Column::Owner]);
    let first = match ask.from.as_str() {
        "objective" => Column::Objective,
        "baseline" => Column::Baseline,
        "now" => Column::Now,
        "confidence" => Column::Confidence,
        "owner" => Column::Owner,
        other => other
            .strip_prefix("target:")
            .and_then(|step| step.parse().ok())
            .map_or(Column::Title, Column::Target),
    };
    let at = all.iter().position(|one| *one == first);
    let rest = all.split_off(at.unwrap_or_default());
    if rest.first() == Some(&Column::Title) && is_outline(&ask.rows) {
        return [vec![Column::Objective], rest].concat();
    }
    rest
}

/// A last column of names, where the sheet has numbers, holds the owners: who pastes from
/// elsewhere seldom has columns for what is now and for confidence.
fn names_to_owner(columns: &mut [Column], rows: &[Vec<String>]) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let Some(last) = width.checked_sub(1) else {
        return;
    };
    let mut cells = rows
        .iter()
        .filter_map(|row| row.get(last))
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .peekable();
    let is_name = |text: &str| {
        text.starts_with(char::is_alphabetic) && !text.contains(|one: char| one.is_ascii_digit())
    };
    let is_number = matches!(columns.get(last), Some(Column::Now | Column::Confidence));
    let has_title = columns.first() == Some(&Column::Title);
    if has_title && is_number && cells.peek().is_some() && cells.all(is_name) {
        columns[last] = Column::Owner;
    }
}

/// Objectives in the first column with their key results in the second, as copied rows are.
fn is_outline(rows: &[Vec<String>]) -> bool {
    let filled = |row: &Vec<String>, at: usize| row.get(at).is_some_and(|text| !text.is_empty());
    rows.first()
        .is_some_and(|row| filled(row, 0) && row.iter().skip(1).all(String::is_empty))
        && rows.iter().any(|row| !filled(row, 0) && filled(row, 1))
        && rows.iter().all(|row| filled(row, 0) != filled(row, 1))
}

/// The columns that a row of heads names; none when it is no such row.
fn heads(row: &[String], labels: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = row
        .iter()
        .map(|head| named(head, labels).unwrap_or(Column::Unknown))
        .collect();
    let known = columns
        .iter()
        .filter(|one| **one != Column::Unknown)
        .count();
    let said = row.iter().filter(|head| !head.is_empty()).count();
    (known >= 2 && known * 2 >= said).then_some(columns)
}

fn named(head: &str, labels: &[String]) -> Option<Column> {
    let head = head.trim().to_lowercase();
    let period = labels.iter().position(|label| {
        let label = label.to_lowercase();
        head == label || head == format!("{label} target") || head == format!("zielwert {label}")
    });
    if let Some(step) = period {
        return Some(Column::Target(step));
    }
    Some(match head.as_str() {
        "objective" | "ziel" => Column::Objective,
        "key result" | "title" | "titel" | "schlüsselergebnis" => Column::Title,
        "baseline" | "base" | "ausgangswert" => Column::Baseline,
        "target" | "zielwert" => Column::Target(0),
        "now" | "jetzt" | "stand" => Column::Now,
        "confidence" | "zuversicht" => Column::Confidence,
        "owner" | "verantwortlich" => Column::Owner,
        "due" | "fällig" => Column::Due,
        "weight" | "gewicht" => Column::Weight,
        "data source" | "datenquelle" => Column::Source,
        _ => return None,
    })
}
