//! Looks for phrases of a word list in a title.

use super::title::Title;
use super::words::beginning;
use std::collections::HashMap;

/// Phrases by the first two letters of their first words.
type List = HashMap<String, Vec<&'static str>>;

/// The first phrase of the list that the title holds, without its star.
pub(super) fn first_in(title: &Title, list: &List) -> Option<&'static str> {
    first_within(title, title.len(), list)
}

/// The same, where the phrase begins among the first `words` words.
pub(super) fn first_within(title: &Title, words: usize, list: &List) -> Option<&'static str> {
    (0..title.len().min(words)).find_map(|at| {
        let near = list.get(beginning(title.word(at)))?;
        near.iter()
            .find(|phrase| title.has_at(at, phrase))
            .map(|phrase| phrase.trim_end_matches('*'))
    })
}
