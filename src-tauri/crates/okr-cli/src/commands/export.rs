//! `okr export`

use crate::arguments::{Export, Lang, Paper};
use crate::refused::Refused;
use crate::surroundings::{language, name_of, say, who, write_whole};
use okr::{Cycle, Id, Language, Report, ReportScope, Unit, Workspace, export_plain_json};
use okr_file::read;
use okr_pdf::{PageOptions, PdfFile, Silent, Standard};

/// Pixels for each point of a page in a picture for slides: 216 dpi.
const SLIDE_PIXELS_PER_POINT: f32 = 3.0;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Xlsx,
    Pdf,
    Png,
    Csv,
    Json,
}

/// Hands canvases out.
pub fn run(asked: &Export) -> Result<(), Refused> {
    let format = format(asked)?;
    if asked.to == asked.file {
        return Err(Refused::usage(
            "OUT is the workspace file itself. Choose another name.",
        ));
    }
    let (workspace, damage) = read(&asked.file, &who())?;
    let out = output_language(asked, &workspace);
    let cycle = cycle(&workspace, asked.cycle.as_deref())?;
    let unit = asked
        .unit
        .as_deref()
        .map(|name| unit(&workspace, name))
        .transpose()?;
    let (bytes, note) = match format {
        Format::Json => {
            let units = unit.map(|unit| units(&workspace, unit, asked.below));
            (
                export_plain_json(&workspace, cycle, units.as_deref(), out).into_bytes(),
                None,
            )
        }
        _ => {
            let scope = ReportScope {
                cycle,
                unit,
                below: asked.below,
                language: out,
                drafts: true,
                blank: asked.blank,
            };
            let now = chrono::Local::now().naive_local();
            let report = Report::make(&workspace, &scope, &name_of(&asked.file), now)
                .filter(|report| !report.canvases.is_empty())
                .ok_or_else(|| Refused::because(no_canvas()))?;
            rendered(&report, format, asked)?
        }
    };
    write_whole(&asked.to, &bytes)?;
    for line in note
        .into_iter()
        .chain(damage.map(|reason| reason.sentence(language())))
    {
        eprintln!("{line}");
    }
    let wrote = language().pick("Wrote", "Geschrieben:");
    say(&format!(
        "{wrote} {} ({} KB)",
        asked.to.display(),
        bytes.len().div_ceil(1024)
    ))
}

fn no_canvas() -> &'static str {
    language().pick(
        "There is no canvas to export. Choose a unit that has one in this cycle, or use --blank.",
        "Es gibt kein Canvas zu exportieren. Eine Einheit wählen, die in diesem Zyklus eines hat, oder --blank benutzen.",
    )
}

fn rendered(
    report: &Report,
    format: Format,
    asked: &Export,
) -> Result<(Vec<u8>, Option<String>), Refused> {
    let sheets = |error: okr_sheets::SheetError| Refused::because(error.to_string());
    let pages = |error: okr_pdf::PdfError| Refused::because(error.to_string());
    let options = options(asked.paper);
    match format {
        Format::Xlsx => Ok((okr_sheets::workbook(report).map_err(sheets)?, None)),
        Format::Csv => Ok((okr_sheets::csv(report).map_err(sheets)?, None)),
        Format::Png => {
            let picture =
                okr_pdf::png(report, &options, 0, SLIDE_PIXELS_PER_POINT).map_err(pages)?;
            Ok((picture.bytes, first_of(picture.pages)))
        }
        Format::Pdf => {
            let file = okr_pdf::pdf(report, &options, &Silent).map_err(pages)?;
            let note = note_on(&file);
            Ok((file.bytes, note))
        }
        Format::Json => Ok((vec![], None)),
    }
}

/// A picture is of one page: of the first.
fn first_of(pages: usize) -> Option<String> {
    (pages > 1).then(|| match language() {
        Language::En => format!("This is page 1 of {pages}. A PDF holds them all."),
        Language::De => format!("Das ist Seite 1 von {pages}. Ein PDF enthält alle."),
    })
}

fn note_on(file: &PdfFile) -> Option<String> {
    if file.standard == Standard::UaAndA2a {
        return None;
    }
    let lead = language().pick(
        "Saved without the PDF/UA mark.",
        "Ohne das PDF/UA-Zeichen gespeichert.",
    );
    let Some(first) = file.missing.first() else {
        return Some(lead.to_owned());
    };
    let (text, place) = (&first.text, &first.place);
    Some(match language() {
        Language::En => {
            format!("{lead} “{text}” in {place} is in no font here. It prints as a box.")
        }
        Language::De => {
            format!("{lead} „{text}“ in {place} ist in keiner Schrift. Es druckt als Kästchen.")
        }
    })
}

fn format(asked: &Export) -> Result<Format, Refused> {
    let ending = asked
        .to
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "xlsx" => Ok(Format::Xlsx),
        "pdf" => Ok(Format::Pdf),
        "png" => Ok(Format::Png),
        "csv" => Ok(Format::Csv),
        "json" if asked.blank => Err(Refused::usage(
            "An empty form has no JSON. Use .pdf or .xlsx.",
        )),
        "json" => Ok(Format::Json),
        _ => Err(Refused::usage(
            "OUT must end in .xlsx, .pdf, .png, .csv or .json.",
        )),
    }
}

fn options(paper: Paper) -> PageOptions {
    let paper = match paper {
        Paper::A4 => okr_pdf::Paper::A4,
        Paper::A3 => okr_pdf::Paper::A3,
        Paper::Letter => okr_pdf::Paper::Letter,
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
