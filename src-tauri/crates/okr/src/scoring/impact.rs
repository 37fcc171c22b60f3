//! What one key result's outcome would change, up the tree. A pure question: the workspace
//! is looked at through a frame with an assumption, and nothing is stored.

use super::assumption::Assumption;
use super::frame::Frame;
use super::key_result::points;
use super::objective::{ObjectiveStanding, mean};
use super::score::serving;
use super::standing::Standing;
use crate::place::Places;
use crate::{
    AlignedTo, Assumed, Canvas, Id, Impact, ImpactChange, KeyResult, Language, Objective,
    OutcomePlan, Person, PlanDue, State, Status, StrategicObjective, Workspace,
};
use chrono::NaiveDate;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::HashSet;

/// What would change if a key result came out as `assumed`: the objectives up the tree with
/// their progress and status, the strategic objectives they serve, and the plan that would
/// be due. Nothing is stored.
pub fn impact(
    workspace: &Workspace,
    key_result: Id,
    assumed: Assumed,
    today: NaiveDate,
    language: Language,
) -> Option<Impact> {
    let row: &KeyResult = workspace.get(key_result)?;
    let objective: &Objective = workspace.get(row.objective)?;
    let cycle = workspace.get::<Canvas>(objective.canvas)?.cycle;
    let assumption = Assumption {
        key_result,
        assumed,
    };
    let mut look = Look {
        now: Frame::new(workspace, cycle, today, language)?,
        assumption,
        places: Places::of(workspace),
    };
    let above = above(workspace, objective);
    let (mut changes, unmoved) = look.objectives(&above);
    changes.extend(look.strategic(&above));
    let plan = plan(workspace, row, assumed);
    Some(Impact {
        key_result,
        assumed,
        itself: look.key_result(row)?,
        changes,
        unmoved,
        plans_text: plan_text(plan.as_ref(), assumed, language),
        plans: plan.into_iter().collect(),
        note: note(&look.now, row),
    })
}

/// An objective and all that it serves, nearest first.
fn above<'a>(workspace: &'a Workspace, objective: &'a Objective) -> Vec<&'a Objective> {
    let mut seen = HashSet::from([objective.id]);
    let mut list = vec![objective];
    let mut at = 0;
    while let Some(one) = list.get(at) {
        let links = workspace.serves(one.id).into_iter();
        let served = links.filter_map(|link| workspace.objective_served(link.to));
        list.extend(
            served
                .filter(|id| seen.insert(*id))
                .filter_map(|id| workspace.get::<Objective>(id))
                .collect::<Vec<_>>(),
        );
        at += 1;
    }
    list
}

/// The workspace now, and what is assumed about it.
struct Look<'a> {
    now: Frame<'a>,
    assumption: Assumption,
    places: Places<'a>,
}

impl<'a> Look<'a> {
    /// The frames of a cycle as it is and as it is assumed to be.
    fn frames(&self, cycle: Id) -> Option<(Frame<'a>, Frame<'a>)> {
        let now = self.now.of_cycle(cycle)?;
        let mut then = self.now.of_cycle(cycle)?;
        then.assumption = Some(self.assumption);
        Some((now, then))
    }

    fn key_result(&mut self, row: &'a KeyResult) -> Option<ImpactChange> {
        let (now, then) = self.frames(self.now.cycle.id)?;
        let [from, to] = [&now, &then].map(|frame| {
            let standing = Standing::of(frame, row);
            (standing.raw, Some(standing.status()))
        });
        let name = (self.places.key_result(row), row.title.clone());
        Some(self.change((row.id, now.cycle.id), name, from, to))
    }

    /// Those of these objectives that change, and those that do not.
    fn objectives(&mut self, rows: &[&'a Objective]) -> (Vec<ImpactChange>, Vec<Id>) {
        let (mut changes, mut unmoved) = (Vec::new(), Vec::new());
        for row in rows {
            match self.objective(row) {
                Some(change) if change.moves() => changes.push(change),
                _ => unmoved.push(row.id),
            }
        }
        (changes, unmoved)
    }

    fn objective(&mut self, row: &'a Objective) -> Option<ImpactChange> {
        let cycle = self.now.workspace.get::<Canvas>(row.canvas)?.cycle;
        let (now, then) = self.frames(cycle)?;
        let [from, to] = [&now, &then].map(|frame| {
            let standing = ObjectiveStanding::of(frame, row);
            (standing.progress, Some(standing.status))
        });
        let name = (self.places.objective(row), row.title());
        Some(self.change((row.id, cycle), name, from, to))
    }

    /// The strategic objectives that these serve directly, each in the cycle it is served
    /// in, where they change.
    fn strategic(&self, objectives: &[&Objective]) -> Vec<ImpactChange> {
        let workspace = self.now.workspace;
        let mut seen = HashSet::new();
        let mut changes = Vec::new();
        for objective in objectives {
            let Some(canvas) = workspace.get::<Canvas>(objective.canvas) else {
                continue;
            };
            for link in workspace.serves(objective.id) {
                if let AlignedTo::StrategicObjective(id) = link.to
                    && seen.insert((id, canvas.cycle))
                {
                    changes.extend(self.strategic_one(id, canvas.cycle));
                }
            }
        }
        changes
    }

    fn strategic_one(&self, id: Id, cycle: Id) -> Option<ImpactChange> {
        let row: &StrategicObjective = self.now.workspace.get(id)?;
        let (now, then) = self.frames(cycle)?;
        let [from, to] = [&now, &then].map(|frame| {
            let objectives = serving(frame, id);
            let progress = objectives.map(|row| ObjectiveStanding::of(frame, row).progress);
            (mean(progress), None)
        });
        let name = (row.code.clone(), row.title.clone());
        Some(self.change((id, cycle), name, from, to)).filter(ImpactChange::moves)
    }

    fn change(
        &self,
        (id, cycle): (Id, Id),
        (place, title): (String, String),
        from: (Option<Decimal>, Option<Status>),
        to: (Option<Decimal>, Option<Status>),
    ) -> ImpactChange {
        let language = self.now.language;
        let percent = |share: Option<Decimal>| share.map(|share| language.percent(share));
        let shown = |share: Option<Decimal>| share.and_then(|share| points(share).to_i32());
        let mut change = ImpactChange {
            id,
            cycle,
            place,
            title,
            from: from.0,
            from_text: percent(from.0),
            to: to.0,
            to_text: percent(to.0),
            points: shown(to.0)
                .zip(shown(from.0))
                .map(|(to, from)| to.saturating_sub(from)),
            status_from: from.1,
            status_to: to.1,
            text: String::new(),
        };
        change.text = change.sentence(language);
        change
    }
}

impl ImpactChange {
    fn moves(&self) -> bool {
        self.from != self.to || self.status_from != self.status_to
    }

    fn sentence(&self, language: Language) -> String {
        let place = &self.place;
        let share = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
        let (from, to) = (share(&self.from_text), share(&self.to_text));
        let word = |status: Status| status.word_inside(language);
        let statuses = self.status_from.zip(self.status_to);
        let statuses = statuses.filter(|(from, to)| from != to);
        let first = match (language, from == to) {
            (Language::En, true) => format!("{place} stays at {to}"),
            (Language::En, false) => format!("{place} goes from {from} to {to}"),
            (Language::De, true) => format!("{place} bleibt bei {to}"),
            (Language::De, false) => format!("{place} geht von {from} auf {to}"),
        };
        match (statuses, language) {
            (None, _) => format!("{first}."),
            (Some((from, to)), Language::En) => {
                format!("{first}, from {} to {}.", word(from), word(to))
            }
            (Some((from, to)), Language::De) => {
                format!("{first}, vorher {}, dann {}.", word(from), word(to))
            }
        }
    }
}

/// The plan for an outcome, where somebody wrote one.
fn plan(workspace: &Workspace, row: &KeyResult, assumed: Assumed) -> Option<PlanDue> {
    let plan: &OutcomePlan = workspace.plan(row.id, assumed.outcome())?;
    let who = plan.who.and_then(|id| workspace.get::<Person>(id));
    (!plan.text.trim().is_empty()).then(|| PlanDue {
        id: plan.id,
        key_result: row.id,
        outcome: plan.outcome,
        text: plan.text.clone(),
        who: plan.who,
        who_name: who.map(|row| row.name.clone()).unwrap_or_default(),
        until: plan.until,
    })
}

fn plan_text(plan: Option<&PlanDue>, assumed: Assumed, language: Language) -> String {
    let name = match assumed {
        Assumed::Missed => language.pick("lan if missed", "lan bei Verfehlen"),
        Assumed::AsPlanned => language.pick("lan if met", "lan bei Erreichen"),
        Assumed::Exceeded => language.pick("lan if exceeded", "lan bei Übertreffen"),
    };
    let Some(plan) = plan else {
        return format!("{}{name}.", language.pick("No p", "Kein P"));
    };
    let text = plan.text.trim().trim_end_matches('.');
    let until = plan.until.map(|day| match language {
        Language::En => format!("by {}", language.date(day)),
        Language::De => format!("bis {}", language.date(day)),
    });
    let who = Some(plan.who_name.clone()).filter(|name| !name.is_empty());
    let rest: Vec<String> = who.into_iter().chain(until).collect();
    match rest.is_empty() {
        true => format!("P{name}: {text}."),
        false => format!("P{name}: {text}. {}.", rest.join(", ")),
    }
}

/// Why an assumption about it changes nothing.
fn note(frame: &Frame, row: &KeyResult) -> Option<String> {
    let language = frame.language;
    if row.state == State::Stopped {
        let said = language.pick(
            "It was stopped and counts in nothing.",
            "Es wurde gestoppt und zählt nirgends.",
        );
        return Some(said.to_owned());
    }
    let said = language.pick(
        "It has no number yet and counts in nothing.",
        "Es hat noch keine Zahl und zählt nirgends.",
    );
    Standing::of(frame, row).is_draft().then(|| said.to_owned())
}
