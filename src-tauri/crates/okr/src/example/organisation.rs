//! Who Tarn Valley Water is: its people, strategy, units and cycles.

use super::maker::{Maker, Text, date, day};
use crate::{Cycle, Id, Level, Period, Person, Phase, PhaseDates, StrategicObjective, Unit};
use chrono::NaiveDate;

macro_rules! people {
    ($($name:ident = $n:literal, $full:literal, $initials:literal;)+) => {
        $(pub(super) const $name: Id = Id::fixed(0x100 + $n);)+
        const PEOPLE: &[(Id, &str, &str)] = &[$(($name, $full, $initials),)+];
    };
}

people! {
    INES = 1, "Ines Duarte", "ID";
    PRIYA = 2, "Priya Nair", "PN";
    LARS = 3, "Lars Holm", "LH";
    MAYA = 4, "Maya Cohen", "MC";
    KWAME = 5, "Kwame Boateng", "KB";
    TOM = 6, "Tom Ashby", "TA";
    HELEN = 7, "Helen Ward", "HW";
    ROSA = 8, "Rosa Fenn", "RF";
    ANIL = 9, "Anil Kapoor", "AK";
    GITA = 10, "Gita Thapa", "GT";
    STELLA = 11, "Stella Voss", "SV";
    OMAR = 12, "Omar Said", "OS";
    ELLEN = 13, "Ellen Wood", "EW";
    JON = 14, "Jon Bell", "JB";
    RUTH = 15, "Ruth Adeyemi", "RAd";
    PER = 16, "Per Lind", "PL";
    ANA = 17, "Ana Costa", "AC";
    NEIL = 18, "Neil Grant", "NG";
    YARA = 19, "Yara Haddad", "YH";
    LEO = 20, "Leo Park", "LP";
    SOFIA = 21, "Sofia Vale", "SVa";
    BEN = 22, "Ben Ode", "BO";
    MINA = 23, "Mina Rao", "MR";
    RANA = 24, "Rana Aziz", "RA";
}

pub(super) const S1: Id = Id::fixed(0x201);
pub(super) const S2: Id = Id::fixed(0x202);
pub(super) const S3: Id = Id::fixed(0x203);

pub(super) const COMPANY: Id = Id::fixed(0x300);
pub(super) const PMO: Id = Id::fixed(0x301);
pub(super) const RESOURCE_PLANNING: Id = Id::fixed(0x302);
pub(super) const DELIVERY_ASSURANCE: Id = Id::fixed(0x303);
pub(super) const BENEFITS: Id = Id::fixed(0x304);
pub(super) const NETWORK_RENEWAL: Id = Id::fixed(0x305);
pub(super) const DIGITAL_FIELD_WORK: Id = Id::fixed(0x306);
pub(super) const CUSTOMER_PLATFORM: Id = Id::fixed(0x307);
pub(super) const DESIGN_OFFICE: Id = Id::fixed(0x308);
pub(super) const PERMITS: Id = Id::fixed(0x309);
pub(super) const STORES: Id = Id::fixed(0x30a);
pub(super) const SCHEME_DELIVERY: Id = Id::fixed(0x30b);
pub(super) const FIELD_IT: Id = Id::fixed(0x30c);
pub(super) const FIELD_OPERATIONS: Id = Id::fixed(0x30d);
pub(super) const DATA: Id = Id::fixed(0x30e);
pub(super) const CONTACT_CENTRE: Id = Id::fixed(0x30f);
pub(super) const DIGITAL: Id = Id::fixed(0x310);

pub(super) const CYCLE_2025: Id = Id::fixed(0x401);
pub(super) const CYCLE_2026: Id = Id::fixed(0x402);
pub(super) const CYCLE_2027: Id = Id::fixed(0x403);

/// The unit of a person on the individual level.
pub(super) fn unit_of(person: Id) -> Id {
    person.nth(0x500)
}

/// The periods of a cycle: its halves, or its quarters.
pub(super) fn periods_of(cycle: Id, finer: bool) -> Vec<Id> {
    let first = if finer { 0x12 } else { 0x10 };
    let count = if finer { 4 } else { 2 };
    (first..first + count)
        .map(|n| cycle.nth(n * 0x10))
        .collect()
}

/// Everything that stands before the first canvas is written.
pub(super) fn fill(maker: &mut Maker) {
    levels(maker);
    for (id, name, initials) in PEOPLE {
        maker.add(Person {
            id: *id,
            name: (*name).to_owned(),
            initials: (*initials).to_owned(),
        });
    }
    strategy(maker);
    units(maker);
    cycle(maker, CYCLE_2025, 2025, Phase::Closed);
    cycle(maker, CYCLE_2026, 2026, Phase::Checking);
    cycle(maker, CYCLE_2027, 2027, Phase::Initiation);
}

fn levels(maker: &mut Maker) {
    let names: [(Text, Text); 4] = [
        (("Strategy", "Strategie"), ("Strategy", "Strategie")),
        (
            ("Programme", "Programm"),
            ("Portfolio and programmes", "Portfolio und Programme"),
        ),
        (("Team", "Team"), ("Teams", "Teams")),
        (("Person", "Person"), ("Individuals", "Personen")),
    ];
    maker.first();
    for (n, (one, many)) in (1..).zip(names) {
        let order = maker.order();
        let (one, many) = (maker.say(one), maker.say(many));
        maker.add(Level {
            id: Id::fixed(n),
            one,
            many,
            order,
        });
    }
}

fn strategy(maker: &mut Maker) {
    let rows: [(Id, &str, Text, Text, Id, NaiveDate); 3] = [
        (
            S1,
            "S1",
            (
                "Deliver what we promise, when we promised it",
                "Pünktlich liefern, was wir versprechen",
            ),
            ("to 2028", "bis 2028"),
            ROSA,
            day(7, 8),
        ),
        (
            S2,
            "S2",
            (
                "Put money and people behind the strategy",
                "Geld und Menschen hinter die Strategie stellen",
            ),
            ("to 2028", "bis 2028"),
            ANIL,
            day(7, 15),
        ),
        (
            S3,
            "S3",
            (
                "Earn the trust of the people we serve",
                "Das Vertrauen der Menschen gewinnen, für die wir da sind",
            ),
            ("to 2027", "bis 2027"),
            HELEN,
            day(7, 22),
        ),
    ];
    maker.first();
    for (id, code, title, horizon, sponsor, review) in rows {
        let order = maker.order();
        maker.add(StrategicObjective {
            id,
            code: code.to_owned(),
            title: maker.say(title),
            horizon: maker.say(horizon),
            sponsor: Some(sponsor),
            review_on: Some(review),
            order,
        });
    }
}

fn units(maker: &mut Maker) {
    let pmo = ("Project Management Office", "Projektmanagementbüro");
    unit(
        maker,
        COMPANY,
        None,
        1,
        ("Tarn Valley Water", "Tarn Valley Water"),
        Some(HELEN),
    );
    unit(maker, PMO, Some(COMPANY), 2, pmo, Some(INES));
    let rows: [(Id, Id, Text, Option<Id>); 15] = [
        (
            RESOURCE_PLANNING,
            PMO,
            ("Resource planning", "Ressourcenplanung"),
            Some(PRIYA),
        ),
        (
            DELIVERY_ASSURANCE,
            PMO,
            ("Delivery assurance", "Liefersicherung"),
            Some(LARS),
        ),
        (
            BENEFITS,
            PMO,
            ("Benefits and reporting", "Nutzen und Berichtswesen"),
            Some(MAYA),
        ),
        (
            NETWORK_RENEWAL,
            COMPANY,
            ("Network renewal", "Netzerneuerung"),
            Some(GITA),
        ),
        (
            DESIGN_OFFICE,
            NETWORK_RENEWAL,
            ("Design office", "Planungsbüro"),
            Some(OMAR),
        ),
        (
            PERMITS,
            NETWORK_RENEWAL,
            ("Permits", "Genehmigungen"),
            Some(ELLEN),
        ),
        (STORES, NETWORK_RENEWAL, ("Stores", "Lager"), Some(JON)),
        (
            SCHEME_DELIVERY,
            NETWORK_RENEWAL,
            ("Scheme delivery", "Bauausführung"),
            Some(PER),
        ),
        (
            DIGITAL_FIELD_WORK,
            COMPANY,
            ("Digital field work", "Digitaler Außendienst"),
            Some(STELLA),
        ),
        (
            FIELD_IT,
            DIGITAL_FIELD_WORK,
            ("Field IT", "Außendienst-IT"),
            Some(ANA),
        ),
        (
            FIELD_OPERATIONS,
            DIGITAL_FIELD_WORK,
            ("Field operations", "Betrieb vor Ort"),
            Some(YARA),
        ),
        (DATA, DIGITAL_FIELD_WORK, ("Data", "Daten"), Some(LEO)),
        (
            CUSTOMER_PLATFORM,
            COMPANY,
            ("Customer platform", "Kundenplattform"),
            Some(TOM),
        ),
        (
            CONTACT_CENTRE,
            CUSTOMER_PLATFORM,
            ("Contact centre", "Kundendienst"),
            None,
        ),
        (
            DIGITAL,
            CUSTOMER_PLATFORM,
            ("Digital", "Digitales"),
            Some(BEN),
        ),
    ];
    for (id, parent, name, lead) in rows {
        let level = if parent == COMPANY { 2 } else { 3 };
        unit(maker, id, Some(parent), level, name, lead);
    }
    let seats = [
        (PRIYA, RESOURCE_PLANNING),
        (TOM, RESOURCE_PLANNING),
        (LARS, DELIVERY_ASSURANCE),
        (KWAME, DELIVERY_ASSURANCE),
        (MAYA, BENEFITS),
        (OMAR, DESIGN_OFFICE),
        (GITA, DESIGN_OFFICE),
        (ELLEN, PERMITS),
        (JON, STORES),
        (RUTH, SCHEME_DELIVERY),
        (PER, SCHEME_DELIVERY),
        (ANA, FIELD_IT),
        (NEIL, FIELD_OPERATIONS),
        (YARA, FIELD_OPERATIONS),
        (LEO, DATA),
        (SOFIA, CONTACT_CENTRE),
        (BEN, DIGITAL),
        (MINA, DIGITAL),
    ];
    for (person, team) in seats {
        let name = PEOPLE
            .iter()
            .find(|row| row.0 == person)
            .map_or("", |row| row.1);
        unit(
            maker,
            unit_of(person),
            Some(team),
            4,
            (name, name),
            Some(person),
        );
    }
}

fn unit(maker: &mut Maker, id: Id, parent: Option<Id>, level: u128, name: Text, lead: Option<Id>) {
    let order = maker.order();
    maker.add(Unit {
        id,
        parent,
        level: Some(Id::fixed(level)),
        name: maker.say(name),
        short: if id == PMO {
            "PMO".to_owned()
        } else {
            String::new()
        },
        lead,
        person: lead.filter(|_| level == 4),
        order,
    });
}

/// A year in halves with quarters beneath.
fn cycle(maker: &mut Maker, id: Id, year: i32, phase: Phase) {
    maker.add(Cycle {
        id,
        name: year.to_string(),
        start: date(year, 1, 1),
        end: date(year, 12, 31),
        phase,
        phase_dates: PhaseDates {
            checking: Some(date(year, 1, 31)),
            closing: Some(date(year, 12, 1)),
            closed: Some(date(year + 1, 1, 15)),
        },
        check_in_days: 30,
    });
    let halves = [("H1", 1, 6, 30), ("H2", 7, 12, 31)];
    let quarters = [
        ("Q1", 1, 3, 31),
        ("Q2", 4, 6, 30),
        ("Q3", 7, 9, 30),
        ("Q4", 10, 12, 31),
    ];
    let halves = halves
        .into_iter()
        .zip(periods_of(id, false))
        .map(|row| (row, false));
    let quarters = quarters
        .into_iter()
        .zip(periods_of(id, true))
        .map(|row| (row, true));
    for (((label, from, to, last), period), finer) in halves.chain(quarters) {
        maker.add(Period {
            id: period,
            cycle: id,
            label: label.to_owned(),
            start: date(year, from, 1),
            end: date(year, to, last),
            finer,
        });
    }
}
