//! The formats that results are printed in.

use clap::ValueEnum;

use crate::catalog::Kata;
use crate::commands::written;
use crate::error::{Error, Result};
use crate::grading::weights::Weights;
use crate::judge::Submission;
use crate::outcome::CheckRun;
use crate::report::formats::classroom50::Run;
use crate::report::formats::{self, Graded};
use crate::workspace::clock;

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
    /// The `result` of a GitHub Classroom grader, in base64; that service was retired in August 2026
    Classroom,
    /// result.json of a Classroom 50 autograder, whose environment says whose submission it is
    Classroom50,
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
///
/// weights: what the checks of each are worth.
pub fn in_format(
    format: ResultFormat,
    work: &[(Kata, Submission)],
    weights: &[Weights],
    run: &CheckRun,
) -> Result<String> {
    let mut graded: Vec<Graded<'_>> = Vec::with_capacity(work.len());
    for (((kata, _), report), weights) in work.iter().zip(&run.reports).zip(weights) {
        let weights = weights.clone();
        graded.push(Graded { source: Some(&kata.checks), weights, ..Graded::new(&kata.facts.title, report) });
    }
    written(match format {
        ResultFormat::Text | ResultFormat::Jsonl => Ok(String::new()),
        ResultFormat::Json => formats::json::render(run),
        ResultFormat::Junit => formats::junit::render(&graded),
        ResultFormat::Exercism => formats::exercism::render(&graded),
        ResultFormat::Gradescope => formats::gradescope::render(&graded),
        ResultFormat::Classroom => formats::classroom::render(&graded),
        ResultFormat::Classroom50 => formats::classroom50::render(&graded, &classroom50_run()?),
        ResultFormat::PrairieLearn => formats::prairielearn::render(&graded),
        ResultFormat::Check50 => formats::check50::render(&graded),
        ResultFormat::Csv => formats::csv::render(&graded),
        ResultFormat::GitHub => Ok(formats::github::render(&graded)),
        ResultFormat::Svg => Ok(formats::svg::render(&graded)),
    })
}

/// What the runner of Classroom 50 says of the submission.
fn classroom50_run() -> Result<Run> {
    let now = clock::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    Run::of(|name| std::env::var(name).ok(), now).map_err(|name| {
        Error::new(format!("{name} is not set: this is no run of a Classroom 50 autograder"))
            .next("its runner sets it; by hand, name the variables that docs/grading.md lists")
    })
}
