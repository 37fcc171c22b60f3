//! The page and the desk speak of the same calls.

use std::collections::BTreeSet;

#[test]
fn the_page_lists_exactly_the_calls_that_the_desk_answers() {
    let path = "../ui/src/ipc/api.ts";
    let text =
        std::fs::read_to_string(path).expect("the page's list of calls is in the repository");
    let listed: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter_map(|line| line.split_once(": ["))
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with(' '))
        .collect();
    let answered: BTreeSet<&str> = okr_desk::CALLS.iter().copied().collect();
    assert_eq!(
        listed, answered,
        "api.ts and the desk's list of calls differ"
    );
}
