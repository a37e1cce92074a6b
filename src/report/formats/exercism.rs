//! `results.json` of an Exercism test runner, version 3.
//!
//! Specification: exercism/docs, building/tooling/test-runners/interface.md. `error` as the whole status says that no
//! test could run. Messages hold at most 65,535 characters, what a learner printed 500. `task_id` is left out: no task
//! of a kata is numbered. A runner exits with 0 whatever the tests say; `kata check … || true` does.

use serde::Serialize;

use super::graded::{Status, Test, all_tests};
use super::text::{self, Limit};
use super::{Graded, Written};
use crate::outcome::Outcome;
use crate::report::escape;

const LONGEST_OUTPUT: Limit = Limit::Chars(500);
const CUT: &str = "\nOutput was truncated. Please limit to 500 chars";

#[derive(Serialize)]
struct Results {
    version: u8,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    tests: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    output: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_code: Option<String>,
}

/// The file, for one learner.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let tests: Vec<_> = all_tests(graded).into_iter().filter(|(_, test)| test.counts()).collect();
    let ran = tests.iter().any(|(_, test)| could_run(test));
    let passed = tests.iter().all(|(_, test)| test.status == Status::Passed);
    let results = if ran {
        let status = if passed { "pass" } else { "fail" };
        let entries = tests.iter().map(|(at, test)| entry(test, &graded[*at])).collect();
        Results { version: 3, status, message: None, tests: with_mistakes(entries, graded) }
    } else {
        let message = tests.first().map_or("no test was run", |(_, test)| test.message.as_str());
        Results { version: 3, status: "error", message: Some(text::fitting(message).into_owned()), tests: Vec::new() }
    };
    Ok(escape::json(serde_json::to_string_pretty(&results)?) + "\n")
}

fn could_run(test: &Test<'_>) -> bool {
    test.status != Status::Unknown && test.check.is_none_or(|check| check.outcome != Outcome::CannotImport)
}

fn entry(test: &Test<'_>, graded: &Graded<'_>) -> Entry {
    let status = match test.status {
        Status::Passed => "pass",
        Status::Failed | Status::Skipped => "fail",
        Status::Errored | Status::Unknown => "error",
    };
    let printed = test.check.map(text::printed).unwrap_or_default();
    Entry {
        name: test.name.clone(),
        status,
        message: (status != "pass").then(|| text::fitting(&test.message).into_owned()),
        output: text::cut(&printed, LONGEST_OUTPUT, CUT).into_owned(),
        test_code: test.check.and_then(|check| text::test_code(graded.source, check)),
    }
}

/// There is no field for it, and learners are shown the first failure: the explanation belongs there.
fn with_mistakes(mut entries: Vec<Entry>, graded: &[Graded<'_>]) -> Vec<Entry> {
    let mistake = graded.iter().map(|one| text::mistake(one.report)).find(|text| !text.is_empty());
    let first = entries.iter_mut().find_map(|entry| entry.message.as_mut());
    if let (Some(mistake), Some(message)) = (mistake, first) {
        *message = text::fitting(&format!("{message}\n\n{mistake}")).into_owned();
    }
    entries
}
