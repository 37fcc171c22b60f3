//! Explanations: how a number came about, from what went in to what it does. Every figure
//! here is read from the same standing that made the number, so the two cannot differ.

use super::canvas::Sheet;
use super::objective::ObjectiveStanding;
use super::sheet;
use super::standing::Standing;
use crate::{
    AskedFigure, AskedNumber, Canvas, ExplainedKind, ExplainedLine, Explanation, Id, Language, Row,
    Status, Workspace,
};
use chrono::NaiveDate;

mod because;
mod confidence;
mod forecast;
mod formula;
mod inputs;
mod key_result;
mod objective;
mod pace;
mod sum;
mod weight;
mod whole;

/// How a number came about; none when its thing is gone or has no such number.
pub fn explain(
    workspace: &Workspace,
    asked: &AskedNumber,
    today: NaiveDate,
    language: Language,
) -> Option<Explanation> {
    if let Row::StrategicObjective(row) = workspace.row(asked.thing)? {
        let progress = asked.figure == AskedFigure::Progress;
        let cycle = asked.cycle.filter(|_| progress)?;
        return whole::strategic_objective(workspace, row, cycle, today, language);
    }
    let canvas = workspace.canvas_under(asked.thing)?;
    let sheet = sheet(workspace, canvas, today, language)?;
    match (workspace.row(asked.thing)?, asked.figure) {
        (Row::Canvas(_), AskedFigure::Progress) => Some(whole::canvas(&sheet)),
        (Row::Canvas(_), AskedFigure::Confidence) => Some(confidence::of_canvas(&sheet)),
        (Row::Canvas(_), AskedFigure::Elapsed) => whole::elapsed(&sheet),
        (Row::Objective(row), AskedFigure::Progress) => {
            let (number, standing) = find_objective(&sheet, row.id)?;
            Some(objective::explanation(&sheet, standing, number))
        }
        (Row::Objective(row), AskedFigure::Confidence) => {
            let (number, standing) = find_objective(&sheet, row.id)?;
            Some(confidence::of_objective(&sheet, standing, number))
        }
        (Row::KeyResult(row), figure) => of_key_result(&sheet, row.id, figure),
        _ => None,
    }
}

/// The explanations of everything on a canvas in its order: the canvas, each objective,
/// and each of its key results that `shown` says yes to. For lists and appendices.
pub fn explain_canvas(
    workspace: &Workspace,
    canvas: Id,
    today: NaiveDate,
    language: Language,
    shown: impl Fn(Id) -> bool,
) -> Vec<Explanation> {
    let Some(sheet) = sheet(workspace, canvas, today, language) else {
        return vec![];
    };
    let mut all = vec![whole::canvas(&sheet)];
    for (number, standing) in sheet.objectives() {
        all.push(objective::explanation(&sheet, standing, number));
        for (place, row) in (1..).zip(&standing.key_results) {
            if shown(row.key_result.id) {
                let at = (number, place);
                all.push(key_result::explanation(&sheet.frame, row, standing, at));
            }
        }
    }
    all
}

fn of_key_result(sheet: &Sheet, id: Id, figure: AskedFigure) -> Option<Explanation> {
    let (at, objective, standing) = find_key_result(sheet, id)?;
    let frame = &sheet.frame;
    match figure {
        AskedFigure::Progress => Some(key_result::explanation(frame, standing, objective, at)),
        AskedFigure::Confidence => Some(confidence::of_key_result(frame, standing, at)),
        AskedFigure::Forecast => Some(forecast::explanation(frame, standing, at)),
        AskedFigure::Elapsed => None,
    }
}

fn find_objective<'s, 'a>(
    sheet: &'s Sheet<'a>,
    id: Id,
) -> Option<(usize, &'s ObjectiveStanding<'a>)> {
    let mut all = sheet.objectives();
    all.find(|(_, standing)| standing.objective.id == id)
}

type Place = (usize, usize);

fn find_key_result<'s, 'a>(
    sheet: &'s Sheet<'a>,
    id: Id,
) -> Option<(Place, &'s ObjectiveStanding<'a>, &'s Standing<'a>)> {
    sheet.objectives().find_map(|(number, objective)| {
        let mut rows = (1..).zip(&objective.key_results);
        let (place, standing) = rows.find(|(_, row)| row.key_result.id == id)?;
        Some(((number, place), objective, standing))
    })
}

/// `How 130% is made`
fn title(language: Language, result: Option<&str>) -> String {
    match (result, language) {
        (Some(result), Language::En) => format!("How {result} is made"),
        (Some(result), Language::De) => format!("Wie {result} entsteht"),
        (None, _) => language
            .pick("Why there is no figure", "Warum hier keine Zahl steht")
            .to_owned(),
    }
}

/// The short name of a canvas: its unit's.
fn unit_of(workspace: &Workspace, canvas: &Canvas) -> String {
    let unit = workspace.get::<crate::Unit>(canvas.unit);
    unit.map(|unit| unit.brief().to_owned()).unwrap_or_default()
}

/// A line; none where there is nothing to say.
fn line(
    kind: ExplainedKind,
    name: &str,
    (strong, text): (String, String),
) -> Option<ExplainedLine> {
    (!text.is_empty()).then(|| ExplainedLine {
        kind,
        name: name.to_owned(),
        text,
        strong,
        status: None,
    })
}

fn status_line(language: Language, status: Status, text: String) -> ExplainedLine {
    ExplainedLine {
        kind: ExplainedKind::Status,
        name: "Status".to_owned(),
        strong: String::new(),
        status: Some(status),
        text: if text.is_empty() {
            status.word(language).to_owned() + "."
        } else {
            text
        },
    }
}
