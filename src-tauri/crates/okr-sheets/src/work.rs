//! The table of work: milestones, activities and projects.

use crate::book::Book;
use crate::error::SheetError;
use crate::listing::{self, figures, words};
use crate::numbers::{float, share_pattern};
use crate::records::{self, Records};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use okr::{ActivityReport, Id, MilestoneReport, Report};

/// Columns that formulas point to.
pub(crate) mod columns {
    /// Planned for.
    pub(crate) const DUE: u16 = 8;
    /// Weight of a milestone.
    pub(crate) const WEIGHT: u16 = 10;
    /// Day a milestone was ticked.
    pub(crate) const DONE_ON: u16 = 11;
}

/// Writes milestones, then activities and projects, of each key result.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let pick = |en, de| report.language.pick(en, de);
    let table = Records {
        sheet: &layout.names.work,
        table: "OKR_Work",
        hint: pick(
            "The work that moves key results. Only milestones count as progress.",
            "Die Arbeit, die Schlüsselergebnisse bewegt. Nur Meilensteine zählen als Fortschritt.",
        ),
        columns: heads(report),
    };
    records::write(book, table, |sheet, first, origin| {
        let key_result = origin.key_result.key_result;
        let milestones = key_result.milestones.iter().map(Piece::Milestone);
        let activities = key_result.activities.iter().map(Piece::Activity);
        let rows = (first..).zip(milestones.chain(activities));
        rows.map(|(row, piece)| {
            piece.write(sheet, row)?;
            Ok(Some(piece.id()))
        })
        .collect()
    })
}

fn heads(report: &Report) -> Vec<listing::Column> {
    let pick = |en, de| report.language.pick(en, de);
    vec![
        words(pick("Kind", "Art"), 13.),
        words(pick("Code", "Kürzel"), 10.),
        words(pick("Title", "Titel"), 38.),
        words(pick("Owner", "Verantwortlich"), 18.),
        figures(pick("Start", "Beginn"), 13.).day(),
        figures(pick("Due", "Fällig"), 13.).day(),
        figures(pick("Done", "Erledigt"), 11.).number(&share_pattern(report.language)),
        figures(pick("Weight", "Gewicht"), 11.).number("General"),
        figures(pick("Done on", "Erledigt am"), 14.).day(),
        words(pick("Effort", "Aufwand"), 14.),
        words(pick("Budget", "Budget"), 14.),
        words(pick("Decision", "Entscheidung"), 15.),
    ]
}

enum Piece<'a> {
    Milestone(&'a MilestoneReport),
    Activity(&'a ActivityReport),
}

impl Piece<'_> {
    fn id(&self) -> Id {
        match self {
            Self::Milestone(milestone) => milestone.id,
            Self::Activity(activity) => activity.id,
        }
    }

    fn write(&self, sheet: &mut Sheet, row: u32) -> Result<(), SheetError> {
        match self {
            Self::Milestone(milestone) => milestone_row(sheet, row, milestone),
            Self::Activity(activity) => activity_row(sheet, row, activity),
        }
    }
}

fn milestone_row(
    sheet: &mut Sheet,
    row: u32,
    milestone: &MilestoneReport,
) -> Result<(), SheetError> {
    let kind = sheet.language.pick("Milestone", "Meilenstein");
    sheet.text((row, 3), kind, Ground::Input, Holds::Text)?;
    sheet.text((row, 5), &milestone.title, Ground::Input, Holds::Text)?;
    listing::grow(sheet, row, &[(&milestone.title, 37)])?;
    sheet.day((row, columns::DUE), milestone.due, Ground::Input)?;
    let weight = Some(float(milestone.weight));
    sheet.number(
        (row, columns::WEIGHT),
        weight,
        Ground::Input,
        "General".to_owned(),
    )?;
    sheet.day((row, columns::DONE_ON), milestone.done_on, Ground::Input)
}

fn activity_row(sheet: &mut Sheet, row: u32, activity: &ActivityReport) -> Result<(), SheetError> {
    let texts = [
        (3, &activity.kind_text),
        (4, &activity.code),
        (5, &activity.title),
        (6, &activity.owner),
        (12, &activity.effort),
        (13, &activity.budget),
        (14, &activity.decision_text),
    ];
    for (column, text) in texts {
        sheet.text((row, column), text, Ground::Input, Holds::Text)?;
    }
    listing::grow(sheet, row, &[(&activity.title, 37)])?;
    sheet.day((row, 7), activity.start, Ground::Input)?;
    sheet.day((row, columns::DUE), activity.due, Ground::Input)?;
    let pattern = share_pattern(sheet.language);
    sheet.number((row, 9), activity.done.map(float), Ground::Input, pattern)?;
    let general = "General".to_owned();
    sheet.number((row, columns::WEIGHT), None, Ground::Input, general)?;
    sheet.day((row, columns::DONE_ON), None, Ground::Input)
}
