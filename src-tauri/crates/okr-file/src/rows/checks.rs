//! What is asked of a file before anybody trusts it.

use rusqlite::{Connection, ErrorCode};

/// One entry of a file's list of tables, indexes, views and triggers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchemaEntry {
    kind: String,
    name: String,
    table: String,
    sql: Option<String>,
}

/// The list of tables and the like, sorted.
pub fn schema(conn: &Connection) -> rusqlite::Result<Vec<SchemaEntry>> {
    let mut statement = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| {
        Ok(SchemaEntry {
            kind: row.get(0)?,
            name: row.get(1)?,
            table: row.get(2)?,
            sql: row.get(3)?,
        })
    })?;
    let mut entries = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// Whether `name` is an ordinary table: no view and nothing virtual, which would run code
/// that came with the file.
pub fn is_plain_table(conn: &Connection, name: &str) -> bool {
    let sql = "SELECT 1 FROM sqlite_schema
               WHERE type = 'table' AND name = ?1 AND rootpage > 0 AND sql LIKE 'CREATE TABLE%'";
    conn.prepare(sql)
        .and_then(|mut found| found.exists([name]))
        .unwrap_or(false)
}

/// What SQLite's own check finds, at most `most` findings, and whether the last page is
/// whole; empty when the file is sound.
pub fn unsound(conn: &Connection, most: u32) -> rusqlite::Result<Vec<String>> {
    let mut findings = Vec::from_iter(last_page_cut(conn)?);
    let found = conn
        .prepare(&format!("PRAGMA quick_check({most})"))
        .and_then(|mut statement| {
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                findings.push(row.get::<_, String>(0)?);
            }
            Ok(())
        });
    findings.retain(|finding| finding != "ok");
    match found {
        // The check itself may stumble over the damage.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            findings.push(error.to_string());
            Ok(findings)
        }
        Err(error) => Err(error),
        Ok(()) => Ok(findings),
    }
}

/// SQLite reads the missing end of a last page as zeros and never looks further: where the
/// page had room at its end, its own check finds a file that was cut off there sound.
fn last_page_cut(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let page = head(conn, "page_size")?.unsigned_abs().max(1);
    let file = conn.path().and_then(|path| std::fs::metadata(path).ok());
    let over = file.map_or(0, |file| file.len() % page);
    Ok((over > 0).then(|| format!("the last page ends after {over} of {page} bytes")))
}

/// How many references lead nowhere.
pub fn dangling(conn: &Connection) -> rusqlite::Result<usize> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// Reads a number from the file's head.
pub fn head(conn: &Connection, name: &str) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, name, |row| row.get(0))
}
