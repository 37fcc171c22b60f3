//! Rows to SQL and back. Here and in `migrations/` is all the SQL there is.
//!
//! Only the columns that differ are written: an update that names a column rewrites its
//! index too, even when the value is the same.

mod cell;
pub mod checks;
pub mod history;
pub mod salvage;
mod stored;
pub mod versions;

use okr::{Change, Id, Row, Table, Workspace};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use stored::{BadCell, Cells};

pub use stored::name;

/// Why a change could not be written.
#[derive(Debug)]
pub enum WriteError {
    /// SQLite said no.
    Sql(rusqlite::Error),
    /// The file does not hold the row that the change starts from.
    NotThere,
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// Writes changes in their order.
pub fn write(conn: &Connection, changes: &[Change]) -> Result<(), WriteError> {
    for change in changes {
        match (&change.before, &change.after) {
            (None, Some(after)) => insert(conn, after)?,
            (Some(before), Some(after)) => update(conn, before, after)?,
            (Some(before), None) => delete(conn, before.table(), before.id())?,
            (None, None) => {}
        }
    }
    Ok(())
}

/// Writes a whole workspace into an empty file.
pub fn write_all(conn: &Connection, workspace: &Workspace) -> rusqlite::Result<()> {
    workspace.rows().try_for_each(|row| insert(conn, row))
}

fn insert(conn: &Connection, row: &Row) -> rusqlite::Result<()> {
    let columns = stored::columns(row.table());
    let sql = format!(
        "INSERT INTO \"{}\" (\"{}\") VALUES ({})",
        name(row.table()),
        columns.join("\", \""),
        vec!["?"; columns.len()].join(", "),
    );
    let mut statement = conn.prepare_cached(&sql)?;
    statement.execute(params_from_iter(stored::cells(row)))?;
    Ok(())
}

fn update(conn: &Connection, before: &Row, after: &Row) -> Result<(), WriteError> {
    let columns = stored::columns(after.table());
    let (old, new) = (stored::cells(before), stored::cells(after));
    let differing: Vec<usize> = (1..columns.len())
        .filter(|&at| old[at] != new[at])
        .collect();
    let set = if differing.is_empty() {
        "id = id".to_owned()
    } else {
        let each: Vec<String> = differing
            .iter()
            .map(|&at| format!("\"{}\" = ?", columns[at]))
            .collect();
        each.join(", ")
    };
    let sql = format!("UPDATE \"{}\" SET {set} WHERE id = ?", name(after.table()));
    let values = differing.iter().map(|&at| &new[at]).chain([&old[0]]);
    exactly_one(
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(values))?,
    )
}

fn delete(conn: &Connection, table: Table, id: Id) -> Result<(), WriteError> {
    let sql = format!("DELETE FROM \"{}\" WHERE id = ?", name(table));
    exactly_one(
        conn.prepare_cached(&sql)?
            .execute([Value::Text(id.to_string())])?,
    )
}

fn exactly_one(rows: usize) -> Result<(), WriteError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(WriteError::NotThere)
    }
}

/// Why a file could not be read whole.
#[derive(Debug)]
pub enum ReadError {
    /// SQLite said no.
    Sql(rusqlite::Error),
    /// A value makes no sense where it stands, or two rows claim one identity.
    Nonsense,
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// Reads the whole workspace.
pub fn read_all(conn: &Connection) -> Result<Workspace, ReadError> {
    let mut all = Vec::new();
    for &table in Table::ALL {
        let mut statement = conn.prepare(&select(table, ""))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.push(read(table, row)?);
        }
    }
    let count = all.len();
    let workspace = Workspace::from_rows(all);
    if workspace.rows().count() == count {
        Ok(workspace)
    } else {
        Err(ReadError::Nonsense)
    }
}

/// A row of a query made by [`select`].
fn read(table: Table, row: &rusqlite::Row<'_>) -> Result<Row, ReadError> {
    stored::read(table, Cells::from(row, 1)).map_err(|BadCell| ReadError::Nonsense)
}

/// Every column of a table, behind the row's number in the file.
fn select(table: Table, rest: &str) -> String {
    let columns = stored::columns(table).join("\", \"");
    format!(
        "SELECT rowid, \"{columns}\" FROM \"{}\" {rest}",
        name(table)
    )
}
