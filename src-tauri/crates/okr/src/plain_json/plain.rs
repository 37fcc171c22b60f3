//! Nodes from elsewhere: units from owners, canvases, objectives, key results, alignments.

use super::read::{Node, PlainKeyResult, Plan};
use super::{Import, Wish, period, split};
use crate::{
    AlignedTo, Alignment, Canvas, CheckIn, Id, KeyResult, Objective, Order, Origin, Person,
    Strength, Unit,
};
use std::collections::{HashMap, HashSet};

pub(super) fn nodes(import: &mut Import<'_>, plan: &Plan, nodes: &[&Node], wish: Wish<'_>) {
    if nodes.is_empty() {
        return;
    }
    let cycle = cycle(import, plan, wish);
    let root = root(import, plan, nodes);
    let mut objectives: HashMap<&str, Id> = HashMap::new();
    let mut made = vec![];
    for node in nodes {
        let unit = unit(import, root, node, nodes);
        let canvas = canvas(import, unit, cycle);
        let objective = objective(import, canvas, node);
        for row in &node.key_results {
            key_result(import, objective, row, wish);
        }
        objectives.entry(node.id.as_str()).or_insert(objective);
        made.push((objective, *node));
    }
    align(import, &objectives, &made);
}

/// The cycle by its name, a new one where there is none.
fn cycle(import: &mut Import<'_>, plan: &Plan, wish: Wish<'_>) -> Id {
    let quarter = period::running_quarter(wish.today);
    let name = match wish.cycle_name.or(plan.period.as_deref()) {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        _ => quarter.0.format("%Y Q").to_string() + &quarter_number(quarter.0).to_string(),
    };
    if let Some(found) = import
        .scratch
        .cycles()
        .into_iter()
        .find(|row| row.name == name)
    {
        return found.id;
    }
    let named = period::recognised(&name).or_else(|| period::recognised(plan.period.as_deref()?));
    let span = wish.span.or(named).unwrap_or(quarter);
    if wish.span.is_none() {
        let dates = (import.language.date(span.0), import.language.date(span.1));
        import.note(
            format!(
                "The cycle “{name}” was taken to run from {} to {}.",
                dates.0, dates.1
            ),
            format!(
                "Der Zyklus „{name}“ wurde vom {} bis {} angenommen.",
                dates.0, dates.1
            ),
        );
    }
    import.add_cycle(&name, span)
}

fn quarter_number(start: chrono::NaiveDate) -> u32 {
    use chrono::Datelike;
    start.month0() / 3 + 1
}

/// The unit above all owners: the one root there is, else the only owner of the top level,
/// else one with the name of the workspace or the source.
fn root(import: &mut Import<'_>, plan: &Plan, nodes: &[&Node]) -> Id {
    if let [only] = import.scratch.units_below(None).as_slice() {
        return only.id;
    }
    let top: HashSet<Option<&str>> = nodes
        .iter()
        .filter(|node| node.level == 0)
        .map(|node| node.owner.as_deref())
        .collect();
    let only_owner = top
        .iter()
        .copied()
        .next()
        .flatten()
        .filter(|_| top.len() == 1);
    let settings = import.scratch.settings();
    let source = plan.source.split(',').next().unwrap_or_default().trim();
    let name = [only_owner.unwrap_or_default(), settings.name.trim(), source]
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .unwrap_or("OKR")
        .to_owned();
    let found = unit_named(import, &name);
    found.unwrap_or_else(|| add_unit(import, None, &name, 0))
}

/// The unit an objective's owner stands for.
fn unit(import: &mut Import<'_>, root: Id, node: &Node, nodes: &[&Node]) -> Id {
    let Some(owner) = node.owner.as_deref() else {
        return root;
    };
    if let Some(found) = unit_named(import, owner) {
        return found;
    }
    let levels = nodes
        .iter()
        .filter(|other| other.owner.as_deref() == Some(owner));
    let level = levels.map(|other| other.level).min().unwrap_or(0).max(1);
    add_unit(import, Some(root), owner, level)
}

fn unit_named(import: &Import<'_>, name: &str) -> Option<Id> {
    let sought = name.trim().to_lowercase();
    let is = |text: &str| text.trim().to_lowercase() == sought;
    let mut units: Vec<&Unit> = import.scratch.all().collect();
    units.sort_by_key(|row| row.id);
    let person = import
        .scratch
        .all()
        .find(|row: &&Person| is(&row.name))
        .map(|row| row.id);
    units
        .iter()
        .find(|row| is(&row.name) || is(&row.short))
        .or_else(|| {
            units
                .iter()
                .find(|row| person.is_some() && row.person == person)
        })
        .map(|row| row.id)
}

fn add_unit(import: &mut Import<'_>, parent: Option<Id>, name: &str, level: usize) -> Id {
    let id = import.fresh();
    let levels = import.scratch.levels();
    let level = levels.get(level).or(levels.last()).map(|row| row.id);
    let last = import
        .scratch
        .units_below(parent)
        .last()
        .map(|row| row.order.clone());
    let person = import
        .scratch
        .all()
        .find(|row: &&Person| row.name == name)
        .map(|row| row.id);
    import.add(Unit {
        id,
        parent,
        level,
        name: name.to_owned(),
        short: String::new(),
        lead: None,
        person,
        order: Order::between(last.as_ref(), None),
    });
    id
}

fn canvas(import: &mut Import<'_>, unit: Id, cycle: Id) -> Id {
    if let Some(found) = import.scratch.canvas_of(unit, cycle) {
        return found.id;
    }
    let id = import.fresh();
    import.add(Canvas {
        id,
        unit,
        cycle,
        values: vec![],
        sponsor: None,
        facilitator: None,
        participants: vec![],
        agreed_on: None,
    });
    id
}

fn objective(import: &mut Import<'_>, canvas: Id, node: &Node) -> Id {
    let id = import.fresh();
    let last = import
        .scratch
        .objectives(canvas)
        .last()
        .map(|row| row.order.clone());
    let (verb, subject) = split(&node.title);
    let order = Order::between(last.as_ref(), None);
    import.add(crate::Objective {
        order,
        ..Objective::new(id, canvas, &verb, &subject)
    });
    id
}

fn key_result(import: &mut Import<'_>, objective: Id, row: &PlainKeyResult, wish: Wish<'_>) {
    let id = import.fresh();
    let last = import
        .scratch
        .key_results(objective)
        .last()
        .map(|row| row.order.clone());
    import.add(KeyResult {
        unit: row.unit.clone(),
        baseline: row.start,
        target: row.target,
        due: row.due,
        order: Order::between(last.as_ref(), None),
        ..KeyResult::new(id, objective, &row.title)
    });
    if let Some(value) = row.current {
        let check_in = import.fresh();
        import.add(CheckIn {
            id: check_in,
            key_result: id,
            on: wish.today,
            value: Some(value),
            confidence: None,
            note: String::new(),
            author: None,
            action: None,
            corrects: None,
        });
    }
    for field in &row.odd {
        import.note(
            format!(
                "“{}”: {field} could not be read and was left out.",
                row.title
            ),
            format!(
                "„{}“: {field} war nicht lesbar und wurde ausgelassen.",
                row.title
            ),
        );
    }
}

/// Aligns objectives to their parents, but for those that would close a circle.
fn align(import: &mut Import<'_>, objectives: &HashMap<&str, Id>, made: &[(Id, &Node)]) {
    for (objective, node) in made {
        let Some(parent) = node.parent.as_deref() else {
            continue;
        };
        let to = objectives.get(parent).copied();
        let to = to.or_else(|| {
            parent
                .parse()
                .ok()
                .filter(|id| import.scratch.get::<crate::Objective>(*id).is_some())
        });
        let row = to.map(|to| Alignment {
            id: import.fresh(),
            objective: *objective,
            to: AlignedTo::Objective(to),
            origin: Origin::Cascaded,
            strength: Strength::Contributes,
        });
        match row {
            Some(row) if !crate::edit::closes_circle(&import.scratch, &row) => import.add(row),
            _ => import.note(
                format!(
                    "“{}”: its parent {parent} is not here or serves it; it was left unaligned.",
                    node.title
                ),
                format!(
                    "„{}“: {parent} darüber fehlt oder dient ihm selbst; es blieb unausgerichtet.",
                    node.title
                ),
            ),
        }
    }
}
