//! What if: one key result taken to have come out in a certain way.

use super::frame::Frame;
use super::standing::Standing;
use super::status::{Pace, status_of_pace};
use crate::{Assumed, Id, Status};
use rust_decimal::Decimal;

/// What a preview takes for granted about one key result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Assumption {
    pub key_result: Id,
    pub assumed: Assumed,
}

impl Assumption {
    /// Puts the assumption in place of what was observed, where it speaks of this key
    /// result. A draft stays one: without a number it counts in nothing.
    pub fn touch(&self, frame: &Frame, standing: &mut Standing) {
        if standing.key_result.id != self.key_result || standing.is_draft() {
            return;
        }
        let (raw, status) = match self.assumed {
            Assumed::Missed => (Some(Decimal::ZERO), Status::Missed),
            Assumed::AsPlanned => planned(frame, standing),
            Assumed::Exceeded => (Some(Decimal::ONE), Status::Exceeded),
        };
        (standing.raw, standing.cycle_raw) = (raw, raw);
        standing.computed_status = status;
        standing.assumed_status = Some(status);
    }
}

/// Where the plan says that it stands today. What should be so at any time is so, also
/// before its first check-in.
fn planned(frame: &Frame, standing: &Standing) -> (Option<Decimal>, Status) {
    let raw = match standing.holds_at_any_time() {
        true => Some(Decimal::ONE),
        false => standing.expected,
    };
    let pace = Pace {
        raw,
        expected: raw,
        first_movement_passed: true,
        ended: standing.ended(frame),
    };
    (raw, status_of_pace(pace, &frame.limits))
}
