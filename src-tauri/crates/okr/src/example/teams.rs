//! Stub for a moment.
use super::maker::Maker;
pub(super) fn fill(_: &mut Maker) {}
