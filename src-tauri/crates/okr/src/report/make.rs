//! Making a report from a workspace.

use super::blank::blank_canvas;
use super::board::drafts_served;
use super::canvas::{Reporter, canvas_report};
use crate::{
    AlignmentReport, Canvas, CanvasReport, Cascade, Cycle, Id, PosterScope, Report, ReportScope,
    Row, Unit, Workspace, cascade,
};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashSet;

impl Report {
    /// The report on `scope`; none when its cycle or unit is gone.
    ///
    /// `now` is the machine's local time: its day is the one the figures speak of. Units
    /// without a canvas in the cycle are passed over, except that the empty form can be
    /// made for any unit.
    pub fn make(
        workspace: &Workspace,
        scope: &ReportScope,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Option<Self> {
        let cycle: &Cycle = workspace.get(scope.cycle)?;
        let reporter = Reporter::new(workspace, scope, cycle, now.date());
        let mut canvases = Vec::new();
        let mut left_out = Vec::new();
        for (depth, unit) in units(workspace, scope)? {
            let canvas = workspace.canvas_of(unit.id, cycle.id);
            if scope.blank {
                canvases.extend(blank(&reporter, scope, unit, canvas, depth));
            } else if let Some(canvas) = canvas {
                let made = canvas_report(&reporter, canvas, unit, depth)?;
                left_out.extend(
                    made.left_out
                        .iter()
                        .map(|number| name_of(unit, scope, number)),
                );
                canvases.push(made.report);
            }
        }
        if scope.blank && canvases.is_empty() {
            canvases.push(blank_canvas(&reporter, None, None, 0));
        }
        let whole = scope.unit.is_none() && !scope.blank;
        let alignment = whole.then(|| alignment(workspace, scope, now.date()));
        let settings = workspace.settings();
        Some(Self {
            alignment: alignment.flatten(),
            language: scope.language,
            file_id: file_id(workspace),
            limits: settings.status,
            objective_status: settings.objective_status,
            check_in_days: cycle.check_in_days,
            organisation: settings.name,
            cycle: cycle.name.clone(),
            file_name: file_name.to_owned(),
            made_at: now,
            today: now.date(),
            blank: scope.blank,
            canvases: shallowest_first(canvases),
            people: workspace
                .people()
                .iter()
                .map(|person| person.name.clone())
                .collect(),
            drafts_left_out: left_out,
        })
    }
}

impl Report {
    /// The report on what the board shows of a cascade, without canvases; none when its
    /// cycle is gone.
    pub fn of_board(
        workspace: &Workspace,
        cascade: &Cascade,
        scope: &PosterScope,
        file_name: &str,
        now: NaiveDateTime,
    ) -> Option<Self> {
        let cycle: &Cycle = workspace.get(scope.cycle)?;
        let settings = workspace.settings();
        Some(Self {
            language: scope.language,
            file_id: file_id(workspace),
            limits: settings.status,
            objective_status: settings.objective_status,
            check_in_days: cycle.check_in_days,
            organisation: settings.name,
            cycle: cycle.name.clone(),
            file_name: file_name.to_owned(),
            made_at: now,
            today: now.date(),
            blank: false,
            canvases: Vec::new(),
            people: Vec::new(),
            drafts_left_out: Vec::new(),
            alignment: Some(AlignmentReport::of(
                workspace,
                cascade,
                scope,
                &HashSet::new(),
            )),
        })
    }
}

/// Who serves whom in the whole cycle, drafts told as the canvases tell them.
fn alignment(
    workspace: &Workspace,
    scope: &ReportScope,
    today: NaiveDate,
) -> Option<AlignmentReport> {
    let cascade = cascade(workspace, scope.cycle, today, scope.language)?;
    let left_out = match scope.drafts {
        true => HashSet::new(),
        false => drafts_served(workspace, &cascade, today),
    };
    let board = PosterScope::of(scope.cycle, scope.language);
    Some(AlignmentReport::of(workspace, &cascade, &board, &left_out))
}

/// Identity of the workspace: its oldest row's. Levels and settings have the same ids in
/// every workspace and say nothing.
fn file_id(workspace: &Workspace) -> Id {
    let own = workspace
        .rows()
        .filter(|row| !matches!(row, Row::Settings(_) | Row::Level(_)));
    own.map(Row::id).min().unwrap_or(Id::SETTINGS)
}

/// The units to report on with their depth below the root, each before those below it.
fn units<'a>(workspace: &'a Workspace, scope: &ReportScope) -> Option<Vec<(u32, &'a Unit)>> {
    let roots = match scope.unit {
        Some(unit) => vec![workspace.get::<Unit>(unit)?],
        None => workspace.units_below(None),
    };
    let mut units = Vec::new();
    let all_below = scope.below || scope.unit.is_none();
    for root in roots {
        walk(workspace, root, 0, all_below, &mut units);
    }
    Some(units)
}

fn walk<'a>(
    workspace: &'a Workspace,
    unit: &'a Unit,
    depth: u32,
    all_below: bool,
    units: &mut Vec<(u32, &'a Unit)>,
) {
    units.push((depth, unit));
    if !all_below {
        return;
    }
    for child in workspace.units_below(Some(unit.id)) {
        walk(workspace, child, depth + 1, all_below, units);
    }
}

/// The empty form of a unit: of those asked for by name always, else where there is a
/// canvas to fill again.
fn blank(
    reporter: &Reporter,
    scope: &ReportScope,
    unit: &Unit,
    canvas: Option<&Canvas>,
    depth: u32,
) -> Option<CanvasReport> {
    let asked_for: Option<Id> = scope.unit;
    let wanted = canvas.is_some() || asked_for == Some(unit.id);
    wanted.then(|| blank_canvas(reporter, Some(unit), canvas, depth))
}

/// `KR 1.3`; with the unit's short name where several canvases are reported.
fn name_of(unit: &Unit, scope: &ReportScope, number: &str) -> String {
    let one = scope.unit.is_some() && !scope.below;
    if one {
        format!("KR {number}")
    } else {
        format!("{} KR {number}", unit.brief())
    }
}

/// Depths count from the shallowest canvas that is reported.
fn shallowest_first(mut canvases: Vec<CanvasReport>) -> Vec<CanvasReport> {
    let least = canvases
        .iter()
        .map(|canvas| canvas.depth)
        .min()
        .unwrap_or(0);
    for canvas in &mut canvases {
        canvas.depth -= least;
    }
    canvases
}
