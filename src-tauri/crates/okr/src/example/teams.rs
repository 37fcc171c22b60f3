//! The teams of the three programmes; between them they use every kind of measure.

use super::key_result_maker::{NewKeyResult, numbers};
use super::maker::{Maker, NewObjective, Text, cascaded};
use super::organisation::{self as org, ELLEN, GITA, JON, OMAR, PER, STELLA, TOM};
use super::{programmes as above, teams_below as below};
use crate::{AlignedTo, Id, Measure, TargetMeaning};
use rust_decimal::dec;

pub(super) const APPROVALS: u128 = 0x4001;
pub(super) const STREET_WORKS: u128 = 0x4002;
pub(super) const SUPPLIED: u128 = 0x4003;
pub(super) const RESTARTS: u128 = 0x4004;
pub(super) const EQUIP: u128 = 0x4005;
pub(super) const FORMS: u128 = 0x4006;
pub(super) const HISTORY: u128 = 0x4007;
pub(super) const ROUTE: u128 = 0x4008;
pub(super) const PUBLISH: u128 = 0x4009;

pub(super) const PERCENT: Text = ("%", "%");
pub(super) const DAYS: Text = ("days", "Tage");

/// Writes the nine canvases.
pub(super) fn fill(maker: &mut Maker) {
    maker.canvas(org::DESIGN_OFFICE, GITA, vec![approvals()]);
    maker.canvas(org::PERMITS, GITA, vec![street_works()]);
    maker.canvas(org::STORES, GITA, vec![supplied()]);
    maker.canvas(org::SCHEME_DELIVERY, GITA, vec![restarts()]);
    maker.canvas(org::FIELD_IT, STELLA, vec![below::equip()]);
    maker.canvas(org::FIELD_OPERATIONS, STELLA, vec![below::forms()]);
    maker.canvas(org::DATA, STELLA, vec![below::history()]);
    maker.canvas(org::CONTACT_CENTRE, TOM, vec![below::route()]);
    maker.canvas(org::DIGITAL, TOM, vec![below::publish()]);
}

/// An objective that serves one of a programme.
pub(super) fn under(id: u128, above: u128, verb: Text, subject: Text, owner: Id) -> NewObjective {
    NewObjective::new(id, verb, subject, owner)
        .serves([cascaded(AlignedTo::Objective(Id::fixed(above)))])
}

fn approvals() -> NewObjective {
    let subject = ("design approvals", "die Planfreigaben");
    under(
        APPROVALS,
        above::SHORTEN,
        ("Speed up", "Beschleunige"),
        subject,
        OMAR,
    )
    .known_by([
        NewKeyResult::metric(
            (
                "Days a drawing waits for a signature",
                "Tage, die ein Plan auf die Unterschrift wartet",
            ),
            DAYS,
            dec!(18),
            numbers![10, 6],
        )
        .by(OMAR, ("Drawing register", "Planverzeichnis"))
        .missed(
            dec!(12),
            (
                "Sign in a weekly sitting.",
                "In einer Wochensitzung unterschreiben.",
            ),
        )
        .seen([(dec!(16), 6), (dec!(15), 6), (dec!(14), 6)]),
        NewKeyResult::metric(
            (
                "Drawings approved at the first round",
                "Pläne, in der ersten Runde freigegeben",
            ),
            PERCENT,
            dec!(45),
            numbers![60, 75],
        )
        .by(OMAR, ("Drawing register", "Planverzeichnis"))
        .leading()
        .seen([(dec!(48), 6), (dec!(51), 7), (dec!(54), 7)]),
    ])
}

/// A range that has to hold, and a plain metric.
fn street_works() -> NewObjective {
    let subject = ("street-works permits sooner", "Straßengenehmigungen früher");
    under(
        STREET_WORKS,
        above::SHORTEN,
        ("Secure", "Sichere"),
        subject,
        ELLEN,
    )
    .known_by([
        NewKeyResult::metric(
            (
                "Weeks from request to permit",
                "Wochen vom Antrag bis zur Genehmigung",
            ),
            ("weeks", "Wochen"),
            dec!(9),
            numbers![6, 5],
        )
        .by(ELLEN, ("Permit portal", "Genehmigungsportal"))
        .seen([(dec!(8.2), 7), (dec!(7.6), 7), (dec!(7), 7)]),
        NewKeyResult::new(
            (
                "Requests open at the council at a time",
                "Gleichzeitig offene Anträge bei der Gemeinde",
            ),
            Measure::Between,
            ("requests", "Anträge"),
        )
        .within([(dec!(4), dec!(8)), (dec!(3), dec!(6))])
        .by(ELLEN, ("Permit portal", "Genehmigungsportal"))
        .leading()
        .missed(
            dec!(4),
            (
                "Agree a quieter week with the council.",
                "Mit der Gemeinde eine ruhigere Woche vereinbaren.",
            ),
        )
        .seen([(dec!(9), 6), (dec!(7), 7), (dec!(6), 8)]),
    ])
}

/// A level for each half, without a baseline.
fn supplied() -> NewObjective {
    under(
        SUPPLIED,
        above::SHORTEN,
        ("Keep", "Halte"),
        ("crews supplied", "die Kolonnen versorgt"),
        JON,
    )
    .known_by([
        NewKeyResult::new(
            (
                "Job kits picked, average",
                "Gepackte Materialsätze, im Mittel",
            ),
            Measure::Metric,
            ("/hour", "/Stunde"),
        )
        .to(numbers![11, 13])
        .meaning(TargetMeaning::Level)
        .by(JON, ("Stores system", "Lagersystem"))
        .seen([(dec!(9.8), 7), (dec!(10.4), 8), (dec!(10.6), 8)]),
        NewKeyResult::new(
            (
                "Jobs that stop for want of a part",
                "Aufträge, die wegen eines Teils stehen",
            ),
            Measure::Under,
            ("a month", "im Monat"),
        )
        .from(dec!(15))
        .to(numbers![10, 7])
        .by(JON, ("Stores system", "Lagersystem"))
        .missed(
            dec!(10),
            (
                "Keep the ten parts that stop us in every yard.",
                "Die zehn Teile, die uns aufhalten, in jedem Hof vorhalten.",
            ),
        )
        .exceeded(
            dec!(6),
            (
                "Return slow stock to the supplier.",
                "Langsame Bestände zurückgeben.",
            ),
        )
        .seen([(dec!(12), 6), (dec!(9), 7), (dec!(8), 8)]),
    ])
}

fn restarts() -> NewObjective {
    let subject = ("restarts faster", "Wiederanläufe schneller ab");
    under(
        RESTARTS,
        above::SHORTEN,
        ("Finish", "Schließe"),
        subject,
        PER,
    )
    .known_by([
        NewKeyResult::metric(
            (
                "Days from stop to running water",
                "Tage vom Stillstand bis zum laufenden Wasser",
            ),
            DAYS,
            dec!(11),
            numbers![6, 4],
        )
        .by(PER, ("Site diary", "Bautagebuch"))
        .missed(
            dec!(7),
            (
                "Keep one crew free for restarts.",
                "Eine Kolonne für Wiederanläufe freihalten.",
            ),
        )
        .seen([(dec!(10), 5), (dec!(9.5), 5), (dec!(9), 4)]),
        NewKeyResult::metric(
            (
                "Restarts with the parts on site",
                "Wiederanläufe mit Teilen vor Ort",
            ),
            PERCENT,
            dec!(50),
            numbers![80, 95],
        )
        .by(PER, ("Site diary", "Bautagebuch"))
        .leading()
        .seen([(dec!(56), 6), (dec!(60), 5), (dec!(63), 5)]),
    ])
}
