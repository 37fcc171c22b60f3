//! The empty form for the wall: a canvas's head over three objectives with three key
//! results each, every field left to be written by hand.

use super::canvas::Reporter;
use crate::scoring::cycle_columns;
use crate::{
    Band, BandReport, Canvas, CanvasFigures, CanvasReport, Column, Id, KeyResultFigures,
    KeyResultReport, Measure, ObjectiveFigures, ObjectiveReport, Outcome, PlanFigures, Status,
    Step, TargetMeaning, Track, Unit,
};
use rust_decimal::Decimal;

/// So many objectives, and key results in each.
const ROWS: u32 = 3;

/// The empty form; with the unit's head where there is one.
pub(super) fn blank_canvas(
    reporter: &Reporter,
    unit: Option<&Unit>,
    canvas: Option<&Canvas>,
    depth: u32,
) -> CanvasReport {
    let id = canvas
        .map(|row| row.id)
        .or(unit.map(|row| row.id))
        .unwrap_or(reporter.cycle.id);
    let columns = cycle_columns(reporter.workspace, reporter.cycle, reporter.today);
    CanvasReport {
        explanations: vec![],
        id,
        unit: unit.map(|row| row.name.clone()).unwrap_or_default(),
        unit_short: unit.map(|row| row.brief().to_owned()).unwrap_or_default(),
        depth,
        cycle_text: reporter.cycle_text(),
        cycle_start: reporter.cycle.start,
        cycle_end: reporter.cycle.end,
        periods_text: reporter.periods_text(),
        periods: reporter.periods_for_report(),
        owner: reporter.name(unit.and_then(|row| row.lead)),
        sponsor: reporter.name(canvas.and_then(|row| row.sponsor)),
        values: canvas.map(|row| row.values.clone()).unwrap_or_default(),
        bands: (1..=ROWS)
            .map(|number| band(reporter, id, number, &columns))
            .collect(),
        figures: head(reporter, id, columns),
    }
}

fn head(reporter: &Reporter, id: Id, columns: Vec<Column>) -> CanvasFigures {
    let band = |number| Band {
        strategic_objective: None,
        objectives: vec![id.nth(number)],
    };
    CanvasFigures {
        id,
        progress: None,
        progress_text: None,
        against: reporter.cycle.name.clone(),
        elapsed_text: None,
        confidence_mean: None,
        confidence_min: None,
        columns,
        today: None,
        today_text: String::new(),
        bands: (1..=ROWS).map(band).collect(),
    }
}

fn band(reporter: &Reporter, canvas: Id, number: u32, columns: &[Column]) -> BandReport {
    BandReport {
        id: None,
        code: String::new(),
        title: String::new(),
        sponsor: String::new(),
        feeds_back: String::new(),
        objectives: vec![objective(reporter, canvas, number, columns)],
    }
}

fn objective(reporter: &Reporter, canvas: Id, number: u32, columns: &[Column]) -> ObjectiveReport {
    let key_results =
        (1..=ROWS).map(|place| key_result(reporter, canvas, (number, place), columns));
    ObjectiveReport {
        verb: String::new(),
        subject: String::new(),
        owner: String::new(),
        why: String::new(),
        figures: objective_figures(reporter, canvas.nth(number), number),
        status_text: String::new(),
        progress_line: String::new(),
        expected_line: String::new(),
        counts_children: false,
        key_results: key_results.collect(),
    }
}

fn objective_figures(reporter: &Reporter, id: Id, number: u32) -> ObjectiveFigures {
    ObjectiveFigures {
        id,
        number: number.to_string(),
        progress: None,
        progress_text: None,
        expected: None,
        expected_text: None,
        points_behind: None,
        against: reporter.cycle.name.clone(),
        status: Status::NotStarted,
        decided_by: None,
        marks: Vec::new(),
        confidence_mean: None,
        confidence_min: None,
    }
}

fn key_result(
    reporter: &Reporter,
    canvas: Id,
    (number, place): (u32, u32),
    columns: &[Column],
) -> KeyResultReport {
    let id = canvas.nth(number * 10 + place);
    let figures = figures(reporter, id, format!("{number}.{place}"), columns);
    KeyResultReport {
        title: String::new(),
        owner: String::new(),
        measure: Measure::Metric,
        measure_text: String::new(),
        comparator: None,
        meaning: TargetMeaning::Reach,
        meaning_text: String::new(),
        unit: String::new(),
        baseline: None,
        target: None,
        period_targets: vec![None; reporter.periods.len()],
        all_targets: Vec::new(),
        running_target: None,
        running_upper: None,
        line_from: None,
        line_start: None,
        line_end: None,
        against_start: reporter.cycle.start,
        first_movement_on: None,
        stopped: false,
        plans: Vec::new(),
        weight: Decimal::ONE,
        data_source: String::new(),
        due: None,
        anticipated_impact: String::new(),
        impact: None,
        effort: None,
        figures,
        status_text: String::new(),
        confidence_line: String::new(),
        activities: Vec::new(),
        check_ins: Vec::new(),
        milestones: Vec::new(),
    }
}

fn figures(reporter: &Reporter, id: Id, number: String, columns: &[Column]) -> KeyResultFigures {
    let plan = |outcome| PlanFigures {
        outcome,
        range: String::new(),
        text: String::new(),
        likely: false,
        note: None,
    };
    KeyResultFigures {
        id,
        spoken: format!("KR {number}"),
        number,
        status: Status::NotStarted,
        computed_status: Status::NotStarted,
        is_draft: true,
        now: None,
        now_text: None,
        now_on: None,
        change_text: None,
        confidence: None,
        confidence_trail: Vec::new(),
        progress: None,
        is_attainment: false,
        cycle_progress: None,
        expected: None,
        expected_cycle: None,
        expected_value: None,
        expected_text: None,
        progress_text: None,
        target_text: None,
        against: reporter.cycle.name.clone(),
        against_end: reporter.cycle.end,
        points_behind: None,
        baseline_text: None,
        higher_is_better: None,
        track: track(columns),
        forecast: None,
        plans: [Outcome::Missed, Outcome::Met, Outcome::Exceeded]
            .map(plan)
            .to_vec(),
        activity_count: 0,
    }
}

/// Dashed, rising steps to write targets into.
fn track(columns: &[Column]) -> Track {
    let last = columns.len().saturating_sub(1).max(1) as f64;
    let step = |(at, column): (usize, &Column)| Step {
        period: column.period,
        label: column.label.clone(),
        target_text: None,
        target_short: None,
        prominent: true,
        from: column.from,
        to: column.to,
        height: at as f64 / last,
        fill: 0.0,
        shortfall_to: None,
        shortfall_status: None,
        reached: false,
        current: false,
    };
    Track {
        baseline_text: None,
        baseline_height: 0.0,
        steps: columns.iter().enumerate().map(step).collect(),
        today: None,
        spoken: String::new(),
    }
}
