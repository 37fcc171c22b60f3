//! The stories that drive the page and the real window, one file after the other: they share
//! two cores and one screen.

use crate::shell::{Done, command, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the stories went, over all folders.
#[derive(Default)]
pub struct Stories {
    failed: Vec<String>,
    /// Failed, and passed when told once more: a story that does not wait for what it reads.
    unsteady: Vec<String>,
}

impl Stories {
    /// Tells the stories of every test file in a folder. A file that fails is told once
    /// more, since a loaded machine can overtake a story; the others go on.
    pub fn tell(&mut self, folder: &str, node: impl Fn() -> Command) {
        for file in test_files(&root().join(folder)) {
            if told(node(), &file) {
                continue;
            }
            let name = file.strip_prefix(root()).unwrap_or(&file);
            let name = name.display().to_string();
            if told(node(), &file) {
                self.unsteady.push(name);
            } else {
                self.failed.push(name);
            }
        }
    }

    /// Says which failed and which were unsteady.
    ///
    /// # Errors
    /// When a file failed both times.
    pub fn end(self) -> Done {
        if !self.unsteady.is_empty() {
            eprintln!(
                "\nPassed only when told once more; try with OKR_SLOW=150:\n  {}",
                self.unsteady.join("\n  ")
            );
        }
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(format!("Failed twice:\n  {}", self.failed.join("\n  ")))
    }
}

/// A program on a screen of its own, so that no window takes the person's focus.
pub fn with_screen(program: &str) -> Command {
    let mut screen = command("xvfb-run");
    screen.args(["--auto-servernum", "--server-args=-screen 0 1920x1200x24"]);
    screen.arg(program);
    screen.env("OKR_TARGET", target().join("debug"));
    screen
}

fn told(mut node: Command, file: &Path) -> bool {
    node.args(["--test", "--test-reporter=spec"]).arg(file);
    node.env("OKR_TARGET", target().join("debug"));
    match run(&mut node) {
        Ok(()) => true,
        Err(message) => {
            eprintln!("\n{message}");
            false
        }
    }
}

fn test_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}
