//! A small workspace that has a row in every table, and short ways to edit it.
#![allow(dead_code)]

use chrono::{NaiveDate, NaiveDateTime};
use okr::*;
use okr_file::{Stamp, Who, WorkspaceFile};
use rust_decimal::Decimal;
use std::path::{Path, PathBuf};

/// The day all tests speak of.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
}

/// A moment of that day.
pub fn moment(second: u32) -> NaiveDateTime {
    day(5, 14)
        .and_hms_opt(9, second / 60, second % 60)
        .expect("a time")
}

/// Ada at this machine.
pub fn ada() -> Who {
    Who::here("Ada Quill")
}

/// Ada, at some second of the morning.
pub fn stamp(second: u32) -> Stamp {
    Stamp {
        at: moment(second),
        today: day(5, 14),
        author: "Ada Quill".to_owned(),
        language: None,
    }
}

/// A decimal from its text.
pub fn dec(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

pub const ADA: Id = Id::fixed(100);
pub const UNIT: Id = Id::fixed(101);
pub const CYCLE: Id = Id::fixed(102);
pub const CANVAS: Id = Id::fixed(103);
pub const OBJECTIVE: Id = Id::fixed(104);
pub const KEY_RESULT: Id = Id::fixed(105);
pub const STRATEGIC: Id = Id::fixed(106);
pub const SECOND: Id = Id::fixed(107);

/// An objective with everything empty that may be empty.
pub fn objective(id: Id, verb: &str, subject: &str) -> Objective {
    Objective {
        id,
        canvas: CANVAS,
        verb: verb.to_owned(),
        subject: subject.to_owned(),
        why: String::new(),
        owner: None,
        commitment: Commitment::Committed,
        impact: None,
        effort: None,
        perspective: None,
        state: State::Draft,
        stopped_because: String::new(),
        counts_children: false,
        order: Order(format!(
            "n{}",
            &id.to_string()[33..].replace(|c: char| c.is_ascii_digit(), "n")
        )),
    }
}

/// A key result with every field filled.
pub fn key_result(id: Id, title: &str) -> KeyResult {
    KeyResult {
        id,
        objective: OBJECTIVE,
        title: title.to_owned(),
        measure: Measure::Between,
        unit: "days a month".to_owned(),
        baseline: Some(dec("10.50")),
        target: Some(dec("-7.125")),
        target_upper: Some(dec("6")),
        meaning: TargetMeaning::Hold,
        division: Division::Fine,
        weight: dec("1.5"),
        owner: Some(ADA),
        data_source: "Rota export".to_owned(),
        indicator: Some(Indicator::Leading),
        first_movement_on: Some(day(3, 1)),
        anticipated_impact: "Fewer night calls".to_owned(),
        impact: Some(5),
        effort: Some(1),
        needs: "A second planner".to_owned(),
        due: Some(day(12, 31)),
        state: State::Active,
        stopped_because: "no".to_owned(),
        status_override: Some(Status::OffTrack),
        override_reason: "The depot floods".to_owned(),
        order: Order("n".to_owned()),
    }
}

/// A workspace with at least one row in every table.
pub fn full() -> Workspace {
    let mut rows: Vec<Row> = Workspace::new("Harbour Lights", Language::En)
        .rows()
        .cloned()
        .collect();
    let more: Vec<Row> = vec![
        Person {
            id: ADA,
            name: "Ada Quill".into(),
            initials: "AQ".into(),
        }
        .into(),
        StrategicObjective {
            id: STRATEGIC,
            code: "S1".into(),
            title: "Ships find a berth at once".into(),
            horizon: "to 2029".into(),
            sponsor: Some(ADA),
            review_on: Some(day(7, 8)),
            order: Order("n".into()),
        }
        .into(),
        Unit {
            id: UNIT,
            parent: None,
            level: Some(Id::fixed(2)),
            name: "Pilot office".into(),
            short: "Pilots".into(),
            lead: Some(ADA),
            person: Some(ADA),
            order: Order("n".into()),
        }
        .into(),
        Unit {
            id: Id::fixed(120),
            parent: Some(UNIT),
            level: None,
            name: "Night watch 夜番 <sub>".into(),
            short: String::new(),
            lead: None,
            person: None,
            order: Order("n".into()),
        }
        .into(),
        Cycle {
            id: CYCLE,
            name: "2026".into(),
            start: day(1, 1),
            end: day(12, 31),
            phase: Phase::Checking,
            phase_dates: PhaseDates {
                checking: Some(day(1, 15)),
                closing: None,
                closed: Some(day(12, 31)),
            },
            check_in_days: 14,
        }
        .into(),
        Period {
            id: Id::fixed(121),
            cycle: CYCLE,
            label: "H1".into(),
            start: day(1, 1),
            end: day(6, 30),
            finer: true,
        }
        .into(),
        Canvas {
            id: CANVAS,
            unit: UNIT,
            cycle: CYCLE,
            values: vec!["Care".into(), "\"Calm\"\nabove all".into()],
            sponsor: Some(ADA),
            facilitator: Some(ADA),
            participants: vec![ADA],
            agreed_on: Some(day(1, 20)),
        }
        .into(),
        Objective {
            why: "Waiting ships burn fuel".into(),
            owner: Some(ADA),
            commitment: Commitment::Aspirational,
            impact: Some(4),
            effort: Some(2),
            perspective: Some(Perspective::Services),
            state: State::Stopped,
            stopped_because: "Paused by the board".into(),
            counts_children: true,
            ..objective(OBJECTIVE, "Shorten", "the wait for a berth")
        }
        .into(),
        objective(SECOND, "Quieten", "the \u{200b}night שלום 🌊").into(),
        key_result(KEY_RESULT, "Hours at anchor").into(),
        PeriodTarget {
            id: Id::fixed(122),
            key_result: KEY_RESULT,
            period: Id::fixed(121),
            value: dec("0.10"),
            upper: Some(dec("79228162514264337593543950335")),
        }
        .into(),
        Milestone {
            id: Id::fixed(123),
            key_result: KEY_RESULT,
            title: "Rota agreed".into(),
            weight: dec("2"),
            due: Some(day(4, 1)),
            done_on: Some(day(3, 30)),
            order: Order("n".into()),
        }
        .into(),
        OutcomePlan {
            id: Id::fixed(124),
            key_result: KEY_RESULT,
            outcome: Outcome::Exceeded,
            trigger: Some(dec("4")),
            text: "Offer the spare berth".into(),
            who: Some(ADA),
            until: Some(day(9, 1)),
            used_on: Some(day(9, 2)),
        }
        .into(),
        activity(125, Done::Count { done: 3, total: 5 }).into(),
        activity(
            126,
            Done::Share {
                share: dec("0.620"),
            },
        )
        .into(),
        activity(127, Done::Unknown).into(),
        ActivityLink {
            id: Id::fixed(128),
            activity: Id::fixed(125),
            key_result: KEY_RESULT,
            order: Order("n".into()),
        }
        .into(),
        check_in(129, None).into(),
        check_in(130, Some(Id::fixed(129))).into(),
        alignment(131, AlignedTo::StrategicObjective(STRATEGIC)).into(),
        alignment(132, AlignedTo::Objective(SECOND)).into(),
        Alignment {
            objective: SECOND,
            ..alignment(133, AlignedTo::StrategicObjective(STRATEGIC))
        }
        .into(),
        Waiver {
            id: Id::fixed(134),
            thing: KEY_RESULT,
            rule: HintRule::ManyKeyResults,
            reason: "We agreed on four".into(),
            by: "Ada Quill".into(),
            on: day(2, 2),
            situation: String::new(),
        }
        .into(),
    ];
    rows.extend(more);
    Workspace::from_rows(rows)
}

fn activity(n: u128, done: Done) -> Activity {
    Activity {
        id: Id::fixed(n),
        kind: ActivityKind::Project,
        code: "P-7".into(),
        title: "New tide tables".into(),
        owner: Some(ADA),
        start: Some(day(2, 1)),
        due: None,
        done,
        effort: "12 days".into(),
        budget: "€40k".into(),
        decision: Decision::Pause,
        decision_reason: "Waits for the survey".into(),
    }
}

/// A check-in of the key result.
pub fn check_in(n: u128, corrects: Option<Id>) -> CheckIn {
    CheckIn {
        id: Id::fixed(n),
        key_result: KEY_RESULT,
        on: day(5, 1),
        value: Some(dec("9.0")),
        confidence: Some(6),
        note: "Two pilots ill".into(),
        author: Some(ADA),
        action: Some(ActionTaken::Improvised),
        corrects,
    }
}

fn alignment(n: u128, to: AlignedTo) -> Alignment {
    Alignment {
        id: Id::fixed(n),
        objective: OBJECTIVE,
        to,
        origin: Origin::Laddered,
        strength: Strength::Supports,
    }
}

/// A fresh file with the full workspace, closed again.
pub fn made(folder: &Path) -> PathBuf {
    let path = folder.join("harbour.okr");
    WorkspaceFile::create(&path, &full(), &ada()).expect("a new file");
    path
}

/// Renames the second objective's subject.
pub fn rename(subject: &str) -> Edit {
    Edit::SetObjective {
        id: SECOND,
        set: ObjectiveField::Subject(subject.to_owned()),
    }
}

/// The second objective's subject.
pub fn subject(workspace: &Workspace) -> String {
    workspace
        .get::<Objective>(SECOND)
        .map(|row| row.subject.clone())
        .unwrap_or_default()
}
