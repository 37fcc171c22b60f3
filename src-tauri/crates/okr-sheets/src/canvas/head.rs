//! The head of a canvas's sheet: title, facts, and the columns with their names and widths.

use super::Page;
use crate::error::SheetError;
use crate::formulas::{elapsed, names};
use crate::layout::{Columns, HEAD_ROW};
use crate::lists;
use crate::numbers::{day_pattern, share_pattern};
use crate::sheet::Sheet;
use crate::style;
use rust_xlsxwriter::Formula;

impl Page<'_> {
    pub(super) fn widths(&self) -> Vec<(u16, f64)> {
        let columns = self.place.columns;
        let mut widths: Vec<f64> = vec![6., 12., 38., 16., 11.];
        widths.extend((0..columns.periods).map(|_| 9.));
        // Now to plan if exceeded, then trends.
        widths.extend([8., 16., 11., 17., 13., 26., 23., 23., 14., 16.]);
        // Measure to the owner's own status.
        widths.extend([13., 14., 22., 9., 22., 12., 14., 17.]);
        widths.extend([12.; 9]);
        widths.push(38.);
        (0..).zip(widths).collect()
    }

    pub(super) fn write_head(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let pick = |en, de| self.report.language.pick(en, de);
        let canvas = self.place.canvas;
        let title = format!("{}: {}", pick("OKR canvas", "OKR-Canvas"), canvas.unit);
        sheet.plain((0, 0), &title, &style::title())?;
        sheet.plain((1, 0), &self.facts(), &style::quiet())?;
        let hint = pick(
            "Type in white cells. Grey cells are formulas.",
            "In weiße Zellen schreiben. Graue Zellen sind Formeln.",
        );
        sheet.plain((2, 0), hint, &style::quiet())?;
        if !canvas.values.is_empty() {
            let values = format!("{}: {}", pick("Values", "Werte"), canvas.values.join(", "));
            sheet.plain((1, Columns::OWNER), &values, &style::quiet())?;
        }
        sheet.plain((2, Columns::OWNER), pick("Today", "Heute"), &style::quiet())?;
        let today = Formula::new(format!("={}", names::TODAY))
            .set_result(crate::numbers::day_number(self.report.today).to_string());
        let format = style::figure(day_pattern(self.report.language));
        sheet
            .inner
            .write_formula_with_format(2, Columns::BASELINE, today, &format)?;
        self.write_elapsed(sheet)?;
        sheet.plain(
            (0, self.place.columns.id()),
            &canvas.id.to_string(),
            &style::quiet(),
        )?;
        for (column, (name, numeric)) in (0..).zip(self.heads()) {
            sheet.plain((HEAD_ROW, column), &name, &style::head(numeric))?;
        }
        Ok(())
    }

    fn facts(&self) -> String {
        let report = self.report;
        let made = report.made_at;
        format!(
            "{}, {} {}, {} {} {}",
            report.organisation,
            report.language.pick("cycle", "Zyklus"),
            report.cycle,
            report.language.pick("exported", "exportiert am"),
            report.language.date(made.date()),
            made.format("%H:%M"),
        )
    }

    /// How much of the running period is over, as a formula on its dates.
    fn write_elapsed(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let figures = &self.place.canvas.figures;
        let (Some(_), Some(cells)) = (
            &figures.elapsed_text,
            lists::period_cells(self.layout, self.report, &figures.against),
        ) else {
            return Ok(());
        };
        let label = format!(
            "{} {}",
            figures.against,
            self.report.language.pick("elapsed", "vergangen")
        );
        let first = self.place.columns.target(0);
        sheet.plain((2, first), &label, &style::quiet())?;
        let share = Formula::new(format!("={}", elapsed(&cells.start, &cells.end)))
            .set_result(cells.elapsed.to_string());
        let format = style::figure(&share_pattern(self.report.language));
        // The label runs over into the next cell when it is long.
        let column = if label.chars().count() > 8 {
            first + 2
        } else {
            first + 1
        };
        sheet
            .inner
            .write_formula_with_format(2, column, share, &format)?;
        Ok(())
    }

    fn heads(&self) -> Vec<(String, bool)> {
        let pick = |en: &str, de: &str| self.report.language.pick(en, de).to_owned();
        let against = &self.place.canvas.figures.against;
        let mut heads = vec![
            (pick("ID", "Nr."), false),
            (pick("Verb", "Verb"), false),
            (
                pick("Subject or key result", "Gegenstand oder Schlüsselergebnis"),
                false,
            ),
            (pick("Owner", "Verantwortlich"), false),
            (pick("Baseline", "Ausgang"), true),
        ];
        let target = pick("target", "Ziel");
        heads.extend(
            self.place
                .period_labels()
                .iter()
                .map(|label| (format!("{label} {target}"), true)),
        );
        heads.extend([
            (pick("Now", "Stand"), true),
            (
                format!("{against} {}", pick("progress", "Fortschritt")),
                true,
            ),
            (pick("Expected", "Erwartet"), true),
            (pick("Status", "Status"), false),
            (pick("Confidence", "Zuversicht"), true),
            (pick("If missed", "Wenn verfehlt"), false),
            (pick("If met", "Wenn erreicht"), false),
            (pick("If exceeded", "Wenn übertroffen"), false),
            (pick("Values so far", "Werte bisher"), false),
            (pick("Confidence so far", "Zuversicht bisher"), false),
            (pick("Measure", "Messart"), false),
            (pick("Unit", "Einheit"), false),
            (pick("Targets mean", "Ziele bedeuten"), false),
            (pick("Weight", "Gewicht"), true),
            (pick("Data source", "Datenquelle"), false),
            (pick("Due", "Fällig"), true),
            (pick("Moves from", "Bewegt sich ab"), true),
            (pick("Own status", "Eigener Status"), false),
            (pick("Running target", "Laufendes Ziel"), true),
            (pick("Upper limit", "Obergrenze"), true),
            (pick("Line from", "Linie von"), true),
            (pick("Line start", "Linie ab"), true),
            (pick("Line end", "Linie bis"), true),
            (pick("Since", "Seit"), true),
            (pick("Until", "Bis"), true),
            (pick("Last heard", "Zuletzt gehört"), true),
            (pick("Counts", "Zählt"), true),
            ("ID".to_owned(), false),
        ]);
        heads
    }
}
