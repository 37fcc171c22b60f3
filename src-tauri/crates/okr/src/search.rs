//! Finding things by their words, for the palette.
//!
//! Every title is folded and compared at each search: an index would have to be kept in
//! step with every edit, and thousands of titles take a millisecond or two as it is.

use crate::{Activity, ActivityLink, Cycle, Id, Row, StrategicObjective, Table, Unit, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hit {
    /// The thing.
    pub id: Id,
    /// What kind of thing.
    pub table: Table,
    /// Its title.
    pub title: String,
    /// Where it stands: `PMO, 2026`.
    pub place: String,
    /// The canvas to open for it.
    pub canvas: Option<Id>,
}

/// The tables with titles, those looked for most often first.
const SEARCHED: &[Table] = &[
    Table::Unit,
    Table::StrategicObjective,
    Table::Objective,
    Table::KeyResult,
    Table::Person,
    Table::Cycle,
    Table::Activity,
    Table::Milestone,
];

/// The best hits for `text` in every title of the workspace, at most `most`: titles that
/// start with it first, then words that do, then titles that hold it anywhere, then those
/// that hold all its words; case and accents are folded.
pub fn search(workspace: &Workspace, text: &str, most: usize) -> Vec<Hit> {
    let mut sought = String::new();
    fold_into(text.trim(), &mut sought);
    if sought.is_empty() {
        return vec![];
    }
    let words: Vec<&str> = sought.split_whitespace().collect();
    let mut found = vec![];
    let mut folded = String::new();
    for (place, table) in SEARCHED.iter().enumerate() {
        for row in workspace.rows_of(*table) {
            folded.clear();
            each_title(row, &mut |title| {
                if !folded.is_empty() {
                    folded.push(' ');
                }
                fold_into(title, &mut folded);
            });
            if let Some(rank) = rank(&folded, &sought, &words) {
                found.push(((rank, place, folded.len(), row.id()), row));
            }
        }
    }
    found.sort_unstable_by_key(|(key, _)| *key);
    found
        .into_iter()
        .take(most)
        .map(|(_, row)| hit(workspace, row))
        .collect()
}

/// How well a title fits, best is 0; none when it does not.
fn rank(title: &str, sought: &str, words: &[&str]) -> Option<u8> {
    if title.starts_with(sought) {
        return Some(0);
    }
    let mut from = 0;
    let mut inside = false;
    while let Some(at) = title
        .get(from..)
        .and_then(|rest| rest.find(sought))
        .map(|at| from + at)
    {
        let before = title.get(..at).and_then(|start| start.chars().next_back());
        if before.is_none_or(|letter| !letter.is_alphanumeric()) {
            return Some(1);
        }
        inside = true;
        from = at + sought.len();
    }
    if inside {
        return Some(2);
    }
    (words.len() > 1 && words.iter().all(|word| title.contains(word))).then_some(3)
}

fn each_title(row: &Row, visit: &mut dyn FnMut(&str)) {
    match row {
        Row::Unit(row) => [&row.name, &row.short]
            .into_iter()
            .for_each(|text| visit(text)),
        Row::StrategicObjective(row) => [&row.code, &row.title]
            .into_iter()
            .for_each(|text| visit(text)),
        Row::Objective(row) => [&row.verb, &row.subject]
            .into_iter()
            .for_each(|text| visit(text)),
        Row::KeyResult(row) => visit(&row.title),
        Row::Person(row) => visit(&row.name),
        Row::Cycle(row) => visit(&row.name),
        Row::Activity(row) => [&row.code, &row.title]
            .into_iter()
            .for_each(|text| visit(text)),
        Row::Milestone(row) => visit(&row.title),
        _ => {}
    }
}

fn hit(workspace: &Workspace, row: &Row) -> Hit {
    let canvas = canvas_of(workspace, row);
    let title = match row {
        Row::Unit(row) => row.name.clone(),
        Row::StrategicObjective(row) => format!("{} {}", row.code, row.title).trim().to_owned(),
        Row::Objective(row) => row.title(),
        Row::KeyResult(row) => row.title.clone(),
        Row::Person(row) => row.name.clone(),
        Row::Cycle(row) => row.name.clone(),
        Row::Activity(row) => row.title.clone(),
        Row::Milestone(row) => row.title.clone(),
        _ => String::new(),
    };
    Hit {
        id: row.id(),
        table: row.table(),
        title,
        place: place(workspace, row, canvas),
        canvas,
    }
}

fn place(workspace: &Workspace, row: &Row, canvas: Option<Id>) -> String {
    let brief = |unit: Id| workspace.get::<Unit>(unit).map_or("", Unit::brief);
    match row {
        Row::Unit(row) => row.parent.map_or("", brief).to_owned(),
        Row::StrategicObjective(StrategicObjective { horizon, .. }) => horizon.clone(),
        _ => {
            let Some(canvas) = canvas.and_then(|id| workspace.get::<crate::Canvas>(id)) else {
                return String::new();
            };
            let cycle = workspace
                .get::<Cycle>(canvas.cycle)
                .map_or("", |row| row.name.as_str());
            format!("{}, {cycle}", brief(canvas.unit))
        }
    }
}

/// The canvas a thing stands on; a unit's is the newest one.
fn canvas_of(workspace: &Workspace, row: &Row) -> Option<Id> {
    match row {
        Row::Unit(row) => {
            let cycles = workspace.cycles();
            cycles
                .iter()
                .find_map(|cycle| workspace.canvas_of(row.id, cycle.id))
                .map(|row| row.id)
        }
        Row::Activity(Activity { id, .. }) => {
            let link = workspace
                .below(*id)
                .next()
                .map(|row: &ActivityLink| row.key_result)?;
            workspace.canvas_under(link)
        }
        row => workspace.canvas_under(row.id()),
    }
}

/// Appends `text` in lower case and without accents.
pub fn fold_into(text: &str, out: &mut String) {
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else {
            letter
                .to_lowercase()
                .for_each(|letter| push_plain(letter, out));
        }
    }
}

/// Latin letters without their marks; combining marks are left out.
fn push_plain(letter: char, out: &mut String) {
    let plain = match letter {
        '\u{300}'..='\u{36f}' => return,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ł' | 'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => {
            out.push_str("ss");
            return;
        }
        'æ' => {
            out.push_str("ae");
            return;
        }
        'œ' => {
            out.push_str("oe");
            return;
        }
        other => other,
    };
    out.push(plain);
}
