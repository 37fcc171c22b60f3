//! Counted things in words.

use crate::{Language, Slicing};

/// A thing to count: English one and many, German one and many.
#[derive(Clone, Copy)]
pub(super) struct Noun(
    pub &'static str,
    pub &'static str,
    pub &'static str,
    pub &'static str,
);

pub(super) const KEY_RESULT: Noun = Noun(
    "key result",
    "key results",
    "Schlüsselergebnis",
    "Schlüsselergebnisse",
);
pub(super) const TARGET: Noun = Noun("target", "targets", "Zielwert", "Zielwerte");
pub(super) const DAY: Noun = Noun("day", "days", "Tag", "Tage");
pub(super) const UNIT: Noun = Noun("unit", "units", "Einheit", "Einheiten");

/// `1 target`, `12 targets`.
pub(super) fn counted(number: usize, noun: Noun, language: Language) -> String {
    let Noun(one, many, eine, viele) = noun;
    let word = match number {
        1 => language.pick(one, eine),
        _ => language.pick(many, viele),
    };
    format!("{number} {word}")
}

/// `a, b and c`.
pub(super) fn listed(parts: &[String], language: Language) -> String {
    let and = language.pick(" and ", " und ");
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => first.join(", ") + and + last,
    }
}

/// A division as a word that starts a sentence.
pub(super) fn slicing(slicing: Option<Slicing>, language: Language) -> &'static str {
    match slicing {
        Some(Slicing::Halves) => language.pick("Halves", "Halbjahre"),
        Some(Slicing::Quarters) => language.pick("Quarters", "Quartale"),
        Some(Slicing::Months) => language.pick("Months", "Monate"),
        None => language.pick("The finer periods", "Die feineren Zeiträume"),
    }
}
