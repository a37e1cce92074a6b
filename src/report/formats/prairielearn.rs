//! `/grade/results/results.json` of a PrairieLearn external grader.
//!
//! Specification: PrairieLearn, docs/externalGrading.md. The file may hold 1 MB, so messages and output are cut
//! until it does. `gradable: false` costs a learner no attempt: it is said where the file cannot be imported, as the
//! specification proposes, and where nothing could be checked.

use serde::Serialize;

use super::graded::{Status, Test, all_tests, summaries};
use super::text::{self, Limit};
use super::{Graded, Written};
use crate::grading::weights::rounded;
use crate::outcome::Outcome;
use crate::report::escape;

/// In bytes: a megabyte by the stricter way of counting.
const LARGEST: usize = 1_000_000;

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
    let whole = results(graded);
    text::within(LARGEST, |longest| {
        Ok(escape::json(serde_json::to_string_pretty(&whole.with_texts_of(longest))?) + "\n")
    })
}

fn results(graded: &[Graded<'_>]) -> Results {
    let tests: Vec<_> = all_tests(graded).into_iter().map(|(_, test)| test).filter(Test::counts).collect();
    let gradable = tests.iter().any(is_gradable);
    let most: f64 = graded.iter().map(Graded::most).sum();
    let points: f64 = graded.iter().map(Graded::points).sum();
    Results {
        gradable,
        score: gradable.then(|| if most > 0.0 { rounded(points / most).clamp(0.0, 1.0) } else { 0.0 }),
        format_errors: tests.first().filter(|_| !gradable).map(|test| test.message.clone()).into_iter().collect(),
        message: summaries(graded),
        tests: if gradable { tests.iter().map(entry).collect() } else { Vec::new() },
    }
}

fn is_gradable(test: &Test<'_>) -> bool {
    let imported = test.check.is_none_or(|check| check.outcome != Outcome::CannotImport);
    imported && !matches!(test.status, Status::Unknown | Status::Skipped)
}

fn entry(test: &Test<'_>) -> Entry {
    Entry {
        name: test.name.clone(),
        points: test.points,
        max_points: test.most,
        message: test.message.clone(),
        output: test.check.map(|check| text::evidence(check) + &text::printed(check)).unwrap_or_default(),
    }
}

impl Results {
    fn with_texts_of(&self, longest: usize) -> Results {
        let cut = |text: &String| text::cut(text, Limit::Bytes(longest), text::CUT).into_owned();
        let entry = |entry: &Entry| Entry {
            name: entry.name.clone(),
            message: cut(&entry.message),
            output: cut(&entry.output),
            ..*entry
        };
        Results {
            gradable: self.gradable,
            score: self.score,
            format_errors: self.format_errors.iter().map(cut).collect(),
            message: cut(&self.message),
            tests: self.tests.iter().map(entry).collect(),
        }
    }
}
