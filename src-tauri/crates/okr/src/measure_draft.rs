//! A measure while it is being chosen: every field as typed, and how it would read.

use crate::edit::due::new_due;
use crate::{
    Canvas, Cycle, Division, Edit, Id, KeyResult, Language, Measure, Objective, Period,
    PeriodTarget, Refusal, Row, Settings, Tabled, TargetMeaning, Track, Workspace, canvas_figures,
    typed_form,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person chose and typed about how a key result is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MeasureDraft {
    /// How it is measured.
    pub measure: Measure,
    /// Unit of measure; a unit typed with a number comes before it.
    pub unit: String,
    /// Where it starts, as typed; may be empty.
    pub baseline: String,
    /// The target of each period of its division, as typed; empty ones stay open. One
    /// target, of the whole cycle, where there are no periods.
    pub targets: Vec<String>,
    /// What the targets mean.
    pub meaning: TargetMeaning,
}

/// How a measure that is not set yet would read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MeasureReading {
    /// The track, without check-ins.
    pub track: Track,
    /// What to type to get the same: `at most 2; 1 a gate`.
    pub typed: String,
    /// What becomes of a time typed beside a target: `Kept as the due date: 15 June 2026.`
    pub due: Option<String>,
    /// What was read: the draft asked about, or the measure as it is now.
    pub draft: MeasureDraft,
}

/// How a draft would read on its key result, or what to type instead.
///
/// # Errors
/// As [`Edit::SetMeasure`], but for a draft that changes nothing.
pub fn read_measure_draft(
    workspace: &Workspace,
    key_result: Id,
    draft: &MeasureDraft,
    today: NaiveDate,
    language: Language,
) -> Result<MeasureReading, Refusal> {
    let mut alone = alone(workspace, key_result).ok_or(Refusal::Gone)?;
    let edit = Edit::SetMeasure {
        id: Id::fixed(1),
        key_result,
        draft: draft.clone(),
        language,
    };
    let due = new_due(&alone, &edit).map(|day| language.date(day));
    match alone.changes_for(&edit, today) {
        Ok(changes) => alone.apply(&changes),
        Err(Refusal::NothingToDo) => {}
        Err(refusal) => return Err(refusal),
    }
    let canvas = alone.canvas_under(key_result).ok_or(Refusal::Gone)?;
    let figures = canvas_figures(&alone, canvas, today, language).ok_or(Refusal::Gone)?;
    let row = figures.key_results.into_iter().next();
    Ok(MeasureReading {
        due: due.map(|day| match language {
            Language::En => format!("Kept as the due date: {day}."),
            Language::De => format!("Als Termin vermerkt: {day}."),
        }),
        draft: draft.clone(),
        track: row.ok_or(Refusal::Gone)?.track,
        typed: typed_form(&alone, key_result, language),
    })
}

/// The draft that says how a key result is measured now, numbers as people type them.
pub fn measure_draft(
    workspace: &Workspace,
    key_result: Id,
    language: Language,
) -> Option<MeasureDraft> {
    let row: &KeyResult = workspace.get(key_result)?;
    let canvas: &Canvas = workspace.get(workspace.canvas_under(key_result)?)?;
    let periods = workspace.periods(canvas.cycle, row.division == Division::Fine);
    let number = |value: Decimal| language.number_as_typed(value).replace('−', "-");
    let write = |value: Decimal, upper: Option<Decimal>| match upper {
        Some(upper) if row.measure == Measure::Between => {
            let to = language.pick("to", "bis");
            format!("{} {to} {}", number(value), number(upper))
        }
        _ => number(value),
    };
    let mut targets: Vec<String> = periods
        .iter()
        .map(|period| {
            let target = workspace.period_target(row.id, period.id);
            target.map_or(String::new(), |target| write(target.value, target.upper))
        })
        .collect();
    // A target for the whole cycle is the last period's, where that has none of its own.
    let own = row.target.map(|value| write(value, row.target_upper));
    match targets.last_mut() {
        Some(last) if last.is_empty() => *last = own.unwrap_or_default(),
        Some(_) => {}
        None => targets.push(own.unwrap_or_default()),
    }
    Some(MeasureDraft {
        measure: row.measure,
        unit: row.unit.clone(),
        baseline: row.baseline.map(number).unwrap_or_default(),
        targets,
        meaning: row.meaning,
    })
}

/// A workspace that holds the key result and what its targets stand on, nothing else: it
/// is quickly made, and what is tried on it touches nothing.
fn alone(workspace: &Workspace, key_result: Id) -> Option<Workspace> {
    let row: &KeyResult = workspace.get(key_result)?;
    let objective: &Objective = workspace.get(row.objective)?;
    let canvas: &Canvas = workspace.get(objective.canvas)?;
    let cycle: &Cycle = workspace.get(canvas.cycle)?;
    let unit: &crate::Unit = workspace.get(canvas.unit)?;
    let settings: Option<&Settings> = workspace.get(Id::SETTINGS);
    let mut rows: Vec<Row> = vec![
        cycle.clone().into(),
        unit.clone().into(),
        canvas.clone().into(),
        objective.clone().into(),
        row.clone().into(),
    ];
    rows.extend(settings.cloned().map(Row::from));
    rows.extend(below::<Period>(workspace, cycle.id));
    rows.extend(below::<PeriodTarget>(workspace, row.id));
    rows.extend(below::<crate::Milestone>(workspace, row.id));
    Some(Workspace::from_rows(rows))
}

fn below<T: Tabled + Clone + Into<Row>>(
    workspace: &Workspace,
    parent: Id,
) -> impl Iterator<Item = Row> {
    workspace.below::<T>(parent).cloned().map(Into::into)
}
