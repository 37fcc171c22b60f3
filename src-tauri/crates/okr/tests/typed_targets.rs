//! Facts about targets typed with their units, after a baseline or as a step from it.

mod typed_measures;

use okr::Language::{De, En};
use okr::TypedTarget::{AboveBaseline, OfBaseline, Open};
use okr::*;
use rust_decimal::dec;
use typed_measures::{from, of, v};

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
fn words_around_a_target_are_understood() {
    let cases: &[(Language, &str, &str, Vec<TypedTarget>)] = &[
        (En, "10k by June", "", vec![v(dec!(10000))]),
        (
            En,
            "15% market share by Q4",
            "% market share",
            vec![v(dec!(15))],
        ),
        (
            En,
            "15% improvement within the year",
            "% improvement",
            vec![v(dec!(15))],
        ),
        (En, "80% by the end of 2027", "%", vec![v(dec!(80))]),
        (En, "30 visits by 30 June", "visits", vec![v(dec!(30))]),
        (
            En,
            "10% in the first semester; 18% in the second",
            "%",
            vec![v(dec!(10)), v(dec!(18))],
        ),
        (
            En,
            "5 launches within six months",
            "launches",
            vec![v(dec!(5))],
        ),
        (
            En,
            "5 launches within 6 months",
            "launches",
            vec![v(dec!(5))],
        ),
        (En, "increase to 90%", "%", vec![v(dec!(90))]),
        (En, "a score of 90%", "%", vec![v(dec!(90))]),
        (En, "increase by 20%", "", vec![OfBaseline(dec!(1.2))]),
        (
            En,
            "reduce by 3 days",
            "days",
            vec![AboveBaseline(dec!(-3))],
        ),
        (En, "zero", "", vec![v(dec!(0))]),
        (En, "zero incidents", "incidents", vec![v(dec!(0))]),
        (
            De,
            "10 % im ersten Halbjahr; 18 %",
            "%",
            vec![v(dec!(10)), v(dec!(18))],
        ),
        (De, "30 Besuche bis Ende Juni", "Besuche", vec![v(dec!(30))]),
        (De, "senken um 20 %", "", vec![OfBaseline(dec!(0.8))]),
        // A rate is no time.
        (De, "10 Tage im Monat", "Tage im Monat", vec![v(dec!(10))]),
        (
            En,
            "95% within two days",
            "% within two days",
            vec![v(dec!(95))],
        ),
        (En, "3 in the market", "in the market", vec![v(dec!(3))]),
    ];
    for (language, typed, unit, targets) in cases {
        let expected = of(None, unit, targets.clone());
        assert_eq!(
            parse_measure(typed, *language).map(|read| TypedMeasure { by: vec![], ..read }),
            Ok(expected),
            "{typed:?} in {language:?}"
        );
    }
    for typed in ["yes", "ja"] {
        let read = parse_measure(typed, En).map(|read| read.measure);
        assert_eq!(read, Ok(Some(Measure::Done)), "{typed}");
    }
}

#[test]
fn what_says_no_amount_is_refused_with_what_to_type() {
    for typed in ["by 30 June", "within six months", "bis Ende 2027"] {
        assert_eq!(parse_measure(typed, En), Err(Refusal::OnlyATime), "{typed}");
    }
    let refused = parse_measure("4.5/5", En).map_err(|refusal| refusal.sentence(En));
    assert_eq!(
        refused,
        Err("Type 4.5 of 5 for a score, or a share in percent.".to_owned())
    );
}

#[test]
fn endless_words_around_a_number_are_no_trouble() {
    for typed in [
        "to ".repeat(100_000) + "9",
        "9".to_owned() + &" by".repeat(100_000),
    ] {
        let _ = parse_measure(&typed, En);
    }
    let led = "to ".repeat(1_000) + "9";
    assert_eq!(
        parse_measure(&led, En).map(|read| read.targets),
        Ok(vec![v(dec!(9))])
    );
}
