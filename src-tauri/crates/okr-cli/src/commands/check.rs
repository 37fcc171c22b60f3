//! `okr check`

use crate::arguments::Check;
use crate::refused::Refused;
use crate::surroundings::{language, say, who};
use okr::{Canvas, Cycle, Hint, Unit, Workspace, hints_for_canvas};
use okr_file::{ReadOnlyReason, read};
use serde_json::json;

/// Lists the hints on every canvas and checks that the file is whole.
pub fn run(asked: &Check) -> Result<(), Refused> {
    let (workspace, reason) = read(&asked.file, &who())?;
    let canvases = canvases(&workspace);
    if asked.json {
        say(&as_json(&workspace, reason.as_ref(), &canvases).to_string())?;
    } else {
        as_text(&canvases)?;
    }
    match reason {
        Some(reason @ ReadOnlyReason::Damaged(_)) => Err((&reason).into()),
        _ if asked.json => Ok(()),
        _ => say(language().pick("The file is sound.", "Die Datei ist in Ordnung.")),
    }
}

/// A canvas and the hints on it.
struct Checked {
    unit: String,
    cycle: String,
    hints: Vec<Hint>,
}

fn canvases(workspace: &Workspace) -> Vec<Checked> {
    let today = chrono::Local::now().date_naive();
    let name = |id| {
        workspace
            .get::<Unit>(id)
            .map(|unit| unit.name.clone())
            .unwrap_or_default()
    };
    let cycle = |id| {
        workspace
            .get::<Cycle>(id)
            .map(|cycle| cycle.name.clone())
            .unwrap_or_default()
    };
    workspace
        .all::<Canvas>()
        .map(|canvas| Checked {
            unit: name(canvas.unit),
            cycle: cycle(canvas.cycle),
            hints: hints_for_canvas(workspace, canvas.id, today, language()),
        })
        .collect()
}

fn as_text(canvases: &[Checked]) -> Result<(), Refused> {
    for canvas in canvases {
        let open: Vec<&Hint> = canvas
            .hints
            .iter()
            .filter(|hint| hint.waived_because.is_none())
            .collect();
        if open.is_empty() {
            continue;
        }
        say(&format!("{}, {}", canvas.unit, canvas.cycle))?;
        for hint in open {
            say(&format!("  {} {}", hint.title, hint.reason).replace('\n', " "))?;
        }
    }
    Ok(())
}

fn as_json(
    workspace: &Workspace,
    reason: Option<&ReadOnlyReason>,
    canvases: &[Checked],
) -> serde_json::Value {
    let missing = match reason {
        Some(ReadOnlyReason::Damaged(missing)) => missing.lines(language()),
        _ => vec![],
    };
    let canvases: Vec<serde_json::Value> = canvases
        .iter()
        .map(|canvas| json!({ "unit": canvas.unit, "cycle": canvas.cycle, "hints": canvas.hints }))
        .collect();
    json!({
        "sound": !matches!(reason, Some(ReadOnlyReason::Damaged(_))),
        "rows": workspace.rows().count(),
        "missing": missing,
        "canvases": canvases,
    })
}
