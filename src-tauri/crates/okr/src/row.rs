//! Rows and changes: the one description of what is in a workspace and what happened to it.

use crate::{
    Activity, ActivityLink, Alignment, Canvas, CheckIn, Cycle, Id, KeyResult, Level, Milestone,
    Objective, OutcomePlan, Period, PeriodTarget, Person, Settings, StrategicObjective, Unit,
    Waiver,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod references;

/// Declares [`Table`], [`Row`] and the conversions between rows and their structs, so that
/// a new table is one line here.
macro_rules! tables {
    ($($table:ident),+ $(,)?) => {
        /// The tables of a workspace.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        pub enum Table {
            $(
                #[doc = concat!("Rows of [`", stringify!($table), "`].")]
                $table,
            )+
        }

        impl Table {
            /// Every table, parents before the children that need them.
            pub const ALL: &'static [Self] = &[$(Self::$table),+];
        }

        /// One row of any table.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "table", content = "row", rename_all = "snake_case")]
        #[ts(export)]
        pub enum Row {
            $(
                #[doc = concat!("A [`", stringify!($table), "`].")]
                $table($table),
            )+
        }

        impl Row {
            /// The row's identity.
            pub fn id(&self) -> Id {
                match self { $(Self::$table(row) => row.id,)+ }
            }

            fn id_mut(&mut self) -> &mut Id {
                match self { $(Self::$table(row) => &mut row.id,)+ }
            }

            /// The table it belongs to.
            pub fn table(&self) -> Table {
                match self { $(Self::$table(_) => Table::$table,)+ }
            }
        }

        $(
            impl From<$table> for Row {
                fn from(row: $table) -> Self {
                    Self::$table(row)
                }
            }

            impl Tabled for $table {
                const TABLE: Table = Table::$table;

                fn from_row(row: &Row) -> Option<&Self> {
                    match row { Row::$table(row) => Some(row), _ => None }
                }
            }
        )+
    };
}

tables! {
    Settings, Level, Person, StrategicObjective, Unit, Cycle, Period, Canvas, Objective,
    KeyResult, PeriodTarget, Milestone, OutcomePlan, Activity, ActivityLink, CheckIn,
    Alignment, Waiver,
}

/// A struct that is the row of a table.
pub trait Tabled: Clone + Into<Row> + 'static {
    /// Its table.
    const TABLE: Table;

    /// The struct inside, when the row is of this table.
    fn from_row(row: &Row) -> Option<&Self>;
}

impl Row {
    /// The rows this one belongs to: with any of them it is removed.
    pub fn parents(&self) -> Vec<Id> {
        match self {
            Self::Settings(_)
            | Self::Level(_)
            | Self::Person(_)
            | Self::StrategicObjective(_)
            | Self::Cycle(_)
            | Self::Activity(_) => vec![],
            Self::Unit(row) => row.parent.into_iter().collect(),
            Self::Period(row) => vec![row.cycle],
            Self::Canvas(row) => vec![row.unit, row.cycle],
            Self::Objective(row) => vec![row.canvas],
            Self::KeyResult(row) => vec![row.objective],
            Self::PeriodTarget(row) => vec![row.key_result, row.period],
            Self::Milestone(row) => vec![row.key_result],
            Self::OutcomePlan(row) => vec![row.key_result],
            Self::ActivityLink(row) => vec![row.activity, row.key_result],
            Self::CheckIn(row) => vec![row.key_result],
            Self::Alignment(row) => vec![row.objective, row.to.id()],
            Self::Waiver(row) => vec![row.thing],
        }
    }

    /// The same row without its mention of `gone` in places that may be empty (an owner,
    /// a lead, a sponsor …); none when it does not mention it there.
    pub fn without_mention(&self, gone: Id) -> Option<Self> {
        let mut row = self.clone();
        let places: Vec<&mut Option<Id>> = match &mut row {
            Self::StrategicObjective(row) => vec![&mut row.sponsor],
            Self::Unit(row) => vec![&mut row.level, &mut row.lead, &mut row.person],
            Self::Canvas(row) => vec![&mut row.sponsor, &mut row.facilitator],
            Self::Objective(row) => vec![&mut row.owner],
            Self::KeyResult(row) => vec![&mut row.owner],
            Self::OutcomePlan(row) => vec![&mut row.who],
            Self::Activity(row) => vec![&mut row.owner],
            Self::CheckIn(row) => vec![&mut row.author, &mut row.corrects],
            _ => vec![],
        };
        for place in places {
            if *place == Some(gone) {
                *place = None;
            }
        }
        if let Self::Canvas(canvas) = &mut row {
            canvas.participants.retain(|person| *person != gone);
        }
        (row != *self).then_some(row)
    }
}

/// One row before and after. At least one of the two is there, and both are of the same
/// table and identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Change {
    /// The row as it was; none when it is new.
    pub before: Option<Row>,
    /// The row as it is now; none when it was removed.
    pub after: Option<Row>,
}

impl Change {
    /// A new row.
    pub fn added(row: impl Into<Row>) -> Self {
        Self {
            before: None,
            after: Some(row.into()),
        }
    }

    /// A removed row.
    pub fn removed(row: impl Into<Row>) -> Self {
        Self {
            before: Some(row.into()),
            after: None,
        }
    }

    /// A changed row.
    pub fn changed(before: impl Into<Row>, after: impl Into<Row>) -> Self {
        Self {
            before: Some(before.into()),
            after: Some(after.into()),
        }
    }

    /// The row it is about, as it is now or was last.
    pub fn row(&self) -> Option<&Row> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The list that takes `changes` back.
pub fn reversed(changes: &[Change]) -> Vec<Change> {
    changes
        .iter()
        .rev()
        .map(|change| Change {
            before: change.after.clone(),
            after: change.before.clone(),
        })
        .collect()
}
