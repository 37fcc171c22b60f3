//! The canvas of the project management office in 2026.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{Maker, NOTHING, NewObjective, cascaded, day};
use super::organisation::{self as org, INES, KWAME, LARS, MAYA, PRIYA, ROSA, TOM};
use super::{pmo_trust, pmo_work as work};
use crate::{AlignedTo, Canvas, Id, Measure};
use rust_decimal::dec;

pub(super) const O1: u128 = 0x1001;
pub(super) const O2: u128 = 0x1002;
pub(super) const O3: u128 = 0x1003;
pub(super) const HOURS: Id = Id::fixed(0x1011);
pub(super) const RETURN: Id = Id::fixed(0x1022);
pub(super) const WEAK_FIT: Id = Id::fixed(0x1024);

pub(super) const PERCENT: (&str, &str) = ("%", "%");

/// Writes the canvas.
pub(super) fn fill(maker: &mut Maker) {
    let values = [
        ("Say it early", "Frühzeitig ansprechen"),
        ("One plan", "Ein gemeinsamer Plan"),
        ("Leave it simpler", "Einfacher hinterlassen"),
    ];
    let canvas = Canvas {
        id: Id::fixed(0x1000),
        unit: org::PMO,
        cycle: org::CYCLE_2026,
        values: values.into_iter().map(|value| maker.say(value)).collect(),
        sponsor: Some(ROSA),
        facilitator: Some(KWAME),
        participants: vec![INES, PRIYA, LARS, MAYA, KWAME, TOM],
        agreed_on: Some(day(1, 28)),
    };
    maker.full_canvas(
        canvas,
        vec![deliveries(), contribution(), pmo_trust::view()],
    );
    let _ = maker.activity(work::orphan());
}

fn deliveries() -> NewObjective {
    NewObjective::new(
        O1,
        ("Increase", "Erhöhe"),
        ("on-time deliveries", "die Zahl der pünktlichen Lieferungen"),
        INES,
    )
    .why((
        "Three of our last ten schemes started late, and each late start moved two others.",
        "Drei der letzten zehn Vorhaben begannen zu spät, und jedes verschob zwei weitere.",
    ))
    .serves([cascaded(AlignedTo::StrategicObjective(org::S1))])
    .aspirational()
    .known_by([hours(), days(), surprises()])
}

fn hours() -> NewKeyResult {
    let title = (
        "Non-productive hours, reduction",
        "Nicht produktive Stunden, Verringerung",
    );
    NewKeyResult::metric(title, PERCENT, dec!(0), numbers![10, 18])
        .named(HOURS)
        .by(PRIYA, ("Time recording, monthly", "Zeiterfassung, monatlich"))
        .brings(
            (
                "Frees about 1,100 planner hours by June, enough to staff two renewal schemes.",
                "Setzt bis Juni rund 1.100 Planungsstunden frei, genug für zwei Erneuerungsvorhaben.",
            ),
            4,
            3,
        )
        .missed(
            dec!(9),
            (
                "Pause new intake for two weeks and time-study the three busiest schemes.",
                "Neuaufnahmen zwei Wochen aussetzen und die drei größten Vorhaben auswerten.",
            ),
        )
        .met((
            "Make the new rhythm the standard. Keep H2 at 18%.",
            "Neuen Rhythmus zum Standard machen. H2 bleibt bei 18 %.",
        ))
        .exceeded(
            dec!(12),
            (
                "Move freed hours to Harbour Main. Raise H2 to 20%.",
                "Freie Stunden in die Hafenleitung geben. H2 auf 20 % anheben.",
            ),
        )
        .told([
            ((1, 15), dec!(0.8), 8, NOTHING, None),
            (
                (2, 13),
                dec!(2.1),
                8,
                ("Time codes simplified from 41 to 12.", "Zeitschlüssel von 41 auf 12 verringert."),
                None,
            ),
            (
                (3, 13),
                dec!(4),
                7,
                ("Baseline agreed with finance.", "Ausgangswert mit Finanzen vereinbart."),
                Some(LARS),
            ),
            (
                (4, 17),
                dec!(5.2),
                7,
                ("Scheduling tool live in the north depot.", "Einsatzplanung im Betriebshof Nord in Betrieb."),
                None,
            ),
            (
                (5, 12),
                dec!(6),
                6,
                (
                    "Two schemes still book waiting time as planned work. Clinics continue.",
                    "Zwei Vorhaben buchen Wartezeit weiter als geplante Arbeit. Sprechstunden laufen.",
                ),
                None,
            ),
        ])
        .work(work::of_hours())
}

fn days() -> NewKeyResult {
    let title = (
        "Days a planned resource is unavailable",
        "Tage, an denen eine geplante Fachkraft fehlt",
    );
    NewKeyResult::metric(title, ("a month", "im Monat"), dec!(14), numbers![10, 7])
        .by(
            LARS,
            ("Crew calendar, monthly", "Kolonnenkalender, monatlich"),
        )
        .leading()
        .brings(
            (
                "Schemes start on the agreed day; fewer stand-downs.",
                "Vorhaben beginnen am vereinbarten Tag; weniger Ausfälle.",
            ),
            4,
            2,
        )
        .missed(
            dec!(11),
            (
                "Book contractors a month ahead.",
                "Fremdfirmen einen Monat früher binden.",
            ),
        )
        .met((
            "Extend calendar to depots.",
            "Kalender auf die Betriebshöfe ausweiten.",
        ))
        .exceeded(dec!(9), NOTHING)
        .seen([
            (dec!(13.6), 7),
            (dec!(12.8), 7),
            (dec!(11.9), 8),
            (dec!(11.1), 8),
            (dec!(10.5), 8),
        ])
        .work(work::of_days())
}

fn surprises() -> NewKeyResult {
    let title = (
        "Fewer surprises at stage gates",
        "Weniger Überraschungen an den Freigabepunkten",
    );
    NewKeyResult::new(title, Measure::Metric, NOTHING).draft()
}

fn contribution() -> NewObjective {
    let subject = (
        "the PMO’s contribution to strategy",
        "den Beitrag des PMO zur Strategie",
    );
    NewObjective::new(O2, ("Raise", "Stärke"), subject, INES)
        .why((
            "A third of our crews work on projects that no strategic objective asked for.",
            "Ein Drittel unserer Kolonnen arbeitet an Projekten, nach denen kein strategisches Ziel gefragt hat.",
        ))
        .serves([cascaded(AlignedTo::StrategicObjective(org::S2))])
        .known_by([aligned(), portfolio_return(), ranked(), weak_fit()])
}

fn aligned() -> NewKeyResult {
    let title = (
        "Projects aligned to a strategic goal",
        "Projekte mit Bezug zu einem strategischen Ziel",
    );
    NewKeyResult::metric(title, PERCENT, dec!(70), numbers![80, 90])
        .by(
            MAYA,
            ("Project register, monthly", "Projektverzeichnis, monatlich"),
        )
        .leading()
        .brings(
            (
                "Less money on work nobody asked for.",
                "Weniger Geld für Arbeit, die niemand verlangt hat.",
            ),
            4,
            2,
        )
        .missed(
            dec!(78),
            (
                "Stop intake without a goal.",
                "Keine Aufnahme ohne Zielbezug.",
            ),
        )
        .met((
            "Keep the intake check.",
            "Prüfung bei der Aufnahme beibehalten.",
        ))
        .exceeded(dec!(82), ("Raise H2 to 92%.", "H2 auf 92 % anheben."))
        .seen([
            (dec!(71), 7),
            (dec!(73), 7),
            (dec!(76), 8),
            (dec!(79), 8),
            (dec!(83), 9),
        ])
        .work(work::of_aligned())
}

fn portfolio_return() -> NewKeyResult {
    let title = (
        "Portfolio ROI, improvement",
        "Portfoliorendite, Verbesserung",
    );
    NewKeyResult::metric(title, PERCENT, dec!(0), numbers![6, 15])
        .named(RETURN)
        .by(
            KWAME,
            ("Finance ledger, quarterly", "Hauptbuch, vierteljährlich"),
        )
        .brings(
            (
                "Returns above the 12% floor again.",
                "Rendite wieder über der Untergrenze von 12 %.",
            ),
            5,
            4,
        )
        .missed(dec!(5), NOTHING)
        .met((
            "Publish the return league.",
            "Die Renditerangliste veröffentlichen.",
        ))
        .exceeded(dec!(7), NOTHING)
        .seen([
            (dec!(1.2), 7),
            (dec!(1.7), 6),
            (dec!(2), 6),
            (dec!(2), 5),
            (dec!(2.1), 4),
        ])
        .work(work::of_return())
}

fn ranked() -> NewKeyResult {
    let title = (
        "Active projects ranked by the framework",
        "Nach dem Rahmenwerk gereihte laufende Projekte",
    );
    NewKeyResult::metric(title, NOTHING, dec!(0), numbers![12, 24, 30, 34])
        .by(MAYA, ("Ranking sheet", "Rangliste"))
        .brings(
            (
                "One agreed order for scarce crews.",
                "Eine vereinbarte Reihenfolge für knappe Kolonnen.",
            ),
            3,
            2,
        )
        .missed(
            dec!(20),
            ("Rank the largest first.", "Die größten zuerst reihen."),
        )
        .met((
            "Keep monthly sessions.",
            "Monatliche Sitzungen beibehalten.",
        ))
        .exceeded(
            dec!(26),
            ("Finish ranking in Q3.", "Die Reihung in Q3 abschließen."),
        )
        .seen([
            (dec!(3), 7),
            (dec!(7), 8),
            (dec!(11), 8),
            (dec!(14), 8),
            (dec!(19), 8),
        ])
        .work(work::of_ranked())
}

fn weak_fit() -> NewKeyResult {
    let title = (
        "Weak-fit projects stopped or merged",
        "Schlecht passende Projekte, beendet oder zusammengelegt",
    );
    NewKeyResult::metric(title, NOTHING, dec!(0), numbers![3, 6])
        .named(WEAK_FIT)
        .by(
            KWAME,
            ("Fit review minutes", "Protokoll der Passungsprüfung"),
        )
        .brings(
            (
                "Frees four project managers.",
                "Setzt vier Projektleitungen frei.",
            ),
            3,
            3,
        )
        .missed(
            dec!(2),
            ("Take it to the COO.", "An die operative Leitung geben."),
        )
        .met((
            "Reuse people on S1 work.",
            "Die Leute für Arbeit an S1 einsetzen.",
        ))
        .exceeded(dec!(4), NOTHING)
        .seen([
            (dec!(0), 6),
            (dec!(0), 6),
            (dec!(1), 7),
            (dec!(1), 7),
            (dec!(2), 7),
        ])
        .work(work::of_weak_fit())
}
