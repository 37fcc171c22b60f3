//! Facts about hints on wording, in both languages.

mod hint_sheet;

use hint_sheet::{CANVAS, Sheet, WORDING, day};
use okr::*;

#[test]
fn good_examples_get_no_wording_hints_in_either_language() {
    let english: [(&str, &str, &[&str]); 6] = [
        (
            "Increase",
            "productivity",
            &[
                "Packages packaged, average",
                "Calls answered, each operator",
            ],
        ),
        (
            "Increase",
            "on-time deliveries",
            &[
                "Non-productive hours, reduction",
                "Unavailability of resources",
            ],
        ),
        (
            "Increase",
            "the PMO’s contribution to strategic outcomes",
            &[
                "A prioritisation framework within six months",
                "Alignment of projects to strategic goals",
                "Portfolio ROI",
            ],
        ),
        (
            "Improve",
            "how stakeholders see the PMO",
            &["Workshops with 80% of key executives", "Satisfaction"],
        ),
        ("Become", "market leader", &["Market share"]),
        ("Land", "in Paris", &["All passengers alive"]),
    ];
    let german: [(&str, &str, &[&str]); 5] = [
        (
            "Erhöhe",
            "die Produktivität",
            &["Verpackte Pakete im Mittel", "Angenommene Anrufe je Platz"],
        ),
        (
            "Erhöhe",
            "die pünktlichen Lieferungen",
            &[
                "Nicht produktive Stunden, Verringerung",
                "Fehltage geplanter Fachkräfte",
            ],
        ),
        (
            "Verbessere",
            "das Bild vom PMO",
            &[
                "Workshops mit 80 % der Führungskräfte",
                "Zufriedenheit der Beteiligten",
            ],
        ),
        ("Marktführer", "werden", &["Marktanteil"]),
        (
            "Produktivität",
            "steigern",
            &["Anträge, in der ersten Runde freigegeben"],
        ),
    ];
    for (language, examples) in [(Language::En, &english[..]), (Language::De, &german[..])] {
        for (verb, subject, titles) in examples {
            let mut sheet = Sheet::in_language(language);
            let objective = sheet.objective(verb, subject);
            for title in *titles {
                sheet.key_result(objective, title);
            }
            let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), language);
            let wording: Vec<_> = hints
                .iter()
                .filter(|hint| WORDING.contains(&hint.rule))
                .collect();
            assert!(wording.is_empty(), "{verb} {subject}: {wording:?}");
        }
    }
}

#[test]
fn german_words_have_lists_of_their_own() {
    let objectives = [
        ("Die", "besten Lieferungen", HintRule::NoVerb),
        ("Kundenorientierung", "im Außendienst", HintRule::NoVerb),
        ("Schaffe", "ganzheitliche Lösungen", HintRule::StockPhrase),
        (
            "Senke",
            "den Ausschuss um 20 %",
            HintRule::NumberInObjective,
        ),
    ];
    for (verb, subject, rule) in objectives {
        let mut sheet = Sheet::in_language(Language::De);
        let objective = sheet.objective(verb, subject);
        let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), Language::De);
        let rules: Vec<_> = hints
            .iter()
            .filter(|hint| hint.thing == objective)
            .map(|hint| hint.rule)
            .collect();
        assert_eq!(rules, [rule], "{verb} {subject}");
    }
    let work = [
        "Kundenportal einführen",
        "Portaleinführung der zweiten Stufe",
        "Führe Workshops durch",
        "Konzept weiterentwickeln",
    ];
    let outcomes = [
        "Tage bis zur Einführung",
        "Einführungsdauer",
        "Schulungsquote",
        "Planabweichung",
        "Kolonnen, die ihre Pläne einhalten",
    ];
    for (titles, is_work) in [(&work[..], true), (&outcomes[..], false)] {
        for title in titles {
            let mut sheet = Sheet::in_language(Language::De);
            let objective = sheet.objective("Erhöhe", "die Ruhe");
            let key_result = sheet.key_result(objective, title);
            let hints = hints_for_canvas(&sheet.workspace, CANVAS, day(5, 14), Language::De);
            let found = hints
                .iter()
                .any(|hint| hint.thing == key_result && hint.rule == HintRule::WorkNotOutcome);
            assert_eq!(found, is_work, "{title}");
        }
    }
}
