//! The versions a file has had, and the way from each to the next.
//!
//! A migration that was released is never edited. For each there is a stored file of its
//! time in `tests/files/`, which a test opens.

use crate::rows::checks::{self, SchemaEntry};
use rusqlite::Connection;
use std::sync::OnceLock;

/// `OKRc` in the head of the file, at byte 68: how we and `file` know our own.
pub const APPLICATION_ID: i32 = i32::from_be_bytes(*b"OKRc");

/// The version this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// What leads from version n to version n + 1.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_workspace.sql"),
    include_str!("migrations/0002_versions.sql"),
];

/// Brings a file from version `from` to the newest, within the caller's transaction.
pub fn migrate(conn: &Connection, from: i64) -> rusqlite::Result<()> {
    let from = usize::try_from(from).unwrap_or(0);
    for sql in MIGRATIONS.iter().skip(from) {
        conn.execute_batch(sql)?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)
}

/// Whether a file of this version holds exactly the tables we made, nothing else.
pub fn is_our_schema(conn: &Connection, version: i64) -> rusqlite::Result<bool> {
    Ok(Some(&checks::schema(conn)?) == expected(version))
}

/// The tables of a version, found by making them.
fn expected(version: i64) -> Option<&'static Vec<SchemaEntry>> {
    static ALL: OnceLock<Vec<Vec<SchemaEntry>>> = OnceLock::new();
    let all = ALL.get_or_init(|| make_all().unwrap_or_default());
    usize::try_from(version)
        .ok()?
        .checked_sub(1)
        .and_then(|at| all.get(at))
}

fn make_all() -> rusqlite::Result<Vec<Vec<SchemaEntry>>> {
    let conn = Connection::open_in_memory()?;
    MIGRATIONS
        .iter()
        .map(|sql| {
            conn.execute_batch(sql)?;
            checks::schema(&conn)
        })
        .collect()
}
