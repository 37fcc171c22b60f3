//! Reading what can still be read: table by table, from both ends towards the damage, then
//! row by row through it.

use super::{checks, name, read, stored};
use okr::{Id, Row, Table};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};

/// After so many row numbers in a row that give nothing, no more are tried.
const MOST_MISSES: usize = 3_000;

/// What one table gave.
#[derive(Debug, Default)]
pub struct Salvaged {
    /// Rows that could be read.
    pub rows: Vec<Row>,
    /// Rows that are known to have been there and could not be read.
    pub lost: BTreeSet<Id>,
    /// What the lost ones belonged to, as far as an index still says it.
    pub parents: HashMap<Id, Id>,
    /// Rows that could not be read and whose identity is unknown too.
    pub nameless: usize,
    /// Reading stopped somewhere, so there may have been more.
    pub cut_short: bool,
}

/// Reads a table as far as it goes.
pub fn table(conn: &Connection, table: Table) -> Salvaged {
    let mut out = Salvaged::default();
    if !checks::is_plain_table(conn, name(table)) {
        out.cut_short = true;
        return out;
    }
    let mut bad = 0;
    let forward = run(conn, table, "ORDER BY rowid", &mut out.rows, &mut bad);
    if let Err(stopped) = forward {
        out.cut_short = true;
        let from_start = stopped;
        let mut tail = Vec::new();
        let from_end = match run(conn, table, "ORDER BY rowid DESC", &mut tail, &mut bad) {
            Ok(()) => 0,
            Err(stopped) => stopped.unwrap_or(i64::MAX),
        };
        tail.reverse();
        out.rows.extend(tail);
        between(
            conn,
            table,
            from_start.unwrap_or(0),
            from_end,
            &mut out.rows,
            &mut bad,
        );
    }
    dedup(&mut out.rows);
    let read: BTreeSet<Id> = out.rows.iter().map(Row::id).collect();
    let numbers = ids(conn, table);
    let lost = numbers.iter().filter(|(id, _)| !read.contains(*id));
    // A damaged index may give two identities the same number, and both are lost.
    out.lost = lost.clone().map(|(id, _)| *id).collect();
    let lost: HashMap<i64, Id> = lost.map(|(id, number)| (*number, *id)).collect();
    if !lost.is_empty() {
        let parents = parents(conn, table).into_iter();
        out.parents = parents
            .filter_map(|(number, parent)| Some((*lost.get(&number)?, parent)))
            .collect();
    }
    out.nameless = bad.max(out.lost.len()) - out.lost.len();
    out
}

/// Reads rows until an error; gives back the number of the last row that could be read.
fn run(
    conn: &Connection,
    table: Table,
    rest: &str,
    into: &mut Vec<Row>,
    bad: &mut usize,
) -> Result<(), Option<i64>> {
    let mut last = None;
    let mut statement = conn.prepare(&select(conn, table, rest)).map_err(|_| None)?;
    let mut rows = statement.query([]).map_err(|_| None)?;
    loop {
        match rows.next() {
            Ok(Some(row)) => {
                last = row.get(0).ok().or(last);
                match read(table, row) {
                    Ok(row) => into.push(row),
                    Err(_) => *bad += 1,
                }
            }
            Ok(None) => return Ok(()),
            Err(_) => return Err(last),
        }
    }
}

/// Tries every row number between two stretches.
fn between(
    conn: &Connection,
    table: Table,
    low: i64,
    high: i64,
    into: &mut Vec<Row>,
    bad: &mut usize,
) {
    let Ok(mut statement) = conn.prepare(&select(conn, table, "WHERE rowid = ?1")) else {
        return;
    };
    let mut misses = 0;
    for number in low.saturating_add(1)..high {
        let Ok(mut rows) = statement.query([number]) else {
            return;
        };
        match rows.next() {
            Ok(Some(row)) => {
                misses = 0;
                match read(table, row) {
                    Ok(row) => into.push(row),
                    Err(_) => *bad += 1,
                }
            }
            Ok(None) | Err(_) => misses += 1,
        }
        if misses > MOST_MISSES {
            return;
        }
    }
}

/// Every column of a table; nothing where a file of an older version has none.
fn select(conn: &Connection, table: Table, rest: &str) -> String {
    let known = format!("SELECT * FROM \"{}\"", name(table));
    let there: BTreeSet<String> = conn
        .prepare(&known)
        .map(|statement| statement.column_names().map(str::to_owned).collect())
        .unwrap_or_default();
    let columns: Vec<String> = stored::columns(table)
        .iter()
        .map(|column| match there.contains(*column) {
            true => format!("\"{column}\""),
            false => "NULL".to_owned(),
        })
        .collect();
    format!(
        "SELECT rowid, {} FROM \"{}\" {rest}",
        columns.join(", "),
        name(table)
    )
}

/// Every identity that the table's index still knows, with the number of its row.
fn ids(conn: &Connection, table: Table) -> HashMap<Id, i64> {
    let sql = format!("SELECT rowid, id FROM \"{}\" ORDER BY id", name(table));
    let all = indexed(conn, &sql).into_iter();
    all.map(|(number, id)| (id, number)).collect()
}

/// What every row belongs to, by the number of the row. An index stands on pages of its
/// own: those may be whole where the row's page is not.
fn parents(conn: &Connection, table: Table) -> HashMap<i64, Id> {
    let Some(column) = parent(table) else {
        return HashMap::new();
    };
    let name = name(table);
    let sql = format!(
        "SELECT rowid, \"{column}\" FROM \"{name}\" INDEXED BY \"{name}_{column}\" \
         WHERE \"{column}\" IS NOT NULL ORDER BY \"{column}\""
    );
    indexed(conn, &sql).into_iter().collect()
}

/// The column that says what a row belongs to.
fn parent(table: Table) -> Option<&'static str> {
    match table {
        Table::Unit => Some("parent"),
        Table::Period => Some("cycle"),
        Table::Canvas => Some("unit"),
        Table::Objective => Some("canvas"),
        Table::KeyResult => Some("objective"),
        Table::PeriodTarget
        | Table::Milestone
        | Table::OutcomePlan
        | Table::ActivityLink
        | Table::CheckIn => Some("key_result"),
        Table::Alignment => Some("objective"),
        Table::Waiver => Some("thing"),
        Table::Settings
        | Table::Level
        | Table::Person
        | Table::StrategicObjective
        | Table::Cycle
        | Table::Activity => None,
    }
}

/// What an ordered question gives from both ends until it stops: numbers of rows, and an
/// identity for each.
fn indexed(conn: &Connection, sql: &str) -> Vec<(i64, Id)> {
    let mut out = vec![];
    for direction in ["ASC", "DESC"] {
        let Ok(mut statement) = conn.prepare(&format!("{sql} {direction}")) else {
            continue;
        };
        let Ok(mut rows) = statement.query([]) else {
            continue;
        };
        while let Ok(Some(row)) = rows.next() {
            let id = row.get_ref(1).ok();
            let id = id.and_then(|cell| cell.as_str().ok()?.parse().ok());
            if let (Ok(number), Some(id)) = (row.get(0), id) {
                out.push((number, id));
            }
        }
    }
    out
}

fn dedup(rows: &mut Vec<Row>) {
    let mut seen = BTreeSet::new();
    rows.retain(|row| seen.insert(row.id()));
}
