//! Facts about measures and numbers typed as one would say them.

use okr::Language::{De, En};
use okr::TypedTarget::{AboveBaseline, OfBaseline, Open, Value};
use okr::*;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

fn v(value: Decimal) -> TypedTarget {
    Value(value, None)
}

fn of(measure: Option<Measure>, unit: &str, targets: Vec<TypedTarget>) -> TypedMeasure {
    let unit = (!unit.is_empty()).then(|| unit.to_owned());
    TypedMeasure {
        measure,
        unit,
        baseline: None,
        targets,
    }
}

fn from(baseline: Decimal, unit: &str, targets: Vec<TypedTarget>) -> TypedMeasure {
    TypedMeasure {
        baseline: Some(baseline),
        ..of(Some(Measure::Metric), unit, targets)
    }
}

#[test]
fn numbers_are_read_as_their_language_writes_them() {
    let cases: &[(Language, &str, Decimal)] = &[
        (En, "6.5", dec!(6.5)),
        (En, " 6.5 ", dec!(6.5)),
        (En, "14.0", dec!(14)),
        (En, ".5", dec!(0.5)),
        (En, "10.", dec!(10)),
        (En, "1,200", dec!(1200)),
        (En, "1,200.50", dec!(1200.5)),
        (En, "12,500,000", dec!(12500000)),
        (En, "1 200", dec!(1200)),
        (En, "1\u{202f}200\u{a0}000", dec!(1200000)),
        (En, "1'200", dec!(1200)),
        (En, "1.200", dec!(1.2)),
        (En, "-0.6", dec!(-0.6)),
        (En, "−0.6", dec!(-0.6)),
        (En, "–3", dec!(-3)),
        (En, "minus 3", dec!(-3)),
        (En, "+15", dec!(15)),
        (En, "70%", dec!(70)),
        (En, "70 percent", dec!(70)),
        (En, "€1.2m", dec!(1200000)),
        (En, "€ 1.2 m", dec!(1200000)),
        (En, "-€5", dec!(-5)),
        (En, "€-5", dec!(-5)),
        (En, "EUR 1.2 million", dec!(1200000)),
        (En, "1.2k", dec!(1200)),
        (En, "3bn", dec!(3000000000)),
        (En, "3 billion", dec!(3000000000)),
        (En, "10 m", dec!(10)),
        (En, "10m/s", dec!(10)),
        (En, "10 minutes", dec!(10)),
        (En, "10 days a month", dec!(10)),
        (En, "\u{200b}7\u{feff}", dec!(7)),
        (En, "0", dec!(0)),
        (De, "6,5", dec!(6.5)),
        (De, ",5", dec!(0.5)),
        (De, "1.200", dec!(1200)),
        (De, "1.200,50", dec!(1200.5)),
        (De, "12.500.000", dec!(12500000)),
        (De, "1,200", dec!(1.2)),
        (De, "70 %", dec!(70)),
        (De, "1,2 Mio. €", dec!(1200000)),
        (De, "3 Mrd.", dec!(3000000000)),
        (De, "2 Tsd.", dec!(2000)),
        (De, "1 Billion", dec!(1000000000000)),
        (De, "-0,6", dec!(-0.6)),
        (De, "10 Tage im Monat", dec!(10)),
    ];
    for (language, typed, value) in cases {
        assert_eq!(
            parse_number(typed, *language),
            Ok(*value),
            "{typed:?} in {language:?}"
        );
    }
}

#[test]
fn what_is_no_number_is_refused_with_the_way_to_write_it() {
    let meant = |text: &str| Refusal::OtherDecimalMark {
        meant: text.to_owned(),
    };
    let cases: &[(Language, &str, Option<Refusal>)] = &[
        (En, "6,5", Some(meant("6.5"))),
        (En, "0,500", Some(meant("0.5"))),
        (En, "1.200,50", Some(meant("1200.5"))),
        (De, "6.5", Some(meant("6,5"))),
        (De, "12,500.75", Some(meant("12.500,75"))),
        (En, "10, 18", Some(Refusal::SeparateTargets)),
        (
            En,
            "123456789012345678901234567890",
            Some(Refusal::NumberTooLong),
        ),
        (
            En,
            "79228162514264337593543950335k",
            Some(Refusal::NumberTooLong),
        ),
        (En, "", None),
        (En, "many", None),
        (En, "ten", None),
        (En, "12.5.2026", None),
        (En, "1,20,300", None),
        (En, "10:30", None),
        (En, "1e6", None),
        (En, "3/5", None),
        (En, "5 6", None),
        (En, "--5", None),
        (En, "(10)", None),
        (En, "٣", None),
    ];
    for (language, typed, refusal) in cases {
        let refusal = refusal.clone().unwrap_or(Refusal::NotANumber {
            typed: typed.trim().to_owned(),
        });
        assert_eq!(
            parse_number(typed, *language),
            Err(refusal),
            "{typed:?} in {language:?}"
        );
    }
    assert_eq!(
        meant("6.5").sentence(En),
        "A comma sets thousands apart here. Type 6.5."
    );
}

#[test]
fn values_are_read_with_their_units() {
    let cases: &[(Language, &str, &str, Vec<TypedTarget>)] = &[
        (En, "12/hour", "/hour", vec![v(dec!(12))]),
        (En, "12 / hour", "/hour", vec![v(dec!(12))]),
        (En, "12 per hour", "/hour", vec![v(dec!(12))]),
        (En, "average of 12 per hour", "/hour", vec![v(dec!(12))]),
        (En, "12 an hour", "an hour", vec![v(dec!(12))]),
        (En, "70%", "%", vec![v(dec!(70))]),
        (En, "70 per cent", "%", vec![v(dec!(70))]),
        (
            En,
            "80% of key executives",
            "% of key executives",
            vec![v(dec!(80))],
        ),
        (En, "€1.2m", "€", vec![v(dec!(1200000))]),
        (En, "€1.2m a year", "€ a year", vec![v(dec!(1200000))]),
        (En, "€5/hour", "€/hour", vec![v(dec!(5))]),
        (En, "1.2k", "", vec![v(dec!(1200))]),
        (En, "1.2m users", "users", vec![v(dec!(1200000))]),
        (En, "10 days a month", "days a month", vec![v(dec!(10))]),
        (En, "=15", "", vec![v(dec!(15))]),
        (En, "-10%", "%", vec![v(dec!(-10))]),
        (En, "10; 18", "", vec![v(dec!(10)), v(dec!(18))]),
        (En, "10;18", "", vec![v(dec!(10)), v(dec!(18))]),
        (En, "10; ; 18", "", vec![v(dec!(10)), Open, v(dec!(18))]),
        (En, "; 18", "", vec![Open, v(dec!(18))]),
        (En, "10; 18;", "", vec![v(dec!(10)), v(dec!(18))]),
        (En, "10\t18\n", "", vec![v(dec!(10)), v(dec!(18))]),
        (En, "10%; 18%", "%", vec![v(dec!(10)), v(dec!(18))]),
        (En, "10; 18%", "%", vec![v(dec!(10)), v(dec!(18))]),
        (En, "1 day; 2 days", "days", vec![v(dec!(1)), v(dec!(2))]),
        (De, "6,5", "", vec![v(dec!(6.5))]),
        (De, "1.200", "", vec![v(dec!(1200))]),
        (De, "12 pro Stunde", "/Stunde", vec![v(dec!(12))]),
        (De, "im Mittel 12/Stunde", "/Stunde", vec![v(dec!(12))]),
        (De, "1,2 Mio. €", "€", vec![v(dec!(1200000))]),
        (De, "15 Prozent", "%", vec![v(dec!(15))]),
        (
            De,
            "1 Tag im Monat; 2 Tage im Monat",
            "Tage im Monat",
            vec![v(dec!(1)), v(dec!(2))],
        ),
        (
            De,
            "12\u{202f}500\u{202f}Stück",
            "Stück",
            vec![v(dec!(12500))],
        ),
    ];
    for (language, typed, unit, targets) in cases {
        let expected = of(None, unit, targets.clone());
        assert_eq!(
            parse_measure(typed, *language),
            Ok(expected),
            "{typed:?} in {language:?}"
        );
    }
}

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
fn a_baseline_may_stand_before_the_targets() {
    let cases: &[(Language, &str, TypedMeasure)] = &[
        (En, "70% -> 90%", from(dec!(70), "%", vec![v(dec!(90))])),
        (En, "70%->90%", from(dec!(70), "%", vec![v(dec!(90))])),
        (En, "70 → 90 %", from(dec!(70), "%", vec![v(dec!(90))])),
        (En, "70 => 90", from(dec!(70), "", vec![v(dec!(90))])),
        (
            En,
            "from 70% to 90%",
            from(dec!(70), "%", vec![v(dec!(90))]),
        ),
        (
            En,
            "From 70 to 80; 90",
            from(dec!(70), "", vec![v(dec!(80)), v(dec!(90))]),
        ),
        (
            En,
            "70 -> 80 -> 90",
            from(dec!(70), "", vec![v(dec!(80)), v(dec!(90))]),
        ),
        (
            En,
            "70 -> 80; ; 90",
            from(dec!(70), "", vec![v(dec!(80)), Open, v(dec!(90))]),
        ),
        (
            En,
            "70 -> +15%",
            from(dec!(70), "", vec![OfBaseline(dec!(1.15))]),
        ),
        (En, "-20 -> 10", from(dec!(-20), "", vec![v(dec!(10))])),
        (En, "70% ->", from(dec!(70), "%", vec![])),
        (
            En,
            "14 -> under 10; 7",
            TypedMeasure {
                measure: Some(Measure::Under),
                ..from(dec!(14), "", vec![v(dec!(10)), v(dec!(7))])
            },
        ),
        (
            En,
            "€1m -> €1.5m",
            from(dec!(1000000), "€", vec![v(dec!(1500000))]),
        ),
        (
            De,
            "von 70 % auf 90 %",
            from(dec!(70), "%", vec![v(dec!(90))]),
        ),
        (De, "6,5 -> 7", from(dec!(6.5), "", vec![v(dec!(7))])),
    ];
    for (language, typed, expected) in cases {
        assert_eq!(
            parse_measure(typed, *language),
            Ok(expected.clone()),
            "{typed:?} in {language:?}"
        );
    }
}

#[test]
fn steps_from_the_baseline_need_an_equals_or_a_plus() {
    let cases: &[(Language, &str, &str, Vec<TypedTarget>)] = &[
        (En, "=+15%", "", vec![OfBaseline(dec!(1.15))]),
        (En, "= + 15 %", "", vec![OfBaseline(dec!(1.15))]),
        (En, "+15 %", "", vec![OfBaseline(dec!(1.15))]),
        (En, "+15%", "", vec![OfBaseline(dec!(1.15))]),
        (En, "=-10%", "", vec![OfBaseline(dec!(0.9))]),
        (En, "=−10 %", "", vec![OfBaseline(dec!(0.9))]),
        (En, "=+15", "", vec![AboveBaseline(dec!(15))]),
        (En, "+15", "", vec![AboveBaseline(dec!(15))]),
        (En, "=-3 days", "days", vec![AboveBaseline(dec!(-3))]),
        (
            En,
            "=+15%; =+20%",
            "",
            vec![OfBaseline(dec!(1.15)), OfBaseline(dec!(1.2))],
        ),
        (De, "=+7,5 %", "", vec![OfBaseline(dec!(1.075))]),
    ];
    for (language, typed, unit, targets) in cases {
        let expected = of(None, unit, targets.clone());
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
