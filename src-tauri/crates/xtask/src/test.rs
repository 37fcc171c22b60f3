//! `cargo xtask test`: everything that can be tested on this machine.

use crate::setup::{For, set_up};
use crate::shell::{Done, cargo, command, npm, root, run, target};
use std::path::Path;
use std::process::Command;

/// Sets up and runs every test.
pub fn test() -> Done {
    set_up(For::Testing)?;
    run(&mut npm(&["run", "build"]))?;
    run(cargo().args(["build", "--workspace", "--all-targets"]))?;
    run(cargo().args(["test", "--workspace"]))?;
    run(&mut npm(&["test"]))?;
    run(&mut node("tests/ui"))?;
    window_tests()
}

/// Runs the benchmarks, in the profile that everything else uses.
pub fn bench() -> Done {
    set_up(For::Testing)?;
    run(&mut npm(&["run", "build"]))?;
    run(cargo().args(["build", "--workspace", "--all-targets"]))?;
    run(cargo().args(["bench", "--workspace", "--profile", "dev", "--benches"]))?;
    for bench in ["window", "history", "board"] {
        let file = root().join(format!("tests/bench/{bench}.bench.mjs"));
        run(with_screen().arg("node").arg(file))?;
    }
    Ok(())
}

/// The real window through WebKitWebDriver, which only Linux has.
fn window_tests() -> Done {
    if !cfg!(target_os = "linux") {
        eprintln!("\nskipped: tests of the real window (WebKitWebDriver is for Linux)");
        return Ok(());
    }
    let node = node("tests/desktop");
    run(with_screen().arg(node.get_program()).args(node.get_args()))
}

/// Node's test runner over the test files of a folder, one file after the other: they
/// share two cores and one screen.
fn node(folder: &str) -> Command {
    let mut node = command("node");
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    node.args(test_files(&root().join(folder)));
    node.env("OKR_TARGET", target().join("debug"));
    node
}

/// A screen of its own for windows, so that no test takes the person's focus.
fn with_screen() -> Command {
    let mut screen = command("xvfb-run");
    screen.args(["--auto-servernum", "--server-args=-screen 0 1920x1200x24"]);
    screen.env("OKR_TARGET", target().join("debug"));
    screen
}

fn test_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}
