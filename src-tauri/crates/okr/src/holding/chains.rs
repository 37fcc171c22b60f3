//! The ways up from what is owned, each step with its status.

use super::gather::{Owned, moved};
use super::held::{HeldChain, HeldStep};
use crate::cascade::{Ground, WhyLines, WhyStep};
use crate::id::IdMap;
use crate::{
    AlignedTo, Alignment, Id, KeyResult, Objective, Origin, Status, StrategicObjective, Table,
    Workspace,
};

/// Finds the ways up; what is above all of it is looked at once.
pub(super) struct Chains<'g, 'a> {
    ground: &'g Ground<'a>,
    lines: WhyLines<'a>,
    /// Statuses of objectives and key results looked at so far.
    statuses: IdMap<Option<Status>>,
}

impl<'g, 'a> Chains<'g, 'a> {
    /// For all that is owned.
    pub(super) fn of(ground: &'g Ground<'a>, owned: &Owned) -> Self {
        let workspace = ground.workspace;
        let of_key_result = |id: &Id| workspace.get(*id).map(|row: &KeyResult| row.objective);
        let own = owned.objectives.iter().copied();
        let beside = owned.key_results.iter().filter_map(of_key_result);
        let work = owned.work.iter().flat_map(|id| moved(ground, *id));
        let below: Vec<Id> = own
            .chain(beside)
            .chain(work.map(|row| row.objective))
            .collect();
        Self {
            ground,
            lines: WhyLines::above(workspace, below, ground.language),
            statuses: IdMap::default(),
        }
    }

    /// The way by each link of an objective, oldest first.
    pub(super) fn of_objective(&mut self, objective: Id) -> Vec<HeldChain> {
        let links = self.ground.workspace.serves(objective).into_iter();
        links.filter_map(|link| self.by_link(link)).collect()
    }

    /// The way up from a key result: its objective, then what that serves.
    pub(super) fn of_key_result(&mut self, row: &KeyResult) -> Vec<HeldChain> {
        let objective = AlignedTo::Objective(row.objective);
        self.from(objective).into_iter().collect()
    }

    /// The ways up from a piece of work: by each key result it moves.
    pub(super) fn of_work(&mut self, rows: &[&KeyResult]) -> Vec<HeldChain> {
        let rows = rows.iter();
        rows.filter_map(|row| self.from(AlignedTo::KeyResult(row.id)))
            .collect()
    }

    /// Where something stands: `PMO, O2`.
    pub(super) fn place(&mut self, thing: Id) -> String {
        let line = self.lines.of(thing);
        let own = line.and_then(|line| line.steps.into_iter().next_back());
        own.map(|step| step.place).unwrap_or_default()
    }

    /// The status of an objective or key result; none outside the cycles.
    pub(super) fn status(&mut self, id: Id) -> Option<Status> {
        if let Some(known) = self.statuses.get(&id) {
            return *known;
        }
        let workspace = self.ground.workspace;
        let row = workspace.get::<Objective>(id);
        let row = row.or_else(|| workspace.get(workspace.get::<KeyResult>(id)?.objective));
        self.statuses.insert(id, None);
        if let Some(row) = row {
            self.look(row);
        }
        self.statuses.get(&id).copied().flatten()
    }

    fn look(&mut self, row: &'a Objective) {
        let cycle = crate::cascade::cycle_of(self.ground.workspace, row.id);
        let Some(sight) = cycle.and_then(|cycle| self.ground.sights.get(&cycle.id)) else {
            return;
        };
        let seen = sight.objective(row);
        self.statuses.insert(row.id, Some(seen.status));
        let rows = seen.key_results.iter();
        self.statuses
            .extend(rows.map(|row| (row.id, Some(row.status))));
    }

    fn by_link(&mut self, link: &Alignment) -> Option<HeldChain> {
        let mut chain = self.from(link.to)?;
        if link.origin == Origin::Laddered {
            let word = self.ground.language.pick("laddered", "von unten");
            word.clone_into(&mut chain.origin_text);
        }
        Some(chain)
    }

    fn from(&mut self, to: AlignedTo) -> Option<HeldChain> {
        let (steps, gap) = self.upwards(to)?;
        let shown: Vec<HeldStep> = shown(&steps)
            .into_iter()
            .map(|(step, text)| self.step(step, text))
            .collect();
        let (lead, rest) = printed(&steps);
        Some(HeldChain {
            steps: shown,
            lead,
            rest,
            origin_text: String::new(),
            gap,
        })
    }

    /// What is served and all above it, nearest first.
    fn upwards(&mut self, to: AlignedTo) -> Option<(Vec<WhyStep>, Option<String>)> {
        if let AlignedTo::StrategicObjective(id) = to {
            return Some((vec![strategic(self.ground.workspace, id)?], None));
        }
        let mut line = self.lines.of(to.id())?;
        line.steps.reverse();
        Some((line.steps, line.gap))
    }

    fn step(&mut self, step: &WhyStep, text: String) -> HeldStep {
        let status = self.status(step.id);
        let word = status.map(|status| status.word(self.ground.language));
        HeldStep {
            table: step.table,
            id: step.id,
            text,
            title: step.title.clone(),
            status,
            status_text: word.unwrap_or_default().to_owned(),
        }
    }
}

fn strategic(workspace: &Workspace, id: Id) -> Option<WhyStep> {
    let row: &StrategicObjective = workspace.get(id)?;
    Some(WhyStep {
        table: Table::StrategicObjective,
        id: row.id,
        place: row.code.clone(),
        title: row.title.clone(),
    })
}

/// Unit and number of a place: `PMO` and `KR 2.2`.
fn parts(step: &WhyStep) -> (&str, &str) {
    let place = step.place.as_str();
    place.rsplit_once(", ").unwrap_or(("", place))
}

/// The steps for a screen, each in few words. The first says most; a key result further up
/// stands for its objective.
fn shown(steps: &[WhyStep]) -> Vec<(&WhyStep, String)> {
    let short = steps.len() <= 2;
    let mut out = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let below = at.checked_sub(1).and_then(|at| steps.get(at));
        let of_key_result = below.is_some_and(|below| below.table == Table::KeyResult);
        if at > 1 && step.table == Table::Objective && of_key_result {
            continue;
        }
        let (_, number) = parts(step);
        let text = match (step.table, at) {
            (Table::KeyResult, 0) => format!("{number} {}", step.title),
            (Table::Objective, 0) if short => format!("{} {}", step.place, step.title),
            (Table::StrategicObjective, 0) => format!("{} {}", step.place, step.title),
            _ => step.place.clone(),
        };
        out.push((step, text.trim().to_owned()));
    }
    out
}

/// The steps for print: what is served in full, then numbers, with the unit where it changes.
fn printed(steps: &[WhyStep]) -> (String, Vec<String>) {
    let Some((first, rest)) = steps.split_first() else {
        return (String::new(), vec![]);
    };
    let mut named = parts(first).0;
    let rest = rest.iter().map(|step| {
        let (unit, number) = parts(step);
        let again = unit.is_empty() || unit == named;
        if !unit.is_empty() {
            named = unit;
        }
        if again { number } else { &step.place }.to_owned()
    });
    let rest = rest.collect();
    let lead = format!("{} {}", first.place, first.title);
    (lead.trim().to_owned(), rest)
}
