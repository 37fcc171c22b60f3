//! Fonts: those inside the program, and those of the system when they are needed.
//!
//! Both stores live as long as the process. Listing the fonts of a system takes some
//! 100 ms and is done at most once, on the first text that the program's own fonts
//! cannot show.

use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst_kit::fonts::FontStore;

const BUNDLED: [&[u8]; 10] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-Medium.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/Inter-Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-SemiBold.ttf"),
    include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
    include_bytes!("../fonts/DroidSansFallback.ttf"),
];

/// Families in the order they are asked for a glyph.
pub(crate) const FAMILIES: [&str; 5] = [
    "Inter",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Emoji",
    "Droid Sans Fallback",
];

/// The fonts inside the program.
pub(crate) fn bundled() -> &'static FontStore {
    static STORE: OnceLock<FontStore> = OnceLock::new();
    STORE.get_or_init(bundled_store)
}

/// The same, then every font of the system.
pub(crate) fn with_system() -> &'static FontStore {
    static STORE: OnceLock<FontStore> = OnceLock::new();
    STORE.get_or_init(|| {
        let mut store = bundled_store();
        store.extend(typst_kit::fonts::system());
        store
    })
}

/// Whether a font of the store has a glyph for the character.
pub(crate) fn can_show(store: &FontStore, character: char) -> bool {
    let book: &FontBook = store.book();
    (0..)
        .map_while(|at| book.info(at))
        .any(|info| info.coverage.contains(character as u32))
}

fn bundled_store() -> FontStore {
    let mut store = FontStore::new();
    for file in BUNDLED {
        for font in Font::iter(Bytes::new(file)) {
            let info = font.info().clone();
            store.push((font, info));
        }
    }
    store
}
