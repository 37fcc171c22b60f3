//! Writes a generated workspace of any size, always the same for the same size.
//!
//!     generate FILE CANVASES OBJECTIVES KEY_RESULTS CHECK_INS [ONE_MORE_EVERY] [ONE_MORE_EVERY]

use okr_file::{Who, WorkspaceFile};
use okr_tests::generated::{Size, workspace};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [
        file,
        canvases,
        objectives,
        key_results,
        check_ins,
        more @ ..,
    ] = arguments.as_slice()
    else {
        return Err("generate FILE CANVASES OBJECTIVES KEY_RESULTS CHECK_INS".into());
    };
    let size = Size {
        canvases: canvases.parse()?,
        objectives: objectives.parse()?,
        key_results: key_results.parse()?,
        check_ins: check_ins.parse()?,
        one_more_every: more.first().map_or(Ok(0), |every| every.parse())?,
    };
    WorkspaceFile::create(
        &PathBuf::from(file),
        &workspace(size),
        &Who::here("generator"),
    )?;
    Ok(())
}
