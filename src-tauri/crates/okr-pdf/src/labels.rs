//! The pages' own words, in the two languages a report can have. Everything else that is
//! printed comes finished with the report.

use okr::{Language, Status};
use serde::Serialize;

/// All words of the templates in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Labels {
    pub canvas: &'static str,
    pub booklet: &'static str,
    pub organisation: &'static str,
    pub cycle: &'static str,
    pub periods: &'static str,
    pub owner: &'static str,
    pub sponsor: &'static str,
    pub values: &'static str,
    pub objective: &'static str,
    pub key_result: &'static str,
    pub baseline: &'static str,
    pub now: &'static str,
    pub impact: &'static str,
    pub missed: &'static str,
    pub met: &'static str,
    pub exceeded: &'static str,
    pub to_be_agreed: &'static str,
    pub continued: &'static str,
    pub confidence: &'static str,
    pub nothing_yet: &'static str,
    pub legend_progress: &'static str,
    pub legend_behind: &'static str,
    pub legend_likely: &'static str,
    pub page_of: &'static str,
    pub page: &'static str,
    pub unit: &'static str,
    pub strategic_objective: &'static str,
    pub objectives: &'static str,
    pub key_results: &'static str,
    pub progress: &'static str,
    pub explanations: &'static str,
}

const EN: Labels = Labels {
    canvas: "OKR canvas",
    booklet: "OKR canvases",
    organisation: "Organisation",
    cycle: "Cycle",
    periods: "Periods",
    owner: "Owner",
    sponsor: "Sponsor",
    values: "Values",
    objective: "Objective",
    key_result: "Key result and work",
    baseline: "Baseline",
    now: "Now",
    impact: "Anticipated impact",
    missed: "If missed",
    met: "If met",
    exceeded: "If exceeded",
    to_be_agreed: "To be agreed",
    continued: "continued",
    confidence: "Confidence",
    nothing_yet: "Nothing is written on this canvas yet.",
    legend_progress: "Progress to period target",
    legend_behind: "Behind pace",
    legend_likely: "Likely outcome",
    page_of: "{page} of {pages}",
    page: "Page",
    unit: "Unit",
    strategic_objective: "Strategic objective",
    objectives: "Objectives",
    key_results: "Key results",
    progress: "Progress",
    explanations: "How the numbers came about",
};

const DE: Labels = Labels {
    canvas: "OKR-Canvas",
    booklet: "OKR-Canvases",
    organisation: "Organisation",
    cycle: "Zyklus",
    periods: "Zeiträume",
    owner: "Verantwortlich",
    sponsor: "Sponsor",
    values: "Werte",
    objective: "Ziel",
    key_result: "Schlüsselergebnis und Arbeit",
    baseline: "Ausgang",
    now: "Stand",
    impact: "Erwartete Wirkung",
    missed: "Wenn verfehlt",
    met: "Wenn erreicht",
    exceeded: "Wenn übertroffen",
    to_be_agreed: "Noch offen",
    continued: "Fortsetzung",
    confidence: "Zuversicht",
    nothing_yet: "Auf diesem Canvas steht noch nichts.",
    legend_progress: "Fortschritt zum Zielwert",
    legend_behind: "Rückstand",
    legend_likely: "Wahrscheinliches Ergebnis",
    page_of: "{page} von {pages}",
    page: "Seite",
    unit: "Einheit",
    strategic_objective: "Strategisches Ziel",
    objectives: "Ziele",
    key_results: "Schlüsselergebnisse",
    progress: "Fortschritt",
    explanations: "Wie die Zahlen entstanden",
};

/// The words of a language.
pub(crate) fn labels(language: Language) -> &'static Labels {
    match language {
        Language::En => &EN,
        Language::De => &DE,
    }
}

/// A status as a word, for the legend.
pub(crate) fn status_word(language: Language, status: Status) -> &'static str {
    let (english, german) = match status {
        Status::Exceeded => ("Exceeded", "Übertroffen"),
        Status::Met => ("Met", "Erreicht"),
        Status::OnTrack => ("On track", "Im Plan"),
        Status::NotStarted => ("Not started", "Nicht begonnen"),
        Status::Stale => ("Stale", "Veraltet"),
        Status::AtRisk => ("At risk", "Gefährdet"),
        Status::OffTrack => ("Off track", "Nicht im Plan"),
        Status::Missed => ("Missed", "Verfehlt"),
    };
    language.pick(english, german)
}
