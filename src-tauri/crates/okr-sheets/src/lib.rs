//! okr-sheets
