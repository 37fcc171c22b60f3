//! Plain OKR JSON, in and out: one node for each objective.
//!
//! The plain part is what other programs write and read: titles, numbers, owners, parents.
//! Our own export adds all rows under `okr_canvas`, so that nothing is lost on the way
//! back. Where somebody changed the plain part of such a file, the plain part wins.

mod own;
mod period;
mod plain;
mod read;
mod write;

use crate::{Change, Cycle, Id, Language, Preset, Refusal, Row, Table, Workspace};
use chrono::NaiveDate;

pub use write::export_plain_json;

/// What an import would bring, before it is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainImport {
    /// The rows to add, for [`crate::Edit::AddRows`].
    pub rows: Vec<Row>,
    /// Objectives among them.
    pub objectives: usize,
    /// Key results among them.
    pub key_results: usize,
    /// Finished sentences about what was left out or changed.
    pub notes: Vec<String>,
}

/// Reads plain JSON into rows for this workspace: units from owners, a canvas for each
/// owner in the cycle, alignments from parents. Unknown fields do no harm. A current value
/// becomes a check-in of `today`. The cycle is the named one, else the one the text names,
/// else the running quarter; `span` sets the dates of a cycle that is new.
///
/// # Errors
/// [`Refusal::BrokenJson`] and [`Refusal::NotAPlan`] say where reading stopped.
pub fn import_plain_json(
    workspace: &Workspace,
    text: &str,
    cycle_name: Option<&str>,
    span: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<PlainImport, Refusal> {
    if span.is_some_and(|(start, end)| end < start) {
        return Err(Refusal::EndBeforeStart);
    }
    let plan = read::plan(text)?;
    let language = workspace.settings().language;
    let wish = Wish {
        cycle_name,
        span,
        today,
    };
    let mut import = Import {
        scratch: workspace.clone(),
        rows: vec![],
        notes: vec![],
        language,
        fresh,
    };
    let known = own::rows(&mut import, workspace, &plan, wish);
    let nodes: Vec<&read::Node> = plan
        .nodes
        .iter()
        .filter(|node| !known.contains(&node.id))
        .collect();
    plain::nodes(&mut import, &plan, &nodes, wish);
    Ok(import.finished())
}

/// What the person asked for beside the text.
#[derive(Clone, Copy)]
struct Wish<'a> {
    cycle_name: Option<&'a str>,
    span: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
}

/// An import under way: the workspace as it would be, and the rows that make it so.
struct Import<'a> {
    scratch: Workspace,
    rows: Vec<Row>,
    notes: Vec<String>,
    language: Language,
    fresh: &'a mut dyn FnMut() -> Id,
}

impl Import<'_> {
    fn add(&mut self, row: impl Into<Row>) {
        let row = row.into();
        self.scratch.apply(&[Change::added(row.clone())]);
        self.rows.push(row);
    }

    fn note(&mut self, english: String, german: String) {
        self.notes.push(match self.language {
            Language::En => english,
            Language::De => german,
        });
    }

    fn fresh(&mut self) -> Id {
        (self.fresh)()
    }

    /// Adds a cycle with the periods usual for its length.
    fn add_cycle(&mut self, name: &str, (start, end): (NaiveDate, NaiveDate)) -> Id {
        let id = self.fresh();
        self.add(Cycle {
            id,
            name: name.to_owned(),
            start,
            end,
            phase: crate::Phase::Initiation,
            phase_dates: crate::PhaseDates::default(),
            check_in_days: crate::cycle::usual_check_in_days(start, end),
        });
        let preset = match period::whole_months(start, end) {
            Some(1) => Preset::Month,
            Some(3) => Preset::Quarter,
            Some(6) => Preset::Half,
            Some(12) => Preset::YearQuarters,
            _ => Preset::Open,
        };
        for slice in preset.periods(start, end, self.language) {
            let period = self.fresh();
            self.add(crate::Period {
                id: period,
                cycle: id,
                label: slice.label,
                start: slice.start,
                end: slice.end,
                finer: slice.finer,
            });
        }
        id
    }

    fn finished(self) -> PlainImport {
        let count = |table| self.rows.iter().filter(|row| row.table() == table).count();
        PlainImport {
            objectives: count(Table::Objective),
            key_results: count(Table::KeyResult),
            rows: self.rows,
            notes: self.notes,
        }
    }
}

/// Splits a title at its first blank into verb and subject, so that [`joined`] gives the
/// same title back, letter by letter. A title that cannot be split so is all subject.
fn split(title: &str) -> (String, String) {
    match title.split_once(char::is_whitespace) {
        Some((verb, subject))
            if !verb.is_empty() && !subject.is_empty() && title[verb.len()..].starts_with(' ') =>
        {
            (verb.to_owned(), subject.to_owned())
        }
        _ => (String::new(), title.to_owned()),
    }
}

/// The title of a verb and a subject.
fn joined(verb: &str, subject: &str) -> String {
    match (verb, subject) {
        ("", subject) => subject.to_owned(),
        (verb, "") => verb.to_owned(),
        (verb, subject) => format!("{verb} {subject}"),
    }
}
