//! The year before, closed, and the first lines of the year after.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{Maker, NOTHING, NewObjective, cascaded, date};
use super::organisation::{self as org, INES, KWAME, LARS, MAYA, PRIYA, ROSA};
use crate::{AlignedTo, Canvas, CheckIn, Id, Measure, Row};
use chrono::NaiveDate;
use rust_decimal::{Decimal, dec};

const PERCENT: (&str, &str) = ("%", "%");
const CHANGES: Id = Id::fixed(0x6011);
const REGISTER: Id = Id::fixed(0x6012);
const PLANS: Id = Id::fixed(0x6021);

/// Writes both.
pub(super) fn fill(maker: &mut Maker) {
    let last_year = canvas(0x6000, org::CYCLE_2025, Some(date(2025, 1, 30)));
    maker.full_canvas(last_year, vec![one_picture(), planning()]);
    observed(maker, CHANGES, LARS, numbers![9.1, 7.4, 6.2, 5.8]);
    observed(maker, REGISTER, MAYA, numbers![35, 68, 88, 100]);
    observed(maker, PLANS, PRIYA, numbers![31, 44, 52, 57]);
    let next_year = canvas(0x6100, org::CYCLE_2027, None);
    maker.full_canvas(next_year, vec![next_step()]);
}

fn canvas(id: u128, cycle: Id, agreed_on: Option<NaiveDate>) -> Canvas {
    Canvas {
        id: Id::fixed(id),
        unit: org::PMO,
        cycle,
        values: vec![],
        sponsor: Some(ROSA),
        facilitator: Some(KWAME),
        participants: vec![],
        agreed_on,
    }
}

fn one_picture() -> NewObjective {
    let subject = (
        "one picture of all projects",
        "ein gemeinsames Bild aller Projekte",
    );
    NewObjective::new(0x6001, ("Create", "Schaffe"), subject, INES)
        .serves([cascaded(AlignedTo::StrategicObjective(org::S2))])
        .known_by([
            NewKeyResult::metric(
                (
                    "Changes to a plan after its start",
                    "Planänderungen nach dem Beginn",
                ),
                ("a project", "je Projekt"),
                dec!(11),
                numbers![8, 6],
            )
            .in_cycle(org::CYCLE_2025)
            .named(CHANGES)
            .by(LARS, ("Change log", "Änderungsliste")),
            NewKeyResult::metric(
                (
                    "Projects in the shared register",
                    "Projekte im gemeinsamen Verzeichnis",
                ),
                PERCENT,
                dec!(20),
                numbers![70, 100],
            )
            .in_cycle(org::CYCLE_2025)
            .named(REGISTER)
            .by(MAYA, ("Project register", "Projektverzeichnis")),
        ])
}

fn planning() -> NewObjective {
    NewObjective::new(
        0x6002,
        ("Steady", "Beruhige"),
        ("crew planning", "die Kolonnenplanung"),
        PRIYA,
    )
    .serves([cascaded(AlignedTo::StrategicObjective(org::S1))])
    .known_by([NewKeyResult::metric(
        (
            "Weeks planned as they came about",
            "Wochen, die wie geplant verliefen",
        ),
        PERCENT,
        dec!(25),
        numbers![45, 70],
    )
    .in_cycle(org::CYCLE_2025)
    .named(PLANS)
    .by(PRIYA, ("Crew diary", "Kolonnentagebuch"))])
}

fn next_step() -> NewObjective {
    let subject = ("a scheme’s first month", "den ersten Monat eines Vorhabens");
    NewObjective::new(0x6101, ("Protect", "Schütze"), subject, INES)
        .serves([cascaded(AlignedTo::StrategicObjective(org::S1))])
        .draft()
        .known_by([NewKeyResult::new(
            (
                "Schemes that keep their crew for four weeks",
                "Vorhaben, die ihre Kolonne vier Wochen behalten",
            ),
            Measure::Metric,
            NOTHING,
        )
        .in_cycle(org::CYCLE_2027)
        .draft()])
}

/// Check-ins at the ends of the quarters of 2025.
fn observed(maker: &mut Maker, key_result: Id, author: Id, values: [Decimal; 4]) {
    let days = [(3, 28), (6, 27), (9, 26), (12, 12)];
    for ((month, day), value) in days.into_iter().zip(values) {
        let check_in = CheckIn {
            id: maker.id(),
            key_result,
            on: date(2025, month, day),
            value: Some(value),
            confidence: Some(7),
            note: String::new(),
            author: Some(author),
            action: None,
            corrects: None,
        };
        maker.add(Row::from(check_in));
    }
}
