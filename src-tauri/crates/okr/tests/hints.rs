//! Facts about hints: each rule fires on its case and not on its neighbour.

use chrono::NaiveDate;
use okr::*;
use rust_decimal::{Decimal, dec};

const UNIT: Id = Id::fixed(0xa01);
const CYCLE: Id = Id::fixed(0xa02);
const CANVAS: Id = Id::fixed(0xa03);
const STRATEGY: Id = Id::fixed(0xa04);
const PERSON: Id = Id::fixed(0xa05);

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

/// A rule and the change that brings it up, or must not.
type Cases<T> = Vec<(HintRule, fn(&mut T))>;

/// A canvas to write on: a person, a strategic objective, a year in halves.
struct Sheet {
    workspace: Workspace,
    next: u128,
}

impl Sheet {
    fn new() -> Self {
        let mut sheet = Self {
            workspace: Workspace::new("Test", Language::En),
            next: 0xb000,
        };
        sheet.put(Person {
            id: PERSON,
            name: "Ada".into(),
            initials: "AD".into(),
        });
        sheet.put(StrategicObjective {
            id: STRATEGY,
            code: "S1".into(),
            title: "Stay".into(),
            horizon: String::new(),
            sponsor: None,
            review_on: None,
            order: Order("n".into()),
        });
        sheet.put(Unit {
            id: UNIT,
            parent: None,
            level: Some(Id::fixed(4)),
            name: "Unit".into(),
            short: String::new(),
            lead: None,
            person: None,
            order: Order("n".into()),
        });
        sheet.put(Cycle {
            id: CYCLE,
            name: "2026".into(),
            start: day(1, 1),
            end: day(12, 31),
            phase: Phase::Checking,
            phase_dates: PhaseDates::default(),
            check_in_days: 30,
        });
        for (n, label, from, to) in [
            (1, "H1", day(1, 1), day(6, 30)),
            (2, "H2", day(7, 1), day(12, 31)),
        ] {
            sheet.put(Period {
                id: Id::fixed(0xa10 + n),
                cycle: CYCLE,
                label: label.into(),
                start: from,
                end: to,
                finer: false,
            });
        }
        sheet.put(Canvas {
            id: CANVAS,
            unit: UNIT,
            cycle: CYCLE,
            values: vec![],
            sponsor: Some(PERSON),
            facilitator: None,
            participants: vec![],
            agreed_on: None,
        });
        sheet
    }

    fn put(&mut self, row: impl Into<Row>) {
        self.workspace.apply(&[Change::added(row)]);
    }

    fn id(&mut self) -> Id {
        self.next += 1;
        Id::fixed(self.next)
    }

    fn order(&self) -> Order {
        Order(format!(
            "n{}n",
            char::from(b'a' + u8::try_from(self.next % 26).unwrap_or(0))
        ))
    }

    /// A flawless objective.
    fn objective(&mut self, verb: &str, subject: &str) -> Id {
        let id = self.id();
        let row = Objective {
            id,
            canvas: CANVAS,
            verb: verb.into(),
            subject: subject.into(),
            why: String::new(),
            owner: Some(PERSON),
            commitment: Commitment::Committed,
            impact: None,
            effort: None,
            perspective: None,
            state: State::Active,
            stopped_because: String::new(),
            counts_children: false,
            order: self.order(),
        };
        self.put(row);
        let link = self.id();
        self.put(Alignment {
            id: link,
            objective: id,
            to: AlignedTo::StrategicObjective(STRATEGY),
            origin: Origin::Shared,
            strength: Strength::Contributes,
        });
        id
    }

    /// A flawless key result of it.
    fn key_result(&mut self, objective: Id, title: &str) -> Id {
        let id = self.id();
        let row = KeyResult {
            id,
            objective,
            title: title.into(),
            measure: Measure::Metric,
            unit: "%".into(),
            baseline: Some(dec!(70)),
            target: Some(dec!(90)),
            target_upper: None,
            meaning: TargetMeaning::Reach,
            division: Division::Coarse,
            weight: Decimal::ONE,
            owner: Some(PERSON),
            data_source: "Register".into(),
            indicator: Some(Indicator::Leading),
            first_movement_on: None,
            anticipated_impact: String::new(),
            impact: None,
            effort: None,
            needs: String::new(),
            due: Some(day(12, 31)),
            state: State::Active,
            stopped_because: String::new(),
            status_override: None,
            override_reason: String::new(),
            order: self.order(),
        };
        self.put(row);
        self.plan(id, Outcome::Missed, "Ask five customers what stopped them.");
        self.plan(id, Outcome::Exceeded, "Help the other team.");
        id
    }

    fn plan(&mut self, key_result: Id, outcome: Outcome, text: &str) {
        let known = self.workspace.plan(key_result, outcome).map(|plan| plan.id);
        let id = known.unwrap_or_else(|| self.id());
        let text = text.to_owned();
        self.put(OutcomePlan {
            id,
            key_result,
            outcome,
            trigger: None,
            text,
            who: None,
            until: None,
            used_on: None,
        });
    }

    fn change<T: Tabled>(&mut self, id: Id, change: impl FnOnce(&mut T)) {
        let mut row = self.workspace.get::<T>(id).cloned().expect("the row");
        change(&mut row);
        self.put(row);
    }

    fn hints(&self) -> Vec<Hint> {
        hints_for_canvas(&self.workspace, CANVAS, day(5, 14), Language::En)
    }

    fn rules(&self, thing: Id) -> Vec<HintRule> {
        self.hints()
            .into_iter()
            .filter(|hint| hint.thing == thing)
            .map(|hint| hint.rule)
            .collect()
    }

    fn fires(&self, rule: HintRule, thing: Id) -> bool {
        self.rules(thing).contains(&rule)
    }
}

/// One objective with one key result, both flawless.
fn flawless() -> (Sheet, Id, Id) {
    let mut sheet = Sheet::new();
    let objective = sheet.objective("Increase", "on-time deliveries");
    let key_result = sheet.key_result(objective, "Deliveries on the promised day");
    (sheet, objective, key_result)
}

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
fn what_a_key_result_lacks_is_named() {
    let cases: Cases<KeyResult> = vec![
        (HintRule::NoOwner, |row| row.owner = None),
        (HintRule::NoDataSource, |row| row.data_source = " ".into()),
        (HintRule::NoBaseline, |row| row.baseline = None),
        (HintRule::NoNumber, |row| row.target = None),
        (HintRule::NoDate, |row| row.due = None),
        (HintRule::SameStartAndTarget, |row| {
            row.target = row.baseline
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Launch the delivery portal".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Maintain deliveries on the promised day".into()
        }),
        (HintRule::StockPhrase, |row| {
            row.title = "World-class deliveries".into()
        }),
        (HintRule::NoNumber, |row| row.measure = Measure::Milestones),
    ];
    for (rule, change) in cases {
        let (mut sheet, _, key_result) = flawless();
        sheet.change(key_result, change);
        assert_eq!(sheet.rules(key_result), [rule], "only this is missing");
    }
}

#[test]
fn neighbours_of_a_gap_are_left_in_peace() {
    let cases: Cases<KeyResult> = vec![
        (HintRule::NoBaseline, |row| {
            (row.baseline, row.meaning) = (None, TargetMeaning::Level)
        }),
        (HintRule::NoBaseline, |row| {
            (row.baseline, row.measure) = (None, Measure::AtMost)
        }),
        (HintRule::NoNumber, |row| {
            (row.target, row.measure) = (None, Measure::Done)
        }),
        (HintRule::NoNumber, |row| {
            (row.target, row.measure) = (None, Measure::Baseline)
        }),
        (HintRule::SameStartAndTarget, |row| {
            (row.target, row.measure) = (row.baseline, Measure::AtLeast)
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Portfolio ROI".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            row.title = "Keep improving the response".into()
        }),
        (HintRule::LooksLikeKpi, |row| {
            (row.title, row.target) = ("Fewer errors in a small number of cases".into(), None)
        }),
        (HintRule::LooksLikeKpi, |row| {
            (row.title, row.measure) = ("Maintain water pressure".into(), Measure::AtLeast)
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Workshops with 80% of key executives".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Test coverage of the billing rules".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Plan accuracy".into()
        }),
        (HintRule::WorkNotOutcome, |row| {
            row.title = "Reach 40 customers".into()
        }),
        (HintRule::StockPhrase, |row| {
            row.title = "Customer satisfaction".into()
        }),
    ];
    for (rule, change) in cases {
        let (mut sheet, _, key_result) = flawless();
        sheet.change(key_result, change);
        let title = sheet
            .workspace
            .get::<KeyResult>(key_result)
            .map(|row| row.title.clone());
        assert!(
            !sheet.fires(rule, key_result),
            "{rule:?} must not fire on {title:?}"
        );
    }
}

#[test]
fn a_number_and_a_date_may_come_from_the_period_targets() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| (row.target, row.due) = (None, None));
    assert_eq!(sheet.rules(key_result), [HintRule::NoNumber]);
    let id = sheet.id();
    sheet.put(PeriodTarget {
        id,
        key_result,
        period: Id::fixed(0xa11),
        value: dec!(80),
        upper: None,
    });
    assert_eq!(
        sheet.rules(key_result),
        [],
        "a target for H1 is a number with a date"
    );
}

#[test]
fn a_key_result_without_a_number_speaks_of_that_alone_and_interrupts_its_row() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.target, row.baseline, row.owner) = (None, None, None);
        row.data_source.clear();
    });
    let hints = sheet.hints();
    let hint = hints.first().expect("a hint");
    assert_eq!(
        (hint.rule, hint.thing, hint.prominent),
        (HintRule::NoNumber, key_result, true)
    );
    assert_eq!(hint.title, "No number in this key result.");
    assert_eq!(
        hint.reason,
        "Name a measure, then a baseline and a target for each half."
    );
    assert_eq!(
        (hint.action, hint.action_text.as_str()),
        (HintAction::AddMeasure, "Add measure")
    );
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoNumber],
        "the rest follows from the number"
    );
}

#[test]
fn a_running_figure_without_a_target_looks_like_a_kpi() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.title, row.target) = ("Resource utilisation".into(), None)
    });
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoNumber, HintRule::LooksLikeKpi]
    );
    sheet.change::<KeyResult>(key_result, |row| row.target = Some(dec!(90)));
    assert_eq!(
        sheet.rules(key_result),
        [],
        "from 70 to 90 it moves, as a key result should"
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
fn plans_are_asked_for_until_they_are_written_and_hollow_ones_are_told() {
    let (mut sheet, _, key_result) = flawless();
    sheet.plan(key_result, Outcome::Missed, "  ");
    sheet.plan(key_result, Outcome::Exceeded, "");
    assert_eq!(
        sheet.rules(key_result),
        [HintRule::NoPlanMissed, HintRule::NoPlanExceeded]
    );
    sheet.plan(key_result, Outcome::Exceeded, "Raise the target to 95%.");
    for hollow in [
        "Raise the budget.",
        "Increase the Adwords budget and lower the target",
        "Postpone it to H2.",
        "Das Budget erhöhen, das Ziel senken",
        "Termin verschieben",
        "More time; more money",
    ] {
        sheet.plan(key_result, Outcome::Missed, hollow);
        assert_eq!(sheet.rules(key_result), [HintRule::HollowPlan], "{hollow}");
    }
    for real in [
        "Question the channel before raising the budget.",
        "Pause new intake for two weeks.",
        "Raise the budget. Ask five customers why.",
        "Book contractors a month ahead.",
    ] {
        sheet.plan(key_result, Outcome::Missed, real);
        assert_eq!(sheet.rules(key_result), [], "{real}");
    }
}

#[test]
fn a_missing_plan_interrupts_the_row_only_off_track() {
    let (mut sheet, _, key_result) = flawless();
    sheet.plan(key_result, Outcome::Missed, "");
    let find = |sheet: &Sheet| {
        sheet
            .hints()
            .into_iter()
            .find(|hint| hint.rule == HintRule::NoPlanMissed)
            .expect("it")
    };
    assert!(!find(&sheet).prominent, "nothing has been measured yet");
    sheet.change::<KeyResult>(key_result, |row| {
        row.status_override = Some(Status::OffTrack)
    });
    assert!(find(&sheet).prominent);
    sheet.change::<KeyResult>(key_result, |row| row.status_override = Some(Status::AtRisk));
    assert!(!find(&sheet).prominent);
}

#[test]
fn a_stretch_with_full_confidence_is_doubted() {
    let (mut sheet, objective, key_result) = flawless();
    let id = sheet.id();
    let check_in = CheckIn {
        id,
        key_result,
        on: day(5, 1),
        value: Some(dec!(84)),
        confidence: Some(10),
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    };
    sheet.put(check_in.clone());
    assert!(
        !sheet.fires(HintRule::CertainStretch, key_result),
        "a commitment may be certain"
    );
    sheet.change::<Objective>(objective, |row| row.commitment = Commitment::Aspirational);
    assert!(sheet.fires(HintRule::CertainStretch, key_result));
    let later = sheet.id();
    sheet.put(CheckIn {
        id: later,
        on: day(5, 12),
        confidence: Some(9),
        ..check_in
    });
    assert!(
        !sheet.fires(HintRule::CertainStretch, key_result),
        "the latest confidence counts"
    );
}

#[test]
fn key_results_above_the_lowest_level_want_to_be_served() {
    let (mut sheet, objective, key_result) = flawless();
    sheet.change::<Unit>(UNIT, |row| row.level = Some(Id::fixed(2)));
    assert_eq!(sheet.rules(key_result), [HintRule::NobodyServes]);
    let helper = sheet.objective("Route", "vans by need");
    let id = sheet.id();
    let to = AlignedTo::KeyResult(key_result);
    sheet.put(Alignment {
        id,
        objective: helper,
        to,
        origin: Origin::Laddered,
        strength: Strength::Supports,
    });
    assert_eq!(sheet.rules(key_result), []);
    assert_eq!(sheet.rules(objective), []);
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

#[test]
fn a_waived_hint_stays_with_its_reason_and_moves_to_the_end() {
    let (mut sheet, _, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| row.target = None);
    let id = sheet.id();
    sheet.put(Waiver {
        id,
        thing: key_result,
        rule: HintRule::NoNumber,
        reason: "the gates change in June".into(),
        by: "Ada".into(),
        on: day(5, 14),
    });
    let hints = sheet.hints();
    let last = hints.last().expect("a hint");
    assert_eq!(last.rule, HintRule::NoNumber, "open hints come first");
    assert_eq!(
        last.waived_because.as_deref(),
        Some("the gates change in June")
    );
    assert!(
        hints
            .iter()
            .rev()
            .skip(1)
            .all(|hint| hint.waived_because.is_none())
    );
}

#[test]
fn stopped_things_and_closed_cycles_are_past_advice() {
    let (mut sheet, objective, key_result) = flawless();
    sheet.change::<KeyResult>(key_result, |row| {
        (row.target, row.state) = (None, State::Stopped)
    });
    assert_eq!(sheet.rules(key_result), []);
    sheet.change::<Objective>(objective, |row| {
        (row.owner, row.state) = (None, State::Stopped)
    });
    assert_eq!(sheet.rules(objective), []);
    sheet.change::<Canvas>(CANVAS, |row| row.sponsor = None);
    assert_eq!(
        sheet.rules(CANVAS),
        [HintRule::NoSponsor],
        "no running objective is a blank canvas"
    );
    sheet.change::<Cycle>(CYCLE, |row| row.phase = Phase::Closed);
    assert_eq!(sheet.hints(), []);
}

const WORDING: [HintRule; 5] = [
    HintRule::NumberInObjective,
    HintRule::WorkNotOutcome,
    HintRule::NoVerb,
    HintRule::StockPhrase,
    HintRule::LooksLikeKpi,
];

#[test]
fn good_examples_get_no_wording_hints_in_either_language() {
    let english: [(&str, &str, &[&str]); 6] = [
        (
            "Increase",
            "productivity",
            &[
                "Packages packaged, average",
                "Calls answered, each operator",
            ],
        ),
        (
            "Increase",
            "on-time deliveries",
            &[
                "Non-productive hours, reduction",
                "Unavailability of resources",
            ],
        ),
        (
            "Increase",
            "the PMO’s contribution to strategic outcomes",
            &[
                "A prioritisation framework within six months",
                "Alignment of projects to strategic goals",
                "Portfolio ROI",
            ],
        ),
        (
            "Improve",
            "how stakeholders see the PMO",
            &["Workshops with 80% of key executives", "Satisfaction"],
        ),
        ("Become", "market leader", &["Market share"]),
        ("Land", "in Paris", &["All passengers alive"]),
    ];
    let german: [(&str, &str, &[&str]); 5] = [
        (
            "Erhöhe",
            "die Produktivität",
            &["Verpackte Pakete im Mittel", "Angenommene Anrufe je Platz"],
        ),
        (
            "Erhöhe",
            "die pünktlichen Lieferungen",
            &[
                "Nicht produktive Stunden, Verringerung",
                "Fehltage geplanter Fachkräfte",
            ],
        ),
        (
            "Verbessere",
            "das Bild vom PMO",
            &[
                "Workshops mit 80 % der Führungskräfte",
                "Zufriedenheit der Beteiligten",
            ],
        ),
        ("Marktführer", "werden", &["Marktanteil"]),
        (
            "Produktivität",
            "steigern",
            &["Anträge, in der ersten Runde freigegeben"],
        ),
    ];
    for (language, examples) in [(Language::En, &english[..]), (Language::De, &german[..])] {
        for (verb, subject, titles) in examples {
            let mut sheet = Sheet::new();
            let objective = sheet.objective(verb, subject);
            for title in *titles {
                sheet.key_result(objective, title);
            }
            let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), language);
            let wording: Vec<_> = hints
                .iter()
                .filter(|hint| WORDING.contains(&hint.rule))
                .collect();
            assert!(wording.is_empty(), "{verb} {subject}: {wording:?}");
        }
    }
}

#[test]
fn german_words_have_lists_of_their_own() {
    let objectives = [
        ("Die", "besten Lieferungen", HintRule::NoVerb),
        ("Kundenorientierung", "im Außendienst", HintRule::NoVerb),
        ("Schaffe", "ganzheitliche Lösungen", HintRule::StockPhrase),
        (
            "Senke",
            "den Ausschuss um 20 %",
            HintRule::NumberInObjective,
        ),
    ];
    for (verb, subject, rule) in objectives {
        let mut sheet = Sheet::new();
        let objective = sheet.objective(verb, subject);
        let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), Language::De);
        let rules: Vec<_> = hints
            .iter()
            .filter(|hint| hint.thing == objective)
            .map(|hint| hint.rule)
            .collect();
        assert_eq!(rules, [rule], "{verb} {subject}");
    }
    let work = [
        "Kundenportal einführen",
        "Portaleinführung der zweiten Stufe",
        "Führe Workshops durch",
        "Konzept weiterentwickeln",
    ];
    let outcomes = [
        "Tage bis zur Einführung",
        "Einführungsdauer",
        "Schulungsquote",
        "Planabweichung",
        "Kolonnen, die ihre Pläne einhalten",
    ];
    for (titles, is_work) in [(&work[..], true), (&outcomes[..], false)] {
        for title in titles {
            let mut sheet = Sheet::new();
            let objective = sheet.objective("Erhöhe", "die Ruhe");
            let key_result = sheet.key_result(objective, title);
            let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), Language::De);
            let found = hints
                .iter()
                .any(|hint| hint.thing == key_result && hint.rule == HintRule::WorkNotOutcome);
            assert_eq!(found, is_work, "{title}");
        }
    }
}

#[test]
fn every_hint_speaks_as_a_finished_sentence_with_its_source() {
    for language in [Language::En, Language::De] {
        let workspace = example_workspace(language);
        for canvas in workspace.all::<Canvas>() {
            for hint in hints_for_canvas(&workspace, canvas.id, day(5, 14), language) {
                assert!(
                    hint.reason.ends_with(['.', '?']) && !hint.reason.contains('!'),
                    "{hint:?}"
                );
                assert!(
                    hint.source.ends_with('.') && hint.source.contains(": "),
                    "{hint:?}"
                );
                assert_eq!(
                    hint.action == HintAction::None,
                    hint.action_text.is_empty(),
                    "{hint:?}"
                );
            }
        }
    }
}

#[test]
fn the_office_of_the_example_shows_the_hints_of_the_drawing() {
    let workspace = example_workspace(Language::En);
    let hints = hints_for_canvas(&workspace, Id::fixed(0x1000), day(5, 14), Language::En);
    let name = |id: Id| match workspace.row(id) {
        Some(Row::Objective(row)) => row.title(),
        Some(Row::KeyResult(row)) => row.title.clone(),
        _ => String::new(),
    };
    let prominent: Vec<(HintRule, String)> = hints
        .iter()
        .filter(|hint| hint.prominent)
        .map(|hint| (hint.rule, name(hint.thing)))
        .collect();
    assert_eq!(
        prominent,
        [
            (
                HintRule::NoNumber,
                "Fewer surprises at stage gates".to_owned()
            ),
            (
                HintRule::NoPlanMissed,
                "Portfolio ROI, improvement".to_owned()
            ),
            (
                HintRule::ManyKeyResults,
                "Raise the PMO’s contribution to strategy".to_owned()
            ),
        ]
    );
    let missed = hints
        .iter()
        .find(|hint| hint.rule == HintRule::NoPlanMissed)
        .expect("the plan of 2.2");
    assert_eq!(
        missed.reason,
        "39 points behind, and nothing is agreed for missing 6%. At this pace H1 ends at 2.2%."
    );
    assert!(
        hints.iter().all(|hint| !WORDING.contains(&hint.rule)),
        "the drawing has none of these"
    );
}
