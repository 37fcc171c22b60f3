//! What one key result's outcome would change, up the tree.

use crate::figures_story::*;
use okr::*;
use rust_decimal::dec;

const KR: Id = Id::fixed(201);
const BESIDE: Id = Id::fixed(202);
const ABOVE: Id = Id::fixed(301);
const TOP: Id = Id::fixed(401);

/// An objective with two key results at 35% and 100%, which serves one that counts it,
/// which serves S1.
fn story() -> Story {
    let mut story = Story::new();
    story.metric(KR, ["0", "100", "200"], "35");
    story.metric(BESIDE, ["0", "10", "20"], "10");
    story.objective(ABOVE, "c");
    story.change::<Objective>(ABOVE, |row| {
        row.counts_children = true;
        "Raise".clone_into(&mut row.verb);
        "contribution".clone_into(&mut row.subject);
    });
    story.put(StrategicObjective {
        id: TOP,
        code: "S1".to_owned(),
        title: "Put money and people behind the strategy".to_owned(),
        horizon: String::new(),
        sponsor: None,
        review_on: None,
        order: Order("n".to_owned()),
    });
    story.align(
        OBJECTIVE,
        AlignedTo::Objective(ABOVE),
        Strength::Contributes,
    );
    story.align(
        ABOVE,
        AlignedTo::StrategicObjective(TOP),
        Strength::Contributes,
    );
    story
}

fn of(story: &Story, assumed: Assumed) -> Impact {
    in_language(story, KR, assumed, Language::En)
}

fn in_language(story: &Story, id: Id, assumed: Assumed, language: Language) -> Impact {
    impact(&story.workspace, id, assumed, story.today, language).unwrap()
}

fn told(impact: &Impact) -> Vec<&str> {
    impact
        .changes
        .iter()
        .map(|change| change.text.as_str())
        .collect()
}

#[test]
fn missed_counts_nothing_all_the_way_up() {
    let story = story();
    let impact = of(&story, Assumed::Missed);
    assert_eq!(
        told(&impact),
        [
            "PMO, O1 goes from 68% to 50%, from off track to missed.",
            "PMO, O2 goes from 68% to 50%.",
            "S1 goes from 68% to 50%.",
        ]
    );
    let first = &impact.changes[0];
    assert_eq!(
        (first.id, first.cycle, first.points),
        (OBJECTIVE, CYCLE, Some(-18))
    );
    assert_eq!((first.from, first.to), (Some(dec!(0.675)), Some(dec!(0.5))));
    assert_eq!(
        impact.changes[2].status_to, None,
        "a strategic objective has no status"
    );
    assert_eq!(
        (impact.itself.from, impact.itself.to),
        (Some(dec!(0.35)), Some(dec!(0)))
    );
    assert_eq!(impact.itself.place, "PMO, KR 1.1");
    assert_eq!((impact.note, impact.unmoved), (None, vec![]));
}

#[test]
fn as_planned_stands_where_the_plan_says_today() {
    let story = story();
    let impact = of(&story, Assumed::AsPlanned);
    assert_eq!(impact.itself.to, story.of(KR).expected);
    assert_eq!(impact.itself.to_text.as_deref(), Some("74%"));
    assert_eq!(impact.itself.status_to, Some(Status::OnTrack));
    assert_eq!(impact.changes[0].to_text.as_deref(), Some("87%"));
}

#[test]
fn exceeded_counts_as_all_of_it() {
    let impact = of(&story(), Assumed::Exceeded);
    assert_eq!(impact.itself.status_to, Some(Status::Exceeded));
    assert_eq!(
        impact.changes[0].to,
        Some(dec!(1)),
        "clamped like any other"
    );
    assert_eq!(
        impact.changes[0].status_to,
        Some(Status::Met),
        "the worst of the two"
    );
}

#[test]
fn what_should_be_so_at_any_time_is_so_when_all_goes_as_planned() {
    let mut story = story();
    story.change::<KeyResult>(KR, |row| {
        (row.measure, row.meaning) = (Measure::Under, TargetMeaning::Hold);
    });
    let impact = of(&story, Assumed::AsPlanned);
    assert_eq!(impact.itself.to, Some(dec!(1)));
    assert_eq!(impact.itself.status_to, Some(Status::Met));
}

#[test]
fn the_assumption_stands_in_place_of_what_the_owner_says() {
    let mut story = story();
    story.change::<KeyResult>(KR, |row| row.status_override = Some(Status::OnTrack));
    let impact = of(&story, Assumed::Missed);
    assert_eq!(impact.itself.status_from, Some(Status::OnTrack));
    assert_eq!(impact.changes[0].status_to, Some(Status::Missed));
}

#[test]
fn an_objective_that_does_not_count_what_serves_it_stays() {
    let mut story = story();
    story.change::<Objective>(ABOVE, |row| row.counts_children = false);
    let impact = of(&story, Assumed::Missed);
    assert_eq!(impact.changes.len(), 1, "S1 is served by what stays");
    assert_eq!(impact.unmoved, [ABOVE]);
}

#[test]
fn the_plan_for_the_outcome_is_due() {
    let mut story = story();
    assert_eq!(of(&story, Assumed::Missed).plans_text, "No plan if missed.");
    assert_eq!(of(&story, Assumed::AsPlanned).plans_text, "No plan if met.");
    story.plan(KR, Outcome::Missed, None, "Question the channel first.");
    story.plan(KR, Outcome::Exceeded, None, "  ");
    let impact = of(&story, Assumed::Missed);
    assert_eq!(impact.plans.len(), 1);
    assert_eq!(impact.plans[0].outcome, Outcome::Missed);
    assert_eq!(
        impact.plans_text,
        "Plan if missed: Question the channel first."
    );
    let plan = impact.plans[0].id;
    let who = story.fresh();
    story.put(Person {
        id: who,
        name: "Lars Holm".to_owned(),
        initials: "LH".to_owned(),
    });
    story.change::<OutcomePlan>(plan, |row| {
        (row.who, row.until) = (Some(who), Some(day("2026-07-01")));
    });
    assert_eq!(
        of(&story, Assumed::Missed).plans_text,
        "Plan if missed: Question the channel first. Lars Holm, by 1 July 2026."
    );
    let exceeded = of(&story, Assumed::Exceeded);
    assert_eq!(exceeded.plans, [], "an empty plan is still to be agreed");
    let german = in_language(&story, KR, Assumed::Missed, Language::De);
    assert_eq!(
        german.plans_text,
        "Plan bei Verfehlen: Question the channel first. Lars Holm, bis 1. Juli 2026."
    );
    assert_eq!(
        german.changes[2].text,
        "S1 geht von 68\u{202f}% auf 50\u{202f}%."
    );
}

#[test]
fn what_counts_in_nothing_changes_nothing_and_says_why() {
    let mut story = story();
    story.change::<KeyResult>(KR, |row| row.state = State::Stopped);
    let impact = of(&story, Assumed::Missed);
    assert_eq!((told(&impact), impact.unmoved.len()), (vec![], 2));
    assert_eq!(
        impact.note.as_deref(),
        Some("It was stopped and counts in nothing.")
    );
    let draft = story.key_result(Id::fixed(203), |_| {});
    let impact = in_language(&story, draft, Assumed::Exceeded, Language::En);
    assert_eq!(
        impact.note.as_deref(),
        Some("It has no number yet and counts in nothing.")
    );
    assert_eq!(impact.changes, []);
}

#[test]
fn only_a_key_result_comes_out_in_some_way() {
    let story = story();
    let none = impact(
        &story.workspace,
        TOP,
        Assumed::Missed,
        story.today,
        Language::En,
    );
    assert_eq!(none, None);
}

#[test]
fn an_outcome_of_a_month_is_felt_in_the_year_that_counts_it() {
    let mut story = story();
    let (may, canvas, monthly, row) = (
        Id::fixed(501),
        Id::fixed(502),
        Id::fixed(503),
        Id::fixed(504),
    );
    let year: Cycle = story.workspace.get::<Cycle>(CYCLE).unwrap().clone();
    story.put(Cycle {
        id: may,
        name: "May".to_owned(),
        start: day("2026-05-01"),
        end: day("2026-05-31"),
        ..year
    });
    let sheet: Canvas = story.workspace.get::<Canvas>(CANVAS).unwrap().clone();
    story.put(Canvas {
        id: canvas,
        cycle: may,
        ..sheet
    });
    story.objective(monthly, "b");
    story.change::<Objective>(monthly, |row| row.canvas = canvas);
    story.key_result(row, |row| {
        row.objective = monthly;
        (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(10)));
    });
    story.check_in(row, "2026-05-12", "5");
    story.align(monthly, AlignedTo::Objective(ABOVE), Strength::Contributes);
    let impact = in_language(&story, row, Assumed::Missed, Language::En);
    let felt: Vec<(Id, Id)> = impact
        .changes
        .iter()
        .map(|change| (change.id, change.cycle))
        .collect();
    assert_eq!(felt, [(monthly, may), (ABOVE, CYCLE), (TOP, CYCLE)]);
    assert_eq!(
        (impact.changes[1].from, impact.changes[1].to),
        (Some(dec!(0.5875)), Some(dec!(0.3375))),
        "the mean of 67.5% and 50%, then of 67.5% and nothing"
    );
    let planned = in_language(&story, row, Assumed::AsPlanned, Language::En);
    assert_eq!(
        planned.itself.to_text.as_deref(),
        Some("43%"),
        "13 of 30 days of its own cycle"
    );
}
