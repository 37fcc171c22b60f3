//! The head of a holding: who it is, what they lead, and how much there is.

use super::gather::Who;
use super::held::{HeldFact, HeldKeyResult, HolderKind, Holding};
use crate::cascade::Ground;
use crate::scoring::confidence_mean;
use crate::{Id, KeyResult, Language, Level, Person, Unit, Workspace};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The head, with nothing in hand yet.
pub(super) fn of(ground: &Ground, who: &Who) -> Holding {
    let (id, kind, name, initials) = match who {
        Who::Person(row) => (row.id, HolderKind::Person, &row.name, row.initials.clone()),
        Who::Unit(row) => (row.id, HolderKind::Unit, &row.name, String::new()),
    };
    let line = match who {
        Who::Person(row) => leads_line(ground, row),
        Who::Unit(row) => unit_line(ground, row),
    };
    Holding {
        id,
        kind,
        name: name.clone(),
        initials,
        line: format!("{line} {}", elapsed(ground)).trim().to_owned(),
        cycle: ground.cycle.id,
        facts: match who {
            Who::Person(row) => facts_of_person(ground, row),
            Who::Unit(row) => facts_of_unit(ground, row),
        },
        owns: 0,
        owns_text: String::new(),
        confidence_text: None,
        confidence_min: None,
        last_check_in: None,
        expected_text: None,
        objectives: vec![],
        key_results: vec![],
        work: vec![],
        fed_by: vec![],
        points: vec![],
    }
}

/// Counts what is in hand by now.
pub(super) fn count(holding: &mut Holding, ground: &Ground, today: NaiveDate) {
    let language = ground.language;
    let all = || {
        let own = holding.objectives.iter().flat_map(|row| &row.key_results);
        own.chain(&holding.key_results)
    };
    let confidences: Vec<(u8, Decimal)> = all()
        .filter_map(|row| confidence(ground.workspace, row, today))
        .collect();
    let lowest = confidences.iter().map(|(confidence, _)| *confidence).min();
    let mean = confidence_mean(&confidences).map(|mean| language.number(mean, 1));
    let last = all()
        .filter_map(|row| heard_on(ground.workspace, row.id, today))
        .max();
    let owned = holding.objectives.len() + holding.key_results.len() + holding.work.len();
    holding.owns = u32::try_from(owned).unwrap_or(u32::MAX);
    holding.owns_text = owns_text(language, holding);
    holding.last_check_in = last.map(|day| language.day(day));
    holding.expected_text = expected(holding);
    (holding.confidence_text, holding.confidence_min) = (mean, lowest);
    more_facts(holding, language);
}

/// The latest confidence with the weight it counts with.
fn confidence(
    workspace: &Workspace,
    row: &HeldKeyResult,
    today: NaiveDate,
) -> Option<(u8, Decimal)> {
    let weight = workspace.get::<KeyResult>(row.id)?.weight;
    let check_ins = workspace.check_ins(row.id);
    let mut up_to_today = check_ins.iter().rev().filter(|one| one.on <= today);
    let latest = up_to_today.find_map(|one| one.confidence)?;
    Some((latest, weight))
}

/// The day of a key result's last check-in or tick.
pub(super) fn heard_on(workspace: &Workspace, id: Id, today: NaiveDate) -> Option<NaiveDate> {
    let check_ins = workspace.check_ins(id);
    let milestones = workspace.milestones(id);
    let ticks = milestones.iter().filter_map(|one| one.done_on);
    let days = check_ins.iter().map(|one| one.on).chain(ticks);
    days.filter(|day| *day <= today).max()
}

/// What all objectives expect; none where they differ.
fn expected(holding: &Holding) -> Option<String> {
    let mut texts = holding
        .objectives
        .iter()
        .filter_map(|row| row.expected_text.as_ref());
    let first = texts.next()?;
    texts.all(|text| text == first).then(|| first.clone())
}

fn more_facts(holding: &mut Holding, language: Language) {
    let mut add = |en: &str, de: &str, value: String| {
        if !value.is_empty() {
            holding.facts.push(HeldFact {
                label: language.pick(en, de).to_owned(),
                value,
            });
        }
    };
    match holding.kind {
        HolderKind::Person => add("Owns", "Verantwortet", holding.owns_text.clone()),
        HolderKind::Unit => add(
            "Served by",
            "Ihr dienen",
            counted(language, holding.fed_by.len(), OBJECTIVES),
        ),
    }
    if let (Some(mean), Some(lowest)) = (&holding.confidence_text, holding.confidence_min) {
        let word = language.pick("lowest", "niedrigste");
        add(
            "Confidence",
            "Zuversicht",
            format!("{mean}, {word} {lowest}"),
        );
    }
}

/// One and many, in English and German.
type Noun = [[&'static str; 2]; 2];
const OBJECTIVES: Noun = [["objective", "Ziel"], ["objectives", "Ziele"]];
const KEY_RESULTS: Noun = [
    ["key result", "Schlüsselergebnis"],
    ["key results", "Schlüsselergebnisse"],
];
const ACTIVITIES: Noun = [["activity", "Aktivität"], ["activities", "Aktivitäten"]];
const PROJECTS: Noun = [["project", "Projekt"], ["projects", "Projekte"]];

/// `2 objectives`; empty for none.
fn counted(language: Language, count: usize, [one, many]: Noun) -> String {
    let [english, german] = if count == 1 { one } else { many };
    match count {
        0 => String::new(),
        _ => format!("{count} {}", language.pick(english, german)),
    }
}

/// `2 key results`; `no key results yet` for none.
pub(super) fn key_results(language: Language, count: usize) -> String {
    match count {
        0 => language
            .pick("no key results yet", "noch keine Schlüsselergebnisse")
            .to_owned(),
        _ => counted(language, count, KEY_RESULTS),
    }
}

/// `2 objectives`, `no objectives` for the list of units.
pub(super) fn objectives(language: Language, count: usize) -> String {
    match count {
        0 => language.pick("no objectives", "keine Ziele").to_owned(),
        _ => counted(language, count, OBJECTIVES),
    }
}

fn owns_text(language: Language, holding: &Holding) -> String {
    let projects = holding.work.iter().filter(|row| row.project).count();
    let parts = [
        counted(language, holding.objectives.len(), OBJECTIVES),
        counted(language, holding.key_results.len(), KEY_RESULTS),
        counted(language, holding.work.len() - projects, ACTIVITIES),
        counted(language, projects, PROJECTS),
    ];
    let some: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    some.join(", ")
}

/// The units a person leads, as they stand in the tree; not the one that stands for them.
pub(super) fn led<'a>(ground: &Ground<'a>, person: Id) -> Vec<&'a Unit> {
    let units = ground.units.iter().copied();
    units
        .filter(|unit| unit.lead == Some(person) && unit.person != Some(person))
        .collect()
}

/// The unit above the one that stands for a person.
pub(super) fn works_in<'a>(ground: &Ground<'a>, person: Id) -> Option<&'a Unit> {
    let mut own = ground.units.iter();
    let own = own.find(|unit| unit.person == Some(person))?;
    ground.workspace.get(own.parent?)
}

/// `Leads Benefits and reporting, Team.`
fn leads_line(ground: &Ground, person: &Person) -> String {
    let language = ground.language;
    let led = led(ground, person.id);
    if let [only] = led.as_slice() {
        let level = level(ground.workspace, only).map(|level| format!(", {level}"));
        let (name, level) = (&only.name, level.unwrap_or_default());
        return match language {
            Language::En => format!("Leads {name}{level}."),
            Language::De => format!("Leitet {name}{level}."),
        };
    }
    if !led.is_empty() {
        let names = names(&led);
        return match language {
            Language::En => format!("Leads {names}."),
            Language::De => format!("Leitet {names}."),
        };
    }
    works_in(ground, person.id).map_or(String::new(), |unit| match language {
        Language::En => format!("In {}.", unit.name),
        Language::De => format!("In {}.", unit.name),
    })
}

/// `Team of PMO, led by Lars Holm.`
fn unit_line(ground: &Ground, unit: &Unit) -> String {
    let language = ground.language;
    let level = level(ground.workspace, unit).unwrap_or(language.pick("Unit", "Einheit"));
    let above = unit.parent.and_then(|id| ground.workspace.get::<Unit>(id));
    let lead = unit.lead.and_then(|id| ground.workspace.get::<Person>(id));
    let mut line = level.to_owned();
    if let Some(above) = above {
        line += &format!(" {} {}", language.pick("of", "von"), above.brief());
    }
    if let Some(lead) = lead {
        line += &format!(
            ", {} {}",
            language.pick("led by", "geleitet von"),
            lead.name
        );
    }
    line + "."
}

fn level<'a>(workspace: &'a Workspace, unit: &Unit) -> Option<&'a str> {
    let level = workspace.get::<Level>(unit.level?)?;
    Some(level.one.as_str())
}

fn names(units: &[&Unit]) -> String {
    let names: Vec<&str> = units.iter().map(|unit| unit.brief()).collect();
    names.join(", ")
}

fn fact(language: Language, (en, de): (&str, &str), value: &str) -> Option<HeldFact> {
    (!value.is_empty()).then(|| HeldFact {
        label: language.pick(en, de).to_owned(),
        value: value.to_owned(),
    })
}

fn facts_of_person(ground: &Ground, person: &Person) -> Vec<HeldFact> {
    let led = led(ground, person.id);
    let place = match led.as_slice() {
        [] => {
            let above = works_in(ground, person.id).map_or("", Unit::brief);
            fact(ground.language, ("Part of", "Teil von"), above)
        }
        led => fact(ground.language, ("Leads", "Leitet"), &names(led)),
    };
    place.into_iter().chain(cycle_fact(ground)).collect()
}

fn facts_of_unit(ground: &Ground, unit: &Unit) -> Vec<HeldFact> {
    let lead = unit.lead.and_then(|id| ground.workspace.get::<Person>(id));
    let above = unit.parent.and_then(|id| ground.workspace.get::<Unit>(id));
    let lead = lead.map_or("", |lead| lead.name.as_str());
    let facts = [
        fact(ground.language, ("Lead", "Leitung"), lead),
        fact(
            ground.language,
            ("Part of", "Teil von"),
            above.map_or("", Unit::brief),
        ),
        cycle_fact(ground),
    ];
    facts.into_iter().flatten().collect()
}

fn cycle_fact(ground: &Ground) -> Option<HeldFact> {
    fact(ground.language, ("Cycle", "Zyklus"), &cycle_text(ground))
}

/// `2026, 74% of H1`; outside the cycle its name alone.
fn cycle_text(ground: &Ground) -> String {
    let language = ground.language;
    let name = &ground.cycle.name;
    let sight = ground.sights.get(&ground.cycle.id);
    let elapsed = sight.and_then(|sight| Some((sight.against(), sight.elapsed()?)));
    match elapsed {
        None => name.clone(),
        Some((against, share)) => {
            let percent = language.percent(share);
            format!("{name}, {percent} {} {against}", language.pick("of", "von"))
        }
    }
}

fn elapsed(ground: &Ground) -> String {
    let sight = ground.sights.get(&ground.cycle.id);
    let text = cycle_text(ground);
    match sight.and_then(|sight| sight.elapsed()) {
        None => format!("{text}."),
        Some(_) => format!("{text} {}.", ground.language.pick("elapsed", "verstrichen")),
    }
}
