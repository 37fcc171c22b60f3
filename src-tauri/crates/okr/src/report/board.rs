//! The board as rows: every link, and the cascade as an outline.

use crate::poster::{Branch, branches};
use crate::scoring::Pacing;
use crate::{
    AlignedTo, Canvas, Cascade, CascadeCard, CascadeLink, Cycle, Id, KeyResult, Language,
    Objective, Origin, PosterScope, Strength, Unit, Workspace,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The board as rows, ready for a workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlignmentReport {
    /// Every link, oldest first.
    pub links: Vec<LinkRow>,
    /// What hangs on what, each before what hangs on it; what is not aligned at the end.
    pub outline: Vec<OutlineRow>,
}

/// A link as words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRow {
    /// The alignment.
    pub id: Id,
    /// The objective that serves.
    pub from: Id,
    /// What it serves.
    pub to: Id,
    /// Title of what serves.
    pub title: String,
    /// Its level: `Team`.
    pub level: String,
    /// Its unit.
    pub unit: String,
    /// Its owner; empty when none.
    pub owner: String,
    /// Title of what is served.
    pub serves: String,
    /// `Objective`, `Key result`, `Strategic objective`.
    pub kind: String,
    /// Where it stands: `PMO, O2`, `PMO, KR 2.1`, `S1`.
    pub place: String,
    /// `Cascaded`, `Laddered`, `Shared`.
    pub origin: String,
    /// `Contributes`, `Supports`.
    pub strength: String,
    /// Cycle of what serves.
    pub cycle: String,
}

/// What a row of the outline stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutlineKind {
    /// A strategic objective, or the heading of what is not aligned.
    Band,
    /// An objective.
    Objective,
}

/// A row of the outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlineRow {
    /// The thing; none for a heading.
    pub id: Option<Id>,
    /// What it is.
    pub kind: OutlineKind,
    /// How deep it hangs, 0 for strategic objectives.
    pub depth: u32,
    /// Name of its level.
    pub level: String,
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// Its owner or sponsor; empty when none.
    pub owner: String,
    /// Its status; none for strategic objectives, drafts and what was stopped.
    pub status: Option<crate::Status>,
    /// Progress, 0 to 1.
    pub progress: Option<Decimal>,
    /// Expected progress, 0 to 1.
    pub expected: Option<Decimal>,
    /// All it serves: `PMO, O2 Shorten scheme lead time; …`.
    pub serves: String,
    /// Its cycle.
    pub cycle: String,
}

impl AlignmentReport {
    /// The rows of what the board shows. Key results that are `left_out` keep their place
    /// and lose their title.
    pub(super) fn of(
        workspace: &Workspace,
        cascade: &Cascade,
        scope: &PosterScope,
        left_out: &HashSet<Id>,
    ) -> Self {
        let table = Rows::of(workspace, cascade, scope.language, left_out);
        let shown = |id: Id| scope.shown.as_ref().is_none_or(|ids| ids.contains(&id));
        let links = cascade
            .links
            .iter()
            .filter(|link| shown(link.from) && shown(link.to_card))
            .filter_map(|link| table.link(link));
        let mut outline = Vec::new();
        let forest = branches(cascade, scope);
        for root in &forest.roots {
            table.branch(root, 0, &mut outline);
        }
        if !forest.orphans.is_empty() {
            outline.push(table.heading());
        }
        for orphan in &forest.orphans {
            table.branch(orphan, 1, &mut outline);
        }
        Self {
            links: links.collect(),
            outline,
        }
    }
}

/// The key results without a number that something serves.
pub(super) fn drafts_served(
    workspace: &Workspace,
    cascade: &Cascade,
    today: NaiveDate,
) -> HashSet<Id> {
    let is_draft = |row: &KeyResult| {
        let objective = workspace.get::<Objective>(row.objective);
        let canvas = objective.and_then(|row| workspace.get::<Canvas>(row.canvas));
        canvas
            .is_some_and(|canvas| Pacing::of(workspace, canvas, today, Language::En).is_draft(row))
    };
    let served = cascade.links.iter().filter_map(|link| match link.to {
        AlignedTo::KeyResult(id) => workspace.get::<KeyResult>(id),
        _ => None,
    });
    served
        .filter(|row| is_draft(row))
        .map(|row| row.id)
        .collect()
}

struct Rows<'a> {
    workspace: &'a Workspace,
    cascade: &'a Cascade,
    language: Language,
    cards: HashMap<Id, &'a CascadeCard>,
    levels: HashMap<Option<Id>, &'a str>,
    links: HashMap<Id, Vec<&'a CascadeLink>>,
    /// Key results whose titles are not told.
    left_out: &'a HashSet<Id>,
}

/// What a link leads to, as words.
struct Served {
    title: String,
    kind: &'static str,
    place: String,
}

impl<'a> Rows<'a> {
    fn of(
        workspace: &'a Workspace,
        cascade: &'a Cascade,
        language: Language,
        left_out: &'a HashSet<Id>,
    ) -> Self {
        let mut links: HashMap<Id, Vec<&CascadeLink>> = HashMap::new();
        for link in &cascade.links {
            links.entry(link.from).or_default().push(link);
        }
        let levels = cascade.levels.iter();
        Self {
            workspace,
            cascade,
            language,
            cards: cascade.cards.iter().map(|card| (card.id, card)).collect(),
            levels: levels.map(|level| (level.id, level.one.as_str())).collect(),
            links,
            left_out,
        }
    }

    fn link(&self, link: &CascadeLink) -> Option<LinkRow> {
        let from = self.cards.get(&link.from)?;
        let served = self.served(link)?;
        Some(LinkRow {
            id: link.id,
            from: link.from,
            to: link.to.id(),
            title: title(from),
            level: self.level(from),
            unit: from.unit_name.clone(),
            owner: owner(from),
            serves: served.title,
            kind: served.kind.to_owned(),
            place: served.place,
            origin: self.origin(link.origin).to_owned(),
            strength: self.strength(link.strength).to_owned(),
            cycle: self.cycle(from),
        })
    }

    fn served(&self, link: &CascadeLink) -> Option<Served> {
        let pick = |en, de| self.language.pick(en, de);
        if let AlignedTo::StrategicObjective(id) = link.to {
            let band = self.cascade.bands.iter().find(|band| band.id == id)?;
            return Some(Served {
                title: band.title.clone(),
                kind: pick("Strategic objective", "Strategisches Ziel"),
                place: band.code.clone(),
            });
        }
        let card = self.cards.get(&link.to_card)?;
        let AlignedTo::KeyResult(id) = link.to else {
            return Some(Served {
                title: title(card),
                kind: pick("Objective", "Ziel"),
                place: card.place.clone(),
            });
        };
        let row: &KeyResult = self.workspace.get(id)?;
        let number = card.key_results.iter().find(|one| one.id == id);
        let unit = self.workspace.get::<Unit>(card.unit);
        Some(Served {
            title: match self.left_out.contains(&id) {
                true => pick("Draft, left out", "Entwurf, weggelassen").to_owned(),
                false => row.title.clone(),
            },
            kind: pick("Key result", "Schlüsselergebnis"),
            place: match number {
                Some(one) => format!("{}, KR {}", unit.map_or("", Unit::brief), one.number),
                None => card.place.clone(),
            },
        })
    }

    fn branch(&self, branch: &Branch, depth: u32, rows: &mut Vec<OutlineRow>) {
        let row = match self.cards.get(&branch.id) {
            Some(card) => Some(self.objective(card, depth)),
            None => self.band(branch.id),
        };
        rows.extend(row);
        for child in &branch.below {
            self.branch(child, depth + 1, rows);
        }
    }

    fn objective(&self, card: &CascadeCard, depth: u32) -> OutlineRow {
        let links = self.links.get(&card.id).into_iter().flatten();
        let served = links.filter_map(|link| self.served(link));
        let serves: Vec<String> = served
            .map(|one| format!("{} {}", one.place, one.title).trim().to_owned())
            .collect();
        OutlineRow {
            id: Some(card.id),
            kind: OutlineKind::Objective,
            depth,
            level: self.level(card),
            title: title(card),
            unit: card.unit_name.clone(),
            owner: owner(card),
            status: (card.state == crate::State::Active).then_some(card.status),
            progress: card.progress,
            expected: card.expected,
            serves: serves.join("; "),
            cycle: self.cycle(card),
        }
    }

    fn band(&self, id: Id) -> Option<OutlineRow> {
        let band = self.cascade.bands.iter().find(|band| band.id == id)?;
        let strategy = self.language.pick("Strategy", "Strategie");
        Some(OutlineRow {
            id: Some(band.id),
            kind: OutlineKind::Band,
            level: strategy.to_owned(),
            title: format!("{} {}", band.code, band.title).trim().to_owned(),
            owner: band
                .sponsor
                .as_ref()
                .map_or(String::new(), |one| one.name.clone()),
            progress: band.progress,
            expected: band.expected,
            ..empty()
        })
    }

    fn heading(&self) -> OutlineRow {
        let title = self.language.pick("Not aligned", "Nicht ausgerichtet");
        OutlineRow {
            kind: OutlineKind::Band,
            title: title.to_owned(),
            ..empty()
        }
    }

    fn level(&self, card: &CascadeCard) -> String {
        let name = self.levels.get(&card.level).copied();
        name.unwrap_or_default().to_owned()
    }

    fn cycle(&self, card: &CascadeCard) -> String {
        let cycle = self.workspace.get::<Cycle>(card.cycle);
        cycle.map_or(String::new(), |cycle| cycle.name.clone())
    }

    fn origin(&self, origin: Origin) -> &'static str {
        match origin {
            Origin::Cascaded => self.language.pick("Cascaded", "Von oben"),
            Origin::Laddered => self.language.pick("Laddered", "Von unten"),
            Origin::Shared => self.language.pick("Shared", "Gemeinsam"),
        }
    }

    fn strength(&self, strength: Strength) -> &'static str {
        match strength {
            Strength::Contributes => self.language.pick("Contributes", "Trägt bei"),
            Strength::Supports => self.language.pick("Supports", "Unterstützt"),
        }
    }
}

fn empty() -> OutlineRow {
    OutlineRow {
        id: None,
        kind: OutlineKind::Band,
        depth: 0,
        level: String::new(),
        title: String::new(),
        unit: String::new(),
        owner: String::new(),
        status: None,
        progress: None,
        expected: None,
        serves: String::new(),
        cycle: String::new(),
    }
}

fn title(card: &CascadeCard) -> String {
    format!("{} {}", card.verb, card.subject).trim().to_owned()
}

fn owner(card: &CascadeCard) -> String {
    card.owner
        .as_ref()
        .map_or(String::new(), |one| one.name.clone())
}
