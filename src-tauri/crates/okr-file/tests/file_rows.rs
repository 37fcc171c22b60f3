//! Every row of every table comes back from the file as it went in, whatever is in it.

mod common;

use common::*;
use okr::*;
use okr_file::{WorkspaceFile, read};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Any text people may type: letters of all scripts, controls, quotes, nothing.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        Just(String::new()),
        Just("'; DROP TABLE objective; --".to_owned()),
        Just("nul \0 inside, tab \t, line\nend\r\n".to_owned()),
        Just("שלום مرحبا 日本語 👩‍🚀 \u{200b}\u{feff}".to_owned()),
        "[ -~]{0,900}",
    ]
}

fn number() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0u32..=28).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn date() -> impl Strategy<Value = chrono::NaiveDate> {
    (0u32..12, 1u32..=28).prop_map(|(month, on)| day(month + 1, on))
}

fn some<T: std::fmt::Debug + Clone>(
    of: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    prop::option::of(of)
}

fn pick<T: Copy + std::fmt::Debug + 'static>(of: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(of)
}

prop_compose! {
    fn any_objective()(
        texts in prop::collection::vec(text(), 4),
        grades in (some(1u8..=5), some(1u8..=5)),
        commitment in pick(&[Commitment::Committed, Commitment::Aspirational]),
        perspective in some(pick(&[Perspective::Outcomes, Perspective::Services, Perspective::Team])),
        state in pick(&[State::Draft, State::Active, State::Stopped]),
        counts_children in any::<bool>(),
        owner in some(Just(ADA)),
    ) -> Objective {
        Objective {
            why: texts[0].clone(), stopped_because: texts[1].clone(), owner, commitment, perspective, state,
            impact: grades.0, effort: grades.1, counts_children,
            ..objective(OBJECTIVE, &texts[2], &texts[3])
        }
    }
}

prop_compose! {
    fn any_key_result()(
        texts in prop::collection::vec(text(), 7),
        numbers in (some(number()), some(number()), some(number()), number()),
        measure in pick(&[Measure::Metric, Measure::Under, Measure::AtMost, Measure::Over, Measure::AtLeast,
            Measure::Between, Measure::Milestones, Measure::Done, Measure::Baseline]),
        meaning in pick(&[TargetMeaning::Reach, TargetMeaning::Level, TargetMeaning::Hold]),
        division in pick(&[Division::Coarse, Division::Fine]),
        indicator in some(pick(&[Indicator::Leading, Indicator::Lagging])),
        status_override in some(pick(&[Status::Exceeded, Status::Met, Status::OnTrack, Status::NotStarted,
            Status::Stale, Status::AtRisk, Status::OffTrack, Status::Missed])),
        dates in (some(date()), some(date())),
    ) -> KeyResult {
        KeyResult {
            measure, meaning, division, indicator, status_override,
            baseline: numbers.0, target: numbers.1, target_upper: numbers.2, weight: numbers.3,
            unit: texts[0].clone(), data_source: texts[1].clone(), anticipated_impact: texts[2].clone(),
            needs: texts[3].clone(), stopped_because: texts[4].clone(), override_reason: texts[5].clone(),
            first_movement_on: dates.0, due: dates.1, impact: None, effort: Some(3), owner: None,
            ..key_result(KEY_RESULT, &texts[6])
        }
    }
}

prop_compose! {
    fn the_rest()(
        texts in prop::collection::vec(text(), 12),
        values in prop::collection::vec(text(), 0..4),
        numbers in (number(), some(number()), some(number()), number()),
        dates in (date(), some(date()), some(date()), some(date())),
        done in prop_oneof![
            Just(Done::Unknown),
            number().prop_map(|share| Done::Share { share }),
            (any::<u32>(), 1u32..).prop_map(|(done, total)| Done::Count { done, total }),
        ],
        outcome in pick(&[Outcome::Missed, Outcome::Met, Outcome::Exceeded]),
        decision in pick(&[Decision::Keep, Decision::Pause, Decision::Stop]),
        kind in pick(&[ActivityKind::Activity, ActivityKind::Project]),
        origin in pick(&[Origin::Cascaded, Origin::Laddered, Origin::Shared]),
        strength in pick(&[Strength::Contributes, Strength::Supports]),
        to in pick(&[AlignedTo::StrategicObjective(STRATEGIC), AlignedTo::Objective(SECOND)]),
        action in some(pick(&[ActionTaken::Planned, ActionTaken::Improvised])),
        confidence in some(0u8..=10),
        phase in pick(&[Phase::Initiation, Phase::Checking, Phase::Closing, Phase::Closed]),
        rule in pick(&[HintRule::FewObjectives, HintRule::LooksLikeKpi, HintRule::CertainStretch]),
    ) -> Vec<Row> {
        let at = |n: usize| texts[n].clone();
        vec![
            Person { id: ADA, name: at(0), initials: at(1) }.into(),
            Canvas { id: CANVAS, unit: UNIT, cycle: CYCLE, values, sponsor: None, facilitator: Some(ADA),
                participants: vec![], agreed_on: dates.1 }.into(),
            Cycle { id: CYCLE, name: at(2), start: dates.0, end: day(12, 31), phase,
                phase_dates: PhaseDates { checking: dates.1, closing: dates.2, closed: dates.3 },
                check_in_days: 1 }.into(),
            PeriodTarget { id: Id::fixed(122), key_result: KEY_RESULT, period: Id::fixed(121),
                value: numbers.0, upper: numbers.1 }.into(),
            Milestone { id: Id::fixed(123), key_result: KEY_RESULT, title: at(3), weight: numbers.3,
                due: dates.1, done_on: dates.2, order: Order(at(4)) }.into(),
            OutcomePlan { id: Id::fixed(124), key_result: KEY_RESULT, outcome, trigger: numbers.2,
                text: at(5), who: None, until: dates.2, used_on: dates.3 }.into(),
            Activity { id: Id::fixed(125), kind, code: at(6), title: at(7), owner: None, start: dates.1,
                due: dates.2, done, effort: at(8), budget: at(9), decision, decision_reason: at(10) }.into(),
            CheckIn { on: dates.0, value: numbers.1, confidence, note: at(11), author: None, action,
                ..check_in(129, None) }.into(),
            Alignment { id: Id::fixed(131), objective: OBJECTIVE, to, origin, strength }.into(),
            Waiver { id: Id::fixed(134), thing: CANVAS, rule, reason: at(0), by: at(1), on: dates.0,
                situation: at(2) }.into(),
        ]
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_row_comes_back_as_it_went_in(
        objective in any_objective(), key_result in any_key_result(), rest in the_rest(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = full();
        let mut rows = rest;
        rows.push(objective.into());
        rows.push(key_result.into());
        let changes: Vec<Change> = rows.into_iter().map(|row| {
            let before = workspace.row(row.id()).cloned();
            Change { before, after: Some(row) }
        }).collect();
        workspace.apply(&changes);
        let anew = folder.path().join("anew.okr");
        drop(WorkspaceFile::create(&anew, &workspace, &ada()).unwrap());
        prop_assert_eq!(&read(&anew, &ada()).unwrap(), &(workspace.clone(), None));
    }
}
