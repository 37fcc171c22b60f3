//! Progress and cancelling of long exports.

/// Somebody who watches an export. Called from the threads that lay pages out.
pub trait Watch: Sync {
    /// `done` of `total` canvases are laid out; `at` names the one at work. A contents
    /// page is not counted.
    fn page(&self, done: usize, total: usize, at: &str);

    /// Whether to stop. Asked for every canvas and before the file is handed over.
    fn cancelled(&self) -> bool;
}

/// Nobody watches, nobody cancels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Watch for Silent {
    fn page(&self, _done: usize, _total: usize, _at: &str) {}

    fn cancelled(&self) -> bool {
        false
    }
}
