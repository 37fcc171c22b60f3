//! Key results of the example, as short as they can be told.

use super::maker::{Maker, NOTHING, Text, day};
use super::organisation as org;
use crate::{
    Activity, ActivityKind, ActivityLink, CheckIn, Decision, Division, Done, Id, Indicator,
    KeyResult, Measure, Milestone, Order, Outcome, OutcomePlan, PeriodTarget, State, TargetMeaning,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Exact numbers, written plainly: `numbers![0.8, 2.1]`.
macro_rules! numbers {
    ($($number:literal),* $(,)?) => { [$(rust_decimal::dec!($number)),*] };
}
pub(super) use numbers;

/// A piece of work of the example.
pub(super) struct Work {
    pub(super) kind: ActivityKind,
    pub(super) code: &'static str,
    pub(super) title: Text,
    pub(super) owner: Id,
    pub(super) due: (u32, u32),
    pub(super) done: Done,
}

/// One check-in: month and day, value, confidence, what was said, by whom.
pub(super) type Seen = ((u32, u32), Decimal, u8, Text, Option<Id>);

/// A milestone: title, weight, planned for, ticked on.
pub(super) type NewMilestone = (Text, u32, (u32, u32), Option<(u32, u32)>);

/// A key result of the example.
#[derive(Default)]
pub(super) struct NewKeyResult {
    pub(super) id: Option<Id>,
    title: Text,
    measure: Option<Measure>,
    unit: Text,
    baseline: Option<Decimal>,
    targets: Vec<(Decimal, Option<Decimal>)>,
    cycle: Option<Id>,
    meaning: Option<TargetMeaning>,
    owner: Option<Id>,
    source: Text,
    leading: bool,
    impact_text: Text,
    impact: Option<u8>,
    effort: Option<u8>,
    due: Option<NaiveDate>,
    state: Option<State>,
    plans: Vec<(Outcome, Option<Decimal>, Text)>,
    seen: Vec<Seen>,
    work: Vec<Work>,
    milestones: Vec<NewMilestone>,
}

impl NewKeyResult {
    /// A key result of any measure.
    pub(super) fn new(title: Text, measure: Measure, unit: Text) -> Self {
        Self {
            title,
            measure: Some(measure),
            unit,
            ..Self::default()
        }
    }

    /// A way from a baseline through one target for each period.
    pub(super) fn metric<const N: usize>(
        title: Text,
        unit: Text,
        baseline: Decimal,
        targets: [Decimal; N],
    ) -> Self {
        Self::new(title, Measure::Metric, unit)
            .from(baseline)
            .to(targets)
    }

    /// Its id, where something else points to it.
    pub(super) fn named(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Where it started.
    pub(super) fn from(mut self, baseline: Decimal) -> Self {
        self.baseline = Some(baseline);
        self
    }

    /// Targets, one for each period; four are quarters.
    pub(super) fn to<const N: usize>(mut self, targets: [Decimal; N]) -> Self {
        self.targets = targets.into_iter().map(|value| (value, None)).collect();
        self
    }

    /// Ranges, one for each period.
    pub(super) fn within<const N: usize>(mut self, ranges: [(Decimal, Decimal); N]) -> Self {
        self.targets = ranges
            .into_iter()
            .map(|(low, high)| (low, Some(high)))
            .collect();
        self
    }

    /// In another cycle than 2026.
    pub(super) fn in_cycle(mut self, cycle: Id) -> Self {
        self.cycle = Some(cycle);
        self
    }

    /// What its targets mean.
    pub(super) fn meaning(mut self, meaning: TargetMeaning) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// Who owns it and where the number comes from.
    pub(super) fn by(mut self, owner: Id, source: Text) -> Self {
        self.owner = Some(owner);
        self.source = source;
        self
    }

    /// Moves before the thing it stands for.
    pub(super) fn leading(mut self) -> Self {
        self.leading = true;
        self
    }

    /// What reaching it brings, and what it takes.
    pub(super) fn brings(mut self, text: Text, impact: u8, effort: u8) -> Self {
        self.impact_text = text;
        self.impact = Some(impact);
        self.effort = Some(effort);
        self
    }

    /// Until when.
    pub(super) fn due(mut self, month: u32, at: u32) -> Self {
        self.due = Some(day(month, at));
        self
    }

    /// Still being written.
    pub(super) fn draft(mut self) -> Self {
        self.state = Some(State::Draft);
        self
    }

    /// The plan if missed, and from which value it applies.
    pub(super) fn missed(mut self, trigger: Decimal, text: Text) -> Self {
        self.plans.push((Outcome::Missed, Some(trigger), text));
        self
    }

    /// The plan if met.
    pub(super) fn met(mut self, text: Text) -> Self {
        self.plans.push((Outcome::Met, None, text));
        self
    }

    /// The plan if exceeded, and from which value it applies.
    pub(super) fn exceeded(mut self, trigger: Decimal, text: Text) -> Self {
        self.plans.push((Outcome::Exceeded, Some(trigger), text));
        self
    }

    /// Check-ins with words.
    pub(super) fn told(mut self, seen: impl IntoIterator<Item = Seen>) -> Self {
        self.seen.extend(seen);
        self
    }

    /// The monthly check-ins up to 12 May without words, the last one there.
    pub(super) fn seen<const N: usize>(mut self, seen: [(Decimal, u8); N]) -> Self {
        let days = [(1, 15), (2, 13), (3, 13), (4, 17), (5, 12)];
        let days = days.into_iter().skip(5_usize.saturating_sub(N));
        for (on, (value, confidence)) in days.zip(seen) {
            self.seen.push((on, value, confidence, NOTHING, None));
        }
        self
    }

    /// The work that moves it.
    pub(super) fn work(mut self, work: impl IntoIterator<Item = Work>) -> Self {
        self.work.extend(work);
        self
    }

    /// Its milestones.
    pub(super) fn milestones(mut self, list: impl IntoIterator<Item = NewMilestone>) -> Self {
        self.milestones.extend(list);
        self
    }
}

impl Maker {
    /// Writes a key result and everything below it.
    pub(super) fn key_result(&mut self, objective: Id, order: Order, new: NewKeyResult) {
        let id = new.id.unwrap_or_else(|| self.id());
        let measure = new.measure.unwrap_or(Measure::Metric);
        let fine = new.targets.len() == 4;
        let last = new.targets.last().copied();
        self.add(KeyResult {
            id,
            objective,
            title: self.say(new.title),
            measure,
            unit: self.say(new.unit),
            baseline: new.baseline,
            target: last.map(|target| target.0),
            target_upper: last.and_then(|target| target.1),
            meaning: new.meaning.unwrap_or_else(|| measure.usual_meaning()),
            division: if fine {
                Division::Fine
            } else {
                Division::Coarse
            },
            weight: Decimal::ONE,
            owner: new.owner,
            data_source: self.say(new.source),
            indicator: new.leading.then_some(Indicator::Leading),
            first_movement_on: None,
            anticipated_impact: self.say(new.impact_text),
            impact: new.impact,
            effort: new.effort,
            needs: String::new(),
            due: new.due,
            state: new.state.unwrap_or(State::Active),
            stopped_because: String::new(),
            status_override: None,
            override_reason: String::new(),
            order,
        });
        let cycle = new.cycle.unwrap_or(org::CYCLE_2026);
        for ((value, upper), period) in new.targets.into_iter().zip(org::periods_of(cycle, fine)) {
            let row = PeriodTarget {
                id: self.id(),
                key_result: id,
                period,
                value,
                upper,
            };
            self.add(row);
        }
        self.plans(id, new.plans);
        self.check_ins(id, new.owner, new.seen);
        self.list_work(id, new.work);
        self.list_milestones(id, new.milestones);
    }

    fn plans(&mut self, key_result: Id, plans: Vec<(Outcome, Option<Decimal>, Text)>) {
        for (outcome, trigger, text) in plans {
            let row = OutcomePlan {
                id: self.id(),
                key_result,
                outcome,
                trigger,
                text: self.say(text),
                who: None,
                until: None,
                used_on: None,
            };
            self.add(row);
        }
    }

    fn check_ins(&mut self, key_result: Id, owner: Option<Id>, seen: Vec<Seen>) {
        for ((month, at), value, confidence, note, by) in seen {
            let row = CheckIn {
                id: self.id(),
                key_result,
                on: day(month, at),
                value: Some(value),
                confidence: Some(confidence),
                note: self.say(note),
                author: by.or(owner),
                action: None,
                corrects: None,
            };
            self.add(row);
        }
    }

    fn list_work(&mut self, key_result: Id, list: Vec<Work>) {
        let mut last = None;
        for work in list {
            let activity = self.activity(work);
            let order = Order::between(last.as_ref(), None);
            last = Some(order.clone());
            let id = self.id();
            self.add(ActivityLink {
                id,
                activity,
                key_result,
                order,
            });
        }
    }

    /// Writes a piece of work that serves nothing yet.
    pub(super) fn activity(&mut self, work: Work) -> Id {
        let id = self.id();
        self.add(Activity {
            id,
            kind: work.kind,
            code: work.code.to_owned(),
            title: self.say(work.title),
            owner: Some(work.owner),
            start: None,
            due: Some(day(work.due.0, work.due.1)),
            done: work.done,
            effort: String::new(),
            budget: String::new(),
            decision: Decision::Keep,
            decision_reason: String::new(),
        });
        id
    }

    fn list_milestones(&mut self, key_result: Id, list: Vec<NewMilestone>) {
        let mut last = None;
        for (title, weight, due, done) in list {
            let order = Order::between(last.as_ref(), None);
            last = Some(order.clone());
            let row = Milestone {
                id: self.id(),
                key_result,
                title: self.say(title),
                weight: weight.into(),
                due: Some(day(due.0, due.1)),
                done_on: done.map(|(month, at)| day(month, at)),
                order,
            };
            self.add(row);
        }
    }
}
