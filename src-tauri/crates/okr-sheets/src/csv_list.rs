//! The plain list: one row for each key result, for other programs.
//!
//! Numbers are written as they were typed, with a point, whatever the language; texts that
//! a spreadsheet would run are guarded.

use crate::error::SheetError;
use chrono::NaiveDate;
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use okr::{BandReport, CanvasReport, KeyResultReport, ObjectiveReport, Outcome, Report};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What makes programs read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// A cell that begins with one of these may be run.
const RUNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Places of computed shares; what was typed keeps all of its own.
const SHARE_PLACES: u32 = 6;

/// Writes the list.
pub(crate) fn write(report: &Report) -> Result<Vec<u8>, SheetError> {
    let mut out = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    out.write_record(heads(report))?;
    for canvas in &report.canvases {
        for band in &canvas.bands {
            for objective in &band.objectives {
                for key_result in &objective.key_results {
                    let row = Row {
                        report,
                        canvas,
                        band,
                        objective,
                        key_result,
                    };
                    row.write(&mut out)?;
                }
            }
        }
    }
    out.into_inner()
        .map_err(|error| SheetError::List(csv::Error::from(error.into_error())))
}

/// A text that no spreadsheet runs: `'` goes before what would start a formula. A text
/// that looks guarded already gets one more, so that taking one off always gives it back.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(RUNS) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn most_periods(report: &Report) -> Option<&CanvasReport> {
    report
        .canvases
        .iter()
        .max_by_key(|canvas| canvas.periods.len())
}

fn heads(report: &Report) -> Vec<String> {
    let pick = |en: &str, de: &str| report.language.pick(en, de).to_owned();
    let mut heads = vec![
        pick("Cycle", "Zyklus"),
        pick("Unit", "Einheit"),
        pick("Unit lead", "Leitung"),
        pick("Sponsor", "Sponsor"),
        pick("Strategic objective code", "Kürzel strategisches Ziel"),
        pick("Strategic objective", "Strategisches Ziel"),
        pick("Objective no.", "Ziel Nr."),
        pick("Verb", "Verb"),
        pick("Subject", "Gegenstand"),
        pick("Objective owner", "Ziel verantwortlich"),
        pick("Why", "Warum"),
        pick("Objective progress", "Ziel Fortschritt"),
        pick("Objective expected", "Ziel erwartet"),
        pick("Objective status", "Ziel Status"),
        pick("Key result no.", "Schlüsselergebnis Nr."),
        pick("Key result", "Schlüsselergebnis"),
        pick("Owner", "Verantwortlich"),
        pick("Measure", "Messart"),
        pick("Targets mean", "Ziele bedeuten"),
        pick("Unit of measure", "Maßeinheit"),
        pick("Baseline", "Ausgang"),
    ];
    let target = report.language.pick("target", "Ziel");
    let periods = most_periods(report).map_or(&[][..], |canvas| &canvas.periods);
    heads.extend(
        periods
            .iter()
            .map(|period| guarded(&format!("{} {target}", period.label)).into_owned()),
    );
    heads.extend([
        pick("Running target", "Laufendes Ziel"),
        pick("Cycle target", "Ziel des Zyklus"),
        pick("Now", "Stand"),
        pick("Observed on", "Beobachtet am"),
        pick("Progress", "Fortschritt"),
        pick("Expected", "Erwartet"),
        pick("Cycle progress", "Fortschritt im Zyklus"),
        pick("Status", "Status"),
        pick("Confidence", "Zuversicht"),
        pick("Weight", "Gewicht"),
        pick("Due", "Fällig"),
        pick("Data source", "Datenquelle"),
        pick("Anticipated impact", "Erwartete Wirkung"),
        pick("Impact", "Wirkung"),
        pick("Effort", "Aufwand"),
        pick("If missed", "Wenn verfehlt"),
        pick("If met", "Wenn erreicht"),
        pick("If exceeded", "Wenn übertroffen"),
        "canvas_id".to_owned(),
        "objective_id".to_owned(),
        "key_result_id".to_owned(),
    ]);
    heads
}

/// Everything one row is about.
struct Row<'a> {
    report: &'a Report,
    canvas: &'a CanvasReport,
    band: &'a BandReport,
    objective: &'a ObjectiveReport,
    key_result: &'a KeyResultReport,
}

impl Row<'_> {
    fn write(&self, out: &mut Writer<Vec<u8>>) -> Result<(), SheetError> {
        for part in [
            self.canvas_cells(),
            self.objective_cells(),
            self.words(),
            self.numbers(),
            self.rest(),
        ] {
            for cell in part {
                out.write_field(cell)?;
            }
        }
        out.write_record(None::<&[u8]>)?;
        Ok(())
    }

    fn canvas_cells(&self) -> Vec<String> {
        let Self {
            report,
            canvas,
            band,
            ..
        } = self;
        let texts = [
            &report.cycle,
            &canvas.unit,
            &canvas.owner,
            &canvas.sponsor,
            &band.code,
            &band.title,
        ];
        texts.map(|text| guarded(text).into_owned()).to_vec()
    }

    fn objective_cells(&self) -> Vec<String> {
        let objective = self.objective;
        let figures = &objective.figures;
        let texts = [
            &figures.number,
            &objective.verb,
            &objective.subject,
            &objective.owner,
            &objective.why,
        ];
        let mut cells = texts.map(|text| guarded(text).into_owned()).to_vec();
        cells.extend([share(figures.progress), share(figures.expected)]);
        cells.push(guarded(&objective.status_text).into_owned());
        cells
    }

    fn words(&self) -> Vec<String> {
        let key_result = self.key_result;
        let texts = [
            &key_result.figures.number,
            &key_result.title,
            &key_result.owner,
            &key_result.measure_text,
            &key_result.meaning_text,
            &key_result.unit,
        ];
        texts.map(|text| guarded(text).into_owned()).to_vec()
    }

    fn numbers(&self) -> Vec<String> {
        let key_result = self.key_result;
        let figures = &key_result.figures;
        let periods = most_periods(self.report).map_or(0, |canvas| canvas.periods.len());
        let mut cells = vec![number(key_result.baseline)];
        cells.extend(
            (0..periods).map(|at| number(key_result.period_targets.get(at).copied().flatten())),
        );
        cells.extend([
            number(key_result.running_target),
            number(key_result.target),
            number(figures.now),
            day(figures.now_on),
            share(figures.progress),
            share(figures.expected),
            share(figures.cycle_progress),
        ]);
        cells
    }

    fn rest(&self) -> Vec<String> {
        let key_result = self.key_result;
        let grade = |value: Option<u8>| value.map_or_else(String::new, |value| value.to_string());
        let text = |text: &str| guarded(text).into_owned();
        let mut cells = vec![
            text(&key_result.status_text),
            grade(key_result.figures.confidence),
            number(Some(key_result.weight)),
            day(key_result.due),
            text(&key_result.data_source),
            text(&key_result.anticipated_impact),
            grade(key_result.impact),
            grade(key_result.effort),
        ];
        let plans = &key_result.figures.plans;
        for outcome in [Outcome::Missed, Outcome::Met, Outcome::Exceeded] {
            let plan = plans.iter().find(|plan| plan.outcome == outcome);
            cells.push(text(plan.map_or("", |plan| &plan.text)));
        }
        cells.push(self.canvas.id.to_string());
        cells.push(self.objective.figures.id.to_string());
        cells.push(key_result.figures.id.to_string());
        cells
    }
}

fn number(value: Option<Decimal>) -> String {
    value.map_or_else(String::new, |value| value.normalize().to_string())
}

fn share(value: Option<Decimal>) -> String {
    number(value.map(|value| value.round_dp(SHARE_PLACES)))
}

fn day(value: Option<NaiveDate>) -> String {
    value.map_or_else(String::new, |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_run_is_guarded_and_nothing_else() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("@cmd"), "'@cmd");
        assert_eq!(guarded("\tx"), "'\tx");
        assert_eq!(
            guarded("a=b"),
            "a=b",
            "only the first character can start a formula"
        );
        assert_eq!(
            guarded("'quoted'"),
            "'quoted'",
            "an apostrophe alone runs nothing"
        );
    }

    proptest! {
        #[test]
        fn taking_the_guard_off_gives_the_text_back(text in "['=+@a-]{0,6}") {
            let safe = guarded(&text);
            prop_assert!(!safe.starts_with(RUNS));
            let looks_guarded = safe.trim_start_matches('\'').starts_with(RUNS);
            let back = if looks_guarded { safe.strip_prefix('\'').unwrap_or(&safe) } else { &safe };
            prop_assert_eq!(back, text.as_str());
        }
    }
}
