//! Making rows stand together again when some that they stand on are lost.
//!
//! What people wrote is worth more than a tidy tree: a key result whose objective is lost
//! gets a stand-in for it, named as one. Mere links to something lost are dropped.

use crate::inspect::circles;
use crate::{Kin, Missing, missing};
use chrono::NaiveDate;
use okr::{
    AlignedTo, Canvas, CheckIn, Cycle, Id, KeyResult, Objective, Order, Period, Phase, PhaseDates,
    Row, State, Table, Unit, Workspace,
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Rows by identity.
type Rows = HashMap<Id, Row>;

/// What was put in the place of lost rows.
#[derive(Debug, Default)]
struct StandIns {
    ids: BTreeSet<Id>,
    /// The one objective under which all lost key results stand, so that a lost page does
    /// not fill the rail with units that nobody made.
    objective: Option<Id>,
    /// The one canvas on which all lost objectives stand.
    canvas: Option<Id>,
}

/// Rows that stand together again.
pub struct Stood {
    pub workspace: Workspace,
    /// Those that stand in the place of lost ones.
    pub stand_ins: BTreeSet<Id>,
    /// Those that nothing is left to stand on.
    pub dropped: BTreeSet<Id>,
}

/// A workspace in which every row stands on something.
pub fn stand(mut all: Rows, missing: &mut Missing) -> Stood {
    // Each round mends what the round before laid bare. It ends: a dropped row never comes
    // back, not as a stand-in either, and stand-ins get identities nobody has.
    let mut dropped = BTreeSet::new();
    let mut stand_ins = StandIns::default();
    loop {
        let workspace = Workspace::from_rows(all.values().cloned());
        if !mend(&workspace, &mut all, &mut stand_ins, &mut dropped, missing) {
            return Stood {
                workspace,
                stand_ins: stand_ins.ids,
                dropped,
            };
        }
    }
}

/// One round over all rows. Answers whether anything had to be mended.
fn mend(
    workspace: &Workspace,
    all: &mut Rows,
    stand_ins: &mut StandIns,
    dropped: &mut BTreeSet<Id>,
    missing: &mut Missing,
) -> bool {
    let circles = circles(workspace);
    let mut taken = taken(workspace);
    let mut changed = false;
    for row in workspace.rows() {
        let id = row.id();
        let lost: Vec<(Table, Id)> = needs(row)
            .into_iter()
            .filter(|to| !leads_to(*to, workspace))
            .collect();
        if let Row::Unit(unit) = row
            && (circles.contains(&id)
                || unit
                    .parent
                    .is_some_and(|parent| workspace.get::<Unit>(parent).is_none()))
        {
            all.insert(
                id,
                Unit {
                    parent: None,
                    ..unit.clone()
                }
                .into(),
            );
            changed = true;
        } else if circles.contains(&id)
            || lost.iter().any(|(_, id)| dropped.contains(id))
            || !lost
                .iter()
                .all(|lost| replace(*lost, row, workspace, all, stand_ins, &mut taken))
        {
            dropped.insert(id);
            missing.add(row.table(), missing::name_of(row), || {
                let wrote = |id: &Id| !stand_ins.ids.contains(id);
                Kin::above(&row.parents(), |id| {
                    workspace.row(id).filter(|_| wrote(&id))
                })
            });
            all.remove(&id);
            changed = true;
        } else if !lost.is_empty() {
            changed = true;
        }
        for (_, gone) in mentions(row)
            .into_iter()
            .filter(|to| !leads_to(*to, workspace))
        {
            if let Some(row) = all.get(&id).and_then(|row| row.without_mention(gone)) {
                all.insert(id, row);
                changed = true;
            }
        }
    }
    changed
}

/// Puts a stand-in where a lost row was. False when there is none for it, or when the
/// identity belongs to a row of another kind.
fn replace(
    (table, id): (Table, Id),
    by: &Row,
    workspace: &Workspace,
    all: &mut Rows,
    stand_ins: &mut StandIns,
    taken: &mut HashSet<Id>,
) -> bool {
    if matches!(
        by,
        Row::Alignment(_) | Row::ActivityLink(_) | Row::Waiver(_)
    ) {
        return false;
    }
    if let Some(there) = all.get(&id) {
        return there.table() == table;
    }
    let name = workspace
        .settings()
        .language
        .pick("Recovered", "Wiederhergestellt")
        .to_owned();
    let row: Row = match table {
        Table::Unit => unit(id, name).into(),
        Table::Cycle => cycle(id, name, workspace).into(),
        Table::Canvas => canvas(id, workspace, free(id, taken)).into(),
        Table::Objective => {
            let canvas = *stand_ins.canvas.get_or_insert_with(|| free(id, taken));
            objective(id, canvas, name).into()
        }
        Table::KeyResult => {
            let objective = *stand_ins.objective.get_or_insert_with(|| free(id, taken));
            key_result(id, objective, name).into()
        }
        _ => return false,
    };
    stand_ins.ids.insert(id);
    all.insert(id, row);
    true
}

/// Identities that somebody has or speaks of.
fn taken(workspace: &Workspace) -> HashSet<Id> {
    workspace
        .rows()
        .flat_map(|row| row.parents().into_iter().chain([row.id()]))
        .collect()
}

/// An identity near `id` that is free, with the one after it.
fn free(id: Id, taken: &mut HashSet<Id>) -> Id {
    let mut near = id.nth(1_000_003);
    while taken.contains(&near) || taken.contains(&near.nth(1)) {
        near = near.nth(1_000_003);
    }
    taken.extend([near, near.nth(1)]);
    near
}

fn unit(id: Id, name: String) -> Unit {
    Unit {
        id,
        parent: None,
        level: None,
        name,
        short: String::new(),
        lead: None,
        person: None,
        order: Order::between(None, None),
    }
}

/// A cycle over every date that is known.
fn cycle(id: Id, name: String, workspace: &Workspace) -> Cycle {
    let periods = workspace
        .all::<Period>()
        .flat_map(|period| [period.start, period.end]);
    let dates: Vec<NaiveDate> = periods
        .chain(workspace.all::<CheckIn>().map(|check_in| check_in.on))
        .collect();
    Cycle {
        id,
        name,
        start: dates.iter().min().copied().unwrap_or_default(),
        end: dates.iter().max().copied().unwrap_or_default(),
        phase: Phase::Checking,
        phase_dates: PhaseDates::default(),
        check_in_days: 14,
    }
}

/// A canvas of a unit of its own, in the newest cycle: a unit has but one there.
fn canvas(id: Id, workspace: &Workspace, free: Id) -> Canvas {
    let newest = workspace.cycles().first().map(|cycle| cycle.id);
    Canvas {
        id,
        unit: free,
        cycle: newest.unwrap_or(free.nth(1)),
        values: vec![],
        sponsor: None,
        facilitator: None,
        participants: vec![],
        agreed_on: None,
    }
}

fn objective(id: Id, canvas: Id, name: String) -> Objective {
    Objective {
        state: State::Draft,
        ..Objective::new(id, canvas, "", &name)
    }
}

fn key_result(id: Id, objective: Id, name: String) -> KeyResult {
    KeyResult {
        state: State::Draft,
        ..KeyResult::new(id, objective, &name)
    }
}

fn leads_to((table, id): (Table, Id), workspace: &Workspace) -> bool {
    workspace.row(id).is_some_and(|row| row.table() == table)
}

/// What a row cannot be without.
fn needs(row: &Row) -> Vec<(Table, Id)> {
    match row {
        Row::Period(row) => vec![(Table::Cycle, row.cycle)],
        Row::Canvas(row) => vec![(Table::Unit, row.unit), (Table::Cycle, row.cycle)],
        Row::Objective(row) => vec![(Table::Canvas, row.canvas)],
        Row::KeyResult(row) => vec![(Table::Objective, row.objective)],
        Row::PeriodTarget(row) => {
            vec![
                (Table::KeyResult, row.key_result),
                (Table::Period, row.period),
            ]
        }
        Row::Milestone(row) => vec![(Table::KeyResult, row.key_result)],
        Row::OutcomePlan(row) => vec![(Table::KeyResult, row.key_result)],
        Row::ActivityLink(row) => {
            vec![
                (Table::Activity, row.activity),
                (Table::KeyResult, row.key_result),
            ]
        }
        Row::CheckIn(row) => vec![(Table::KeyResult, row.key_result)],
        Row::Alignment(row) => {
            let to = match row.to {
                AlignedTo::StrategicObjective(id) => (Table::StrategicObjective, id),
                AlignedTo::Objective(id) => (Table::Objective, id),
                AlignedTo::KeyResult(id) => (Table::KeyResult, id),
            };
            vec![(Table::Objective, row.objective), to]
        }
        _ => vec![],
    }
}

/// What a row mentions in places that may be empty.
pub(super) fn mentions(row: &Row) -> Vec<(Table, Id)> {
    let people: Vec<Option<Id>> = match row {
        Row::StrategicObjective(row) => vec![row.sponsor],
        Row::Unit(row) => vec![row.lead, row.person],
        Row::Canvas(row) => [row.sponsor, row.facilitator]
            .into_iter()
            .chain(row.participants.iter().copied().map(Some))
            .collect(),
        Row::Objective(row) => vec![row.owner],
        Row::KeyResult(row) => vec![row.owner],
        Row::OutcomePlan(row) => vec![row.who],
        Row::Activity(row) => vec![row.owner],
        Row::CheckIn(row) => vec![row.author],
        _ => vec![],
    };
    let other = match row {
        Row::Unit(row) => row.level.map(|level| (Table::Level, level)),
        Row::CheckIn(row) => row.corrects.map(|check_in| (Table::CheckIn, check_in)),
        _ => None,
    };
    people
        .into_iter()
        .flatten()
        .map(|id| (Table::Person, id))
        .chain(other)
        .collect()
}
