//! What holds for the cascade whatever is aligned, turned elsewhere and taken off.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use proptest::prelude::*;
use rust_decimal::dec;
use stage::*;

const OBJECTIVES: usize = 9;

/// A step by chance: what is done, with which objective, to what.
type Step = (u8, usize, usize);

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0u8..8, 0..OBJECTIVES, 0..OBJECTIVES), 1..most)
}

/// Nine objectives on three levels, each with a measured key result.
struct Ladder {
    stage: Stage,
    objectives: Vec<Id>,
    key_results: Vec<Id>,
}

impl Ladder {
    fn new() -> Self {
        let mut stage = Stage::new();
        let (mut objectives, mut key_results) = (vec![], vec![]);
        for n in 0..OBJECTIVES {
            let objective = stage.objective("Raise", &format!("stock {n}"));
            let row = stage.key_result_of(objective, "Stock counted");
            for set in [
                KeyResultField::Baseline(Some(dec!(0))),
                KeyResultField::Target(Some(dec!(10))),
            ] {
                stage.ask(Edit::SetKeyResult { id: row, set });
            }
            stage.check_in(row, i64::try_from(n).unwrap());
            objectives.push(objective);
            key_results.push(row);
        }
        for id in objectives.iter().step_by(2) {
            let set = ObjectiveField::CountsChildren(true);
            stage.ask(Edit::SetObjective { id: *id, set });
        }
        Self {
            stage,
            objectives,
            key_results,
        }
    }

    fn edit(&mut self, (kind, from, to): Step) -> Option<Edit> {
        let objective = self.objectives[from];
        let serves = match kind % 3 {
            0 => AlignedTo::Objective(self.objectives[to]),
            1 => AlignedTo::KeyResult(self.key_results[to]),
            _ => AlignedTo::StrategicObjective(self.stage.strategic),
        };
        let link = || {
            let links = self.stage.workspace.serves(objective);
            links.get(to % links.len().max(1)).map(|link| link.id)
        };
        Some(match kind {
            0..=3 => {
                let id = self.stage.fresh();
                align(id, objective, serves)
            }
            4 | 5 => Edit::SetAlignment {
                id: link()?,
                set: AlignmentField::Serves(serves),
            },
            6 => Edit::SetAlignment {
                id: link()?,
                set: AlignmentField::Strength(Strength::Supports),
            },
            _ if to % 2 == 0 => Edit::Remove { id: link()? },
            _ => Edit::Unalign { objective },
        })
    }

    fn cascade(&self) -> Cascade {
        cascade(
            &self.stage.workspace,
            self.stage.cycle,
            today(),
            Language::En,
        )
        .unwrap()
    }

    /// Carries out what is possible of the steps; what was done, in order.
    fn live(&mut self, steps: &[Step]) -> Vec<Vec<Change>> {
        let mut done = vec![];
        for step in steps {
            let Some(edit) = self.edit(*step) else {
                continue;
            };
            if let Ok(changes) = self.stage.workspace.changes_for(&edit, today()) {
                self.stage.workspace = followed(&self.stage.workspace, &changes);
                done.push(changes);
            }
        }
        done
    }
}

/// Whether going up by the links of the picture, every way ends.
fn ends(cascade: &Cascade) -> bool {
    let mut left: Vec<&CascadeLink> = cascade.links.iter().collect();
    loop {
        let before = left.len();
        let waits: Vec<Id> = left.iter().map(|link| link.from).collect();
        left.retain(|link| waits.contains(&link.to_card));
        match left.len() {
            0 => return true,
            same if same == before => return false,
            _ => {}
        }
    }
}

/// The rows somebody has after they were told the news: `order` names all, or they are the
/// same as before.
fn renewed<R: Clone>(
    before: &[R],
    news: &[R],
    order: Option<&[Id]>,
    id: impl Fn(&R) -> Id,
) -> Vec<R> {
    let same: Vec<Id> = before.iter().map(&id).collect();
    let order = order.unwrap_or(&same).iter();
    let find = |wanted: Id| {
        let mut told = news.iter().chain(before);
        told.find(|row| id(row) == wanted).cloned()
    };
    order.map(|id| find(*id).expect("it was told")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_edits_of_links_make_a_circle(steps in steps(60)) {
        let mut ladder = Ladder::new();
        ladder.live(&steps);
        prop_assert!(ends(&ladder.cascade()));
    }

    #[test]
    fn undo_gives_back_exactly_the_same_picture(steps in steps(25)) {
        let mut ladder = Ladder::new();
        let before = ladder.cascade();
        let done = ladder.live(&steps);
        let after = ladder.cascade();
        for changes in done.iter().rev() {
            ladder.stage.workspace.apply(&reversed(changes));
        }
        prop_assert_eq!(ladder.cascade(), before);
        for changes in &done {
            ladder.stage.workspace.apply(changes);
        }
        prop_assert_eq!(ladder.cascade(), after, "and redo the other one");
    }

    #[test]
    fn news_on_an_earlier_picture_come_to_the_whole_later_one(
        first in steps(25), then in steps(6), gone in prop::option::of(0..OBJECTIVES),
    ) {
        let mut ladder = Ladder::new();
        ladder.live(&first);
        let before = ladder.cascade();
        ladder.live(&then);
        if let Some(at) = gone {
            ladder.stage.ask(Edit::Remove { id: ladder.objectives[at] });
        }
        let after = ladder.cascade();
        let CascadeNews { picture, cards, links } = after.news_since(Some(&before));
        let known = |card: &CascadeCard| before.cards.contains(card);
        prop_assert!(!picture.cards.iter().any(known), "no card is told again");
        let all = Cascade {
            cards: renewed(&before.cards, &picture.cards, cards.as_deref(), |card| card.id),
            links: renewed(&before.links, &picture.links, links.as_deref(), |link| link.id),
            ..picture
        };
        prop_assert_eq!(&all, &after);
        let nothing = after.news_since(Some(&after));
        prop_assert!(nothing.picture.cards.is_empty() && nothing.picture.links.is_empty());
        prop_assert_eq!((nothing.cards, nothing.links), (None, None));
        prop_assert_eq!(after.news_since(None).picture, after, "without an earlier one it is all");
    }

    #[test]
    fn an_assumption_changes_nothing_that_is_stored(steps in steps(30), at in 0..OBJECTIVES) {
        let mut ladder = Ladder::new();
        ladder.live(&steps);
        let workspace = ladder.stage.workspace.clone();
        let before = ladder.cascade();
        for assumed in [Assumed::Missed, Assumed::AsPlanned, Assumed::Exceeded] {
            let found = impact(&workspace, ladder.key_results[at], assumed, today(), Language::En);
            let found = found.unwrap();
            let told = found.changes.iter().filter(|change| change.status_from.is_some());
            for change in told {
                let card = before.cards.iter().find(|card| card.id == change.id).unwrap();
                prop_assert_eq!(change.from, card.progress, "it starts from what is shown");
                prop_assert_eq!(change.status_from, Some(card.status));
            }
        }
        prop_assert_eq!(&workspace, &ladder.stage.workspace);
        prop_assert_eq!(ladder.cascade(), before);
    }

    #[test]
    fn an_assumption_comes_to_what_the_check_in_would(steps in steps(30), at in 0..OBJECTIVES) {
        let mut ladder = Ladder::new();
        ladder.live(&steps);
        let (row, workspace) = (ladder.key_results[at], &ladder.stage.workspace);
        let found = impact(workspace, row, Assumed::Exceeded, today(), Language::En).unwrap();
        let mut real = Ladder::new();
        real.stage.workspace = workspace.clone();
        let changes = real.stage.workspace.changes_for(&check_in(Id::fixed(u128::MAX >> 66), row, 20), today());
        real.stage.workspace.apply(&changes.unwrap());
        let cards = cascade(&real.stage.workspace, ladder.stage.cycle, today(), Language::En).unwrap().cards;
        for change in found.changes.iter().filter(|change| change.status_to.is_some()) {
            let card = cards.iter().find(|card| card.id == change.id).unwrap();
            prop_assert_eq!(change.to, card.progress);
            prop_assert_eq!(change.status_to, Some(card.status));
        }
    }

    #[test]
    fn what_cannot_be_served_is_what_an_edit_refuses(steps in steps(40), at in 0..OBJECTIVES) {
        let mut ladder = Ladder::new();
        ladder.live(&steps);
        let (objective, workspace) = (ladder.objectives[at], &ladder.stage.workspace);
        let not = cannot_serve(workspace, objective);
        for row in workspace.all::<Objective>() {
            let id = Id::fixed(u128::MAX >> 66);
            let edit = align(id, objective, AlignedTo::Objective(row.id));
            match workspace.changes_for(&edit, today()) {
                Err(Refusal::AlignmentCircle { .. }) => prop_assert!(not.contains(&row.id)),
                _ => prop_assert!(!not.contains(&row.id)),
            }
        }
    }

    #[test]
    fn the_picture_agrees_with_itself_and_with_the_canvas(steps in steps(40)) {
        let mut ladder = Ladder::new();
        ladder.live(&steps);
        let (seen, workspace) = (ladder.cascade(), &ladder.stage.workspace);
        prop_assert_eq!(seen.cards.len(), OBJECTIVES + 1);
        prop_assert_eq!(seen.links.len(), workspace.all::<Alignment>().count());
        let orphans = u32::try_from(seen.orphans.len()).unwrap();
        prop_assert_eq!(seen.ratios.aligned.whole - seen.ratios.aligned.part, orphans);
        let unserved = u32::try_from(seen.unserved.len()).unwrap();
        prop_assert_eq!(seen.ratios.served.whole - seen.ratios.served.part, unserved);
        let figures = canvas_figures(workspace, ladder.stage.canvas, today(), Language::En).unwrap();
        let mut lines = WhyLines::all(workspace, Language::En);
        for (card, row) in seen.cards.iter().zip(&figures.objectives) {
            prop_assert_eq!((card.id, card.number.to_string()), (row.id, row.number.clone()));
            prop_assert_eq!((card.progress, card.status), (row.progress, row.status));
            prop_assert_eq!(card.band, workspace.strategic_objective_of(card.id));
            let why = lines.of(card.id).unwrap();
            prop_assert_eq!(why.reaches.then(|| why.steps[0].id), card.band);
            prop_assert_eq!(&why, &why_line(workspace, card.id, Language::En).unwrap());
        }
    }
}
