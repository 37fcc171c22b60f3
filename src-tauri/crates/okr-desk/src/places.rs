//! Where things lie on this machine, and what this machine remembers between starts.

use crate::messages::{Machine, Motion, RecentFile, Theme, usual_inspector_width};
use okr::{Id, Language};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Folders of this machine and what the start asked for.
#[derive(Debug, Clone)]
pub struct Places {
    /// The application's own data: machine settings and the default place of workspaces.
    pub data: PathBuf,
    /// Where exports and copies are offered to be saved.
    pub documents: PathBuf,
    /// The workspace file named on the command line.
    pub asked: Option<PathBuf>,
    /// Whether the start asked for the example.
    pub example: bool,
    /// The language of the system, for the first start; none when it is not known.
    pub language: Option<Language>,
}

impl Places {
    /// The usual places under these two folders.
    pub fn new(data: PathBuf, documents: PathBuf) -> Self {
        Self {
            data,
            documents,
            asked: None,
            example: false,
            language: None,
        }
    }

    /// A path for a new workspace called `name`, in the default place, that is not taken.
    pub fn free_workspace(&self, name: &str) -> PathBuf {
        let stem = file_stem(name);
        free(&self.data.join("workspaces"), &stem, "okr")
    }
}

/// A path in `folder` that is not taken: `stem.ending`, then `stem 2.ending` and so on.
pub fn free(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let mut path = folder.join(format!("{stem}.{ending}"));
    let mut n = 2;
    while path.exists() {
        path = folder.join(format!("{stem} {n}.{ending}"));
        n += 1;
    }
    path
}

/// A name as a file name: lower case, words joined by hyphens, nothing a file system
/// dislikes; `workspace` when nothing is left.
pub fn file_stem(name: &str) -> String {
    let mut stem = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            stem.push(letter);
        } else if !stem.ends_with('-') && !stem.is_empty() {
            stem.push('-');
        }
        if stem.len() > 80 {
            break;
        }
    }
    let stem = stem.trim_matches('-').to_owned();
    if stem.is_empty() {
        "workspace".to_owned()
    } else {
        stem
    }
}

/// What this machine remembers, in `machine.json` of the data folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// Settings of this machine.
    pub machine: Machine,
    /// Files opened lately, newest first.
    pub recent: Vec<PathBuf>,
    /// The unit and cycle shown last in each of them.
    pub shown: Vec<(PathBuf, Id, Id)>,
    /// The folder of the last export.
    pub export_folder: Option<PathBuf>,
}

impl Default for Memory {
    fn default() -> Self {
        let author = ["USER", "USERNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok());
        Self {
            machine: Machine {
                theme: Theme::System,
                language: Language::En,
                author: author.unwrap_or_default(),
                text_size: 100,
                inspector_width: usual_inspector_width(),
                letter_keys: true,
                motion: Motion::System,
            },
            recent: vec![],
            shown: vec![],
            export_folder: None,
        }
    }
}

const MOST_RECENT: usize = 10;

impl Memory {
    /// What was remembered; the usual settings when there is nothing readable.
    pub fn load(places: &Places) -> Self {
        fs::read_to_string(path(places))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Whether anything was ever remembered on this machine.
    pub fn is_kept(places: &Places) -> bool {
        path(places).exists()
    }

    /// Writes it down, in one piece.
    pub fn save(&self, places: &Places) -> io::Result<()> {
        fs::create_dir_all(&places.data)?;
        let text = serde_json::to_string_pretty(self).map_err(io::Error::other)?;
        write_whole(&path(places), text.as_bytes())
    }

    /// Puts a file to the front of the recent ones.
    pub fn opened(&mut self, file: &Path) {
        self.recent.retain(|known| known != file);
        self.recent.insert(0, file.to_owned());
        self.recent.truncate(MOST_RECENT);
        let recent = self.recent.clone();
        self.shown.retain(|(known, ..)| recent.contains(known));
    }

    /// Remembers where one left off in a file.
    pub fn left_off(&mut self, file: &Path, unit: Id, cycle: Id) {
        self.shown.retain(|(known, ..)| known != file);
        self.shown.push((file.to_owned(), unit, cycle));
    }

    /// Where one left off in a file.
    pub fn shown_in(&self, file: &Path) -> Option<(Id, Id)> {
        self.shown
            .iter()
            .find(|(known, ..)| known == file)
            .map(|(_, unit, cycle)| (*unit, *cycle))
    }

    /// The recent files that are still there, for the page.
    pub fn recent_files(&self) -> Vec<RecentFile> {
        let there = self.recent.iter().filter(|path| path.exists());
        there
            .map(|path| RecentFile {
                name: name_of(path),
                path: path.display().to_string(),
            })
            .collect()
    }
}

/// The file's name for people.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Writes bytes to a temporary file beside `path`, flushes them, and renames it over
/// `path`: whoever looks sees the old file or the new one, never half of one. The folder
/// must be there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    let beside = path.with_file_name(format!(".{}.{}.part", name_of(path), std::process::id()));
    let written = fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The half-written file is ours alone; when even removing it fails, the first
        // error is the one that matters.
        fs::remove_file(&beside).ok();
    }
    written
}

fn path(places: &Places) -> PathBuf {
    places.data.join("machine.json")
}
