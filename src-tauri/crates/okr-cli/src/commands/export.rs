//! `okr export`

use super::board;
use crate::arguments::{Export, Lang, Paper};
use crate::refused::{Refused, usage};
use crate::surroundings::{language, say, who, write_whole};
use okr::{Cycle, Id, Language, Report, ReportScope, Unit, Workspace, export_plain_json};
use okr_desk::{ExportFormat, Source, name_of};
use okr_file::read;
use okr_pdf::{PageOptions, Silent};

mod cards;

/// Hands canvases out.
pub fn run(asked: &Export) -> Result<(), Refused> {
    let format = format(asked)?;
    cards::check(asked, format)?;
    if !asked.board && matches!(asked.paper, Some(Paper::A2 | Paper::A1 | Paper::A0)) {
        return Err(usage(
            "Canvases are printed on a4, a3 or letter. Larger paper is for --board.",
            "Canvas werden auf a4, a3 oder letter gedruckt. Größeres Papier ist für --board.",
        ));
    }
    if asked.to == asked.file {
        return Err(usage(
            "OUT is the workspace file itself. Choose another name.",
            "OUT ist die Arbeitsmappe selbst. Einen anderen Namen wählen.",
        ));
    }
    let (workspace, damage) = read(&asked.file, &who())?;
    let out = output_language(asked, &workspace);
    let cycle = cycle(&workspace, asked.cycle.as_deref())?;
    if !asked.person.is_empty() {
        cards::run(asked, &workspace, cycle, out)?;
        if let Some(reason) = damage {
            eprintln!("{}", reason.sentence(language()));
        }
        return Ok(());
    }
    let unit = asked
        .unit
        .as_deref()
        .map(|name| unit(&workspace, name))
        .transpose()?;
    let options = options(asked.paper);
    let source = if asked.board {
        board::source(asked, &workspace, format, cycle, out)?
    } else {
        source(asked, &workspace, format, cycle, unit, out)?
    };
    let made = source
        .render(format, &options, language(), &Silent)
        .map_err(|error| Refused::because(error.sentence(language())))?;
    write_whole(&asked.to, &made.bytes)?;
    for line in made
        .note
        .into_iter()
        .chain(damage.map(|reason| reason.sentence(language())))
    {
        eprintln!("{line}");
    }
    let wrote = language().pick("Wrote", "Geschrieben:");
    say(&format!(
        "{wrote} {} ({} KB)",
        asked.to.display(),
        made.bytes.len().div_ceil(1024)
    ))
}

/// What the file is made from. The command line leaves no draft out: nothing on it says
/// that words would be missing.
fn source(
    asked: &Export,
    workspace: &Workspace,
    format: ExportFormat,
    cycle: Id,
    unit: Option<Id>,
    language: Language,
) -> Result<Source, Refused> {
    let scope = ReportScope {
        cycle,
        unit,
        below: asked.below,
        language,
        drafts: true,
        blank: asked.blank,
        explanations: asked.explain,
    };
    let now = chrono::Local::now().naive_local();
    let report = Report::make(workspace, &scope, &name_of(&asked.file), now)
        .filter(|report| !report.canvases.is_empty())
        .ok_or_else(|| Refused::because(no_canvas()))?;
    let json = (format == ExportFormat::Json).then(|| {
        let units = unit.map(|unit| units(workspace, unit, asked.below));
        export_plain_json(workspace, cycle, units.as_deref(), language)
    });
    let report = Box::new(report);
    Ok(Source::Canvases { report, json })
}

fn no_canvas() -> &'static str {
    language().pick(
        "There is no canvas to export. Choose a unit that has one in this cycle, or use --blank.",
        "Es gibt kein Canvas zu exportieren. Eine Einheit wählen, die in diesem Zyklus eines hat, oder --blank benutzen.",
    )
}

fn format(asked: &Export) -> Result<ExportFormat, Refused> {
    let ending = asked
        .to
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        _ if asked.board => board::format(asked, &ending),
        "xlsx" => Ok(ExportFormat::Xlsx),
        "pdf" => Ok(ExportFormat::Pdf),
        "png" => Ok(ExportFormat::Png),
        "csv" => Ok(ExportFormat::Csv),
        "json" if asked.blank => Err(usage(
            "An empty form has no JSON. Use .pdf or .xlsx.",
            "Ein leeres Formular hat kein JSON. .pdf oder .xlsx benutzen.",
        )),
        "json" => Ok(ExportFormat::Json),
        "svg" => Err(usage(
            "Only the board is drawn as .svg. Use --board.",
            "Nur das Board wird als .svg gezeichnet. --board benutzen.",
        )),
        _ => Err(usage(
            "OUT must end in .xlsx, .pdf, .png, .csv or .json.",
            "OUT muss auf .xlsx, .pdf, .png, .csv oder .json enden.",
        )),
    }
}

/// How canvases are printed; a board has its own way.
fn options(paper: Option<Paper>) -> PageOptions {
    let paper = match paper {
        Some(Paper::A3) => okr_pdf::Paper::A3,
        Some(Paper::Letter) => okr_pdf::Paper::Letter,
        // A5 and A6 are for cards, the larger ones for boards: refused before.
        _ => okr_pdf::Paper::A4,
    };
    PageOptions {
        paper,
        ..PageOptions::default()
    }
}

fn output_language(asked: &Export, workspace: &Workspace) -> Language {
    match asked.lang {
        Some(Lang::En) => Language::En,
        Some(Lang::De) => Language::De,
        None => workspace.settings().language,
    }
}

/// The cycle of this name; the newest for none.
fn cycle(workspace: &Workspace, name: Option<&str>) -> Result<Id, Refused> {
    let cycles = workspace.cycles();
    let Some(name) = name else {
        return cycles.first().map(|cycle| cycle.id).ok_or_else(|| {
            Refused::because(language().pick(
                "There is no cycle in this workspace yet.",
                "In dieser Arbeitsmappe gibt es noch keinen Zyklus.",
            ))
        });
    };
    let of = |cycle: &&Cycle| vec![cycle.name.clone()];
    let found = named(&cycles, name, of).map(|cycle| cycle.id);
    found.ok_or_else(|| {
        unknown(
            language().pick("cycle", "Zyklus"),
            name,
            cycles.iter().map(|cycle| cycle.name.as_str()),
        )
    })
}

/// The unit of this name or short name.
fn unit(workspace: &Workspace, name: &str) -> Result<Id, Refused> {
    let units: Vec<&Unit> = workspace
        .units_below(None)
        .iter()
        .flat_map(|unit| workspace.branch(unit.id))
        .collect();
    let of = |unit: &&Unit| vec![unit.name.clone(), unit.short.clone()];
    let found = named(&units, name, of).map(|unit| unit.id);
    found.ok_or_else(|| {
        unknown(
            language().pick("unit", "Einheit"),
            name,
            units.iter().map(|unit| unit.brief()),
        )
    })
}

/// The thing whose name is exactly this, else the same but for case.
fn named<'a, T>(things: &'a [T], name: &str, names: impl Fn(&T) -> Vec<String>) -> Option<&'a T> {
    let folded = name.trim().to_lowercase();
    let exact = things
        .iter()
        .find(|thing| names(thing).iter().any(|one| one == name));
    exact.or_else(|| {
        things.iter().find(|thing| {
            names(thing)
                .iter()
                .any(|one| one.trim().to_lowercase() == folded)
        })
    })
}

fn unknown<'a>(what: &str, name: &str, there: impl Iterator<Item = &'a str>) -> Refused {
    let there: Vec<&str> = there.take(12).collect();
    Refused::because(match language() {
        Language::En => format!(
            "There is no {what} called “{name}”. There are: {}.",
            there.join(", ")
        ),
        Language::De => format!(
            "{what} „{name}“ gibt es nicht. Es gibt: {}.",
            there.join(", ")
        ),
    })
}

fn units(workspace: &Workspace, unit: Id, below: bool) -> Vec<Id> {
    if below {
        workspace.branch(unit).iter().map(|unit| unit.id).collect()
    } else {
        vec![unit]
    }
}
