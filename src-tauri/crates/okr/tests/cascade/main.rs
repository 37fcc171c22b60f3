//! Who serves whom, as the board, its list and the exports show it.
#![allow(clippy::unwrap_used)]

#[path = "../figures_story/mod.rs"]
mod figures_story;
mod impacts;
mod picture;
mod ratios;
mod rolled_up;
#[path = "../stage/mod.rs"]
mod stage;
mod town;
mod why;
