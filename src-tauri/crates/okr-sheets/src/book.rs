//! The workbook being written, and what every sheet of it is made from.

use crate::error::SheetError;
use crate::layout::Layout;
use crate::sheet::Sheet;
use crate::style::{self, Styles};
use okr::Report;
use rust_xlsxwriter::Workbook;

/// A workbook being written.
pub(crate) struct Book<'a> {
    /// The writer's own workbook, for what is not a sheet.
    pub inner: Workbook,
    /// What is told.
    pub report: &'a Report,
    /// Where everything stands.
    pub layout: &'a Layout<'a>,
    styles: Styles,
}

impl<'a> Book<'a> {
    /// A workbook without sheets.
    pub(crate) fn new(report: &'a Report, layout: &'a Layout<'a>) -> Result<Self, SheetError> {
        let mut inner = Workbook::new();
        // Packed one level harder the file is 5% smaller and takes 5% longer; one level
        // softer it is a fifth larger.
        inner.set_zip_compression_level(2);
        style::set_default(&mut inner)?;
        Ok(Self {
            inner,
            report,
            layout,
            styles: Styles::new(report.language),
        })
    }

    /// Adds a sheet. A formula whose result nobody knows shows nothing, not 0.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<Sheet<'_>, SheetError> {
        let inner = self.inner.add_worksheet();
        inner.set_name(name)?;
        inner.set_formula_result_default("");
        Ok(Sheet::new(inner, &mut self.styles, self.report.language))
    }
}
