//! Every refusal as a story: what is impossible, and nothing else, is refused, in a
//! finished sentence.
#![allow(clippy::unwrap_used)]

mod between_things;
#[path = "../stage/mod.rs"]
mod stage;
mod within_a_thing;

fn name(name: &str) -> String {
    name.to_owned()
}
