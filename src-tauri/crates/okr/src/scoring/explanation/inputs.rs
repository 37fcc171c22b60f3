//! What went into a number: values with their dates and people.

use super::super::frame::Frame;
use super::super::key_result::now_text;
use super::super::standing::Standing;
use super::super::track::target_text;
use super::super::wording::Wording;
use crate::{CheckIn, ExplainedInput, Language, Measure, Person};

/// The inputs of a key result's progress; those that do not apply are left out.
pub(super) fn inputs(frame: &Frame, standing: &Standing, wording: &Wording) -> Vec<ExplainedInput> {
    let parts = [
        now(frame, standing, wording),
        baseline(frame, standing),
        target(frame, standing, wording),
    ];
    parts.into_iter().flatten().collect()
}

fn now(frame: &Frame, standing: &Standing, wording: &Wording) -> Option<ExplainedInput> {
    let name = frame.language.pick("Now", "Stand").to_owned();
    let exact = |value| frame.language.quantity_as_typed(value, wording.unit);
    match standing.key_result.measure {
        Measure::Milestones | Measure::Done => Some(ExplainedInput {
            name,
            value: now_text(frame, standing, wording)?,
            from: standing
                .last_heard_on(frame.today)
                .map(|on| frame.language.day(on))
                .unwrap_or_default(),
        }),
        _ => {
            let seen = standing.decisive()?;
            Some(ExplainedInput {
                name,
                value: exact(seen.value),
                from: source(frame, seen.check_in),
            })
        }
    }
}

/// `12 May, Maya Cohen`
pub(super) fn source(frame: &Frame, check_in: &CheckIn) -> String {
    let day = frame.language.day(check_in.on);
    let author = check_in
        .author
        .and_then(|id| frame.workspace.get::<Person>(id));
    match author {
        Some(person) => format!("{day}, {}", person.name),
        None => day,
    }
}

fn baseline(frame: &Frame, standing: &Standing) -> Option<ExplainedInput> {
    let key_result = standing.key_result;
    let value = key_result
        .baseline
        .filter(|_| key_result.measure == Measure::Metric)?;
    Some(ExplainedInput {
        name: frame.language.pick("Baseline", "Ausgangswert").to_owned(),
        value: frame.language.quantity_as_typed(value, &key_result.unit),
        from: frame.language.day_and_month(frame.cycle.start),
    })
}

fn target(frame: &Frame, standing: &Standing, wording: &Wording) -> Option<ExplainedInput> {
    let slot = standing.targets.running();
    let by = frame.language.pick("by", "bis");
    Some(ExplainedInput {
        name: match frame.language {
            Language::En => format!("{} target", slot.label),
            Language::De => format!("{}-Ziel", slot.label),
        },
        value: target_text(standing, slot, wording)?,
        from: format!("{by} {}", frame.language.day_and_month(slot.span.end)),
    })
}
