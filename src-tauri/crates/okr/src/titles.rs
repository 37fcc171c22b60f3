//! Finding words in the titles of objectives, key results, work and plans, and what
//! replacing them comes to. Changes nothing itself: each finding carries its edit.

use crate::{
    Activity, Cycle, Edit, Id, KeyResult, KeyResultField, Language, Objective, ObjectiveField,
    OutcomePlan, PlanField, Refusal, Row, Table, Unit, Workspace,
};
use crate::{ActivityField, ActivityLink, Canvas};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Findings that are told one by one; beyond them they are only counted.
const MOST: usize = 1000;

/// What to look for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AskTitles {
    /// The words.
    pub text: String,
    /// What to put in their place.
    pub with: String,
    /// Whether capitals matter.
    pub case: bool,
    /// Only on this canvas; everywhere for none.
    pub canvas: Option<Id>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Titles {
    /// How often, in all titles together.
    pub count: u32,
    /// The titles, at most a thousand of them.
    pub found: Vec<TitleFound>,
    /// How many titles there are beyond those.
    pub more: u32,
}

/// One title that holds the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TitleFound {
    /// The thing to go to: the key result of a plan or of a piece of work.
    pub thing: Id,
    /// What kind of thing holds the title.
    pub table: Table,
    /// Where it stands: `PMO, 2026`.
    pub place: String,
    /// Its canvas.
    pub canvas: Option<Id>,
    /// The title cut up at the words: plain, found, plain, found …
    pub before: Vec<String>,
    /// The same with the words replaced.
    pub after: Vec<String>,
    /// The edit that replaces them; none when that is refused.
    pub edit: Option<Edit>,
    /// Why it is refused.
    pub refused: Option<String>,
}

/// The titles that hold the words.
pub fn find_titles(workspace: &Workspace, ask: &AskTitles, language: Language) -> Titles {
    let with = With {
        text: &ask.with,
        as_typed: ask.case,
    };
    let mut titles = Titles {
        count: 0,
        found: vec![],
        more: 0,
    };
    if ask.text.is_empty() {
        return titles;
    }
    for table in [
        Table::Objective,
        Table::KeyResult,
        Table::OutcomePlan,
        Table::Activity,
    ] {
        for row in workspace.rows_of(table) {
            let Some((text, thing)) = title_of(workspace, row) else {
                continue;
            };
            let parts = cut(&text, &ask.text, ask.case);
            if parts.len() < 2 {
                continue;
            }
            let canvas = workspace.canvas_under(thing);
            if ask.canvas.is_some() && ask.canvas != canvas {
                continue;
            }
            titles.count += u32::try_from(parts.len() / 2).unwrap_or(u32::MAX);
            if titles.found.len() == MOST {
                titles.more += 1;
                continue;
            }
            let after = replaced(&parts, &with);
            let answer = edit_for(row, &parts, &with);
            titles.found.push(TitleFound {
                thing,
                table,
                place: place(workspace, canvas),
                canvas,
                before: parts,
                after,
                refused: answer.as_ref().err().map(|why| why.sentence(language)),
                edit: answer.ok(),
            });
        }
    }
    titles
}

/// The title of a row, and the thing to go to for it.
fn title_of(workspace: &Workspace, row: &Row) -> Option<(String, Id)> {
    match row {
        Row::Objective(row) => Some((joined(row), row.id)),
        Row::KeyResult(row) => Some((row.title.clone(), row.id)),
        Row::OutcomePlan(row) => Some((row.text.clone(), row.key_result)),
        Row::Activity(Activity { id, title, .. }) => {
            let link: &ActivityLink = workspace.below(*id).next()?;
            Some((title.clone(), link.key_result))
        }
        _ => None,
    }
}

fn joined(row: &Objective) -> String {
    if row.verb.is_empty() {
        return row.subject.clone();
    }
    format!("{} {}", row.verb, row.subject)
}

fn place(workspace: &Workspace, canvas: Option<Id>) -> String {
    let Some(canvas) = canvas.and_then(|id| workspace.get::<Canvas>(id)) else {
        return String::new();
    };
    let unit = workspace.get::<Unit>(canvas.unit).map_or("", Unit::brief);
    let cycle = workspace
        .get::<Cycle>(canvas.cycle)
        .map_or("", |row| row.name.as_str());
    format!("{unit}, {cycle}")
}

/// A text cut up at the words: plain, found, plain, … A text without them is one part.
fn cut(text: &str, words: &str, case: bool) -> Vec<String> {
    let mut parts = vec![];
    let mut plain = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = starts(rest, words, case).filter(|length| *length > 0) {
            parts.push(text.get(plain..at).unwrap_or_default().to_owned());
            parts.push(rest.get(..length).unwrap_or_default().to_owned());
            at += length;
            plain = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    parts.push(text.get(plain..).unwrap_or_default().to_owned());
    parts
}

/// How many bytes of `text` are the words, where it starts with them.
fn starts(text: &str, words: &str, case: bool) -> Option<usize> {
    if case {
        return text.starts_with(words).then_some(words.len());
    }
    let mut letters = text.char_indices();
    let mut sought = words.chars().flat_map(char::to_lowercase).peekable();
    while sought.peek().is_some() {
        let (_, letter) = letters.next()?;
        for small in letter.to_lowercase() {
            if sought.next() != Some(small) {
                return None;
            }
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// What is put in place of the words found.
struct With<'a> {
    text: &'a str,
    /// Capitals are as typed; else a word keeps the capital it begins with.
    as_typed: bool,
}

impl With<'_> {
    fn in_place_of(&self, found: &str) -> String {
        let mut letters = found.chars();
        let begins_so =
            letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase);
        let mut own = self.text.chars();
        match own.next() {
            Some(first) if begins_so && !self.as_typed => first.to_uppercase().chain(own).collect(),
            _ => self.text.to_owned(),
        }
    }
}

fn replaced(parts: &[String], with: &With) -> Vec<String> {
    let put = |(n, part): (usize, &String)| {
        if n % 2 == 1 {
            with.in_place_of(part)
        } else {
            part.clone()
        }
    };
    parts.iter().enumerate().map(put).collect()
}

/// The edit that puts `with` in place of the words.
fn edit_for(row: &Row, parts: &[String], with: &With) -> Result<Edit, Refusal> {
    let text = replaced(parts, with).concat();
    let title = text.trim();
    if title.is_empty() {
        return Err(Refusal::EmptyName);
    }
    if parts.concat() == text {
        return Err(Refusal::NothingToDo);
    }
    let to = title.to_owned();
    Ok(match row {
        Row::Objective(row) => objective_edit(row, parts, with, title),
        Row::KeyResult(KeyResult { id, .. }) => Edit::SetKeyResult {
            id: *id,
            set: KeyResultField::Title(to),
        },
        Row::OutcomePlan(OutcomePlan {
            id,
            key_result,
            outcome,
            ..
        }) => Edit::SetPlan {
            id: *id,
            key_result: *key_result,
            outcome: *outcome,
            set: PlanField::Text(to),
        },
        Row::Activity(Activity { id, .. }) => Edit::SetActivity {
            id: *id,
            set: ActivityField::Title(to),
        },
        _ => return Err(Refusal::NothingToDo),
    })
}

/// The verb stays the verb unless words that reach beyond it are replaced.
fn objective_edit(row: &Objective, parts: &[String], with: &With, title: &str) -> Edit {
    let (verb, subject) = split(row, parts, with).unwrap_or_else(|| {
        let (verb, subject) = title.split_once(' ').unwrap_or((title, ""));
        (verb.to_owned(), subject.to_owned())
    });
    let set = |set| Edit::SetObjective { id: row.id, set };
    Edit::Together {
        edits: vec![
            set(ObjectiveField::Verb(verb)),
            set(ObjectiveField::Subject(subject)),
        ],
    }
}

/// Verb and subject with their own words replaced; none when some lie in both.
fn split(row: &Objective, parts: &[String], with: &With) -> Option<(String, String)> {
    let border = row.verb.len();
    let (mut verb, mut subject, mut at) = (String::new(), String::new(), 0);
    for (n, part) in parts.iter().enumerate() {
        let end = at + part.len();
        let found = n % 2 == 1;
        if found && at < border && end > border {
            return None;
        }
        let (head, tail) = part.split_at(border.saturating_sub(at).min(part.len()));
        match (found, at < border) {
            (true, true) => verb.push_str(&with.in_place_of(part)),
            (true, false) => subject.push_str(&with.in_place_of(part)),
            (false, _) => {
                verb.push_str(head);
                subject.push_str(tail);
            }
        }
        at = end;
    }
    Some((verb.trim().to_owned(), subject.trim().to_owned()))
}
