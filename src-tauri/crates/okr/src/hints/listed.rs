//! All rules and word lists, for people to read.

use super::{HintRule, advice, reasons, sources, words_de, words_en};
use crate::{Language, Id, Waiver, Workspace};
use chrono::NaiveDate;
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

/// A hint that somebody decided to live with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WaivedHint {
    /// The waiver.
    pub id: Id,
    /// The gap.
    pub title: String,
    /// The name of what it is about.
    pub thing: String,
    /// Why it was waived.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

/// Everything that was waived, the latest first.
pub fn waived_hints(workspace: &Workspace, language: Language) -> Vec<WaivedHint> {
    let mut waivers: Vec<&Waiver> = workspace.all().collect();
    waivers.sort_by_key(|row| std::cmp::Reverse((row.on, row.id)));
    let words = waivers.into_iter().map(|row| WaivedHint {
        id: row.id,
        title: reasons::of(row.rule, language).0.to_owned(),
        thing: workspace.name_of(row.thing),
        reason: row.reason.clone(),
        by: row.by.clone(),
        on: row.on,
    });
    words.collect()
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
