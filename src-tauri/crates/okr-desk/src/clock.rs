//! The only clock of the program.

use chrono::{Local, NaiveDateTime, Timelike};

/// The variable that stops the clock: `2026-05-14T14:32`. For tests and for pictures of
/// the example, whose story happens in May 2026.
const STOPPED: &str = "OKR_CANVAS_NOW";

/// Now, in local time.
pub fn now() -> NaiveDateTime {
    let stopped = std::env::var(STOPPED).ok();
    let read = stopped.and_then(|text| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").ok());
    read.unwrap_or_else(|| Local::now().naive_local())
}

/// The minute it is: pages say no more, and are the same all through it.
pub fn minute() -> NaiveDateTime {
    let now = now();
    let whole = now.with_second(0).and_then(|now| now.with_nanosecond(0));
    whole.unwrap_or(now)
}
