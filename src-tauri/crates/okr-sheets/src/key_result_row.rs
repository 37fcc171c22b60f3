//! The row of one key result on its canvas.

use crate::blank_row::BlankHelpers;
use crate::canvas::{Page, height};
use crate::error::SheetError;
use crate::formulas::{CheckInRanges, MilestoneRanges, RowFormulas};
use crate::layout::{Columns, KeyResultPlace, cell, rows_of};
use crate::lists;
use crate::numbers::{NumberStyle, day_number, float, result, share_pattern};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::text::sheet_prefix;
use crate::words;
use crate::{check_ins, work};
use okr::{KeyResultReport, Measure, Outcome, TargetMeaning};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Sparkline, SparklineType};
use std::ops::Range;

/// Writes a key result's row, or an empty one to be filled in.
pub(crate) fn write(
    page: &Page,
    sheet: &mut Sheet,
    row: u32,
    place: Option<&KeyResultPlace>,
) -> Result<(), SheetError> {
    let line = RowLine::of(page, row, place);
    sheet.set_row_look(row, (Ground::Input, Holds::Text))?;
    line.words(sheet)?;
    line.numbers(sheet)?;
    line.figures(sheet)?;
    line.settings(sheet)?;
    line.helpers(sheet)?;
    line.trends(sheet)
}

/// The targets as the period columns show them. A target for the whole cycle stands in
/// the last column, where no period has one of its own.
pub(crate) fn shown_targets(key_result: &KeyResultReport, periods: u16) -> Vec<Option<Decimal>> {
    let mut shown: Vec<Option<Decimal>> = (0..usize::from(periods))
        .map(|at| key_result.period_targets.get(at).copied().flatten())
        .collect();
    if shown.iter().all(Option::is_none)
        && key_result.all_targets.len() <= 1
        && let Some(last) = shown.last_mut()
    {
        *last = key_result.running_target;
    }
    shown
}

struct RowLine<'a> {
    page: &'a Page<'a>,
    row: u32,
    columns: Columns,
    key_result: Option<&'a KeyResultReport>,
    targets: Vec<Option<Decimal>>,
    numbers: NumberStyle,
    formulas: RowFormulas,
    /// The column that shows the running target, where one does.
    running_column: Option<u16>,
    check_ins: Range<u32>,
}

impl<'a> RowLine<'a> {
    fn of(page: &'a Page<'a>, row: u32, place: Option<&KeyResultPlace<'a>>) -> Self {
        let columns = page.place.columns;
        let key_result = place.map(|place| place.key_result);
        let targets = key_result.map_or_else(
            || vec![None; usize::from(columns.periods)],
            |key_result| shown_targets(key_result, columns.periods),
        );
        let values = key_result.iter().flat_map(|key_result| {
            [
                key_result.baseline,
                key_result.running_target,
                key_result.figures.now,
            ]
        });
        let unit = key_result.map_or("", |key_result| key_result.unit.as_str());
        let numbers = NumberStyle::of(
            unit,
            values.chain(targets.iter().copied()),
            page.report.language,
        );
        let running_column =
            key_result.and_then(|key_result| running_column(page, key_result, &targets));
        let target = cell(row, running_column.unwrap_or(columns.running()));
        let formulas = RowFormulas {
            columns,
            row,
            language: page.report.language,
            measure: key_result.map(|key_result| key_result.measure),
            meaning: key_result.map_or(TargetMeaning::Reach, |key_result| key_result.meaning),
            target,
            check_ins: place.and_then(|place| check_in_ranges(page, place)),
            milestones: place.and_then(|place| milestone_ranges(page, place)),
            no_way: key_result.is_some_and(has_no_way),
            by_period: key_result.is_some_and(is_by_period),
        };
        let check_ins = place.map_or(0..0, |place| place.check_ins.clone());
        Self {
            page,
            row,
            columns,
            key_result,
            targets,
            numbers,
            formulas,
            running_column,
            check_ins,
        }
    }

    fn text_at(&self, sheet: &mut Sheet, column: u16, text: &str) -> Result<(), SheetError> {
        sheet.text((self.row, column), text, Ground::Input, Holds::Text)
    }

    fn words(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let [number, title, owner] = self.key_result.map_or([""; 3], |key_result| {
            [
                key_result.figures.number.as_str(),
                &key_result.title,
                &key_result.owner,
            ]
        });
        sheet.text(
            (self.row, Columns::NUMBER),
            number,
            Ground::Input,
            Holds::Quiet,
        )?;
        sheet.blank((self.row, Columns::VERB), Ground::Input)?;
        self.text_at(sheet, Columns::SUBJECT, title)?;
        self.text_at(sheet, Columns::OWNER, owner)?;
        let plans =
            [Outcome::Missed, Outcome::Met, Outcome::Exceeded].map(|outcome| self.plan(outcome));
        for (column, text) in (self.columns.plans()..).zip(plans) {
            self.text_at(sheet, column, text)?;
        }
        let texts = [
            (title, 37),
            (owner, 15),
            (plans[0], 26),
            (plans[1], 23),
            (plans[2], 23),
        ];
        sheet
            .inner
            .set_row_height_pixels(self.row, height(34, &texts))?;
        if let Some(key_result) = self.key_result {
            self.page
                .write_id(sheet, self.row, &key_result.figures.id.to_string())?;
        }
        Ok(())
    }

    fn plan(&self, outcome: Outcome) -> &'a str {
        let plans = self
            .key_result
            .into_iter()
            .flat_map(|key_result| &key_result.figures.plans);
        let mut texts = plans
            .filter(|plan| plan.outcome == outcome)
            .map(|plan| plan.text.as_str());
        texts.next().unwrap_or("")
    }

    /// Baseline, targets and the latest value.
    fn numbers(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let baseline = self.key_result.and_then(|key_result| key_result.baseline);
        self.number_at(sheet, Columns::BASELINE, baseline, false)?;
        for (index, target) in (0..).zip(&self.targets) {
            self.number_at(sheet, self.columns.target(index), *target, true)?;
        }
        self.now(sheet)
    }

    fn number_at(
        &self,
        sheet: &mut Sheet,
        column: u16,
        value: Option<Decimal>,
        is_limit: bool,
    ) -> Result<(), SheetError> {
        let comparator = self
            .key_result
            .and_then(|key_result| key_result.comparator)
            .filter(|_| is_limit);
        let pattern = match self.key_result {
            Some(_) => self.numbers.limit_pattern(comparator, value),
            None => "General".to_owned(),
        };
        let value = value.map(|value| self.numbers.value(value));
        sheet.number((self.row, column), value, Ground::Input, pattern)
    }

    fn now(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let place = (self.row, self.columns.now());
        let language = self.page.report.language;
        let now = self
            .key_result
            .and_then(|key_result| key_result.figures.now);
        match self.formulas.measure {
            Some(Measure::Milestones) => {
                let share = Holds::Number(share_pattern(language));
                match self.formulas.ticked() {
                    Some(ticked) => {
                        sheet.formula(place, &ticked, result(now), share, Ground::Formula)
                    }
                    None => sheet.blank(place, Ground::Formula),
                }
            }
            Some(Measure::Done) => {
                let pattern = language
                    .pick("\"Yes\";;\"No\"", "\"Ja\";;\"Nein\"")
                    .to_owned();
                sheet.number(place, now.map(float), Ground::Input, pattern)
            }
            _ => self.number_at(sheet, self.columns.now(), now, false),
        }
    }

    /// Progress, expected, status and confidence.
    fn figures(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let language = self.page.report.language;
        let share = share_pattern(language);
        let (mut progress, mut expected, mut status) =
            (String::new(), String::new(), String::new());
        let mut pattern = share.clone();
        let mut confidence = None;
        if let Some(key_result) = self.key_result {
            let figures = &key_result.figures;
            progress = result(figures.progress);
            expected = result(figures.expected);
            status = shown_status(key_result, language);
            confidence = figures.confidence.map(f64::from);
            if figures.is_attainment && figures.progress.is_some() {
                // Attainment is never to be taken for progress.
                pattern = format!("\"{} \"{share}", language.pick("attained", "erreicht"));
            }
        }
        let at = |column| (self.row, column);
        let ground = Ground::Formula;
        let formulas = &self.formulas;
        sheet.formula(
            at(self.columns.progress()),
            &formulas.progress(),
            progress,
            Holds::Number(pattern),
            ground,
        )?;
        sheet.formula(
            at(self.columns.expected()),
            &formulas.expected(),
            expected,
            Holds::Number(share),
            ground,
        )?;
        sheet.formula(
            at(self.columns.status()),
            &formulas.status(),
            status,
            Holds::Text,
            ground,
        )?;
        sheet.number(
            at(self.columns.confidence()),
            confidence,
            Ground::Input,
            "0".to_owned(),
        )
    }

    /// How it is measured, and what else is set for it.
    fn settings(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let language = self.page.report.language;
        let columns = self.columns;
        let key_result = self.key_result;
        let measure = key_result
            .map_or(Measure::Metric, |k| k.measure)
            .word(language);
        let takes = key_result.is_none_or(|k| k.measure.takes_targets());
        let meaning = key_result.map_or(TargetMeaning::Reach, |k| k.meaning);
        let meaning = if takes { meaning.words(language) } else { "" };
        let own = key_result.filter(|k| k.figures.status != k.figures.computed_status);
        let own = own.map_or_else(String::new, |k| {
            words::status_text(k.figures.status, language)
        });
        self.text_at(sheet, columns.measure(), measure)?;
        self.text_at(sheet, columns.unit(), key_result.map_or("", |k| &k.unit))?;
        self.text_at(sheet, columns.meaning(), meaning)?;
        let weight = key_result.map_or(1.0, |k| float(k.weight));
        sheet.number(
            (self.row, columns.weight()),
            Some(weight),
            Ground::Input,
            "General".to_owned(),
        )?;
        self.text_at(
            sheet,
            columns.data_source(),
            key_result.map_or("", |k| &k.data_source),
        )?;
        sheet.day(
            (self.row, columns.due()),
            key_result.and_then(|k| k.due),
            Ground::Input,
        )?;
        let first = key_result.and_then(|k| k.first_movement_on);
        sheet.day((self.row, columns.first_movement()), first, Ground::Input)?;
        self.text_at(sheet, columns.own_status(), &own)
    }

    /// What formulas need beside what people see.
    fn helpers(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
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

    /// Sparklines of values and of confidence, drawn from the sheet of check-ins.
    fn trends(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
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

/// Status as the sheet shows it.
pub(crate) fn shown_status(key_result: &KeyResultReport, language: okr::Language) -> String {
    let figures = &key_result.figures;
    if figures.is_draft {
        return words::draft_text(language).to_owned();
    }
    words::status_text(figures.status, language)
}

/// The column whose target is the running one, where a column shows it.
fn running_column(
    page: &Page,
    key_result: &KeyResultReport,
    targets: &[Option<Decimal>],
) -> Option<u16> {
    let running = key_result.running_target?;
    let columns = page.place.columns;
    let end = key_result.figures.against_end;
    let periods = &page.place.canvas.periods;
    let at = periods
        .iter()
        .take(targets.len())
        .position(|period| period.end == end);
    let last = targets.len() - 1;
    let whole = targets[..last].iter().all(Option::is_none);
    let at = at.or(Some(last).filter(|_| whole))?;
    (targets[at] == Some(running)).then(|| columns.target(at as u16))
}

fn has_no_way(key_result: &KeyResultReport) -> bool {
    key_result.measure == Measure::Metric
        && key_result.running_target == Some(key_result.baseline.unwrap_or_default())
}

/// Whether targets are set for periods, not only one for the whole cycle.
fn is_by_period(key_result: &KeyResultReport) -> bool {
    key_result.all_targets.len() > 1 || key_result.period_targets.iter().any(Option::is_some)
}

/// The day of the last check-in or tick.
fn last_heard(key_result: &KeyResultReport, today: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    let ticked = key_result
        .milestones
        .iter()
        .filter_map(|milestone| milestone.done_on);
    let checked = key_result.check_ins.iter().map(|check_in| check_in.on);
    ticked.filter(|on| *on <= today).chain(checked).max()
}

fn check_in_ranges(page: &Page, place: &KeyResultPlace) -> Option<CheckInRanges> {
    let rows = &place.check_ins;
    let prefix = sheet_prefix(&page.layout.names.check_ins);
    (!rows.is_empty()).then(|| CheckInRanges {
        days: prefix.clone() + &fixed_rows(rows, check_ins::columns::DAY),
        values: prefix + &fixed_rows(rows, check_ins::columns::VALUE),
    })
}

fn milestone_ranges(page: &Page, place: &KeyResultPlace) -> Option<MilestoneRanges> {
    let rows = &place.milestones;
    let prefix = sheet_prefix(&page.layout.names.work);
    (!rows.is_empty()).then(|| MilestoneRanges {
        weights: prefix.clone() + &fixed_rows(rows, work::columns::WEIGHT),
        due: prefix.clone() + &fixed_rows(rows, work::columns::DUE),
        done: prefix + &fixed_rows(rows, work::columns::DONE_ON),
    })
}

/// `$D$6:$D$9`: rows that stay when the formula's own row moves.
fn fixed_rows(rows: &Range<u32>, column: u16) -> String {
    let letters = crate::layout::letters(column);
    rows_of(rows, column).replace(&letters, &format!("${letters}$"))
}
