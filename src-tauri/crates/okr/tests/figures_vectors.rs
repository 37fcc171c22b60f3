//! The arithmetic against its tables: those of this repository, and those beside it in
//! `../shared/vectors` where that folder exists.

mod figures_story;

use figures_story::{KEY_RESULT, Story, day, number};
use okr::*;
use rust_decimal::{Decimal, dec};
use std::path::Path;

/// Checks a table line by line: ours always, the shared one when it is there.
fn with_table(name: &str, ours: &str, check: impl Fn(&[&str])) {
    let mut lines = 0;
    for line in ours.lines().map(str::trim).filter(|line| !line.is_empty()) {
        check(&line.split(',').collect::<Vec<_>>());
        lines += 1;
    }
    assert!(lines > 0, "{name}: our own table must not be empty");
    let shared = Path::new(".").join("../../../../shared/vectors").join(name);
    let Ok(text) = std::fs::read_to_string(&shared) else {
        println!("skipped: no shared vectors beside this repository, {name}");
        return;
    };
    for line in text.lines().skip(1).filter(|line| !line.is_empty()) {
        check(&line.split(',').collect::<Vec<_>>());
    }
}

fn optional(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

/// Six decimals, the precision of the tables.
fn same(found: Option<Decimal>, wanted: Option<Decimal>, line: &[&str]) {
    assert_eq!(
        found.map(|v| v.round_dp(6).normalize()),
        wanted.map(|v| v.normalize()),
        "{line:?}"
    );
}

#[test]
fn progress_is_the_way_gone_over_the_way_to_go() {
    let ours = "0,200,50,0.25,
        10,30,5,-0.25,
        30,10,15,0.75,
        4,4,9,n/a,
        0,7,,n/a,
        -8,8,0,0.5,
        0.1,0.4,0.2,0.333333,";
    with_table("progress.csv", ours, |line| {
        let (baseline, target) = (number(line[0]), number(line[1]));
        let raw = optional(line[2]).and_then(|value| metric_progress(baseline, target, value));
        same(raw, optional(line[3]), line);
    });
}

#[test]
fn progress_of_a_key_result_is_the_same_as_the_formula() {
    let ours = "0,200,50,0.25,
        30,10,15,0.75,
        4,4,9,n/a,
        0,7,,n/a,";
    with_table("progress.csv", ours, |line| {
        let mut story = Story::new();
        story.key_result(KEY_RESULT, |row| {
            row.baseline = optional(line[0]);
            row.target = optional(line[1]);
        });
        if !line[2].is_empty() {
            story.check_in(KEY_RESULT, "2026-05-12", line[2]);
        }
        same(story.of(KEY_RESULT).progress, optional(line[3]), line);
    });
}

#[test]
fn a_threshold_holds_or_does_not() {
    let ours = "<,5,4.999,1,
        <,5,5,0,
        <=,5,5,1,
        >,5,5,0,
        >=,5,5,1,
        range,1;2,2,1,
        range,1;2,0.99,0,";
    with_table("threshold.csv", ours, |line| {
        let (measure, comparator) = match line[0] {
            "<" => (Measure::Under, Comparator::Under),
            "<=" => (Measure::AtMost, Comparator::AtMost),
            ">" => (Measure::Over, Comparator::Over),
            ">=" => (Measure::AtLeast, Comparator::AtLeast),
            _ => (Measure::Between, Comparator::Between),
        };
        let mut limits = line[1].split(';').map(number);
        let (limit, upper) = (limits.next().expect("a limit"), limits.next());
        let wanted = line[3] == "1";
        let holds = threshold_holds(comparator, limit, upper, number(line[2]));
        assert_eq!(holds, Some(wanted), "{line:?}");

        let mut story = Story::new();
        story.key_result(KEY_RESULT, |row| {
            row.measure = measure;
            row.meaning = measure.usual_meaning();
            (row.target, row.target_upper) = (Some(limit), upper);
        });
        story.check_in(KEY_RESULT, "2026-05-12", line[2]);
        same(story.of(KEY_RESULT).progress, optional(line[3]), line);
    });
}

#[test]
fn expected_progress_is_elapsed_time() {
    let ours = "2026-01-01,2026-01-11,,,2026-01-06,0.5,
        2026-01-01,2026-01-11,,,2025-06-01,0,
        2026-01-01,2026-01-11,,,2026-01-11,1,";
    with_table("expected.csv", ours, |line| {
        let mut story = Story::new();
        story.change::<Cycle>(figures_story::CYCLE, |row| {
            (row.start, row.end) = (day(line[0]), day(line[1]));
        });
        story.key_result(KEY_RESULT, |row| {
            (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(10)));
        });
        story.on(line[4]);
        same(story.of(KEY_RESULT).expected, optional(line[5]), line);
    });
}

#[test]
fn status_follows_the_gap_to_the_pace() {
    let ours = "0.6,0.5,yes,on track
        0.6,0.4999,yes,at risk
        0.6,0.3,yes,at risk
        0.6,0.2999,yes,off track
        0.6,0.2,no,at risk
        0.6,1.1,yes,met
        0.6,1.11,yes,exceeded
        0.6,n/a,yes,not started";
    let limits = Settings::new("", Language::En).status;
    with_table("status.csv", ours, |line| {
        let pace = Pace {
            raw: optional(line[1]),
            expected: optional(line[0]),
            first_movement_passed: line[2] == "yes",
            ended: false,
        };
        let word = status_of_pace(pace, &limits)
            .word(Language::En)
            .to_lowercase();
        assert_eq!(word, line[3], "{line:?}");
    });
}

#[test]
fn an_objective_is_the_weighted_mean_of_what_is_measured() {
    let ours = "1;0.5,1;3,0.625,
        2;0,1;1,0.5,clamped
        n/a;n/a,1;1,n/a,
        0.5;n/a,0;1,n/a,";
    with_table("rollup.csv", ours, |line| {
        let parts: Vec<(Option<Decimal>, Decimal)> = line[0]
            .split(';')
            .zip(line[1].split(';'))
            .map(|(raw, weight)| (optional(raw), number(weight)))
            .collect();
        same(rolled_up(&parts), optional(line[2]), line);

        let mut story = Story::new();
        for (raw, weight) in &parts {
            let id = story.fresh();
            story.key_result(id, |row| {
                (row.baseline, row.target) = (Some(dec!(0)), Some(dec!(1)));
                row.weight = *weight;
            });
            if let Some(raw) = raw {
                story.check_in(id, "2026-05-12", &raw.to_string());
            }
        }
        same(story.of_objective().progress, optional(line[2]), line);
    });
}

#[test]
fn a_score_band_is_read_from_the_unrounded_score() {
    let ours = "0,red
        0.3999,red
        0.4,amber
        0.6999,amber
        0.7,green";
    let bands = Settings::new("", Language::En).bands;
    with_table("score_bands.csv", ours, |line| {
        let band = format!("{:?}", score_band(number(line[0]), &bands)).to_lowercase();
        assert_eq!(band, line[1], "{line:?}");
    });
}

#[test]
fn a_kpi_is_judged_by_its_absolute_limits() {
    let ours = "higher,10,5,10,green
        higher,10,5,4.9,red
        lower,10,20,15,amber
        range,4;5,3;6,2.9,red
        lower,10,20,,no data";
    with_table("kpi_health.csv", ours, |line| {
        let pair = |text: &str| {
            let mut ends = text.split(';').map(number);
            (ends.next().expect("low"), ends.next().expect("high"))
        };
        let limits = match line[0] {
            "higher" => KpiLimits::Higher {
                green: number(line[1]),
                amber: number(line[2]),
            },
            "lower" => KpiLimits::Lower {
                green: number(line[1]),
                amber: number(line[2]),
            },
            _ => KpiLimits::Range {
                green: pair(line[1]),
                amber: pair(line[2]),
            },
        };
        let health = match kpi_health(limits, optional(line[3])) {
            KpiHealth::Green => "green",
            KpiHealth::Amber => "amber",
            KpiHealth::Red => "red",
            KpiHealth::NoData => "no data",
        };
        assert_eq!(health, line[4], "{line:?}");
    });
}
