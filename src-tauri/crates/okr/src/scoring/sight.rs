//! Objectives one by one, with only what the cascade shows of each: it asks for thousands.

use super::frame::Frame;
use super::objective::ObjectiveStanding;
use crate::{Cycle, Id, Language, Objective, State, Status, Workspace};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A cycle seen on one day.
pub(crate) struct Sight<'a>(Frame<'a>);

/// Where an objective stands.
pub(crate) struct Seen<'a> {
    pub progress: Option<Decimal>,
    pub expected: Option<Decimal>,
    pub status: Status,
    /// Its key results in their order, stopped ones left out.
    pub key_results: Vec<SeenKeyResult<'a>>,
}

/// Where a key result stands.
pub(crate) struct SeenKeyResult<'a> {
    pub id: Id,
    /// Its place in its objective, from 1, stopped ones counted too.
    pub place: usize,
    pub title: &'a str,
    pub status: Status,
    pub progress: Option<Decimal>,
}

impl<'a> Sight<'a> {
    /// The sight of a cycle.
    pub fn of(
        workspace: &'a Workspace,
        cycle: &'a Cycle,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self(Frame::of(workspace, cycle, today, language))
    }

    /// What figures of the cycle are of: `H1`.
    pub fn against(&self) -> &'a str {
        self.0.against()
    }

    /// The elapsed share of that; none outside the cycle.
    pub fn elapsed(&self) -> Option<Decimal> {
        let inside = self.0.span.holds(self.0.today);
        inside.then(|| self.0.against_span().elapsed(self.0.today))
    }

    /// Where an objective of the cycle stands.
    pub fn objective(&self, row: &'a Objective) -> Seen<'a> {
        let standing = ObjectiveStanding::of(&self.0, row);
        let rows = (1..).zip(&standing.key_results);
        Seen {
            progress: standing.progress,
            expected: standing.expected,
            status: standing.status,
            key_results: rows
                .filter(|(_, row)| row.key_result.state != State::Stopped)
                .map(|(place, row)| SeenKeyResult {
                    id: row.key_result.id,
                    place,
                    title: &row.key_result.title,
                    status: row.status(),
                    progress: row.raw,
                })
                .collect(),
        }
    }
}
