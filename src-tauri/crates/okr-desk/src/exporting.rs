//! Handing out: the preview, and exports that run beside the window.

use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::handout::{self, HandoutError, Source, told};
use crate::jobs::Job;
use crate::messages::*;
use crate::places::{file_stem, free, name_of, write_whole};
use crate::poster::BoardSource;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Local};
use okr::{Language, Workspace};
use okr_file::FileError;
use okr_pdf::Silent;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Deserialize)]
pub struct AskPreview {
    ask: ExportAsk,
    page: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AskExport {
    ask: ExportAsk,
    file_name: String,
    keep_both: bool,
    open: bool,
}

#[derive(Deserialize)]
pub struct OfJob {
    job: u32,
}

#[derive(Deserialize)]
pub struct ShowSaved {
    job: u32,
    folder: bool,
}

/// Pixels for each point of a preview: sharp at 628 pixels wide on a dense screen.
const PREVIEW_PIXELS_PER_POINT: f32 = 1.5;
/// Lines of a text format in its preview.
pub(crate) const PREVIEW_LINES: usize = 40;
/// Canvases up to which the preview makes the whole file to tell its size.
const MOST_SIZED: usize = 4;

impl Desk {
    pub(crate) fn export_preview(&self, args: AskPreview) -> Result<Preview, Failure> {
        let ask = &args.ask;
        let (source, counts, file_name) = self.with_file(|file| {
            let workspace = file.workspace();
            let source = Source::take(workspace, ask, &name_of(file.path()), clock::now())
                .map_err(|error| failed(&error, ask.language))?;
            Ok((
                source,
                counts(workspace, ask),
                suggested_name(workspace, ask),
            ))
        })?;
        let shown =
            preview_of(&source, ask, args.page).map_err(|error| failed(&error, ask.language))?;
        let folder = self.folder();
        let there = folder.join(format!("{file_name}.{}", handout::ending(ask.format)));
        Ok(Preview {
            pages: shown.pages,
            counts,
            png: shown.png.map(|bytes| BASE64.encode(bytes)),
            lines: shown.lines,
            standard: shown.standard,
            bytes: shown.bytes,
            poster: source.board.as_ref().map(BoardSource::preview),
            drafts_left_out: source.report.drafts_left_out,
            file_name,
            folder: for_people(&folder),
            replaces: last_changed(&there, self.machine().language),
        })
    }

    pub(crate) fn export_folder(&self, _: Nothing) -> Result<Option<String>, Failure> {
        let title = self
            .machine()
            .language
            .pick("Folder for exports", "Ordner für Exporte");
        let Some(folder) = self.dialogs.folder(title) else {
            return Ok(None);
        };
        self.remember(|memory| memory.export_folder = Some(folder.clone()));
        Ok(Some(for_people(&folder)))
    }

    pub(crate) fn export_start(&self, args: AskExport) -> Result<ExportJob, Failure> {
        let AskExport {
            ask,
            file_name,
            keep_both,
            open,
        } = args;
        let source = self.with_file(|file| {
            Source::take(file.workspace(), &ask, &name_of(file.path()), clock::now())
                .map_err(|error| failed(&error, ask.language))
        })?;
        let path = self.target(&ask, &file_name, keep_both);
        let job = self.jobs.begin();
        let worker = Arc::clone(&job);
        let dialogs = Arc::clone(&self.dialogs);
        let spawned = std::thread::Builder::new()
            .name("export".to_owned())
            .spawn(move || {
                carry_out(&worker, &source, &ask, path);
                if let Some(saved) = worker.path().filter(|_| open) {
                    // The file is saved; that no program opens it is not worth a message.
                    dialogs.show(&saved).ok();
                }
            });
        spawned.map_err(|error| Failure::new("busy", error.to_string()))?;
        Ok(job.state())
    }

    pub(crate) fn export_job(&self, args: OfJob) -> Result<ExportJob, Failure> {
        self.job(args.job).map(|job| job.state())
    }

    pub(crate) fn export_cancel(&self, args: OfJob) -> Result<ExportJob, Failure> {
        let job = self.job(args.job)?;
        job.cancel();
        Ok(job.state())
    }

    pub(crate) fn show_saved(&self, args: ShowSaved) -> Result<(), Failure> {
        let Some(path) = self.job(args.job)?.path() else {
            return Ok(());
        };
        let shown = if args.folder {
            path.parent().unwrap_or(&path)
        } else {
            &path
        };
        self.dialogs
            .show(shown)
            .map_err(|error| Failure::of_file(&FileError::from(error), self.machine().language))
    }

    fn job(&self, number: u32) -> Result<Arc<Job>, Failure> {
        self.jobs
            .get(number)
            .ok_or_else(|| Failure::inside("this export was never started"))
    }

    pub(crate) fn folder(&self) -> PathBuf {
        let chosen = self.memory().export_folder.clone();
        chosen
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| self.places.documents.clone())
    }

    fn target(&self, ask: &ExportAsk, file_name: &str, keep_both: bool) -> PathBuf {
        let stem = safe_name(file_name);
        let (folder, ending) = (self.folder(), handout::ending(ask.format));
        if keep_both {
            free(&folder, &stem, ending)
        } else {
            folder.join(format!("{stem}.{ending}"))
        }
    }
}

/// What a preview shows.
pub(crate) struct Shown {
    pub pages: u32,
    pub png: Option<Vec<u8>>,
    pub lines: Vec<Vec<String>>,
    pub standard: String,
    pub bytes: u64,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            pages: 1,
            png: None,
            lines: vec![],
            standard: String::new(),
            bytes: 0,
        }
    }
}

fn preview_of(source: &Source, ask: &ExportAsk, page: u32) -> Result<Shown, HandoutError> {
    let mut shown = Shown::default();
    if let Some(board) = &source.board {
        return board.shown(&source.report, ask.format, page);
    }
    let small = source.report.canvases.len() <= MOST_SIZED;
    match ask.format {
        ExportFormat::Pdf | ExportFormat::Png => {
            let options = handout::page_options(ask);
            let picture = okr_pdf::png(
                &source.report,
                &options,
                page as usize,
                PREVIEW_PIXELS_PER_POINT,
            )?;
            shown.pages = u32::try_from(picture.pages).unwrap_or(u32::MAX);
            shown.png = Some(picture.bytes);
            if ask.format == ExportFormat::Pdf && small {
                let file = okr_pdf::pdf(&source.report, &options, &Silent)?;
                shown.bytes = file.bytes.len() as u64;
                shown.standard = standard_text(&file.standard, ask.language);
            }
        }
        ExportFormat::Xlsx => {
            let bytes = okr_sheets::workbook(&source.report)?;
            shown.bytes = bytes.len() as u64;
            shown.lines = okr_sheets::first_rows(&bytes, PREVIEW_LINES)?;
        }
        ExportFormat::Csv | ExportFormat::Json | ExportFormat::Svg => {
            let bytes = source
                .render(
                    ask.format,
                    &handout::page_options(ask),
                    ask.language,
                    &Silent,
                )?
                .bytes;
            shown.bytes = bytes.len() as u64;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            shown.lines = text
                .lines()
                .take(PREVIEW_LINES)
                .map(|line| vec![line.to_owned()])
                .collect();
        }
    }
    Ok(shown)
}

fn standard_text(standard: &okr_pdf::Standard, language: Language) -> String {
    match standard {
        okr_pdf::Standard::UaAndA2a => {
            language.pick("PDF/UA-1 and PDF/A-2a", "PDF/UA-1 und PDF/A-2a")
        }
        okr_pdf::Standard::Tagged => language.pick(
            "Tagged, without the PDF/UA mark",
            "Mit Tags, ohne das PDF/UA-Zeichen",
        ),
    }
    .to_owned()
}

/// Makes the bytes and puts them in place in one piece; a cancelled job leaves no file.
fn carry_out(job: &Job, source: &Source, ask: &ExportAsk, path: PathBuf) {
    match source.render(ask.format, &handout::page_options(ask), ask.language, job) {
        Ok(_) | Err(_) if job.is_cancelled() => job.set(|state| state.cancelled = true),
        Err(HandoutError::Cancelled) => job.set(|state| state.cancelled = true),
        Err(error) => job.set(|state| state.failed = Some(failed(&error, ask.language))),
        Ok(rendered) => match put(&path, &rendered.bytes) {
            Ok(()) => {
                job.set(|state| {
                    state.note = rendered.note;
                    state.pages = u32::try_from(rendered.pages).unwrap_or(u32::MAX);
                });
                job.saved(path, rendered.bytes.len() as u64);
            }
            Err(error) => job.set(|state| {
                state.failed = Some(Failure::of_file(&FileError::from(error), ask.language));
            }),
        },
    }
    okr_pdf::forget();
}

/// Writes a file into its folder, which is made when it is the offered one and not there.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    write_whole(path, bytes)
}

fn failed(error: &HandoutError, language: Language) -> Failure {
    let message = match error {
        HandoutError::Gone => language
            .pick(
                "There is nothing to export: the unit or cycle is no longer in the workspace.",
                "Es gibt nichts zu exportieren: Die Einheit oder der Zyklus ist nicht mehr da.",
            )
            .to_owned(),
        HandoutError::Pages(error) => told(error, language),
        other => other.to_string(),
    };
    Failure::new("export", message)
}

fn counts(workspace: &Workspace, ask: &ExportAsk) -> Vec<(ExportWhat, u32)> {
    let has = |unit| workspace.canvas_of(unit, ask.cycle).is_some();
    let below = workspace
        .branch(ask.unit)
        .iter()
        .filter(|unit| has(unit.id))
        .count();
    let all = workspace
        .all::<okr::Canvas>()
        .filter(|canvas| canvas.cycle == ask.cycle)
        .count();
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    vec![
        (ExportWhat::Canvas, 1),
        (ExportWhat::Below, small(below)),
        (ExportWhat::Cycle, small(all)),
        (ExportWhat::Blank, 1),
        (ExportWhat::Board, 1),
    ]
}

fn suggested_name(workspace: &Workspace, ask: &ExportAsk) -> String {
    let unit = workspace
        .get::<okr::Unit>(ask.unit)
        .map(okr::Unit::brief)
        .unwrap_or_default();
    let cycle = workspace
        .get::<okr::Cycle>(ask.cycle)
        .map(|cycle| cycle.name.as_str())
        .unwrap_or_default();
    let name = workspace.settings().name;
    // After the first run unit and workspace share a name; once is enough.
    let whose = if unit == name {
        name.clone()
    } else {
        format!("{name} {unit}")
    };
    let parts = match ask.what {
        ExportWhat::Canvas => format!("{whose} {cycle}"),
        ExportWhat::Below => format!("{whose} {cycle} {}", ask.language.pick("all", "alle")),
        ExportWhat::Cycle => format!("{name} {cycle}"),
        ExportWhat::Blank => format!("{whose} {}", ask.language.pick("blank", "leer")),
        ExportWhat::Board => {
            format!("{name} {cycle} {}", ask.language.pick("cascade", "Kaskade"))
        }
    };
    file_stem(&parts)
}

/// A typed file name without what file systems dislike; the ending is added elsewhere.
fn safe_name(typed: &str) -> String {
    let kept: String = typed
        .chars()
        .map(|letter| {
            if letter.is_control() || r#"/\:*?"<>|"#.contains(letter) {
                '-'
            } else {
                letter
            }
        })
        .take(120)
        .collect();
    let kept = kept.trim().trim_matches('.').to_owned();
    if kept.is_empty() {
        "okr-canvas".to_owned()
    } else {
        kept
    }
}

/// A folder as people say it: its last two names.
pub(crate) fn for_people(folder: &Path) -> String {
    let names: Vec<String> = folder
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names[names.len().saturating_sub(2)..].join(" / ")
}

fn last_changed(path: &Path, language: Language) -> Option<String> {
    let changed: DateTime<Local> = std::fs::metadata(path).ok()?.modified().ok()?.into();
    let date = changed.date_naive();
    Some(format!(
        "{}, {}",
        language.day(date),
        changed.format("%H:%M")
    ))
}
