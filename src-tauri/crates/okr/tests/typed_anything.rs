//! Facts about what else may be typed as a measure: every text gets an answer, and what
//! the program writes reads back as itself.

mod typed_measures;

use okr::Language::{De, En};
use okr::*;
use proptest::prelude::*;
use rust_decimal::Decimal;
use typed_measures::{of, v};

#[test]
fn what_is_no_measure_is_refused_with_a_sentence_that_helps() {
    let not_a_number = |typed: &str| Refusal::NotANumber {
        typed: typed.to_owned(),
    };
    let not_a_measure = |typed: &str| Refusal::NotAMeasure {
        typed: typed.to_owned(),
    };
    let mixed_units = |first: &str, second: &str| Refusal::MixedUnits {
        first: first.to_owned(),
        second: second.to_owned(),
    };
    let cases: &[(Language, &str, Refusal)] = &[
        (En, "", not_a_measure("")),
        (En, ";", not_a_measure(";")),
        (En, "better", not_a_measure("better")),
        (En, "10 days; 7 weeks", mixed_units("days", "weeks")),
        (En, "70% -> 90 days", mixed_units("%", "days")),
        (En, "<10; >7", Refusal::MixedComparisons),
        (En, "4–5; 3", Refusal::MixedComparisons),
        (En, "5–4", Refusal::RangeUpsideDown),
        (En, "between 5 and 4", Refusal::RangeUpsideDown),
        (En, "10, 18", Refusal::SeparateTargets),
        (En, "10 and 18", Refusal::SeparateTargets),
        (En, "10 in H1, 14 in H2", Refusal::SeparateTargets),
        (En, "10 in H1,14 in H2", Refusal::SeparateTargets),
        (En, "10 hours,14 hours", Refusal::SeparateTargets),
        (
            En,
            "12 an hour in H1 and 14 in H2",
            Refusal::SeparateTargets,
        ),
        (
            En,
            "under 10 in H1, under 7 in H2",
            Refusal::SeparateTargets,
        ),
        (De, "12/h im 1. HJ, dann <14", Refusal::SeparateTargets),
        (
            En,
            "6,5",
            Refusal::OtherDecimalMark {
                meant: "6.5".to_owned(),
            },
        ),
        (En, "10; x", not_a_number("x")),
        (En, "under ten 10", not_a_number("ten 10")),
        (En, "2026-05-14", not_a_number("2026-05-14")),
        (En, "12:30", not_a_number("12:30")),
        (
            De,
            "6.5",
            Refusal::OtherDecimalMark {
                meant: "6,5".to_owned(),
            },
        ),
    ];
    for (language, typed, refusal) in cases {
        assert_eq!(
            parse_measure(typed, *language),
            Err(refusal.clone()),
            "{typed:?} in {language:?}"
        );
        for language in [En, De] {
            let sentence = refusal.sentence(language);
            assert!(
                sentence.ends_with('.') && !sentence.contains('!'),
                "{sentence}"
            );
        }
    }
}

#[test]
fn a_number_inside_a_unit_is_no_second_target() {
    let cases = [
        (
            "95% reachable between 9 and 17 h",
            "% reachable between 9 and 17 h",
        ),
        ("4 of phases 1 and 2", "of phases 1 and 2"),
        ("90% of under 5s and over 65s", "% of under 5s and over 65s"),
        ("3 per 1,000", "/1,000"),
        ("3 faults per 1,000 calls", "faults per 1,000 calls"),
    ];
    for (typed, unit) in cases {
        let read = parse_measure(typed, En).map(|read| read.unit);
        assert_eq!(read, Ok(Some(unit.to_owned())), "{typed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_makes_it_panic(typed in "\\PC*", german in any::<bool>()) {
        let language = if german { De } else { En };
        let _ = parse_measure(&typed, language);
        let _ = parse_number(&typed, language);
    }

    #[test]
    fn no_near_miss_makes_it_panic(typed in "[0-9.,;:<>≤≥=+\\-–→%€km/ \u{202f}'’a-eu]{0,24}", german in any::<bool>()) {
        let language = if german { De } else { En };
        if let Ok(found) = parse_measure(&typed, language) {
            prop_assert!(found.unit.is_none_or(|unit| !unit.trim().is_empty()), "{typed:?}");
        }
        let _ = parse_number(&typed, language);
    }

    #[test]
    fn a_number_as_the_program_writes_it_reads_back_as_itself(digits in -999_999_999_999_999i64..=999_999_999_999_999, scale in 0u32..9, german in any::<bool>()) {
        let language = if german { De } else { En };
        let value = Decimal::new(digits, scale);
        let written = language.number(value, scale);
        prop_assert_eq!(parse_number(&written, language), Ok(value), "{}", written);
    }

    #[test]
    fn a_quantity_as_the_program_writes_it_reads_back_as_itself(digits in -9_999_999i64..=9_999_999, unit in prop::sample::select(vec!["", "%", "€", "$", "days", "a month", "/hour", "Tage im Monat", "% of calls"]), german in any::<bool>()) {
        let language = if german { De } else { En };
        let value = Decimal::new(digits, 2);
        let written = language.quantity(value, unit);
        let expected = of(None, unit, vec![v(value)]);
        prop_assert_eq!(parse_measure(&written, language), Ok(expected), "{}", written);
    }
}
