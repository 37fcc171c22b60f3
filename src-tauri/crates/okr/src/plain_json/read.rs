//! From text to a plan, as forgiving as can be: only what is not JSON or holds no nodes is
//! refused.

use crate::{Refusal, Row};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;

/// A plan as the text has it.
pub(super) struct Plan {
    pub(super) source: String,
    pub(super) period: Option<String>,
    pub(super) nodes: Vec<Node>,
    /// The rows of our own export; empty in a file from elsewhere.
    pub(super) rows: Vec<Row>,
    /// How many rows could not be read, as a newer program may write them.
    pub(super) unread: usize,
}

/// One objective.
pub(super) struct Node {
    pub(super) id: String,
    pub(super) parent: Option<String>,
    pub(super) level: usize,
    pub(super) owner: Option<String>,
    pub(super) title: String,
    pub(super) key_results: Vec<PlainKeyResult>,
}

/// One key result. `odd` are the names of fields that hold something else than they should.
pub(super) struct PlainKeyResult {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) start: Option<Decimal>,
    pub(super) target: Option<Decimal>,
    pub(super) current: Option<Decimal>,
    pub(super) due: Option<NaiveDate>,
    pub(super) odd: Vec<&'static str>,
}

pub(super) fn plan(text: &str) -> Result<Plan, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| Refusal::BrokenJson {
        line: error.line(),
        column: error.column(),
    })?;
    let Some(nodes) = value.get("nodes").and_then(Value::as_array) else {
        return Err(Refusal::NotAPlan {
            at: "nodes".to_owned(),
        });
    };
    let nodes = nodes
        .iter()
        .enumerate()
        .map(|(at, node)| node_of(node, &format!("nodes[{at}]")))
        .collect::<Result<Vec<_>, _>>()?;
    let written = value.pointer("/okr_canvas/rows").and_then(Value::as_array);
    let written = written.map_or([].as_slice(), Vec::as_slice);
    let rows: Vec<Row> = written
        .iter()
        .filter_map(|row| serde_json::from_value(row.clone()).ok())
        .collect();
    Ok(Plan {
        source: text_of(value.get("source")).unwrap_or_default(),
        period: text_of(value.get("period")).filter(|period| !period.trim().is_empty()),
        nodes,
        unread: written.len() - rows.len(),
        rows,
    })
}

fn node_of(node: &Value, at: &str) -> Result<Node, Refusal> {
    let wrong = |field: &str| Refusal::NotAPlan {
        at: format!("{at}{field}"),
    };
    if !node.is_object() {
        return Err(wrong(""));
    }
    let key_results = match node.get("key_results") {
        None | Some(Value::Null) => vec![],
        Some(Value::Array(rows)) => rows
            .iter()
            .enumerate()
            .map(|(n, row)| key_result_of(row, &format!("{at}.key_results[{n}]")))
            .collect::<Result<_, _>>()?,
        Some(_) => return Err(wrong(".key_results")),
    };
    let level = node.get("level").and_then(Value::as_u64).unwrap_or(0);
    Ok(Node {
        id: text_of(node.get("id")).unwrap_or_default(),
        parent: text_of(node.get("parent")),
        level: usize::try_from(level).unwrap_or(usize::MAX),
        owner: text_of(node.get("owner")).filter(|owner| !owner.trim().is_empty()),
        title: title_of(node).ok_or_else(|| wrong(".title"))?,
        key_results,
    })
}

fn key_result_of(row: &Value, at: &str) -> Result<PlainKeyResult, Refusal> {
    let wrong = |field: &str| Refusal::NotAPlan {
        at: format!("{at}{field}"),
    };
    if !row.is_object() {
        return Err(wrong(""));
    }
    let mut odd = vec![];
    let mut number = |field: &'static str| {
        let value = row.get(field).filter(|value| !value.is_null());
        let number = value.and_then(number_of);
        if value.is_some() && number.is_none() {
            odd.push(field);
        }
        number
    };
    let (start, target, current) = (number("start"), number("target"), number("current"));
    let due = row.get("due").filter(|due| !due.is_null());
    let date = due
        .and_then(Value::as_str)
        .and_then(|due| due.trim().parse().ok());
    if due.is_some() && date.is_none() {
        odd.push("due");
    }
    Ok(PlainKeyResult {
        id: text_of(row.get("id")).unwrap_or_default(),
        title: title_of(row).ok_or_else(|| wrong(".title"))?,
        unit: text_of(row.get("unit")).unwrap_or_default(),
        start,
        target,
        current,
        due: date,
        odd,
    })
}

/// The title; empty where there is none. None when it is not a text.
fn title_of(value: &Value) -> Option<String> {
    match value.get("title") {
        None | Some(Value::Null) => Some(String::new()),
        title => text_of(title),
    }
}

fn text_of(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A number, also one written as a text.
fn number_of(value: &Value) -> Option<Decimal> {
    let text = text_of(Some(value))?;
    let text = text.trim();
    text.parse()
        .or_else(|_| Decimal::from_scientific(text))
        .ok()
}
