//! German words.

use super::words::{Words, phrases, set};

pub(super) fn words() -> Words {
    Words {
        no_verbs: set(NO_VERBS),
        after_no_verb: set(
            "ist sind war waren wird werden hat haben kann können muss müssen soll sollen sollte sollten",
        ),
        noun_endings: &[
            "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät",
            "täten", "ion", "ionen", "ismus", "nis", "nisse",
        ],
        work: set(WORK),
        work_or_noun: set(""),
        after_verb: set(""),
        work_at_end: set(WORK_AT_END),
        work_nouns: &[
            "einführung",
            "durchführung",
            "erstellung",
            "umsetzung",
            "implementierung",
            "veröffentlichung",
            "schulung",
            "schulungen",
            "vorbereitung",
            "ausarbeitung",
            "aufbau",
            "rollout",
            "einrichtung",
            "überarbeitung",
            "konzeption",
            "erarbeitung",
            "ausschreibung",
        ],
        after_work_noun: set("der des von vom eines einer neuer zur zum für"),
        stock: phrases(STOCK),
        kpi: phrases(KPI),
        keep: set(
            "halte halten erhalte erhalten bewahre sichere beobachte beobachten überwache überwachen verfolge bleibe",
        ),
    }
}

/// All verbs of activity.
pub(super) fn work() -> Vec<&'static str> {
    WORK.split_whitespace()
        .chain(WORK_AT_END.split_whitespace())
        .collect()
}

/// Articles, pronouns, comparatives, prepositions.
const NO_VERBS: &str = "
    der die das den dem des ein eine einen einem einer eines unser unsere unseren unserem unserer
    mein meine dein deine ihr ihre sein seine wir ihr sie es er ich man wer dies diese dieser dieses
    mehr meiste weniger wenigste bessere besserer besseres besser beste gute guter gutes höhere
    höherer höheres niedrigere geringere schnellere stärkere größere kleinere neue neuer neues alle
    alles jede jeder jedes kein keine keinen null viele viel erfolgreiche exzellente und oder aber
    wenn für in im an am auf aus bei mit nach von vom vor zu zum zur durch ohne um bis über unter
    produkt produkte kunden kundinnen umsatz wachstum team projekte qualität vertrieb";

/// Verbs of activity at the start, in the imperative and the infinitive.
const WORK: &str = "
    führe führen erstelle erstellen baue bauen entwickle entwickeln plane planen schreibe schreiben
    organisiere organisieren starte starten implementiere implementieren definiere definieren
    veröffentliche veröffentlichen teste testen richte veranstalte veranstalten schule schulen
    sammle sammeln analysiere analysieren untersuche untersuchen dokumentiere dokumentieren
    bereite installiere installieren migriere migrieren stelle verfasse verfassen entwirf entwerfen
    präsentiere präsentieren erarbeite erarbeiten rolle konzipiere konzipieren beauftrage
    beauftragen besuche besuchen kommuniziere kommunizieren";

/// Verbs of activity at the end: `Portal einführen`.
const WORK_AT_END: &str = "
    einführen durchführen erstellen aufbauen umsetzen entwickeln weiterentwickeln implementieren
    veröffentlichen planen vorbereiten schreiben organisieren veranstalten abhalten ausrollen
    definieren entwerfen dokumentieren schulen testen starten abschließen einrichten installieren
    analysieren untersuchen sammeln abstimmen besprechen präsentieren vorstellen migrieren
    ausarbeiten erarbeiten überarbeiten verfassen konzipieren beauftragen ausschreiben fertigstellen
    kommunizieren prüfen evaluieren digitalisieren einstellen besuchen teilnehmen";

/// Phrases that could stand in any company's plan.
pub(super) const STOCK: &str = "
    weltklasse*
    synergie*
    ganzheitlich*
    nahtlos*
    zukunftsfähig*
    zukunftssicher*
    fit für die zukunft
    auf augenhöhe
    best practice*
    leuchtturm*
    quick win*
    nächste stufe
    nächste level
    nächsten level
    mehrwert
    mehrwerte
    state of the art
    exzellenz
    paradigmenwechsel
    am puls der zeit
    gut aufgestellt
    potenziale heben
    potenziale nutzen
    potentiale heben
    über den tellerrand
    proaktiv*
    kundenzentriert*
    kundenzufriedenheit verbessern
    kundenzufriedenheit steigern
    kundenzufriedenheit erhöhen
    verbessere die kundenzufriedenheit
    steigere die kundenzufriedenheit
    erhöhe die kundenzufriedenheit
    kommunikation verbessern
    verbessere die kommunikation
    services verbessern
    alle mitnehmen
    alle an bord
    win win";

/// Names of figures that run anyway.
pub(super) const KPI: &str = "
    verfügbarkeit
    auslastung*
    umsatz
    monatsumsatz
    gewinnmarge
    krankenstand
    fluktuation*
    durchlaufzeit*
    reaktionszeit*
    antwortzeit*
    kosten je
    kosten pro
    anzahl
    zahl der
    quote
    fehlerquote
    fehlerrate
    ausschussquote
    termintreue
    budgettreue
    rendite
    deckungsbeitrag
    liquidität
    im zeit und budgetrahmen
    weiterempfehlung*";
