//! What is still open about what is owned: what the hints say where they stand, what has gone
//! quiet, and work that is late or moves nothing. Whatever somebody decided to keep as it is
//! stays out.

use super::head::heard_on;
use super::held::{HeldKeyResult, HeldObjective, HeldPoint, HeldWork, PointKind};
use super::work::is_done;
use crate::cascade::Ground;
use crate::{
    Activity, AlignedTo, Canvas, Hint, HintAction, HintRule, Id, KeyResult, Language, Status,
    Table, hints_for_canvas,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The open points, most pressing first.
pub(super) fn found(
    ground: &Ground,
    today: NaiveDate,
    (objectives, key_results): (&[HeldObjective], &[HeldKeyResult]),
    work: &[HeldWork],
) -> Vec<HeldPoint> {
    let below = objectives.iter().flat_map(|row| &row.key_results);
    let all: Vec<&HeldKeyResult> = below.chain(key_results).collect();
    let served = served(ground, objectives, &all);
    let things = objectives.iter().map(|row| row.id);
    let things = things.chain(all.iter().map(|row| row.id));
    let hints = Hints::of(ground, today, things.chain(served.keys().copied()));
    let mut points = Vec::new();
    for (id, count) in &served {
        if hints.about(*id).iter().any(is_without_plan) {
            points.extend(served_point(ground, *id, *count, &hints));
        }
    }
    for row in objectives {
        let title = format!("{} {}", row.verb, row.subject);
        let at = (Table::Objective, row.id, Some((row.unit, row.cycle)));
        points.extend(hints.points(ground.language, at, title.trim()));
    }
    for row in all {
        let at = (Table::KeyResult, row.id, Some((row.unit, row.cycle)));
        points.extend(hints.points(ground.language, at, &row.title));
        points.extend(stale(ground, row, today));
    }
    points.extend(work.iter().filter_map(|row| of_work(ground, row, today)));
    points.sort_by_key(|point| point.kind);
    points
}

/// Key results that owned objectives serve, each with how many do, directly or through
/// others; owned ones speak for themselves.
fn served(
    ground: &Ground,
    objectives: &[HeldObjective],
    owned: &[&HeldKeyResult],
) -> BTreeMap<Id, usize> {
    let mut counts: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut direct = BTreeSet::new();
    for row in objectives {
        let links = ground.workspace.serves(row.id).into_iter();
        direct.extend(links.filter_map(|link| match link.to {
            AlignedTo::KeyResult(id) => Some(id),
            _ => None,
        }));
        for step in row.chains.iter().flat_map(|chain| &chain.steps) {
            counts.entry(step.id).or_default().insert(row.id);
        }
    }
    counts.retain(|id, _| direct.contains(id) && owned.iter().all(|row| row.id != *id));
    let counts = counts.into_iter();
    counts.map(|(id, rows)| (id, rows.len())).collect()
}

/// The open hints of everything looked at, each canvas asked once.
struct Hints(HashMap<Id, Vec<Hint>>);

impl Hints {
    fn of(ground: &Ground, today: NaiveDate, things: impl Iterator<Item = Id>) -> Self {
        let workspace = ground.workspace;
        let canvases: BTreeSet<Id> = things.filter_map(|id| workspace.canvas_under(id)).collect();
        let mut all: HashMap<Id, Vec<Hint>> = HashMap::new();
        for canvas in canvases {
            let hints = hints_for_canvas(workspace, canvas, today, ground.language);
            for hint in hints
                .into_iter()
                .filter(|hint| hint.waived_because.is_none())
            {
                all.entry(hint.thing).or_default().push(hint);
            }
        }
        Self(all)
    }

    fn about(&self, id: Id) -> &[Hint] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }

    fn points(
        &self,
        language: Language,
        (table, thing, canvas): (Table, Id, Option<(Id, Id)>),
        title: &str,
    ) -> Vec<HeldPoint> {
        let rows = self.about(thing).iter();
        rows.filter_map(|hint| {
            let (kind, text) = said(language, hint, title)?;
            Some(HeldPoint {
                kind,
                table,
                thing,
                unit: canvas.map(|(unit, _)| unit),
                cycle: canvas.map(|(_, cycle)| cycle),
                text,
                action: hint.action,
                action_text: hint.action_text.clone(),
            })
        })
        .collect()
    }
}

/// Off track, and nothing agreed: the hint then interrupts the row.
fn is_without_plan(hint: &Hint) -> bool {
    hint.rule == HintRule::NoPlanMissed && hint.prominent
}

/// A hint as something to talk about; none for advice on wording and structure.
fn said(language: Language, hint: &Hint, title: &str) -> Option<(PointKind, String)> {
    let (kind, en, de) = match hint.rule {
        HintRule::NoPlanMissed if hint.prominent => (
            PointKind::NoPlan,
            ": off track with no plan if missed.",
            ": nicht im Plan, und nichts ist vereinbart, wenn verfehlt.",
        ),
        HintRule::HollowPlan => (
            PointKind::HollowPlan,
            ": the plan if missed only moves the goalposts.",
            ": Der Plan, wenn verfehlt, verschiebt nur die Messlatte.",
        ),
        HintRule::NotAligned => (
            PointKind::NotAligned,
            " serves nothing yet.",
            " dient noch keinem Ziel.",
        ),
        HintRule::NoNumber => (
            PointKind::NoNumber,
            ": no number yet.",
            ": noch keine Zahl.",
        ),
        HintRule::NoOwner => (
            PointKind::NoOwner,
            ": no owner.",
            ": niemand verantwortlich.",
        ),
        _ => return None,
    };
    Some((kind, format!("{title}{}", language.pick(en, de))))
}

/// `KR 2.2 Portfolio ROI, which two of these serve, is off track with no plan if missed.`
fn served_point(ground: &Ground, id: Id, count: usize, hints: &Hints) -> Option<HeldPoint> {
    let row: &KeyResult = ground.workspace.get(id)?;
    let canvas: &Canvas = ground.workspace.get(ground.workspace.canvas_under(id)?)?;
    let hint = hints.about(id).iter().find(|hint| is_without_plan(hint))?;
    let mut places = crate::place::Places::of(ground.workspace);
    let number = places.number_of_key_result(row);
    let title = &row.title;
    let many = many(ground.language, count);
    let text = match ground.language {
        Language::En => {
            let serve = if count == 1 { "serves" } else { "serve" };
            format!(
                "KR {number} {title}, which {many} of these {serve}, is off track with no plan if missed."
            )
        }
        Language::De => {
            let serve = if count == 1 { "dient" } else { "dienen" };
            format!(
                "KR {number} {title}, dem {many} davon {serve}, ist nicht im Plan, und nichts ist vereinbart, wenn verfehlt."
            )
        }
    };
    Some(HeldPoint {
        kind: PointKind::NoPlan,
        table: Table::KeyResult,
        thing: id,
        unit: Some(canvas.unit),
        cycle: Some(canvas.cycle),
        text,
        action: hint.action,
        action_text: hint.action_text.clone(),
    })
}

/// Small numbers as words.
fn many(language: Language, count: usize) -> String {
    let (en, de) = match count {
        1 => ("one", "eines"),
        2 => ("two", "zwei"),
        3 => ("three", "drei"),
        4 => ("four", "vier"),
        _ => return count.to_string(),
    };
    language.pick(en, de).to_owned()
}

fn stale(ground: &Ground, row: &HeldKeyResult, today: NaiveDate) -> Option<HeldPoint> {
    if row.status != Status::Stale {
        return None;
    }
    let day = heard_on(ground.workspace, row.id, today)?;
    let day = ground.language.day_and_month(day);
    let title = &row.title;
    Some(HeldPoint {
        kind: PointKind::Stale,
        table: Table::KeyResult,
        thing: row.id,
        unit: Some(row.unit),
        cycle: Some(row.cycle),
        text: match ground.language {
            Language::En => format!("{title}: no check-in since {day}."),
            Language::De => format!("{title}: kein Check-in seit {day}."),
        },
        action: HintAction::None,
        action_text: String::new(),
    })
}

fn of_work(ground: &Ground, row: &HeldWork, today: NaiveDate) -> Option<HeldPoint> {
    let language = ground.language;
    let own: &Activity = ground.workspace.get(row.id)?;
    let late = own.due.filter(|due| *due < today && !is_done(own));
    let title = &row.title;
    let (kind, text) = match late {
        Some(due) => {
            let day = language.day_and_month(due);
            let text = match language {
                Language::En => format!("{title} was due on {day}."),
                Language::De => format!("{title} war am {day} fällig."),
            };
            (PointKind::Overdue, text)
        }
        None if row.chains.is_empty() => {
            let text = match language {
                Language::En => format!("{title} moves no key result yet."),
                Language::De => format!("{title} bewegt noch kein Schlüsselergebnis."),
            };
            (PointKind::LooseWork, text)
        }
        None => return None,
    };
    Some(HeldPoint {
        kind,
        table: Table::Activity,
        thing: row.id,
        unit: row.unit,
        cycle: row.cycle,
        text,
        action: HintAction::None,
        action_text: String::new(),
    })
}
