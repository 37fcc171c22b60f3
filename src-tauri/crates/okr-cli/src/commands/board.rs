//! `okr export --board`: the board as a poster, a drawing or a workbook.

use crate::arguments::{Export, Paper, Sheet};
use crate::refused::{Refused, usage};
use crate::surroundings::language;
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
            return Err(usage(
                "With --board OUT must end in .pdf, .svg, .png or .xlsx.",
                "Mit --board muss OUT auf .pdf, .svg, .png oder .xlsx enden.",
            ));
        }
    };
    if asked.tile.is_some() && format != ExportFormat::Pdf {
        return Err(usage(
            "Only a .pdf is cut into sheets. Leave --tile out, or end OUT in .pdf.",
            "Nur ein .pdf wird in Blätter geteilt. --tile weglassen oder OUT auf .pdf enden lassen.",
        ));
    }
    if asked.paper.is_some() && format == ExportFormat::Xlsx {
        return Err(usage(
            "A workbook has no --paper. Leave it out.",
            "Eine Arbeitsmappe hat kein --paper. Es weglassen.",
        ));
    }
    options(asked).map(|_| format)
}

/// The board, and how it is printed.
pub fn source(
    asked: &Export,
    workspace: &Workspace,
    format: ExportFormat,
    cycle: Id,
    out: Language,
) -> Result<Source, Refused> {
    let options = options(asked)?;
    let scope = PosterScope {
        enlarged: options.paper.enlarged(),
        ..PosterScope::of(cycle, out)
    };
    let (name, now) = (name_of(&asked.file), Local::now().naive_local());
    let board = BoardSource::of_scope(workspace, scope, (format, options), (&name, now))
        .map_err(|error| Refused::because(error.sentence(language())))?;
    Ok(Source::Board(Box::new(board)))
}

fn options(asked: &Export) -> Result<PosterOptions, Refused> {
    let paper = match asked.paper {
        Some(Paper::A4) => PosterPaper::A4,
        None | Some(Paper::A3) => PosterPaper::A3,
        Some(Paper::A2) => PosterPaper::A2,
        Some(Paper::A1) => PosterPaper::A1,
        Some(Paper::A0) => PosterPaper::A0,
        Some(Paper::Letter | Paper::A5 | Paper::A6) => {
            return Err(usage(
                "A poster is printed on a4, a3, a2, a1 or a0.",
                "Ein Poster wird auf a4, a3, a2, a1 oder a0 gedruckt.",
            ));
        }
    };
    let sheet = asked.tile.map(|sheet| match sheet {
        Sheet::A4 => PosterPaper::A4,
        Sheet::A3 => PosterPaper::A3,
    });
    if sheet.is_some_and(|sheet| sheet.millimetres().0 >= paper.millimetres().0) {
        return Err(usage(
            "The poster is no larger than its sheets. Choose a larger --paper, or leave --tile out.",
            "Das Poster ist nicht größer als seine Blätter. Ein größeres --paper wählen oder --tile weglassen.",
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
