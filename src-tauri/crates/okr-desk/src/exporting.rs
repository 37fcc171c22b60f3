//! Handing out: the preview, and exports that run beside the window.

use crate::clock;
use crate::desk::{Desk, Nothing};
use crate::handout::{self, HandoutError, Source};
use crate::jobs::Job;
use crate::messages::*;
use crate::places::{file_stem, free, name_of, write_whole};
use crate::preview::canvases_shown;
use crate::printing;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Local};
use okr::{Language, Workspace};
use okr_file::FileError;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

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
    to: ExportTo,
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

impl Desk {
    pub(crate) fn export_preview(&self, args: AskPreview) -> Result<Preview, Failure> {
        let ask = &args.ask;
        let refused = |error: HandoutError| failed(&error, ask.language);
        let (workspace, name) = self.copied()?;
        let source = Source::take(&workspace, ask, &name, clock::minute()).map_err(refused)?;
        let (shown, poster) = match &source {
            Source::Board(board) => (board.shown(args.page, &self.drawn), board.preview()),
            Source::Canvases { report, json } => {
                let json = json.as_deref();
                (canvases_shown(report, json, ask, args.page), None)
            }
        };
        let shown = shown.map_err(refused)?;
        let file_name = suggested_name(&workspace, ask);
        let folder = self.folder();
        let there = folder.join(format!("{file_name}.{}", handout::ending(ask.format)));
        Ok(Preview {
            pages: shown.pages,
            counts: counts(&workspace, ask),
            png: shown.png.map(|bytes| BASE64.encode(bytes)),
            lines: shown.lines,
            standard: shown.standard,
            bytes: shown.bytes,
            poster,
            drafts_left_out: source.drafts_left_out().to_vec(),
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
            to,
            open,
        } = args;
        let (workspace, name) = self.copied()?;
        let source = Source::take(&workspace, &ask, &name, clock::now())
            .map_err(|error| failed(&error, ask.language))?;
        let path = self.target(&ask, &file_name, to);
        let print = to == ExportTo::Print;
        let data = self.places.data.clone();
        let job = self.jobs.begin();
        let worker = Arc::clone(&job);
        let dialogs = Arc::clone(&self.dialogs);
        let spawned = std::thread::Builder::new()
            .name("export".to_owned())
            .spawn(move || {
                if print {
                    printing::clear(&data, SystemTime::now());
                }
                carry_out(&worker, &source, &ask, path);
                if let Some(saved) = worker.path().filter(|_| open || print) {
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

    /// The workspace as it is now with the name of its file, to be looked at for as long as
    /// it takes: nobody who writes waits for pages.
    pub(crate) fn copied(&self) -> Result<(Workspace, String), Failure> {
        self.with_file(|file| Ok((file.workspace().clone(), name_of(file.path()))))
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

    fn target(&self, ask: &ExportAsk, file_name: &str, to: ExportTo) -> PathBuf {
        let (stem, ending) = (safe_name(file_name), handout::ending(ask.format));
        match to {
            ExportTo::Over => self.folder().join(format!("{stem}.{ending}")),
            ExportTo::Beside => free(&self.folder(), &stem, ending),
            ExportTo::Print => free(&printing::folder(&self.places.data), &stem, ending),
        }
    }
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
    Failure::new("export", error.sentence(language))
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
