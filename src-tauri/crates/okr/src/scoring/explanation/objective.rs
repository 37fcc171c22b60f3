//! How the percent of an objective came about: its parts, its pace, what decides.

use super::super::canvas::Sheet;
use super::super::frame::Frame;
use super::super::key_result::points;
use super::super::objective::ObjectiveStanding;
use super::super::status::gap;
use super::sum::{self, Share};
use super::{because, line, status_line, title};
use crate::{
    Canvas, ExplainedInput, ExplainedKind, ExplainedLine, Explanation, Language, Objective,
    ObjectiveStatusRule,
};
use rust_decimal::Decimal;

/// The explanation of an objective's progress.
pub(super) fn explanation(
    sheet: &Sheet,
    standing: &ObjectiveStanding,
    number: usize,
) -> Explanation {
    let language = sheet.frame.language;
    let result_text = standing.progress.map(|share| language.percent(share));
    let shares = shares(standing);
    Explanation {
        title: title(language, result_text.as_deref()),
        about: format!("O{number}, {}", sheet.objective_against(standing)),
        subject: standing.objective.title(),
        result_text,
        inputs: inputs(sheet, standing, number),
        words: words(language, standing),
        figures: sum::mean(language, &shares),
        fraction: None,
        raw: standing.progress,
        lines: lines(sheet, standing, number),
    }
}

fn words(language: Language, standing: &ObjectiveStanding) -> String {
    if standing.progress.is_none() {
        return String::new();
    }
    let even = standing
        .counting()
        .all(|row| row.key_result.weight == Decimal::ONE);
    match (standing.children.is_empty(), even) {
        (true, true) => language.pick(
            "The mean of its key results, each between 0% and 100%",
            "Der Mittelwert der Schlüsselergebnisse, jedes zwischen 0\u{202f}% und 100\u{202f}%",
        ),
        (true, false) => language.pick(
            "The mean of its key results by weight, each between 0% and 100%",
            "Der gewichtete Mittelwert der Schlüsselergebnisse, jedes zwischen 0\u{202f}% und 100\u{202f}%",
        ),
        (false, _) => language.pick(
            "The mean of its key results by weight and of the objectives that contribute",
            "Der Mittelwert der Schlüsselergebnisse nach Gewicht und der Ziele, die beitragen",
        ),
    }
    .to_owned()
}

fn shares(standing: &ObjectiveStanding) -> Vec<Share> {
    let own = standing
        .counting()
        .filter_map(|row| Some(Share::of_points(row.raw?, row.key_result.weight)));
    let below = standing
        .children
        .iter()
        .filter_map(|(_, raw)| Some(Share::of_points((*raw)?, Decimal::ONE)));
    own.chain(below).collect()
}

fn inputs(sheet: &Sheet, standing: &ObjectiveStanding, number: usize) -> Vec<ExplainedInput> {
    let language = sheet.frame.language;
    let known = (1..)
        .zip(&standing.key_results)
        .filter(|(_, row)| row.counts())
        .filter_map(|(place, row)| {
            Some(ExplainedInput {
                name: format!("KR {number}.{place}"),
                value: language.percent(row.raw?),
                from: row.key_result.title.clone(),
            })
        });
    let below = standing.children.iter().filter_map(|(id, raw)| {
        let row = sheet.frame.workspace.get::<Objective>(*id)?;
        let name = match standing_alone(&sheet.frame, row) == *raw {
            true => language.pick("Below", "Darunter"),
            false => language.pick(
                "Below, without what counts already",
                "Darunter, ohne schon Gezähltes",
            ),
        };
        Some(ExplainedInput {
            name: name.to_owned(),
            value: language.percent((*raw)?),
            from: row.title(),
        })
    });
    known.chain(below).collect()
}

/// The percent that an objective has on its own card.
fn standing_alone(frame: &Frame, row: &Objective) -> Option<Decimal> {
    let cycle = frame.workspace.get::<Canvas>(row.canvas)?.cycle;
    let own = frame.of_cycle(cycle)?;
    ObjectiveStanding::of(&own, row).progress
}

fn lines(sheet: &Sheet, standing: &ObjectiveStanding, number: usize) -> Vec<ExplainedLine> {
    let language = sheet.frame.language;
    let expected = standing
        .expected
        .map(|share| language.percent(share))
        .unwrap_or_default();
    let by_weight = language.pick(
        "weighed like its progress.",
        "gewichtet wie der Fortschritt.",
    );
    let expected_text = match expected.as_str() {
        "" => String::new(),
        share => format!("{share}, {by_weight}"),
    };
    [
        line(
            ExplainedKind::Expected,
            language.pick("Expected", "Erwartet"),
            (expected, expected_text),
        ),
        Some(status_line(
            language,
            standing.status,
            status_text(sheet, standing, number),
        )),
        line(
            ExplainedKind::LeftOut,
            language.pick("Left out", "Ohne"),
            (String::new(), left_out(language, standing, number)),
        ),
        line(
            ExplainedKind::Weight,
            language.pick("Weight", "Gewicht"),
            weight(sheet, standing),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Which key result decides, and why it stands where it does.
fn status_text(sheet: &Sheet, standing: &ObjectiveStanding, number: usize) -> String {
    let language = sheet.frame.language;
    if sheet.frame.rule == ObjectiveStatusRule::OwnPace {
        return own_pace(language, standing);
    }
    let mut rows = (1..).zip(&standing.key_results);
    let decides = rows.find(|(_, row)| Some(row.key_result.id) == standing.decided_by);
    let Some((place, row)) = decides else {
        return language
            .pick(
                "None of its key results has been checked in.",
                "Für kein Schlüsselergebnis gibt es einen Check-in.",
            )
            .to_owned();
    };
    let reason = because::because(&sheet.frame, row);
    match language {
        Language::En => format!("KR {number}.{place} decides, as the worst that runs. {reason}"),
        Language::De => {
            format!("KR {number}.{place} entscheidet als schlechtestes laufendes. {reason}")
        }
    }
}

fn own_pace(language: Language, standing: &ObjectiveStanding) -> String {
    let behind = gap(standing.expected, standing.progress)
        .map(points)
        .unwrap_or_default();
    let number = language.number(behind.max(Decimal::ZERO), 0);
    match language {
        Language::En => format!("By its own pace, as set for this file: {number} points behind."),
        Language::De => {
            format!("Nach eigenem Tempo, wie in dieser Datei eingestellt: {number} Punkte zurück.")
        }
    }
}

fn left_out(language: Language, standing: &ObjectiveStanding, number: usize) -> String {
    let reason = |row: &super::Standing| {
        if row.is_stopped() {
            Some(language.pick("is stopped", "ist gestoppt"))
        } else if row.is_draft() {
            Some(language.pick("has no number", "hat keine Zahl"))
        } else if row.raw.is_none() {
            Some(language.pick("has no value yet", "hat noch keinen Wert"))
        } else {
            None
        }
    };
    let parts: Vec<String> = (1..)
        .zip(&standing.key_results)
        .filter_map(|(place, row)| Some(format!("KR {number}.{place} {}", reason(row)?)))
        .collect();
    match parts.is_empty() {
        true => String::new(),
        false => parts.join(", ") + ".",
    }
}

/// What it does on its canvas.
fn weight(sheet: &Sheet, standing: &ObjectiveStanding) -> (String, String) {
    let language = sheet.frame.language;
    if !standing.counts() {
        let text = language.pick("Stopped: counts in nothing.", "Gestoppt: zählt nirgends.");
        return (String::new(), text.to_owned());
    }
    if standing.progress.is_none() {
        let text = language.pick(
            "Unknown, so left out of the canvas’s mean.",
            "Unbekannt, daher nicht im Mittelwert des Canvas.",
        );
        return (String::new(), text.to_owned());
    }
    let shares = super::whole::shares(sheet);
    let count = shares.len();
    let whole = super::whole::progress_text(sheet);
    let unit = super::unit_of(sheet.frame.workspace, sheet.canvas);
    let mean = sum::mean(language, &shares);
    let text = match language {
        Language::En => format!("1 of {count} objectives of {unit}. {mean} = {whole}"),
        Language::De => format!("1 von {count} Zielen von {unit}. {mean} = {whole}"),
    };
    ("1".to_owned(), text)
}
