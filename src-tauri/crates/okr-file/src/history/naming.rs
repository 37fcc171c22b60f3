//! Names for states, and reasons of edits: kept beside the rows, not among them.

use super::{Entry, History};
use crate::Version;
use okr::Id;

impl History {
    /// The named versions, oldest first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// Notes a version, in place of the one of the same identity.
    pub fn put_version(&mut self, version: Version) {
        self.versions.retain(|other| other.id != version.id);
        self.versions.push(version.clone());
        self.versions
            .sort_by_key(|version| (version.at, version.id));
        self.pending.versions.insert(version.id, Some(version));
        self.pending.count += 1;
    }

    /// Notes that a version has no name any more.
    pub fn remove_version(&mut self, id: Id) {
        self.versions.retain(|version| version.id != id);
        self.pending.versions.insert(id, None);
        self.pending.count += 1;
    }

    /// Keeps the reason of an entry.
    pub fn keep_reason(&mut self, mut entry: Entry, reason: &str) {
        reason.trim().clone_into(&mut entry.reason);
        self.stage(entry, &[]);
    }
}
