//! Exports that run beside the window: how far they are, and stopping them.

use crate::desk::lock;
use crate::messages::ExportJob;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

/// All exports since the program started.
#[derive(Default)]
pub struct Jobs {
    last: AtomicU32,
    running: Mutex<BTreeMap<u32, Arc<Job>>>,
}

/// One export.
pub struct Job {
    state: Mutex<ExportJob>,
    cancelled: AtomicBool,
    saved: Mutex<Option<PathBuf>>,
}

impl Jobs {
    /// A new job with the next number.
    pub fn begin(&self) -> Arc<Job> {
        let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let state = ExportJob {
            job: number,
            done: 0,
            total: 0,
            at: String::new(),
            pages: 0,
            saved: None,
            bytes: 0,
            note: None,
            failed: None,
            cancelled: false,
        };
        let job = Arc::new(Job {
            state: Mutex::new(state),
            cancelled: AtomicBool::new(false),
            saved: Mutex::new(None),
        });
        lock(&self.running).insert(number, Arc::clone(&job));
        job
    }

    /// The job of a number.
    pub fn get(&self, number: u32) -> Option<Arc<Job>> {
        lock(&self.running).get(&number).cloned()
    }
}

impl Job {
    /// How it stands.
    pub fn state(&self) -> ExportJob {
        lock(&self.state).clone()
    }

    /// Changes how it stands.
    pub fn set(&self, change: impl FnOnce(&mut ExportJob)) {
        change(&mut lock(&self.state));
    }

    /// Asks it to stop; it leaves no file.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// It is on disk.
    pub fn saved(&self, path: PathBuf, bytes: u64) {
        self.set(|state| {
            state.saved = Some(path.display().to_string());
            state.bytes = bytes;
        });
        *lock(&self.saved) = Some(path);
    }

    /// Where it was saved.
    pub fn path(&self) -> Option<PathBuf> {
        lock(&self.saved).clone()
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl okr_pdf::Watch for Job {
    fn page(&self, done: usize, total: usize, at: &str) {
        self.set(|state| {
            state.done = u32::try_from(done).unwrap_or(u32::MAX);
            state.total = u32::try_from(total).unwrap_or(u32::MAX);
            at.clone_into(&mut state.at);
        });
    }

    fn cancelled(&self) -> bool {
        self.is_cancelled()
    }
}
