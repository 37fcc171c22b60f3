//! All rules and word lists, for people to read.

use super::{HintRule, advice, reasons, sources, words_de, words_en};
use crate::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleWords {
    /// The rule.
    pub rule: HintRule,
    /// The gap it looks for.
    pub title: String,
    /// What would help.
    pub reason: String,
    /// Where it comes from, retold.
    pub source: String,
}

/// The words that a wording rule looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WordList {
    /// The rule that uses them.
    pub rule: HintRule,
    /// Words and phrases in alphabetical order.
    pub words: Vec<String>,
}

/// Every rule there is, the most pressing first.
pub fn hint_rules(language: Language) -> Vec<RuleWords> {
    let words = advice::ORDER.iter().map(|rule| {
        let (title, reason) = reasons::of(*rule, language);
        RuleWords {
            rule: *rule,
            title: title.to_owned(),
            reason: reason.to_owned(),
            source: sources::of(*rule, language).to_owned(),
        }
    });
    words.collect()
}

/// The lists that wording is checked against.
pub fn hint_words(language: Language) -> Vec<WordList> {
    let (work, stock, kpi) = match language {
        Language::En => (words_en::work(), words_en::STOCK, words_en::KPI),
        Language::De => (words_de::work(), words_de::STOCK, words_de::KPI),
    };
    vec![
        list(HintRule::WorkNotOutcome, work.into_iter()),
        list(HintRule::StockPhrase, stock.lines()),
        list(HintRule::LooksLikeKpi, kpi.lines()),
    ]
}

fn list(rule: HintRule, words: impl Iterator<Item = &'static str>) -> WordList {
    let mut words: Vec<String> = words
        .map(|word| word.trim().replace('*', "…"))
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    WordList { rule, words }
}
