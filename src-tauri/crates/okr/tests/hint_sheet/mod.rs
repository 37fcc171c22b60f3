//! A canvas to try hints on: flawless, so that every hint comes from what a test changes.
#![allow(dead_code)]

use chrono::NaiveDate;
use okr::*;
use rust_decimal::{Decimal, dec};

pub const UNIT: Id = Id::fixed(0xa01);
pub const CYCLE: Id = Id::fixed(0xa02);
pub const CANVAS: Id = Id::fixed(0xa03);
pub const STRATEGY: Id = Id::fixed(0xa04);
pub const PERSON: Id = Id::fixed(0xa05);

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

/// A rule and the change that brings it up, or must not.
pub type Cases<T> = Vec<(HintRule, fn(&mut T))>;

/// A canvas to write on: a person, a strategic objective, a year in halves.
pub struct Sheet {
    pub workspace: Workspace,
    next: u128,
}

impl Sheet {
    pub fn new() -> Self {
        Self::in_language(Language::En)
    }

    /// A canvas whose hints know the words of this language.
    pub fn in_language(language: Language) -> Self {
        let mut sheet = Self {
            workspace: Workspace::new("Test", language),
            next: 0xb000,
        };
        sheet.put(Person {
            id: PERSON,
            name: "Ada".into(),
            initials: "AD".into(),
        });
        sheet.put(StrategicObjective {
            id: STRATEGY,
            code: "S1".into(),
            title: "Stay".into(),
            horizon: String::new(),
            sponsor: None,
            review_on: None,
            order: Order("n".into()),
        });
        sheet.put(Unit {
            id: UNIT,
            parent: None,
            level: Some(Id::fixed(4)),
            name: "Unit".into(),
            short: String::new(),
            lead: None,
            person: None,
            order: Order("n".into()),
        });
        sheet.put(Cycle {
            id: CYCLE,
            name: "2026".into(),
            start: day(1, 1),
            end: day(12, 31),
            phase: Phase::Checking,
            phase_dates: PhaseDates::default(),
            check_in_days: 30,
        });
        for (n, label, from, to) in [
            (1, "H1", day(1, 1), day(6, 30)),
            (2, "H2", day(7, 1), day(12, 31)),
        ] {
            sheet.put(Period {
                id: Id::fixed(0xa10 + n),
                cycle: CYCLE,
                label: label.into(),
                start: from,
                end: to,
                finer: false,
            });
        }
        sheet.put(Canvas {
            id: CANVAS,
            unit: UNIT,
            cycle: CYCLE,
            values: vec![],
            sponsor: Some(PERSON),
            facilitator: None,
            participants: vec![],
            agreed_on: None,
        });
        sheet
    }

    pub fn put(&mut self, row: impl Into<Row>) {
        self.workspace.apply(&[Change::added(row)]);
    }

    pub fn id(&mut self) -> Id {
        self.next += 1;
        Id::fixed(self.next)
    }

    pub fn order(&self) -> Order {
        Order(format!(
            "n{}n",
            char::from(b'a' + u8::try_from(self.next % 26).unwrap_or(0))
        ))
    }

    /// A flawless objective.
    pub fn objective(&mut self, verb: &str, subject: &str) -> Id {
        let id = self.id();
        let row = Objective {
            id,
            canvas: CANVAS,
            verb: verb.into(),
            subject: subject.into(),
            why: String::new(),
            owner: Some(PERSON),
            commitment: Commitment::Committed,
            impact: None,
            effort: None,
            perspective: None,
            state: State::Active,
            stopped_because: String::new(),
            counts_children: false,
            order: self.order(),
        };
        self.put(row);
        let link = self.id();
        self.put(Alignment {
            id: link,
            objective: id,
            to: AlignedTo::StrategicObjective(STRATEGY),
            origin: Origin::Shared,
            strength: Strength::Contributes,
        });
        id
    }

    /// A flawless key result of it.
    pub fn key_result(&mut self, objective: Id, title: &str) -> Id {
        let id = self.id();
        let row = KeyResult {
            id,
            objective,
            title: title.into(),
            measure: Measure::Metric,
            unit: "%".into(),
            baseline: Some(dec!(70)),
            target: Some(dec!(90)),
            target_upper: None,
            meaning: TargetMeaning::Reach,
            division: Division::Coarse,
            weight: Decimal::ONE,
            owner: Some(PERSON),
            data_source: "Register".into(),
            indicator: Some(Indicator::Leading),
            first_movement_on: None,
            anticipated_impact: String::new(),
            impact: None,
            effort: None,
            needs: String::new(),
            due: Some(day(12, 31)),
            state: State::Active,
            stopped_because: String::new(),
            status_override: None,
            override_reason: String::new(),
            order: self.order(),
        };
        self.put(row);
        self.plan(id, Outcome::Missed, "Ask five customers what stopped them.");
        self.plan(id, Outcome::Exceeded, "Help the other team.");
        id
    }

    pub fn plan(&mut self, key_result: Id, outcome: Outcome, text: &str) {
        let known = self.workspace.plan(key_result, outcome).map(|plan| plan.id);
        let id = known.unwrap_or_else(|| self.id());
        let text = text.to_owned();
        self.put(OutcomePlan {
            id,
            key_result,
            outcome,
            trigger: None,
            text,
            who: None,
            until: None,
            used_on: None,
        });
    }

    pub fn change<T: Tabled>(&mut self, id: Id, change: impl FnOnce(&mut T)) {
        let mut row = self.workspace.get::<T>(id).cloned().expect("the row");
        change(&mut row);
        self.put(row);
    }

    pub fn hints(&self) -> Vec<Hint> {
        hints_for_canvas(&self.workspace, CANVAS, day(5, 14), Language::En)
    }

    pub fn rules(&self, thing: Id) -> Vec<HintRule> {
        self.hints()
            .into_iter()
            .filter(|hint| hint.thing == thing)
            .map(|hint| hint.rule)
            .collect()
    }

    pub fn fires(&self, rule: HintRule, thing: Id) -> bool {
        self.rules(thing).contains(&rule)
    }
}

/// One objective with one key result, both flawless.
pub fn flawless() -> (Sheet, Id, Id) {
    let mut sheet = Sheet::new();
    let objective = sheet.objective("Increase", "on-time deliveries");
    let key_result = sheet.key_result(objective, "Deliveries on the promised day");
    (sheet, objective, key_result)
}

/// The rules about how a thing is worded.
pub const WORDING: [HintRule; 5] = [
    HintRule::NumberInObjective,
    HintRule::WorkNotOutcome,
    HintRule::NoVerb,
    HintRule::StockPhrase,
    HintRule::LooksLikeKpi,
];
