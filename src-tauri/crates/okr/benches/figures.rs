//! How long figures take on a canvas of 300 key results with 12 check-ins each. The same
//! canvas with one key result stands beside them, so that a ratio can be read in one run.

use chrono::{Days, NaiveDate};
use okr::*;
use rust_decimal::{Decimal, dec};

fn main() {
    divan::main();
}

const CANVAS: Id = Id::fixed(3);

/// A workspace with one canvas of `objectives` × 3 key results.
struct Large {
    workspace: Workspace,
    today: NaiveDate,
    key_result: Id,
}

impl Large {
    fn of(objectives: u128) -> Self {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let end = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap_or_default();
        let middle = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default();
        let mut workspace = Workspace::new("Bench", Language::En);
        let mut put = |row: Row| workspace.apply(&[Change::added(row)]);
        put(cycle(start, end).into());
        let halves = [
            (4, "H1", start, middle),
            (5, "H2", middle.succ_opt().unwrap_or(end), end),
        ];
        for (id, label, start, end) in halves {
            let (id, cycle, label) = (Id::fixed(id), Id::fixed(1), label.to_owned());
            put(Period {
                id,
                cycle,
                label,
                start,
                end,
                finer: false,
            }
            .into());
        }
        put(canvas().into());
        for n in 0..objectives {
            let id = Id::fixed(1_000 + n);
            put(objective(id, n).into());
            for place in 0..3 {
                let id = Id::fixed(100_000 + n * 3 + place);
                put(key_result(id, Id::fixed(1_000 + n), place).into());
                for row in targets_and_check_ins(id, n * 3 + place, start) {
                    put(row);
                }
            }
        }
        let today = start + Days::new(133);
        Self {
            workspace,
            today,
            key_result: Id::fixed(100_000),
        }
    }

    /// One check-in of one key result, as typing into Now makes it.
    fn a_check_in(&self) -> Vec<Change> {
        let rows = self.workspace.check_ins(self.key_result);
        rows.last()
            .map(|row| Change::added((*row).clone()))
            .into_iter()
            .collect()
    }
}

#[divan::bench]
fn one_check_in_touches_300_key_results(bencher: divan::Bencher) {
    touch(bencher, &Large::of(100));
}

#[divan::bench]
fn one_check_in_touches_3_key_results(bencher: divan::Bencher) {
    touch(bencher, &Large::of(1));
}

#[divan::bench]
fn all_figures_of_300_key_results(bencher: divan::Bencher) {
    let large = Large::of(100);
    bencher.bench(|| canvas_figures(&large.workspace, CANVAS, large.today, Language::En));
}

#[divan::bench]
fn detail_of_one_among_300(bencher: divan::Bencher) {
    let large = Large::of(100);
    let detail = || {
        key_result_detail(
            &large.workspace,
            large.key_result,
            large.today,
            Language::En,
        )
    };
    bencher.bench(detail);
}

fn touch(bencher: divan::Bencher, large: &Large) {
    let changes = large.a_check_in();
    bencher.bench(|| {
        figures_touched(
            &large.workspace,
            CANVAS,
            &changes,
            large.today,
            Language::En,
        )
    });
}

fn cycle(start: NaiveDate, end: NaiveDate) -> Cycle {
    Cycle {
        id: Id::fixed(1),
        name: "2026".to_owned(),
        start,
        end,
        phase: Phase::Checking,
        phase_dates: PhaseDates::default(),
        check_in_days: 30,
    }
}

fn canvas() -> Canvas {
    Canvas {
        id: CANVAS,
        unit: Id::fixed(2),
        cycle: Id::fixed(1),
        values: vec![],
        sponsor: None,
        facilitator: None,
        participants: vec![],
        agreed_on: None,
    }
}

fn objective(id: Id, n: u128) -> Objective {
    Objective {
        id,
        canvas: CANVAS,
        verb: "Increase".to_owned(),
        subject: format!("on-time deliveries {n}"),
        why: String::new(),
        owner: None,
        commitment: Commitment::Committed,
        impact: None,
        effort: None,
        perspective: None,
        state: State::Active,
        stopped_because: String::new(),
        counts_children: false,
        order: Order(format!("n{}", letters(n))),
    }
}

fn key_result(id: Id, objective: Id, place: u128) -> KeyResult {
    KeyResult {
        unit: "%".to_owned(),
        baseline: Some(dec!(0)),
        order: Order(format!("n{}", letters(place))),
        ..KeyResult::new(id, objective, "Non-productive hours, reduction")
    }
}

fn targets_and_check_ins(key_result: Id, n: u128, start: NaiveDate) -> Vec<Row> {
    let target = |place: u128, value: Decimal| PeriodTarget {
        id: Id::fixed(1_000_000 + n * 2 + place),
        key_result,
        period: Id::fixed(4 + place),
        value,
        upper: None,
    };
    let check_in = |place: u32| CheckIn {
        id: Id::fixed(10_000_000 + n * 100 + u128::from(place)),
        key_result,
        on: start + Days::new(u64::from(place) * 11),
        value: Some(Decimal::from(place)),
        confidence: Some(7),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    };
    let targets = [target(0, dec!(10)).into(), target(1, dec!(18)).into()];
    targets
        .into_iter()
        .chain((0..12).map(|place| check_in(place).into()))
        .collect()
}

/// A number as letters that sort.
fn letters(n: u128) -> String {
    format!("{n:04}")
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'b'))
        .collect()
}
