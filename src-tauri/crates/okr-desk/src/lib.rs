//! The desk: what a window asks for, answered without one.
//!
//! Holds the open workspace file and turns each question of the page into one call. The
//! app's commands and the bridge of the browser tests are thin doors to the same desk, so
//! the tests drive what people use. Nothing here knows Tauri.

mod messages;

pub use messages::*;
