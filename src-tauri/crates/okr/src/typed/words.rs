//! The words of measures, in both languages, in lower case.

use super::text::after_word;
use crate::Measure;

/// The measure that a text names without any number.
pub(super) fn whole(text: &str) -> Option<Measure> {
    const WHOLE: &[(Measure, &[&str])] = &[
        (
            Measure::Done,
            &[
                "done",
                "yes/no",
                "yes / no",
                "yes or no",
                "done or not",
                "done/not done",
                "ja/nein",
                "ja / nein",
                "ja oder nein",
                "erledigt",
                "fertig",
                "getan",
            ],
        ),
        (
            Measure::Milestones,
            &[
                "milestones",
                "milestone",
                "checklist",
                "meilensteine",
                "meilenstein",
                "checkliste",
            ],
        ),
        (
            Measure::Baseline,
            &[
                "baseline",
                "baseline first",
                "measure first",
                "measure it first",
                "ausgangswert",
                "ausgangswert messen",
                "erst messen",
                "zuerst messen",
            ],
        ),
    ];
    let is_whole = |words: &[&str]| words.iter().any(|word| after_word(text, word) == Some(""));
    WHOLE
        .iter()
        .find(|(_, words)| is_whole(words))
        .map(|(measure, _)| *measure)
}

/// Signs of comparison, longer ones first.
pub(super) const SIGNS: &[(&str, Measure)] = &[
    ("<=", Measure::AtMost),
    ("=<", Measure::AtMost),
    (">=", Measure::AtLeast),
    ("=>", Measure::AtLeast),
    ("≤", Measure::AtMost),
    ("⩽", Measure::AtMost),
    ("≥", Measure::AtLeast),
    ("⩾", Measure::AtLeast),
    ("<", Measure::Under),
    (">", Measure::Over),
];

/// Words of comparison before a limit, longer ones first.
pub(super) const BEFORE: &[(&str, Measure)] = &[
    ("no more than", Measure::AtMost),
    ("not more than", Measure::AtMost),
    ("nicht mehr als", Measure::AtMost),
    ("no less than", Measure::AtLeast),
    ("not less than", Measure::AtLeast),
    ("no fewer than", Measure::AtLeast),
    ("not under", Measure::AtLeast),
    ("not over", Measure::AtMost),
    ("nicht weniger als", Measure::AtLeast),
    ("nicht unter", Measure::AtLeast),
    ("nicht über", Measure::AtMost),
    ("less than", Measure::Under),
    ("fewer than", Measure::Under),
    ("weniger als", Measure::Under),
    ("kleiner als", Measure::Under),
    ("more than", Measure::Over),
    ("mehr als", Measure::Over),
    ("größer als", Measure::Over),
    ("at most", Measure::AtMost),
    ("up to", Measure::AtMost),
    ("bis zu", Measure::AtMost),
    ("höchstens", Measure::AtMost),
    ("maximal", Measure::AtMost),
    ("maximum", Measure::AtMost),
    ("max.", Measure::AtMost),
    ("max", Measure::AtMost),
    ("at least", Measure::AtLeast),
    ("mindestens", Measure::AtLeast),
    ("wenigstens", Measure::AtLeast),
    ("minimum", Measure::AtLeast),
    ("min.", Measure::AtLeast),
    ("min", Measure::AtLeast),
    ("ab", Measure::AtLeast),
    ("under", Measure::Under),
    ("below", Measure::Under),
    ("unter", Measure::Under),
    ("over", Measure::Over),
    ("above", Measure::Over),
    ("über", Measure::Over),
];

/// Words of comparison after a limit.
pub(super) const AFTER: &[(&str, Measure)] = &[
    ("or less", Measure::AtMost),
    ("or fewer", Measure::AtMost),
    ("oder weniger", Measure::AtMost),
    ("or more", Measure::AtLeast),
    ("oder mehr", Measure::AtLeast),
];

/// Words before an average; the unit tells the rest.
pub(super) const AVERAGE: &[&str] = &[
    "an average of",
    "average of",
    "on average",
    "average",
    "avg.",
    "avg",
    "durchschnittlich",
    "im durchschnitt",
    "im schnitt",
    "im mittel",
    "ø",
    "⌀",
];

/// Arrows between a baseline and its targets, longer ones first.
pub(super) const ARROWS: &[&str] = &["-->", "==>", "->", "=>", "–>", "→", "➔", "➜", "⇒", "⟶"];

/// Words that raise a number by a power of ten, and whether they do so in English and
/// in German.
pub(super) const SCALES: &[(&str, Option<u32>, Option<u32>)] = &[
    ("thousand", Some(3), Some(3)),
    ("tausend", Some(3), Some(3)),
    ("tsd", Some(3), Some(3)),
    ("million", Some(6), Some(6)),
    ("millions", Some(6), Some(6)),
    ("millionen", Some(6), Some(6)),
    ("mio", Some(6), Some(6)),
    ("mn", Some(6), Some(6)),
    ("bn", Some(9), Some(9)),
    ("billion", Some(9), Some(12)),
    ("billions", Some(9), None),
    ("billionen", None, Some(12)),
    ("milliarde", Some(9), Some(9)),
    ("milliarden", Some(9), Some(9)),
    ("mrd", Some(9), Some(9)),
];

/// Letters that do the same right behind a number; with a space, `10 m` are metres.
pub(super) const SCALE_LETTERS: &[(&str, u32)] = &[("k", 3), ("m", 6), ("bn", 9)];

/// Words for `/`: `12 per hour`.
pub(super) const PER: &[&str] = &["per", "pro", "je"];

/// Words for `%`.
pub(super) const PERCENT: &[&str] = &["percent", "per cent", "prozent", "v. h."];

/// Currencies that stand before a number without being a sign.
pub(super) const CURRENCY_CODES: &[&str] = &[
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "SEK", "NOK", "DKK", "PLN", "CZK", "AUD", "CAD",
    "NZD", "INR", "BRL", "ZAR",
];

/// Whether this is the sign of a currency.
pub(super) fn is_currency(letter: char) -> bool {
    matches!(letter, '$' | '£' | '¥' | '¢' | '\u{20a0}'..='\u{20cf}')
}
