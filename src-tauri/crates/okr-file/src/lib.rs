//! okr-file
