//! Splitting an objective in two.
//!
//! What stays keeps its row, so that everything that names it goes on doing so. The new
//! half takes its key results along with all that hangs on them.

use super::answer::{Answer, Line};
use super::removal;
use crate::alignment::serving;
use crate::{
    AlignedTo, Alignment, Change, Half, Id, KeyResult, Objective, Order, Person, Refusal, Side,
    Split, Workspace,
};
use std::collections::HashSet;

/// Splits an objective; refused while one half is without a key result.
pub(super) fn split(workspace: &Workspace, split: &Split) -> Answer {
    let (left, right) = halves(workspace, split)?;
    if left.is_empty() || right.is_empty() {
        return Err(Refusal::HalfIsEmpty);
    }
    laid_out(workspace, split)
}

/// The changes of a split, also while one half is still empty.
pub(crate) fn laid_out(workspace: &Workspace, split: &Split) -> Answer {
    let whole = workspace.need::<Objective>(split.objective)?;
    let (left, right) = halves(workspace, split)?;
    let mut ids = (1..).map(|n| split.new.nth(n));
    let mut changes = new_half(workspace, split, whole, &mut ids)?;
    changes.extend(kept_half(workspace, whole, &split.left)?);
    changes.extend(lined_up(&left, split.objective));
    changes.extend(lined_up(&right, split.new));
    changes.extend(turned(workspace, split, &mut ids)?);
    Ok(changes)
}

/// The half that a link is to serve: as said, else where what it serves goes.
pub(crate) fn side_of(split: &Split, link: &Alignment) -> Side {
    let said = split.serving.iter().find(|one| one.alignment == link.id);
    said.map_or_else(|| follows(split, link), |said| said.side)
}

fn follows(split: &Split, link: &Alignment) -> Side {
    if split.right.key_results.contains(&link.to.id()) {
        Side::Right
    } else {
        Side::Left
    }
}

/// The key results of both halves; what neither names stays.
fn halves<'a>(
    workspace: &'a Workspace,
    split: &Split,
) -> Result<(Vec<&'a KeyResult>, Vec<&'a KeyResult>), Refusal> {
    let mut seen = HashSet::new();
    let mut rows = |ids: &[Id]| {
        let ids = ids.iter().filter(|id| seen.insert(**id));
        ids.map(|id| {
            let row = workspace.need::<KeyResult>(*id)?;
            match row.objective == split.objective {
                true => Ok(row),
                false => Err(Refusal::Gone),
            }
        })
        .collect::<Result<Vec<_>, _>>()
    };
    let right = rows(&split.right.key_results)?;
    let mut left = rows(&split.left.key_results)?;
    let all = workspace.key_results(split.objective).into_iter();
    left.extend(all.filter(|row| !seen.contains(&row.id)));
    Ok((left, right))
}

/// The new objective, right behind the one it comes from, serving what that serves.
fn new_half(
    workspace: &Workspace,
    split: &Split,
    whole: &Objective,
    ids: &mut impl Iterator<Item = Id>,
) -> Answer {
    workspace.need_if::<Person>(split.right.owner)?;
    let line = Line::of(workspace.objectives(whole.canvas), |row| {
        (row.id, &row.order)
    });
    let mut changes = workspace.added(Objective {
        id: split.new,
        verb: split.right.verb.clone(),
        subject: split.right.subject.clone(),
        owner: split.right.owner,
        order: line.behind(Some(whole.id))?,
        ..whole.clone()
    })?;
    for link in workspace.serves(whole.id) {
        changes.extend(workspace.added(Alignment {
            id: ids.next().unwrap_or(split.new),
            objective: split.new,
            ..link.clone()
        })?);
    }
    Ok(changes)
}

fn kept_half(workspace: &Workspace, whole: &Objective, left: &Half) -> Answer {
    workspace.need_if::<Person>(left.owner)?;
    let after = Objective {
        verb: left.verb.clone(),
        subject: left.subject.clone(),
        owner: left.owner,
        ..whole.clone()
    };
    Ok(match after == *whole {
        true => vec![],
        false => vec![Change::changed(whole.clone(), after)],
    })
}

/// Key results below `objective` in this order; those that stand right are left alone.
fn lined_up(rows: &[&KeyResult], objective: Id) -> Vec<Change> {
    let rising = rows.windows(2).all(|pair| pair[0].order < pair[1].order);
    let mut last: Option<Order> = None;
    let mut changes = vec![];
    for row in rows {
        let order = match rising {
            true => row.order.clone(),
            false => Order::between(last.as_ref(), None),
        };
        last = Some(order.clone());
        let after = KeyResult {
            objective,
            order,
            ..(*row).clone()
        };
        if after != **row {
            changes.push(Change::changed((*row).clone(), after));
        }
    }
    changes
}

/// Links of what serves, turned to the half they are meant for. One that finds another of
/// its objective there already is not needed any more.
fn turned(workspace: &Workspace, split: &Split, ids: &mut impl Iterator<Item = Id>) -> Answer {
    let links = serving(workspace, split.objective);
    let mut taken: HashSet<(Id, AlignedTo)> =
        links.iter().map(|link| (link.objective, link.to)).collect();
    let mut changes = vec![];
    for link in links {
        let (side, usual) = (side_of(split, link), follows(split, link));
        if side == usual {
            continue;
        }
        let other = AlignedTo::Objective(match usual {
            Side::Right => split.objective,
            _ => split.new,
        });
        if side == Side::Both {
            if taken.insert((link.objective, other)) {
                let id = ids.next().unwrap_or(split.new);
                changes.extend(workspace.added(Alignment {
                    id,
                    to: other,
                    ..link.clone()
                })?);
            }
            continue;
        }
        taken.remove(&(link.objective, link.to));
        if taken.insert((link.objective, other)) {
            changes.push(Change::changed(
                link.clone(),
                Alignment {
                    to: other,
                    ..link.clone()
                },
            ));
        } else {
            changes.extend(removal::remove(workspace, link.id)?);
        }
    }
    Ok(changes)
}
