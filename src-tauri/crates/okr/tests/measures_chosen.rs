//! Measures chosen field by field: one edit, the form one could have typed, and what to
//! type instead.

mod stage;

use okr::*;
use stage::Stage;

fn draft(measure: Measure, targets: &[&str]) -> MeasureDraft {
    MeasureDraft {
        measure,
        unit: String::new(),
        baseline: String::new(),
        targets: targets.iter().map(|text| (*text).to_owned()).collect(),
        meaning: match measure.comparator() {
            Some(_) => TargetMeaning::Hold,
            None => TargetMeaning::Reach,
        },
    }
}

fn choose(stage: &mut Stage, draft: MeasureDraft, language: Language) {
    let (id, key_result) = (stage.fresh(), stage.key_result);
    stage.ask(Edit::SetMeasure {
        id,
        key_result,
        draft,
        language,
    });
}

fn form(stage: &Stage, language: Language) -> String {
    typed_form(&stage.workspace, stage.key_result, language)
}

#[test]
fn a_threshold_is_set_in_one_edit_and_quoted_as_one_would_type_it() {
    let mut stage = Stage::new();
    let chosen = MeasureDraft {
        unit: "a gate".into(),
        ..draft(Measure::AtMost, &["2", "1"])
    };
    choose(&mut stage, chosen, Language::En);
    let row = stage.get::<KeyResult>(stage.key_result);
    assert_eq!(
        (row.measure, row.unit.as_str()),
        (Measure::AtMost, "a gate")
    );
    assert_eq!(form(&stage, Language::En), "at most 2; 1 a gate");
    assert_eq!(form(&stage, Language::De), "höchstens 2; 1\u{202f}a gate");
}

#[test]
fn what_is_quoted_is_read_back_as_the_same() {
    let drafts = [
        (
            draft(Measure::Under, &["10 days a month", "7"]),
            Language::En,
        ),
        (draft(Measure::Between, &["3 to 5", "4 to 5"]), Language::En),
        (draft(Measure::AtLeast, &["12/hour", "14"]), Language::En),
        (
            MeasureDraft {
                baseline: "70%".into(),
                unit: "%".into(),
                ..draft(Measure::Metric, &["80", "90"])
            },
            Language::En,
        ),
        (draft(Measure::Over, &["€1.2m", "1.5m"]), Language::En),
        (draft(Measure::AtMost, &["1,5", "1,2 Tage"]), Language::De),
        (draft(Measure::Between, &["3 bis 5", ""]), Language::De),
    ];
    for (chosen, language) in drafts {
        let mut stage = Stage::new();
        choose(&mut stage, chosen.clone(), language);
        let quoted = form(&stage, language);
        let targets = targets_of(&stage);
        let row = stage.get::<KeyResult>(stage.key_result);
        let mut other = Stage::new();
        let (id, key_result) = (other.fresh(), other.key_result);
        other.ask(Edit::TypeMeasure {
            id,
            key_result,
            period: first_period(&other),
            typed: quoted.clone(),
            language,
        });
        let typed = other.get::<KeyResult>(key_result);
        assert_eq!(typed.measure, row.measure, "{quoted}");
        assert_eq!(typed.unit, row.unit, "{quoted}");
        assert_eq!(typed.baseline, row.baseline, "{quoted}");
        assert_eq!(targets_of(&other), targets, "{quoted}");
    }
}

fn first_period(stage: &Stage) -> Option<Id> {
    stage
        .workspace
        .periods(stage.cycle, false)
        .first()
        .map(|row| row.id)
}

fn targets_of(
    stage: &Stage,
) -> Vec<Option<(rust_decimal::Decimal, Option<rust_decimal::Decimal>)>> {
    let periods = stage.workspace.periods(stage.cycle, false);
    let of = |period: &&Period| stage.workspace.period_target(stage.key_result, period.id);
    periods
        .iter()
        .map(|period| {
            of(period).map(|row| (row.value.normalize(), row.upper.map(|u| u.normalize())))
        })
        .collect()
}

#[test]
fn what_does_not_agree_is_refused_with_what_to_type() {
    let stage = Stage::new();
    let refused = |draft: MeasureDraft| {
        let edit = Edit::SetMeasure {
            id: Id::fixed(9000),
            key_result: stage.key_result,
            draft,
            language: Language::En,
        };
        stage.refused(edit)
    };
    let said = |refusal: Refusal| refusal.sentence(Language::En);
    assert_eq!(
        said(refused(draft(Measure::Between, &["3", ""]))),
        "Between takes two limits. Type them as 3 to 5."
    );
    assert_eq!(
        refused(draft(Measure::Between, &["5 to 3", ""])),
        Refusal::RangeUpsideDown
    );
    assert_eq!(
        refused(draft(Measure::AtMost, &["over 3", ""])),
        Refusal::MixedComparisons
    );
    assert!(matches!(
        refused(draft(Measure::AtMost, &["soon", ""])),
        Refusal::NotAMeasure { .. }
    ));
    assert_eq!(
        refused(draft(Measure::Metric, &["=+15%", ""])),
        Refusal::NoBaseline
    );
}

#[test]
fn a_draft_reads_on_a_track_before_it_is_set() {
    let stage = Stage::new();
    let today = "2026-05-14".parse().expect("a day");
    let chosen = MeasureDraft {
        unit: "days a month".into(),
        ..draft(Measure::AtMost, &["10", "7"])
    };
    let reading = read_measure_draft(
        &stage.workspace,
        stage.key_result,
        &chosen,
        today,
        Language::En,
    )
    .expect("it reads");
    let first = &reading.track.steps[0];
    assert_eq!(
        first.target_text.as_deref(),
        Some("at most 10 days a month")
    );
    assert_eq!(
        first.target_short.as_deref(),
        Some("≤ 10"),
        "for a narrow step"
    );
    assert_eq!(reading.typed, "at most 10; 7 days a month");
    assert!(
        stage
            .workspace
            .below::<PeriodTarget>(stage.key_result)
            .next()
            .is_none(),
        "nothing is stored"
    );
}
