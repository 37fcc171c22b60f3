//! People of digital field work and of the customer platform.

use super::individuals::{Row, count, down, share, up};
use super::key_result_maker::numbers;
use super::organisation::*;
use super::teams;
use rust_decimal::dec;

pub(super) fn field_people() -> Vec<Row> {
    vec![
        (
            ANA,
            STELLA,
            down(teams::EQUIP),
            ("Roll out", "Gib"),
            ("tablets to 18 crews", "Tablets an 18 Kolonnen aus"),
            vec![count(
                ("Crews on tablets", "Kolonnen mit Tablets"),
                dec!(0),
                numbers![18, 30],
                numbers![7, 9],
                6,
            )],
        ),
        (
            NEIL,
            YARA,
            up(teams::FORMS),
            ("Halve", "Halbiere"),
            ("the fields on each form", "die Felder jedes Formulars"),
            vec![count(
                ("Forms at half their length", "Formulare mit halber Länge"),
                dec!(0),
                numbers![20, 31],
                numbers![5, 7],
                4,
            )],
        ),
        (
            YARA,
            STELLA,
            down(teams::FORMS),
            ("Test", "Erprobe"),
            ("forms on shift", "Formulare in der Schicht"),
            vec![
                count(
                    (
                        "Shifts that tried a new form",
                        "Schichten, die ein neues Formular erprobt haben",
                    ),
                    dec!(0),
                    numbers![25, 60],
                    numbers![5, 7],
                    4,
                )
                .leading(),
            ],
        ),
        (
            LEO,
            STELLA,
            down(teams::HISTORY),
            ("Scan", "Lies"),
            ("ten years of job cards", "zehn Jahre Auftragskarten ein"),
            vec![count(
                ("Boxes scanned", "Eingelesene Kisten"),
                dec!(0),
                numbers![390, 800],
                numbers![120, 180],
                6,
            )],
        ),
    ]
}

pub(super) fn customer_people() -> Vec<Row> {
    vec![
        (
            SOFIA,
            TOM,
            down(teams::ROUTE),
            ("Retrain", "Schule"),
            ("12 call handlers", "12 Leute am Telefon neu"),
            vec![count(
                (
                    "Handlers signed off on the new routes",
                    "Plätze, auf den neuen Wegen geprüft",
                ),
                dec!(0),
                numbers![12, 24],
                numbers![8, 10],
                9,
            )],
        ),
        (
            BEN,
            TOM,
            down(teams::PUBLISH),
            ("Post", "Melde"),
            ("updates within one hour", "Änderungen binnen einer Stunde"),
            vec![share(
                (
                    "Updates posted within the hour",
                    "Meldungen binnen einer Stunde",
                ),
                dec!(40),
                numbers![80, 90],
                numbers![66, 71],
                8,
            )],
        ),
        (
            MINA,
            BEN,
            up(teams::PUBLISH),
            ("Answer", "Beantworte"),
            ("outage questions online", "Störungsfragen im Netz"),
            vec![share(
                (
                    "Outage questions settled without a call",
                    "Störungsfragen, ohne Anruf geklärt",
                ),
                dec!(15),
                numbers![45, 60],
                numbers![31, 36],
                7,
            )],
        ),
    ]
}
