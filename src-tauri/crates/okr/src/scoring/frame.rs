//! What all figures of one cycle share: its dates and periods, today, limits, language.

use super::assumption::Assumption;
use super::span::Span;
use crate::{Cycle, Division, Id, Language, ObjectiveStatusRule, Period, StatusLimits, Workspace};
use chrono::NaiveDate;

/// A cycle seen on one day.
pub(super) struct Frame<'a> {
    pub workspace: &'a Workspace,
    pub cycle: &'a Cycle,
    pub span: Span,
    pub coarse: Vec<&'a Period>,
    pub fine: Vec<&'a Period>,
    pub today: NaiveDate,
    pub language: Language,
    pub limits: StatusLimits,
    pub rule: ObjectiveStatusRule,
    /// What is taken for granted about one key result, for a preview.
    pub assumption: Option<Assumption>,
}

impl<'a> Frame<'a> {
    /// The frame of a cycle; none when it is gone.
    pub fn new(
        workspace: &'a Workspace,
        cycle: Id,
        today: NaiveDate,
        language: Language,
    ) -> Option<Self> {
        Some(Self::of(workspace, workspace.get(cycle)?, today, language))
    }

    /// The frame of a cycle on a day.
    pub fn of(
        workspace: &'a Workspace,
        cycle: &'a Cycle,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        let settings = workspace.settings();
        Self {
            workspace,
            cycle,
            span: Span {
                start: cycle.start,
                end: cycle.end,
            },
            coarse: workspace.periods(cycle.id, false),
            fine: workspace.periods(cycle.id, true),
            today,
            language,
            limits: settings.status,
            rule: settings.objective_status,
            assumption: None,
        }
    }

    /// Another cycle on the same day and with the same assumption; none when it is gone.
    pub fn of_cycle(&self, cycle: Id) -> Option<Self> {
        let frame = Self::new(self.workspace, cycle, self.today, self.language)?;
        Some(Self {
            assumption: self.assumption,
            ..frame
        })
    }

    /// The periods of a division.
    pub fn periods(&self, division: Division) -> &[&'a Period] {
        match division {
            Division::Coarse => &self.coarse,
            Division::Fine => &self.fine,
        }
    }

    /// The period of the first division that today lies in; before the first one that,
    /// after the last one that.
    pub fn running_period(&self) -> Option<&'a Period> {
        let running = self.coarse.iter().find(|period| period.end >= self.today);
        running.or(self.coarse.last()).copied()
    }

    /// Today as a place in the cycle; none outside it.
    pub fn today_place(&self) -> Option<f64> {
        self.span
            .holds(self.today)
            .then(|| self.span.middle_of(self.today))
    }

    /// What the canvas's figures are of: the running period, else the cycle.
    pub fn against(&self) -> &'a str {
        self.running_period()
            .map_or(&self.cycle.name, |period| &period.label)
    }

    /// The dates of that.
    pub fn against_span(&self) -> Span {
        let period = self.running_period();
        period.map_or(self.span, |period| Span {
            start: period.start,
            end: period.end,
        })
    }
}
