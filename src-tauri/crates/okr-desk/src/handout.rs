//! Turning canvases and boards into the bytes of a file: the one place that knows which format is
//! made by which crate. Pure but for what the report was made from.

use crate::messages::{ExportAsk, ExportFormat, ExportWhat, Paper};
use crate::poster::BoardSource;
use chrono::NaiveDateTime;
use okr::{Id, Language, Report, ReportScope, Workspace};
use okr_pdf::{MissingGlyph, PageOptions, PdfError, Standard, Watch};
use thiserror::Error;

/// Pixels for each point of a page in a picture for slides: 216 dpi.
const SLIDE_PIXELS_PER_POINT: f32 = 3.0;

/// What an export is made from.
pub enum Source {
    /// Canvases.
    Canvases {
        /// Finished values; what every format but JSON is made from.
        report: Box<Report>,
        /// Plain OKR JSON, when that is the format asked for.
        json: Option<String>,
    },
    /// The board, and how it is printed.
    Board(Box<BoardSource>),
}

/// A finished file's bytes.
pub struct Rendered {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What was not as asked, as a finished sentence.
    pub note: Option<String>,
    /// Pages of the file; 1 for what has no pages.
    pub pages: usize,
}

/// Why no bytes were made.
#[derive(Debug, Error)]
pub enum HandoutError {
    /// The cycle or unit is gone.
    #[error("There is nothing to export: the unit or cycle is no longer in the workspace.")]
    Gone,
    /// The board has no such format.
    #[error("A board is exported as .pdf, .svg, .png or .xlsx.")]
    NotOfBoard,
    /// Only the board is drawn as SVG.
    #[error("Only the board is exported as .svg. Use .pdf, .png, .xlsx, .csv or .json.")]
    OnlyOfBoard,
    /// A person stopped it.
    #[error("The export was cancelled.")]
    Cancelled,
    /// Pages could not be made.
    #[error(transparent)]
    Pages(#[from] okr_pdf::PdfError),
    /// The workbook or list could not be made.
    #[error(transparent)]
    Sheets(#[from] okr_sheets::SheetError),
}

impl Source {
    /// Takes what `ask` speaks of out of the workspace.
    pub fn take(
        workspace: &Workspace,
        ask: &ExportAsk,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Result<Self, HandoutError> {
        if ask.what == ExportWhat::Board {
            let board = BoardSource::take(workspace, ask, file_name, now)?;
            return Ok(Self::Board(Box::new(board)));
        }
        let report =
            Report::make(workspace, &scope(ask), file_name, now).ok_or(HandoutError::Gone)?;
        let json = (ask.format == ExportFormat::Json).then(|| {
            okr::export_plain_json(
                workspace,
                ask.cycle,
                units(workspace, ask).as_deref(),
                ask.language,
            )
        });
        let report = Box::new(report);
        Ok(Self::Canvases { report, json })
    }

    /// Numbers of the drafts that were left out.
    pub(crate) fn drafts_left_out(&self) -> &[String] {
        match self {
            Self::Canvases { report, .. } => &report.drafts_left_out,
            Self::Board(_) => &[],
        }
    }

    /// Makes the bytes, with notes in `language`. Slow for booklets; call it off the
    /// window's thread.
    pub fn render(
        &self,
        format: ExportFormat,
        options: &PageOptions,
        language: Language,
        watch: &dyn Watch,
    ) -> Result<Rendered, HandoutError> {
        let (report, json) = match self {
            Self::Canvases { report, json } => (report, json),
            Self::Board(board) => return board.render(format, language, watch),
        };
        let mut made = Rendered {
            bytes: vec![],
            note: None,
            pages: 1,
        };
        match format {
            ExportFormat::Pdf => {
                let file = okr_pdf::pdf(report, options, watch)?;
                made.note = note_on(&file.standard, &file.missing, language);
                made.pages = file.pages;
                made.bytes = file.bytes;
            }
            ExportFormat::Png => {
                let picture = okr_pdf::png(report, options, 0, SLIDE_PIXELS_PER_POINT)?;
                made.note = first_of(picture.pages, language);
                made.bytes = picture.bytes;
            }
            ExportFormat::Xlsx => made.bytes = okr_sheets::workbook(report)?,
            ExportFormat::Csv => made.bytes = okr_sheets::csv(report)?,
            ExportFormat::Svg => return Err(HandoutError::OnlyOfBoard),
            ExportFormat::Json => made.bytes = json.clone().unwrap_or_default().into_bytes(),
        }
        if watch.cancelled() {
            return Err(HandoutError::Cancelled);
        }
        Ok(made)
    }
}

/// A picture is of one page: of the first.
pub(crate) fn first_of(pages: usize, language: Language) -> Option<String> {
    (pages > 1).then(|| match language {
        Language::En => format!("This is page 1 of {pages}. A PDF holds them all."),
        Language::De => format!("Das ist Seite 1 von {pages}. Ein PDF enthält alle."),
    })
}

/// How pages are laid out.
pub fn page_options(ask: &ExportAsk) -> PageOptions {
    PageOptions {
        paper: match ask.paper {
            Paper::A4 => okr_pdf::Paper::A4,
            Paper::A3 => okr_pdf::Paper::A3,
            Paper::Letter => okr_pdf::Paper::Letter,
        },
        plans: ask.plans,
        work: ask.work,
        legend: ask.legend,
    }
}

/// What the report speaks of.
pub fn scope(ask: &ExportAsk) -> ReportScope {
    ReportScope {
        cycle: ask.cycle,
        unit: (!matches!(ask.what, ExportWhat::Cycle | ExportWhat::Board)).then_some(ask.unit),
        below: ask.what == ExportWhat::Below,
        language: ask.language,
        drafts: ask.drafts,
        blank: ask.what == ExportWhat::Blank,
        explanations: ask.explanations && ask.what != ExportWhat::Blank,
    }
}

fn units(workspace: &Workspace, ask: &ExportAsk) -> Option<Vec<Id>> {
    match ask.what {
        ExportWhat::Cycle => None,
        ExportWhat::Below => Some(
            workspace
                .branch(ask.unit)
                .iter()
                .map(|unit| unit.id)
                .collect(),
        ),
        ExportWhat::Board => None,
        ExportWhat::Canvas | ExportWhat::Blank => Some(vec![ask.unit]),
    }
}

/// What a finished PDF lacks, as a sentence: the PDF/UA mark, and the letter it lacks it for.
pub fn note_on(
    standard: &Standard,
    missing: &[MissingGlyph],
    language: Language,
) -> Option<String> {
    if *standard == Standard::UaAndA2a {
        return None;
    }
    let lead = language.pick(
        "Saved without the PDF/UA mark.",
        "Ohne das PDF/UA-Zeichen gespeichert.",
    );
    let Some(first) = missing.first() else {
        return Some(lead.to_owned());
    };
    Some(match language {
        Language::En => {
            format!(
                "{lead} “{}” in {} is in no font here. It prints as a box.",
                first.text, first.place
            )
        }
        Language::De => {
            format!(
                "{lead} „{}“ in {} ist in keiner Schrift. Es druckt als Kästchen.",
                first.text, first.place
            )
        }
    })
}

impl HandoutError {
    /// What is wrong and what to do, as a finished sentence.
    pub fn sentence(&self, language: Language) -> String {
        let german = match self {
            Self::Gone => {
                "Es gibt nichts zu exportieren: Die Einheit oder der Zyklus ist nicht mehr da."
            }
            Self::NotOfBoard => "Ein Board wird als .pdf, .svg, .png oder .xlsx exportiert.",
            Self::OnlyOfBoard => {
                "Nur das Board wird als .svg exportiert. .pdf, .png, .xlsx, .csv oder .json benutzen."
            }
            Self::Cancelled => "Der Export wurde abgebrochen.",
            Self::Pages(error) => return why_no_pages(error, language),
            Self::Sheets(error) => return error.sentence(language),
        };
        match language {
            Language::En => self.to_string(),
            Language::De => german.to_owned(),
        }
    }
}

/// Why there are no pages, as a finished sentence.
pub fn why_no_pages(error: &PdfError, language: Language) -> String {
    let german = match error {
        PdfError::NoCard => "Es gibt niemanden für eine Karte. Eine Person oder Einheit wählen.",
        PdfError::NothingOnBoard => {
            "Auf dem Board ist nichts zu drucken. Ein Ziel schreiben oder alle Karten zeigen."
        }
        PdfError::NoRoomOnSheets => {
            "Rand und Überlappung lassen nichts vom Blatt übrig. Beide kleiner wählen."
        }
        _ => return error.to_string(),
    };
    match language {
        Language::En => error.to_string(),
        Language::De => german.to_owned(),
    }
}

/// The ending of a format's files.
pub fn ending(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Pdf => "pdf",
        ExportFormat::Xlsx => "xlsx",
        ExportFormat::Png => "png",
        ExportFormat::Svg => "svg",
        ExportFormat::Csv => "csv",
        ExportFormat::Json => "json",
    }
}
