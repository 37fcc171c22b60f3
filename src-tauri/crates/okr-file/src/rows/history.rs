//! The history table: every edit ever made. Named versions are in `rows/versions.rs`.

use crate::history::{Entry, Head, Link, Undone};
use chrono::NaiveDateTime;
use okr::Change;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const FORMAT: &str = "%Y-%m-%dT%H:%M:%S";
const HEAD: &str = "SELECT seq, at, author, label, step FROM history";
const COLUMNS: &str =
    "SELECT seq, at, author, label, step, undone, changes, follows, steps, reason FROM history";
/// The same of a file of version 1, which may still have to be rescued.
const COLUMNS_1: &str =
    "SELECT seq, at, author, label, step, undone, changes, NULL, 1, '' FROM history";

/// Writes an entry, in place of the one of the same number.
pub fn put(conn: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let sql = "INSERT INTO history
                   (seq, at, author, label, step, undone, changes, follows, steps, reason)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
               ON CONFLICT (seq) DO UPDATE SET label = excluded.label,
                   undone = excluded.undone, changes = excluded.changes,
                   steps = excluded.steps, reason = excluded.reason";
    let changes = serde_json::to_string(&entry.changes)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    conn.prepare_cached(sql)?.execute(params![
        entry.seq,
        entry.at.format(FORMAT).to_string(),
        entry.author,
        entry.label,
        entry.step,
        entry.undone.number(),
        changes,
        entry.follows,
        entry.steps,
        entry.reason,
    ])?;
    Ok(())
}

/// What was taken back can no longer be brought again.
pub fn leave_behind(conn: &Connection) -> rusqlite::Result<()> {
    conn.prepare_cached("UPDATE history SET undone = 2 WHERE undone = 1")?
        .execute([])?;
    Ok(())
}

/// The number of the latest entry, 0 when there is none.
pub fn last(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT coalesce(max(seq), 0) FROM history", [], |row| {
        row.get(0)
    })
}

/// The entry of this number.
pub fn one(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = format!("{COLUMNS} WHERE seq = ?1");
    conn.prepare_cached(&sql)?
        .query_row([seq], entry)
        .optional()
}

/// The latest entry that counts, before entry `seq`.
pub fn done_before(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Head>> {
    let sql = format!("{HEAD} WHERE seq < ?1 AND undone = 0 ORDER BY seq DESC LIMIT 1");
    conn.prepare_cached(&sql)?.query_row([seq], head).optional()
}

/// The first entry that was taken back and can be brought again, after entry `seq`.
pub fn undone_after(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Head>> {
    let sql = format!("{HEAD} WHERE seq > ?1 AND undone = 1 ORDER BY seq LIMIT 1");
    conn.prepare_cached(&sql)?.query_row([seq], head).optional()
}

/// The latest entries, newest first.
pub fn latest(conn: &Connection, most: usize) -> rusqlite::Result<Vec<Entry>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} ORDER BY seq DESC LIMIT ?1"))?;
    statement.query_map([most], entry)?.collect()
}

/// At most so many entries from number `from` on, oldest first.
pub fn some_since(conn: &Connection, from: i64, most: usize) -> rusqlite::Result<Vec<Entry>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let sql = format!("{COLUMNS} WHERE seq >= ?1 ORDER BY seq LIMIT ?2");
    let mut statement = conn.prepare_cached(&sql)?;
    statement.query_map([from, most], entry)?.collect()
}

/// Number, time and author of the entries from number `from` on, oldest first. What they
/// changed is not read: that is what takes long.
pub fn heads(conn: &Connection, from: i64) -> rusqlite::Result<Vec<Head>> {
    let mut statement = conn.prepare_cached(&format!("{HEAD} WHERE seq >= ?1 ORDER BY seq"))?;
    statement.query_map([from], head)?.collect()
}

/// Where every entry stands among the others, oldest first.
pub fn links(conn: &Connection) -> rusqlite::Result<Vec<Link>> {
    let mut statement =
        conn.prepare_cached("SELECT seq, undone, follows FROM history ORDER BY seq")?;
    let links = statement.query_map([], |row| {
        Ok(Link {
            seq: row.get(0)?,
            undone: Undone::from_number(row.get(1)?),
            follows: row.get(2)?,
        })
    })?;
    links.collect()
}

/// The entries that count and hold `text` in their changes, latest first.
pub fn telling(conn: &Connection, text: &str) -> rusqlite::Result<Vec<Entry>> {
    let sql = format!("{COLUMNS} WHERE undone = 0 AND instr(changes, ?1) > 0 ORDER BY seq DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    statement.query_map([text], entry)?.collect()
}

/// Every entry that can be read, oldest first; stops where reading stops.
pub fn readable(conn: &Connection) -> Vec<Entry> {
    let mut out = Vec::new();
    let prepared = conn
        .prepare(&format!("{COLUMNS} ORDER BY seq"))
        .or_else(|_| conn.prepare(&format!("{COLUMNS_1} ORDER BY seq")));
    let Ok(mut statement) = prepared else {
        return out;
    };
    let Ok(mut rows) = statement.query([]) else {
        return out;
    };
    while let Ok(Some(row)) = rows.next() {
        out.extend(entry(row));
    }
    out
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let head = head(row)?;
    let changes: String = row.get(6)?;
    Ok(Entry {
        seq: head.seq,
        at: head.at,
        author: head.author,
        label: head.label,
        step: head.step,
        undone: Undone::from_number(row.get(5)?),
        changes: serde_json::from_str::<Vec<Change>>(&changes)
            .map_err(|error| unreadable(6, error))?,
        follows: row.get(7)?,
        steps: row.get(8)?,
        reason: row.get(9)?,
    })
}

fn head(row: &Row<'_>) -> rusqlite::Result<Head> {
    let at: String = row.get(1)?;
    Ok(Head {
        seq: row.get(0)?,
        at: NaiveDateTime::parse_from_str(&at, FORMAT).map_err(|error| unreadable(1, error))?,
        author: row.get(2)?,
        label: row.get(3)?,
        step: row.get(4)?,
    })
}

pub(super) fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into())
}
