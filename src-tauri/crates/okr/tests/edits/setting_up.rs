//! People, units, cycles and strategic objectives.

use crate::stage::*;
use okr::*;

#[test]
fn a_year_of_halves_has_its_quarters_beneath() {
    let stage = Stage::new();
    let labels = |finer| -> Vec<String> {
        stage
            .workspace
            .periods(stage.cycle, finer)
            .iter()
            .map(|row| row.label.clone())
            .collect()
    };
    assert_eq!(labels(false), ["H1", "H2"]);
    assert_eq!(labels(true), ["Q1", "Q2", "Q3", "Q4"]);
    let halves = stage.workspace.periods(stage.cycle, false);
    assert_eq!(
        (halves[0].end, halves[1].start),
        (day("2026-06-30"), day("2026-07-01"))
    );
    assert_eq!(
        halves[1].end,
        day("2026-12-31"),
        "the last period ends with its cycle"
    );
}

#[test]
fn presets_cut_any_dates() {
    let mut stage = Stage::new();
    let mut cut = |start: &str, end: &str, preset| -> Vec<(String, String, bool)> {
        let id = stage.fresh();
        let (start, end) = (day(start), day(end));
        stage.ask(Edit::AddCycle {
            id,
            name: format!("{preset:?} {start} to {end}"),
            start,
            end,
            preset,
        });
        let of = |finer| {
            stage
                .workspace
                .periods(id, finer)
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
        };
        let periods = of(false).into_iter().chain(of(true));
        periods
            .map(|row| (row.label, format!("{} {}", row.start, row.end), row.finer))
            .collect()
    };
    let labels = |cut: &[(String, String, bool)]| -> Vec<String> {
        cut.iter().map(|(label, ..)| label.clone()).collect()
    };
    let quarter = cut("2026-04-01", "2026-06-30", Preset::Quarter);
    assert_eq!(labels(&quarter), ["Apr", "May", "Jun"]);
    let half = cut("2026-07-01", "2026-12-31", Preset::Half);
    assert_eq!(
        labels(&half),
        ["Q3", "Q4", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    );
    assert_eq!(
        half.iter().filter(|(_, _, finer)| *finer).count(),
        6,
        "months lie beneath quarters"
    );
    let business_year = cut("2026-04-01", "2027-03-31", Preset::YearQuarters);
    assert_eq!(
        labels(&business_year)[..4],
        ["Q1", "Q2", "Q3", "Q4"],
        "a business year has its own Q1"
    );
    let month = cut("2026-05-01", "2026-05-31", Preset::Month);
    assert_eq!(labels(&month), ["May"]);
    assert_eq!(
        cut("2026-01-01", "2026-12-31", Preset::YearMonths).len(),
        12
    );
    assert_eq!(cut("2026-01-01", "2026-12-31", Preset::Open), []);
    let short = cut("2026-01-31", "2026-04-15", Preset::YearMonths);
    assert_eq!(
        short[0].1, "2026-01-31 2026-02-27",
        "month ends do not drift"
    );
    assert_eq!(
        short[2].1, "2026-03-31 2026-04-15",
        "the last is cut where the cycle ends"
    );
}

#[test]
fn two_people_with_the_same_initials_get_a_third_letter() {
    let mut stage = Stage::new();
    let mut initials = |name: &str| {
        let id = stage.fresh();
        stage.ask(Edit::AddPerson {
            id,
            name: name.into(),
        });
        stage.get::<Person>(id).initials
    };
    assert_eq!(initials("Mats Larsen"), "MLA", "ML is Mira Lund's");
    assert_eq!(initials("Maya Lah"), "MLH", "MLA is taken too");
    assert_eq!(initials("Sven"), "SV");
    assert_eq!(
        initials("Anna Maria von Berg"),
        "AB",
        "first and last name count"
    );
    assert_eq!(initials("Li"), "LI");
    assert_eq!(
        initials("Li"),
        "LI2",
        "a name that offers no third letter gets a number"
    );
    assert_eq!(initials("שרה כהן"), "שכ");
}

#[test]
fn made_initials_follow_the_name_and_chosen_ones_stay() {
    let mut stage = Stage::new();
    let id = stage.person;
    let name = |name: &str| Edit::SetPerson {
        id,
        set: PersonField::Name(name.into()),
    };
    stage.ask(name("Mira Berg"));
    assert_eq!(stage.get::<Person>(id).initials, "MB");
    stage.ask(Edit::SetPerson {
        id,
        set: PersonField::Initials("Mi".into()),
    });
    stage.ask(name("Mira Dahl"));
    assert_eq!(stage.get::<Person>(id).initials, "Mi");
}

#[test]
fn units_stand_on_the_level_beneath_their_parent() {
    let mut stage = Stage::new();
    let levels: Vec<Id> = stage.workspace.levels().iter().map(|row| row.id).collect();
    let mut parent = stage.unit;
    assert_eq!(stage.get::<Unit>(parent).level, Some(levels[0]));
    for depth in 1..6 {
        let id = stage.fresh();
        stage.ask(Edit::AddUnit {
            id,
            parent: Some(parent),
            name: format!("Unit {depth}"),
        });
        let lowest = levels[depth.min(levels.len() - 1)];
        assert_eq!(
            stage.get::<Unit>(id).level,
            Some(lowest),
            "the lowest level at most"
        );
        parent = id;
    }
}

#[test]
fn a_new_strategic_objective_takes_the_next_free_code() {
    let mut stage = Stage::new();
    assert_eq!(stage.get::<StrategicObjective>(stage.strategic).code, "S1");
    let id = stage.fresh();
    stage.ask(Edit::AddStrategicObjective {
        id,
        code: String::new(),
        title: "Fair prices".into(),
    });
    assert_eq!(stage.get::<StrategicObjective>(id).code, "S2");
}
