//! What the layout engine may see: our templates, one report, our fonts. No disk, no
//! network, no clock.

use crate::{PdfError, Watch, content::Content, fonts, template::TEMPLATES};
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
    let twice = TEMPLATES.into_iter().map(|(name, text)| (format!("tight/{name}"), text));
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
    progress: Progress<'a>,
    fonts: &'static FontStore,
}

impl<'a> Desk<'a> {
    /// Lays the report's data out as files.
    pub fn new(
        content: &'a Content,
        watch: &'a dyn Watch,
        system_fonts: bool,
    ) -> Result<Self, PdfError> {
        let main = file_id(TEMPLATES[0].0).ok_or_else(|| unreadable("main.typ"))?;
        let mut progress = Progress::new(content, watch);
        let mut files = HashMap::new();
        files.insert(named("book.json")?, json(&content.book)?);
        files.insert(named("tight/book.json")?, json(&content.book.tight())?);
        files.insert(named("contents.json")?, json(&content.contents)?);
        for (group, sheets) in content.sheets.chunks(content.per_file()).enumerate() {
            let measured = named(&format!("canvas-{group}.json"))?;
            let drawn = named(&format!("drawn-{group}.json"))?;
            files.insert(measured, json(&sheets)?);
            files.insert(drawn, Bytes::from_string("0"));
            progress.steps.extend([(measured, group), (drawn, group)]);
        }
        let fonts = if system_fonts { fonts::with_system() } else { fonts::bundled() };
        Ok(Self { main, files, progress, fonts })
    }
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
        self.progress.opened(id)?;
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Tells a watcher how far the layout is. A canvas's data file is opened when it is
/// measured, its marker file when it is drawn: each counts for half.
struct Progress<'a> {
    steps: HashMap<FileId, usize>,
    opened: Mutex<BTreeSet<FileIdKey>>,
    content: &'a Content,
    watch: &'a dyn Watch,
}

type FileIdKey = u16;

impl<'a> Progress<'a> {
    fn new(content: &'a Content, watch: &'a dyn Watch) -> Self {
        Self { steps: HashMap::new(), opened: Mutex::default(), content, watch }
    }

    fn opened(&self, id: FileId) -> FileResult<()> {
        let Some(&group) = self.steps.get(&id) else { return Ok(()) };
        if self.watch.cancelled() {
            return Err(FileError::Other(Some("the export was cancelled".into())));
        }
        let Ok(mut opened) = self.opened.lock() else { return Ok(()) };
        if opened.insert(id.into_raw().get()) {
            let total = self.content.sheets.len();
            let done = (opened.len() * self.content.per_file() / 2).min(total);
            let first = group * self.content.per_file();
            let at = self.content.sheets.get(first).map(|sheet| sheet.unit.plain());
            self.watch.page(done, total, &at.unwrap_or_default());
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
