//! `/grade/results/results.json` of a PrairieLearn external grader.
//!
//! Specification: PrairieLearn, docs/externalGrading.md. The file may hold 1 MB, so messages and output are cut
//! until it does. `gradable: false` costs a learner no attempt: it is said where the file cannot be imported, as the
//! specification proposes, and where nothing could be checked.

use serde::Serialize;

use super::graded::{Status, Test, all_tests, rounded};
use super::text::{self, Limit};
use super::{Graded, Written};
use crate::outcome::Outcome;

/// In bytes: a megabyte by the stricter way of counting.
const LARGEST: usize = 1_000_000;
/// Where a single text starts, and where cutting it further stops being of use.
const LONGEST_TEXT: usize = 65_535;
const SHORTEST_TEXT: usize = 256;

#[derive(Serialize)]
struct Results {
    gradable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    format_errors: Vec<String>,
    message: String,
    tests: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    points: f64,
    max_points: f64,
    #[serde(skip_serializing_if = "String::is_empty")]
    message: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    output: String,
}

/// The file, for one learner.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let mut longest = LONGEST_TEXT;
    loop {
        let text = serde_json::to_string_pretty(&results(graded, longest))? + "\n";
        if text.len() <= LARGEST || longest <= SHORTEST_TEXT {
            return Ok(text);
        }
        longest /= 2;
    }
}

fn results(graded: &[Graded<'_>], longest: usize) -> Results {
    let tests: Vec<_> = all_tests(graded).into_iter().map(|(_, test)| test).filter(Test::counts).collect();
    let summaries: Vec<String> = graded.iter().map(|one| text::summary(one.report)).collect();
    let gradable = tests.iter().any(is_gradable);
    let most: f64 = graded.iter().map(Graded::most).sum();
    let points: f64 = graded.iter().map(Graded::points).sum();
    let problem = tests.first().filter(|_| !gradable).map(|test| cut(&test.message, longest));
    Results {
        gradable,
        score: gradable.then(|| if most > 0.0 { rounded(points / most).clamp(0.0, 1.0) } else { 0.0 }),
        format_errors: problem.into_iter().collect(),
        message: cut(&summaries.join("\n\n"), longest),
        tests: if gradable { tests.iter().map(|test| entry(test, longest)).collect() } else { Vec::new() },
    }
}

fn is_gradable(test: &Test<'_>) -> bool {
    let imported = test.check.is_none_or(|check| check.outcome != Outcome::CannotImport);
    imported && !matches!(test.status, Status::Unknown | Status::Skipped)
}

fn entry(test: &Test<'_>, longest: usize) -> Entry {
    let output = test.check.map(|check| text::evidence(check) + &text::printed(check)).unwrap_or_default();
    Entry {
        name: test.name.clone(),
        points: test.points,
        max_points: test.most,
        message: cut(&test.message, longest),
        output: cut(&output, longest),
    }
}

fn cut(text: &str, longest: usize) -> String {
    text::cut(text, Limit::Bytes(longest), "\n(cut: `--format json` has more)").into_owned()
}
