//! The teams of the three programmes; between them they use every kind of measure.

use super::key_result_maker::{NewKeyResult, NewMilestone, numbers};
use super::maker::{Maker, NOTHING, NewObjective, Text, cascaded};
use super::organisation::{
    self as org, ANA, BEN, ELLEN, GITA, JON, LEO, OMAR, PER, RANA, STELLA, TOM, YARA,
};
use super::programmes as above;
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

const PERCENT: Text = ("%", "%");
const DAYS: Text = ("days", "Tage");

/// Writes the nine canvases.
pub(super) fn fill(maker: &mut Maker) {
    maker.canvas(org::DESIGN_OFFICE, GITA, vec![approvals()]);
    maker.canvas(org::PERMITS, GITA, vec![street_works()]);
    maker.canvas(org::STORES, GITA, vec![supplied()]);
    maker.canvas(org::SCHEME_DELIVERY, GITA, vec![restarts()]);
    maker.canvas(org::FIELD_IT, STELLA, vec![equip()]);
    maker.canvas(org::FIELD_OPERATIONS, STELLA, vec![forms()]);
    maker.canvas(org::DATA, STELLA, vec![history()]);
    maker.canvas(org::CONTACT_CENTRE, TOM, vec![route()]);
    maker.canvas(org::DIGITAL, TOM, vec![publish()]);
}

fn under(id: u128, above: u128, verb: Text, subject: Text, owner: Id) -> NewObjective {
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

fn equip() -> NewObjective {
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

fn forms() -> NewObjective {
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
fn history() -> NewObjective {
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
fn route() -> NewObjective {
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
fn publish() -> NewObjective {
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
