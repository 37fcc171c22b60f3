//! `cargo xtask`: sets a fresh machine up and does the everyday jobs of this repository.
//!
//! Depends on the standard library alone, so that it builds in a second before anything
//! else is installed.

mod bundle;
mod check;
mod run;
mod setup;
mod shell;
mod stories;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--example] [FILE]   set up, build, open the window
cargo xtask test                     set up, run every test: Rust, page, browser, real window
cargo xtask check                    format, lints, generated types, licences
cargo xtask bundle                   make the installable packages of this system
cargo xtask bench                    run the benchmarks that tests/BENCHMARKS.md reports";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let done = match arguments.first().map(String::as_str) {
        Some("run") => run::run(rest),
        Some("test") => test::test(),
        Some("check") => check::check(),
        Some("bundle") => bundle::bundle(),
        Some("bench") => test::bench(),
        _ => Err(format!("Usage:\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
