//! Numbers typed into a field as one would say them.

use super::answer::Answer;
use super::{key_results, milestones, plans, work};
use crate::{
    ActivityField, Done, Id, KeyResultField, Language, MilestoneField, NumberField, Outcome,
    PlanField, Refusal, Workspace, parse_number,
};
use rust_decimal::Decimal;

pub(super) fn type_number(
    workspace: &Workspace,
    id: Id,
    thing: Id,
    into: NumberField,
    (typed, language): (&str, Language),
) -> Answer {
    let number = || match typed.trim() {
        "" => Ok(None),
        typed => parse_number(typed, language).map(Some),
    };
    let needed = || {
        number()?.ok_or_else(|| Refusal::NotANumber {
            typed: typed.to_owned(),
        })
    };
    match into {
        NumberField::Baseline => {
            key_results::set(workspace, thing, &KeyResultField::Baseline(number()?))
        }
        NumberField::Weight => {
            key_results::set(workspace, thing, &KeyResultField::Weight(needed()?))
        }
        NumberField::MilestoneWeight => {
            milestones::set(workspace, thing, &MilestoneField::Weight(needed()?))
        }
        NumberField::Done => work::set(
            workspace,
            thing,
            &ActivityField::Done(done(typed, language)?),
        ),
        NumberField::MissedFrom => plans::set(
            workspace,
            id,
            thing,
            Outcome::Missed,
            &PlanField::Trigger(number()?),
        ),
        NumberField::ExceededFrom => plans::set(
            workspace,
            id,
            thing,
            Outcome::Exceeded,
            &PlanField::Trigger(number()?),
        ),
    }
}

/// `62%`, `3 of 5`, `3/5`. A bare number of 1 or less is a share, a greater one percent.
fn done(typed: &str, language: Language) -> Result<Done, Refusal> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(Done::Unknown);
    }
    let parts = [" of ", " von ", "/"]
        .iter()
        .find_map(|mark| text.split_once(mark));
    if let Some((done, total)) = parts {
        let count = |text: &str| {
            text.trim().parse().map_err(|_| Refusal::NotANumber {
                typed: typed.to_owned(),
            })
        };
        return Ok(Done::Count {
            done: count(done)?,
            total: count(total)?,
        });
    }
    let number = parse_number(text, language)?;
    let is_share = number <= Decimal::ONE && !text.contains('%');
    let share = if is_share {
        number
    } else {
        number / Decimal::ONE_HUNDRED
    };
    Ok(Done::Share {
        share: share.normalize(),
    })
}
