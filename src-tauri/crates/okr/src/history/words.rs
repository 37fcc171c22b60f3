//! Which words of a text differ from another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Piece {
    /// The stretch.
    pub text: String,
    /// Whether the other text has it not.
    pub differs: bool,
}

/// Longest texts, in words, that are compared word by word; of longer ones only the
/// beginning and the end they share are told apart from the rest.
const MOST_WORDS: usize = 600;

/// Both texts in stretches, those that differ marked.
pub fn differing_words(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (old, new) = (split(before), split(after));
    let (mut of_old, mut of_new) = (vec![true; old.len()], vec![true; new.len()]);
    for (at, there) in shared(&old, &new) {
        of_old[at] = false;
        of_new[there] = false;
    }
    (pieces(&old, &of_old), pieces(&new, &of_new))
}

/// Words, blanks and marks, each by itself.
fn split(text: &str) -> Vec<&str> {
    let kind = |letter: char| match letter {
        letter if letter.is_whitespace() => 0,
        letter if letter.is_alphanumeric() => 1,
        _ => 2,
    };
    let mut out = vec![];
    let mut from = 0;
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let now = kind(letter);
        if last.is_some_and(|last| last != now || now == 2) {
            out.push(&text[from..at]);
            from = at;
        }
        last = Some(now);
    }
    if from < text.len() {
        out.push(&text[from..]);
    }
    out
}

/// Places of what both have, in order.
fn shared(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let same = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = same.take_while(|(a, b)| a == b).count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];
    let mut out: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let between = longest_shared(old_middle, new_middle);
    out.extend(between.map(|(at, there)| (start + at, start + there)));
    out.extend((1..=end).map(|back| (old.len() - back, new.len() - back)));
    out
}

fn longest_shared<'a>(
    old: &'a [&str],
    new: &'a [&str],
) -> impl Iterator<Item = (usize, usize)> + use<'a> {
    let (rows, columns) = if old.len().max(new.len()) > MOST_WORDS {
        (0, 0)
    } else {
        (old.len(), new.len())
    };
    // lengths[at][there]: the most that the texts from here on share.
    let mut lengths = vec![vec![0_u32; columns + 1]; rows + 1];
    for at in (0..rows).rev() {
        for there in (0..columns).rev() {
            lengths[at][there] = if old[at] == new[there] {
                lengths[at + 1][there + 1] + weight(old[at])
            } else {
                lengths[at + 1][there].max(lengths[at][there + 1])
            };
        }
    }
    let (mut at, mut there) = (0, 0);
    std::iter::from_fn(move || {
        while at < rows && there < columns {
            if old[at] == new[there]
                && lengths[at][there] == lengths[at + 1][there + 1] + weight(old[at])
            {
                (at, there) = (at + 1, there + 1);
                return Some((at - 1, there - 1));
            }
            if lengths[at + 1][there] >= lengths[at][there + 1] {
                at += 1;
            } else {
                there += 1;
            }
        }
        None
    })
}

/// A shared word says more than a shared blank.
fn weight(word: &str) -> u32 {
    let is_word = word.chars().any(char::is_alphanumeric);
    if is_word { 4 } else { 1 }
}

/// Neighbours of a kind as one stretch. A lone blank between two marked words is marked
/// with them, so that `one week` reads as one change.
fn pieces(words: &[&str], differs: &[bool]) -> Vec<Piece> {
    let mut differs = differs.to_vec();
    for at in 1..words.len().saturating_sub(1) {
        let blank = words[at].chars().all(char::is_whitespace);
        if blank && differs[at - 1] && differs[at + 1] {
            differs[at] = true;
        }
    }
    let mut out: Vec<Piece> = vec![];
    for (word, differs) in words.iter().zip(differs) {
        match out.last_mut() {
            Some(piece) if piece.differs == differs => piece.text.push_str(word),
            _ => out.push(Piece {
                text: (*word).to_owned(),
                differs,
            }),
        }
    }
    out
}
