//! The sheet of lists: today, the limits of status, and everything that can be picked.

use crate::book::Book;
use crate::error::SheetError;
use crate::formulas::names;
use crate::layout::{FIRST_ROW, HEAD_ROW, Layout, fixed};
use crate::numbers::{float, share_pattern};
use crate::sheet::Sheet;
use crate::style::{self, Ground, Holds};
use crate::text::sheet_prefix;
use crate::words;
use chrono::NaiveDate;
use okr::{Language, Report, ReportPeriod, Status};
use rust_decimal::Decimal;

/// Rows below a list that a person can still fill; the drop-downs show them too.
const SPARE: u32 = 40;
const NAME: u16 = 0;
const VALUE: u16 = 1;
const PEOPLE: u16 = 3;
const VERBS: u16 = 4;
const STATUSES: u16 = 5;
const MEASURES: u16 = 6;
const MEANINGS: u16 = 7;
const CONFIDENCES: u16 = 8;
const PERIOD: u16 = 10;
const PERIOD_START: u16 = 11;
const PERIOD_END: u16 = 12;

/// A list somebody can pick from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pick {
    /// People.
    Owner,
    /// Verbs.
    Verb,
    /// Statuses with their signs.
    Status,
    /// Measures.
    Measure,
    /// What targets mean.
    Meaning,
    /// 0 to 10.
    Confidence,
}

/// Where a list stands, as validation wants it: `='Lists'!$D$6:$D$60`.
pub(crate) fn range_of(pick: Pick, layout: &Layout, report: &Report) -> String {
    let (column, count) = match pick {
        Pick::Owner => (PEOPLE, report.people.len() as u32 + SPARE),
        Pick::Verb => (VERBS, words::verbs(report.language).len() as u32 + SPARE),
        Pick::Status => (STATUSES, STATUS_ORDER.len() as u32),
        Pick::Measure => (MEASURES, words::MEASURES.len() as u32),
        Pick::Meaning => (MEANINGS, words::MEANINGS.len() as u32),
        Pick::Confidence => (CONFIDENCES, 11),
    };
    let prefix = sheet_prefix(&layout.names.lists);
    let last = FIRST_ROW + count - 1;
    format!(
        "={prefix}{}:{}",
        fixed(FIRST_ROW, column),
        fixed(last, column)
    )
}

const STATUS_ORDER: [Status; 8] = [
    Status::Exceeded,
    Status::Met,
    Status::OnTrack,
    Status::NotStarted,
    Status::Stale,
    Status::AtRisk,
    Status::OffTrack,
    Status::Missed,
];

/// Cells with a period's two dates, and how much of it is over.
pub(crate) struct PeriodCells {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
    /// Elapsed share today, 0 to 1.
    pub elapsed: f64,
}

/// The cells of the period with this label; of the cycle when no period has it.
pub(crate) fn period_cells(layout: &Layout, report: &Report, label: &str) -> Option<PeriodCells> {
    let prefix = sheet_prefix(&layout.names.lists);
    let canvas = report.canvases.first()?;
    for (row, period) in (FIRST_ROW..).zip(periods(report)) {
        if period.label == label {
            return Some(PeriodCells {
                start: prefix.clone() + &fixed(row, PERIOD_START),
                end: prefix + &fixed(row, PERIOD_END),
                elapsed: elapsed(period.start, period.end, report.today),
            });
        }
    }
    Some(PeriodCells {
        start: names::CYCLE_START.to_owned(),
        end: names::CYCLE_END.to_owned(),
        elapsed: elapsed(canvas.cycle_start, canvas.cycle_end, report.today),
    })
}

/// Cells with the last day of each period, in order; the cycle's when there are none.
pub(crate) fn period_ends(layout: &Layout, report: &Report) -> Vec<String> {
    let prefix = sheet_prefix(&layout.names.lists);
    match periods(report).len() {
        0 => vec![names::CYCLE_END.to_owned()],
        count => (FIRST_ROW..FIRST_ROW + count as u32)
            .map(|row| prefix.clone() + &fixed(row, PERIOD_END))
            .collect(),
    }
}

/// All canvases of a report are of one cycle and so share its periods.
fn periods(report: &Report) -> &[ReportPeriod] {
    report
        .canvases
        .first()
        .map_or(&[], |canvas| canvas.periods.as_slice())
}

fn elapsed(start: NaiveDate, end: NaiveDate, today: NaiveDate) -> f64 {
    if today >= end {
        return 1.0;
    }
    (today - start).num_days().max(0) as f64 / (end - start).num_days() as f64
}

/// Writes the sheet and the names of its single cells.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let settings = settings(report);
    let prefix = sheet_prefix(&layout.names.lists);
    for (row, setting) in (FIRST_ROW..).zip(&settings) {
        book.inner
            .define_name(setting.name, &format!("={prefix}{}", fixed(row, VALUE)))?;
    }
    let mut sheet = book.sheet(&layout.names.lists)?;
    write_head(&mut sheet, report, layout)?;
    for (row, setting) in (FIRST_ROW..).zip(&settings) {
        sheet.text((row, NAME), setting.label, Ground::Input, Holds::Text)?;
        match setting.value {
            Value::Day(day) => sheet.day((row, VALUE), Some(day), Ground::Input)?,
            Value::Share(share) => {
                let pattern = share_pattern(report.language);
                sheet.number((row, VALUE), Some(float(share)), Ground::Input, pattern)?;
            }
            Value::Days(days) => {
                sheet.number(
                    (row, VALUE),
                    Some(f64::from(days)),
                    Ground::Input,
                    "0".to_owned(),
                )?;
            }
        }
    }
    write_lists(&mut sheet, report)?;
    write_periods(&mut sheet, report)?;
    crate::listing::set_up_print(sheet.inner, report)
}

enum Value {
    Day(NaiveDate),
    Share(Decimal),
    Days(u32),
}

struct Setting {
    name: &'static str,
    label: &'static str,
    value: Value,
}

fn settings(report: &Report) -> Vec<Setting> {
    let language = report.language;
    let canvas = report.canvases.first();
    let start = canvas.map_or(report.today, |canvas| canvas.cycle_start);
    let end = canvas.map_or(report.today, |canvas| canvas.cycle_end);
    let limits = &report.limits;
    [
        (names::TODAY, "Today", "Heute", Value::Day(report.today)),
        (
            names::ON_TRACK,
            "On track up to a gap of",
            "Im Plan bis zu einer Lücke von",
            Value::Share(limits.on_track),
        ),
        (
            names::AT_RISK,
            "At risk up to a gap of",
            "Gefährdet bis zu einer Lücke von",
            Value::Share(limits.at_risk),
        ),
        (
            names::EXCEEDED,
            "Exceeded when over 100% by more than",
            "Übertroffen, wenn mehr über 100 % als",
            Value::Share(limits.exceeded),
        ),
        (
            names::RHYTHM,
            "Days between check-ins",
            "Tage zwischen Check-ins",
            Value::Days(report.check_in_days),
        ),
        (
            names::CYCLE_START,
            "First day of the cycle",
            "Erster Tag des Zyklus",
            Value::Day(start),
        ),
        (
            names::CYCLE_END,
            "Last day of the cycle",
            "Letzter Tag des Zyklus",
            Value::Day(end),
        ),
    ]
    .into_iter()
    .map(|(name, en, de, value)| Setting {
        name,
        label: language.pick(en, de),
        value,
    })
    .collect()
}

fn write_head(sheet: &mut Sheet, report: &Report, layout: &Layout) -> Result<(), SheetError> {
    let pick = |en, de| report.language.pick(en, de);
    sheet.plain((0, 0), &layout.names.lists, &style::title())?;
    let hint = pick(
        "What formulas use and what cells offer. Add names below the last one.",
        "Was Formeln benutzen und Zellen anbieten. Namen unten anfügen.",
    );
    sheet.plain((1, 0), hint, &style::quiet())?;
    let heads = [
        (NAME, pick("Setting", "Einstellung"), 36.0),
        (VALUE, pick("Value", "Wert"), 14.0),
        (PEOPLE, pick("Owners", "Verantwortliche"), 24.0),
        (VERBS, pick("Verbs", "Verben"), 16.0),
        (STATUSES, pick("Status", "Status"), 20.0),
        (MEASURES, pick("Measures", "Messarten"), 16.0),
        (MEANINGS, pick("Targets mean", "Ziele bedeuten"), 24.0),
        (CONFIDENCES, pick("Confidence", "Zuversicht"), 12.0),
        (PERIOD, pick("Period", "Zeitraum"), 16.0),
        (PERIOD_START, pick("First day", "Erster Tag"), 14.0),
        (PERIOD_END, pick("Last day", "Letzter Tag"), 14.0),
    ];
    for (column, head, width) in heads {
        sheet.inner.set_column_width(column, width)?;
        sheet.plain((HEAD_ROW, column), head, &style::head(false))?;
    }
    for gap in [PEOPLE - 1, PERIOD - 1] {
        sheet.inner.set_column_width(gap, 3)?;
    }
    sheet.inner.set_row_height_pixels(0, 31)?;
    sheet.inner.set_freeze_panes(FIRST_ROW, 0)?;
    Ok(())
}

fn write_lists(sheet: &mut Sheet, report: &Report) -> Result<(), SheetError> {
    let language: Language = report.language;
    let people: Vec<&str> = report.people.iter().map(String::as_str).collect();
    let statuses = STATUS_ORDER.map(|status| words::status_text(status, language));
    let statuses: Vec<&str> = statuses.iter().map(String::as_str).collect();
    let measures = words::MEASURES.map(|measure| measure.word(language));
    let meanings = words::MEANINGS.map(|meaning| meaning.words(language));
    let lists: [(u16, &[&str]); 5] = [
        (PEOPLE, &people),
        (VERBS, words::verbs(language)),
        (STATUSES, &statuses),
        (MEASURES, &measures),
        (MEANINGS, &meanings),
    ];
    for (column, texts) in lists {
        for (row, text) in (FIRST_ROW..).zip(texts) {
            sheet.text((row, column), text, Ground::Input, Holds::Text)?;
        }
    }
    for (row, confidence) in (FIRST_ROW..).zip(0..=10) {
        let value = Some(f64::from(confidence));
        sheet.number((row, CONFIDENCES), value, Ground::Input, "0".to_owned())?;
    }
    Ok(())
}

fn write_periods(sheet: &mut Sheet, report: &Report) -> Result<(), SheetError> {
    for (row, period) in (FIRST_ROW..).zip(periods(report)) {
        sheet.text((row, PERIOD), &period.label, Ground::Input, Holds::Text)?;
        sheet.day((row, PERIOD_START), Some(period.start), Ground::Input)?;
        sheet.day((row, PERIOD_END), Some(period.end), Ground::Input)?;
    }
    Ok(())
}
