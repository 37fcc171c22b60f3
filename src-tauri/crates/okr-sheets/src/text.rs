//! Making any text fit where Excel wants it: cells, sheet names, headers, formulas.
//!
//! Texts in cells stay as they were written; only what Excel cannot hold is cut, and the
//! cell says so. Elsewhere (names, captions) a text is tidied.

use std::collections::HashSet;

/// Most UTF-16 units one cell holds.
pub(crate) const CELL_LIMIT: usize = 32_767;
/// Most UTF-16 units of a sheet's name.
const NAME_LIMIT: usize = 31;
/// Characters no sheet may have in its name.
const FORBIDDEN_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The text as a cell holds it, and whether it had to be cut. A cut text ends in `…`.
pub(crate) fn cell_text(text: &str) -> (&str, bool) {
    match cut(text, CELL_LIMIT) {
        Some(short) => (short, true),
        None => (text, false),
    }
}

/// The beginning of `text` that leaves room for one more unit; none when it fits whole.
fn cut(text: &str, limit: usize) -> Option<&str> {
    if text.len() <= limit {
        return None;
    }
    let mut units = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units < limit {
            end = at + letter.len_utf8();
        }
        if units > limit {
            return Some(&text[..end]);
        }
    }
    None
}

/// One line without control characters, of at most `limit` UTF-16 units: for captions,
/// properties and messages.
pub(crate) fn caption(text: &str, limit: usize) -> String {
    let line: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() || is_no_character(letter) {
                ' '
            } else {
                letter
            }
        })
        .collect();
    match cut(&line, limit) {
        Some(short) => format!("{short}…"),
        None => line,
    }
}

/// Whether a formula may have this text as its stored result. The writer types results by
/// their look, so that a title such as `12` or `nan` would turn into a number, and it
/// escapes less in results than in cells.
pub(crate) fn fits_as_result(text: &str) -> bool {
    let looks_typed = text.trim().parse::<f64>().is_ok()
        || text.starts_with('#')
        || text.eq_ignore_ascii_case("true")
        || text.eq_ignore_ascii_case("false");
    let needs_care = text.contains("_x")
        || text.trim().len() != text.len()
        || text
            .chars()
            .any(|letter| letter.is_control() || is_no_character(letter));
    !text.is_empty() && !looks_typed && !needs_care && text.len() <= CELL_LIMIT
}

fn is_no_character(letter: char) -> bool {
    matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// Hands out sheet names: legal, short enough, each once whatever its letters' case.
#[derive(Default)]
pub(crate) struct SheetNames {
    taken: HashSet<String>,
}

impl SheetNames {
    /// A legal name like `wish` that was not handed out before.
    pub(crate) fn take(&mut self, wish: &str) -> String {
        let base = legal(wish);
        let mut name = shortened(&base, NAME_LIMIT);
        let mut number = 2;
        while !self.taken.insert(folded(&name)) {
            let tail = format!(" ({number})");
            name = shortened(&base, NAME_LIMIT - tail.len()) + &tail;
            number += 1;
        }
        name
    }
}

/// Excel compares names without regard to case; lowering after raising also joins letters
/// such as `ß` and `ſ` with their kin.
fn folded(name: &str) -> String {
    name.to_uppercase().to_lowercase()
}

fn legal(wish: &str) -> String {
    let clean: String = wish
        .chars()
        .map(|letter| {
            let bad = letter.is_control()
                || is_no_character(letter)
                || FORBIDDEN_IN_NAMES.contains(&letter);
            if bad { ' ' } else { letter }
        })
        .collect();
    let name = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(['\'', ' ']);
    // Excel keeps the name "History" to itself.
    match name.to_lowercase().as_str() {
        "" => "Canvas".to_owned(),
        "history" => format!("{name} 1"),
        _ => name.to_owned(),
    }
}

fn shortened(name: &str, limit: usize) -> String {
    let mut units = 0;
    let short: String = name
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= limit
        })
        .collect();
    short.trim_end_matches([' ', '\'']).to_owned()
}

/// A sheet's name as formulas write it: `'Key results'!`.
pub(crate) fn sheet_prefix(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_that_just_fits_is_not_cut() {
        let text = "x".repeat(CELL_LIMIT);
        assert_eq!(
            cell_text(&text),
            (text.as_str(), false),
            "the limit itself is legal"
        );
    }

    #[test]
    fn a_longer_text_is_cut_between_characters_and_leaves_room_for_the_sign() {
        let text = "🎯".repeat(20_000);
        let (short, was_cut) = cell_text(&text);
        assert!(was_cut, "40,000 units do not fit");
        assert!(
            short.encode_utf16().count() < CELL_LIMIT,
            "one unit is left for the sign"
        );
        assert!(text.starts_with(short), "it is the beginning of the text");
    }

    proptest! {
        #[test]
        fn sheet_names_are_legal_and_differ(wishes in prop::collection::vec(".{0,40}", 1..20)) {
            let mut names = SheetNames::default();
            let mut seen = HashSet::new();
            for wish in &wishes {
                let name = names.take(wish);
                prop_assert!(rust_xlsxwriter::utility::check_sheet_name(&name).is_ok(), "{name:?}");
                prop_assert!(seen.insert(name.to_lowercase()), "{name:?} twice");
            }
        }
    }

    #[test]
    fn the_same_wish_gets_a_number() {
        let mut names = SheetNames::default();
        assert_eq!(names.take("Finance"), "Finance");
        assert_eq!(
            names.take("FINANCE"),
            "FINANCE (2)",
            "case does not tell sheets apart"
        );
        assert_eq!(
            names.take("[a]:b*"),
            "a b",
            "signs Excel forbids become spaces"
        );
    }
}
