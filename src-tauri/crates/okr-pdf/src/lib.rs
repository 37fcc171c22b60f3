//! okr-pdf
