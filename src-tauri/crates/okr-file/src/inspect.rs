//! Whether a file is one of ours, whole, and what it holds.

use crate::disk::Disk;
use crate::rows::{self, ReadError, checks};
use crate::{FileError, migrations};
use okr::{AlignedTo, Alignment, Id, KeyResult, Unit, Workspace};
use rusqlite::{Connection, ErrorCode};
use std::collections::{BTreeSet, HashMap};

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
    let application =
        checks::head(conn, "application_id").map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Flaw::Trouble(FileError::NotOurs),
            _ => error.into(),
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

/// Units that are below themselves, and alignments that close a circle. The model never
/// makes them; a file from somebody else may hold them, and walking them would not end.
pub fn circles(workspace: &Workspace) -> BTreeSet<Id> {
    let mut up: HashMap<Id, Vec<(Id, Id)>> = HashMap::new();
    for unit in workspace.all::<Unit>() {
        up.entry(unit.id)
            .or_default()
            .extend(unit.parent.map(|parent| (unit.id, parent)));
    }
    for link in workspace.all::<Alignment>() {
        let to = match link.to {
            AlignedTo::Objective(id) | AlignedTo::StrategicObjective(id) => Some(id),
            AlignedTo::KeyResult(id) => workspace.get::<KeyResult>(id).map(|row| row.objective),
        };
        up.entry(link.objective)
            .or_default()
            .extend(to.map(|to| (link.id, to)));
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
