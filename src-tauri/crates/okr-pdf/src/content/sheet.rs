//! One canvas as its template reads it.

use crate::labels::labels;
use crate::plan::Plan;
use crate::words::Words;
use okr::{
    ActivityKind, BandReport, CanvasReport, KeyResultReport, ObjectiveReport, Outcome, Report,
    Status, Step, Track,
};
use serde::Serialize;

/// One canvas.
#[derive(Serialize)]
pub(crate) struct Sheet {
    pub unit: Words,
    facts: Vec<Fact>,
    columns: Vec<Column>,
    today: Option<f64>,
    today_text: String,
    bands: Vec<Band>,
    /// What stands on which page; known once heights are measured.
    pub plan: Plan,
}

#[derive(Serialize)]
struct Fact {
    label: &'static str,
    value: Words,
}

#[derive(Serialize)]
struct Column {
    label: Words,
    from: f64,
    to: f64,
}

#[derive(Serialize)]
struct Band {
    code: Words,
    title: Words,
    feeds_back: Words,
    objectives: Vec<Objective>,
}

#[derive(Serialize)]
struct Objective {
    name: Name,
    key_results: Vec<KeyResult>,
}

/// What stands in an objective's own cell.
#[derive(Default, Serialize)]
struct Name {
    verb: Words,
    subject: Words,
    lines: Vec<Words>,
}

#[derive(Serialize)]
struct KeyResult {
    number: String,
    title: Words,
    meta: Vec<Words>,
    work: Vec<Work>,
    track: TrackDrawing,
    now: Words,
    status: Status,
    status_text: Words,
    confidence: Words,
    impact: Words,
    plans: [OutcomePlan; 3],
    /// Stands in for an objective without key results: only the objective is printed.
    absent: bool,
}

#[derive(Serialize)]
struct Work {
    project: bool,
    title: Words,
}

#[derive(Default, Serialize)]
struct OutcomePlan {
    range: Words,
    text: Words,
    likely: bool,
}

#[derive(Default, Serialize)]
pub(crate) struct TrackDrawing {
    baseline: Words,
    baseline_height: f64,
    steps: Vec<StepDrawing>,
    spoken: String,
}

#[derive(Serialize)]
struct StepDrawing {
    from: f64,
    to: f64,
    height: f64,
    target: Words,
    fill: f64,
    shortfall_to: Option<f64>,
    reached: bool,
    current: bool,
    prominent: bool,
}

impl Sheet {
    /// A canvas of the report; an empty form where the report is blank.
    pub fn of(report: &Report, canvas: &CanvasReport) -> Self {
        let bands = if report.blank {
            blank_bands(canvas)
        } else {
            canvas
                .bands
                .iter()
                .filter(|b| !b.objectives.is_empty())
                .map(Band::of)
                .collect()
        };
        let figures = &canvas.figures;
        Self {
            unit: Words::new(&canvas.unit),
            facts: facts(report, canvas),
            columns: figures
                .columns
                .iter()
                .map(|c| Column {
                    label: Words::new(&c.label),
                    from: share(c.from),
                    to: share(c.to),
                })
                .collect(),
            today: figures.today.filter(|_| !report.blank).map(share),
            today_text: figures.today_text.clone(),
            bands,
            plan: Plan::default(),
        }
    }
}

/// What stands at the right of the head. What is not known is left out, but on the form
/// for the wall it has a line to write on.
fn facts(report: &Report, canvas: &CanvasReport) -> Vec<Fact> {
    let words = labels(report.language);
    let values = canvas.values.join(", ");
    let pairs = [
        (words.organisation, &report.organisation),
        (words.cycle, &canvas.cycle_text),
        (words.periods, &canvas.periods_text),
        (words.owner, &canvas.owner),
        (words.sponsor, &canvas.sponsor),
        (words.values, &values),
    ];
    pairs
        .into_iter()
        .map(|(label, value)| Fact {
            label,
            value: Words::new(value),
        })
        .filter(|fact| report.blank || !fact.value.is_empty())
        .collect()
}

impl Band {
    fn of(band: &BandReport) -> Self {
        Self {
            code: Words::new(&band.code),
            title: Words::new(&band.title),
            feeds_back: Words::new(&band.feeds_back),
            objectives: band.objectives.iter().map(Objective::of).collect(),
        }
    }
}

impl Objective {
    fn of(objective: &ObjectiveReport) -> Self {
        let lines = [
            &objective.owner,
            &objective.progress_line,
            &objective.expected_line,
        ];
        let mut key_results: Vec<_> = objective.key_results.iter().map(KeyResult::of).collect();
        if key_results.is_empty() {
            key_results.push(KeyResult::absent(String::new()));
        }
        Self {
            name: Name {
                verb: Words::new(&objective.verb),
                subject: Words::new(&objective.subject),
                lines: lines
                    .into_iter()
                    .map(|t| Words::new(t))
                    .filter(|w| !w.is_empty())
                    .collect(),
            },
            key_results,
        }
    }
}

impl KeyResult {
    fn of(k: &KeyResultReport) -> Self {
        let text = |text: &Option<String>| Words::new(text.as_deref().unwrap_or_default());
        let meta = [&k.owner, &k.data_source];
        Self {
            number: k.figures.number.clone(),
            title: Words::new(&k.title),
            meta: meta
                .into_iter()
                .map(|t| Words::new(t))
                .filter(|w| !w.is_empty())
                .collect(),
            work: k.activities.iter().map(Work::of).collect(),
            track: TrackDrawing::of(&k.figures.track),
            now: text(&k.figures.now_text),
            status: k.figures.status,
            status_text: Words::new(&k.status_text),
            confidence: Words::new(&k.confidence_line),
            impact: Words::new(&k.anticipated_impact),
            plans: [Outcome::Missed, Outcome::Met, Outcome::Exceeded]
                .map(|o| OutcomePlan::of(k, o)),
            absent: false,
        }
    }

    fn absent(number: String) -> Self {
        Self {
            number,
            title: Words::default(),
            meta: Vec::new(),
            work: Vec::new(),
            track: TrackDrawing::default(),
            now: Words::default(),
            status: Status::NotStarted,
            status_text: Words::default(),
            confidence: Words::default(),
            impact: Words::default(),
            plans: Default::default(),
            absent: true,
        }
    }
}

impl Work {
    fn of(activity: &okr::ActivityReport) -> Self {
        Self {
            project: activity.kind == ActivityKind::Project,
            title: Words::new(&activity.title),
        }
    }
}

impl OutcomePlan {
    fn of(k: &KeyResultReport, outcome: Outcome) -> Self {
        let Some(plan) = k.figures.plans.iter().find(|plan| plan.outcome == outcome) else {
            return Self::default();
        };
        Self {
            range: Words::new(&plan.range),
            text: Words::new(&plan.text),
            likely: plan.likely,
        }
    }
}

impl TrackDrawing {
    pub fn of(track: &Track) -> Self {
        Self {
            baseline: Words::new(track.baseline_text.as_deref().unwrap_or_default()),
            baseline_height: share(track.baseline_height),
            steps: track.steps.iter().map(StepDrawing::of).collect(),
            spoken: Words::new(&track.spoken).plain(),
        }
    }
}

impl StepDrawing {
    fn of(step: &Step) -> Self {
        Self {
            from: share(step.from),
            to: share(step.to),
            height: share(step.height),
            target: Words::new(step.target_text.as_deref().unwrap_or_default()),
            fill: share(step.fill),
            shortfall_to: step.shortfall_to.map(share),
            reached: step.reached,
            current: step.current,
            prominent: step.prominent,
        }
    }
}

/// The bands of the form for the wall: those there are, at least three, with three empty
/// key results each (two where there are more bands than a page holds).
fn blank_bands(canvas: &CanvasReport) -> Vec<Band> {
    let count = canvas.bands.len().max(3);
    let rows = if count > 3 { 2 } else { 3 };
    (0..count)
        .map(|at| {
            let known = canvas.bands.get(at);
            let key_results = (1..=rows)
                .map(|n| KeyResult::absent(format!("{}.{n}", at + 1)))
                .collect();
            Band {
                code: Words::new(known.map_or("", |band| &band.code)),
                title: Words::new(known.map_or("", |band| &band.title)),
                feeds_back: Words::new(known.map_or("", |band| &band.feeds_back)),
                objectives: vec![Objective {
                    name: Name::default(),
                    key_results,
                }],
            }
        })
        .collect()
}

/// A place along time or a share, held within 0 and 1 whatever the figures say.
fn share(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(0.0, 1.0)
    } else {
        0.0
    }
}
