//! How long the hints of a canvas of 300 key results take: they run after every edit.
//! The aim is under 2 ms in the dev profile.

use chrono::NaiveDate;
use okr::*;

fn main() {
    divan::main();
}

/// The example's office, its objectives over and over until there are 300 key results.
fn large() -> (Workspace, Id) {
    let example = example_workspace(Language::En);
    let canvas = Id::fixed(0x1000);
    let mut rows: Vec<Row> = example.rows().cloned().collect();
    let mut count = 9;
    let mut n = 0;
    while count < 300 {
        n += 0x10_0000;
        for objective in example.objectives(canvas) {
            rows.push(
                Objective {
                    id: objective.id.nth(n),
                    ..objective.clone()
                }
                .into(),
            );
            for link in example.serves(objective.id) {
                rows.push(
                    Alignment {
                        id: link.id.nth(n),
                        objective: objective.id.nth(n),
                        ..link.clone()
                    }
                    .into(),
                );
            }
            for row in example.key_results(objective.id) {
                count += 1;
                rows.push(
                    KeyResult {
                        id: row.id.nth(n),
                        objective: objective.id.nth(n),
                        ..row.clone()
                    }
                    .into(),
                );
                for below in example.all_below(row.id) {
                    rows.extend(copied(below, n));
                }
            }
        }
    }
    (Workspace::from_rows(rows), canvas)
}

fn copied(row: &Row, n: u32) -> Option<Row> {
    Some(match row.clone() {
        Row::PeriodTarget(row) => PeriodTarget {
            id: row.id.nth(n),
            key_result: row.key_result.nth(n),
            ..row
        }
        .into(),
        Row::OutcomePlan(row) => OutcomePlan {
            id: row.id.nth(n),
            key_result: row.key_result.nth(n),
            ..row
        }
        .into(),
        Row::CheckIn(row) => CheckIn {
            id: row.id.nth(n),
            key_result: row.key_result.nth(n),
            ..row
        }
        .into(),
        _ => return None,
    })
}

#[divan::bench]
fn hints_of_300_key_results(bencher: divan::Bencher) {
    let (workspace, canvas) = large();
    let today = NaiveDate::from_ymd_opt(2026, 5, 14).unwrap_or_default();
    bencher.bench_local(|| hints_for_canvas(&workspace, canvas, today, Language::En).len());
}
