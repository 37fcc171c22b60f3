//! What the tests that span several crates share.

pub mod cascaded;
pub mod generated;
