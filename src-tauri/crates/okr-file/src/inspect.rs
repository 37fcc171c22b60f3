//! Whether a file is one of ours, whole, and what it holds.

use crate::disk::{Disk, Mode};
use crate::rows::{self, ReadError, checks, salvage};
use crate::{FileError, Missing, history::Undone, migrations, missing};
use okr::{AlignedTo, Alignment, Done, Id, Row, Table, Unit, Workspace};
use rusqlite::{Connection, ErrorCode};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// What a file turned out to be.
#[derive(Debug)]
pub enum Found {
    /// One of ours, whole, of this version.
    Sound(Workspace, i64),
    /// Written by a newer program.
    Newer,
    /// One of ours, not whole.
    Damaged,
}

/// Looks at everything in a file. Changes nothing.
pub fn inspect(disk: &Disk) -> Result<Found, FileError> {
    let conn = disk.conn();
    let found = look(conn);
    match found {
        Err(Flaw::Damage) => Ok(Found::Damaged),
        Err(Flaw::Trouble(trouble)) => Err(trouble),
        Ok(found) => Ok(found),
    }
}

/// Why looking ended early.
enum Flaw {
    Damage,
    Trouble(FileError),
}

impl From<rusqlite::Error> for Flaw {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::TooBig
                | ErrorCode::Unknown,
            )
            | None => Self::Damage,
            Some(_) => Self::Trouble(error.into()),
        }
    }
}

fn look(conn: &Connection) -> Result<Found, Flaw> {
    let application = checks::head(conn, "application_id").map_err(|error| {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Flaw::Trouble(FileError::NotOurs),
            _ => error.into(),
        }
    })?;
    let version = checks::head(conn, "user_version")?;
    if application != i64::from(migrations::APPLICATION_ID) || version < 1 {
        return Err(Flaw::Trouble(FileError::NotOurs));
    }
    if version > migrations::VERSION {
        return Ok(Found::Newer);
    }
    let unsound = !checks::unsound(conn, 1)?.is_empty();
    if unsound {
        return Ok(Found::Damaged);
    }
    if !migrations::is_our_schema(conn, version)? {
        return Err(Flaw::Trouble(FileError::Strange));
    }
    if version < migrations::VERSION {
        return Ok(Found::Sound(Workspace::default(), version));
    }
    if checks::dangling(conn)? > 0 {
        return Ok(Found::Damaged);
    }
    match rows::read_all(conn) {
        Ok(workspace) if circles(&workspace).is_empty() => Ok(Found::Sound(workspace, version)),
        Ok(_) | Err(ReadError::Nonsense) => Ok(Found::Damaged),
        Err(ReadError::Sql(error)) => Err(error.into()),
    }
}

/// What could be read of a file that is not whole.
#[derive(Debug)]
pub struct Remains {
    /// Everything readable that hangs together.
    pub workspace: Workspace,
    /// What is missing.
    pub missing: Missing,
}

/// Reads what is left in a file: of ours, of a newer version or with strange tables.
pub fn remains(path: &Path) -> Result<Remains, FileError> {
    let disk = Disk::open(path, Mode::Salvage)?;
    let conn = disk.conn();
    let application = checks::head(conn, "application_id").map_err(|error| match error.into() {
        FileError::System(_) => FileError::Unreadable,
        other => other,
    })?;
    if application != i64::from(migrations::APPLICATION_ID) {
        return Err(FileError::NotOurs);
    }
    let mut missing = Missing::default();
    let mut all = HashMap::new();
    let last_known = last_known(conn);
    for &table in Table::ALL {
        let salvaged = salvage::table(conn, table);
        for row in salvaged.rows {
            // Of two rows that claim one identity, the one that others stand on counts.
            match all.entry(row.id()) {
                Entry::Vacant(free) => drop(free.insert(mended(row))),
                Entry::Occupied(_) => missing.add(table, missing::name_of(&row)),
            }
        }
        for id in salvaged.lost {
            match last_known.get(&id) {
                Some(Some(row)) if row.table() == table => {
                    all.insert(id, row.clone());
                    missing.from_history += 1;
                }
                _ => missing.add(table, None),
            }
        }
        for _ in 0..salvaged.nameless {
            missing.add(table, None);
        }
        if salvaged.cut_short {
            missing.of.entry(table).or_default().perhaps_more = true;
        }
    }
    if all.is_empty() {
        return Err(FileError::Unreadable);
    }
    hang_together(&mut all, &mut missing);
    Ok(Remains { workspace: Workspace::from_rows(all.into_values()), missing })
}

/// The row without values that no edit could have made: the arithmetic relies on it.
fn mended(mut row: Row) -> Row {
    let grade = |grade: &mut Option<u8>| *grade = grade.filter(|grade| (1..=5).contains(grade));
    match &mut row {
        Row::Cycle(row) => {
            row.check_in_days = row.check_in_days.max(1);
            row.end = row.end.max(row.start);
        }
        Row::Period(row) => row.end = row.end.max(row.start),
        Row::Objective(row) => {
            grade(&mut row.impact);
            grade(&mut row.effort);
        }
        Row::KeyResult(row) => {
            grade(&mut row.impact);
            grade(&mut row.effort);
        }
        Row::CheckIn(row) => row.confidence = row.confidence.filter(|confidence| *confidence <= 10),
        Row::Activity(row) if matches!(row.done, Done::Count { total: 0, .. }) => {
            row.done = Done::Unknown;
        }
        _ => {}
    }
    row
}

/// The last state of every row that the history tells of; none for removed ones.
fn last_known(conn: &Connection) -> HashMap<Id, Option<Row>> {
    let mut out = HashMap::new();
    for entry in rows::history::readable(conn) {
        if entry.undone == Undone::No {
            for change in entry.changes {
                if let Some(id) = change.row().map(Row::id) {
                    out.insert(id, change.after);
                }
            }
        }
    }
    out
}

/// Drops mentions of what is not there, and rows that cannot stand without it.
fn hang_together(all: &mut HashMap<Id, Row>, missing: &mut Missing) {
    loop {
        let workspace = Workspace::from_rows(all.values().cloned());
        let circles = circles(&workspace);
        let mut changed = false;
        for row in workspace.rows() {
            let id = row.id();
            if let Row::Unit(unit) = row {
                let there = |parent| workspace.get::<Unit>(parent).is_some();
                let loose = unit.parent.is_some_and(|parent| !there(parent));
                if loose || circles.contains(&id) {
                    let unit = Unit { parent: None, ..unit.clone() };
                    all.insert(id, unit.into());
                    changed = true;
                    continue;
                }
            } else if circles.contains(&id) || !stands(row, &workspace) {
                missing.add(row.table(), missing::name_of(row));
                all.remove(&id);
                changed = true;
                continue;
            }
            for (_, gone) in mentions(row).into_iter().filter(|to| !leads_to(*to, &workspace)) {
                let found = all.get(&id).and_then(|row| row.without_mention(gone));
                if let Some(row) = found {
                    all.insert(id, row);
                    changed = true;
                }
            }
        }
        if !changed {
            return;
        }
    }
}

fn leads_to((table, id): (Table, Id), workspace: &Workspace) -> bool {
    workspace.row(id).is_some_and(|row| row.table() == table)
}

/// Whether everything is there that the row cannot be without.
fn stands(row: &Row, workspace: &Workspace) -> bool {
    let needs = match row {
        Row::Period(row) => vec![(Table::Cycle, row.cycle)],
        Row::Canvas(row) => vec![(Table::Unit, row.unit), (Table::Cycle, row.cycle)],
        Row::Objective(row) => vec![(Table::Canvas, row.canvas)],
        Row::KeyResult(row) => vec![(Table::Objective, row.objective)],
        Row::PeriodTarget(row) => {
            vec![(Table::KeyResult, row.key_result), (Table::Period, row.period)]
        }
        Row::Milestone(row) => vec![(Table::KeyResult, row.key_result)],
        Row::OutcomePlan(row) => vec![(Table::KeyResult, row.key_result)],
        Row::ActivityLink(row) => {
            vec![(Table::Activity, row.activity), (Table::KeyResult, row.key_result)]
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
        Row::Waiver(row) => return workspace.row(row.thing).is_some(),
        _ => vec![],
    };
    needs.into_iter().all(|to| leads_to(to, workspace))
}

/// What a row mentions in places that may be empty.
fn mentions(row: &Row) -> Vec<(Table, Id)> {
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
    people.into_iter().flatten().map(|id| (Table::Person, id)).chain(other).collect()
}

/// Units that are below themselves, and alignments that close a circle. The model never
/// makes them; a file from somebody else may hold them, and walking them would not end.
pub fn circles(workspace: &Workspace) -> BTreeSet<Id> {
    let mut up: HashMap<Id, Vec<(Id, Id)>> = HashMap::new();
    for unit in workspace.all::<Unit>() {
        up.entry(unit.id).or_default().extend(unit.parent.map(|parent| (unit.id, parent)));
    }
    for link in workspace.all::<Alignment>() {
        let to = match link.to {
            AlignedTo::Objective(id) | AlignedTo::StrategicObjective(id) => Some(id),
            AlignedTo::KeyResult(id) => {
                workspace.get::<okr::KeyResult>(id).map(|row| row.objective)
            }
        };
        up.entry(link.objective).or_default().extend(to.map(|to| (link.id, to)));
    }
    closing(&up)
}

/// The links that close a circle, found without recursion: a hostile chain may be long.
fn closing(up: &HashMap<Id, Vec<(Id, Id)>>) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    let mut finished = BTreeSet::new();
    let starts: BTreeSet<Id> = up.keys().copied().collect();
    for start in starts {
        let mut path = vec![(start, 0)];
        let mut on_path = BTreeSet::from([start]);
        while let Some((at, next)) = path.last_mut() {
            let link = up.get(at).and_then(|links| links.get(*next)).copied();
            *next += 1;
            let at = *at;
            match link {
                Some((link, to)) if on_path.contains(&to) => {
                    found.insert(link);
                }
                Some((_, to)) if !finished.contains(&to) => {
                    on_path.insert(to);
                    path.push((to, 0));
                }
                Some(_) => {}
                None => {
                    finished.insert(at);
                    on_path.remove(&at);
                    path.pop();
                }
            }
        }
    }
    found
}
