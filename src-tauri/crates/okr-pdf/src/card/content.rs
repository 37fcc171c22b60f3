//! What the templates of cards read: holdings cut down to what is printed, text made safe.

use super::labels::{CardLabels, labels};
use super::{CardOptions, CardPaper};
use crate::content::TrackDrawing;
use crate::fonts;
use crate::labels::status_word;
use crate::words::{Words, printable};
use chrono::{Datelike, Timelike};
use okr::{Cards, HeldChain, HeldKeyResult, HeldObjective, HolderKind, Holding, Language, Status};
use serde::Serialize;
use std::collections::HashSet;

const POINTS_PER_MM: f64 = 72.0 / 25.4;
const POINTS_PER_UNIT: f64 = 0.75;
/// How much smaller a card is set where that saves its second page.
const TIGHT: f64 = 0.92;

/// Everything the templates read.
pub(super) struct Content {
    pub book: Book,
    pub cards: Vec<Card>,
}

/// What holds for all cards.
#[derive(Clone, Serialize)]
pub(crate) struct Book {
    unit: f64,
    paper: (f64, f64),
    margin: f64,
    /// Small paper: the least words.
    small: bool,
    /// Two of them are cut apart.
    cut: bool,
    title_size: f64,
    lang: &'static str,
    title: String,
    author: String,
    made: [u32; 5],
    fonts: [&'static str; 5],
    words: &'static CardLabels,
    file_line: Words,
}

/// One card.
#[derive(Serialize)]
pub(crate) struct Card {
    label: &'static str,
    name: Words,
    facts: Vec<(Words, Words)>,
    objectives: Vec<Objective>,
    key_results: Vec<KeyResult>,
    fed_by: Vec<Line>,
    work: Vec<Line>,
    points: Vec<Words>,
    legend: Vec<(Status, &'static str)>,
}

#[derive(Serialize)]
struct Objective {
    status: Status,
    status_text: Words,
    verb: Words,
    subject: Words,
    meta: Vec<Words>,
    progress: Option<f64>,
    expected: Option<f64>,
    progress_text: String,
    spoken: String,
    chains: Vec<Chain>,
    key_results: Vec<KeyResult>,
}

#[derive(Serialize)]
struct Chain {
    lead: Words,
    rest: Vec<Words>,
}

#[derive(Serialize)]
struct KeyResult {
    status: Status,
    status_text: Words,
    title: Words,
    meta: Vec<Words>,
    now: Words,
    target: Words,
    track: TrackDrawing,
}

/// A line of a list: a mark, words, and words at the right.
#[derive(Serialize)]
struct Line {
    status: Option<Status>,
    project: bool,
    title: Words,
    note: Words,
}

impl Content {
    pub fn of(cards: &Cards, options: &CardOptions) -> Self {
        let holdings = cards.holdings.iter();
        Self {
            book: Book::of(cards, options),
            cards: holdings
                .map(|holding| Card::of(holding, options, cards.language))
                .collect(),
        }
    }
}

impl Book {
    /// The same with smaller type.
    pub fn tight(&self) -> Self {
        Self {
            unit: self.unit * TIGHT,
            ..self.clone()
        }
    }

    fn of(cards: &Cards, options: &CardOptions) -> Self {
        let words = labels(cards.language);
        let small = options.paper != CardPaper::A5;
        let made = cards.made_at;
        let time = format!(
            "{} {}",
            cards.language.date(made.date()),
            made.format("%H:%M")
        );
        let (height, margin) = if small { (105.0, 7.0) } else { (210.0, 9.0) };
        let (name, of) = match cards.holdings.as_slice() {
            [only] => (words.card, one_line(&only.name)),
            _ => (words.cards, one_line(&cards.organisation)),
        };
        Self {
            unit: POINTS_PER_UNIT,
            paper: (148.0 * POINTS_PER_MM, height * POINTS_PER_MM),
            margin: margin * POINTS_PER_MM,
            small,
            cut: options.paper == CardPaper::TwoA6,
            title_size: if small { 18.0 } else { 22.0 },
            lang: cards.language.pick("en", "de"),
            title: format!("{name}: {of}, {}", one_line(&cards.cycle)),
            author: one_line(&cards.organisation),
            made: [
                made.year().unsigned_abs(),
                made.month(),
                made.day(),
                made.hour(),
                made.minute(),
            ],
            fonts: fonts::FAMILIES,
            words,
            file_line: Words::new(&if small {
                time
            } else {
                format!("{}, {time}", cards.file_name)
            }),
        }
    }
}

impl Card {
    fn of(holding: &Holding, options: &CardOptions, language: Language) -> Self {
        let words = labels(language);
        let small = options.paper != CardPaper::A5;
        let unit = holding.kind == HolderKind::Unit;
        let objectives = holding.objectives.iter();
        let key_results = holding.key_results.iter();
        let facts = holding.facts.iter();
        Self {
            label: match (unit, small) {
                (true, _) => words.card_unit,
                (false, true) => words.card_person,
                (false, false) => words.card,
            },
            name: Words::new(&holding.name),
            facts: facts
                .filter(|fact| options.confidence || fact.label != words.confidence)
                .map(|fact| (Words::new(&fact.label), Words::new(&fact.value)))
                .collect(),
            objectives: objectives
                .map(|row| Objective::of(row, options, unit, words))
                .collect(),
            key_results: key_results.map(|row| KeyResult::of(row, options)).collect(),
            fed_by: fed_by(holding),
            work: if options.work { work(holding) } else { vec![] },
            points: match options.points {
                true => holding
                    .points
                    .iter()
                    .map(|row| Words::new(&row.text))
                    .collect(),
                false => vec![],
            },
            legend: legend(holding, small, language),
        }
    }
}

fn fed_by(holding: &Holding) -> Vec<Line> {
    let rows = holding.fed_by.iter();
    rows.map(|row| {
        let unit = row.place.rsplit_once(", ").map_or("", |(unit, _)| unit);
        Line {
            status: Some(row.status),
            project: false,
            title: Words::new(&row.title),
            note: Words::new(&format!("{unit}, {}", row.figure)),
        }
    })
    .collect()
}

fn work(holding: &Holding) -> Vec<Line> {
    let rows = holding.work.iter();
    rows.map(|row| Line {
        status: None,
        project: row.project,
        title: Words::new(format!("{} {}", row.code, row.title).trim()),
        note: Words::new(&row.card_line),
    })
    .collect()
}

/// The order of the legend: how it runs first, what became of it next.
const LEGEND: [Status; 8] = [
    Status::OnTrack,
    Status::AtRisk,
    Status::OffTrack,
    Status::Stale,
    Status::Exceeded,
    Status::Met,
    Status::Missed,
    Status::NotStarted,
];

/// The statuses that stand on the card.
fn legend(holding: &Holding, small: bool, language: Language) -> Vec<(Status, &'static str)> {
    let below = holding.objectives.iter().filter(|_| !small);
    let below = below.flat_map(|row| &row.key_results);
    let found: HashSet<Status> = holding
        .objectives
        .iter()
        .map(|row| row.status)
        .chain(below.chain(&holding.key_results).map(|row| row.status))
        .chain(holding.fed_by.iter().map(|row| row.status))
        .collect();
    let shown = LEGEND.into_iter().filter(|status| found.contains(status));
    shown
        .map(|status| (status, status_word(language, status)))
        .collect()
}

impl Objective {
    fn of(
        row: &HeldObjective,
        options: &CardOptions,
        unit: bool,
        words: &'static CardLabels,
    ) -> Self {
        let own = if unit { &row.count_text } else { &row.place };
        let confidence = options.confidence.then_some(&row.confidence_line);
        let meta = [Some(own), confidence].into_iter().flatten();
        let progress_text = row.progress_text.clone().unwrap_or_else(|| "–".to_owned());
        let expected = row.expected_text.as_deref().unwrap_or("–");
        Self {
            status: row.status,
            status_text: Words::new(&row.status_text),
            verb: Words::new(&row.verb),
            subject: Words::new(&row.subject),
            meta: meta
                .map(|text| Words::new(text))
                .filter(|text| !text.is_empty())
                .collect(),
            progress: row.progress.and_then(share),
            expected: row.expected.and_then(share),
            spoken: format!(
                "{progress_text}, {} {expected}{}",
                words.expected, row.behind_text
            ),
            progress_text,
            chains: row.chains.iter().map(Chain::of).collect(),
            key_results: match options.paper {
                CardPaper::A5 => {
                    let rows = row.key_results.iter();
                    rows.map(|row| KeyResult::of(row, options)).collect()
                }
                CardPaper::A6 | CardPaper::TwoA6 => vec![],
            },
        }
    }
}

impl Chain {
    fn of(chain: &HeldChain) -> Self {
        let mut lead = chain.lead.clone();
        if !chain.origin_text.is_empty() {
            lead += &format!(" ({})", chain.origin_text);
        }
        Self {
            lead: Words::new(&lead),
            rest: chain.rest.iter().map(|step| Words::new(step)).collect(),
        }
    }
}

impl KeyResult {
    fn of(row: &HeldKeyResult, options: &CardOptions) -> Self {
        let confidence = options.confidence.then_some(&row.confidence_line);
        let meta = [Some(&row.place), confidence].into_iter().flatten();
        Self {
            status: row.status,
            status_text: Words::new(&row.status_text),
            title: Words::new(&row.title),
            meta: meta
                .map(|text| Words::new(text))
                .filter(|text| !text.is_empty())
                .collect(),
            now: Words::new(row.now_text.as_deref().unwrap_or("–")),
            target: Words::new(&row.target_line),
            track: TrackDrawing::of(&row.track),
        }
    }
}

/// A share as a number between 0 and 1.
fn share(value: impl std::fmt::Display) -> Option<f64> {
    let share: Option<f64> = value.to_string().parse().ok();
    share.map(|share| share.clamp(0.0, 1.0))
}

fn one_line(text: &str) -> String {
    printable(text).replace('\n', " ")
}

/// Every text of the user with its place.
pub(super) fn each_text(cards: &Cards, visit: &mut dyn FnMut(&str, &str)) {
    for text in [&cards.organisation, &cards.cycle, &cards.file_name] {
        visit(&cards.organisation, text);
    }
    for holding in &cards.holdings {
        let place = holding.name.as_str();
        visit(place, &holding.name);
        holding
            .facts
            .iter()
            .for_each(|fact| visit(place, &fact.value));
        holding
            .points
            .iter()
            .for_each(|row| visit(place, &row.text));
        for row in &holding.work {
            for text in [&row.code, &row.title, &row.card_line] {
                visit(place, text);
            }
        }
        for row in &holding.fed_by {
            for text in [&row.title, &row.place, &row.figure] {
                visit(place, text);
            }
        }
        for row in &holding.objectives {
            for text in [&row.verb, &row.subject, &row.place] {
                visit(&row.place, text);
            }
            for chain in &row.chains {
                visit(&row.place, &chain.lead);
                chain.rest.iter().for_each(|step| visit(&row.place, step));
            }
        }
        let below = holding.objectives.iter().flat_map(|row| &row.key_results);
        below
            .chain(&holding.key_results)
            .for_each(|row| each_text_of_key_result(row, visit));
    }
}

fn each_text_of_key_result(row: &HeldKeyResult, visit: &mut dyn FnMut(&str, &str)) {
    let own = [&row.title, &row.place, &row.target_line].into_iter();
    let steps = row.track.steps.iter();
    let targets = steps.flat_map(|step| &step.target_text);
    own.chain(&row.now_text)
        .chain(&row.track.baseline_text)
        .chain(targets)
        .for_each(|text| visit(&row.place, text));
}
