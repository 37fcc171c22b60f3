//! Status: how far behind the pace is, and what came of it at the end.

use crate::{Language, Status, StatusLimits};
use rust_decimal::Decimal;

/// What a status is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Raw progress; none while unknown.
    pub raw: Option<Decimal>,
    /// Expected progress, 0 to 1; none when nothing can be expected yet.
    pub expected: Option<Decimal>,
    /// Whether the day of the first expected movement has come.
    pub first_movement_passed: bool,
    /// Whether the period it is measured against, or the cycle, is over.
    pub ended: bool,
}

/// The status by the rules, before staleness and before what the owner says.
pub fn status_of_pace(pace: Pace, limits: &StatusLimits) -> Status {
    let Some(raw) = pace.raw else {
        return Status::NotStarted;
    };
    if raw > Decimal::ONE.saturating_add(limits.exceeded) {
        return Status::Exceeded;
    }
    if raw >= Decimal::ONE {
        return Status::Met;
    }
    if pace.ended {
        return Status::Missed;
    }
    let Some(gap) = gap(pace.expected, pace.raw) else {
        return Status::OnTrack;
    };
    if gap <= limits.on_track {
        Status::OnTrack
    } else if gap <= limits.at_risk || !pace.first_movement_passed {
        Status::AtRisk
    } else {
        Status::OffTrack
    }
}

/// Expected less actual progress; positive when behind.
pub(super) fn gap(expected: Option<Decimal>, raw: Option<Decimal>) -> Option<Decimal> {
    expected?.checked_sub(raw?)
}

impl Status {
    /// The status as a word: `On track`, `Im Plan`.
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Exceeded => language.pick("Exceeded", "Übertroffen"),
            Self::Met => language.pick("Met", "Erreicht"),
            Self::OnTrack => language.pick("On track", "Im Plan"),
            Self::NotStarted => language.pick("Not started", "Nicht begonnen"),
            Self::Stale => language.pick("Stale", "Veraltet"),
            Self::AtRisk => language.pick("At risk", "Gefährdet"),
            Self::OffTrack => language.pick("Off track", "Nicht im Plan"),
            Self::Missed => language.pick("Missed", "Verfehlt"),
        }
    }

    /// The same inside a sentence, with a small first letter: `on track`, `im Plan`.
    pub(crate) fn word_inside(self, language: Language) -> String {
        let mut letters = self.word(language).chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters.clone()).collect()
    }
}
