//! Cells that formulas need beside what people see.

use super::RowLine;
use crate::blank_row::BlankHelpers;
use crate::error::SheetError;
use crate::layout::cell;
use crate::lists;
use crate::numbers::day_number;
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use chrono::NaiveDate;
use okr::KeyResultReport;

impl RowLine<'_> {
    /// What formulas need beside what people see.
    pub(super) fn helpers(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let Some(key_result) = self.key_result else {
            return self.blank_helpers(sheet);
        };
        let columns = self.columns;
        let at = |column| (self.row, column);
        let running = key_result.running_target;
        match self.running_column {
            Some(column) => {
                let link = format!("=IF({0}=\"\",\"\",{0})", cell(self.row, column));
                let value = running.map(|value| self.numbers.value(value));
                let pattern = Holds::Number(self.numbers.pattern(running));
                let value = value.map_or_else(String::new, |value| value.to_string());
                sheet.formula(
                    at(columns.running()),
                    &link,
                    value,
                    pattern,
                    Ground::Formula,
                )?;
            }
            None => self.number_at(sheet, columns.running(), running, false)?,
        }
        self.number_at(sheet, columns.upper(), key_result.running_upper, false)?;
        self.number_at(sheet, columns.line_from(), key_result.line_from, false)?;
        sheet.day(
            at(columns.line_start()),
            key_result.line_start,
            Ground::Input,
        )?;
        sheet.day(at(columns.line_end()), key_result.line_end, Ground::Input)?;
        sheet.day(
            at(columns.since()),
            Some(key_result.against_start),
            Ground::Input,
        )?;
        sheet.day(
            at(columns.until()),
            Some(key_result.figures.against_end),
            Ground::Input,
        )?;
        match self.formulas.heard() {
            Some(heard) => {
                let day = last_heard(key_result, self.page.report.today);
                let day = day.map_or_else(String::new, |day| day_number(day).to_string());
                sheet.formula(
                    at(columns.heard()),
                    &heard,
                    day,
                    Holds::Day,
                    Ground::Formula,
                )?;
            }
            None => sheet.blank(at(columns.heard()), Ground::Input)?,
        }
        let counts = !key_result.figures.is_draft && !key_result.stopped;
        let counts_text = if counts { "1" } else { "0" }.to_owned();
        let formula = if key_result.stopped {
            "=0".to_owned()
        } else {
            self.formulas.counts()
        };
        let whole = Holds::Number("0".to_owned());
        sheet.formula(
            at(columns.counts()),
            &formula,
            counts_text,
            whole,
            Ground::Formula,
        )
    }

    /// Helpers of an empty row: they pick the running period by today.
    fn blank_helpers(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.columns;
        let at = |column| (self.row, column);
        let ends = lists::period_ends(self.page.layout, self.page.report);
        let blank = BlankHelpers {
            row: self.row,
            columns,
            ends,
        };
        let number = Holds::Number("General".to_owned());
        let mut put = |column, formula: &str, value: String, holds: &Holds| {
            sheet.formula(at(column), formula, value, holds.clone(), Ground::Formula)
        };
        let day = |date| day_number(date).to_string();
        let canvas = self.page.place.canvas;
        put(columns.running(), &blank.running(), String::new(), &number)?;
        put(
            columns.line_from(),
            &blank.line_from(),
            String::new(),
            &number,
        )?;
        put(
            columns.line_start(),
            &blank.line_start(),
            day(canvas.cycle_start),
            &Holds::Day,
        )?;
        put(
            columns.line_end(),
            &format!("={}", cell(self.row, columns.until())),
            day(canvas.cycle_end),
            &Holds::Day,
        )?;
        put(
            columns.since(),
            &format!("={}", cell(self.row, columns.line_start())),
            day(canvas.cycle_start),
            &Holds::Day,
        )?;
        put(
            columns.until(),
            &blank.until(),
            day(canvas.cycle_end),
            &Holds::Day,
        )?;
        put(
            columns.counts(),
            &self.formulas.counts(),
            "0".to_owned(),
            &Holds::Number("0".to_owned()),
        )?;
        sheet.number(
            at(columns.upper()),
            None,
            Ground::Input,
            "General".to_owned(),
        )?;
        sheet.day(at(columns.heard()), None, Ground::Input)
    }
}

/// The day of the last check-in or tick.
fn last_heard(key_result: &KeyResultReport, today: NaiveDate) -> Option<NaiveDate> {
    let ticked = key_result
        .milestones
        .iter()
        .filter_map(|milestone| milestone.done_on);
    let checked = key_result.check_ins.iter().map(|check_in| check_in.on);
    ticked.filter(|on| *on <= today).chain(checked).max()
}
