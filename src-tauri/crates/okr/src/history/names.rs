//! What things are called, also those that are gone by now.

use crate::edit::label_name;
use crate::{
    Canvas, Cycle, Id, Language, Objective, Person, Row, Status, Tabled, Unit, Workspace,
    canvas_figures,
};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Number and status of an objective or key result on its canvas.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Standing {
    pub number: String,
    pub status: Status,
    pub is_draft: bool,
}

type OfCanvas = Rc<HashMap<Id, Standing>>;

/// Finds rows and their names: in a workspace, else among rows that are known from before.
pub struct Names<'a> {
    pub(super) workspace: &'a Workspace,
    gone: Option<&'a HashMap<Id, Row>>,
    other: Option<&'a Workspace>,
    pub(super) today: NaiveDate,
    pub(super) language: Language,
    standings: RefCell<HashMap<Id, OfCanvas>>,
}

impl<'a> Names<'a> {
    /// The names in a workspace, and of rows that are gone from it.
    pub fn new(
        workspace: &'a Workspace,
        gone: &'a HashMap<Id, Row>,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self {
            gone: Some(gone),
            ..Self::beside(workspace, workspace, today, language)
        }
    }

    /// The names in one of two workspaces.
    pub(super) fn beside(
        workspace: &'a Workspace,
        other: &'a Workspace,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self {
            workspace,
            gone: None,
            other: Some(other),
            today,
            language,
            standings: RefCell::default(),
        }
    }

    pub(super) fn row(&self, id: Id) -> Option<&'a Row> {
        self.workspace
            .row(id)
            .or_else(|| self.gone?.get(&id))
            .or_else(|| self.other?.row(id))
    }

    pub(super) fn get<T: Tabled>(&self, id: Id) -> Option<&'a T> {
        self.row(id).and_then(T::from_row)
    }

    /// The thing a person would say a row belongs to: its key result, its objective, itself.
    pub fn thing_of(&self, row: &Row) -> Id {
        match row {
            Row::PeriodTarget(row) => row.key_result,
            Row::Milestone(row) => row.key_result,
            Row::OutcomePlan(row) => row.key_result,
            Row::ActivityLink(row) => row.key_result,
            Row::CheckIn(row) => row.key_result,
            Row::Alignment(row) => row.objective,
            Row::Period(row) => row.cycle,
            Row::Waiver(row) => row.thing,
            row => row.id(),
        }
    }

    /// The canvas a row stands on, or stood on.
    pub fn canvas_of(&self, row: &Row) -> Option<Id> {
        match row {
            Row::Canvas(row) => Some(row.id),
            Row::Objective(row) => Some(row.canvas),
            Row::KeyResult(row) => self.get::<Objective>(row.objective).map(|row| row.canvas),
            Row::Activity(row) => {
                let link = self.workspace.below::<crate::ActivityLink>(row.id).next()?;
                self.canvas_of(self.row(link.key_result)?)
            }
            row => {
                let thing = self.thing_of(row);
                (thing != row.id()).then(|| self.canvas_of(self.row(thing)?))?
            }
        }
    }

    pub(super) fn standing(&self, id: Id) -> Option<Standing> {
        let canvas = self.canvas_of(self.workspace.row(id)?)?;
        let known = self.standings.borrow().get(&canvas).cloned();
        let all = known.unwrap_or_else(|| self.all_standings(canvas));
        all.get(&id).cloned()
    }

    fn all_standings(&self, canvas: Id) -> OfCanvas {
        let mut all = HashMap::new();
        if let Some(figures) = canvas_figures(self.workspace, canvas, self.today, self.language) {
            for row in figures.objectives {
                let standing = Standing {
                    number: row.number,
                    status: row.status,
                    is_draft: false,
                };
                all.insert(row.id, standing);
            }
            for row in figures.key_results {
                let standing = Standing {
                    number: row.number,
                    status: row.status,
                    is_draft: row.is_draft,
                };
                all.insert(row.id, standing);
            }
        }
        let all = Rc::new(all);
        self.standings.borrow_mut().insert(canvas, all.clone());
        all
    }

    /// `KR 2.4`, `O3`; empty for things without a number.
    pub fn number(&self, id: Id) -> String {
        let Some(standing) = self.standing(id) else {
            return String::new();
        };
        match self.workspace.row(id) {
            Some(Row::KeyResult(_)) => format!("KR {}", standing.number),
            Some(Row::Objective(_)) => format!("O{}", standing.number),
            _ => String::new(),
        }
    }

    /// A thing's title, or what it is where it has none.
    pub fn title(&self, id: Id) -> String {
        let Some(row) = self.row(id) else {
            return String::new();
        };
        let title = match row {
            Row::Activity(row) => format!("{} {}", row.code, row.title).trim().to_owned(),
            Row::Canvas(row) => self.canvas_title(row),
            row if self.workspace.row(id).is_some() => label_name(self.workspace, row.id()),
            Row::Objective(row) => row.title(),
            Row::KeyResult(row) => row.title.clone(),
            Row::Milestone(row) => row.title.clone(),
            Row::Person(row) => row.name.clone(),
            Row::Unit(row) => row.name.clone(),
            Row::Cycle(row) => row.name.clone(),
            Row::Period(row) => row.label.clone(),
            Row::Level(row) => row.one.clone(),
            Row::StrategicObjective(row) => format!("{} {}", row.code, row.title),
            _ => String::new(),
        };
        if title.trim().is_empty() {
            return self.language.pick("untitled", "ohne Titel").to_owned();
        }
        title
    }

    /// Number and title: `KR 1.1 Non-productive hours`.
    pub fn full(&self, id: Id) -> String {
        format!("{} {}", self.number(id), self.title(id))
            .trim()
            .to_owned()
    }

    /// The number, or the title of what has none.
    pub(super) fn brief(&self, id: Id) -> String {
        let number = self.number(id);
        if number.is_empty() {
            self.title(id)
        } else {
            number
        }
    }

    /// `PMO, 2026`.
    pub fn canvas_title(&self, row: &Canvas) -> String {
        let unit = self.get::<Unit>(row.unit).map_or("", Unit::brief);
        let cycle = self
            .get::<Cycle>(row.cycle)
            .map_or("", |row| row.name.as_str());
        format!("{unit}, {cycle}")
    }

    pub(super) fn person(&self, id: Id) -> String {
        self.get::<Person>(id).map_or_else(
            || self.language.pick("somebody", "jemand").to_owned(),
            |row| row.name.clone(),
        )
    }
}
