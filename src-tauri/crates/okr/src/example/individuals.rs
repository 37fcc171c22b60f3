//! What single people have taken on, each on a canvas of their own.

use super::key_result_maker::{NewKeyResult, Seen, numbers};
use super::maker::{Link, Maker, NOTHING, NewObjective, Text, cascaded};
use super::organisation::{self as org, *};
use super::{individuals_below as below, teams, teams_of_the_pmo as office};
use crate::{AlignedTo, Id, Measure, Origin, Strength};
use rust_decimal::{Decimal, dec};

const PERCENT: Text = ("%", "%");

/// Writes the canvases, with the lead of the team as sponsor.
pub(super) fn fill(maker: &mut Maker) {
    let rows = office_people()
        .into_iter()
        .chain(renewal_people())
        .chain(below::field_people())
        .chain(below::customer_people());
    for (n, (person, sponsor, links, verb, subject, key_results)) in (0x5001..).zip(rows) {
        let objective = NewObjective::new(n, verb, subject, person)
            .serves(links)
            .known_by(
                key_results
                    .into_iter()
                    .map(|row| row.by(person, ("Own count", "Eigene Zählung"))),
            );
        maker.canvas(org::unit_of(person), sponsor, vec![objective]);
    }
}

pub(super) type Row = (Id, Id, Vec<Link>, Text, Text, Vec<NewKeyResult>);

pub(super) fn down(to: u128) -> Vec<Link> {
    vec![cascaded(AlignedTo::Objective(Id::fixed(to)))]
}

pub(super) fn up(to: u128) -> Vec<Link> {
    vec![(
        AlignedTo::Objective(Id::fixed(to)),
        Origin::Laddered,
        Strength::Contributes,
    )]
}

pub(super) fn count(
    title: Text,
    baseline: Decimal,
    targets: [Decimal; 2],
    seen: [Decimal; 2],
    confidence: u8,
) -> NewKeyResult {
    measured(title, NOTHING, baseline, targets, seen, confidence)
}

pub(super) fn share(
    title: Text,
    baseline: Decimal,
    targets: [Decimal; 2],
    seen: [Decimal; 2],
    confidence: u8,
) -> NewKeyResult {
    measured(title, PERCENT, baseline, targets, seen, confidence)
}

fn measured(
    title: Text,
    unit: Text,
    baseline: Decimal,
    targets: [Decimal; 2],
    seen: [Decimal; 2],
    confidence: u8,
) -> NewKeyResult {
    let days = [(4, 17), (5, 12)];
    let seen = days
        .into_iter()
        .zip(seen)
        .map(|(on, value)| -> Seen { (on, value, confidence, NOTHING, None) });
    NewKeyResult::metric(title, unit, baseline, targets).told(seen)
}

fn office_people() -> Vec<Row> {
    let candidates = (
        "Weak-fit candidates reviewed",
        "Geprüfte Kandidaten mit schlechter Passung",
    );
    let same_day = (
        "Reviews with a decision on the day",
        "Prüfungen mit Entscheidung am selben Tag",
    );
    vec![
        (
            PRIYA,
            INES,
            down(office::CUT),
            ("Coach", "Begleite"),
            ("scheme leads in planning", "Vorhabenleitungen beim Planen"),
            vec![
                count(
                    (
                        "Scheme leads who plan six weeks ahead",
                        "Leitungen, die sechs Wochen vorausplanen",
                    ),
                    dec!(4),
                    numbers![14, 20],
                    numbers![10, 12],
                    8,
                ),
                share(
                    (
                        "Plans changed in the last week before start",
                        "Pläne, in der letzten Woche vor Beginn geändert",
                    ),
                    dec!(30),
                    numbers![20, 15],
                    numbers![24, 22],
                    8,
                )
                .leading(),
            ],
        ),
        (
            LARS,
            INES,
            up(office::CATCH),
            ("Build", "Baue"),
            ("an early slippage signal", "ein frühes Verzugssignal"),
            vec![
                share(
                    (
                        "Slips the signal flags two weeks ahead",
                        "Verzüge, zwei Wochen vorher angezeigt",
                    ),
                    dec!(0),
                    numbers![40, 70],
                    numbers![22, 30],
                    7,
                )
                .leading(),
            ],
        ),
        (
            MAYA,
            INES,
            down(office::PROVE),
            ("Baseline", "Erfasse"),
            ("benefits for 34 projects", "den Nutzen von 34 Projekten"),
            vec![
                count(
                    (
                        "Projects with a measured starting point",
                        "Projekte mit gemessenem Ausgangswert",
                    ),
                    dec!(0),
                    numbers![34, 34],
                    numbers![11, 17],
                    5,
                ),
                count(
                    (
                        "Benefit owners named",
                        "Benannte Verantwortliche für den Nutzen",
                    ),
                    dec!(0),
                    numbers![34, 34],
                    numbers![12, 15],
                    6,
                ),
            ],
        ),
        (
            KWAME,
            LARS,
            down(office::STOP),
            ("Run", "Führe"),
            (
                "a quarterly fit review",
                "eine Passungsprüfung im Quartal durch",
            ),
            vec![
                NewKeyResult::metric(candidates, NOTHING, dec!(0), numbers![12, 24]),
                NewKeyResult::metric(same_day, PERCENT, dec!(0), numbers![50, 80]),
            ],
        ),
        (
            TOM,
            PRIYA,
            vec![],
            ("Write", "Schreibe"),
            ("the scheduling handbook", "das Handbuch der Einsatzplanung"),
            vec![
                NewKeyResult::new(
                    (
                        "Chapters agreed with the depots",
                        "Mit den Höfen vereinbarte Kapitel",
                    ),
                    Measure::Milestones,
                    NOTHING,
                )
                .milestones([
                    (
                        ("Rota and leave", "Schichten und Urlaub"),
                        2,
                        (3, 31),
                        Some((3, 27)),
                    ),
                    (("Crew swaps", "Kolonnentausch"), 2, (4, 30), Some((4, 29))),
                    (("Emergency call-out", "Notdienst"), 2, (5, 8), None),
                    (("Contractors", "Fremdfirmen"), 2, (9, 30), None),
                ]),
                count(
                    (
                        "Questions the handbook answers",
                        "Fragen, die das Handbuch beantwortet",
                    ),
                    dec!(0),
                    numbers![48, 80],
                    numbers![20, 26],
                    6,
                ),
            ],
        ),
    ]
}

fn renewal_people() -> Vec<Row> {
    vec![
        (
            OMAR,
            GITA,
            down(teams::APPROVALS),
            ("Template", "Ordne"),
            (
                "the standard approvals",
                "die Standardfreigaben nach Vorlage",
            ),
            vec![count(
                ("Approvals that follow a template", "Freigaben nach Vorlage"),
                dec!(0),
                numbers![21, 30],
                numbers![9, 13],
                6,
            )],
        ),
        (
            GITA,
            ROSA,
            down(teams::APPROVALS),
            ("Clear", "Baue"),
            ("the approvals backlog", "den Freigabestau ab"),
            vec![count(
                (
                    "Drawings waiting over a month",
                    "Pläne, die über einen Monat warten",
                ),
                dec!(44),
                numbers![19, 5],
                numbers![37, 32],
                5,
            )],
        ),
        (
            ELLEN,
            GITA,
            up(teams::STREET_WORKS),
            ("Map", "Zeige"),
            ("repeat permit refusals", "wiederholte Ablehnungen auf"),
            vec![
                share(
                    (
                        "Refusals with a known cause",
                        "Ablehnungen mit bekanntem Grund",
                    ),
                    dec!(30),
                    numbers![86, 95],
                    numbers![59, 70],
                    8,
                )
                .leading(),
            ],
        ),
        (
            JON,
            GITA,
            down(teams::SUPPLIED),
            ("Forecast", "Schätze"),
            ("pipe stock weekly", "den Rohrbestand wöchentlich"),
            vec![
                share(
                    (
                        "Weeks the forecast was within a tenth",
                        "Wochen, in denen die Schätzung auf ein Zehntel traf",
                    ),
                    dec!(20),
                    numbers![80, 90],
                    numbers![58, 64],
                    8,
                )
                .leading(),
            ],
        ),
        (
            RUTH,
            PER,
            down(teams::RESTARTS),
            ("Plan", "Plane"),
            ("night working", "die Nachtarbeit"),
            vec![count(
                ("Restarts done overnight", "Wiederanläufe über Nacht"),
                dec!(0),
                numbers![20, 45],
                numbers![5, 8],
                4,
            )],
        ),
        (
            PER,
            GITA,
            down(teams::RESTARTS),
            ("Standardise", "Vereinheitliche"),
            ("crew handovers", "die Übergaben der Kolonnen"),
            vec![share(
                (
                    "Handovers on the one-page sheet",
                    "Übergaben auf dem Einseiter",
                ),
                dec!(10),
                numbers![60, 90],
                numbers![31, 39],
                6,
            )],
        ),
    ]
}
