//! Hints about dates that do not meet: gaps, overlaps, phases out of order. Hints only;
//! nothing here is refused.

use super::SpanHint;
use super::words::{DAY, counted};
use crate::{Cycle, Edit, Language, Period, PeriodField, PhaseDates, Workspace};
use chrono::NaiveDate;

pub(super) fn hints(workspace: &Workspace, cycle: &Cycle, language: Language) -> Vec<SpanHint> {
    let say = Say { cycle, language };
    let coarse = workspace.periods(cycle.id, false);
    let fine = workspace.periods(cycle.id, true);
    let mut hints = vec![];
    for division in [&coarse, &fine] {
        hints.extend(say.ends(division));
        for pair in division.windows(2) {
            hints.extend(say.meeting(pair[0], pair[1]));
        }
    }
    hints.extend(say.crossing(&coarse, &fine));
    hints.extend(say.phases());
    hints
}

struct Say<'a> {
    cycle: &'a Cycle,
    language: Language,
}

impl Say<'_> {
    /// Two periods that follow each other and do not meet.
    fn meeting(&self, one: &Period, other: &Period) -> Option<SpanHint> {
        let begins = one.end.succ_opt()?;
        let apart = (other.start - begins).num_days();
        let days = counted(apart.unsigned_abs().try_into().ok()?, DAY, self.language);
        let (one, label) = (&one.label, &other.label);
        let text = match (self.language, apart) {
            (_, 0) => return None,
            (Language::En, 1) => format!("{days} between {one} and {label} belongs to no period."),
            (Language::En, 2..) => format!("{days} between {one} and {label} belong to no period."),
            (Language::En, _) => format!("{one} and {label} overlap by {days}."),
            (Language::De, 1) => {
                format!("{days} zwischen {one} und {label} gehört zu keinem Zeitraum.")
            }
            (Language::De, 2..) => {
                format!("{days} zwischen {one} und {label} gehören zu keinem Zeitraum.")
            }
            (Language::De, _) => format!("{one} und {label} überschneiden sich um {days}."),
        };
        let fits = begins <= other.end;
        Some(self.hint(text, fits.then(|| self.start(other, begins))))
    }

    /// The first and the last period, where they do not keep to the cycle.
    fn ends(&self, division: &[&Period]) -> Vec<SpanHint> {
        let mut hints = vec![];
        if let Some(first) = division.first()
            && first.start != self.cycle.start
        {
            let label = &first.label;
            let late = first.start > self.cycle.start;
            let text = match (self.language, late) {
                (Language::En, true) => format!("{label} starts after the cycle."),
                (Language::En, false) => format!("{label} starts before the cycle."),
                (Language::De, true) => format!("{label} beginnt nach dem Zyklus."),
                (Language::De, false) => format!("{label} beginnt vor dem Zyklus."),
            };
            let fits = self.cycle.start <= first.end;
            hints.push(self.hint(text, fits.then(|| self.start(first, self.cycle.start))));
        }
        if let Some(last) = division.iter().max_by_key(|row| row.end)
            && last.end != self.cycle.end
        {
            let label = &last.label;
            let early = last.end < self.cycle.end;
            let text = match (self.language, early) {
                (Language::En, true) => format!("{label} ends before the cycle."),
                (Language::En, false) => format!("{label} ends after the cycle."),
                (Language::De, true) => format!("{label} endet vor dem Zyklus."),
                (Language::De, false) => format!("{label} endet nach dem Zyklus."),
            };
            let fits = last.start <= self.cycle.end;
            hints.push(self.hint(text, fits.then(|| self.end(last, self.cycle.end))));
        }
        hints
    }

    /// Finer periods that lie in two of the others.
    fn crossing(&self, coarse: &[&Period], fine: &[&Period]) -> Vec<SpanHint> {
        let borders = coarse.iter().take(coarse.len().saturating_sub(1));
        let crossed = borders.filter_map(|row| {
            let over = fine
                .iter()
                .find(|finer| finer.start <= row.end && row.end < finer.end)?;
            let (over, label) = (&over.label, &row.label);
            Some(match self.language {
                Language::En => format!("{over} goes on past the end of {label}."),
                Language::De => format!("{over} geht über das Ende von {label} hinaus."),
            })
        });
        crossed.map(|text| self.hint(text, None)).collect()
    }

    /// Planned phases that are out of order.
    fn phases(&self) -> Vec<SpanHint> {
        let PhaseDates {
            checking,
            closing,
            closed,
        } = self.cycle.phase_dates;
        let before = |one: Option<NaiveDate>, other: Option<NaiveDate>| {
            one.zip(other).is_some_and(|(one, other)| one < other)
        };
        let mut hints = vec![];
        if before(closing, checking) {
            hints.push(self.language.pick(
                "Closing is planned before check-ins start.",
                "Der Abschluss ist vor dem Beginn der Check-ins geplant.",
            ));
        }
        if before(closed, closing) {
            hints.push(self.language.pick(
                "The cycle is planned to be closed before closing starts.",
                "Der Zyklus soll geschlossen sein, bevor der Abschluss beginnt.",
            ));
        }
        if before(Some(self.cycle.end), checking) {
            hints.push(self.language.pick(
                "Check-ins are planned to start after the cycle.",
                "Die Check-ins sollen nach dem Zyklus beginnen.",
            ));
        }
        let hints = hints.into_iter();
        hints.map(|text| self.hint(text.to_owned(), None)).collect()
    }

    fn start(&self, period: &Period, on: NaiveDate) -> (String, Edit) {
        let (label, day) = (&period.label, self.language.day_and_month(on));
        let words = match self.language {
            Language::En => format!("Start {label} on {day}"),
            Language::De => format!("{label} am {day} beginnen"),
        };
        let set = PeriodField::Start(on);
        (words, Edit::SetPeriod { id: period.id, set })
    }

    fn end(&self, period: &Period, on: NaiveDate) -> (String, Edit) {
        let (label, day) = (&period.label, self.language.day_and_month(on));
        let words = match self.language {
            Language::En => format!("End {label} on {day}"),
            Language::De => format!("{label} am {day} beenden"),
        };
        let set = PeriodField::End(on);
        (words, Edit::SetPeriod { id: period.id, set })
    }

    fn hint(&self, text: String, fix: Option<(String, Edit)>) -> SpanHint {
        let (action, edit) = fix.unzip();
        SpanHint { text, action, edit }
    }
}
