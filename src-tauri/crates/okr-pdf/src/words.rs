//! Text of the user on its way to a page: lines, direction, and nothing a page cannot hold.

use serde::{Serialize, Serializer, ser::SerializeStruct};

/// One text, ready for a template: a plain JSON string where one line of ordinary words
/// is enough, else a record of lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    lines: Vec<String>,
    rtl: bool,
    wide: bool,
}

impl Words {
    /// Takes a text as typed.
    pub fn new(text: &str) -> Self {
        let lines: Vec<String> = printable(text).lines().map(str::to_owned).collect();
        let rtl = starts_rtl(text);
        let wide = lines.iter().any(|line| has_wide_word(line));
        Self { lines, rtl, wide }
    }

    /// As one line.
    pub fn plain(&self) -> String {
        self.lines.join(" ")
    }

    /// Whether it begins at the right.
    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// Whether nothing is left to print.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.lines.len() < 2 && !self.rtl && !self.wide {
            return to.serialize_str(self.lines.first().map_or("", String::as_str));
        }
        let mut record = to.serialize_struct("Words", 3)?;
        record.serialize_field("lines", &self.lines)?;
        record.serialize_field("rtl", &self.rtl)?;
        record.serialize_field("wide", &self.wide)?;
        record.end()
    }
}

/// The text with one kind of line break and without what has no place on paper: control
/// characters, byte order marks and code points that are no characters. Empty lines at
/// both ends go; spaces stay.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push('\n');
            }
            '\t' => out.push(' '),
            _ if c.is_control() || is_no_character(c) => {}
            _ => out.push(c),
        }
    }
    out.trim_matches(|c: char| c.is_whitespace()).to_owned()
}

fn is_no_character(c: char) -> bool {
    let code = c as u32;
    code & 0xfffe == 0xfffe
        || (0xfdd0..=0xfdef).contains(&code)
        || (0xfff9..=0xfffc).contains(&code)
        || c == '\u{feff}'
}

/// Whether the first letter belongs to a script written from right to left.
fn starts_rtl(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| {
        matches!(c as u32,
            0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
    })
}

/// Whether the line holds a run that may be wider than a column and offers no break.
fn has_wide_word(line: &str) -> bool {
    const ROOM: usize = 9;
    let mut run = 0;
    line.chars().any(|c| {
        run = if c == ' ' || is_ideograph(c) {
            0
        } else {
            run + 1
        };
        run > ROOM
    })
}

/// Scripts whose lines break between any two characters.
fn is_ideograph(c: char) -> bool {
    matches!(c as u32, 0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_cross_as_a_plain_string() {
        let text = serde_json::to_string(&Words::new("Weak fit")).expect("serialises");
        assert_eq!(text, "\"Weak fit\"", "a record is for what needs one");
    }

    #[test]
    fn lines_direction_and_width_are_told() {
        let words = Words::new("one\r\ntwo\u{feff}\n\u{0}three");
        assert_eq!(
            words.lines,
            ["one", "two", "three"],
            "breaks kept, marks gone"
        );
        assert!(
            Words::new("١٢ عربي").rtl,
            "the first letter decides, not the digit"
        );
        assert!(
            !Words::new("PMO עברית").rtl,
            "Latin first runs left to right"
        );
        assert!(
            Words::new("Ressourcenverfügbarkeit").wide,
            "may not fit a column"
        );
        assert!(
            !Words::new("資源が使えない日数を減らすことを目指す").wide,
            "breaks anywhere"
        );
    }
}
