//! Edits picked by chance, mostly possible ones, for property tests.

use super::stage::{day, today};
use okr::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// What chance gives for one edit.
#[derive(Debug, Clone)]
pub struct Draw {
    pub kind: u8,
    pub picks: [u16; 3],
    pub number: i16,
    pub text: String,
}

pub fn draw() -> impl Strategy<Value = Draw> {
    let text = prop_oneof![
        Just(String::new()),
        "[a-zA-Zäöü %0-9]{1,24}",
        "\\PC{0,16}",
        Just("  leading\nand trailing  ".to_owned()),
    ];
    (any::<u8>(), any::<[u16; 3]>(), -50i16..2000, text).prop_map(|(kind, picks, number, text)| {
        Draw {
            kind,
            picks,
            number,
            text,
        }
    })
}

struct Hat<'a> {
    workspace: &'a Workspace,
    draw: &'a Draw,
}

impl Hat<'_> {
    fn pick(&self, table: Table, at: usize) -> Option<Id> {
        let ids: Vec<Id> = self.workspace.rows_of(table).map(Row::id).collect();
        ids.get(usize::from(self.draw.picks[at]) % ids.len().max(1))
            .copied()
    }

    fn any(&self, at: usize) -> Option<Id> {
        let tables = Table::ALL;
        self.pick(
            tables[usize::from(self.draw.picks[at]) % tables.len()],
            (at + 1) % 3,
        )
    }

    fn maybe(&self, table: Table, at: usize) -> Option<Id> {
        if self.draw.picks[at].is_multiple_of(4) {
            None
        } else {
            self.pick(table, at)
        }
    }

    fn value(&self) -> Option<Decimal> {
        (self.draw.number % 7 != 0).then(|| Decimal::new(self.draw.number.into(), 1))
    }

    fn chance(&self, of: u16) -> u16 {
        self.draw.picks[2] % of
    }
}

/// The edit that a draw comes to; none when there is nothing to pick from.
pub fn edit(workspace: &Workspace, draw: &Draw, id: Id) -> Option<Edit> {
    let hat = Hat { workspace, draw };
    let text = draw.text.clone();
    Some(match draw.kind % 49 {
        0 => Edit::AddPerson { id, name: text },
        1 => Edit::AddUnit {
            id,
            parent: hat.maybe(Table::Unit, 0),
            name: text,
        },
        2 => Edit::MoveUnit {
            id: hat.pick(Table::Unit, 0)?,
            parent: hat.maybe(Table::Unit, 1),
            after: None,
        },
        3 => cycle(&hat, id),
        4 | 5 => Edit::AddCanvas {
            id,
            unit: hat.pick(Table::Unit, 0)?,
            cycle: hat.pick(Table::Cycle, 1)?,
        },
        6..=8 => Edit::AddObjective {
            id,
            canvas: hat.pick(Table::Canvas, 0)?,
            after: None,
            verb: text.clone(),
            subject: text,
            serves: hat.maybe(Table::StrategicObjective, 1),
        },
        9..=11 => Edit::AddKeyResult {
            id,
            objective: hat.pick(Table::Objective, 0)?,
            after: None,
            title: text,
        },
        12 => Edit::MoveObjective {
            id: hat.pick(Table::Objective, 0)?,
            canvas: hat.pick(Table::Canvas, 1)?,
            after: None,
        },
        13 => Edit::MoveKeyResult {
            id: hat.pick(Table::KeyResult, 0)?,
            objective: hat.pick(Table::Objective, 1)?,
            after: None,
        },
        14..=16 => Edit::Align {
            id,
            objective: hat.pick(Table::Objective, 0)?,
            to: served(&hat)?,
            origin: Origin::Laddered,
            strength: Strength::Contributes,
        },
        17 => Edit::ServeStrategicObjective {
            id,
            objective: hat.pick(Table::Objective, 0)?,
            strategic_objective: hat.maybe(Table::StrategicObjective, 1),
        },
        18 => Edit::AddStrategicObjective {
            id,
            code: String::new(),
            title: text,
        },
        19..=21 => Edit::SetPeriodTarget {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            period: hat.pick(Table::Period, 1)?,
            value: hat.value(),
            upper: None,
        },
        22 => Edit::TypeMeasure {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            period: hat.maybe(Table::Period, 1),
            typed: [
                "10; 18",
                "<10 days",
                "12/hour",
                "70% -> 90%",
                "=+15%",
                "done",
                "4-6",
            ][usize::from(hat.chance(7))]
            .into(),
            language: Language::En,
        },
        23 => Edit::SetKeyResult {
            id: hat.pick(Table::KeyResult, 0)?,
            set: key_result_field(&hat),
        },
        24 => Edit::AddMilestone {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            title: text,
        },
        25 => Edit::SetPlan {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            outcome: [Outcome::Missed, Outcome::Met, Outcome::Exceeded][usize::from(hat.chance(3))],
            set: if draw.number > 900 {
                PlanField::Text(text)
            } else {
                PlanField::Trigger(hat.value())
            },
        },
        26 => Edit::AddActivity {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            kind: ActivityKind::Project,
            title: text,
        },
        27 => Edit::LinkActivity {
            id,
            activity: hat.pick(Table::Activity, 0)?,
            key_result: hat.pick(Table::KeyResult, 1)?,
        },
        28..=30 => Edit::CheckIn {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            on: today(),
            value: hat.value(),
            confidence: Some(8),
            note: text,
            author: hat.maybe(Table::Person, 1),
            action: Some(ActionTaken::Improvised),
            corrects: hat.maybe(Table::CheckIn, 2),
        },
        31 => Edit::SetUnit {
            id: hat.pick(Table::Unit, 0)?,
            set: UnitField::Lead(hat.maybe(Table::Person, 1)),
        },
        32 => Edit::SetObjective {
            id: hat.pick(Table::Objective, 0)?,
            set: ObjectiveField::Owner(hat.maybe(Table::Person, 1)),
        },
        33 => Edit::Waive {
            id,
            thing: hat.any(0)?,
            rule: HintRule::NoOwner,
            reason: text,
            by: String::new(),
            on: today(),
        },
        34 => Edit::Duplicate {
            id: hat.any(0)?,
            new: id,
        },
        47 => Edit::SetAlignment {
            id: hat.pick(Table::Alignment, 0)?,
            set: match hat.chance(4) {
                0 => AlignmentField::Origin(Origin::Cascaded),
                1 => AlignmentField::Strength(Strength::Supports),
                _ => AlignmentField::Serves(served(&hat)?),
            },
        },
        48 => Edit::Unalign {
            objective: hat.pick(Table::Objective, 0)?,
        },
        43 | 44 => split(&hat, id)?,
        45 => Edit::MergeObjectives {
            id: hat.pick(Table::Objective, 0)?,
            other: hat.pick(Table::Objective, 1)?,
        },
        46 => Edit::CheckIn {
            id,
            key_result: hat.pick(Table::KeyResult, 0)?,
            on: today(),
            value: hat.value(),
            confidence: hat.value().is_none().then_some(5),
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        },
        35 | 36 => Edit::Remove { id: hat.any(0)? },
        38 => Edit::MoveBorder {
            period: hat.pick(Table::Period, 0)?,
            to: today(),
        },
        39 => Edit::SplitPeriod {
            id,
            period: hat.pick(Table::Period, 0)?,
        },
        40 | 41 => laid_out(&hat, id)?,
        42 => Edit::HandOver {
            from: hat.pick(Table::Person, 0).or(hat.pick(Table::Unit, 0))?,
            to: hat.any(1)?,
        },
        _ => Edit::SetCanvas {
            id: hat.pick(Table::Canvas, 0)?,
            set: CanvasField::Participants(workspace.people().iter().map(|row| row.id).collect()),
        },
    })
}

fn cycle(hat: &Hat<'_>, id: Id) -> Edit {
    let presets = [
        Preset::YearHalves,
        Preset::YearQuarters,
        Preset::Quarter,
        Preset::Open,
    ];
    Edit::AddCycle {
        id,
        // Mostly a name of its own: no two cycles may be called the same.
        name: format!("{}{}", hat.draw.text, hat.chance(1000)),
        start: day("2026-01-01"),
        end: day("2026-12-31"),
        preset: presets[usize::from(hat.chance(4))],
    }
}

fn laid_out(hat: &Hat<'_>, id: Id) -> Option<Edit> {
    let slicings = [
        None,
        Some(Slicing::Halves),
        Some(Slicing::Quarters),
        Some(Slicing::Months),
    ];
    Some(Edit::LayOutCycle {
        id,
        cycle: hat.pick(Table::Cycle, 0)?,
        start: day("2026-01-01"),
        end: day(["2026-12-31", "2026-09-30"][usize::from(hat.chance(2))]),
        coarse: slicings[usize::from(hat.draw.picks[1] % 4)],
        fine: slicings[usize::from(hat.chance(4))],
    })
}

fn served(hat: &Hat<'_>) -> Option<AlignedTo> {
    Some(match hat.chance(3) {
        0 => AlignedTo::StrategicObjective(hat.pick(Table::StrategicObjective, 1)?),
        1 => AlignedTo::Objective(hat.pick(Table::Objective, 1)?),
        _ => AlignedTo::KeyResult(hat.pick(Table::KeyResult, 1)?),
    })
}

fn key_result_field(hat: &Hat<'_>) -> KeyResultField {
    match hat.chance(7) {
        0 => KeyResultField::Measure(Measure::Between),
        1 => KeyResultField::Measure(Measure::Metric),
        2 => KeyResultField::Division(Division::Fine),
        3 => KeyResultField::Division(Division::Coarse),
        4 => KeyResultField::Baseline(hat.value()),
        5 => KeyResultField::TargetUpper(hat.value()),
        _ => KeyResultField::Owner(hat.maybe(Table::Person, 1)),
    }
}

/// A split by chance: its key results, and what serves it, go where the bits say.
fn split(hat: &Hat<'_>, id: Id) -> Option<Edit> {
    let objective = hat.pick(Table::Objective, 0)?;
    let rows = hat.workspace.key_results(objective);
    let goes_right = |at: usize| hat.draw.picks[1] >> (at % 16) & 1 == 1;
    let side = |right: bool| -> Vec<Id> {
        let rows = rows.iter().enumerate();
        rows.filter(|(at, _)| goes_right(*at) == right)
            .map(|(_, row)| row.id)
            .collect()
    };
    let half = |key_results: Vec<Id>| Half {
        verb: hat.draw.text.clone(),
        subject: hat.draw.text.clone(),
        owner: hat.maybe(Table::Person, 2),
        key_results,
    };
    let mut links = hat.workspace.served_by(objective);
    links.extend(rows.iter().flat_map(|row| hat.workspace.served_by(row.id)));
    let sides = [Side::Left, Side::Right, Side::Both];
    let serving = links.iter().enumerate().map(|(at, link)| ServingSide {
        alignment: link.id,
        side: sides[(usize::from(hat.draw.picks[2]) >> at) % 3],
    });
    Some(Edit::SplitObjective {
        split: Split {
            objective,
            new: id,
            left: half(side(false)),
            right: half(side(true)),
            serving: serving.collect(),
        },
    })
}
