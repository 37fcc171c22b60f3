//! How pressing each rule is and what its hint offers to do.

use super::{HintAction, HintRule};
use crate::Language;

/// Rules from the most pressing to the quietest.
pub(super) const ORDER: &[HintRule] = &[
    HintRule::NoNumber,
    HintRule::NoPlanMissed,
    HintRule::ManyKeyResults,
    HintRule::WorkNotOutcome,
    HintRule::NoVerb,
    HintRule::NumberInObjective,
    HintRule::SameStartAndTarget,
    HintRule::NoBaseline,
    HintRule::NotAligned,
    HintRule::NoOwner,
    HintRule::HollowPlan,
    HintRule::NoDate,
    HintRule::CertainStretch,
    HintRule::LooksLikeKpi,
    HintRule::ManyObjectives,
    HintRule::FewObjectives,
    HintRule::NoSponsor,
    HintRule::NoDataSource,
    HintRule::NoPlanExceeded,
    HintRule::NobodyServes,
    HintRule::NoLeading,
    HintRule::StockPhrase,
    HintRule::MostlyLaddered,
    HintRule::MostlyCascaded,
    HintRule::SetQuestion,
];

/// Place of a rule among the others, 0 for the most pressing.
pub(super) fn rank(rule: HintRule) -> usize {
    ORDER
        .iter()
        .position(|other| *other == rule)
        .unwrap_or(ORDER.len())
}

/// What a rule's hint offers.
pub(super) fn action(rule: HintRule) -> HintAction {
    match rule {
        HintRule::NoNumber => HintAction::AddMeasure,
        HintRule::NoBaseline => HintAction::AddBaseline,
        HintRule::NoDate => HintAction::AddTarget,
        HintRule::NoOwner => HintAction::ChooseOwner,
        HintRule::NoDataSource => HintAction::AddDataSource,
        HintRule::NoPlanMissed | HintRule::HollowPlan => HintAction::WritePlanMissed,
        HintRule::NoPlanExceeded => HintAction::WritePlanExceeded,
        HintRule::NotAligned => HintAction::Align,
        HintRule::NumberInObjective
        | HintRule::WorkNotOutcome
        | HintRule::NoVerb
        | HintRule::StockPhrase
        | HintRule::LooksLikeKpi => HintAction::EditTitle,
        HintRule::FewObjectives => HintAction::AddObjective,
        HintRule::NoSponsor => HintAction::ChooseSponsor,
        HintRule::NoLeading => HintAction::MarkLeading,
        HintRule::SameStartAndTarget => HintAction::AddMeasure,
        HintRule::ManyKeyResults => HintAction::SplitObjective,
        HintRule::CertainStretch => HintAction::ChooseCommitment,
        HintRule::ManyObjectives
        | HintRule::NobodyServes
        | HintRule::SetQuestion
        | HintRule::MostlyLaddered
        | HintRule::MostlyCascaded => HintAction::None,
    }
}

/// The words on the button; empty where there is none.
pub(super) fn action_text(action: HintAction, language: Language) -> &'static str {
    let (en, de) = match action {
        HintAction::AddMeasure => ("Add measure", "Messgröße hinzufügen"),
        HintAction::AddBaseline => ("Add baseline", "Ausgangswert hinzufügen"),
        HintAction::ChooseOwner => ("Choose owner", "Person wählen"),
        HintAction::AddDataSource => ("Add data source", "Datenquelle hinzufügen"),
        HintAction::AddTarget => ("Set targets", "Zielwerte setzen"),
        HintAction::WritePlanMissed | HintAction::WritePlanExceeded => {
            ("Write the plan", "Plan schreiben")
        }
        HintAction::Align => ("Align objective", "Ziel ausrichten"),
        HintAction::EditTitle => ("Edit title", "Titel ändern"),
        HintAction::AddObjective => ("Add objective", "Ziel hinzufügen"),
        HintAction::ChooseSponsor => ("Choose sponsor", "Auftraggebende Person wählen"),
        HintAction::MarkLeading => ("Mark as leading", "Als Frühindikator markieren"),
        HintAction::SplitObjective => ("Split objective", "Ziel teilen"),
        HintAction::ChooseCommitment => ("Change commitment", "Verbindlichkeit ändern"),
        HintAction::None => ("", ""),
    };
    match language {
        Language::En => en,
        Language::De => de,
    }
}
