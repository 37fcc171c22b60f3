//! Facts about hints on objectives and their canvas.

mod hint_sheet;

use hint_sheet::{CANVAS, Cases, STRATEGY, flawless};
use okr::*;

#[test]
fn a_flawless_objective_has_no_hint() {
    let (sheet, objective, key_result) = flawless();
    assert_eq!(sheet.rules(objective), []);
    assert_eq!(sheet.rules(key_result), []);
    assert_eq!(
        sheet.rules(CANVAS),
        [HintRule::FewObjectives],
        "one objective is few"
    );
}

#[test]
fn what_an_objective_lacks_is_named() {
    let cases: Cases<Objective> = vec![
        (HintRule::NoOwner, |row| row.owner = None),
        (HintRule::NoVerb, |row| row.verb.clear()),
        (HintRule::NoVerb, |row| {
            (row.verb, row.subject) = ("The".into(), "best portal".into())
        }),
        (HintRule::NoVerb, |row| {
            (row.verb, row.subject) = ("Users".into(), "are able to pay".into())
        }),
        (HintRule::NumberInObjective, |row| {
            row.subject = "deliveries by 20%".into()
        }),
        (HintRule::NumberInObjective, |row| {
            row.subject = "revenue to €5m".into()
        }),
        (HintRule::NumberInObjective, |row| {
            row.subject = "12 call handlers".into()
        }),
        (HintRule::StockPhrase, |row| {
            row.subject = "cutting-edge deliveries".into()
        }),
    ];
    for (rule, change) in cases {
        let (mut sheet, objective, _) = flawless();
        sheet.change(objective, change);
        assert_eq!(sheet.rules(objective), [rule], "only this is to be said");
    }
}

#[test]
fn any_plausible_verb_and_harmless_figure_passes() {
    let titles = [
        ("Grow", "lead generation"),
        ("Speed", "up design approvals"),
        ("Successfully", "open the archive"),
        ("Land", "in Paris"),
        ("Become", "market leader by 2027"),
        ("Certify", "the works to ISO 9001"),
        ("Win", "phase 2 of the tender"),
        ("Prepare", "for 4 March"),
        ("Streamline", "H1 planning"),
        ("Ideate", "freely"),
        ("To", "implement a planning tool"),
        ("Halve", "the waiting list"),
        ("Finance", "the harbour"),
        ("Test", "forms on shift"),
        ("Document", "what we know"),
    ];
    for (verb, subject) in titles {
        let (mut sheet, objective, _) = flawless();
        sheet.change::<Objective>(objective, |row| {
            (row.verb, row.subject) = (verb.into(), subject.into())
        });
        assert_eq!(sheet.rules(objective), [], "{verb} {subject}");
    }
}

#[test]
fn an_objective_that_serves_nothing_is_asked_for_its_parent() {
    let (mut sheet, objective, _) = flawless();
    let link = sheet.workspace.serves(objective)[0].clone();
    sheet.workspace.apply(&[Change::removed(link)]);
    assert_eq!(sheet.rules(objective), [HintRule::NotAligned]);
    sheet.workspace.apply(&[Change::removed(
        sheet
            .workspace
            .get::<StrategicObjective>(STRATEGY)
            .cloned()
            .expect("it"),
    )]);
    assert_eq!(
        sheet.rules(objective),
        [],
        "with nothing above, there is nothing to align to"
    );
}

#[test]
fn limits_of_counts_come_from_the_settings() {
    let (mut sheet, objective, _) = flawless();
    for n in 2..=4 {
        sheet.key_result(objective, &format!("Deliveries in zone {n}"));
    }
    let hint = sheet
        .hints()
        .into_iter()
        .find(|hint| hint.rule == HintRule::ManyKeyResults)
        .expect("a fourth");
    assert_eq!(
        (hint.title.as_str(), hint.prominent),
        ("4 key results: consider splitting", true)
    );
    for _ in 0..5 {
        sheet.objective("Shorten", "the queue");
    }
    let title = sheet
        .hints()
        .into_iter()
        .find(|hint| hint.rule == HintRule::ManyObjectives)
        .map(|hint| hint.title);
    assert_eq!(title.as_deref(), Some("6 objectives, more than 5."));
    sheet.change::<Settings>(Id::SETTINGS, |row| {
        row.advice = AdviceLimits {
            objectives_min: 1,
            objectives_max: 6,
            key_results_max: 4,
            ..row.advice
        };
    });
    assert!(
        !sheet.fires(HintRule::ManyObjectives, CANVAS)
            && !sheet.fires(HintRule::ManyKeyResults, objective)
    );
}

#[test]
fn a_set_without_a_leading_key_result_is_told_and_asked_whether_it_is_whole() {
    let (mut sheet, objective, first) = flawless();
    sheet.key_result(objective, "Deliveries without a second visit");
    assert_eq!(sheet.rules(objective), [HintRule::SetQuestion]);
    for row in sheet
        .workspace
        .key_results(objective)
        .into_iter()
        .cloned()
        .collect::<Vec<_>>()
    {
        sheet.change::<KeyResult>(row.id, |row| row.indicator = Some(Indicator::Lagging));
    }
    assert_eq!(
        sheet.rules(objective),
        [HintRule::NoLeading, HintRule::SetQuestion]
    );
    assert_eq!(sheet.rules(first), []);
}

#[test]
fn the_canvas_wants_a_sponsor_and_links_from_both_sides() {
    let (mut sheet, ..) = flawless();
    sheet.change::<Canvas>(CANVAS, |row| row.sponsor = None);
    assert!(sheet.fires(HintRule::NoSponsor, CANVAS));
    sheet.objective("Shorten", "the queue");
    sheet.objective("Calm", "the yard");
    let ids: Vec<Id> = sheet
        .workspace
        .all::<Alignment>()
        .map(|link| link.id)
        .collect();
    for (origin, rule) in [
        (Origin::Cascaded, HintRule::MostlyCascaded),
        (Origin::Laddered, HintRule::MostlyLaddered),
    ] {
        for id in &ids[..2] {
            sheet.change::<Alignment>(*id, |link| link.origin = origin);
        }
        assert_eq!(
            sheet.rules(CANVAS),
            [HintRule::NoSponsor, rule],
            "two of three are more than half"
        );
    }
}
