//! The words of cards in English and German.

use okr::Language;
use serde::Serialize;

/// The words of cards in one language.
#[derive(Debug, Serialize)]
pub(crate) struct CardLabels {
    pub(super) card: &'static str,
    pub(super) card_unit: &'static str,
    pub(super) card_person: &'static str,
    pub(super) cards: &'static str,
    pub(super) objectives: &'static str,
    pub(super) key_results: &'static str,
    pub(super) work: &'static str,
    pub(super) fed_by: &'static str,
    pub(super) points: &'static str,
    pub(super) no_parent: &'static str,
    pub(super) nothing: &'static str,
    pub(super) expected: &'static str,
    pub(super) confidence: &'static str,
    pub(super) page_of: &'static str,
}

const EN: CardLabels = CardLabels {
    card: "OKR card",
    card_unit: "OKR card, unit",
    card_person: "OKR card, person",
    cards: "OKR cards",
    objectives: "Objectives",
    key_results: "Key results",
    work: "Work",
    fed_by: "Fed by",
    points: "Open points",
    no_parent: "No parent yet",
    nothing: "Owns nothing in this cycle yet.",
    expected: "expected",
    confidence: "Confidence",
    page_of: "{page} of {pages}",
};

const DE: CardLabels = CardLabels {
    card: "OKR-Karte",
    card_unit: "OKR-Karte, Einheit",
    card_person: "OKR-Karte, Person",
    cards: "OKR-Karten",
    objectives: "Ziele",
    key_results: "Schlüsselergebnisse",
    work: "Arbeit",
    fed_by: "Trägt dazu bei",
    points: "Offene Punkte",
    no_parent: "Dient noch keinem Ziel",
    nothing: "In diesem Zyklus noch für nichts verantwortlich.",
    expected: "erwartet",
    confidence: "Zuversicht",
    page_of: "{page} von {pages}",
};

/// The words in this language.
pub(super) fn labels(language: Language) -> &'static CardLabels {
    match language {
        Language::En => &EN,
        Language::De => &DE,
    }
}
