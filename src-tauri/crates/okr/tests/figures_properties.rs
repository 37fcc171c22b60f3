//! What holds for any numbers at all.

mod figures_story;

use figures_story::*;
use okr::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

const A: Id = Id::fixed(201);

/// Numbers as people type them, with up to three decimals.
fn typed() -> impl Strategy<Value = Decimal> {
    (-1_000_000i64..1_000_000, 0u32..4).prop_map(|(digits, places)| Decimal::new(digits, places))
}

fn story(baseline: Decimal, first: Decimal, second: Decimal, values: &[Decimal]) -> Story {
    let mut story = Story::new();
    story.key_result(A, |row| row.baseline = Some(baseline));
    story.target(A, H1, &first.to_string());
    story.target(A, H2, &second.to_string());
    for (value, on) in values
        .iter()
        .zip(["2026-02-01", "2026-03-10", "2026-04-20", "2026-05-12"])
    {
        story.check_in(A, on, &value.to_string());
    }
    story
}

fn is_share(share: Option<Decimal>) -> bool {
    share.is_none_or(|share| Decimal::ZERO <= share && share <= Decimal::ONE)
}

proptest! {
    #[test]
    fn being_nearer_to_the_target_is_never_less_progress(
        baseline in typed(), target in typed(), one in typed(), other in typed()
    ) {
        prop_assume!(baseline != target);
        let rising = target > baseline;
        let (nearer, farther) = if rising { (one.max(other), one.min(other)) } else { (one.min(other), one.max(other)) };
        let near = metric_progress(baseline, target, nearer);
        let far = metric_progress(baseline, target, farther);
        prop_assert!(near >= far, "{near:?} {far:?}");
    }

    #[test]
    fn the_baseline_is_nothing_and_the_target_is_all(baseline in typed(), target in typed()) {
        prop_assume!(baseline != target);
        prop_assert_eq!(metric_progress(baseline, target, baseline), Some(Decimal::ZERO));
        prop_assert_eq!(metric_progress(baseline, target, target), Some(Decimal::ONE));
    }

    #[test]
    fn what_is_shown_as_a_share_lies_between_nothing_and_all(
        baseline in typed(), first in typed(), second in typed(),
        values in prop::collection::vec(typed(), 0..4), day in 0u64..800
    ) {
        let mut story = story(baseline, first, second, &values);
        story.today = figures_story::day("2025-06-01") + chrono::Days::new(day);
        let figures = story.figures();
        let row = &figures.key_results[0];
        prop_assert!(is_share(row.expected) && is_share(row.expected_cycle));
        prop_assert!(is_share(figures.objectives[0].progress));
        prop_assert!(is_share(figures.canvas.progress));
        for step in &row.track.steps {
            for place in [step.from, step.to, step.height, step.fill, step.shortfall_to.unwrap_or(0.0)] {
                prop_assert!((0.0..=1.0).contains(&place), "{step:?}");
            }
            prop_assert!(step.shortfall_to.is_none_or(|to| to > step.fill), "{step:?}");
        }
    }

    #[test]
    fn the_explanation_is_of_the_number_that_is_shown(
        baseline in typed(), first in typed(), second in typed(),
        values in prop::collection::vec(typed(), 0..4)
    ) {
        let story = story(baseline, first, second, &values);
        let row = story.of(A);
        let explanation = story.explanation(A);
        prop_assert_eq!(explanation.raw, row.progress);
        prop_assert_eq!(&explanation.result_text, &row.progress_text);
        prop_assert_eq!(explanation.status(), Some(row.status));
        if let Some(raw) = row.progress {
            let found = count_again(&explanation.figures);
            prop_assert_eq!(found, Some(raw), "{}", explanation.figures);
        }
        let clamped_note = row.progress.is_some_and(|raw| !is_share(Some(raw)));
        prop_assert_eq!(!explanation.text_of(ExplainedKind::Clamp).is_empty(), clamped_note);
    }

    #[test]
    fn a_part_of_the_figures_is_the_same_as_in_the_whole(
        values in prop::collection::vec(typed(), 1..4), late in typed()
    ) {
        let mut story = story(Decimal::ZERO, Decimal::TEN, Decimal::ONE_HUNDRED, &values);
        let id = story.check_in(A, "2026-05-13", &late.to_string());
        let change = Change::added(story.workspace.get::<CheckIn>(id).expect("it").clone());
        let part = figures_touched(&story.workspace, CANVAS, &[change], story.today, Language::En);
        prop_assert_eq!(part.expect("figures"), story.figures());
    }

    #[test]
    fn no_number_at_all_makes_it_fall_over(
        baseline in any::<i128>(), target in any::<i128>(), value in any::<i128>(), places in 0u32..29
    ) {
        let huge = |digits: i128| {
            let digits = digits % 79_228_162_514_264_337_593_543_950_335;
            Decimal::from_i128_with_scale(digits, places)
        };
        let story = story(huge(baseline), huge(target), huge(value), &[huge(value); 4]);
        let _ = story.figures();
        let _ = story.detail(A);
    }
}

/// Reads `(83 − 70) / (80 − 70)` back and counts it.
fn count_again(figures: &str) -> Option<Decimal> {
    let (above, below) = figures.split_once(") / (")?;
    difference(above.strip_prefix('(')?)?.checked_div(difference(below.strip_suffix(')')?)?)
}

fn difference(text: &str) -> Option<Decimal> {
    let (from, what) = text.split_once(" − ")?;
    let read = |text: &str| -> Option<Decimal> {
        let plain = text.replace(['(', ')', ','], "").replace('−', "-");
        plain.parse().ok()
    };
    read(from)?.checked_sub(read(what)?)
}
