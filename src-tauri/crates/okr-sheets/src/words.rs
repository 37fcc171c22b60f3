//! The words of the workbook that are its own: signs of statuses, heads of columns.

use okr::{Language, Measure, Status, TargetMeaning};

/// Statuses from the worst to the best that is running; the first found decides an
/// objective.
pub(crate) const WORST_FIRST: [Status; 7] = [
    Status::Missed,
    Status::OffTrack,
    Status::AtRisk,
    Status::Stale,
    Status::OnTrack,
    Status::Met,
    Status::Exceeded,
];

/// A sign that every font with the WGL4 letters has; Arial and its kin do.
pub(crate) fn sign(status: Status) -> char {
    match status {
        Status::Exceeded => '↑',
        Status::Met => '√',
        Status::OnTrack => '●',
        Status::NotStarted => '○',
        Status::Stale => '◊',
        Status::AtRisk => '▲',
        Status::OffTrack => '♦',
        Status::Missed => '×',
    }
}

/// Sign and word: `▲ At risk`.
pub(crate) fn status_text(status: Status, language: Language) -> String {
    format!("{} {}", sign(status), status.word(language))
}

/// What a key result without a number says.
pub(crate) fn draft_text(language: Language) -> &'static str {
    language.pick("○ No number yet", "○ Noch keine Zahl")
}

/// All measures in the order they are offered.
pub(crate) const MEASURES: [Measure; 9] = [
    Measure::Metric,
    Measure::Under,
    Measure::AtMost,
    Measure::Over,
    Measure::AtLeast,
    Measure::Between,
    Measure::Milestones,
    Measure::Done,
    Measure::Baseline,
];

/// What targets mean, in the order offered.
pub(crate) const MEANINGS: [TargetMeaning; 3] = [
    TargetMeaning::Reach,
    TargetMeaning::Level,
    TargetMeaning::Hold,
];

/// Verbs to pick from; any other may be typed.
pub(crate) fn verbs(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "Achieve",
            "Become",
            "Build",
            "Cut",
            "Deliver",
            "Earn",
            "Enable",
            "Expand",
            "Grow",
            "Improve",
            "Increase",
            "Keep",
            "Launch",
            "Lower",
            "Raise",
            "Reduce",
            "Shorten",
            "Simplify",
            "Strengthen",
            "Win",
        ],
        Language::De => &[
            "Aufbauen",
            "Ausbauen",
            "Beschleunigen",
            "Einführen",
            "Erhöhen",
            "Erreichen",
            "Ermöglichen",
            "Festigen",
            "Gewinnen",
            "Halten",
            "Liefern",
            "Schaffen",
            "Senken",
            "Stärken",
            "Steigern",
            "Straffen",
            "Verbessern",
            "Vereinfachen",
            "Verkürzen",
            "Verringern",
        ],
    }
}

/// `Missed`, `Met`, `Exceeded`: the outcome of a plan.
pub(crate) fn outcome(outcome: okr::Outcome, language: Language) -> &'static str {
    match outcome {
        okr::Outcome::Missed => language.pick("If missed", "Wenn verfehlt"),
        okr::Outcome::Met => language.pick("If met", "Wenn erreicht"),
        okr::Outcome::Exceeded => language.pick("If exceeded", "Wenn übertroffen"),
    }
}
