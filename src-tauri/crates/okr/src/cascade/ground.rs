//! What stands in the picture: the cycles that overlap, their canvases, the order of the
//! units, the links between them. Everything is looked up here once.

use super::picture::CascadeLink;
use crate::id::IdMap;
use crate::scoring::Sight;
use crate::{
    AlignedTo, Alignment, Canvas, Cycle, Id, Language, Level, StrategicObjective, Unit, Workspace,
};
use chrono::NaiveDate;

/// The ground a picture is drawn on.
pub(crate) struct Ground<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) language: Language,
    /// The cycle the picture is seen from.
    pub(crate) cycle: &'a Cycle,
    /// That cycle and those that overlap it.
    pub(crate) sights: IdMap<Sight<'a>>,
    pub(super) levels: Vec<&'a Level>,
    /// Units as they stand in the tree.
    pub(crate) units: Vec<&'a Unit>,
    /// Canvases of the cycles, in the order of the picture.
    pub(crate) canvases: Vec<(&'a Canvas, &'a Unit)>,
}

impl<'a> Ground<'a> {
    /// The ground of a cycle.
    pub(crate) fn of(
        workspace: &'a Workspace,
        cycle: &'a Cycle,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        let overlapping = workspace
            .all()
            .filter(|other: &&Cycle| other.id == cycle.id || cycle.overlaps(other));
        let roots = workspace.units_below(None).into_iter();
        let mut ground = Self {
            workspace,
            language,
            cycle,
            sights: overlapping
                .map(|other| (other.id, Sight::of(workspace, other, today, language)))
                .collect(),
            levels: workspace.levels(),
            units: roots.flat_map(|root| workspace.branch(root.id)).collect(),
            canvases: Vec::new(),
        };
        ground.canvases = ground.in_order();
        ground
    }

    /// The place of a level among the levels; behind all for units without one.
    pub(super) fn place_of_level(&self, level: Option<Id>) -> usize {
        let at = self.levels.iter().position(|row| Some(row.id) == level);
        at.unwrap_or(self.levels.len())
    }

    fn in_order(&self) -> Vec<(&'a Canvas, &'a Unit)> {
        let places: IdMap<usize> = self.units.iter().map(|unit| unit.id).zip(0..).collect();
        let canvases = self
            .workspace
            .all()
            .filter(|row: &&Canvas| self.sights.contains_key(&row.cycle));
        let mut list: Vec<_> = canvases
            .filter_map(|row| Some((row, self.workspace.get::<Unit>(row.unit)?)))
            .collect();
        list.sort_by_key(|(canvas, unit)| {
            // The picture's own cycle comes first, then the others by their dates.
            let cycle = self.workspace.get::<Cycle>(canvas.cycle);
            (
                self.place_of_level(unit.level),
                places.get(&unit.id).copied().unwrap_or(usize::MAX),
                canvas.cycle != self.cycle.id,
                cycle.map(|row| (row.start, row.end)),
                canvas.id,
            )
        });
        list
    }

    /// The links of the picture, oldest first: those whose both ends stand in it. A card
    /// that does has a place among the levels.
    pub(super) fn links(&self, level: impl Fn(Id) -> Option<usize>) -> Vec<CascadeLink> {
        let links = self.workspace.all::<Alignment>();
        links
            .filter_map(|link| {
                let own = level(link.objective)?;
                let (to_card, above) = match link.to {
                    AlignedTo::StrategicObjective(id) => {
                        (self.workspace.get::<StrategicObjective>(id)?.id, None)
                    }
                    to => {
                        let id = self.workspace.objective_served(to)?;
                        (id, Some(level(id)?))
                    }
                };
                Some(CascadeLink {
                    id: link.id,
                    from: link.objective,
                    to: link.to,
                    to_card,
                    sideways: above.is_some_and(|above| above >= own),
                    origin: link.origin,
                    strength: link.strength,
                })
            })
            .collect()
    }
}
