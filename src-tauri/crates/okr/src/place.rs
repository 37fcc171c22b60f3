//! Where a thing stands, in the least words: `PMO, O2`, `PMO, KR 2.2`.

use crate::id::IdMap;
use crate::scoring::shown_bands;
use crate::{Canvas, Id, KeyResult, Objective, Unit, Workspace};

/// Names places, counting each canvas once however many are asked for.
pub(crate) struct Places<'a> {
    workspace: &'a Workspace,
    numbers: IdMap<IdMap<usize>>,
}

impl<'a> Places<'a> {
    /// Nothing counted yet.
    pub fn of(workspace: &'a Workspace) -> Self {
        Self {
            workspace,
            numbers: IdMap::default(),
        }
    }

    /// The number of an objective as its canvas shows it, from 1.
    pub fn number(&mut self, objective: &Objective) -> usize {
        let workspace = self.workspace;
        let numbers = self.numbers.entry(objective.canvas).or_insert_with(|| {
            let canvas = workspace.get::<Canvas>(objective.canvas);
            let bands = canvas.map(|canvas| shown_bands(workspace, canvas));
            let shown = bands.into_iter().flatten().flat_map(|(_, rows)| rows);
            shown.map(|row| row.id).zip(1..).collect()
        });
        numbers.get(&objective.id).copied().unwrap_or_default()
    }

    /// The number of a key result on its canvas: `2.2`.
    pub fn number_of_key_result(&mut self, row: &KeyResult) -> String {
        let Some(objective) = self.workspace.get::<Objective>(row.objective) else {
            return String::new();
        };
        let rows = self.workspace.key_results(objective.id);
        let place = rows.iter().position(|one| one.id == row.id);
        format!(
            "{}.{}",
            self.number(objective),
            place.map_or(0, |at| at + 1)
        )
    }

    /// `PMO, O2`.
    pub fn objective(&mut self, objective: &Objective) -> String {
        let number = self.number(objective);
        format!("{}, O{number}", self.unit(objective.canvas))
    }

    /// `PMO, KR 2.2`.
    pub fn key_result(&mut self, row: &KeyResult) -> String {
        let number = self.number_of_key_result(row);
        let canvas = self.workspace.get(row.objective);
        let canvas = canvas.map(|row: &Objective| row.canvas);
        format!("{}, KR {number}", canvas.map_or("", |id| self.unit(id)))
    }

    fn unit(&self, canvas: Id) -> &'a str {
        let canvas = self.workspace.get::<Canvas>(canvas);
        let unit = canvas.and_then(|row| self.workspace.get::<Unit>(row.unit));
        unit.map_or("", Unit::brief)
    }
}
