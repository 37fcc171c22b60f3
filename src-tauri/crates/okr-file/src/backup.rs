//! Backups: whole, checked copies in the folder `.backups` beside the file, or where somebody
//! wants them.
//!
//! Beside the file and not in the program's own folder, so that the window and the command
//! line find the same ones, and so that they travel with a folder that is moved. A backup
//! carries the time stamp of the file it was made from: that is how one sees that nothing
//! changed since.

use crate::disk::{Disk, Mode};
use crate::inspect::{self, Found};
use crate::lock::{self, Taken};
use crate::rows::{self, checks};
use crate::{FileError, Who};
use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike};
use okr::Workspace;
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

mod places;

use places::Place;

/// How the time is written into a backup's name; without colons, for Windows.
const STAMP: &str = "%Y-%m-%d %H%M%S";

/// Never fewer than these are kept.
const FEWEST: usize = 5;

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made, in local time.
    pub at: NaiveDateTime,
    /// Its size.
    pub bytes: u64,
}

impl Backup {
    /// What it is called on the command line: `2026-11-21 233005`.
    pub fn name(&self) -> String {
        self.at.format(STAMP).to_string()
    }
}

/// The folder that backups of a file go to, and whether somebody chose it.
pub fn backup_folder(path: &Path) -> (PathBuf, bool) {
    let place = places::current(path);
    (place.folder, place.chosen)
}

/// Keeps the backups of a file in another folder from now on, or beside it again. Those that
/// are there stay where they lie and are listed with the rest.
pub fn keep_backups_in(path: &Path, folder: Option<&Path>) -> Result<(), FileError> {
    places::choose(path, folder)
}

/// The backups of a file, newest first, wherever they were ever kept.
pub fn backups(path: &Path) -> Result<Vec<Backup>, FileError> {
    let mut out = Vec::new();
    for place in places::all(path) {
        match lying_in(&place, &mut out) {
            // A folder elsewhere may be unplugged: its backups are listed when it is back.
            Err(_) if place.chosen => {}
            listed => listed?,
        }
    }
    out.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    Ok(out)
}

fn lying_in(place: &Place, out: &mut Vec<Backup>) -> Result<(), FileError> {
    let entries = match fs::read_dir(&place.folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let stamp = name
            .strip_prefix(&place.prefix)
            .and_then(|rest| rest.strip_suffix(".okr"));
        let at = stamp.and_then(|stamp| NaiveDateTime::parse_from_str(stamp, STAMP).ok());
        if let (Some(at), Ok(there)) = (at, entry.metadata()) {
            out.push(Backup {
                path: entry.path(),
                at,
                bytes: there.len(),
            });
        }
    }
    Ok(())
}

/// The newest backup that is whole and that this program reads.
pub fn newest_good(path: &Path) -> Option<Backup> {
    let all = backups(path).unwrap_or_default();
    all.into_iter().find(|backup| {
        let checked = backup.check();
        checked.good && checked.version <= crate::migrations::VERSION
    })
}

/// The rows of that backup; none when it is of an older version.
pub(crate) fn newest_rows(path: &Path) -> Option<Workspace> {
    let disk = Disk::open(&newest_good(path)?.path, Mode::Read).ok()?;
    match inspect::inspect(&disk) {
        Ok(Found::Sound(workspace, _)) => Some(workspace),
        _ => None,
    }
}

/// What a look into a backup shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// It reads from end to end and is one of ours.
    pub good: bool,
    /// Number of the last edit in it; none when that cannot be read.
    pub last_edit: Option<i64>,
    /// The version of the format it is written in.
    pub version: i64,
}

impl Backup {
    /// Opens the backup and checks every page of it. Changes nothing.
    pub fn check(&self) -> Checked {
        let disk = Disk::open(&self.path, Mode::Read).ok();
        let conn = disk.as_ref().map(Disk::conn);
        Checked {
            good: is_good(&self.path),
            last_edit: conn.and_then(|conn| rows::history::last(conn).ok()),
            version: conn.map_or(0, |conn| checks::head(conn, "user_version").unwrap_or(0)),
        }
    }

    /// Copies the backup to a new file. Never overwrites one.
    pub fn copy_to(&self, target: &Path) -> Result<(), FileError> {
        if !is_good(&self.path) {
            return Err(FileError::BadBackup);
        }
        if target.exists() {
            return Err(FileError::Exists);
        }
        let part = target.with_extension("okr-part");
        let copied = fs::copy(&self.path, &part)
            .and_then(|_| File::options().write(true).open(&part)?.sync_all())
            .and_then(|()| fs::rename(&part, target));
        if copied.is_err() {
            let _ = fs::remove_file(&part);
        }
        Ok(copied?)
    }
}

/// Makes a backup unless nothing changed since the last, checks it, and thins the rest.
/// None when nothing changed. Where the chosen folder does not take it, it is kept beside the
/// file, and that is what the error says.
pub(crate) fn make(path: &Path, now: NaiveDateTime) -> Result<Option<Backup>, FileError> {
    let there = fs::metadata(path)?;
    let newest = backups(path)?.into_iter().next();
    if newest.is_some_and(|backup| is_of(&backup.path, &there)) {
        return Ok(None);
    }
    let place = places::current(path);
    let made = make_in(&place, path, &there, now);
    let target = match made {
        Err(_) if place.chosen => {
            make_in(&places::beside(path), path, &there, now)?;
            return Err(FileError::BackupFolder(place.folder, true));
        }
        made => made?,
    };
    for old in thinned(&backups(path)?, now) {
        let _ = fs::remove_file(&old.path);
    }
    Ok(backups(path)?
        .into_iter()
        .find(|backup| backup.path == target))
}

fn make_in(
    place: &Place,
    path: &Path,
    there: &fs::Metadata,
    now: NaiveDateTime,
) -> Result<PathBuf, FileError> {
    // A chosen folder that is gone is not made again: it may be a disk that is unplugged.
    if !place.chosen {
        fs::create_dir_all(&place.folder)?;
    }
    let target = free_name(place, now);
    let part = target.with_extension("part");
    let made = copy(path, &part, there).and_then(|()| Ok(fs::rename(&part, &target)?));
    if made.is_err() {
        let _ = fs::remove_file(&part);
    }
    made.map(|()| target)
}

/// Puts a backup in the file's place. What stood there becomes a backup itself, or is set
/// aside in the same folder when it is damaged. Fails while somebody has the file open.
pub fn restore(path: &Path, which: &Backup, who: &Who) -> Result<(), FileError> {
    let path = std::path::absolute(path)?;
    let _lock = match lock::take(&path, who, false) {
        Taken::Ours(lock) => lock,
        Taken::Held(holder) => return Err(FileError::Held(holder)),
        Taken::Unwritable => return Err(FileError::FolderReadOnly),
    };
    if !is_good(&which.path) {
        return Err(FileError::BadBackup);
    }
    let part = path.with_extension("okr-part");
    let copied = fs::copy(&which.path, &part)
        .and_then(|_| File::options().write(true).open(&part)?.sync_all());
    if let Err(error) = copied {
        let _ = fs::remove_file(&part);
        return Err(error.into());
    }
    set_aside(&path, who.now)?;
    fs::rename(&part, &path)?;
    Ok(())
}

/// Keeps what is in the way of a restored backup.
fn set_aside(path: &Path, now: NaiveDateTime) -> Result<(), FileError> {
    if !path.exists() {
        return Ok(());
    }
    // Opening it to write first lets SQLite finish or take back an interrupted save.
    let whole = Disk::open(path, Mode::Write)
        .and_then(|disk| inspect::inspect(&disk))
        .is_ok_and(|found| matches!(found, Found::Sound(..)));
    let kept = |made| matches!(made, Ok(_) | Err(FileError::BackupFolder(_, true)));
    if whole && kept(make(path, now)) {
        return Ok(());
    }
    let beside = places::beside(path);
    fs::create_dir_all(&beside.folder)?;
    let aside = free_name(&beside, now).with_extension("damaged");
    // A file is never moved away from its journal.
    let journal = journal_of(path);
    if journal.exists() {
        fs::rename(&journal, journal_of(&aside))?;
    }
    fs::rename(path, aside)?;
    Ok(())
}

fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// A name of this second or the next free one.
fn free_name(place: &Place, now: NaiveDateTime) -> PathBuf {
    let mut at = now;
    loop {
        let name = format!("{}{}.okr", place.prefix, at.format(STAMP));
        let target = place.folder.join(name);
        if !target.exists() && !target.with_extension("damaged").exists() {
            return target;
        }
        at += TimeDelta::seconds(1);
    }
}

/// Whether a backup was made from the file in this state.
fn is_of(backup: &Path, there: &fs::Metadata) -> bool {
    fs::metadata(backup).is_ok_and(|copy| {
        copy.len() == there.len() && copy.modified().ok() == there.modified().ok()
    })
}

/// Copies the file as SQLite sees it, so that a save in between cannot tear the copy.
fn copy(path: &Path, part: &Path, there: &fs::Metadata) -> Result<(), FileError> {
    let target = File::create(part)?;
    target.set_permissions(there.permissions())?;
    let source = Disk::open(path, Mode::Read)?;
    let mut copy = Connection::open(part)?;
    copy.pragma_update(None, "synchronous", "OFF")?;
    match Copying::new(source.conn(), &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(FileError::Busy),
    }
    copy.close().map_err(|(_, error)| error)?;
    if !is_good(part) {
        return Err(FileError::BadBackup);
    }
    target.set_modified(there.modified()?)?;
    target.sync_all()?;
    Ok(())
}

/// Reopens a backup and checks it.
fn is_good(path: &Path) -> bool {
    let Ok(disk) = Disk::open(path, Mode::Read) else {
        return false;
    };
    let ours = checks::head(disk.conn(), "application_id")
        .is_ok_and(|id| id == i64::from(crate::migrations::APPLICATION_ID));
    ours && checks::unsound(disk.conn(), 1).is_ok_and(|findings| findings.is_empty())
}

/// The backups that go: of a day all but one an hour, of a month all but one a day, before
/// that all but one a month. The newest five stay whatever their age.
fn thinned(newest_first: &[Backup], now: NaiveDateTime) -> Vec<Backup> {
    let mut spans = BTreeSet::new();
    let mut out = Vec::new();
    for (at, backup) in newest_first.iter().enumerate() {
        let first_of_span = spans.insert(span(backup.at, now));
        if !first_of_span && at >= FEWEST {
            out.push(backup.clone());
        }
    }
    out
}

fn span(at: NaiveDateTime, now: NaiveDateTime) -> (i32, u32, u32) {
    let age = now - at;
    if age < TimeDelta::days(1) {
        (at.year(), at.ordinal(), at.hour() + 1)
    } else if age < TimeDelta::days(31) {
        (at.year(), at.ordinal(), 0)
    } else {
        (at.year(), 1000 + at.month(), 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(day: i64, minute: i64) -> NaiveDateTime {
        let noon = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(12, 0, 0));
        noon.expect("a date") - TimeDelta::days(day) - TimeDelta::minutes(minute)
    }

    fn backup(at: NaiveDateTime) -> Backup {
        Backup {
            path: PathBuf::from(at.to_string()),
            at,
            bytes: 1,
        }
    }

    #[test]
    fn old_backups_are_thinned_to_hours_days_and_months() {
        let ages = [
            (0, 1),
            (0, 2),
            (0, 3),
            (0, 4),
            (0, 5),  // the newest five stay, all of one hour
            (0, 6),  // sixth of that hour: goes
            (0, 90), // another hour: stays
            (2, 0),  // another day: stays
            (2, 30), // second of that day: goes
            (80, 0),
            (81, 0), // one month: the second goes
        ];
        let all: Vec<Backup> = ages
            .iter()
            .map(|&(day, minute)| backup(at(day, minute)))
            .collect();
        let gone: Vec<NaiveDateTime> = thinned(&all, at(0, 0)).iter().map(|one| one.at).collect();
        assert_eq!(gone, [at(0, 6), at(2, 30), at(81, 0)]);
    }

    #[test]
    fn five_backups_stay_however_old_and_close_they_are() {
        let all: Vec<Backup> = (0..5).map(|minute| backup(at(400, minute))).collect();
        assert_eq!(thinned(&all, at(0, 0)), []);
    }
}
