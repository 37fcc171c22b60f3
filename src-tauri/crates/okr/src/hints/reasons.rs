//! The usual words of each rule: the gap, then what helps.

use super::HintRule;
use crate::Language;

/// Title and reason of a rule.
pub(super) fn of(rule: HintRule, language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => english(rule),
        Language::De => german(rule),
    }
}

fn english(rule: HintRule) -> (&'static str, &'static str) {
    match rule {
        HintRule::FewObjectives => (
            "Few objectives.",
            "Look for what else has to move, or keep it this small on purpose.",
        ),
        HintRule::ManyObjectives => (
            "Many objectives.",
            "Choose those with the most impact for the effort and park the rest.",
        ),
        HintRule::ManyKeyResults => (
            "Many key results: consider splitting",
            "Move some of them to an objective of their own.",
        ),
        HintRule::NoOwner => ("No owner.", "Name the one person who will answer for it."),
        HintRule::NoDataSource => (
            "No data source.",
            "Say where the number comes from and how often.",
        ),
        HintRule::NoBaseline => (
            "No baseline.",
            "Type today’s value, or measure it first: without it there is no way to go.",
        ),
        HintRule::NoNumber => (
            "No number in this key result.",
            "Name a measure, then a baseline and a target.",
        ),
        HintRule::NoDate => ("No date.", "Set a target for each period, or a due date."),
        HintRule::NoPlanMissed => (
            "No plan if missed",
            "Agree now what will be done if it falls short.",
        ),
        HintRule::NoPlanExceeded => (
            "No plan if exceeded",
            "Agree now what to do with a better result than expected.",
        ),
        HintRule::HollowPlan => (
            "The plan only moves the goalposts.",
            "More budget, a lower target or a later date change the sum, not the cause. Say what will be done differently.",
        ),
        HintRule::NotAligned => (
            "No parent.",
            "Align it to what it serves, or say why it stands alone.",
        ),
        HintRule::NobodyServes => (
            "Nobody serves this key result.",
            "Ask the units below what they can do for it, or move it down.",
        ),
        HintRule::NoLeading => (
            "No leading key result.",
            "Mark or add one that moves early, so that there is time to act.",
        ),
        HintRule::SetQuestion => (
            "All of them at 1.0: is the objective reached?",
            "If not, something is missing from the set. If one would not be missed, it can go.",
        ),
        HintRule::NoSponsor => (
            "No sponsor.",
            "Choose who stands behind this canvas when it gets difficult.",
        ),
        HintRule::MostlyLaddered => (
            "Mostly from below.",
            "More than half of the links were laddered. Ask what the level above would add.",
        ),
        HintRule::MostlyCascaded => (
            "Mostly from above.",
            "More than half of the links were cascaded. Ask the team what it would add.",
        ),
        HintRule::SameStartAndTarget => (
            "Start and target are the same.",
            "This is something to keep: use a threshold or a KPI.",
        ),
        HintRule::CertainStretch => (
            "A stretch with confidence 10.",
            "An aspirational objective expects about 0.7. Raise the target, or call it committed.",
        ),
        HintRule::NumberInObjective => (
            "A number in the objective.",
            "Move it to a key result and say here where it leads.",
        ),
        HintRule::WorkNotOutcome => (
            "This is work, not an outcome.",
            "Say what will be different when it is done, and keep the work as an activity.",
        ),
        HintRule::NoVerb => (
            "No verb.",
            "Start with what shall happen: increase, shorten, earn.",
        ),
        HintRule::StockPhrase => (
            "A stock phrase.",
            "Say it so that only your team could have said it.",
        ),
        HintRule::LooksLikeKpi => (
            "This looks like a KPI.",
            "A running figure is watched, not reached. Say from where to where it shall move, or keep it beside the OKRs.",
        ),
    }
}

fn german(rule: HintRule) -> (&'static str, &'static str) {
    match rule {
        HintRule::FewObjectives => (
            "Wenige Ziele.",
            "Nach dem suchen, was sich noch bewegen muss, oder bewusst klein bleiben.",
        ),
        HintRule::ManyObjectives => (
            "Viele Ziele.",
            "Die mit der größten Wirkung für den Aufwand wählen und den Rest parken.",
        ),
        HintRule::ManyKeyResults => (
            "Viele Schlüsselergebnisse: Teilen erwägen",
            "Einige in ein eigenes Ziel verschieben.",
        ),
        HintRule::NoOwner => (
            "Niemand verantwortlich.",
            "Die eine Person nennen, die dafür einsteht.",
        ),
        HintRule::NoDataSource => (
            "Keine Datenquelle.",
            "Sagen, woher die Zahl kommt und wie oft.",
        ),
        HintRule::NoBaseline => (
            "Kein Ausgangswert.",
            "Den heutigen Wert eingeben oder zuerst messen: Ohne ihn gibt es keinen Weg.",
        ),
        HintRule::NoNumber => (
            "Keine Zahl in diesem Schlüsselergebnis.",
            "Messgröße benennen, dann Ausgangswert und Zielwert eintragen.",
        ),
        HintRule::NoDate => (
            "Kein Datum.",
            "Einen Zielwert je Zeitraum setzen oder ein Fälligkeitsdatum.",
        ),
        HintRule::NoPlanMissed => (
            "Kein Plan, wenn verfehlt",
            "Jetzt vereinbaren, was geschieht, wenn es nicht reicht.",
        ),
        HintRule::NoPlanExceeded => (
            "Kein Plan, wenn übertroffen",
            "Jetzt vereinbaren, was mit einem besseren Ergebnis als erwartet geschieht.",
        ),
        HintRule::HollowPlan => (
            "Der Plan verschiebt nur die Messlatte.",
            "Mehr Budget, ein kleinerer Zielwert oder ein späteres Datum ändern die Rechnung, nicht die Ursache. Sagen, was anders gemacht wird.",
        ),
        HintRule::NotAligned => (
            "Kein übergeordnetes Ziel.",
            "An dem ausrichten, dem es dient, oder sagen, warum es allein steht.",
        ),
        HintRule::NobodyServes => (
            "Niemand dient diesem Schlüsselergebnis.",
            "Die Einheiten darunter fragen, was sie beitragen können, oder es nach unten geben.",
        ),
        HintRule::NoLeading => (
            "Kein Frühindikator.",
            "Ein Schlüsselergebnis markieren oder ergänzen, das sich früh bewegt, damit Zeit zum Handeln bleibt.",
        ),
        HintRule::SetQuestion => (
            "Alle bei 1,0: Ist das Ziel dann erreicht?",
            "Wenn nicht, fehlt etwas. Was niemand vermissen würde, kann gehen.",
        ),
        HintRule::NoSponsor => (
            "Niemand steht dahinter.",
            "Wählen, wer für dieses Canvas einsteht, wenn es schwierig wird.",
        ),
        HintRule::MostlyLaddered => (
            "Meist von unten.",
            "Mehr als die Hälfte der Bezüge kam von unten. Fragen, was die Ebene darüber ergänzen würde.",
        ),
        HintRule::MostlyCascaded => (
            "Meist von oben.",
            "Mehr als die Hälfte der Bezüge kam von oben. Das Team fragen, was es ergänzen würde.",
        ),
        HintRule::SameStartAndTarget => (
            "Ausgangswert und Zielwert sind gleich.",
            "Das ist etwas zum Erhalten: eine Schwelle oder eine Kennzahl verwenden.",
        ),
        HintRule::CertainStretch => (
            "Ehrgeizig, aber mit Zuversicht 10.",
            "Ein ehrgeiziges Ziel erwartet etwa 0,7. Den Zielwert anheben oder es zugesagt nennen.",
        ),
        HintRule::NumberInObjective => (
            "Eine Zahl im Ziel.",
            "Die Zahl in ein Schlüsselergebnis geben und hier sagen, wohin es führt.",
        ),
        HintRule::WorkNotOutcome => (
            "Das ist Arbeit, kein Ergebnis.",
            "Sagen, was danach anders ist, und die Arbeit als Aktivität führen.",
        ),
        HintRule::NoVerb => (
            "Kein Verb.",
            "Mit dem beginnen, was geschehen soll: erhöhe, verkürze, gewinne.",
        ),
        HintRule::StockPhrase => (
            "Eine Floskel.",
            "So sagen, wie es nur dieses Team sagen könnte.",
        ),
        HintRule::LooksLikeKpi => (
            "Das sieht nach einer Kennzahl aus.",
            "Eine laufende Zahl wird beobachtet, nicht erreicht. Sagen, von wo nach wo sie soll, oder sie neben den OKRs führen.",
        ),
    }
}
