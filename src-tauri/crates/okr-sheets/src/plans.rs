//! The table of outcome plans, three for each key result.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::fixed;
use crate::listing::{self, figures, words};
use crate::records::{self, Origin, Records, linked_text};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::text::sheet_prefix;
use okr::{PlanFigures, PlanReport};

/// Writes the outcome plans.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let pick = |en, de| report.language.pick(en, de);
    let table = Records {
        sheet: &layout.names.plans,
        table: "OKR_Plans",
        hint: pick(
            "What was agreed beforehand for each outcome. Change the text on the canvas.",
            "Was für jeden Ausgang vorher vereinbart wurde. Den Text auf dem Canvas ändern.",
        ),
        columns: vec![
            words(pick("Outcome", "Ergebnis"), 18.),
            words(pick("Applies", "Gilt"), 18.),
            words(pick("Plan", "Plan"), 48.).linked(),
            words(pick("Who", "Wer"), 18.),
            figures(pick("Until", "Bis"), 13.).day(),
            figures(pick("Used on", "Genutzt am"), 13.).day(),
            words(pick("Likely", "Wahrscheinlich"), 16.),
        ],
    };
    records::write(book, table, |sheet, first, origin| {
        let key_result = origin.key_result.key_result;
        let rows = (first..).zip(&key_result.figures.plans);
        rows.map(|(row, plan)| {
            let mut agreed = key_result.plans.iter();
            let agreed = agreed.find(|agreed| agreed.outcome == plan.outcome);
            plan_row(sheet, row, plan, agreed, origin)?;
            Ok(agreed.map(|agreed| agreed.id))
        })
        .collect()
    })
}

fn plan_row(
    sheet: &mut Sheet,
    row: u32,
    plan: &PlanFigures,
    agreed: Option<&PlanReport>,
    origin: &Origin,
) -> Result<(), SheetError> {
    let language = sheet.language;
    let place = origin.place;
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
        &(sheet_prefix(&place.sheet) + &fixed(origin.row, column)),
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
        &[(&plan.text, 46), (&origin.key_result.key_result.title, 37)],
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
    sheet.text((row, 9), likely, Ground::Input, Holds::Text)
}
