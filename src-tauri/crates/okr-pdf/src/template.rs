//! The templates, inside the program.

/// File name and text of every template.
pub(crate) const TEMPLATES: [(&str, &str); 15] = [
    ("main.typ", include_str!("pages/main.typ")),
    ("measure.typ", include_str!("pages/measure.typ")),
    ("base.typ", include_str!("pages/base.typ")),
    ("marks.typ", include_str!("pages/marks.typ")),
    ("track.typ", include_str!("pages/track.typ")),
    ("cells.typ", include_str!("pages/cells.typ")),
    ("head.typ", include_str!("pages/head.typ")),
    ("sheet.typ", include_str!("pages/sheet.typ")),
    ("foot.typ", include_str!("pages/foot.typ")),
    ("appendix.typ", include_str!("pages/appendix.typ")),
    ("contents.typ", include_str!("pages/contents.typ")),
    ("poster.typ", include_str!("pages/poster.typ")),
    ("poster-card.typ", include_str!("pages/poster-card.typ")),
    ("card.typ", include_str!("pages/card.typ")),
    ("cards.typ", include_str!("pages/cards.typ")),
];
