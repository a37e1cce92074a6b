//! Which failures have one cause.
//!
//! Owns: putting failures into blocks. Does not own: recognising mistakes (`diagnosis`); how a block is told.

use super::line::fails;
use crate::outcome::{CheckReport, RecognisedMistake, Report};

/// Failures that are told together, and the mistakes that are told with them.
pub struct Block<'r> {
    /// In the report's order; never empty.
    pub checks: Vec<&'r CheckReport>,
    pub mistakes: Vec<&'r RecognisedMistake>,
}

impl Block<'_> {
    /// What leads from the first failure to the others of its cause, of which there are so many.
    pub fn link(&self, others: usize) -> &'static str {
        match (self.mistakes.first(), others) {
            (Some(found), 1) if found.likely => "It would also be why this fails:",
            (Some(found), _) if found.likely => "It would also be why these fail:",
            (Some(_), 1) => "It is also why this fails:",
            (Some(_), _) => "It is also why these fail:",
            (None, 1) => "This fails in the same way:",
            (None, _) => "These fail in the same way:",
        }
    }
}

/// The failures among `shown`, each in one block, in the order of each block's first. A mistake is told once, in the
/// block where the first check stands that it explains.
pub fn blocks<'r>(report: &'r Report, shown: &[&'r CheckReport]) -> Vec<Block<'r>> {
    let mut left: Vec<&CheckReport> = shown.iter().copied().filter(|check| fails(check)).collect();
    let mut untold: Vec<&RecognisedMistake> = report.mistakes.iter().collect();
    let mut blocks = Vec::new();
    while let Some(first) = left.first().copied() {
        let explained = |found: &&RecognisedMistake| explains(found, first);
        let mistakes: Vec<_> = untold.iter().copied().filter(explained).collect();
        untold.retain(|found| !explained(found));
        let (checks, others) = left.into_iter().partition(|check| one_cause(report, first, check));
        blocks.push(Block { checks, mistakes });
        left = others;
    }
    blocks
}

/// The mistakes that are told with a failure: it is the first of those that they explain.
pub fn told_with<'r>(report: &'r Report, check: &CheckReport) -> Vec<&'r RecognisedMistake> {
    let failures = || report.checks.iter().filter(|check| fails(check));
    let first = |found: &RecognisedMistake| failures().find(|check| explains(found, check)).map(|check| &check.name);
    report.mistakes.iter().filter(|found| first(found) == Some(&check.name)).collect()
}

/// A mistake that names no check explains them all: so it was written before mistakes named any.
fn explains(found: &RecognisedMistake, check: &CheckReport) -> bool {
    found.checks.is_empty() || found.checks.contains(&check.name)
}

fn one_cause(report: &Report, a: &CheckReport, b: &CheckReport) -> bool {
    let explained = |check: &CheckReport| report.mistakes.iter().any(|found| explains(found, check));
    if explained(a) || explained(b) {
        return a.name == b.name || report.mistakes.iter().any(|found| explains(found, a) && explains(found, b));
    }
    let line = |check: &CheckReport| check.location.as_ref().map(|place| place.line);
    let raised_alike = a.exception.is_some() && a.exception == b.exception && line(a).is_some() && line(a) == line(b);
    let said_alike = a.message.is_some() && a.message == b.message && may_say_the_same(a, b);
    a.name == b.name || a.outcome == b.outcome && (raised_alike || said_alike)
}

/// Whether two failures of one message can be one finding: not where they come from calls of different functions, or where
/// a note tells of different reasons.
fn may_say_the_same(a: &CheckReport, b: &CheckReport) -> bool {
    let function = |check: &CheckReport| check.call.as_ref().and_then(|call| call.split('(').next().map(str::to_owned));
    let notes = |check: &CheckReport| -> Vec<String> {
        check.evidence.iter().filter(|item| item.label == "note").map(|item| item.text.clone()).collect()
    };
    let elsewhere = function(a).zip(function(b)).is_some_and(|(one, other)| one != other);
    !elsewhere && notes(a) == notes(b)
}
