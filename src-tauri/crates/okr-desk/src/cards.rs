//! Cards of people and units: the picture of a page, and the file.

use crate::clock;
use crate::desk::Desk;
use crate::exporting::{for_people, put};
use crate::handout::{note_on, why_no_pages};
use crate::jobs::Job;
use crate::messages::{ExportJob, Failure};
use crate::places::{file_stem, free};
use crate::printing;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use okr::{Cards, Id, Language};
use okr_file::FileError;
use okr_pdf::{CardOptions, PdfError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;
use ts_rs::TS;

/// Whose cards, and how they are made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CardAsk {
    /// People and units.
    pub who: Vec<Id>,
    /// The cycle it is seen from.
    pub cycle: Id,
    /// Paper.
    pub paper: CardPaper,
    /// Whether activities and projects are listed.
    pub work: bool,
    /// Whether open points are listed.
    pub points: bool,
    /// Whether confidence is told.
    pub confidence: bool,
    /// Language of the labels.
    pub language: Language,
}

/// Paper of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CardPaper {
    /// 148 × 210 mm.
    A5,
    /// 148 × 105 mm.
    A6,
    /// Two of these on a sheet of A5.
    TwoA6,
}

/// A page of the cards as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CardPage {
    /// PNG in base 64.
    pub png: String,
    /// Pages of the whole file.
    pub pages: u32,
    /// The folder it would be saved in, as people say it.
    pub folder: String,
}

#[derive(Deserialize)]
pub struct AskPage {
    ask: CardAsk,
    page: u32,
    /// Width of the picture in pixels.
    width: u32,
}

#[derive(Deserialize)]
pub struct AskCards {
    ask: CardAsk,
    /// Made to be printed: put aside and opened instead of kept with the exports.
    print: bool,
}

impl Desk {
    pub(crate) fn card_page(&self, args: AskPage) -> Result<CardPage, Failure> {
        let AskPage { ask, page, width } = args;
        let cards = self.cards(&ask)?;
        let picture = okr_pdf::cards_png(&cards, &options(&ask), page as usize, width)
            .map_err(|error| failed(&error, ask.language))?;
        Ok(CardPage {
            png: BASE64.encode(picture.bytes),
            pages: u32::try_from(picture.pages).unwrap_or(u32::MAX),
            folder: for_people(&self.folder()),
        })
    }

    /// A file that is there is never replaced: cards are handed out, and the one of last
    /// month may be wanted again.
    pub(crate) fn card_start(&self, args: AskCards) -> Result<ExportJob, Failure> {
        let AskCards { ask, print } = args;
        let cards = self.cards(&ask)?;
        let folder = match print {
            true => printing::folder(&self.places.data),
            false => self.folder(),
        };
        let path = free(&folder, &stem(&cards), "pdf");
        let job = self.jobs.begin();
        let worker = Arc::clone(&job);
        let dialogs = Arc::clone(&self.dialogs);
        let data = self.places.data.clone();
        let spawned = std::thread::Builder::new()
            .name("cards".to_owned())
            .spawn(move || {
                if print {
                    printing::clear(&data, SystemTime::now());
                }
                carry_out(&worker, &cards, &ask, path);
                if let Some(saved) = worker.path().filter(|_| print) {
                    // The file is there; the card of the job offers to open it too.
                    dialogs.show(&saved).ok();
                }
            });
        spawned.map_err(|error| Failure::new("busy", error.to_string()))?;
        Ok(job.state())
    }

    fn cards(&self, ask: &CardAsk) -> Result<Cards, Failure> {
        let (who, cycle, language) = (&ask.who, ask.cycle, ask.language);
        let (workspace, name) = self.copied()?;
        let made = Cards::make(&workspace, who, cycle, (&name, clock::now()), language);
        let cards = made.filter(|cards| !cards.holdings.is_empty());
        cards.ok_or_else(|| Failure::new("export", gone(language).to_owned()))
    }
}

fn gone(language: Language) -> &'static str {
    language.pick(
        "There is no card to make: the person or unit is no longer in the workspace.",
        "Es gibt keine Karte zu machen: Die Person oder Einheit ist nicht mehr da.",
    )
}

/// Makes the bytes and puts them in place in one piece.
fn carry_out(job: &Job, cards: &Cards, ask: &CardAsk, path: PathBuf) {
    let made = okr_pdf::cards_pdf(cards, &options(ask), job);
    match made {
        Err(PdfError::Cancelled) => job.set(|state| state.cancelled = true),
        Err(error) => job.set(|state| state.failed = Some(failed(&error, ask.language))),
        Ok(file) => match put(&path, &file.bytes) {
            Ok(()) => {
                job.set(|state| {
                    state.note = note_on(&file.standard, &file.missing, ask.language);
                    state.pages = u32::try_from(file.pages).unwrap_or(u32::MAX);
                });
                job.saved(path, file.bytes.len() as u64);
            }
            Err(error) => job.set(|state| {
                state.failed = Some(Failure::of_file(&FileError::from(error), ask.language));
            }),
        },
    }
}

/// `Maya Cohen 2026`; several cards are named after the workspace.
fn stem(cards: &Cards) -> String {
    let whose = match cards.holdings.as_slice() {
        [only] => &only.name,
        _ => &cards.organisation,
    };
    file_stem(&format!("{whose} {}", cards.cycle))
}

fn options(ask: &CardAsk) -> CardOptions {
    CardOptions {
        paper: match ask.paper {
            CardPaper::A5 => okr_pdf::CardPaper::A5,
            CardPaper::A6 => okr_pdf::CardPaper::A6,
            CardPaper::TwoA6 => okr_pdf::CardPaper::TwoA6,
        },
        work: ask.work,
        points: ask.points,
        confidence: ask.confidence,
    }
}

fn failed(error: &PdfError, language: Language) -> Failure {
    Failure::new("export", why_no_pages(error, language))
}
