//! The formats of `kata check --format json` and of the lines that `kata grade` writes.
//!
//! To accept a changed format: `UPDATE_GOLDEN=1 cargo test schema`, and raise `FORMAT_VERSION` or `row::VERSION` if a
//! reader has to change.

use katabook::grading::row::Row;
use katabook::outcome::CheckRun;
use serde_json::Value;

use crate::support::repository;

fn schema() -> Value {
    serde_json::to_value(schemars::schema_for!(CheckRun)).expect("a schema is JSON")
}

fn row_schema() -> Value {
    serde_json::to_value(schemars::schema_for!(Row)).expect("a schema is JSON")
}

#[test]
fn the_committed_schemas_are_those_of_the_code() {
    committed_is("tests/check.schema.json", &schema());
    committed_is("tests/grade.schema.json", &row_schema());
}

fn committed_is(path: &str, schema: &Value) {
    let path = repository().join(path);
    let text = serde_json::to_string_pretty(schema).expect("a schema is JSON") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("the tests folder can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text);
}

/// Each golden test holds its real output against the schema with this.
pub fn holds_for(output: &Value) {
    keeps_to(&schema(), output);
}

/// The same for a line of a file of results.
pub fn holds_for_row(line: &Value) {
    keeps_to(&row_schema(), line);
}

fn keeps_to(schema: &Value, output: &Value) {
    let validator = jsonschema::validator_for(schema).expect("the schema is valid");
    let problems: Vec<String> = validator.iter_errors(output).map(|e| e.to_string()).collect();
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn a_report_with_an_unknown_outcome_does_not_keep_to_the_schema() {
    let report = serde_json::json!({"format_version": 1, "python": "3", "reports": [{"kata": "k", "submission": "s",
        "verdict": "perhaps", "mastered": false, "checks": [], "mistakes": []}]});
    assert!(!jsonschema::is_valid(&schema(), &report));
}
