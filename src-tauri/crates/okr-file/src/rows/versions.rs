//! The named versions in the file.

use super::history::{FORMAT, unreadable};
use crate::Version;
use chrono::NaiveDateTime;
use okr::Id;
use rusqlite::{Connection, params};

/// Every named version, oldest first.
pub fn all(conn: &Connection) -> rusqlite::Result<Vec<Version>> {
    let sql = "SELECT id, seq, name, at, author FROM version ORDER BY at, id";
    let mut statement = conn.prepare_cached(sql)?;
    let versions = statement.query_map([], |row| {
        let (id, at): (String, String) = (row.get(0)?, row.get(3)?);
        Ok(Version {
            id: id.parse().map_err(|error| unreadable(0, error))?,
            seq: row.get(1)?,
            name: row.get(2)?,
            at: NaiveDateTime::parse_from_str(&at, FORMAT).map_err(|error| unreadable(3, error))?,
            author: row.get(4)?,
        })
    })?;
    versions.collect()
}

/// Writes a version, in place of the one of the same identity.
pub fn put(conn: &Connection, version: &Version) -> rusqlite::Result<()> {
    let sql = "INSERT INTO version (id, seq, name, at, author) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (id) DO UPDATE SET name = excluded.name";
    conn.prepare_cached(sql)?.execute(params![
        version.id.to_string(),
        version.seq,
        version.name,
        version.at.format(FORMAT).to_string(),
        version.author,
    ])?;
    Ok(())
}

/// Takes the name off a state again. The state itself stays in the history.
pub fn remove(conn: &Connection, id: Id) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM version WHERE id = ?1")?
        .execute([id.to_string()])?;
    Ok(())
}
