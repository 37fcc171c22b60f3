//! Where the lists of a key result stand, as formulas name them.

use crate::canvas::Page;
use crate::formulas::{CheckInRanges, MilestoneRanges};
use crate::layout::{KeyResultPlace, rows_of};
use crate::text::sheet_prefix;
use crate::{check_ins, work};
use std::ops::Range;

/// Its check-ins on their sheet, if it has any.
pub(super) fn check_in_ranges(page: &Page, place: &KeyResultPlace) -> Option<CheckInRanges> {
    let rows = &place.check_ins;
    let prefix = sheet_prefix(&page.layout.names.check_ins);
    (!rows.is_empty()).then(|| CheckInRanges {
        days: prefix.clone() + &fixed_rows(rows, check_ins::columns::DAY),
        values: prefix + &fixed_rows(rows, check_ins::columns::VALUE),
    })
}

/// Its milestones on the work sheet, if it has any.
pub(super) fn milestone_ranges(page: &Page, place: &KeyResultPlace) -> Option<MilestoneRanges> {
    let rows = &place.milestones;
    let prefix = sheet_prefix(&page.layout.names.work);
    (!rows.is_empty()).then(|| MilestoneRanges {
        weights: prefix.clone() + &fixed_rows(rows, work::columns::WEIGHT),
        due: prefix.clone() + &fixed_rows(rows, work::columns::DUE),
        done: prefix + &fixed_rows(rows, work::columns::DONE_ON),
    })
}

/// `$D$6:$D$9`: rows that stay when the formula's own row moves.
fn fixed_rows(rows: &Range<u32>, column: u16) -> String {
    let letters = crate::layout::letters(column);
    rows_of(rows, column).replace(&letters, &format!("${letters}$"))
}
