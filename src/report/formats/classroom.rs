//! The result of a GitHub Classroom grader: base64 of JSON, on one line.
//!
//! A grader step sets it as its output `result`, and the reporter (classroom-resources/autograding-grading-reporter)
//! decodes it. It is handed over in an environment variable, which Linux limits to 128 KiB, so messages are cut until
//! it fits. A test that did not pass is an `error`, for whatever reason: the reporter prints the message of those, and of
//! a `fail` it does not. Reporters differ in what they count, the tests that passed or the sum of their scores, so both are given
//! and a test that carries no points is left out.

use serde::Serialize;

use super::graded::{Status, Test, all_tests};
use super::text::{self, Limit};
use super::{Graded, Written};
use crate::grading::weights::rounded;
use crate::report::base64::base64;
use crate::report::escape;

#[derive(Serialize)]
struct Results<'a> {
    version: u8,
    status: &'static str,
    max_score: f64,
    tests: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    name: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_code: Option<String>,
    filename: &'a str,
    line_no: u32,
    execution_time: String,
    score: f64,
}

/// In bytes, before they become four thirds of it in base64: execve(2), MAX_ARG_STRLEN, with room for the name.
const LARGEST: usize = 97_000;

/// The line for `echo "result=…" >> "$GITHUB_OUTPUT"`, for one learner.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let tests: Vec<_> = all_tests(graded).into_iter().filter(|(_, test)| test.counts()).collect();
    let json = text::within(LARGEST, |longest| {
        let entries = tests.iter().map(|(at, test)| entry(test, &graded[*at], longest)).collect();
        Ok(escape::json(serde_json::to_string(&results(graded, &tests, entries))?))
    })?;
    Ok(base64(json.as_bytes()) + "\n")
}

fn results<'a>(graded: &[Graded<'a>], tests: &[(usize, Test<'_>)], entries: Vec<Entry<'a>>) -> Results<'a> {
    let unknown = tests.iter().all(|(_, test)| test.status == Status::Unknown);
    Results {
        version: 1,
        status: match entries.iter().all(|entry| entry.status == "pass") {
            _ if unknown => "error",
            true => "pass",
            false => "fail",
        },
        max_score: rounded(graded.iter().map(Graded::most).sum()),
        tests: entries,
    }
}

fn entry<'a>(test: &Test<'_>, graded: &Graded<'a>, longest: usize) -> Entry<'a> {
    let cut = |text: &str| text::cut(text, Limit::Bytes(longest), text::CUT).into_owned();
    let place = test.check.and_then(|check| check.location.as_ref());
    let seconds = test.check.map_or(0.0, |check| check.milliseconds / 1000.0);
    Entry {
        name: test.name.clone(),
        status: if test.status == Status::Passed { "pass" } else { "error" },
        message: (!test.message.is_empty()).then(|| cut(&test.message)),
        test_code: test.check.and_then(|check| text::test_code(graded.source, check)).map(|code| cut(&code)),
        filename: &graded.report.submission,
        line_no: place.filter(|place| place.cell.is_none()).map_or(0, |place| place.line),
        execution_time: format!("{seconds:.3}s"),
        score: test.points,
    }
}
