//! A small workspace to try edits on, which checks every answer on the way.
#![allow(dead_code, clippy::unwrap_used)]

use chrono::NaiveDate;
use okr::*;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn today() -> NaiveDate {
    day("2026-05-14")
}

pub struct Stage {
    pub workspace: Workspace,
    next: u128,
    pub unit: Id,
    pub cycle: Id,
    pub canvas: Id,
    pub person: Id,
    pub strategic: Id,
    pub objective: Id,
    pub key_result: Id,
}

impl Stage {
    /// A PMO with a canvas in a year of halves and quarters, an objective that serves S1
    /// and a key result.
    pub fn new() -> Self {
        let workspace = Workspace::new("Tarn Valley Water", Language::En);
        let none = Id::fixed(0);
        let mut stage = Self {
            workspace,
            next: 1,
            unit: none,
            cycle: none,
            canvas: none,
            person: none,
            strategic: none,
            objective: none,
            key_result: none,
        };
        let ids: Vec<Id> = (0..7).map(|_| stage.fresh()).collect();
        (stage.unit, stage.cycle, stage.canvas, stage.person) = (ids[0], ids[1], ids[2], ids[3]);
        (stage.strategic, stage.objective, stage.key_result) = (ids[4], ids[5], ids[6]);
        stage.ask(Edit::AddPerson {
            id: ids[3],
            name: "Mira Lund".into(),
        });
        stage.ask(Edit::AddUnit {
            id: ids[0],
            parent: None,
            name: "PMO".into(),
        });
        stage.ask(year(ids[1], "2026"));
        stage.ask(Edit::AddCanvas {
            id: ids[2],
            unit: ids[0],
            cycle: ids[1],
        });
        stage.ask(Edit::AddStrategicObjective {
            id: ids[4],
            code: String::new(),
            title: "Reliable supply".into(),
        });
        stage.ask(Edit::AddObjective {
            id: ids[5],
            canvas: ids[2],
            after: None,
            verb: "Increase".into(),
            subject: "on-time deliveries".into(),
            serves: Some(ids[4]),
        });
        stage.ask(Edit::AddKeyResult {
            id: ids[6],
            objective: ids[5],
            after: None,
            title: "Non-productive hours reduced".into(),
        });
        stage
    }

    /// An id with room for those that an edit makes beside it.
    pub fn fresh(&mut self) -> Id {
        self.next += 1;
        Id::fixed(self.next << 24)
    }

    /// Carries an edit out, having checked its answer: each step can be followed, both
    /// ways, and taking it back gives the same workspace.
    pub fn ask(&mut self, edit: Edit) -> Vec<Change> {
        let changes = match self.workspace.changes_for(&edit, today()) {
            Ok(changes) => changes,
            Err(refusal) => panic!("{edit:?} was refused: {refusal}"),
        };
        self.workspace = followed(&self.workspace, &changes);
        changes
    }

    pub fn refused(&self, edit: Edit) -> Refusal {
        match self.workspace.changes_for(&edit, today()) {
            Ok(changes) => panic!("{edit:?} was not refused but gave {changes:?}"),
            Err(refusal) => refusal,
        }
    }

    pub fn get<T: Tabled>(&self, id: Id) -> T {
        self.workspace
            .get::<T>(id)
            .cloned()
            .expect("the row is there")
    }

    pub fn has(&self, id: Id) -> bool {
        self.workspace.row(id).is_some()
    }

    pub fn objective(&mut self, verb: &str, subject: &str) -> Id {
        let id = self.fresh();
        let canvas = self.canvas;
        self.ask(Edit::AddObjective {
            id,
            canvas,
            after: None,
            verb: verb.into(),
            subject: subject.into(),
            serves: None,
        });
        id
    }

    pub fn key_result_of(&mut self, objective: Id, title: &str) -> Id {
        let id = self.fresh();
        self.ask(Edit::AddKeyResult {
            id,
            objective,
            after: None,
            title: title.into(),
        });
        id
    }

    pub fn align(&mut self, objective: Id, to: AlignedTo) -> Id {
        let id = self.fresh();
        self.ask(align(id, objective, to));
        id
    }

    pub fn period(&self, label: &str) -> Id {
        let mut periods = self
            .workspace
            .all()
            .filter(|row: &&Period| row.cycle == self.cycle);
        periods
            .find(|row| row.label == label)
            .expect("the period is there")
            .id
    }

    pub fn check_in(&mut self, key_result: Id, value: i64) -> Id {
        let id = self.fresh();
        self.ask(check_in(id, key_result, value));
        id
    }
}

pub fn year(id: Id, name: &str) -> Edit {
    let year: i32 = name.parse().unwrap();
    Edit::AddCycle {
        id,
        name: name.into(),
        start: NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
        end: NaiveDate::from_ymd_opt(year, 12, 31).unwrap(),
        preset: Preset::YearHalves,
    }
}

pub fn align(id: Id, objective: Id, to: AlignedTo) -> Edit {
    Edit::Align {
        id,
        objective,
        to,
        origin: Origin::Cascaded,
        strength: Strength::Contributes,
    }
}

pub fn check_in(id: Id, key_result: Id, value: i64) -> Edit {
    Edit::CheckIn {
        id,
        key_result,
        on: today(),
        value: Some(value.into()),
        confidence: Some(7),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    }
}

/// Follows changes as a file with foreign keys would, there and back again.
pub fn followed(workspace: &Workspace, changes: &[Change]) -> Workspace {
    let there = walked(workspace, changes);
    let back = walked(&there, &reversed(changes));
    assert_eq!(
        back, *workspace,
        "taking the changes back gives the workspace as it was"
    );
    there
}

fn walked(workspace: &Workspace, changes: &[Change]) -> Workspace {
    let mut now = workspace.clone();
    for change in changes {
        let id = change.row().expect("a change is about a row").id();
        assert_eq!(
            now.row(id),
            change.before.as_ref(),
            "a change starts from what is there"
        );
        match &change.after {
            Some(row) => {
                assert!(
                    now.fits(row),
                    "what {row:?} refers to is there when it comes"
                );
                assert_eq!(now.in_place_of(row), None, "no two rows have one place");
            }
            None => {
                let left: Vec<&Row> = now
                    .rows()
                    .filter(|row| row.mentions().contains(&id))
                    .collect();
                assert!(
                    left.is_empty(),
                    "nothing refers to a row that goes: {left:?}"
                );
            }
        }
        now.apply(std::slice::from_ref(change));
    }
    now
}

/// That every reference leads somewhere.
pub fn assert_whole(workspace: &Workspace) {
    for row in workspace.rows() {
        assert!(
            workspace.fits(row),
            "{row:?} refers to something that is not there"
        );
    }
}
