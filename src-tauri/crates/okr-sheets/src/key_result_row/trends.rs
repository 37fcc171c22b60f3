//! Small lines that show how values and confidence moved.

use super::RowLine;
use crate::check_ins;
use crate::error::SheetError;
use crate::sheet::Sheet;
use crate::style::Ground;
use rust_xlsxwriter::{Sparkline, SparklineType};

impl RowLine<'_> {
    /// Sparklines of values and of confidence, drawn from the sheet of check-ins.
    pub(super) fn trends(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.columns;
        sheet.blank((self.row, columns.trend()), Ground::Input)?;
        sheet.blank((self.row, columns.confidence_trend()), Ground::Input)?;
        let Some(key_result) = self.key_result else {
            return Ok(());
        };
        let rows = &key_result.check_ins;
        if rows.iter().filter(|row| row.value.is_some()).count() > 1 {
            let line = self.sparkline(check_ins::columns::VALUE);
            sheet
                .inner
                .add_sparkline(self.row, columns.trend(), &line)?;
        }
        if rows.iter().filter(|row| row.confidence.is_some()).count() > 1 {
            let line = self.sparkline(check_ins::columns::CONFIDENCE);
            let line = line.set_custom_min(0).set_custom_max(10);
            sheet
                .inner
                .add_sparkline(self.row, columns.confidence_trend(), &line)?;
        }
        Ok(())
    }

    fn sparkline(&self, column: u16) -> Sparkline {
        let name = self.page.layout.names.check_ins.as_str();
        let (first, last) = (self.check_ins.start, self.check_ins.end - 1);
        Sparkline::new()
            .set_range((name, first, column, last, column))
            .set_type(SparklineType::Line)
            .set_sparkline_color("3E3E3A")
            .set_line_weight(1.25)
            .show_last_point(true)
            .set_last_point_color("2457CF")
            .show_empty_cells_as(rust_xlsxwriter::ChartEmptyCells::Connected)
    }
}
