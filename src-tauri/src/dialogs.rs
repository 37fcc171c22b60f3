//! The system's file dialogs. Paths are chosen here, so the page needs no file rights.

use okr_desk::Dialogs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use tauri::AppHandle;

/// Dialogs of this system, opened over the main window.
pub struct SystemDialogs {
    app: AppHandle,
}

impl SystemDialogs {
    /// Dialogs for this application.
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }

    /// Opens a dialog on the main thread, as GTK demands, and waits here for its answer.
    fn ask<F, W>(&self, open: F) -> Option<PathBuf>
    where
        F: FnOnce(rfd::AsyncFileDialog) -> W + Send + 'static,
        W: Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    {
        let (answer, answered) = mpsc::channel();
        self.app
            .run_on_main_thread(move || {
                let waiting = open(rfd::AsyncFileDialog::new());
                std::thread::spawn(move || {
                    let chosen = tauri::async_runtime::block_on(waiting);
                    // Nobody waits any more when the window was closed meanwhile.
                    answer.send(chosen.map(|file| file.path().to_owned())).ok();
                });
            })
            .ok()?;
        answered.recv().ok().flatten()
    }
}

impl Dialogs for SystemDialogs {
    fn open_workspace(&self, title: &str) -> Option<PathBuf> {
        let title = title.to_owned();
        self.ask(move |dialog| {
            dialog
                .set_title(title)
                .add_filter("OKR Canvas", &["okr"])
                .pick_file()
        })
    }

    fn save_workspace(&self, title: &str, name: &str) -> Option<PathBuf> {
        let (title, name) = (title.to_owned(), name.to_owned());
        self.ask(move |dialog| {
            dialog
                .set_title(title)
                .set_file_name(name)
                .add_filter("OKR Canvas", &["okr"])
                .save_file()
        })
    }

    fn folder(&self, title: &str) -> Option<PathBuf> {
        let title = title.to_owned();
        self.ask(move |dialog| dialog.set_title(title).pick_folder())
    }

    fn show(&self, path: &Path) -> std::io::Result<()> {
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(std::io::Error::other)
    }
}
