//! Pasting cells: what goes in, what is left out, and why.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use rust_decimal::dec;
use stage::*;

fn block(text: &str) -> Vec<Vec<String>> {
    let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect();
    text.lines().map(cells).collect()
}

fn ask(stage: &mut Stage, from: &str, rows: &str) -> Paste {
    Paste {
        id: stage.fresh(),
        canvas: Some(stage.canvas),
        serves: None,
        objective: None,
        over: vec![],
        from: from.into(),
        what: Several::Pasted,
        rows: block(rows),
    }
}

/// Pastes, carries the edit out and gives back what was said.
fn pasted(stage: &mut Stage, ask: &Paste) -> Pasted {
    let pasted = paste(&stage.workspace, ask, today(), Language::En);
    if let Some(edit) = pasted.edit.clone() {
        stage.ask(edit);
    }
    pasted
}

fn reasons(pasted: &Pasted) -> Vec<(u32, &str, &str, &str)> {
    let told = pasted.refused.iter();
    told.map(|cell| {
        let (column, typed, reason) = (&cell.column, &cell.typed, &cell.reason);
        (cell.row, column.as_str(), typed.as_str(), reason.as_str())
    })
    .collect()
}

#[test]
fn rows_on_an_objective_become_key_results_with_targets_and_owners() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    let rows = "Hours lost | 12 | 10 | 7 | 11 | 6 | Mira Lund\nCalls answered | | 8/day; 9 | | | | ML\nTrust | 70% | 80% | 90% | | | Ida Dahl";
    let paste = Paste {
        objective: Some(objective),
        ..ask(&mut stage, "title", rows)
    };
    let told = pasted(&mut stage, &paste);
    assert_eq!(reasons(&told), [], "every cell could be read");
    assert_eq!((told.rows, told.added.len()), (3, 3));
    assert_eq!(
        told.people,
        ["Ida Dahl"],
        "a name nobody has is a new person"
    );
    let [hours, calls, trust] = told.added[..] else {
        panic!("three key results are new")
    };
    let row: KeyResult = stage.get(hours);
    assert_eq!(
        (row.title.as_str(), row.baseline),
        ("Hours lost", Some(dec!(12)))
    );
    assert_eq!(row.owner, Some(stage.person));
    let target = |key_result, label| {
        let period = stage.period(label);
        stage
            .workspace
            .period_target(key_result, period)
            .map(|row| row.value)
    };
    assert_eq!(
        (target(hours, "H1"), target(hours, "H2")),
        (Some(dec!(10)), Some(dec!(7)))
    );
    assert_eq!(
        (target(calls, "H1"), target(calls, "H2")),
        (Some(dec!(8)), Some(dec!(9))),
        "one cell may fill the periods from its own on"
    );
    assert_eq!(
        stage.get::<KeyResult>(calls).owner,
        Some(stage.person),
        "initials name a person"
    );
    assert_eq!(stage.get::<KeyResult>(trust).unit, "%");
    let check_ins = stage.workspace.check_ins(hours);
    assert_eq!(
        check_ins.len(),
        1,
        "value and confidence of a row are one check-in"
    );
    assert_eq!(
        (check_ins[0].value, check_ins[0].confidence),
        (Some(dec!(11)), Some(6))
    );
    let titles: Vec<_> = stage
        .workspace
        .key_results(objective)
        .iter()
        .map(|row| row.title.clone())
        .collect();
    assert_eq!(
        titles,
        [
            "Non-productive hours reduced",
            "Hours lost",
            "Calls answered",
            "Trust"
        ],
        "new ones stand behind those there are, in the order of the rows"
    );
}

#[test]
fn one_paste_is_one_edit_and_its_reverse_takes_all_of_it_back() {
    let mut stage = Stage::new();
    let before = stage.workspace.clone();
    let rows = (1..=12)
        .map(|n| format!("Row {n} | {n} | 20"))
        .collect::<Vec<_>>()
        .join("\n");
    let paste = Paste {
        objective: Some(stage.objective),
        ..ask(&mut stage, "title", &rows)
    };
    let edit = okr::paste(&stage.workspace, &paste, today(), Language::En)
        .edit
        .unwrap();
    assert_eq!(edit.label(&stage.workspace, Language::En), "Pasted 12 rows");
    let changes = stage.ask(edit);
    assert_eq!(stage.workspace.key_results(stage.objective).len(), 13);
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(
        stage.workspace, before,
        "nothing of the twelve rows is left"
    );
}

#[test]
fn cells_that_cannot_be_read_are_named_and_the_others_go_in() {
    let mut stage = Stage::new();
    let (id, other) = (
        stage.key_result,
        stage.key_result_of(stage.objective, "Other"),
    );
    let paste = Paste {
        over: vec![id, other],
        ..ask(
            &mut stage,
            "baseline",
            "6,5 | many | | | eleven | 7\n5 | 10 | | 9 | 8 | | too far\nlate",
        )
    };
    let told = pasted(&mut stage, &paste);
    assert_eq!(
        reasons(&told),
        [
            (
                1,
                "Baseline",
                "6,5",
                "A comma sets thousands apart here. Type 6.5."
            ),
            (
                1,
                "H1",
                "many",
                "Type a measure, such as 70%, 12/hour, under 10 days or 70% -> 90%."
            ),
            (1, "Confidence", "eleven", "Type a confidence from 0 to 10."),
            (
                1,
                "Owner",
                "7",
                "This is nobody’s name or initials. Type a name."
            ),
            (2, "Column 7", "too far", "There is no column here for it."),
            (
                3,
                "Baseline",
                "late",
                "There is no key result here for it. Paste on an objective to add some."
            ),
        ]
    );
    assert_eq!(told.rows, 1, "the second row went in");
    let row: KeyResult = stage.get(other);
    assert_eq!(row.baseline, Some(dec!(5)));
    assert_eq!(stage.workspace.check_ins(other)[0].confidence, Some(8));
    assert_eq!(
        stage.get::<KeyResult>(id).baseline,
        None,
        "an unread cell changes nothing"
    );
}

#[test]
fn an_empty_cell_leaves_what_is_there() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    stage.ask(Edit::SetKeyResult {
        id,
        set: KeyResultField::Baseline(Some(dec!(3))),
    });
    let paste = Paste {
        over: vec![id],
        ..ask(&mut stage, "title", " | | 10")
    };
    pasted(&mut stage, &paste);
    let row: KeyResult = stage.get(id);
    assert_eq!(
        (row.title.as_str(), row.baseline),
        ("Non-productive hours reduced", Some(dec!(3)))
    );
}

#[test]
fn titles_that_are_written_over_are_counted() {
    let mut stage = Stage::new();
    let (objective, first) = (stage.objective, stage.key_result);
    let empty = stage.key_result_of(objective, "");
    let same = stage.key_result_of(objective, "Kept as it is");
    let paste = Paste {
        over: vec![first, empty, same],
        objective: Some(objective),
        ..ask(
            &mut stage,
            "title",
            "Another title\nA first title\nKept as it is\nA new row",
        )
    };
    let pasted = pasted(&mut stage, &paste);
    assert_eq!((pasted.over, pasted.added.len()), (1, 1));
}

#[test]
fn heads_name_the_columns_in_any_order_and_in_both_languages() {
    let mut stage = Stage::new();
    let objective = Some(stage.objective);
    let english =
        "Owner | Key result | H2 | Due | Mood\nMira Lund | Hours | 9 | 30 June 2026 | fine";
    let paste = Paste {
        objective,
        ..ask(&mut stage, "title", english)
    };
    let told = pasted(&mut stage, &paste);
    assert_eq!(
        reasons(&told),
        [],
        "a column that is not known is passed over"
    );
    let row: KeyResult = stage.get(told.added[0]);
    assert_eq!(
        (row.title.as_str(), row.owner),
        ("Hours", Some(stage.person))
    );
    assert_eq!(row.due, Some(day("2026-06-30")));
    let paste = Paste {
        objective,
        ..ask(
            &mut stage,
            "title",
            "Key Result | Ausgangswert\nStunden | 1,5",
        )
    };
    let told = okr::paste(&stage.workspace, &paste, today(), Language::De);
    stage.ask(told.edit.unwrap());
    assert_eq!(
        stage.get::<KeyResult>(told.added[0]).baseline,
        Some(dec!(1.5))
    );
}

#[test]
fn objectives_come_with_the_key_results_below_them() {
    let mut stage = Stage::new();
    let paste = ask(
        &mut stage,
        "objective",
        "Raise the trust of stakeholders\n | Satisfaction | 70% | 80%\nReduce\n | Rework | 12",
    );
    let told = pasted(&mut stage, &paste);
    assert_eq!(reasons(&told), []);
    let objectives = stage.workspace.objectives(stage.canvas);
    let titles: Vec<_> = objectives
        .iter()
        .map(|row| (row.verb.as_str(), row.subject.as_str()))
        .collect();
    assert!(
        titles.contains(&("Raise", "the trust of stakeholders"))
            && titles.contains(&("Reduce", ""))
    );
    let raise = objectives
        .iter()
        .find(|row| row.verb == "Raise")
        .unwrap()
        .id;
    assert_eq!(stage.workspace.key_results(raise)[0].title, "Satisfaction");
    // The same block on an objective is understood by its form.
    let paste = Paste {
        objective: Some(stage.objective),
        ..ask(&mut stage, "title", "Win new clients\n | Leads | 5")
    };
    assert_eq!(pasted(&mut stage, &paste).added.len(), 2);
}

#[test]
fn milestones_are_ticked_and_not_pasted() {
    let mut stage = Stage::new();
    let id = stage.key_result;
    stage.ask(Edit::SetKeyResult {
        id,
        set: KeyResultField::Measure(Measure::Milestones),
    });
    let paste = Paste {
        over: vec![id],
        ..ask(&mut stage, "now", "50% | 7")
    };
    let told = pasted(&mut stage, &paste);
    assert_eq!(
        told.refused[0].reason,
        "Its milestones say how far it is. Tick them in the inspector."
    );
    assert_eq!(
        stage.workspace.check_ins(id)[0].confidence,
        Some(7),
        "the confidence beside it is kept"
    );
}

#[test]
fn dates_are_read_as_people_write_them() {
    for typed in [
        "2026-06-30",
        "30 June 2026",
        "30. Juni 2026",
        "30.6.2026",
        "30/06/26",
        "30-Jun-26",
        "June 30, 2026",
        "30 Jun",
        "2026-06-30 00:00:00",
    ] {
        assert_eq!(parse_date(typed, 2026), Ok(day("2026-06-30")), "{typed}");
    }
    for typed in ["", "31.2.2026", "soon", "6/30/2026", "30.6.2026.1", "12"] {
        assert_eq!(parse_date(typed, 2026), Err(Refusal::NotADate), "{typed}");
    }
}

#[test]
fn a_last_column_of_names_holds_the_owners() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    let rows = "Hours lost | 12 | 10 | 7 | Mira Lund\nTrust | 70% | 80% | 90% | Ida Dahl";
    let paste = Paste {
        objective: Some(objective),
        ..ask(&mut stage, "title", rows)
    };
    let told = pasted(&mut stage, &paste);
    assert_eq!(reasons(&told), [], "no name is taken for a number");
    let row: KeyResult = stage.get(told.added[0]);
    assert_eq!(row.owner, Some(stage.person));
    assert_eq!(told.people, ["Ida Dahl"]);
}
