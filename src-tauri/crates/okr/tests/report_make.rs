//! Reports: every field filled from the workspace, drafts told apart, blanks empty.

mod figures_story;

use chrono::NaiveDateTime;
use figures_story::*;
use okr::*;
use rust_decimal::dec;

const A: Id = Id::fixed(201);
const B: Id = Id::fixed(202);

fn scope() -> ReportScope {
    ReportScope {
        cycle: CYCLE,
        unit: Some(UNIT),
        below: false,
        language: Language::En,
        drafts: false,
        blank: false,
        explanations: false,
    }
}

fn at(story: &Story) -> NaiveDateTime {
    story.today.and_hms_opt(14, 41, 0).expect("a time")
}

fn make(story: &Story, scope: &ReportScope) -> Report {
    Report::make(&story.workspace, scope, "tarn-valley.okr", at(story)).expect("a report")
}

/// The story's canvas with a person, a draft and everything that hangs on a key result.
fn told() -> Story {
    let mut story = Story::new();
    let person = Id::fixed(501);
    story.put(Person {
        id: person,
        name: "Ines Duarte".to_owned(),
        initials: "ID".to_owned(),
    });
    story.change::<Unit>(UNIT, |row| row.lead = Some(person));
    story.metric(A, ["0", "10", "18"], "6");
    story.change::<KeyResult>(A, |row| {
        (row.unit, row.owner) = ("%".to_owned(), Some(person))
    });
    story.check_in_with(A, "2026-05-13", "", Some(6));
    story.plan(A, Outcome::Missed, Some("9"), "Pause new intake");
    story.key_result(B, |row| row.title = "Fewer surprises".to_owned());
    let activity = Id::fixed(601);
    story.put(Activity {
        id: activity,
        kind: ActivityKind::Project,
        code: "P-041".to_owned(),
        title: "Field scheduling".to_owned(),
        owner: Some(person),
        start: None,
        due: Some(day("2026-05-29")),
        done: Done::Count { done: 3, total: 5 },
        effort: "12 days".to_owned(),
        budget: String::new(),
        decision: Decision::Keep,
        decision_reason: String::new(),
    });
    let id = story.fresh();
    story.put(ActivityLink {
        id,
        activity,
        key_result: A,
        order: Order("n".to_owned()),
    });
    story
}

#[test]
fn the_head_of_a_canvas_says_whose_and_when() {
    let story = told();
    let report = make(&story, &scope());
    assert_eq!(
        (report.organisation.as_str(), report.cycle.as_str()),
        ("Test", "2026")
    );
    assert_eq!(report.people, ["Ines Duarte"]);
    assert_eq!(report.check_in_days, 30);
    let canvas = &report.canvases[0];
    assert_eq!(
        (canvas.unit.as_str(), canvas.unit_short.as_str()),
        ("Project Management Office", "PMO")
    );
    assert_eq!(canvas.cycle_text, "2026, checking");
    assert_eq!(canvas.periods_text, "H1 Jan to Jun, H2 Jul to Dec");
    assert_eq!(canvas.owner, "Ines Duarte");
    assert_eq!(canvas.values, ["One plan"]);
    assert_eq!(canvas.bands[0].title, "Not aligned");
}

#[test]
fn the_title_of_a_draft_stays_out_of_the_links_where_drafts_do() {
    let mut story = told();
    let below = Id::fixed(301);
    story.objective(below, "z");
    for served in [A, B] {
        story.align(below, AlignedTo::KeyResult(served), Strength::Contributes);
    }
    let whole = |drafts| ReportScope {
        unit: None,
        drafts,
        ..scope()
    };
    let told = |drafts| {
        let alignment = make(&story, &whole(drafts)).alignment.expect("links");
        let links = alignment.links.into_iter();
        let titles: Vec<(String, String)> = links.map(|row| (row.place, row.serves)).collect();
        let serves: Vec<String> = alignment
            .outline
            .into_iter()
            .map(|row| row.serves)
            .collect();
        (titles, serves.join(" "))
    };
    let a = story
        .workspace
        .get::<KeyResult>(A)
        .expect("a row")
        .title
        .clone();
    let places = ["PMO, KR 1.1".to_owned(), "PMO, KR 1.2".to_owned()];
    let [first, second] = places;

    let (links, outline) = told(true);
    assert!(links.contains(&(second.clone(), "Fewer surprises".to_owned())));
    assert!(outline.contains("Fewer surprises"));

    let (links, outline) = told(false);
    assert_eq!(
        links,
        [(first, a), (second, "Draft, left out".to_owned())],
        "the link is told, its words are not"
    );
    assert!(!outline.contains("Fewer surprises"), "{outline}");
}

#[test]
fn an_objective_carries_its_lines_and_a_key_result_all_its_fields() {
    let report = make(&told(), &scope());
    let objective = &report.canvases[0].bands[0].objectives[0];
    assert_eq!(objective.progress_line, "60% of H1");
    assert_eq!(objective.expected_line, "Expected 74%");
    assert_eq!(objective.status_text, "At risk");
    let row = &objective.key_results[0];
    assert_eq!(row.owner, "Ines Duarte");
    assert_eq!(
        (row.measure_text.as_str(), row.meaning_text.as_str()),
        ("Metric", "Reached by its end")
    );
    assert_eq!(row.period_targets, [Some(dec!(10)), Some(dec!(18))]);
    assert_eq!(row.confidence_line, "Confidence 6");
    assert_eq!(row.check_ins.len(), 2);
    assert_eq!(row.plans[0].trigger, Some(dec!(9)));
    let work = &row.activities[0];
    assert_eq!(
        (work.kind_text.as_str(), work.done_text.as_str()),
        ("Project", "3 of 5")
    );
    assert_eq!(work.done, Some(dec!(0.6)));
}

#[test]
fn the_line_of_a_report_gives_the_expected_progress_again() {
    let mut story = told();
    for today in [
        "2026-01-01",
        "2026-05-14",
        "2026-06-30",
        "2026-07-01",
        "2026-10-03",
        "2026-12-31",
    ] {
        story.on(today);
        let report = make(&story, &scope());
        let row = &report.canvases[0].bands[0].objectives[0].key_results[0];
        let (from, start, end) = (
            row.line_from.expect("a line"),
            row.line_start.expect("a start"),
            row.line_end.expect("an end"),
        );
        let share = rust_decimal::Decimal::from((story.today - start).num_days())
            / rust_decimal::Decimal::from((end - start).num_days());
        let target = row.running_target.expect("a target");
        let value = from + (target - from) * share;
        let baseline = row.baseline.expect("a baseline");
        let again = (value - baseline) / (target - baseline);
        assert_eq!(
            rounded(Some(again)),
            rounded(row.figures.expected),
            "on {today}"
        );
    }
}

#[test]
fn finer_targets_stand_in_the_period_they_end_with() {
    let mut story = Story::new();
    story.key_result(A, |row| row.division = Division::Fine);
    for (id, target) in QUARTERS.into_iter().zip(["12", "24", "30", "34"]) {
        story.target(A, id, target);
    }
    let report = make(&story, &scope());
    let row = &report.canvases[0].bands[0].objectives[0].key_results[0];
    assert_eq!(row.period_targets, [Some(dec!(24)), Some(dec!(34))]);
    let labels: Vec<&str> = row
        .all_targets
        .iter()
        .map(|target| target.label.as_str())
        .collect();
    assert_eq!(labels, ["Q1", "Q2", "Q3", "Q4"]);
    assert_eq!(row.running_target, Some(dec!(24)));
    assert_eq!(row.against_start, day("2026-04-01"));
}

#[test]
fn drafts_are_left_out_and_named_unless_asked_for() {
    let story = told();
    let report = make(&story, &scope());
    assert_eq!(
        report.canvases[0].bands[0].objectives[0].key_results.len(),
        1
    );
    assert_eq!(report.drafts_left_out, ["KR 1.2"]);
    let with = make(
        &story,
        &ReportScope {
            drafts: true,
            ..scope()
        },
    );
    let rows = &with.canvases[0].bands[0].objectives[0].key_results;
    assert_eq!(rows[1].status_text, "No number yet");
    assert!(with.drafts_left_out.is_empty());
}

#[test]
fn a_blank_form_keeps_the_head_and_leaves_nine_key_results_empty() {
    let report = make(
        &told(),
        &ReportScope {
            blank: true,
            ..scope()
        },
    );
    let canvas = &report.canvases[0];
    assert_eq!(canvas.unit, "Project Management Office");
    assert_eq!(canvas.values, ["One plan"]);
    assert_eq!(canvas.bands.len(), 3);
    let rows: Vec<&KeyResultReport> = canvas
        .bands
        .iter()
        .flat_map(|band| &band.objectives)
        .flat_map(|objective| &objective.key_results)
        .collect();
    assert_eq!(rows.len(), 9);
    let mut ids: Vec<Id> = rows.iter().map(|row| row.figures.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 9, "each has an identity of its own");
    for row in rows {
        assert!(row.title.is_empty() && row.status_text.is_empty() && row.target.is_none());
        assert_eq!(
            row.figures.track.steps.len(),
            2,
            "a step to write each half's target on"
        );
        assert_eq!(row.figures.plans.len(), 3);
    }
}

#[test]
fn a_report_reaches_below_its_unit_and_counts_depth_from_the_shallowest() {
    let mut story = told();
    let (team, crew, canvas) = (Id::fixed(701), Id::fixed(702), Id::fixed(703));
    for (id, parent, name) in [(team, UNIT, "Planning"), (crew, team, "Crew")] {
        story.put(Unit {
            id,
            parent: Some(parent),
            level: None,
            name: name.to_owned(),
            short: String::new(),
            lead: None,
            person: None,
            order: Order("n".to_owned()),
        });
    }
    let mut row = story.workspace.get::<Canvas>(CANVAS).expect("it").clone();
    (row.id, row.unit) = (canvas, crew);
    story.put(row);
    let names = |report: &Report| -> Vec<(String, u32)> {
        report
            .canvases
            .iter()
            .map(|canvas| (canvas.unit_short.clone(), canvas.depth))
            .collect()
    };
    assert_eq!(names(&make(&story, &scope())), [("PMO".to_owned(), 0)]);
    let below = ReportScope {
        below: true,
        ..scope()
    };
    assert_eq!(
        names(&make(&story, &below)),
        [("PMO".to_owned(), 0), ("Crew".to_owned(), 2)]
    );
    let whole = ReportScope {
        unit: None,
        ..scope()
    };
    assert_eq!(names(&make(&story, &whole)), names(&make(&story, &below)));
    let from_team = ReportScope {
        unit: Some(team),
        below: true,
        ..scope()
    };
    assert_eq!(names(&make(&story, &from_team)), [("Crew".to_owned(), 0)]);
}

#[test]
fn there_is_no_report_on_what_is_gone() {
    let story = told();
    for scope in [
        ReportScope {
            cycle: Id::fixed(999),
            ..scope()
        },
        ReportScope {
            unit: Some(Id::fixed(999)),
            ..scope()
        },
    ] {
        assert_eq!(
            Report::make(&story.workspace, &scope, "a.okr", at(&story)),
            None
        );
    }
}

#[test]
fn the_same_workspace_makes_the_same_report() {
    let story = told();
    assert_eq!(make(&story, &scope()), make(&story, &scope()));
    assert_eq!(make(&story, &scope()).file_id, CYCLE, "its oldest row's");
}
