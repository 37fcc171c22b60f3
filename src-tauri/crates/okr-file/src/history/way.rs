//! The way from one state to another: what to take back, and what to bring again.
//!
//! Undo and new edits make the history a tree: each entry follows the one that counted last
//! when it was made. Whatever was ever on screen can be reached by walking it.

use super::{History, Undone};
use crate::FileError;
use crate::rows::history as table;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Where an entry stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its number.
    pub seq: i64,
    /// Whether it was taken back.
    pub undone: Undone,
    /// The entry before it; unknown in files of old.
    pub follows: Option<i64>,
}

/// Entries to walk along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// To take back, latest first.
    pub back: Vec<i64>,
    /// Then to bring again, earliest first.
    pub forth: Vec<i64>,
}

impl History {
    /// The way from what counts now to the state just after entry `to`; 0 is before the
    /// first. None when there is no such entry.
    pub fn way(&self, conn: &Connection, to: i64) -> Result<Option<Way>, FileError> {
        let before = before(&self.links(conn)?, self.head());
        Ok((to == 0 || before.contains_key(&to)).then(|| between(&before, self.head(), to)))
    }

    /// The entries that led to the state just after entry `to`, earliest first.
    pub fn leading_to(&self, conn: &Connection, to: i64) -> Result<Vec<i64>, FileError> {
        let before = before(&self.links(conn)?, self.head());
        let mut way = upwards(&before, to);
        way.reverse();
        Ok(way)
    }

    /// Every entry's number and whether it was taken back, oldest first.
    pub fn marks(&self, conn: &Connection) -> Result<Vec<(i64, Undone)>, FileError> {
        let links = self.links(conn)?;
        Ok(links
            .into_iter()
            .map(|link| match link.undone {
                Undone::CanReturn if self.pending.leave_behind && !self.is_pending(link.seq) => {
                    (link.seq, Undone::LeftBehind)
                }
                undone => (link.seq, undone),
            })
            .collect())
    }

    fn links(&self, conn: &Connection) -> Result<Vec<Link>, FileError> {
        let mut links: BTreeMap<i64, Link> = table::links(conn)?
            .into_iter()
            .map(|link| (link.seq, link))
            .collect();
        for entry in self.pending.entries.values() {
            let link = Link {
                seq: entry.seq,
                undone: entry.undone,
                follows: entry.follows,
            };
            links.insert(entry.seq, link);
        }
        Ok(links.into_values().collect())
    }
}

/// The entry before each. Where that was not written down, undo says it: entries that count
/// follow each other, those that can return follow what counts, and a run of others left the
/// way where it began.
fn before(links: &[Link], head: i64) -> BTreeMap<i64, i64> {
    let mut out = BTreeMap::new();
    let (mut counts, mut returns, mut last) = (0, head, None);
    for link in links {
        let guess = match link.undone {
            Undone::No => std::mem::replace(&mut counts, link.seq),
            Undone::CanReturn => std::mem::replace(&mut returns, link.seq),
            Undone::LeftBehind => match last {
                Some((seq, Undone::LeftBehind)) => seq,
                _ => counts,
            },
        };
        // A file from elsewhere may say anything; only earlier ones cannot close a circle.
        let earlier = |seq: &i64| (0..link.seq).contains(seq);
        out.insert(link.seq, link.follows.unwrap_or(guess).min(link.seq - 1));
        if !out.get(&link.seq).is_some_and(earlier) {
            out.insert(link.seq, 0);
        }
        last = Some((link.seq, link.undone));
    }
    out
}

/// An entry and all before it, latest first.
fn upwards(before: &BTreeMap<i64, i64>, from: i64) -> Vec<i64> {
    let mut out = vec![];
    let mut at = from;
    while at > 0 {
        out.push(at);
        at = before.get(&at).copied().unwrap_or(0);
    }
    out
}

fn between(before: &BTreeMap<i64, i64>, from: i64, to: i64) -> Way {
    let (down, up) = (upwards(before, from), upwards(before, to));
    let shared: BTreeSet<i64> = up.iter().copied().collect();
    let common: BTreeSet<i64> = down
        .iter()
        .copied()
        .filter(|seq| shared.contains(seq))
        .collect();
    let apart = |way: Vec<i64>| way.into_iter().filter(|seq| !common.contains(seq));
    let mut forth: Vec<i64> = apart(up).collect();
    forth.reverse();
    Way {
        back: apart(down).collect(),
        forth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(seq: i64, undone: Undone, follows: Option<i64>) -> Link {
        Link {
            seq,
            undone,
            follows,
        }
    }

    #[test]
    fn a_state_that_was_left_behind_is_reached_by_going_back_and_forth() {
        // 1 2 3, back to 1, then 4: the state after 3 is off the way that counts now.
        let links = [
            link(1, Undone::No, Some(0)),
            link(2, Undone::LeftBehind, Some(1)),
            link(3, Undone::LeftBehind, Some(2)),
            link(4, Undone::No, Some(1)),
        ];
        let way = between(&before(&links, 4), 4, 3);
        assert_eq!(way.back, [4]);
        assert_eq!(way.forth, [2, 3]);
    }

    #[test]
    fn what_follows_what_is_found_out_where_it_was_not_written_down() {
        let links = [
            link(1, Undone::No, None),
            link(2, Undone::LeftBehind, None),
            link(3, Undone::LeftBehind, None),
            link(4, Undone::No, None),
            link(5, Undone::CanReturn, None),
            link(6, Undone::CanReturn, None),
        ];
        let found: Vec<i64> = before(&links, 4).into_values().collect();
        assert_eq!(found, [0, 1, 2, 1, 4, 5]);
    }

    #[test]
    fn a_circle_that_came_with_a_file_is_no_way() {
        let links = [link(1, Undone::No, Some(2)), link(2, Undone::No, Some(2))];
        let found: Vec<i64> = before(&links, 2).into_values().collect();
        assert_eq!(found, [0, 1], "an entry only ever follows an earlier one");
    }
}
