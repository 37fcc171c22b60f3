//! The edit that one pasted cell asks for.

use super::columns::{Column, periods_of};
use crate::{
    Edit, Id, KeyResult, KeyResultField, Language, NumberField, PeriodTarget, Refusal, Workspace,
    parse_date,
};
use chrono::{Datelike, NaiveDate};

/// What reading a cell needs to know.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) today: NaiveDate,
    pub(super) language: Language,
}

/// The edit for a cell of a key result; none for the columns that are read elsewhere.
pub(super) fn edit_of(
    around: Around<'_>,
    id: Id,
    row: &KeyResult,
    column: Column,
    typed: &str,
) -> Result<Option<Edit>, Refusal> {
    let language = around.language;
    let set = |set| Ok(Some(Edit::SetKeyResult { id: row.id, set }));
    let number = |into| {
        Ok(Some(Edit::TypeNumber {
            id,
            thing: row.id,
            into,
            typed: typed.to_owned(),
            language,
        }))
    };
    match column {
        Column::Title => set(KeyResultField::Title(one_line(typed))),
        Column::Baseline => number(NumberField::Baseline),
        Column::Weight => number(NumberField::Weight),
        Column::Target(step) => Ok(Some(Edit::TypeMeasure {
            id,
            key_result: row.id,
            period: period(around.workspace, row, step)?,
            typed: typed.to_owned(),
            language,
        })),
        Column::Due => set(KeyResultField::Due(Some(parse_date(
            typed,
            around.today.year(),
        )?))),
        Column::Source => set(KeyResultField::DataSource(one_line(typed))),
        Column::Objective | Column::Now | Column::Confidence | Column::Owner | Column::Unknown => {
            Ok(None)
        }
    }
}

/// The period of a step; none where a key result has one target for the whole cycle.
fn period(workspace: &Workspace, row: &KeyResult, step: usize) -> Result<Option<Id>, Refusal> {
    let periods = periods_of(workspace, row);
    let has_targets = workspace.below::<PeriodTarget>(row.id).next().is_some();
    if step == 0 && (periods.is_empty() || (row.target.is_some() && !has_targets)) {
        return Ok(None);
    }
    match periods.get(step) {
        Some(period) => Ok(Some(*period)),
        None => Err(Refusal::TooManyTargets {
            periods: periods.len(),
        }),
    }
}

/// A title stands on one line, however many its cell had.
pub(super) fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A typed confidence; what is no whole number up to 10 is left to be refused.
pub(super) fn confidence(typed: &str) -> Result<u8, Refusal> {
    typed
        .trim()
        .parse()
        .ok()
        .filter(|grade| *grade <= 10)
        .ok_or(Refusal::ConfidenceOutOfRange)
}
