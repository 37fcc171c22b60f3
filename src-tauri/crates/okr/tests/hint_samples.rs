//! How often wording hints fire on what other organisations really wrote. The samples lie
//! beside the repository; without them this only says so.

use chrono::NaiveDate;
use okr::*;
use std::collections::BTreeMap;
use std::path::Path;

const WORDING: [HintRule; 5] = [
    HintRule::NumberInObjective,
    HintRule::WorkNotOutcome,
    HintRule::NoVerb,
    HintRule::StockPhrase,
    HintRule::LooksLikeKpi,
];

#[test]
fn most_real_objectives_pass_the_wording_rules() {
    let folder = Path::new(".").join("../../../../shared/samples");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no samples beside the repository");
        return;
    };
    let (mut objectives, mut key_results) = (0, 0);
    let mut fired: BTreeMap<HintRule, Vec<String>> = BTreeMap::new();
    for path in entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
    {
        let text = std::fs::read_to_string(&path).expect("a readable sample");
        let blank = Workspace::new("Sample", Language::En);
        let day = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
        let span = Some((day, NaiveDate::from_ymd_opt(2026, 3, 31).expect("a day")));
        let mut next = 0x9000;
        let mut fresh = || {
            next += 0x100;
            Id::fixed(next)
        };
        let import = import_plain_json(&blank, &text, Some("Sample"), span, day, &mut fresh)
            .expect("an import");
        let workspace = Workspace::from_rows(blank.rows().cloned().chain(import.rows));
        objectives += workspace.all::<Objective>().count();
        key_results += workspace.all::<KeyResult>().count();
        for canvas in workspace.all::<Canvas>() {
            for hint in hints_for_canvas(&workspace, canvas.id, day, Language::En) {
                let title = match workspace.row(hint.thing) {
                    Some(Row::Objective(row)) => row.title(),
                    Some(Row::KeyResult(row)) => row.title.clone(),
                    _ => continue,
                };
                fired.entry(hint.rule).or_default().push(title);
            }
        }
    }
    println!("{objectives} objectives, {key_results} key results");
    for rule in WORDING {
        let titles = fired.get(&rule).map(Vec::as_slice).unwrap_or_default();
        println!("{rule:?}: {}", titles.len());
        for title in titles {
            println!("    {}", title.chars().take(110).collect::<String>());
        }
    }
    let count = |rule| fired.get(&rule).map_or(0, Vec::len);
    assert!(
        objectives > 150 && key_results > 400,
        "all samples were read"
    );
    assert!(
        count(HintRule::NoVerb) * 8 < objectives,
        "most objectives start with a verb"
    );
    assert!(
        count(HintRule::NumberInObjective) * 8 < objectives,
        "most objectives carry no number"
    );
    assert!(
        count(HintRule::StockPhrase) * 20 < objectives + key_results,
        "stock phrases are rare"
    );
    assert!(
        count(HintRule::WorkNotOutcome) * 10 > key_results,
        "these plans are full of work"
    );
    assert!(
        count(HintRule::WorkNotOutcome) < key_results,
        "and yet not only work"
    );
}
