//! A cascade of any size, always the same for the same size: objectives on four levels that
//! serve one another, some from below, some twice over, some nothing at all. For benches of
//! the board and for looking at many cards.

use crate::generated::{RESULTS, SUBJECTS, VERBS, day};
use okr::{
    AlignedTo, Alignment, Canvas, CheckIn, Cycle, Id, KeyResult, Language, Level, Objective, Order,
    Origin, Period, Person, Phase, PhaseDates, Row, StrategicObjective, Strength, Unit, Workspace,
};
use rust_decimal::Decimal;

/// Out of a thousand objectives so many stand on each level, highest first; the rest on the
/// lowest.
const SHARES: [usize; 3] = [4, 46, 250];
/// Objectives of a unit, highest level first.
const OF_A_UNIT: [usize; 4] = [4, 4, 4, 2];
const KEY_RESULTS: [usize; 4] = [3, 3, 2, 1];
const STRATEGIC: usize = 6;
const PEOPLE: [(&str, &str); 7] = [
    ("Ada Marsh", "AM"),
    ("Bo Reed", "BR"),
    ("Cleo Ash", "CA"),
    ("Dan Holt", "DH"),
    ("Eva Lind", "EL"),
    ("Finn Moor", "FM"),
    ("Gil Stone", "GS"),
];
/// Titles that are longer than a card, or run from right to left.
const ODD: [&str; 3] = [
    "the number of days between a request for a survey and the answer the person who asked for it can act upon",
    "זמן התגובה לפניות הציבור",
    "جودة الخدمة في المواقع الجديدة",
];

/// What is made, and what of it was made so far.
struct Making {
    rows: Vec<Row>,
    last: u128,
    cycle: Id,
    people: Vec<Id>,
    strategic: Vec<Id>,
    levels: Vec<Id>,
    /// Objectives of each level with their key results.
    made: Vec<Vec<(Id, Vec<Id>)>>,
    order: Order,
}

/// A workspace of 2026 with so many objectives.
pub fn workspace(objectives: usize) -> Workspace {
    let mut making = Making::begun();
    let mut counts: Vec<usize> = SHARES
        .iter()
        .map(|share| (objectives * share / 1000).max(1))
        .collect();
    let above: usize = counts.iter().sum();
    counts.push(objectives.saturating_sub(above));
    let mut parents = Vec::new();
    for (level, count) in counts.into_iter().enumerate() {
        parents = making.level(level, count, &parents);
    }
    Workspace::from_rows(making.rows)
}

impl Making {
    fn begun() -> Self {
        let fresh = Workspace::new("Generated cascade", Language::En);
        let levels = fresh
            .levels()
            .iter()
            .map(|level: &&Level| level.id)
            .collect();
        let mut making = Self {
            rows: fresh.rows().cloned().collect(),
            last: 0,
            cycle: Id::fixed(0),
            people: Vec::new(),
            strategic: Vec::new(),
            levels,
            made: Vec::new(),
            order: Order::between(None, None),
        };
        making.cycle();
        making.people = PEOPLE
            .map(|(name, initials)| making.person(name, initials))
            .into();
        making.strategic = (1..=STRATEGIC).map(|n| making.strategic(n)).collect();
        making
    }

    fn id(&mut self) -> Id {
        self.last += 1;
        Id::fixed(0x20_0000 + self.last)
    }

    fn next_place(&mut self) -> Order {
        self.order = Order::between(Some(&self.order), None);
        self.order.clone()
    }

    fn cycle(&mut self) {
        let id = self.id();
        self.cycle = id;
        self.rows.push(Row::Cycle(Cycle {
            id,
            name: "2026".into(),
            start: day(1, 1),
            end: day(12, 31),
            phase: Phase::Checking,
            phase_dates: PhaseDates::default(),
            check_in_days: 14,
        }));
        for (label, start, end) in [
            ("H1", day(1, 1), day(6, 30)),
            ("H2", day(7, 1), day(12, 31)),
        ] {
            let period = Period {
                id: self.id(),
                cycle: id,
                label: label.into(),
                start,
                end,
                finer: false,
            };
            self.rows.push(Row::Period(period));
        }
    }

    fn person(&mut self, name: &str, initials: &str) -> Id {
        let id = self.id();
        self.rows.push(Row::Person(Person {
            id,
            name: name.into(),
            initials: initials.into(),
        }));
        id
    }

    fn strategic(&mut self, n: usize) -> Id {
        let id = self.id();
        let sponsor = self.people.get(n % PEOPLE.len()).copied();
        let order = self.next_place();
        self.rows.push(Row::StrategicObjective(StrategicObjective {
            id,
            code: format!("S{n}"),
            title: format!("Strategic aim number {n}, said in words that take two lines"),
            horizon: String::new(),
            sponsor,
            review_on: None,
            order,
        }));
        id
    }

    /// Makes the objectives of a level, each below one of the level above; returns its units.
    fn level(&mut self, level: usize, count: usize, above: &[Id]) -> Vec<Id> {
        let many = count.div_ceil(OF_A_UNIT[level]);
        let mut units = Vec::with_capacity(many);
        let mut made = Vec::with_capacity(count);
        for at in 0..many {
            let parent = above.get(at * above.len() / many).copied();
            let (unit, canvas) = self.unit(level, at, parent);
            units.push(unit);
            let mut place = Order::between(None, None);
            for n in at * OF_A_UNIT[level]..count.min((at + 1) * OF_A_UNIT[level]) {
                place = Order::between(Some(&place), None);
                let one = self.objective(canvas, level, n, place.clone());
                self.serve(one.0, level, n, count);
                made.push(one);
            }
        }
        self.made.push(made);
        units
    }

    fn unit(&mut self, level: usize, at: usize, parent: Option<Id>) -> (Id, Id) {
        let (unit, canvas, order) = (self.id(), self.id(), self.next_place());
        self.rows.push(Row::Unit(Unit {
            id: unit,
            parent,
            level: self.levels.get(level).copied(),
            name: format!(
                "{} {}",
                ["Office", "Programme", "Team", "Desk"][level],
                at + 1
            ),
            short: String::new(),
            lead: None,
            person: None,
            order,
        }));
        self.rows.push(Row::Canvas(Canvas {
            id: canvas,
            unit,
            cycle: self.cycle,
            values: vec![],
            sponsor: None,
            facilitator: None,
            participants: vec![],
            agreed_on: None,
        }));
        (unit, canvas)
    }

    fn objective(&mut self, canvas: Id, level: usize, n: usize, order: Order) -> (Id, Vec<Id>) {
        let id = self.id();
        let subject = match n % 23 {
            odd @ 0..3 if level > 0 => ODD[odd],
            _ => SUBJECTS[n % SUBJECTS.len()],
        };
        let verb = VERBS[(n + level) % VERBS.len()];
        self.rows.push(Row::Objective(Objective {
            owner: self.people.get(n % PEOPLE.len()).copied(),
            order,
            ..Objective::new(id, canvas, verb, subject)
        }));
        let mut inside = Order::between(None, None);
        let key_results = (0..KEY_RESULTS[level])
            .map(|k| {
                inside = Order::between(Some(&inside), None);
                self.key_result(id, n * 3 + k, inside.clone())
            })
            .collect();
        (id, key_results)
    }

    fn key_result(&mut self, objective: Id, n: usize, order: Order) -> Id {
        let id = self.id();
        let owner = self.people.get(n % PEOPLE.len()).copied();
        self.rows.push(Row::KeyResult(KeyResult {
            unit: "%".into(),
            baseline: Some(Decimal::ZERO),
            target: Some(Decimal::from(40)),
            owner,
            order,
            ..KeyResult::new(id, objective, RESULTS[n % RESULTS.len()])
        }));
        // Every ninth was not measured yet.
        if n % 9 != 4 {
            let check_in = CheckIn {
                id: self.id(),
                key_result: id,
                on: day(5, 4),
                value: Some(Decimal::from(3 + n * 7 % 31)),
                confidence: Some((3 + n % 7) as u8),
                note: String::new(),
                author: owner,
                action: None,
                corrects: None,
            };
            self.rows.push(Row::CheckIn(check_in));
        }
        id
    }

    /// Hangs an objective where it belongs: most on one of the level above, every 29th on
    /// nothing, every eleventh on a second one too.
    fn serve(&mut self, objective: Id, level: usize, n: usize, count: usize) {
        if level == 0 {
            let to = AlignedTo::StrategicObjective(self.strategic[n % STRATEGIC]);
            return self.link(objective, to, Origin::Cascaded);
        }
        if n % 29 == 17 {
            return;
        }
        let above = self.made[level - 1].len();
        let first = n * above / count;
        let to = self.target(level - 1, first, n);
        self.link(
            objective,
            to,
            if n % 7 == 3 {
                Origin::Laddered
            } else {
                Origin::Cascaded
            },
        );
        let second = (first + 1 + n % 5) % above;
        if n % 11 == 6 && second != first {
            let to = self.target(level - 1, second, 1);
            self.link(
                objective,
                to,
                if n % 2 == 0 {
                    Origin::Laddered
                } else {
                    Origin::Shared
                },
            );
        }
    }

    /// Every fifth serves a key result, the others the objective itself.
    fn target(&self, level: usize, at: usize, n: usize) -> AlignedTo {
        let (id, key_results) = &self.made[level][at];
        match key_results.get(n % 3) {
            Some(key_result) if n % 5 == 0 => AlignedTo::KeyResult(*key_result),
            _ => AlignedTo::Objective(*id),
        }
    }

    fn link(&mut self, objective: Id, to: AlignedTo, origin: Origin) {
        let id = self.id();
        self.rows.push(Row::Alignment(Alignment {
            id,
            objective,
            to,
            origin,
            strength: Strength::Contributes,
        }));
    }
}
