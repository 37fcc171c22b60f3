//! Check-ins, outcome plans and work: what belongs to key results, one table each.

use crate::error::SheetError;
use crate::layout::{CanvasPlace, FIRST_ROW, KeyResultPlace, Layout, Line, fixed};
use crate::listing::{self, Listing, figures, words};
use crate::numbers::{NumberStyle, float, share_pattern};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds, Styles};
use crate::text::{fits_as_result, sheet_prefix};
use okr::{ActivityReport, CheckInReport, MilestoneReport, PlanFigures, Report};
use rust_xlsxwriter::Workbook;

/// Columns of the check-ins that formulas point to.
pub(crate) mod check_in_columns {
    /// The day.
    pub(crate) const DAY: u16 = 3;
    /// The value.
    pub(crate) const VALUE: u16 = 4;
    /// Confidence.
    pub(crate) const CONFIDENCE: u16 = 5;
}

/// Columns of the work sheet that formulas point to.
pub(crate) mod work_columns {
    /// Planned for.
    pub(crate) const DUE: u16 = 8;
    /// Weight of a milestone.
    pub(crate) const WEIGHT: u16 = 10;
    /// Day a milestone was ticked.
    pub(crate) const DONE_ON: u16 = 11;
}

/// Key results with their row on the canvas, in the workbook's order.
pub(crate) fn key_results<'a>(
    layout: &'a Layout<'a>,
) -> impl Iterator<Item = (&'a CanvasPlace<'a>, u32, &'a KeyResultPlace<'a>)> {
    layout.canvases.iter().flat_map(|place| {
        place.placed().filter_map(move |(row, line)| match line {
            Line::KeyResult(Some(key_result)) => Some((place, row, key_result)),
            _ => None,
        })
    })
}

/// Writes the check-ins, oldest first within their key result.
pub(crate) fn check_ins(
    book: &mut Workbook,
    styles: &mut Styles,
    report: &Report,
    layout: &Layout,
) -> Result<(), SheetError> {
    let pick = |en, de| report.language.pick(en, de);
    let listing = Listing {
        sheet: &layout.names.check_ins,
        table: "OKR_CheckIns",
        hint: pick(
            "Dated observations of key results. Confidence never changes progress.",
            "Datierte Beobachtungen der Schlüsselergebnisse. Zuversicht ändert den Fortschritt nie.",
        )
        .to_owned(),
        columns: vec![
            words(pick("Canvas", "Canvas"), 24.),
            words(pick("No.", "Nr."), 7.),
            words(pick("Key result", "Schlüsselergebnis"), 38.),
            figures(pick("Day", "Tag"), 13.),
            figures(pick("Value", "Wert"), 11.),
            figures(pick("Confidence", "Zuversicht"), 14.),
            words(pick("Note", "Notiz"), 60.),
            words(pick("Author", "Von"), 18.),
            words("key_result_id", 38.),
            words("id", 38.),
        ],
        hidden: 2,
        frozen: 3,
    };
    let mut sheet = listing::begin(book, styles, report, &listing)?;
    let mut row = FIRST_ROW;
    for (place, _, key_result) in key_results(layout) {
        let values = key_result
            .key_result
            .check_ins
            .iter()
            .map(|check_in| check_in.value);
        let numbers = NumberStyle::of(&key_result.key_result.unit, values, report.language);
        for check_in in &key_result.key_result.check_ins {
            belonging(&mut sheet, row, place, key_result)?;
            check_in_row(&mut sheet, row, check_in, &numbers)?;
            sheet.text(
                (row, 8),
                &key_result.key_result.figures.id.to_string(),
                Ground::Input,
                Holds::Quiet,
            )?;
            row += 1;
        }
    }
    listing::finish(&mut sheet, &listing, row - FIRST_ROW)
}

/// Canvas, number and title: the first three columns of every table here.
fn belonging(
    sheet: &mut Sheet,
    row: u32,
    place: &CanvasPlace,
    key_result: &KeyResultPlace,
) -> Result<(), SheetError> {
    let key_result = key_result.key_result;
    sheet.text((row, 0), &place.canvas.unit, Ground::Input, Holds::Text)?;
    sheet.text(
        (row, 1),
        &key_result.figures.number,
        Ground::Input,
        Holds::Quiet,
    )?;
    sheet.text((row, 2), &key_result.title, Ground::Input, Holds::Text)
}

fn check_in_row(
    sheet: &mut Sheet,
    row: u32,
    check_in: &CheckInReport,
    numbers: &NumberStyle,
) -> Result<(), SheetError> {
    use check_in_columns::{CONFIDENCE, DAY, VALUE};
    sheet.day((row, DAY), Some(check_in.on), Ground::Input)?;
    let value = check_in.value.map(|value| numbers.value(value));
    sheet.number(
        (row, VALUE),
        value,
        Ground::Input,
        numbers.pattern(check_in.value),
    )?;
    let confidence = check_in.confidence.map(f64::from);
    sheet.number((row, CONFIDENCE), confidence, Ground::Input, "0".to_owned())?;
    sheet.text((row, 6), &check_in.note, Ground::Input, Holds::Text)?;
    listing::grow(sheet, row, &[(&check_in.note, 58)])?;
    sheet.text((row, 7), &check_in.author, Ground::Input, Holds::Text)?;
    sheet.text(
        (row, 9),
        &check_in.id.to_string(),
        Ground::Input,
        Holds::Quiet,
    )
}

/// Writes the outcome plans, three for each key result.
pub(crate) fn plans(
    book: &mut Workbook,
    styles: &mut Styles,
    report: &Report,
    layout: &Layout,
) -> Result<(), SheetError> {
    let pick = |en, de| report.language.pick(en, de);
    let listing = Listing {
        sheet: &layout.names.plans,
        table: "OKR_Plans",
        hint: pick(
            "What was agreed beforehand for each outcome. Change the text on the canvas.",
            "Was für jeden Ausgang vorher vereinbart wurde. Den Text auf dem Canvas ändern.",
        )
        .to_owned(),
        columns: vec![
            words(pick("Canvas", "Canvas"), 24.),
            words(pick("No.", "Nr."), 7.),
            words(pick("Key result", "Schlüsselergebnis"), 38.),
            words(pick("Outcome", "Ausgang"), 18.),
            words(pick("Applies", "Gilt"), 18.),
            words(pick("Plan", "Plan"), 48.),
            words(pick("Who", "Wer"), 18.),
            figures(pick("Until", "Bis"), 13.),
            figures(pick("Used on", "Genutzt am"), 13.),
            words(pick("Likely", "Wahrscheinlich"), 16.),
            words("key_result_id", 38.),
            words("id", 38.),
        ],
        hidden: 2,
        frozen: 3,
    };
    let mut sheet = listing::begin(book, styles, report, &listing)?;
    let mut row = FIRST_ROW;
    for (place, canvas_row, key_result) in key_results(layout) {
        for plan in &key_result.key_result.figures.plans {
            belonging(&mut sheet, row, place, key_result)?;
            plan_row(&mut sheet, row, plan, (place, canvas_row, key_result))?;
            row += 1;
        }
    }
    listing::finish(&mut sheet, &listing, row - FIRST_ROW)
}

fn plan_row(
    sheet: &mut Sheet,
    row: u32,
    plan: &PlanFigures,
    (place, canvas_row, key_result): (&CanvasPlace, u32, &KeyResultPlace),
) -> Result<(), SheetError> {
    let language = sheet.language;
    let agreed = key_result
        .key_result
        .plans
        .iter()
        .find(|agreed| agreed.outcome == plan.outcome);
    let outcome = crate::words::outcome(plan.outcome, language);
    let column = place.columns.plans() + plan.outcome as u16;
    let likely = if plan.likely {
        language.pick("likely", "wahrscheinlich")
    } else {
        ""
    };
    sheet.text((row, 3), outcome, Ground::Input, Holds::Text)?;
    sheet.text((row, 4), &plan.range, Ground::Input, Holds::Text)?;
    linked_text(
        sheet,
        (row, 5),
        &(sheet_prefix(&place.sheet) + &fixed(canvas_row, column)),
        &plan.text,
    )?;
    sheet.text(
        (row, 6),
        agreed.map_or("", |agreed| &agreed.who),
        Ground::Input,
        Holds::Text,
    )?;
    listing::grow(
        sheet,
        row,
        &[(&plan.text, 46), (&key_result.key_result.title, 37)],
    )?;
    sheet.day(
        (row, 7),
        agreed.and_then(|agreed| agreed.until),
        Ground::Input,
    )?;
    sheet.day(
        (row, 8),
        agreed.and_then(|agreed| agreed.used_on),
        Ground::Input,
    )?;
    sheet.text((row, 9), likely, Ground::Input, Holds::Text)?;
    let id = key_result.key_result.figures.id.to_string();
    sheet.text((row, 10), &id, Ground::Input, Holds::Quiet)?;
    let id = agreed.map_or_else(String::new, |agreed| agreed.id.to_string());
    sheet.text((row, 11), &id, Ground::Input, Holds::Quiet)
}

/// A text that follows the cell it stands in first. The formula holds only the cell's
/// name; a text that could be taken for a number as a result is written as it is.
pub(crate) fn linked_text(
    sheet: &mut Sheet,
    place: (u32, u16),
    source: &str,
    text: &str,
) -> Result<(), SheetError> {
    if !text.is_empty() && !fits_as_result(text) {
        return sheet.text(place, text, Ground::Formula, Holds::Text);
    }
    let formula = format!("=IF({source}=\"\",\"\",{source})");
    sheet.formula(
        place,
        &formula,
        text.to_owned(),
        Holds::Text,
        Ground::Formula,
    )
}

/// Writes milestones, activities and projects.
pub(crate) fn work(
    book: &mut Workbook,
    styles: &mut Styles,
    report: &Report,
    layout: &Layout,
) -> Result<(), SheetError> {
    let pick = |en, de| report.language.pick(en, de);
    let listing = Listing {
        sheet: &layout.names.work,
        table: "OKR_Work",
        hint: pick(
            "The work that moves key results. Only milestones count as progress.",
            "Die Arbeit, die Schlüsselergebnisse bewegt. Nur Meilensteine zählen als Fortschritt.",
        )
        .to_owned(),
        columns: work_heads(report),
        hidden: 2,
        frozen: 3,
    };
    let mut sheet = listing::begin(book, styles, report, &listing)?;
    let mut row = FIRST_ROW;
    for (place, _, key_result) in key_results(layout) {
        let id = key_result.key_result.figures.id.to_string();
        let milestones = key_result
            .key_result
            .milestones
            .iter()
            .map(Piece::Milestone);
        let activities = key_result.key_result.activities.iter().map(Piece::Activity);
        for piece in milestones.chain(activities) {
            belonging(&mut sheet, row, place, key_result)?;
            piece.write(&mut sheet, row)?;
            sheet.text((row, 15), &id, Ground::Input, Holds::Quiet)?;
            row += 1;
        }
    }
    listing::finish(&mut sheet, &listing, row - FIRST_ROW)
}

fn work_heads(report: &Report) -> Vec<listing::Column> {
    let pick = |en, de| report.language.pick(en, de);
    vec![
        words(pick("Canvas", "Canvas"), 24.),
        words(pick("No.", "Nr."), 7.),
        words(pick("Key result", "Schlüsselergebnis"), 38.),
        words(pick("Kind", "Art"), 13.),
        words(pick("Code", "Kürzel"), 10.),
        words(pick("Title", "Titel"), 38.),
        words(pick("Owner", "Verantwortlich"), 18.),
        figures(pick("Start", "Beginn"), 13.),
        figures(pick("Due", "Fällig"), 13.),
        figures(pick("Done", "Erledigt"), 11.),
        figures(pick("Weight", "Gewicht"), 11.),
        figures(pick("Done on", "Erledigt am"), 14.),
        words(pick("Effort", "Aufwand"), 14.),
        words(pick("Budget", "Budget"), 14.),
        words(pick("Decision", "Entscheidung"), 15.),
        words("key_result_id", 38.),
        words("id", 38.),
    ]
}

enum Piece<'a> {
    Milestone(&'a MilestoneReport),
    Activity(&'a ActivityReport),
}

impl Piece<'_> {
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
    for column in [4, 6, 7, 9, 12, 13, 14] {
        sheet.blank((row, column), Ground::Input)?;
    }
    sheet.day((row, work_columns::DUE), milestone.due, Ground::Input)?;
    let weight = Some(float(milestone.weight));
    sheet.number(
        (row, work_columns::WEIGHT),
        weight,
        Ground::Input,
        "General".to_owned(),
    )?;
    sheet.day(
        (row, work_columns::DONE_ON),
        milestone.done_on,
        Ground::Input,
    )?;
    sheet.text(
        (row, 16),
        &milestone.id.to_string(),
        Ground::Input,
        Holds::Quiet,
    )
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
    sheet.day((row, work_columns::DUE), activity.due, Ground::Input)?;
    let pattern = share_pattern(sheet.language);
    sheet.number((row, 9), activity.done.map(float), Ground::Input, pattern)?;
    sheet.blank((row, work_columns::WEIGHT), Ground::Input)?;
    sheet.blank((row, work_columns::DONE_ON), Ground::Input)?;
    sheet.text(
        (row, 16),
        &activity.id.to_string(),
        Ground::Input,
        Holds::Quiet,
    )
}
