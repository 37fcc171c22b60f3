//! Tells work from outcome, and verbs from everything else, by the words of a title.

use super::title::Title;
use super::words::Words;

/// Whether a key result's title says what will be done instead of what will come of it.
/// A share (`with 80% of the executives`) makes an outcome of it.
pub(super) fn is_work(title: &Title, words: &Words) -> bool {
    if title.has_percent || title.len() == 0 {
        return false;
    }
    let (first, second) = (title.word(0), title.word(1));
    let follows_verb =
        words.after_verb.contains(second) || second.starts_with(|c: char| c.is_ascii_digit());
    let names_work = words.after_work_noun.contains(second)
        && words
            .work_nouns
            .iter()
            .any(|ending| first.ends_with(ending));
    words.work.contains(first)
        || (words.work_or_noun.contains(first) && follows_verb)
        || (title.len() > 1 && words.work_at_end.contains(title.last()))
        || names_work
}

/// Whether an objective starts with something that is known to be no verb. Every word
/// that could be one is taken for one; adverbs in front are passed over, and a German
/// infinitive may stand at the end.
pub(super) fn starts_without_verb(title: &Title, words: &Words) -> bool {
    let first = (0..title.len())
        .find(|at| !is_adverb(title.word(*at)) && title.word(*at) != "to")
        .unwrap_or_default();
    let word = title.word(first);
    if word.is_empty() || word.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    if !words.noun_endings.is_empty()
        && title.len() > first + 1
        && title.ends_small
        && is_infinitive(title.last())
    {
        return false;
    }
    words.no_verbs.contains(word)
        || words
            .noun_endings
            .iter()
            .any(|ending| word.ends_with(ending) && word.len() > ending.len() + 2)
        || words.after_no_verb.contains(title.word(first + 1))
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "apply" | "supply" | "reply" | "comply" | "multiply" | "rely" | "simply" | "imply"
        )
}

fn is_infinitive(word: &str) -> bool {
    word.len() > 4
        && ["en", "ern", "eln"]
            .iter()
            .any(|ending| word.ends_with(ending))
}
