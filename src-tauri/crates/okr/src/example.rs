//! The example: a water utility's project management office, five months into its year.
//!
//! It is data, not behaviour: a made-up organisation with round corners, so that every
//! screen, page and test has the same real-looking text to stand on. All dates are fixed;
//! the figures are told on 14 May 2026.

use crate::{Language, Workspace};
use maker::Maker;

mod individuals;
mod individuals_below;
mod key_result_maker;
mod maker;
mod organisation;
mod other_years;
mod pmo;
mod pmo_trust;
mod pmo_work;
mod programmes;
mod teams;
mod teams_below;
mod teams_of_the_pmo;

/// The example workspace, always the same: ids, dates and numbers do not differ between
/// languages, texts do.
pub fn example_workspace(language: Language) -> Workspace {
    let mut maker = Maker::new(language);
    organisation::fill(&mut maker);
    pmo::fill(&mut maker);
    teams_of_the_pmo::fill(&mut maker);
    programmes::fill(&mut maker);
    teams::fill(&mut maker);
    individuals::fill(&mut maker);
    other_years::fill(&mut maker);
    let blank = Workspace::new("Tarn Valley Water", language);
    let rows = blank.rows().cloned().chain(maker.rows).collect::<Vec<_>>();
    Workspace::from_rows(rows)
}
