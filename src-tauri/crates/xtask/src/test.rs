//! `cargo xtask test`: everything that can be tested on this machine.

use crate::setup::{For, set_up};
use crate::shell::{Done, cargo, command, npm, root, run};
use crate::stories::{Stories, with_screen};

/// Sets up and runs every test.
pub fn test() -> Done {
    set_up(For::Testing)?;
    run(&mut npm(&["run", "build"]))?;
    run(cargo().args(["build", "--workspace", "--all-targets"]))?;
    run(cargo().args(["test", "--workspace"]))?;
    run(&mut npm(&["test"]))?;
    let mut stories = Stories::default();
    stories.tell("tests/ui", || command("node"));
    if cfg!(target_os = "linux") {
        stories.tell("tests/desktop", || with_screen("node"));
    } else {
        eprintln!("\nskipped: tests of the real window (WebKitWebDriver is for Linux)");
    }
    stories.end()
}

/// Runs the benchmarks, in the profile that everything else uses.
pub fn bench() -> Done {
    set_up(For::Testing)?;
    run(&mut npm(&["run", "build"]))?;
    run(cargo().args(["build", "--workspace", "--all-targets"]))?;
    run(cargo().args(["bench", "--workspace", "--profile", "dev", "--benches"]))?;
    for bench in ["window", "history", "board"] {
        let file = root().join(format!("tests/bench/{bench}.bench.mjs"));
        run(with_screen("node").arg(file))?;
    }
    Ok(())
}
