//! What the formats are made from: one learner's submission to one kata, and what it is worth.
//!
//! Owns: the list of tests that a format shows.
//! Does not own: verdicts (`outcome`), points (`grading::weights`), words (`text`), policies on lateness (whoever makes a `Late`).

use super::text;
use crate::grading::weights::{Weights, rounded};
use crate::outcome::{CheckReport, Outcome, Report, Verdict};

/// One report, with all that a format may want to say about it.
#[derive(Debug, Clone)]
pub struct Graded<'a> {
    /// Whose submission it is; nobody's where one file is checked by hand.
    pub learner: Option<Learner>,
    /// The kata's title.
    pub title: &'a str,
    pub report: &'a Report,
    /// The text of the kata's `checks.py`, for formats that show the code of a test.
    pub source: Option<&'a str>,
    pub weights: Weights,
    pub late: Option<Late>,
}

/// A learner, as the columns of a gradebook have them. What is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learner {
    pub id: String,
    pub last_name: String,
    pub first_name: String,
    pub email: String,
}

/// When a submission was due, when it came, and what that costs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Late {
    /// As a gradebook writes dates: `2030-02-03 15:00:00`.
    pub due: String,
    pub submitted: String,
    /// In points of the kata; the score does not fall below nothing.
    pub penalty: f64,
}

/// One line of a list of tests.
pub(super) struct Test<'a> {
    /// A name that is the same in each run: the check function's.
    pub id: &'a str,
    /// What the check states.
    pub name: String,
    pub status: Status,
    /// The check; none where the kata could not be checked.
    pub check: Option<&'a CheckReport>,
    pub stretch: bool,
    pub points: f64,
    pub most: f64,
    /// Why it did not pass, in full; empty if it did.
    pub message: String,
}

/// How a test ended, in the words that most formats have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Passed,
    /// The check found something wrong.
    Failed,
    /// The check did not come to its end: an exception, a crash, a limit.
    Errored,
    Skipped,
    /// Nothing is known of the submission, and it is not to blame.
    Unknown,
}

impl<'a> Graded<'a> {
    /// A report without a learner, with each core check worth one point.
    pub fn new(title: &'a str, report: &'a Report) -> Graded<'a> {
        Graded { learner: None, title, report, source: None, weights: Weights::default(), late: None }
    }

    /// What was reached, before any penalty; nothing where nothing could be checked.
    pub fn points(&self) -> f64 {
        self.weights.points(self.report)
    }

    /// What could be reached.
    pub fn most(&self) -> f64 {
        self.weights.most(self.report)
    }

    /// The tests, in the order the kata defines its checks.
    pub(super) fn tests(&self) -> Vec<Test<'a>> {
        if self.report.verdict == Verdict::NotChecked {
            return vec![self.not_checked()];
        }
        if self.report.not_begun && self.report.checks.is_empty() {
            return vec![self.not_begun()];
        }
        let scale = self.weights.scale(self.report);
        let mut tests: Vec<Test<'a>> = self.report.checks.iter().map(|check| self.test(check, scale)).collect();
        let names: Vec<String> = tests.iter().map(|test| test.name.clone()).collect();
        for test in &mut tests {
            if names.iter().filter(|name| **name == test.name).count() > 1 {
                test.name = format!("{} ({})", test.name, test.id); // readers take tests of one name for one test
            }
        }
        tests
    }

    fn test(&self, check: &'a CheckReport, scale: f64) -> Test<'a> {
        let most = rounded(self.weights.of(check) * scale);
        if self.report.not_begun && check.outcome.passed() {
            let (id, name, message) = (check.name.as_str(), text::name_of(check), NOT_BEGUN.to_owned());
            let status = Status::Failed;
            return Test { id, name, status, check: Some(check), stretch: check.stretch, points: 0.0, most, message };
        }
        Test {
            id: &check.name,
            name: text::name_of(check),
            status: status(check.outcome),
            check: Some(check),
            stretch: check.stretch,
            points: if check.outcome.passed() { most } else { 0.0 },
            most,
            message: text::message(check),
        }
    }

    fn not_begun(&self) -> Test<'a> {
        Test {
            id: "is_begun",
            name: "The kata is begun.".to_owned(),
            status: Status::Failed,
            message: text::verdict(self.report),
            ..self.not_checked()
        }
    }

    fn not_checked(&self) -> Test<'a> {
        Test {
            id: "can_be_checked",
            name: "The submission can be checked.".to_owned(),
            status: Status::Unknown,
            check: None,
            stretch: false,
            points: 0.0,
            most: self.most(),
            message: text::not_checked(self.report),
        }
    }
}

/// Said of a check that the starter passes: readers that count what passed would count it for whoever did nothing.
const NOT_BEGUN: &str = "not counted: this is the starter, which passes it as it was given";

impl Test<'_> {
    /// Whether a reader that counts tests may count this one.
    pub fn counts(&self) -> bool {
        !self.stretch || self.most > 0.0
    }
}

/// Every test of every kata, with the place of its kata in `graded`. With several katas, the names say which is meant.
pub(super) fn all_tests<'a>(graded: &[Graded<'a>]) -> Vec<(usize, Test<'a>)> {
    let mut tests = Vec::new();
    for (at, one) in graded.iter().enumerate() {
        for mut test in one.tests() {
            if graded.len() > 1 {
                test.name = format!("{}: {}", one.report.kata, test.name);
            }
            tests.push((at, test));
        }
    }
    tests
}

fn status(outcome: Outcome) -> Status {
    match outcome {
        Outcome::Passed => Status::Passed,
        Outcome::Mismatch | Outcome::Failed | Outcome::Unproven => Status::Failed,
        Outcome::Skipped => Status::Skipped,
        Outcome::CheckBroken | Outcome::Undecided => Status::Unknown,
        Outcome::Raised
        | Outcome::CannotImport
        | Outcome::TimedOut
        | Outcome::Killed
        | Outcome::Exited
        | Outcome::OutOfMemory
        | Outcome::OutputLimit
        | Outcome::Tampered => Status::Errored,
    }
}

/// The summaries of all reports; with several, each after the name of its kata.
pub(super) fn summaries(graded: &[Graded<'_>]) -> String {
    let named = |one: &Graded<'_>| match graded.len() {
        1 => text::summary(one.report),
        _ => format!("{}: {}", one.report.kata, text::summary(one.report)),
    };
    graded.iter().map(named).collect::<Vec<_>>().join("\n\n")
}
