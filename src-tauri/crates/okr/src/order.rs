//! Where a thing stands among its siblings: a text that sorts, with room between any two.
//!
//! Numbering rows 1, 2, 3 would rewrite all later rows at every move; a key between two
//! others rewrites one row only, and two copies of a file can be merged.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sort key of lower-case letters, compared as text; never ends in `a`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Order(pub String);

impl Order {
    /// A key after `before` and before `after`; `None` stands for the open end.
    /// When the two are not in order, the key goes right after `before`.
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or("", |key| key.0.as_str());
        match after.map(|key| key.0.as_str()).filter(|high| low < *high) {
            Some(high) => Self(middle(low.as_bytes(), high.as_bytes())),
            None => Self(next(low.as_bytes())),
        }
    }
}

/// The shortest handy key above `low`: its last letter that is not `z` goes up by one.
fn next(low: &[u8]) -> String {
    match low.iter().position(|&letter| letter != b'z') {
        Some(at) => letters(&low[..at]) + &char::from(low[at] + 1).to_string(),
        None => letters(low) + "n",
    }
}

/// A key strictly between two keys, `low < high`.
fn middle(low: &[u8], high: &[u8]) -> String {
    let mut key = String::new();
    let mut at = 0;
    loop {
        let floor = low.get(at).copied().unwrap_or(b'a');
        let ceiling = high.get(at).copied().unwrap_or(b'z' + 1);
        if floor == ceiling {
            key.push(char::from(floor));
            at += 1;
            continue;
        }
        if ceiling - floor > 1 {
            key.push(char::from(floor + (ceiling - floor) / 2));
            return key;
        }
        key.push(char::from(floor));
        return key + &next(low.get(at + 1..).unwrap_or_default());
    }
}

fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::Order;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_key_made_between_two_keys_sorts_between_them(places in prop::collection::vec(0usize..100, 1..120)) {
            let mut keys: Vec<Order> = Vec::new();
            for place in places {
                let at = place % (keys.len() + 1);
                let before = at.checked_sub(1).and_then(|i| keys.get(i));
                let key = Order::between(before, keys.get(at));
                keys.insert(at, key);
            }
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{keys:?}");
        }
    }
}
