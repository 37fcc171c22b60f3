//! The language of the system: what a first start speaks before anybody chose.

use okr::Language;

/// As the surroundings name it, where they do: Linux sets these, other systems tell their
/// webview.
pub fn of_surroundings() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| named(&value))
}

/// The language of a tag such as `de_DE.UTF-8` or `de-AT`: German for German, English for
/// any other language. None for a tag that names no language at all.
pub fn named(tag: &str) -> Option<Language> {
    let word = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match word.to_ascii_lowercase().as_str() {
        "" | "c" | "posix" => None,
        "de" => Some(Language::De),
        _ => Some(Language::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_german_system_is_spoken_to_in_german_and_any_other_in_english() {
        for tag in ["de", "de_DE.UTF-8", "de-AT", "DE@euro"] {
            assert_eq!(named(tag), Some(Language::De), "{tag}");
        }
        for tag in ["en_GB.UTF-8", "fr-FR", "den"] {
            assert_eq!(named(tag), Some(Language::En), "{tag}");
        }
        for tag in ["", "C", "C.UTF-8", "POSIX"] {
            assert_eq!(named(tag), None, "{tag} says nothing");
        }
    }
}
