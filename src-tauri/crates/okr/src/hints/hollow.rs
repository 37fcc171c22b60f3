//! Plans that change the sum and not the cause: more money, a lower target, a later date.

use super::title::Title;

const MORE: &[&str] = &[
    "raise",
    "increase",
    "more",
    "extra",
    "add",
    "additional",
    "double",
    "top",
    "extend",
    "bigger",
    "higher",
    "erhöhe",
    "erhöhen",
    "aufstocken",
    "mehr",
    "zusätzlich*",
    "verdoppeln",
    "größeres",
    "anheben",
];
const MONEY: &[&str] = &[
    "budget*",
    "money",
    "funds",
    "funding",
    "spend*",
    "geld",
    "mittel",
    "werbebudget*",
];
const LESS: &[&str] = &[
    "lower",
    "reduce",
    "cut",
    "adjust",
    "relax",
    "drop",
    "soften",
    "revise",
    "correct",
    "senke",
    "senken",
    "reduzier*",
    "anpassen",
    "verringer*",
    "korrigier*",
    "absenken",
    "runtersetzen",
];
const AIM: &[&str] = &[
    "target*",
    "goal*",
    "ambition*",
    "aim",
    "objective*",
    "expectation*",
    "ziel*",
    "anspruch",
    "erwartung*",
    "vorgabe*",
    "messlatte",
];
const LATER: &[&str] = &[
    "postpone*",
    "delay*",
    "defer*",
    "reschedule*",
    "verschieb*",
    "vertag*",
    "aufschieb*",
    "verschoben",
];
const LATER_PHRASES: &[&str] = &[
    "more time",
    "mehr zeit",
    "extend the deadline",
    "move the deadline",
    "move the date",
    "push the date",
    "shift the date",
    "later date",
    "next quarter",
    "next half",
    "next year",
    "frist verlängern",
    "termin verlängern",
    "späteres datum",
    "späterer termin",
    "nächstes quartal",
    "nächstes halbjahr",
    "nächstes jahr",
];

/// Whether a plan's text does nothing else. A plan with one real step in it is none.
pub(super) fn is_hollow(text: &str) -> bool {
    let mut clauses = text
        .split(['.', ';', ',', '\n'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" und "))
        .filter(|part| part.contains(char::is_alphabetic))
        .peekable();
    clauses.peek().is_some() && clauses.all(|clause| only_moves_the_goalposts(&Title::of(clause)))
}

fn only_moves_the_goalposts(clause: &Title) -> bool {
    let has = |list: &[&str]| list.iter().any(|word| clause.has(word));
    (has(MORE) && has(MONEY)) || (has(LESS) && has(AIM)) || has(LATER) || has(LATER_PHRASES)
}
