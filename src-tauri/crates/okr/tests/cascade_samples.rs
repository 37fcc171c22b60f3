//! The cascade of what other organisations really wrote. The samples lie beside the
//! repository; without them this only says so.

use chrono::NaiveDate;
use okr::*;
use std::path::{Path, PathBuf};

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/samples");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no samples beside the repository");
        return vec![];
    };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect()
}

fn read(path: &Path) -> (Workspace, NaiveDate) {
    let text = std::fs::read_to_string(path).expect("a readable sample");
    let blank = Workspace::new("Sample", Language::En);
    let day = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    let span = Some((day, NaiveDate::from_ymd_opt(2026, 3, 31).expect("a day")));
    let mut next = 0x9000;
    let mut fresh = || {
        next += 0x100;
        Id::fixed(next)
    };
    let import =
        import_plain_json(&blank, &text, Some("Sample"), span, day, &mut fresh).expect("an import");
    let rows = blank.rows().cloned().chain(import.rows);
    (Workspace::from_rows(rows), day)
}

#[test]
fn every_sample_is_a_whole_picture() {
    for path in samples() {
        let (workspace, day) = read(&path);
        let cycle = workspace.cycles()[0].id;
        let seen = cascade(&workspace, cycle, day, Language::En).expect("a picture");
        assert_eq!(seen.cards.len(), workspace.all::<Objective>().count());
        assert_eq!(seen.links.len(), workspace.all::<Alignment>().count());
        let aligned = seen.ratios.aligned.part as usize;
        assert_eq!(aligned + seen.orphans.len(), seen.cards.len());
        let mut lines = WhyLines::all(&workspace, Language::En);
        let deepest = seen
            .cards
            .iter()
            .filter_map(|card| lines.of(card.id))
            .map(|line| line.steps.len())
            .max();
        println!(
            "{}: {}, {}, {}, deepest {deepest:?}, levels {:?}",
            path.file_name().unwrap_or_default().to_string_lossy(),
            seen.ratios.aligned.text,
            seen.ratios.served.text,
            seen.ratios.laddered.text,
            seen.levels
                .iter()
                .map(|level| (level.name.as_str(), level.objectives))
                .collect::<Vec<_>>(),
        );
        for row in workspace.all::<KeyResult>() {
            assert!(lines.of(row.id).is_some_and(|line| !line.text.is_empty()));
            let found = impact(&workspace, row.id, Assumed::Missed, day, Language::En);
            assert!(found.is_some(), "{} can be missed", row.title);
        }
    }
}
