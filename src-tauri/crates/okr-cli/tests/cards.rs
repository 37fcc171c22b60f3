//! Cards from the command line: by name, for several, and what is said when a name fits
//! nobody or several.

mod common;

use common::{done, example, okr, refused, usage};
use std::path::Path;

fn card(path: &Path, to: &Path, more: &[&str]) -> std::process::Output {
    let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"export", &path, &"--to", &to];
    arguments.extend(more.iter().map(|one| one as &dyn AsRef<std::ffi::OsStr>));
    okr(&arguments)
}

fn is_pdf(path: &Path) {
    let bytes = std::fs::read(path).expect("was written");
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 2000);
}

#[test]
fn a_person_or_a_unit_is_found_by_name_by_part_of_it_and_by_what_else_it_is_called() {
    let (folder, path) = example();
    for (at, name) in [
        "Maya Cohen",
        "maya cohen",
        "Cohen",
        "MC",
        "Delivery assurance",
        "pmo",
    ]
    .iter()
    .enumerate()
    {
        let to = folder.path().join(format!("{at}.pdf"));
        let said = done(card(&path, &to, &["--person", name]));
        assert!(said.starts_with("Wrote "), "{name}: {said}");
        is_pdf(&to);
    }
}

#[test]
fn several_make_one_file_and_paper_is_a5_or_a6() {
    let (folder, path) = example();
    let (one, team) = (
        folder.path().join("one.pdf"),
        folder.path().join("team.pdf"),
    );
    done(card(
        &path,
        &one,
        &["--person", "Priya Nair", "--paper", "a6"],
    ));
    let names = [
        "--person",
        "Priya Nair",
        "--person",
        "Lars Holm",
        "--paper",
        "a6",
        "--lang",
        "de",
    ];
    done(card(&path, &team, &names));
    is_pdf(&one);
    let size = |path: &Path| std::fs::metadata(path).expect("is there").len();
    assert!(size(&team) > size(&one), "a second card is in it");
}

#[test]
fn an_unknown_name_names_who_there_is_and_one_of_several_says_which() {
    let (folder, path) = example();
    let to = folder.path().join("x.pdf");
    let sentence = refused(&card(&path, &to, &["--person", "Nobody Here"]));
    assert!(
        sentence.contains("“Nobody Here”")
            && sentence.contains("Ana Costa (AC)")
            && sentence.contains("more"),
        "{sentence}"
    );
    let sentence = refused(&card(&path, &to, &["--person", "field"]));
    assert!(
        sentence.contains("several: ")
            && sentence.contains("Field IT")
            && sentence.contains("Field operations"),
        "{sentence}"
    );
    assert!(!to.exists(), "nothing is written");
}

#[test]
fn what_does_not_go_together_is_said() {
    let (folder, path) = example();
    let (pdf, sheet) = (folder.path().join("x.pdf"), folder.path().join("x.xlsx"));
    usage(&card(&path, &sheet, &["--person", "Maya Cohen"]));
    usage(&card(
        &path,
        &pdf,
        &["--person", "Maya Cohen", "--paper", "a3"],
    ));
    usage(&card(
        &path,
        &pdf,
        &["--person", "Maya Cohen", "--unit", "PMO"],
    ));
    usage(&card(&path, &pdf, &["--paper", "a6"]));
    assert!(!pdf.exists() && !sheet.exists());
}
