//! A workspace of any size, always the same for the same size: for benches and for looking
//! at many rows.

use chrono::{Days, NaiveDate};
use okr::{
    AlignedTo, Alignment, Canvas, CheckIn, Cycle, Id, KeyResult, Language, Objective, Order,
    Origin, Outcome, OutcomePlan, Period, PeriodTarget, Person, Phase, PhaseDates, Row,
    StrategicObjective, Strength, Unit, Workspace,
};
use rust_decimal::Decimal;

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Canvases, each of a unit of its own.
    pub canvases: u32,
    /// Objectives on each.
    pub objectives: u32,
    /// Key results of each objective.
    pub key_results: u32,
    /// Every so many objectives has one key result more; 0 for none.
    pub one_more_every: u32,
    /// Check-ins of each key result.
    pub check_ins: u32,
}

/// The last id that was given out, and the objectives counted so far.
struct Ids(u128, u32);

impl Ids {
    fn next(&mut self) -> Id {
        self.0 += 1;
        Id::fixed(0x10_0000 + self.0)
    }

    /// Counts one objective; whether it is one of every `n`.
    fn counted(&mut self, n: u32) -> bool {
        self.1 += 1;
        self.1.is_multiple_of(n)
    }
}

pub(crate) const VERBS: [&str; 6] = ["Increase", "Shorten", "Raise", "Steady", "Open", "Improve"];
pub(crate) const SUBJECTS: [&str; 7] = [
    "on-time deliveries",
    "the way from request to answer",
    "trust of the people we serve",
    "what planners see before they promise",
    "repairs done at the first visit",
    "the share of planned work",
    "how early we say that something slips",
];
pub(crate) const RESULTS: [&str; 5] = [
    "Hours lost to waiting",
    "Requests answered within two days",
    "Visits that settle the matter",
    "Schemes started on the agreed day",
    "People who would recommend us",
];

/// The generated workspace of 2026.
pub fn workspace(size: Size) -> Workspace {
    let mut ids = Ids(0, 0);
    let mut rows: Vec<Row> = Workspace::new("Generated", Language::En)
        .rows()
        .cloned()
        .collect();
    let cycle = ids.next();
    rows.push(Row::Cycle(Cycle {
        id: cycle,
        name: "2026".into(),
        start: day(1, 1),
        end: day(12, 31),
        phase: Phase::Checking,
        phase_dates: PhaseDates::default(),
        check_in_days: 14,
    }));
    let halves = [
        ("H1", day(1, 1), day(6, 30)),
        ("H2", day(7, 1), day(12, 31)),
    ]
    .map(|(label, start, end)| {
        let id = ids.next();
        rows.push(Row::Period(Period {
            id,
            cycle,
            label: label.into(),
            start,
            end,
            finer: false,
        }));
        id
    });
    let person = ids.next();
    rows.push(Row::Person(Person {
        id: person,
        name: "Ada Marsh".into(),
        initials: "AM".into(),
    }));
    let mut order = Order::between(None, None);
    let strategic: Vec<Id> = (1..=3)
        .map(|n| {
            let id = ids.next();
            order = Order::between(Some(&order), None);
            rows.push(Row::StrategicObjective(StrategicObjective {
                id,
                code: format!("S{n}"),
                title: format!("Strategic aim number {n}"),
                horizon: String::new(),
                sponsor: Some(person),
                review_on: Some(day(7, 8)),
                order: order.clone(),
            }));
            id
        })
        .collect();
    let root = ids.next();
    rows.push(unit(root, None, "Organisation", &order));
    for n in 0..size.canvases {
        let mine = ids.next();
        order = Order::between(Some(&order), None);
        rows.push(unit(mine, Some(root), &format!("Unit {}", n + 1), &order));
        let canvas = ids.next();
        rows.push(Row::Canvas(Canvas {
            id: canvas,
            unit: mine,
            cycle,
            values: vec!["Say it early".into()],
            sponsor: Some(person),
            facilitator: None,
            participants: vec![],
            agreed_on: None,
        }));
        fill(
            &mut rows, &mut ids, canvas, person, &strategic, halves, size,
        );
    }
    Workspace::from_rows(rows)
}

/// A day of 2026.
pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

fn unit(id: Id, parent: Option<Id>, name: &str, order: &Order) -> Row {
    Row::Unit(Unit {
        id,
        parent,
        level: None,
        name: name.into(),
        short: String::new(),
        lead: None,
        person: None,
        order: order.clone(),
    })
}

fn fill(
    rows: &mut Vec<Row>,
    ids: &mut Ids,
    canvas: Id,
    person: Id,
    strategic: &[Id],
    halves: [Id; 2],
    size: Size,
) {
    let mut place = Order::between(None, None);
    for n in 0..size.objectives as usize {
        let objective = ids.next();
        place = Order::between(Some(&place), None);
        rows.push(Row::Objective(Objective {
            owner: Some(person),
            impact: Some(3),
            effort: Some(2),
            order: place.clone(),
            ..Objective::new(
                objective,
                canvas,
                VERBS[n % VERBS.len()],
                SUBJECTS[n % SUBJECTS.len()],
            )
        }));
        rows.push(Row::Alignment(Alignment {
            id: ids.next(),
            objective,
            to: AlignedTo::StrategicObjective(strategic[n % strategic.len()]),
            origin: Origin::Cascaded,
            strength: Strength::Contributes,
        }));
        let mut inside = Order::between(None, None);
        let more = size.one_more_every > 0 && ids.counted(size.one_more_every);
        for k in 0..size.key_results as usize + usize::from(more) {
            inside = Order::between(Some(&inside), None);
            key_result(
                rows,
                ids,
                (objective, person, inside.clone()),
                halves,
                n + k,
                size.check_ins,
            );
        }
    }
}

fn key_result(
    rows: &mut Vec<Row>,
    ids: &mut Ids,
    (objective, person, order): (Id, Id, Order),
    halves: [Id; 2],
    n: usize,
    check_ins: u32,
) {
    let id = ids.next();
    let number = |value: u64| Decimal::from(value);
    rows.push(Row::KeyResult(KeyResult {
        unit: "%".into(),
        baseline: Some(number(0)),
        target: Some(number(40)),
        owner: Some(person),
        data_source: "Field system".into(),
        anticipated_impact: "Frees hours that schemes are short of.".into(),
        impact: Some(4),
        effort: Some(2),
        order,
        ..KeyResult::new(id, objective, RESULTS[n % RESULTS.len()])
    }));
    for (period, value) in halves.into_iter().zip([20, 40]) {
        let target = PeriodTarget {
            id: ids.next(),
            key_result: id,
            period,
            value: number(value),
            upper: None,
        };
        rows.push(Row::PeriodTarget(target));
    }
    for (outcome, text) in [
        (Outcome::Missed, "Pause intake and find the cause."),
        (Outcome::Met, "Make the rhythm the standard."),
        (Outcome::Exceeded, "Move the freed hours."),
    ] {
        rows.push(Row::OutcomePlan(OutcomePlan {
            id: ids.next(),
            key_result: id,
            outcome,
            trigger: None,
            text: text.into(),
            who: None,
            until: None,
            used_on: None,
        }));
    }
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
    for k in 0..check_ins {
        rows.push(Row::CheckIn(CheckIn {
            id: ids.next(),
            key_result: id,
            on: first
                .checked_add_days(Days::new(u64::from(k) * 11))
                .unwrap_or(first),
            value: Some(number(u64::from(k) + (n as u64 % 5))),
            confidence: Some(5 + ((n as u32 + k) % 4) as u8),
            note: "As planned.".into(),
            author: Some(person),
            action: None,
            corrects: None,
        }));
    }
}
