//! Facts about measures that are limits, ranges, or have no number at all.

mod typed_measures;

use okr::Language::{De, En};
use okr::TypedTarget::{OfBaseline, Open, Value};
use okr::*;
use rust_decimal::dec;
use typed_measures::{of, v};

#[test]
fn thresholds_and_ranges_are_read_in_words_and_signs() {
    let cases: &[(Language, &str, Measure, &str, Vec<TypedTarget>)] = &[
        (En, "<10 days", Measure::Under, "days", vec![v(dec!(10))]),
        (En, "< 10 days", Measure::Under, "days", vec![v(dec!(10))]),
        (En, "≤ 10", Measure::AtMost, "", vec![v(dec!(10))]),
        (En, "<=10", Measure::AtMost, "", vec![v(dec!(10))]),
        (En, ">= 90%", Measure::AtLeast, "%", vec![v(dec!(90))]),
        (En, "=>90", Measure::AtLeast, "", vec![v(dec!(90))]),
        (En, "> 5", Measure::Over, "", vec![v(dec!(5))]),
        (
            En,
            "at most 2; 1 a gate",
            Measure::AtMost,
            "a gate",
            vec![v(dec!(2)), v(dec!(1))],
        ),
        (
            En,
            "2; at most 1",
            Measure::AtMost,
            "",
            vec![v(dec!(2)), v(dec!(1))],
        ),
        (En, "At Most 2", Measure::AtMost, "", vec![v(dec!(2))]),
        (
            En,
            "under 10 days a month",
            Measure::Under,
            "days a month",
            vec![v(dec!(10))],
        ),
        (
            En,
            "less than 10 days per month; 7",
            Measure::Under,
            "days per month",
            vec![v(dec!(10)), v(dec!(7))],
        ),
        (En, "at least 9", Measure::AtLeast, "", vec![v(dec!(9))]),
        (
            En,
            "no more than 3 errors",
            Measure::AtMost,
            "errors",
            vec![v(dec!(3))],
        ),
        (En, "9 or more", Measure::AtLeast, "", vec![v(dec!(9))]),
        (
            En,
            "10 days or fewer",
            Measure::AtMost,
            "days",
            vec![v(dec!(10))],
        ),
        (En, "up to €5k", Measure::AtMost, "€", vec![v(dec!(5000))]),
        (En, "over -5", Measure::Over, "", vec![v(dec!(-5))]),
        (
            En,
            "under =+15%",
            Measure::Under,
            "",
            vec![OfBaseline(dec!(1.15))],
        ),
        (
            En,
            "between 4 and 5",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            En,
            "between 4% and 5%",
            Measure::Between,
            "%",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            En,
            "4–5",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            En,
            "4 - 5 days",
            Measure::Between,
            "days",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            En,
            "4-5",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            En,
            "-5 to -3",
            Measure::Between,
            "",
            vec![Value(dec!(-5), Some(dec!(-3)))],
        ),
        (
            En,
            "9 to 12%",
            Measure::Between,
            "%",
            vec![Value(dec!(9), Some(dec!(12)))],
        ),
        (
            En,
            "4 to 5; 3 to 4",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5))), Value(dec!(3), Some(dec!(4)))],
        ),
        (
            En,
            "4–5; ; 3–4",
            Measure::Between,
            "",
            vec![
                Value(dec!(4), Some(dec!(5))),
                Open,
                Value(dec!(3), Some(dec!(4))),
            ],
        ),
        (De, "höchstens 2", Measure::AtMost, "", vec![v(dec!(2))]),
        (
            De,
            "Höchstens 2; 1",
            Measure::AtMost,
            "",
            vec![v(dec!(2)), v(dec!(1))],
        ),
        (
            De,
            "unter 10 Tage im Monat",
            Measure::Under,
            "Tage im Monat",
            vec![v(dec!(10))],
        ),
        (De, "mindestens 9", Measure::AtLeast, "", vec![v(dec!(9))]),
        (De, "über 6,5 %", Measure::Over, "%", vec![v(dec!(6.5))]),
        (De, "9 oder mehr", Measure::AtLeast, "", vec![v(dec!(9))]),
        (
            De,
            "zwischen 4 und 5",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            De,
            "4 bis 5 Tage",
            Measure::Between,
            "Tage",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (
            De,
            "von 4 bis 5",
            Measure::Between,
            "",
            vec![Value(dec!(4), Some(dec!(5)))],
        ),
        (En, "höchstens 2", Measure::AtMost, "", vec![v(dec!(2))]),
    ];
    for (language, typed, measure, unit, targets) in cases {
        let expected = of(Some(*measure), unit, targets.clone());
        assert_eq!(
            parse_measure(typed, *language),
            Ok(expected),
            "{typed:?} in {language:?}"
        );
    }
}

#[test]
fn measures_without_numbers_are_named() {
    let cases = [
        ("done", Measure::Done),
        ("Done", Measure::Done),
        ("yes/no", Measure::Done),
        ("Ja/Nein", Measure::Done),
        ("erledigt", Measure::Done),
        ("milestones", Measure::Milestones),
        ("Meilensteine", Measure::Milestones),
        ("baseline", Measure::Baseline),
        ("Ausgangswert", Measure::Baseline),
        ("measure first", Measure::Baseline),
    ];
    for (typed, measure) in cases {
        for language in [En, De] {
            assert_eq!(
                parse_measure(typed, language),
                Ok(of(Some(measure), "", vec![])),
                "{typed}"
            );
        }
    }
}
