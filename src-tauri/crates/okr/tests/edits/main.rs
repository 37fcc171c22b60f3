//! Every edit as a story. The stage checks each answer: it can be followed row by row in a
//! file with foreign keys, and taken back.
#![allow(clippy::unwrap_used)]

mod aligning;
mod checking_in;
mod cycles_laid_out;
mod handing_over;
mod many_at_once;
mod on_a_canvas;
mod removing;
mod setting_up;
mod settings;
mod splitting;
#[path = "../stage/mod.rs"]
mod stage;
