//! Words in titles: where they are, and what replacing them comes to.
#![allow(clippy::unwrap_used)]

mod stage;

use okr::*;
use stage::*;

fn ask(text: &str, with: &str) -> AskTitles {
    AskTitles {
        text: text.into(),
        with: with.into(),
        case: false,
        canvas: None,
    }
}

fn found(stage: &Stage, ask: &AskTitles) -> Titles {
    find_titles(&stage.workspace, ask, Language::En)
}

#[test]
fn words_are_found_in_every_kind_of_title_and_replaced_as_one_edit() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let (plan, work) = (stage.fresh(), stage.fresh());
    stage.ask(Edit::SetPlan {
        id: plan,
        key_result,
        outcome: Outcome::Missed,
        set: PlanField::Text("Study the hours, then the HOURS".into()),
    });
    stage.ask(Edit::AddActivity {
        id: work,
        key_result,
        kind: ActivityKind::Activity,
        title: "Book hours daily".into(),
    });
    let titles = found(&stage, &ask("hours", "days"));
    assert_eq!(titles.count, 4, "twice in the plan");
    let kinds: Vec<_> = titles.found.iter().map(|one| one.table).collect();
    assert_eq!(
        kinds,
        [Table::KeyResult, Table::OutcomePlan, Table::Activity]
    );
    assert!(
        titles
            .found
            .iter()
            .all(|one| one.thing == key_result && one.place == "PMO, 2026")
    );
    assert_eq!(
        titles.found[1].before,
        ["Study the ", "hours", ", then the ", "HOURS", ""]
    );
    assert_eq!(
        titles.found[1].after.concat(),
        "Study the days, then the days"
    );
    let before = stage.workspace.clone();
    let edits: Vec<Edit> = titles
        .found
        .into_iter()
        .filter_map(|one| one.edit)
        .collect();
    let edit = Edit::Several {
        what: Several::Replaced,
        count: 3,
        edits,
    };
    assert_eq!(
        edit.label(&before, Language::En),
        "Replaced words in 3 titles"
    );
    assert_eq!(
        edit.label(&before, Language::De),
        "Wörter in 3 Titeln ersetzt"
    );
    let changes = stage.ask(edit);
    assert_eq!(
        stage.get::<KeyResult>(key_result).title,
        "Non-productive days reduced"
    );
    assert_eq!(stage.get::<Activity>(work).title, "Book days daily");
    stage.workspace.apply(&reversed(&changes));
    assert_eq!(stage.workspace, before);
}

#[test]
fn the_verb_of_an_objective_stays_one_unless_the_words_reach_beyond_it() {
    let mut stage = Stage::new();
    let id = stage.objective;
    let replaced = |stage: &mut Stage, text: &str, with: &str| {
        let titles = found(stage, &ask(text, with));
        stage.ask(titles.found[0].edit.clone().unwrap());
        let row: Objective = stage.get(id);
        (row.verb, row.subject)
    };
    let both = |verb: &str, subject: &str| (verb.to_owned(), subject.to_owned());
    assert_eq!(
        replaced(&mut stage, "increase", "Double"),
        both("Double", "on-time deliveries")
    );
    assert_eq!(
        replaced(&mut stage, "deliveries", "arrivals"),
        both("Double", "on-time arrivals")
    );
    assert_eq!(
        replaced(&mut stage, "Double on-time", "Raise punctual"),
        both("Raise", "punctual arrivals")
    );
}

#[test]
fn capitals_matter_only_when_asked_and_letters_of_other_scripts_are_whole() {
    let mut stage = Stage::new();
    let objective = stage.objective;
    stage.key_result_of(objective, "Ärzte und ÄRZTE, שעות");
    assert_eq!(found(&stage, &ask("ärzte", "x")).count, 2);
    let exact = AskTitles {
        case: true,
        ..ask("Ärzte", "x")
    };
    assert_eq!(found(&stage, &exact).count, 1);
    assert_eq!(
        found(&stage, &ask("שעות", "ימים")).found[0].after.concat(),
        "Ärzte und ÄRZTE, ימים"
    );
    assert_eq!(found(&stage, &ask("", "x")).count, 0, "nothing is nowhere");
    assert_eq!(found(&stage, &ask("aaa", "x")).found, []);
}

#[test]
fn a_title_is_never_emptied_and_one_that_stays_the_same_is_passed_over() {
    let stage = Stage::new();
    let emptied = found(&stage, &ask("Non-productive hours reduced", " "));
    assert_eq!(emptied.found[0].edit, None);
    assert_eq!(emptied.found[0].refused.as_deref(), Some("Type a name."));
    let same = AskTitles {
        case: true,
        ..ask("hours", "hours")
    };
    assert_eq!(found(&stage, &same).found[0].edit, None);
}

#[test]
fn one_canvas_or_the_whole_workspace_is_looked_through() {
    let stage = Stage::new();
    let here = AskTitles {
        canvas: Some(stage.canvas),
        ..ask("hours", "")
    };
    assert_eq!(found(&stage, &here).count, 1);
    let elsewhere = AskTitles {
        canvas: Some(stage.unit),
        ..ask("hours", "")
    };
    assert_eq!(found(&stage, &elsewhere).count, 0);
}

#[test]
fn a_word_keeps_the_capital_it_begins_with_unless_capitals_matter() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    let title = "Projects and other projects of the PROJECT office";
    stage.ask(Edit::SetKeyResult {
        id: key_result,
        set: KeyResultField::Title(title.into()),
    });
    let after = |ask: &AskTitles| found(&stage, ask).found[0].after.concat();
    assert_eq!(
        after(&ask("project", "programme")),
        "Programmes and other programmes of the programme office"
    );
    let exactly = AskTitles {
        case: true,
        ..ask("Project", "programme")
    };
    assert_eq!(
        after(&exactly),
        "programmes and other projects of the PROJECT office"
    );
}
