//! The words of measures, in both languages, in lower case.

use super::said::Asks;
use super::text::after_word;
use crate::Measure;

/// The measure that a text names without any number.
pub(super) fn whole(text: &str) -> Option<Measure> {
    const WHOLE: &[(Measure, &[&str])] = &[
        (
            Measure::Done,
            &[
                "done",
                "yes",
                "ja",
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

/// Words that only lead to a number.
pub(super) const LEADS: &[&str] = &[
    "a score of",
    "score of",
    "a rate of",
    "rate of",
    "a total of",
    "total of",
    "increase to",
    "increase it to",
    "raise to",
    "rise to",
    "grow to",
    "decrease to",
    "reduce to",
    "lower to",
    "cut to",
    "get to",
    "reach",
    "achieve",
    "to",
    "erhöhen auf",
    "steigern auf",
    "senken auf",
    "verringern auf",
    "erreichen",
    "insgesamt",
    "auf",
];

/// Words before a step from the baseline, and whether it goes down.
pub(super) const STEPS: &[(&str, bool)] = &[
    ("increase by", false),
    ("raise by", false),
    ("grow by", false),
    ("improve by", false),
    ("up by", false),
    ("erhöhen um", false),
    ("steigern um", false),
    ("decrease by", true),
    ("reduce by", true),
    ("lower by", true),
    ("cut by", true),
    ("down by", true),
    ("senken um", true),
    ("verringern um", true),
];

/// Words for nothing at all, where a number stands.
pub(super) const ZERO: &[&str] = &["zero", "null"];

/// Words that open a phrase of time, and what must follow them.
pub(super) const WHEN: &[(&str, Asks)] = &[
    ("by", Asks::Span),
    ("until", Asks::Span),
    ("till", Asks::Span),
    ("before", Asks::Span),
    ("this", Asks::Span),
    ("next", Asks::Span),
    ("for", Asks::Span),
    ("at", Asks::Span),
    ("during", Asks::Span),
    ("bis", Asks::Span),
    ("zum", Asks::Span),
    ("dieses", Asks::Span),
    ("within", Asks::Length),
    ("innerhalb", Asks::Length),
    ("binnen", Asks::Length),
    ("in", Asks::Certain),
    ("im", Asks::Certain),
];

/// Words between one target and the next.
pub(super) const JOINING: &[&str] = &["and", "und", "then", "dann"];

/// Openings of a length of time.
pub(super) const WITHIN: &[&str] = &["within", "innerhalb", "binnen"];

/// What stands for one before the span of a length of time.
pub(super) const ONE: &[&str] = &["a", "an", "one", "eines", "einem"];

/// Small words inside a phrase of time.
pub(super) const FILLERS: &[&str] = &[
    "the", "this", "next", "of", "end", "in", "a", "an", "one", "zum", "zur", "ende", "des", "der",
    "dem", "den", "das", "diesem", "dieses", "diesen", "von", "eines", "einem",
];

/// Spans of time. Days and weeks are left out: what is done within them is a measure.
pub(super) const SPANS: &[&str] = &[
    "year",
    "years",
    "half",
    "halves",
    "semester",
    "quarter",
    "quarters",
    "month",
    "months",
    "cycle",
    "period",
    "jahr",
    "jahre",
    "jahren",
    "jahres",
    "halbjahr",
    "halbjahres",
    "quartal",
    "quartals",
    "monat",
    "monats",
    "monate",
    "monaten",
    "zyklus",
    "jahresende",
    "quartalsende",
    "monatsende",
];

/// Which one of several.
pub(super) const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "last", "1st", "2nd", "3rd", "4th", "ersten", "zweiten",
    "dritten", "vierten", "letzten", "erstes", "zweites", "drittes", "viertes",
];

/// Months by their whole or usual short names.
pub(crate) const MONTH_NAMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "januar",
    "jänner",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "okt",
    "dez",
];

/// Numbers in words, for lengths of time.
pub(super) const COUNTS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
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
