//! The three teams of the project management office.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{Maker, NewObjective, cascaded};
use super::organisation::{self as org, INES, KWAME, LARS, MAYA, PRIYA};
use super::pmo;
use crate::{AlignedTo, Id, Origin, Strength};
use rust_decimal::dec;

pub(super) const CUT: u128 = 0x2001;
pub(super) const CATCH: u128 = 0x2003;
pub(super) const STOP: u128 = 0x2004;
pub(super) const PROVE: u128 = 0x2005;

const PERCENT: (&str, &str) = ("%", "%");

/// Writes the three canvases.
pub(super) fn fill(maker: &mut Maker) {
    maker.canvas(
        org::RESOURCE_PLANNING,
        INES,
        vec![waiting_time(), archive()],
    );
    maker.canvas(
        org::DELIVERY_ASSURANCE,
        INES,
        vec![slippage(), no_longer_fits()],
    );
    maker.canvas(
        org::BENEFITS,
        INES,
        vec![every_return(), monthly_reporting()],
    );
}

fn waiting_time() -> NewObjective {
    let source = ("Crew diary, weekly", "Kolonnentagebuch, wöchentlich");
    NewObjective::new(
        CUT,
        ("Cut", "Senke"),
        ("waiting time", "die Wartezeiten"),
        PRIYA,
    )
    .serves([cascaded(AlignedTo::KeyResult(pmo::HOURS))])
    .known_by([
        NewKeyResult::metric(
            ("Hours a crew waits", "Stunden, die eine Kolonne wartet"),
            ("a week", "in der Woche"),
            dec!(6),
            numbers![4, 3],
        )
        .by(PRIYA, source)
        .missed(
            dec!(4.5),
            (
                "Send the planner to the yard for a week.",
                "Die Planung eine Woche auf den Hof schicken.",
            ),
        )
        .met((
            "Post the best yard’s routine.",
            "Den Ablauf des besten Hofs aushängen.",
        ))
        .exceeded(
            dec!(3.5),
            (
                "Give the hours to scheme delivery.",
                "Die Stunden der Bauausführung geben.",
            ),
        )
        .seen([(dec!(5.6), 7), (dec!(5), 7), (dec!(4.5), 8)]),
        NewKeyResult::metric(
            (
                "Schemes that start with a full crew",
                "Vorhaben, die mit voller Kolonne beginnen",
            ),
            PERCENT,
            dec!(60),
            numbers![75, 85],
        )
        .by(PRIYA, ("Start-day report", "Bericht vom ersten Tag"))
        .leading()
        .missed(
            dec!(72),
            (
                "Swap crews two weeks earlier.",
                "Kolonnen zwei Wochen früher tauschen.",
            ),
        )
        .seen([(dec!(63), 6), (dec!(66), 6), (dec!(70), 7)]),
    ])
}

fn archive() -> NewObjective {
    let subject = ("the document archive", "das Planarchiv");
    NewObjective::new(0x2002, ("Modernise", "Modernisiere"), subject, PRIYA).known_by([
        NewKeyResult::metric(
            (
                "Drawings found in under two minutes",
                "Pläne, die in unter zwei Minuten gefunden werden",
            ),
            PERCENT,
            dec!(40),
            numbers![60, 80],
        )
        .by(
            PRIYA,
            ("Spot checks, 20 a month", "Stichproben, 20 im Monat"),
        )
        .seen([(dec!(44), 7), (dec!(49), 7), (dec!(53), 7)]),
        NewKeyResult::metric(
            (
                "Paper plans still in the depots",
                "Papierpläne, die noch in den Betriebshöfen liegen",
            ),
            ("boxes", "Kisten"),
            dec!(900),
            numbers![600, 200],
        )
        .by(PRIYA, ("Depot count", "Zählung in den Höfen"))
        .seen([(dec!(840), 8), (dec!(760), 8), (dec!(700), 8)]),
    ])
}

fn slippage() -> NewObjective {
    let shared = (
        AlignedTo::Objective(Id::fixed(pmo::O2)),
        Origin::Laddered,
        Strength::Supports,
    );
    NewObjective::new(
        CATCH,
        ("Catch", "Erkenne"),
        ("slippage earlier", "Verzug früher"),
        LARS,
    )
    .serves([cascaded(AlignedTo::Objective(Id::fixed(pmo::O1))), shared])
    .known_by([
        NewKeyResult::metric(
            (
                "Slips reported before the date they threaten",
                "Verzüge, gemeldet vor dem bedrohten Termin",
            ),
            PERCENT,
            dec!(35),
            numbers![60, 75],
        )
        .by(LARS, ("Slip register", "Verzugsliste"))
        .leading()
        .missed(
            dec!(55),
            (
                "Ask for the three latest slips by name.",
                "Die drei jüngsten Verzüge einzeln besprechen.",
            ),
        )
        .exceeded(
            dec!(65),
            ("Drop the second report.", "Den zweiten Bericht streichen."),
        )
        .seen([(dec!(41), 6), (dec!(47), 6), (dec!(52), 6)]),
        NewKeyResult::metric(
            (
                "Days from slip to decision",
                "Tage vom Verzug bis zur Entscheidung",
            ),
            ("days", "Tage"),
            dec!(21),
            numbers![14, 10],
        )
        .by(LARS, ("Slip register", "Verzugsliste"))
        .missed(
            dec!(15),
            (
                "Decide in the weekly call.",
                "In der Wochenrunde entscheiden.",
            ),
        )
        .seen([(dec!(20), 6), (dec!(18), 5), (dec!(17), 5)]),
        NewKeyResult::metric(
            (
                "Schemes with a live forecast",
                "Vorhaben mit laufender Vorschau",
            ),
            ("", ""),
            dec!(6),
            numbers![18, 26],
        )
        .by(KWAME, ("Forecast sheet", "Vorschaublatt"))
        .seen([(dec!(8), 7), (dec!(11), 7), (dec!(13), 6)]),
    ])
}

fn no_longer_fits() -> NewObjective {
    let subject = ("work that no longer fits", "Arbeit, die nicht mehr passt");
    NewObjective::new(STOP, ("Stop", "Beende"), subject, LARS)
        .serves([cascaded(AlignedTo::KeyResult(pmo::WEAK_FIT))])
        .known_by([
            NewKeyResult::metric(
                (
                    "Work packages ended at the fit review",
                    "Arbeitspakete, in der Passungsprüfung beendet",
                ),
                ("", ""),
                dec!(0),
                numbers![11, 22],
            )
            .by(
                LARS,
                ("Fit review minutes", "Protokoll der Passungsprüfung"),
            )
            .missed(
                dec!(9),
                (
                    "Bring the ten oldest to the next review.",
                    "Die zehn ältesten in die nächste Prüfung bringen.",
                ),
            )
            .exceeded(
                dec!(14),
                (
                    "Review twice a year only.",
                    "Nur noch zweimal im Jahr prüfen.",
                ),
            )
            .seen([(dec!(3), 7), (dec!(6), 7), (dec!(8), 7)]),
            NewKeyResult::metric(
                (
                    "Weeks from doubt to decision",
                    "Wochen vom Zweifel bis zur Entscheidung",
                ),
                ("weeks", "Wochen"),
                dec!(12),
                numbers![6, 4],
            )
            .by(LARS, ("Decision log", "Beschlussliste"))
            .leading()
            .seen([(dec!(10.5), 6), (dec!(9.2), 6), (dec!(8.1), 7)]),
        ])
}

fn every_return() -> NewObjective {
    let subject = (
        "the return of every project",
        "den Ertrag jedes Projekts nach",
    );
    NewObjective::new(PROVE, ("Prove", "Weise"), subject, MAYA)
        .serves([cascaded(AlignedTo::KeyResult(pmo::RETURN))])
        .known_by([
            NewKeyResult::metric(
                (
                    "Projects with a signed benefits sheet",
                    "Projekte mit unterschriebenem Nutzenblatt",
                ),
                ("", ""),
                dec!(0),
                numbers![20, 34],
            )
            .by(MAYA, ("Benefits register", "Nutzenverzeichnis"))
            .missed(
                dec!(16),
                (
                    "Hold the next budget step until it is signed.",
                    "Den nächsten Mittelabruf bis zur Unterschrift anhalten.",
                ),
            )
            .exceeded(
                dec!(26),
                (
                    "Start with the 2025 projects.",
                    "Mit den Projekten von 2025 beginnen.",
                ),
            )
            .seen([(dec!(3), 6), (dec!(6), 5), (dec!(8), 4)]),
            NewKeyResult::metric(
                (
                    "Benefits checked six months after close",
                    "Nutzen, sechs Monate nach Abschluss geprüft",
                ),
                PERCENT,
                dec!(10),
                numbers![35, 60],
            )
            .by(MAYA, ("Benefits register", "Nutzenverzeichnis"))
            .seen([(dec!(13), 6), (dec!(17), 5), (dec!(19), 5)]),
        ])
}

fn monthly_reporting() -> NewObjective {
    let subject = ("monthly reporting", "den Monatsbericht");
    NewObjective::new(0x2006, ("Simplify", "Vereinfache"), subject, MAYA).known_by([
        NewKeyResult::metric(
            ("Pages in the monthly pack", "Seiten im Monatsbericht"),
            ("pages", "Seiten"),
            dec!(46),
            numbers![26, 14],
        )
        .by(MAYA, ("The pack itself", "Der Bericht selbst"))
        .seen([(dec!(42), 8), (dec!(36), 8), (dec!(31), 8)]),
        NewKeyResult::metric(
            ("Hours to prepare it", "Stunden für die Erstellung"),
            ("hours", "Stunden"),
            dec!(38),
            numbers![19, 12],
        )
        .by(MAYA, ("Time recording", "Zeiterfassung"))
        .seen([(dec!(33), 8), (dec!(27), 8), (dec!(23), 9)]),
    ])
}
