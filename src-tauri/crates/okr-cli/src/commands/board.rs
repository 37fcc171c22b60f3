//! `okr export --board`: the board as a poster, a drawing or a workbook.

use crate::arguments::{Export, Paper, Sheet};
use crate::refused::Refused;
use chrono::Local;
use okr::{Id, Language, PosterScope, Workspace};
use okr_desk::{BoardSource, ExportFormat, Source, name_of};
use okr_pdf::{PosterOptions, PosterPaper, Tiles};

/// What the ending of OUT asks for.
pub fn format(asked: &Export, ending: &str) -> Result<ExportFormat, Refused> {
    let format = match ending {
        "pdf" => ExportFormat::Pdf,
        "svg" => ExportFormat::Svg,
        "png" => ExportFormat::Png,
        "xlsx" => ExportFormat::Xlsx,
        _ => {
            return Err(Refused::usage(
                "With --board OUT must end in .pdf, .svg, .png or .xlsx.",
            ));
        }
    };
    if asked.tile.is_some() && format != ExportFormat::Pdf {
        return Err(Refused::usage(
            "Only a .pdf is cut into sheets. Leave --tile out, or end OUT in .pdf.",
        ));
    }
    if asked.paper.is_some() && format == ExportFormat::Xlsx {
        return Err(Refused::usage("A workbook has no --paper. Leave it out."));
    }
    options(asked).map(|_| format)
}

/// The board, and how it is printed.
pub fn source(
    asked: &Export,
    workspace: &Workspace,
    cycle: Id,
    language: Language,
) -> Result<Source, Refused> {
    let options = options(asked)?;
    let scope = PosterScope {
        enlarged: options.paper.enlarged(),
        ..PosterScope::of(cycle, language)
    };
    let now = Local::now().naive_local();
    let of = (name_of(&asked.file), now);
    BoardSource::of_scope(workspace, &scope, options, (&of.0, of.1))
        .map_err(|error| Refused::because(error.to_string()))
}

fn options(asked: &Export) -> Result<PosterOptions, Refused> {
    let paper = match asked.paper {
        Some(Paper::A4) => PosterPaper::A4,
        None | Some(Paper::A3) => PosterPaper::A3,
        Some(Paper::A2) => PosterPaper::A2,
        Some(Paper::A1) => PosterPaper::A1,
        Some(Paper::A0) => PosterPaper::A0,
        Some(Paper::Letter | Paper::A5 | Paper::A6) => {
            return Err(Refused::usage(
                "A poster is printed on a4, a3, a2, a1 or a0.",
            ));
        }
    };
    let sheet = asked.tile.map(|sheet| match sheet {
        Sheet::A4 => PosterPaper::A4,
        Sheet::A3 => PosterPaper::A3,
    });
    if sheet.is_some_and(|sheet| sheet.millimetres().0 >= paper.millimetres().0) {
        return Err(Refused::usage(
            "The poster is no larger than its sheets. Choose a larger --paper, or leave --tile out.",
        ));
    }
    Ok(PosterOptions {
        paper,
        tiles: sheet.map(|sheet| Tiles {
            sheet,
            ..Tiles::default()
        }),
    })
}
