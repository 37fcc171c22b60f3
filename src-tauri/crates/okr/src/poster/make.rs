//! Making a poster from a workspace.

use super::pages::paged;
use super::tree::forest;
use super::words::{facts, legend};
use super::{Poster, PosterCard, PosterScope};
use crate::{Canvas, Cascade, Id, Status, Unit, Workspace, cascade};
use chrono::NaiveDateTime;
use std::collections::HashSet;

impl Poster {
    /// The poster of `scope`; none when its cycle is gone.
    ///
    /// `now` is the machine's local time: its day is the one the figures speak of.
    pub fn make(
        workspace: &Workspace,
        scope: &PosterScope,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Option<Self> {
        let cascade = cascade(workspace, scope.cycle, now.date(), scope.language)?;
        Some(Self::of(workspace, &cascade, scope, (file_name, now)))
    }

    /// The poster of a cascade that is there already: several are made of one.
    pub fn of(
        workspace: &Workspace,
        cascade: &Cascade,
        scope: &PosterScope,
        (file_name, now): (&str, NaiveDateTime),
    ) -> Self {
        let language = scope.language;
        let organisation = workspace.settings().name;
        let forest = forest(cascade, scope);
        let objectives = forest.objectives;
        let statuses = statuses(&forest.roots, &forest.orphans);
        let values = values(workspace, cascade);
        let laid = paged(cascade, scope, forest);
        Self {
            language,
            title: format!("{organisation}, {}", cascade.cycle_name),
            organisation,
            cycle: cascade.cycle_name.clone(),
            file_name: file_name.to_owned(),
            made_at: now,
            kind: language.pick("OKR cascade", "OKR-Kaskade").to_owned(),
            facts: facts(cascade, scope, now.date(), (objectives, &values)),
            statuses: statuses
                .into_iter()
                .map(|status| (status, status.word(language).to_owned()))
                .collect(),
            legend: legend(cascade, language),
            sheet: laid.ground.sheet(),
            card_height: laid.ground.card,
            columns: laid.columns,
            pages: laid.pages,
            objectives,
        }
    }

    /// How many pages a poster of this scope has.
    pub fn pages_of(cascade: &Cascade, scope: &PosterScope) -> usize {
        paged(cascade, scope, forest(cascade, scope)).pages.len()
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.pages.iter().all(|page| page.all().is_empty())
    }
}

/// The statuses of the design's legend, then those that also stand on the poster.
fn statuses(roots: &[PosterCard], orphans: &[PosterCard]) -> Vec<Status> {
    use Status::{AtRisk, NotStarted, OffTrack, OnTrack};
    let mut shown = vec![OnTrack, AtRisk, OffTrack, NotStarted];
    let all = roots.iter().chain(orphans).flat_map(PosterCard::all);
    let mut others: Vec<Status> = all
        .filter_map(|card| card.status)
        .filter(|status| !shown.contains(status))
        .collect();
    others.sort();
    others.dedup();
    shown.extend(others);
    shown
}

/// The values of the first unit in the tree that has some.
fn values(workspace: &Workspace, cascade: &Cascade) -> Vec<String> {
    let mut seen = HashSet::new();
    let units = workspace
        .units_below(None)
        .into_iter()
        .flat_map(|root| workspace.branch(root.id));
    let mut canvases = units
        .filter_map(|unit: &Unit| workspace.canvas_of(unit.id, cascade.cycle))
        .filter(|canvas: &&Canvas| seen.insert(canvas.id));
    let first = canvases.find(|canvas| !canvas.values.is_empty());
    first
        .map(|canvas| canvas.values.clone())
        .unwrap_or_default()
}

/// The shape of a poster's question without a filter.
impl PosterScope {
    /// All of a cycle on one A3 sheet where it fits.
    pub fn of(cycle: Id, language: crate::Language) -> Self {
        Self {
            cycle,
            language,
            shown: None,
            folded: Vec::new(),
            fit: super::PosterFit::One,
            enlarged: 1.0,
        }
    }
}
