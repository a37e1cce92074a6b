//! The formats that results are printed in.

use clap::ValueEnum;

use crate::catalog::Kata;
use crate::commands::written;
use crate::error::Result;
use crate::judge::Submission;
use crate::outcome::CheckRun;
use crate::report::formats::{self, Graded};

/// How the results of checks are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ResultFormat {
    /// For people
    #[default]
    Text,
    /// All there is to know, in one document
    Json,
    /// The same, a line for each report
    Jsonl,
    /// JUnit XML, for CI systems
    Junit,
    /// results.json of an Exercism test runner; its convention wants exit code 0: add `|| true`
    Exercism,
    /// results.json of a Gradescope autograder
    Gradescope,
    /// The `result` of a GitHub Classroom grader, in base64
    Classroom,
    /// results.json of a PrairieLearn external grader
    #[value(name = "prairielearn")]
    PrairieLearn,
    /// The JSON of `check50 -o json`
    Check50,
    /// The columns of `nbgrader export`
    Csv,
    /// Annotations on the learner's lines, in GitHub Actions
    #[value(name = "github")]
    GitHub,
    /// A drawing of the report as a terminal shows it, for slides and pages
    Svg,
}

/// The results, in a format that is one document.
pub fn in_format(format: ResultFormat, work: &[(Kata, Submission)], run: &CheckRun) -> Result<String> {
    let graded = |(of, report)| {
        let (kata, _): &(Kata, Submission) = of;
        Graded { source: Some(&kata.checks), ..Graded::new(&kata.facts.title, report) }
    };
    let graded: Vec<Graded<'_>> = work.iter().zip(&run.reports).map(graded).collect();
    written(match format {
        ResultFormat::Text | ResultFormat::Jsonl => Ok(String::new()),
        ResultFormat::Json => formats::json::render(run),
        ResultFormat::Junit => formats::junit::render(&graded),
        ResultFormat::Exercism => formats::exercism::render(&graded),
        ResultFormat::Gradescope => formats::gradescope::render(&graded),
        ResultFormat::Classroom => formats::classroom::render(&graded),
        ResultFormat::PrairieLearn => formats::prairielearn::render(&graded),
        ResultFormat::Check50 => formats::check50::render(&graded),
        ResultFormat::Csv => formats::csv::render(&graded),
        ResultFormat::GitHub => Ok(formats::github::render(&graded)),
        ResultFormat::Svg => Ok(formats::svg::render(&graded)),
    })
}
