//! Which objectives count in another that asks for it, each of them once.
//!
//! An objective may be reached by several ways: it serves the objective and one of its key
//! results, or serves it directly and through another that counts as well. It then counts
//! where it is nearest, at the same distance where its older link is, and nowhere else.
//! What it serves further on is rolled up without it, so the parts of one sum never hold
//! the same work twice.

use super::frame::Frame;
use super::objective::{Part, rolled_up};
use super::progress::weighted_mean;
use super::standing::Standing;
use crate::{Canvas, Id, Objective, State, Strength, Workspace};
use rust_decimal::Decimal;
use std::collections::HashSet;

/// The objectives that count in `objective` like key results of weight 1, with what each
/// brings.
pub(super) fn children(frame: &Frame, objective: &Objective) -> Vec<(Id, Part)> {
    let reached = reached(frame.workspace, objective);
    let mut parts: Vec<Vec<(Id, Part)>> = reached.iter().map(|_| Vec::new()).collect();
    // From the farthest to the nearest, so that what counts in one is there when it counts.
    for at in (1..reached.len()).rev() {
        let one = &reached[at];
        let below = std::mem::take(&mut parts[at]);
        if let Some(part) = part_of(frame, one.objective, below) {
            parts[one.counts_in].push((one.objective.id, part));
        }
    }
    let mut children = parts.swap_remove(0);
    children.reverse();
    children
}

/// An objective on the way down, and the place of the one it counts in.
struct Reached<'a> {
    objective: &'a Objective,
    counts_in: usize,
}

/// The objective itself and all that count in it, nearest first. Each is there once, so a
/// circle in a damaged file does not hang the program.
fn reached<'a>(workspace: &'a Workspace, top: &'a Objective) -> Vec<Reached<'a>> {
    let mut seen = HashSet::from([top.id]);
    let mut list = vec![Reached {
        objective: top,
        counts_in: 0,
    }];
    let mut at = 0;
    while let Some(objective) = list.get(at).map(|one| one.objective) {
        if objective.counts_children {
            for below in contributing(workspace, objective.id) {
                if below.state != State::Stopped && seen.insert(below.id) {
                    list.push(Reached {
                        objective: below,
                        counts_in: at,
                    });
                }
            }
        }
        at += 1;
    }
    list
}

/// The objectives that contribute to one or to a key result of it, those that serve the
/// objective itself first.
fn contributing(workspace: &Workspace, objective: Id) -> Vec<&Objective> {
    crate::alignment::serving(workspace, objective)
        .into_iter()
        .filter(|link| link.strength == Strength::Contributes)
        .filter_map(|link| workspace.get(link.objective))
        .collect()
}

/// What an objective brings with what counts in it; none when its cycle is gone.
fn part_of(frame: &Frame, objective: &Objective, below: Vec<(Id, Part)>) -> Option<Part> {
    let cycle = frame.workspace.get::<Canvas>(objective.canvas)?.cycle;
    let mut parts = match cycle == frame.cycle.id {
        true => own_parts(frame, objective.id),
        false => own_parts(&frame.of_cycle(cycle)?, objective.id),
    };
    parts.extend(below.into_iter().rev().map(|(_, part)| part));
    Some(Part {
        raw: rolled_up(&parts.iter().map(Part::progress).collect::<Vec<_>>()),
        expected: weighted_mean(&parts.iter().map(Part::expected).collect::<Vec<_>>()),
        weight: Decimal::ONE,
    })
}

fn own_parts(frame: &Frame, objective: Id) -> Vec<Part> {
    let rows = frame.workspace.key_results(objective);
    let standings = rows.into_iter().map(|row| Standing::of(frame, row));
    standings.filter_map(|row| Part::of(&row)).collect()
}
