//! The poster's own words, in the two languages it can have.

use super::{PosterKind, PosterScope};
use crate::{Cascade, CascadeBand, CascadeCard, Language, Origin, State, Status};
use chrono::NaiveDate;
use std::collections::HashSet;

/// What stands in the head: the day, how much is aligned, how many have which status, the
/// values.
pub(super) fn facts(
    cascade: &Cascade,
    scope: &PosterScope,
    today: NaiveDate,
    (shown, values): (usize, &[String]),
) -> Vec<(String, String)> {
    let language = scope.language;
    let mut facts = vec![
        (
            language.pick("Date", "Datum"),
            date(cascade, today, language),
        ),
        (
            language.pick("Aligned", "Ausgerichtet"),
            aligned(cascade, language),
        ),
    ];
    if scope.shown.is_some() {
        let all = cascade.cards.len();
        let of = language.pick("of", "von");
        facts.push((
            language.pick("Shown", "Gezeigt"),
            format!("{shown} {of} {all}"),
        ));
    }
    const ALWAYS: [Status; 4] = [
        Status::OnTrack,
        Status::AtRisk,
        Status::OffTrack,
        Status::NotStarted,
    ];
    let count = |status: Status| {
        let found = cascade.statuses.iter().find(|(one, _)| *one == status);
        found.map_or(0, |(_, count)| *count)
    };
    let known = cascade.statuses.iter().map(|(status, _)| *status);
    let others = known.filter(|status| !ALWAYS.contains(status));
    for status in ALWAYS.into_iter().chain(others) {
        facts.push((status.word(language), count(status).to_string()));
    }
    if !values.is_empty() {
        facts.push((language.pick("Values", "Werte"), values.join(", ")));
    }
    let owned = facts.into_iter();
    owned
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}

/// `14 May 2026, 74% of H1 elapsed`
fn date(cascade: &Cascade, today: NaiveDate, language: Language) -> String {
    let day = language.date(today);
    let Some(share) = &cascade.elapsed_text else {
        return day;
    };
    let against = &cascade.against;
    match language {
        Language::En => format!("{day}, {share} of {against} elapsed"),
        Language::De => format!("{day}, {share} von {against} vorbei"),
    }
}

fn aligned(cascade: &Cascade, language: Language) -> String {
    let figure = &cascade.ratios.aligned.figure;
    match (cascade.ratios.aligned.whole, language) {
        (0, _) => figure.clone(),
        (1, Language::En) => format!("{figure} objective"),
        (1, Language::De) => format!("{figure} Ziel"),
        (_, Language::En) => format!("{figure} objectives"),
        (_, Language::De) => format!("{figure} Zielen"),
    }
}

/// The legend of links and bars.
pub(super) fn legend(cascade: &Cascade, language: Language) -> [String; 3] {
    let pace = language.pick(
        "Progress and expected pace",
        "Fortschritt und erwarteter Stand",
    );
    [
        language.pick("Cascaded from above", "Von oben").to_owned(),
        language.pick("Laddered from below", "Von unten").to_owned(),
        match &cascade.elapsed_text {
            Some(share) => format!("{pace}, {share}"),
            None => pace.to_owned(),
        },
    ]
}

/// What the lane says beside its heading.
pub(super) fn lane_note(count: usize, filtered: bool, language: Language) -> String {
    match (count, language) {
        (0, _) if filtered => language
            .pick("None of those shown", "Keines der gezeigten")
            .to_owned(),
        (0, Language::En) => "Every objective has a parent".to_owned(),
        (0, Language::De) => "Jedes Ziel dient etwas".to_owned(),
        (1, Language::En) => "1 objective without a parent".to_owned(),
        (1, Language::De) => "1 Ziel dient noch nichts".to_owned(),
        (_, Language::En) => format!("{count} objectives without a parent"),
        (_, Language::De) => format!("{count} Ziele dienen noch nichts"),
    }
}

/// The second line of an objective: its unit, and what a shape says that it does not have.
pub(super) fn under(card: &CascadeCard, level: Option<&str>, language: Language) -> String {
    let unit = match level {
        Some(level) => format!("{level}: {}", card.unit_name),
        None => card.unit_name.clone(),
    };
    match card.state {
        State::Active => unit,
        State::Draft => format!("{}, {unit}", language.pick("Draft", "Entwurf")),
        State::Stopped => format!("{}, {unit}", language.pick("Stopped", "Beendet")),
    }
}

/// What an objective's shapes and lines say, in words.
pub(super) fn spoken(
    cascade: &Cascade,
    card: &CascadeCard,
    hangs_on: Option<crate::Id>,
    language: Language,
) -> String {
    let mut said = match card.state {
        State::Active => card.status_text.clone(),
        State::Draft => language.pick("Draft", "Entwurf").to_owned(),
        State::Stopped => language.pick("Stopped", "Beendet").to_owned(),
    };
    if let Some(expected) = &card.expected_text {
        said += &format!(", {} {expected}", language.pick("expected", "erwartet"));
    }
    if let Some(owner) = &card.owner {
        said += &format!(", {}", owner.name);
    }
    if !card.aligned {
        said += language.pick(", no parent", ", dient noch nichts");
    }
    if card.laddered {
        said += language.pick(", laddered from below", ", von unten");
    }
    let mut named = HashSet::new();
    let others: Vec<String> = cascade
        .links
        .iter()
        .filter(|link| link.from == card.id && Some(link.to_card) != hangs_on)
        .filter(|link| named.insert(link.to_card))
        .filter_map(|link| title_of(cascade, link.to_card))
        .collect();
    if !others.is_empty() {
        let also = match hangs_on {
            Some(_) => language.pick("also serves", "dient auch"),
            None => language.pick("serves", "dient"),
        };
        said += &format!("; {also} {}", others.join("; "));
    }
    said
}

/// `S1 Deliver what we promised`, `Increase on-time deliveries`.
fn title_of(cascade: &Cascade, id: crate::Id) -> Option<String> {
    let card = cascade.cards.iter().find(|card| card.id == id);
    let title = card.map(|card| format!("{} {}", card.verb, card.subject).trim().to_owned());
    title.or_else(|| {
        let band = cascade.bands.iter().find(|band| band.id == id);
        band.map(band_title)
    })
}

/// `S1 Deliver what we promised`
pub(super) fn band_title(band: &CascadeBand) -> String {
    format!("{} {}", band.code, band.title).trim().to_owned()
}

/// What a strategic objective's bar says, in words.
pub(super) fn spoken_band(band: &CascadeBand, language: Language) -> String {
    match (band.objectives, language) {
        (0, Language::En) => "No objective serves it".to_owned(),
        (0, Language::De) => "Ihm dient kein Ziel".to_owned(),
        (1, Language::En) => "1 objective serves it".to_owned(),
        (1, Language::De) => "Ihm dient 1 Ziel".to_owned(),
        (count, Language::En) => format!("{count} objectives serve it"),
        (count, Language::De) => format!("Ihm dienen {count} Ziele"),
    }
}

/// The part of the poster that holds what reaches no strategic objective.
pub(super) fn loose(language: Language) -> &'static str {
    language.pick("Without a strategic objective", "Ohne strategisches Ziel")
}

/// Whether a link is drawn as one that came from below.
pub(super) fn is_laddered(origin: Origin) -> bool {
    origin == Origin::Laddered
}

/// Whether a kind stands in the column of strategy.
pub(super) fn is_band(kind: PosterKind) -> bool {
    kind == PosterKind::Band
}
