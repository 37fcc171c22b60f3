//! Sharing a canvas out over pages, from measured heights.
//!
//! Pages break between objectives; inside one only when it alone is higher than a page,
//! and then between key results. A key result is never split unless it is itself higher
//! than a page: then it has a page of its own and flows on. All heights are in units of
//! the design.

use serde::{Deserialize, Serialize};

/// Most that a row grows to fill its page; on the form for the wall rows fill it.
const MOST_STRETCH: f64 = 14.0;
const MOST_STRETCH_BLANK: f64 = 400.0;

/// A head that leaves less than this share of a page has a page to itself.
const LEAST_SHARE: f64 = 0.4;

/// Heights of everything on a canvas; lists follow bands, objectives, key results.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Heights {
    /// The column heads.
    pub columns: f64,
    /// The head of the first page, and of later ones.
    pub head: f64,
    pub again: f64,
    pub bands: Vec<f64>,
    pub objectives: Vec<Vec<f64>>,
    pub rows: Vec<Vec<Vec<f64>>>,
}

/// What stands on which page of a canvas.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Plan {
    /// In smaller type.
    pub tight: bool,
    /// The head has the first page to itself.
    pub alone: bool,
    pub pages: Vec<Page>,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Page {
    /// Holds one key result higher than a page, which flows on.
    pub free: bool,
    pub groups: Vec<Group>,
}

/// Key results of one objective that follow each other on one page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Group {
    pub band: usize,
    pub objective: usize,
    /// Height of the band's strip above; none when it is there already.
    pub strip: Option<f64>,
    /// The objective began on an earlier page.
    pub repeated: bool,
    /// The next group, if any, belongs to another band.
    pub ends_band: bool,
    pub rows: Vec<Row>,
    #[serde(skip)]
    least: f64,
}

/// One key result: its place in the objective and its height.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Row {
    pub at: usize,
    pub height: f64,
}

impl Plan {
    /// Shares a canvas out over pages with `room` units between the margins.
    pub fn new(heights: &Heights, room: f64, blank: bool) -> Self {
        let free = (room - heights.columns).max(1.0);
        let later = (free - heights.again).max(1.0);
        let first = free - heights.head;
        let alone = first < LEAST_SHARE * free;
        let first = if alone { later } else { first };
        let mut filling = Filling {
            heights,
            later,
            left: first,
            pages: Vec::new(),
        };
        for (band, objectives) in heights.rows.iter().enumerate() {
            for (objective, rows) in objectives.iter().enumerate() {
                filling.add(band, objective, rows);
            }
        }
        let most = if blank {
            MOST_STRETCH_BLANK
        } else {
            MOST_STRETCH
        };
        let mut pages = filling.pages;
        for (at, page) in pages.iter_mut().enumerate() {
            page.finish(if at == 0 { first } else { later }, most);
        }
        Self {
            tight: false,
            alone,
            pages,
        }
    }

    /// Pages, as far as known.
    pub fn parts(&self) -> usize {
        usize::from(self.alone) + self.pages.len().max(1)
    }

    /// Whether something may flow on over more pages than planned.
    pub fn flows(&self) -> bool {
        self.alone || self.pages.iter().any(|page| page.free)
    }

    /// Whether it takes a second page that smaller type might save.
    pub fn is_nearly_one_page(&self) -> bool {
        !self.alone && self.pages.len() == 2
    }
}

/// Pages while they are filled.
struct Filling<'a> {
    heights: &'a Heights,
    /// Room of a page after the first.
    later: f64,
    left: f64,
    pages: Vec<Page>,
}

impl Filling<'_> {
    fn add(&mut self, band: usize, objective: usize, rows: &[f64]) {
        let least = self.heights.objectives[band][objective];
        let needed = rows.iter().sum::<f64>().max(least);
        let fits_a_page = self.heights.bands[band] + needed <= self.later;
        if fits_a_page && self.strip(band).unwrap_or_default() + needed > self.left {
            self.turn();
        }
        let rows = rows
            .iter()
            .copied()
            .enumerate()
            .map(|(at, height)| Row { at, height });
        if self.strip(band).unwrap_or_default() + needed <= self.left {
            self.put(band, objective, rows.collect(), least);
        } else {
            rows.for_each(|row| self.add_row(band, objective, row, least));
        }
    }

    /// A key result of an objective that is higher than a page.
    fn add_row(&mut self, band: usize, objective: usize, row: Row, least: f64) {
        let goes_on = self
            .last()
            .is_some_and(|g| (g.band, g.objective) == (band, objective));
        if goes_on && row.height <= self.left {
            self.left -= row.height;
            if let Some(group) = self
                .pages
                .last_mut()
                .and_then(|page| page.groups.last_mut())
            {
                group.rows.push(row);
            }
            return;
        }
        if goes_on || self.strip(band).unwrap_or_default() + row.height.max(least) > self.left {
            self.turn();
        }
        self.put(band, objective, vec![row], least);
    }

    fn put(&mut self, band: usize, objective: usize, rows: Vec<Row>, least: f64) {
        let strip = self.strip(band);
        let repeated = rows.first().is_some_and(|row| row.at > 0);
        let group = Group {
            band,
            objective,
            strip,
            repeated,
            ends_band: false,
            rows,
            least,
        };
        self.left -= group.needed();
        match self.pages.last_mut() {
            Some(page) => page.groups.push(group),
            None => self.pages.push(Page {
                free: false,
                groups: vec![group],
            }),
        }
    }

    /// Begins a page, unless the one begun is still empty.
    fn turn(&mut self) {
        if self.last().is_some() {
            self.pages.push(Page::default());
            self.left = self.later;
        }
    }

    /// The height of the band's strip, where the page does not show it yet.
    fn strip(&self, band: usize) -> Option<f64> {
        let shown = self.last().is_some_and(|group| group.band == band);
        (!shown).then(|| self.heights.bands[band])
    }

    fn last(&self) -> Option<&Group> {
        self.pages.last()?.groups.last()
    }
}

impl Group {
    /// Height with its strip, at least that of the objective's own text.
    fn needed(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| row.height).sum();
        self.strip.unwrap_or_default() + rows.max(self.least)
    }

    /// Rows share what the objective's text needs beyond them.
    fn fill_least(&mut self) {
        let rows: f64 = self.rows.iter().map(|row| row.height).sum();
        self.grow_each((self.least - rows).max(0.0) / self.rows.len() as f64);
    }

    fn grow_each(&mut self, by: f64) {
        self.rows.iter_mut().for_each(|row| row.height += by);
    }

    fn highest(&self) -> f64 {
        self.rows.iter().map(|row| row.height).fold(0.0, f64::max)
    }
}

impl Page {
    /// Final heights: rows of an objective alike and the page filled, where there is room.
    fn finish(&mut self, room: f64, most_stretch: f64) {
        let bands: Vec<usize> = self.groups.iter().skip(1).map(|group| group.band).collect();
        for (at, group) in self.groups.iter_mut().enumerate() {
            group.ends_band = bands.get(at).is_none_or(|next| *next != group.band);
            group.fill_least();
        }
        let rows: usize = self.groups.iter().map(|group| group.rows.len()).sum();
        let used: f64 = self.groups.iter().map(Group::needed).sum();
        self.free = rows == 1 && used > room;
        let even: f64 = self
            .groups
            .iter()
            .map(|group| {
                group.strip.unwrap_or_default() + group.highest() * group.rows.len() as f64
            })
            .sum();
        let mut used = used;
        if even <= room {
            for group in &mut self.groups {
                let highest = group.highest();
                group.rows.iter_mut().for_each(|row| row.height = highest);
            }
            used = even;
        }
        let extra = ((room - used) / rows.max(1) as f64).clamp(0.0, most_stretch);
        self.groups
            .iter_mut()
            .for_each(|group| group.grow_each(extra));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(objectives: &[&[f64]]) -> Heights {
        Heights {
            columns: 24.0,
            head: 50.0,
            again: 50.0,
            bands: vec![20.0; objectives.len()],
            objectives: vec![vec![60.0]; objectives.len()],
            rows: objectives.iter().map(|rows| vec![rows.to_vec()]).collect(),
        }
    }

    fn places(plan: &Plan) -> Vec<Vec<(usize, usize)>> {
        let rows = |group: &Group| (group.band, group.rows.len());
        plan.pages
            .iter()
            .map(|page| page.groups.iter().map(rows).collect())
            .collect()
    }

    #[test]
    fn a_page_ends_between_objectives() {
        let plan = Plan::new(&heights(&[&[100.0; 3], &[100.0; 3]]), 600.0, false);
        assert_eq!(
            places(&plan),
            [[(0, 3)], [(1, 3)]],
            "the second objective moves whole"
        );
        assert!(
            plan.is_nearly_one_page(),
            "smaller type might save the second page"
        );
    }

    #[test]
    fn an_objective_higher_than_a_page_breaks_between_key_results() {
        let plan = Plan::new(&heights(&[&[100.0; 12]]), 600.0, false);
        assert_eq!(
            places(&plan),
            [[(0, 5)], [(0, 5)], [(0, 2)]],
            "none is split or lost"
        );
        assert!(
            plan.pages[1].groups[0].repeated,
            "the objective is named again"
        );
        assert_eq!(
            plan.pages[1].groups[0].strip,
            Some(20.0),
            "and so is its band"
        );
        let numbers: Vec<usize> = plan
            .pages
            .iter()
            .flat_map(|p| &p.groups[0].rows)
            .map(|row| row.at)
            .collect();
        assert_eq!(numbers, (0..12).collect::<Vec<_>>(), "in order");
    }

    #[test]
    fn rows_of_an_objective_are_alike_and_fill_the_page() {
        let plan = Plan::new(&heights(&[&[90.0, 100.0], &[80.0, 80.0]]), 530.0, false);
        let all: Vec<f64> = plan.pages[0]
            .groups
            .iter()
            .flat_map(|g| &g.rows)
            .map(|row| row.height)
            .collect();
        assert_eq!(all[0], all[1], "alike within an objective");
        assert!(
            (all.iter().sum::<f64>() + 40.0 - (530.0 - 74.0)).abs() < 1e-9,
            "no gap below"
        );
    }

    #[test]
    fn a_key_result_higher_than_a_page_flows_on_alone() {
        let plan = Plan::new(&heights(&[&[100.0, 2000.0, 100.0]]), 600.0, false);
        let free: Vec<bool> = plan.pages.iter().map(|page| page.free).collect();
        assert_eq!(free, [false, true, false], "only the high one flows");
    }

    #[test]
    fn a_head_that_leaves_no_room_has_its_own_page() {
        let mut heights = heights(&[&[100.0]]);
        heights.head = 500.0;
        let plan = Plan::new(&heights, 600.0, false);
        assert!(plan.alone);
        assert_eq!(plan.pages.len(), 1, "the canvas follows on one page");
    }
}
