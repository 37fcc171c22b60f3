//! The commands, one file each.

pub mod backups;
mod board;
pub mod check;
pub mod doctor;
pub mod edit;
pub mod export;
pub mod history;
pub mod import;
pub mod new;
