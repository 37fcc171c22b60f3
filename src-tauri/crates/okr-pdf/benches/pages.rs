//! How long pages take and how much memory they need, printed as a table.
//!
//! A plain program rather than a bench harness: the peak of memory is per process, so the
//! booklets are made in rising order and each line tells the peak up to there.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{booklet, canvas, with_key_results};
use okr_pdf::{PageOptions, Silent, pdf, png};
use std::time::{Duration, Instant};

fn main() {
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let options = PageOptions::default();
    line("canvas, cold process", timed(|| pdf(&canvas(), &options, &Silent).unwrap().pages));
    let mut times: Vec<_> = (0..21).map(|n| edited(n, &options)).collect();
    times.sort();
    line("canvas, warm, one number changed (median of 21)", (times[10], 1));
    line("the same canvas again", timed(|| pdf(&canvas(), &options, &Silent).unwrap().pages));
    line("picture of the canvas, 1.5 px/pt", timed(|| png(&canvas(), &options, 0, 1.5).unwrap().pages));
    line("canvas of 300 key results", timed(|| pdf(&with_key_results(300), &options, &Silent).unwrap().pages));
    for count in [50, 100, 250, 500] {
        let report = booklet(count);
        let made = timed(|| pdf(&report, &options, &Silent).unwrap().pages);
        line(&format!("booklet of {count} canvases"), made);
    }
}

/// One key result's number changes, as while somebody types beside the preview.
fn edited(n: u32, options: &PageOptions) -> Duration {
    let mut report = canvas();
    let k = &mut report.canvases[0].bands[0].objectives[0].key_results[0];
    k.figures.now_text = Some(format!("{n}%"));
    timed(|| pdf(&report, options, &Silent).unwrap().pages).0
}

fn timed(make: impl FnOnce() -> usize) -> (Duration, usize) {
    let start = Instant::now();
    let pages = make();
    (start.elapsed(), pages)
}

fn line(name: &str, (time, pages): (Duration, usize)) {
    let ms = time.as_secs_f64() * 1000.0;
    let peak = peak_mb().map_or_else(|| "?".to_owned(), |mb| mb.to_string());
    println!("{name:<50} {pages:>5} pages {ms:>9.1} ms {:>7.2} ms/page   peak {peak} MB", ms / pages as f64);
}

/// The most memory this process has held, where the system tells.
fn peak_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1024)
}
