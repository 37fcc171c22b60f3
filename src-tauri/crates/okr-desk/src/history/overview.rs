//! The list of edits: which fit, by day, and the time line over them.

use super::index::{Index, Seen};
use super::messages::*;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};
use okr::{Id, Language, Names, Person, Workspace, fold_into};
use okr_file::{FileError, Undone, Version, WorkspaceFile};
use std::collections::BTreeMap;

/// Most things offered to filter by.
const MOST_THINGS: usize = 400;

/// The history at a glance.
pub fn overview(
    file: &WorkspaceFile,
    index: &Index,
    filter: &HistoryFilter,
    now: NaiveDateTime,
    language: Language,
) -> Result<HistoryOverview, FileError> {
    let mut words = String::new();
    fold_into(filter.words.trim(), &mut words);
    let words: Vec<&str> = words.split_whitespace().collect();
    let matching: Vec<(i64, &Seen)> = index
        .seen
        .iter()
        .rev()
        .filter(|(seq, seen)| fits(index, **seq, seen, filter, &words))
        .map(|(seq, seen)| (*seq, seen))
        .collect();
    let (total, shown) = (index.seen.len(), matching.len());
    let names = Names::new(file.workspace(), &index.gone, now.date(), language);
    Ok(HistoryOverview {
        total: count(total),
        matching: count(shown),
        sentence: sentence(index, total, language),
        counted: counted(shown, total, language),
        days: days(&matching, now.date(), language),
        versions: versions(file.versions(), now, language),
        time_line: time_line(index, file.versions(), now.date(), language),
        canvases: canvases(index, &names),
        things: things(index, filter.canvas, &names),
        people: people(index, language),
        whole: index.is_whole(),
    })
}

/// Whether a filter asks what edits are about, and not only who made them.
pub fn asks_what(filter: &HistoryFilter) -> bool {
    filter.canvas.is_some()
        || filter.thing.is_some()
        || filter.kind.is_some()
        || !filter.words.trim().is_empty()
}

fn fits(index: &Index, seq: i64, seen: &Seen, filter: &HistoryFilter, words: &[&str]) -> bool {
    if filter
        .author
        .as_ref()
        .is_some_and(|author| *author != seen.author)
    {
        return false;
    }
    if !asks_what(filter) {
        return true;
    }
    index.records.get(&seq).is_some_and(|record| {
        filter.canvas.is_none_or(|id| record.canvases.contains(&id))
            && filter.thing.is_none_or(|id| record.things.contains(&id))
            && filter.kind.is_none_or(|kind| kind == record.kind)
            && words.iter().all(|word| record.text.contains(word))
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn sentence(index: &Index, total: usize, language: Language) -> String {
    let Some(first) = index.seen.values().next() else {
        return language
            .pick(
                "Nothing was edited in this file yet.",
                "In dieser Datei wurde noch nichts geändert.",
            )
            .to_owned();
    };
    let number = language.number(total.into(), 0);
    let day = language.day_and_month(first.at.date());
    match (language, total) {
        (Language::En, 1) => format!("1 edit, made on {day}. It is kept and can be undone."),
        (Language::En, _) => {
            format!("{number} edits since {day}. Each one is kept and can be undone.")
        }
        (Language::De, 1) => {
            format!("1 Änderung am {day}. Sie bleibt erhalten und lässt sich zurücknehmen.")
        }
        (Language::De, _) => format!(
            "{number} Änderungen seit {day}. Jede bleibt erhalten und lässt sich zurücknehmen."
        ),
    }
}

fn counted(shown: usize, total: usize, language: Language) -> String {
    let number = |count: usize| language.number(count.into(), 0);
    format!(
        "{} {} {}",
        number(shown),
        language.pick("of", "von"),
        number(total)
    )
}

fn days(matching: &[(i64, &Seen)], today: NaiveDate, language: Language) -> Vec<HistoryDay> {
    let mut out: Vec<HistoryDay> = vec![];
    for (seq, record) in matching {
        let date = record.at.date();
        match out.last_mut() {
            Some(day) if day.date == date => day.seqs.push(*seq),
            _ => out.push(HistoryDay {
                date,
                title: day_title(date, today, language),
                counted: String::new(),
                day: language.day(date),
                seqs: vec![*seq],
            }),
        }
    }
    for day in &mut out {
        day.counted = edits(day.seqs.len(), language);
    }
    out
}

fn edits(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::En, 1) => "1 edit".to_owned(),
        (Language::En, count) => format!("{count} edits"),
        (Language::De, 1) => "1 Änderung".to_owned(),
        (Language::De, count) => format!("{count} Änderungen"),
    }
}

/// `Today, Thursday 14 May`; the year where it is another one.
fn day_title(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let weekday = language.weekday(date);
    let day = if date.year() == today.year() {
        language.day_and_month(date)
    } else {
        language.date(date)
    };
    let title = match language {
        Language::En => format!("{weekday} {day}"),
        Language::De => format!("{weekday}, {day}"),
    };
    if date == today {
        format!("{}, {title}", language.pick("Today", "Heute"))
    } else {
        title
    }
}

fn versions(versions: &[Version], now: NaiveDateTime, language: Language) -> Vec<VersionRow> {
    versions
        .iter()
        .rev()
        .map(|version| VersionRow {
            id: version.id,
            seq: version.seq,
            name: version.name.clone(),
            note: version_note(version, now, language),
            day: language.day_and_month(version.at.date()),
            date: version.at.date(),
            kept: version.clone().into(),
        })
        .collect()
}

fn version_note(version: &Version, now: NaiveDateTime, language: Language) -> String {
    let date = version.at.date();
    let day = match date.year() == now.year() {
        true => language.short_weekday_and_day(date),
        false => language.date(date),
    };
    let mut note = format!("{day}, {}", version.at.format("%H:%M"));
    if !version.author.is_empty() {
        note.push_str(", ");
        note.push_str(&version.author);
    }
    note
}

/// Months are labelled up to this many; years beyond.
const MOST_MONTHS: usize = 15;

fn time_line(
    index: &Index,
    versions: &[Version],
    today: NaiveDate,
    language: Language,
) -> TimeLine {
    let dates = || index.seen.values().map(|seen| seen.at.date());
    let named = versions.iter().map(|version| version.at.date());
    let first = dates().chain(named).min().unwrap_or(today).min(today);
    // A history of a few days still lies on a line of some months.
    let from = first_of_month(first.min(today - Months::new(2)));
    let shown = (today - from).num_days();
    let to = today + Days::new(u64::try_from(shown / 7).unwrap_or(14).max(14));
    let mut weeks: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for date in dates() {
        *weeks.entry(monday(date)).or_default() += 1;
    }
    TimeLine {
        from,
        to,
        today,
        today_text: language.day(today),
        weeks: weeks
            .into_iter()
            .map(|(start, count)| HistoryWeek {
                start,
                count,
                text: week_text(start, count, language),
            })
            .collect(),
        months: months(from, to, language),
    }
}

fn week_text(start: NaiveDate, count: u32, language: Language) -> String {
    let edits = edits(count as usize, language);
    let day = language.day(start);
    match language {
        Language::En => format!("{edits} in the week of {day}"),
        Language::De => format!("{edits} in der Woche ab {day}"),
    }
}

fn months(from: NaiveDate, to: NaiveDate, language: Language) -> Vec<HistoryMonth> {
    let all = || {
        std::iter::successors(Some(from), |month| month.checked_add_months(Months::new(1)))
            .take_while(|month| *month <= to)
    };
    let many = all().count() > MOST_MONTHS;
    all()
        .filter(|month| !many || month.month() == 1)
        .map(|start| HistoryMonth {
            start,
            label: if many {
                start.year().to_string()
            } else {
                language.month_short(start).to_owned()
            },
        })
        .collect()
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

fn monday(date: NaiveDate) -> NaiveDate {
    date - Days::new(u64::from(date.weekday().num_days_from_monday()))
}

fn canvases(index: &Index, names: &Names) -> Vec<HistoryChoice> {
    let mut counts: BTreeMap<Id, u32> = BTreeMap::new();
    for id in index.records.values().flat_map(|record| &record.canvases) {
        *counts.entry(*id).or_default() += 1;
    }
    choices(counts, names)
}

fn things(index: &Index, canvas: Option<Id>, names: &Names) -> Vec<HistoryChoice> {
    let mut counts: BTreeMap<Id, u32> = BTreeMap::new();
    let records = index.records.values();
    for record in records.filter(|record| canvas.is_none_or(|id| record.canvases.contains(&id))) {
        for id in &record.things {
            *counts.entry(*id).or_default() += 1;
        }
    }
    if counts.len() > MOST_THINGS {
        // Those edited most often are those one looks for.
        let mut often: Vec<u32> = counts.values().copied().collect();
        often.sort_unstable_by(|a, b| b.cmp(a));
        let least = often.get(MOST_THINGS).copied().unwrap_or(0);
        counts.retain(|_, count| *count > least);
    }
    choices(counts, names)
}

fn choices(counts: BTreeMap<Id, u32>, names: &Names) -> Vec<HistoryChoice> {
    let mut out: Vec<HistoryChoice> = counts
        .into_iter()
        .map(|(id, count)| HistoryChoice {
            value: id.to_string(),
            title: names.full(id),
            count,
        })
        .filter(|choice| !choice.title.is_empty())
        .collect();
    out.sort_by(|a, b| a.title.cmp(&b.title));
    out
}

fn people(index: &Index, language: Language) -> Vec<HistoryChoice> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for seen in index.seen.values() {
        *counts.entry(&seen.author).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(author, count)| HistoryChoice {
            value: author.to_owned(),
            title: said(author, language),
            count,
        })
        .collect()
}

fn said(author: &str, language: Language) -> String {
    if author.trim().is_empty() {
        language.pick("Without a name", "Ohne Namen").to_owned()
    } else {
        author.to_owned()
    }
}

/// The rows of these edits, in the order asked for.
pub fn rows(
    file: &WorkspaceFile,
    index: &mut Index,
    seqs: &[i64],
    today: NaiveDate,
    language: Language,
) -> Result<Vec<HistoryRow>, FileError> {
    let mut entries = Vec::with_capacity(seqs.len());
    for seq in seqs {
        entries.extend(file.history_entry(*seq)?);
    }
    // What they tell of is known by name before all of the history was read.
    for entry in &entries {
        index.remember(file, &entry.changes);
    }
    let names = Names::new(file.workspace(), &index.gone, today, language);
    let mut out = Vec::with_capacity(entries.len());
    for entry in &entries {
        let undone = index
            .seen
            .get(&entry.seq)
            .map_or(entry.undone != Undone::No, |seen| seen.undone);
        out.push(HistoryRow {
            seq: entry.seq,
            time: entry.at.format("%H:%M").to_string(),
            who: who(&entry.author, file.workspace(), language),
            line: okr::line(&entry.changes, &entry.label, &entry.reason, &names),
            undone,
        });
    }
    Ok(out)
}

/// Who made an edit: the person of that name where there is one.
pub fn who(author: &str, workspace: &Workspace, language: Language) -> Who {
    let person = workspace
        .all::<Person>()
        .find(|person| person.name.trim() == author.trim());
    let initials: String = author
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2)
        .flat_map(char::to_uppercase)
        .collect();
    Who {
        name: said(author, language),
        initials: match person {
            Some(person) => person.initials.clone(),
            None if initials.is_empty() => "–".to_owned(),
            None => initials,
        },
        hue: person.map_or_else(|| author.to_owned(), |person| person.id.to_string()),
    }
}
