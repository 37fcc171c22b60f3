//! Which columns each table has, and how its rows fill them.

use super::cell::Cell;
use okr::{
    Activity, ActivityLink, AdviceLimits, AlignedTo, Alignment, Canvas, CheckIn, Cycle, Done,
    KeyResult, Language, Level, Milestone, Objective, OutcomePlan, Period, PeriodTarget, Person,
    PhaseDates, Row, ScoreBands, Settings, StatusLimits, StrategicObjective, Table, Unit, Waiver,
};
use rusqlite::types::Value;

/// A value that makes no sense where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadCell;

/// The cells of one row, read from left to right.
pub struct Cells<'r> {
    row: &'r rusqlite::Row<'r>,
    at: usize,
}

impl<'r> Cells<'r> {
    /// The cells from column `at` on.
    pub fn from(row: &'r rusqlite::Row<'r>, at: usize) -> Self {
        Self { row, at }
    }

    fn next<T: Cell>(&mut self) -> Result<T, BadCell> {
        let cell = self.row.get_ref(self.at).map_err(|_| BadCell)?;
        self.at += 1;
        T::take(cell).ok_or(BadCell)
    }
}

impl Cells<'_> {
    /// A cell that files of an older version have not.
    fn next_or<T: Cell>(&mut self, otherwise: T) -> Result<T, BadCell> {
        self.next::<Option<T>>()
            .map(|cell| cell.unwrap_or(otherwise))
    }
}

/// A struct that has a table of its own.
pub trait Stored: Sized + Into<Row> {
    /// The table's name.
    const NAME: &'static str;
    /// Its columns, `id` first.
    const COLUMNS: &'static [&'static str];

    /// The values of the columns.
    fn cells(&self) -> Vec<Value>;

    /// The struct from the values of the columns.
    fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell>;
}

/// Tables whose columns are their struct's fields.
macro_rules! stored {
    ($($table:ident as $name:literal { $($field:ident),+ $(,)? })+) => {
        $(
            impl Stored for $table {
                const NAME: &'static str = $name;
                const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

                fn cells(&self) -> Vec<Value> {
                    vec![$(self.$field.out()),+]
                }

                fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell> {
                    Ok(Self { $($field: cells.next()?),+ })
                }
            }
        )+
    };
}

stored! {
    Level as "level" { id, one, many, order }
    Person as "person" { id, name, initials }
    StrategicObjective as "strategic_objective" {
        id, code, title, horizon, sponsor, review_on, order,
    }
    Unit as "unit" { id, parent, level, name, short, lead, person, order }
    Period as "period" { id, cycle, label, start, end, finer }
    Canvas as "canvas" {
        id, unit, cycle, values, sponsor, facilitator, participants, agreed_on,
    }
    Objective as "objective" {
        id, canvas, verb, subject, why, owner, commitment, impact, effort, perspective, state,
        stopped_because, counts_children, order,
    }
    KeyResult as "key_result" {
        id, objective, title, measure, unit, baseline, target, target_upper, meaning, division,
        weight, owner, data_source, indicator, first_movement_on, anticipated_impact, impact,
        effort, needs, due, state, stopped_because, status_override, override_reason, order,
    }
    PeriodTarget as "period_target" { id, key_result, period, value, upper }
    Milestone as "milestone" { id, key_result, title, weight, due, done_on, order }
    OutcomePlan as "outcome_plan" { id, key_result, outcome, trigger, text, who, until, used_on }
    ActivityLink as "activity_link" { id, activity, key_result, order }
    CheckIn as "check_in" {
        id, key_result, on, value, confidence, note, author, action, corrects,
    }
    Waiver as "waiver" { id, thing, rule, reason, by, on, situation }
}

impl Stored for Settings {
    const NAME: &'static str = "settings";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "language",
        "advice_objectives_min",
        "advice_objectives_max",
        "advice_key_results_max",
        "status_on_track",
        "status_at_risk",
        "status_exceeded",
        "band_amber",
        "band_green",
        "objective_status",
        "advice_lopsided",
        "status_stale_after",
        "hints_off",
    ];

    fn cells(&self) -> Vec<Value> {
        vec![
            self.id.out(),
            self.name.out(),
            self.language.out(),
            self.advice.objectives_min.out(),
            self.advice.objectives_max.out(),
            self.advice.key_results_max.out(),
            self.status.on_track.out(),
            self.status.at_risk.out(),
            self.status.exceeded.out(),
            self.bands.amber.out(),
            self.bands.green.out(),
            self.objective_status.out(),
            self.advice.lopsided.out(),
            self.status.stale_after.out(),
            self.hints_off.out(),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell> {
        let usual = Self::new("", Language::En);
        let mut settings = Self {
            id: cells.next()?,
            name: cells.next()?,
            language: cells.next()?,
            advice: AdviceLimits {
                objectives_min: cells.next()?,
                objectives_max: cells.next()?,
                key_results_max: cells.next()?,
                ..usual.advice
            },
            status: StatusLimits {
                on_track: cells.next()?,
                at_risk: cells.next()?,
                exceeded: cells.next()?,
                ..usual.status
            },
            bands: ScoreBands {
                amber: cells.next()?,
                green: cells.next()?,
            },
            objective_status: cells.next()?,
            hints_off: vec![],
        };
        settings.advice.lopsided = cells.next_or(usual.advice.lopsided)?;
        settings.status.stale_after = cells.next_or(usual.status.stale_after)?;
        settings.hints_off = cells.next_or(vec![])?;
        Ok(settings)
    }
}

impl Stored for Cycle {
    const NAME: &'static str = "cycle";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "start",
        "end",
        "phase",
        "checking_from",
        "closing_from",
        "closed_from",
        "check_in_days",
    ];

    fn cells(&self) -> Vec<Value> {
        vec![
            self.id.out(),
            self.name.out(),
            self.start.out(),
            self.end.out(),
            self.phase.out(),
            self.phase_dates.checking.out(),
            self.phase_dates.closing.out(),
            self.phase_dates.closed.out(),
            self.check_in_days.out(),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell> {
        Ok(Self {
            id: cells.next()?,
            name: cells.next()?,
            start: cells.next()?,
            end: cells.next()?,
            phase: cells.next()?,
            phase_dates: PhaseDates {
                checking: cells.next()?,
                closing: cells.next()?,
                closed: cells.next()?,
            },
            check_in_days: cells.next()?,
        })
    }
}

impl Stored for Activity {
    const NAME: &'static str = "activity";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "kind",
        "code",
        "title",
        "owner",
        "start",
        "due",
        "done_share",
        "done_count",
        "done_total",
        "effort",
        "budget",
        "decision",
        "decision_reason",
    ];

    fn cells(&self) -> Vec<Value> {
        let (share, count, total) = match self.done {
            Done::Unknown => (None, None, None),
            Done::Share { share } => (Some(share), None, None),
            Done::Count { done, total } => (None, Some(done), Some(total)),
        };
        vec![
            self.id.out(),
            self.kind.out(),
            self.code.out(),
            self.title.out(),
            self.owner.out(),
            self.start.out(),
            self.due.out(),
            share.out(),
            count.out(),
            total.out(),
            self.effort.out(),
            self.budget.out(),
            self.decision.out(),
            self.decision_reason.out(),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell> {
        Ok(Self {
            id: cells.next()?,
            kind: cells.next()?,
            code: cells.next()?,
            title: cells.next()?,
            owner: cells.next()?,
            start: cells.next()?,
            due: cells.next()?,
            done: match (cells.next()?, cells.next()?, cells.next()?) {
                (None, None, None) => Done::Unknown,
                (Some(share), None, None) => Done::Share { share },
                (None, Some(done), Some(total)) => Done::Count { done, total },
                _ => return Err(BadCell),
            },
            effort: cells.next()?,
            budget: cells.next()?,
            decision: cells.next()?,
            decision_reason: cells.next()?,
        })
    }
}

impl Stored for Alignment {
    const NAME: &'static str = "alignment";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "objective",
        "to_strategic_objective",
        "to_objective",
        "to_key_result",
        "origin",
        "strength",
    ];

    fn cells(&self) -> Vec<Value> {
        let (strategic, objective, key_result) = match self.to {
            AlignedTo::StrategicObjective(id) => (Some(id), None, None),
            AlignedTo::Objective(id) => (None, Some(id), None),
            AlignedTo::KeyResult(id) => (None, None, Some(id)),
        };
        vec![
            self.id.out(),
            self.objective.out(),
            strategic.out(),
            objective.out(),
            key_result.out(),
            self.origin.out(),
            self.strength.out(),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, BadCell> {
        Ok(Self {
            id: cells.next()?,
            objective: cells.next()?,
            to: match (cells.next()?, cells.next()?, cells.next()?) {
                (Some(id), None, None) => AlignedTo::StrategicObjective(id),
                (None, Some(id), None) => AlignedTo::Objective(id),
                (None, None, Some(id)) => AlignedTo::KeyResult(id),
                _ => return Err(BadCell),
            },
            origin: cells.next()?,
            strength: cells.next()?,
        })
    }
}

/// Runs `$body` with `$Struct` naming the struct of `$table`.
macro_rules! with_table {
    ($table:expr, $Struct:ident => $body:expr) => {
        with_table!(@all $table, $Struct => $body,
            Settings Level Person StrategicObjective Unit Cycle Period Canvas Objective KeyResult
            PeriodTarget Milestone OutcomePlan Activity ActivityLink CheckIn Alignment Waiver)
    };
    (@all $table:expr, $Struct:ident => $body:expr, $($one:ident)+) => {
        match $table {
            $(okr::Table::$one => {
                type $Struct = okr::$one;
                $body
            })+
        }
    };
}

/// The name of a table in the file.
pub fn name(table: Table) -> &'static str {
    with_table!(table, T => T::NAME)
}

/// The columns of a table in the file.
pub fn columns(table: Table) -> &'static [&'static str] {
    with_table!(table, T => T::COLUMNS)
}

/// The values of a row's columns.
pub fn cells(row: &Row) -> Vec<Value> {
    macro_rules! each {
        ($($one:ident)+) => { match row { $(Row::$one(row) => row.cells(),)+ } };
    }
    each!(Settings Level Person StrategicObjective Unit Cycle Period Canvas Objective KeyResult
        PeriodTarget Milestone OutcomePlan Activity ActivityLink CheckIn Alignment Waiver)
}

/// A row of `table` from its cells.
pub fn read(table: Table, mut cells: Cells<'_>) -> Result<Row, BadCell> {
    with_table!(table, T => T::read(&mut cells).map(Into::into))
}
