//! Which pages there are, and their numbers, known before they are drawn.

use crate::content::Content;
use serde::Serialize;

/// Pages drawn together. The engine keeps what it did for all of them until it is told to
/// forget, several times what the pages themselves need.
const PART: usize = 8;

/// The pages to draw.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Pages {
    /// All pages of the document; none where only the engine can tell, as something flows
    /// on over pages.
    pub total: Option<usize>,
    /// Whether the contents are drawn.
    contents: bool,
    /// The page each canvas begins on, from 1; none where only the engine can tell.
    begins: Option<Vec<usize>>,
    drawn: Vec<Leaf>,
    /// Which part of the booklet this is.
    part: usize,
    /// Whether the appendix follows.
    appendix: bool,
}

/// A page of a canvas.
#[derive(Debug, Clone, Copy, Serialize)]
struct Leaf {
    canvas: usize,
    /// Page of the canvas, from 0.
    part: usize,
    /// Page of the document, from 1.
    number: usize,
}

impl Pages {
    /// Every page, after `contents` pages that come first.
    pub fn all(content: &Content, contents: usize) -> Self {
        let mut begins = Vec::new();
        let mut drawn = Vec::new();
        for (canvas, sheet) in content.sheets.iter().enumerate() {
            begins.push(contents + drawn.len() + 1);
            for part in 0..sheet.plan.parts() {
                let number = contents + drawn.len() + 1;
                drawn.push(Leaf {
                    canvas,
                    part,
                    number,
                });
            }
        }
        // An appendix flows on over as many pages as it needs.
        let appendix = !content.appendix.is_empty();
        let flows = appendix || content.sheets.iter().any(|sheet| sheet.plan.flows());
        Self {
            total: (!flows).then_some(contents + drawn.len()),
            contents: contents > 0,
            begins: (!flows).then_some(begins),
            drawn,
            part: 0,
            appendix,
        }
    }

    /// The contents alone, to see how many pages they take.
    pub fn contents_alone(content: &Content) -> Self {
        Self {
            total: Some(1),
            contents: true,
            begins: Some(vec![1; content.sheets.len()]),
            drawn: Vec::new(),
            part: 0,
            appendix: false,
        }
    }

    /// The same with every number left to the engine.
    pub fn asked(&self) -> Self {
        Self {
            total: None,
            begins: None,
            ..self.clone()
        }
    }

    /// The pages in parts that are drawn one after the other; one part where only the
    /// engine can tell the numbers.
    pub fn parts(&self) -> Vec<Self> {
        if self.total.is_none() || self.drawn.len() <= PART {
            return vec![self.clone()];
        }
        let parts = self.drawn.chunks(PART).enumerate();
        parts
            .map(|(part, drawn)| Self {
                contents: self.contents && part == 0,
                drawn: drawn.to_vec(),
                part,
                ..self.clone()
            })
            .collect()
    }

    /// Canvases before the first one of these pages.
    pub fn canvases_before(&self) -> usize {
        self.drawn.first().map_or(0, |leaf| leaf.canvas)
    }

    /// Only the page at `at`, counted from 0, or the last; all where their number is not
    /// known or a page of the contents is wanted.
    pub fn only(&self, at: usize) -> Option<Self> {
        let total = self.total?;
        let number = at.min(total.saturating_sub(1)) + 1;
        let leaf = self.drawn.iter().find(|leaf| leaf.number == number);
        Some(Self {
            total: Some(total),
            contents: leaf.is_none(),
            begins: self.begins.clone(),
            drawn: leaf.copied().into_iter().collect(),
            part: 0,
            appendix: false,
        })
    }

    /// Whether `made` pages are what was planned.
    pub fn is_as_planned(&self, made: usize) -> bool {
        let canvases = self.drawn.len();
        self.total
            .is_none_or(|total| canvases == 0 || made == canvases || made == total)
    }
}
