//! Activities and projects as a holding shows them.

use super::chains::Chains;
use super::gather::{Owned, moved};
use super::held::HeldWork;
use crate::cascade::Ground;
use crate::report::done_text;
use crate::{Activity, ActivityKind, Canvas, Decision, Language, Objective};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The work owned, oldest first.
pub(super) fn held(
    ground: &Ground,
    owned: &Owned,
    chains: &mut Chains,
    today: NaiveDate,
) -> Vec<HeldWork> {
    let rows = owned.work.iter();
    let rows = rows.filter_map(|id| ground.workspace.get::<Activity>(*id));
    rows.map(|row| one(ground, chains, row, today)).collect()
}

fn one(ground: &Ground, chains: &mut Chains, row: &Activity, today: NaiveDate) -> HeldWork {
    let language = ground.language;
    let rows = moved(ground, row.id);
    let first = rows.first().and_then(|row| {
        let objective: &Objective = ground.workspace.get(row.objective)?;
        ground.workspace.get::<Canvas>(objective.canvas)
    });
    let done = Some(done_text(language, row.done)).filter(|text| !text.is_empty());
    let numbers = rows.iter().map(|row| {
        let place = chains.place(row.id);
        place.rsplit(", ").next().unwrap_or_default().to_owned()
    });
    let mut card: Vec<String> = numbers.collect();
    card.push(done.clone().unwrap_or_else(|| state(language, row, today)));
    HeldWork {
        id: row.id,
        project: row.kind == ActivityKind::Project,
        code: row.code.clone(),
        title: row.title.clone(),
        line: line(language, row, today),
        done_text: done,
        card_line: card.join(", "),
        unit: first.map(|canvas| canvas.unit),
        cycle: first.map(|canvas| canvas.cycle),
        chains: chains.of_work(&rows),
    }
}

/// Whether nothing is left to do.
pub(super) fn is_done(row: &Activity) -> bool {
    row.done
        .as_share()
        .is_some_and(|share| share >= Decimal::ONE)
}

/// In a word, for a card: `running`.
fn state(language: Language, row: &Activity, today: NaiveDate) -> String {
    let (en, de) = if row.decision == Decision::Pause {
        ("paused", "ruht")
    } else if row.start.is_some_and(|start| start <= today) {
        ("running", "läuft")
    } else if row.start.is_some() {
        ("not started", "nicht begonnen")
    } else {
        ("no dates", "ohne Termine")
    };
    language.pick(en, de).to_owned()
}

/// In a line, for the screen: `Running since 2 February, due 30 June`.
fn line(language: Language, row: &Activity, today: NaiveDate) -> String {
    let day = |date| language.day_and_month(date);
    if is_done(row) {
        return language.pick("Done", "Erledigt").to_owned();
    }
    let due = row.due.map(|due| match due < today {
        true => format!("{} {}", language.pick("was due", "war fällig"), day(due)),
        false => format!("{} {}", language.pick("due", "fällig"), day(due)),
    });
    let state = if row.decision == Decision::Pause {
        Some(language.pick("Paused", "Ruht").to_owned())
    } else {
        row.start.map(|start| {
            let words = match start <= today {
                true => language.pick("Running since", "Läuft seit"),
                false => language.pick("Starts", "Beginnt"),
            };
            format!("{words} {}", day(start))
        })
    };
    match (state, due) {
        (Some(state), Some(due)) => format!("{state}, {due}"),
        (Some(state), None) => state,
        (None, Some(due)) => first_upper(&due),
        (None, None) => language
            .pick("No dates yet", "Noch ohne Termine")
            .to_owned(),
    }
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
