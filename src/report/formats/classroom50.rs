//! `result.json` of a Classroom 50 autograder, which took over from GitHub Classroom.
//!
//! Specification: the schema `classroom50/result/v1` (schemas/result-v1.schema.json in foundation50/classroom50) and its
//! wiki page "Advanced Autograding". Scores are whole numbers there, so what a check is worth is rounded; a test that
//! carries no points is left out. Whose submission it is, and which, its runner says in environment variables, and holds
//! the file against them. There is no word for "could not be checked": such a test does not pass, its message says so,
//! and `kata check` exits with 2, which the runner calls an error of its own.

use serde::Serialize;

use super::graded::{Status, Test, all_tests};
use super::text::{self, Limit};
use super::{Graded, Written};
use crate::report::escape;

/// What the runner knows of the submission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    pub classroom: String,
    pub assignment: String,
    /// `individual`, `group` or `team`.
    pub assignment_type: String,
    pub owner: String,
    /// The tag that was submitted.
    pub submission: String,
    pub commit: String,
    pub release: String,
    pub review: String,
    /// In UTC, to the second. The runner replaces it by the time of the commit.
    pub datetime: String,
}

impl Run {
    /// What the runner's environment says.
    ///
    /// # Errors
    /// The name of a variable that is not there.
    pub fn of(variable: impl Fn(&str) -> Option<String>, datetime: String) -> Result<Run, &'static str> {
        let known = |name: &str| variable(name).filter(|value| !value.is_empty());
        let needed = |name: &'static str| known(name).ok_or(name);
        let commit = needed("COMMIT_URL")?;
        Ok(Run {
            classroom: needed("CLASSROOM")?,
            assignment: needed("ASSIGNMENT")?,
            assignment_type: known("ASSIGNMENT_TYPE").unwrap_or_else(|| "individual".to_owned()),
            owner: known("OWNER").or_else(|| known("USERNAME")).ok_or("OWNER")?,
            submission: needed("SUBMISSION_TAG")?,
            release: needed("RELEASE_URL")?,
            review: known("REVIEW_URL").unwrap_or_else(|| commit.clone()),
            commit,
            datetime,
        })
    }
}

#[derive(Serialize)]
struct ResultFile<'a> {
    schema: &'static str,
    classroom: &'a str,
    assignment: &'a str,
    assignment_type: &'a str,
    owner: &'a str,
    submission: &'a str,
    commit: &'a str,
    release: &'a str,
    review: &'a str,
    datetime: &'a str,
    score: u64,
    #[serde(rename = "max-score")]
    max_score: u64,
    tests: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    #[serde(rename = "test-name")]
    name: String,
    passed: bool,
    score: u64,
    #[serde(rename = "max-score")]
    max_score: u64,
    /// The runner keeps what else a test says.
    #[serde(skip_serializing_if = "String::is_empty")]
    message: String,
}

/// The collector takes ten times as much.
const LARGEST: usize = 1 << 20;

/// The file, for one learner.
pub fn render(graded: &[Graded<'_>], run: &Run) -> Written {
    let tests: Vec<_> = all_tests(graded).into_iter().filter(|(_, test)| test.counts()).collect();
    text::within(LARGEST, |longest| {
        let entries: Vec<Entry> = tests.iter().map(|(_, test)| entry(test, longest)).collect();
        let file = ResultFile {
            schema: "classroom50/result/v1",
            classroom: &run.classroom,
            assignment: &run.assignment,
            assignment_type: &run.assignment_type,
            owner: &run.owner,
            submission: &run.submission,
            commit: &run.commit,
            release: &run.release,
            review: &run.review,
            datetime: &run.datetime,
            score: entries.iter().map(|entry| entry.score).sum(),
            max_score: entries.iter().map(|entry| entry.max_score).sum(),
            tests: entries,
        };
        Ok(escape::json(serde_json::to_string_pretty(&file)?) + "\n")
    })
}

fn entry(test: &Test<'_>, longest: usize) -> Entry {
    let most = whole(test.most);
    let passed = test.status == Status::Passed;
    let message = text::cut(&test.message, Limit::Bytes(longest), text::CUT).into_owned();
    Entry { name: test.name.clone(), passed, score: if passed { most } else { 0 }, max_score: most, message }
}

/// Points as a whole number; what is worth something is worth one at the least.
fn whole(points: f64) -> u64 {
    let rounded = points.round().clamp(0.0, 1e9) as u64;
    if points > 0.0 { rounded.max(1) } else { 0 }
}
