//! Where the backups of a file are kept: beside it, or in a folder somebody chose.
//!
//! What was chosen stands in a small file among the backups beside the file, a line for each
//! folder ever chosen on each machine. So the window and the command line find all of them,
//! the older ones too, and a folder that travels to another machine leads nobody astray.

use crate::FileError;
use crate::who::machine_name;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folder beside the file.
const FOLDER: &str = ".backups";

/// A folder of backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// How the names of this file's backups begin there.
    pub prefix: String,
    /// Somebody chose it.
    pub chosen: bool,
}

/// Beside the file.
pub fn beside(path: &Path) -> Place {
    Place {
        folder: path.parent().unwrap_or(Path::new("")).join(FOLDER),
        prefix: format!("{}~", stem(path)),
        chosen: false,
    }
}

/// Where the next backup goes.
pub fn current(path: &Path) -> Place {
    chosen(path).pop().unwrap_or_else(|| beside(path))
}

/// Everywhere backups of the file may lie, each folder once.
pub fn all(path: &Path) -> Vec<Place> {
    let mut out = vec![beside(path)];
    for place in chosen(path) {
        if !out.contains(&place) {
            out.push(place);
        }
    }
    out
}

/// Keeps backups in another folder from now on; none for beside the file.
pub fn choose(path: &Path, folder: Option<&Path>) -> Result<(), FileError> {
    let usual = beside(path);
    let folder = folder.filter(|folder| *folder != usual.folder);
    let mut line = format!("{}\t\t", machine_name());
    if let Some(folder) = folder {
        let refused = || FileError::BackupFolder(folder.to_owned(), false);
        // A name with a line break in it could not be read back.
        let name = folder.to_str().filter(|name| !name.contains(['\n', '\t']));
        let name = name.ok_or_else(refused)?;
        takes_files(folder).map_err(|_| refused())?;
        line = format!("{}\t{}\t{name}", machine_name(), key(path, folder));
    }
    fs::create_dir_all(&usual.folder)?;
    let mut lines = read(path);
    lines.push_str(&line);
    lines.push('\n');
    let part = list(path).with_extension("part");
    fs::write(&part, lines)?;
    Ok(fs::rename(part, list(path))?)
}

/// The folders chosen on this machine, the one in use last.
fn chosen(path: &Path) -> Vec<Place> {
    let (here, text) = (machine_name(), read(path));
    text.lines()
        .filter_map(|line| {
            let mut parts = line.splitn(3, '\t');
            let of_here = parts.next() == Some(here.as_str());
            let (key, folder) = (parts.next()?, parts.next()?);
            of_here.then(|| place(path, key, folder))
        })
        .collect()
}

fn place(path: &Path, key: &str, folder: &str) -> Place {
    if folder.is_empty() {
        return beside(path);
    }
    Place {
        folder: PathBuf::from(folder),
        prefix: format!("{}~{key}~", stem(path)),
        chosen: true,
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(list(path)).unwrap_or_default()
}

fn list(path: &Path) -> PathBuf {
    beside(path).folder.join(format!("{}~places", stem(path)))
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Tells the backups of two files of one name apart in a folder they share. The same as
/// before for a folder that was chosen before.
fn key(path: &Path, folder: &Path) -> String {
    let before = read(path);
    let known = before.lines().find_map(|line| {
        let (start, name) = line.rsplit_once('\t')?;
        let (_, key) = start.split_once('\t')?;
        (folder.to_str() == Some(name)).then(|| key.to_owned())
    });
    known.unwrap_or_else(|| {
        let mut hasher = DefaultHasher::new();
        (path, folder, std::process::id()).hash(&mut hasher);
        format!("{:08x}", hasher.finish() & 0xffff_ffff)
    })
}

/// Tries whether a folder takes files.
fn takes_files(folder: &Path) -> std::io::Result<()> {
    let trial = folder.join(format!(".okr-{}.part", std::process::id()));
    fs::write(&trial, b"")?;
    fs::remove_file(&trial)
}
