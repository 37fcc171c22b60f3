//! What splitting an objective would come to, before anything is stored.

use super::frame::Frame;
use super::objective::ObjectiveStanding;
use super::sheet;
use crate::alignment::serving;
use crate::edit::split::{laid_out, side_of};
use crate::{
    AlignedTo, Alignment, Canvas, Edit, Figures, HalfFigures, Id, KeyResult, Language, Objective,
    Refusal, Split, SplitPreview, SplitServing, Status, StrategicObjective, Unit, Workspace,
};
use chrono::NaiveDate;

/// The figures of both halves and of the canvas if an objective were split like this, also
/// while one half is still empty.
pub fn split_preview(
    workspace: &Workspace,
    split: &Split,
    today: NaiveDate,
    language: Language,
) -> Result<SplitPreview, Refusal> {
    let canvas = workspace.need::<Objective>(split.objective)?.canvas;
    let mut after = workspace.clone();
    after.apply(&laid_out(workspace, split)?);
    let edit = Edit::SplitObjective {
        split: split.clone(),
    };
    let refused = workspace.changes_for(&edit, today).err();
    let now = figures(workspace, canvas, &[], today, language)?;
    let halves = [split.objective, split.new];
    let then = figures(&after, canvas, &halves, today, language)?;
    let links = serving(workspace, split.objective).into_iter();
    Ok(SplitPreview {
        left: half(&after, &then, split.objective)?,
        right: half(&after, &then, split.new)?,
        serving: links
            .filter_map(|link| shown(workspace, split, link, today, language))
            .collect(),
        consequence: consequence(workspace, split.objective, (&now, &then), language),
        refused: refused.map(|refusal| refusal.sentence(language)),
    })
}

/// The figures of a canvas and of these objectives with their key results.
fn figures(
    workspace: &Workspace,
    canvas: Id,
    objectives: &[Id],
    today: NaiveDate,
    language: Language,
) -> Result<Figures, Refusal> {
    let sheet = sheet(workspace, canvas, today, language).ok_or(Refusal::Gone)?;
    let of = |id: Id| workspace.get(id).map(|row: &KeyResult| row.objective);
    Ok(sheet.figures(|id| objectives.contains(&of(id).unwrap_or(id))))
}

fn half(workspace: &Workspace, figures: &Figures, id: Id) -> Result<HalfFigures, Refusal> {
    let mut objectives = figures.objectives.iter();
    let objective = objectives.find(|one| one.id == id).ok_or(Refusal::Gone)?;
    let rows = workspace.key_results(id);
    let of_it = |id: Id| rows.iter().any(|row| row.id == id);
    let numbers = figures.key_results.iter().filter(|one| of_it(one.id));
    Ok(HalfFigures {
        objective: objective.clone(),
        numbers: numbers.map(|one| (one.id, one.number.clone())).collect(),
    })
}

fn shown(
    workspace: &Workspace,
    split: &Split,
    link: &Alignment,
    today: NaiveDate,
    language: Language,
) -> Option<SplitServing> {
    let objective = workspace.get::<Objective>(link.objective)?;
    let unit = workspace.get::<Canvas>(objective.canvas)?.unit;
    let key_result = match link.to {
        AlignedTo::KeyResult(id) => number(workspace, split.objective, id, today, language),
        _ => None,
    };
    Some(SplitServing {
        alignment: link.id,
        objective: objective.id,
        verb: objective.verb.clone(),
        subject: objective.subject.clone(),
        unit: workspace.get(unit).map_or("", Unit::brief).to_owned(),
        origin: link.origin,
        key_result,
        status: status(workspace, objective, today, language).unwrap_or(Status::NotStarted),
        side: side_of(split, link),
    })
}

fn number(
    workspace: &Workspace,
    objective: Id,
    key_result: Id,
    today: NaiveDate,
    language: Language,
) -> Option<String> {
    let canvas = workspace.get::<Objective>(objective)?.canvas;
    let figures = figures(workspace, canvas, &[objective], today, language).ok()?;
    let mut rows = figures.key_results.into_iter();
    rows.find(|row| row.id == key_result).map(|row| row.number)
}

fn status(
    workspace: &Workspace,
    objective: &Objective,
    today: NaiveDate,
    language: Language,
) -> Option<Status> {
    let cycle = workspace.get::<Canvas>(objective.canvas)?.cycle;
    let frame = Frame::new(workspace, cycle, today, language)?;
    Some(ObjectiveStanding::of(&frame, objective).status)
}

fn consequence(
    workspace: &Workspace,
    objective: Id,
    (now, then): (&Figures, &Figures),
    language: Language,
) -> String {
    let parents: Vec<String> = workspace
        .serves(objective)
        .into_iter()
        .filter_map(|link| named(workspace, link.to, language))
        .collect();
    let mut sentences = vec![];
    if !parents.is_empty() {
        let list = parents.join(", ");
        sentences.push(match language {
            Language::En => format!("Both keep serving {list}."),
            Language::De => format!("Beide dienen weiterhin {list}."),
        });
    }
    let shares = (&now.canvas.progress_text, &then.canvas.progress_text);
    if let (Some(now), Some(then)) = shares {
        sentences.push(match (language, now == then) {
            (Language::En, true) => format!("This canvas stays at {now}."),
            (Language::En, false) => format!("This canvas goes from {now} to {then}."),
            (Language::De, true) => format!("Dieses Canvas bleibt bei {now}."),
            (Language::De, false) => format!("Dieses Canvas geht von {now} auf {then}."),
        });
    }
    sentences.join(" ")
}

fn named(workspace: &Workspace, to: AlignedTo, language: Language) -> Option<String> {
    let title = match to {
        AlignedTo::StrategicObjective(id) => {
            return workspace
                .get(id)
                .map(|row: &StrategicObjective| row.code.clone());
        }
        AlignedTo::Objective(id) => workspace.get::<Objective>(id)?.title(),
        AlignedTo::KeyResult(id) => workspace.get::<KeyResult>(id)?.title.clone(),
    };
    Some(match language {
        Language::En => format!("“{title}”"),
        Language::De => format!("„{title}“"),
    })
}
