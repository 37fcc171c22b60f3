//! The work list of the project management office.

use super::key_result_maker::Work;
use super::maker::Text;
use super::organisation::{INES, KWAME, LARS, MAYA, PRIYA, TOM};
use crate::{ActivityKind, Done, Id};
use rust_decimal::Decimal;

fn project(code: &'static str, title: Text, owner: Id, due: (u32, u32), percent: i64) -> Work {
    let done = Done::Share {
        share: Decimal::new(percent, 2),
    };
    Work {
        kind: ActivityKind::Project,
        code,
        title,
        owner,
        due,
        done,
    }
}

fn activity(title: Text, owner: Id, due: (u32, u32), done: u32, total: u32) -> Work {
    let done = Done::Count { done, total };
    Work {
        kind: ActivityKind::Activity,
        code: "",
        title,
        owner,
        due,
        done,
    }
}

pub(super) fn of_hours() -> Vec<Work> {
    let rollout = (
        "Field scheduling rollout",
        "Einführung der Einsatzplanung im Außendienst",
    );
    let clinics = (
        "Time-recording clinics for scheme leads",
        "Sprechstunden zur Zeiterfassung für Vorhabenleitungen",
    );
    vec![
        project("P-041", rollout, LARS, (5, 29), 62),
        activity(clinics, PRIYA, (6, 12), 3, 5),
    ]
}

pub(super) fn of_days() -> Vec<Work> {
    vec![
        project(
            "P-044",
            ("Shared crew calendar", "Gemeinsamer Kolonnenkalender"),
            LARS,
            (6, 26),
            70,
        ),
        activity(
            ("Leave cut-off rule", "Stichtag für Urlaubsanträge"),
            PRIYA,
            (4, 30),
            1,
            1,
        ),
        activity(
            ("Stand-in list for each trade", "Vertretungsliste je Gewerk"),
            LARS,
            (7, 10),
            4,
            9,
        ),
    ]
}

pub(super) fn of_aligned() -> Vec<Work> {
    vec![
        activity(
            ("Goal check at intake", "Zielprüfung bei der Aufnahme"),
            MAYA,
            (3, 31),
            1,
            1,
        ),
        activity(
            (
                "Strategy map for project sponsors",
                "Strategiekarte für Auftraggebende",
            ),
            MAYA,
            (6, 19),
            2,
            3,
        ),
    ]
}

pub(super) fn of_return() -> Vec<Work> {
    vec![project(
        "P-052",
        ("Benefits baseline", "Nutzenerhebung"),
        KWAME,
        (6, 30),
        40,
    )]
}

pub(super) fn of_ranked() -> Vec<Work> {
    vec![
        activity(
            ("Ranking sessions, monthly", "Reihungssitzungen, monatlich"),
            MAYA,
            (12, 11),
            5,
            12,
        ),
        activity(
            (
                "Scoring guide on one page",
                "Bewertungshilfe auf einer Seite",
            ),
            KWAME,
            (2, 27),
            1,
            1,
        ),
        activity(
            ("Crew demand for each project", "Kolonnenbedarf je Projekt"),
            PRIYA,
            (6, 5),
            19,
            34,
        ),
        activity(
            (
                "Order shown in the depots",
                "Reihenfolge in den Betriebshöfen aushängen",
            ),
            LARS,
            (7, 31),
            1,
            4,
        ),
    ]
}

pub(super) fn of_weak_fit() -> Vec<Work> {
    vec![activity(
        ("Quarterly fit review", "Vierteljährliche Passungsprüfung"),
        KWAME,
        (12, 18),
        1,
        4,
    )]
}

pub(super) fn of_satisfaction() -> Vec<Work> {
    vec![activity(
        ("Quarterly survey", "Vierteljährliche Umfrage"),
        INES,
        (12, 4),
        1,
        4,
    )]
}

pub(super) fn of_executives() -> Vec<Work> {
    vec![project(
        "P-057",
        ("Workshop series", "Workshopreihe"),
        TOM,
        (11, 27),
        45,
    )]
}

/// Work that serves no key result, so that orphans can be seen.
pub(super) fn orphan() -> Work {
    activity(
        (
            "Relabel the shared drive",
            "Gemeinsames Laufwerk neu beschriften",
        ),
        TOM,
        (9, 25),
        0,
        6,
    )
}
