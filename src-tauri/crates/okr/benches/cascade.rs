//! How long the cascade takes for 20,000 and 5,000 objectives over four levels, each with
//! two key results, and how long an assumption about one key result takes among them.

use chrono::{Days, NaiveDate};
use okr::*;
use rust_decimal::Decimal;

fn main() {
    divan::main();
}

const CYCLE: Id = Id::fixed(1);
const PER_CANVAS: u128 = 4;

struct Large {
    workspace: Workspace,
    today: NaiveDate,
    key_result: Id,
}

/// A workspace of so many objectives, each of which serves a key result three levels of a
/// widening tree further up; one in twelve serves nothing, one in five two things.
fn large(objectives: u128) -> Large {
    let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let end = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap_or_default();
    let blank = Workspace::new("Bench", Language::En);
    let levels: Vec<Id> = blank.levels().iter().map(|level| level.id).collect();
    let mut rows: Vec<Row> = blank.rows().cloned().collect();
    rows.push(cycle(start, end).into());
    rows.extend((0..5).map(|n| strategic(n).into()));
    for n in 0..objectives {
        let at = n / PER_CANVAS;
        if n % PER_CANVAS == 0 {
            let depth = (at + 1).ilog(10).min(3) as usize;
            rows.push(unit(at, levels[depth]).into());
            rows.push(canvas(at).into());
        }
        rows.push(objective(n).into());
        for place in 0..2 {
            let id = key_result_of(n, place);
            rows.push(key_result(id, n, place).into());
            rows.push(check_in(id, start + Days::new(100)).into());
        }
        rows.extend(links(n));
    }
    Large {
        workspace: Workspace::from_rows(rows),
        today: start + Days::new(133),
        key_result: key_result_of(objectives - 1, 0),
    }
}

#[divan::bench(args = [5_000, 20_000])]
fn picture(bencher: divan::Bencher, objectives: u128) {
    let large = large(objectives);
    bencher.bench(|| cascade(&large.workspace, CYCLE, large.today, Language::En));
}

#[divan::bench(args = [5_000, 20_000])]
fn assumption(bencher: divan::Bencher, objectives: u128) {
    let large = large(objectives);
    let missed = || {
        impact(
            &large.workspace,
            large.key_result,
            Assumed::Missed,
            large.today,
            Language::En,
        )
    };
    bencher.bench(missed);
}

#[divan::bench(args = [5_000, 20_000])]
fn one_why_line(bencher: divan::Bencher, objectives: u128) {
    let large = large(objectives);
    bencher.bench(|| why_line(&large.workspace, large.key_result, Language::En));
}

#[divan::bench(args = [5_000, 20_000])]
fn all_why_lines(bencher: divan::Bencher, objectives: u128) {
    let large = large(objectives);
    bencher.bench(|| {
        let mut lines = WhyLines::all(&large.workspace, Language::En);
        let rows = large.workspace.all::<Objective>();
        rows.filter_map(|row| lines.of(row.id)).count()
    });
}

fn cycle(start: NaiveDate, end: NaiveDate) -> Cycle {
    Cycle {
        id: CYCLE,
        name: "2026".to_owned(),
        start,
        end,
        phase: Phase::Checking,
        phase_dates: PhaseDates::default(),
        check_in_days: 30,
    }
}

fn strategic(n: u128) -> StrategicObjective {
    StrategicObjective {
        id: Id::fixed(0x100 + n),
        code: format!("S{}", n + 1),
        title: "Deliver what we promise".to_owned(),
        horizon: String::new(),
        sponsor: None,
        review_on: None,
        order: order(n),
    }
}

fn unit(at: u128, level: Id) -> Unit {
    Unit {
        id: Id::fixed(0x10_0000 + at),
        parent: (at > 0).then(|| Id::fixed(0x10_0000 + (at - 1) / 10)),
        level: Some(level),
        name: format!("Unit {at}"),
        short: String::new(),
        lead: None,
        person: None,
        order: order(at),
    }
}

fn canvas(at: u128) -> Canvas {
    Canvas {
        id: Id::fixed(0x20_0000 + at),
        unit: Id::fixed(0x10_0000 + at),
        cycle: CYCLE,
        values: vec![],
        sponsor: None,
        facilitator: None,
        participants: vec![],
        agreed_on: None,
    }
}

fn objective(n: u128) -> Objective {
    Objective {
        order: order(n % PER_CANVAS),
        counts_children: n.is_multiple_of(3),
        ..Objective::new(
            Id::fixed(0x30_0000 + n),
            Id::fixed(0x20_0000 + n / PER_CANVAS),
            "Increase",
            "on-time deliveries",
        )
    }
}

fn key_result_of(n: u128, place: u128) -> Id {
    Id::fixed(0x40_0000 + n * 2 + place)
}

fn key_result(id: Id, n: u128, place: u128) -> KeyResult {
    KeyResult {
        baseline: Some(Decimal::ZERO),
        target: Some(Decimal::from(20)),
        order: order(place),
        ..KeyResult::new(id, Id::fixed(0x30_0000 + n), "Non-productive hours")
    }
}

fn check_in(key_result: Id, on: NaiveDate) -> CheckIn {
    CheckIn {
        id: key_result.nth(0x100_0000),
        key_result,
        on,
        value: Some(Decimal::from(7)),
        confidence: Some(7),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    }
}

fn links(n: u128) -> Vec<Row> {
    let up = |place: u128, to: AlignedTo| -> Row {
        Alignment {
            id: Id::fixed(0x80_0000 + n * 2 + place),
            objective: Id::fixed(0x30_0000 + n),
            to,
            origin: Origin::Cascaded,
            strength: Strength::Contributes,
        }
        .into()
    };
    if n < 40 {
        return vec![up(
            0,
            AlignedTo::StrategicObjective(Id::fixed(0x100 + n % 5)),
        )];
    }
    if n.is_multiple_of(12) {
        return vec![];
    }
    let first = up(0, AlignedTo::KeyResult(key_result_of(n / 10, n % 2)));
    let second = up(1, AlignedTo::Objective(Id::fixed(0x30_0000 + n / 10 - 1)));
    match n.is_multiple_of(5) {
        true => vec![first, second],
        false => vec![first],
    }
}

/// A number as letters that sort.
fn order(n: u128) -> Order {
    let digits = format!("{n:05}");
    let letters = digits.bytes().map(|digit| char::from(digit - b'0' + b'b'));
    Order(letters.collect())
}
