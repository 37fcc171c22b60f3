//! The live formulas of a canvas, so that typing into the workbook moves its figures.
//!
//! They follow the rules of the core's `scoring`, which stays the one place that decides:
//! every formula is stored with the report's own figure as its result, and a test has
//! LibreOffice recalculate them all and compare.

mod objective;

pub(crate) use objective::ObjectiveFormulas;

use crate::layout::{Columns, cell};
use crate::words::{draft_text, status_text};
use okr::{Language, Measure, Status, TargetMeaning};

/// Names of single cells that formulas everywhere use; they stand on the sheet of lists.
pub(crate) mod names {
    /// The day the figures speak of.
    pub(crate) const TODAY: &str = "okr_today";
    /// On track up to this gap.
    pub(crate) const ON_TRACK: &str = "okr_on_track";
    /// At risk up to this gap.
    pub(crate) const AT_RISK: &str = "okr_at_risk";
    /// Exceeded from 1 plus this on.
    pub(crate) const EXCEEDED: &str = "okr_exceeded";
    /// Days between check-ins.
    pub(crate) const RHYTHM: &str = "okr_check_in_days";
    /// First day of the cycle.
    pub(crate) const CYCLE_START: &str = "okr_cycle_start";
    /// Last day of the cycle.
    pub(crate) const CYCLE_END: &str = "okr_cycle_end";
}
use names::*;

/// Ranges of one key result's check-ins on their sheet.
pub(crate) struct CheckInRanges {
    /// Days.
    pub days: String,
    /// Values.
    pub values: String,
}

/// Ranges of one key result's milestones on the work sheet.
pub(crate) struct MilestoneRanges {
    /// Weights.
    pub weights: String,
    /// Planned days.
    pub due: String,
    /// Days they were ticked.
    pub done: String,
}

/// What the formulas of one key result's row are made from.
pub(crate) struct RowFormulas {
    /// Columns of the canvas.
    pub columns: Columns,
    /// The row.
    pub row: u32,
    /// Language of status words.
    pub language: Language,
    /// How it is measured; none in a row to be filled in, which reads its own cell.
    pub measure: Option<Measure>,
    /// What its targets mean.
    pub meaning: TargetMeaning,
    /// The cell with the running target: `F8`.
    pub target: String,
    /// Its check-ins, if any.
    pub check_ins: Option<CheckInRanges>,
    /// Its milestones, if any.
    pub milestones: Option<MilestoneRanges>,
    /// Baseline and target are the same, so there is no way to go.
    pub no_way: bool,
    /// Targets are set for periods, so the expected line runs through them.
    pub by_period: bool,
}

impl RowFormulas {
    fn at(&self, column: u16) -> String {
        cell(self.row, column)
    }

    fn now(&self) -> String {
        self.at(self.columns.now())
    }

    /// Share of milestones ticked by today; for the cell of the latest value.
    pub(crate) fn ticked(&self) -> Option<String> {
        let MilestoneRanges { weights, done, .. } = self.milestones.as_ref()?;
        Some(format!(
            "=IF(SUM({weights})=0,\"\",SUMPRODUCT({weights},({done}<>\"\")*({done}<={TODAY}))/SUM({weights}))"
        ))
    }

    /// Raw progress towards the running target.
    pub(crate) fn progress(&self) -> String {
        let (now, target) = (self.now(), &self.target);
        match self.measure {
            None => self.progress_by_cell(),
            Some(Measure::Milestones) => format!("={now}"),
            Some(Measure::Done) => format!("=IF(N({now})>=1,1,0)"),
            Some(Measure::Baseline) => format!("=IF({now}=\"\",0,1)"),
            Some(Measure::Metric) => self.metric(),
            Some(Measure::Under) => self.threshold(&format!("{now}<{target}"), &[(">=", target)]),
            Some(Measure::AtMost) => self.threshold(&format!("{now}<={target}"), &[(">", target)]),
            Some(Measure::Over) => self.threshold(&format!("{now}>{target}"), &[("<=", target)]),
            Some(Measure::AtLeast) => self.threshold(&format!("{now}>={target}"), &[("<", target)]),
            Some(Measure::Between) => self.between(),
        }
    }

    fn metric(&self) -> String {
        let (now, base, target) = (self.now(), self.at(Columns::BASELINE), &self.target);
        let way = |value: &str| format!("({value}-{base})/({target}-{base})");
        if self.meaning == TargetMeaning::Hold
            && let Some(range) = &self.check_ins
        {
            let within = self.within(range);
            let lowest = way(&format!("_xlfn.MINIFS({},{within})", range.values));
            let highest = way(&format!("_xlfn.MAXIFS({},{within})", range.values));
            return format!(
                "=IF(OR({now}=\"\",{target}=\"\"),\"\",IFERROR(IF(COUNTIFS({within},{},\"<>\")=0,{},MIN({},{lowest},{highest})),\"\"))",
                range.values,
                way(&now),
                way(&now),
            );
        }
        let formula = format!("IF(OR({now}=\"\",{target}=\"\"),\"\",{})", way(&now));
        if self.no_way {
            format!("=IFERROR({formula},\"\")")
        } else {
            format!("={formula}")
        }
    }

    fn between(&self) -> String {
        let (now, low, high) = (self.now(), &self.target, self.at(self.columns.upper()));
        let holds = format!("AND({now}>={low},{now}<={high})");
        let formula = self.threshold(&holds, &[("<", low), (">", &high)]);
        format!("=IF({high}=\"\",\"\",{})", formula.trim_start_matches('='))
    }

    /// 1 while `holds`, else 0; where it must hold all through, no check-in of the period
    /// may fail: `fails` lists the comparisons of values that do.
    fn threshold(&self, holds: &str, fails: &[(&str, &String)]) -> String {
        let (now, target) = (self.now(), &self.target);
        let mut all = holds.to_owned();
        if self.meaning == TargetMeaning::Hold
            && let Some(range) = &self.check_ins
        {
            let within = self.within(range);
            for (sign, limit) in fails {
                let values = &range.values;
                all += &format!(",COUNTIFS({within},{values},\"{sign}\"&{limit})=0");
            }
        }
        format!("=IF(OR({now}=\"\",{target}=\"\"),\"\",IF(AND({all}),1,0))")
    }

    /// Criteria of the check-ins of the running period up to today.
    fn within(&self, range: &CheckInRanges) -> String {
        let (since, until) = (self.at(self.columns.since()), self.at(self.columns.until()));
        let days = &range.days;
        format!("{days},\">=\"&{since},{days},\"<=\"&MIN({until},{TODAY})")
    }

    /// Progress of a row to be filled in: by the measure picked in its own cell.
    fn progress_by_cell(&self) -> String {
        let (now, base, target) = (self.now(), self.at(Columns::BASELINE), &self.target);
        let picked = self.at(self.columns.measure());
        let upper = self.at(self.columns.upper());
        let is = |measure: Measure| format!("{picked}=\"{}\"", measure.word(self.language));
        let mut formula = "\"\"".to_owned();
        let comparisons = [
            (
                Measure::Between,
                format!("AND({now}>={target},{now}<={upper})"),
            ),
            (Measure::AtLeast, format!("{now}>={target}")),
            (Measure::Over, format!("{now}>{target}")),
            (Measure::AtMost, format!("{now}<={target}")),
            (Measure::Under, format!("{now}<{target}")),
        ];
        for (measure, holds) in comparisons {
            formula = format!("IF({},IF({holds},1,0),{formula})", is(measure));
        }
        formula = format!("IF({target}=\"\",\"\",{formula})");
        formula = format!("IF({},N({now}),{formula})", is(Measure::Milestones));
        formula = format!("IF({},1,{formula})", is(Measure::Baseline));
        formula = format!("IF({},IF(N({now})>=1,1,0),{formula})", is(Measure::Done));
        let metric =
            format!("IF({target}=\"\",\"\",IFERROR(({now}-{base})/({target}-{base}),\"\"))");
        formula = format!("IF({},{metric},{formula})", is(Measure::Metric));
        format!("=IF({now}=\"\",\"\",{formula})")
    }

    /// Expected progress towards the running target.
    pub(crate) fn expected(&self) -> String {
        let (now, target) = (self.now(), &self.target);
        let until = self.at(self.columns.until());
        match self.measure {
            None => self.expected_by_cell(),
            Some(Measure::Milestones) => self.dated(),
            Some(Measure::Done | Measure::Baseline) => format!("=IF({TODAY}>={until},1,0)"),
            Some(Measure::Metric) if self.meaning == TargetMeaning::Reach => self.reaching(),
            Some(_) => {
                let seen = self.check_ins.as_ref().map_or_else(String::new, |range| {
                    format!(
                        ",COUNTIFS({},{},\"<>\")>0",
                        self.within(range),
                        range.values
                    )
                });
                let heard = self.at(self.columns.heard());
                format!("=IF({target}=\"\",\"\",IF(OR(AND({now}<>\"\",{heard}=\"\"){seen}),1,0))")
            }
        }
    }

    fn reaching(&self) -> String {
        let [from, start, end] = [
            self.columns.line_from(),
            self.columns.line_start(),
            self.columns.line_end(),
        ]
        .map(|column| self.at(column));
        let (base, target) = (self.at(Columns::BASELINE), &self.target);
        let gone = elapsed(&start, &end);
        if self.no_way && !self.by_period {
            return format!("=IF({target}=\"\",\"\",{gone})");
        }
        let line = format!("(({from}+({target}-{from})*{gone})-{base})/({target}-{base})");
        format!("=IF({target}=\"\",\"\",IFERROR(MAX(0,MIN(1,{line})),\"\"))")
    }

    fn dated(&self) -> String {
        let Some(MilestoneRanges { weights, due, .. }) = &self.milestones else {
            return "=\"\"".to_owned();
        };
        let gone = elapsed(CYCLE_START, &self.at(self.columns.until()));
        format!(
            "=IF(SUM({weights})=0,\"\",(SUMPRODUCT({weights},({due}<>\"\")*({due}<={TODAY}))\
             +SUMPRODUCT({weights},--({due}=\"\"))*{gone})/SUM({weights}))"
        )
    }

    fn expected_by_cell(&self) -> String {
        let [picked, means] =
            [self.columns.measure(), self.columns.meaning()].map(|column| self.at(column));
        let is = |measure: Measure| format!("{picked}=\"{}\"", measure.word(self.language));
        let once = format!("OR({},{})", is(Measure::Done), is(Measure::Baseline));
        let over_time = format!(
            "OR({},AND({},OR({means}=\"\",{means}=\"{}\")))",
            is(Measure::Milestones),
            is(Measure::Metric),
            TargetMeaning::Reach.words(self.language),
        );
        let until = self.at(self.columns.until());
        let reaching = self.reaching();
        let reaching = reaching.trim_start_matches('=');
        format!(
            "=IF({}=\"\",\"\",IF({once},IF({TODAY}>={until},1,0),IF({over_time},{reaching},1)))",
            self.now()
        )
    }

    /// The day it was last heard of; empty when never.
    pub(crate) fn heard(&self) -> Option<String> {
        let mut days = Vec::new();
        days.extend(
            self.check_ins
                .as_ref()
                .map(|range| format!("MAX({})", range.days)),
        );
        days.extend(
            self.milestones
                .as_ref()
                .map(|range| format!("SUMPRODUCT(MAX(({0}<={TODAY})*{0}))", range.done)),
        );
        if days.is_empty() {
            return None;
        }
        let latest = format!("MAX({})", days.join(","));
        Some(format!("=IF({latest}=0,\"\",{latest})"))
    }

    /// 1 where there is something to measure against, else 0.
    pub(crate) fn counts(&self) -> String {
        match self.measure {
            Some(Measure::Done | Measure::Baseline) => "=1".to_owned(),
            Some(Measure::Milestones) if self.milestones.is_some() => "=1".to_owned(),
            Some(Measure::Milestones) => "=0".to_owned(),
            Some(_) => format!("=IF({}=\"\",0,1)", self.target),
            None => format!("=IF({}=\"\",0,1)", self.at(self.columns.progress())),
        }
    }

    /// Status as sign and word: a draft's gap, the owner's own, else by the rules.
    pub(crate) fn status(&self) -> String {
        let text = |status| format!("\"{}\"", status_text(status, self.language));
        let [own, first, heard, until] = [
            self.columns.own_status(),
            self.columns.first_movement(),
            self.columns.heard(),
            self.columns.until(),
        ]
        .map(|column| self.at(column));
        let progress = self.at(self.columns.progress());
        let gap = format!("ROUND({}-{progress},9)", self.at(self.columns.expected()));
        let ended = format!("{TODAY}>MIN({until},{CYCLE_END})");
        let quiet = format!("AND({heard}<>\"\",{TODAY}-N({heard})>2*{RHYTHM})");
        let running = format!(
            "IF({gap}<={ON_TRACK},IF({quiet},{stale},{on_track}),IF(OR({gap}<={AT_RISK},{TODAY}<{first}),{at_risk},{off_track}))",
            stale = text(Status::Stale),
            on_track = text(Status::OnTrack),
            at_risk = text(Status::AtRisk),
            off_track = text(Status::OffTrack),
        );
        let unheard = match self.measure {
            Some(Measure::Milestones) => format!("{heard}=\"\""),
            _ => format!("AND({heard}=\"\",{}=\"\")", self.now()),
        };
        let by_rules = format!(
            "IF(OR({progress}=\"\",AND({unheard},NOT({ended}))),{not_started},\
             IF(ROUND({progress},9)>1+{EXCEEDED},{exceeded},IF(ROUND({progress},9)>=1,{met},\
             IF({ended},{missed},{running}))))",
            not_started = text(Status::NotStarted),
            exceeded = text(Status::Exceeded),
            met = text(Status::Met),
            missed = text(Status::Missed),
        );
        let (is_draft, draft) = match self.measure {
            None => (format!("{}=\"\"", self.at(Columns::SUBJECT)), ""),
            Some(Measure::Done | Measure::Baseline) => ("FALSE".to_owned(), ""),
            Some(Measure::Milestones) if self.milestones.is_some() => ("FALSE".to_owned(), ""),
            Some(Measure::Milestones) => ("TRUE".to_owned(), draft_text(self.language)),
            Some(_) => (format!("{}=\"\"", self.target), draft_text(self.language)),
        };
        format!("=IF({is_draft},\"{draft}\",IF({own}<>\"\",{own},{by_rules}))")
    }
}

/// Elapsed share of a span, 0 to 1.
pub(crate) fn elapsed(start: &str, end: &str) -> String {
    format!("IF({TODAY}>={end},1,MAX(0,{TODAY}-{start})/({end}-{start}))")
}
