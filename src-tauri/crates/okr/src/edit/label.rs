//! How the history and the undo toast name an edit.
//!
//! Labels are written before the edit is carried out, in the past tense, with the names
//! things have then; a long name is cut short.

mod fields;
mod names;
mod several;

use super::due;
use crate::{
    Alignment, AlignmentField, CycleField, Edit, Id, KeyResultField, Language, MilestoneField,
    ObjectiveField, Period, Row, State, Workspace,
};
use fields::{field_of, is_name, words};
use names::{name, noun, phase, quoted, thing};

pub(crate) use fields::words as words_for;
pub(crate) use names::name as name_of;

impl Edit {
    /// What was done, past tense, with the thing's name as it is in `workspace` (before
    /// the edit): `Renamed objective to “Increase on-time deliveries”`.
    pub fn label(&self, workspace: &Workspace, language: Language) -> String {
        let say = Say {
            workspace,
            language,
        };
        match self {
            Self::AddLevel { one, .. } => say.added("level", "Ebene", one),
            Self::AddPerson { name, .. } => say.added("person", "Person", name),
            Self::AddStrategicObjective { title, .. } => {
                say.added("strategic objective", "Strategisches Ziel", title)
            }
            Self::AddUnit { name, .. } => say.added("unit", "Einheit", name),
            Self::AddCycle { name, .. } => say.added("cycle", "Zyklus", name),
            Self::AddPeriod { label, .. } => say.added("period", "Zeitraum", label),
            Self::AddCanvas { unit, .. } => {
                say.added("canvas of", "Canvas von", &name(workspace, *unit))
            }
            Self::AddObjective { verb, subject, .. } => {
                say.added("objective", "Ziel", &format!("{verb} {subject}"))
            }
            Self::AddKeyResult { title, .. } => say.added("key result", "Schlüsselergebnis", title),
            Self::AddMilestone { title, .. } => say.added("milestone", "Meilenstein", title),
            Self::AddActivity { title, kind, .. } => {
                let (english, german) = names::work(*kind);
                say.added(english, german, title)
            }
            Self::MoveStrategicObjective { id, .. }
            | Self::MoveLevel { id, .. }
            | Self::MoveUnit { id, .. } => say.past(*id, "Moved", "verschoben"),
            Self::SplitPeriod { period, .. } => say.past(*period, "Split", "geteilt"),
            Self::LayOutCycle { cycle, .. } => say.changed(*cycle, ("the division", "Einteilung")),
            Self::HandOver { from, to } => say.handed_over(*from, *to),
            Self::MoveObjective { id, canvas: to, .. }
            | Self::MoveKeyResult {
                id, objective: to, ..
            } => say.moved(*id, *to),
            Self::SplitObjective { split } => say.past(split.objective, "Split", "geteilt"),
            Self::MergeObjectives { id, other } => say.merged(*other, *id),
            Self::Duplicate { id, .. } => say.past(*id, "Duplicated", "verdoppelt"),
            Self::Remove { id } => say.past(*id, "Removed", "entfernt"),
            Self::AddRows { what, .. } => match language {
                Language::En => format!("Imported {}", names::short(what)),
                Language::De => format!("{} importiert", names::short(what)),
            },
            Self::BringBack { what, .. } => names::short(what),
            Self::Together { edits } => edits
                .first()
                .map(|edit| edit.label(workspace, language))
                .unwrap_or_default(),
            Self::Several { what, count, .. } => several::label(*what, *count, language),
            _ => self
                .label_of_a_field(say)
                .unwrap_or_else(|| self.label_of_a_link(say)),
        }
    }

    fn label_of_a_field(&self, say: Say<'_>) -> Option<String> {
        Some(match self {
            Self::SetMilestone {
                id,
                set: MilestoneField::DoneOn(on),
            } => match on {
                Some(_) => say.past(*id, "Ticked", "abgehakt"),
                None => say.past(*id, "Unticked", "wieder geöffnet"),
            },
            Self::SetCycle {
                id,
                set: CycleField::Phase(to),
            } => {
                let phase = phase(*to, say.language);
                match say.language {
                    Language::En => format!(
                        "Moved {} to {phase}",
                        thing(say.workspace, *id, say.language)
                    ),
                    Language::De => format!(
                        "{} auf {phase} gestellt",
                        thing(say.workspace, *id, say.language)
                    ),
                }
            }
            Self::SetObjective {
                id,
                set: ObjectiveField::State(State::Stopped),
            }
            | Self::SetKeyResult {
                id,
                set: KeyResultField::State(State::Stopped),
            } => say.past(*id, "Stopped", "gestoppt"),
            _ => {
                let (id, field) = self.one_field()?;
                match field.to.filter(|_| is_name(field.name)) {
                    Some(to) => say.renamed(id, field.name, &to),
                    None => say.changed(id, words(field.name)),
                }
            }
        })
    }

    fn label_of_a_link(&self, say: Say<'_>) -> String {
        let quoted_name = |id: Id| quoted(&name(say.workspace, id), say.language);
        match self {
            Self::SetPeriodTarget {
                key_result,
                period,
                value,
                ..
            } => {
                let period = say
                    .workspace
                    .get::<Period>(*period)
                    .map_or("", |row| row.label.as_str());
                let key_result = quoted_name(*key_result);
                match (say.language, value) {
                    (Language::En, Some(_)) => format!("Set {period} target of {key_result}"),
                    (Language::En, None) => format!("Cleared {period} target of {key_result}"),
                    (Language::De, Some(_)) => {
                        format!("Zielwert {period} von {key_result} gesetzt")
                    }
                    (Language::De, None) => format!("Zielwert {period} von {key_result} gelöscht"),
                }
            }
            Self::TypeMeasure {
                key_result, typed, ..
            } => {
                let (key_result, typed) = (quoted_name(*key_result), quoted(typed, say.language));
                let done = match say.language {
                    Language::En => format!("Set measure of {key_result} to {typed}"),
                    Language::De => format!("Messgröße von {key_result} auf {typed} gesetzt"),
                };
                done + &say.new_due(self)
            }
            Self::SetMeasure { key_result, .. } => {
                let done = match say.language {
                    Language::En => format!("Set measure of {}", quoted_name(*key_result)),
                    Language::De => format!("Messung von {} gesetzt", quoted_name(*key_result)),
                };
                done + &say.new_due(self)
            }
            Self::CheckIn {
                key_result,
                corrects,
                ..
            }
            | Self::TypeCheckIn {
                key_result,
                corrects,
                ..
            } => {
                let key_result = quoted_name(*key_result);
                match (say.language, corrects) {
                    (Language::En, None) => format!("Checked in on {key_result}"),
                    (Language::En, Some(_)) => format!("Corrected a check-in on {key_result}"),
                    (Language::De, None) => format!("Check-in zu {key_result} eingetragen"),
                    (Language::De, Some(_)) => format!("Check-in zu {key_result} berichtigt"),
                }
            }
            Self::Align { objective, to, .. } => say.aligned(*objective, Some(to.id())),
            Self::SetAlignment {
                id,
                set: AlignmentField::Serves(to),
            } => {
                let link = say.workspace.get::<Alignment>(*id);
                say.aligned(link.map_or(*id, |link| link.objective), Some(to.id()))
            }
            Self::Unalign { objective } => say.unaligned(*objective),
            Self::ServeStrategicObjective {
                objective,
                strategic_objective,
                ..
            } => say.aligned(*objective, *strategic_objective),
            Self::LinkActivity {
                activity,
                key_result,
                ..
            } => say.aligned(*activity, Some(*key_result)),
            Self::Waive { thing, .. } => match say.language {
                Language::En => format!("Kept {} as it is", quoted_name(*thing)),
                Language::De => format!("{} so gelassen", quoted_name(*thing)),
            },
            _ => String::new(),
        }
    }

    /// Edits with the same key within a minute are one step of undo: the thing and its
    /// field. None for edits that always stand alone.
    pub fn one_step_key(&self) -> Option<(Id, String)> {
        match self {
            Self::SetPeriodTarget {
                key_result, period, ..
            } => Some((*key_result, format!("target {period}"))),
            Self::TypeMeasure {
                key_result, period, ..
            } => {
                let place = period.map_or_else(String::new, |period| format!(" {period}"));
                Some((*key_result, format!("typed{place}")))
            }
            Self::SetPlan {
                key_result,
                outcome,
                set,
                ..
            } => Some((
                *key_result,
                format!("plan {outcome:?} {}", field_of(set)?.name),
            )),
            Self::ServeStrategicObjective { objective, .. } => {
                Some((*objective, "serves".to_owned()))
            }
            _ => self
                .one_field()
                .map(|(id, field)| (id, field.name.to_owned())),
        }
    }

    /// The thing and the field of an edit that sets one field.
    fn one_field(&self) -> Option<(Id, fields::Field)> {
        let (id, field) = match self {
            Self::SetSettings { set } => (&Id::SETTINGS, field_of(set)),
            Self::SetLevel { id, set } => (id, field_of(set)),
            Self::SetPerson { id, set } => (id, field_of(set)),
            Self::SetStrategicObjective { id, set } => (id, field_of(set)),
            Self::SetUnit { id, set } => (id, field_of(set)),
            Self::SetCycle { id, set } => (id, field_of(set)),
            Self::SetPeriod { id, set } => (id, field_of(set)),
            Self::MoveBorder { period, .. } => (period, Some(fields::border())),
            Self::SetCanvas { id, set } => (id, field_of(set)),
            Self::SetObjective { id, set } => (id, field_of(set)),
            Self::SetKeyResult { id, set } => (id, field_of(set)),
            Self::SetMilestone { id, set } => (id, field_of(set)),
            Self::SetActivity { id, set } => (id, field_of(set)),
            Self::SetAlignment { id, set } => (id, field_of(set)),
            Self::SetPlan {
                key_result,
                outcome,
                ..
            } => (key_result, Some(fields::plan(*outcome))),
            Self::TypeNumber { thing, into, .. } => (thing, Some(fields::number(*into))),
            _ => return None,
        };
        Some((*id, field?))
    }
}

impl Workspace {
    /// A thing's name, or that of what it belongs to; empty when neither has one.
    pub fn name_of(&self, id: Id) -> String {
        name(self, id)
    }
}

/// What a field of a row is called: `due date`.
pub fn field_name(field: &str, language: Language) -> String {
    let (english, german) = words(field);
    language.pick(english, german).to_owned()
}

/// Sentences in the language asked for.
#[derive(Clone, Copy)]
struct Say<'a> {
    workspace: &'a Workspace,
    language: Language,
}

impl Say<'_> {
    fn added(self, english: &str, german: &str, name: &str) -> String {
        let thing = names::with_name(self.language.pick(english, german), name, self.language);
        match self.language {
            Language::En => format!("Added {thing}"),
            Language::De => format!("{thing} hinzugefügt"),
        }
    }

    fn past(self, id: Id, english: &str, german: &str) -> String {
        let thing = thing(self.workspace, id, self.language);
        match self.language {
            Language::En => format!("{english} {thing}"),
            Language::De => format!("{thing} {german}"),
        }
    }

    /// Where to is only said of what went elsewhere.
    fn moved(self, id: Id, to: Id) -> String {
        let below = |row: &Row| row.parents().contains(&to);
        if self.workspace.row(id).is_none_or(below) {
            return self.past(id, "Moved", "verschoben");
        }
        let (what, to) = self.both(id, to);
        match self.language {
            Language::En => format!("Moved {what} to {to}"),
            Language::De => format!("{what} zu {to} verschoben"),
        }
    }

    fn merged(self, id: Id, into: Id) -> String {
        let (what, into) = self.both(id, into);
        match self.language {
            Language::En => format!("Merged {what} into {into}"),
            Language::De => format!("{what} mit {into} zusammengeführt"),
        }
    }

    fn both(self, id: Id, other: Id) -> (String, String) {
        let other = quoted(&name(self.workspace, other), self.language);
        (thing(self.workspace, id, self.language), other)
    }

    fn renamed(self, id: Id, field: &str, to: &str) -> String {
        let noun = noun(self.workspace, id, self.language);
        let to = quoted(
            &names::renamed(self.workspace, id, field, to),
            self.language,
        );
        match self.language {
            Language::En => format!("Renamed {noun} to {to}"),
            Language::De => format!("{noun} in {to} umbenannt"),
        }
    }

    fn changed(self, id: Id, (english, german): (&str, &str)) -> String {
        let thing = thing(self.workspace, id, self.language);
        match self.language {
            Language::En => format!("Changed {english} of {thing}"),
            Language::De => format!("{german} von {thing} geändert"),
        }
    }

    /// What became of a time that was typed beside a target.
    fn new_due(self, edit: &Edit) -> String {
        let due = due::new_due(self.workspace, edit).map(|day| self.language.date(day));
        match (self.language, due) {
            (_, None) => String::new(),
            (Language::En, Some(day)) => format!(", due {day}"),
            (Language::De, Some(day)) => format!(", fällig am {day}"),
        }
    }

    fn handed_over(self, from: Id, to: Id) -> String {
        let [from, to] = [from, to].map(|id| quoted(&name(self.workspace, id), self.language));
        match self.language {
            Language::En => format!("Handed over from {from} to {to}"),
            Language::De => format!("Von {from} an {to} übergeben"),
        }
    }

    fn unaligned(self, objective: Id) -> String {
        let name = quoted(&name(self.workspace, objective), self.language);
        match self.language {
            Language::En => format!("Took {name} off what it served"),
            Language::De => format!("{name} von allem gelöst, dem es diente"),
        }
    }

    fn aligned(self, from: Id, to: Option<Id>) -> String {
        let quoted_name = |id: Id| quoted(&name(self.workspace, id), self.language);
        let from = quoted_name(from);
        match (self.language, to.map(quoted_name)) {
            (Language::En, Some(to)) => format!("Aligned {from} to {to}"),
            (Language::En, None) => format!("Took {from} off its strategic objective"),
            (Language::De, Some(to)) => format!("{from} auf {to} ausgerichtet"),
            (Language::De, None) => format!("{from} vom strategischen Ziel gelöst"),
        }
    }
}
