//! A value and a confidence typed one after the other.

use super::stage::*;
use okr::*;

/// Made so many milliseconds after the stage's own ids.
fn later(milliseconds: u128, n: u128) -> Id {
    let base: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0000;
    let bits = base + (milliseconds << 80) + (n << 24);
    let hex = format!("{bits:032x}");
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    parts.join("-").parse().unwrap()
}

fn said(id: Id, key_result: Id, typed: &str, confidence: Option<u8>) -> Edit {
    Edit::TypeCheckIn {
        id,
        key_result,
        on: today(),
        typed: typed.into(),
        language: Language::En,
        confidence,
        note: String::new(),
        author: None,
        action: None,
        corrects: None,
    }
}

#[test]
fn a_value_and_a_confidence_typed_within_a_minute_are_one_check_in() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    stage.ask(said(later(0, 1), key_result, "7", None));
    stage.ask(said(later(59_000, 2), key_result, "", Some(6)));
    let rows = stage.workspace.check_ins(key_result);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].value, rows[0].confidence),
        (Some(7.into()), Some(6))
    );
}

#[test]
fn the_same_holds_the_other_way_round() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    stage.ask(said(later(0, 1), key_result, "", Some(6)));
    stage.ask(said(later(1_000, 2), key_result, "7", None));
    assert_eq!(stage.workspace.check_ins(key_result).len(), 1);
}

#[test]
fn what_is_said_later_or_once_more_is_a_check_in_of_its_own() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    stage.ask(said(later(0, 1), key_result, "7", None));
    stage.ask(said(later(61_000, 2), key_result, "", Some(6)));
    assert_eq!(
        stage.workspace.check_ins(key_result).len(),
        2,
        "a minute on"
    );
    stage.ask(said(later(62_000, 3), key_result, "", Some(5)));
    assert_eq!(
        stage.workspace.check_ins(key_result).len(),
        3,
        "another confidence is another observation"
    );
}

#[test]
fn what_comes_with_words_or_corrects_is_never_put_into_another() {
    let mut stage = Stage::new();
    let key_result = stage.key_result;
    stage.ask(said(later(0, 1), key_result, "7", None));
    let Edit::TypeCheckIn {
        id,
        key_result,
        on,
        typed,
        language,
        confidence,
        author,
        action,
        corrects,
        ..
    } = said(later(1, 2), key_result, "", Some(6))
    else {
        unreachable!()
    };
    stage.ask(Edit::TypeCheckIn {
        id,
        key_result,
        on,
        typed,
        language,
        confidence,
        note: "Two planners are ill.".into(),
        author,
        action,
        corrects,
    });
    assert_eq!(stage.workspace.check_ins(key_result).len(), 2);
}
