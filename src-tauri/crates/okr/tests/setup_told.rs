//! What the set up screen says of cycles, dates and units.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use stage::*;

fn facts(stage: &Stage) -> CycleFacts {
    let facts = setup_facts(&stage.workspace, Some(stage.cycle), today(), Language::En);
    facts.cycle.unwrap()
}

fn set_period(stage: &mut Stage, label: &str, set: PeriodField) {
    let id = stage.period(label);
    stage.ask(Edit::SetPeriod { id, set });
}

#[test]
fn the_usual_divisions_and_lengths_are_known_by_their_days() {
    let mut stage = Stage::new();
    let year = facts(&stage);
    assert_eq!(year.length, CycleLength::Year);
    assert_eq!(
        (year.coarse, year.fine, year.own_periods),
        (Some(Slicing::Halves), Some(Slicing::Quarters), false)
    );
    assert!(year.hints.is_empty(), "nothing is wrong with a usual year");
    set_period(&mut stage, "H1", PeriodField::End(day("2026-07-03")));
    assert!(facts(&stage).own_periods);
    stage.ask(Edit::SetCycle {
        id: stage.cycle,
        set: CycleField::End(day("2026-12-01")),
    });
    assert_eq!(facts(&stage).length, CycleLength::Own);
}

#[test]
fn gaps_and_overlaps_are_said_with_the_edit_that_closes_them() {
    let mut stage = Stage::new();
    set_period(&mut stage, "H1", PeriodField::End(day("2026-06-27")));
    let gap = facts(&stage).hints;
    assert_eq!(gap[0].text, "3 days between H1 and H2 belong to no period.");
    assert_eq!(gap[0].action.as_deref(), Some("Start H2 on 28 June"));
    stage.ask(gap[0].edit.clone().unwrap());
    // The quarters still meet at the old day, one of them in both halves.
    let left = facts(&stage).hints;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].text, "Q2 goes on past the end of H1.");
    set_period(&mut stage, "H1", PeriodField::End(day("2026-06-30")));
    let overlap = facts(&stage).hints;
    assert_eq!(overlap[0].text, "H1 and H2 overlap by 3 days.");
}

#[test]
fn periods_that_leave_the_cycle_and_phases_out_of_order_are_said() {
    let mut stage = Stage::new();
    stage.ask(Edit::SetCycle {
        id: stage.cycle,
        set: CycleField::End(day("2026-12-20")),
    });
    let said: Vec<String> = facts(&stage)
        .hints
        .into_iter()
        .map(|hint| hint.text)
        .collect();
    assert_eq!(
        said,
        ["H2 ends after the cycle.", "Q4 ends after the cycle."]
    );
    stage.ask(Edit::SetCycle {
        id: stage.cycle,
        set: CycleField::PhaseDates(PhaseDates {
            checking: Some(day("2026-03-01")),
            closing: Some(day("2026-02-01")),
            closed: None,
        }),
    });
    let hints = facts(&stage).hints;
    assert_eq!(hints[2].text, "Closing is planned before check-ins start.");
}

#[test]
fn the_note_counts_the_key_results_that_another_border_would_move() {
    let example = example_workspace(Language::En);
    let cycle = example
        .cycles()
        .into_iter()
        .find(|row| row.name == "2026")
        .unwrap();
    let told = setup_facts(&example, Some(cycle.id), today(), Language::En);
    let told = told.cycle.unwrap();
    assert_eq!(told.pace_note.lead, "74% of H1 is over.");
    let period = example.periods(cycle.id, false)[0].id;
    let edit = Edit::MoveBorder {
        period,
        to: day("2026-07-01"),
    };
    let seen = foresee(&example, &edit, today(), Language::En);
    assert!(seen.paces > 10, "most of the example is planned in halves");
    assert!(
        told.pace_note
            .text
            .starts_with("Ending H1 on another day moves the expected pace of "),
        "{}",
        told.pace_note.text
    );
    let changes = example.changes_for(&edit, today()).unwrap();
    let only_periods = |change: &Change| matches!(change.row(), Some(Row::Period(_)));
    assert!(
        changes.iter().all(only_periods),
        "no value is touched, as the note says"
    );
}

#[test]
fn targets_written_are_counted_for_each_period() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H1"));
    let objective = stage.objective;
    stage.key_result_of(objective, "Another one");
    stage.ask(Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(10.into()),
        upper: None,
    });
    let facts = facts(&stage);
    let of = |label: &str| {
        let id = stage.period(label);
        let row = facts.periods.iter().find(|row| row.id == id).unwrap();
        (row.days, row.written, row.of)
    };
    assert_eq!(of("H1"), (181, 1, 2));
    assert_eq!(of("H2"), (184, 0, 2));
    assert_eq!(of("Q1"), (90, 0, 0), "nobody uses the quarters");
    assert_eq!(
        facts.finer_note.unwrap().text,
        "are used by no key result yet."
    );
}

#[test]
fn check_in_days_follow_the_rhythm_and_are_done_when_somebody_checked_in() {
    let mut stage = Stage::new();
    stage.ask(Edit::SetCycle {
        id: stage.cycle,
        set: CycleField::CheckInDays(30),
    });
    let key_result = stage.key_result;
    stage.check_in(key_result, 3);
    let days = facts(&stage).check_ins;
    assert_eq!(days.len(), 12);
    assert_eq!(days[4].on, day("2026-05-15"));
    let done: Vec<usize> = (0..12).filter(|n| days[*n].done).collect();
    assert_eq!(done, [4], "the one on 14 May counts for the day after it");
}

#[test]
fn an_empty_workspace_has_nothing_to_say() {
    let empty = Workspace::new("Empty", Language::En);
    let told = setup_facts(&empty, None, today(), Language::En);
    assert!(told.cycle.is_none() && told.people.is_empty() && told.units.is_empty());
    assert_eq!((told.levels.len(), told.levels_used), (4, 0));
}
