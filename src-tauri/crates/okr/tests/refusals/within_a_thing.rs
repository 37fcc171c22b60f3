//! Numbers, names and dates that cannot be.

use crate::name;
use crate::stage::*;
use okr::*;
use rust_decimal::dec;

#[test]
fn names_must_not_be_empty_but_drafts_may() {
    let mut stage = Stage::new();
    let id = stage.fresh();
    let (start, end) = (day("2026-01-01"), day("2026-12-31"));
    let refused = [
        Edit::AddUnit {
            id,
            parent: None,
            name: name("  "),
        },
        Edit::AddPerson { id, name: name("") },
        Edit::AddCycle {
            id,
            name: name("\n"),
            start,
            end,
            preset: Preset::Open,
        },
        Edit::AddPeriod {
            id,
            cycle: stage.cycle,
            label: name(""),
            start,
            end,
            finer: false,
        },
        Edit::SetUnit {
            id: stage.unit,
            set: UnitField::Name(name(" ")),
        },
        Edit::SetPerson {
            id: stage.person,
            set: PersonField::Name(name("")),
        },
        Edit::SetPerson {
            id: stage.person,
            set: PersonField::Name(name("\u{200b} \u{2066}")),
        },
        Edit::SetCycle {
            id: stage.cycle,
            set: CycleField::Name(name("")),
        },
    ];
    for edit in refused {
        assert_eq!(stage.refused(edit), Refusal::EmptyName);
    }
    let draft = stage.objective("", "");
    stage.key_result_of(draft, "");
}

#[test]
fn numbers_outside_what_can_be_are_refused() {
    let mut stage = Stage::new();
    let (objective, key_result, cycle) = (stage.objective, stage.key_result, stage.cycle);
    let (activity, milestone) = (stage.fresh(), stage.fresh());
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Activity,
        title: name("Plan"),
    });
    stage.ask(Edit::AddMilestone {
        id: milestone,
        key_result,
        title: name("Gate"),
    });
    for grade in [0, 6] {
        let set = ObjectiveField::Impact(Some(grade));
        assert_eq!(
            stage.refused(Edit::SetObjective { id: objective, set }),
            Refusal::GradeOutOfRange
        );
        let set = KeyResultField::Effort(Some(grade));
        assert_eq!(
            stage.refused(Edit::SetKeyResult {
                id: key_result,
                set
            }),
            Refusal::GradeOutOfRange
        );
    }
    let set = KeyResultField::Weight(dec!(-0.1));
    assert_eq!(
        stage.refused(Edit::SetKeyResult {
            id: key_result,
            set
        }),
        Refusal::NegativeWeight
    );
    let set = MilestoneField::Weight(dec!(-1));
    assert_eq!(
        stage.refused(Edit::SetMilestone { id: milestone, set }),
        Refusal::NegativeWeight
    );
    let far = [
        Done::Share { share: dec!(1.01) },
        Done::Share { share: dec!(-0.1) },
        Done::Count { done: 6, total: 5 },
        Done::Count { done: 0, total: 0 },
    ];
    for done in far {
        let set = ActivityField::Done(done);
        assert_eq!(
            stage.refused(Edit::SetActivity { id: activity, set }),
            Refusal::DoneOutOfRange
        );
    }
    let set = CycleField::CheckInDays(0);
    assert_eq!(
        stage.refused(Edit::SetCycle { id: cycle, set }),
        Refusal::NoRhythm
    );
    let id = stage.fresh();
    let Edit::CheckIn { on, .. } = check_in(id, key_result, 1) else {
        unreachable!()
    };
    let sure = Edit::CheckIn {
        id,
        key_result,
        on,
        value: None,
        confidence: Some(11),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    };
    assert_eq!(stage.refused(sure), Refusal::ConfidenceOutOfRange);
}

#[test]
fn spans_do_not_end_before_they_start() {
    let mut stage = Stage::new();
    let id = stage.fresh();
    let (start, end) = (day("2026-05-02"), day("2026-05-01"));
    let cycle = Edit::AddCycle {
        id,
        name: name("Short"),
        start,
        end,
        preset: Preset::Month,
    };
    assert_eq!(stage.refused(cycle), Refusal::EndBeforeStart);
    let set = CycleField::End(day("2025-12-31"));
    assert_eq!(
        stage.refused(Edit::SetCycle {
            id: stage.cycle,
            set
        }),
        Refusal::EndBeforeStart
    );
    let set = PeriodField::Start(day("2026-07-01"));
    assert_eq!(
        stage.refused(Edit::SetPeriod {
            id: stage.period("H1"),
            set
        }),
        Refusal::EndBeforeStart
    );
    let one_day = Edit::AddCycle {
        id,
        name: name("Day"),
        start,
        end: start,
        preset: Preset::Month,
    };
    stage.ask(one_day);
}

#[test]
fn a_range_is_not_upside_down() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    let set = |set| Edit::SetKeyResult { id, set };
    stage.ask(set(KeyResultField::Target(Some(dec!(10)))));
    stage.ask(set(KeyResultField::TargetUpper(Some(dec!(5)))));
    stage.ask(set(KeyResultField::Measure(Measure::Between)));
    assert_eq!(
        stage.get::<KeyResult>(id).target_upper,
        None,
        "a stale upper limit lets go"
    );
    assert_eq!(
        stage.refused(set(KeyResultField::TargetUpper(Some(dec!(9))))),
        Refusal::RangeUpsideDown
    );
    stage.ask(set(KeyResultField::TargetUpper(Some(dec!(12)))));
    assert_eq!(
        stage.refused(set(KeyResultField::Target(Some(dec!(13))))),
        Refusal::RangeUpsideDown
    );
    let (target, period) = (stage.fresh(), stage.period("H1"));
    let (value, upper) = (Some(dec!(7)), Some(dec!(6)));
    let crossed = Edit::SetPeriodTarget {
        id: target,
        key_result: id,
        period,
        value,
        upper,
    };
    assert_eq!(stage.refused(crossed), Refusal::RangeUpsideDown);
}

#[test]
fn edits_that_ask_for_nothing_change_nothing() {
    let mut stage = Stage::new();
    let (objective, key_result, period) = (stage.objective, stage.key_result, stage.period("H1"));
    let id = stage.fresh();
    let silent = Edit::CheckIn {
        id,
        key_result,
        on: today(),
        value: None,
        confidence: None,
        note: name(" "),
        author: None,
        action: None,
        corrects: None,
    };
    let nothing = [
        Edit::SetObjective {
            id: objective,
            set: ObjectiveField::Verb(name("Increase")),
        },
        Edit::SetPeriodTarget {
            id,
            key_result,
            period,
            value: None,
            upper: None,
        },
        Edit::MoveKeyResult {
            id: key_result,
            objective,
            after: None,
        },
        Edit::SetSettings {
            set: SettingsField::Language(Language::En),
        },
        Edit::Together { edits: vec![] },
        Edit::Remove { id: Id::SETTINGS },
        silent,
    ];
    for edit in nothing {
        assert_eq!(stage.refused(edit), Refusal::NothingToDo);
    }
}

#[test]
fn a_waiver_needs_words_and_a_second_one_changes_them() {
    let mut stage = Stage::new();
    let thing = stage.objective;
    let waive = |id, reason: &str| Edit::Waive {
        id,
        thing,
        rule: HintRule::NoOwner,
        reason: reason.into(),
        by: name("Mira Lund"),
        on: today(),
    };
    let (one, two) = (stage.fresh(), stage.fresh());
    assert_eq!(stage.refused(waive(one, " ")), Refusal::NoReason);
    stage.ask(waive(one, "Shared by all"));
    stage.ask(waive(two, "Owned by the room"));
    assert!(!stage.has(two), "one waiver for a rule");
    assert_eq!(stage.get::<Waiver>(one).reason, "Owned by the room");
}

#[test]
fn limits_rise_from_one_to_the_next() {
    let stage = Stage::new();
    let settings = stage.workspace.settings();
    let status = StatusLimits {
        on_track: dec!(0.4),
        ..settings.status
    };
    let bands = ScoreBands {
        amber: dec!(0.8),
        ..settings.bands
    };
    let advice = AdviceLimits {
        objectives_min: 6,
        ..settings.advice
    };
    for set in [
        SettingsField::Status(status),
        SettingsField::Bands(bands),
        SettingsField::Advice(advice),
    ] {
        assert_eq!(
            stage.refused(Edit::SetSettings { set }),
            Refusal::LimitsOutOfOrder
        );
    }
}

#[test]
fn a_target_is_for_a_period_of_its_own_cycle() {
    let mut stage = Stage::new();
    let (other, id, key_result) = (stage.fresh(), stage.fresh(), stage.key_result);
    stage.ask(year(other, "2027"));
    let period = stage.workspace.periods(other, false)[0].id;
    let edit = Edit::SetPeriodTarget {
        id,
        key_result,
        period,
        value: Some(dec!(1)),
        upper: None,
    };
    assert_eq!(stage.refused(edit), Refusal::PeriodOfAnotherCycle);
}

#[test]
fn every_refusal_is_a_finished_sentence_in_both_languages() {
    let refusals = [
        Refusal::Gone,
        Refusal::AlreadyThere,
        Refusal::EmptyName,
        Refusal::NotANumber { typed: name("x") },
        Refusal::TooManyTargets { periods: 0 },
        Refusal::TooManyTargets { periods: 1 },
        Refusal::TooManyTargets { periods: 2 },
        Refusal::NoBaseline,
        Refusal::RangeUpsideDown,
        Refusal::GradeOutOfRange,
        Refusal::ConfidenceOutOfRange,
        Refusal::NegativeWeight,
        Refusal::DoneOutOfRange,
        Refusal::EndBeforeStart,
        Refusal::NoRhythm,
        Refusal::CycleNamed { name: name("2026") },
        Refusal::CanvasExists,
        Refusal::UnitBelowItself,
        Refusal::AlignmentCircle {
            way: vec![name("A"), name("A")],
        },
        Refusal::AlreadyAligned,
        Refusal::NoReason,
        Refusal::LimitsOutOfOrder,
        Refusal::CorrectsAnother,
        Refusal::OtherDivision,
        Refusal::PeriodOfAnotherCycle,
        Refusal::BrokenJson { line: 3, column: 7 },
        Refusal::NotAPlan { at: name("nodes") },
        Refusal::NothingToDo,
    ];
    for refusal in refusals {
        let (english, german) = (
            refusal.sentence(Language::En),
            refusal.sentence(Language::De),
        );
        for sentence in [&english, &german] {
            assert!(sentence.ends_with('.'), "{sentence} is finished");
            assert!(
                sentence.starts_with(char::is_uppercase),
                "{sentence} is a sentence"
            );
        }
        assert_ne!(english, german);
    }
}
