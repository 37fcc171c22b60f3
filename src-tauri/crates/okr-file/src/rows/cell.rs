//! How one value stands in one column, and how it is read back with suspicion.

use chrono::NaiveDate;
use okr::{Id, Order};
use rusqlite::types::{Value, ValueRef};
use rust_decimal::Decimal;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as PlainError, StrDeserializer};
use serde::{Deserialize, Serialize};

/// A value that a column can hold.
pub trait Cell: Sized {
    /// As it is stored.
    fn out(&self) -> Value;

    /// As it is read; none when the column holds something else.
    fn take(cell: ValueRef<'_>) -> Option<Self>;
}

fn text(cell: ValueRef<'_>) -> Option<&str> {
    cell.as_str().ok()
}

impl<T: Cell> Cell for Option<T> {
    fn out(&self) -> Value {
        self.as_ref().map_or(Value::Null, Cell::out)
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        match cell {
            ValueRef::Null => Some(None),
            cell => T::take(cell).map(Some),
        }
    }
}

impl Cell for String {
    fn out(&self) -> Value {
        Value::Text(self.clone())
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        text(cell).map(str::to_owned)
    }
}

impl Cell for Order {
    fn out(&self) -> Value {
        Value::Text(self.0.clone())
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        text(cell).map(|key| Self(key.to_owned()))
    }
}

impl Cell for Id {
    fn out(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        text(cell)?.parse().ok()
    }
}

impl Cell for Decimal {
    fn out(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        Self::from_str_exact(text(cell)?).ok()
    }
}

impl Cell for NaiveDate {
    fn out(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        text(cell)?.parse().ok()
    }
}

impl Cell for u32 {
    fn out(&self) -> Value {
        Value::Integer(i64::from(*self))
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_i64().ok()?.try_into().ok()
    }
}

impl Cell for u8 {
    fn out(&self) -> Value {
        Value::Integer(i64::from(*self))
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_i64().ok()?.try_into().ok()
    }
}

impl Cell for bool {
    fn out(&self) -> Value {
        Value::Integer(i64::from(*self))
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        match cell.as_i64().ok()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl<T: Serialize + for<'de> Deserialize<'de>> Cell for Vec<T> {
    fn out(&self) -> Value {
        json_text(self)
    }

    fn take(cell: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(text(cell)?).ok()
    }
}

/// A list as JSON text. Texts and ids always have one.
fn json_text<T: Serialize>(list: &T) -> Value {
    serde_json::to_string(list).map_or(Value::Null, Value::Text)
}

/// The word of a choice: the same one that JSON uses.
fn word<T: Serialize>(choice: &T) -> Value {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => Value::Text(word),
        _ => Value::Null,
    }
}

/// The choice a word stands for.
fn choice<T: for<'de> Deserialize<'de>>(cell: ValueRef<'_>) -> Option<T> {
    let word: StrDeserializer<'_, PlainError> = text(cell)?.into_deserializer();
    T::deserialize(word).ok()
}

/// Choices are stored as the word that JSON uses for them.
macro_rules! choices {
    ($($choice:ident),+ $(,)?) => {
        $(
            impl Cell for okr::$choice {
                fn out(&self) -> Value {
                    word(self)
                }

                fn take(cell: ValueRef<'_>) -> Option<Self> {
                    choice(cell)
                }
            }
        )+
    };
}

choices! {
    Language, ObjectiveStatusRule, Phase, Commitment, Perspective, State, Measure,
    TargetMeaning, Division, Indicator, Status, Outcome, ActivityKind, Decision, ActionTaken,
    Origin, Strength, HintRule,
}
