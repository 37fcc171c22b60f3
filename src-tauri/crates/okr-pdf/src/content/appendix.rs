//! What the templates read of the appendix: how the numbers of each canvas came about.

use crate::labels::status_word;
use crate::words::Words;
use okr::{CanvasReport, Explanation, Language};
use serde::Serialize;

/// The explanations of one canvas.
#[derive(Serialize)]
pub(crate) struct Appendix {
    unit: Words,
    numbers: Vec<Number>,
}

/// One explained number.
#[derive(Serialize)]
struct Number {
    about: Words,
    subject: Words,
    result: String,
    inputs: Vec<(Words, String, Words)>,
    words: String,
    figures: String,
    lines: Vec<(Words, Words)>,
}

impl Appendix {
    /// The appendix of a canvas; none unless its explanations were asked for.
    pub fn of(canvas: &CanvasReport, language: Language) -> Option<Self> {
        let numbers = canvas.explanations.iter();
        (!canvas.explanations.is_empty()).then(|| Self {
            unit: Words::new(&canvas.unit),
            numbers: numbers.map(|one| Number::of(one, language)).collect(),
        })
    }
}

impl Number {
    fn of(explanation: &Explanation, language: Language) -> Self {
        let inputs = explanation.inputs.iter().map(|input| {
            (
                Words::new(&input.name),
                input.value.clone(),
                Words::new(&input.from),
            )
        });
        let lines = explanation.lines.iter().map(|line| {
            let text = match line.status {
                Some(status) => format!("{}: {}", status_word(language, status), line.text),
                None => line.text.clone(),
            };
            (Words::new(&line.name), Words::new(&text))
        });
        Self {
            about: Words::new(&explanation.about),
            subject: Words::new(&explanation.subject),
            result: explanation.result_text.clone().unwrap_or_default(),
            inputs: inputs.collect(),
            words: explanation.words.clone(),
            figures: explanation.figures.clone(),
            lines: lines.collect(),
        }
    }
}
