//! What the layout engine may see: our templates, one report, our fonts. No disk, no
//! network, no clock.

use crate::content::{Book, Content, Sheet};
use crate::numbering::Pages;
use crate::template::TEMPLATES;
use crate::{PdfError, Watch};
use okr::Report;
use std::collections::{BTreeSet, HashMap};
use std::sync::{LazyLock, Mutex};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

/// Canvases that share one data file. File names are kept for the life of the process and
/// there is room for 65,535, so a booklet uses at most this many.
const MOST_FILES: usize = 2000;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let twice = TEMPLATES
        .into_iter()
        .map(|(name, text)| (format!("tight/{name}"), text));
    TEMPLATES
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text))
        .chain(twice)
        .filter_map(|(name, text)| Some((file_id(&name)?, text)))
        .map(|(id, text)| (id, Source::new(id, text.to_owned())))
        .collect()
});

/// How many canvases share one data file in a booklet of `canvases`.
pub(crate) fn canvases_per_file(canvases: usize) -> usize {
    canvases.div_ceil(MOST_FILES).max(1)
}

/// The desk the layout engine works at.
pub(crate) struct Desk<'a> {
    main: FileId,
    files: HashMap<FileId, Bytes>,
    progress: Option<Progress<'a>>,
    fonts: &'static FontStore,
}

impl<'a> Desk<'a> {
    /// To draw pages: the report's data as files.
    pub fn to_draw(
        content: &'a Content,
        pages: &Pages,
        watch: &'a dyn Watch,
        fonts: &'static FontStore,
    ) -> Result<Self, PdfError> {
        let mut progress = Progress::new(content, pages.canvases_before(), watch);
        let mut files = books(&content.book)?;
        files.insert(named("pages.json")?, json(pages)?);
        files.insert(named("contents.json")?, json(&content.contents)?);
        files.insert(named("appendix.json")?, json(&content.appendix)?);
        for (group, sheets) in content.sheets.chunks(content.per_file()).enumerate() {
            let drawn = named(&format!("drawn-{group}.json"))?;
            files.insert(named(&format!("canvas-{group}.json"))?, json(&sheets)?);
            files.insert(drawn, Bytes::from_string("0"));
            progress.steps.insert(drawn, group);
        }
        Ok(Self {
            main: named("main.typ")?,
            files,
            progress: Some(progress),
            fonts,
        })
    }

    /// To draw a poster.
    pub fn to_draw_poster(
        book: &serde_json::Value,
        poster: &serde_json::Value,
        fonts: &'static FontStore,
    ) -> Result<Self, PdfError> {
        let files = [("book.json", book), ("poster.json", poster)];
        let files = files
            .into_iter()
            .map(|(name, value)| Ok((named(name)?, json(value)?)))
            .collect::<Result<_, PdfError>>()?;
        Ok(Self {
            main: named("poster.typ")?,
            files,
            progress: None,
            fonts,
        })
    }

    /// To draw cards; `tight` is the book for those set smaller.
    pub fn to_draw_cards(
        book: &impl serde::Serialize,
        tight: &impl serde::Serialize,
        cards: &impl serde::Serialize,
        fonts: &'static FontStore,
    ) -> Result<Self, PdfError> {
        let files = [
            (named("book.json")?, json(book)?),
            (named("tight/book.json")?, json(tight)?),
            (named("cards.json")?, json(cards)?),
        ];
        Ok(Self {
            main: named("cards.typ")?,
            files: files.into_iter().collect(),
            progress: None,
            fonts,
        })
    }

    /// To measure some canvases, in smaller type where `tight`.
    pub fn to_measure(
        book: &Book,
        sheets: &[&Sheet],
        tight: bool,
        fonts: &'static FontStore,
    ) -> Result<Self, PdfError> {
        let mut files = books(book)?;
        files.insert(named("measured.json")?, json(&sheets)?);
        let main = named(if tight {
            "tight/measure.typ"
        } else {
            "measure.typ"
        })?;
        Ok(Self {
            main,
            files,
            progress: None,
            fonts,
        })
    }
}

fn books(book: &Book) -> Result<HashMap<FileId, Bytes>, PdfError> {
    let ample = (named("book.json")?, json(book)?);
    Ok([ample, (named("tight/book.json")?, json(&book.tight())?)]
        .into_iter()
        .collect())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(progress) = &self.progress {
            progress.opened(id)?;
        }
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Tells a watcher how far the drawing is: a canvas's marker file is opened when it is
/// drawn. Measuring was the first half of the work.
struct Progress<'a> {
    steps: HashMap<FileId, usize>,
    /// Canvases drawn in earlier parts.
    before: usize,
    opened: Mutex<BTreeSet<usize>>,
    content: &'a Content,
    watch: &'a dyn Watch,
}

impl<'a> Progress<'a> {
    fn new(content: &'a Content, before: usize, watch: &'a dyn Watch) -> Self {
        Self {
            steps: HashMap::new(),
            before,
            opened: Mutex::default(),
            content,
            watch,
        }
    }

    fn opened(&self, id: FileId) -> FileResult<()> {
        if self.watch.cancelled() {
            return Err(FileError::Other(Some("the export was cancelled".into())));
        }
        let Some(&group) = self.steps.get(&id) else {
            return Ok(());
        };
        let Ok(mut opened) = self.opened.lock() else {
            return Ok(());
        };
        if opened.insert(group) {
            let total = self.content.sheets.len();
            let drawn = (self.before + opened.len() * self.content.per_file()).min(total);
            let sheet = self.content.sheets.get(group * self.content.per_file());
            let at = sheet.map(|sheet| sheet.unit.plain()).unwrap_or_default();
            self.watch.page((total + drawn) / 2, total, &at);
        }
        Ok(())
    }
}

/// Gives the engine's memory back when an export ends, also when it failed: all of it
/// after a booklet, what ten exports did not use after a single canvas, so that a preview
/// redraws quickly.
pub(crate) struct Evict(usize);

impl Evict {
    /// The guard for this report.
    pub fn after(report: &Report) -> Self {
        Self(if report.canvases.len() > 1 { 0 } else { 10 })
    }
}

impl Drop for Evict {
    fn drop(&mut self) {
        comemo::evict(self.0);
    }
}

fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn named(name: &str) -> Result<FileId, PdfError> {
    file_id(name).ok_or_else(|| unreadable(name))
}

fn unreadable(name: &str) -> PdfError {
    PdfError::Layout(format!("{name} has no place"))
}

fn json(value: &impl serde::Serialize) -> Result<Bytes, PdfError> {
    let text = serde_json::to_vec(value).map_err(|error| PdfError::Layout(error.to_string()))?;
    Ok(Bytes::new(text))
}
