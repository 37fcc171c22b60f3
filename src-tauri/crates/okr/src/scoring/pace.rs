//! What each key result's expected pace hangs on: for saying beforehand how many of them a
//! new date moves.

use super::frame::Frame;
use super::standing::Standing;
use super::targets::Goal;
use crate::{Canvas, Id, KeyResult, Language, Measure, Objective, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The days and targets that one key result's pace is read off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hinges(Vec<(NaiveDate, NaiveDate, Option<Goal>)>);

/// The hinges of every key result of a cycle that counts.
pub(crate) fn hinges(workspace: &Workspace, cycle: Id, today: NaiveDate) -> BTreeMap<Id, Hinges> {
    // No text comes of this: any language will do.
    let Some(frame) = Frame::new(workspace, cycle, today, Language::En) else {
        return BTreeMap::new();
    };
    workspace
        .below::<Canvas>(cycle)
        .flat_map(|canvas| workspace.below::<Objective>(canvas.id))
        .flat_map(|objective| workspace.below::<KeyResult>(objective.id))
        .map(|key_result| (key_result.id, Standing::of(&frame, key_result)))
        .filter(|(_, standing)| standing.counts())
        .map(|(id, standing)| (id, hinges_of(&frame, &standing)))
        .collect()
}

fn hinges_of(frame: &Frame, standing: &Standing) -> Hinges {
    let whole = standing.targets.running().span;
    Hinges(match standing.key_result.measure {
        // Dated milestones expect what is dated, whatever the periods are.
        Measure::Milestones if standing.milestones.iter().all(|row| row.due.is_some()) => vec![],
        Measure::Milestones => vec![(whole.start, whole.end, None)],
        Measure::Done | Measure::Baseline => vec![(whole.end, whole.end, None)],
        _ => {
            // What is to be reached follows a line from the cycle's start through the ends.
            let by_days = standing.holds_at_any_time();
            let start = |own: NaiveDate| if by_days { own } else { frame.cycle.start };
            let set = standing.targets.set();
            set.map(|(slot, goal)| (start(slot.span.start), slot.span.end, Some(goal)))
                .collect()
        }
    })
}
