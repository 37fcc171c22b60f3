//! Every sentence is there in both languages, and each thing has one German word.

use okr::{Language, Refusal};
use std::fs;
use std::path::{Path, PathBuf};

/// Texts that read the same in both languages.
const SAME: [&str; 33] = [
    "Plan",
    "Verb",
    "Status",
    "Name",
    "PDF",
    "Sponsor",
    "Team",
    "Check-ins",
    "Check-in",
    "Text",
    "Person",
    "Start",
    "Budget",
    "Horizon",
    "Titel",
    "Code",
    "Position",
    "KR",
    "Version",
    "min",
    "max",
    "Organisation",
    "Details",
    "Export",
    "Import",
    "Excel",
    "CSV",
    "JSON",
    "Phase",
    "H",
    "Q",
    "Canvas",
    "KPI",
];

/// Words that another one took the place of; see the glossary in `ui/src/text/de.ts`.
const FORSAKEN: [&str; 9] = [
    "Key Result",
    "Key-Result",
    "Objective",
    "Periode",
    "Messung",
    "korrigieren",
    "Initiative",
    "Zuständigkeit",
    "Intervall",
];

fn sources() -> Vec<PathBuf> {
    let root = Path::new(".").join("../src-tauri");
    let mut folders = vec![root.join("crates"), root.join("src")];
    let mut found = vec![];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)
            .expect("a folder of the sources")
            .flatten()
        {
            let path = entry.path();
            let name = entry.file_name();
            if path.is_dir()
                && !["tests", "benches", "target", "example"]
                    .iter()
                    .any(|not| name == *not)
            {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found
}

/// The string literals at the start of `text`, as far as only commas stand between them.
fn literals(text: &str) -> Vec<String> {
    let mut rest = text.trim_start();
    let mut out = vec![];
    while let Some(open) = rest.strip_prefix('"') {
        let mut literal = String::new();
        let mut letters = open.char_indices();
        let end = loop {
            match letters.next() {
                Some((_, '\\')) => {
                    letters.next();
                }
                Some((at, '"')) => break at,
                Some((_, letter)) => literal.push(letter),
                None => return out,
            }
        };
        out.push(literal);
        rest = open[end + 1..]
            .trim_start()
            .trim_start_matches(',')
            .trim_start();
    }
    out
}

/// Every English text of the core beside its German one.
fn pairs() -> Vec<(String, String, String)> {
    let mut out = vec![];
    for path in sources() {
        let source = fs::read_to_string(&path).expect("a source file");
        for door in ["pick(", "text("] {
            for (at, _) in source.match_indices(door) {
                if let [english, german] = &literals(&source[at + door.len()..])[..] {
                    out.push((path.display().to_string(), english.clone(), german.clone()));
                }
            }
        }
    }
    out
}

#[test]
fn every_text_of_the_core_has_a_german_one_of_its_own() {
    let pairs = pairs();
    assert!(
        pairs.len() > 300,
        "the search finds the texts: {}",
        pairs.len()
    );
    let alike: Vec<_> = pairs
        .iter()
        .filter(|(_, english, german)| english == german || german.trim().is_empty())
        .filter(|(_, english, _)| english.chars().any(char::is_alphabetic))
        .filter(|(_, english, _)| !SAME.contains(&english.as_str()))
        .collect();
    assert!(
        alike.is_empty(),
        "English in the place of German: {alike:#?}"
    );
}

#[test]
fn german_has_one_word_for_each_thing() {
    let wrong: Vec<_> = pairs()
        .into_iter()
        .filter(|(_, _, german)| FORSAKEN.iter().any(|word| german.contains(word)))
        .collect();
    assert!(
        wrong.is_empty(),
        "words the glossary does not know: {wrong:#?}"
    );
}

#[test]
fn german_sentences_keep_numbers_and_units_together_and_use_no_english_quotes() {
    let wrong: Vec<_> = pairs()
        .into_iter()
        .filter(|(_, _, german)| {
            let loose = german
                .match_indices(" %")
                .any(|(at, _)| german[..at].ends_with(|before: char| before.is_ascii_digit()));
            loose || (german.contains('”') && !german.contains('“'))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn refusals_are_sentences_in_both_languages() {
    let refusals = [
        Refusal::Gone,
        Refusal::AlreadyThere,
        Refusal::EmptyName,
        Refusal::NotANumber {
            typed: "x".to_owned(),
        },
        Refusal::OtherDecimalMark {
            meant: "1".to_owned(),
        },
        Refusal::NotAMeasure {
            typed: "x".to_owned(),
        },
        Refusal::SeparateTargets,
        Refusal::TooManyTargets { periods: 0 },
        Refusal::TooManyTargets { periods: 1 },
        Refusal::TooManyTargets { periods: 2 },
        Refusal::NoBaseline,
        Refusal::GradeOutOfRange,
        Refusal::EndBeforeStart,
        Refusal::UnitBelowItself,
        Refusal::AlignmentCircle {
            way: vec!["A".to_owned(), "B".to_owned()],
        },
        Refusal::CyclesApart {
            own: "A".to_owned(),
            other: "B".to_owned(),
        },
        Refusal::CorrectsAnother,
        Refusal::NothingToDo,
    ];
    for refusal in refusals {
        let [english, german] = [Language::En, Language::De].map(|one| refusal.sentence(one));
        assert_ne!(english, german, "{refusal:?}");
        for sentence in [english, german] {
            assert!(sentence.ends_with('.'), "a finished sentence: {sentence}");
        }
    }
}
