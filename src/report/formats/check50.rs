//! The JSON of `check50 -o json`.
//!
//! Specification: check50's documentation, "JSON specification". `passed` is null where a check was skipped or is broken
//! itself; `error` stands in place of `results` where nothing could be checked. `dependency` is null: a report names
//! it in the sentence of the skipped check only.

use std::borrow::Cow;

use serde::Serialize;

use super::graded::{Status, Test, all_tests};
use super::{Graded, Written, text};
use crate::report::escape::{self, visible};

#[derive(Serialize)]
struct Results<'a> {
    slug: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    results: Option<Vec<Entry<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Problem>,
    version: &'static str,
}

#[derive(Serialize)]
struct Entry<'a> {
    name: String,
    description: String,
    passed: Option<bool>,
    log: Vec<String>,
    cause: Option<Cause<'a>>,
    data: Empty,
    dependency: Option<&'a str>,
}

#[derive(Serialize)]
struct Cause<'a> {
    rationale: String,
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Problem {
    r#type: &'static str,
    value: String,
    traceback: [String; 0],
    data: Empty,
}

#[derive(Serialize)]
struct Empty {}

/// The document, for one learner.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let tests = all_tests(graded);
    let katas: Vec<&str> = graded.iter().map(|one| one.report.kata.as_str()).collect();
    let unknown = tests.iter().all(|(_, test)| test.check.is_none());
    let problem = tests.first().filter(|_| unknown).map(|(_, test)| Problem {
        r#type: "NotChecked",
        value: text::fitting(&test.message).into_owned(),
        traceback: [],
        data: Empty {},
    });
    let mistake = graded.iter().map(|one| text::mistake(one.report)).find(|text| !text.is_empty());
    let results = Results {
        slug: katas.join("+"),
        results: problem.is_none().then(|| entries(&tests, &katas, mistake)),
        error: problem,
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok(escape::json(serde_json::to_string_pretty(&results)?) + "\n")
}

/// The mistake that was recognised is told with the first failure.
fn entries<'a>(tests: &[(usize, Test<'a>)], katas: &[&str], mut mistake: Option<String>) -> Vec<Entry<'a>> {
    let name = |at: usize, id: &str| if katas.len() > 1 { format!("{}.{id}", katas[at]) } else { id.to_owned() };
    tests
        .iter()
        .map(|(at, test)| {
            let failed = matches!(test.status, Status::Failed | Status::Errored);
            let mistake = if failed { mistake.take() } else { None };
            entry(test, name(*at, test.id), mistake)
        })
        .collect()
}

fn entry<'a>(test: &Test<'a>, name: String, mistake: Option<String>) -> Entry<'a> {
    Entry {
        name,
        description: test.name.clone(),
        passed: match test.status {
            Status::Passed => Some(true),
            Status::Failed | Status::Errored => Some(false),
            Status::Skipped | Status::Unknown => None,
        },
        log: test
            .check
            .map(|c| text::evidence(c) + &text::printed(c))
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect(),
        cause: (test.status != Status::Passed).then(|| cause(test, mistake)),
        data: Empty {},
        dependency: None,
    }
}

fn cause<'a>(test: &Test<'a>, mistake: Option<String>) -> Cause<'a> {
    let rest = test.message.split_once('\n').map_or("", |(_, rest)| rest.trim());
    let help = [rest, mistake.as_deref().unwrap_or_default()].join("\n\n");
    let help = help.trim();
    // The two come as a pair or not at all.
    let pair = test.check.and_then(|check| check.expected.as_deref().zip(check.actual.as_deref()));
    Cause {
        rationale: text::headline(&test.message).to_owned(),
        help: (!help.is_empty()).then(|| text::fitting(help).into_owned()),
        expected: pair.map(|(expected, _)| visible(expected)),
        actual: pair.map(|(_, actual)| visible(actual)),
    }
}
