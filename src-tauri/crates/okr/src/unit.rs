//! A node of the organisation: company, programme, team, individual.

use crate::{Id, Order, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A unit of the organisation tree. A unit is never below itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Unit {
    /// Identity.
    pub id: Id,
    /// The unit above; none for a root.
    pub parent: Option<Id>,
    /// Its level.
    pub level: Option<Id>,
    /// Name: `Project Management Office`.
    pub name: String,
    /// Short name for rails and breadcrumbs: `PMO`; empty when the name serves.
    pub short: String,
    /// Who leads it.
    pub lead: Option<Id>,
    /// On the individual level, the person it stands for.
    pub person: Option<Id>,
    /// Place among its siblings.
    pub order: Order,
}

impl Unit {
    /// The short name where there is one, else the name.
    pub fn brief(&self) -> &str {
        if self.short.is_empty() {
            &self.name
        } else {
            &self.short
        }
    }
}

/// One field of a [`Unit`] and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum UnitField {
    /// Name.
    Name(String),
    /// Short name.
    Short(String),
    /// Level.
    Level(Option<Id>),
    /// Who leads it.
    Lead(Option<Id>),
    /// The person it stands for.
    Person(Option<Id>),
}

impl Workspace {
    /// Whether others can stand below a unit, by the tree or by its level: what it measures
    /// is then above the lowest level, and somebody can serve it.
    pub fn stands_above_others(&self, unit: Id) -> bool {
        let Some(unit) = self.get::<Unit>(unit) else {
            return false;
        };
        if self
            .below::<Unit>(unit.id)
            .any(|below| below.parent == Some(unit.id))
        {
            return true;
        }
        let lowest = self.levels().last().map(|level| level.id);
        unit.level.is_some() && unit.level != lowest && unit.person.is_none()
    }
}
