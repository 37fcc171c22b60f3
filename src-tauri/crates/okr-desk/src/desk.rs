//! The desk itself, and the list of calls it answers.

use crate::jobs::Jobs;
use crate::messages::*;
use crate::places::{Memory, Places};
use okr::Language;
use okr_file::WorkspaceFile;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The system's file dialogs; `None` when a person cancels.
pub trait Dialogs: Send + Sync {
    /// Asks for a workspace file to open.
    fn open_workspace(&self, title: &str) -> Option<PathBuf>;
    /// Asks where to save a workspace, offering a name.
    fn save_workspace(&self, title: &str, name: &str) -> Option<PathBuf>;
    /// Asks for a folder.
    fn folder(&self, title: &str) -> Option<PathBuf>;
    /// Opens a file or folder with the system's program for it.
    fn show(&self, path: &std::path::Path) -> std::io::Result<()>;
}

/// For places without a screen: every dialog is cancelled.
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn open_workspace(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn save_workspace(&self, _: &str, _: &str) -> Option<PathBuf> {
        None
    }
    fn folder(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn show(&self, _: &std::path::Path) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything one window works with.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) dialogs: Arc<dyn Dialogs>,
    pub(crate) file: Mutex<Option<WorkspaceFile>>,
    pub(crate) memory: Mutex<Memory>,
    pub(crate) saved_at: Mutex<Option<String>>,
    pub(crate) jobs: Jobs,
    /// The page of a poster that was shown last.
    pub(crate) drawn: Mutex<Option<crate::preview::Drawn>>,
    /// Who serves whom, as it was told last.
    pub(crate) cascade: Mutex<crate::cascading::Told>,
    /// Edits held in memory were copied to another file since the last of them.
    pub(crate) copied: AtomicBool,
    /// Nobody has said yet which language the window speaks.
    pub(crate) language_is_open: AtomicBool,
    /// Held while the first file is opened, so that only one start opens it.
    pub(crate) starting: Mutex<()>,
    /// Why the first file could not be opened; told once.
    pub(crate) trouble_at_start: Mutex<Option<Failure>>,
    /// The history of the open file, as far as it was looked at.
    pub(crate) index: Mutex<Option<crate::history::Index>>,
    /// The agreed plans of its canvases.
    pub(crate) agreed: Mutex<HashMap<okr::Id, crate::history::Since>>,
}

impl Desk {
    /// A desk with nothing open yet; `start` opens what is to be shown.
    pub fn new(places: Places, dialogs: Arc<dyn Dialogs>) -> Self {
        let first = !Memory::is_kept(&places);
        let mut memory = Memory::load(&places);
        if let Some(language) = places.language.filter(|_| first) {
            memory.machine.language = language;
        }
        Self {
            language_is_open: AtomicBool::new(first && places.language.is_none()),
            places,
            dialogs,
            file: Mutex::new(None),
            memory: Mutex::new(memory),
            saved_at: Mutex::new(None),
            jobs: Jobs::default(),
            drawn: Mutex::new(None),
            cascade: Mutex::default(),
            copied: AtomicBool::new(false),
            starting: Mutex::new(()),
            trouble_at_start: Mutex::new(None),
            index: Mutex::new(None),
            agreed: Mutex::default(),
        }
    }

    /// Opens what `start` will show, ahead of the page's question: the file is read while
    /// the webview still starts. What goes wrong is told when the page asks.
    pub fn get_ready(&self) {
        {
            let _one_at_a_time = lock(&self.starting);
            *lock(&self.trouble_at_start) = self.open_first().err();
        }
        crate::printing::clear(&self.places.data, SystemTime::now());
    }

    pub(crate) fn memory(&self) -> MutexGuard<'_, Memory> {
        lock(&self.memory)
    }

    /// Changes what this machine remembers and writes it down. When that cannot be
    /// written, the change holds until the program ends: not worth a person's attention,
    /// unless they asked for it.
    pub(crate) fn remember(&self, change: impl FnOnce(&mut Memory)) {
        self.keep(change).ok();
    }

    fn keep(&self, change: impl FnOnce(&mut Memory)) -> std::io::Result<()> {
        let mut memory = self.memory();
        change(&mut memory);
        memory.save(&self.places)
    }

    /// The settings of this machine.
    pub(crate) fn machine(&self) -> Machine {
        self.memory().machine.clone()
    }

    /// Speaks the system's language until somebody chooses another one.
    pub(crate) fn speak_as_the_system(&self, language: Language) {
        if self.language_is_open.swap(false, Ordering::Relaxed) {
            self.remember(|memory| memory.machine.language = language);
        }
    }

    fn set_machine(&self, args: SetMachine) -> Result<Machine, Failure> {
        self.language_is_open.store(false, Ordering::Relaxed);
        let kept = self.keep(|memory| memory.machine = args.machine);
        let machine = self.machine();
        kept.map_err(|error| Failure::not_kept(error, machine.language))?;
        Ok(machine)
    }

    /// The window belongs to the app; without one there is nothing to close.
    fn close_window(&self, _: Nothing) -> Result<(), Failure> {
        Ok(())
    }

    /// The system's menu belongs to the app; without one there is nothing to do.
    fn set_menu(&self, _: Value) -> Result<(), Failure> {
        Ok(())
    }
}

/// Locks even after another call failed inside: the value is whole at every point where
/// a lock is held.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Arguments of a call that takes none.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

#[derive(Deserialize)]
struct SetMachine {
    machine: Machine,
}

/// Declares the calls: one line each, the name the page uses and what it takes.
macro_rules! calls {
    ($($name:ident($args:ty)),+ $(,)?) => {
        /// The names of all calls, as `ui/src/ipc/api.ts` lists them.
        pub const CALLS: &[&str] = &[$(stringify!($name)),+];

        impl Desk {
            /// Answers a call by its name.
            pub fn answer(&self, name: &str, args: Value) -> Result<Value, Failure> {
                match name {
                    $(stringify!($name) => {
                        let args: $args = read(args)?;
                        write(&self.$name(args)?)
                    })+
                    _ => Err(Failure::inside(&format!("unknown call {name}"))),
                }
            }
        }
    };
}

calls! {
    start(crate::opening::Start),
    open_example(Nothing),
    new_file(crate::opening::NewFile),
    open_dialog(Nothing),
    open_path(crate::opening::OpenPath),
    save_copy(Nothing),
    retry_save(Nothing),
    look_again(Nothing),
    open_canvas(crate::pages::OpenCanvas),
    edit(crate::editing::Ask),
    undo(crate::editing::Shown),
    redo(crate::editing::Shown),
    detail(crate::editing::OfKeyResult),
    explain(crate::explaining::Asked),
    measure_draft(crate::explaining::OfDraft),
    cascade(crate::cascading::Seen),
    cannot_serve(crate::cascading::OfObjective),
    why_not_serve(crate::cascading::OfLink),
    why_line(crate::cascading::OfAny),
    impact(crate::cascading::Assume),
    holders(crate::holding::Seen),
    holding(crate::holding::OfHolder),
    card_page(crate::cards::AskPage),
    card_start(crate::cards::AskCards),
    all_hints(Nothing),
    waived_hints(Nothing),
    find(crate::editing::Find),
    preview_limits(crate::settings::AskLimits),
    hint_list(Nothing),
    backups(crate::backups::AskBackups),
    choose_backups(Nothing),
    keep_backups(crate::backups::KeepBackups),
    restore_backup(crate::backups::OfBackup),
    show_folder(Nothing),
    open_copy(Nothing),
    take_over(Nothing),
    file_trouble(Nothing),
    rescue(crate::trouble::AskRescue),
    held_edits(Nothing),
    outside(Nothing),
    settle_outside(crate::outside::Settle),
    close_window(Nothing),
    paste(okr::Paste),
    find_titles(okr::AskTitles),
    setup_facts(crate::setting_up::OfCycle),
    foresee(crate::setting_up::Before),
    split_preview(crate::splitting::AskSplit),
    move_places(crate::splitting::OfThing),
    set_machine(SetMachine),
    set_menu(Value),
    export_preview(crate::exporting::AskPreview),
    export_folder(Nothing),
    export_start(crate::exporting::AskExport),
    export_job(crate::exporting::OfJob),
    export_cancel(crate::exporting::OfJob),
    show_saved(crate::exporting::ShowSaved),
    history(crate::history::AskHistory),
    history_read(Nothing),
    history_lines(crate::history::AskLines),
    history_entry(crate::history::OfEntry),
    history_compare(crate::history::AskCompare),
    go_back(crate::history::GoBack),
    put_back(crate::history::PutBack),
    save_state(crate::history::AskSaveState),
    versions(Nothing),
    name_version(crate::history::NameVersion),
    put_version(crate::history::PutVersion),
    remove_version(crate::history::OfVersion),
    keep_reason(crate::history::KeepReason),
    drift(crate::history::OfCanvas),
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, Failure> {
    serde_json::from_value(args).map_err(|error| Failure::inside(&error.to_string()))
}

fn write<T: serde::Serialize>(answer: &T) -> Result<Value, Failure> {
    serde_json::to_value(answer).map_err(|error| Failure::inside(&error.to_string()))
}
