//! The workspace: everything in one file, as a value.
//!
//! Rows live in one map for each table. Who belongs to whom is indexed once, for all
//! tables alike, so that every question below answers without a search.

use crate::id::IdMap;
use crate::row::Tabled;
use crate::{
    Activity, ActivityLink, Alignment, Canvas, Change, CheckIn, Cycle, Id, KeyResult, Language,
    Level, Milestone, Objective, Outcome, OutcomePlan, Period, PeriodTarget, Person, Row, Settings,
    StrategicObjective, Table, Unit, Waiver,
};
use std::collections::{BTreeMap, BTreeSet};

/// Everything in one file, in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workspace {
    rows: IdMap<Row>,
    of_table: BTreeMap<Table, BTreeSet<Id>>,
    below: IdMap<BTreeSet<(Table, Id)>>,
}

impl Workspace {
    /// An empty workspace with its settings and the usual four level names.
    pub fn new(name: &str, language: Language) -> Self {
        let mut workspace = Self::default();
        workspace.put(Settings::new(name, language).into());
        let names = match language {
            Language::En => [
                ("Strategic", "Strategic"),
                ("Programme", "Programmes"),
                ("Team", "Teams"),
                ("Individual", "Individuals"),
            ],
            Language::De => [
                ("Strategisch", "Strategisch"),
                ("Programm", "Programme"),
                ("Team", "Teams"),
                ("Person", "Personen"),
            ],
        };
        let mut last = None;
        for (n, (one, many)) in (1..).zip(names) {
            let order = crate::Order::between(last.as_ref(), None);
            last = Some(order.clone());
            workspace.put(Row::Level(Level {
                id: Id::fixed(n),
                one: one.to_owned(),
                many: many.to_owned(),
                order,
            }));
        }
        workspace
    }

    /// A workspace of these rows; later rows win over earlier ones of the same identity.
    pub fn from_rows(rows: impl IntoIterator<Item = Row>) -> Self {
        let mut workspace = Self::default();
        for row in rows {
            workspace.put(row);
        }
        workspace
    }

    /// Carries changes out, in their order. They come from [`Workspace::changes_for`] or
    /// from [`crate::reversed`].
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            match &change.after {
                Some(row) => self.put(row.clone()),
                None => {
                    if let Some(row) = &change.before {
                        self.take(row.id());
                    }
                }
            }
        }
    }

    /// Whether every change starts from what is here, so that all can be carried out.
    pub fn holds_before(&self, changes: &[Change]) -> bool {
        changes.iter().all(|change| match &change.before {
            Some(before) => self.row(before.id()) == Some(before),
            None => change.row().is_some_and(|row| self.row(row.id()).is_none()),
        })
    }

    /// All rows, table by table, parents before children.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        Table::ALL.iter().flat_map(|table| self.rows_of(*table))
    }

    /// All rows of a table, oldest first.
    pub fn rows_of(&self, table: Table) -> impl Iterator<Item = &Row> {
        let ids = self.of_table.get(&table);
        ids.into_iter().flatten().filter_map(|id| self.rows.get(id))
    }

    /// A row of any table.
    pub fn row(&self, id: Id) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// A row of the table that the call site expects.
    pub fn get<T: Tabled>(&self, id: Id) -> Option<&T> {
        self.rows.get(&id).and_then(T::from_row)
    }

    /// All rows of one table.
    pub fn all<T: Tabled>(&self) -> impl Iterator<Item = &T> {
        self.rows_of(T::TABLE).filter_map(T::from_row)
    }

    /// The rows of one table that belong to `parent`.
    pub fn below<T: Tabled>(&self, parent: Id) -> impl Iterator<Item = &T> {
        self.below_ids(parent, T::TABLE)
            .filter_map(|id| self.get(id))
    }

    /// Every row that belongs to `id`, of whatever table.
    pub fn all_below(&self, id: Id) -> impl Iterator<Item = &Row> {
        let ids = self.below.get(&id);
        ids.into_iter()
            .flatten()
            .filter_map(|(_, id)| self.rows.get(id))
    }

    /// The settings; a file without them has the usual ones.
    pub fn settings(&self) -> Settings {
        self.get::<Settings>(Id::SETTINGS)
            .cloned()
            .unwrap_or_else(|| Settings::new("", Language::En))
    }

    fn below_ids(&self, parent: Id, table: Table) -> impl Iterator<Item = Id> {
        let set = self.below.get(&parent);
        set.into_iter()
            .flat_map(move |set| set.range((table, Id::SETTINGS)..))
            .take_while(move |(found, _)| *found == table)
            .map(|(_, id)| *id)
    }

    fn put(&mut self, row: Row) {
        let id = row.id();
        if self.rows.contains_key(&id) {
            self.take(id);
        }
        for parent in row.parents() {
            self.below
                .entry(parent)
                .or_default()
                .insert((row.table(), id));
        }
        self.of_table.entry(row.table()).or_default().insert(id);
        self.rows.insert(id, row);
    }

    fn take(&mut self, id: Id) {
        let Some(row) = self.rows.remove(&id) else {
            return;
        };
        for parent in row.parents() {
            if let Some(set) = self.below.get_mut(&parent) {
                set.remove(&(row.table(), id));
                if set.is_empty() {
                    self.below.remove(&parent);
                }
            }
        }
        if let Some(ids) = self.of_table.get_mut(&row.table()) {
            ids.remove(&id);
            if ids.is_empty() {
                self.of_table.remove(&row.table());
            }
        }
    }
}

/// Questions by noun. Lists come in the order a person sees them.
impl Workspace {
    /// Levels, highest first.
    pub fn levels(&self) -> Vec<&Level> {
        sorted(self.all(), |row: &&Level| row.order.clone())
    }

    /// People by name.
    pub fn people(&self) -> Vec<&Person> {
        sorted(self.all(), |row: &&Person| row.name.to_lowercase())
    }

    /// Strategic objectives in their order.
    pub fn strategic_objectives(&self) -> Vec<&StrategicObjective> {
        sorted(self.all(), |row: &&StrategicObjective| row.order.clone())
    }

    /// The units right below `parent`; the roots for none.
    pub fn units_below(&self, parent: Option<Id>) -> Vec<&Unit> {
        let units: Vec<&Unit> = match parent {
            Some(parent) => self.below(parent).collect(),
            None => self
                .all()
                .filter(|unit: &&Unit| unit.parent.is_none())
                .collect(),
        };
        sorted(units.into_iter(), |row: &&Unit| row.order.clone())
    }

    /// A unit and all below it, each before its children.
    pub fn branch(&self, unit: Id) -> Vec<&Unit> {
        let mut out: Vec<&Unit> = self.get(unit).into_iter().collect();
        for child in self.units_below(Some(unit)) {
            out.extend(self.branch(child.id));
        }
        out
    }

    /// Cycles, newest first.
    pub fn cycles(&self) -> Vec<&Cycle> {
        let mut cycles = sorted(self.all(), |row: &&Cycle| (row.start, row.end, row.id));
        cycles.reverse();
        cycles
    }

    /// The periods of one division of a cycle, by date.
    pub fn periods(&self, cycle: Id, finer: bool) -> Vec<&Period> {
        let periods = self
            .below(cycle)
            .filter(move |row: &&Period| row.finer == finer);
        sorted(periods, |row: &&Period| (row.start, row.end, row.id))
    }

    /// The canvas of a unit in a cycle.
    pub fn canvas_of(&self, unit: Id, cycle: Id) -> Option<&Canvas> {
        self.below(unit).find(|row: &&Canvas| row.cycle == cycle)
    }

    /// The objectives of a canvas in their order.
    pub fn objectives(&self, canvas: Id) -> Vec<&Objective> {
        sorted(self.below(canvas), |row: &&Objective| {
            (row.order.clone(), row.id)
        })
    }

    /// The key results of an objective in their order.
    pub fn key_results(&self, objective: Id) -> Vec<&KeyResult> {
        sorted(self.below(objective), |row: &&KeyResult| {
            (row.order.clone(), row.id)
        })
    }

    /// The target of a key result for a period.
    pub fn period_target(&self, key_result: Id, period: Id) -> Option<&PeriodTarget> {
        self.below(key_result)
            .find(|row: &&PeriodTarget| row.period == period)
    }

    /// The milestones of a key result in their order.
    pub fn milestones(&self, key_result: Id) -> Vec<&Milestone> {
        sorted(self.below(key_result), |row: &&Milestone| {
            (row.order.clone(), row.id)
        })
    }

    /// The plan of a key result for an outcome.
    pub fn plan(&self, key_result: Id, outcome: Outcome) -> Option<&OutcomePlan> {
        self.below(key_result)
            .find(|row: &&OutcomePlan| row.outcome == outcome)
    }

    /// The work list of a key result, in order.
    pub fn activities(&self, key_result: Id) -> Vec<(&ActivityLink, &Activity)> {
        let links = sorted(self.below(key_result), |row: &&ActivityLink| {
            (row.order.clone(), row.id)
        });
        links
            .into_iter()
            .filter_map(|link| Some((link, self.get(link.activity)?)))
            .collect()
    }

    /// The check-ins of a key result that still stand, oldest first: corrected ones are
    /// left out.
    pub fn check_ins(&self, key_result: Id) -> Vec<&CheckIn> {
        let corrected: BTreeSet<Id> = self
            .below(key_result)
            .filter_map(|row: &CheckIn| row.corrects)
            .collect();
        let standing = self
            .below(key_result)
            .filter(|row: &&CheckIn| !corrected.contains(&row.id));
        sorted(standing, |row: &&CheckIn| (row.on, row.id))
    }

    /// The links upwards from an objective, oldest first.
    pub fn serves(&self, objective: Id) -> Vec<&Alignment> {
        self.below(objective)
            .filter(|row: &&Alignment| row.objective == objective)
            .collect()
    }

    /// The links from objectives that serve this thing.
    pub fn served_by(&self, thing: Id) -> Vec<&Alignment> {
        self.below(thing)
            .filter(|row: &&Alignment| row.to.id() == thing)
            .collect()
    }

    /// The strategic objective an objective serves, directly or through what it serves;
    /// the first found, nearest first.
    pub fn strategic_objective_of(&self, objective: Id) -> Option<Id> {
        use crate::AlignedTo;
        let mut seen = BTreeSet::new();
        let mut level = vec![objective];
        while !level.is_empty() {
            let links: Vec<AlignedTo> = level
                .iter()
                .filter(|id| seen.insert(**id))
                .flat_map(|id| self.serves(*id))
                .map(|link| link.to)
                .collect();
            level.clear();
            for to in links {
                match to {
                    AlignedTo::StrategicObjective(id) => return Some(id),
                    to => level.extend(self.objective_served(to)),
                }
            }
        }
        None
    }

    /// The waiver of a rule for a thing.
    pub fn waiver(&self, thing: Id, rule: crate::HintRule) -> Option<&Waiver> {
        self.below(thing).find(|row: &&Waiver| row.rule == rule)
    }

    /// The canvas a row stands on, where it stands on one.
    pub fn canvas_under(&self, id: Id) -> Option<Id> {
        match self.row(id)? {
            Row::Canvas(row) => Some(row.id),
            Row::Objective(row) => Some(row.canvas),
            row => row
                .parents()
                .into_iter()
                .find_map(|parent| match self.row(parent)? {
                    Row::KeyResult(_) | Row::Objective(_) => self.canvas_under(parent),
                    _ => None,
                }),
        }
    }
}

fn sorted<T, K: Ord>(rows: impl Iterator<Item = T>, key: impl FnMut(&T) -> K) -> Vec<T> {
    let mut rows: Vec<T> = rows.collect();
    rows.sort_by_cached_key(key);
    rows
}
