//! `okr`: the same jobs as the window, without one.
//!
//! Exit code 0 is done, 1 refused (one sentence on standard error says why), 2 a command
//! line that makes no sense.

mod arguments;
mod commands;
mod refused;
mod surroundings;

use arguments::{Arguments, Command};
use clap::Parser;
use refused::Refused;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refused { sentence, usage }) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::from(if usage { 2 } else { 1 })
        }
    }
}

fn run(command: Command) -> Result<(), Refused> {
    match command {
        Command::New(asked) => commands::new::run(&asked),
        Command::Import(asked) => commands::import::run(&asked),
        Command::Export(asked) => commands::export::run(&asked),
        Command::Check(asked) => commands::check::run(&asked),
        Command::Edit(asked) => commands::edit::run(&asked),
        Command::Undo(asked) => commands::history::undo(&asked),
        Command::Log(asked) => commands::history::log(&asked),
        Command::Doctor(asked) => commands::doctor::run(&asked),
        Command::Backups(asked) => commands::backups::run(&asked),
    }
}
