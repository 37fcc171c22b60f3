//! A stretch of days, and places along it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// From a first to a last day; both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub start: NaiveDate,
    pub end: NaiveDate,
}

impl Span {
    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// Elapsed share `(today − start) / (end − start)`, 0 to 1, the two dates being the
    /// interval's ends: 30 January in 1 January to 31 March is 29/89.
    pub fn elapsed(self, today: NaiveDate) -> Decimal {
        if today >= self.end {
            return Decimal::ONE;
        }
        let gone = (today - self.start).num_days().max(0);
        let whole = (self.end - self.start).num_days();
        Decimal::from(gone)
            .checked_div(Decimal::from(whole))
            .unwrap_or_default()
    }

    /// Where a day begins, as a share of the span's days: for drawing only.
    pub fn edge_before(self, day: NaiveDate) -> f64 {
        self.place((day - self.start).num_days() as f64)
    }

    /// Where a day ends.
    pub fn edge_after(self, day: NaiveDate) -> f64 {
        self.place((day - self.start).num_days() as f64 + 1.0)
    }

    /// The middle of a day: where its line and its check-ins are drawn.
    pub fn middle_of(self, day: NaiveDate) -> f64 {
        self.place((day - self.start).num_days() as f64 + 0.5)
    }

    fn place(self, days: f64) -> f64 {
        let whole = (self.end - self.start).num_days().max(0) as f64 + 1.0;
        (days / whole).clamp(0.0, 1.0)
    }
}
