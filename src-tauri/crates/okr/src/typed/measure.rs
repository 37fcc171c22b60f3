//! A typed measure: what it says about the whole key result, from what it says for each
//! period.

use super::quantity::quantity;
use super::targets::{Said, same_unit, target};
use super::text::{after_word, around_word};
use super::{TypedMeasure, TypedTarget, said, words};
use crate::{Language, Measure, Refusal};

/// Reads a cleaned text that names no measure without numbers.
pub(super) fn read(text: &str, language: Language) -> Result<TypedMeasure, Refusal> {
    if !text.is_empty() && said::apart_from_when(text).0.is_empty() {
        return Err(Refusal::OnlyATime);
    }
    let zero = words::ZERO.iter().find_map(|word| after_word(text, word));
    let in_digits = zero.map(|rest| format!("0 {rest}"));
    let text = in_digits.as_deref().map_or(text, str::trim_end);
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(Refusal::NotAMeasure {
            typed: text.to_owned(),
        });
    }
    let (baseline, targets) = parts(text);
    let mut measure = TypedMeasure::default();
    if let Some(baseline) = baseline {
        measure.measure = Some(Measure::Metric);
        if !baseline.is_empty() {
            let found = quantity(baseline, language)?;
            measure.baseline = Some(found.value);
            measure.unit = found.unit;
        }
    }
    let said = targets
        .into_iter()
        .map(|text| target(text, language))
        .collect::<Result<Vec<_>, _>>()?;
    if let Some(compared) = one_comparison(&said)? {
        measure.measure = Some(compared);
    }
    if said.iter().any(|said| said.by.is_some()) {
        measure.by = said.iter().map(|said| said.by).collect();
    }
    for Said { target, unit, .. } in said {
        measure.unit = same_unit(measure.unit, unit)?;
        measure.targets.push(target);
    }
    Ok(measure)
}

/// The baseline, where the text has a place for one, and the targets of the periods.
fn parts(text: &str) -> (Option<&str>, Vec<&str>) {
    let (first, others) = match text.split_once(';') {
        Some((first, others)) => (first.trim(), Some(others)),
        None => (text, None),
    };
    let mut firsts = by_arrows(first)
        .or_else(|| by_words(first))
        .unwrap_or_else(|| vec![first]);
    let baseline = (firsts.len() > 1).then(|| firsts.remove(0));
    if firsts.len() == 1 && firsts[0].is_empty() && baseline.is_some() {
        firsts.clear();
    }
    firsts.extend(
        others
            .into_iter()
            .flat_map(|others| others.split(';').map(str::trim)),
    );
    if firsts.len() > 1 && firsts.last().is_some_and(|last| last.is_empty()) {
        firsts.pop();
    }
    (baseline, firsts)
}

/// `70 → 80 → 90`.
fn by_arrows(text: &str) -> Option<Vec<&str>> {
    let mut parts = vec![];
    let mut rest = text;
    while let Some((at, arrow)) = first_arrow(rest) {
        parts.push(rest.get(..at)?.trim());
        rest = rest.get(at + arrow.len()..)?;
    }
    parts.push(rest.trim());
    (parts.len() > 1).then_some(parts)
}

/// The first arrow; `=>90` at the start is a comparison.
fn first_arrow(text: &str) -> Option<(usize, &'static str)> {
    let places = words::ARROWS
        .iter()
        .filter_map(|arrow| Some((text.find(arrow)?, *arrow)));
    let places = places.filter(|found| *found != (0, "=>"));
    places.min_by_key(|(at, arrow)| (*at, usize::MAX - arrow.len()))
}

/// `from 70% to 90%`, `von 70 % auf 90 %`.
fn by_words(text: &str) -> Option<Vec<&str>> {
    [("from", "to"), ("von", "auf")]
        .iter()
        .find_map(|(opening, middle)| {
            let (baseline, target) = around_word(after_word(text, opening)?, middle)?;
            Some(vec![baseline, target])
        })
}

/// The comparison of all targets: those that name one must name the same, and with a
/// range every target is one.
fn one_comparison(said: &[Said]) -> Result<Option<Measure>, Refusal> {
    let mut named = said.iter().filter_map(|said| said.measure);
    let Some(first) = named.next() else {
        return Ok(None);
    };
    let is_mixed = named.any(|other| other != first);
    let is_half_range = first == Measure::Between
        && said
            .iter()
            .any(|said| said.measure.is_none() && said.target != TypedTarget::Open);
    if is_mixed || is_half_range {
        Err(Refusal::MixedComparisons)
    } else {
        Ok(Some(first))
    }
}
