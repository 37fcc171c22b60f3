//! The why line: from an objective, a key result or a piece of work up to the strategic
//! objective it is done for.

use super::reach::{Reach, Way};
use crate::place::Places;
use crate::{
    Activity, ActivityLink, AlignedTo, Id, KeyResult, Language, Objective, StrategicObjective,
    Table, Workspace,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Why something is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhyLine {
    /// The objective, key result or piece of work.
    pub thing: Id,
    /// The way down from the top to the thing itself, which is the last. Of several ways
    /// the shortest, among equals the one by the oldest links.
    pub steps: Vec<WhyStep>,
    /// Whether the top is a strategic objective.
    pub reaches: bool,
    /// How many other ways there are up to a strategic objective.
    pub others: u32,
    /// The same as text: `2 other ways`; none without.
    pub others_text: Option<String>,
    /// The line as text: `S2 Put money and people behind the strategy › PMO, O2 › KR 2.2
    /// Portfolio ROI › Prove the return of every project`.
    pub text: String,
    /// What is missing, where no strategic objective is reached: `Serves nothing yet.`
    pub gap: Option<String>,
}

/// A step of a why line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhyStep {
    /// Strategic objective, objective, key result or activity.
    pub table: Table,
    /// The thing.
    pub id: Id,
    /// Where it stands: `S2`, `PMO, O2`, `PMO, KR 2.2`; a piece of work's code.
    pub place: String,
    /// Its title.
    pub title: String,
}

/// The why line of one thing; none for anything that has none.
pub fn why_line(workspace: &Workspace, thing: Id, language: Language) -> Option<WhyLine> {
    let objectives = objectives_of(workspace, thing);
    WhyLines::above(workspace, objectives, language).of(thing)
}

/// Why lines of many things of one workspace: what is above them is looked at once.
pub struct WhyLines<'a> {
    workspace: &'a Workspace,
    language: Language,
    reach: Reach,
    places: Places<'a>,
}

impl<'a> WhyLines<'a> {
    /// For any thing of a workspace.
    pub fn all(workspace: &'a Workspace, language: Language) -> Self {
        let all = workspace.all().map(|row: &Objective| row.id);
        Self::above(workspace, all, language)
    }

    /// For the things on these objectives, and all above them.
    pub(crate) fn above(
        workspace: &'a Workspace,
        objectives: impl IntoIterator<Item = Id>,
        language: Language,
    ) -> Self {
        Self {
            workspace,
            language,
            reach: Reach::of(workspace, objectives),
            places: Places::of(workspace),
        }
    }

    /// The why line of a thing; none for anything that has none.
    pub fn of(&mut self, thing: Id) -> Option<WhyLine> {
        let (own, starts) = self.start(thing)?;
        let ways: Vec<Way> = starts
            .iter()
            .map(|to| self.reach.way(self.workspace, *to))
            .collect();
        let mut upwards = own;
        if let Some(start) = self.best(&starts) {
            self.climb(start, &mut upwards);
        }
        upwards.reverse();
        let count = ways
            .iter()
            .fold(0_u32, |sum, way| sum.saturating_add(way.count));
        Some(self.told(thing, upwards, count))
    }

    /// The thing's own steps, from itself upwards, and what they lead on to.
    fn start(&mut self, thing: Id) -> Option<(Vec<WhyStep>, Vec<AlignedTo>)> {
        let workspace = self.workspace;
        if let Some(row) = workspace.get::<Objective>(thing) {
            let links = workspace.serves(row.id).into_iter();
            let to = links.map(|link| link.to).collect();
            return Some((vec![self.objective(row)], to));
        }
        if let Some(row) = workspace.get::<KeyResult>(thing) {
            let to = vec![AlignedTo::Objective(row.objective)];
            return Some((vec![self.key_result(row)], to));
        }
        let row: &Activity = workspace.get(thing)?;
        let links = workspace.below::<ActivityLink>(row.id);
        let to = links.map(|link| AlignedTo::KeyResult(link.key_result));
        let step = WhyStep {
            table: Table::Activity,
            id: row.id,
            place: row.code.clone(),
            title: row.title.clone(),
        };
        Some((vec![step], to.collect()))
    }

    /// The nearest to a strategic objective, the first of equals; where none reaches one,
    /// the first.
    fn best(&self, to: &[AlignedTo]) -> Option<AlignedTo> {
        let steps = |to: &AlignedTo| self.reach.way(self.workspace, *to).steps;
        // `min_by_key` keeps the first of equals.
        to.iter()
            .copied()
            .min_by_key(|to| steps(to).unwrap_or(u32::MAX))
    }

    /// Adds the steps from `start` up to the top.
    fn climb(&mut self, start: AlignedTo, steps: &mut Vec<WhyStep>) {
        let workspace = self.workspace;
        let mut seen: HashSet<Id> = steps.iter().map(|step| step.id).collect();
        let mut next = Some(start);
        while let Some(to) = next.take() {
            if let AlignedTo::StrategicObjective(id) = to {
                let row = workspace.get::<StrategicObjective>(id);
                steps.extend(row.map(strategic));
                return;
            }
            if let AlignedTo::KeyResult(id) = to
                && let Some(row) = workspace.get::<KeyResult>(id)
            {
                steps.push(self.key_result(row));
            }
            let row = workspace.objective_served(to);
            let row = row.and_then(|id| workspace.get::<Objective>(id));
            // A damaged file may hold a circle.
            let Some(row) = row.filter(|row| seen.insert(row.id)) else {
                return;
            };
            steps.push(self.objective(row));
            let links = workspace.serves(row.id);
            let up: Vec<AlignedTo> = links.iter().map(|link| link.to).collect();
            next = self.best(&up);
        }
    }

    fn objective(&mut self, row: &Objective) -> WhyStep {
        WhyStep {
            table: Table::Objective,
            id: row.id,
            place: self.places.objective(row),
            title: row.title(),
        }
    }

    fn key_result(&mut self, row: &KeyResult) -> WhyStep {
        WhyStep {
            table: Table::KeyResult,
            id: row.id,
            place: self.places.key_result(row),
            title: row.title.clone(),
        }
    }

    fn told(&self, thing: Id, steps: Vec<WhyStep>, count: u32) -> WhyLine {
        let language = self.language;
        let reaches = steps
            .first()
            .is_some_and(|step| step.table == Table::StrategicObjective);
        let others = count.saturating_sub(1);
        WhyLine {
            thing,
            reaches,
            others,
            others_text: match (others, language) {
                (0, _) => None,
                (1, Language::En) => Some("1 other way".to_owned()),
                (_, Language::En) => Some(format!("{others} other ways")),
                (1, Language::De) => Some("1 anderer Weg".to_owned()),
                (_, Language::De) => Some(format!("{others} andere Wege")),
            },
            text: text(&steps),
            gap: (!reaches).then(|| gap(&steps, language)),
            steps,
        }
    }
}

/// The objectives whose way up answers for a thing.
fn objectives_of(workspace: &Workspace, thing: Id) -> Vec<Id> {
    if workspace.get::<Objective>(thing).is_some() {
        return vec![thing];
    }
    if let Some(row) = workspace.get::<KeyResult>(thing) {
        return vec![row.objective];
    }
    let links = workspace.below::<ActivityLink>(thing);
    let rows = links.filter_map(|link| workspace.get::<KeyResult>(link.key_result));
    rows.map(|row| row.objective).collect()
}

fn strategic(row: &StrategicObjective) -> WhyStep {
    WhyStep {
        table: Table::StrategicObjective,
        id: row.id,
        place: row.code.clone(),
        title: row.title.clone(),
    }
}

/// The line as text. Objectives on the way are named by their place alone, and a key result
/// without its unit, which its objective has just named.
fn text(steps: &[WhyStep]) -> String {
    let last = steps.len().saturating_sub(1);
    let told = steps.iter().enumerate().map(|(at, step)| {
        let number = step.place.rsplit(", ").next().unwrap_or_default();
        match step.table {
            Table::Objective if at == last => step.title.clone(),
            Table::Objective => step.place.clone(),
            Table::KeyResult => format!("{number} {}", step.title),
            _ => format!("{} {}", step.place, step.title).trim().to_owned(),
        }
    });
    told.collect::<Vec<_>>().join(" › ")
}

/// What is missing at the top of a line.
fn gap(steps: &[WhyStep], language: Language) -> String {
    match steps {
        [top, _, ..] if top.table == Table::Objective => match language {
            Language::En => format!("{} serves nothing yet.", top.place),
            Language::De => format!("{} dient noch keinem Ziel.", top.place),
        },
        _ => language
            .pick("Serves nothing yet.", "Dient noch keinem Ziel.")
            .to_owned(),
    }
}
