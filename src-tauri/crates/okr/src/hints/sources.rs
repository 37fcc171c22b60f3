//! Where each rule comes from: the article in a few words, and what it says, retold.

use super::HintRule;
use crate::Language;

/// The source of a rule.
pub(super) fn of(rule: HintRule, language: Language) -> &'static str {
    match language {
        Language::En => english(rule),
        Language::De => german(rule),
    }
}

fn english(rule: HintRule) -> &'static str {
    match rule {
        HintRule::FewObjectives | HintRule::ManyObjectives => {
            "From strategy to results: three to five at a time, and never too many."
        }
        HintRule::ManyKeyResults => {
            "From strategy to results: what needs a fourth key result is usually two objectives."
        }
        HintRule::NoOwner => "The strategic PMO: who defines what success is, takes it on by name.",
        HintRule::NoDataSource => {
            "From strategy to results: a key result lives on data somebody can fetch."
        }
        HintRule::NoBaseline => {
            "KPIs or OKRs: a goal takes the current figure as its start, as in 70% to 90%."
        }
        HintRule::NoNumber => "KPIs or OKRs: progress is told by results that can be measured.",
        HintRule::NoDate => {
            "From strategy to results: a period is long enough to act and short enough to see."
        }
        HintRule::NoPlanMissed | HintRule::NoPlanExceeded => {
            "From strategy to results: plan each outcome beforehand, improvising does worse."
        }
        HintRule::HollowPlan => {
            "From strategy to results: question the channel or the product before the budget or the aim."
        }
        HintRule::NotAligned => {
            "From strategy to results: the drive belt runs from strategy to daily work."
        }
        HintRule::NobodyServes => {
            "From strategy to results: between strategy and work lie several levels, and each hands on."
        }
        HintRule::NoLeading => {
            "The PMO as home of OKRs: leading indicators before trends of the past."
        }
        HintRule::SetQuestion => {
            "KPIs or OKRs: the results together are how the objective is known."
        }
        HintRule::NoSponsor => {
            "From strategy to results: without a leader behind it, the rest lets it fade."
        }
        HintRule::MostlyLaddered | HintRule::MostlyCascaded => {
            "The PMO as home of OKRs: alignment is cascaded and laddered, no one side dictates it."
        }
        HintRule::SameStartAndTarget | HintRule::LooksLikeKpi => {
            "KPIs or OKRs: a KPI watches what runs, an OKR moves something."
        }
        HintRule::CertainStretch => "The strategic PMO: a stretch goal asks for more than is safe.",
        HintRule::NumberInObjective => {
            "From strategy to results: the objective says where to, its key results say how far."
        }
        HintRule::WorkNotOutcome => "The strategic PMO: look at outcomes, not only at tasks.",
        HintRule::NoVerb => "From strategy to results: an objective is a verb and a subject.",
        HintRule::StockPhrase => {
            "Goal setting for PMO teams: it is easy to fall back on old favourites."
        }
    }
}

fn german(rule: HintRule) -> &'static str {
    match rule {
        HintRule::FewObjectives | HintRule::ManyObjectives => {
            "Von der Strategie zum Ergebnis: drei bis fünf zugleich, nie zu viele."
        }
        HintRule::ManyKeyResults => {
            "Von der Strategie zum Ergebnis: Was ein viertes Schlüsselergebnis braucht, sind meist zwei Ziele."
        }
        HintRule::NoOwner => {
            "Das strategische PMO: Wer sagt, was Erfolg ist, steht mit Namen dafür."
        }
        HintRule::NoDataSource => {
            "Von der Strategie zum Ergebnis: Ein Schlüsselergebnis lebt von Daten, die jemand holen kann."
        }
        HintRule::NoBaseline => {
            "Kennzahlen oder OKRs: Ein Ziel beginnt beim heutigen Wert, etwa 70 % auf 90 %."
        }
        HintRule::NoNumber => {
            "Kennzahlen oder OKRs: Fortschritt zeigt sich an messbaren Ergebnissen."
        }
        HintRule::NoDate => {
            "Von der Strategie zum Ergebnis: Ein Zeitraum ist lang genug zum Handeln und kurz genug zum Sehen."
        }
        HintRule::NoPlanMissed | HintRule::NoPlanExceeded => {
            "Von der Strategie zum Ergebnis: Jeden Ausgang vorher planen, Improvisieren gelingt schlechter."
        }
        HintRule::HollowPlan => {
            "Von der Strategie zum Ergebnis: Erst Weg oder Angebot hinterfragen, dann Budget oder Anspruch."
        }
        HintRule::NotAligned => {
            "Von der Strategie zum Ergebnis: Der Antriebsriemen läuft von der Strategie zur täglichen Arbeit."
        }
        HintRule::NobodyServes => {
            "Von der Strategie zum Ergebnis: Zwischen Strategie und Arbeit liegen Ebenen, und jede gibt weiter."
        }
        HintRule::NoLeading => {
            "Das PMO als Zuhause der OKRs: Frühindikatoren vor Trends der Vergangenheit."
        }
        HintRule::SetQuestion => {
            "Kennzahlen oder OKRs: Erst alle Ergebnisse zusammen zeigen das Ziel."
        }
        HintRule::NoSponsor => {
            "Von der Strategie zum Ergebnis: Ohne jemanden, der dahintersteht, verläuft es im Sand."
        }
        HintRule::MostlyLaddered | HintRule::MostlyCascaded => {
            "Das PMO als Zuhause der OKRs: Ausrichtung kommt von oben und von unten, keine Seite bestimmt allein."
        }
        HintRule::SameStartAndTarget | HintRule::LooksLikeKpi => {
            "Kennzahlen oder OKRs: Eine Kennzahl beobachtet, was läuft, ein OKR bewegt etwas."
        }
        HintRule::CertainStretch => {
            "Das strategische PMO: Ein ehrgeiziges Ziel verlangt mehr als das Sichere."
        }
        HintRule::NumberInObjective => {
            "Von der Strategie zum Ergebnis: Das Ziel sagt wohin, die Schlüsselergebnisse sagen wie weit."
        }
        HintRule::WorkNotOutcome => {
            "Das strategische PMO: auf Ergebnisse schauen, nicht nur auf Aufgaben."
        }
        HintRule::NoVerb => {
            "Von der Strategie zum Ergebnis: Ein Ziel ist ein Verb und ein Gegenstand."
        }
        HintRule::StockPhrase => "Ziele setzen im PMO: Man greift leicht zu alten Lieblingen.",
    }
}
