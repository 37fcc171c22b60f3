//! Objectives and key results as a holding shows them, in the order of the board.

use super::chains::Chains;
use super::gather::{Owned, stands};
use super::held::{HeldFeeder, HeldKeyResult, HeldObjective};
use crate::cascade::{Ground, owner};
use crate::scoring::{behind_pace, figures_of};
use crate::{
    Alignment, Canvas, Id, KeyResult, KeyResultFigures, Language, Objective, ObjectiveFigures,
    State, Table, Unit, Workspace,
};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The objectives owned with their key results, and the key results owned elsewhere.
pub(super) fn held<'a>(
    ground: &Ground<'a>,
    owned: &Owned,
    chains: &mut Chains<'_, 'a>,
    today: NaiveDate,
) -> (Vec<HeldObjective>, Vec<HeldKeyResult>) {
    let (mut objectives, mut key_results) = (Vec::new(), Vec::new());
    let canvases = ground.canvases.iter();
    for (canvas, unit) in canvases.filter(|(canvas, _)| owned.canvases.contains(&canvas.id)) {
        let wanted = |id| is_wanted(ground.workspace, owned, id);
        let figures = figures_of(ground.workspace, canvas.id, today, ground.language, wanted);
        let Some(figures) = figures else { continue };
        let mut sheet = SheetOf {
            ground,
            chains: &mut *chains,
            canvas,
            unit,
            below: HashMap::new(),
        };
        for row in figures.key_results {
            let Some(own) = ground.workspace.get::<KeyResult>(row.id) else {
                continue;
            };
            let mut held = sheet.key_result(own, row);
            if owned.key_results.contains(&own.id) {
                held.chains = sheet.chains.of_key_result(own);
                key_results.push(held);
            } else {
                sheet.below.entry(own.objective).or_default().push(held);
            }
        }
        objectives.extend(
            figures
                .objectives
                .iter()
                .filter_map(|row| sheet.objective(row)),
        );
    }
    (objectives, key_results)
}

fn is_wanted(workspace: &Workspace, owned: &Owned, id: Id) -> bool {
    if owned.objectives.contains(&id) || owned.key_results.contains(&id) {
        return true;
    }
    let row = workspace.get::<KeyResult>(id);
    row.is_some_and(|row| row.state != State::Stopped && owned.objectives.contains(&row.objective))
}

/// One canvas, as far as it is owned.
struct SheetOf<'s, 'g, 'a> {
    ground: &'s Ground<'a>,
    chains: &'s mut Chains<'g, 'a>,
    canvas: &'s Canvas,
    unit: &'s Unit,
    /// Key results of owned objectives.
    below: HashMap<Id, Vec<HeldKeyResult>>,
}

impl SheetOf<'_, '_, '_> {
    fn objective(&mut self, figures: &ObjectiveFigures) -> Option<HeldObjective> {
        let language = self.ground.language;
        let row: &Objective = self.ground.workspace.get(figures.id)?;
        let key_results = self.below.remove(&row.id).unwrap_or_default();
        Some(HeldObjective {
            id: row.id,
            unit: self.unit.id,
            cycle: self.canvas.cycle,
            verb: row.verb.clone(),
            subject: row.subject.clone(),
            state: row.state,
            status: figures.status,
            status_text: figures.status.word(language).to_owned(),
            place: format!("{}, O{}", self.unit.brief(), figures.number),
            count_text: super::head::key_results(language, key_results.len()),
            owner: owner(self.ground.workspace, row.owner),
            progress: figures.progress,
            progress_text: figures.progress_text.clone(),
            expected: figures.expected,
            expected_text: figures.expected_text.clone(),
            behind_text: behind_pace(language, figures.points_behind),
            confidence_line: figures.confidence_mean.map_or(String::new(), |mean| {
                confidence_line(language, &language.number(mean, 1))
            }),
            chains: self.chains.of_objective(row.id),
            key_results,
        })
    }

    fn key_result(&self, row: &KeyResult, figures: KeyResultFigures) -> HeldKeyResult {
        let language = self.ground.language;
        let draft = language.pick("No number yet", "Noch keine Zahl");
        HeldKeyResult {
            id: row.id,
            objective: row.objective,
            unit: self.unit.id,
            cycle: self.canvas.cycle,
            place: format!("{}, KR {}", self.unit.brief(), figures.number),
            title: row.title.clone(),
            status: figures.status,
            status_text: match figures.is_draft {
                true => draft,
                false => figures.status.word(language),
            }
            .to_owned(),
            is_draft: figures.is_draft,
            target_line: target_line(language, row, &figures),
            confidence_line: figures.confidence.map_or(String::new(), |confidence| {
                confidence_line(language, &confidence.to_string())
            }),
            number: figures.number,
            now_text: figures.now_text,
            track: figures.track,
            spoken: figures.spoken,
            chains: vec![],
        }
    }
}

fn confidence_line(language: Language, confidence: &str) -> String {
    let word = language.pick("Confidence", "Zuversicht");
    format!("{word} {confidence}")
}

/// `of 12 by June`, `down to 40`, `under 10 days a month`, `done by June`; empty without a
/// target.
fn target_line(language: Language, row: &KeyResult, figures: &KeyResultFigures) -> String {
    let Some(target) = &figures.target_text else {
        return String::new();
    };
    if row.measure.comparator().is_some() {
        return target.clone();
    }
    if !row.measure.takes_targets() {
        return format!("{target} {}", by(language, figures.against_end));
    }
    if figures.higher_is_better == Some(false) {
        return format!("{} {target}", language.pick("down to", "hinunter auf"));
    }
    let by = by(language, figures.against_end);
    format!("{} {target} {by}", language.pick("of", "von"))
}

/// `by June` where the month ends then, else `by 14 June`.
fn by(language: Language, end: NaiveDate) -> String {
    let whole = end.succ_opt().is_none_or(|next| next.day() == 1);
    let day = match whole {
        true => language.month(end).to_owned(),
        false => language.day_and_month(end),
    };
    format!("{} {day}", language.pick("by", "bis"))
}

/// The running objectives of other units that serve what is owned, in the order of the board.
pub(super) fn fed_by<'a>(
    ground: &Ground<'a>,
    owned: &Owned,
    chains: &mut Chains<'_, 'a>,
) -> Vec<HeldFeeder> {
    let workspace = ground.workspace;
    let links = workspace.all::<Alignment>();
    let mut serving: HashMap<Id, Id> = HashMap::new();
    for link in links {
        let served = workspace.objective_served(link.to);
        let ours = served.is_some_and(|id| owned.objectives.contains(&id));
        if ours && !owned.objectives.contains(&link.objective) {
            // The oldest link says what it serves.
            serving.entry(link.objective).or_insert(link.to.id());
        }
    }
    let mut places: HashMap<Id, usize> = HashMap::new();
    for (at, (canvas, _)) in ground.canvases.iter().enumerate() {
        places.insert(canvas.id, at);
    }
    let mut rows: Vec<&Objective> = serving.keys().filter_map(|id| workspace.get(*id)).collect();
    rows.retain(|row| stands(ground, row).is_some());
    rows.sort_by_key(|row| (places.get(&row.canvas), row.order.clone(), row.id));
    rows.into_iter()
        .filter_map(|row| feeder(ground, chains, row, *serving.get(&row.id)?))
        .collect()
}

fn feeder<'a>(
    ground: &Ground<'a>,
    chains: &mut Chains<'_, 'a>,
    row: &'a Objective,
    serves: Id,
) -> Option<HeldFeeder> {
    let (canvas, unit) = stands(ground, row)?;
    let seen = ground.sights.get(&canvas.cycle)?.objective(row);
    let word = seen.status.word(ground.language);
    let percent = seen.progress.map(|share| ground.language.percent(share));
    let table = ground.workspace.row(serves)?.table();
    let place = chains.place(serves);
    let number = place.rsplit(", ").next().unwrap_or_default();
    Some(HeldFeeder {
        id: row.id,
        unit: unit.id,
        cycle: canvas.cycle,
        title: row.title(),
        status: seen.status,
        status_text: word.to_owned(),
        place: chains.place(row.id),
        figure: percent.unwrap_or_else(|| word.to_lowercase()),
        serves: match table {
            Table::KeyResult | Table::Objective => number.to_owned(),
            _ => place,
        },
    })
}
