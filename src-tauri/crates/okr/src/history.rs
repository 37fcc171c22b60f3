//! What the history tells: each edit as a line, two states side by side, and how far a plan
//! has moved since it was agreed on.
//!
//! Nothing here remembers anything. A line is read off the changes of an edit; a comparison
//! is read off two workspaces. Texts are finished, in the language asked for.

mod compare;
mod drift;
mod fields;
mod line;
mod names;
mod values;
mod words;

pub use compare::{Compared, ComparedField, Comparison, compare};
pub use drift::{Drift, Eased, agreed_plan, drift, eased_targets};
pub use fields::{Aspect, FieldChange, field_changes, put_back};
pub use line::{HistoryLine, about, eases, line};
pub use names::Names;
pub use words::{Piece, differing_words};
