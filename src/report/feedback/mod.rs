//! What one learner is told of a graded room: their own results, and nobody else's.
//!
//! Owns: what such a file has, and its two forms. Does not own: where rows and texts come from, or writing files.

mod html;
mod markdown;

use std::collections::HashMap;

use crate::grading::row::Row;
use crate::outcome::{CheckReport, Report};
use crate::report::room::view::{State, in_order, points, sum};
use crate::report::words::span;

pub use html::html;
pub use markdown::markdown;

/// What marks a file as written by `kata feedback`: in its first lines, as a comment.
pub const MARKER: &str = "Written by kata feedback";

/// One learner's results.
pub struct Feedback<'a> {
    /// What the workshop is called; empty if nobody knows.
    pub title: &'a str,
    /// What the learner is called.
    pub learner: &'a str,
    /// Kata by kata, in the workshop's order.
    pub rows: Vec<&'a Row>,
    /// The texts of submissions, by their SHA-256 in hexadecimal, as far as they are at hand.
    pub texts: &'a HashMap<String, String>,
}

/// The feedback for each learner, by what results call them.
pub fn all<'a>(title: &'a str, rows: &'a [Row], texts: &'a HashMap<String, String>) -> Vec<(&'a str, Feedback<'a>)> {
    let order = in_order(rows);
    let mut learners: Vec<&str> = rows.iter().map(|row| row.learner.as_str()).collect();
    learners.sort_unstable();
    learners.dedup();
    let of = |learner: &'a str| {
        let row = |(id, _): &(&str, &str)| rows.iter().rfind(|row| row.learner == learner && row.kata == *id);
        let rows: Vec<&Row> = order.iter().filter_map(row).collect();
        let name = rows.last().map_or(learner, |row| row.who());
        (learner, Feedback { title, learner: name, rows, texts })
    };
    learners.into_iter().map(of).collect()
}

impl Feedback<'_> {
    fn heading(&self) -> &str {
        if self.title.is_empty() { "Feedback" } else { self.title }
    }

    /// All points, in words.
    fn sum(&self) -> String {
        match sum(self.rows.iter().copied()) {
            (Some(reached), most) => format!("{} of {} points", points(reached), points(most)),
            (None, most) => format!("{} points there are; somebody still has to look at a part of yours", points(most)),
        }
    }

    fn text(&self, row: &Row) -> Option<&str> {
        let plain = row.report().is_some_and(|report| report.read_as.is_none());
        row.submission_sha256.as_ref().filter(|_| plain).and_then(|hash| self.texts.get(hash)).map(String::as_str)
    }
}

/// How it went, what it is worth, and what there is to know of how that came about: a fact each.
fn facts(row: &Row) -> Vec<String> {
    let mut facts = vec![State::of(row).words().to_owned()];
    if let Some(reached) = row.points() {
        facts.push(format!("{} of {} points", points(reached), points(row.max)));
    }
    let by = row.late_seconds.filter(|late| *late > 0).map(|late| format!(" by {}", span(late))).unwrap_or_default();
    match row.penalty {
        Some(penalty) => facts.push(format!("late{by}, which costs {} of them", points(penalty))),
        None if row.is_late() => facts.push(format!("late{by}, which costs nothing")),
        None => {}
    }
    facts.extend(row.attempts.map(|attempts| format!("the latest of {attempts} attempts")));
    facts
}

/// Why there is no result of checks, and what can be done about it: a sentence.
fn without_result(row: &Row) -> Option<String> {
    let problem = match &row.status {
        crate::grading::row::Status::Missing { problem } | crate::grading::row::Status::Unreadable { problem } => {
            problem
        }
        _ => row.report()?.problem.as_ref()?,
    };
    Some(match State::of(row) {
        State::Missing => format!("Nothing was found for this kata: {problem}."),
        _ => format!("It could not be judged, and somebody will look at it: {problem}."),
    })
}

/// The failures of the core, and those beyond it.
fn failures(report: &Report) -> (Vec<&CheckReport>, Vec<&CheckReport>) {
    report.checks.iter().filter(|check| check.outcome.failed()).partition(|check| !check.stretch)
}

/// What helps on.
fn next(row: &Row) -> String {
    let id = &row.kata;
    match State::of(row) {
        State::Mastered | State::Passed => format!("`kata explain {id}` has the idea behind it."),
        State::Missing | State::NotBegun => format!("`kata show {id}` has the task."),
        _ => format!("`kata hint {id}` gives a nudge, `kata explain {id}` has the idea behind it."),
    }
}
