//! Meddles with a workspace file as no edit does, for tests of what is noticed of it.
//!
//!     meddle FILE SQL

use rusqlite::Connection;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, sql] = arguments.as_slice() else {
        return Err("Name a file and what to do to it.".into());
    };
    Connection::open(file)?.execute_batch(sql)?;
    Ok(())
}
