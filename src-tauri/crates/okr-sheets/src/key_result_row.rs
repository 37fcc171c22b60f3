//! The row of one key result on its canvas.

mod helpers;
mod ranges;
mod trends;

use crate::canvas::{Page, height};
use crate::error::SheetError;
use crate::formulas::RowFormulas;
use crate::layout::{Columns, KeyResultPlace, cell};
use crate::numbers::{NumberStyle, float, result, share_pattern};
use crate::sheet::Sheet;
use crate::style::{Ground, Holds};
use crate::words;
use okr::{KeyResultReport, Measure, Outcome, TargetMeaning};
use ranges::{check_in_ranges, milestone_ranges};
use rust_decimal::Decimal;
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
