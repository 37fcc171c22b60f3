//! A small canvas to tell stories about figures with: cycle 2026 in halves and quarters,
//! one unit, one canvas, one objective.

#![allow(dead_code)]

use chrono::NaiveDate;
use okr::*;
use rust_decimal::Decimal;

pub const CYCLE: Id = Id::fixed(100);
pub const UNIT: Id = Id::fixed(101);
pub const CANVAS: Id = Id::fixed(102);
pub const OBJECTIVE: Id = Id::fixed(103);
pub const KEY_RESULT: Id = Id::fixed(104);
pub const H1: Id = Id::fixed(110);
pub const H2: Id = Id::fixed(111);
pub const QUARTERS: [Id; 4] = [
    Id::fixed(112),
    Id::fixed(113),
    Id::fixed(114),
    Id::fixed(115),
];

/// `2026-05-14`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A number as typed.
pub fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// A canvas that grows row by row.
pub struct Story {
    pub workspace: Workspace,
    pub today: NaiveDate,
    next: u128,
}

impl Story {
    /// One objective without key results on 14 May 2026.
    pub fn new() -> Self {
        let cycle = Cycle {
            id: CYCLE,
            name: "2026".to_owned(),
            start: day("2026-01-01"),
            end: day("2026-12-31"),
            phase: Phase::Checking,
            phase_dates: PhaseDates::default(),
            check_in_days: 30,
        };
        let mut story = Self {
            workspace: Workspace::new("Test", Language::En),
            today: day("2026-05-14"),
            next: 1000,
        };
        story.put(cycle);
        story.period(H1, "H1", ("2026-01-01", "2026-06-30"), false);
        story.period(H2, "H2", ("2026-07-01", "2026-12-31"), false);
        let quarters = [
            ("2026-01-01", "2026-03-31"),
            ("2026-04-01", "2026-06-30"),
            ("2026-07-01", "2026-09-30"),
            ("2026-10-01", "2026-12-31"),
        ];
        for (at, dates) in quarters.into_iter().enumerate() {
            story.period(QUARTERS[at], &format!("Q{}", at + 1), dates, true);
        }
        story.put(Unit {
            id: UNIT,
            parent: None,
            level: None,
            name: "Project Management Office".to_owned(),
            short: "PMO".to_owned(),
            lead: None,
            person: None,
            order: Order("n".to_owned()),
        });
        story.put(Canvas {
            id: CANVAS,
            unit: UNIT,
            cycle: CYCLE,
            values: vec!["One plan".to_owned()],
            sponsor: None,
            facilitator: None,
            participants: vec![],
            agreed_on: None,
        });
        story.objective(OBJECTIVE, "b");
        story
    }

    pub fn put(&mut self, row: impl Into<Row>) {
        self.workspace.apply(&[Change::added(row)]);
    }

    pub fn fresh(&mut self) -> Id {
        self.next += 1;
        Id::fixed(self.next)
    }

    pub fn period(&mut self, id: Id, label: &str, dates: (&str, &str), finer: bool) {
        let (start, end) = (day(dates.0), day(dates.1));
        self.put(Period {
            id,
            cycle: CYCLE,
            label: label.to_owned(),
            start,
            end,
            finer,
        });
    }

    pub fn objective(&mut self, id: Id, order: &str) {
        self.put(Objective {
            id,
            canvas: CANVAS,
            verb: "Increase".to_owned(),
            subject: "on-time deliveries".to_owned(),
            why: String::new(),
            owner: None,
            commitment: Commitment::Committed,
            impact: None,
            effort: None,
            perspective: None,
            state: State::Active,
            stopped_because: String::new(),
            counts_children: false,
            order: Order(order.to_owned()),
        });
    }

    /// A key result of the objective; `with` changes it before it is put.
    pub fn key_result(&mut self, id: Id, with: impl FnOnce(&mut KeyResult)) -> Id {
        let count = self.workspace.key_results(OBJECTIVE).len();
        let mut row = KeyResult {
            order: Order(format!(
                "{}n",
                char::from(b'b' + u8::try_from(count).expect("few"))
            )),
            ..KeyResult::new(id, OBJECTIVE, "Non-productive hours")
        };
        with(&mut row);
        self.put(row);
        id
    }

    /// A metric with a baseline, targets for H1 and H2, and one check-in.
    pub fn metric(&mut self, id: Id, values: [&str; 3], now: &str) -> Id {
        let [baseline, first, second] = values;
        self.key_result(id, |row| row.baseline = Some(number(baseline)));
        self.target(id, H1, first);
        self.target(id, H2, second);
        self.check_in(id, "2026-05-12", now);
        id
    }

    pub fn target(&mut self, key_result: Id, period: Id, value: &str) {
        let id = self.fresh();
        self.put(PeriodTarget {
            id,
            key_result,
            period,
            value: number(value),
            upper: None,
        });
    }

    pub fn check_in(&mut self, key_result: Id, on: &str, value: &str) -> Id {
        self.check_in_with(key_result, on, value, None)
    }

    pub fn check_in_with(
        &mut self,
        key_result: Id,
        on: &str,
        value: &str,
        confidence: Option<u8>,
    ) -> Id {
        let id = self.fresh();
        self.put(CheckIn {
            id,
            key_result,
            on: day(on),
            value: (!value.is_empty()).then(|| number(value)),
            confidence,
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        });
        id
    }

    pub fn milestone(
        &mut self,
        key_result: Id,
        weight: &str,
        due: Option<&str>,
        done: Option<&str>,
    ) {
        let id = self.fresh();
        self.put(Milestone {
            id,
            key_result,
            title: "A step".to_owned(),
            weight: number(weight),
            due: due.map(day),
            done_on: done.map(day),
            order: Order("n".to_owned()),
        });
    }

    pub fn plan(&mut self, key_result: Id, outcome: Outcome, trigger: Option<&str>, text: &str) {
        let id = self.fresh();
        self.put(OutcomePlan {
            id,
            key_result,
            outcome,
            trigger: trigger.map(number),
            text: text.to_owned(),
            who: None,
            until: None,
            used_on: None,
        });
    }

    pub fn align(&mut self, objective: Id, to: AlignedTo, strength: Strength) {
        let id = self.fresh();
        self.put(Alignment {
            id,
            objective,
            to,
            origin: Origin::Laddered,
            strength,
        });
    }

    /// Changes a row that is there.
    pub fn change<T: Tabled>(&mut self, id: Id, with: impl FnOnce(&mut T)) {
        let mut row = self.workspace.get::<T>(id).expect("a row").clone();
        with(&mut row);
        self.put(row);
    }

    pub fn on(&mut self, today: &str) -> &mut Self {
        self.today = day(today);
        self
    }

    pub fn figures(&self) -> Figures {
        canvas_figures(&self.workspace, CANVAS, self.today, Language::En).expect("figures")
    }

    pub fn of(&self, key_result: Id) -> KeyResultFigures {
        let rows = self.figures().key_results;
        rows.into_iter()
            .find(|row| row.id == key_result)
            .expect("its figures")
    }

    pub fn of_objective(&self) -> ObjectiveFigures {
        let rows = self.figures().objectives;
        rows.into_iter()
            .find(|row| row.id == OBJECTIVE)
            .expect("its figures")
    }

    pub fn explanation(&self, key_result: Id) -> Explanation {
        self.explained(key_result, AskedFigure::Progress)
    }

    pub fn explained(&self, thing: Id, figure: AskedFigure) -> Explanation {
        let asked = AskedNumber {
            thing,
            figure,
            cycle: None,
        };
        explain(&self.workspace, &asked, self.today, Language::En).expect("an explanation")
    }

    pub fn detail(&self, key_result: Id) -> KeyResultDetail {
        key_result_detail(&self.workspace, key_result, self.today, Language::En).expect("a detail")
    }
}

/// Shares to four decimals, as text: easy to compare and to read.
pub fn rounded(share: Option<Decimal>) -> String {
    share.map_or("n/a".to_owned(), |share| {
        share.round_dp(4).normalize().to_string()
    })
}
