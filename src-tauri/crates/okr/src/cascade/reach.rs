//! How far each objective is from a strategic objective, and by how many ways it gets there.
//!
//! Everything above the objectives asked about is looked at once, from the top down: an
//! objective is told when all that it serves is. What only goes round in a damaged file is
//! never told, and nothing waits for it.

use crate::id::IdMap;
use crate::{AlignedTo, Id, Workspace};

/// The way of one objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    /// Links up to the nearest strategic objective, from 1; none when it reaches none.
    pub(super) steps: Option<u32>,
    /// Different ways up to any strategic objective.
    pub(super) count: u32,
}

/// The ways of all objectives asked about, and of all above them.
pub(super) struct Reach(IdMap<Way>);

impl Reach {
    /// The ways of these objectives.
    pub(super) fn of(workspace: &Workspace, objectives: impl IntoIterator<Item = Id>) -> Self {
        let above = Above::of(workspace, objectives);
        let mut waits = above.waits;
        let mut free: Vec<Id> = waits
            .iter()
            .filter(|(_, count)| **count == 0)
            .map(|(id, _)| *id)
            .collect();
        let mut reach = Self(IdMap::default());
        while let Some(id) = free.pop() {
            let way = reach.way_by_links(workspace, id);
            reach.0.insert(id, way);
            for below in above.below.get(&id).into_iter().flatten() {
                if let Some(count) = waits.get_mut(below) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(*below);
                    }
                }
            }
        }
        reach
    }

    /// The way up from something that can be served.
    pub(super) fn way(&self, workspace: &Workspace, to: AlignedTo) -> Way {
        if let AlignedTo::StrategicObjective(_) = to {
            return Way {
                steps: Some(0),
                count: 1,
            };
        }
        let objective = workspace.objective_served(to);
        let way = objective.and_then(|id| self.0.get(&id));
        way.copied().unwrap_or(Way {
            steps: None,
            count: 0,
        })
    }

    fn way_by_links(&self, workspace: &Workspace, objective: Id) -> Way {
        let links = workspace.serves(objective);
        let ways = links.iter().map(|link| self.way(workspace, link.to));
        let mut found = Way {
            steps: None,
            count: 0,
        };
        for way in ways {
            found.count = found.count.saturating_add(way.count);
            let steps = way.steps.map(|steps| steps + 1);
            found.steps = match (found.steps, steps) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        found
    }
}

/// The objectives above some, how many links each waits for, and who waits for it.
struct Above {
    waits: IdMap<u32>,
    below: IdMap<Vec<Id>>,
}

impl Above {
    fn of(workspace: &Workspace, objectives: impl IntoIterator<Item = Id>) -> Self {
        let mut above = Self {
            waits: IdMap::default(),
            below: IdMap::default(),
        };
        let mut waiting: Vec<Id> = objectives.into_iter().collect();
        while let Some(id) = waiting.pop() {
            if above.waits.contains_key(&id) {
                continue;
            }
            let links = workspace.serves(id).into_iter();
            let served: Vec<Id> = links
                .filter_map(|link| workspace.objective_served(link.to))
                .collect();
            above
                .waits
                .insert(id, u32::try_from(served.len()).unwrap_or(u32::MAX));
            for one in served {
                above.below.entry(one).or_default().push(id);
                waiting.push(one);
            }
        }
        above
    }
}
