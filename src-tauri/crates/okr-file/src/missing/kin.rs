//! What a thing belonged to, or what belonged to it: said where its own name is lost.

use super::{name_of, noun, quoted};
use okr::{Id, Language, Row, Table};
use std::collections::HashMap;

/// A thing that is still known by name, and how a lost one stood to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kin {
    /// How the lost thing stood to it.
    pub way: Way,
    /// Its table.
    pub table: Table,
    /// Its name.
    pub name: String,
}

/// How a lost thing stood to one that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It belonged to it.
    Of,
    /// The known thing belonged to the lost one, or named it.
    With,
}

impl Kin {
    /// To follow what was lost of a table: `of objective “Calls answered”`.
    pub(super) fn phrase(&self, lost: Table, language: Language) -> String {
        let name = quoted(&self.name, language);
        let way = match (self.way, lost) {
            // Its own words say already that it is about work.
            (Way::Of, Table::ActivityLink) if self.table == Table::Activity => return name,
            (Way::Of, _) => language.pick("of", "zu"),
            (Way::With, Table::Person) => language.pick("named at", "genannt bei"),
            (Way::With, _) => language.pick("with", "mit"),
        };
        let (one, _) = noun(self.table, language);
        format!("{way} {one} {name}")
    }

    fn named(way: Way, row: &Row) -> Option<Self> {
        let name = name_of(row).filter(|name| !okr::is_blank(name))?;
        Some(Self {
            way,
            table: row.table(),
            name,
        })
    }

    /// By the first of the rows it belonged to that has a name; a canvas goes by its unit.
    pub(crate) fn above<'a>(parents: &[Id], find: impl Fn(Id) -> Option<&'a Row>) -> Option<Self> {
        parents.iter().find_map(|id| match find(*id)? {
            Row::Canvas(canvas) => Self::named(Way::Of, find(canvas.unit)?),
            row => Self::named(Way::Of, row),
        })
    }
}

/// For every identity that rows stand on or mention, one of them to know it by. `rows` come
/// in the order in which they are preferred.
pub(crate) fn below<'a>(
    rows: impl Iterator<Item = &'a Row>,
    references: impl Fn(&Row) -> Vec<Id>,
    find: impl Fn(Id) -> Option<&'a Row>,
) -> HashMap<Id, Kin> {
    let mut out = HashMap::new();
    for row in rows {
        let Some(kin) = Kin::named(Way::With, row) else {
            continue;
        };
        for id in references(row) {
            // What stands on a canvas also tells of its unit, for a canvas has no name.
            if let Some(Row::Canvas(canvas)) = find(id) {
                out.entry(canvas.unit).or_insert_with(|| kin.clone());
            }
            out.entry(id).or_insert_with(|| kin.clone());
        }
    }
    out
}
