//! A title as its words, without the marks and labels that people put in front.

use crate::typed;

/// The words of a title, for looking them up: lower case, without punctuation, hyphened
/// words apart.
pub(super) struct Title {
    lower: String,
    /// Where each word begins and ends in `lower`.
    places: Vec<(usize, usize)>,
    /// The title carries a share, such as `80%`.
    pub(super) has_percent: bool,
    /// The last word is written small, as a German noun never is.
    pub(super) ends_small: bool,
}

impl Title {
    /// Reads a title.
    pub(super) fn of(text: &str) -> Self {
        let plain = unlabelled(text);
        let lower = plain.to_lowercase();
        let mut places = Vec::with_capacity(12);
        let mut start = None;
        for (at, letter) in lower.char_indices() {
            match (letter.is_alphanumeric() || "’'%#".contains(letter), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    places.push((from, at));
                    start = None;
                }
                _ => {}
            }
        }
        places.extend(start.map(|from| (from, lower.len())));
        let has_percent = lower.contains('%');
        let last = plain.split_whitespace().next_back().unwrap_or_default();
        let ends_small = last
            .chars()
            .find(|letter| letter.is_alphabetic())
            .is_some_and(char::is_lowercase);
        Self {
            lower,
            places,
            has_percent,
            ends_small,
        }
    }

    /// The `n`-th word from 0; empty past the end.
    pub(super) fn word(&self, n: usize) -> &str {
        let (from, to) = self.places.get(n).copied().unwrap_or_default();
        self.lower.get(from..to).unwrap_or_default()
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The last word; empty when there is none.
    pub(super) fn last(&self) -> &str {
        self.word(self.len().wrapping_sub(1))
    }

    /// Whether the words from the `at`-th on are these; one that ends in `*` stands for
    /// all words that begin so.
    pub(super) fn has_at(&self, at: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(n, wanted)| {
            let word = self.word(at + n);
            match wanted.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == wanted,
            }
        })
    }

    /// Whether these words occur anywhere.
    pub(super) fn has(&self, phrase: &str) -> bool {
        (0..self.len()).any(|at| self.has_at(at, phrase))
    }
}

/// The text without list marks, tags such as `[P0]` and a short label such as `KR:` in
/// front.
pub(super) fn unlabelled(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..4 {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '[');
        let tag = rest
            .strip_prefix('[')
            .and_then(|inner| inner.split_once(']'));
        rest = match (tag, label(rest)) {
            (Some((_, after)), _) if !after.starts_with('(') => after,
            (Some((inner, _)), _) => inner,
            (None, Some(after)) => after,
            (None, None) => return rest,
        };
    }
    rest
}

/// What follows a label of up to four words.
fn label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once(": ").or_else(|| text.split_once(":** "))?;
    let is_short =
        label.split_whitespace().count() <= 4 && !label.contains(|c: char| c.is_ascii_digit());
    (is_short && !rest.trim().is_empty()).then_some(rest)
}

/// Whether the text carries a number that a target could carry: not a year, a date, a
/// name such as `ISO 9001` or the number of a thing such as `tier 1`.
pub(super) fn has_number(text: &str) -> bool {
    let words: Vec<&str> = unlabelled(text).split_whitespace().collect();
    (0..words.len()).any(|at| {
        let before = at.checked_sub(1).map_or("", |at| words[at]);
        is_amount(
            words[at],
            before,
            words.get(at + 1).copied().unwrap_or_default(),
        )
    })
}

fn is_amount(word: &str, before: &str, after: &str) -> bool {
    let bare = word.trim_matches(|letter: char| "()[]{}\"'„“”’,.;:!?*_~<>≤≥=+±".contains(letter));
    let core = bare.trim_start_matches(['-', '−', '€', '$', '£']);
    if !core.starts_with(|letter: char| letter.is_ascii_digit()) || word.contains("](") {
        return false;
    }
    let digits_end = core
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(core.len());
    let (digits, ending) = core.split_at(digits_end);
    let is_share = matches!(ending, "%" | "‰" | "€" | "$" | "£") || core.len() != bare.len();
    let is_scaled = matches!(
        ending.to_lowercase().as_str(),
        "k" | "m" | "bn" | "x" | "fach" | "mio"
    );
    let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    is_share
        || is_scaled
        || (ending.is_empty()
            && !is_year
            && !names_a_thing(before)
            && !is_month(before)
            && !is_month(after))
}

fn names_a_thing(before: &str) -> bool {
    const NAMES: &[&str] = &[
        "phase",
        "level",
        "tier",
        "version",
        "chapter",
        "section",
        "part",
        "stage",
        "step",
        "no",
        "number",
        "iso",
        "din",
        "en",
        "rule",
        "article",
        "zone",
        "area",
        "route",
        "building",
        "line",
        "priority",
        "stufe",
        "ebene",
        "kapitel",
        "artikel",
        "teil",
        "nr",
        "nummer",
        "schritt",
        "linie",
        "gebäude",
        "halle",
        "priorität",
        "web",
        "industry",
        "industrie",
    ];
    let bare = before
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    NAMES.contains(&bare.as_str())
}

fn is_month(word: &str) -> bool {
    let bare = word
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    typed::MONTH_NAMES.contains(&bare.as_str())
}
