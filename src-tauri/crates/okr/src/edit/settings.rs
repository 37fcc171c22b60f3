//! Edits of the workspace's settings and of its levels.

use super::answer::{Answer, Line, changed, named};
use crate::{HintRule, Id, Level, LevelField, Refusal, Settings, SettingsField, Workspace};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

pub(super) fn set_settings(workspace: &Workspace, set: &SettingsField) -> Answer {
    let before = workspace.settings();
    let mut after = before.clone();
    match set {
        SettingsField::Name(name) => name.clone_into(&mut after.name),
        SettingsField::Language(language) => after.language = *language,
        SettingsField::Advice(advice) => after.advice = *advice,
        SettingsField::Status(status) => after.status = *status,
        SettingsField::Bands(bands) => after.bands = *bands,
        SettingsField::ObjectiveStatus(rule) => after.objective_status = *rule,
        SettingsField::HintsOff(rules) => after.hints_off = in_one_order(rules),
    }
    in_order(&after)?;
    match workspace.get::<Settings>(Id::SETTINGS) {
        Some(before) => changed(before, after),
        None => workspace.added(after),
    }
}

/// That no limit lies below the one before it.
fn in_order(settings: &Settings) -> Result<(), Refusal> {
    let (advice, status, bands) = (settings.advice, settings.status, settings.bands);
    let rising = advice.objectives_min <= advice.objectives_max
        && status.on_track >= Decimal::ZERO
        && status.on_track <= status.at_risk
        && status.exceeded >= Decimal::ZERO
        && status.stale_after >= 1
        && advice.lopsided <= 100
        && bands.amber >= Decimal::ZERO
        && bands.amber <= bands.green
        && bands.green <= Decimal::ONE;
    if rising {
        Ok(())
    } else {
        Err(Refusal::LimitsOutOfOrder)
    }
}

/// The same rules give the same list, however they were switched off.
fn in_one_order(rules: &[HintRule]) -> Vec<HintRule> {
    let rules: BTreeSet<HintRule> = rules.iter().copied().collect();
    rules.into_iter().collect()
}

pub(super) fn add_level(workspace: &Workspace, id: Id, one: &str, many: &str) -> Answer {
    named(one)?;
    named(many)?;
    let order = Line::of(workspace.levels(), |row| (row.id, &row.order)).end();
    workspace.added(Level {
        id,
        one: one.to_owned(),
        many: many.to_owned(),
        order,
    })
}

pub(super) fn set_level(workspace: &Workspace, id: Id, set: &LevelField) -> Answer {
    let before = workspace.need::<Level>(id)?;
    let mut after = before.clone();
    match set {
        LevelField::One(name) => name.clone_into(&mut after.one),
        LevelField::Many(name) => name.clone_into(&mut after.many),
    }
    named(&after.one)?;
    named(&after.many)?;
    changed(before, after)
}

pub(super) fn shift_level(workspace: &Workspace, id: Id, after: Option<Id>) -> Answer {
    let before = workspace.need::<Level>(id)?;
    let line = Line::of(workspace.levels(), |row| (row.id, &row.order));
    changed(
        before,
        Level {
            order: line.moved(id, after)?,
            ..before.clone()
        },
    )
}
