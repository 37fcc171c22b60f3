//! When another program changed the open file: what differs, in words, and the choice.

use crate::desk::{Desk, Nothing};
use crate::messages::{Failure, Started};
use okr::{Id, Language, Workspace};
use okr_file::{Difference, Side};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Longest text of a value in the dialog.
const MOST_LETTERS: usize = 200;

#[derive(Deserialize)]
pub struct Settle {
    choices: Vec<Chosen>,
}

#[derive(Deserialize)]
struct Chosen {
    id: Id,
    field: Option<String>,
    mine: bool,
}

/// The fields that differ between the window and the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OutsideList {
    /// Each with both values.
    pub fields: Vec<OutsideField>,
}

/// One field that differs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OutsideField {
    /// The row.
    pub id: Id,
    /// The field; none when the whole row is only on one side.
    pub field: Option<String>,
    /// The thing's name.
    pub thing: String,
    /// The field's name for people; empty for a whole row.
    pub name: String,
    /// As it is in this window; none when it is not there.
    pub mine: Option<String>,
    /// As it is in the file; none when it is not there.
    pub theirs: Option<String>,
    /// Whether this window's value is offered: it was changed here.
    pub offer_mine: bool,
}

impl Desk {
    pub(crate) fn outside(&self, _: Nothing) -> Result<OutsideList, Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            let (differences, theirs) = file
                .outside()
                .map_err(|error| Failure::of_file(&error, language))?;
            let words = Words {
                mine: file.workspace(),
                theirs: &theirs,
                language,
            };
            Ok(OutsideList {
                fields: differences.iter().map(|one| words.field(one)).collect(),
            })
        })
    }

    /// Goes on with the file as it is now and what was chosen of this window.
    pub(crate) fn settle_outside(&self, args: Settle) -> Result<Started, Failure> {
        let language = self.machine().language;
        let stamp = self.stamp();
        let side = |mine| if mine { Side::Mine } else { Side::Theirs };
        let choices: Vec<_> = args
            .choices
            .into_iter()
            .map(|one| ((one.id, one.field), side(one.mine)))
            .collect();
        self.with_file(|file| {
            let label = file.workspace().settings().language.pick(
                "Kept what was typed here over changes of another program",
                "Hier Geschriebenes trotz Änderungen eines anderen Programms behalten",
            );
            file.settle_outside(&choices, label, &stamp)
                .map_err(|error| Failure::of_edit(&error, language))
        })?;
        self.just_saved();
        self.started(None)
    }
}

/// Both sides, to find names in.
struct Words<'a> {
    mine: &'a Workspace,
    theirs: &'a Workspace,
    language: Language,
}

impl Words<'_> {
    fn field(&self, one: &Difference) -> OutsideField {
        let field = one.field.as_deref();
        let whole = |value: &Option<Value>| value.as_ref().map(|_| self.name(one.id));
        let text = |value: &Option<Value>| match field {
            None => whole(value),
            Some(_) => value.as_ref().map(|value| self.text(value)),
        };
        OutsideField {
            id: one.id,
            field: one.field.clone(),
            thing: okr_file::singular(one.table, self.language, &self.name(one.id)),
            name: field.map_or(String::new(), |field| okr::field_name(field, self.language)),
            mine: text(&one.mine),
            theirs: text(&one.theirs),
            offer_mine: one.offered == Side::Mine,
        }
    }

    fn name(&self, id: Id) -> String {
        let name = self.theirs.name_of(id);
        if name.is_empty() {
            self.mine.name_of(id)
        } else {
            name
        }
    }

    fn text(&self, value: &Value) -> String {
        let text = match value {
            Value::Null => String::new(),
            Value::Bool(yes) => self.yes(*yes).to_owned(),
            Value::String(text) => self.of_string(text),
            Value::Array(all) => {
                let each: Vec<String> = all.iter().map(|one| self.text(one)).collect();
                each.join(", ")
            }
            Value::Object(all) => {
                let each: Vec<String> = all.values().map(|one| self.text(one)).collect();
                each.join(" ")
            }
            Value::Number(number) => number.to_string(),
        };
        text.chars().take(MOST_LETTERS).collect()
    }

    /// A string is a text, the id of a row, or the word of a choice.
    fn of_string(&self, text: &str) -> String {
        if let Ok(id) = text.parse::<Id>() {
            return self.name(id);
        }
        let is_word =
            text.contains('_') && text.chars().all(|c| c == '_' || c.is_ascii_lowercase());
        if is_word {
            text.replace('_', " ")
        } else {
            text.to_owned()
        }
    }

    fn yes(&self, yes: bool) -> &'static str {
        match (self.language, yes) {
            (Language::En, true) => "Yes",
            (Language::En, false) => "No",
            (Language::De, true) => "Ja",
            (Language::De, false) => "Nein",
        }
    }
}
