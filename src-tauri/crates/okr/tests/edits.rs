//! Every edit as a story. The stage checks each answer: it can be followed row by row in a
//! file with foreign keys, and taken back.

mod stage;

use okr::*;
use rust_decimal::{Decimal, dec};
use stage::*;

#[test]
fn a_year_of_halves_has_its_quarters_beneath() {
    let stage = Stage::new();
    let labels = |finer| -> Vec<String> {
        stage.workspace.periods(stage.cycle, finer).iter().map(|row| row.label.clone()).collect()
    };
    assert_eq!(labels(false), ["H1", "H2"]);
    assert_eq!(labels(true), ["Q1", "Q2", "Q3", "Q4"]);
    let halves = stage.workspace.periods(stage.cycle, false);
    assert_eq!((halves[0].end, halves[1].start), (day("2026-06-30"), day("2026-07-01")));
    assert_eq!(halves[1].end, day("2026-12-31"), "the last period ends with its cycle");
}

#[test]
fn presets_cut_any_dates() {
    let mut stage = Stage::new();
    let mut cut = |start: &str, end: &str, preset| -> Vec<(String, String, bool)> {
        let id = stage.fresh();
        let (start, end) = (day(start), day(end));
        stage.ask(Edit::AddCycle { id, name: "any".into(), start, end, preset });
        let of = |finer| stage.workspace.periods(id, finer).into_iter().cloned().collect::<Vec<_>>();
        let periods = of(false).into_iter().chain(of(true));
        periods.map(|row| (row.label, format!("{} {}", row.start, row.end), row.finer)).collect()
    };
    let labels = |cut: &[(String, String, bool)]| -> Vec<String> {
        cut.iter().map(|(label, ..)| label.clone()).collect()
    };
    let quarter = cut("2026-04-01", "2026-06-30", Preset::Quarter);
    assert_eq!(labels(&quarter), ["Apr", "May", "Jun"]);
    let half = cut("2026-07-01", "2026-12-31", Preset::Half);
    assert_eq!(labels(&half), ["Q3", "Q4", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
    assert_eq!(half.iter().filter(|(_, _, finer)| *finer).count(), 6, "months lie beneath quarters");
    let business_year = cut("2026-04-01", "2027-03-31", Preset::YearQuarters);
    assert_eq!(labels(&business_year)[..4], ["Q1", "Q2", "Q3", "Q4"], "a business year has its own Q1");
    let month = cut("2026-05-01", "2026-05-31", Preset::Month);
    assert_eq!(labels(&month), ["May"]);
    assert_eq!(cut("2026-01-01", "2026-12-31", Preset::YearMonths).len(), 12);
    assert_eq!(cut("2026-01-01", "2026-12-31", Preset::Open), []);
    let short = cut("2026-01-31", "2026-04-15", Preset::YearMonths);
    assert_eq!(short[0].1, "2026-01-31 2026-02-27", "month ends do not drift");
    assert_eq!(short[2].1, "2026-03-31 2026-04-15", "the last is cut where the cycle ends");
}

#[test]
fn two_people_with_the_same_initials_get_a_third_letter() {
    let mut stage = Stage::new();
    let mut initials = |name: &str| {
        let id = stage.fresh();
        stage.ask(Edit::AddPerson { id, name: name.into() });
        stage.get::<Person>(id).initials
    };
    assert_eq!(initials("Mats Larsen"), "MLA", "ML is Mira Lund's");
    assert_eq!(initials("Maya Lah"), "MLH", "MLA is taken too");
    assert_eq!(initials("Sven"), "SV");
    assert_eq!(initials("Anna Maria von Berg"), "AB", "first and last name count");
    assert_eq!(initials("Li"), "LI");
    assert_eq!(initials("Li"), "LI2", "a name that offers no third letter gets a number");
    assert_eq!(initials("שרה כהן"), "שכ");
}

#[test]
fn made_initials_follow_the_name_and_chosen_ones_stay() {
    let mut stage = Stage::new();
    let id = stage.person;
    let name = |name: &str| Edit::SetPerson { id, set: PersonField::Name(name.into()) };
    stage.ask(name("Mira Berg"));
    assert_eq!(stage.get::<Person>(id).initials, "MB");
    stage.ask(Edit::SetPerson { id, set: PersonField::Initials("Mi".into()) });
    stage.ask(name("Mira Dahl"));
    assert_eq!(stage.get::<Person>(id).initials, "Mi");
}

#[test]
fn units_stand_on_the_level_beneath_their_parent() {
    let mut stage = Stage::new();
    let levels: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    let mut parent = stage.unit;
    assert_eq!(stage.get::<Unit>(parent).level, Some(levels[0]));
    for depth in 1..6 {
        let id = stage.fresh();
        stage.ask(Edit::AddUnit { id, parent: Some(parent), name: format!("Unit {depth}") });
        let lowest = levels[depth.min(levels.len() - 1)];
        assert_eq!(stage.get::<Unit>(id).level, Some(lowest), "the lowest level at most");
        parent = id;
    }
}

#[test]
fn a_new_strategic_objective_takes_the_next_free_code() {
    let mut stage = Stage::new();
    assert_eq!(stage.get::<StrategicObjective>(stage.strategic).code, "S1");
    let id = stage.fresh();
    stage.ask(Edit::AddStrategicObjective { id, code: String::new(), title: "Fair prices".into() });
    assert_eq!(stage.get::<StrategicObjective>(id).code, "S2");
}

#[test]
fn rows_go_where_they_are_put() {
    let mut stage = Stage::new();
    let first = stage.objective;
    let second = stage.objective("Cut", "waste");
    let third = stage.fresh();
    let canvas = stage.canvas;
    stage.ask(Edit::AddObjective {
        id: third,
        canvas,
        after: Some(first),
        verb: String::new(),
        subject: String::new(),
        serves: None,
    });
    let order = |stage: &Stage| -> Vec<Id> {
        stage.workspace.objectives(canvas).iter().map(|row| row.id).collect()
    };
    assert_eq!(order(&stage), [first, third, second], "behind the one that was named");
    stage.ask(Edit::MoveObjective { id: second, canvas, after: None });
    assert_eq!(order(&stage), [second, first, third], "none is the front");
    stage.ask(Edit::MoveObjective { id: second, canvas, after: Some(first) });
    assert_eq!(order(&stage), [first, second, third]);
    let same = Edit::MoveObjective { id: second, canvas, after: Some(first) };
    assert_eq!(stage.refused(same), Refusal::NothingToDo, "it stands there already");
}

#[test]
fn everything_under_an_objective_follows_it_to_another_cycle() {
    let mut stage = Stage::new();
    let (key_result, objective) = (stage.key_result, stage.objective);
    for (label, value) in [("H1", dec!(10)), ("H2", dec!(18))] {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget { id, key_result, period, value: Some(value), upper: None });
    }
    let check_in = stage.check_in(key_result, 6);
    let link = stage.workspace.serves(objective)[0].id;
    let (next, canvas) = (stage.fresh(), stage.fresh());
    stage.ask(year(next, "2027"));
    let unit = stage.unit;
    stage.ask(Edit::AddCanvas { id: canvas, unit, cycle: next });
    stage.ask(Edit::MoveObjective { id: objective, canvas, after: None });
    assert!(stage.has(check_in) && stage.has(link), "check-ins and alignments stay with it");
    let targets: Vec<(String, Decimal)> = stage
        .workspace
        .periods(next, false)
        .iter()
        .map(|row| (row.label.clone(), stage.workspace.period_target(key_result, row.id).unwrap().value))
        .collect();
    assert_eq!(targets, [("H1".to_owned(), dec!(10)), ("H2".to_owned(), dec!(18))]);
}

#[test]
fn the_target_of_a_key_result_follows_its_last_period() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let target = |stage: &mut Stage, label: &str, value: Option<Decimal>| {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget { id, key_result, period, value, upper: None });
        stage.get::<KeyResult>(key_result).target
    };
    assert_eq!(target(&mut stage, "H1", Some(dec!(10))), None, "H2 is still open");
    assert_eq!(target(&mut stage, "H2", Some(dec!(18))), Some(dec!(18)), "all are set: it is the last");
    assert_eq!(target(&mut stage, "H2", Some(dec!(20))), Some(dec!(20)), "it follows");
    assert_eq!(target(&mut stage, "H1", None), Some(dec!(20)), "an earlier one does not matter");
    assert_eq!(target(&mut stage, "H2", None), None, "nothing stale is left");
    stage.ask(Edit::SetKeyResult { id: key_result, set: KeyResultField::Target(Some(dec!(30))) });
    target(&mut stage, "H1", Some(dec!(1)));
    assert_eq!(target(&mut stage, "H2", Some(dec!(2))), Some(dec!(30)), "one set on its own stays");
}

#[test]
fn targets_follow_to_the_finer_division_and_back() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    for (label, value) in [("H1", dec!(10)), ("H2", dec!(18))] {
        let (id, period) = (stage.fresh(), stage.period(label));
        stage.ask(Edit::SetPeriodTarget { id, key_result, period, value: Some(value), upper: None });
    }
    let division = |division| Edit::SetKeyResult { id: key_result, set: KeyResultField::Division(division) };
    let value = |stage: &Stage, label: &str| {
        stage.workspace.period_target(key_result, stage.period(label)).map(|row| row.value)
    };
    stage.ask(division(Division::Fine));
    assert_eq!(
        ["Q1", "Q2", "Q3", "Q4", "H1"].map(|label| value(&stage, label)),
        [None, Some(dec!(10)), None, Some(dec!(18)), None],
        "each target is due when it was due before"
    );
    let (id, period) = (stage.fresh(), stage.period("H1"));
    let other = Edit::SetPeriodTarget { id, key_result, period, value: Some(dec!(1)), upper: None };
    assert_eq!(stage.refused(other), Refusal::OtherDivision);
    let (id, period) = (stage.fresh(), stage.period("Q1"));
    stage.ask(Edit::SetPeriodTarget { id, key_result, period, value: Some(dec!(4)), upper: None });
    stage.ask(division(Division::Coarse));
    assert_eq!(["H1", "H2", "Q1"].map(|label| value(&stage, label)), [Some(dec!(10)), Some(dec!(18)), None]);
}

#[test]
fn what_targets_mean_follows_the_measure_unless_chosen() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    let mut meaning = |set| {
        stage.ask(Edit::SetKeyResult { id, set });
        stage.get::<KeyResult>(id).meaning
    };
    assert_eq!(meaning(KeyResultField::Measure(Measure::Under)), TargetMeaning::Hold);
    assert_eq!(meaning(KeyResultField::Measure(Measure::Metric)), TargetMeaning::Reach);
    assert_eq!(meaning(KeyResultField::Meaning(TargetMeaning::Level)), TargetMeaning::Level);
    assert_eq!(meaning(KeyResultField::Measure(Measure::AtLeast)), TargetMeaning::Level, "somebody chose it");
}

#[test]
fn a_plan_begins_with_its_first_word_and_ends_with_its_last() {
    let mut stage = Stage::new();
    let (id, key_result) = (stage.fresh(), stage.key_result);
    let write = |id, set| Edit::SetPlan { id, key_result, outcome: Outcome::Missed, set };
    assert_eq!(stage.refused(write(id, PlanField::Text(String::new()))), Refusal::NothingToDo);
    stage.ask(write(id, PlanField::Text("Question the channel first".into())));
    let other = stage.fresh();
    stage.ask(write(other, PlanField::Trigger(Some(dec!(3)))));
    assert!(!stage.has(other), "there is one plan for an outcome");
    let plan = stage.workspace.plan(key_result, Outcome::Missed).unwrap();
    assert_eq!((plan.id, plan.trigger), (id, Some(dec!(3))));
    stage.ask(write(other, PlanField::Text(String::new())));
    stage.ask(write(other, PlanField::Trigger(None)));
    assert!(!stage.has(id), "a plan that says nothing is none");
}

#[test]
fn removing_a_key_result_leaves_the_work_that_served_it() {
    let mut stage = Stage::new();
    let (activity, key_result) = (stage.fresh(), stage.key_result);
    stage.ask(Edit::AddActivity {
        id: activity,
        key_result,
        kind: ActivityKind::Project,
        title: "Route planning".into(),
    });
    let first = stage.check_in(key_result, 6);
    let second = stage.fresh();
    let Edit::CheckIn { value, confidence, on, .. } = check_in(second, key_result, 7) else { unreachable!() };
    stage.ask(Edit::CheckIn {
        id: second,
        key_result,
        on,
        value,
        confidence,
        note: "Read wrongly".into(),
        author: None,
        action: None,
        corrects: Some(first),
    });
    assert_eq!(stage.workspace.check_ins(key_result).len(), 1, "the corrected one no longer counts");
    let removed = stage.ask(Edit::Remove { id: key_result });
    assert_eq!(removed.len(), 4, "the key result, its link and both check-ins go");
    assert!(stage.has(activity), "work stays, as an orphan");
    assert_whole(&stage.workspace);
}

#[test]
fn removing_a_unit_removes_its_whole_branch_and_all_that_serves_it() {
    let mut stage = Stage::new();
    let (below, canvas, below_objective) = (stage.fresh(), stage.fresh(), stage.fresh());
    let (unit, cycle, objective, key_result) = (stage.unit, stage.cycle, stage.objective, stage.key_result);
    stage.ask(Edit::AddUnit { id: below, parent: Some(unit), name: "Planning".into() });
    stage.ask(Edit::AddCanvas { id: canvas, unit: below, cycle });
    stage.ask(Edit::AddObjective {
        id: below_objective,
        canvas,
        after: None,
        verb: "Plan".into(),
        subject: "routes".into(),
        serves: None,
    });
    stage.align(below_objective, AlignedTo::KeyResult(key_result));
    let (waiver, person) = (stage.fresh(), stage.person);
    stage.ask(Edit::Waive {
        id: waiver,
        thing: objective,
        rule: HintRule::NoOwner,
        reason: "Shared".into(),
        by: "Mira".into(),
        on: today(),
    });
    let branch = stage.workspace.clone();
    stage.ask(Edit::Remove { id: unit });
    for gone in [unit, below, canvas, stage.canvas, below_objective, objective, key_result, waiver] {
        assert!(!stage.has(gone));
    }
    assert!(stage.has(person) && stage.has(cycle) && stage.has(stage.strategic));
    assert_eq!(stage.workspace.all::<Alignment>().count(), 0);
    assert_whole(&stage.workspace);
    assert!(branch.row(below).is_some(), "the history keeps the branch; undoing it was followed by the stage");
}

#[test]
fn removing_a_person_clears_every_mention() {
    let mut stage = Stage::new();
    let (person, canvas, id) = (stage.person, stage.canvas, stage.objective);
    stage.ask(Edit::SetObjective { id, set: ObjectiveField::Owner(Some(person)) });
    stage.ask(Edit::SetCanvas { id: canvas, set: CanvasField::Participants(vec![person, person]) });
    assert_eq!(stage.get::<Canvas>(canvas).participants, [person], "nobody took part twice");
    stage.ask(Edit::Remove { id: person });
    assert_eq!(stage.get::<Objective>(id).owner, None);
    assert!(stage.get::<Canvas>(canvas).participants.is_empty());
    assert_whole(&stage.workspace);
}

#[test]
fn removing_a_period_removes_its_targets() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H1"));
    stage.ask(Edit::SetPeriodTarget { id, key_result, period, value: Some(dec!(10)), upper: None });
    stage.ask(Edit::Remove { id: period });
    assert!(!stage.has(id) && stage.has(key_result));
}

#[test]
fn a_copy_has_everything_but_what_was_observed() {
    let mut stage = Stage::new();
    let (objective, key_result) = (stage.objective, stage.key_result);
    let (plan, milestone, activity) = (stage.fresh(), stage.fresh(), stage.fresh());
    stage.ask(Edit::SetPlan {
        id: plan,
        key_result,
        outcome: Outcome::Exceeded,
        set: PlanField::Text("Take on more".into()),
    });
    stage.ask(Edit::AddMilestone { id: milestone, key_result, title: "First route".into() });
    stage.ask(Edit::SetMilestone { id: milestone, set: MilestoneField::DoneOn(Some(today())) });
    stage.ask(Edit::AddActivity { id: activity, key_result, kind: ActivityKind::Activity, title: "Plan".into() });
    let (target, period) = (stage.fresh(), stage.period("H1"));
    stage.ask(Edit::SetPeriodTarget { id: target, key_result, period, value: Some(dec!(10)), upper: None });
    stage.check_in(key_result, 3);
    let last = stage.objective("Cut", "waste");
    let new = stage.fresh();
    stage.ask(Edit::Duplicate { id: objective, new });
    let order: Vec<Id> = stage.workspace.objectives(stage.canvas).iter().map(|row| row.id).collect();
    assert_eq!(order, [objective, new, last], "right behind itself");
    assert_eq!(stage.workspace.serves(new).len(), 1, "it serves the same strategic objective");
    let copy = stage.workspace.key_results(new)[0].id;
    assert_eq!(stage.workspace.period_target(copy, period).unwrap().value, dec!(10));
    assert_eq!(stage.workspace.plan(copy, Outcome::Exceeded).unwrap().text, "Take on more");
    assert_eq!(stage.workspace.milestones(copy)[0].done_on, None, "a tick is an observation");
    assert_eq!(stage.workspace.activities(copy)[0].1.id, activity, "the same work serves both");
    assert!(stage.workspace.check_ins(copy).is_empty());
}

#[test]
fn a_cycle_is_copied_with_its_periods_and_canvases() {
    let mut stage = Stage::new();
    let (id, key_result, period) = (stage.fresh(), stage.key_result, stage.period("H2"));
    stage.ask(Edit::SetPeriodTarget { id, key_result, period, value: Some(dec!(5)), upper: None });
    let (cycle, new) = (stage.cycle, stage.fresh());
    stage.ask(Edit::Duplicate { id: cycle, new });
    let canvas = stage.workspace.canvas_of(stage.unit, new).expect("the canvas came along").id;
    let copy = stage.workspace.key_results(stage.workspace.objectives(canvas)[0].id)[0].id;
    let target = stage.workspace.below::<PeriodTarget>(copy).next().unwrap();
    assert_eq!(stage.get::<Period>(target.period).cycle, new, "targets are on the new periods");
    assert_whole(&stage.workspace);
}

#[test]
fn an_objective_serves_one_strategic_objective_instead_of_another() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    let other = stage.fresh();
    stage.ask(Edit::AddStrategicObjective { id: other, code: String::new(), title: "Fair prices".into() });
    let parent = stage.objective("Lead", "the market");
    let link = stage.align(objective, AlignedTo::Objective(parent));
    let serve = |id, strategic_objective| Edit::ServeStrategicObjective { id, objective, strategic_objective };
    let id = stage.fresh();
    stage.ask(serve(id, Some(other)));
    assert_eq!(stage.workspace.strategic_objective_of(objective), Some(other));
    assert_eq!(stage.refused(serve(id, Some(other))), Refusal::NothingToDo);
    stage.ask(serve(id, None));
    let links: Vec<Id> = stage.workspace.serves(objective).iter().map(|row| row.id).collect();
    assert_eq!(links, [link], "other alignments stay");
}

#[test]
fn several_edits_are_one_step() {
    let mut stage = Stage::new();
    let (id, objective, key_result) = (stage.fresh(), stage.objective, stage.key_result);
    let before = stage.workspace.clone();
    let canvas = stage.canvas;
    let changes = stage.ask(Edit::Together {
        edits: vec![
            Edit::AddObjective {
                id,
                canvas,
                after: None,
                verb: "Half".into(),
                subject: "one".into(),
                serves: None,
            },
            Edit::MoveKeyResult { id: key_result, objective: id, after: None },
            Edit::SetObjective { id, set: ObjectiveField::Subject("two".into()) },
            Edit::Remove { id: objective },
        ],
    });
    let added = changes.iter().find(|change| change.row().map(Row::id) == Some(id)).unwrap();
    assert_eq!(added.before, None);
    assert_eq!(stage.get::<Objective>(id).subject, "two", "one change for a row: first before, last after");
    assert_eq!(changes.iter().filter(|change| change.row().map(Row::id) == Some(id)).count(), 1);
    assert!(!stage.has(objective) && stage.has(key_result));
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(stage.workspace, before);
    let there_and_back = Edit::Together {
        edits: vec![
            Edit::SetObjective { id: objective, set: ObjectiveField::Verb("Raise".into()) },
            Edit::SetObjective { id: objective, set: ObjectiveField::Verb("Increase".into()) },
        ],
    };
    assert_eq!(stage.refused(there_and_back), Refusal::NothingToDo);
}

#[test]
fn a_canvas_can_be_replaced_in_one_step() {
    let mut stage = Stage::new();
    let (id, unit, cycle, canvas) = (stage.fresh(), stage.unit, stage.cycle, stage.canvas);
    stage.ask(Edit::Together {
        edits: vec![
            Edit::SetCanvas { id: canvas, set: CanvasField::Values(vec!["Care".into()]) },
            Edit::Remove { id: canvas },
            Edit::AddCanvas { id, unit, cycle },
        ],
    });
    assert_eq!(stage.workspace.canvas_of(unit, cycle).unwrap().id, id);
}

#[test]
fn ready_rows_come_in_whatever_their_order() {
    let mut stage = Stage::new();
    let source = stage.workspace.clone();
    let mut rows: Vec<Row> = source.rows().cloned().collect();
    rows.reverse();
    stage.workspace = Workspace::default();
    stage.ask(Edit::AddRows { what: "a copy".into(), rows });
    assert_eq!(stage.workspace, source);
}

#[test]
fn a_check_in_is_typed_as_one_would_say_it() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let mut typed = |typed: &str| {
        let id = stage.fresh();
        stage.ask(Edit::TypeCheckIn {
            id,
            key_result,
            on: today(),
            typed: typed.into(),
            language: Language::En,
            confidence: Some(6),
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        });
        stage.get::<CheckIn>(id).value
    };
    assert_eq!(typed("yes"), Some(dec!(1)));
    assert_eq!(typed("nein"), Some(dec!(0)));
    assert_eq!(typed("  "), None, "confidence alone is a check-in too");
}
