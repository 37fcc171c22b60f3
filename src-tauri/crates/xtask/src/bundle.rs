//! `cargo xtask bundle`: installable packages of this system.

use crate::setup::{For, set_up};
use crate::shell::{Done, command, npm, root, run, target};

/// Builds in release and packs. On Linux the deb and rpm are made without a network; the
/// other systems' packages are made on those systems by the same command.
pub fn bundle() -> Done {
    set_up(For::Running)?;
    run(&mut npm(&["run", "build"]))?;
    let bundles = if cfg!(target_os = "macos") {
        "dmg"
    } else if cfg!(windows) {
        "nsis"
    } else {
        "deb,rpm"
    };
    let tauri =
        root()
            .join("ui/node_modules/.bin")
            .join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    let mut packing = command(tauri);
    packing
        .args(["build", "--bundles", bundles])
        .current_dir(root().join("src-tauri"));
    run(&mut packing)?;
    eprintln!(
        "\nThe packages are in {}.",
        target().join("release/bundle").display()
    );
    Ok(())
}
