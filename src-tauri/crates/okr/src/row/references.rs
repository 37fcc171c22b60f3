//! What a row refers to, in one list for all tables: who it belongs to and whom it mentions.

use super::{Row, Table};
use crate::{AlignedTo, Id, Workspace};
use std::collections::HashMap;

const PEOPLE: &[Table] = &[Table::Person];

impl Row {
    /// Every id the row refers to: its parents and whom it mentions.
    pub fn mentions(&self) -> Vec<Id> {
        let mut ids = vec![];
        self.clone().each_reference(&mut |id, _| ids.push(*id));
        ids
    }

    /// Gives the row and what it refers to the ids that the map has for them.
    pub(crate) fn rename(&mut self, ids: &HashMap<Id, Id>) {
        let new = |id: &mut Id| {
            if let Some(new) = ids.get(id) {
                *id = *new;
            }
        };
        new(self.id_mut());
        self.each_reference(&mut |id, _| new(id));
    }

    /// Visits every id the row refers to, with the tables its row may be of.
    fn each_reference(&mut self, visit: &mut dyn FnMut(&mut Id, &'static [Table])) {
        match self {
            Self::Settings(_) | Self::Level(_) | Self::Person(_) | Self::Cycle(_) => {}
            Self::StrategicObjective(row) => maybe(&mut row.sponsor, PEOPLE, visit),
            Self::Unit(row) => {
                maybe(&mut row.parent, &[Table::Unit], visit);
                maybe(&mut row.level, &[Table::Level], visit);
                maybe(&mut row.lead, PEOPLE, visit);
                maybe(&mut row.person, PEOPLE, visit);
            }
            Self::Period(row) => visit(&mut row.cycle, &[Table::Cycle]),
            Self::Canvas(row) => {
                visit(&mut row.unit, &[Table::Unit]);
                visit(&mut row.cycle, &[Table::Cycle]);
                maybe(&mut row.sponsor, PEOPLE, visit);
                maybe(&mut row.facilitator, PEOPLE, visit);
                row.participants.iter_mut().for_each(|id| visit(id, PEOPLE));
            }
            Self::Objective(row) => {
                visit(&mut row.canvas, &[Table::Canvas]);
                maybe(&mut row.owner, PEOPLE, visit);
            }
            _ => self.each_reference_of_a_key_result(visit),
        }
    }

    fn each_reference_of_a_key_result(&mut self, visit: &mut dyn FnMut(&mut Id, &'static [Table])) {
        const KEY_RESULT: &[Table] = &[Table::KeyResult];
        match self {
            Self::KeyResult(row) => {
                visit(&mut row.objective, &[Table::Objective]);
                maybe(&mut row.owner, PEOPLE, visit);
            }
            Self::PeriodTarget(row) => {
                visit(&mut row.key_result, KEY_RESULT);
                visit(&mut row.period, &[Table::Period]);
            }
            Self::Milestone(row) => visit(&mut row.key_result, KEY_RESULT),
            Self::OutcomePlan(row) => {
                visit(&mut row.key_result, KEY_RESULT);
                maybe(&mut row.who, PEOPLE, visit);
            }
            Self::Activity(row) => maybe(&mut row.owner, PEOPLE, visit),
            Self::ActivityLink(row) => {
                visit(&mut row.activity, &[Table::Activity]);
                visit(&mut row.key_result, KEY_RESULT);
            }
            Self::CheckIn(row) => {
                visit(&mut row.key_result, KEY_RESULT);
                maybe(&mut row.author, PEOPLE, visit);
                maybe(&mut row.corrects, &[Table::CheckIn], visit);
            }
            Self::Alignment(row) => {
                visit(&mut row.objective, &[Table::Objective]);
                match &mut row.to {
                    AlignedTo::StrategicObjective(id) => visit(id, &[Table::StrategicObjective]),
                    AlignedTo::Objective(id) => visit(id, &[Table::Objective]),
                    AlignedTo::KeyResult(id) => visit(id, KEY_RESULT),
                }
            }
            Self::Waiver(row) => visit(&mut row.thing, Table::ALL),
            _ => {}
        }
    }
}

fn maybe(
    id: &mut Option<Id>,
    tables: &'static [Table],
    visit: &mut dyn FnMut(&mut Id, &'static [Table]),
) {
    if let Some(id) = id {
        visit(id, tables);
    }
}

impl Workspace {
    /// Whether everything `row` refers to is here and of the right kind.
    pub fn fits(&self, row: &Row) -> bool {
        let mut fits = true;
        row.clone().each_reference(&mut |id, tables| {
            fits &= self
                .row(*id)
                .is_some_and(|row| tables.contains(&row.table()));
        });
        fits
    }

    /// Another row in the one place that `row` claims: one canvas for a unit in a cycle,
    /// one target for a period, one plan for an outcome, one link between two things.
    pub fn in_place_of(&self, row: &Row) -> Option<&Row> {
        let one_place = [
            Table::Canvas,
            Table::PeriodTarget,
            Table::OutcomePlan,
            Table::ActivityLink,
            Table::Alignment,
            Table::Waiver,
        ];
        let parent = row.parents().into_iter().next();
        let parent = parent.filter(|_| one_place.contains(&row.table()))?;
        self.all_below(parent)
            .find(|other| other.id() != row.id() && same_place(row, other))
    }
}

fn same_place(one: &Row, other: &Row) -> bool {
    match (one, other) {
        (Row::Canvas(a), Row::Canvas(b)) => (a.unit, a.cycle) == (b.unit, b.cycle),
        (Row::PeriodTarget(a), Row::PeriodTarget(b)) => {
            (a.key_result, a.period) == (b.key_result, b.period)
        }
        (Row::OutcomePlan(a), Row::OutcomePlan(b)) => {
            (a.key_result, a.outcome) == (b.key_result, b.outcome)
        }
        (Row::ActivityLink(a), Row::ActivityLink(b)) => {
            (a.activity, a.key_result) == (b.activity, b.key_result)
        }
        (Row::Alignment(a), Row::Alignment(b)) => (a.objective, a.to) == (b.objective, b.to),
        (Row::Waiver(a), Row::Waiver(b)) => (a.thing, a.rule) == (b.thing, b.rule),
        _ => false,
    }
}
