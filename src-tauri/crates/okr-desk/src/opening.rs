//! Starting, opening and making files.

use crate::clock;
use crate::desk::{Desk, Nothing, lock};
use crate::failure::read_only;
use crate::messages::{Failure, OpenFile, SaveState, Started};
use crate::pages;
use crate::places::name_of;
use crate::system_language;
use chrono::{Datelike, NaiveDate};
use okr::{Edit, Id, Language, Preset, Workspace};
use okr_file::{FileError, Stamp, Who, WorkspaceFile};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

#[derive(Deserialize)]
pub struct Start {
    /// The language of the system as the webview tells it: `de-DE`.
    #[serde(default)]
    language: Option<String>,
}

#[derive(Deserialize)]
pub struct NewFile {
    name: String,
    unit: String,
    cycle: String,
}

#[derive(Deserialize)]
pub struct OpenPath {
    path: PathBuf,
}

impl Desk {
    /// What to show first: the file the start named, the example it asked for, the file
    /// that is open already, the one that one left off in, or the first-run screen.
    pub(crate) fn start(&self, args: Start) -> Result<Started, Failure> {
        if let Some(language) = args.language.as_deref().and_then(system_language::named) {
            self.speak_as_the_system(language);
        }
        let _one_at_a_time = lock(&self.starting);
        let told = lock(&self.trouble_at_start).take();
        let trouble = told.or_else(|| self.open_first().err());
        self.started(trouble)
    }

    /// Opens the first file unless one is open already.
    pub(crate) fn open_first(&self) -> Result<(), Failure> {
        if lock(&self.file).is_some() {
            return Ok(());
        }
        if self.places.example {
            return self.make_example();
        }
        let left_off = self
            .memory()
            .recent
            .first()
            .cloned()
            .filter(|path| path.exists());
        match self.places.asked.clone().or(left_off) {
            Some(path) => self.open(&path),
            None => Ok(()),
        }
    }

    pub(crate) fn open_example(&self, _: Nothing) -> Result<Started, Failure> {
        self.make_example()?;
        self.started(None)
    }

    pub(crate) fn new_file(&self, args: NewFile) -> Result<Started, Failure> {
        let language = self.machine().language;
        let workspace = first_workspace(&args, language)
            .map_err(|refusal| Failure::refused(&refusal, language))?;
        let path = self.places.free_workspace(&args.name);
        self.create(&path, &workspace)?;
        self.started(None)
    }

    pub(crate) fn open_dialog(&self, _: Nothing) -> Result<Option<Started>, Failure> {
        let title = self
            .machine()
            .language
            .pick("Open a workspace", "Arbeitsmappe öffnen");
        match self.dialogs.open_workspace(title) {
            Some(path) => self.open_path(OpenPath { path }).map(Some),
            None => Ok(None),
        }
    }

    pub(crate) fn open_path(&self, args: OpenPath) -> Result<Started, Failure> {
        self.open(&args.path)?;
        self.started(None)
    }

    pub(crate) fn save_copy(&self, _: Nothing) -> Result<Option<String>, Failure> {
        Ok(self.copy_where_asked()?.map(|path| name_of(&path)))
    }

    /// Saves a copy where the person says; none when they changed their mind.
    pub(crate) fn copy_where_asked(&self) -> Result<Option<PathBuf>, Failure> {
        let language = self.machine().language;
        let name = self.with_file(|file| Ok(name_of(file.path())))?;
        let title = language.pick("Save a copy", "Kopie speichern");
        let Some(path) = self.dialogs.save_workspace(title, &name) else {
            return Ok(None);
        };
        let path = with_ending(path);
        self.with_file(|file| {
            file.save_copy(&path)
                .map_err(|error| Failure::of_file(&error, language))
        })?;
        self.copied.store(true, Ordering::Relaxed);
        Ok(Some(path))
    }

    pub(crate) fn retry_save(&self, _: Nothing) -> Result<Started, Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            file.retry()
                .map_err(|error| Failure::of_file(&error, language))
        })?;
        self.just_saved();
        self.started(None)
    }

    pub(crate) fn look_again(&self, _: Nothing) -> Result<Option<Started>, Failure> {
        let language = self.machine().language;
        let writes = self.with_file(|file| {
            file.try_to_write()
                .map_err(|error| Failure::of_file(&error, language))
        })?;
        if writes {
            self.forget_past();
            self.started(None).map(Some)
        } else {
            Ok(None)
        }
    }

    /// Runs `work` on the open file.
    pub(crate) fn with_file<T>(
        &self,
        work: impl FnOnce(&mut WorkspaceFile) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut open = lock(&self.file);
        match open.as_mut() {
            Some(file) => work(file),
            None => Err(Failure::no_file(self.machine().language)),
        }
    }

    /// When and by whom an edit is made.
    pub(crate) fn stamp(&self) -> Stamp {
        let now = clock::now();
        Stamp {
            at: now,
            today: now.date(),
            author: self.machine().author,
            language: Some(self.machine().language),
        }
    }

    pub(crate) fn just_saved(&self) {
        *lock(&self.saved_at) = Some(clock::now().format("%H:%M").to_string());
    }

    /// State of saving, undo and redo of the open file.
    pub(crate) fn state_of(&self, file: &WorkspaceFile, language: Language) -> SaveState {
        SaveState {
            saved_at: lock(&self.saved_at).clone(),
            not_saved: file
                .held()
                .map(|trouble| Failure::of_file(&trouble.why, language)),
            waiting: file.held().map_or(0, |trouble| {
                u32::try_from(trouble.waiting).unwrap_or(u32::MAX)
            }),
            undo: file.undo_label().map(str::to_owned),
            redo: file.redo_label().map(str::to_owned),
            bytes: file.bytes_on_disk(),
        }
    }

    fn make_example(&self) -> Result<(), Failure> {
        let language = self.machine().language;
        let workspace = okr::example_workspace(language);
        let path = self.places.free_workspace("tarn-valley");
        self.create(&path, &workspace)
    }

    pub(crate) fn create(&self, path: &Path, workspace: &Workspace) -> Result<(), Failure> {
        self.nothing_would_be_lost()?;
        let language = self.machine().language;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .map_err(|error| Failure::of_file(&FileError::from(error), language))?;
        let file = WorkspaceFile::create(path, workspace, &self.who())
            .map_err(|error| Failure::of_file(&error, language))?;
        self.show(file);
        Ok(())
    }

    pub(crate) fn open(&self, path: &Path) -> Result<(), Failure> {
        let language = self.machine().language;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if lock(&self.file)
            .as_ref()
            .is_some_and(|file| file.path() == path)
        {
            return Ok(());
        }
        self.nothing_would_be_lost()?;
        let file = WorkspaceFile::open(&path, &self.who()).map_err(|error| {
            let failure = match error {
                FileError::NotOurs if is_handed_out(&path) => handed_out(language),
                error => Failure::of_file(&error, language),
            };
            Failure {
                field: Some(path.display().to_string()),
                ..failure
            }
        })?;
        self.show(file);
        Ok(())
    }

    /// Another file may take this one's place: nothing is held in memory only.
    pub(crate) fn nothing_would_be_lost(&self) -> Result<(), Failure> {
        let open = lock(&self.file);
        let held = open.as_ref().and_then(WorkspaceFile::held).is_some();
        if !held || self.copied.load(Ordering::Relaxed) {
            return Ok(());
        }
        let sentence = self.machine().language.pick(
            "Edits are held in memory and would be lost. Save them elsewhere first, then open another file.",
            "Änderungen sind nur im Speicher und gingen verloren. Zuerst anderswo speichern, dann eine andere Datei öffnen.",
        );
        Err(Failure::new("held", sentence))
    }

    fn show(&self, file: WorkspaceFile) {
        let path = file.path().to_owned();
        self.forget_past();
        // The file before this one is closed here, and its lock given back.
        *lock(&self.file) = Some(file);
        *lock(&self.saved_at) = None;
        self.remember(|memory| memory.opened(&path));
    }

    pub(crate) fn who(&self) -> Who {
        Who {
            now: clock::now(),
            ..Who::here(&self.machine().author)
        }
    }

    pub(crate) fn started(&self, trouble: Option<Failure>) -> Result<Started, Failure> {
        let machine = self.machine();
        let recent = self.memory().recent_files();
        let open = lock(&self.file);
        let file = open
            .as_ref()
            .map(|file| self.open_file(file, machine.language));
        let today = clock::now().date();
        Ok(Started {
            machine,
            file,
            recent,
            trouble,
            mac: cfg!(target_os = "macos"),
            today,
        })
    }

    fn open_file(&self, file: &WorkspaceFile, language: Language) -> OpenFile {
        let workspace = file.workspace();
        let left_off = self.memory().shown_in(file.path());
        let page = match pages::to_show(workspace, left_off) {
            Some((unit, cycle)) => pages::page(workspace, unit, cycle, language),
            None => pages::empty_page(),
        };
        OpenFile {
            name: name_of(file.path()),
            path: file.path().display().to_string(),
            read_only: file.read_only().map(|reason| read_only(reason, language)),
            outline: pages::outline(workspace),
            objective_counts: pages::objective_counts(workspace),
            page,
            state: self.state_of(file, language),
        }
    }
}

/// A workspace with one unit, one cycle (this year in halves) and its blank canvas.
fn first_workspace(args: &NewFile, language: Language) -> Result<Workspace, okr::Refusal> {
    let today = clock::now().date();
    let mut workspace = Workspace::new(args.name.trim(), language);
    let (unit, cycle) = (Id::fresh(), Id::fresh());
    let year = year_in(&args.cycle).unwrap_or_else(|| today.year());
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    let edits = [
        Edit::AddUnit {
            id: unit,
            parent: None,
            name: args.unit.clone(),
        },
        Edit::AddCycle {
            id: cycle,
            name: args.cycle.clone(),
            start: day(1, 1),
            end: day(12, 31),
            preset: Preset::YearHalves,
        },
        Edit::AddCanvas {
            id: Id::fresh(),
            unit,
            cycle,
        },
    ];
    for edit in &edits {
        let changes = workspace.changes_for(edit, today)?;
        workspace.apply(&changes);
    }
    Ok(workspace)
}

/// Whether a file is of a kind that is handed out and never read back.
fn is_handed_out(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        ["xlsx", "xlsm", "pdf", "csv", "png"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

fn handed_out(language: Language) -> Failure {
    Failure::new(
        "not_ours",
        language.pick(
            "This is not a workspace but a sheet that was handed out. Changes in it are not read back: copy its cells and paste them into the canvas.",
            "Das ist keine Arbeitsmappe von OKR Canvas, sondern ein ausgegebenes Blatt. Änderungen darin werden nicht zurückgelesen: die Zellen kopieren und im Canvas einfügen.",
        ),
    )
}

/// The year that a cycle's name speaks of: `2027`, `Plan 2027`; none when it names no one
/// year.
fn year_in(name: &str) -> Option<i32> {
    let numbers = name.split(|letter: char| !letter.is_ascii_digit());
    let mut years = numbers
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse().ok())
        .filter(|year| (1990..2100).contains(year));
    let year = years.next()?;
    years.next().is_none().then_some(year)
}

pub(crate) fn with_ending(path: PathBuf) -> PathBuf {
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("okr") => path,
        _ => PathBuf::from(format!("{}.okr", path.display())),
    }
}
