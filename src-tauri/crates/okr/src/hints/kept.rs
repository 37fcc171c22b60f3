//! What somebody decided to keep as it is: whether that still holds, and the list of it.

use super::{Hint, HintRule, hints_for_canvas, reasons};
use crate::scoring::Pacing;
use crate::{
    Canvas, Cycle, Id, KeyResult, Language, Objective, Phase, Settings, Status, Unit, Waiver,
    Workspace,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A hint with the canvas it stands on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlacedHint {
    /// The hint.
    pub hint: Hint,
    /// The canvas, and what it belongs to.
    pub canvas: Id,
    /// Its unit.
    pub unit: Id,
    /// Its cycle.
    pub cycle: Id,
    /// `PMO, 2026`.
    pub place: String,
    /// What it is about: the title of the thing; the unit for a canvas.
    pub about: String,
}

/// A hint that somebody decided to live with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WaivedHint {
    /// The waiver; removing it asks again.
    pub waiver: Id,
    /// What it is about.
    pub thing: Id,
    /// The rule.
    pub rule: HintRule,
    /// The gap, in a few words.
    pub title: String,
    /// The title of the thing.
    pub about: String,
    /// `PMO, 2026`; empty for what stands on no canvas.
    pub place: String,
    /// Its unit and cycle, to go there.
    pub unit: Option<Id>,
    /// See `unit`.
    pub cycle: Option<Id>,
    /// Why, in the words given.
    pub reason: String,
    /// `Maya Cohen, 14 May 2026`.
    pub by: String,
    /// Whether it still keeps the hint quiet.
    pub state: KeptState,
}

/// What became of a waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum KeptState {
    /// The hint stays quiet.
    Holds,
    /// The status or the rule changed since: the hint is open again.
    Lapsed,
    /// The gap is gone, so there is no hint to keep quiet.
    Settled,
}

/// All hints of every canvas in a cycle that is not closed, in the order of their canvases.
pub fn all_hints(workspace: &Workspace, today: NaiveDate, language: Language) -> Vec<PlacedHint> {
    let open = |canvas: &&Canvas| {
        let cycle = workspace.get::<Cycle>(canvas.cycle);
        cycle.is_some_and(|cycle| cycle.phase != Phase::Closed)
    };
    let canvases = workspace.all::<Canvas>().filter(open);
    canvases
        .flat_map(|canvas| {
            let hints = hints_for_canvas(workspace, canvas.id, today, language);
            hints.into_iter().map(move |hint| PlacedHint {
                canvas: canvas.id,
                unit: canvas.unit,
                cycle: canvas.cycle,
                place: place(workspace, canvas),
                about: about(workspace, hint.thing),
                hint,
            })
        })
        .collect()
}

/// Every hint that was waived, newest first, those that no longer hold too.
pub fn waived_hints(
    workspace: &Workspace,
    today: NaiveDate,
    language: Language,
) -> Vec<WaivedHint> {
    let mut waivers: Vec<&Waiver> = workspace.all::<Waiver>().collect();
    waivers.sort_by_key(|waiver| std::cmp::Reverse((waiver.on, waiver.id)));
    let said = said_of(workspace, &waivers, today, language);
    waivers
        .into_iter()
        .map(|waiver| {
            let canvas = canvas_of(workspace, waiver.thing);
            let hint = said
                .iter()
                .find(|hint| (hint.thing, hint.rule) == (waiver.thing, waiver.rule));
            let usual = reasons::of(waiver.rule, language).0;
            WaivedHint {
                waiver: waiver.id,
                thing: waiver.thing,
                rule: waiver.rule,
                title: hint.map_or(usual, |hint| &hint.title).to_owned(),
                about: about(workspace, waiver.thing),
                place: canvas.map_or(String::new(), |canvas| place(workspace, canvas)),
                unit: canvas.map(|canvas| canvas.unit),
                cycle: canvas.map(|canvas| canvas.cycle),
                reason: waiver.reason.clone(),
                by: by(waiver, language),
                state: match hint {
                    None => KeptState::Settled,
                    Some(hint) if hint.waived_because.is_some() => KeptState::Holds,
                    Some(_) => KeptState::Lapsed,
                },
            }
        })
        .collect()
}

/// The hints of the canvases that waivers speak of, each canvas looked at once.
fn said_of(
    workspace: &Workspace,
    waivers: &[&Waiver],
    today: NaiveDate,
    language: Language,
) -> Vec<Hint> {
    let canvases: std::collections::BTreeSet<Id> = waivers
        .iter()
        .filter_map(|waiver| canvas_of(workspace, waiver.thing))
        .map(|canvas| canvas.id)
        .collect();
    canvases
        .into_iter()
        .flat_map(|canvas| hints_for_canvas(workspace, canvas, today, language))
        .collect()
}

fn canvas_of(workspace: &Workspace, thing: Id) -> Option<&Canvas> {
    workspace.get(workspace.canvas_under(thing)?)
}

fn place(workspace: &Workspace, canvas: &Canvas) -> String {
    let unit = workspace.get::<Unit>(canvas.unit).map(Unit::brief);
    let cycle = workspace.get::<Cycle>(canvas.cycle);
    let cycle = cycle.map(|cycle| cycle.name.as_str());
    let names: Vec<&str> = [unit, cycle].into_iter().flatten().collect();
    names.join(", ")
}

fn about(workspace: &Workspace, thing: Id) -> String {
    if let Some(row) = workspace.get::<KeyResult>(thing) {
        return row.title.clone();
    }
    if let Some(row) = workspace.get::<Objective>(thing) {
        return row.title();
    }
    let canvas = workspace.get::<Canvas>(thing);
    let unit = canvas.and_then(|canvas| workspace.get::<Unit>(canvas.unit));
    unit.map(|unit| unit.name.clone()).unwrap_or_default()
}

/// `Maya Cohen, 14 May 2026`
pub(super) fn by(waiver: &Waiver, language: Language) -> String {
    let day = language.date(waiver.on);
    match waiver.by.trim() {
        "" => day,
        name => format!("{name}, {day}"),
    }
}

/// How things stand for a hint: the status of its thing and the limit of its rule. Kept
/// with a waiver, which lapses when it changes.
pub(crate) fn situation(
    workspace: &Workspace,
    thing: Id,
    rule: HintRule,
    today: NaiveDate,
) -> String {
    let canvas = canvas_of(workspace, thing);
    canvas.map_or(String::new(), |canvas| {
        let pacing = Pacing::of(workspace, canvas, today, Language::En);
        situation_now(thing, rule, &workspace.settings(), &pacing)
    })
}

/// Whether a waiver still keeps its hint quiet.
pub(super) fn holds(waiver: &Waiver, settings: &Settings, pacing: &Pacing) -> bool {
    waiver.situation.is_empty()
        || waiver.situation == situation_now(waiver.thing, waiver.rule, settings, pacing)
}

fn situation_now(thing: Id, rule: HintRule, settings: &Settings, pacing: &Pacing) -> String {
    let status = pacing.status(thing).map(|status| key(status).to_owned());
    let advice = settings.advice;
    let limit = match rule {
        HintRule::FewObjectives => Some(advice.objectives_min),
        HintRule::ManyObjectives => Some(advice.objectives_max),
        HintRule::ManyKeyResults => Some(advice.key_results_max),
        _ => None,
    };
    let limit = limit.map(|limit| format!("limit {limit}"));
    let parts: Vec<String> = status.into_iter().chain(limit).collect();
    parts.join(", ")
}

/// A status as it is kept in the file.
fn key(status: Status) -> &'static str {
    match status {
        Status::Exceeded => "exceeded",
        Status::Met => "met",
        Status::OnTrack => "on_track",
        Status::NotStarted => "not_started",
        Status::Stale => "stale",
        Status::AtRisk => "at_risk",
        Status::OffTrack => "off_track",
        Status::Missed => "missed",
    }
}
