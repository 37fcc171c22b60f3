//! Identity of every row: a UUID of version 7, so that copies of a file can be merged.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use ts_rs::TS;
use uuid::Uuid;

/// The identity of one row, unique over all workspaces. Sorts by the time it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Id(Uuid);

impl Id {
    /// The id of the one settings row that every workspace has.
    pub const SETTINGS: Self = Self(Uuid::nil());

    /// A fresh id. The only call in this crate that is not pure; no rule depends on it.
    pub fn fresh() -> Self {
        Self(Uuid::now_v7())
    }

    /// An id for the `n`-th row that an edit makes beside its first (`n` from 1): edits
    /// carry one fresh id and stay pure.
    pub fn nth(self, n: u32) -> Self {
        let low = 0x3fff_ffff_ffff_ffff_u128;
        let bits = self.0.as_u128();
        Self(Uuid::from_u128(
            (bits & !low) | ((bits + u128::from(n)) & low),
        ))
    }

    /// Milliseconds between the making of the two.
    pub(crate) fn apart(self, other: Self) -> u64 {
        let made = |id: Self| u64::try_from(id.0.as_u128() >> 80).unwrap_or(u64::MAX);
        made(self).abs_diff(made(other))
    }

    /// A made-up id that is always the same: for the example and for tests.
    pub const fn fixed(n: u128) -> Self {
        Self(Uuid::from_u128(
            0x0190_0000_0000_7000_8000_0000_0000_0000 | n,
        ))
    }
}

/// A map by id. The ids of version 7 are random in their lower half, so that half serves as
/// the hash: a workspace of a hundred thousand rows opens noticeably sooner.
pub(crate) type IdMap<T> = HashMap<Id, T, BuildHasherDefault<IdHasher>>;

/// Mixes the bytes of one id.
#[derive(Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            // Multiplying by an odd constant (2^64 over the golden ratio) spreads made-up
            // ids, which differ in their last bits only, over the whole word.
            self.0 = (self.0.rotate_left(5) ^ u64::from_be_bytes(word))
                .wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
