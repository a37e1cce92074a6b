//! Annotations of GitHub Actions: workflow commands that put each failure on the learner's line.
//!
//! Specification: GitHub Docs, "Workflow commands for GitHub Actions", and the escaping of actions/toolkit
//! (packages/core/src/command.ts). The path is the one that was checked: start `kata` at the root of the repository.
//! GitHub shows ten errors of a step at most.

use super::graded::{Status, Test};
use super::{Graded, text};
use crate::outcome::Outcome;
use crate::report::escape::visible;

/// The commands, a line each, for any number of learners and katas.
pub fn render(graded: &[Graded<'_>]) -> String {
    graded.iter().map(of_one).collect()
}

fn of_one(graded: &Graded<'_>) -> String {
    let mut lines = String::new();
    for (at, test) in graded.tests().iter().enumerate() {
        let import_failed = test.check.is_some_and(|check| check.outcome == Outcome::CannotImport);
        match test.status {
            Status::Passed | Status::Skipped => {}
            // It is the same failure for every check, on the same line.
            _ if import_failed && at > 0 => {}
            _ if !test.counts() => lines += &annotation("notice", test, graded),
            _ => lines += &annotation("error", test, graded),
        }
    }
    let title = format!("title={}", property(&format!("{}: {}", graded.report.kata, graded.title)));
    lines + &command("notice", &[title], &text::summary(graded.report))
}

fn annotation(level: &str, test: &Test<'_>, graded: &Graded<'_>) -> String {
    let mut properties = Vec::new();
    let submission = graded.report.submission.as_str();
    // Standard input and the reference are no file of the repository.
    if !matches!(submission, "-" | "reference") {
        properties.push(format!("file={}", property(submission)));
        if let Some(place) = test.check.and_then(|check| check.location.as_ref()) {
            properties.push(format!("line={}", place.line));
        }
    }
    properties.push(format!("title={}", property(&test.name)));
    command(level, &properties, &test.message)
}

fn command(level: &str, properties: &[String], message: &str) -> String {
    format!("::{level} {}::{}\n", properties.join(","), data(&text::fitting(message)))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&visible(text)).replace(':', "%3A").replace(',', "%2C")
}
