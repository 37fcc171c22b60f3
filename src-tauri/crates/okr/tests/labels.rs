//! How edits are named in the undo toast and the history.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use rust_decimal::dec;
use stage::*;

#[test]
fn labels_are_in_the_past_tense_with_the_name_of_the_thing() {
    let stage = Stage::new();
    let (objective, key_result, period) = (stage.objective, stage.key_result, stage.period("H1"));
    let id = Id::fixed(1);
    let rename = ObjectiveField::Subject("deliveries in time".into());
    let told = [
        (
            Edit::SetObjective {
                id: objective,
                set: rename,
            },
            "Renamed objective to “Increase deliveries in time”",
            "Ziel in „Increase deliveries in time“ umbenannt",
        ),
        (
            Edit::SetKeyResult {
                id: key_result,
                set: KeyResultField::Baseline(Some(dec!(3))),
            },
            "Changed baseline of key result “Non-productive hours reduced”",
            "Ausgangswert von Schlüsselergebnis „Non-productive hours reduced“ geändert",
        ),
        (
            Edit::SetPeriodTarget {
                id,
                key_result,
                period,
                value: Some(dec!(10)),
                upper: None,
            },
            "Set H1 target of “Non-productive hours reduced”",
            "Zielwert H1 von „Non-productive hours reduced“ gesetzt",
        ),
        (
            check_in(id, key_result, 3),
            "Checked in on “Non-productive hours reduced”",
            "Check-in zu „Non-productive hours reduced“ eingetragen",
        ),
        (
            Edit::Remove { id: objective },
            "Removed objective “Increase on-time deliveries”",
            "Ziel „Increase on-time deliveries“ entfernt",
        ),
        (
            Edit::Remove { id: stage.canvas },
            "Removed canvas “PMO, 2026”",
            "Canvas „PMO, 2026“ entfernt",
        ),
        (
            Edit::ServeStrategicObjective {
                id,
                objective,
                strategic_objective: None,
            },
            "Took “Increase on-time deliveries” off its strategic objective",
            "„Increase on-time deliveries“ vom strategischen Ziel gelöst",
        ),
        (
            Edit::SetCycle {
                id: stage.cycle,
                set: CycleField::Phase(Phase::Closed),
            },
            "Moved cycle “2026” to closed",
            "Zyklus „2026“ auf abgeschlossen gestellt",
        ),
        (
            Edit::AddKeyResult {
                id,
                objective,
                after: None,
                title: String::new(),
            },
            "Added key result",
            "Schlüsselergebnis hinzugefügt",
        ),
        (
            Edit::AddCanvas {
                id,
                unit: stage.unit,
                cycle: stage.cycle,
            },
            "Added canvas of “PMO”",
            "Canvas von „PMO“ hinzugefügt",
        ),
    ];
    for (edit, english, german) in told {
        assert_eq!(edit.label(&stage.workspace, Language::En), english);
        assert_eq!(edit.label(&stage.workspace, Language::De), german);
    }
}

#[test]
fn a_long_name_is_cut_to_one_short_line() {
    let stage = Stage::new();
    let title = "very\nlong ".repeat(90);
    let edit = Edit::SetKeyResult {
        id: stage.key_result,
        set: KeyResultField::Title(title),
    };
    let label = edit.label(&stage.workspace, Language::En);
    assert!(
        label.chars().count() < 120 && !label.contains('\n'),
        "{label}"
    );
}

#[test]
fn quick_repeats_in_one_field_are_one_step() {
    let stage = Stage::new();
    let (id, other) = (stage.objective, stage.unit);
    let verb = |id, verb: &str| Edit::SetObjective {
        id,
        set: ObjectiveField::Verb(verb.into()),
    };
    assert_eq!(
        verb(id, "Cut").one_step_key(),
        verb(id, "Cuts").one_step_key()
    );
    assert_ne!(
        verb(id, "Cut").one_step_key(),
        verb(other, "Cut").one_step_key(),
        "other thing"
    );
    let why = Edit::SetObjective {
        id,
        set: ObjectiveField::Why("Cut".into()),
    };
    assert_ne!(
        verb(id, "Cut").one_step_key(),
        why.one_step_key(),
        "other field"
    );
    let target = |period| Edit::SetPeriodTarget {
        id,
        key_result: id,
        period,
        value: None,
        upper: None,
    };
    assert_ne!(
        target(id).one_step_key(),
        target(other).one_step_key(),
        "other period"
    );
    for edit in [
        Edit::Remove { id },
        Edit::Duplicate { id, new: other },
        check_in(other, id, 1),
    ] {
        assert_eq!(edit.one_step_key(), None, "{edit:?} always stands alone");
    }
}

/// Every field of an edit has words and a key: a field that was forgotten shows here.
#[test]
fn every_single_field_has_its_words() {
    let stage = Stage::new();
    let id = stage.key_result;
    let fields = [
        KeyResultField::Measure(Measure::Done),
        KeyResultField::Unit(String::new()),
        KeyResultField::Target(None),
        KeyResultField::TargetUpper(None),
        KeyResultField::Meaning(TargetMeaning::Hold),
        KeyResultField::Division(Division::Fine),
        KeyResultField::Weight(dec!(1)),
        KeyResultField::Owner(None),
        KeyResultField::DataSource(String::new()),
        KeyResultField::Indicator(None),
        KeyResultField::FirstMovementOn(None),
        KeyResultField::AnticipatedImpact(String::new()),
        KeyResultField::Impact(None),
        KeyResultField::Effort(None),
        KeyResultField::Needs(String::new()),
        KeyResultField::Due(None),
        KeyResultField::State(State::Draft),
        KeyResultField::StoppedBecause(String::new()),
        KeyResultField::StatusOverride(None),
        KeyResultField::OverrideReason(String::new()),
    ];
    let mut edits: Vec<Edit> = fields.map(|set| Edit::SetKeyResult { id, set }).to_vec();
    let settings = stage.workspace.settings();
    let of_settings = [
        SettingsField::Language(Language::De),
        SettingsField::Advice(settings.advice),
        SettingsField::Status(settings.status),
        SettingsField::Bands(settings.bands),
        SettingsField::ObjectiveStatus(ObjectiveStatusRule::Worst),
    ];
    edits.extend(of_settings.map(|set| Edit::SetSettings { set }));
    let of_canvas = [
        CanvasField::Values(vec![]),
        CanvasField::Sponsor(None),
        CanvasField::Facilitator(None),
        CanvasField::Participants(vec![]),
        CanvasField::AgreedOn(None),
    ];
    edits.extend(of_canvas.map(|set| Edit::SetCanvas {
        id: stage.canvas,
        set,
    }));
    let of_cycle = [
        CycleField::Start(today()),
        CycleField::End(today()),
        CycleField::PhaseDates(PhaseDates::default()),
        CycleField::CheckInDays(7),
    ];
    edits.extend(of_cycle.map(|set| Edit::SetCycle {
        id: stage.cycle,
        set,
    }));
    let of_activity = [
        ActivityField::Kind(ActivityKind::Project),
        ActivityField::Code(String::new()),
        ActivityField::Owner(None),
        ActivityField::Start(None),
        ActivityField::Due(None),
        ActivityField::Done(Done::Unknown),
        ActivityField::Effort(String::new()),
        ActivityField::Budget(String::new()),
        ActivityField::Decision(Decision::Stop),
        ActivityField::DecisionReason(String::new()),
    ];
    edits.extend(of_activity.map(|set| Edit::SetActivity { id, set }));
    let of_plan = [
        PlanField::Trigger(None),
        PlanField::Text(String::new()),
        PlanField::Who(None),
        PlanField::Until(None),
        PlanField::UsedOn(None),
    ];
    edits.extend(of_plan.map(|set| Edit::SetPlan {
        id,
        key_result: id,
        outcome: Outcome::Met,
        set,
    }));
    let of_objective = [
        ObjectiveField::Why(String::new()),
        ObjectiveField::Owner(None),
        ObjectiveField::Commitment(Commitment::Committed),
        ObjectiveField::Perspective(None),
        ObjectiveField::CountsChildren(true),
    ];
    edits.extend(of_objective.map(|set| Edit::SetObjective {
        id: stage.objective,
        set,
    }));
    let of_strategic = [
        StrategicObjectiveField::Horizon(String::new()),
        StrategicObjectiveField::Sponsor(None),
        StrategicObjectiveField::ReviewOn(None),
    ];
    edits.extend(of_strategic.map(|set| Edit::SetStrategicObjective {
        id: stage.strategic,
        set,
    }));
    let of_unit = [
        UnitField::Short(String::new()),
        UnitField::Level(None),
        UnitField::Lead(None),
        UnitField::Person(None),
    ];
    edits.extend(of_unit.map(|set| Edit::SetUnit {
        id: stage.unit,
        set,
    }));
    edits.push(Edit::SetPerson {
        id: stage.person,
        set: PersonField::Initials("X".into()),
    });
    edits.push(Edit::SetLevel {
        id,
        set: LevelField::Many("X".into()),
    });
    for edit in edits {
        assert!(edit.one_step_key().is_some(), "{edit:?} has a key");
        let label = edit.label(&stage.workspace, Language::En);
        assert!(
            !label.is_empty() && !label.contains("a field"),
            "{edit:?} has words: {label}"
        );
    }
}
