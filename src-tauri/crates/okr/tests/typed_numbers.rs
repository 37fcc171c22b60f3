//! Facts about numbers typed as one would say them.

use okr::Language::{De, En};
use okr::*;
use rust_decimal::{Decimal, dec};

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
