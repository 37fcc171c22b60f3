//! `cargo xtask check`: what must hold before a change is taken, besides the tests.

use crate::setup::{For, set_up};
use crate::shell::{Done, cargo, command, npm, output, run};

/// Where the generated types are kept.
const TYPES: &str = "ui/src/ipc/generated";

/// Format, lints, types and licences; warnings are errors.
pub fn check() -> Done {
    set_up(For::Running)?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    run(&mut npm(&["run", "lint"]))?;
    run(&mut npm(&["run", "check"]))?;
    types_are_current()
}

/// The types of the page are written by the Rust tests; here they must already be so.
fn types_are_current() -> Done {
    run(cargo().args(["test", "--workspace", "--lib", "--quiet", "export_bindings"]))?;
    let changed = output(command("git").args(["status", "--porcelain", "--", TYPES]));
    match changed.as_deref().map(str::trim) {
        Some("") => Ok(()),
        Some(files) => Err(format!(
            "The generated types have changed. Commit them:\n{files}"
        )),
        None => {
            eprintln!("skipped: generated types are compared by git, and this is no checkout");
            Ok(())
        }
    }
}
