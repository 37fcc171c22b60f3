//! `cargo xtask run`: from a fresh clone to the open window.

use crate::setup::{For, set_up};
use crate::shell::{Done, cargo, command, npm, run as run_it, target};

/// Builds the app and opens it with these arguments.
pub fn run(arguments: &[String]) -> Done {
    set_up(For::Running)?;
    run_it(&mut npm(&["run", "build"]))?;
    run_it(cargo().args(["build", "--workspace", "--bin", "okr-canvas"]))?;
    let name = format!("okr-canvas{}", std::env::consts::EXE_SUFFIX);
    let mut app = command(target().join("debug").join(name));
    if let Ok(folder) = std::env::var("INIT_CWD").or_else(|_| std::env::var("PWD")) {
        // A file named on the command line is meant from where one stands.
        app.current_dir(folder);
    }
    run_it(app.args(arguments))
}
