//! `results/results.json` of a Gradescope autograder.
//!
//! Specification: gradescope-autograders.readthedocs.io/en/latest/specs. There is no word for "could not be checked":
//! such a result scores nothing and says so first, and `kata check` exits with 2.

use serde::Serialize;

use super::graded::{Status, Test, all_tests, summaries};
use super::{Graded, Written, text};
use crate::grading::weights::rounded;
use crate::report::escape;

#[derive(Serialize)]
struct Results {
    score: f64,
    output: String,
    output_format: &'static str,
    tests: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    score: f64,
    max_score: f64,
    status: &'static str,
    name: String,
    number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    output: String,
    output_format: &'static str,
}

/// Learners' text is shown as it stands: as Markdown or HTML it could act.
const PLAIN: &str = "text";

/// The file, for one learner.
pub fn render(graded: &[Graded<'_>]) -> Written {
    let mut seen = vec![0; graded.len()];
    let number = |(at, test): &(usize, Test<'_>)| {
        seen[*at] += 1;
        entry(test, format!("{}.{}", at + 1, seen[*at]))
    };
    let results = Results {
        score: rounded(graded.iter().map(Graded::points).sum()),
        output: text::fitting(&summaries(graded)).into_owned(),
        output_format: PLAIN,
        tests: all_tests(graded).iter().map(number).collect(),
    };
    Ok(escape::json(serde_json::to_string_pretty(&results)?) + "\n")
}

fn entry(test: &Test<'_>, number: String) -> Entry {
    Entry {
        score: test.points,
        max_score: test.most,
        status: if test.status == Status::Passed { "passed" } else { "failed" },
        name: test.name.clone(),
        number,
        output: text::fitting(&output(test)).into_owned(),
        output_format: PLAIN,
    }
}

/// Why it failed, or what was observed; then what was printed.
fn output(test: &Test<'_>) -> String {
    let Some(check) = test.check else { return test.message.clone() };
    let said = if test.message.is_empty() { text::evidence(check) } else { test.message.clone() };
    let printed = text::printed(check);
    let printed = if printed.trim().is_empty() { printed } else { format!("printed:\n{printed}") };
    [said.trim_end(), printed.trim_end()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
