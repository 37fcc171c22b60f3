//! The rows of a pasted block, one after the other, each on top of what the ones before did.

use super::cell::{Around, confidence, edit_of, one_line};
use super::people::{Named, named};
use super::{Column, LONGEST, Paste, Pasted, Plan, RefusedCell};
use crate::{
    Edit, Id, KeyResult, KeyResultField, Language, Measure, ObjectiveField, Refusal, Workspace,
};
use chrono::NaiveDate;

/// Ids that one cell may take: a new row, and a target for each of many periods.
const IDS_OF_A_CELL: u32 = 100;

pub(super) struct Work<'a> {
    ask: &'a Paste,
    plan: &'a Plan,
    today: NaiveDate,
    language: Language,
    /// The workspace with everything so far.
    scratch: Workspace,
    objective: Option<Id>,
    /// New key results stand behind this one.
    after: Option<Id>,
    over: std::slice::Iter<'a, Id>,
    next_id: u32,
    touched: Vec<usize>,
    edits: Vec<Edit>,
    /// With the column of each, for their order.
    refused: Vec<(usize, RefusedCell)>,
    pasted: Pasted,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        workspace: &Workspace,
        ask: &'a Paste,
        plan: &'a Plan,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self {
            ask,
            plan,
            today,
            language,
            scratch: workspace.clone(),
            objective: ask.objective,
            after: ask.over.last().copied(),
            over: ask.over.iter(),
            next_id: 1,
            touched: vec![],
            edits: vec![],
            refused: vec![],
            pasted: Pasted {
                edit: None,
                rows: 0,
                over: 0,
                added: vec![],
                people: vec![],
                refused: vec![],
            },
        }
    }

    pub(super) fn row(&mut self, n: usize, cells: &[String]) {
        if cells.iter().all(|text| text.trim().is_empty()) {
            // An empty line leaves its row as it is, as an empty cell does.
            self.over.next();
            return;
        }
        if let Some((at, text)) = self.cell_of(cells, Column::Objective) {
            self.add_objective(n, at, text);
            if cells.iter().filter(|text| !text.trim().is_empty()).count() == 1 {
                return;
            }
        }
        let Some(thing) = self.key_result(n, cells) else {
            return;
        };
        // A due date of its own comes after one that is said beside a target.
        let is_due = |at: &usize| self.plan.column(*at) == Some(Column::Due);
        let (last, first): (Vec<_>, Vec<_>) = (0..cells.len()).partition(is_due);
        for at in first.into_iter().chain(last) {
            let typed = cells.get(at).map_or("", |text| text.trim());
            if !typed.is_empty() {
                self.cell(n, at, thing, typed);
            }
        }
        self.check_in(n, cells, thing);
    }

    pub(super) fn done(mut self) -> Pasted {
        self.touched.dedup();
        self.pasted.rows = u32::try_from(self.touched.len()).unwrap_or(u32::MAX);
        let count = self.pasted.rows;
        self.pasted.edit = (!self.edits.is_empty()).then_some(Edit::Several {
            what: self.ask.what,
            count,
            edits: self.edits,
        });
        self.refused.sort_by_key(|(at, cell)| (cell.row, *at));
        let told = self.refused.into_iter().map(|(_, cell)| cell);
        self.pasted.refused = told.collect();
        self.pasted
    }

    fn cell_of<'c>(&self, cells: &'c [String], column: Column) -> Option<(usize, &'c str)> {
        let at = (0..cells.len()).find(|at| self.plan.column(*at) == Some(column))?;
        let text = cells.get(at)?.trim();
        (!text.is_empty()).then_some((at, text))
    }

    fn add_objective(&mut self, n: usize, at: usize, text: &str) {
        let Some(canvas) = self.ask.canvas else {
            return self.refuse(n, at, text, &Refusal::Gone);
        };
        let title = one_line(text);
        let (verb, subject) = title.split_once(' ').unwrap_or((&title, ""));
        let id = self.fresh();
        let edit = Edit::AddObjective {
            id,
            canvas,
            after: self.objective,
            verb: verb.to_owned(),
            subject: subject.to_owned(),
            serves: self.ask.serves,
        };
        if self.carry_out(n, at, text, edit) {
            self.objective = Some(id);
            self.after = None;
            self.over = [].iter();
            self.pasted.added.push(id);
        }
    }

    /// The key result that takes a row: the next one there is, or a new one.
    fn key_result(&mut self, n: usize, cells: &[String]) -> Option<Id> {
        if let Some(id) = self.over.next() {
            return Some(*id);
        }
        let at = cells.iter().position(|text| !text.trim().is_empty())?;
        let typed = cells.get(at).map_or("", String::as_str);
        let Some(objective) = self.objective else {
            self.refuse(n, at, typed, &Refusal::NoRowHere);
            return None;
        };
        let title = self.cell_of(cells, Column::Title);
        let id = self.fresh();
        let edit = Edit::AddKeyResult {
            id,
            objective,
            after: self.after,
            title: title.map_or(String::new(), |(_, text)| one_line(text)),
        };
        if !self.carry_out(n, at, typed, edit) {
            return None;
        }
        self.after = Some(id);
        self.pasted.added.push(id);
        Some(id)
    }

    fn cell(&mut self, n: usize, at: usize, thing: Id, typed: &str) {
        let Some(column) = self.plan.column(at) else {
            return self.refuse(n, at, typed, &Refusal::NoColumnHere);
        };
        if typed.chars().count() > LONGEST {
            return self.refuse(n, at, typed, &Refusal::TextTooLong);
        }
        let id = self.fresh();
        let asked = match column {
            Column::Owner => self.own(n, at, thing, typed),
            _ => self.edit_of(id, thing, column, typed),
        };
        match asked {
            Ok(Some(edit)) => {
                let over = column == Column::Title && self.is_titled(thing);
                if self.carry_out(n, at, typed, edit) && over {
                    self.pasted.over += 1;
                }
            }
            Ok(None) => {}
            Err(refusal) => self.refuse(n, at, typed, &refusal),
        }
    }

    /// Whether a key result had a title before the paste; those it makes had none.
    fn is_titled(&self, thing: Id) -> bool {
        let titled = |row: &KeyResult| !row.title.trim().is_empty();
        self.ask.over.contains(&thing) && self.scratch.get(thing).is_some_and(titled)
    }

    fn edit_of(
        &self,
        id: Id,
        thing: Id,
        column: Column,
        typed: &str,
    ) -> Result<Option<Edit>, Refusal> {
        let row = self.scratch.get::<KeyResult>(thing).ok_or(Refusal::Gone)?;
        if column == Column::Title && row.title == typed {
            return Ok(None);
        }
        let around = Around {
            workspace: &self.scratch,
            today: self.today,
            language: self.language,
        };
        edit_of(around, id, row, column, typed)
    }

    fn own(
        &mut self,
        n: usize,
        at: usize,
        thing: Id,
        typed: &str,
    ) -> Result<Option<Edit>, Refusal> {
        let owner = match named(&self.scratch, typed)? {
            Named::Known(id) => id,
            Named::New(name) => {
                let id = self.fresh();
                let add = Edit::AddPerson {
                    id,
                    name: name.clone(),
                };
                if self.carry_out(n, at, typed, add) {
                    self.pasted.people.push(name);
                }
                id
            }
        };
        let to = Some(owner);
        Ok(Some(if self.scratch.get::<KeyResult>(thing).is_some() {
            Edit::SetKeyResult {
                id: thing,
                set: KeyResultField::Owner(to),
            }
        } else {
            Edit::SetObjective {
                id: thing,
                set: ObjectiveField::Owner(to),
            }
        }))
    }

    /// Value and confidence of a row are one check-in.
    fn check_in(&mut self, n: usize, cells: &[String], thing: Id) {
        let now = self.cell_of(cells, Column::Now);
        let sure = self.cell_of(cells, Column::Confidence);
        let measure = self.scratch.get::<KeyResult>(thing).map(|row| row.measure);
        let value = match (now, measure) {
            (Some((at, typed)), Some(Measure::Milestones)) => {
                self.refuse(n, at, typed, &Refusal::MilestonesAreTicked);
                None
            }
            (now, _) => now,
        };
        let confidence = match sure.map(|(at, typed)| (at, typed, confidence(typed))) {
            Some((at, typed, Err(refusal))) => {
                self.refuse(n, at, typed, &refusal);
                None
            }
            Some((_, _, Ok(grade))) => Some(grade),
            None => None,
        };
        let Some((at, typed)) = value.or(confidence.and(sure)) else {
            return;
        };
        let id = self.fresh();
        let said = |text: &str, confidence| Edit::TypeCheckIn {
            id,
            key_result: thing,
            on: self.today,
            typed: text.to_owned(),
            language: self.language,
            confidence,
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        };
        let text = value.map_or("", |(_, text)| text);
        let (whole, alone) = (said(text, confidence), said("", confidence));
        // A value that cannot be read does not take the confidence beside it along.
        if !self.carry_out(n, at, typed, whole)
            && let (Some(_), Some((at, typed)), true) = (confidence, sure, value.is_some())
        {
            self.carry_out(n, at, typed, alone);
        }
    }

    /// Carries an edit out on the side; a refusal is noted for the cell.
    fn carry_out(&mut self, n: usize, at: usize, typed: &str, edit: Edit) -> bool {
        match self.scratch.changes_for(&edit, self.today) {
            Ok(changes) => {
                self.scratch.apply(&changes);
                self.edits.push(edit);
                self.touched.push(n);
                true
            }
            Err(Refusal::NothingToDo) => true,
            Err(refusal) => {
                self.refuse(n, at, typed, &refusal);
                false
            }
        }
    }

    fn refuse(&mut self, n: usize, at: usize, typed: &str, refusal: &Refusal) {
        let cell = RefusedCell {
            row: u32::try_from(n + 1).unwrap_or(u32::MAX),
            column: self.plan.name(at),
            typed: typed.chars().take(80).collect(),
            reason: refusal.sentence(self.language),
        };
        self.refused.push((at, cell));
    }

    fn fresh(&mut self) -> Id {
        let id = self.ask.id.nth(self.next_id);
        self.next_id = self.next_id.saturating_add(IDS_OF_A_CELL);
        id
    }
}
