//! The example: a water utility's project management office, five months into its year.

use crate::{Language, Workspace};

/// The example workspace, always the same.
pub fn example_workspace(language: Language) -> Workspace {
    Workspace::new("Tarn Valley Water", language)
}
