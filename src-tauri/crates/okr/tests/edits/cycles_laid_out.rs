//! Borders, splits, other divisions: what happens to periods and to their targets.

use crate::stage::*;
use okr::*;

impl Stage {
    fn target(&mut self, key_result: Id, label: &str, value: i64) {
        let (id, period) = (self.fresh(), self.period(label));
        self.ask(Edit::SetPeriodTarget {
            id,
            key_result,
            period,
            value: Some(value.into()),
            upper: None,
        });
    }

    fn lay_out(&mut self, coarse: Option<Slicing>, fine: Option<Slicing>) -> Edit {
        Edit::LayOutCycle {
            id: self.fresh(),
            cycle: self.cycle,
            start: day("2026-01-01"),
            end: day("2026-12-31"),
            coarse,
            fine,
        }
    }

    fn spans(&self, finer: bool) -> Vec<String> {
        let periods = self.workspace.periods(self.cycle, finer).into_iter();
        periods
            .map(|row| format!("{} {} {}", row.label, row.start, row.end))
            .collect()
    }

    /// Targets as `label value`, by date.
    fn targets(&self, key_result: Id) -> Vec<String> {
        let row = self.get::<KeyResult>(key_result);
        let fine = row.division == Division::Fine;
        let periods = self.workspace.periods(self.cycle, fine).into_iter();
        periods
            .filter_map(|period| {
                let target = self.workspace.period_target(key_result, period.id)?;
                Some(format!("{} {}", period.label, target.value))
            })
            .collect()
    }
}

#[test]
fn a_moved_border_takes_what_meets_at_it_along() {
    let mut stage = Stage::new();
    let period = stage.period("H1");
    stage.ask(Edit::MoveBorder {
        period,
        to: day("2026-07-10"),
    });
    assert_eq!(
        stage.spans(false),
        ["H1 2026-01-01 2026-07-10", "H2 2026-07-11 2026-12-31"]
    );
    assert_eq!(
        stage.spans(true)[1..3],
        ["Q2 2026-04-01 2026-07-10", "Q3 2026-07-11 2026-09-30"],
        "the quarters that meet at the same day stay inside their halves"
    );
    let over = stage.refused(Edit::MoveBorder {
        period,
        to: day("2027-02-01"),
    });
    assert_eq!(over, Refusal::EndBeforeStart, "no period is swallowed");
}

#[test]
fn one_border_moved_in_steps_is_one_step_of_undo() {
    let stage = Stage::new();
    let period = stage.period("H1");
    let step = |to: &str| Edit::MoveBorder {
        period,
        to: day(to),
    };
    let key = step("2026-07-01").one_step_key();
    assert!(key.is_some());
    assert_eq!(key, step("2026-07-08").one_step_key());
}

#[test]
fn a_split_cuts_at_a_month_and_leaves_the_target_with_the_end() {
    let mut stage = Stage::new();
    let (key_result, period) = (stage.key_result, stage.period("H1"));
    stage.target(key_result, "H1", 10);
    let id = stage.fresh();
    stage.ask(Edit::SplitPeriod { id, period });
    assert_eq!(
        stage.spans(false),
        [
            "H1a 2026-01-01 2026-03-31",
            "H1b 2026-04-01 2026-06-30",
            "H2 2026-07-01 2026-12-31"
        ]
    );
    assert_eq!(stage.targets(key_result), ["H1b 10"]);
    for end in ["2026-06-30", "2026-04-01"] {
        let to = PeriodField::End(day(end));
        if end == "2026-04-01" {
            stage.ask(Edit::SetPeriod {
                id: period,
                set: to,
            });
        }
    }
    let refusal = stage.refused(Edit::SplitPeriod {
        id: Id::fixed(9),
        period,
    });
    assert_eq!(refusal, Refusal::PeriodTooShort);
}

#[test]
fn quarters_that_become_the_division_keep_their_targets() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    stage.ask(Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Division(Division::Fine),
    });
    for (label, value) in [("Q1", 1), ("Q2", 2), ("Q3", 3), ("Q4", 4)] {
        stage.target(key_result, label, value);
    }
    let edit = stage.lay_out(Some(Slicing::Quarters), Some(Slicing::Months));
    let seen = foresee(&stage.workspace, &edit, today(), Language::En);
    assert_eq!(
        (seen.paces, seen.targets_moved, seen.targets_lost),
        (0, 0, 0)
    );
    stage.ask(edit);
    assert_eq!(stage.targets(key_result), ["Q1 1", "Q2 2", "Q3 3", "Q4 4"]);
    let row = stage.get::<KeyResult>(key_result);
    assert_eq!(row.division, Division::Coarse, "quarters come first now");
    assert_eq!(stage.spans(true).len(), 12);
}

#[test]
fn targets_go_to_the_period_that_holds_their_end_and_what_is_lost_is_said_before() {
    let mut stage = Stage::new();
    let (halves, quarters) = (stage.key_result, {
        let objective = stage.objective;
        stage.key_result_of(objective, "Unavailability")
    });
    stage.target(halves, "H1", 10);
    stage.target(halves, "H2", 18);
    stage.ask(Edit::SetKeyResult {
        id: quarters,
        set: KeyResultField::Division(Division::Fine),
    });
    for (label, value) in [("Q1", 1), ("Q2", 2), ("Q3", 3), ("Q4", 4)] {
        stage.target(quarters, label, value);
    }
    let edit = stage.lay_out(Some(Slicing::Halves), None);
    let seen = foresee(&stage.workspace, &edit, today(), Language::En);
    assert_eq!((seen.targets_moved, seen.targets_lost), (2, 2));
    assert_eq!(
        seen.sentence,
        "This moves the expected pace of 1 key result; no value is touched. 2 targets go to \
         another period. 2 targets of “Unavailability” have no period then and go; undo \
         brings them back."
    );
    let before = stage.workspace.clone();
    let changes = stage.ask(edit);
    assert_eq!(stage.targets(quarters), ["H1 2", "H2 4"]);
    assert_eq!(stage.targets(halves), ["H1 10", "H2 18"], "halves stay");
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(stage.workspace, before, "undo brings every target back");
}

#[test]
fn without_periods_a_cycle_can_be_cut_again() {
    let mut stage = Stage::new();
    let none = stage.lay_out(None, Some(Slicing::Months));
    stage.ask(none);
    assert!(stage.spans(false).is_empty());
    assert!(stage.spans(true).is_empty(), "nothing to be finer than");
    let halves = stage.lay_out(Some(Slicing::Halves), Some(Slicing::Months));
    stage.ask(halves.clone());
    assert_eq!(stage.spans(true).len(), 12);
    assert_eq!(stage.refused(halves), Refusal::NothingToDo);
}

#[test]
fn a_name_that_somebody_gave_outlives_another_division() {
    let mut stage = Stage::new();
    let id = stage.period("H1");
    stage.ask(Edit::SetPeriod {
        id,
        set: PeriodField::Label("Build".into()),
    });
    let edit = stage.lay_out(Some(Slicing::Halves), Some(Slicing::Months));
    stage.ask(edit);
    assert_eq!(stage.spans(false)[0], "Build 2026-01-01 2026-06-30");
}
