//! What an edit comes to: the door to all nouns, and what they share.
//!
//! An answer looks at the workspace and never touches it. Its list is in an order in which
//! every row's parents are there at each step, so that a file with foreign keys can follow
//! it line by line, forwards and backwards.

use super::{
    alignment, bring_back, canvases, check_ins, cycles, duplicate, handing_over, key_results,
    measure, merge, milestones, objectives, people, periods, plans, removal, rows, settings, split,
    strategy, targets, typed_numbers, units, work,
};
use crate::row::Tabled;
use crate::typed::is_blank;
use crate::{Change, Edit, Id, Order, Refusal, Row, Workspace};
use chrono::NaiveDate;

/// The changes that carry an edit out, or why it cannot be.
pub(super) type Answer = Result<Vec<Change>, Refusal>;

impl Workspace {
    /// The changes that carry `edit` out, or why it cannot be. Changes nothing itself.
    pub fn changes_for(&self, edit: &Edit, today: NaiveDate) -> Result<Vec<Change>, Refusal> {
        match edit {
            Edit::SetSettings { set } => settings::set_settings(self, set),
            Edit::AddLevel { id, one, many } => settings::add_level(self, *id, one, many),
            Edit::SetLevel { id, set } => settings::set_level(self, *id, set),
            Edit::AddPerson { id, name } => people::add(self, *id, name),
            Edit::SetPerson { id, set } => people::set(self, *id, set),
            Edit::AddStrategicObjective { id, code, title } => {
                strategy::add(self, *id, code, title)
            }
            Edit::SetStrategicObjective { id, set } => strategy::set(self, *id, set),
            Edit::MoveStrategicObjective { id, after } => strategy::shift(self, *id, *after),
            Edit::AddUnit { id, parent, name } => units::add(self, *id, *parent, name),
            Edit::SetUnit { id, set } => units::set(self, *id, set),
            Edit::MoveUnit { id, parent, after } => units::shift(self, *id, *parent, *after),
            Edit::AddCycle {
                id,
                name,
                start,
                end,
                preset,
            } => cycles::add(self, *id, name, (*start, *end), *preset),
            Edit::SetCycle { id, set } => cycles::set(self, *id, set),
            Edit::AddPeriod {
                id,
                cycle,
                label,
                start,
                end,
                finer,
            } => cycles::add_period(self, *id, *cycle, label, (*start, *end), *finer),
            Edit::SetPeriod { id, set } => cycles::set_period(self, *id, set),
            Edit::MoveLevel { id, after } => settings::shift_level(self, *id, *after),
            Edit::MoveBorder { period, to } => periods::move_border(self, *period, *to),
            Edit::SplitPeriod { id, period } => periods::split(self, *id, *period),
            Edit::LayOutCycle {
                id,
                cycle,
                start,
                end,
                coarse,
                fine,
            } => periods::lay_out(self, *id, *cycle, (*start, *end), (*coarse, *fine)),
            Edit::HandOver { from, to } => handing_over::hand_over(self, *from, *to),
            Edit::AddCanvas { id, unit, cycle } => canvases::add(self, *id, *unit, *cycle),
            Edit::SetCanvas { id, set } => canvases::set(self, *id, set),
            Edit::Duplicate { id, new } => duplicate::duplicate(self, *id, *new),
            Edit::Remove { id } => removal::remove(self, *id),
            Edit::AddRows { rows, .. } => rows::add(self, rows),
            Edit::BringBack { rows, without, .. } => bring_back::bring_back(self, rows, without),
            Edit::Together { edits } | Edit::Several { edits, .. } => {
                rows::together(self, edits, today)
            }
            _ => self.changes_on_canvas(edit),
        }
    }

    fn changes_on_canvas(&self, edit: &Edit) -> Answer {
        match edit {
            Edit::AddObjective {
                id,
                canvas,
                after,
                verb,
                subject,
                serves,
            } => objectives::add(self, *id, (*canvas, *after), (verb, subject), *serves),
            Edit::SetObjective { id, set } => objectives::set(self, *id, set),
            Edit::MoveObjective { id, canvas, after } => {
                objectives::shift(self, *id, *canvas, *after)
            }
            Edit::SplitObjective { split } => split::split(self, split),
            Edit::MergeObjectives { id, other } => merge::merge(self, *id, *other),
            Edit::AddKeyResult {
                id,
                objective,
                after,
                title,
            } => key_results::add(self, *id, (*objective, *after), title),
            Edit::SetKeyResult { id, set } => key_results::set(self, *id, set),
            Edit::MoveKeyResult {
                id,
                objective,
                after,
            } => key_results::shift(self, *id, *objective, *after),
            Edit::SetPeriodTarget {
                id,
                key_result,
                period,
                value,
                upper,
            } => targets::set(
                self,
                *id,
                (*key_result, *period),
                value.map(|value| (value, *upper)),
            ),
            Edit::SetMeasure {
                id,
                key_result,
                draft,
                language,
            } => measure::choose(self, *id, *key_result, draft, *language),
            Edit::TypeMeasure {
                id,
                key_result,
                period,
                typed,
                language,
            } => measure::type_measure(self, *id, (*key_result, *period), typed, *language),
            Edit::AddMilestone {
                id,
                key_result,
                title,
            } => milestones::add(self, *id, *key_result, title),
            Edit::SetMilestone { id, set } => milestones::set(self, *id, set),
            Edit::SetPlan {
                id,
                key_result,
                outcome,
                set,
            } => plans::set(self, *id, *key_result, *outcome, set),
            Edit::AddActivity {
                id,
                key_result,
                kind,
                title,
            } => work::add(self, *id, *key_result, *kind, title),
            Edit::SetActivity { id, set } => work::set(self, *id, set),
            Edit::LinkActivity {
                id,
                activity,
                key_result,
            } => work::link(self, *id, *activity, *key_result),
            Edit::CheckIn { .. } | Edit::TypeCheckIn { .. } => check_ins::check_in(self, edit),
            Edit::TypeNumber {
                id,
                thing,
                into,
                typed,
                language,
            } => typed_numbers::type_number(self, *id, *thing, *into, (typed, *language)),
            Edit::Align {
                id,
                objective,
                to,
                origin,
                strength,
            } => alignment::align(self, *id, *objective, *to, (*origin, *strength)),
            Edit::SetAlignment { id, set } => alignment::set(self, *id, set),
            Edit::Unalign { objective } => alignment::unalign(self, *objective),
            Edit::ServeStrategicObjective {
                id,
                objective,
                strategic_objective,
            } => alignment::serve(self, *id, *objective, *strategic_objective),
            Edit::Waive {
                id,
                thing,
                rule,
                reason,
                by,
                on,
            } => alignment::waive(self, *id, (*thing, *rule), reason, by, *on),
            // Everything else was answered before it came here.
            _ => Err(Refusal::NothingToDo),
        }
    }

    /// The row an edit speaks of.
    pub(crate) fn need<T: Tabled>(&self, id: Id) -> Result<&T, Refusal> {
        self.get(id).ok_or(Refusal::Gone)
    }

    /// That a mentioned row is there, where one is mentioned.
    pub(super) fn need_if<T: Tabled>(&self, id: Option<Id>) -> Result<(), Refusal> {
        id.map_or(Ok(()), |id| self.need::<T>(id).map(|_| ()))
    }

    /// That the id of a new row is not taken.
    pub(super) fn free(&self, id: Id) -> Result<(), Refusal> {
        if self.row(id).is_some() {
            Err(Refusal::AlreadyThere)
        } else {
            Ok(())
        }
    }

    /// A list with one new row.
    pub(super) fn added(&self, row: impl Into<Row>) -> Answer {
        let row = row.into();
        self.free(row.id())?;
        Ok(vec![Change::added(row)])
    }
}

/// A list with one changed row; refused when nothing is different.
pub(super) fn changed<T: Tabled + PartialEq>(before: &T, after: T) -> Answer {
    if *before == after {
        return Err(Refusal::NothingToDo);
    }
    Ok(vec![Change::changed(before.clone(), after)])
}

/// That a name holds more than blanks and marks that nobody sees.
pub(super) fn named(name: &str) -> Result<(), Refusal> {
    if is_blank(name) {
        Err(Refusal::EmptyName)
    } else {
        Ok(())
    }
}

/// That a grade is one of 1 to 5, where there is one.
pub(super) fn graded(grade: Option<u8>) -> Result<(), Refusal> {
    match grade {
        Some(grade) if !(1..=5).contains(&grade) => Err(Refusal::GradeOutOfRange),
        _ => Ok(()),
    }
}

/// That a weight is 0 or more.
pub(super) fn weighed(weight: rust_decimal::Decimal) -> Result<(), Refusal> {
    if weight < rust_decimal::Decimal::ZERO {
        Err(Refusal::NegativeWeight)
    } else {
        Ok(())
    }
}

/// That a span does not end before it starts.
pub(super) fn spanned(start: NaiveDate, end: NaiveDate) -> Result<(), Refusal> {
    if end < start {
        Err(Refusal::EndBeforeStart)
    } else {
        Ok(())
    }
}

/// Siblings in their order.
pub(super) struct Line(Vec<(Id, Order)>);

impl Line {
    pub(super) fn of<'a, T: 'a>(
        rows: Vec<&'a T>,
        place: impl Fn(&'a T) -> (Id, &'a Order),
    ) -> Self {
        Self(
            rows.into_iter()
                .map(place)
                .map(|(id, order)| (id, order.clone()))
                .collect(),
        )
    }

    /// A place behind all.
    pub(super) fn end(&self) -> Order {
        Order::between(self.0.last().map(|(_, order)| order), None)
    }

    /// A place behind `after`; behind all for none. Refused when `after` is not among them.
    pub(super) fn behind(&self, after: Option<Id>) -> Result<Order, Refusal> {
        let Some(after) = after else {
            return Ok(self.end());
        };
        let (_, low) = self
            .0
            .iter()
            .find(|(id, _)| *id == after)
            .ok_or(Refusal::Gone)?;
        // Two copies that were merged may hold the same key twice: the place is then behind both.
        let high = self
            .0
            .iter()
            .map(|(_, order)| order)
            .find(|order| *order > low);
        Ok(Order::between(Some(low), high))
    }

    /// A place for `moved` behind `after`, to the front for none. Refused when it stands
    /// there already.
    pub(super) fn moved(mut self, moved: Id, after: Option<Id>) -> Result<Order, Refusal> {
        if let Some(at) = self.0.iter().position(|(id, _)| *id == moved) {
            let before = at
                .checked_sub(1)
                .and_then(|at| self.0.get(at))
                .map(|(id, _)| *id);
            if before == after || after == Some(moved) {
                return Err(Refusal::NothingToDo);
            }
            self.0.remove(at);
        }
        match after {
            Some(_) => self.behind(after),
            None => Ok(Order::between(None, self.0.first().map(|(_, order)| order))),
        }
    }
}
