//! The three programmes beside the project management office.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{Maker, NewObjective, cascaded};
use super::organisation::{self as org, ANIL, GITA, HELEN, ROSA, STELLA, TOM};
use crate::AlignedTo;
use rust_decimal::dec;

pub(super) const SHORTEN: u128 = 0x3001;
pub(super) const REPLACE: u128 = 0x3002;
pub(super) const ANSWER: u128 = 0x3003;

const PERCENT: (&str, &str) = ("%", "%");

/// Writes the three canvases.
pub(super) fn fill(maker: &mut Maker) {
    maker.canvas(org::NETWORK_RENEWAL, ROSA, vec![lead_time()]);
    maker.canvas(org::DIGITAL_FIELD_WORK, ANIL, vec![job_sheets()]);
    maker.canvas(org::CUSTOMER_PLATFORM, HELEN, vec![first_time()]);
}

fn lead_time() -> NewObjective {
    NewObjective::new(
        SHORTEN,
        ("Shorten", "Verkürze"),
        ("scheme lead time", "den Vorlauf der Vorhaben"),
        GITA,
    )
    .serves([cascaded(AlignedTo::StrategicObjective(org::S1))])
    .known_by([
        NewKeyResult::metric(
            (
                "Weeks from approval to first dig",
                "Wochen von der Freigabe bis zum ersten Aushub",
            ),
            ("weeks", "Wochen"),
            dec!(34),
            numbers![26, 22],
        )
        .by(GITA, ("Scheme register", "Vorhabenverzeichnis"))
        .missed(
            dec!(28),
            (
                "Walk one scheme through, day by day.",
                "Ein Vorhaben Tag für Tag durchgehen.",
            ),
        )
        .met((
            "Make the new order of steps the standard.",
            "Die neue Reihenfolge zum Standard machen.",
        ))
        .exceeded(
            dec!(25),
            (
                "Take two schemes forward from 2027.",
                "Zwei Vorhaben aus 2027 vorziehen.",
            ),
        )
        .seen([(dec!(32.8), 6), (dec!(31), 6), (dec!(29.4), 6)]),
        NewKeyResult::metric(
            (
                "Permits granted at the first request",
                "Genehmigungen beim ersten Antrag",
            ),
            PERCENT,
            dec!(62),
            numbers![74, 82],
        )
        .by(GITA, ("Permit portal", "Genehmigungsportal"))
        .leading()
        .missed(
            dec!(71),
            (
                "Sit with the council for two days.",
                "Zwei Tage bei der Gemeinde arbeiten.",
            ),
        )
        .seen([(dec!(64), 6), (dec!(67), 6), (dec!(69), 6)]),
    ])
}

fn job_sheets() -> NewObjective {
    NewObjective::new(
        REPLACE,
        ("Replace", "Ersetze"),
        ("paper job sheets", "die Auftragszettel aus Papier"),
        STELLA,
    )
    .serves([cascaded(AlignedTo::StrategicObjective(org::S2))])
    .known_by([
        NewKeyResult::metric(
            (
                "Jobs closed on a tablet",
                "Aufträge, am Tablet abgeschlossen",
            ),
            PERCENT,
            dec!(0),
            numbers![50, 90],
        )
        .by(STELLA, ("Job system", "Auftragssystem"))
        .missed(
            dec!(40),
            (
                "Ride along with three crews and fix what slows them.",
                "Drei Kolonnen begleiten und beheben, was sie bremst.",
            ),
        )
        .exceeded(
            dec!(60),
            (
                "Bring the south depots forward.",
                "Die Höfe im Süden vorziehen.",
            ),
        )
        .seen([(dec!(8), 6), (dec!(14), 5), (dec!(19), 4)]),
        NewKeyResult::metric(
            (
                "Crews trained and equipped",
                "Geschulte und ausgerüstete Kolonnen",
            ),
            ("crews", "Kolonnen"),
            dec!(0),
            numbers![18, 30],
        )
        .by(STELLA, ("Handover sheets", "Übergabeblätter"))
        .leading()
        .missed(
            dec!(14),
            (
                "Borrow two trainers from field IT.",
                "Zwei Schulende aus der Außendienst-IT leihen.",
            ),
        )
        .seen([(dec!(2), 6), (dec!(4), 5), (dec!(6), 4)]),
        NewKeyResult::metric(
            (
                "Days from job done to job billed",
                "Tage von der Erledigung bis zur Rechnung",
            ),
            ("days", "Tage"),
            dec!(19),
            numbers![11, 6],
        )
        .by(STELLA, ("Billing system", "Abrechnung"))
        .seen([(dec!(18), 5), (dec!(17), 5), (dec!(16), 4)]),
    ])
}

fn first_time() -> NewObjective {
    let subject = ("customers first time", "Anliegen beim ersten Mal");
    NewObjective::new(ANSWER, ("Answer", "Kläre"), subject, TOM)
        .serves([cascaded(AlignedTo::StrategicObjective(org::S3))])
        .known_by([
            NewKeyResult::metric(
                (
                    "Enquiries settled at the first contact",
                    "Anliegen, beim ersten Kontakt geklärt",
                ),
                PERCENT,
                dec!(58),
                numbers![68, 75],
            )
            .by(TOM, ("Contact records", "Kontaktverzeichnis"))
            .missed(
                dec!(65),
                (
                    "Listen to fifty repeat calls.",
                    "Fünfzig Wiederholungsanrufe anhören.",
                ),
            )
            .met((
                "Keep the answer library weekly.",
                "Die Antwortsammlung wöchentlich pflegen.",
            ))
            .exceeded(
                dec!(70),
                (
                    "Open the library to customers.",
                    "Die Sammlung für alle öffnen.",
                ),
            )
            .seen([(dec!(61), 7), (dec!(64), 8), (dec!(66), 8)]),
            NewKeyResult::metric(
                (
                    "Repeat calls within a week",
                    "Wiederholte Anrufe innerhalb einer Woche",
                ),
                PERCENT,
                dec!(24),
                numbers![18, 13],
            )
            .by(TOM, ("Telephone system", "Telefonanlage"))
            .seen([(dec!(22.5), 7), (dec!(20.8), 7), (dec!(19.4), 7)]),
            NewKeyResult::metric(
                (
                    "Works pages that show a live date",
                    "Baustellenseiten mit aktuellem Termin",
                ),
                ("pages", "Seiten"),
                dec!(0),
                numbers![60, 100],
            )
            .by(TOM, ("Web analytics", "Webauswertung"))
            .leading()
            .seen([(dec!(15), 7), (dec!(31), 8), (dec!(46), 8)]),
        ])
}
