//! How long pages take and how much memory they need, printed as a table.
//!
//! A plain program rather than a bench harness: the peak of memory is per process, so the
//! booklets are made in rising order and each line tells the peak up to there. Processor
//! time stands beside the clock's, which says little on a busy machine.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{booklet, canvas, with_key_results};
use okr::Report;
use okr_pdf::{
    PageOptions, PosterOptions, PosterPaper, Silent, Tiles, pdf, png, poster_pdf, poster_png,
    poster_svg,
};
use std::time::Instant;

fn main() {
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let options = PageOptions::default();
    let make = |report: &Report| pdf(report, &options, &Silent).unwrap().pages;
    timed("canvas, cold process", 1, |_| make(&canvas()));
    timed("canvas, warm, one number changed", 40, |n| {
        make(&with_number(n))
    });
    timed("the same canvas again", 20, |_| make(&canvas()));
    timed("picture of the canvas, 1.5 px/pt", 20, |_| {
        png(&canvas(), &options, 0, 1.5).unwrap().pages
    });
    timed("canvas of 300 key results", 1, |_| {
        make(&with_key_results(300))
    });
    let whole = PosterOptions::default();
    let cut = PosterOptions {
        paper: PosterPaper::A1,
        tiles: Some(Tiles::default()),
    };
    let print =
        |options: &PosterOptions, n| poster_pdf(&poster(n), options, &Silent).unwrap().pages;
    timed("poster, first one", 1, |n| print(&whole, n));
    timed("poster, warm, one number changed", 20, |n| print(&whole, n));
    timed("poster on A1 over A4", 5, |n| print(&cut, n));
    timed("picture of the poster, 1622 px", 10, |n| {
        poster_png(&poster(n), &whole, 0, 1622).unwrap().pages
    });
    timed("drawing of the poster", 10, |n| {
        poster_svg(&poster(n), &whole, 0).unwrap().pages
    });
    for count in [50, 100, 250, 500] {
        let report = booklet(count);
        timed(&format!("booklet of {count} canvases"), 1, |_| {
            make(&report)
        });
    }
}

/// One key result's number changes, as while somebody types beside the preview.
fn with_number(n: u32) -> Report {
    let mut report = canvas();
    let k = &mut report.canvases[0].bands[0].objectives[0].key_results[0];
    k.figures.now_text = Some(format!("{n}%"));
    report
}

/// The example's poster with another number on a card.
fn poster(n: u32) -> okr::Poster {
    let workspace = okr::example_workspace(okr::Language::En);
    let cycle = workspace
        .all::<okr::Cycle>()
        .find(|cycle| cycle.name == "2026")
        .unwrap();
    let scope = okr::PosterScope::of(cycle.id, okr::Language::En);
    let mut poster = okr::Poster::make(&workspace, &scope, "x.okr", common::now()).unwrap();
    poster.pages[0].cards[0].below[0].percent = format!("{n}%");
    poster
}

/// Runs `make` so many times and prints what one run took on average.
fn timed(name: &str, times: u32, make: impl Fn(u32) -> usize) {
    let (start, cpu) = (Instant::now(), cpu_ms());
    let pages = (0..times).map(&make).last().unwrap();
    let wall = start.elapsed().as_secs_f64() * 1000.0 / f64::from(times);
    let cpu = (cpu_ms() - cpu) / f64::from(times);
    println!(
        "{name:<34} {pages:>4} pages {wall:>9.1} ms   processor {cpu:>9.1} ms {:>6.1} a page   peak {} MB",
        cpu / pages as f64,
        peak_mb(),
    );
}

/// Processor time of this process in ms, in steps of 10; 0 where the system does not tell.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    fields
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        * 10.0
}

/// The most memory this process has held, in MB; 0 where the system does not tell.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kb.unwrap_or_default() / 1024
}
