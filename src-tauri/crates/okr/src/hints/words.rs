//! The word lists of a language, built once.

use super::{words_de, words_en};
use crate::Language;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What the wording rules look up. All words are in lower case.
pub(super) struct Words {
    /// Words that an objective cannot start with, because they are no verbs.
    pub(super) no_verbs: HashSet<&'static str>,
    /// Words that show that the word before them is no verb: `users are able`.
    pub(super) after_no_verb: HashSet<&'static str>,
    /// Endings of words that are no verbs; none in English, where any noun may be one.
    pub(super) noun_endings: &'static [&'static str],
    /// Verbs of activity at the start.
    pub(super) work: HashSet<&'static str>,
    /// Words that are verbs of activity or nouns, told apart by the word after them.
    pub(super) work_or_noun: HashSet<&'static str>,
    /// What follows a verb, not a noun: `a`, `the`, `all`.
    pub(super) after_verb: HashSet<&'static str>,
    /// Verbs of activity at the end (German).
    pub(super) work_at_end: HashSet<&'static str>,
    /// Endings of nouns that name work: `Portaleinführung`.
    pub(super) work_nouns: &'static [&'static str],
    /// What follows such a noun: `of`, `des`.
    pub(super) after_work_noun: HashSet<&'static str>,
    /// Stock phrases by their first two letters.
    pub(super) stock: HashMap<String, Vec<&'static str>>,
    /// Phrases of running figures by their first two letters.
    pub(super) kpi: HashMap<String, Vec<&'static str>>,
    /// Verbs of keeping at the start.
    pub(super) keep: HashSet<&'static str>,
}

/// The lists of a language.
pub(super) fn words(language: Language) -> &'static Words {
    static ENGLISH: LazyLock<Words> = LazyLock::new(words_en::words);
    static GERMAN: LazyLock<Words> = LazyLock::new(words_de::words);
    match language {
        Language::En => &ENGLISH,
        Language::De => &GERMAN,
    }
}

/// A list of words as a set.
pub(super) fn set(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// Phrases, one a line, by the first two letters of their first words.
pub(super) fn phrases(list: &'static str) -> HashMap<String, Vec<&'static str>> {
    let mut out: HashMap<String, Vec<&'static str>> = HashMap::new();
    for phrase in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.entry(beginning(phrase).to_owned())
            .or_default()
            .push(phrase);
    }
    out
}

/// The first two letters of a word, or all of a shorter one.
pub(super) fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}
