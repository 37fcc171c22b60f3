//! Search in a workspace of 1,500 objectives and 5,000 key results.

use okr::{Edit, Id, Language, Preset, Workspace, search};

fn main() {
    divan::main();
}

#[divan::bench(args = ["deliveries 777", "stra", "zzz", "e"])]
fn search_large(bencher: divan::Bencher<'_, '_>, text: &str) {
    let workspace = large();
    bencher.bench_local(|| search(&workspace, text, 9));
}

/// Built by edits, so that it is as real as can be.
fn large() -> Workspace {
    let mut workspace = Workspace::new("Large", Language::En);
    let (start, end) = (chrono::NaiveDate::default(), chrono::NaiveDate::default());
    let mut n = 0;
    let mut fresh = || {
        n += 1;
        Id::fixed(n << 24)
    };
    let (unit, cycle, canvas) = (fresh(), fresh(), fresh());
    let mut edits = vec![
        Edit::AddUnit {
            id: unit,
            parent: None,
            name: "PMO".into(),
        },
        Edit::AddCycle {
            id: cycle,
            name: "2026".into(),
            start,
            end,
            preset: Preset::Open,
        },
        Edit::AddCanvas {
            id: canvas,
            unit,
            cycle,
        },
    ];
    let mut last = None;
    for at in 0..1500 {
        let objective = fresh();
        let (verb, subject) = (
            "Increase".into(),
            format!("on-time deliveries {at} in Straße {}", at % 37),
        );
        edits.push(Edit::AddObjective {
            id: objective,
            canvas,
            after: last,
            verb,
            subject,
            serves: None,
        });
        last = Some(objective);
        for of in 0..(3 + usize::from(at % 3 == 0)) {
            let title = format!("Non-productive hours {of} of route {at} reduced by a tenth");
            edits.push(Edit::AddKeyResult {
                id: fresh(),
                objective,
                after: None,
                title,
            });
        }
    }
    for edit in edits {
        if let Ok(changes) = workspace.changes_for(&edit, start) {
            workspace.apply(&changes);
        }
    }
    workspace
}
