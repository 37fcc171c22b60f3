//! Small things to do with typed text.

/// The text without invisible marks, with one kind of space and one kind of minus sign.
/// Line breaks and tabs, as pasted from a spreadsheet, set targets apart.
pub(super) fn cleaned(typed: &str) -> String {
    let mut out = String::with_capacity(typed.len());
    for letter in typed.trim().chars() {
        match letter {
            '\n' | '\t' => out.push(';'),
            unseen if is_unseen(unseen) => {}
            '−' | '\u{2010}' | '\u{2011}' => out.push('-'),
            space if space.is_whitespace() || space.is_control() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            letter => out.push(letter),
        }
    }
    out.trim().to_owned()
}

/// Whether a text shows nothing at all.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || letter.is_control() || is_unseen(letter))
}

/// Marks that take no room.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// The rest of `text` after `word` (lower case, spaces as written), when it starts with
/// that word as a whole, whatever the case of its letters.
pub(super) fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in word.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq([expected]) {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(char::is_alphabetic)).then(|| rest.trim_start())
}

/// What stands before and after the first ` word ` in the text.
pub(super) fn around_word<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices(' ').find_map(|(at, _)| {
        let after = after_word(text.get(at + 1..)?, word)?;
        Some((text.get(..at)?.trim_end(), after))
    })
}

/// What stands before ` word`, when the text ends with it.
pub(super) fn before_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    match around_word(text, word)? {
        (before, "") => Some(before),
        _ => None,
    }
}
