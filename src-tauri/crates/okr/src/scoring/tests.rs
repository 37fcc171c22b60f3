//! Tests of the arithmetic, as facts.
