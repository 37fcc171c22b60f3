//! Writes the example's rows, so that the other files hold nothing but the story.

use super::key_result_maker::NewKeyResult;
use super::organisation as org;
use crate::{
    AlignedTo, Alignment, Canvas, Commitment, Id, Language, Objective, Order, Origin, Row, State,
    Strength,
};
use chrono::NaiveDate;

/// A text in English and in German.
pub(super) type Text = (&'static str, &'static str);

/// Nothing said.
pub(super) const NOTHING: Text = ("", "");

/// A day of 2026.
pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    date(2026, month, day)
}

/// A day. Only real ones are asked for; the fallback keeps this free of panics.
pub(super) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Collects rows with ids that are always the same.
pub(super) struct Maker {
    language: Language,
    next: u128,
    last: Option<Order>,
    pub(super) rows: Vec<Row>,
}

/// What an objective of the example serves, and how.
pub(super) type Link = (AlignedTo, Origin, Strength);

/// Cascaded from above and counting, the usual link.
pub(super) fn cascaded(to: AlignedTo) -> Link {
    (to, Origin::Cascaded, Strength::Contributes)
}

/// An objective of the example.
pub(super) struct NewObjective {
    pub(super) id: Id,
    pub(super) verb: Text,
    pub(super) subject: Text,
    pub(super) why: Text,
    pub(super) owner: Id,
    pub(super) serves: Vec<Link>,
    pub(super) commitment: Commitment,
    pub(super) state: State,
    pub(super) key_results: Vec<NewKeyResult>,
}

impl NewObjective {
    /// A running objective without a why.
    pub(super) fn new(id: u128, verb: Text, subject: Text, owner: Id) -> Self {
        Self {
            id: Id::fixed(id),
            verb,
            subject,
            why: NOTHING,
            owner,
            serves: vec![],
            commitment: Commitment::Committed,
            state: State::Active,
            key_results: vec![],
        }
    }

    /// Why it matters.
    pub(super) fn why(mut self, why: Text) -> Self {
        self.why = why;
        self
    }

    /// What it serves.
    pub(super) fn serves(mut self, links: impl IntoIterator<Item = Link>) -> Self {
        self.serves.extend(links);
        self
    }

    /// Expects about 0.7.
    pub(super) fn aspirational(mut self) -> Self {
        self.commitment = Commitment::Aspirational;
        self
    }

    /// Still being written.
    pub(super) fn draft(mut self) -> Self {
        self.state = State::Draft;
        self
    }

    /// How it is known.
    pub(super) fn known_by(mut self, key_results: impl IntoIterator<Item = NewKeyResult>) -> Self {
        self.key_results.extend(key_results);
        self
    }
}

impl Maker {
    /// Nothing written yet.
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            next: 0x10000,
            last: None,
            rows: vec![],
        }
    }

    /// The text of the workspace's language.
    pub(super) fn say(&self, text: Text) -> String {
        self.language.pick(text.0, text.1).to_owned()
    }

    /// The next id of the rows that nobody needs to name.
    pub(super) fn id(&mut self) -> Id {
        self.next += 1;
        Id::fixed(self.next)
    }

    /// The first place of a list.
    pub(super) fn first(&mut self) -> Order {
        self.last = None;
        self.order()
    }

    /// The next place of the list being written.
    pub(super) fn order(&mut self) -> Order {
        let order = Order::between(self.last.as_ref(), None);
        self.last = Some(order.clone());
        order
    }

    /// Adds a row.
    pub(super) fn add(&mut self, row: impl Into<Row>) {
        self.rows.push(row.into());
    }

    /// A plain canvas of 2026 and everything on it.
    pub(super) fn canvas(&mut self, unit: Id, lead: Id, objectives: Vec<NewObjective>) {
        let canvas = Canvas {
            id: self.id(),
            unit,
            cycle: org::CYCLE_2026,
            values: vec![],
            sponsor: Some(lead),
            facilitator: Some(org::KWAME),
            participants: vec![],
            agreed_on: Some(day(1, 29)),
        };
        self.full_canvas(canvas, objectives);
    }

    /// A canvas and everything on it.
    pub(super) fn full_canvas(&mut self, canvas: Canvas, objectives: Vec<NewObjective>) {
        let id = canvas.id;
        self.add(canvas);
        let mut last = None;
        for objective in objectives {
            let order = Order::between(last.as_ref(), None);
            last = Some(order.clone());
            self.objective(id, order, objective);
        }
    }

    fn objective(&mut self, canvas: Id, order: Order, new: NewObjective) {
        self.add(Objective {
            id: new.id,
            canvas,
            verb: self.say(new.verb),
            subject: self.say(new.subject),
            why: self.say(new.why),
            owner: Some(new.owner),
            commitment: new.commitment,
            impact: None,
            effort: None,
            perspective: None,
            state: new.state,
            stopped_because: String::new(),
            counts_children: false,
            order,
        });
        for (to, origin, strength) in new.serves {
            let id = self.id();
            self.add(Alignment {
                id,
                objective: new.id,
                to,
                origin,
                strength,
            });
        }
        let mut last = None;
        for key_result in new.key_results {
            let order = Order::between(last.as_ref(), None);
            last = Some(order.clone());
            self.key_result(new.id, order, key_result);
        }
    }
}
