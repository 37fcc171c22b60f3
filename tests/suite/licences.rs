//! Everything that is linked in may be linked in.

use serde_json::Value;
use std::process::Command;

/// The list is `deny.toml`'s; a copy here would be a second place that knows.
fn allowed() -> Vec<String> {
    let path = "../deny.toml";
    let text = std::fs::read_to_string(path).expect("deny.toml is in the repository");
    let list = text
        .split("allow = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next());
    let list = list.expect("deny.toml lists the allowed licences");
    list.split(',')
        .map(|item| item.trim().trim_matches('"').to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

/// Whether a licence expression can be met by allowed licences. Reads `OR` and `AND`
/// without brackets, with `AND` binding closer, and `/` as the old spelling of `OR`.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" OR ").any(|way| {
        way.split(" AND ")
            .all(|one| allowed.iter().any(|licence| licence == one.trim()))
    })
}

#[test]
fn every_dependency_has_a_licence_that_we_allow() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir("..")
        .output()
        .expect("cargo is there when cargo runs the tests");
    let metadata: Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"]
        .as_array()
        .expect("metadata lists packages");
    assert!(
        packages.len() > 100,
        "a list this short means that metadata was not read"
    );
    let allowed = allowed();
    let offending: Vec<String> = packages
        .iter()
        .filter(|package| !is_met(package["license"].as_str().unwrap_or("none"), &allowed))
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    assert!(offending.is_empty(), "not allowed: {offending:#?}");
}

#[test]
fn an_expression_is_met_when_one_of_its_ways_is() {
    let allowed = ["MIT".to_owned(), "ISC".to_owned()];
    assert!(is_met("MIT OR GPL-3.0", &allowed), "one way is enough");
    assert!(
        is_met("(MIT AND ISC) OR GPL-3.0", &allowed),
        "all parts of a way are allowed"
    );
    assert!(
        !is_met("MIT AND GPL-3.0", &allowed),
        "a part of the only way is not allowed"
    );
    assert!(!is_met("none", &allowed), "no licence is no permission");
}
