//! The format of `kata check --format json`.
//!
//! To accept a changed format: `UPDATE_GOLDEN=1 cargo test schema`, and raise `FORMAT_VERSION` if a reader has
//! to change.

use katabook::outcome::CheckRun;
use serde_json::Value;

use crate::support::{kata, repository, tiny};

fn schema() -> Value {
    serde_json::to_value(schemars::schema_for!(CheckRun)).expect("a schema is JSON")
}

#[test]
fn the_committed_schema_is_the_one_of_the_code() {
    let path = repository().join("tests/check.schema.json");
    let text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("the tests folder can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text);
}

#[test]
fn every_golden_report_keeps_to_the_schema() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is valid");
    for case in std::fs::read_dir(repository().join("tests/golden")).expect("the cases are there").flatten() {
        let mut command = kata(&case.path());
        let output =
            command.args(["check", "slugs", "submission.py", "--format", "json", "--workbook"]).arg(tiny()).output();
        let json: Value = serde_json::from_slice(&output.expect("kata runs").stdout).expect("a report is JSON");
        let problems: Vec<String> = validator.iter_errors(&json).map(|e| e.to_string()).collect();
        assert!(problems.is_empty(), "{}: {problems:?}", case.path().display());
    }
}
