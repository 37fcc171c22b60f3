//! The typed form of a measure: what to type to get it, so that next time it is typed.

use crate::{Division, Id, KeyResult, Language, Measure, Period, PeriodTarget, Workspace};
use rust_decimal::Decimal;

/// What to type to measure a key result as it is measured now; empty while it has no
/// number.
pub fn typed_form(workspace: &Workspace, key_result: Id, language: Language) -> String {
    let Some(row) = workspace.get::<KeyResult>(key_result) else {
        return String::new();
    };
    match row.measure {
        Measure::Milestones => language.pick("milestones", "Meilensteine").to_owned(),
        Measure::Done => language.pick("done", "erledigt").to_owned(),
        Measure::Baseline => language.pick("measure first", "zuerst messen").to_owned(),
        _ => counted(workspace, row, language),
    }
}

type Limits = (Decimal, Option<Decimal>);

fn counted(workspace: &Workspace, row: &KeyResult, language: Language) -> String {
    let targets = targets_of(workspace, row);
    let Some(last) = targets.iter().rposition(Option::is_some) else {
        return String::new();
    };
    let written: Vec<String> = targets
        .iter()
        .take(last + 1)
        .enumerate()
        .map(|(at, limits)| match limits {
            None => String::new(),
            Some(limits) => write(row, *limits, at == last, language),
        })
        .collect();
    let first = targets.iter().position(Option::is_some).unwrap_or_default();
    let lead = row
        .measure
        .comparator()
        .map_or(String::new(), |comparator| match comparator {
            crate::Comparator::Between => String::new(),
            other => format!("{} ", other.word(language)),
        });
    let parts: Vec<String> = written
        .into_iter()
        .enumerate()
        .map(|(at, text)| match at == first {
            true => format!("{lead}{text}"),
            false => text,
        })
        .collect();
    let targets = parts.join("; ");
    match row.baseline.filter(|_| row.measure == Measure::Metric) {
        Some(baseline) => format!("{} -> {targets}", number(row, baseline, false, language)),
        None => targets,
    }
}

fn write(row: &KeyResult, (value, upper): Limits, is_last: bool, language: Language) -> String {
    match upper.filter(|_| row.measure == Measure::Between) {
        Some(upper) => format!(
            "{} {} {}",
            language.number_as_typed(value),
            language.pick("to", "bis"),
            number(row, upper, is_last, language)
        ),
        None => number(row, value, is_last, language),
    }
}

/// A number with its unit: one of words stands once, behind the last.
fn number(row: &KeyResult, value: Decimal, is_last: bool, language: Language) -> String {
    let is_short = row.unit.chars().count() <= 1 || row.unit.starts_with('/');
    match is_last || is_short {
        true => language.quantity_as_typed(value, &row.unit),
        false => language.number_as_typed(value),
    }
}

fn targets_of(workspace: &Workspace, row: &KeyResult) -> Vec<Option<Limits>> {
    let own = row.target.map(|value| (value, row.target_upper));
    let has_targets = workspace.below::<PeriodTarget>(row.id).next().is_some();
    let cycle = workspace
        .canvas_under(row.id)
        .and_then(|canvas| workspace.get::<crate::Canvas>(canvas))
        .map(|canvas| canvas.cycle);
    let periods: Vec<&Period> = cycle
        .filter(|_| has_targets)
        .map(|cycle| workspace.periods(cycle, row.division == Division::Fine))
        .unwrap_or_default();
    if periods.is_empty() {
        return vec![own];
    }
    periods
        .into_iter()
        .map(|period| {
            let target = workspace.period_target(row.id, period.id);
            target.map(|target| (target.value, target.upper))
        })
        .collect()
}
