//! The label of one thing done to several rows.

use crate::{Language, Several};

pub(super) fn label(what: Several, count: u32, language: Language) -> String {
    let rows = match (count, language) {
        (1, Language::En) => "1 row".to_owned(),
        (1, Language::De) => "1 Zeile".to_owned(),
        (_, Language::En) => format!("{count} rows"),
        (_, Language::De) => format!("{count} Zeilen"),
    };
    match language {
        Language::En => match what {
            Several::Pasted => format!("Pasted {rows}"),
            Several::Filled => format!("Filled {rows}"),
            Several::Replaced => format!("Replaced words in {}", titles(count, language)),
            Several::Removed => format!("Removed {rows}"),
            Several::Cut => format!("Cut {rows}"),
            Several::Duplicated => format!("Duplicated {rows}"),
            Several::Moved => format!("Moved {rows}"),
            Several::Changed => format!("Changed {rows}"),
        },
        Language::De => match what {
            Several::Pasted => format!("{rows} eingefügt"),
            Several::Filled => format!("{rows} ausgefüllt"),
            Several::Replaced => format!("Wörter in {} ersetzt", titles(count, language)),
            Several::Removed => format!("{rows} entfernt"),
            Several::Cut => format!("{rows} ausgeschnitten"),
            Several::Duplicated => format!("{rows} verdoppelt"),
            Several::Moved => format!("{rows} verschoben"),
            Several::Changed => format!("{rows} geändert"),
        },
    }
}

fn titles(count: u32, language: Language) -> String {
    match (count, language) {
        (1, Language::En) => "1 title".to_owned(),
        (1, Language::De) => "1 Titel".to_owned(),
        (_, Language::En) => format!("{count} titles"),
        (_, Language::De) => format!("{count} Titeln"),
    }
}
