//! Plain OKR JSON in and out: real plans of other people, and our own without loss.
#![allow(clippy::unwrap_used)]

#[path = "../stage/chance.rs"]
mod chance;
mod from_elsewhere;
mod our_own;
#[path = "../stage/mod.rs"]
mod stage;

use okr::*;
use stage::*;

/// Fresh ids that are the same in every run; `from` keeps two imports apart.
fn ids(from: u128) -> impl FnMut() -> Id {
    let mut next = from << 40;
    move || {
        next += 1;
        Id::fixed(next)
    }
}

fn import(workspace: &Workspace, text: &str, from: u128) -> PlainImport {
    import_plain_json(workspace, text, None, None, today(), &mut ids(from)).expect("it is read")
}

/// Imports as a person does: through the edit that adds ready rows.
fn imported(workspace: &Workspace, text: &str, from: u128) -> Workspace {
    let rows = import(workspace, text, from).rows;
    let edit = Edit::AddRows {
        what: "plan.json".into(),
        rows,
    };
    let changes = workspace
        .changes_for(&edit, today())
        .expect("an import is taken as it is");
    followed(workspace, &changes)
}

fn newest(workspace: &Workspace) -> Id {
    workspace.cycles()[0].id
}

fn exported(workspace: &Workspace) -> String {
    export_plain_json(workspace, newest(workspace), None, Language::En)
}
