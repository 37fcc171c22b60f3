//! Typed times: kept as the due date where the target's own time is another one.

use super::{measure, targets};
use crate::typed::Within;
use crate::{Cycle, Edit, Id, KeyResult, Period, Refusal, Row, When, Workspace};
use chrono::NaiveDate;

/// Makes the latest typed day that is not the end of its target's own time the due date of
/// a key result. A time that says nothing new still replaces an earlier due date, for it may
/// correct it. `periods` are those the targets go to, none where one is the cycle's.
pub(super) fn keep(
    workspace: &Workspace,
    row: &mut KeyResult,
    by: &[Option<When>],
    periods: &[Id],
) -> Result<(), Refusal> {
    if by.iter().all(Option::is_none) {
        return Ok(());
    }
    let cycle = targets::cycle_of(workspace, row.id).ok_or(Refusal::Gone)?;
    let cycle = workspace.need::<Cycle>(cycle)?;
    let all: Vec<&Period> = workspace.below(cycle.id).collect();
    let (mut latest, mut other) = (None, None);
    for (n, when) in by.iter().enumerate() {
        let Some(when) = when else { continue };
        let period = periods.get(n).and_then(|id| workspace.get::<Period>(*id));
        let own = period.map_or((cycle.start, cycle.end), |row| (row.start, row.end));
        let within = Within {
            cycle,
            periods: &all,
            own,
        };
        let day = when.last_day(within).ok_or(Refusal::NotADate)?;
        latest = latest.max(Some(day));
        other = other.max((day != own.1).then_some(day));
    }
    row.due = other.or(row.due.and(latest));
    Ok(())
}

/// The due date that a typed or chosen measure would give its key result; none where that
/// stays as it is.
pub(crate) fn new_due(workspace: &Workspace, edit: &Edit) -> Option<NaiveDate> {
    let (thing, changes) = match edit {
        Edit::TypeMeasure {
            id,
            key_result,
            period,
            typed,
            language,
        } => {
            let place = (*key_result, *period);
            (
                *key_result,
                measure::type_measure(workspace, *id, place, typed, *language),
            )
        }
        Edit::SetMeasure {
            id,
            key_result,
            draft,
            language,
        } => (
            *key_result,
            measure::choose(workspace, *id, *key_result, draft, *language),
        ),
        _ => return None,
    };
    let before = workspace.get::<KeyResult>(thing)?.due;
    let after = changes
        .ok()?
        .into_iter()
        .find_map(|change| match change.after {
            Some(Row::KeyResult(row)) if row.id == thing => Some(row),
            _ => None,
        });
    after?.due.filter(|due| Some(*due) != before)
}
