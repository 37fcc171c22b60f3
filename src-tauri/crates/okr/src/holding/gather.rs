//! What is owned: looked up once, row by row, so that only the canvases it stands on are
//! counted.

use crate::cascade::Ground;
use crate::{
    Activity, ActivityLink, Canvas, Decision, Id, KeyResult, Objective, Person, State, Unit,
    Workspace,
};
use std::collections::HashSet;

/// Whose holding.
pub(super) enum Who<'a> {
    Person(&'a Person),
    Unit(&'a Unit),
}

impl<'a> Who<'a> {
    /// The person or unit of an id.
    pub(super) fn of(workspace: &'a Workspace, id: Id) -> Option<Self> {
        let person = workspace.get::<Person>(id).map(Self::Person);
        person.or_else(|| workspace.get::<Unit>(id).map(Self::Unit))
    }

    fn holds(&self, objective: &Objective, unit: &Unit) -> bool {
        match self {
            // A person's own canvas is theirs, whoever is named on it.
            Self::Person(person) => {
                objective.owner == Some(person.id) || unit.person == Some(person.id)
            }
            Self::Unit(own) => own.id == unit.id,
        }
    }
}

/// What is owned, by id.
#[derive(Default)]
pub(super) struct Owned {
    pub(super) objectives: HashSet<Id>,
    /// On objectives that are not owned.
    pub(super) key_results: HashSet<Id>,
    pub(super) work: Vec<Id>,
    /// The canvases all this stands on.
    pub(super) canvases: HashSet<Id>,
}

impl Owned {
    /// Everything of the ground's cycles that runs and is owned.
    pub(super) fn by(ground: &Ground, who: &Who) -> Self {
        let workspace = ground.workspace;
        let mut owned = Self::default();
        for row in workspace.all::<Objective>() {
            if let Some((canvas, unit)) = stands(ground, row)
                && who.holds(row, unit)
            {
                owned.objectives.insert(row.id);
                owned.canvases.insert(canvas.id);
            }
        }
        if let Who::Person(person) = who {
            owned.add_key_results(ground, person.id);
        }
        owned.work = match who {
            Who::Person(person) => work_of(ground, person.id),
            Who::Unit(_) => owned.work_here(ground),
        };
        owned
    }

    fn add_key_results(&mut self, ground: &Ground, person: Id) {
        let workspace = ground.workspace;
        let own = |row: &&KeyResult| row.owner == Some(person) && row.state != State::Stopped;
        for row in workspace.all::<KeyResult>().filter(own) {
            let objective = workspace.get::<Objective>(row.objective);
            let Some((objective, (canvas, _))) =
                objective.and_then(|row| Some((row, stands(ground, row)?)))
            else {
                continue;
            };
            if !self.objectives.contains(&objective.id) {
                self.key_results.insert(row.id);
                self.canvases.insert(canvas.id);
            }
        }
    }

    /// Work that moves a key result of the owned objectives, oldest first.
    fn work_here(&self, ground: &Ground) -> Vec<Id> {
        let workspace = ground.workspace;
        let objectives = self.objectives.iter();
        let rows = objectives.flat_map(|id| workspace.below::<KeyResult>(*id));
        let links = rows
            .filter(|row| row.state != State::Stopped)
            .flat_map(|row| workspace.below::<ActivityLink>(row.id));
        let ids: HashSet<Id> = links.map(|link| link.activity).collect();
        let rows = workspace.all::<Activity>();
        let running = rows.filter(|row| ids.contains(&row.id) && runs(row));
        running.map(|row| row.id).collect()
    }
}

/// The canvas and unit an objective stands on, where it runs in one of the ground's cycles.
pub(super) fn stands<'a>(ground: &Ground<'a>, row: &Objective) -> Option<(&'a Canvas, &'a Unit)> {
    let canvas: &Canvas = ground.workspace.get(row.canvas)?;
    let unit = ground.workspace.get(canvas.unit)?;
    let runs = row.state != State::Stopped && ground.sights.contains_key(&canvas.cycle);
    runs.then_some((canvas, unit))
}

/// The key results of the ground's cycles that a piece of work moves, oldest link first.
pub(super) fn moved<'a>(ground: &Ground<'a>, activity: Id) -> Vec<&'a KeyResult> {
    let workspace = ground.workspace;
    let links = workspace.below::<ActivityLink>(activity);
    let rows = links.filter_map(|link| workspace.get::<KeyResult>(link.key_result));
    rows.filter(|row| {
        let objective = workspace.get::<Objective>(row.objective);
        let stands = objective.and_then(|objective| stands(ground, objective));
        row.state != State::Stopped && stands.is_some()
    })
    .collect()
}

/// A person's work, oldest first: what moves something in these cycles, and what moves
/// nothing at all, so that nobody forgets it.
fn work_of(ground: &Ground, person: Id) -> Vec<Id> {
    let workspace = ground.workspace;
    let own = |row: &&Activity| row.owner == Some(person) && runs(row);
    let here = |row: &&Activity| {
        let loose = workspace.below::<ActivityLink>(row.id).next().is_none();
        loose || !moved(ground, row.id).is_empty()
    };
    let rows = workspace.all::<Activity>().filter(own).filter(here);
    rows.map(|row| row.id).collect()
}

fn runs(row: &Activity) -> bool {
    row.decision != Decision::Stop
}
