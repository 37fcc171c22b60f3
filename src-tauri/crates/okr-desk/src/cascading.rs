//! Questions about the cascade: who serves whom, and why something is done.

use crate::clock;
use crate::desk::{Desk, lock};
use crate::messages::{CascadeAnswer, Failure};
use okr::{AlignedTo, Assumed, Cascade, Id, Impact, WhyLine};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Seen {
    /// The cycle it is seen from.
    cycle: Id,
    /// The number of the picture the page has; none when it has none.
    #[serde(default)]
    seen: Option<u32>,
}

/// The picture the page was told last, under its number.
#[derive(Default)]
pub struct Told {
    number: u32,
    picture: Option<Cascade>,
}

impl Told {
    /// What is new in a picture for a page that has the one of that number. Of any other
    /// than the last it is told all.
    fn tell(&mut self, picture: Cascade, seen: Option<u32>) -> CascadeAnswer {
        let earlier = self.picture.as_ref();
        let news = picture.news_since(earlier.filter(|_| seen == Some(self.number)));
        self.number = self.number.wrapping_add(1);
        self.picture = Some(picture);
        CascadeAnswer {
            number: self.number,
            news,
        }
    }
}

#[derive(Deserialize)]
pub struct OfObjective {
    objective: Id,
}

#[derive(Deserialize)]
pub struct OfLink {
    objective: Id,
    to: AlignedTo,
}

#[derive(Deserialize)]
pub struct OfAny {
    thing: Id,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assume {
    key_result: Id,
    assumed: Assumed,
}

impl Desk {
    /// None when the cycle is gone.
    pub(crate) fn cascade(&self, args: Seen) -> Result<Option<CascadeAnswer>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        let picture =
            self.with_file(|file| Ok(okr::cascade(file.workspace(), args.cycle, today, language)))?;
        Ok(picture.map(|picture| lock(&self.cascade).tell(picture, args.seen)))
    }

    /// The objectives that one cannot serve, by itself or through their key results.
    pub(crate) fn cannot_serve(&self, args: OfObjective) -> Result<Vec<Id>, Failure> {
        self.with_file(|file| Ok(okr::cannot_serve(file.workspace(), args.objective)))
    }

    /// What an edit that makes this link would be refused with; none where it is possible.
    pub(crate) fn why_not_serve(&self, args: OfLink) -> Result<Option<String>, Failure> {
        let language = self.machine().language;
        self.with_file(|file| {
            let tried = okr::may_serve(file.workspace(), args.objective, args.to);
            Ok(tried.err().map(|refusal| refusal.sentence(language)))
        })
    }

    /// Why something is done; none for a thing that is gone.
    pub(crate) fn why_line(&self, args: OfAny) -> Result<Option<WhyLine>, Failure> {
        let language = self.machine().language;
        self.with_file(|file| Ok(okr::why_line(file.workspace(), args.thing, language)))
    }

    /// What it would come to if a key result came out so. Nothing is stored.
    pub(crate) fn impact(&self, args: Assume) -> Result<Option<Impact>, Failure> {
        let language = self.machine().language;
        let today = clock::now().date();
        let (key_result, assumed) = (args.key_result, args.assumed);
        self.with_file(|file| {
            let workspace = file.workspace();
            Ok(okr::impact(workspace, key_result, assumed, today, language))
        })
    }
}
