//! Facts about hints on plans: missing ones are asked for, hollow ones are told.

mod hint_sheet;

use hint_sheet::{Sheet, flawless};
use okr::*;

#[test]
fn plans_are_asked_for_until_they_are_written_and_hollow_ones_are_told() {
    let (mut sheet, _, key_result) = flawless();
    sheet.plan(key_result, Outcome::Missed, "  ");
    sheet.plan(key_result, Outcome::Exceeded, "");
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoPlanMissed, HintRule::NoPlanExceeded]
    );
    sheet.plan(key_result, Outcome::Exceeded, "Raise the target to 95%.");
    for hollow in [
        "Raise the budget.",
        "Increase the Adwords budget and lower the target",
        "Postpone it to H2.",
        "Das Budget erhöhen, das Ziel senken",
        "Termin verschieben",
        "More time; more money",
    ] {
        sheet.plan(key_result, Outcome::Missed, hollow);
        assert_eq!(sheet.rules(key_result), [HintRule::HollowPlan], "{hollow}");
    }
    for real in [
        "Question the channel before raising the budget.",
        "Pause new intake for two weeks.",
        "Raise the budget. Ask five customers why.",
        "Book contractors a month ahead.",
    ] {
        sheet.plan(key_result, Outcome::Missed, real);
        assert_eq!(sheet.rules(key_result), [], "{real}");
    }
}

#[test]
fn a_missing_plan_interrupts_the_row_only_off_track() {
    let (mut sheet, _, key_result) = flawless();
    sheet.plan(key_result, Outcome::Missed, "");
    let find = |sheet: &Sheet| {
        sheet
            .hints()
            .into_iter()
            .find(|hint| hint.rule == HintRule::NoPlanMissed)
            .expect("it")
    };
    assert!(!find(&sheet).prominent, "nothing has been measured yet");
    sheet.change::<KeyResult>(key_result, |row| {
        row.status_override = Some(Status::OffTrack)
    });
    assert!(find(&sheet).prominent);
    sheet.change::<KeyResult>(key_result, |row| row.status_override = Some(Status::AtRisk));
    assert!(!find(&sheet).prominent);
}
