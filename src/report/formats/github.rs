//! Annotations of GitHub Actions: workflow commands that put each failure on the learner's line.
//!
//! Specification: GitHub Docs, "Workflow commands for GitHub Actions", and the escaping of actions/toolkit
//! (packages/core/src/command.ts). The path is the one that was checked: start `kata` at the root of the repository.
//! GitHub shows ten errors and ten notices of a step at most, the first ones: where there are more failures, the first
//! notice says how many are not shown.

use super::graded::{Status, Test};
use super::{Graded, text};
use crate::outcome::Outcome;
use crate::report::escape::visible;

/// So many errors of a step are shown.
const SHOWN: usize = 10;

/// The commands, a line each, for any number of learners and katas.
pub fn render(graded: &[Graded<'_>]) -> String {
    let errors: usize = graded.iter().map(errors_of).sum();
    let mut left = SHOWN;
    let lines: String = graded.iter().map(|one| of_one(one, &mut left)).collect();
    match errors.saturating_sub(SHOWN) {
        0 => lines,
        more => rest(more) + &lines,
    }
}

/// How many failures have no annotation.
fn rest(more: usize) -> String {
    let others = if more == 1 { "one more failure has" } else { "more failures have" };
    let number = if more == 1 { String::new() } else { format!("{more} ") };
    let message = format!("{number}{others} no annotation: GitHub shows {SHOWN} of a step; `kata check` shows all");
    command("notice", &["title=More failures".into()], &message)
}

fn errors_of(graded: &Graded<'_>) -> usize {
    let tests = graded.tests();
    tests.iter().enumerate().filter(|(at, test)| is_error(test) && !(*at > 0 && import_failed(test))).count()
}

/// Then it is the same failure for every check, on the same line.
fn import_failed(test: &Test<'_>) -> bool {
    test.check.is_some_and(|check| check.outcome == Outcome::CannotImport)
}

fn is_error(test: &Test<'_>) -> bool {
    test.counts() && !matches!(test.status, Status::Passed | Status::Skipped)
}

/// left: how many errors may still be told.
fn of_one(graded: &Graded<'_>, left: &mut usize) -> String {
    let mut lines = String::new();
    for (at, test) in graded.tests().iter().enumerate() {
        match test.status {
            Status::Passed | Status::Skipped => {}
            _ if at > 0 && import_failed(test) => {}
            _ if !is_error(test) => lines += &annotation("notice", test, graded),
            _ if *left == 0 => {}
            _ => {
                *left -= 1;
                lines += &annotation("error", test, graded);
            }
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
            // A notebook's lines are those of its code cells put together: the file has others.
            if place.cell.is_none() {
                properties.push(format!("line={}", place.line));
            }
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
