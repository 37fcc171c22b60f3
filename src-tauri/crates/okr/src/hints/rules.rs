//! When each rule speaks up, in a sentence: what its hint shows as the rule.

use super::HintRule;
use crate::{AdviceLimits, Language};

/// The rule as a sentence, with its limit where it has one.
pub(super) fn of(rule: HintRule, language: Language, advice: &AdviceLimits) -> String {
    let limited = match (rule, language) {
        (HintRule::FewObjectives, Language::En) => Some(format!(
            "Fewer than {} objectives on a canvas.",
            advice.objectives_min
        )),
        (HintRule::FewObjectives, Language::De) => Some(format!(
            "Weniger als {} Ziele auf einem Canvas.",
            advice.objectives_min
        )),
        (HintRule::ManyObjectives, Language::En) => Some(format!(
            "More than {} objectives on a canvas.",
            advice.objectives_max
        )),
        (HintRule::ManyObjectives, Language::De) => Some(format!(
            "Mehr als {} Ziele auf einem Canvas.",
            advice.objectives_max
        )),
        (HintRule::ManyKeyResults, Language::En) => Some(format!(
            "More than {} key results in an objective.",
            advice.key_results_max
        )),
        (HintRule::ManyKeyResults, Language::De) => Some(format!(
            "Mehr als {} Schlüsselergebnisse in einem Ziel.",
            advice.key_results_max
        )),
        _ => None,
    };
    limited.unwrap_or_else(|| {
        let (english, german) = words(rule);
        language.pick(english, german).to_owned()
    })
}

fn words(rule: HintRule) -> (&'static str, &'static str) {
    match rule {
        // Their sentences hold a limit and are made above.
        HintRule::FewObjectives | HintRule::ManyObjectives | HintRule::ManyKeyResults => ("", ""),
        HintRule::NoOwner => (
            "An objective or key result that nobody owns.",
            "Ein Ziel oder Schlüsselergebnis ohne zuständige Person.",
        ),
        HintRule::NoDataSource => (
            "A key result that does not say where its number comes from.",
            "Ein Schlüsselergebnis, das nicht sagt, woher seine Zahl kommt.",
        ),
        HintRule::NoBaseline => (
            "A metric to be reached, without a baseline.",
            "Eine Messgröße, die erreicht werden soll, ohne Ausgangswert.",
        ),
        HintRule::NoNumber => (
            "A key result without a target, milestone or other measure.",
            "Ein Schlüsselergebnis ohne Zielwert, Meilenstein oder andere Messung.",
        ),
        HintRule::NoDate => (
            "A target without a period and without a due date.",
            "Ein Zielwert ohne Zeitraum und ohne Fälligkeitsdatum.",
        ),
        HintRule::NoPlanMissed => (
            "No outcome plan for missed. Off track, it interrupts the row.",
            "Kein Plan für verfehlt. Nicht im Plan, unterbricht der Hinweis die Zeile.",
        ),
        HintRule::NoPlanExceeded => (
            "No outcome plan for exceeded.",
            "Kein Plan für übertroffen.",
        ),
        HintRule::HollowPlan => (
            "A plan that only raises the budget, lowers the target or postpones.",
            "Ein Plan, der nur das Budget erhöht, den Zielwert senkt oder verschiebt.",
        ),
        HintRule::NotAligned => (
            "An objective that serves nothing, where there is something above.",
            "Ein Ziel, das nichts dient, obwohl etwas darüber steht.",
        ),
        HintRule::NobodyServes => (
            "A key result above the lowest level that no objective serves.",
            "Ein Schlüsselergebnis über der untersten Ebene, dem kein Ziel dient.",
        ),
        HintRule::NoLeading => (
            "Two or more key results, none of them leading.",
            "Zwei oder mehr Schlüsselergebnisse, keines davon Frühindikator.",
        ),
        HintRule::SetQuestion => (
            "A question to every set of two or more key results.",
            "Eine Frage an jeden Satz von zwei oder mehr Schlüsselergebnissen.",
        ),
        HintRule::NoSponsor => ("A canvas without a sponsor.", "Ein Canvas ohne Sponsor."),
        HintRule::MostlyLaddered => (
            "More than half of three or more links laddered.",
            "Mehr als die Hälfte von drei oder mehr Bezügen von unten.",
        ),
        HintRule::MostlyCascaded => (
            "More than half of three or more links cascaded.",
            "Mehr als die Hälfte von drei oder mehr Bezügen von oben.",
        ),
        HintRule::SameStartAndTarget => (
            "A metric whose targets are all its baseline.",
            "Eine Messgröße, deren Zielwerte alle dem Ausgangswert gleichen.",
        ),
        HintRule::CertainStretch => (
            "An aspirational objective with a confidence of 10.",
            "Ein ehrgeiziges Ziel mit einer Zuversicht von 10.",
        ),
        HintRule::NumberInObjective => (
            "An objective that carries a number.",
            "Ein Ziel, das eine Zahl trägt.",
        ),
        HintRule::WorkNotOutcome => (
            "A key result that begins with a verb of activity.",
            "Ein Schlüsselergebnis mit einem Verb der Tätigkeit.",
        ),
        HintRule::NoVerb => (
            "An objective that does not begin with a verb.",
            "Ein Ziel, das nicht mit einem Verb beginnt.",
        ),
        HintRule::StockPhrase => (
            "A phrase from the list of those that anybody could have said.",
            "Eine Wendung aus der Liste derer, die jeder hätte sagen können.",
        ),
        HintRule::LooksLikeKpi => (
            "A running figure without a target, or something to keep.",
            "Eine laufende Zahl ohne Zielwert, oder etwas, das nur zu halten ist.",
        ),
    }
}
