//! Characters that no font can show, found before the layout so that the place can be
//! named; a page that holds one cannot declare PDF/UA or PDF/A.

use crate::{MissingGlyph, fonts, words::printable};
use okr::{CanvasReport, Report};
use std::collections::HashMap;

/// Characters the program's own fonts lack, each once per place.
pub(crate) fn in_report(report: &Report) -> Vec<MissingGlyph> {
    in_texts(&mut |visit| each_text(report, visit))
}

/// Takes a place and a text that stands there.
pub(crate) type Visit<'v> = dyn FnMut(&str, &str) + 'v;

/// The same of any texts: `each` visits every one with its place.
pub(crate) fn in_texts(each: &mut dyn FnMut(&mut Visit)) -> Vec<MissingGlyph> {
    let store = fonts::bundled();
    let mut known: HashMap<char, bool> = HashMap::new();
    let mut found = Vec::new();
    each(&mut |place, text| {
        for c in printable(text).chars() {
            let shown = *known.entry(c).or_insert_with(|| {
                leaves_no_mark(c) || (!is_private(c) && fonts::can_show(store, c))
            });
            if !shown {
                note(&mut found, c, place);
            }
        }
    });
    found
}

/// Of those, the ones that the fonts of the system lack too. Private characters always
/// count: no reader could know what they mean.
pub(crate) fn beyond(found: &mut Vec<MissingGlyph>) -> Vec<MissingGlyph> {
    if found.is_empty() {
        return Vec::new();
    }
    let store = fonts::with_system();
    let shown = |c: char| !is_private(c) && fonts::can_show(store, c);
    found.retain_mut(|glyph| {
        glyph.text.retain(|c| !shown(c));
        !glyph.text.is_empty()
    });
    std::mem::take(found)
}

/// Places of the texts that a refused standard named between back ticks.
pub(crate) fn named_in(refused: &[String], report: &Report) -> Vec<MissingGlyph> {
    let mut found: Vec<MissingGlyph> = Vec::new();
    for named in refused
        .iter()
        .filter_map(|message| message.split('`').nth(1))
    {
        each_text(report, &mut |place, text| {
            let is_new = !found.iter().any(|g| g.text == named && g.place == place);
            if !named.is_empty() && is_new && text.contains(named) {
                found.push(MissingGlyph {
                    text: named.to_owned(),
                    place: place.to_owned(),
                });
            }
        });
    }
    found
}

fn note(found: &mut Vec<MissingGlyph>, c: char, place: &str) {
    match found.iter_mut().find(|glyph| glyph.place == place) {
        Some(glyph) if glyph.text.contains(c) => {}
        Some(glyph) => glyph.text.push(c),
        None => found.push(MissingGlyph {
            text: c.to_string(),
            place: place.to_owned(),
        }),
    }
}

/// Every text of the user with its place.
fn each_text(report: &Report, visit: &mut dyn FnMut(&str, &str)) {
    for text in [&report.organisation, &report.cycle, &report.file_name] {
        visit(&report.organisation, text);
    }
    for canvas in &report.canvases {
        each_text_of_canvas(canvas, visit);
    }
}

fn each_text_of_canvas(canvas: &CanvasReport, visit: &mut dyn FnMut(&str, &str)) {
    let head = [
        &canvas.unit,
        &canvas.cycle_text,
        &canvas.periods_text,
        &canvas.owner,
    ];
    let values = canvas.values.iter().chain([&canvas.sponsor]);
    let labels = canvas.figures.columns.iter().map(|column| &column.label);
    head.into_iter()
        .chain(values)
        .chain(labels)
        .for_each(|text| visit(&canvas.unit, text));
    for explanation in &canvas.explanations {
        let from = explanation.inputs.iter().map(|input| &input.from);
        from.chain([&explanation.subject])
            .for_each(|text| visit(&explanation.about, text));
    }
    for band in &canvas.bands {
        let place = if band.code.is_empty() {
            &band.title
        } else {
            &band.code
        };
        [&band.code, &band.title, &band.feeds_back]
            .into_iter()
            .for_each(|t| visit(place, t));
        for objective in &band.objectives {
            let place = format!("Objective {}", objective.figures.number);
            let lines = [&objective.verb, &objective.subject, &objective.owner];
            lines.into_iter().for_each(|text| visit(&place, text));
            objective
                .key_results
                .iter()
                .for_each(|k| each_text_of_key_result(k, visit));
        }
    }
}

fn each_text_of_key_result(k: &okr::KeyResultReport, visit: &mut dyn FnMut(&str, &str)) {
    let place = format!("KR {}", k.figures.number);
    let own = [
        &k.title,
        &k.owner,
        &k.data_source,
        &k.anticipated_impact,
        &k.unit,
    ];
    let plans = k
        .figures
        .plans
        .iter()
        .flat_map(|plan| [&plan.range, &plan.text]);
    let targets = k
        .figures
        .track
        .steps
        .iter()
        .flat_map(|step| &step.target_text);
    let shown = [&k.figures.now_text, &k.figures.track.baseline_text]
        .into_iter()
        .flatten();
    let work = k.activities.iter().map(|activity| &activity.title);
    own.into_iter()
        .chain(plans)
        .chain(targets)
        .chain(shown)
        .chain(work)
        .for_each(|text| visit(&place, text));
}

fn is_private(c: char) -> bool {
    matches!(c as u32, 0xe000..=0xf8ff | 0xf0000..=0x10ffff)
}

/// White space and characters that only steer others, such as joiners and direction
/// marks (Unicode, Default_Ignorable_Code_Point).
fn leaves_no_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(c as u32,
            0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f
            | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0x3164
            | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfff8
            | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}
