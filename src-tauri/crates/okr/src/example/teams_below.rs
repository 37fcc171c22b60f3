//! The teams of digital field work and of the customer platform.

use super::key_result_maker::{NewKeyResult, NewMilestone, numbers};
use super::maker::{NOTHING, NewObjective};
use super::organisation::{ANA, BEN, LEO, RANA, YARA};
use super::programmes as above;
use super::teams::{DAYS, EQUIP, FORMS, HISTORY, PERCENT, PUBLISH, ROUTE, under};
use crate::Measure;
use rust_decimal::dec;

pub(super) fn equip() -> NewObjective {
    under(
        EQUIP,
        above::REPLACE,
        ("Equip", "Statte"),
        ("every crew", "jede Kolonne aus"),
        ANA,
    )
    .known_by([
        NewKeyResult::metric(
            ("Tablets in the vans", "Tablets in den Fahrzeugen"),
            ("tablets", "Tablets"),
            dec!(0),
            numbers![40, 66],
        )
        .by(ANA, ("Asset list", "Geräteliste"))
        .missed(
            dec!(30),
            (
                "Move the office tablets to the vans.",
                "Die Bürotablets in die Fahrzeuge geben.",
            ),
        )
        .seen([(dec!(6), 6), (dec!(14), 6), (dec!(20), 6)]),
        NewKeyResult::new(
            (
                "Field devices back in service after a fault",
                "Geräte nach einer Störung wieder im Einsatz",
            ),
            Measure::AtMost,
            DAYS,
        )
        .from(dec!(6))
        .to(numbers![3, 2])
        .by(ANA, ("Service desk", "Servicestelle"))
        .seen([(dec!(5), 6), (dec!(4), 6), (dec!(3), 7)]),
    ])
}

pub(super) fn forms() -> NewObjective {
    under(
        FORMS,
        above::REPLACE,
        ("Simplify", "Vereinfache"),
        ("job forms", "die Auftragsformulare"),
        YARA,
    )
    .known_by([
        NewKeyResult::metric(
            ("Fields on the longest form", "Felder im längsten Formular"),
            ("fields", "Felder"),
            dec!(64),
            numbers![32, 24],
        )
        .by(YARA, ("The form itself", "Das Formular selbst"))
        .seen([(dec!(60), 6), (dec!(58), 5), (dec!(54), 5)]),
        NewKeyResult::metric(
            (
                "Forms sent back for a missing entry",
                "Formulare, zurückgeschickt wegen fehlender Angaben",
            ),
            PERCENT,
            dec!(28),
            numbers![15, 8],
        )
        .by(YARA, ("Job system", "Auftragssystem"))
        .missed(
            dec!(18),
            (
                "Fill one in with a crew, live.",
                "Eines mit einer Kolonne gemeinsam ausfüllen.",
            ),
        )
        .seen([(dec!(27), 6), (dec!(26), 5), (dec!(24), 4)]),
    ])
}

/// Something to measure first, and a list to tick.
pub(super) fn history() -> NewObjective {
    let stages: [NewMilestone; 5] = [
        (("North depot", "Hof Nord"), 3, (3, 20), Some((3, 18))),
        (("Harbour depot", "Hof Hafen"), 2, (4, 30), Some((5, 6))),
        (("South depot", "Hof Süd"), 3, (6, 26), None),
        (("Hill depot", "Hof am Berg"), 2, (9, 25), None),
        (("Headquarters", "Zentrale"), 1, (11, 27), None),
    ];
    under(
        HISTORY,
        above::REPLACE,
        ("Move", "Bringe"),
        ("job history online", "die Auftragsgeschichte ins Netz"),
        LEO,
    )
    .known_by([
        NewKeyResult::new(
            (
                "Depots with their history online",
                "Höfe mit Geschichte im Netz",
            ),
            Measure::Milestones,
            NOTHING,
        )
        .milestones(stages)
        .by(LEO, ("Migration log", "Umzugsprotokoll"))
        .missed(
            dec!(0.5),
            (
                "Scan the last five years only.",
                "Nur die letzten fünf Jahre einlesen.",
            ),
        ),
        NewKeyResult::new(
            (
                "Minutes to find an old job card",
                "Minuten, um einen alten Auftrag zu finden",
            ),
            Measure::Baseline,
            ("minutes", "Minuten"),
        )
        .by(LEO, ("Stopwatch, 20 searches", "Stoppuhr, 20 Suchen"))
        .leading()
        .due(6, 30),
    ])
}

/// A limit that has to hold, and a metric.
pub(super) fn route() -> NewObjective {
    under(
        ROUTE,
        above::ANSWER,
        ("Route", "Leite"),
        ("calls by need", "Anrufe nach Bedarf weiter"),
        RANA,
    )
    .known_by([
        NewKeyResult::new(
            (
                "Calls passed on more than once",
                "Anrufe, die mehr als einmal weitergehen",
            ),
            Measure::AtMost,
            PERCENT,
        )
        .from(dec!(11))
        .to(numbers![6, 4])
        .by(RANA, ("Telephone system", "Telefonanlage"))
        .missed(
            dec!(6),
            (
                "Change the first question of the menu.",
                "Die erste Frage im Menü ändern.",
            ),
        )
        .exceeded(
            dec!(4),
            ("Close the second menu.", "Das zweite Menü schließen."),
        )
        .seen([(dec!(7.5), 6), (dec!(5.8), 7), (dec!(5.1), 8)]),
        NewKeyResult::metric(
            (
                "Calls answered, each operator",
                "Angenommene Anrufe je Platz",
            ),
            ("a day", "am Tag"),
            dec!(6.4),
            numbers![8, 9],
        )
        .by(RANA, ("Telephone system", "Telefonanlage"))
        .leading()
        .seen([(dec!(6.9), 7), (dec!(7.2), 7), (dec!(7.5), 8)]),
    ])
}

/// Yes or no, and a limit from below.
pub(super) fn publish() -> NewObjective {
    let subject = ("live works status", "den laufenden Stand der Baustellen");
    under(
        PUBLISH,
        above::ANSWER,
        ("Publish", "Veröffentliche"),
        subject,
        BEN,
    )
    .known_by([
        NewKeyResult::new(
            (
                "Status page open to everybody",
                "Statusseite für alle offen",
            ),
            Measure::Done,
            NOTHING,
        )
        .by(BEN, ("The page", "Die Seite"))
        .due(4, 30)
        .told([(
            (4, 17),
            dec!(1),
            9,
            ("Open since 9 a.m.", "Seit 9 Uhr offen."),
            None,
        )]),
        NewKeyResult::new(
            (
                "Updates that are right when checked on site",
                "Meldungen, die vor Ort stimmen",
            ),
            Measure::AtLeast,
            PERCENT,
        )
        .from(dec!(82))
        .to(numbers![90, 95])
        .by(
            BEN,
            ("Spot checks, ten a week", "Stichproben, zehn in der Woche"),
        )
        .missed(
            dec!(90),
            (
                "Let the crews post themselves.",
                "Die Kolonnen selbst melden lassen.",
            ),
        )
        .seen([(dec!(88), 7), (dec!(91), 7), (dec!(93), 8)]),
    ])
}
