//! What was found on a canvas so far, and what the rules need to know to look.

use super::{Hint, HintRule, advice, kept, reasons, rules, sources};
use crate::scoring::Pacing;
use crate::{Canvas, Id, Language, Settings, Waiver, Workspace};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The hints found so far, with what every rule may ask.
pub(super) struct Found<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) canvas: &'a Canvas,
    pub(super) pacing: Pacing<'a>,
    pub(super) language: Language,
    pub(super) settings: Settings,
    /// Whether units stand below the canvas's own, by level or in the tree.
    pub(super) has_levels_below: bool,
    waived: HashMap<(Id, HintRule), &'a Waiver>,
    hints: Vec<Hint>,
}

impl<'a> Found<'a> {
    /// Nothing found yet.
    pub(super) fn new(
        workspace: &'a Workspace,
        canvas: &'a Canvas,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        Self {
            workspace,
            canvas,
            pacing: Pacing::of(workspace, canvas, today, language),
            language,
            settings: workspace.settings(),
            has_levels_below: workspace.stands_above_others(canvas.unit),
            waived: waived(workspace),
            hints: vec![],
        }
    }

    /// A hint with the rule's usual words.
    pub(super) fn give(&mut self, rule: HintRule, thing: Id) {
        let (title, reason) = reasons::of(rule, self.language);
        self.put(rule, thing, title.to_owned(), reason.to_owned(), false);
    }

    /// A hint with words of its own; `prominent` ones interrupt the row.
    pub(super) fn say(
        &mut self,
        rule: HintRule,
        thing: Id,
        (title, reason): (String, String),
        prominent: bool,
    ) {
        self.put(rule, thing, title, reason, prominent);
    }

    fn put(&mut self, rule: HintRule, thing: Id, title: String, reason: String, prominent: bool) {
        if self.settings.hints_off.contains(&rule) {
            return;
        }
        let action = advice::action(rule);
        let waiver = self
            .waived
            .get(&(thing, rule))
            .filter(|waiver| kept::holds(waiver, &self.settings, &self.pacing));
        self.hints.push(Hint {
            rule,
            thing,
            title,
            reason,
            rule_text: rules::of(rule, self.language, &self.settings.advice),
            source: sources::of(rule, self.language).to_owned(),
            action,
            action_text: advice::action_text(action, self.language).to_owned(),
            prominent,
            waived_because: waiver.map(|waiver| waiver.reason.clone()),
            waived_by: waiver
                .map(|waiver| kept::by(waiver, self.language))
                .unwrap_or_default(),
        });
    }

    /// All of them, most pressing first.
    pub(super) fn in_order(mut self) -> Vec<Hint> {
        self.hints.sort_by_cached_key(|hint| {
            (
                hint.waived_because.is_some(),
                !hint.prominent,
                advice::rank(hint.rule),
            )
        });
        self.hints
    }
}

/// All waivers at once, instead of one question for each hint.
fn waived(workspace: &Workspace) -> HashMap<(Id, HintRule), &Waiver> {
    let waivers = workspace.all::<Waiver>();
    waivers
        .map(|waiver| ((waiver.thing, waiver.rule), waiver))
        .collect()
}
