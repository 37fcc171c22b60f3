//! What is known of one cycle: its length, division, phases, check-in days and notes.

use super::facts::size;
use super::foresight::paces_moved;
use super::words::{KEY_RESULT, counted, slicing};
use super::{CheckInDay, CycleFacts, CycleLength, Note, PeriodFacts, PhaseSpan, spans};
use crate::cycle::slices;
use crate::{
    Canvas, CheckIn, Cycle, Division, Edit, Id, KeyResult, Language, Objective, Period,
    PeriodTarget, Phase, Slicing, State, Workspace,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashSet};

/// No cycle shows more check-in days than this, whatever its rhythm.
const MOST_CHECK_INS: usize = 400;

pub(super) fn of(
    workspace: &Workspace,
    cycle: &Cycle,
    today: NaiveDate,
    language: Language,
) -> CycleFacts {
    let coarse = division(workspace, cycle, false);
    let fine = division(workspace, cycle, true);
    let phases = phases(cycle);
    let key_results: Vec<&KeyResult> = key_results(workspace, cycle.id).collect();
    CycleFacts {
        id: cycle.id,
        today,
        length: length(cycle),
        ends: LENGTHS
            .into_iter()
            .filter_map(|(length, months)| Some((length, end_after(cycle.start, months)?)))
            .collect(),
        own_periods: coarse.is_none() || fine.is_none(),
        coarse: coarse.flatten(),
        fine: fine.flatten(),
        from: phases.first().map_or(cycle.start, |phase| phase.start),
        to: phases.last().map_or(cycle.end, |phase| phase.end),
        phases,
        periods: periods(workspace, cycle, &key_results),
        check_ins: check_ins(workspace, cycle, &key_results, today),
        hints: spans::hints(workspace, cycle, language),
        pace_note: pace_note(workspace, cycle, today, language),
        finer_note: finer_note(workspace, cycle, &key_results, language),
    }
}

/// The key results planned in a cycle that were not stopped.
pub(super) fn key_results(workspace: &Workspace, cycle: Id) -> impl Iterator<Item = &KeyResult> {
    workspace
        .below::<Canvas>(cycle)
        .flat_map(|canvas| workspace.below::<Objective>(canvas.id))
        .flat_map(|objective| workspace.below::<KeyResult>(objective.id))
        .filter(|row| row.state != State::Stopped)
}

const LENGTHS: [(CycleLength, u32); 4] = [
    (CycleLength::Month, 1),
    (CycleLength::Quarter, 3),
    (CycleLength::Half, 6),
    (CycleLength::Year, 12),
];

fn end_after(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(months))?.pred_opt()
}

fn length(cycle: &Cycle) -> CycleLength {
    LENGTHS
        .into_iter()
        .find(|(_, months)| end_after(cycle.start, *months) == Some(cycle.end))
        .map_or(CycleLength::Own, |(length, _)| length)
}

/// The usual division that the periods are, none inside when there are none; none when
/// they are their own.
fn division(workspace: &Workspace, cycle: &Cycle, finer: bool) -> Option<Option<Slicing>> {
    let there: Vec<(NaiveDate, NaiveDate)> = workspace
        .periods(cycle.id, finer)
        .iter()
        .map(|row| (row.start, row.end))
        .collect();
    if there.is_empty() {
        return Some(None);
    }
    let same = |slicing: &Slicing| {
        let cut = slices(
            (cycle.start, cycle.end),
            (Some(*slicing), None),
            Language::En,
        );
        cut.iter()
            .map(|slice| (slice.start, slice.end))
            .eq(there.iter().copied())
    };
    [Slicing::Halves, Slicing::Quarters, Slicing::Months]
        .into_iter()
        // A cycle of one quarter is a quarter, and also its only half: the finest tells most.
        .rev()
        .find(same)
        .map(Some)
}

/// Initiation comes before the cycle, by a month in a year and less in a shorter one.
fn phases(cycle: &Cycle) -> Vec<PhaseSpan> {
    let dates = cycle.phase_dates;
    let days = u64::try_from((cycle.end - cycle.start).num_days()).unwrap_or_default();
    let lead = cycle.start.checked_sub_days(Days::new(days / 12));
    let lead = lead.map_or(cycle.start, |lead| {
        if days > 80 {
            lead.with_day(1).unwrap_or(lead)
        } else {
            lead
        }
    });
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let late = cycle
        .end
        .checked_sub_days(Days::new(days / 12))
        .unwrap_or(cycle.end);
    let checking = dates.checking.unwrap_or(cycle.start);
    let closing = dates.closing.unwrap_or(after(late));
    let closed = dates.closed.unwrap_or(after(cycle.end));
    let lead = lead.min(checking);
    // The time line shows at least the cycle, and a little of the time after it was closed.
    let end = cycle.end.max(
        closed
            .checked_add_days(Days::new(days / 24))
            .unwrap_or(closed),
    );
    let before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
    let span = |phase, start, end, planned| PhaseSpan {
        phase,
        start,
        end,
        planned,
    };
    vec![
        span(Phase::Initiation, lead, before(checking), true),
        span(
            Phase::Checking,
            checking,
            before(closing),
            dates.checking.is_some(),
        ),
        span(
            Phase::Closing,
            closing,
            before(closed),
            dates.closing.is_some(),
        ),
        span(Phase::Closed, closed, end, dates.closed.is_some()),
    ]
}

fn periods(workspace: &Workspace, cycle: &Cycle, key_results: &[&KeyResult]) -> Vec<PeriodFacts> {
    let on = |finer: bool| {
        key_results.iter().filter(move |row| {
            row.measure.takes_targets() && (row.division == Division::Fine) == finer
        })
    };
    let ids: HashSet<Id> = key_results.iter().map(|row| row.id).collect();
    let both = [false, true].into_iter();
    let rows = both.flat_map(|finer| workspace.periods(cycle.id, finer));
    rows.map(|row: &Period| PeriodFacts {
        id: row.id,
        days: size(usize::try_from((row.end - row.start).num_days() + 1).unwrap_or_default()),
        written: size(
            workspace
                .below::<PeriodTarget>(row.id)
                .filter(|target| ids.contains(&target.key_result))
                .count(),
        ),
        of: size(on(row.finer).count()),
    })
    .collect()
}

/// Check-in days from the start of check-ins to the cycle's end, and whether anybody
/// checked in since the one before.
fn check_ins(
    workspace: &Workspace,
    cycle: &Cycle,
    key_results: &[&KeyResult],
    today: NaiveDate,
) -> Vec<CheckInDay> {
    let seen: BTreeSet<NaiveDate> = key_results
        .iter()
        .flat_map(|row| workspace.below::<CheckIn>(row.id))
        .map(|row| row.on)
        .filter(|on| *on <= today)
        .collect();
    let mut days = vec![];
    let mut before = cycle.start;
    for n in 1..=MOST_CHECK_INS {
        let Some(on) = nth_check_in(cycle, n).filter(|on| *on <= cycle.end) else {
            break;
        };
        days.push(CheckInDay {
            on,
            // The first day counts too: a check-in may be made on the very start.
            done: seen.range(before..=on).next().is_some(),
        });
        before = on.succ_opt().unwrap_or(on);
    }
    days
}

/// The n-th check-in day. A rhythm of 30 days is a month, of 91 a quarter.
fn nth_check_in(cycle: &Cycle, n: usize) -> Option<NaiveDate> {
    let n = u32::try_from(n).ok()?;
    let months = match cycle.check_in_days {
        30 | 31 => 1,
        90..=92 => 3,
        days => {
            let days = u64::from(days).checked_mul(n.into())?;
            return cycle.start.checked_add_days(Days::new(days));
        }
    };
    // Halfway through the month: at its end the next one is being planned already.
    let start = cycle
        .start
        .checked_add_months(Months::new(months * (n - 1)))?;
    start.checked_add_days(Days::new(u64::from(months) * 15 - 1))
}

/// How much of the running period is over, and what another end of it would move.
fn pace_note(workspace: &Workspace, cycle: &Cycle, today: NaiveDate, language: Language) -> Note {
    let say = |english: &str, german: &str| language.pick(english, german).to_owned();
    let running = workspace
        .periods(cycle.id, false)
        .into_iter()
        .find(|row| row.start <= today && today <= row.end);
    let (start, end, name) = running.map_or((cycle.start, cycle.end, &cycle.name), |row| {
        (row.start, row.end, &row.label)
    });
    let lead = if today < start {
        match language {
            Language::En => format!("{name} starts on {}.", language.date(start)),
            Language::De => format!("{name} beginnt am {}.", language.date(start)),
        }
    } else if today > end {
        match language {
            Language::En => format!("{name} is over."),
            Language::De => format!("{name} ist vorbei."),
        }
    } else {
        let share = Decimal::from((today - start).num_days())
            .checked_div(Decimal::from((end - start).num_days()))
            .unwrap_or(Decimal::ONE);
        let share = language.percent(share);
        match language {
            Language::En => format!("{share} of {name} is over."),
            Language::De => format!("{share} von {name} sind vorbei."),
        }
    };
    let Some(period) = running.or(workspace.periods(cycle.id, false).first().copied()) else {
        let text = say(
            "It has no periods: each key result has one target for the whole span.",
            "Er hat keine Zeiträume: Jedes Schlüsselergebnis hat einen Zielwert für die ganze Spanne.",
        );
        return Note { lead, text };
    };
    let edit = Edit::MoveBorder {
        period: period.id,
        to: period.end.succ_opt().unwrap_or(period.end),
    };
    let paces = paces_moved(workspace, &edit, today);
    let label = &period.label;
    let count = counted(paces, KEY_RESULT, language);
    let text = match (language, paces) {
        (Language::En, 0) => format!(
            "Ending {label} on another day moves no key result’s expected pace; no value is touched."
        ),
        (Language::En, _) => format!(
            "Ending {label} on another day moves the expected pace of {count}; no value is touched."
        ),
        (Language::De, 0) => format!(
            "Ein anderes Ende von {label} verschiebt kein erwartetes Tempo; kein Wert wird berührt."
        ),
        (Language::De, _) => format!(
            "Ein anderes Ende von {label} verschiebt das erwartete Tempo von {count}; kein Wert wird berührt."
        ),
    };
    Note { lead, text }
}

/// Who uses the finer division.
fn finer_note(
    workspace: &Workspace,
    cycle: &Cycle,
    key_results: &[&KeyResult],
    language: Language,
) -> Option<Note> {
    if workspace.periods(cycle.id, true).is_empty() {
        return None;
    }
    let name = slicing(division(workspace, cycle, true).flatten(), language);
    let users: Vec<&&KeyResult> = key_results
        .iter()
        .filter(|row| row.division == Division::Fine)
        .collect();
    let others = counted(key_results.len() - users.len(), KEY_RESULT, language);
    let first = workspace.periods(cycle.id, false).len();
    let text = match (language, users.as_slice()) {
        (Language::En, []) => "are used by no key result yet.".to_owned(),
        (Language::De, []) => "nutzt noch kein Schlüsselergebnis.".to_owned(),
        (Language::En, [one]) => format!(
            "are used by “{}” alone. Every other key result sees {first} periods.",
            one.title
        ),
        (Language::De, [one]) => format!(
            "nutzt allein „{}“. Jedes andere Schlüsselergebnis sieht {first} Zeiträume.",
            one.title
        ),
        (Language::En, many) => format!(
            "are used by {}; the other {others} see {first} periods.",
            counted(many.len(), KEY_RESULT, language)
        ),
        (Language::De, many) => format!(
            "nutzen {}; die anderen {others} sehen {first} Zeiträume.",
            counted(many.len(), KEY_RESULT, language)
        ),
    };
    let lead = name.to_owned();
    Some(Note { lead, text })
}
